//! Who could help whom: persons first, directly or through somebody's network, each proposal with what the two have in common.
//!
//! The board makes a [`pool::Pool`] of what is open in a group and asks [`rounds::propose`] for the best set of proposals; the
//! desk asks [`why_not::why_not`] about a need that has none and [`most_wanted::most_wanted`] for the gap list; what was accepted
//! is shown in [`circles::circles`]. The work is done in three steps: hard rules ([`rules`]) say which pairs may be and what they
//! have in common, weights ([`settings`]) what each is worth, the solver ([`flow`]) which set is worth most. What they have in
//! common is told in words as [`crate::reasons`].
//!
//! Pure, exact and repeatable: whole numbers only, the same pool gives the same round in whatever order it was written down, and
//! every solution can be proved best ([`flow::Flow::prove`]).
//!
//! You will not find scores of people here, nor a trace of who was considered: what is not proposed leaves nothing behind.

mod candidates;
pub mod circles;
pub mod few;
pub mod flow;
pub mod generated;
pub mod most_wanted;
mod networks;
pub mod pool;
pub mod rounds;
pub mod rules;
#[cfg(test)]
mod scenes;
pub mod settings;
#[cfg(test)]
mod tests;
pub mod totals;
pub mod why_not;

use flow::number;
