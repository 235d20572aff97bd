//! How many durable transactions a second the embedded engine makes on this disk.
//!
//! `cargo run --release -p store --example commits -- FOLDER` (a folder on the disk to be measured; without one, `.`)
//!
//! Each transaction is what a request costs: five rows written, one count raised, each with its condition; acknowledged after
//! it is on the disk. First one visitor after the other, then two hundred at once; beside it, the bare sync of this disk.
#![expect(clippy::disallowed_methods, reason = "this measures time")]

use std::error::Error;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use store::sqlite::SqliteTable;
use store::table::{Act, Condition, Key, Row, Table, Token, Transacted};
use tokio::task::JoinSet;

/// How long each way is measured.
const LONG: Duration = Duration::from_secs(3);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("."), PathBuf::from);
    let folder = folder.join(format!("netwerkt-commits-{}", std::process::id()));
    std::fs::create_dir(&folder)?;
    let table = Arc::new(SqliteTable::open(&folder.join("table.sqlite"))?);
    let mut out = std::io::stdout();
    writeln!(out, "{:>7.0} syncs/s of a bare file", syncs(&folder)?)?;
    for at_once in [1, 10, 200] {
        let (per_second, slowest) = measure(&table, at_once).await?;
        writeln!(
            out,
            "{per_second:>7.0} durable transactions/s, {at_once} at once; the slowest took {slowest:.0?}"
        )?;
    }
    drop(table);
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

/// A page appended and synced, again and again: the most any store can do that syncs for each.
fn syncs(folder: &std::path::Path) -> Result<f64, Box<dyn Error>> {
    let mut file = std::fs::File::create(folder.join("bare"))?;
    let (start, mut done) = (Instant::now(), 0_u32);
    while start.elapsed() < LONG / 3 {
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        done += 1;
    }
    Ok(f64::from(done) / start.elapsed().as_secs_f64())
}

async fn measure(table: &Arc<SqliteTable>, at_once: u32) -> Result<(f64, Duration), Box<dyn Error>> {
    let start = Instant::now();
    let mut visitors = JoinSet::new();
    for visitor in 0..at_once {
        let table = Arc::clone(table);
        visitors.spawn(async move {
            let (mut done, mut slowest) = (0_u32, Duration::ZERO);
            while start.elapsed() < LONG {
                let pressed = Instant::now();
                let id = u128::from(at_once) << 64 | u128::from(visitor) << 32 | u128::from(done);
                match table.transact(Token(id.to_be_bytes()), a_request(id)).await {
                    Ok(Transacted::Applied) => {}
                    other => return Err(format!("{other:?}")),
                }
                slowest = slowest.max(pressed.elapsed());
                done += 1;
            }
            Ok((done, slowest))
        });
    }
    let (mut total, mut slowest) = (0, Duration::ZERO);
    for visitor in visitors.join_all().await {
        let (done, longest) = visitor?;
        total += done;
        slowest = slowest.max(longest);
    }
    Ok((f64::from(total) / start.elapsed().as_secs_f64(), slowest))
}

/// A record, a person's key, two letters, a name that only one may have, and a bounded count.
fn a_request(id: u128) -> Arc<[Act]> {
    // Spread as random ids are, so that every row goes to a page of its own.
    let spread = id.wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835);
    let put = |kind: &str, bytes: usize, index: Option<&str>| Act::Put {
        row: Row {
            body: vec![b'x'; bytes],
            index: index.map(|partition| Key::new(partition, format!("{id:032x}"))),
            ..Row::new(Key::new(format!("{kind}#{spread:032x}"), kind))
        },
        when: Condition::Absent,
    };
    let count = Act::Add {
        key: Key::new(format!("COUNT#{}", id % 64), "1"),
        add: 1,
        at_most: Some(i64::MAX),
        expires: None,
    };
    let letters = ["EVENT", "NOTICE"].map(|kind| put(kind, 120, Some("DUE")));
    let [copy, notice] = letters;
    [
        put("REQUEST", 1500, Some("REQUESTS#received")),
        put("KEY", 61, None),
        put("SAME", 0, None),
        copy,
        notice,
        count,
    ]
    .into()
}
