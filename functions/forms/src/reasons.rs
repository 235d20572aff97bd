//! Why two people are proposed to one another, in words for each reader.
//!
//! Who is told what is for [`Reason::is_for`] to say.

use programme::categories::CategoryId;
use programme::choices::Choice;
use programme::languages::Lang;
use programme::reasons::{Reader, Reason, Reasons};

use crate::words::{Args, Words};

/// What this reader is told, the weightiest first.
pub fn told_to(words: &Words, lang: &Lang, reader: Reader, reasons: &Reasons) -> Vec<String> {
    let told = reasons.told_to(reader);
    told.map(|reason| in_words(words, lang, reader, reason)).collect()
}

fn in_words(words: &Words, lang: &Lang, reader: Reader, reason: &Reason) -> String {
    let say = |key: &str| words.say(lang, key, &Args::NONE);
    let category = |id: &CategoryId| say(&format!("category-{id}"));
    let args = match reason {
        Reason::SameCategory { category: of } => Args::one("category", category(of)),
        Reason::Sibling { needed, offered } => {
            Args::one("needed", category(needed)).with("offered", category(offered))
        }
        Reason::KnowsSomebody { circle } => {
            Args::one("somebody", say(&format!("circle-{}.somebody", circle.id())))
        }
        Reason::Place { place } => Args::one("place", say(&format!("place-{}.at", place.id()))),
        Reason::Waited { days } | Reason::Soon { days } => Args::one("days", i64::from(*days)),
        Reason::OtherClass | Reason::OtherGroup | Reason::FirstHelp => Args::NONE,
    };
    words.say(lang, &format!("reason-{}.{}", reason.id(), reader.id()), &args)
}

#[cfg(test)]
mod tests;
