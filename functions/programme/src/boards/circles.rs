//! Help that went round, as one of the people in it may see it: you helped B, B helped C, C helped you.
//!
//! Shown afterwards, and only of help that worked: such a match stays as it is for good ([`Match::has_helped`]). So nobody can
//! read from a circle that is gone that somebody else said no, stopped or was not helped. A reader is given the names of the two
//! beside them, whom their own matches opened; whoever stands further off is “somebody”. Pure.

use crate::change::Saved;
use crate::ids::PersonId;
use crate::matches::Match;
use crate::people::Participant;
use crate::proposals::circles::{Helped, circles};

/// Somebody in a circle, as its reader sees them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// The reader.
    You,
    /// Somebody beside the reader, whose name the reader knows.
    Known(PersonId),
    /// Somebody further off.
    Somebody,
}

/// The circles that this person is in: each begins with them and follows the help, from who gave to who was helped.
pub fn seen_by(reader: PersonId, matches: &[Saved<Match>], people: &[Saved<Participant>]) -> Vec<Vec<Place>> {
    let all = circles(&help(matches, people));
    let own = all.into_iter().filter_map(|mut circle| {
        let at = circle.iter().position(|person| *person == reader)?;
        circle.rotate_left(at);
        Some(circle)
    });
    let seen = |circle: Vec<PersonId>| {
        let last = circle.len() - 1;
        let place = |(at, person)| match at {
            0 => Place::You,
            at if at == 1 || at == last => Place::Known(person),
            _ => Place::Somebody,
        };
        circle.into_iter().enumerate().map(place).collect()
    };
    own.map(seen).collect()
}

/// How many circles there are.
pub fn count(matches: &[Saved<Match>], people: &[Saved<Participant>]) -> usize {
    circles(&help(matches, people)).len()
}

/// Help that worked, between people who are still there.
fn help(matches: &[Saved<Match>], people: &[Saved<Participant>]) -> Vec<Helped> {
    let is_there = |person: PersonId| {
        let mut people = people.iter().map(|saved| &saved.value);
        people.any(|participant| participant.person == person && participant.takes_part())
    };
    let matches = matches.iter().map(|saved| &saved.value);
    let helped = matches.filter(|the_match| the_match.has_helped());
    helped
        .map(|the_match| Helped {
            giver: the_match.giver,
            asker: the_match.asker,
        })
        .filter(|help| is_there(help.giver) && is_there(help.asker))
        .collect()
}

#[cfg(test)]
mod tests;
