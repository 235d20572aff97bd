//! Groups, and what people put on their boards and maps.
//!
//! Erased people are absent everywhere, and so is what they said. A match stays, for the other side of it: its reader finds
//! nobody with that id and says “a former participant”.

use std::collections::BTreeSet;

use jiff::Timestamp;
use programme::boards::People as Everybody;
use programme::change::{Claim, Digest, Saved};
use programme::contacts::Contact;
use programme::groups::Group;
use programme::ids::{ContactId, GroupId, MatchId, PersonId, PostId};
use programme::matches::Match;
use programme::mirrors::Mirror;
use programme::people::Participant;
use programme::posts::Post;
use programme::receipts::Receipt;
use programme::reports::Report;

use super::{People, Pile, open_all, open_without_lost_words};
use crate::commit::named_in;
use crate::records::Closed;
use crate::table::{Live, MOST_ACTS, Order, PageToken, Query, Row, Sorts};
use crate::{Store, StoreError, keys};

/// How many groups a page has.
const A_PAGE: usize = 50;

/// A group as its people see it together. Nobody's map is in it, nor what was reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// The group.
    pub group: Saved<Group>,
    /// Everybody who is or was in it, first come first.
    pub people: Vec<Saved<Participant>>,
    /// Every need and offer, also those that nobody sees any longer; oldest first.
    pub posts: Vec<Saved<Post>>,
    /// Every match, oldest first.
    pub matches: Vec<Saved<Match>>,
    /// Every moment of looking back, oldest first.
    pub mirrors: Vec<Saved<Mirror>>,
    /// People of other groups with whom somebody here has a match that is not over, or that opened.
    pub guests: Vec<Saved<Participant>>,
}

impl Board {
    /// Everybody the board is about.
    pub fn everybody(&self) -> Everybody<'_> {
        Everybody {
            own: &self.people,
            guests: &self.guests,
        }
    }
}

impl Store {
    /// The group with this id. One round trip where its words are sealed under its own id, as functions do it; two otherwise.
    pub async fn a_group(&self, id: GroupId) -> Result<Option<Saved<Group>>, StoreError> {
        let likely = keys::key_in_group(id, PersonId(id.0));
        self.likely_sealed_with(keys::group(id), likely).await
    }

    /// All groups, newest first, fifty a page.
    pub async fn groups(&self, after: Option<PageToken>) -> Result<Pile<Group>, StoreError> {
        let query = Query {
            limit: A_PAGE,
            after,
            order: Order::Descending,
            ..Query::index(keys::GROUPS)
        };
        self.pile(&query).await
    }

    /// The group that people join with this code just now.
    pub async fn group_of_code(&self, code: &Digest) -> Result<Option<GroupId>, StoreError> {
        self.who_has(&Claim::GroupCode(*code)).await
    }

    /// The board of a group. One round trip: the rows, and beside them the keys of everybody in it; one more where there are matches with
    /// other groups.
    pub async fn board(&self, id: GroupId) -> Result<Option<Board>, StoreError> {
        let (rows, people) = self.with_keys(id, keys::board()).await?;
        let mut piles = Sorted::default();
        piles.take(rows);
        let Some(group) = open_all(piles.group, &people)?.pop() else {
            return Ok(None);
        };
        let matches = open_matches(piles.matches)?;
        Ok(Some(Board {
            group,
            people: open_all(piles.people, &people)?,
            posts: open_all(piles.posts, &people)?,
            mirrors: open_mirrors(piles.mirrors)?,
            guests: self.guests(id, &matches).await?,
            matches,
        }))
    }

