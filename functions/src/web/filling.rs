//! Filling in a form: one step a page, then a page to look everything over, then sending.
//!
//! Every form goes this way, in public and inside a group. Each press brings along what was typed before (the draft, sealed in
//! the page) and what was typed now. Nothing is checked on the way back, and a press of a language brings everything along too.
//! What is done with what was sent is for whoever opened the door: [`Filling::go_on`] hands it out once it is complete, and
//! [`Filling::refuse`] shows the form again with everything still there.

mod draft;
mod frame;
mod not_kept;
mod pages;
mod press;

use axum::response::Response;
use forms::answers::Answers;
use forms::form::{Form, Step};
use forms::problem::Code;
use http::StatusCode;
use programme::change::Version;
use programme::partners::Milestone;
use programme::requests::Trap;
use uuid::Uuid;

use crate::web::answer::Sorry;
use crate::web::visit::Visit;

use draft::Draft;
pub(crate) use frame::Frame;
pub use not_kept::NotKept;
use pages::Trouble;
use press::{Go, Press, Stage};

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("step.html", include_str!("filling/step.html")),
    ("check.html", include_str!("filling/check.html")),
    ("answers.html", include_str!("filling/answers.html")),
    ("not-for-you.html", include_str!("filling/not-for-you.html")),
];

/// A form on its way.
pub(crate) struct Filling<'a, T: 'static> {
    form: &'static Form<T>,
    visit: &'a Visit,
    frame: Frame,
    draft: Draft,
    press: Press,
}

/// A form that was sent and has no problem.
pub(crate) struct Complete<'a, T: 'static> {
    /// What it says.
    pub(crate) said: T,
    /// The form itself, to be shown again if it cannot be kept.
    pub(crate) filling: Filling<'a, T>,
}

/// Where a press leads.
enum Lead<T> {
    /// It was sent, and this is what it says.
    Said(T),
    /// To a step, with what is wrong in it.
    Step(&'static Step, Stage, Vec<forms::Problem>),
    /// To the page on which everything is looked over.
    Check,
    /// There as well, because it was begun too long ago.
    Expired,
    /// Back to what is wrong.
    Refused(Vec<forms::Problem>),
}

impl<'a, T: 'static> Filling<'a, T> {
    /// An empty form.
    pub(crate) fn empty(form: &'static Form<T>, visit: &'a Visit, frame: Frame) -> Self {
        let mut draft = Draft::new(visit);
        draft.answers = form.begin(&frame.at);
        let press = Press::none();
        Self {
            form,
            visit,
            frame,
            draft,
            press,
        }
    }

    /// The form filled with what was said before, to be said in other words. `replaces` is what was read.
    pub(crate) fn again(self, said: &T, replaces: (Uuid, Version)) -> Self {
        let draft = Draft {
            answers: self.form.write(said),
            replaces: Some(replaces),
            ..self.draft
        };
        Self { draft, ..self }
    }

    /// The form about something as it was read: what is sent is for this version of it.
    pub(crate) fn about(mut self, what: (Uuid, Version)) -> Self {
        self.draft.replaces = Some(what);
        self
    }

    /// The form with an answer that is given already.
    pub(crate) fn with_answer(mut self, field: &str, answer: &str) -> Self {
        self.draft.answers.set(field, answer);
        self
    }

    /// The form after a press of one of its buttons.
    pub(crate) fn pressed(form: &'static Form<T>, visit: &'a Visit, frame: Frame, sent: &Answers) -> Self {
        let mut draft = sent
            .get("draft")
            .and_then(|sealed| Draft::open(visit, form, &frame, sealed))
            .unwrap_or_else(|| Draft::new(visit));
        if forms::form::trap(sent) == Trap::Sprung {
            draft.trap = Trap::Sprung;
        }
        let press = Press::read(form, sent);
        if let Some(step) = press.here {
            draft.answers = form.replaced(&draft.answers, step, sent);
        }
        Self {
            form,
            visit,
            frame,
            draft,
            press,
        }
    }

