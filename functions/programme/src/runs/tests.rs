//! Every state that can be reached by every decision, and what must hold in each.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{date, time};
use uuid::Uuid;

use super::clock::{finish, remind};
use super::planning::{self, By};
use super::{AGREEMENT, Details, Following, Offer, ParentsHearFrom, Slot};
use crate::change::{Change, Counted, Digest, Record, Saved, Version};
use crate::events::{Letter, News};
use crate::history::{Deed, Doer, What};
use crate::ids::{DeedId, EventId, PersonId, RequestId, SeasonId};
use crate::languages::Lang;
use crate::personal::Personal;
use crate::references::Reference;
use crate::requests::{
    self, AgeBand, Arrival, Asked, Asker, Email, Place, Request, Start, State, Trap, WorkshopWish,
};
use crate::seasons::{Room, Season};

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn said(words: &str) -> Personal<String> {
    Personal::new(words.to_owned())
}

fn wish(group_size: u16) -> Asked {
    Asked::WorkshopRequest(WorkshopWish {
        place: Place::School,
        organisation: said("De Brug"),
        town: said("Delft"),
        group_size,
        age_bands: vec![AgeBand::From12To15],
        school_levels: Vec::new(),
        languages: Vec::new(),
        other_language: None,
        start: Start::Soon,
        goal: None,
        asker: Asker {
            name: said("Samira"),
            role: None,
            email: Personal::new(Email("samira@school.example".to_owned())),
            phone: None,
        },
    })
}

fn begun() -> Timestamp {
    "2026-09-14T08:00:00Z".parse().unwrap()
}

fn arrival(trap: Trap) -> Arrival {
    Arrival {
        id: RequestId(id(1)),
        person: PersonId(id(2)),
        events: [EventId(id(3)), EventId(id(4))],
        reference: Reference::draw(2026, 42, 0),
        lang: Lang::new("nl"),
        now: begun(),
        same: Digest([7; 32]),
        address: None,
        through: None,
        programme: crate::programmes::ProgrammeId::default(),
        trap,
    }
}

fn season() -> Season {
    Season {
        id: SeasonId(id(20)),
        until: date(2027, 1, 31),
        places: 100,
    }
}

fn slot(day: i8) -> Slot {
    Slot {
        on: date(2026, 10, day),
        from: time(10, 0, 0, 0),
        minutes: 120,
    }
}

fn offer() -> Offer {
    Offer {
        slots: vec![slot(19), slot(20)],
        meetings: 2,
        weeks_apart: 1,
        place: said("De Brug"),
        note: None,
    }
}

fn details() -> Details {
    Details {
        room: said("Lokaal 12"),
        adult: said("Jan"),
        phone: None,
        parents: ParentsHearFrom::School,
        agreement: AGREEMENT.to_owned(),
        note: None,
    }
}

/// A request, and the places that were counted for it so far.
#[derive(Clone)]
struct Reached {
    request: Saved<Request>,
    places: i64,
}

const ASKER: PersonId = PersonId(Uuid::from_u128(2));
const MEI: PersonId = PersonId(Uuid::from_u128(9));

fn by(person: Option<PersonId>, now: Timestamp) -> By {
    By {
        doer: Doer {
            deed: DeedId(id(8)),
            by: person,
            now,
        },
        letter: EventId(id(5)),
    }
}

