//! How long looking for something takes on a large site. `cargo bench -p functions --features testing --bench search`

use divan::Bencher;
use functions::search::generated;
use functions::search::index::Index;

const PAGES: usize = 500;

fn main() {
    divan::main();
}

fn index() -> (Vec<generated::Page>, Index) {
    let pages = generated::pages(PAGES);
    let index = Index::read(&generated::file(&pages));
    (pages, index.unwrap_or_default())
}

/// A word with many pages, the beginnings of words, several words, a mistake, and nothing.
#[divan::bench(args = ["one word", "a beginning", "a title", "a mistake", "words of a text"])]
fn find(bencher: Bencher<'_, '_>, what: &str) {
    let (pages, index) = index();
    let some: Vec<_> = pages[17].body.split_whitespace().collect();
    let query = match what {
        "one word" => some[3].to_owned(),
        "a beginning" => some[5].chars().take(3).collect(),
        "a title" => pages[17].title.clone(),
        "a mistake" => format!("{}xq", pages[17].title.split(' ').next().unwrap_or_default()),
        _ => some[..8].join(" "),
    };
    bencher.bench(|| index.find(divan::black_box(&query)).hits.len());
}

/// What the first question after a start takes besides.
#[divan::bench]
fn read(bencher: Bencher<'_, '_>) {
    let file = generated::file(&generated::pages(PAGES));
    bencher.bench(|| Index::read(divan::black_box(&file)).is_ok());
}

/// What a build takes for it, when every page is counted already.
#[divan::bench]
fn write(bencher: Bencher<'_, '_>) {
    let pages = generated::pages(PAGES);
    bencher.bench(|| generated::file(divan::black_box(&pages)).len());
}
