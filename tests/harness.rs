//! The world a journey happens in: a store, letters, a clock, and people who read labels and press visible words.

mod page;
pub mod staff;
mod visitor;
mod world;

pub use visitor::Visitor;
pub use world::{World, build_options, front_parts, netwerkt, post_from, root, sources, workshop_answers};