/// Every decision that anybody could try, with its name.
fn decisions(at: &Reached, now: Timestamp) -> Vec<(&'static str, Result<Change, requests::Refusal>)> {
    let request = &at.request;
    let (mei, samira, clock) = (by(Some(MEI), now), by(Some(ASKER), now), by(None, now));
    let letters = [EventId(id(5)), EventId(id(6))];
    let changed = |size, season: Option<&Season>| {
        requests::change_answers(request, wish(size), season, EventId(id(5)), now).map(|(_, change)| change)
    };
    let held = matches!(request.value.room, Some(Room::Held { .. })).then(season);
    vec![
        (
            "offer in a season",
            planning::offer(request, offer(), Some(&season()), mei),
        ),
        (
            "offer outside every season",
            planning::offer(request, offer(), None, mei),
        ),
        ("pick", planning::pick(request, slot(19), samira)),
        (
            "pick what is not on offer",
            planning::pick(request, slot(21), samira),
        ),
        ("wish", planning::wish(request, said("vrijdag"), samira)),
        ("details", planning::give_details(request, details(), samira)),
        (
            "move one",
            planning::move_meeting(request, (1, slot(22), Following::Stays), mei),
        ),
        (
            "move all",
            planning::move_meeting(request, (1, slot(23), Following::Moves), mei),
        ),
        (
            "move none",
            planning::move_meeting(request, (9, slot(22), Following::Stays), mei),
        ),
        ("call off", planning::call_off(request, said("ziek"), mei)),
        ("wait", planning::wait(request, &season(), mei)),
        ("let in", planning::let_in(request, &season(), clock)),
        ("trainer", planning::set_trainer(request, (MEI, true), mei.doer)),
        ("smaller", changed(20, held.as_ref())),
        ("larger", changed(60, held.as_ref())),
        (
            "withdraw",
            requests::withdraw(request, letters, samira.doer).map(|(_, change)| change),
        ),
        (
            "finish",
            finish(request, clock.doer).ok_or(requests::Refusal::NotNow),
        ),
        (
            "remind",
            remind(request, || EventId(id(5)), now).ok_or(requests::Refusal::NotNow),
        ),
    ]
}

/// What is reached by a change, and the lines of history and letters it makes.
fn reached(before: &Reached, change: &Change) -> (Reached, Vec<Deed>, Vec<Letter>) {
    let mut deeds = Vec::new();
    let mut request = None;
    for write in &change.writes {
        match &write.record {
            Record::Request(after) => request = Some((**after).clone()),
            Record::Deed(deed) => deeds.push((**deed).clone()),
            other => panic!("{other:?} is not written here"),
        }
    }
    let places: i64 = change
        .counts
        .iter()
        .map(|count| {
            assert_eq!(count.of, Counted::Places(season().id));
            count.add
        })
        .sum();
    let after = Reached {
        request: Saved {
            value: request.unwrap(),
            version: Version(before.request.version.0 + 1),
        },
        places: before.places + places,
    };
    (
        after,
        deeds,
        change.events.iter().map(|event| event.letter).collect(),
    )
}

/// What tells two states apart, without their history.
fn name(at: &Reached, now: Timestamp) -> String {
    let Request {
        state,
        room,
        run,
        asked,
        ..
    } = &at.request.value;
    let run = run.as_ref().map(|run| {
        // Where meetings lie tells no states apart: there would be no end of them.
        let told: Vec<_> = run.meetings.iter().map(|meeting| meeting.told.clone()).collect();
        (
            run.offer.is_some(),
            told,
            run.details.is_some(),
            run.wish.is_some(),
            run.trainers.len(),
        )
    });
    let size = match asked {
        Asked::WorkshopRequest(wish) => wish.group_size,
        _ => 0,
    };
    format!("{now} {state:?} {room:?} {run:?} {size}")
}

/// What must hold wherever one comes.
fn holds(at: &Reached) {
    let Request {
        state,
        room,
        run,
        history,
        ..
    } = &at.request.value;
    let run = run.as_deref();
    let held = match room {
        Some(Room::Held { places, .. }) => i64::from(*places),
        Some(Room::Waits(_)) | None => 0,
    };
    assert_eq!(at.places, held, "{state:?}: what was counted is what is held");
    assert_eq!(*state == State::Waiting, matches!(room, Some(Room::Waits(_))));
    let has_dates = run.is_some_and(|run| !run.meetings.is_empty());
    match state {
        State::Offered => assert!(run.is_some_and(|run| run.offer.is_some()) && !has_dates),
        State::Picked | State::Finished => assert!(has_dates),
        State::Planned => assert!(has_dates && run.is_some_and(|run| run.details.is_some())),
        State::CalledOff | State::Withdrawn => assert_eq!(held, 0, "{state:?} gives its places back"),
        State::Received | State::Waiting | State::Quarantined | State::ThrownAway => assert!(!has_dates),
    }
    assert!(!history.is_empty());
}

