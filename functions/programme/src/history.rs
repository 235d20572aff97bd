//! Who did what, when: the history of whatever passes over the desk.
//!
//! A [`Deed`] is written in the same change as what was done, and is never written over: taking something back is a deed of its
//! own. It names who did it and what it was before, so that it can be taken back. Words (why somebody said no) are sealed with
//! the key of whom they are about, and go with them when they are erased; that it was done, when and by whom stays.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Record, Version};
use crate::ids::{DeedId, GroupId, MatchId, PartnerId, PersonId, PostId, ReportId, RequestId};
use crate::matches::{Objection, Stage};
use crate::personal::Personal;
use crate::posts::{SentBackFor, Standing};

/// So long whatever was done at the desk can be taken back before anybody outside hears of it.
pub const TAKE_BACK: SignedDuration = SignedDuration::from_secs(10);

/// Whose history it stands in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A request's.
    Request(RequestId),
    /// A group's, with its people, posts and matches.
    Group(GroupId),
    /// Somebody's on the staff.
    Staff(PersonId),
    /// A partner's.
    Partner(PartnerId),
}

/// What of it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The request, the group or the staff member.
    Itself,
    /// Somebody in the group.
    Participant,
    /// A post of theirs.
    Post(PostId),
    /// A match.
    Match(MatchId),
    /// Something reported.
    Report(ReportId),
}

/// What somebody does something with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Subject {
    /// Whose history it stands in.
    pub place: Place,
    /// What of it.
    pub about: About,
    /// Whom it is about, and whose key seals the words.
    pub person: PersonId,
}

/// What was done.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A request that seemed to come from a robot is a real one.
    Released,
    /// A request that seemed to come from a robot was thrown away.
    ThrownAway,
    /// A group was ended.
    Ended,
    /// A group that had ended goes on.
    GoesOn,
    /// Everything of the people of a group was removed; counts are left.
    Reduced,
    /// Everything of somebody in a group was removed, because they or their parents asked for it.
    PersonErased,
    /// A post went on the board.
    PostApproved {
        /// Where it stood before.
        was: Standing,
    },
    /// The owner of a post was asked for other words.
    PostSentBack {
        /// Where it stood before.
        was: Standing,
        /// Why; nothing in what is from before reasons were given.
        #[serde(default)]
        why: Option<SentBackFor>,
    },
    /// The owner of a post was asked whether other words may stand instead.
    PostWordsProposed {
        /// Where it stood before.
        was: Standing,
        /// The version that was written.
        wrote: Version,
    },
    /// The owner of a post was asked something.
    PostAsked {
        /// Where it stood before.
        was: Standing,
        /// The version that was written.
        wrote: Version,
    },
    /// The owner took over the words of the trainer.
    PostWordsTaken,
    /// The owner kept their own words.
    PostWordsKept,
    /// The owner answered.
    PostAnswered,
    /// The owner said it in other words, when a trainer had looked at it or was to.
    PostSaidAnew,
    /// The two of a match were asked.
    MatchAsked,
    /// A proposal was not thought right.
    MatchRefused {
        /// Where it stood before.
        was: Stage,
        /// Why, if one of the usual reasons was given.
        #[serde(default)]
        why: Option<Objection>,
    },
    /// The answer to a match was asked for once more.
    MatchReminded {
        /// Where it stood before.
        was: Stage,
        /// The version that was written.
        wrote: Version,
    },
    /// Nobody waits any longer for the answer to a match.
    MatchLetGo {
        /// Where it stood before.
        was: Stage,
    },
    /// Two people were brought together.
    Introduced {
        /// Where their match stood before.
        was: Stage,
    },
    /// A card on paper was typed in for somebody.
    TypedIn,
    /// A report was dealt with.
    Dealt,
    /// A request went to another programme.
    HandedOver,
    /// A request was answered.
    Answered,
    /// Somebody takes care of a request or of a report.
    PickedUp,
    /// They no longer do.
    PutDown,
    /// Somebody on the staff set up their second key anew.
    KeyReplaced,
    /// The second key of somebody on the staff was taken away, so that they set up a new one.
    KeyReset,
    /// Somebody on the staff made new recovery codes.
    RecoveryRenewed,
    /// Somebody was invited to work here.
    Invited,
    /// What somebody on the staff does, or where, is something else.
    WorkSet,
    /// Somebody no longer works here, or their invitation was taken back.
    LeftStaff,
    /// Dates for a workshop were put on offer.
    DatesOffered,
    /// The contact picked one of them.
    DatePicked,
    /// None of them fits.
    NoDateFits,
    /// The contact said who is there, and where.
    DetailsGiven,
    /// The contact asks for another date.
    MoveAsked,
    /// A meeting, or it and those after it, is at another time.
    MeetingMoved,
    /// Somebody leads the workshop, or no longer does.
    RunTrainers,
    /// The programme calls it off.
    CalledOff,
    /// The asker took the request back.
    Withdrawn,
    /// The group waits until there is room for all of it.
    Waits,
    /// There is room for the whole group.
    HasRoom,
    /// The last meeting is over.
    Finished,
    /// The deed before this one was taken back.
    TakenBack,
    /// What a partner asked was approved.
    PartnerApproved,
    /// A partner's forms are not shown for a while.
    PartnerPaused,
    /// A partner's forms are shown again.
    PartnerResumed,
    /// A partner is no longer one.
    PartnerEnded,
}

/// One thing somebody did at the desk.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deed {
    /// Its id, ordered by time.
    pub id: DeedId,
    /// With what.
    #[serde(flatten)]
    pub subject: Subject,
    /// Who did it; nobody, where it went by itself.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// In their own words.
    pub words: Option<Personal<String>>,
}

/// Whoever does something at the desk just now, or what goes by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Doer {
    /// A new id for the deed.
    pub deed: DeedId,
    /// Who; nobody, where it goes by itself.
    pub by: Option<PersonId>,
    /// Now.
    pub now: Timestamp,
}

impl Doer {
    /// The line of history that this was done.
    pub(crate) fn did(self, what: What, subject: Subject) -> Change {
        self.said(what, subject, None)
    }

    /// The same, with words.
    pub(crate) fn said(self, what: What, subject: Subject, words: Option<Personal<String>>) -> Change {
        let deed = Deed {
            id: self.deed,
            subject,
            by: self.by,
            at: self.now,
            what,
            words,
        };
        Change::default().create(Record::Deed(Box::new(deed)))
    }
}
