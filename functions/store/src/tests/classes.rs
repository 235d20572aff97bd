//! A group and its people, the same in every run. Every personal cell carries a canary, so that tests can look for it.

use jiff::civil::Date;
use programme::boards;
use programme::categories::CategoryId;
use programme::change::{Change, Claim, Digest, Saved};
use programme::codes::{CardCode, GroupCode};
use programme::contacts::{self, About, Circle, Closeness, Contact, Introduces};
use programme::groups::{self, CheckFirst, Codes, Group, Joining, Rules};
use programme::ids::{ContactId, EventId, GroupId, MatchId, PersonId, PostId, ReportId};
use programme::languages::Lang;
use programme::matches::{Match, Stage, Supply};
use programme::people::{self, Age, Arrival, Join, Participant};
use programme::personal::Personal;
use programme::posts::{Effort, Post, Said, SeenBy, Side, Where};
use programme::reasons::{Reason, Reasons};
use programme::reports::{self, Report, What};
use programme::requests::Email;
use programme::staff::{self, Job, Reach, SecondKey, Staff};
use uuid::Uuid;

use super::people::{CANARY, now};
use crate::sealing::Purpose;
use crate::{Committed, Store};

/// The id of the `n`-th thing of a kind.
fn id(kind: u128, n: u128) -> Uuid {
    Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 + (n << 16) + (0xC0 << 8) + kind)
}

fn canary(field: &str) -> Personal<String> {
    Personal::new(format!("{CANARY} {field}"))
}

/// A day after [`now`].
pub(super) fn later() -> Date {
    Date::constant(2027, 2, 1)
}

/// What the secret bytes of staff look like, in clear and as numbers.
pub(super) const SECRET: &[u8] = b"geheime sleutel";

/// The name of a text, as functions make it.
pub(super) fn digest(store: &Store, text: &str) -> Digest {
    store.keys().mac(Purpose::Claims, text.as_bytes())
}

/// Commits, and it must work.
pub(super) async fn done(store: &Store, change: Change) {
    assert_eq!(store.commit(change).await.unwrap(), Committed::Done);
}

/// The code of the `n`-th group.
pub(super) fn group_code(n: u128) -> GroupCode {
    GroupCode::draw(digits(n)).unwrap()
}

/// The `n`-th card.
pub(super) fn card(n: u128) -> CardCode {
    CardCode::draw(digits(n)).unwrap()
}

/// A number in the thirty signs of a code.
fn digits(n: u128) -> impl Iterator<Item = u8> {
    (0..12).map(move |place| u8::try_from(n / 30_u128.pow(place) % 30).unwrap())
}

/// The name of a card.
pub(super) fn card_claim(store: &Store, card: CardCode) -> Claim {
    Claim::Card(digest(store, &format!("card:{}", card.signs())))
}

/// The name of a nickname in a group.
pub(super) fn name_claim(store: &Store, group: GroupId, name: &str) -> Claim {
    Claim::Nickname(group, digest(store, &format!("nickname:{name}")))
}

/// The `n`-th group, made and open for joining.
pub(super) async fn a_class(store: &Store, n: u128, seats: u16) -> Saved<Group> {
    let group = Group {
        id: GroupId(id(1, n)),
        person: PersonId(id(1, n)),
        name: canary("group"),
        classes: vec![canary("class")],
        lang: Lang::new("nl"),
        seats,
        programme: programme::programmes::ProgrammeId::default(),
        rules: Rules {
            check_first: CheckFirst::Nothing,
            ..Rules::default()
        },
        trainers: Vec::new(),
        request: None,
        joining: Joining::Closed,
        ends_on: later(),
        made_at: now(),
        ended_at: None,
    };
    let made = group.id;
    done(store, groups::make(group)).await;
    let group = store.a_group(made).await.unwrap().unwrap();
    let code = group_code(n);
    let new = Claim::GroupCode(digest(store, &format!("group-code:{}", code.signs())));
    let opened = groups::open_joining(&group, code, Codes { new, old: None }).unwrap();
    done(store, opened).await;
    store.a_group(made).await.unwrap().unwrap()
}

/// The `n`-th young person wants to join under this name.
pub(super) fn joining(store: &Store, group: &Group, n: u128, name: &str) -> (Participant, Change) {
    let join = Join {
        name: format!("{CANARY} {name}"),
        age: Age::From12To15,
        guardian: None,
        lang: Lang::new("nl"),
    };
    let arrival = Arrival {
        person: PersonId(id(3, n)),
        card: card(n),
        card_claim: card_claim(store, card(n)),
        name_claim: name_claim(store, group.id, name),
        now: now(),
    };
    people::join(group, join, &arrival).unwrap()
}

