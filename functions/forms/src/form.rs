//! A form: its steps, its questions, how answers become a typed thing and back.
//!
//! What a form asks is its [`Outline`]; that is all that `html`, `openapi`, `privacy` and the tests need. A [`Form`] adds what
//! becomes of the answers: a `T`. A form knows nothing of pages, HTTP or words.

mod at;
mod flow;
mod machines;
mod question;
mod reading;

use std::fmt;
use std::ops::Deref;

use programme::requests::{Asked, Trap};

use crate::answers::Answers;
use crate::clean;
use crate::kinds::Shape;
use crate::problem::Problem;
use crate::{
    about_me, add_contact, call_off, card_code, contact, group_code, helper_signup, join_group, make_group,
    match_outcome, match_response, mirror_feedback, move_meeting, offer_dates, other_dates, paper_card,
    partner_settings, partner_signup, posts, report_item, run_details, season, second_key, sign_in,
    staff_member, talk, whose_device, workshop_request,
};

pub use at::{AProgramme, At, Lists, OwnContact};
pub use question::{Question, When};
pub use reading::{Reading, Writing};

/// The control that people cannot see and leave empty.
pub const TRAP: &str = "website";

/// What a form asks. Its words begin with its id.
pub struct Outline {
    /// Its id, as in the API: `workshop_request`.
    pub id: &'static str,
    /// Raised when old drafts can no longer be read.
    pub version: u16,
    /// Where it lives under each language: `workshop` for `/nl/workshop`.
    pub path: &'static str,
    /// Its steps, in order; never empty.
    pub steps: &'static [Step],
}

/// A form whose answers are read as a `T`.
pub struct Form<T> {
    /// What it asks.
    pub outline: Outline,
    /// How answers that have no problem become the typed thing.
    pub(crate) read: fn(&mut Reading<'_>) -> Result<T, Problem>,
    /// The way back; does nothing with what another form asked.
    pub(crate) write: fn(&T, &mut Writing),
}

/// One page of a form. Its heading is the message `<form>-step-<id>`.
#[derive(Debug)]
pub struct Step {
    /// Its id.
    pub id: &'static str,
    /// What it asks, in order.
    pub questions: &'static [Question],
}

/// All public forms.
pub fn all() -> &'static [&'static Form<Asked>] {
    static ALL: [&Form<Asked>; 4] = [
        &workshop_request::FORM,
        &contact::FORM,
        &helper_signup::FORM,
        &partner_signup::FORM,
    ];
    &ALL
}

/// The public form with this id.
pub fn by_id(id: &str) -> Option<&'static Form<Asked>> {
    all().iter().copied().find(|form| form.id == id)
}

/// What every form asks, public or not.
pub fn outlines() -> &'static [&'static Outline] {
    static OUTLINES: [&Outline; 33] = [
        &workshop_request::FORM.outline,
        &contact::FORM.outline,
        &helper_signup::FORM.outline,
        &partner_signup::FORM.outline,
        &partner_settings::FORM.outline,
        &group_code::FORM.outline,
        &join_group::FORM.outline,
        &card_code::FORM.outline,
        &whose_device::FORM.outline,
        &about_me::FORM.outline,
        &posts::POST_NEED.outline,
        &posts::POST_OFFER.outline,
        &talk::OTHER_WORDS.outline,
        &talk::ASK_OWNER.outline,
        &talk::SEND_BACK.outline,
        &talk::ANSWER_TRAINER.outline,
        &add_contact::FORM.outline,
        &match_response::FORM.outline,
        &match_outcome::FORM.outline,
        &mirror_feedback::FORM.outline,
        &report_item::FORM.outline,
        &sign_in::FORM.outline,
        &staff_member::INVITE.outline,
        &staff_member::WORK.outline,
        &second_key::FORM.outline,
        &make_group::FORM.outline,
        &offer_dates::FORM.outline,
        &move_meeting::FORM.outline,
        &call_off::FORM.outline,
        &other_dates::FORM.outline,
        &run_details::FORM.outline,
        &season::FORM.outline,
        &paper_card::FORM.outline,
    ];
    &OUTLINES
}

/// Whether what is typed in a control of this name opens something: a code. It is compared and never carried along.
pub fn opens_something(name: &str) -> bool {
    let specs = outlines()
        .iter()
        .flat_map(|outline| outline.questions())
        .map(Question::spec);
    specs
        .filter(|spec| matches!(spec.shape, Shape::Code(_)))
        .any(|spec| spec.id == name)
}

