//! The world a journey happens in: a store, letters, a clock, and people who read labels and press visible words.

mod page;
mod visitor;
mod world;

pub use world::{
    Mail, World, build_options, front_parts, netwerkt, post_from, read_letter, root, sources,
    workshop_answers,
};
