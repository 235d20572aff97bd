//! The invariants of the house, executable. Each has a control that shows it can fail.

mod docs;
mod desk_doors;
mod doors;
mod layers;
mod privacy;
mod reproducible;
mod words;
