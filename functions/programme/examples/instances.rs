//! Solves the pools of the benchmarks and hands the same questions to other solvers.
//!
//! `cargo run --release -p programme --example instances -- DIR [SIZE…]` writes for each pool a file in the DIMACS format for
//! minimum-cost flow, and `ours.jsonl` with the name of the file, what was found, and how long the solver took. The script
//! `benches/or_tools.py` calls it and compares.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use programme::proposals::flow::Network;
use programme::proposals::generated::{DENSE, POOLED, Recipe, SPARSE, group, region};
use programme::proposals::pool::Pool;
use programme::proposals::rounds::network;
use programme::proposals::settings::Settings;

/// A pool and what it is called.
struct Instance {
    name: String,
    pool: Pool,
    /// How often it is solved; the median time counts.
    runs: usize,
}

fn instances(sizes: &[u32]) -> Vec<Instance> {
    let groups = [("40-dense", DENSE), ("40-sparse", SPARSE), ("120-pooled", POOLED)];
    let mut all = Vec::new();
    for (name, recipe) in groups {
        all.extend((1..=5).filter_map(|seed| {
            let pool = group(
                Recipe {
                    willing: 250,
                    ..recipe
                },
                seed,
            )
            .ok()?;
            Some(Instance {
                name: format!("{name}-{seed}"),
                pool,
                runs: 51,
            })
        }));
    }
    all.extend(sizes.iter().filter_map(|&people| {
        let pool = region(people, 1).ok()?;
        Some(Instance {
            name: format!("{people}-region"),
            pool,
            runs: if people > 20_000 { 3 } else { 9 },
        })
    }));
    all
}

/// The median time of solving, and what was found.
fn solve(network: &Network, runs: usize) -> (Duration, programme::proposals::flow::Flow) {
    let mut times = Vec::with_capacity(runs);
    let mut solved = None;
    for _ in 0..runs.max(1) {
        let question = network.clone();
        #[expect(clippy::disallowed_methods, reason = "a measurement looks at the clock")]
        let start = std::time::Instant::now();
        let flow = question.solve();
        times.push(start.elapsed());
        solved = Some(flow);
    }
    times.sort_unstable();
    let flow = solved.unwrap_or_else(|| Network::default().solve());
    (times[times.len() / 2], flow)
}

fn write(folder: &Path, sizes: &[u32]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut ours = std::fs::File::create(folder.join("ours.jsonl"))?;
    for Instance { name, pool, runs } in instances(sizes) {
        let network = network(&pool, &Settings::default());
        let mut dimacs = String::new();
        network.write_dimacs(&mut dimacs).map_err(std::io::Error::other)?;
        std::fs::File::create(folder.join(format!("{name}.min")))?.write_all(dimacs.as_bytes())?;
        let (time, flow) = solve(&network, runs);
        flow.prove().map_err(std::io::Error::other)?;
        let line = serde_json::json!({
            "file": format!("{name}.min"), "people": pool.people().len(), "pairs": network.pairs(),
            "helped": flow.helped(), "value": flow.value(), "milliseconds": time.as_secs_f64() * 1e3,
        });
        writeln!(ours, "{line}")?;
    }
    Ok(())
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next();
    let sizes: Result<Vec<u32>, _> = arguments.map(|size| size.parse()).collect();
    let done = match (folder, sizes) {
        (Some(folder), Ok(sizes)) => write(Path::new(&folder), &sizes),
        _ => Err(std::io::Error::other("usage: instances DIR [SIZE…]")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => match writeln!(std::io::stderr(), "instances: {error}") {
            Ok(()) | Err(_) => ExitCode::from(2),
        },
    }
}
