//! How long a round takes and how much memory, from one group to a whole country: `cargo bench -p programme`.
//!
//! `solve` is the solver on a network that is written down; `propose` is all of it: looking up who could help whom, solving,
//! reasons and totals. What came out, and how to read it, is in README.md beside this file.

use divan::{AllocProfiler, Bencher};
use programme::proposals::generated::{DENSE, POOLED, Recipe, SPARSE, group, region};
use programme::proposals::pool::Pool;
use programme::proposals::rounds::{network, propose};
use programme::proposals::settings::Settings;

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

/// The pools that are measured, with a quarter of the contacts willing.
const GROUPS: [(&str, Recipe); 3] = [("40 dense", DENSE), ("40 sparse", SPARSE), ("120 pooled", POOLED)];
const REGIONS: [u32; 3] = [1000, 10_000, 100_000];

fn main() {
    divan::main();
}

fn a_group(recipe: Recipe) -> Pool {
    group(
        Recipe {
            willing: 250,
            ..recipe
        },
        1,
    )
    .unwrap_or_default()
}

fn a_region(people: u32) -> Pool {
    region(people, 1).unwrap_or_default()
}

fn solve(bencher: Bencher<'_, '_>, pool: &Pool) {
    let network = network(pool, &Settings::default());
    bencher
        .with_inputs(|| network.clone())
        .bench_values(programme::proposals::flow::Network::solve);
}

#[divan::bench(args = [0, 1, 2])]
fn solve_group(bencher: Bencher<'_, '_>, which: usize) {
    solve(bencher, &a_group(GROUPS[which].1));
}

#[divan::bench(args = REGIONS, sample_count = 5)]
fn solve_region(bencher: Bencher<'_, '_>, people: u32) {
    solve(bencher, &a_region(people));
}

#[divan::bench(args = [0, 1, 2])]
fn propose_group(bencher: Bencher<'_, '_>, which: usize) {
    let pool = a_group(GROUPS[which].1);
    bencher.bench(|| propose(&pool, &Settings::default()));
}

#[divan::bench(args = REGIONS, sample_count = 5)]
fn propose_region(bencher: Bencher<'_, '_>, people: u32) {
    let pool = a_region(people);
    bencher.bench(|| propose(&pool, &Settings::default()));
}
