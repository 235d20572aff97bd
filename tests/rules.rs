//! The invariants of the house, executable. Each has a control that shows it can fail.

mod desk_doors;
mod docs;
mod doors;
mod layers;
mod privacy;
mod reproducible;
mod words;
mod young_people;