    /// Who is on the other side of matches with other groups. Their keys are asked for with them.
    async fn guests(
        &self,
        here: GroupId,
        matches: &[Saved<Match>],
    ) -> Result<Vec<Saved<Participant>>, StoreError> {
        let matters = |the_match: &Match| the_match.is_across() && (the_match.holds() || the_match.opens());
        let matches = matches
            .iter()
            .map(|saved| &saved.value)
            .filter(|one| matters(one));
        let of = |the_match: &Match| {
            if the_match.group == here {
                (the_match.giver_group, the_match.giver)
            } else {
                (the_match.group, the_match.asker)
            }
        };
        let who: BTreeSet<_> = matches.map(of).collect();
        let who: Vec<_> = who.into_iter().collect();
        let mut guests = Vec::new();
        for who in who.chunks(MOST_ACTS / 2) {
            let at = who.iter().flat_map(|(group, person)| {
                [
                    keys::participant(*group, *person),
                    keys::key_in_group(*group, *person),
                ]
            });
            let at: Vec<_> = at.collect();
            let found = self.batch_get(&at, Live::Forever).await?;
            for pair in found.chunks(2) {
                if let [Some(row), Some(key)] = pair {
                    guests.push(Closed::read(row.clone())?.open(Some(&*self.unwrap(key)?))?);
                }
            }
        }
        Ok(guests)
    }

    /// Somebody's map, first put first. One round trip.
    pub async fn contacts_of(
        &self,
        group: GroupId,
        person: PersonId,
    ) -> Result<Vec<Saved<Contact>>, StoreError> {
        let at = keys::key_in_group(group, person);
        let (people, rows) = tokio::try_join!(
            self.person_keys(std::slice::from_ref(&at)),
            self.of_group(group, keys::maps(Some(person))),
        )?;
        open_all(rows, &people)
    }

    /// Every map of a group, for a round. One round trip, and one more for each megabyte.
    pub async fn contacts_in(&self, group: GroupId) -> Result<Vec<Saved<Contact>>, StoreError> {
        let (rows, people) = self.with_keys(group, keys::maps(None)).await?;
        open_all(rows, &people)
    }

    /// Somebody in a group. One round trip.
    pub async fn a_participant(
        &self,
        group: GroupId,
        person: PersonId,
    ) -> Result<Option<Saved<Participant>>, StoreError> {
        self.theirs(person, keys::participant(group, person)).await
    }

    /// Whose card this is, and in which group they are. One round trip.
    pub async fn participant_of_card(
        &self,
        card: &Digest,
    ) -> Result<Option<(GroupId, PersonId)>, StoreError> {
        let at = keys::claim(&Claim::Card(*card));
        let Some(row) = self.get(&at, Live::Forever).await? else {
            return Ok(None);
        };
        let group = std::str::from_utf8(&row.body).ok().and_then(|id| id.parse().ok());
        let group = group.ok_or_else(|| StoreError::corrupt(&at, "it does not say in which group"))?;
        Ok(Some((group, named_in(&row)?)))
    }

    /// Somebody in a group, and when that group ended, if it did: for every page of theirs. One round trip.
    pub async fn who_is_here(
        &self,
        group: GroupId,
        person: PersonId,
    ) -> Result<Option<(Saved<Participant>, Option<Timestamp>)>, StoreError> {
        let at = [
            keys::participant(group, person),
            keys::key_in_group(group, person),
            keys::group(group),
        ];
        let found = self.batch_get(&at, Live::Forever).await?;
        let Ok([Some(row), Some(key), Some(group)]) = <[Option<Row>; 3]>::try_from(found) else {
            return Ok(None);
        };
        let key = self.unwrap(&key)?;
        let ended = Closed::read(group)?.text("ended_at").map(str::parse);
        let ended = ended
            .transpose()
            .map_err(|_no_time| StoreError::corrupt(&at[2], "its end is no time"))?;
        Ok(Some((Closed::read(row)?.open(Some(&*key))?, ended)))
    }

    /// What is left of a group, once it was counted. One round trip.
    pub async fn a_receipt(&self, group: GroupId) -> Result<Option<Saved<Receipt>>, StoreError> {
        let row = self.get(&keys::receipt(group), Live::Forever).await?;
        row.map(|row| Closed::read(row)?.open(None)).transpose()
    }