/// Whether the control that people cannot see was filled in.
pub fn trap(answers: &Answers) -> Trap {
    if answers.all(TRAP).all(clean::is_blank) {
        Trap::Empty
    } else {
        Trap::Sprung
    }
}

impl Step {
    /// Whether it asks for this field.
    pub fn asks(&self, field: &str) -> bool {
        self.questions.iter().any(|question| question.spec().id == field)
    }

    /// The questions that have a place on the page: all that make sense here, also those that wait for an answer, since
    /// answers may change.
    pub fn placed(&self, at: &At) -> impl Iterator<Item = &'static Question> {
        let makes_sense = |field: &str| {
            let other = self.questions.iter().find(|other| other.spec().id == field);
            other.is_some_and(|other| other.makes_sense(at))
        };
        self.questions.iter().filter(move |question| {
            let depends_on = question.shown_when().and_then(When::field);
            question.makes_sense(at) && depends_on.is_none_or(makes_sense)
        })
    }

    /// The questions that are asked, given the other answers.
    pub fn asked(&self, answers: &Answers, at: &At) -> impl Iterator<Item = &'static Question> {
        self.placed(at)
            .filter(move |question| question.is_asked_for(answers, at))
    }
}

impl Outline {
    /// Every problem of the whole form, in the order of its questions.
    pub fn problems(&self, answers: &Answers, at: &At) -> Vec<Problem> {
        self.steps
            .iter()
            .flat_map(|step| self.problems_in(step, answers, at))
            .collect()
    }

    /// Every problem of one step. `answers` may hold those of other steps.
    pub fn problems_in(&self, step: &Step, answers: &Answers, at: &At) -> Vec<Problem> {
        step.asked(answers, at)
            .filter_map(|question| question.field.check(answers, at).err())
            .collect()
    }

    /// The answers a form begins with: whatever is chosen already when it is opened.
    pub fn begin(&self, at: &At) -> Answers {
        let preset = self.questions().filter_map(|question| question.field.preset(at));
        Answers::from_pairs(preset)
    }

    /// The key of one of the form's own words: `title` is `form-workshop_request.title`.
    pub fn key(&self, word: &str) -> String {
        format!("form-{}.{word}", self.id)
    }

    /// The key of the heading of a step; its attribute `short` is how a button names the step.
    pub fn step_key(&self, step: &Step) -> String {
        format!("{}-step-{}", self.id, step.id)
    }

    /// The key of a field's label.
    pub fn field_key(&self, field: &str) -> String {
        format!("{}-{field}", self.id)
    }

    /// All questions of all steps.
    pub fn questions(&self) -> impl Iterator<Item = &'static Question> {
        self.steps.iter().flat_map(|step| step.questions)
    }
}

impl<T> Form<T> {
    /// The typed thing, or every problem of the whole form.
    pub fn read(&self, answers: &Answers, at: &At) -> Result<T, Vec<Problem>> {
        let problems = self.problems(answers, at);
        if !problems.is_empty() {
            return Err(problems);
        }
        (self.read)(&mut Reading::new(answers, at)).map_err(|problem| vec![problem])
    }

    /// Answers that would be read as this very thing; none for what another form asked.
    pub fn write(&self, thing: &T) -> Answers {
        let mut writing = Writing::default();
        (self.write)(thing, &mut writing);
        writing.0
    }

    /// Bytes that are the same for the same thing, however it was typed: without case, in a fixed order, and only what was
    /// asked. A keyed digest of them is the natural key of what was sent.
    pub fn canonical(&self, thing: &T) -> Vec<u8> {
        let mut canonical: Vec<String> = self
            .write(thing)
            .pairs()
            .map(|(name, value)| format!("{name}\u{1f}{}\u{1e}", clean::line(value).to_lowercase()))
            .collect();
        canonical.sort();
        canonical.insert(0, format!("{}\u{1e}", self.id));
        canonical.concat().into_bytes()
    }
}

/// A form is asked about as its outline is.
impl<T> Deref for Form<T> {
    type Target = Outline;

    fn deref(&self) -> &Outline {
        &self.outline
    }
}

impl fmt::Debug for Outline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outline({})", self.id)
    }
}

impl PartialEq for Outline {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Outline {}

#[cfg(test)]
mod tests;
