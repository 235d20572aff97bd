//! Public forms: fill in, check, send; afterwards see what became of it, change it, take it back.
//!
//! One set of doors for every form in `forms::all()`: a new public form needs nothing here. Filling in is
//! [`crate::web::filling`]; nothing is stored before the last press.

mod link;
mod own;
mod receive;
mod run;
mod steps;

use forms::form::Form;
use programme::policy::Act;
use programme::requests::Asked;

use crate::web::doors::Doors;
use crate::web::visit::Visit;

pub(crate) use link::link;
pub use link::status_path;
pub(crate) use own::own;
pub use receive::{Came, Through, receive};
pub(crate) use steps::keep;

/// The fragments of its pages.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("status.html", include_str!("registrations/status.html")),
    ("own-run.html", include_str!("registrations/run.html")),
    ("own-agreement.html", include_str!("registrations/agreement.html")),
    ("own-to-agree.html", include_str!("registrations/to_agree.html")),
    ("withdraw.html", include_str!("registrations/withdraw.html")),
];

/// The doors of every public form, and those of a workshop that is planned.
pub fn doors() -> Doors {
    forms::form::all()
        .iter()
        .fold(doors_of_runs(), |doors, form| doors.and(doors_of(form)))
}

fn doors_of_runs() -> Doors {
    let own = |rest: &str| {
        format!(
            "/{{lang}}/{}/status/{{link}}{rest}",
            forms::workshop_request::FORM.path
        )
    };
    Doors::default()
        .post(&own("/date"), Act::ChangeOwnRequest, run::pick)
        .get(&own("/other-dates"), Act::SeeOwnRequest, run::other_dates)
        .post(&own("/other-dates"), Act::ChangeOwnRequest, run::ask_other_dates)
        .get(&own("/details"), Act::SeeOwnRequest, run::details)
        .post(&own("/details"), Act::ChangeOwnRequest, run::give_details)
        .get(&own("/calendar.ics"), Act::SeeOwnRequest, run::calendar)
        .get(
            &own("/meeting/{meeting}/calendar.ics"),
            Act::SeeOwnRequest,
            run::calendar_of_one,
        )
}

fn doors_of(form: &'static Form<Asked>) -> Doors {
    let path = format!("/{{lang}}/{}", form.path);
    let own = format!("{path}/status/{{link}}");
    Doors::default()
        .get(&path, Act::AskThroughForm, async move |visit: Visit| {
            steps::open(form, &visit)
        })
        .post(&path, Act::AskThroughForm, move |visit, sent| {
            steps::press(form, visit, sent)
        })
        .get(&own, Act::SeeOwnRequest, move |visit, link| {
            own::look(form, visit, link)
        })
        .get(
            &format!("{path}/received/{{link}}"),
            Act::SeeOwnRequest,
            move |visit, link| own::thanks(form, visit, link),
        )
        .post(
            &format!("{own}/change"),
            Act::ChangeOwnRequest,
            move |visit, link| own::change(form, visit, link),
        )
        .get(
            &format!("{own}/withdraw"),
            Act::WithdrawOwnRequest,
            move |visit, link| own::ask_withdraw(form, visit, link),
        )
        .post(
            &format!("{own}/withdraw"),
            Act::WithdrawOwnRequest,
            move |visit, link| own::withdraw(form, visit, link),
        )
}
