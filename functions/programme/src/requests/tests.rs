//! What may become of a request, and what must not.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use uuid::Uuid;

use super::*;
use crate::change::Version;
use crate::choices::Choice;
use crate::history::TAKE_BACK;
use crate::ids::DeedId;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn message() -> Asked {
    let asker = Asker {
        name: Personal::new("Samira".to_owned()),
        role: None,
        email: Personal::new(Email("samira@school.example".to_owned())),
        phone: None,
    };
    Asked::Contact(Message {
        topic: Topic::Other,
        text: Personal::new("Dag allemaal".to_owned()),
        asker,
    })
}

fn arrival(trap: Trap) -> Arrival {
    Arrival {
        id: RequestId(id(1)),
        person: PersonId(id(2)),
        events: [EventId(id(3)), EventId(id(4))],
        reference: Reference::draw(2026, 42, 0),
        lang: Lang::new("nl"),
        now: Timestamp::UNIX_EPOCH,
        same: Digest([7; 32]),
        address: Some(Digest([8; 32])),
        trap,
        through: None,
        programme: ProgrammeId::default(),
    }
}

/// A request that came in over the front door, or into the trap.
fn asked(trap: Trap) -> Saved<Request> {
    Saved {
        value: ask(message(), arrival(trap)).0,
        version: Version(1),
    }
}

#[test]
fn asking_is_one_change_with_everything_in_it() {
    let (request, change) = ask(message(), arrival(Trap::Empty));
    assert_eq!(change.people, [request.person], "the asker gets a sealing key");
    assert_eq!(change.writes.len(), 1);
    assert_eq!(
        change.claims,
        [
            (Claim::Reference(request.reference), request.id.into()),
            (Claim::SameAnswers(request.same), request.id.into())
        ]
    );
    assert_eq!(
        change.events.len(),
        2,
        "a copy for the asker and a notice for the coordinator"
    );
    assert_eq!(change.counts.len(), 1, "one more from this address");
}

#[test]
fn what_fell_into_the_trap_is_kept_and_told_but_mailed_to_nobody_outside() {
    let (request, change) = ask(message(), arrival(Trap::Sprung));
    assert_eq!(request.state, State::Quarantined);
    assert_eq!(change.writes.len(), 1, "kept all the same");
    let letters: Vec<_> = change.events.iter().map(|event| event.letter).collect();
    assert_eq!(letters, [Letter::RequestNotice { request: request.id }]);
}

/// Walks every state that can be reached by every move, and checks what must hold in each.
#[test]
fn every_reachable_state_keeps_the_rules() {
    let mut seen = BTreeSet::new();
    let mut open = vec![asked(Trap::Empty), asked(Trap::Sprung)];
    while let Some(request) = open.pop() {
        let name = format!("{:?} {:?}", request.value.state, request.value.history.last());
        if !seen.insert(name) {
            continue;
        }
        assert!(!request.value.history.is_empty());
        let now = Timestamp::UNIX_EPOCH;
        let changed = change_answers(&request, message(), None, EventId(id(5)), now);
        let withdrawn = withdraw(&request, [EventId(id(6)), EventId(id(60))], DOER);
        let over = match request.value.state {
            State::Withdrawn => Some(Refusal::Withdrawn),
            State::ThrownAway => Some(Refusal::ThrownAway),
            State::Received | State::Quarantined => None,
            other => panic!("a message is never {other:?}"),
        };
        let judged = [
            release(&request, EventId(id(7)), DOER),
            throw_away(&request, DOER),
        ];
        let in_trap = request.value.state == State::Quarantined;
        for change in judged {
            assert_eq!(change.is_ok(), in_trap, "only what lies in the trap is judged");
            open.extend(change.ok().map(|change| after(&change)));
        }
        if let Ok(change) = take_back(&request, DOER) {
            assert_eq!(after(&change).value.state, State::Quarantined, "back in the trap");
        }
        if let Some(over) = over {
            assert_eq!(changed, Err(over));
            assert_eq!(withdrawn, Err(over));
            continue;
        }
        let (changed, change) = changed.unwrap();
        assert_eq!(
            changed.state, request.value.state,
            "changing answers does not leave the trap"
        );
        assert_eq!(change.events.len(), 1);
        let (withdrawn, change) = withdrawn.unwrap();
        assert_eq!(
            change.releases,
            [(Claim::SameAnswers(withdrawn.same), withdrawn.id.into())],
            "may be asked again"
        );
        for next in [changed, withdrawn] {
            assert!(
                next.history.starts_with(&request.value.history),
                "history only grows"
            );
            open.push(Saved {
                value: next,
                version: Version(request.version.0 + 1),
            });
        }
    }
    assert_eq!(seen.len(), 7, "{seen:?}");
}

