//! Filling in a form: one step a page, then a page to look everything over, then sending.
//!
//! Each press brings along what was typed before (the draft) and what was typed now. Nothing is checked on the way back, and a
//! press of a language brings everything along too.

use axum::response::Response;
use forms::answers::Answers;
use forms::form::{Form, Step};
use forms::html::Filled;
use forms::problem::Problem;
use forms::words::Args;
use http::StatusCode;
use programme::requests::Trap;
use serde::Serialize;

use super::draft::Draft;
use super::link::link;
use super::receive::{self, NotReceived};
use crate::web::answer::{self, Sent, Sorry};
use crate::web::headers::Kind;
use crate::web::page::{Elsewhere, Page};
use crate::web::visit::Visit;

/// The element id of every form, for buttons outside it.
const FORM_ID: &str = "form";

/// Where a press leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Go<'a> {
    /// On, after checking this step.
    Next,
    /// To the step before.
    Back,
    /// Nowhere: the same page, in the language of the address.
    Here,
    /// From the check page to a step.
    Change(&'a str),
    /// Send it.
    Send,
}

impl<'a> Go<'a> {
    fn read(sent: &'a Answers) -> Self {
        match sent.get("go").unwrap_or_default() {
            "back" => Self::Back,
            "here" => Self::Here,
            "send" => Self::Send,
            other => other.strip_prefix("change-").map_or(Self::Next, Self::Change),
        }
    }
}

/// A trouble that is not about one field; it stands above the form and nothing is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    None,
    Expired,
    TooFast { minutes: i64 },
    Unavailable,
}

impl Trouble {
    fn status(self) -> StatusCode {
        match self {
            Self::None => StatusCode::OK,
            Self::Expired => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooFast { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn in_words(self, visit: &Visit) -> Option<String> {
        let (key, args) = match self {
            Self::None => return None,
            Self::Expired => ("problem-expired", Args::NONE),
            Self::TooFast { minutes } => ("problem-rate", Args::one("n", minutes)),
            Self::Unavailable => ("problem-unavailable", Args::NONE),
        };
        Some(visit.front.words().say(&visit.lang, key, &args))
    }
}

/// The first page of a form.
pub(super) fn open(form: &'static Form, visit: &Visit) -> Response {
    let draft = Draft::new(visit.now);
    Filling {
        form,
        visit,
        draft: &draft,
    }
    .step(form.first(), Stage::First, &[], Trouble::None)
}

/// Any press of a button in a form.
pub(super) async fn press(form: &'static Form, visit: Visit, Sent(sent): Sent) -> Response {
    let before = sent
        .get("draft")
        .and_then(|sealed| Draft::open(&visit.app, form, sealed));
    let mut draft = before.unwrap_or_else(|| Draft::new(visit.now));
    if Form::trap(&sent) == Trap::Sprung {
        draft.trap = Trap::Sprung;
    }
    let here = form.step(sent.get("step").unwrap_or_default());
    if let Some(step) = here {
        draft.answers = form.replaced(&draft.answers, step, &sent);
    }
    let stage = if sent.get("then") == Some("check") {
        Stage::Change
    } else {
        Stage::First
    };
    let go = Go::read(&sent);
    let problems = match (go, here) {
        (Go::Next, Some(step)) => form.problems_in(step, &draft.answers, visit.today()),
        _ => Vec::new(),
    };
    let filling = Filling {
        form,
        visit: &visit,
        draft: &draft,
    };
    match (go, here) {
        (Go::Send, _) => send(form, &visit, draft, here).await,
        (Go::Change(id), _) => filling.step(
            form.step(id).unwrap_or(form.first()),
            Stage::Change,
            &[],
            Trouble::None,
        ),
        (_, None) | (Go::Back, Some(_)) if stage == Stage::Change || here.is_none() => {
            filling.check(Trouble::None)
        }
        (Go::Back, Some(step)) => filling.step(form.before(step), stage, &[], Trouble::None),
        (Go::Here, Some(step)) => filling.step(step, stage, &[], Trouble::None),
        (_, Some(step)) if !problems.is_empty() => filling.step(step, stage, &problems, Trouble::None),
        (_, Some(_)) if form.sends_at_once() => send(form, &visit, draft, here).await,
        (_, Some(step)) => match form.after(step) {
            Some(next) if stage == Stage::First => filling.step(next, stage, &[], Trouble::None),
            _ => filling.check(Trouble::None),
        },
        (_, None) => filling.check(Trouble::None),
    }
}

/// The last press: keep it, or show what stands in the way with everything still there.
async fn send(form: &'static Form, visit: &Visit, mut draft: Draft, here: Option<&'static Step>) -> Response {
    let fresh = draft.is_fresh(visit.now);
    let received = if fresh {
        match draft.changes {
            Some(request) => receive::replace(visit, form, &draft.answers, request).await,
            None => receive::receive(visit, form, &draft.answers, draft.trap).await,
        }
    } else {
        draft.begun = visit.now;
        Err(NotReceived::Problems(Vec::new()))
    };
    let filling = Filling {
        form,
        visit,
        draft: &draft,
    };
    let trouble = match received {
        Ok(request) => {
            let place = if draft.changes.is_some() {
                "status"
            } else {
                "received"
            };
            let link = link(&visit.app.store, request.id);
            return answer::see(&format!("/{}/{}/{place}/{link}", visit.lang, form.path));
        }
        Err(NotReceived::Problems(problems)) => {
            if let Some(step) = form.first_with(&problems) {
                let stage = if form.sends_at_once() {
                    Stage::First
                } else {
                    Stage::Change
                };
                return filling.step(step, stage, &problems, Trouble::None);
            }
            Trouble::Expired
        }
        Err(NotReceived::Stale) => return visit.sorry(Sorry::Stale),
        Err(NotReceived::TooFast { minutes }) => Trouble::TooFast { minutes },
        Err(NotReceived::Unavailable) => Trouble::Unavailable,
    };
    match here {
        Some(step) if form.sends_at_once() => filling.step(step, Stage::First, &[], trouble),
        _ => filling.check(trouble),
    }
}

/// Whether a step is reached for the first time or from the check page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    First,
    Change,
}

/// A form on its way, and the pages that show it.
#[derive(Clone, Copy)]
pub(super) struct Filling<'a> {
    pub(super) form: &'static Form,
    pub(super) visit: &'a Visit,
    pub(super) draft: &'a Draft,
}

#[derive(Serialize)]
struct StepValues<'a> {
    form_id: &'static str,
    action: String,
    draft: String,
    step: &'a str,
    title: String,
    number: usize,
    of: usize,
    then_check: bool,
    button: String,
    back: bool,
    trouble: Option<String>,
    summary: String,
    fields: String,
}

