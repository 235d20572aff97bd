//! What may become of a partner, whoever moves it.

use uuid::Uuid;

use super::*;
use crate::change::{Digest, Version};
use crate::choices::Choice;
use crate::ids::{DeedId, RequestId};
use crate::references::Reference;
use crate::requests::{Arrival, Asker, OrganisationKind, Partnership, Trap, ask};

const DOER: Doer = Doer {
    deed: DeedId(Uuid::from_u128(8)),
    by: Some(PersonId(Uuid::from_u128(9))),
    now: Timestamp::UNIX_EPOCH,
};

fn letter() -> EventId {
    EventId(Uuid::from_u128(7))
}

fn asked(trap: Trap) -> Request {
    let email = |text: &str| Personal::new(Email(text.to_owned()));
    let asked = Asked::PartnerSignup(Partnership {
        organisation: Personal::new("Gemeente Delft".to_owned()),
        kind: OrganisationKind::Municipality,
        origins: Personal::new(vec![Origin::parse("https://www.delft.nl").unwrap()]),
        forms: vec![Embeddable::Workshop, Embeddable::OpenNeeds],
        langs: vec![PageLanguage::Dutch],
        notify: Some(email("web@delft.example")),
        asker: Asker {
            name: Personal::new("Noor".to_owned()),
            role: None,
            email: email("noor@delft.example"),
            phone: None,
        },
    });
    let arrival = Arrival {
        id: RequestId(Uuid::from_u128(0x7000_8000_0000_0000_0001)),
        person: PersonId(Uuid::from_u128(2)),
        events: [EventId(Uuid::from_u128(3)), EventId(Uuid::from_u128(4))],
        reference: Reference::draw(2026, 42, 0),
        lang: Lang::new("nl"),
        now: Timestamp::UNIX_EPOCH,
        same: Digest([7; 32]),
        address: None,
        trap,
        through: None,
        programme: crate::programmes::ProgrammeId::default(),
    };
    ask(asked, arrival).0
}

fn partner() -> Saved<Partner> {
    let (value, _change) = approve(&asked(Trap::Empty), letter(), DOER).unwrap();
    Saved {
        value,
        version: Version(1),
    }
}

/// The partner as this change leaves it.
fn after(change: &Change) -> Saved<Partner> {
    let mut partners = change.writes.iter().filter_map(|write| match &write.record {
        Record::Partner(partner) => Some((**partner).clone()),
        _ => None,
    });
    Saved {
        value: partners.next_back().unwrap(),
        version: Version(2),
    }
}

#[test]
fn a_yes_makes_one_partner_and_mails_one_link() {
    let request = asked(Trap::Empty);
    let (partner, change) = approve(&request, letter(), DOER).unwrap();
    assert_eq!(
        partner.id,
        of_request(&request),
        "a second yes would find it there already"
    );
    assert_eq!(request_of(partner.id), Some(request.id));
    assert_ne!(partner.id.0, request.id.0, "a key of its own");
    assert_eq!(
        request_of(PartnerId(request.id.0)),
        None,
        "one that was drawn came from none"
    );
    assert_eq!(change.people, [partner.person]);
    let letters: Vec<_> = change.events.iter().map(|event| event.letter).collect();
    assert_eq!(letters, [Letter::PartnerLink { partner: partner.id }]);
    assert!(partner.shows(Embeddable::Workshop));
    assert!(!partner.shows(Embeddable::Helper), "nobody asked for it");
    assert!(partner.is_at("https://www.delft.nl") && !partner.is_at("https://elsewhere.nl"));
}

#[test]
fn nothing_else_becomes_a_partner() {
    let trapped = asked(Trap::Sprung);
    assert_eq!(
        approve(&trapped, letter(), DOER).map(drop),
        Err(Refusal::NotAsked)
    );
    let taken_back = Request {
        state: requests::State::Withdrawn,
        ..asked(Trap::Empty)
    };
    assert_eq!(
        approve(&taken_back, letter(), DOER).map(drop),
        Err(Refusal::NotAsked)
    );
}

#[test]
fn what_has_ended_stays_so_and_shows_nothing() {
    for by_desk in [true, false] {
        for from in State::ALL {
            for to in State::ALL {
                let mut before = partner();
                before.value.state = *from;
                let moved = if by_desk {
                    moved_by(&before, *to, letter(), DOER)
                } else {
                    becomes(&before, *to, DOER.now)
                };
                let may = *from != State::Ended && from != to;
                assert_eq!(moved.is_ok(), may, "{from:?} to {to:?}");
                let Ok(change) = moved else { continue };
                let now = after(&change).value;
                assert_eq!(now.state, *to);
                let month = DOER.now + ENDED_FOR;
                let ended = *to == State::Ended;
                assert_eq!(is_to_be_erased(&now, month), ended);
                assert!(!is_to_be_erased(&now, month - SignedDuration::from_secs(1)));
                assert_eq!(now.shows(Embeddable::Workshop), *to == State::Active);
                assert_eq!(
                    change.events.len(),
                    usize::from(by_desk),
                    "who did it knows already"
                );
            }
        }
    }
    let mut ended = partner();
    ended.value.state = State::Ended;
    assert!(set(&ended, ended.value.wishes.clone()).is_err());
}

#[test]
fn a_new_link_makes_the_others_void() {
    let before = partner();
    let change = rotate(&before, letter(), DOER.now);
    assert_eq!(after(&change).value.link_number, before.value.link_number + 1);
    assert_eq!(change.events.len(), 1, "and is mailed");
    assert_eq!(change.counts[0].at_most, LINKS_AN_HOUR);
    assert_eq!(
        mail_link(&before.value, letter(), DOER.now).writes,
        [],
        "a link alone changes nothing"
    );
}

#[test]
fn a_month_begins_where_the_programme_lives() {
    let change = count(
        partner().value.id,
        Embeddable::Workshop,
        Milestone::Sent,
        jiff::civil::date(2026, 10, 31),
    );
    let Counted::Embedded { month, .. } = &change.counts[0].of else {
        panic!("a count")
    };
    assert_eq!((month.year, month.month), (2026, 10));
}
