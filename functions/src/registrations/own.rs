//! Behind the secret link: what became of one's own request, changing it, taking it back.
//!
//! A link that is not ours and a request that is gone look the same: there is nothing here.

use axum::extract::Path;
use axum::response::Response;
use forms::form::{Form, Outline};
use http::StatusCode;
use jiff::civil::Date;
use programme::change::Saved;
use programme::history::Doer;
use programme::ids::{DeedId, EventId};
use programme::policy::{Act, Role, may};
use programme::requests::{self, Asked, Happening, Request, State};
use serde::Serialize;

use super::link::{opened_by, status_path};
use super::run::RunView;
use super::steps;
use crate::web::answer::{self, Sorry};
use crate::web::filling::Filling;
use crate::web::page::Page;
use crate::web::visit::{Visit, date_of};

/// The language and the link in the path.
pub(crate) type Link = Path<(String, String)>;

/// The status page.
pub(super) async fn look(form: &'static Form<Asked>, visit: Visit, link: Link) -> Response {
    match own(form, &visit, &link, Act::SeeOwnRequest).await {
        Ok(request) => Own {
            form,
            visit: &visit,
            request: &request,
        }
        .page(Face::Status),
        Err(sorry) => visit.sorry(sorry),
    }
}

/// The receipt, right after sending.
pub(super) async fn thanks(form: &'static Form<Asked>, visit: Visit, link: Link) -> Response {
    match own(form, &visit, &link, Act::SeeOwnRequest).await {
        Ok(request) => Own {
            form,
            visit: &visit,
            request: &request,
        }
        .page(Face::Receipt),
        Err(sorry) => visit.sorry(sorry),
    }
}

/// The form again, filled with what was asked, at its check page.
pub(super) async fn change(form: &'static Form<Asked>, visit: Visit, link: Link) -> Response {
    match own(form, &visit, &link, Act::ChangeOwnRequest).await {
        Ok(request) if !request.value.state.goes_on() => visit.sorry(Sorry::Stale),
        Ok(request) => {
            let replaces = (request.value.id.0, request.version);
            Filling::empty(form, &visit, steps::frame(form, &visit))
                .again(&request.value.asked, replaces)
                .look_over()
        }
        Err(sorry) => visit.sorry(sorry),
    }
}

/// "Are you sure?"
pub(super) async fn ask_withdraw(form: &'static Form<Asked>, visit: Visit, link: Link) -> Response {
    match own(form, &visit, &link, Act::WithdrawOwnRequest).await {
        Ok(request) => Own {
            form,
            visit: &visit,
            request: &request,
        }
        .page(Face::Withdraw),
        Err(sorry) => visit.sorry(sorry),
    }
}

/// Takes the request back; doing it twice changes nothing.
pub(super) async fn withdraw(form: &'static Form<Asked>, visit: Visit, link: Link) -> Response {
    let request = match own(form, &visit, &link, Act::WithdrawOwnRequest).await {
        Ok(request) => request,
        Err(sorry) => return visit.sorry(sorry),
    };
    let letters = [(); 2].map(|()| EventId(visit.app.ids.id()));
    let withdrawn = requests::withdraw(&request, letters, by_asker(&visit, &request.value));
    if let Ok((_withdrawn, change)) = withdrawn
        && let Err(sorry) = visit.commit(change).await
    {
        return visit.sorry(sorry);
    }
    answer::see(&status_path(
        &visit.app.store,
        &visit.lang,
        form,
        request.value.id,
    ))
}

/// Whoever asked, doing something now.
pub(super) fn by_asker(visit: &Visit, request: &Request) -> Doer {
    Doer {
        deed: DeedId(visit.app.ids.id()),
        by: Some(request.person),
        now: visit.now,
    }
}

/// The request that this link opens.
pub(crate) async fn own(
    form: &Outline,
    visit: &Visit,
    Path((_lang, link)): &Link,
    act: Act,
) -> Result<Saved<Request>, Sorry> {
    let id = opened_by(&visit.app.store, link);
    let role = if id.is_some() { Role::Asker } else { Role::Visitor };
    let Some(id) = id.filter(|_| may(role, act)) else {
        return Err(Sorry::NotFound);
    };
    match visit.app.store.a_request(id).await {
        Ok(found) => found
            .filter(|saved| saved.value.asked.form() == form.id)
            .ok_or(Sorry::NotFound),
        Err(error) => {
            tracing::error!(%error, "a request could not be read");
            Err(Sorry::Unavailable)
        }
    }
}

/// Which of its pages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Receipt,
    Status,
    /// The same, for whoever pressed something that is no longer there.
    Changed,
    Withdraw,
}

#[derive(Serialize)]
struct Moment {
    date: Date,
    day: String,
    what: Happening,
}

#[derive(Serialize)]
struct Values<'a> {
    receipt: bool,
    form_id: Option<&'static str>,
    title: String,
    reference: String,
    state: State,
    email: &'a str,
    status_path: &'a str,
    /// What becomes of it, once somebody plans it.
    run: Option<RunView>,
    seen: u64,
    goes_on: bool,
    /// Whether it changed under the hands of who reads this.
    changed: bool,
    history: Vec<Moment>,
    rows: Vec<forms::html::CheckRow>,
}

/// One's own request and its pages.
pub(super) struct Own<'a> {
    pub(super) form: &'static Form<Asked>,
    pub(super) visit: &'a Visit,
    pub(super) request: &'a Saved<Request>,
}

impl Own<'_> {
    pub(super) fn page(&self, face: Face) -> Response {
        let Self { form, visit, .. } = *self;
        let Saved {
            value: request,
            version,
        } = self.request;
        let (fragment, title) = match face {
            Face::Receipt => ("status.html", visit.say("received-title")),
            Face::Status | Face::Changed => ("status.html", visit.say(&form.key("status-title"))),
            Face::Withdraw => ("withdraw.html", visit.say("withdraw-title")),
        };
        let status_path = status_path(&visit.app.store, &visit.lang, form, request.id);
        let answers = form.write(&request.asked);
        let values = Values {
            receipt: face == Face::Receipt && matches!(request.state, State::Received | State::Quarantined),
            run: RunView::of(visit, request),
            seen: version.0,
            goes_on: request.state.goes_on(),
            changed: face == Face::Changed,
            form_id: None,
            title: title.clone(),
            reference: request.reference.to_string(),
            state: request.state,
            email: &request.asked.asker().email.reveal().0,
            status_path: &status_path,
            history: request
                .history
                .iter()
                .map(|(at, what)| self.moment(date_of(*at), *what))
                .collect(),
            rows: visit
                .front
                .forms()
                .check_rows(&visit.lang, form, &answers, &visit.at()),
        };
        match visit.front.fragment(&visit.lang, fragment, &values) {
            Ok(main) => {
                let elsewhere = status_path
                    .trim_start_matches(&format!("/{}", visit.lang))
                    .to_owned();
                let page = Page {
                    current: Some(form.path),
                    status: if face == Face::Changed {
                        StatusCode::CONFLICT
                    } else {
                        StatusCode::OK
                    },
                    ..Page::private(title, main, elsewhere)
                };
                answer::page(visit, &page)
            }
            Err(error) => {
                tracing::error!(%error, fragment, "a fragment failed");
                visit.sorry(Sorry::Unavailable)
            }
        }
    }

    fn moment(&self, date: Date, what: Happening) -> Moment {
        let day = self.visit.front.words().date(&self.visit.lang, date);
        Moment { date, day, what }
    }
}