#[derive(Serialize)]
struct CheckValues {
    form_id: &'static str,
    action: String,
    draft: String,
    title: String,
    button: String,
    changes: bool,
    trouble: Option<String>,
    rows: Vec<forms::html::CheckRow>,
}

impl Filling<'_> {
    fn action(&self) -> String {
        format!("/{}/{}", self.visit.lang, self.form.path)
    }

    fn step(&self, step: &Step, stage: Stage, problems: &[Problem], trouble: Trouble) -> Response {
        let Self { form, visit, draft } = *self;
        // The answers to this step stand in the page itself: carrying them twice would only make it heavier.
        let carried = Draft {
            answers: form.replaced(&draft.answers, step, &Answers::default()),
            ..draft.clone()
        };
        let Ok(sealed) = carried.seal(&visit.app, form) else {
            return visit.sorry(Sorry::Unavailable);
        };
        let title = visit.say(&form.step_key(step));
        let html = visit.front.forms();
        let summary = html.summary(&visit.lang, form, problems);
        let fields = html.fields(
            &visit.lang,
            &Filled {
                form,
                step,
                answers: &draft.answers,
                problems,
            },
        );
        let (Ok(summary), Ok(fields)) = (summary, fields) else {
            tracing::error!(form = form.id, step = step.id, "a step cannot be shown");
            return visit.sorry(Sorry::Unavailable);
        };
        let values = StepValues {
            form_id: FORM_ID,
            action: self.action(),
            draft: sealed,
            step: step.id,
            title: title.clone(),
            number: form.position(step),
            of: form.steps.len(),
            then_check: stage == Stage::Change,
            button: self.next_button(step, stage),
            back: stage == Stage::Change || form.position(step) > 1,
            trouble: trouble.in_words(visit),
            summary,
            fields,
        };
        let status = if problems.is_empty() {
            trouble.status()
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        self.page("step.html", &values, &title, status)
    }

    /// The page on which everything is looked over before sending.
    pub(super) fn check_page(&self) -> Response {
        self.check(Trouble::None)
    }

    fn check(&self, trouble: Trouble) -> Response {
        let Self { form, visit, draft } = *self;
        let Ok(sealed) = draft.seal(&visit.app, form) else {
            return visit.sorry(Sorry::Unavailable);
        };
        let title = visit.say("check-title");
        let values = CheckValues {
            form_id: FORM_ID,
            action: self.action(),
            draft: sealed,
            title: title.clone(),
            button: if draft.changes.is_some() {
                visit.say("check-save")
            } else {
                visit.say(&form.key("send"))
            },
            changes: draft.changes.is_some(),
            trouble: trouble.in_words(visit),
            rows: visit.front.forms().check_rows(&visit.lang, form, &draft.answers),
        };
        self.page("check.html", &values, &title, trouble.status())
    }

    /// The main button says where it leads: to the next step by its name, to the check page, or what it does.
    fn next_button(&self, step: &Step, stage: Stage) -> String {
        let Self { form, visit, .. } = *self;
        if form.sends_at_once() {
            return visit.say(&form.key("send"));
        }
        match form.after(step) {
            Some(next) if stage == Stage::First => {
                let name = visit.say(&format!("{}.short", form.step_key(next)));
                let args = Args::one("number", form.position(next)).with("name", name);
                visit.front.words().say(&visit.lang, "step-next", &args)
            }
            _ => visit.say("step-check"),
        }
    }

    fn page(&self, fragment: &str, values: &impl Serialize, title: &str, status: StatusCode) -> Response {
        let Self { form, visit, draft } = *self;
        let main = match visit.front.fragment(&visit.lang, fragment, values) {
            Ok(main) => main,
            Err(error) => {
                tracing::error!(%error, fragment, "a fragment failed");
                return visit.sorry(Sorry::Unavailable);
            }
        };
        let form_title = visit.say(&form.key("title"));
        let wrong = if status.is_success() {
            String::new()
        } else {
            visit.say("title-error")
        };
        let untouched = draft.answers.is_empty() && status.is_success();
        let page = Page {
            title: format!("{wrong}{title} – {form_title}"),
            description: visit.say(&form.key("description")),
            main,
            elsewhere: Elsewhere::Buttons {
                form: FORM_ID,
                path: format!("/{}", form.path),
            },
            listed: untouched,
            status,
            kind: Kind::FormPage,
        };
        answer::page(visit, &page)
    }
}