    /// A contact on somebody's map. One round trip.
    pub async fn a_contact(
        &self,
        group: GroupId,
        person: PersonId,
        id: ContactId,
    ) -> Result<Option<Saved<Contact>>, StoreError> {
        self.theirs(person, keys::contact(group, person, id)).await
    }

    /// A need or an offer. One round trip: whose it is, is not known beforehand, so the keys of the group come along.
    pub async fn a_post(&self, group: GroupId, id: PostId) -> Result<Option<Saved<Post>>, StoreError> {
        let at = keys::post(group, id);
        let (row, people) = tokio::try_join!(self.get(&at, Live::Forever), self.keys_in_group(group))?;
        let rows = row.map(Closed::read).transpose()?.into_iter().collect();
        Ok(open_all(rows, &people)?.pop())
    }

    /// A match. One round trip.
    pub async fn a_match(&self, group: GroupId, id: MatchId) -> Result<Option<Saved<Match>>, StoreError> {
        let row = self.get(&keys::a_match(group, id), Live::Forever).await?;
        row.map(|row| Closed::read(row)?.open(None)).transpose()
    }

    /// What was reported in a group, oldest first, dealt with or not. What somebody reported who was erased stays, without
    /// their words. One round trip.
    pub async fn reports(&self, group: GroupId) -> Result<Vec<Saved<Report>>, StoreError> {
        let (rows, people) = self.with_keys(group, keys::reports()).await?;
        open_without_lost_words(rows, &people)
    }

    /// What was reported anywhere and nobody dealt with yet, oldest first. Two round trips.
    pub async fn open_reports(&self) -> Result<Vec<Saved<Report>>, StoreError> {
        let rows = self.all(Query::index(keys::OPEN_REPORTS)).await?;
        let people = self.keys_of(&rows).await?;
        open_without_lost_words(rows, &people)
    }

    /// Rows of a group, still closed.
    pub(crate) async fn of_group(&self, group: GroupId, sorts: Sorts) -> Result<Vec<Closed>, StoreError> {
        let query = Query {
            sorts,
            ..Query::partition(keys::of_group(group))
        };
        self.all(query).await
    }

    /// The same, and beside them the keys of everybody in the group. Whoever joins at this very moment may be seen by the next.
    pub(super) async fn with_keys(
        &self,
        group: GroupId,
        sorts: Sorts,
    ) -> Result<(Vec<Closed>, People), StoreError> {
        tokio::try_join!(self.of_group(group, sorts), self.keys_in_group(group))
    }
}

/// Rows of a group, by kind.
#[derive(Default)]
pub(super) struct Sorted {
    pub(super) group: Vec<Closed>,
    pub(super) people: Vec<Closed>,
    pub(super) posts: Vec<Closed>,
    pub(super) matches: Vec<Closed>,
    pub(super) mirrors: Vec<Closed>,
    pub(super) reports: Vec<Closed>,
    pub(super) looks: Vec<Closed>,
}

impl Sorted {
    pub(super) fn take(&mut self, rows: Vec<Closed>) {
        for row in rows {
            let pile = match row.kind() {
                b"GROUP" => &mut self.group,
                b"PERSON" => &mut self.people,
                b"POST" => &mut self.posts,
                b"MATCH" => &mut self.matches,
                b"MIRROR" => &mut self.mirrors,
                b"REPORT" => &mut self.reports,
                b"READ" => &mut self.looks,
                _ => continue,
            };
            pile.push(row);
        }
    }
}

/// A mirror is a time and no more.
fn open_mirrors(rows: Vec<Closed>) -> Result<Vec<Saved<Mirror>>, StoreError> {
    rows.into_iter().map(|row| row.open(None)).collect()
}

/// Matches say nothing that is sealed.
pub(super) fn open_matches(rows: Vec<Closed>) -> Result<Vec<Saved<Match>>, StoreError> {
    rows.into_iter().map(|row| row.open(None)).collect()
}
