//! Needs and offers on the board of a group: one thing with two sides.
//!
//! A post waits for a trainer when the group's rules say so, or when its words seem to hold a telephone number or an address;
//! nothing is ever deleted for that, it is held and its owner is told. Pure: now and ids come from the caller.

pub mod contact_details;
pub mod talk;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::categories::CategoryId;
use crate::change::{Change, Record, Saved};
use crate::choice;
use crate::groups::Rules;
use crate::ids::{ContactId, GroupId, PersonId, PostId};
use crate::people::Participant;
use crate::personal::Personal;

use talk::{Talk, Wording};

choice! {
    /// Which side of the board.
    Side { Need = "need", Offer = "offer" }
}
choice! {
    /// About how much time it takes.
    Effort { Once = "once_1h", FewHours = "few_hours", Weekly = "weekly", Unknown = "unknown" }
}
choice! {
    /// Where it can be done.
    Where { Here = "here", Town = "town", Online = "online", Anywhere = "anywhere" }
}
choice! {
    /// Who may see it.
    SeenBy { Group = "group", GroupsOfProgramme = "groups_of_programme" }
}

/// What somebody says in a post.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Said {
    /// In a few words.
    pub title: Personal<String>,
    /// A little more.
    pub details: Option<Personal<String>>,
    /// What it is about.
    pub category: CategoryId,
    /// How much time.
    pub effort: Effort,
    /// Where.
    pub place: Where,
    /// For an offer: the contact who would help, when it is not the owner.
    pub through: Option<ContactId>,
    /// The last day on the board.
    pub until: Date,
    /// Who may see it.
    pub seen_by: SeenBy,
}

/// Why a post waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// The group's rules say that a trainer looks first.
    ToCheck,
    /// Its words seem to hold a telephone number, an address or the like.
    ContactDetails,
    /// Somebody said that it does not feel right.
    Reported,
}

choice! {
    /// Why a post is sent back, for its owner to read.
    SentBackFor {
        /// Its words hold a way to reach somebody.
        ContactDetails = "contact_details",
        /// Nobody can tell what is meant.
        Unclear = "unclear",
        /// It is not said in a kind way.
        Unkind = "unkind",
        /// It does not belong on the board.
        NotHere = "not_here",
    }
}

/// Where a post stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A trainer looks first.
    Held(Held),
    /// Everybody in the group sees it.
    OnBoard,
    /// It is with its owner: a trainer asks for other words, or something else, and the owner can edit it.
    SentBack,
    /// Its owner took it away, or it is done.
    Gone(Timestamp),
}

/// A need or an offer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// Whose it is, and whose key seals it.
    pub person: PersonId,
    /// On which board.
    pub group: GroupId,
    /// Need or offer.
    pub side: Side,
    /// What it says.
    pub said: Said,
    /// Where it stands.
    pub standing: Standing,
    /// Who said of these words that they do not feel right.
    pub reported_by: Vec<PersonId>,
    /// Why it was sent back, until it is said in other words.
    #[serde(default)]
    pub sent_back_for: Option<SentBackFor>,
    /// What a trainer and its owner say about it, until a trainer looked it over.
    #[serde(default)]
    pub talk: Option<Talk>,
    /// When it was first placed.
    pub placed_at: Timestamp,
    /// When its owner last said that it is still true.
    pub confirmed_at: Timestamp,
}

/// Why something cannot be done with a post.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// It is gone.
    #[error("the post is gone")]
    Gone,
    /// It does not wait for a trainer.
    #[error("the post does not wait")]
    NotHeld,
    /// Its owner is not asked this, or not any longer.
    #[error("nothing of the kind is asked")]
    NotAsked,
    /// The words proposed for it hold a way to reach somebody.
    #[error("the words seem to hold a way to reach somebody")]
    HowToReachSomebody,
}

impl Said {
    /// Whether its words seem to hold a telephone number, an address or the like.
    pub fn tells_how_to_reach_somebody(&self) -> bool {
        self.wording().tells_how_to_reach_somebody()
    }

    /// Its words alone.
    pub fn wording(&self) -> Wording {
        Wording {
            title: self.title.clone(),
            details: self.details.clone(),
        }
    }
}

impl Post {
    /// Whether the group sees it on this day.
    pub fn is_on_board(&self, today: Date) -> bool {
        self.standing == Standing::OnBoard && today <= self.said.until
    }

    /// Whether groups that share with its own see it on this day, too.
    pub fn is_shared(&self, today: Date) -> bool {
        self.is_on_board(today) && self.said.seen_by == SeenBy::GroupsOfProgramme
    }

    /// Whether it was there and its time is over; its owner may renew it.
    pub fn has_run_out(&self, today: Date) -> bool {
        self.standing == Standing::OnBoard && today > self.said.until
    }

