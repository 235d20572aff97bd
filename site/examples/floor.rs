//! What no generator can go below: reading the sources, Markdown to HTML and nothing more, writing the same files.
//!
//! `floor CONTENT BUILT EMPTY` reads the pages of `CONTENT`, renders each with pulldown-cmark alone, and writes every file
//! of `BUILT` once more, below `EMPTY`. It prints the seconds of each step as one JSON object. Called by
//! `site/benches/compare.py`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "it measures how long reading and writing take, and tells"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Context as _;
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;

fn main() -> anyhow::Result<()> {
    let mut folders = std::env::args().skip(1).map(PathBuf::from);
    let mut folder = || folders.next().context("floor CONTENT BUILT EMPTY");
    let (content, built, empty) = (folder()?, folder()?, folder()?);

    let began = Instant::now();
    let pages: Vec<String> = below(&content.join("pages"))?
        .par_iter()
        .map(fs::read_to_string)
        .collect::<Result<_, _>>()?;
    let read = began.elapsed().as_secs_f64();

    let began = Instant::now();
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let length: usize = pages
        .par_iter()
        .map_init(String::new, |out, page| {
            out.clear();
            let body = page.splitn(3, "+++").last().unwrap_or_default();
            html::push_html(out, Parser::new_ext(body, options));
            out.len()
        })
        .sum();
    let markdown = began.elapsed().as_secs_f64();

    let paths = below(&built)?;
    let files: Vec<(PathBuf, Vec<u8>)> = paths
        .par_iter()
        .map(|path| Ok((empty.join(path.strip_prefix(&built)?), fs::read(path)?)))
        .collect::<anyhow::Result<_>>()?;
    let began = Instant::now();
    let folders: BTreeSet<&Path> = files.iter().filter_map(|(path, _)| path.parent()).collect();
    for folder in folders {
        fs::create_dir_all(folder)?;
    }
    files
        .par_iter()
        .try_for_each(|(path, bytes)| fs::write(path, bytes))?;
    let write = began.elapsed().as_secs_f64();

    println!(
        "{{\"wall_s\": {:.4}, \"read_s\": {read:.4}, \"markdown_s\": {markdown:.4}, \"write_s\": {write:.4}, \"markdown_bytes\": {length}}}",
        read + markdown + write
    );
    fs::remove_dir_all(&empty)?;
    Ok(())
}

/// Every file below a folder.
fn below(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(below(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}
