//! What the store promises, over the embedded engine.

mod backups;
mod classes;
mod commits;
mod erasing;
mod faults;
mod figures;
mod groups;
mod joining;
mod leaving_for_good;
mod opening;
mod partners;
mod people;
mod privacy;
mod sharing;
mod staff;