const DOER: Doer = Doer {
    deed: DeedId(Uuid::from_u128(8)),
    by: Some(PersonId(Uuid::from_u128(9))),
    now: Timestamp::UNIX_EPOCH,
};

/// The request as this change leaves it.
fn after(change: &Change) -> Saved<Request> {
    let mut requests = change.writes.iter().filter_map(|write| match &write.record {
        Record::Request(request) => Some((**request).clone()),
        _ => None,
    });
    Saved {
        value: requests.next_back().unwrap(),
        version: Version(2),
    }
}

fn later(seconds: i64) -> Doer {
    Doer {
        now: Timestamp::from_second(seconds).unwrap(),
        ..DOER
    }
}

#[test]
fn what_is_real_after_all_gets_its_letter_once_and_a_moment_later() {
    let trapped = asked(Trap::Sprung);
    assert!(
        !wants_copy(&trapped.value, DOER.now),
        "nothing is mailed from the trap"
    );
    let change = release(&trapped, EventId(id(7)), DOER).unwrap();
    let [letter] = change.events.as_slice() else {
        panic!("{} letters", change.events.len())
    };
    assert_eq!(letter.at, DOER.now + TAKE_BACK);
    let released = after(&change);
    assert!(wants_copy(&released.value, letter.at));

    // A slip: taken back before the letter left, and released once more.
    let back = after(&take_back(&released, later(9)).unwrap());
    assert!(!wants_copy(&back.value, letter.at));
    assert_eq!(back.value.history, trapped.value.history);
    let again = release(&back, EventId(id(8)), later(9)).unwrap();
    let released = after(&again).value;
    let sent = [letter.at, again.events[0].at].map(|at| wants_copy(&released, at));
    assert_eq!(sent, [false, true], "one letter for two releases");
    assert_eq!(take_back(&after(&again), later(19)), Err(Refusal::TooLate));
}

#[test]
fn what_was_thrown_away_is_kept_for_a_month_and_tells_nobody() {
    let change = throw_away(&asked(Trap::Sprung), DOER).unwrap();
    assert_eq!(change.events, []);
    let thrown = after(&change);
    let month = THROWN_AWAY_FOR.as_secs();
    assert!(!is_to_be_erased(&thrown.value, later(month - 1).now));
    assert!(is_to_be_erased(&thrown.value, later(month).now));
    let back = after(&take_back(&thrown, later(month - 1)).unwrap());
    assert!(!is_to_be_erased(&back.value, later(month).now), "it was a person");
}

#[test]
fn answers_of_another_form_do_not_replace() {
    let mut request = asked(Trap::Empty);
    let Asked::Contact(Message { asker, .. }) = message() else {
        unreachable!()
    };
    request.value.asked = Asked::WorkshopRequest(WorkshopWish {
        place: Place::School,
        organisation: Personal::new("De Brug".to_owned()),
        town: Personal::new("Delft".to_owned()),
        group_size: 40,
        age_bands: vec![AgeBand::From12To15],
        school_levels: Vec::new(),
        languages: Vec::new(),
        other_language: None,
        start: Start::Soon,
        goal: None,
        asker,
    });
    let refused = change_answers(&request, message(), None, EventId(id(5)), Timestamp::UNIX_EPOCH);
    assert_eq!(refused, Err(Refusal::OtherForm));
}

/// The day on which the answer to what was asked on this one is overdue, by hand: from Monday 14 September 2026 on.
fn overdue_on(since: Date) -> Date {
    let days = match since.weekday() {
        Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Sunday => 2,
        Weekday::Thursday | Weekday::Friday => 4,
        Weekday::Saturday => 3,
    };
    since.saturating_add(i64::from(days).days())
}

/// Noon of a day, for whoever does something then.
fn on(day: Date) -> Doer {
    let noon = day.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
    Doer {
        now: noon.unwrap().timestamp(),
        ..DOER
    }
}

