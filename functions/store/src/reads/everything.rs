//! Everything about one person: for their own page, for their export, and before erasing them.

use programme::change::Saved;
use programme::contacts::Contact;
use programme::ids::{GroupId, PersonId};
use programme::looks::Look;
use programme::matches::Match;
use programme::people::Participant;
use programme::posts::Post;
use programme::reports::Report;

use super::groups::{Sorted, open_matches};
use super::{open_all, open_without_lost_words};
use crate::records::Closed;
use crate::{Store, StoreError, keys};

/// Everything that is kept about somebody in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Everything {
    /// Who they are to the group.
    pub participant: Saved<Participant>,
    /// Their map.
    pub contacts: Vec<Saved<Contact>>,
    /// What they need and offer.
    pub posts: Vec<Saved<Post>>,
    /// The matches they have a part in.
    pub matches: Vec<Saved<Match>>,
    /// What they reported.
    pub reports: Vec<Saved<Report>>,
    /// Who on the staff looked at it, or at the whole group.
    pub looks: Vec<Saved<Look>>,
}

impl Store {
    /// Everything about somebody; `None` if they are not in this group, or were erased. One round trip: their key, their map,
    /// and the group without the maps of others.
    pub async fn everything_of(
        &self,
        group: GroupId,
        person: PersonId,
    ) -> Result<Option<Everything>, StoreError> {
        let at = keys::key_in_group(group, person);
        let (people, map, all) = tokio::try_join!(
            self.person_keys(std::slice::from_ref(&at)),
            self.of_group(group, keys::maps(Some(person))),
            self.of_group(group, keys::board_and_reports()),
        )?;
        if people.is_empty() {
            return Ok(None);
        }
        let mut piles = Sorted::default();
        piles.take(all);

        let theirs = |mut rows: Vec<Closed>| {
            rows.retain(|row| row.owner() == Some(person));
            rows
        };
        let Some(participant) = open_all(theirs(piles.people), &people)?.pop() else {
            return Ok(None);
        };
        let (own, of_all): (Vec<_>, Vec<_>) = piles.looks.into_iter().partition(|row| row.owner().is_some());
        let mut looks: Vec<Saved<Look>> = open_all(theirs(own), &people)?;
        for row in of_all {
            looks.push(row.open(None)?);
        }
        let mut matches = open_matches(piles.matches)?;
        matches.retain(|the_match| the_match.value.part_of(person).is_some());
        Ok(Some(Everything {
            participant,
            contacts: open_all(map, &people)?,
            posts: open_all(theirs(piles.posts), &people)?,
            matches,
            looks,
            reports: open_without_lost_words(theirs(piles.reports), &people)?,
        }))
    }
}
