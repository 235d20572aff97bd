//! The board of a group as a whole: what somebody sees on it, and what one thing on it does to another.
//!
//! A post that goes takes its open proposals along; a match that does not feel safe sets two people apart. Each is one change, so
//! that the one never happens without the other. Pure.

pub mod circles;
pub mod neighbours;
mod reported;
pub mod round;
#[cfg(test)]
pub(crate) mod scenes;

pub use reported::{HELD_AT_ONCE, report_post};

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::categories::CategoryId;
use crate::change::{Change, Saved};
use crate::contacts::Contact;
use crate::figures::tally;
use crate::groups::{Group, Rules, Sharing};
use crate::ids::{PersonId, PostId};
use crate::matches::{self, Match, Stage, Supply, Worked};
use crate::people::{self, Participant};
use crate::posts::{self, Post, Said, SeenBy, Side, Standing};

/// Everybody a board is about.
#[derive(Clone, Copy, Debug)]
pub struct People<'a> {
    /// Everybody who is or was in the group.
    pub own: &'a [Saved<Participant>],
    /// People of other groups with whom somebody of the group has a match.
    pub guests: &'a [Saved<Participant>],
}

impl<'a> People<'a> {
    /// This person, if they are there.
    pub fn find(self, person: PersonId) -> Option<&'a Saved<Participant>> {
        let mut all = self.own.iter().chain(self.guests);
        all.find(|saved| saved.value.person == person)
    }

    /// Whether somebody is there, and may be proposed to others.
    pub fn may_be_proposed(self, person: PersonId) -> bool {
        self.find(person)
            .is_some_and(|saved| saved.value.may_be_proposed())
    }
}

/// A board as one of the group sees it.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// Who looks.
    pub by: PersonId,
    /// Everybody who is or was in the group.
    pub people: &'a [Saved<Participant>],
    /// Every post.
    pub posts: &'a [Saved<Post>],
    /// The day.
    pub today: Date,
}

impl<'a> Seen<'a> {
    /// What others have on the board, with who they are: only of those who take part.
    pub fn of_others(self) -> impl Iterator<Item = (&'a Post, &'a Participant)> {
        let posts = self.posts.iter().map(|saved| &saved.value);
        let shown = posts.filter(move |post| post.person != self.by && post.is_on_board(self.today));
        shown.filter_map(move |post| Some((post, self.taking_part(post.person)?)))
    }

    /// One's own posts, as long as they are not gone: also those that wait or have run out.
    pub fn own(self) -> impl Iterator<Item = &'a Saved<Post>> {
        let own = self.posts.iter().filter(move |post| post.value.person == self.by);
        own.filter(|post| !matches!(post.value.standing, Standing::Gone(_)))
    }

    /// Whether somebody never put anything on the board yet.
    pub fn is_first_visit(self) -> bool {
        !self.posts.iter().any(|post| post.value.person == self.by)
    }

    /// The categories in which a post of others fits the one who looks: on the one side what they need, on the other what they
    /// offer, themselves or through people on their map.
    pub fn fitting(self, map: &[Saved<Contact>]) -> Fitting {
        let mut fitting = Fitting::default();
        for post in self.own().map(|saved| &saved.value) {
            let of_side = match post.side {
                Side::Need => &mut fitting.needed,
                Side::Offer => &mut fitting.offered,
            };
            of_side.insert(post.said.category.clone());
        }
        let willing = map.iter().filter(|contact| contact.value.may_be_asked_for());
        fitting
            .offered
            .extend(willing.flat_map(|contact| contact.value.about.can_help.iter().cloned()));
        fitting
    }

    /// How many others could help with this: with an offer, or by asking somebody on their map. Maps of all the group.
    pub fn could_help(self, category: &CategoryId, maps: &[Saved<Contact>]) -> usize {
        let offering = self.others_with(Side::Offer, category);
        let asking = maps.iter().map(|saved| &saved.value).filter(|contact| {
            contact.person != self.by
                && contact.may_be_asked_for()
                && contact.about.can_help.contains(category)
                && self.taking_part(contact.person).is_some()
        });
        let people: BTreeSet<PersonId> = offering.chain(asking.map(|contact| contact.person)).collect();
        people.len()
    }

    /// How many others look for this.
    pub fn look_for(self, category: &CategoryId) -> usize {
        let people: BTreeSet<PersonId> = self.others_with(Side::Need, category).collect();
        people.len()
    }

    fn others_with(self, side: Side, category: &CategoryId) -> impl Iterator<Item = PersonId> {
        let category = category.clone();
        self.of_others()
            .filter(move |(post, _)| post.side == side && post.said.category == category)
            .map(|(post, _)| post.person)
    }

    fn taking_part(self, person: PersonId) -> Option<&'a Participant> {
        let people = self.people.iter().map(|saved| &saved.value);
        people
            .filter(|participant| participant.takes_part())
            .find(|participant| participant.person == person)
    }
}

/// In which categories posts of others fit somebody.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Fitting {
    needed: BTreeSet<CategoryId>,
    offered: BTreeSet<CategoryId>,
}

impl Fitting {
    /// Whether this post of somebody else does.
    pub fn has(&self, post: &Post) -> bool {
        match post.side {
            Side::Need => self.offered.contains(&post.said.category),
            Side::Offer => self.needed.contains(&post.said.category),
        }
    }
}

/// Its owner takes a post away; what was proposed with it is over. Who was brought together already stays together.
pub fn take_away(
    post: &Saved<Post>,
    matches: &[Saved<Match>],
    now: Timestamp,
) -> Result<Change, posts::Refusal> {
    let gone = posts::withdraw(post, now)?;
    Ok(without_proposals(&post.value, matches.iter(), now).fold(gone, Change::and))
}

