//! Arrows go one way, and nothing lies around at the top.

use std::collections::BTreeSet;

use cargo_metadata::MetadataCommand;

use crate::harness::root;

/// Who may use whom, as ARCHITECTURE.md draws it. `tests` may use all.
const ARROWS: [(&str, &[&str]); 6] = [
    ("programme", &[]),
    ("forms", &["programme"]),
    ("store", &["programme"]),
    ("functions", &["forms", "programme", "store"]),
    ("site", &["forms", "functions", "programme", "store"]),
    ("tests", &["forms", "functions", "programme", "site", "store"]),
];

/// What stands at the top of the checkout; files that git does not track do not count.
const TOP: [&str; 18] = [
    ".cargo",
    ".ci",
    ".clippy.toml",
    ".deny.toml",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    ".rustfmt.toml",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "PRIVACY.md",
    "README.md",
    "SECURITY.md",
    "rust-toolchain.toml",
];
const FOLDERS: [&str; 5] = ["content", "functions", "infra", "site", "tests"];

/// Crates that do I/O, know the time or make chance: not for the pure ones.
const IMPURE: [&str; 6] = ["axum", "getrandom", "reqwest", "rusqlite", "tokio", "tracing"];

type Arrow = (String, String);

fn arrows() -> BTreeSet<Arrow> {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .unwrap();
    let of = |package: &cargo_metadata::Package| {
        let from = package.name.to_string();
        package
            .dependencies
            .iter()
            .map(|to| (from.clone(), to.name.clone()))
            .collect::<Vec<_>>()
    };
    metadata.packages.iter().flat_map(of).collect()
}

/// Arrows between our own crates that are not drawn, and impure crates below `functions`.
fn wrong(arrows: &BTreeSet<Arrow>) -> Vec<Arrow> {
    let ours: BTreeSet<_> = ARROWS.iter().map(|(name, _)| *name).collect();
    let drawn = |from: &str, to: &str| {
        ARROWS
            .iter()
            .any(|(name, may)| *name == from && may.contains(&to))
    };
    let pure = ["programme", "forms"];
    let is_wrong = |(from, to): &&Arrow| {
        (ours.contains(to.as_str()) && !drawn(from, to))
            || (pure.contains(&from.as_str()) && IMPURE.contains(&to.as_str()))
    };
    arrows.iter().filter(is_wrong).cloned().collect()
}

#[test]
fn arrows_go_one_way() {
    let arrows = arrows();
    let packages: BTreeSet<_> = arrows.iter().map(|(from, _)| from.as_str()).collect();
    assert_eq!(
        packages,
        ARROWS.iter().map(|(name, _)| *name).collect(),
        "exactly these crates"
    );
    assert_eq!(wrong(&arrows), []);
}

#[test]
fn the_picture_would_show_a_wrong_arrow() {
    for (from, to) in [
        ("programme", "forms"),
        ("store", "forms"),
        ("functions", "site"),
        ("site", "tests"),
        ("forms", "tokio"),
    ] {
        let mut arrows = arrows();
        arrows.insert((from.to_owned(), to.to_owned()));
        assert_eq!(wrong(&arrows), [(from.to_owned(), to.to_owned())]);
    }
}

#[test]
fn nothing_lies_around_at_the_top() {
    let listed = std::process::Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(root())
        .output()
        .unwrap();
    let files = String::from_utf8(listed.stdout).unwrap();
    let top: BTreeSet<_> = files
        .split('\0')
        .filter_map(|path| path.split('/').next())
        .filter(|name| !name.is_empty())
        .collect();
    let strangers: Vec<_> = top
        .iter()
        .filter(|name| !TOP.contains(name) && !FOLDERS.contains(name))
        .collect();
    assert!(strangers.is_empty(), "{strangers:?}");
}

#[test]
fn no_drawers() {
    let listed = std::process::Command::new("git")
        .args(["ls-files", "*.rs"])
        .current_dir(root())
        .output()
        .unwrap();
    for path in String::from_utf8(listed.stdout).unwrap().lines() {
        let name = path.rsplit('/').next().unwrap();
        assert!(
            ![
                "mod.rs",
                "utils.rs",
                "util.rs",
                "common.rs",
                "helpers.rs",
                "misc.rs"
            ]
            .contains(&name),
            "{path}"
        );
    }
}
