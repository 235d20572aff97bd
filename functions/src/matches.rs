//! What somebody is proposed for, why, what they answer, and what comes of it.
//!
//! Before both said yes, a page tells what is asked and given, and never who the other is or in which words they put it. A no is
//! never shown: a proposal that is over is not there any more, whatever ended it. You will not find a way to write to the other.

mod answers;
mod circles;
mod look;
mod outcome;
mod views;

use programme::policy::Act;

use crate::web::doors::Doors;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("matches.html", include_str!("matches/matches.html")),
    ("match-card.html", include_str!("matches/card.html")),
    ("match-circle.html", include_str!("matches/circle.html")),
    ("match-before.html", include_str!("matches/before.html")),
];

/// Its doors.
pub fn doors() -> Doors {
    let one = "/{lang}/matches/{match}";
    let (answer, outcome) = (format!("{one}/answer"), format!("{one}/outcome"));
    Doors::default()
        .get("/{lang}/matches", Act::SeeOwnMatches, look::look)
        .get(&answer, Act::AnswerOwnMatch, answers::open)
        .post(&answer, Act::AnswerOwnMatch, answers::press)
        .get(&outcome, Act::AnswerOwnMatch, outcome::open)
        .post(&outcome, Act::AnswerOwnMatch, outcome::press)
        .post(&format!("{one}/thank"), Act::AnswerOwnMatch, outcome::thank)
}
