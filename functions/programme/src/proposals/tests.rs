//! The laws of a round, and the figures it must reach.

mod brute_force;
mod figures;
mod laws;
mod varied;
mod wanted;
