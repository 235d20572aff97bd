//! Another made-up programme: a municipality with rules of its own, and a coordinator who sees nothing but it.

use std::sync::Arc;

use axum::Router;
use forms::answers::Answers;
use forms::make_group::{self, GroupDraft};
use forms::{join_group, posts, whose_device};
use functions::App;
use functions::app::Clock as _;
use functions::web::visit::date_of;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use programme::codes::GroupCode;
use programme::groups::{Group, Joining};
use programme::ids::PersonId;
use programme::languages::Lang;
use programme::people::{GuardianSays, Join};
use programme::personal::Personal;
use programme::posts::{Effort, Said, SeenBy, Side, Where};
use programme::programmes::Programme;
use programme::provinces::Province;
use programme::sessions::Device;
use programme::staff::{Job, Reach};

use super::NotFilled;
use super::browser::Browser;
use super::class::{Asking, Class};
use super::clock::SetBack;
use super::requests::{self, Made};
use super::story::staff::{desk, hired};
use super::story::{days, found};
use super::workshops::{Workshop, school_day};

/// So many seats its group has.
const SEATS: u16 = 25;
/// So many days after it began the group ends.
const LASTS: i64 = 90;

/// What there is of it, for whoever wants to be somebody in it.
pub(super) struct Elsewhere {
    pub(super) coordinator: PersonId,
    /// The code to join its group with.
    pub(super) code: GroupCode,
    /// What a youth centre there asked.
    pub(super) request: Made,
}

impl Elsewhere {
    /// Somebody asks, and is offered dates; a group begins, and writes what it needs. Up to `now`.
    pub(super) async fn tell(app: &App, class: &Class, now: Timestamp) -> Result<Self, NotFilled> {
        let front = app.front();
        let programme = front.programmes().get(class.elsewhere.programme.as_str());
        let programme = programme.ok_or(NotFilled::Missing("its other programme"))?;
        let clock = Arc::new(SetBack::to(now - days(6)));
        let app = app.clone().with_clock(Arc::clone(&clock) as _);
        let functions = functions::all(app.clone());
        let town = programme.towns.first().map_or("Demohaven", String::as_str);
        let request = requests::ask(&app, &functions, &requests::by_the_youth_centre(town)).await?;
        let there = Reach::Only(vec![programme.id.clone()]);
        let jobs = vec![Job::Coordinator, Job::Trainer];
        let coordinator = hired(&app, &class.elsewhere.coordinator, "elsewhere", (jobs, there)).await?;

        clock.set(now - days(4));
        let mut anouk = desk(&app, &functions, coordinator).await?;
        let group = begins(&app, &mut anouk, (class, programme)).await?;
        let Joining::Open(code) = &group.joining else {
            return Err(NotFilled::Missing("a code to join with"));
        };
        for asking in &class.elsewhere.people {
            asks(
                &functions,
                (asking, programme),
                *code.reveal(),
                date_of(clock.now()),
            )
            .await?;
        }

        clock.set(now - days(3));
        let mut anouk = desk(&app, &functions, coordinator).await?;
        let workshop = Workshop {
            app: &app,
            functions: &functions,
            request: &request,
        };
        let ahead = |days: i64| school_day(date_of(now).saturating_add(days.days()));
        let place = format!("Demo youth centre, {town}");
        workshop
            .is_offered(&mut anouk, [ahead(12), ahead(15)], &place)
            .await?;
        workshop.is_given_by(&mut anouk, coordinator).await?;
        Ok(Self {
            coordinator,
            code: *code.reveal(),
            request,
        })
    }
}

/// A group with the rules of the programme, which takes people in.
async fn begins(
    app: &App,
    desk: &mut Browser,
    (class, programme): (&Class, &Programme),
) -> Result<Group, NotFilled> {
    let draft = GroupDraft {
        name: Personal::new(class.elsewhere.group.clone()),
        seats: SEATS,
        province: Province::ZuidHolland,
        lang: Lang::new("nl"),
        ends_on: date_of(app.clock.now()).saturating_add(LASTS.days()),
        classes: Vec::new(),
        rules: programme.rules,
    };
    desk.fills("/nl/desk/groups/new", &make_group::FORM, &draft)
        .await?;
    let group = found(app, &class.elsewhere.group).await?;
    let open = format!("/nl/desk/group/{}/joining/open", group.id);
    desk.presses(&open, &Answers::default()).await?;
    found(app, &class.elsewhere.group).await
}

/// Somebody joins with their own telephone, and writes what they need.
async fn asks(
    functions: &Router,
    (asking, programme): (&Asking, &Programme),
    code: GroupCode,
    today: Date,
) -> Result<(), NotFilled> {
    let mut young = Browser::at(functions);
    let consent = programme.rules.needs_consent(asking.age);
    let join = Join {
        name: asking.name.clone(),
        age: asking.age,
        guardian: consent.then_some(GuardianSays::NotYet),
        lang: asking.lang.clone(),
    };
    let path = format!("/nl/join/{code}");
    young.fills(&path, &join_group::FORM, &join).await?;
    let own = whose_device::FORM.write(&Device::Own);
    young.presses("/nl/me/card", &own).await?;
    let need = Said {
        title: Personal::new(asking.need.clone()),
        details: None,
        category: asking.about.clone(),
        effort: Effort::Unknown,
        place: Where::Anywhere,
        through: None,
        until: today.saturating_add(30.days()),
        seen_by: SeenBy::Group,
    };
    let form = posts::on(Side::Need);
    let path = format!("/nl/{}", form.outline.path);
    young.fills(&path, form, &need).await
}