/// What must hold of a step from one to the other.
fn follows(name: &str, (before, after): (&Reached, &Reached), deeds: &[Deed], letters: &[Letter]) {
    let (before, after) = (&before.request.value, &after.request.value);
    assert!(
        before.state.goes_on(),
        "{name}: nothing follows on {:?}",
        before.state
    );
    assert!(after.history.starts_with(&before.history), "history only grows");
    let meetings = |request: &Request| {
        request
            .run
            .as_ref()
            .map_or_else(Vec::new, |run| run.meetings.clone())
    };
    for (then, now) in meetings(before).iter().zip(meetings(after)) {
        assert_eq!(then.number, now.number, "{name}: an event keeps its id");
        assert!(
            now.sequence >= then.sequence,
            "{name}: what calendars compare never counts back"
        );
        assert!(
            now.slot == then.slot || now.sequence > then.sequence,
            "{name}: a move counts up"
        );
        let over = matches!(after.state, State::CalledOff | State::Withdrawn);
        assert!(
            !over || now.sequence > then.sequence,
            "{name}: so does calling off"
        );
    }
    let quiet = ["smaller", "larger", "remind"].contains(&name);
    assert_eq!(
        deeds.len(),
        usize::from(!quiet),
        "{name}: who did it is written down"
    );
    let told = ["trainer", "finish"].contains(&name);
    assert_eq!(letters.is_empty(), told, "{name}: {letters:?}");
}

#[test]
fn every_reachable_state_keeps_the_rules() {
    let times = [
        "2026-09-14T08:00:00Z",
        "2026-10-12T08:00:00Z",
        "2026-10-18T12:00:00Z",
        "2026-12-01T08:00:00Z",
    ];
    let times = times.map(|now| now.parse::<Timestamp>().unwrap());
    let mut seen = BTreeSet::new();
    let mut did = BTreeSet::new();
    let mut states = BTreeSet::new();
    let mut open: Vec<Reached> = [Trap::Empty, Trap::Sprung]
        .map(|trap| Reached {
            request: Saved {
                value: requests::ask(wish(40), arrival(trap)).0,
                version: Version(1),
            },
            places: 0,
        })
        .into();
    while let Some(at) = open.pop() {
        holds(&at);
        states.insert(format!("{:?}", at.request.value.state));
        for now in times {
            if !seen.insert(name(&at, now)) {
                continue;
            }
            for (name, decided) in decisions(&at, now) {
                let Ok(change) = decided else { continue };
                let (after, deeds, letters) = reached(&at, &change);
                follows(name, (&at, &after), &deeds, &letters);
                did.insert(name);
                open.push(after);
            }
        }
    }
    let never = ["move none", "pick what is not on offer"];
    let all = decisions(&start(), begun()).len();
    assert_eq!(did.len(), all - never.len(), "{did:?}");
    assert!(never.iter().all(|name| !did.contains(name)));
    assert_eq!(
        states.len(),
        State::ALL.len() - 1,
        "all but what is thrown away: {states:?}"
    );
    assert!(seen.len() > 500, "{} states", seen.len());
}

fn start() -> Reached {
    Reached {
        request: Saved {
            value: requests::ask(wish(40), arrival(Trap::Empty)).0,
            version: Version(1),
        },
        places: 0,
    }
}

