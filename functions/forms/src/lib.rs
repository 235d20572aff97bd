//! Forms, asked once: fields, their checks, and the readers of a form.
//!
//! A question is one constant ([`field::Field`]) that stands in a step of its form, one line in the form's `read`, its mirror in
//! `write`, and its words in `content/words/<lang>/forms.ftl`. Everything else reads the definition: [`html`], [`openapi`],
//! [`privacy`] and the tests, which name whatever was forgotten. A new kind of answer is one file in [`kinds`] and one variant of
//! [`kinds::Shape`]; the compiler then names each reader that must learn it.
//!
//! Answers are read where and when they were given ([`form::At`]): the day, the rules of the group, and lists that are content or
//! somebody's own. Public forms stand in [`form::all`], and what every form asks in [`form::outlines`].
//!
//! You will not find a clock, a file, a network or a visitor's text here.

mod asker;

pub mod about_me;
pub mod add_contact;
pub mod answers;
pub mod call_off;
pub mod card_code;
pub mod clean;
pub mod contact;
pub mod data_rule;
pub mod field;
pub mod form;
pub mod group_code;
pub mod helper_signup;
pub mod html;
pub mod join_group;
pub mod kinds;
pub mod make_group;
pub mod match_outcome;
pub mod match_response;
pub mod mirror_feedback;
pub mod move_meeting;
pub mod nicknames;
pub mod offer_dates;
pub mod openapi;
pub mod other_dates;
pub mod paper_card;
pub mod partner_settings;
pub mod partner_signup;
pub mod posts;
pub mod privacy;
pub mod problem;
pub mod reasons;
pub mod report_item;
pub mod run_details;
pub mod season;
pub mod second_key;
pub mod sheet;
pub mod sign_in;
pub mod staff_member;
pub mod talk;
pub mod whose_device;
pub mod words;
pub mod workshop_request;

#[cfg(test)]
mod samples;

pub use answers::Answers;
pub use form::{At, Form, Lists, Outline, Step, all};
pub use problem::Problem;
