//! Rounds across two groups: one thing changed at a time, and nothing that a group's own round would do is lost for it.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::boards::scenes::{a_post, group_of, person_id, somebody};
use crate::categories::Category;
use crate::change::Version;
use crate::groups::Sharing;
use crate::languages::Lang;
use crate::people::{Age, Consent};
use crate::posts::{Held, SeenBy, Standing};
use crate::reasons::{Reader, Reason};

const TODAY: Date = date(2026, 9, 14);

fn categories() -> Categories {
    let category = |id: &str| Category {
        id: CategoryId::new(id),
        sphere: "home".to_owned(),
        picture: id.to_owned(),
    };
    Categories {
        spheres: vec!["home".to_owned()],
        categories: ["bike", "cooking"].map(category).to_vec(),
    }
}

/// A group with its people and posts.
#[derive(Clone, Debug)]
struct Board {
    group: Group,
    people: Vec<Saved<Participant>>,
    posts: Vec<Saved<Post>>,
    matches: Vec<Saved<Match>>,
}

fn saved<T>(value: T) -> Saved<T> {
    Saved {
        value,
        version: Version(1),
    }
}

impl Board {
    /// The group of this number with so many people, which shares.
    fn of(number: u128, people: u128) -> Self {
        let mut group = group_of(number);
        group.rules.sharing = Sharing::Yes;
        let people = (1..=people).map(|person| {
            let mut somebody = somebody(10 * number + person);
            somebody.value.group = group.id;
            somebody
        });
        Self {
            people: people.collect(),
            group,
            posts: Vec::new(),
            matches: Vec::new(),
        }
    }

    /// The person at this place shares a need or an offer about a bike.
    fn shares(mut self, at: usize, side: Side) -> Self {
        let owner = &self.people[at].value;
        let number = 1000 * owner.person.0.as_u128() + self.posts.len() as u128;
        let mut post = a_post(number, owner);
        post.side = side;
        post.said.seen_by = SeenBy::GroupsOfProgramme;
        self.posts.push(saved(post));
        self
    }

    fn whole<'a>(&'a self, categories: &'a Categories) -> Whole<'a> {
        Whole {
            people: &self.people,
            posts: &self.posts,
            matches: &self.matches,
            maps: &[],
            categories,
            group: &self.group,
            today: TODAY,
        }
    }
}

fn round_of(here: &Board, there: &Board) -> Round {
    let categories = categories();
    propose(&here.whole(&categories), &[there.whole(&categories)]).unwrap()
}

/// Here somebody offers, there somebody needs it; after one change, how many proposals.
fn after(change: impl FnOnce(&mut Board, &mut Board)) -> usize {
    let mut here = Board::of(1, 1).shares(0, Side::Offer);
    let mut there = Board::of(2, 1).shares(0, Side::Need);
    change(&mut here, &mut there);
    round_of(&here, &there).proposals.len()
}

#[test]
fn a_shared_need_meets_a_shared_offer() {
    let here = Board::of(1, 1).shares(0, Side::Offer);
    let there = Board::of(2, 1).shares(0, Side::Need);
    let round = round_of(&here, &there);
    let [proposed] = round.proposals.as_slice() else {
        panic!("{round:?}");
    };
    assert_eq!((proposed.asker, proposed.giver), (person_id(21), person_id(11)));
    assert_eq!(
        (proposed.group, proposed.giver_group),
        (there.group.id, here.group.id)
    );
    let told: Vec<&Reason> = proposed.reasons.told_to(Reader::Asker).collect();
    assert!(told.contains(&&Reason::OtherGroup), "{told:?}");
    assert!(
        !told.iter().any(|reason| matches!(reason, Reason::Place { .. })),
        "“here” is not the same place"
    );
    assert_eq!(
        (round.totals.across, round.totals.asking, round.totals.after),
        (1, 0, 0)
    );
    assert!(
        round_of(&there, &here).proposals.is_empty(),
        "whose offer it is makes the round"
    );
}

#[test]
fn whatever_is_not_shared_allowed_or_open_stops_it() {
    assert_eq!(after(|_, _| ()), 1);
    assert_eq!(after(|here, _| here.group.rules.sharing = Sharing::No), 0);
    assert_eq!(after(|_, there| there.group.rules.sharing = Sharing::No), 0);
    assert_eq!(
        after(|_, there| there.group.ended_at = Some(Timestamp::UNIX_EPOCH)),
        0
    );
    assert_eq!(
        after(|here, _| here.posts[0].value.said.seen_by = SeenBy::Group),
        0
    );
    assert_eq!(
        after(|_, there| there.posts[0].value.said.seen_by = SeenBy::Group),
        0
    );
    assert_eq!(
        after(|here, _| here.posts[0].value.standing = Standing::Held(Held::Reported)),
        0
    );
    assert_eq!(
        after(|_, there| there.posts[0].value.standing = Standing::SentBack),
        0
    );
    assert_eq!(
        after(|here, _| here.people[0].value.consent = Consent::Waiting),
        0
    );
    assert_eq!(
        after(|_, there| there.people[0].value.consent = Consent::Waiting),
        0
    );
    assert_eq!(
        after(|here, _| here.people[0].value.left_at = Some(Timestamp::UNIX_EPOCH)),
        0
    );
    assert_eq!(after(|here, _| here.people[0].value.apart.push(person_id(21))), 0);
    assert_eq!(
        after(|_, there| there.people[0].value.apart.push(person_id(11))),
        0
    );
    assert_eq!(after(|here, _| here.people[0].value.capacity = 0), 0);
}

