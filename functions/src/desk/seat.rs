//! Who sits at the desk: what they may do about which group, and the pages they get.

use axum::response::Response;
use http::StatusCode;
use programme::change::Saved;
use programme::groups::Group;
use programme::ids::GroupId;
use programme::policy::{Act, Of, staff_may};
use programme::programmes::{Programme, ProgrammeId};
use programme::requests::{Request, Shelf};
use serde::Serialize;
use store::Board;

use super::notices::{Done, Undo};
use crate::web::answer::{self, Sorry};
use crate::web::filling::Frame;
use crate::web::front::Menu;
use crate::web::page::Page;
use crate::web::session::Desk;

/// A page of the desk.
pub(crate) struct Sheet {
    /// Its title.
    pub(crate) title: String,
    /// Its address, without the language.
    pub(crate) path: String,
    /// The entry of the menu it is, or stands below.
    pub(crate) current: &'static str,
    /// What was just done.
    pub(crate) done: Done,
    /// Its status.
    pub(crate) status: StatusCode,
    /// How it looks.
    pub(crate) menu: Menu,
}

impl Sheet {
    /// A page of the desk itself.
    pub(crate) fn of_desk(title: String, path: String) -> Self {
        Self {
            current: "desk",
            ..Self::of_group(title, path)
        }
    }

    /// A page below the groups.
    pub(super) fn of_group(title: String, path: String) -> Self {
        Self {
            title,
            path,
            current: "desk/groups",
            done: Done::default(),
            status: StatusCode::OK,
            menu: Menu::Desk,
        }
    }

    /// The same page, for paper or for the wall.
    pub(super) fn in_kit(self) -> Self {
        Self {
            menu: Menu::Kit,
            ..self
        }
    }

    /// The same page, saying what was just done.
    pub(crate) fn after(self, done: Done) -> Self {
        Self { done, ..self }
    }
}

#[derive(Serialize)]
struct Here<'a> {
    lang: &'a str,
    name: &'a str,
    done: Option<String>,
    undo: Option<Undo>,
}

impl Desk {
    /// Whether they may do this about this group, or about the house itself.
    pub(crate) fn may(&self, act: Act, group: Option<&Group>) -> bool {
        let staff = &self.staff.value;
        staff_may(
            staff,
            act,
            group.map_or(Of::HOUSE, |group| group.to(staff.person)),
        )
    }

    /// Whether they may do this about this request, and the workshop it asks for.
    pub(super) fn may_about(&self, act: Act, request: &Request) -> bool {
        let staff = &self.staff.value;
        staff_may(staff, act, request.to(staff.person))
    }

    /// Whether they may do this in this programme, about nothing that anybody leads.
    pub(crate) fn may_in(&self, act: Act, programme: &ProgrammeId) -> bool {
        let of = Of {
            programme: Some(programme),
            leads: false,
        };
        staff_may(&self.staff.value, act, of)
    }

    /// The programmes in which they may do this.
    pub(crate) fn programmes(&self, act: Act) -> impl Iterator<Item = &Programme> {
        let all = self.visit.front.programmes().iter();
        all.filter(move |programme| self.may_in(act, &programme.id))
    }

    /// Nothing where they may not do this about the house itself.
    pub(crate) fn must(&self, act: Act) -> Result<(), Sorry> {
        if self.may(act, None) {
            Ok(())
        } else {
            Err(Sorry::NotFound)
        }
    }

    /// Nothing where there is no programme in which they may do this.
    pub(crate) fn must_somewhere(&self, act: Act) -> Result<(), Sorry> {
        if self.programmes(act).next().is_some() {
            Ok(())
        } else {
            Err(Sorry::NotFound)
        }
    }

    /// The oldest requests in this state about which they may do this: at least so many if there are, and whether there are more.
    pub(super) async fn requests(
        &self,
        act: Act,
        on: impl Into<Shelf>,
        enough: usize,
    ) -> Result<(Vec<Saved<Request>>, bool), Sorry> {
        let on = on.into();
        let mut own = Vec::new();
        let mut after = None;
        loop {
            let page = self.visit.app.store.requests(on, after).await?;
            own.extend(
                page.items
                    .into_iter()
                    .filter(|one| self.may_about(act, &one.value)),
            );
            after = page.next;
            if after.is_none() || own.len() >= enough {
                return Ok((own, after.is_some()));
            }
        }
    }

    /// The group of this id, if they may do this about it. One of others is answered like one that does not exist.
    pub(super) async fn group(&self, act: Act, id: &str) -> Result<Saved<Group>, Sorry> {
        let id: GroupId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
        let found = self.visit.app.store.a_group(id).await?;
        found
            .filter(|group| self.may(act, Some(&group.value)))
            .ok_or(Sorry::NotFound)
    }

    /// The board of this group, if they may do this about it.
    pub(super) async fn board(&self, act: Act, id: &str) -> Result<Board, Sorry> {
        let id: GroupId = id.parse().map_err(|_no_id| Sorry::NotFound)?;
        let found = self.visit.app.store.board(id).await?;
        found
            .filter(|board| self.may(act, Some(&board.group.value)))
            .ok_or(Sorry::NotFound)
    }

    /// Every group about which they may do this, newest first.
    pub(crate) async fn groups(&self, act: Act) -> Result<Vec<Saved<Group>>, Sorry> {
        let mut all = Vec::new();
        let mut after = None;
        loop {
            let pile = self.visit.app.store.groups(after).await?;
            all.extend(pile.items);
            after = pile.next;
            if after.is_none() {
                break;
            }
        }
        all.retain(|group| self.may(act, Some(&group.value)));
        Ok(all)
    }

    /// An address of the desk in the language of the page.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("/{}/desk{path}", self.visit.lang)
    }

    /// A page, with this fragment in its middle and who sits here above it.
    pub(crate) fn page(
        &self,
        sheet: Sheet,
        fragment: &str,
        values: &impl Serialize,
    ) -> Result<Response, Sorry> {
        let visit = &self.visit;
        let here = Here {
            lang: visit.lang.code(),
            name: self.staff.value.name.reveal(),
            done: sheet.done.in_words(visit),
            undo: sheet.done.undo(self),
        };
        let above = visit.fragment("desk-here.html", &here)?;
        let main = format!("{above}{}", visit.fragment(fragment, values)?);
        let page = Page {
            menu: sheet.menu,
            current: Some(sheet.current),
            closed: self.closed(),
            status: sheet.status,
            ..Page::private(sheet.title, main, sheet.path)
        };
        Ok(answer::page(visit, &page))
    }

    /// Where a form of the desk stands, and below which entry of the menu.
    pub(crate) fn frame(&self, current: &'static str, path: String) -> Frame {
        Frame {
            menu: Menu::Desk,
            current: Some(current),
            closed: self.closed(),
            whose: Some(self.staff.value.person),
            listed: false,
            ..Frame::public(&self.visit, path)
        }
    }

    /// The entries of the menu that lead nowhere for whoever sits here.
    fn closed(&self) -> Vec<&'static str> {
        let open = [
            ("desk/requests", self.must_somewhere(Act::SeeRequests)),
            ("desk/partners", self.must(Act::SeePartners)),
            ("desk/figures", self.must(Act::SeeFigures)),
        ];
        let closed = open.into_iter().filter(|(_, may)| may.is_err());
        closed.map(|(entry, _)| entry).collect()
    }
}
