//! Pages of somebody in a group: who is here above each of them, never kept by a browser.

use axum::response::Response;
use http::StatusCode;
use programme::sessions::Device;
use serde::Serialize;

use crate::web::answer::{self, Sorry};
use crate::web::front::Menu;
use crate::web::page::Page;
use crate::web::session::Me;
use crate::web::visit::date_of;

/// A page of somebody in a group.
#[derive(Clone, Debug)]
pub(crate) struct Inside {
    /// Its title, without the name of the site.
    pub(crate) title: String,
    /// Its address without the language: `/network`.
    pub(crate) path: String,
    /// The entry of the menu it is, or stands below: `network`.
    pub(crate) current: Option<&'static str>,
    /// How many proposals wait for an answer. Only a page that has the board anyway says so: a number in the menu is not worth a
    /// read, and the next page has it.
    pub(crate) waiting: usize,
    /// What it is made of.
    pub(crate) fragment: &'static str,
}

#[derive(Serialize)]
struct Here<'a> {
    lang: &'a str,
    name: &'a str,
    shared: bool,
}

#[derive(Serialize)]
struct Ended<'a> {
    lang: &'a str,
    until: Option<String>,
}

impl Me {
    /// A page of theirs, with the fragment filled in.
    pub(crate) fn page(&self, inside: Inside, values: &impl Serialize) -> Result<Response, Sorry> {
        self.page_with_status(inside, values, StatusCode::OK)
    }

    /// The same, saying that something must be put right.
    pub(crate) fn page_with_status(
        &self,
        inside: Inside,
        values: &impl Serialize,
        status: StatusCode,
    ) -> Result<Response, Sorry> {
        let visit = &self.visit;
        let main = visit.fragment(inside.fragment, values)?;
        let main = format!("{}{main}", self.bar());
        let page = Page {
            menu: Menu::Participant,
            current: inside.current,
            waiting: inside.waiting,
            status,
            ..Page::private(inside.title, main, inside.path)
        };
        Ok(answer::page(visit, &page))
    }

    /// What stands in place of the board and all the rest once the group has ended: what can still be done, and until when.
    pub(crate) async fn after_the_end(&self) -> Response {
        let page = async {
            let visit = &self.visit;
            let group = visit
                .app
                .store
                .a_group(self.group)
                .await?
                .ok_or(Sorry::NotFound)?;
            let until = group.value.kept_until();
            let values = Ended {
                lang: visit.lang.code(),
                until: until.map(|until| visit.front.words().date(&visit.lang, date_of(until))),
            };
            let inside = Inside {
                title: visit.say("group-ended"),
                path: "/me".to_owned(),
                current: None,
                waiting: 0,
                fragment: "group-ended.html",
            };
            self.page_with_status(inside, &values, StatusCode::GONE)
        };
        self.visit.or_sorry(page.await)
    }

    /// Who is here, the way to say that something feels wrong, and on a device that others use too the way out.
    pub(crate) fn bar(&self) -> String {
        let here = Here {
            lang: self.visit.lang.code(),
            name: self.participant.value.name.reveal(),
            shared: self.session.value.device == Device::Shared,
        };
        // A page without its bar is better than none.
        self.visit.fragment("here.html", &here).unwrap_or_default()
    }
}
