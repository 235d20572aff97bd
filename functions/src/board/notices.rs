//! What the next page says first: that something was done.

use forms::answers::Answers;
use programme::choice;
use programme::choices::Choice;
use serde::Serialize;

use crate::web::visit::Visit;

choice! {
    /// Something that was just done. Its words are `notice-<id>`.
    Notice {
        /// A post stands on the board.
        Placed = "placed",
        /// A post waits for a trainer, as the rules of the group have it.
        ToCheck = "to_check",
        /// A post waits for a trainer: its words seem to hold a way to reach somebody.
        Held = "held",
        /// A post says something else now.
        Changed = "changed",
        /// The words of the trainer stand on the board.
        WordsTaken = "words_taken",
        /// A post waits once more, in its owner's own words.
        WordsKept = "words_kept",
        /// The trainer reads an answer.
        Answered = "answered",
        /// What was asked is not asked any longer, or differently.
        AskedAnew = "asked_anew",
        /// A post is still true.
        Renewed = "renewed",
        /// A post is gone.
        TakenAway = "taken_away",
        /// Somebody said yes.
        SaidYes = "said_yes",
        /// Both said yes.
        BothSaidYes = "both_said_yes",
        /// Somebody will think about it.
        SaidLater = "said_later",
        /// Somebody said no.
        SaidNo = "said_no",
        /// It worked, or in part.
        ToldGood = "told_good",
        /// It did not work, or not yet.
        ToldOther = "told_other",
        /// Somebody was thanked.
        Thanked = "thanked",
    }
}

/// The name of a notice in an address.
const NAME: &str = "done";

/// A notice in the language of the page.
#[derive(Serialize)]
pub(crate) struct Said {
    title: String,
    text: String,
}

impl Notice {
    /// Where it is said: this page of the reader's language.
    pub(crate) fn at(self, visit: &Visit, path: &str) -> String {
        format!("/{}{path}?{NAME}={}", visit.lang, self.id())
    }

    /// The notice that an address names, in words.
    pub(crate) fn asked(visit: &Visit, query: &Answers) -> Option<Said> {
        let notice = Self::from_id(query.get(NAME)?)?;
        let key = format!("notice-{}", notice.id());
        Some(Said {
            title: visit.say(&key),
            text: visit.say(&format!("{key}.text")),
        })
    }
}