    /// Whether its owner is asked if it is still true.
    pub fn asks_whether_still_true(&self, today: Date, now: Timestamp) -> bool {
        let long_ago = now.duration_since(self.confirmed_at) >= STILL_TRUE_FOR;
        self.standing == Standing::OnBoard && (long_ago || self.has_run_out(today))
    }
}

/// After so many days its owner is asked whether it is still true.
const STILL_TRUE_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Somebody places a need or an offer.
pub fn place(
    id: PostId,
    side: Side,
    said: Said,
    owner: &Participant,
    (rules, now): (Rules, Timestamp),
) -> (Post, Change) {
    let standing = first_standing(&said, owner, rules);
    let post = Post {
        id,
        person: owner.person,
        group: owner.group,
        side,
        said,
        standing,
        reported_by: Vec::new(),
        sent_back_for: None,
        talk: None,
        placed_at: now,
        confirmed_at: now,
    };
    (
        post.clone(),
        Change::default().create(Record::Post(Box::new(post))),
    )
}

/// Its owner says it in other words; it is looked at again if the rules say so, if a trainer asked for these other words, and as
/// long as nobody looked at what was reported.
pub fn edit(
    post: &Saved<Post>,
    said: Said,
    owner: &Participant,
    (rules, now): (Rules, Timestamp),
) -> Result<Change, Refusal> {
    still_there(post)?;
    let before = &post.value;
    let standing = match before.standing {
        Standing::Held(Held::Reported) => before.standing,
        // A trainer waits for these words, and not because the rules say so.
        Standing::SentBack | Standing::Held(Held::ToCheck) if !rules.looks_first(owner.age) => {
            Standing::Held(Held::ToCheck)
        }
        _ => first_standing(&said, owner, rules),
    };
    let same_words = said.title == before.said.title && said.details == before.said.details;
    let reported_by = if same_words || standing == Standing::Held(Held::Reported) {
        before.reported_by.clone()
    } else {
        Vec::new()
    };
    let edited = Post {
        said,
        standing,
        reported_by,
        sent_back_for: None,
        talk: None,
        confirmed_at: now,
        ..post.value.clone()
    };
    Ok(written(post, edited))
}

/// “Is this still true?” Yes: it stays until another day.
pub fn renew(post: &Saved<Post>, until: Date, now: Timestamp) -> Result<Change, Refusal> {
    still_there(post)?;
    let mut renewed = post.value.clone();
    renewed.said.until = until;
    renewed.confirmed_at = now;
    Ok(written(post, renewed))
}

/// Its owner takes it away.
pub fn withdraw(post: &Saved<Post>, now: Timestamp) -> Result<Change, Refusal> {
    still_there(post)?;
    Ok(written(
        post,
        Post {
            standing: Standing::Gone(now),
            talk: None,
            ..post.value.clone()
        },
    ))
}

/// Whether a report holds the post.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// Until a trainer looked.
    Yes,
    /// The trainer hears of it, and the group goes on seeing it.
    No,
}

/// Somebody says that it does not feel right. What a trainer put back, the same person does not hold again.
pub fn reported(post: &Saved<Post>, by: PersonId, holds: Holds) -> Change {
    let mut reported = post.value.clone();
    if reported.reported_by.contains(&by) {
        return Change::default();
    }
    reported.reported_by.push(by);
    if holds == Holds::Yes && reported.standing == Standing::OnBoard {
        reported.standing = Standing::Held(Held::Reported);
    }
    written(post, reported)
}

/// A trainer looked at it: everybody may see it.
pub fn approve(post: &Saved<Post>) -> Result<Change, Refusal> {
    match post.value.standing {
        Standing::Held(_) => Ok(written(
            post,
            Post {
                standing: Standing::OnBoard,
                talk: None,
                ..post.value.clone()
            },
        )),
        Standing::OnBoard | Standing::SentBack | Standing::Gone(_) => Err(Refusal::NotHeld),
    }
}

fn first_standing(said: &Said, owner: &Participant, rules: Rules) -> Standing {
    if said.tells_how_to_reach_somebody() {
        Standing::Held(Held::ContactDetails)
    } else if rules.looks_first(owner.age) {
        Standing::Held(Held::ToCheck)
    } else {
        Standing::OnBoard
    }
}

fn still_there(post: &Saved<Post>) -> Result<(), Refusal> {
    if matches!(post.value.standing, Standing::Gone(_)) {
        Err(Refusal::Gone)
    } else {
        Ok(())
    }
}

fn written(post: &Saved<Post>, changed: Post) -> Change {
    Change::default().update(Record::Post(Box::new(changed)), post.version)
}

#[cfg(test)]
mod tests;
