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

/// What a package is built of with these features: names of crates.
fn built_of(package: &str, features: &str) -> BTreeSet<String> {
    let tree = std::process::Command::new(env!("CARGO"))
        .args([
            "tree",
            "--locked",
            "--offline",
            "--prefix",
            "none",
            "--format",
            "{p}",
            "--edges",
            "normal,build",
        ])
        .args(["--package", package, "--features", features])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let text = String::from_utf8(tree.stdout).unwrap();
    text.lines()
        .filter_map(|line| line.split(' ').next())
        .map(str::to_owned)
        .collect()
}

fn of_aws(crates: &BTreeSet<String>) -> Vec<&str> {
    let names = crates.iter().map(String::as_str);
    // `aws-lc` is the cryptography of TLS, on every machine.
    names
        .filter(|name| (name.starts_with("aws") && !name.starts_with("aws-lc")) || name.starts_with("lambda"))
        .collect()
}

#[test]
fn a_laptop_compiles_no_crate_of_aws() {
    assert_eq!(of_aws(&built_of("site", "")), Vec::<&str>::new());
    assert_eq!(of_aws(&built_of("tests", "")), Vec::<&str>::new());
    // The control: they are there when they are asked for.
    let asked = built_of("functions", "lambda");
    assert!(of_aws(&asked).contains(&"aws-sdk-dynamodb") && of_aws(&asked).contains(&"lambda_http"));
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
