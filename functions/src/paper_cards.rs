//! Cards that were filled in on paper come into a group: typed in at the desk one by one, or many at once from a file.

use std::collections::BTreeMap;

use forms::paper_card::{FORM, NAME, NEED};
use forms::problem::{Code as Wrong, Problem};
use programme::change::{Claim, Digest};
use programme::groups::Group;
use programme::history::Doer;
use programme::ids::{GroupId, PersonId, PostId};
use programme::paper::{self, Card};
use programme::people::{Age, Arrival, NotJoined, Participant};
use programme::policy::{Act, staff_may};
use programme::posts::Post;
use programme::requests::Email;
use store::sealing::Purpose;
use store::{Board, Committed, Store, StoreError};
use uuid::Uuid;

use crate::app::Ids;
use crate::web::answer::Sorry;
use crate::web::filling::NotKept;
use crate::{codes, sign_in};

/// How often a card to come in with is drawn before giving up.
const DRAWS: usize = 3;

/// A card that is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TypedIn {
    /// Whose it is.
    pub person: PersonId,
    /// Whether the very same card was in before.
    pub before: bool,
}

/// A pile of cards on its way into a group.
pub struct Pile<'a> {
    /// Where the group is kept.
    pub store: &'a Store,
    /// Where codes come from.
    pub ids: &'a dyn Ids,
    /// The group.
    pub group: GroupId,
}

