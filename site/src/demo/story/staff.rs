//! What the trainer and the coordinator of the made-up class do, and how somebody of the demo comes to sit at the desk.
//!
//! They work here as everybody does; only their browser is known from the start, without a letter and a telephone. That is done
//! here with the store in hand, which no visitor has.

use axum::Router;
use forms::answers::Answers;
use forms::make_group::{self, GroupDraft};
use functions::App;
use functions::app::Clock as _;
use functions::sign_in::{self, Added, NewStaff};
use functions::web::session;
use functions::web::visit::date_of;
use jiff::ToSpan;
use programme::groups::Rules;
use programme::ids::{GroupId, PersonId};
use programme::languages::Lang;
use programme::matches::Stage;
use programme::personal::Personal;
use programme::posts::{Held, Standing};
use programme::provinces::Province;
use programme::requests::Email;
use programme::sessions::{self, Device, Who};
use programme::staff::{Job, Reach};
use store::{Committed, StoreError};

use super::{Telling, days, found};
use crate::demo::NotFilled;
use crate::demo::browser::Browser;
use crate::demo::class::Class;
use crate::demo::clock::SetBack;
use crate::demo::requests::{self, Made};
use crate::demo::workshops::{Workshop, school_day};

/// So many seats: the class has a few left for whoever wants to try.
const SEATS: u16 = 45;
/// So many days after it began the group ends.
const LASTS: i64 = 120;
/// Of so many of a thousand agreed matches the trainer brings the two together at once.
const MEET_AT_ONCE: u32 = 750;
/// So many of a thousand proposals of a second round the trainer has looked at.
const LOOKED_AT: u32 = 700;

/// Who works here, and their group.
pub(super) struct Staff {
    /// What their school asked.
    pub(super) request: Made,
    pub(super) trainer: PersonId,
    pub(super) coordinator: PersonId,
    pub(super) group: GroupId,
}

impl Staff {
    /// Two weeks before a class begins a school asks, a trainer and a coordinator are there, and the workshop gets its dates. Then the
    /// request becomes a group, which takes people in.
    pub(super) async fn begins(
        (app, clock): (&App, &SetBack),
        functions: &Router,
        class: &Class,
    ) -> Result<Self, NotFilled> {
        let beginning = clock.now();
        clock.set(beginning - days(14));
        let trainer = hired(app, &class.trainer, "trainer", (vec![Job::Trainer], Reach::All)).await?;
        let jobs = vec![Job::Coordinator, Job::Safeguarding];
        let coordinator = hired(app, &class.coordinator, "coordinator", (jobs, Reach::All)).await?;
        let request = requests::ask(app, functions, &requests::by_the_school()).await?;
        clock.set(beginning - days(12));
        let mut sam = desk(app, functions, coordinator).await?;
        let workshop = Workshop {
            app,
            functions,
            request: &request,
        };
        let day = |after: i64| school_day(date_of(beginning).saturating_add(after.days()));
        let place = "Demoschool De Brug, Demodorp";
        workshop.is_offered(&mut sam, [day(0), day(3)], place).await?;
        workshop.is_given_by(&mut sam, trainer).await?;
        clock.set(beginning - days(11));
        workshop.is_arranged().await?;
        clock.set(beginning);
        let mut desk = desk(app, functions, coordinator).await?;
        let draft = GroupDraft {
            name: Personal::new(class.group.clone()),
            seats: SEATS,
            province: Province::ZuidHolland,
            lang: Lang::new("nl"),
            ends_on: date_of(app.clock.now()).saturating_add(LASTS.days()),
            classes: Vec::new(),
            rules: Rules::default(),
        };
        let make = format!("/nl/desk/requests/{}/group", request.id);
        desk.fills(&make, &make_group::FORM, &draft).await?;
        let group = found(app, &class.group).await?.id;
        let leads = [("person", trainer.to_string()), ("leads", "yes".to_owned())];
        let at = |path: &str| format!("/nl/desk/group/{group}/{path}");
        desk.presses(&at("trainers"), &Answers::from_pairs(leads)).await?;
        desk.presses(&at("joining/open"), &Answers::default()).await?;
        Ok(Self {
            request,
            trainer,
            coordinator,
            group,
        })
    }
}

