//! The world a journey happens in: a store, letters, a clock, and people who read labels and press visible words.

mod boards;
mod joining;
mod page;
mod partners;
pub mod programmes;
mod qr;
pub mod recording;
mod runs;
pub mod staff;
mod visitor;
mod world;

pub use boards::Board;
pub use joining::OpenGroup;
pub use page::Page;
pub use runs::dates;
pub use visitor::Visitor;
pub use world::{
    Mail, Way, World, build_options, front_parts, netwerkt, post_from, read_letter, root, send_form, sources,
    workshop_answers,
};