impl Pile<'_> {
    /// Takes a card in once: `once` is the same however often this very card is sent.
    pub async fn take(&self, card: &Card, once: Uuid, doer: Doer) -> Result<TypedIn, NotKept> {
        let board = self.store.board(self.group).await?.ok_or(Sorry::NotFound)?;
        match card.whose.age() {
            Some(age) => self.newcomer(&board, (card, age), once, doer).await,
            None => self.known(&board, card, once, doer).await,
        }
    }

    /// What stands in the way of these cards, one after the other, before any of them is taken in. What was taken in before does
    /// not stand in its own way.
    pub async fn look_over(&self, cards: &[(Card, Uuid)]) -> Result<Vec<Vec<Problem>>, NotKept> {
        let board = self.store.board(self.group).await?.ok_or(Sorry::NotFound)?;
        let group = &board.group.value;
        let people = board.people.iter().map(|saved| &saved.value);
        let taking_part = people.filter(|person| person.takes_part());
        let digest = |name: &str| codes::nickname(self.store, name);
        let mut names: BTreeMap<Digest, PersonId> = taking_part
            .map(|person| (digest(person.name.reveal()), person.person))
            .collect();
        let mut look = |(card, once): &(Card, Uuid)| {
            let (name, person) = (digest(card.name.reveal()), PersonId(*once));
            let full = names.len() >= usize::from(group.seats);
            let is_new = card.whose.age().is_some();
            match names.get(&name) {
                _ if !group.goes_on() => vec![Problem::new(NAME.id(), Wrong::Ended)],
                Some(other) if is_new && *other != person => vec![Problem::new(NAME.id(), Wrong::Taken)],
                None if !is_new => vec![Problem::new(NAME.id(), Wrong::NotAnOption)],
                None if full => vec![Problem::new(NAME.id(), Wrong::Full)],
                Some(_) if !is_new && card.is_blank() => vec![Problem::new(NEED.id(), Wrong::EmptyText)],
                Some(_) => Vec::new(),
                None => {
                    names.insert(name, person);
                    Vec::new()
                }
            }
        };
        Ok(cards.iter().map(&mut look).collect())
    }

    async fn newcomer(
        &self,
        board: &Board,
        (card, age): (&Card, Age),
        once: Uuid,
        doer: Doer,
    ) -> Result<TypedIn, NotKept> {
        let (group, person) = (&board.group.value, PersonId(once));
        let name = codes::nickname(self.store, card.name.reveal());
        for _draw in 0..DRAWS {
            let drawn = codes::draw(self.ids)?;
            let arrival = Arrival {
                person,
                card: drawn,
                card_claim: Claim::Card(codes::card(self.store, drawn)),
                name_claim: Claim::Nickname(group.id, name),
                now: doer.now,
            };
            let made = paper::newcomer((group, age), (card, self.post_ids(once)), &arrival, doer);
            let (_participant, change) = made.map_err(|why| match why {
                NotJoined::Ended => wrong(NAME.id(), Wrong::Ended),
                NotJoined::Closed => wrong(NAME.id(), Wrong::Closed),
            })?;
            match self.store.commit(change).await? {
                Committed::Done => {
                    return Ok(TypedIn {
                        person,
                        before: false,
                    });
                }
                Committed::Taken {
                    claim: Claim::Card(_),
                    ..
                } => {}
                Committed::Taken { by, .. } if by == person.into() => {
                    return Ok(TypedIn { person, before: true });
                }
                Committed::Taken { .. } => return Err(wrong(NAME.id(), Wrong::Taken)),
                Committed::Full(_) => return Err(wrong(NAME.id(), Wrong::Full)),
                Committed::Stale => return Err(Sorry::Stale.into()),
            }
        }
        Err(Sorry::Unavailable.into())
    }

    async fn known(&self, board: &Board, card: &Card, once: Uuid, doer: Doer) -> Result<TypedIn, NotKept> {
        if !board.group.value.goes_on() {
            return Err(wrong(NAME.id(), Wrong::Ended));
        }
        let owner = self
            .called(board, card)
            .ok_or_else(|| wrong(NAME.id(), Wrong::NotAnOption))?;
        let ids = self.post_ids(once);
        let Some((first, ..)) = card.posts(ids).into_iter().next() else {
            return Err(wrong(NEED.id(), Wrong::EmptyText));
        };
        let rules = board.group.value.rules;
        let change = paper::place(owner, (card, ids), &board.posts, (rules, doer));
        match self.store.commit(change).await? {
            Committed::Done => Ok(TypedIn {
                person: owner.person,
                before: false,
            }),
            Committed::Stale | Committed::Taken { .. } | Committed::Full(_) => {
                let earlier = self.store.a_post(self.group, first).await?;
                let theirs = |post: &Post| post.person == owner.person;
                if earlier.is_some_and(|post| theirs(&post.value)) {
                    Ok(TypedIn {
                        person: owner.person,
                        before: true,
                    })
                } else {
                    Err(Sorry::Stale.into())
                }
            }
        }
    }

    /// Who is called as the card says.
    fn called<'b>(&self, board: &'b Board, card: &Card) -> Option<&'b Participant> {
        let name = |name: &str| codes::nickname(self.store, name);
        let wanted = name(card.name.reveal());
        let people = board.people.iter().map(|saved| &saved.value);
        people
            .filter(|person| person.takes_part())
            .find(|person| name(person.name.reveal()) == wanted)
    }

    /// Ids for a need and an offer, the same for the same card.
    fn post_ids(&self, once: Uuid) -> [PostId; 2] {
        ["need", "offer"].map(|side| PostId(same(self.store, format!("{side}:{once}").as_bytes())))
    }
}

/// Whoever has this address, if they are on the staff and may type cards in for this group.
pub async fn typist(store: &Store, email: &Email, group: &Group) -> Result<Option<PersonId>, StoreError> {
    let Some(person) = store.staff_of_email(&sign_in::address(store, email)).await? else {
        return Ok(None);
    };
    let staff = store.a_staff(person).await?;
    let staff = staff.filter(|staff| staff_may(&staff.value, Act::LeadGroup, group.to(person)));
    Ok(staff.map(|_| person))
}

/// An id for a card of a file: the same for the very same card in the same group, however often the file is read.
pub fn once(store: &Store, group: GroupId, card: &Card) -> Uuid {
    let card = FORM.canonical(card);
    same(store, &[group.to_string().into_bytes(), card].concat())
}

/// An id that is the same for the same bytes, and tells nothing of them.
fn same(store: &Store, of: &[u8]) -> Uuid {
    let Digest(digest) = store.keys().mac(Purpose::Claims, &[b"paper-card:", of].concat());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Uuid::from_bytes(bytes)
}

fn wrong(field: &'static str, code: Wrong) -> NotKept {
    NotKept::Problems(vec![Problem::new(field, code)])
}
