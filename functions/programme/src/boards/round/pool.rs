//! What is open on a board, as the solver needs it.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Whole, helps};
use crate::categories::CategoryId;
use crate::ids::{PersonId, PostId};
use crate::matches::{Ending, Match, Stage, Supply};
use crate::people::{self, Participant};
use crate::posts::{Post, Side};
use crate::proposals::few::Few;
use crate::proposals::pool::Supply as Gift;
use crate::proposals::pool::{
    Age, Category, Class, Consent, Language, Need, NoPool, Online, Past, Person, Place, Places, Pool,
    Presence, SupplyId, Times, Urgency,
};
use crate::proposals::rules::AgeRule;
use crate::proposals::settings::Settings;
use crate::requests::AgeBand;

/// So many days before it leaves the board something is needed soon.
const SOON: i32 = 7;
/// And now.
const NOW: i32 = 2;

/// What the programme has chosen, for the solver.
pub(super) fn settings(whole: &Whole<'_>) -> Settings {
    let spheres = &whole.categories.spheres;
    let sphere = |name: &String| {
        spheres
            .iter()
            .position(|sphere| sphere == name)
            .unwrap_or(spheres.len())
    };
    let categories = &whole.categories.categories;
    Settings {
        ages: if whole.group.rules.mixed_ages {
            AgeRule::Everybody
        } else {
            AgeRule::NextBand
        },
        spheres: categories
            .iter()
            .map(|category| number(sphere(&category.sphere)))
            .collect(),
        ..Settings::default()
    }
}

/// Everybody who takes part, with what they ask and give that is open.
pub(super) fn of(whole: &Whole<'_>) -> Result<Pool, NoPool> {
    let there = || {
        let people = whole.people.iter().map(|saved| &saved.value);
        people.filter(|participant| participant.takes_part())
    };
    let is_there = |person: PersonId| there().any(|participant| participant.person == person);
    let people = there().map(|participant| person(whole, participant));
    let posts = whole.posts.iter().map(|saved| &saved.value);
    let open = posts.filter(|post| post.is_on_board(whole.today) && is_there(post.person));
    let (mut needs, mut gifts) = (Vec::new(), Vec::new());
    for post in open {
        match post.side {
            Side::Need => needs.extend(need(whole, post)),
            Side::Offer => gifts.extend(offer(whole, post)),
        }
    }
    let contacts = whole.maps.iter().map(|saved| &saved.value);
    for contact in contacts.filter(|contact| contact.may_be_asked_for() && is_there(contact.person)) {
        let categories = contact.about.can_help.iter();
        if !is_held(whole, Supply::Introduction(contact.id)) {
            gifts.push(Gift {
                id: SupplyId::Contact(contact.id),
                giver: contact.person,
                helps_with: categories.filter_map(|id| category(whole, id)).collect(),
            });
        }
    }
    Pool::new(people.collect(), needs, gifts)
}

/// Days between two days, never negative and never more than the solver counts.
pub(super) fn days(from: Date, to: Date) -> u16 {
    u16::try_from((to - from).get_days().max(0)).unwrap_or(u16::MAX)
}

/// How often somebody had help, or may still have it.
pub(super) fn helped(whole: &Whole<'_>, person: PersonId) -> u16 {
    let matches = whole.matches.iter().map(|saved| &saved.value);
    number(
        matches
            .filter(|the_match| the_match.asker == person && helps(the_match))
            .count(),
    )
}

pub(super) fn person(whole: &Whole<'_>, participant: &Participant) -> Person {
    let matches = whole.matches.iter().map(|saved| &saved.value);
    let gives = matches.filter(|the_match| the_match.giver == participant.person && the_match.holds());
    Person {
        id: participant.person,
        consent: if participant.may_be_proposed() {
            Consent::Valid
        } else {
            Consent::Missing
        },
        presence: Presence::Active,
        age: age(whole.group.rules.mixed_ages, participant.age),
        class: Class {
            school: 0,
            class: participant.class.map_or(0, |class| u32::from(class) + 1),
        },
        languages: Few::from_iter([Language(0)]),
        times: Times::Any,
        places: Places {
            at: Few::from_iter([Place(0)]),
            online: Online::Yes,
        },
        blocked: participant.apart.iter().copied().collect(),
        room: Some(u16::from(participant.capacity).saturating_sub(number(gives.count()))),
        helped: helped(whole, participant.person),
    }
}

/// Adults meet minors only where the programme mixes ages on purpose; then they are young people of the group like others.
pub(super) fn age(mixed: bool, age: people::Age) -> Age {
    match age {
        people::Age::From12To15 => Age::Young(AgeBand::From12To15),
        people::Age::From16To17 => Age::Young(AgeBand::From16To17),
        people::Age::Adult if mixed => Age::Young(AgeBand::From18To23),
        people::Age::Adult => Age::Adult,
    }
}

pub(super) fn need(whole: &Whole<'_>, post: &Post) -> Option<Need> {
    let about = |the_match: &&Match| the_match.need == post.id;
    let matches = || whole.matches.iter().map(|saved| &saved.value).filter(about);
    if matches().any(Match::holds) {
        return None;
    }
    Some(Need {
        id: post.id,
        owner: post.person,
        category: category(whole, &post.said.category)?,
        urgency: urgency(whole, post),
        waiting: waiting(whole, post),
        past: matches().filter_map(past).collect(),
    })
}

/// How soon it must be met.
pub(super) fn urgency(whole: &Whole<'_>, need: &Post) -> Urgency {
    let left = (need.said.until - whole.today).get_days();
    if left <= NOW {
        Urgency::Now
    } else if left <= SOON {
        Urgency::Soon
    } else {
        Urgency::Whenever
    }
}

/// For how many days a post has stood open.
pub(super) fn waiting(whole: &Whole<'_>, post: &Post) -> u16 {
    let placed = post.placed_at.to_zoned(TimeZone::UTC).date();
    days(placed, whole.today)
}

/// How an earlier proposal of the need ended; what was only taken back left nothing behind.
fn past(the_match: &Match) -> Option<(PersonId, Past)> {
    let past = match the_match.stage {
        Stage::Over(_, Ending::RanOut) => Past::Expired,
        Stage::Over(_, Ending::Refused | Ending::Declined | Ending::Unsafe | Ending::Done(_)) => {
            Past::Declined
        }
        Stage::Over(_, Ending::Withdrawn)
        | Stage::Proposed
        | Stage::Open(_)
        | Stage::Agreed(_)
        | Stage::Met(_) => return None,
    };
    Some((the_match.giver, past))
}

pub(super) fn offer(whole: &Whole<'_>, post: &Post) -> Option<Gift> {
    let category = category(whole, &post.said.category)?;
    let id: PostId = post.id;
    (!is_held(whole, Supply::Offer(id))).then(|| Gift {
        id: SupplyId::Offer(id),
        giver: post.person,
        helps_with: Few::from_iter([category]),
    })
}

fn is_held(whole: &Whole<'_>, supply: Supply) -> bool {
    let mut matches = whole.matches.iter().map(|saved| &saved.value);
    matches.any(|the_match| the_match.supply == supply && the_match.holds())
}

fn category(whole: &Whole<'_>, id: &CategoryId) -> Option<Category> {
    let categories = &whole.categories.categories;
    let at = categories.iter().position(|category| category.id == *id)?;
    Some(Category(number(at)))
}

pub(super) fn number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
