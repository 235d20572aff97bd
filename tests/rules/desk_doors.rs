//! Who may do what at the desk, over HTTP: every door in every role, about a group of one's own and about one of others.
//!
//! A thing of others is answered like one that does not exist, byte for byte.

use axum::body::Body;
use functions::web::doors::Door;
use functions::web::session;
use http::{HeaderMap, Method, Request, StatusCode, header};
use jiff::civil::Date;
use programme::change::{Change, Claim, Digest};
use programme::choices::Choice;
use programme::codes::CardCode;
use programme::groups::{self, Group, Joining, Rules};
use programme::history::Doer;
use programme::ids::{DeedId, GroupId, MatchId, PartnerId, PersonId, PostId, ReportId, SeasonId};
use programme::languages::Lang;
use programme::partners::Embeddable;
use programme::people::{Age, Consent, Participant};
use programme::personal::Personal;
use programme::policy::{Act, Role, may};
use programme::reports::{About, Report, What};
use programme::runs::planning;
use programme::seasons::{self, Season};
use programme::sessions::{self, Device, Who};
use programme::staff::Job;
use store::Committed;
use tower::ServiceExt;
use uuid::Uuid;

use crate::harness::programmes::west;
use crate::harness::{World, workshop_answers};

/// What the doors are tried on.
struct Things {
    group: GroupId,
    person: PersonId,
    colleague: PersonId,
    request: String,
    partner: PartnerId,
    report: ReportId,
    season: SeasonId,
    staff: Vec<(Role, Option<Who>)>,
}

async fn committed(world: &World, change: Change) {
    assert_eq!(world.app.store.commit(change).await.unwrap(), Committed::Done);
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

async fn things(world: &World) -> Things {
    let trainer = world.hires("Fatima", &[Job::Trainer]).await;
    let other = world.hires("Joost", &[Job::Trainer]).await;
    let coordinator = world.hires("Mei", &[Job::Coordinator]).await;
    let safeguarding = world.hires("Anouk", &[Job::Safeguarding]).await;
    let admin = world.hires("Bram", &[Job::Admin]).await;
    let colleague = world.hires("Karim", &[Job::Trainer]).await;
    let foreign = world.hires_into("west", "Noor", &Job::ALL[..3]).await;
    let now = world.app.clock.now();
    let (group, person, report) = (GroupId(id(70)), PersonId(id(71)), ReportId(id(72)));
    let made = Group {
        id: group,
        person: PersonId(id(73)),
        name: Personal::new("Havo 4, Delft".to_owned()),
        classes: Vec::new(),
        lang: Lang::new("nl"),
        seats: 40,
        programme: programme::programmes::ProgrammeId::default(),
        rules: Rules::default(),
        trainers: vec![trainer],
        request: None,
        joining: Joining::Closed,
        ends_on: Date::constant(2027, 7, 1),
        made_at: now,
        ended_at: None,
    };
    committed(world, groups::make(made)).await;
    committed(world, somebody(group, person, now)).await;
    committed(world, something(group, person, report, now)).await;
    let form = forms::form::all()[0];
    let link = world
        .ask_by_machine(form, &workshop_answers(form, "Samira"))
        .await;
    assert!(link.contains("/workshop/"));
    let asked = world
        .app
        .store
        .requests(programme::requests::State::Received, None)
        .await;
    let asked = asked.unwrap().items.remove(0);
    let doer = Doer {
        deed: DeedId(id(74)),
        by: Some(coordinator),
        now,
    };
    committed(
        world,
        planning::set_trainer(&asked, (trainer, true), doer).unwrap(),
    )
    .await;
    let season = SeasonId(id(75));
    let room = Season {
        id: season,
        until: Date::constant(2027, 1, 31),
        places: 80,
    };
    committed(world, seasons::make(room)).await;
    let staff = |person| Some(Who::Staff { person });
    Things {
        group,
        person,
        colleague,
        request: asked.value.id.to_string(),
        report,
        partner: world.partner("Gemeente Delft", &[Embeddable::Workshop]).await.id,
        season,
        staff: vec![
            (Role::Visitor, None),
            (Role::Participant, Some(Who::Participant { person, group })),
            (Role::HalfStaff, Some(Who::HalfStaff { person: trainer })),
            (Role::Trainer, staff(trainer)),
            (Role::OtherTrainer, staff(other)),
            (Role::Coordinator, staff(coordinator)),
            (Role::Safeguarding, staff(safeguarding)),
            (Role::Foreign, staff(foreign)),
            (Role::Admin, staff(admin)),
        ],
    }
}

fn somebody(group: GroupId, person: PersonId, now: jiff::Timestamp) -> Change {
    let card = CardCode::draw(0..=255).unwrap();
    let participant = Participant {
        person,
        group,
        name: Personal::new("Samira".to_owned()),
        age: Age::From16To17,
        class: None,
        lang: Lang::new("nl"),
        consent: Consent::Waiting,
        capacity: 2,
        card: Personal::new(card),
        card_since: now,
        apart: Vec::new(),
        joined_at: now,
        left_at: None,
    };
    Change {
        people: vec![person],
        claims: vec![(Claim::Card(Digest([person.0.as_bytes()[15]; 32])), person.into())],
        ..Change::default()
    }
    .create(programme::change::Record::Participant(Box::new(participant)))
}

fn something(group: GroupId, person: PersonId, report: ReportId, now: jiff::Timestamp) -> Change {
    let report = Report {
        id: report,
        person,
        group,
        what: What::Mean,
        about: About::Nothing,
        note: None,
        at: now,
        closed: None,
        with: None,
    };
    Change::default().create(programme::change::Record::Report(Box::new(report)))
}

/// What came back.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    /// Whether somebody was shown the way in, or told that there is nothing here.
    fn turns_away(&self) -> bool {
        let to = self.headers.get(header::LOCATION);
        let to = to.and_then(|to| to.to_str().ok()).unwrap_or_default();
        let way_in = ["/nl/desk/sign-in", "/nl/desk/second-key", "/nl/desk"].contains(&to);
        let begins_or_ends = self.headers.contains_key(header::SET_COOKIE);
        self.status == StatusCode::NOT_FOUND || (way_in && !begins_or_ends)
    }
}

