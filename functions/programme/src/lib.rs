//! The rules of the programme: who asks what, what may follow, and what must be written down for it.
//!
//! Pure. You will not find a clock, randomness, a store, a network or a file here: whoever calls hands in "now" and new ids,
//! and gets a value, a [`change::Change`] or a refusal back. That is why every rule can be tested as a table.

pub mod boards;
pub mod categories;
pub mod change;
pub mod choices;
pub mod chores;
pub mod codes;
pub mod contacts;
pub mod desk;
pub mod events;
pub mod figures;
pub mod groups;
pub mod history;
pub mod ids;
pub mod languages;
pub mod looks;
pub mod matches;
pub mod mirrors;
pub mod networks;
pub mod paper;
pub mod partners;
pub mod people;
pub mod personal;
pub mod policy;
pub mod posts;
pub mod programmes;
pub mod proposals;
pub mod provinces;
pub mod reasons;
pub mod receipts;
pub mod references;
pub mod reports;
pub mod requests;
pub mod runs;
pub mod seasons;
pub mod sessions;
pub mod staff;
pub mod tallies;
pub mod times;
