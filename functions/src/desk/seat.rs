//! Who sits at the desk: what they may do about which group, and the pages they get.

use axum::response::Response;
use http::StatusCode;
use programme::change::Saved;
use programme::groups::Group;
use programme::ids::GroupId;
use programme::policy::{Act, Role, may};
use programme::staff::{Job, Staff};
use serde::Serialize;
use store::Board;

use super::notices::{Done, Undo};
use crate::web::answer::{self, Sorry};
use crate::web::front::Menu;
use crate::web::headers::Kind;
use crate::web::page::{Elsewhere, Page};
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

/// Whether somebody on the staff may do this about something that they lead, or do not.
pub(crate) fn may_as(staff: &Staff, act: Act, leads: bool) -> bool {
    let role = |job: &Job| match job {
        Job::Trainer if leads => Role::Trainer,
        Job::Trainer => Role::OtherTrainer,
        Job::Coordinator => Role::Coordinator,
        Job::Safeguarding => Role::Safeguarding,
        Job::Admin => Role::Admin,
    };
    staff.jobs.iter().map(role).any(|role| may(role, act))
}

#[derive(Serialize)]
struct Here<'a> {
    lang: &'a str,
    name: &'a str,
    done: Option<String>,
    undo: Option<Undo>,
}

impl Desk {
    /// Whether they may do this about this group, or about none.
    pub(crate) fn may(&self, act: Act, group: Option<&Group>) -> bool {
        let person = self.staff.value.person;
        self.may_as(act, group.is_some_and(|group| group.trainers.contains(&person)))
    }

    /// Whether they may do this about something that they lead, or do not.
    pub(super) fn may_as(&self, act: Act, leads: bool) -> bool {
        may_as(&self.staff.value, act, leads)
    }

    /// Nothing where they may not do this at all.
    pub(crate) fn must(&self, act: Act) -> Result<(), Sorry> {
        if self.may(act, None) {
            Ok(())
        } else {
            Err(Sorry::NotFound)
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
    pub(super) async fn groups(&self, act: Act) -> Result<Vec<Saved<Group>>, Sorry> {
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
        let page = Page {
            title: sheet.title,
            description: String::new(),
            main: format!("{above}{}", visit.fragment(fragment, values)?),
            menu: sheet.menu,
            current: Some(sheet.current),
            waiting: 0,
            elsewhere: Elsewhere::Links(sheet.path),
            listed: false,
            status: sheet.status,
            kind: Kind::PrivatePage,
        };
        Ok(answer::page(visit, &page))
    }
}
