//! Two builds give the same bytes.

use std::collections::BTreeMap;

use site::build::{BuildOptions, Site, build};
use site::sources::Sources;

use crate::harness::{build_options, sources};

fn files(sources: &Sources, options: &BuildOptions) -> BTreeMap<String, Vec<u8>> {
    let Site { files, shells, .. } = build(sources, options).unwrap();
    let files = files
        .into_iter()
        .map(|file| (file.path.clone(), file.bytes().to_vec()));
    files
        .chain(
            shells
                .iter()
                .map(|shell| (shell.path(), shell.html.clone().into_bytes())),
        )
        .collect()
}

#[test]
fn two_builds_give_the_same_bytes() {
    let sources = sources();
    let first = files(&sources, &build_options());
    assert!(first.len() > 60, "the whole site: {} files", first.len());
    assert!(first == files(&sources, &build_options()));
}

#[test]
fn one_thread_and_many_give_the_same_bytes() {
    let sources = sources();
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    assert!(one.install(|| files(&sources, &build_options())) == files(&sources, &build_options()));
}

#[test]
fn the_comparison_would_show_another_date() {
    let sources = sources();
    let other = BuildOptions {
        date: "2026-12-24".parse().unwrap(),
        ..build_options()
    };
    assert!(
        files(&sources, &build_options()) != files(&sources, &other),
        "the feeds carry the date of the build"
    );
}
