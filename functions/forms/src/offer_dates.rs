//! The coordinator puts dates for a workshop on offer.

use jiff::civil::{Date, Time};
use programme::personal::Personal;
use programme::requests::WorkshopWish;
use programme::runs::{Offer, Slot};

use crate::answers::Answers;
use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{Day, Number, Optional, Text, TimeOfDay};
use crate::problem::Problem;

pub(crate) const WHEN_RULE: DataRule = DataRule {
    purpose: Purpose::PlanWorkshop,
    basis: Basis::Work,
    seen_by: &[SeenBy::Asker, SeenBy::Trainers, SeenBy::Coordinator],
    kept: Kept::WhileNeeded,
    cell: Cell::Clear,
};
pub(crate) const WORDS_RULE: DataRule = DataRule {
    cell: Cell::Sealed,
    ..WHEN_RULE
};

/// So far ahead a date may lie.
pub(crate) const MONTHS_AHEAD: i16 = 18;

const DAY: Day = Day::within_months(MONTHS_AHEAD);
/// The first date; whatever stands in the way of all of them is said here.
pub const ON_1: Field<Day> = Field::new("on_1", DAY, WHEN_RULE);
const FROM_1: Field<TimeOfDay> = Field::new("from_1", TimeOfDay, WHEN_RULE);
const ON_2: Field<Optional<Day>> = Field::new("on_2", DAY, WHEN_RULE).optional();
const FROM_2: Field<Optional<TimeOfDay>> = Field::new("from_2", TimeOfDay, WHEN_RULE).optional();
const ON_3: Field<Optional<Day>> = Field::new("on_3", DAY, WHEN_RULE).optional();
const FROM_3: Field<Optional<TimeOfDay>> = Field::new("from_3", TimeOfDay, WHEN_RULE).optional();
const MINUTES: Field<Number> = Field::new("minutes", Number::between(30, 480), WHEN_RULE).preset("120");
const MEETINGS: Field<Number> = Field::new("meetings", Number::between(1, 8), WHEN_RULE).preset("3");
const WEEKS: Field<Number> = Field::new("weeks_apart", Number::between(1, 8), WHEN_RULE).preset("1");
const PLACE: Field<Text> = Field::new("place", Text::line(2, 150).autofill("off"), WORDS_RULE);
const NOTE: Field<Optional<Text>> = Field::new("note", Text::lines(1, 600), WORDS_RULE).optional();

/// The form.
pub static FORM: Form<Offer> = Form {
    outline: Outline {
        id: "offer_dates",
        version: 1,
        path: "desk/runs/dates",
        steps: &[Step {
            id: "dates",
            questions: &[
                Question::always(&ON_1),
                Question::always(&FROM_1),
                Question::always(&ON_2),
                Question::always(&FROM_2),
                Question::always(&ON_3),
                Question::always(&FROM_3),
                Question::always(&MINUTES),
                Question::always(&MEETINGS),
                Question::always(&WEEKS),
                Question::always(&PLACE),
                Question::always(&NOTE),
            ],
        }],
    },
    read,
    write,
};

/// What the request says about it already.
pub fn of_request(wish: &WorkshopWish) -> Answers {
    let mut known = Writing::default();
    let place = format!("{}, {}", wish.organisation.reveal(), wish.town.reveal());
    known.put(&PLACE, &place);
    known.0
}

/// The same offer with days that lie ahead of this one: what is offered anew begins with it.
pub fn of_offer(offer: &Offer, today: Date) -> Answers {
    let slots = offer.slots.iter().filter(|slot| slot.on > today);
    let ahead = Offer {
        slots: slots.copied().collect(),
        ..offer.clone()
    };
    FORM.write(&ahead)
}

fn read(form: &mut Reading<'_>) -> Result<Offer, Problem> {
    let (first, from) = (form.get(&ON_1)?, form.get(&FROM_1)?);
    let second = (form.get(&ON_2)?, form.get(&FROM_2)?);
    let third = (form.get(&ON_3)?, form.get(&FROM_3)?);
    let minutes = form.get(&MINUTES)?;
    // Without a time of its own a date begins when the first one does.
    let slot = |(on, at): (Option<Date>, Option<Time>)| {
        Some(Slot {
            on: on?,
            from: at.unwrap_or(from),
            minutes,
        })
    };
    let slots = [(Some(first), Some(from)), second, third];
    Ok(Offer {
        slots: Offer::in_order(slots.into_iter().filter_map(slot).collect()),
        meetings: small(form.get(&MEETINGS)?),
        weeks_apart: small(form.get(&WEEKS)?),
        place: form.personal(&PLACE)?,
        note: form.personal_if_any(&NOTE)?,
    })
}

/// A number whose field takes none above 255.
fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

fn write(offer: &Offer, form: &mut Writing) {
    let mut slots = offer.slots.iter();
    if let Some(slot) = slots.next() {
        form.put(&ON_1, &slot.on);
        form.put(&FROM_1, &slot.from);
        form.put(&MINUTES, &slot.minutes);
    }
    for ((on, from), slot) in [(&ON_2, &FROM_2), (&ON_3, &FROM_3)].into_iter().zip(slots) {
        form.put_if_any(on, Some(&slot.on));
        form.put_if_any(from, Some(&slot.from));
    }
    form.put(&MEETINGS, &offer.meetings.into());
    form.put(&WEEKS, &offer.weeks_apart.into());
    form.put(&PLACE, offer.place.reveal());
    form.put_if_any(&NOTE, offer.note.as_ref().map(Personal::reveal));
}
