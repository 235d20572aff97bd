//! A build of what is there already touches nothing, in a new process too: whoever sends only changes sends nothing.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::process::Command;

use crate::harness::{netwerkt, root};

/// Every file and folder below this one, with what shows that somebody touched it: number, size and both times.
fn looks(folder: &Path) -> BTreeMap<String, [i64; 6]> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(place) = open.pop() {
        let about = std::fs::symlink_metadata(&place).unwrap();
        let number = i64::try_from(about.ino()).unwrap();
        let size = i64::try_from(about.size()).unwrap();
        let times = [
            about.mtime(),
            about.mtime_nsec(),
            about.ctime(),
            about.ctime_nsec(),
        ];
        let look = [number, size, times[0], times[1], times[2], times[3]];
        found.insert(place.display().to_string(), look);
        if about.is_dir() {
            let entries = std::fs::read_dir(&place).unwrap();
            open.extend(entries.map(|entry| entry.unwrap().path()));
        }
    }
    found
}

/// Builds the real content in a process of its own; what it said.
fn build(out: &Path, date: &str) -> String {
    let done = Command::new(netwerkt())
        .args(["build", "--date", date, "--out"])
        .arg(out)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn a_second_build_in_a_new_process_touches_nothing_and_one_of_another_day_does() {
    let out = tempfile::tempdir().unwrap();
    let first = build(out.path(), "2026-09-14");
    assert!(first.contains(" 0 unchanged, 0 removed"), "{first}");
    let before = looks(out.path());
    assert!(before.len() > 100, "{} files and folders", before.len());
    let second = build(out.path(), "2026-09-14");
    assert!(
        second.contains(": 0 written, ") && second.contains(", 0 removed"),
        "{second}"
    );
    assert!(before == looks(out.path()), "something was touched");
    // The control: a build that has something to do is seen.
    let other = build(out.path(), "2026-12-24");
    assert!(!other.contains(": 0 written, "), "{other}");
    assert!(before != looks(out.path()));
}
