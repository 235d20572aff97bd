//! What the store promises, over the embedded engine.

mod backups;
mod commits;
mod erasing;
mod faults;
mod opening;
mod people;
mod privacy;
