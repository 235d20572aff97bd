//! What the next page says first: that something was done.

use axum::response::Response;
use forms::answers::Answers;
use programme::choice;
use programme::choices::Choice;
use serde::{Deserialize, Serialize};

use super::filter::Filter;
use super::take_back::Deeds;
use crate::web::answer;
use crate::web::session::Desk;
use crate::web::visit::Visit;

choice! {
    /// Something that was just done. Its words are `desk-done-<id>`.
    Notice {
        /// Somebody's second key was taken away.
        KeyReset = "key_reset",
        /// Somebody is invited to work here.
        Invited = "invited",
        /// What somebody on the staff does, or where, is something else.
        WorkSet = "work_set",
        /// Somebody no longer works here.
        LeftStaff = "left_staff",
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
        /// Everything of somebody is gone.
        PersonErased = "person_erased",
        /// Nothing of somebody is gone: what they reported is still open.
        ReportFirst = "report_first",
        /// A post stands on the board.
        Approved = "approved",
        /// Its owner is asked for other words.
        SentBack = "sent_back",
        /// Its owner is asked whether other words may stand instead.
        WordsProposed = "words_proposed",
        /// Its owner is asked something.
        OwnerAsked = "owner_asked",
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
        /// A request is at another programme.
        HandedOver = "handed_over",
        /// A letter is tried again.
        LetterAgain = "letter_again",
        /// A letter need not leave any longer.
        LetterGone = "letter_gone",
        /// There is a new partner.
        PartnerApproved = "partner_approved",
        /// A partner's forms are not shown for a while.
        PartnerPaused = "partner_paused",
        /// A partner's forms are shown again.
        PartnerResumed = "partner_resumed",
        /// A partner is no longer one.
        PartnerEnded = "partner_ended",
        /// Dates are on offer.
        Offered = "offered",
        /// A meeting is at another time.
        Moved = "moved",
        /// A workshop is called off.
        CalledOff = "called_off",
        /// Somebody leads a workshop, or no longer does.
        RunTrainers = "run_trainers",
        /// A group waits for room.
        Waits = "waits",
        /// For how many there is room was written down.
        Room = "room",
        /// Looking back can begin.
        MirrorOpened = "mirror_opened",
        /// Looking back is over.
        MirrorClosed = "mirror_closed",
        /// A report was dealt with.
        Dealt = "dealt",
        /// A request was answered.
        Answered = "answered",
        /// Two people are asked once more.
        Reminded = "reminded",
        /// Nobody waits for an answer any longer.
        LetGo = "let_go",
        /// All that was chosen is approved.
        Several = "several",
        /// The same, but something of it had changed meanwhile.
        SomeLeft = "some_left",
        /// Nothing was chosen.
        NoneChosen = "none_chosen",
    }
}

/// What an address says was just done, and where its page stands.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Done {
    #[serde(rename = "done")]
    what: Option<String>,
    /// What can be taken back of it, as [`Deeds`] writes it.
    deeds: Option<String>,
    /// What was asked for of the page of today.
    #[serde(skip)]
    filter: Filter,
}

/// The way to take back what was just done.
#[derive(Serialize)]
pub(super) struct Undo {
    path: String,
    deeds: String,
    back: String,
}

impl Done {
    /// On the page of today, filtered like this: taking back leads there again.
    pub(super) fn on(self, filter: Filter) -> Self {
        Self { filter, ..self }
    }

    /// This, in the language of the page.
    pub(super) fn in_words(&self, visit: &Visit) -> Option<String> {
        let notice = Notice::from_id(self.what.as_deref()?)?;
        Some(visit.say(&format!("desk-done-{}", notice.id())))
    }

    /// The way to take it back.
    pub(super) fn undo(&self, desk: &Desk) -> Option<Undo> {
        let Ok(deeds) = self.deeds.as_deref()?.parse::<Deeds>();
        (!deeds.is_empty()).then(|| Undo {
            path: desk.at("/take-back"),
            deeds: deeds.to_string(),
            back: self.filter.query(),
        })
    }
}

impl Notice {
    /// Where it is said: this page of the desk.
    pub(crate) fn at(self, desk: &Desk, path: &str) -> Response {
        answer::see(&format!("{}?done={}", desk.at(path), self.id()))
    }

    /// Where the button stood: on the page of today, or on this one.
    pub(super) fn where_it_stood(self, desk: &Desk, sent: &Answers, path: &str) -> Response {
        match Filter::sent(sent) {
            Some(filter) => self.today(desk, filter, ""),
            None => self.at(desk, path),
        }
    }

    /// On the page of today, with the way to take these deeds back.
    pub(super) fn undoable(self, desk: &Desk, sent: &Answers, deeds: &Deeds) -> Response {
        let filter = Filter::sent(sent).unwrap_or_default();
        self.today(desk, filter, &format!("&deeds={deeds}"))
    }

    /// On the page of today, filtered like this.
    pub(super) fn today(self, desk: &Desk, filter: Filter, more: &str) -> Response {
        let mut query = filter.query();
        if !query.is_empty() {
            query.push('&');
        }
        answer::see(&format!("{}?{query}done={}{more}", desk.at(""), self.id()))
    }
}
