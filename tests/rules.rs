//! The invariants of the house, executable. Each has a control that shows it can fail.

mod contrast;
mod docs;
mod desk_doors;
mod doors;
mod layers;
mod notice;
mod privacy;
mod readme;
mod reproducible;
mod sizes;
mod words;
