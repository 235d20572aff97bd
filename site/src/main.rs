//! The command `netwerkt`: arguments only.

mod cli;

use std::process::ExitCode;

use clap::Parser as _;

/// A build asks for memory millions of times, on every core at once.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run(cli::Arguments::parse())
}
