//! What the next page says first: that something was done.

use axum::response::Response;
use forms::answers::Answers;
use programme::choice;
use programme::choices::Choice;
use programme::ids::{DeedId, GroupId};
use serde::{Deserialize, Serialize};

use crate::web::answer;
use crate::web::session::Desk;
use crate::web::visit::Visit;

choice! {
    /// Something that was just done. Its words are `desk-done-<id>`.
    Notice {
        /// Somebody's second key was taken away.
        KeyReset = "key_reset",
        /// A group was made.
        Made = "made",
        /// People can join.
        Opened = "opened",
        /// People can no longer join.
        Closed = "closed",
        /// A group was ended.
        Ended = "ended",
        /// A group goes on after all.
        GoesOn = "goes_on",
        /// Somebody leads the group, or no longer does.
        Trainers = "trainers",
        /// The group shares with others, or no longer does.
        Sharing = "sharing",
        /// Consent was written down.
        Consent = "consent",
        /// Consent was taken back.
        ConsentBack = "consent_back",
        /// There is a new card, and the old one is void.
        Card = "card",
        /// A post stands on the board.
        Approved = "approved",
        /// Its owner is asked for other words.
        SentBack = "sent_back",
        /// Two people are asked.
        Asked = "asked",
        /// A proposal is gone.
        Refused = "refused",
        /// Two people were introduced.
        Introduced = "introduced",
        /// A round was made.
        Round = "round",
        /// A request from the trap is real.
        Released = "released",
        /// A request from the trap was thrown away.
        ThrownAway = "thrown_away",
        /// What was done before is taken back.
        TakenBack = "taken_back",
        /// Somebody takes care of a request.
        PickedUp = "picked_up",
        /// They no longer do.
        PutDown = "put_down",
        /// A letter is tried again.
        LetterAgain = "letter_again",
        /// A letter need not leave any longer.
        LetterGone = "letter_gone",
        /// Looking back can begin.
        MirrorOpened = "mirror_opened",
        /// Looking back is over.
        MirrorClosed = "mirror_closed",
        /// A report was dealt with.
        Dealt = "dealt",
    }
}

/// What an address says was just done.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Done {
    #[serde(rename = "done")]
    what: Option<String>,
    /// In which group.
    of: Option<String>,
    /// The deeds that can be taken back, with dots between.
    deeds: Option<String>,
}

/// What was just done, and the way to take it back.
#[derive(Serialize)]
pub(super) struct Undo {
    path: String,
    deeds: Vec<String>,
}

impl Done {
    /// This, in the language of the page.
    pub(super) fn in_words(&self, visit: &Visit) -> Option<String> {
        let notice = Notice::from_id(self.what.as_deref()?)?;
        Some(visit.say(&format!("desk-done-{}", notice.id())))
    }

    /// The way to take it back. What is in the address is read as ids, so that it leads nowhere else.
    pub(super) fn undo(&self, desk: &Desk) -> Option<Undo> {
        let group: GroupId = self.of.as_deref()?.parse().ok()?;
        let deeds = self.deeds.as_deref()?.split('.');
        let deeds = deeds.filter_map(|id| id.parse::<DeedId>().ok());
        let deeds: Vec<String> = deeds.map(|id| id.to_string()).collect();
        (!deeds.is_empty()).then(|| Undo {
            path: desk.at(&format!("/group/{group}/take-back")),
            deeds,
        })
    }
}

impl Notice {
    /// Where it is said: this page of the desk.
    pub(crate) fn at(self, desk: &Desk, path: &str) -> Response {
        answer::see(&format!("{}?done={}", desk.at(path), self.id()))
    }

    /// Said there, with the way to take these deeds back.
    pub(super) fn undoable_at(
        self,
        desk: &Desk,
        path: &str,
        (group, deeds): (GroupId, &[DeedId]),
    ) -> Response {
        let deeds: Vec<String> = deeds.iter().map(ToString::to_string).collect();
        let query = format!("done={}&of={group}&deeds={}", self.id(), deeds.join("."));
        answer::see(&format!("{}?{query}", desk.at(path)))
    }

    /// The same, where the button stood.
    pub(super) fn undoable(self, desk: &Desk, sent: &Answers, of: (GroupId, &[DeedId])) -> Response {
        match sent.get("back") {
            Some("today") => self.undoable_at(desk, "", of),
            _ => self.undoable_at(desk, &format!("/group/{}", of.0), of),
        }
    }

    /// Said where the button stood: on the page of today, or on this one.
    pub(super) fn back(self, desk: &Desk, sent: &Answers, path: &str) -> Response {
        match sent.get("back") {
            Some("today") => self.at(desk, ""),
            _ => self.at(desk, path),
        }
    }
}
