//! Numbers over all groups that anybody may see: how many young people look for what.
//!
//! People are counted, not posts, and a number below [`FEWEST`] is not even written down. There is no total: with one, a number
//! that was left out could be worked out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::categories::CategoryId;
use crate::change::{Change, Record, Saved};
use crate::ids::PersonId;
use crate::posts::{Post, Side};

/// The fewest people that make a number.
pub const FEWEST: u32 = 5;

/// What was counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Tally {
    /// When.
    pub counted_at: Timestamp,
    /// How many people have an open need, by category; the most first.
    pub open_needs: Vec<(CategoryId, u32)>,
}

/// Counting on its way, group by group.
#[derive(Debug, Default)]
pub struct Counting {
    people: BTreeMap<CategoryId, BTreeSet<PersonId>>,
}

impl Counting {
    /// Adds the needs that stand on this board on this day.
    pub fn add(&mut self, posts: &[Saved<Post>], today: Date) {
        let open = posts.iter().map(|post| &post.value);
        for need in open.filter(|post| post.side == Side::Need && post.is_on_board(today)) {
            let category = need.said.category.clone();
            self.people.entry(category).or_default().insert(need.person);
        }
    }

    /// What was counted, without what is too small to say.
    pub fn tally(self, counted_at: Timestamp) -> Tally {
        let count = |people: BTreeSet<PersonId>| u32::try_from(people.len()).unwrap_or(u32::MAX);
        let mut open_needs: Vec<_> = self
            .people
            .into_iter()
            .map(|(category, people)| (category, count(people)))
            .filter(|(_, people)| *people >= FEWEST)
            .collect();
        open_needs.sort_by(|(one, few), (other, many)| many.cmp(few).then(one.cmp(other)));
        Tally {
            counted_at,
            open_needs,
        }
    }
}

/// The tally takes the place of the one before.
pub fn keep(tally: Tally, before: Option<&Saved<Tally>>) -> Change {
    let record = Record::Tally(Box::new(tally));
    match before {
        None => Change::default().create(record),
        Some(before) => Change::default().update(record, before.version),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::change::Version;
    use crate::ids::{GroupId, PostId};
    use crate::personal::Personal;
    use crate::posts::{Effort, Held, Said, SeenBy, Standing, Where};

    const TODAY: Date = date(2026, 9, 14);

    fn post(person: u128, category: &str) -> Saved<Post> {
        let said = Said {
            title: Personal::new("hulp".to_owned()),
            details: None,
            category: CategoryId::new(category),
            effort: Effort::Unknown,
            place: Where::Anywhere,
            through: None,
            until: TODAY,
            seen_by: SeenBy::Group,
        };
        let value = Post {
            id: PostId(Uuid::from_u128(person)),
            person: PersonId(Uuid::from_u128(person)),
            group: GroupId(Uuid::from_u128(1)),
            side: Side::Need,
            said,
            standing: Standing::OnBoard,
            sent_back_for: None,
            talk: None,
            reported_by: Vec::new(),
            placed_at: Timestamp::UNIX_EPOCH,
            confirmed_at: Timestamp::UNIX_EPOCH,
        };
        Saved {
            value,
            version: Version(1),
        }
    }

    fn tallied(boards: &[Vec<Saved<Post>>]) -> Vec<(String, u32)> {
        let mut counting = Counting::default();
        for board in boards {
            counting.add(board, TODAY);
        }
        let tally = counting.tally(Timestamp::UNIX_EPOCH);
        tally
            .open_needs
            .iter()
            .map(|(category, people)| (category.to_string(), *people))
            .collect()
    }

    #[test]
    fn people_are_counted_from_five_on_over_all_boards() {
        let four: Vec<_> = (1..=4).map(|person| post(person, "homework")).collect();
        assert_eq!(tallied(std::slice::from_ref(&four)), []);
        let twice = vec![post(4, "homework")];
        assert_eq!(
            tallied(&[four.clone(), twice]),
            [],
            "one person on two boards is one"
        );
        let fifth = vec![post(5, "homework"), post(5, "bike")];
        assert_eq!(tallied(&[four, fifth]), [("homework".to_owned(), 5)]);
    }

    #[test]
    fn only_what_stands_open_counts() {
        let changed = |make: fn(&mut Post)| -> Vec<Saved<Post>> {
            let mut six: Vec<_> = (1..=5).map(|person| post(person, "bike")).collect();
            make(&mut six[0].value);
            six
        };
        assert_eq!(tallied(&[changed(|_| {})]).len(), 1, "the control");
        for less in [
            changed(|post| post.side = Side::Offer),
            changed(|post| post.standing = Standing::SentBack),
            changed(|post| post.standing = Standing::Held(Held::ToCheck)),
            changed(|post| post.standing = Standing::Gone(Timestamp::UNIX_EPOCH)),
            changed(|post| post.said.until = date(2026, 9, 13)),
        ] {
            assert_eq!(tallied(&[less]), []);
        }
    }

    #[test]
    fn what_most_look_for_comes_first() {
        let many =
            |people: u128, category: &'static str| (1..=people).map(move |person| post(person, category));
        let board: Vec<_> = many(5, "bike")
            .chain(many(9, "homework"))
            .chain(many(5, "applying"))
            .collect();
        let order: Vec<_> = tallied(&[board])
            .into_iter()
            .map(|(category, _)| category)
            .collect();
        assert_eq!(order, ["homework", "applying", "bike"]);
    }
}