/// More moments than there are is a mistake in the walk, and not a reason to fill the memory.
const MOST: usize = 5_000;

/// Walks through ten days of a request: whatever can be done with it is tried on each. The first that is overdue when it is
/// not, or is not when it is, if there is one.
fn first_wrong(overdue: impl Fn(&Request, Date, Date) -> bool) -> Option<String> {
    let first = jiff::civil::date(2026, 9, 14);
    let mut seen = BTreeSet::new();
    let (mut ahead, mut behind) = (0, 0);
    let start = |trap| {
        let mut request = asked(trap);
        request.value.history[0].0 = on(first).now;
        (request, first, first)
    };
    let mut open = vec![start(Trap::Empty), start(Trap::Sprung)];
    while let Some((request, since, today)) = open.pop() {
        let Request {
            state,
            with,
            answered_at,
            ..
        } = &request.value;
        let name = format!("{state:?} {with:?} {answered_at:?} {since} {today}");
        if today > first.saturating_add(10.days()) || !seen.insert(name.clone()) {
            continue;
        }
        assert!(seen.len() <= MOST, "more moments than there can be");
        let waits = request.value.state == State::Received && request.value.answered_at.is_none();
        let expected = waits && today >= overdue_on(since);
        if overdue(&request.value, since, today) != expected {
            return Some(name);
        }
        if expected {
            ahead += 1;
        } else {
            behind += 1;
        }
        let doer = on(today);
        let stays = [
            answered(&request, doer),
            pick_up(&request, doer),
            put_down(&request, doer),
            throw_away(&request, doer).ok(),
        ];
        open.extend(stays.iter().flatten().map(|change| (after(change), since, today)));
        let anew = [
            change_answers(&request, message(), None, EventId(id(5)), doer.now)
                .ok()
                .map(|(_, change)| change),
            release(&request, EventId(id(7)), doer).ok(),
        ];
        open.extend(anew.iter().flatten().map(|change| (after(change), today, today)));
        let gone = withdraw(&request, [EventId(id(6)), EventId(id(60))], doer);
        open.extend(gone.ok().map(|(_, change)| (after(&change), since, today)));
        open.push((request, since, today.saturating_add(1.day())));
    }
    assert!(ahead > 10 && behind > 10, "{ahead} overdue, {behind} not");
    None
}

#[test]
fn an_answer_is_overdue_two_working_days_after_it_was_last_asked_for() {
    let is_overdue = |request: &Request, _: Date, today: Date| {
        let since = request.waits_since().to_zoned(jiff::tz::TimeZone::UTC).date();
        request.is_overdue(since, today)
    };
    assert_eq!(first_wrong(is_overdue), None);
    // The controls: days at the weekend counted, what was answered counted, and what was changed not asked anew.
    let any_day = |request: &Request, since: Date, today: Date| {
        request.is_unanswered() && today >= since.saturating_add(2.days())
    };
    assert!(first_wrong(any_day).is_some());
    let answered_too = |request: &Request, since: Date, today: Date| {
        request.state == State::Received && today >= overdue_on(since)
    };
    assert!(first_wrong(answered_too).is_some());
    let first_asked = |request: &Request, _: Date, today: Date| {
        let since = request.history[0].0.to_zoned(jiff::tz::TimeZone::UTC).date();
        request.is_overdue(since, today)
    };
    assert!(first_wrong(first_asked).is_some());
}

#[test]
fn what_was_answered_lies_apart_until_it_waits_again() {
    let came_in = asked(Trap::Empty);
    assert_eq!(came_in.value.shelf(), Shelf::In(State::Received));
    let done = after(&answered(&came_in, DOER).unwrap());
    assert_eq!(done.value.shelf(), Shelf::Answered);
    let (again, _) = change_answers(&done, message(), None, EventId(id(5)), DOER.now).unwrap();
    assert_eq!(
        again.shelf(),
        Shelf::In(State::Received),
        "it says something else now"
    );
    let (gone, _) = withdraw(&done, [EventId(id(6)), EventId(id(60))], DOER).unwrap();
    assert_eq!(gone.shelf(), Shelf::In(State::Withdrawn));
}

#[test]
fn every_option_is_found_by_its_id() {
    for place in Place::ALL {
        assert_eq!(Place::from_id(place.id()), Some(*place));
    }
    assert_eq!(Place::from_id("school "), None);
}
