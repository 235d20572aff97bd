//! What a trainer and the owner of a post say to one another before others see it: other words, a question, why not.
//!
//! Nothing of it is on the board. What a trainer would rather read goes there only once the owner takes it over; until then the
//! owner's words stay as they are. It is sealed with the owner's key like the post itself, and goes with it. Pure.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Held, Post, Refusal, SentBackFor, Standing, contact_details, written};
use crate::change::{Change, Saved};
use crate::personal::Personal;

/// The words of a post: what a trainer may propose to say otherwise.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wording {
    /// In a few words.
    pub title: Personal<String>,
    /// A little more.
    pub details: Option<Personal<String>>,
}

impl Wording {
    /// Whether it seems to hold a telephone number, an address or the like.
    pub fn tells_how_to_reach_somebody(&self) -> bool {
        let words = [Some(&self.title), self.details.as_ref()];
        let mut words = words.into_iter().flatten();
        words.any(|text| contact_details::found_in(text.reveal()))
    }

    /// The one below the other, as one text.
    pub fn lines(&self) -> Personal<String> {
        let title = self.title.reveal();
        Personal::new(match &self.details {
            Some(details) => format!("{title}\n{}", details.reveal()),
            None => title.clone(),
        })
    }
}

/// What is said about a post until a trainer looked it over.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "snake_case")]
pub enum Talk {
    /// Why it was sent back, in the trainer's own words.
    Why {
        /// The words.
        words: Personal<String>,
    },
    /// A trainer would rather read these words.
    Instead {
        /// The words.
        words: Wording,
        /// Why the post waited.
        was: Held,
        /// What the owner says to it.
        owner: Owner,
    },
    /// A trainer asks something.
    Question {
        /// What.
        question: Personal<String>,
        /// Why the post waited.
        was: Held,
        /// What the owner answered.
        answer: Option<Personal<String>>,
    },
}

/// What the owner of a post says to other words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// Nothing yet.
    IsAsked,
    /// They keep their own.
    KeepsTheirOwn,
}

/// A trainer would rather read other words, and asks the owner.
pub fn propose_words(post: &Saved<Post>, words: Wording) -> Result<Change, Refusal> {
    let was = held(&post.value)?;
    if words.tells_how_to_reach_somebody() {
        return Err(Refusal::HowToReachSomebody);
    }
    let owner = Owner::IsAsked;
    Ok(with_owner(post, Talk::Instead { words, was, owner }, None))
}

/// A trainer asks the owner something.
pub fn ask_owner(post: &Saved<Post>, question: Personal<String>) -> Result<Change, Refusal> {
    let was = held(&post.value)?;
    let answer = None;
    let asks = Talk::Question {
        question,
        was,
        answer,
    };
    Ok(with_owner(post, asks, None))
}

/// A trainer looked at it: the owner is asked to say it in other words, and reads why.
pub fn send_back(
    post: &Saved<Post>,
    why: SentBackFor,
    words: Option<Personal<String>>,
) -> Result<Change, Refusal> {
    match post.value.standing {
        Standing::Held(_) | Standing::OnBoard => {
            let talk = words.map(|words| Talk::Why { words });
            Ok(with_owner(post, talk, Some(why)))
        }
        Standing::SentBack | Standing::Gone(_) => Err(Refusal::NotHeld),
    }
}

/// The owner takes over the words of the trainer: both have seen them, and everybody may.
pub fn take_words(post: &Saved<Post>, now: Timestamp) -> Result<Change, Refusal> {
    let Some(Talk::Instead { words, owner, .. }) = asked(&post.value)? else {
        return Err(Refusal::NotAsked);
    };
    if *owner != Owner::IsAsked {
        return Err(Refusal::NotAsked);
    }
    let mut taken = Post {
        standing: Standing::OnBoard,
        reported_by: Vec::new(),
        talk: None,
        confirmed_at: now,
        ..post.value.clone()
    };
    taken.said.title = words.title.clone();
    taken.said.details.clone_from(&words.details);
    Ok(written(post, taken))
}

/// The owner keeps their own words: a trainer looks again.
pub fn keep_words(post: &Saved<Post>) -> Result<Change, Refusal> {
    match asked(&post.value)? {
        Some(Talk::Instead { words, was, .. }) => {
            let kept = Talk::Instead {
                words: words.clone(),
                was: *was,
                owner: Owner::KeepsTheirOwn,
            };
            Ok(back_in_the_pile(post, *was, kept))
        }
        _ => Err(Refusal::NotAsked),
    }
}

/// The owner answers what was asked: a trainer looks again.
pub fn answer(post: &Saved<Post>, answer: Personal<String>) -> Result<Change, Refusal> {
    match asked(&post.value)? {
        Some(Talk::Question { question, was, .. }) => {
            let answered = Talk::Question {
                question: question.clone(),
                was: *was,
                answer: Some(answer),
            };
            Ok(back_in_the_pile(post, *was, answered))
        }
        _ => Err(Refusal::NotAsked),
    }
}

/// Why it waits for a trainer.
fn held(post: &Post) -> Result<Held, Refusal> {
    match post.standing {
        Standing::Held(held) => Ok(held),
        Standing::OnBoard | Standing::SentBack | Standing::Gone(_) => Err(Refusal::NotHeld),
    }
}

/// What its owner is asked.
fn asked(post: &Post) -> Result<Option<&Talk>, Refusal> {
    match post.standing {
        Standing::SentBack => Ok(post.talk.as_ref()),
        Standing::Gone(_) => Err(Refusal::Gone),
        Standing::OnBoard | Standing::Held(_) => Err(Refusal::NotAsked),
    }
}

fn with_owner(post: &Saved<Post>, talk: impl Into<Option<Talk>>, why: Option<SentBackFor>) -> Change {
    let asked = Post {
        standing: Standing::SentBack,
        sent_back_for: why,
        talk: talk.into(),
        ..post.value.clone()
    };
    written(post, asked)
}

fn back_in_the_pile(post: &Saved<Post>, was: Held, talk: Talk) -> Change {
    let back = Post {
        standing: Standing::Held(was),
        talk: Some(talk),
        ..post.value.clone()
    };
    written(post, back)
}
