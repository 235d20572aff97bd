//! What all functions share towards the browser: doors, guards, headers, pages and answers.
//!
//! Only this module and the handlers know HTTP; nothing in here knows a form or a rule.

pub mod answer;
pub mod doors;
pub mod filling;
pub mod front;
pub mod guard;
pub mod headers;
mod inside;
pub mod page;
pub mod pictures;
pub(crate) mod qr;
pub mod session;
mod shell;
pub mod visit;

pub(crate) use inside::Inside;

/// The fragments that every page is put together with.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("refusal.html", include_str!("web/refusal.html")),
    ("try-again.html", include_str!("web/try_again.html")),
    ("head.html", include_str!("web/head.html")),
    ("languages.html", include_str!("web/languages.html")),
    ("here.html", include_str!("web/here.html")),
    ("group-ended.html", include_str!("web/ended.html")),
];
