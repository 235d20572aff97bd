//! What writing touches, and what it leaves alone.

use super::*;

fn write_all(files: &[(&str, &str)], out: &Path) -> Report {
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (*path, text.as_bytes()))
        .collect();
    write_files(&files, out, "test").unwrap()
}

#[test]
fn only_what_changed_is_written_and_only_what_was_ours_is_removed() {
    let out = tempfile::tempdir().unwrap();
    let out = out.path();
    let first = write_all(&[("a.html", "1"), ("nl/b/index.html", "2"), ("c.html", "3")], out);
    assert_eq!(
        first,
        Report {
            written: 3,
            unchanged: 0,
            removed: 0
        }
    );
    put(&out.join("nl/own.txt"), b"somebody else's").unwrap();

    let second = write_all(&[("a.html", "1"), ("c.html", "4")], out);
    assert_eq!(
        second,
        Report {
            written: 1,
            unchanged: 1,
            removed: 1
        }
    );
    assert!(!out.join("nl/b").exists(), "an empty folder goes too");
    assert!(out.join("nl/own.txt").exists(), "what is not ours stays");
    assert_eq!(get(&out.join("c.html")).unwrap(), b"4");
}

#[test]
fn an_unchanged_file_is_not_touched_and_one_that_somebody_changed_is_mended() {
    let out = tempfile::tempdir().unwrap();
    let files = [("a.html", "1"), ("b.html", "2")];
    write_all(&files, out.path());
    let changed = |name: &str| out.path().join(name).metadata().unwrap().modified().unwrap();
    let before = (changed("a.html"), changed(manifest::NAME));
    write_all(&files, out.path());
    assert_eq!((changed("a.html"), changed(manifest::NAME)), before);

    put(&out.path().join("b.html"), b"x").unwrap();
    assert_eq!(write_all(&files, out.path()).written, 1);
    assert_eq!(get(&out.path().join("b.html")).unwrap(), b"2");
    assert_eq!(changed("a.html"), before.0);
}

#[test]
fn files_that_are_right_are_not_touched_even_when_the_list_is_lost() {
    let out = tempfile::tempdir().unwrap();
    let files = [("a.html", "1"), ("b.html", "2")];
    write_all(&files, out.path());
    std::fs::remove_file(out.path().join(manifest::NAME)).unwrap();
    assert_eq!(write_all(&files, out.path()).written, 0);
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let out = tempfile::tempdir().unwrap();
    write_all(&[("a", "1"), ("b/c/d", "2")], out.path());
    let report = write_all(&[("a/x", "3"), ("b", "4")], out.path());
    assert_eq!((report.written, report.removed), (2, 2));
    assert_eq!(get(&out.path().join("a/x")).unwrap(), b"3");
    assert_eq!(get(&out.path().join("b")).unwrap(), b"4");
}

#[test]
fn what_a_build_left_that_did_not_finish_is_thrown_away() {
    let out = tempfile::tempdir().unwrap();
    write_all(&[("a.html", "1")], out.path());
    write_new(&out.path().join(".netwerkt.new/half.html"), "half").unwrap();
    write_all(&[("a.html", "2")], out.path());
    assert!(!out.path().join(".netwerkt.new").exists() && !out.path().join("half.html").exists());
}

#[test]
fn nothing_is_written_outside_the_folder() {
    let out = tempfile::tempdir().unwrap();
    let inside = out.path().join("inside");
    for path in ["../x", "/etc/x", "a/../../x", "", "a\nb"] {
        let files: [(&str, &[u8]); 1] = [(path, b"x")];
        assert!(write_files(&files, &inside, "test").is_err(), "{path}");
    }
    assert!(!out.path().join("x").exists());
}

#[test]
fn a_new_file_is_never_written_over_another() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a/b.md");
    write_new(&file, "1").unwrap();
    assert!(write_new(&file, "2").is_err());
    assert_eq!(get(&file).unwrap(), b"1");
}
