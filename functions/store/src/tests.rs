//! What the store promises, over the embedded engine.

mod commits;
mod people;