/// The request after these decisions.
fn after(steps: &[&str]) -> Reached {
    steps.iter().fold(start(), |at, step| {
        let (_, decided) = decisions(&at, begun())
            .into_iter()
            .find(|(name, _)| name == step)
            .unwrap();
        reached(&at, &decided.unwrap_or_else(|why| panic!("{step}: {why}"))).0
    })
}

#[test]
fn places_are_taken_as_a_whole_with_the_bound_of_the_season() {
    let change = planning::offer(&start().request, offer(), Some(&season()), by(Some(MEI), begun())).unwrap();
    let [count] = change.counts.as_slice() else {
        panic!("{} counts", change.counts.len())
    };
    assert_eq!((count.add, count.at_most), (40, 100));
    // Offered anew, the places are not taken twice; a larger group takes only what it has more.
    let offered = after(&["offer in a season"]);
    let again = planning::offer(&offered.request, offer(), Some(&season()), by(Some(MEI), begun())).unwrap();
    assert_eq!(again.counts, []);
    let (_, larger) = requests::change_answers(
        &offered.request,
        wish(60),
        Some(&season()),
        EventId(id(5)),
        begun(),
    )
    .unwrap();
    assert_eq!(
        larger.counts.iter().map(|count| count.add).collect::<Vec<_>>(),
        [20]
    );
}

#[test]
fn a_date_whose_time_has_come_cannot_be_picked() {
    let offered = after(&["offer in a season"]);
    let late = by(Some(ASKER), slot(19).begins());
    assert_eq!(
        planning::pick(&offered.request, slot(19), late),
        Err(requests::Refusal::NotOnOffer)
    );
    assert!(
        planning::pick(&offered.request, slot(20), late).is_ok(),
        "the control"
    );
}

#[test]
fn words_stand_in_the_history_sealed_with_the_askers_key() {
    let offered = after(&["offer in a season"]);
    let change = planning::wish(&offered.request, said("vrijdag"), by(Some(ASKER), begun())).unwrap();
    let (_, deeds, letters) = reached(&offered, &change);
    assert_eq!(
        (deeds[0].what, deeds[0].by, deeds[0].subject.person),
        (What::NoDateFits, Some(ASKER), ASKER)
    );
    assert_eq!(deeds[0].words, Some(said("vrijdag")));
    let request = offered.request.value.id;
    let news = News::NoneFits;
    assert_eq!(letters, [Letter::RunNews { request, news }]);
}

#[test]
fn a_meeting_is_told_of_a_week_and_a_day_before_once_and_again_when_it_moved() {
    let picked = after(&["offer in a season", "pick"]);
    let look = |at: &Reached, now: &str| {
        let now = now.parse().unwrap();
        remind(&at.request, || EventId(id(5)), now).map(|change| reached(at, &change))
    };
    assert!(
        look(&picked, "2026-10-12T06:59:59Z").is_none(),
        "before nine in the morning"
    );
    let (week, _, letters) = look(&picked, "2026-10-12T07:00:00Z").unwrap();
    assert_eq!(letters.len(), 1);
    assert!(look(&week, "2026-10-12T07:00:00Z").is_none(), "once");
    let (day, _, letters) = look(&week, "2026-10-19T07:59:59Z").unwrap();
    assert_eq!(
        letters.len(),
        2,
        "the day before the first, and the week before the second"
    );
    assert!(look(&day, "2026-10-19T08:00:00Z").is_none(), "it has begun");
    // A clock that was away the whole week tells the nearest only.
    let (_, _, letters) = look(&picked, "2026-10-18T07:00:00Z").unwrap();
    assert_eq!(letters.len(), 1);
    let moved = planning::move_meeting(
        &day.request,
        (1, slot(25), Following::Stays),
        by(Some(MEI), begun()),
    );
    let (moved, _, _) = reached(&day, &moved.unwrap());
    assert!(look(&moved, "2026-10-24T08:00:00Z").is_some(), "told again");
}
