//! What all functions share towards the browser: doors, guards, headers, pages and answers.
//!
//! Only this module and the handlers know HTTP; nothing in here knows a form or a rule.

pub mod answer;
pub mod doors;
pub mod front;
pub mod guard;
pub mod headers;
pub mod page;
pub mod session;
pub mod visit;
