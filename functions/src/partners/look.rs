//! The page itself: state, a form to look at, what to copy, how often it is used.

use axum::extract::{Path, Query};
use axum::response::Response;
use programme::change::Saved;
use programme::choices::Choice;
use programme::partners::{Embeddable, PageLanguage, Partner, State};
use programme::policy::Act;
use serde::{Deserialize, Serialize};

use super::snippets::{Snippets, title};
use super::uses::{Uses, uses};
use super::{Entry, Link, PATH, enter};
use crate::embeds;
use crate::web::answer::{self, Sorry};
use crate::web::headers::Kind;
use crate::web::page::Page;
use crate::web::visit::Visit;

/// What is looked at, of what the partner shows.
#[derive(Deserialize)]
pub(super) struct Chosen {
    form: Option<String>,
    of: Option<String>,
}

/// One of several things to look at.
#[derive(Serialize)]
struct Tab {
    name: String,
    path: String,
    current: bool,
    lang: Option<&'static str>,
}

#[derive(Serialize)]
struct Values {
    path: String,
    organisation: String,
    state: &'static str,
    forms: Vec<Tab>,
    langs: Vec<Tab>,
    /// The form that is looked at, where nothing is sent.
    try_path: String,
    try_title: String,
    sites: Vec<String>,
    snippets: Snippets,
    uses: Vec<Uses>,
    /// From where on a number is told.
    fewest: i64,
}

/// The page, or the way to a new link.
pub(super) async fn look(visit: Visit, Path((_lang, link)): Link, Query(chosen): Query<Chosen>) -> Response {
    let page = match enter(&visit, &link, Act::SeeOwnPartnership).await {
        Ok(Entry::In(partner)) => shown(&visit, &link, &partner, &chosen).await,
        Ok(Entry::TooOld(_)) => plain(&visit, "partner-old-link", &own_path(&visit, &link)),
        Err(sorry) => Err(sorry),
    };
    visit.or_sorry(page)
}

/// The address of the page.
pub(super) fn own_path(visit: &Visit, link: &str) -> String {
    format!("/{}{PATH}/{link}", visit.lang)
}

async fn shown(
    visit: &Visit,
    link: &str,
    partner: &Saved<Partner>,
    chosen: &Chosen,
) -> Result<Response, Sorry> {
    let partner = &partner.value;
    let path = own_path(visit, link);
    let wishes = &partner.wishes;
    let what = one_of(&wishes.forms, chosen.form.as_deref(), Embeddable::Workshop);
    let of = one_of(&wishes.langs, chosen.of.as_deref(), PageLanguage::Dutch);
    let tab = |name, form: Embeddable, lang: PageLanguage, current| Tab {
        name,
        path: format!("{path}?form={}&of={}", form.id(), lang.id()),
        current,
        lang: None,
    };
    let forms = wishes
        .forms
        .iter()
        .map(|form| tab(title(visit, *form), *form, of, *form == what));
    let langs = wishes.langs.iter().map(|lang| Tab {
        lang: Some(lang.id()),
        ..tab(
            visit.say(&format!("language-{}", lang.id())),
            what,
            *lang,
            *lang == of,
        )
    });
    let shown_in = visit.clone().in_language(of.id());
    let values = Values {
        organisation: partner.organisation.reveal().clone(),
        state: partner.state.id(),
        forms: forms.collect(),
        langs: langs.collect(),
        try_path: format!("/{}{PATH}/{link}/try/{}", shown_in.lang, embeds::path_of(what)),
        try_title: title(&shown_in, what),
        sites: wishes.origins.reveal().iter().map(ToString::to_string).collect(),
        snippets: Snippets::of(&shown_in, partner.id, what),
        uses: uses(visit, partner).await?,
        fewest: programme::partners::COUNTS_FROM,
        path,
    };
    if partner.state == State::Ended {
        return plain(visit, "partner-end", &values.path);
    }
    page(visit, "partner", &values, Kind::WithFrame)
}

/// The one that was asked for, if it is among them; else the first.
fn one_of<C: Choice>(all: &[C], asked: Option<&str>, usual: C) -> C {
    let asked = asked.and_then(C::from_id).filter(|asked| all.contains(asked));
    asked.or(all.first().copied()).unwrap_or(usual)
}

#[derive(Serialize)]
struct Plain<'a> {
    path: &'a str,
    ended: bool,
}

/// A page with one sentence and at most one button.
pub(super) fn plain(visit: &Visit, name: &'static str, path: &str) -> Result<Response, Sorry> {
    page(visit, name, &Plain { path, ended: true }, Kind::PrivatePage)
}

/// A page of a partner. Its title has the name of its fragment.
pub(super) fn page(
    visit: &Visit,
    name: &'static str,
    values: &impl Serialize,
    kind: Kind,
) -> Result<Response, Sorry> {
    let main = visit.fragment(&format!("{name}.html"), values)?;
    let page = Page {
        kind,
        // The other languages begin anew: an address with a secret is not to be spread.
        ..Page::private(visit.say(name), main, "/partners/".to_owned())
    };
    Ok(answer::page(visit, &page))
}