    /// What was looked up when a page of ours with this form was shown, if this is one: to be looked up beside what leads there.
    pub(crate) fn likely(
        form: &'static Form<T>,
        visit: &Visit,
        frame: &Frame,
        sent: &Answers,
    ) -> Option<Uuid> {
        Draft::open(visit, form, frame, sent.get("draft")?)?.likely
    }

    /// The form with answers that somebody gave elsewhere, in one go.
    pub(crate) fn given(mut self, answers: &Answers) -> Self {
        self.draft.answers = self.form.only_known(answers);
        self.draft.trap = forms::form::trap(answers);
        self
    }

    /// Everything to look over, or the first page on which something must be put right.
    pub(crate) fn look_over_or_mend(&self) -> Response {
        let problems = self.form.problems(&self.draft.answers, &self.frame.at);
        if problems.is_empty() {
            self.look_over()
        } else {
            self.refuse(NotKept::Problems(problems))
        }
    }

    /// How far this press came that none before it did. Whoever counts it asks once.
    pub(crate) fn newly_reached(&mut self) -> Vec<Milestone> {
        let before = self.draft.reached;
        let goes_on = matches!(self.press.go, Go::Next | Go::Send | Go::SendBySecond);
        let is_right = |step: AStep| {
            let problems = self.form.problems_in(step, &self.draft.answers, &self.frame.at);
            problems.is_empty()
        };
        let now = if goes_on && self.press.here.is_some_and(is_right) {
            Milestone::Started
        } else {
            Milestone::Shown
        };
        self.draft.reached = before.max(Some(now));
        let all = [Milestone::Shown, Milestone::Started];
        let is_new = |milestone: &Milestone| before < Some(*milestone) && *milestone <= now;
        all.into_iter().filter(is_new).collect()
    }

    /// What was typed so far.
    pub(crate) fn answers(&self) -> &Answers {
        &self.draft.answers
    }

    /// Whether the field that people cannot see was filled in.
    pub(crate) fn trap(&self) -> Trap {
        self.draft.trap
    }

    /// An id for what this form makes: the same however often this very form is sent.
    pub(crate) fn once(&self) -> Uuid {
        self.draft.once
    }

    /// What it is to replace, as it was read.
    pub(crate) fn replaces(&self) -> Option<(Uuid, Version)> {
        self.draft.replaces
    }

    /// Whether it was sent with its second button.
    pub(crate) fn by_second_button(&self) -> bool {
        self.press.go == Go::SendBySecond
    }

    /// Puts other HTML before the questions.
    pub(crate) fn with_before(mut self, before: String) -> Self {
        self.frame.before = before;
        self
    }

    /// The first page.
    pub(crate) fn open(&self) -> Response {
        self.step(self.form.first(), Stage::First, &[], Trouble::None)
    }

    /// The page after the first one, whose questions were answered elsewhere; the first one if they were not.
    pub(crate) fn open_after_first(mut self, given: &Answers) -> Response {
        let Self { form, .. } = self;
        let first = form.first();
        self.draft.answers = form.replaced(&self.draft.answers, first, given);
        let problems = form.problems_in(first, &self.draft.answers, &self.frame.at);
        match form.after(first) {
            Some(next) if problems.is_empty() => self.step(next, Stage::First, &[], Trouble::None),
            _ => self.open(),
        }
    }

    /// The page on which everything is looked over before sending.
    pub(crate) fn look_over(&self) -> Response {
        self.check(Trouble::None)
    }

