//! Three weeks of the made-up class, and how they came about: a workshop with dates, joining and maps, offers and needs, a round, meetings, another round, and this morning.

pub(super) mod staff;
mod young;

use std::collections::HashSet;
use std::mem::discriminant;
use std::sync::Arc;

use axum::Router;
use functions::App;
use functions::app::Clock as _;
use functions::rounds;
use jiff::{SignedDuration, Timestamp};
use programme::codes::{CardCode, GroupCode};
use programme::groups::{Group, Joining};
use programme::ids::{GroupId, PersonId};
use programme::proposals::generated::chance::Chance;
use store::Board;

use super::NotFilled;
use super::class::Class;
use super::clock::SetBack;
use super::plan;
use super::requests::Made;

use staff::Staff;
use young::Young;

/// Always the same three weeks.
const SEED: u64 = 21;

/// What there is when the story is told, for whoever wants to be somebody in it.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// What its school asked.
    pub(super) request: Made,
    pub(super) group: GroupId,
    /// The code to join with.
    pub(super) code: GroupCode,
    pub(super) trainer: PersonId,
    pub(super) coordinator: PersonId,
    /// A young person to whom much has happened …
    pub(super) young: PersonId,
    /// … with this card, …
    pub(super) card: CardCode,
    /// … and one who reads Arabic.
    pub(super) young_in_arabic: PersonId,
}

/// A story on its way.
struct Telling<'c> {
    /// The app, at the moment that is being told.
    app: App,
    clock: Arc<SetBack>,
    functions: Router,
    class: &'c Class,
    chance: Chance,
    staff: Staff,
    people: Vec<Young<'c>>,
}

impl Told {
    /// Tells it, up to `now`.
    pub(super) async fn tell(app: &App, class: &Class, now: Timestamp) -> Result<Self, NotFilled> {
        let mut telling = Telling::begin(app, class, now - days(21)).await?;
        telling.everybody_joins().await?;
        telling.everybody_draws_their_map().await?;
        telling.it_is(now - days(14));
        telling.everybody_offers_and_asks().await?;
        telling.posts_are_looked_over().await?;
        telling.it_is(now - days(7));
        telling.a_round().await?;
        telling.later(1);
        telling.people_answer(Mood::Eager).await?;
        telling.later(24);
        telling.people_meet().await?;
        telling.later(24);
        telling.people_tell_how_it_went().await?;
        telling.it_is(now - days(2));
        telling.what_is_over_ends().await?;
        telling.some_ask_again().await?;
        telling.posts_are_looked_over().await?;
        telling.later(20);
        telling.a_round().await?;
        telling.later(2);
        telling.people_answer(Mood::Busy).await?;
        telling.it_is(now - SignedDuration::from_hours(2));
        telling.some_ask_again().await?;
        telling.something_is_held_and_something_is_told().await?;
        telling.told().await
    }
}

/// How many people answer at once.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mood {
    /// Nearly all of them: it is asked in class.
    Eager,
    /// Half of them.
    Busy,
}

impl<'c> Telling<'c> {
    /// Somebody asked for a workshop: there is a trainer, and a group that takes people in.
    async fn begin(app: &App, class: &'c Class, then: Timestamp) -> Result<Self, NotFilled> {
        let clock = Arc::new(SetBack::to(then));
        let app = app.clone().with_clock(Arc::clone(&clock) as _);
        let functions = functions::all(app.clone());
        let staff = Staff::begins((&app, &clock), &functions, class).await?;
        let plans = plan::of(class)?;
        let people = class.people.iter().zip(plans);
        let people = people.map(|(about, plan)| Young::new(about, plan, &functions));
        Ok(Self {
            people: people.collect(),
            chance: Chance::new(SEED),
            app,
            clock,
            functions,
            class,
            staff,
        })
    }

    fn it_is(&self, moment: Timestamp) {
        self.clock.set(moment);
    }

    fn later(&self, hours: i64) {
        self.clock
            .set(self.clock.now() + SignedDuration::from_hours(hours));
    }

    async fn board(&self) -> Result<Board, NotFilled> {
        let board = self.app.store.board(self.staff.group).await?;
        board.ok_or(NotFilled::Missing("its group"))
    }

    async fn what_is_over_ends(&self) -> Result<(), NotFilled> {
        rounds::end_what_is_over(&self.app, self.staff.group, self.clock.now()).await?;
        Ok(())
    }

    async fn told(self) -> Result<Told, NotFilled> {
        let board = self.board().await?;
        let Joining::Open(code) = &board.group.value.joining else {
            return Err(NotFilled::Missing("a code to join with"));
        };
        let liveliest = |lang| {
            self.liveliest(&board, lang)
                .ok_or(NotFilled::Missing("a young person"))
        };
        let young = liveliest("nl")?;
        let card = board.people.iter().find(|saved| saved.value.person == young);
        Ok(Told {
            request: self.staff.request.clone(),
            group: self.staff.group,
            code: *code.reveal(),
            trainer: self.staff.trainer,
            coordinator: self.staff.coordinator,
            young,
            card: card
                .map(|saved| *saved.value.card.reveal())
                .ok_or(NotFilled::Missing("a card"))?,
            young_in_arabic: liveliest("ar")?,
        })
    }

    /// The one of those who read this language to whom most has happened: whether they are asked something now, know many people, and
    /// in how many different stages matches of theirs are.
    fn liveliest(&self, board: &Board, lang: &str) -> Option<PersonId> {
        let now = self.clock.now();
        let liveliness = |young: &&Young<'_>| {
            let matches = board.matches.iter().map(|saved| &saved.value);
            let own = matches.filter(|the_match| young.has_part_in(the_match));
            let own: Vec<_> = own.collect();
            let is_asked = young
                .person
                .is_some_and(|person| own.iter().any(|the_match| the_match.waits_for(person, now)));
            let stages: HashSet<_> = own
                .iter()
                .map(|the_match| discriminant(&the_match.stage))
                .collect();
            (is_asked, young.knows_many(), stages.len())
        };
        let readers = self.people.iter().filter(|young| young.about.lang.code() == lang);
        readers.max_by_key(liveliness).and_then(|young| young.person)
    }
}

/// The group that is called so.
pub(super) async fn found(app: &App, name: &str) -> Result<Group, NotFilled> {
    let groups = app.store.groups(None).await?.items;
    let mut groups = groups.into_iter().map(|saved| saved.value);
    let group = groups.find(|group| group.name.reveal() == name);
    group.ok_or(NotFilled::Missing("its group"))
}

/// So many days.
pub(super) fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}