#[test]
fn ages_are_not_mixed_across_groups_whatever_a_group_does_by_itself() {
    for mixed in [false, true] {
        for (ours, theirs) in [(Age::Adult, Age::From16To17), (Age::From12To15, Age::Adult)] {
            let proposals = after(|here, there| {
                here.group.rules.mixed_ages = mixed;
                there.group.rules.mixed_ages = mixed;
                here.people[0].value.age = ours;
                there.people[0].value.age = theirs;
            });
            assert_eq!(proposals, 0, "{ours:?} and {theirs:?}");
        }
    }
}

#[test]
fn two_groups_of_other_languages_meet_through_one_that_both_speak() {
    let ar = || Lang::new("ar");
    assert_eq!(
        after(|_, there| there.group.lang = ar()),
        1,
        "they read Dutch themselves"
    );
    let nobody = after(|_, there| {
        there.group.lang = ar();
        there.people[0].value.lang = ar();
    });
    assert_eq!(nobody, 0);
    let one = after(|here, there| {
        there.group.lang = ar();
        there.people[0].value.lang = ar();
        here.people[0].value.lang = ar();
    });
    assert_eq!(one, 1);
}

#[test]
fn what_is_in_a_match_already_is_left_alone() {
    let mut here = Board::of(1, 2).shares(0, Side::Offer).shares(1, Side::Offer);
    let mut there = Board::of(2, 1).shares(0, Side::Need);
    let id = MatchId(uuid::Uuid::from_u128(7));
    let first = round_of(&here, &there).proposals.remove(0);
    let the_match = first.into_match(id, Timestamp::UNIX_EPOCH);
    here.matches.push(saved(the_match.clone()));
    there.matches.push(saved(the_match));
    assert_eq!(round_of(&here, &there).proposals, [], "the need is held");
    let declined = Stage::Over(Timestamp::UNIX_EPOCH, Ending::Declined);
    let giver = there.matches[0].value.giver;
    here.matches[0].value.stage = declined;
    there.matches[0].value.stage = declined;
    let again = round_of(&here, &there).proposals;
    assert!(
        again.len() == 1 && again[0].giver != giver,
        "a declined pair never comes back"
    );
}

/// Boards in which chance says who asks and offers what, shared or not.
fn boards() -> impl Strategy<Value = (Board, Board)> {
    let posts = || prop::collection::vec((0..5_usize, any::<bool>(), any::<bool>(), any::<bool>()), 0..12);
    (posts(), posts()).prop_map(|(ours, theirs)| {
        let fill = |number, posts: Vec<(usize, bool, bool, bool)>| {
            let empty = Board::of(number, 5);
            posts
                .into_iter()
                .fold(empty, |board, (at, needs, shared, cooks)| {
                    let mut board = board.shares(at, if needs { Side::Need } else { Side::Offer });
                    let said = &mut board.posts.last_mut().unwrap().value.said;
                    said.seen_by = if shared {
                        SeenBy::GroupsOfProgramme
                    } else {
                        SeenBy::Group
                    };
                    said.category = CategoryId::new(if cooks { "cooking" } else { "bike" });
                    board
                })
        };
        (fill(1, ours), fill(2, theirs))
    })
}

proptest! {
    #[test]
    fn another_group_takes_nothing_from_ones_own((here, there) in boards()) {
        let categories = categories();
        let alone = propose(&here.whole(&categories), &[]).unwrap();
        let both = round_of(&here, &there);
        prop_assert_eq!(&both.proposals[..alone.proposals.len()], &alone.proposals[..]);
        prop_assert_eq!(Totals { across: 0, ..both.totals }, alone.totals);
    }

    #[test]
    fn no_supply_need_or_giver_is_used_beyond_what_it_is((here, there) in boards()) {
        let proposals = round_of(&here, &there).proposals;
        let mut needs: Vec<_> = proposals.iter().map(|one| one.need).collect();
        let mut supplies: Vec<_> = proposals.iter().map(|one| one.supply).collect();
        needs.sort_unstable();
        supplies.sort_unstable();
        prop_assert!(needs.windows(2).all(|two| two[0] != two[1]) && supplies.windows(2).all(|two| two[0] != two[1]));
        for giver in &here.people {
            let gives = proposals.iter().filter(|one| one.giver == giver.value.person).count();
            prop_assert!(gives <= usize::from(giver.value.capacity));
        }
        for one in proposals.iter().filter(|one| one.group != one.giver_group) {
            let shared = |board: &Board, id| board.posts.iter().any(|post| post.value.id == id && post.value.is_shared(TODAY));
            let Supply::Offer(offer) = one.supply else { panic!("nobody's map is asked") };
            prop_assert!(shared(&there, one.need) && shared(&here, offer));
        }
    }

    #[test]
    fn a_shared_need_more_never_helps_fewer((here, there) in boards()) {
        let before = round_of(&here, &there).totals.across;
        let there = there.shares(0, Side::Need);
        prop_assert!(round_of(&here, &there).totals.across >= before);
    }
}
