//! Letters to the staff: a link to sign in with, and word of a report. Neither says anything about anybody in its subject.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use programme::change::{Change, Claim, Digest};
use programme::events::{Event, Letter};
use programme::groups::{self, Group, Joining, Rules};
use programme::ids::{EventId, GroupId, PersonId, ReportId};
use programme::languages::Lang;
use programme::personal::Personal;
use programme::requests::Email;
use programme::staff::{self, Job, LINK_LASTS, SignIn, Staff};
use store::Committed;
use uuid::Uuid;

use crate::harness::World;

async fn committed(world: &World, change: Change) {
    assert_eq!(world.app.store.commit(change).await.unwrap(), Committed::Done);
}

fn now(world: &World) -> Timestamp {
    world.app.clock.now()
}

/// Somebody is added to the staff.
async fn hired(world: &World, n: u8, name: &str, jobs: &[Job]) -> PersonId {
    let staff = Staff {
        person: PersonId(Uuid::from_u128(u128::from(n))),
        name: Personal::new(name.to_owned()),
        email: Personal::new(Email(format!("{name}@backup.example").to_lowercase())),
        lang: Lang::new("nl"),
        jobs: jobs.to_vec(),
        reach: programme::staff::Reach::All,
        second_key: None,
        keys_since: now(world),
        invited_until: None,
        added_at: now(world),
        left_at: None,
    };
    let person = staff.person;
    committed(world, staff::add(staff, Claim::StaffEmail(Digest([n; 32])))).await;
    person
}

/// Somebody asks for a link.
async fn asks_for_a_link(world: &World, person: PersonId, n: u8) {
    let link = SignIn {
        key: Digest([n; 32]),
        person,
        browser: Digest([99; 32]),
        secret: Personal::new(format!("geheim{n}")),
        until: now(world) + LINK_LASTS,
        used: false,
    };
    let event = EventId(world.app.ids.id());
    committed(world, staff::ask_link(link, event, now(world))).await;
}

#[tokio::test]
async fn a_link_to_sign_in_is_mailed_while_it_works() {
    let world = World::on("2026-09-14").await;
    let fatima = hired(&world, 1, "Fatima", &[Job::Trainer]).await;
    asks_for_a_link(&world, fatima, 1).await;
    world.letters_go_out().await;
    let letters = world.mail_to("fatima@backup.example");
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert_eq!(letter.subject, world.say("nl", "letter-sign-in.subject"));
    assert!(letter.text.starts_with("Hoi Fatima,"), "{}", letter.text);
    assert!(letter.button().ends_with("/geheim1"), "{}", letter.text);
    assert!(letter.html.contains("geheim1"));

    // The mail server is away until the link is too old: it is not sent any longer.
    asks_for_a_link(&world, fatima, 2).await;
    world.mail.set_broken(true);
    world.letters_go_out().await;
    world.mail.set_broken(false);
    world.later(SignedDuration::from_mins(11));
    world.letters_go_out().await;
    assert_eq!(world.letters().len(), 1);
    assert_eq!(world.app.store.due_letters(now(&world), 10).await.unwrap(), []);
}

#[tokio::test]
async fn trainers_and_whoever_looks_after_safety_hear_of_a_report() {
    let world = World::on("2026-09-14").await;
    let trainer = hired(&world, 1, "Fatima", &[Job::Trainer]).await;
    hired(&world, 2, "Joost", &[Job::Trainer]).await;
    hired(&world, 3, "Mei", &[Job::Safeguarding, Job::Coordinator]).await;
    hired(&world, 4, "Anouk", &[Job::Admin]).await;
    let group = group_of(&world, trainer).await;
    somebody_reports(&world, group).await;

    // One of two letters does not leave: both are sent again later, under the same ids.
    world.mail.set_broken(true);
    world.letters_go_out().await;
    world.mail.set_broken(false);
    world.later(SignedDuration::from_mins(2));
    world.letters_go_out().await;
    let letters = world.letters();
    let to: BTreeSet<_> = letters.iter().map(|letter| letter.to.as_str()).collect();
    assert_eq!(
        to,
        BTreeSet::from(["fatima@backup.example", "mei@backup.example"])
    );
    let ids: BTreeSet<_> = letters.iter().map(|letter| letter.id.as_str()).collect();
    assert_eq!((letters.len(), ids.len()), (2, 2));
    for letter in &letters {
        assert_eq!(letter.subject, world.say("nl", "letter-report.subject"));
        assert_eq!(letter.button(), "/nl/desk");
    }
}

#[tokio::test]
async fn where_there_is_nobody_the_coordinator_of_the_installation_hears_of_it() {
    let world = World::on("2026-09-14").await;
    somebody_reports(&world, GroupId(Uuid::from_u128(77))).await;
    world.letters_go_out().await;
    let coordinator = &world.app.settings.coordinator.email;
    assert_eq!(world.mail_to(coordinator).len(), 1);
}

async fn group_of(world: &World, trainer: PersonId) -> GroupId {
    let group = Group {
        id: GroupId(Uuid::from_u128(50)),
        person: PersonId(Uuid::from_u128(51)),
        name: Personal::new("Havo 4".to_owned()),
        classes: Vec::new(),
        lang: Lang::new("nl"),
        seats: 40,
        programme: programme::programmes::ProgrammeId::default(),
        rules: Rules::default(),
        trainers: vec![trainer],
        request: None,
        joining: Joining::Closed,
        ends_on: jiff::civil::date(2027, 2, 1),
        made_at: now(world),
        ended_at: None,
    };
    let id = group.id;
    committed(world, groups::make(group)).await;
    id
}

async fn somebody_reports(world: &World, group: GroupId) {
    let event = Event {
        id: EventId(world.app.ids.id()),
        at: now(world),
        letter: Letter::ReportNotice {
            group,
            report: ReportId(world.app.ids.id()),
        },
    };
    committed(world, Change::default().tell(event)).await;
}

#[tokio::test]
async fn what_waits_is_told_once_a_day_and_only_where_something_does() {
    let world = World::on("2026-09-14").await;
    hired(&world, 1, "Mei", &[Job::Coordinator]).await;
    hired(&world, 2, "Joost", &[Job::Trainer]).await;
    assert_eq!(world.staff_is_told().await, 0, "nothing waits");
    world.visitor().has_asked().await;
    assert_eq!(world.staff_is_told().await, 1);
    assert_eq!(world.staff_is_told().await, 0, "once a day");
    world.letters_go_out().await;
    let letters = world.mail_to("mei@backup.example");
    assert_eq!(letters.len(), 1);
    assert!(letters[0].text.contains("Aanvragen: 1"), "{}", letters[0].text);
    assert_eq!(letters[0].button(), "/nl/desk");
    assert_eq!(
        world.mail_to("joost@backup.example").len(),
        0,
        "a request is not for a trainer"
    );
    world.later(SignedDuration::from_hours(24));
    assert_eq!(world.staff_is_told().await, 1, "the next day");
    world.later(SignedDuration::from_hours(24 * 4));
    assert_eq!(world.staff_is_told().await, 0, "not on a Saturday");
}