    /// Where the press leads: to another page of the form, or to what it says.
    #[expect(
        clippy::result_large_err,
        reason = "either way a page is made of it, once a request"
    )]
    pub(crate) fn go_on(mut self) -> Result<Complete<'a, T>, Response> {
        match self.lead() {
            Lead::Said(said) => Ok(Complete { said, filling: self }),
            Lead::Step(step, stage, problems) => Err(self.step(step, stage, &problems, Trouble::None)),
            Lead::Check => Err(self.check(Trouble::None)),
            Lead::Expired => {
                self.draft.begun = self.visit.now;
                Err(self.back_to_sending(Trouble::Expired))
            }
            Lead::Refused(problems) => Err(self.refuse(NotKept::Problems(problems))),
        }
    }

    /// Whether it was sent and has no problem: no page of it will be shown.
    pub(crate) fn is_complete(&self) -> bool {
        matches!(self.lead(), Lead::Said(_))
    }

    fn lead(&self) -> Lead<T> {
        let Self { form, visit, .. } = self;
        let Press { ref go, here, stage } = self.press;
        let sends = matches!(go, Go::Send | Go::SendBySecond);
        let step = match (go, here) {
            (Go::Change(id), _) => {
                let step = form.step(id).unwrap_or(form.first());
                return Lead::Step(step, Stage::Change, Vec::new());
            }
            (_, None) if sends => None,
            (_, None) => return Lead::Check,
            (Go::Back, Some(_)) if stage == Stage::Change => return Lead::Check,
            (Go::Back, Some(step)) => return Lead::Step(form.before(step), stage, Vec::new()),
            (Go::Here, Some(step)) => return Lead::Step(step, stage, Vec::new()),
            (Go::Next | Go::Send | Go::SendBySecond, Some(step)) => Some(step),
        };
        if let Some(step) = step {
            let problems = form.problems_in(step, &self.draft.answers, &self.frame.at);
            if not_eligible(&problems).is_some() {
                return Lead::Refused(problems);
            }
            if !problems.is_empty() {
                return Lead::Step(step, stage, problems);
            }
            if !sends && !form.sends_at_once() {
                return match form.after(step) {
                    Some(next) if stage == Stage::First => Lead::Step(next, stage, Vec::new()),
                    _ => Lead::Check,
                };
            }
        }
        if !self.draft.is_fresh(visit.now) {
            return Lead::Expired;
        }
        match form.read(&self.draft.answers, &self.frame.at) {
            Ok(said) => Lead::Said(said),
            Err(problems) => Lead::Refused(problems),
        }
    }

    /// The page again, with what stands in the way, and everything that was typed.
    pub(crate) fn refuse(&self, why: NotKept) -> Response {
        let trouble = match why {
            NotKept::Problems(problems) => {
                if let Some(problem) = not_eligible(&problems) {
                    return self.not_for_you(problem);
                }
                let stage = if self.form.sends_at_once() {
                    Stage::First
                } else {
                    Stage::Change
                };
                let step = self.form.first_with(&problems).unwrap_or(self.form.first());
                return self.step(step, stage, &problems, Trouble::None);
            }
            NotKept::TooFast { minutes } => Trouble::TooFast { minutes },
            NotKept::Changed => Trouble::Changed,
            NotKept::Sorry(Sorry::Unavailable) => Trouble::Unavailable,
            NotKept::Sorry(sorry) => return self.visit.sorry(sorry),
        };
        self.back_to_sending(trouble)
    }

    /// The page with the button that was pressed last.
    fn back_to_sending(&self, trouble: Trouble) -> Response {
        match self.press.here {
            Some(step) if self.form.sends_at_once() => self.step(step, Stage::First, &[], trouble),
            _ => self.check(trouble),
        }
    }
}

/// What says that the form is for others.
fn not_eligible(problems: &[forms::Problem]) -> Option<&forms::Problem> {
    problems.iter().find(|problem| problem.code == Code::NotEligible)
}

/// The status of a page of a form with these problems.
fn status(problems: &[forms::Problem], trouble: Trouble) -> StatusCode {
    if problems.is_empty() {
        trouble.status()
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// A step of any form.
type AStep = &'static Step;
