//! The invariants of the house, executable. Each has a control that shows it can fail.

mod agreement;
mod contrast;
mod desk_doors;
mod desk_menu;
mod docs;
mod doors;
mod ended_doors;
mod enter;
mod figures;
mod layers;
mod letters;
mod notice;
mod partner_doors;
mod privacy;
mod readme;
mod reproducible;
mod round_trips;
mod sizes;
mod untouched;
mod unused_words;
mod words;
mod young_people;