/// The `n`-th young person joins.
pub(super) async fn joined(store: &Store, group: &Group, n: u128) -> Saved<Participant> {
    let (participant, change) = joining(store, group, n, &format!("name {n}"));
    done(store, change).await;
    let found = store.a_participant(group.id, participant.person).await;
    found.unwrap().unwrap()
}

/// What somebody says about their `n`-th contact.
pub(super) fn contact(owner: &Participant, n: u128) -> Contact {
    Contact {
        id: ContactId(id(4, n)),
        person: owner.person,
        group: owner.group,
        about: About {
            nickname: canary("contact"),
            circle: Circle::Family,
            closeness: Closeness::Well,
            can_help: vec![CategoryId::new("internship")],
            note: Some(canary("note of contact")),
            introduces: Introduces::AskMeFirst,
        },
        added_at: now(),
    }
}

/// Somebody puts their `n`-th contact on the map.
pub(super) async fn knows(store: &Store, owner: &Participant, n: u128) -> Saved<Contact> {
    let contact = contact(owner, n);
    done(store, contacts::add(contact.clone(), owner, 0)).await;
    let found = store.a_contact(owner.group, owner.person, contact.id).await;
    found.unwrap().unwrap()
}

/// Somebody places a need or an offer.
pub(super) async fn placed(store: &Store, owner: &Participant, n: u128, side: Side) -> Saved<Post> {
    let said = Said {
        title: canary("title"),
        details: Some(canary("details")),
        category: CategoryId::new("internship"),
        effort: Effort::Once,
        place: Where::Here,
        through: None,
        until: later(),
        seen_by: SeenBy::Group,
    };
    let rules = Rules {
        check_first: CheckFirst::Nothing,
        ..Rules::default()
    };
    let (post, change) = boards::place((PostId(id(5, n)), side, said), owner, &[], (rules, now()));
    done(store, change).await;
    store.a_post(owner.group, post.id).await.unwrap().unwrap()
}

/// A need and an offer are proposed to one another.
pub(super) async fn proposed(store: &Store, need: &Post, offer: &Post, n: u128) -> Saved<Match> {
    let category = need.said.category.clone();
    let the_match = Match {
        id: MatchId(id(6, n)),
        group: need.group,
        giver_group: offer.group,
        need: need.id,
        asker: need.person,
        giver: offer.person,
        supply: Supply::Offer(offer.id),
        reasons: Reasons::new(vec![Reason::SameCategory { category }]).unwrap(),
        stage: Stage::Proposed,
        asker_says: None,
        giver_says: None,
        thanked: false,
        proposed_at: now(),
        reminded_at: None,
    };
    let id = the_match.id;
    let record = programme::change::Record::Match(Box::new(the_match));
    done(store, Change::default().create(record)).await;
    store.a_match(need.group, id).await.unwrap().unwrap()
}

/// Somebody reports something.
pub(super) async fn reported(store: &Store, who: &Participant, n: u128) -> Report {
    let report = Report {
        id: ReportId(id(7, n)),
        person: who.person,
        group: who.group,
        what: What::Unsafe,
        about: reports::About::Nothing,
        note: Some(canary("note of report")),
        at: now(),
        closed: None,
        with: None,
    };
    done(store, reports::report(report.clone(), EventId(id(8, n)))).await;
    report
}

/// Somebody is added to the staff.
pub(super) async fn hired(store: &Store, n: u128) -> Saved<Staff> {
    let email = format!("{CANARY}{n}@example.org");
    let staff = Staff {
        person: PersonId(id(9, n)),
        name: canary("staff"),
        email: Personal::new(Email(email.clone())),
        lang: Lang::new("nl"),
        jobs: vec![Job::Trainer],
        reach: Reach::All,
        second_key: Some(SecondKey {
            secret: Personal::new(SECRET.to_vec()),
            last_step: 0,
            recovery: vec![Digest([7; 32])],
        }),
        keys_since: now(),
        invited_until: None,
        added_at: now(),
        left_at: None,
    };
    let person = staff.person;
    done(store, staff::add(staff, email_claim(store, &email))).await;
    store.a_staff(person).await.unwrap().unwrap()
}

/// The name of an address of the staff.
pub(super) fn email_claim(store: &Store, email: &str) -> Claim {
    Claim::StaffEmail(digest(store, &format!("staff:{email}")))
}
