//! The site builder: `content/` in, pages out. The one command, `netwerkt`, stands on it.
//!
//! A build is one story, told in [`build`](mod@build): [`sources`] are read once into memory; [`settings`],
//! [`words`](mod@words), [`categories`] and [`pages`] (with their [`front_matter`]) are understood, each telling all that is wrong with
//! them as [`problems`]; with all of that in [`stock`], the [`plan`](mod@plan) lists every output and its key ([`keys`]);
//! the [`press`] makes each output that does not stand there already, at the same time as
//! the others, out of [`markdown`] with its [`links`], and [`templates`] with their [`contexts`]; what only
//! the whole can show is looked at when all are [`finished`]; [`write`](mod@write)
//! puts what changed on disk, or [`serve`] keeps it in memory and shows it while you edit.
//!
//! You will not find here what people can do on the site (that is `functions`), a question of a form (`forms`), or a
//! sentence a visitor reads (`content/`). Nothing but [`sources`] reads sources and nothing but [`write`](mod@write)
//! writes files. Nothing at all asks the clock: the day of the build is handed in.

pub mod abroad;
pub mod assets;
pub mod build;
pub mod calendars;
pub mod categories;
pub mod contexts;
pub mod data;
pub mod demo;
pub mod feeds;
pub mod fingerprint;
pub mod finished;
pub mod first_steps;
pub mod front_matter;
pub mod json_ld;
pub mod keys;
pub mod links;
pub mod markdown;
pub mod packed;
pub mod pages;
pub mod pictures;
pub mod plan;
pub mod press;
pub mod problems;
pub mod programmes;
pub mod redirects;
pub mod remarks;
#[cfg(test)]
mod sample;
pub mod search;
pub mod serve;
pub mod settings;
pub mod shells;
pub mod sitemap;
pub mod social;
pub mod sources;
pub mod stock;
pub mod strict_toml;
pub mod templates;
pub mod themes;
pub mod well_known;
pub mod words;
pub mod write;
