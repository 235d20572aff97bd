//! What must not break it: the power switch, odd and hostile text, requests nobody would write by hand.
//!
//! Everything random has a fixed seed, so two runs try the same. Three variables make a run longer; the figures in brackets
//! are what a plain run does:
//! - `NETWERKT_KILLS` (25): how often the program is killed while people are sending ([`killed`]);
//! - `NETWERKT_GENERATED` (20000): requests against every door ([`generated`]);
//! - `NETWERKT_DESCRIBED` (20000): requests made from the description of the programming interface ([`described`]).
//!
//! A long run, about a quarter of an hour on two cores:
//! `NETWERKT_GENERATED=1000000 NETWERKT_DESCRIBED=20000 NETWERKT_KILLS=200 cargo nextest run -p tests robust --no-capture`

mod asking;
mod chance;
mod described;
mod generated;
mod html;
mod killed;
mod letter_heads;
mod limits;
mod names;
mod odd_text;
mod power_cut;
mod restored;

/// How many, as a variable says, or so many in a plain run.
fn how_many(variable: &str, plainly: usize) -> usize {
    match std::env::var(variable) {
        Ok(number) => number
            .parse()
            .unwrap_or_else(|error| panic!("{variable}={number}: {error}")),
        Err(_unset) => plainly,
    }
}