async fn try_door(world: &World, method: &Method, path: &str, who: Option<Who>, body: &str) -> Answer {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "www.example.org")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    if let Some(who) = who {
        let (secret, key) = session::new_secret(&world.app);
        let (_session, begun) = sessions::begin(key, who, Device::Own, world.app.clock.now());
        committed(world, begun).await;
        request = request.header(header::COOKIE, format!("__Host-netwerkt={secret}"));
    }
    let request = request.body(Body::from(body.to_owned())).unwrap();
    let (parts, body) = world.router().oneshot(request).await.unwrap().into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec(),
    }
}

fn desk_doors() -> Vec<Door> {
    let doors = functions::doors();
    let at_desk = doors.list().filter(|door| door.path.starts_with("/{lang}/desk"));
    at_desk.cloned().collect()
}

fn path(door: &Door, things: &Things, group: GroupId) -> String {
    let of_staff = door.path.starts_with("/{lang}/desk/staff");
    let person = if of_staff { things.colleague } else { things.person };
    door.path
        .replace("{lang}", "nl")
        .replace("{group}", &group.to_string())
        .replace("{person}", &person.to_string())
        .replace("{post}", &PostId(id(90)).to_string())
        .replace("{match}", &MatchId(id(91)).to_string())
        .replace("{report}", &things.report.to_string())
        .replace("{request}", &things.request)
        .replace("{partner}", &things.partner.to_string())
        .replace("{meeting}", "1")
        .replace("{season}", &things.season.to_string())
        .replace("{secret}", "nothing")
        .replace("{link}", "nothing")
        .replace("{programme}", "house")
        .replace("{letter}", &"0".repeat(32))
}

/// What somebody is at this door. Some doors lead to no thing of anybody: there whoever works in one programme is at home.
fn role_at(door: &Door, role: Role) -> Role {
    let of_ones_own = [
        "/{lang}/desk/requests",
        "/{lang}/desk/groups/new",
        "/{lang}/desk/staff",
        "/{lang}/desk/staff/invite",
    ];
    if role == Role::Foreign && of_ones_own.contains(&door.path.as_str()) {
        Role::Coordinator
    } else {
        role
    }
}

/// Doors to a single post or match need one of those; that they ask who comes is seen with groups that are not one's own.
fn has_its_thing(door: &Door) -> bool {
    !door.path.contains("{post}") && !door.path.contains("{match}")
}

#[tokio::test]
async fn every_door_of_the_desk_answers_every_role_as_the_policy_says() {
    let world = World::on("2026-09-14").await;
    world.has_programme(west());
    let things = things(&world).await;
    let body = match things.staff[3].1 {
        Some(Who::Staff { person }) => format!("person={person}&leads=yes&programme=house"),
        _ => panic!("a trainer"),
    };
    let mut tried: u128 = 0;
    for door in desk_doors().iter().filter(|door| has_its_thing(door)) {
        for (role, who) in &things.staff {
            let mut path = path(door, &things, things.group);
            if door.path.ends_with("/people/{person}/erase") {
                // Whoever was erased is not there for the next one.
                let another = PersonId(id(120 + tried));
                committed(&world, somebody(things.group, another, world.app.clock.now())).await;
                path = path.replace(&things.person.to_string(), &another.to_string());
            }
            let got = try_door(&world, &door.method, &path, *who, &body).await;
            assert_eq!(
                !got.turns_away(),
                may(role_at(door, *role), door.act),
                "{role:?} at {} {}: {}",
                door.method,
                door.path,
                got.status
            );
            assert!(
                !got.status.is_server_error(),
                "{role:?} at {path}: {}",
                got.status
            );
            tried += 1;
        }
    }
    assert!(tried > 25 * 8, "{tried} tries");
}

#[tokio::test]
async fn what_is_not_ones_own_is_answered_like_what_does_not_exist() {
    let world = World::on("2026-09-14").await;
    let things = things(&world).await;
    let missing = GroupId(id(99));
    let of_groups = desk_doors();
    let of_groups = of_groups.iter().filter(|door| door.path.contains("{group}"));
    for door in of_groups {
        for (role, who) in &things.staff {
            if may(role_at(door, *role), door.act) || who.is_none() {
                continue;
            }
            let own = try_door(&world, &door.method, &path(door, &things, things.group), *who, "").await;
            let none = try_door(&world, &door.method, &path(door, &things, missing), *who, "").await;
            assert_eq!(own.status, none.status, "{role:?} at {}", door.path);
            assert!(own.body == none.body, "{role:?} at {}", door.path);
        }
    }
}

#[test]
fn nothing_of_anybody_is_for_who_runs_the_machine() {
    let theirs: Vec<_> = Act::ALL.iter().filter(|act| may(Role::Admin, **act)).collect();
    let for_everybody: Vec<_> = Act::ALL.iter().filter(|act| may(Role::Visitor, **act)).collect();
    let beyond = theirs.iter().filter(|act| !for_everybody.contains(act));
    let of_nobody = [&&Act::ChangeOwnKeys, &&Act::SeeDesk, &&Act::SeeChores];
    assert_eq!(beyond.collect::<Vec<_>>(), of_nobody);
}
