//! Forms, asked once: fields, their checks, and the readers of a form.
//!
//! A question is one constant ([`field::Field`]), one line in the `read` of its form and its words. Everything else reads the
//! definition: pages, the description of the API, the privacy notice, the tests. You will not find a clock, a file, a network or
//! a visitor's text here.

mod asker;

pub mod answers;
pub mod clean;
pub mod contact;
pub mod data_rule;
pub mod field;
pub mod form;
pub mod html;
pub mod kinds;
pub mod openapi;
pub mod privacy;
pub mod problem;
pub mod words;
pub mod workshop_request;

#[cfg(test)]
mod samples;

pub use answers::Answers;
pub use form::{Form, Step, all};
pub use problem::Problem;
