//! The pages of a form: a step, and the page on which everything is looked over.

use axum::response::Response;
use forms::answers::Answers;
use forms::form::Step;
use forms::html::{CheckRow, Filled};
use forms::problem::Problem;
use forms::words::Args;
use http::StatusCode;
use programme::choices::Choice;
use serde::Serialize;

use super::draft::Draft;
use super::press::Stage;
use super::{Filling, status};
use crate::web::answer::{self, Sorry};
use crate::web::page::{Elsewhere, Page};
use crate::web::visit::Visit;

/// The element id of every form, for buttons outside it.
const FORM_ID: &str = "form";

/// The fragment of the page that has no form any longer.
const NOT_FOR_YOU: &str = "not-for-you.html";

/// A trouble that is not about one field; it stands above the form and nothing is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    None,
    Expired,
    TooFast { minutes: i64 },
    Unavailable,
    Changed,
}

impl Trouble {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::None => StatusCode::OK,
            Self::Expired => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooFast { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Changed => StatusCode::CONFLICT,
        }
    }

    fn in_words(self, visit: &Visit) -> Option<String> {
        let (key, args) = match self {
            Self::None => return None,
            Self::Expired => ("problem-expired", Args::NONE),
            Self::TooFast { minutes } => ("problem-rate", Args::one("n", minutes)),
            Self::Unavailable => ("problem-unavailable", Args::NONE),
            Self::Changed => ("problem-changed", Args::NONE),
        };
        Some(visit.front.words().say(&visit.lang, key, &args))
    }
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
    /// The level of its heading.
    level: &'static str,
    then_check: bool,
    before: &'a str,
    button: String,
    second: Option<String>,
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
    level: &'static str,
    button: String,
    changes: bool,
    promise: Option<String>,
    trouble: Option<String>,
    rows: Vec<CheckRow>,
}

#[derive(Serialize)]
struct NotForYou<'a> {
    title: String,
    lang: &'a str,
    level: &'static str,
}

/// A form as part of somebody else's page.
#[derive(Serialize)]
struct Around {
    theme: &'static str,
    path: String,
    /// Whether something was typed, which a press takes along to a window of its own.
    form_id: Option<&'static str>,
    main: String,
}

impl<T: 'static> Filling<'_, T> {
    fn action(&self) -> String {
        format!("/{}{}", self.visit.lang, self.frame.path)
    }

    pub(super) fn step(&self, step: &Step, stage: Stage, problems: &[Problem], trouble: Trouble) -> Response {
        let Self {
            form,
            visit,
            frame,
            draft,
            ..
        } = self;
        // The answers to this step stand in the page itself: carrying them twice would only make it heavier.
        let carried = Draft {
            answers: form.replaced(&draft.answers, step, &Answers::default()),
            ..draft.clone()
        };
        let Ok(sealed) = carried.seal(visit, form, frame) else {
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
                at: &frame.at,
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
            level: self.level(),
            then_check: stage == Stage::Change,
            before: &frame.before,
            button: self.next_button(step, stage),
            second: frame
                .second
                .filter(|_| form.sends_at_once())
                .map(|key| visit.say(key)),
            back: stage == Stage::Change || form.position(step) > 1,
            trouble: trouble.in_words(visit),
            summary,
            fields,
        };
        self.page("step.html", &values, &title, status(problems, trouble))
    }

    pub(super) fn check(&self, trouble: Trouble) -> Response {
        let Self {
            form,
            visit,
            frame,
            draft,
            ..
        } = self;
        let Ok(sealed) = draft.seal(visit, form, frame) else {
            return visit.sorry(Sorry::Unavailable);
        };
        let title = visit.say("check-title");
        let values = CheckValues {
            form_id: FORM_ID,
            action: self.action(),
            draft: sealed,
            title: title.clone(),
            level: self.level(),
            button: self.send_button(),
            changes: draft.replaces.is_some(),
            promise: frame.promise.map(|key| visit.say(key)),
            trouble: trouble.in_words(visit),
            rows: visit
                .front
                .forms()
                .check_rows(&visit.lang, form, &draft.answers, &frame.at),
        };
        self.page("check.html", &values, &title, trouble.status())
    }

    /// On which level its heading stands: the first, unless it is part of somebody else's page.
    fn level(&self) -> &'static str {
        self.frame.look.map_or("1", |look| look.heading.id())
    }

    /// The form is not for whoever fills it in: what this is about, and what to do instead.
    pub(super) fn not_for_you(&self, problem: &Problem) -> Response {
        let Self { form, visit, .. } = self;
        let title = problem.in_words(visit.front.words(), &visit.lang, form.id);
        let values = NotForYou {
            title: title.clone(),
            lang: visit.lang.code(),
            level: self.level(),
        };
        self.page(NOT_FOR_YOU, &values, &title, StatusCode::OK)
    }

    /// The button that sends says what it does.
    fn send_button(&self) -> String {
        if self.draft.replaces.is_some() && !self.frame.says_anew {
            self.visit.say("check-save")
        } else {
            self.visit.say(&self.form.key("send"))
        }
    }

    /// The main button says where it leads: to the next step by its name, to the check page, or what it does.
    fn next_button(&self, step: &Step, stage: Stage) -> String {
        let Self { form, visit, .. } = self;
        if form.sends_at_once() {
            return self.send_button();
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
        let Self {
            form,
            visit,
            frame,
            draft,
            ..
        } = self;
        let main = match visit.fragment(fragment, values) {
            Ok(main) => main,
            Err(sorry) => return visit.sorry(sorry),
        };
        let form_title = visit.say(&form.key("title"));
        let wrong = if status.is_success() {
            String::new()
        } else {
            visit.say("title-error")
        };
        let goes_on = fragment != NOT_FOR_YOU;
        let untouched = draft.answers == form.begin(&frame.at) && status.is_success();
        let main = match frame.look {
            None => format!("{}{main}", frame.above),
            Some(look) => {
                let around = Around {
                    theme: look.theme.id(),
                    path: self.action(),
                    form_id: (goes_on && !untouched).then_some(FORM_ID),
                    main,
                };
                match visit.fragment("embed.html", &around) {
                    Ok(main) => main,
                    Err(sorry) => return visit.sorry(sorry),
                }
            }
        };
        let page = Page {
            title: if title == form_title {
                format!("{wrong}{title}")
            } else {
                format!("{wrong}{title} – {form_title}")
            },
            description: if frame.listed {
                visit.say(&form.key("description"))
            } else {
                String::new()
            },
            main,
            menu: frame.menu,
            current: frame.current,
            closed: frame.closed.clone(),
            waiting: frame.waiting,
            elsewhere: if goes_on {
                Elsewhere::Buttons {
                    form: FORM_ID,
                    path: frame.path.clone(),
                }
            } else {
                Elsewhere::Links(frame.path.clone())
            },
            listed: frame.listed && untouched,
            status,
            kind: frame.kind,
        };
        answer::page(visit, &page)
    }
}