/// Its owner says a post in other words. If it is about something else now, what was proposed with it is over; and if other groups
/// may no longer see it, what was proposed with them.
pub fn say_otherwise(
    (post, matches): (&Saved<Post>, &[Saved<Match>]),
    said: Said,
    owner: &Participant,
    (rules, now): (Rules, Timestamp),
) -> Result<Change, posts::Refusal> {
    let before = &post.value.said;
    let same = said.category == before.category && said.through == before.through;
    let shared = said.seen_by == SeenBy::GroupsOfProgramme;
    let edited = posts::edit(post, said, owner, (rules, now))?;
    let over = matches
        .iter()
        .filter(|the_match| !same || (!shared && the_match.value.is_across()));
    Ok(without_proposals(&post.value, over, now).fold(edited, Change::and))
}

/// Somebody places a need or an offer on this board.
pub fn place(
    (id, side, said): (PostId, Side, Said),
    owner: &Participant,
    board: &[Saved<Post>],
    now: (Rules, Timestamp),
) -> (Post, Change) {
    let (post, change) = posts::place(id, side, said, owner, now);
    let mut before = board.iter().map(|saved| &saved.value);
    let again = before.any(|other| other.person == owner.person && other.side == side);
    let counted = if again {
        Change::default()
    } else {
        tally::placed(&post)
    };
    (post, change.and(counted))
}

/// They were brought together by the trainer.
pub fn introduce(the_match: &Saved<Match>, now: Timestamp) -> Result<(Match, Change), matches::Refusal> {
    let (met, change) = matches::introduce(the_match, now)?;
    let counted = tally::went_on(&the_match.value, &met, now);
    Ok((met, change.and(counted)))
}

/// The asker says whether it worked. If it did, the need is met and leaves the board.
pub fn tell_outcome(
    (the_match, need): (&Saved<Match>, Option<&Saved<Post>>),
    worked: Worked,
    rules: Rules,
    now: Timestamp,
) -> Result<Change, matches::Refusal> {
    let (told, change) = matches::tell_outcome(the_match, worked, rules, now)?;
    let change = change.and(tally::went_on(&the_match.value, &told, now));
    let met = need.filter(|_| worked == Worked::Yes).and_then(|need| {
        let gone = posts::withdraw(need, now).ok()?;
        Some(gone.and(tally::met(&need.value, now)))
    });
    Ok(change.and(met.unwrap_or_default()))
}

/// A match does not feel safe: it is stopped if it still goes on, and the two are set apart.
pub fn stop_as_unsafe(
    the_match: &Saved<Match>,
    matches: &[Saved<Match>],
    people: People<'_>,
    now: Timestamp,
) -> Change {
    let stopped = matches::stop_as_unsafe(the_match, now).map(|(_stopped, change)| change);
    stopped
        .unwrap_or_default()
        .and(set_apart(&the_match.value, matches, people, now))
}

/// The two of a match are never proposed to one another again, and whatever else there is between them is stopped. The match
/// itself is for the caller.
pub fn set_apart(the_match: &Match, matches: &[Saved<Match>], people: People<'_>, now: Timestamp) -> Change {
    let (asker, giver) = (the_match.asker, the_match.giver);
    let between = matches.iter().filter(|other| {
        let other = &other.value;
        other.id != the_match.id && other.part_of(asker).is_some() && other.part_of(giver).is_some()
    });
    let stopped = between.filter_map(|other| Some(matches::stop_as_unsafe(other, now)?.1));
    let apart = [(asker, giver), (giver, asker)]
        .into_iter()
        .filter_map(|(one, other)| Some(people::set_apart(people.find(one)?, other)));
    stopped.chain(apart).fold(Change::default(), Change::and)
}

/// What is over without anybody saying so: nobody answered in time, one of the two may no longer be proposed, or it is with
/// another group and this one no longer shares. One change for each match.
pub fn over_by_now(
    group: &Group,
    matches: &[Saved<Match>],
    people: People<'_>,
    now: Timestamp,
) -> Vec<Change> {
    let shares = group.rules.sharing == Sharing::Yes;
    let over = matches.iter().filter_map(|the_match| {
        let ended = matches::run_out(the_match, now).or_else(|| {
            let Match { asker, giver, .. } = the_match.value;
            let both = people.may_be_proposed(asker) && people.may_be_proposed(giver);
            let may_be = both && (shares || !the_match.value.is_across());
            (is_open(&the_match.value) && !may_be)
                .then(|| matches::withdraw(the_match, now))
                .flatten()
        });
        ended.map(|(_ended, change)| change)
    });
    over.collect()
}

/// Whether a proposal waits for the answer of this person: of one with somebody who left, or may no longer be proposed, nobody
/// expects any.
pub fn waits_for(the_match: &Match, person: PersonId, people: People<'_>, now: Timestamp) -> bool {
    let other = the_match.part_of(person).map(|part| the_match.other_than(part));
    the_match.waits_for(person, now) && other.is_some_and(|other| people.may_be_proposed(other))
}

/// Proposals with this post that nobody has agreed on yet, each taken back.
fn without_proposals<'a>(
    post: &'a Post,
    matches: impl Iterator<Item = &'a Saved<Match>>,
    now: Timestamp,
) -> impl Iterator<Item = Change> {
    let with_it = matches.filter(move |the_match| {
        let the_match = &the_match.value;
        is_open(the_match) && (the_match.need == post.id || the_match.supply == Supply::Offer(post.id))
    });
    with_it.filter_map(move |the_match| Some(matches::withdraw(the_match, now)?.1))
}

/// Whether it was proposed and nothing was agreed yet.
fn is_open(the_match: &Match) -> bool {
    matches!(the_match.stage, Stage::Proposed | Stage::Open(_))
}
