//! Why two people are proposed to one another, in words for each reader.
//!
//! A reader is told what is theirs to know: what is asked and given, a circle, a place. How long somebody waited is for whoever
//! looks after the group.

use programme::choice;
use programme::choices::Choice;
use programme::languages::Lang;
use programme::reasons::Reason;

use crate::words::{Args, Words};

choice! {
    /// For whom a reason is told.
    Reader {
        /// Who needs something.
        Asker = "asker",
        /// Who gives, or asks somebody they know.
        Giver = "giver",
        /// Who looks after the group.
        Coordinator = "coordinator",
    }
}

/// One reason for one reader; nothing where it is not theirs to know.
pub fn in_words(words: &Words, lang: &Lang, reader: Reader, reason: &Reason) -> Option<String> {
    let say = |key: &str| words.say(lang, key, &Args::NONE);
    let (id, args) = match reason {
        Reason::SameCategory { category } => (
            "same_category",
            Args::one("category", say(&format!("category-{category}"))),
        ),
        Reason::Sibling { needed, offered } => (
            "sibling",
            Args::one("needed", say(&format!("category-{needed}")))
                .with("offered", say(&format!("category-{offered}"))),
        ),
        Reason::KnowsSomebody { circle } => (
            "knows_somebody",
            Args::one("somebody", say(&format!("circle-{}.somebody", circle.id()))),
        ),
        Reason::Place { place } => (
            "place",
            Args::one("place", say(&format!("place-{}.at", place.id()))),
        ),
        Reason::OtherClass => ("other_class", Args::NONE),
        Reason::Waited { .. } if reader != Reader::Coordinator => return None,
        Reason::Waited { days } => ("waited", Args::one("days", i64::from(*days))),
        Reason::Soon { days } => ("soon", Args::one("days", i64::from(*days))),
    };
    Some(words.say(lang, &format!("reason-{id}.{}", reader.id()), &args))
}

#[cfg(test)]
mod tests;
