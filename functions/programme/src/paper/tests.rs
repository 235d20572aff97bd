//! A card becomes somebody in the group with what stands on it, or something more of somebody who is in it.

use jiff::Timestamp;
use jiff::civil::date;
use uuid::Uuid;

use super::*;
use crate::boards::scenes::{person_id, somebody};
use crate::categories::CategoryId;
use crate::change::{Claim, Digest, Record};
use crate::figures::Figure;
use crate::figures::tally::Of;
use crate::groups::Joining;
use crate::history::Deed;
use crate::ids::{DeedId, GroupId, PersonId};
use crate::people::Consent;
use crate::posts::{Effort, Held, SeenBy, Standing, Where};

const NEED_AND_OFFER: [PostId; 2] = [PostId(Uuid::from_u128(21)), PostId(Uuid::from_u128(22))];

fn group(ended: bool) -> Group {
    Group {
        id: GroupId(Uuid::from_u128(1)),
        person: PersonId(Uuid::from_u128(2)),
        name: Personal::new("Havo 4".to_owned()),
        classes: Vec::new(),
        lang: Lang::new("nl"),
        seats: 40,
        programme: crate::programmes::ProgrammeId::default(),
        rules: Rules::default(),
        trainers: Vec::new(),
        request: None,
        joining: Joining::Closed,
        ends_on: date(2027, 7, 1),
        made_at: Timestamp::UNIX_EPOCH,
        ended_at: ended.then_some(Timestamp::UNIX_EPOCH),
    }
}

fn said(title: &str) -> Said {
    Said {
        title: Personal::new(title.to_owned()),
        details: None,
        category: CategoryId::new("bike"),
        effort: Effort::Unknown,
        place: Where::Here,
        through: None,
        until: date(2026, 12, 1),
        seen_by: SeenBy::Group,
    }
}

fn card(need: &str) -> Card {
    Card {
        name: Personal::new("Samira".to_owned()),
        whose: Whose::From12To15,
        guardian: Some(GuardianSays::Yes),
        need: Some(said(need)),
        offer: Some(said("Ik plak banden")),
    }
}

fn arrival() -> Arrival {
    Arrival {
        person: person_id(7),
        card: "234567892345".parse().unwrap(),
        card_claim: Claim::Card(Digest([1; 32])),
        name_claim: Claim::Nickname(group(false).id, Digest([2; 32])),
        now: doer().now,
    }
}

fn doer() -> Doer {
    Doer {
        deed: DeedId(Uuid::from_u128(3)),
        by: Some(person_id(99)),
        now: "2026-09-14T10:00:00Z".parse().unwrap(),
    }
}

fn posts_of(change: &Change) -> Vec<Post> {
    let posts = change.writes.iter().filter_map(|write| match &write.record {
        Record::Post(post) => Some((**post).clone()),
        _ => None,
    });
    posts.collect()
}

fn deeds_of(change: &Change) -> Vec<Deed> {
    let deeds = change.writes.iter().filter_map(|write| match &write.record {
        Record::Deed(deed) => Some((**deed).clone()),
        _ => None,
    });
    deeds.collect()
}

fn figures_of(change: &Change) -> Vec<Figure> {
    let figures = change
        .tallies
        .iter()
        .filter_map(|tallied| match tallied.tally.of {
            Of::Figure(figure) => Some(figure),
            Of::Group(_) => None,
        });
    figures.collect()
}

#[test]
fn somebody_new_comes_in_with_everything_on_the_card_also_while_joining_is_closed() {
    let age = Whose::From12To15.age().unwrap();
    let (group, card) = (group(false), card("Mijn band is lek"));
    let (participant, change) = newcomer((&group, age), (&card, NEED_AND_OFFER), &arrival(), doer()).unwrap();
    assert_eq!(participant.consent, Consent::OnPaper(doer().now));
    assert_eq!(change.claims.len(), 2, "a name and a card are theirs");
    let posts = posts_of(&change);
    let sides: Vec<Side> = posts.iter().map(|post| post.side).collect();
    assert_eq!(sides, [Side::Need, Side::Offer]);
    assert!(posts.iter().all(|post| post.person == participant.person));
    assert_eq!(figures_of(&change), [Figure::Joined, Figure::Asked]);
    let [deed] = deeds_of(&change).try_into().unwrap();
    assert_eq!((deed.what, deed.by), (What::TypedIn, Some(person_id(99))));
    assert_eq!(deed.subject.person, participant.person);
}

#[test]
fn nobody_comes_into_a_group_that_has_ended() {
    let age = Whose::Adult.age().unwrap();
    let ended = group(true);
    let refused = newcomer(
        (&ended, age),
        (&card("Een fiets"), NEED_AND_OFFER),
        &arrival(),
        doer(),
    );
    assert_eq!(refused.err(), Some(NotJoined::Ended));
}

#[test]
fn who_types_it_in_has_looked_at_it_but_a_telephone_number_is_held() {
    let age = Whose::From12To15.age().unwrap();
    let group = group(false);
    let standing = |need| {
        let made = newcomer((&group, age), (&card(need), NEED_AND_OFFER), &arrival(), doer());
        posts_of(&made.unwrap().1)[0].standing
    };
    assert_eq!(standing("Mijn band is lek"), Standing::OnBoard);
    let told = standing("Bel mij: 06 12345678");
    assert_eq!(told, Standing::Held(Held::ContactDetails));
    // The control: what they place themselves is looked at first.
    let (post, _change) = boards::place(
        (NEED_AND_OFFER[0], Side::Need, said("Mijn band is lek")),
        &Participant {
            age,
            ..somebody(7).value
        },
        &[],
        (group.rules, doer().now),
    );
    assert_eq!(post.standing, Standing::Held(Held::ToCheck));
}

#[test]
fn who_asked_before_is_not_counted_again() {
    let owner = somebody(7).value;
    let first = place(
        &owner,
        (&card("Een fiets"), NEED_AND_OFFER),
        &[],
        (Rules::default(), doer()),
    );
    assert_eq!(figures_of(&first), [Figure::Asked]);
    let board: Vec<Saved<Post>> = posts_of(&first)
        .into_iter()
        .map(|value| Saved {
            value,
            version: crate::change::Version(1),
        })
        .collect();
    let next = place(
        &owner,
        (&card("Een slot"), NEED_AND_OFFER),
        &board,
        (Rules::default(), doer()),
    );
    assert_eq!(figures_of(&next), []);
    assert_eq!(posts_of(&next).len(), 2);
}

#[test]
fn only_what_stands_on_the_card_is_placed() {
    let offer_only = Card {
        need: None,
        ..card("")
    };
    let placed = offer_only.posts(NEED_AND_OFFER);
    assert_eq!(placed.len(), 1);
    assert_eq!((placed[0].0, placed[0].1), (NEED_AND_OFFER[1], Side::Offer));
}