impl Telling<'_> {
    /// The trainer looks at the posts that wait, as long as nothing is wrong with them.
    pub(super) async fn posts_are_looked_over(&self) -> Result<(), NotFilled> {
        let mut desk = self.desk().await?;
        let waits = |standing| standing == Standing::Held(Held::ToCheck);
        for post in self.board().await?.posts {
            if waits(post.value.standing) {
                let path = self.at(&format!("posts/{}/approve", post.value.id));
                let seen = [("seen", post.version.0.to_string())];
                desk.presses(&path, &Answers::from_pairs(seen)).await?;
            }
        }
        Ok(())
    }

    /// The trainer makes a round. The first is agreed to as a whole, in class; of a later one some proposals still wait.
    pub(super) async fn a_round(&mut self) -> Result<(), NotFilled> {
        let mut desk = self.desk().await?;
        let first = self.board().await?.matches.is_empty();
        desk.presses(&self.at("round"), &Answers::default()).await?;
        let mut looked_at = Answers::default();
        for the_match in self.board().await?.matches {
            let right = first || self.chance.happens(LOOKED_AT);
            if the_match.value.stage == Stage::Proposed && right {
                let (id, seen) = (the_match.value.id, the_match.version.0);
                looked_at.add("item", format!("{id}/matches/{}/{id}/{seen}", self.staff.group));
            }
        }
        looked_at.set("scope", "all");
        desk.presses("/nl/desk/approve", &looked_at).await?;
        Ok(())
    }

    /// The trainer brings people together who both said yes.
    pub(super) async fn people_meet(&mut self) -> Result<(), NotFilled> {
        let mut desk = self.desk().await?;
        for the_match in self.board().await?.matches {
            if matches!(the_match.value.stage, Stage::Agreed(_)) && self.chance.happens(MEET_AT_ONCE) {
                let path = self.at(&format!("matches/{}/introduce", the_match.value.id));
                let seen = [("seen", the_match.version.0.to_string())];
                desk.presses(&path, &Answers::from_pairs(seen)).await?;
            }
        }
        Ok(())
    }

    fn at(&self, path: &str) -> String {
        format!("/nl/desk/group/{}/{path}", self.staff.group)
    }

    async fn desk(&self) -> Result<Browser, NotFilled> {
        desk(&self.app, &self.functions, self.staff.trainer).await
    }
}

/// Somebody is added to the staff, who does this in these programmes.
pub(in crate::demo) async fn hired(
    app: &App,
    name: &str,
    mailbox: &str,
    (jobs, reach): (Vec<Job>, Reach),
) -> Result<PersonId, NotFilled> {
    let who = NewStaff {
        name: name.to_owned(),
        email: Personal::new(Email(format!("{mailbox}@demo.example"))),
        lang: Lang::new("nl"),
        jobs,
        reach,
    };
    match sign_in::add(&app.store, &*app.ids, who, app.clock.now()).await? {
        Added::Added(person) => Ok(person),
        Added::Taken => Err(NotFilled::NotEmpty),
    }
}

/// The browser of somebody at the desk.
pub(in crate::demo) async fn desk(
    app: &App,
    functions: &Router,
    person: PersonId,
) -> Result<Browser, NotFilled> {
    let (secret, key) = session::new_secret(app);
    let (_session, change) = sessions::begin(key, Who::Staff { person }, Device::Shared, app.clock.now());
    match app.store.commit(change).await? {
        Committed::Done => {}
        Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => {
            return Err(StoreError::Conflict.into());
        }
    }
    let mut browser = Browser::at(functions);
    browser.holds(&session::cookie(app, &secret, None));
    Ok(browser)
}
