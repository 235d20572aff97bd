//! What people can do here: one file per doing, each an axum router with its own doors.
//!
//! A function never knows how a page looks: it fills the *shell* that the build made for its language ([`web::page`]). It never
//! decides: rules are in `programme`, questions in `forms`. Every handler has the shape load, decide, commit, answer.
//! You will not find a page generator, a database or a form field here.

pub mod api;
pub mod app;
pub mod board;
pub mod cards;
pub mod chores;
pub mod codes;
pub mod desk;
pub mod digests;
pub mod embeds;
mod erasing;
mod everything;
pub mod figures;
pub mod health;
pub mod joining;
#[cfg(feature = "lambda")]
pub mod lambda;
pub mod letters;
pub mod mail;
pub mod matches;
pub mod me;
pub mod mirror;
pub mod network;
pub mod outbox;
pub mod paper_cards;
pub mod part;
pub mod partners;
pub mod posts;
mod programmes;
pub mod registrations;
pub mod retention;
pub mod rounds;
pub mod runs;
pub mod safety;
pub mod search;
pub mod settings;
pub mod sign_in;
pub mod tallies;
pub mod web;

use axum::Router;

pub use app::App;
use part::Part;
use web::doors::Doors;

/// Every door there is, with its act and its handler: the list that the router, the policy test and the deployment read.
pub fn doors() -> Doors {
    let parts = Part::ALL.into_iter();
    parts.fold(Doors::default(), |doors, part| doors.and(part.doors()))
}

/// One router with everything; whoever serves adds the built pages behind it.
pub fn all(app: App) -> Router {
    web::guard::around(doors().into_router(app.clone()), app)
}
