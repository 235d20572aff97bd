//! The kit of a group on paper, in the language of the page: besides poster and cards, the letter home, slips for consent, a plan
//! for three sessions, and the map and a card to fill in.
//!
//! Map and card are the forms of the screen themselves, read by another reader; so their questions can never be others than
//! those that are typed in.

use axum::extract::Path;
use axum::response::Response;
use forms::form::Outline;
use forms::html::PaperField;
use forms::words::Args;
use forms::{add_contact, paper_card};
use programme::groups::Group;
use programme::networks::A_SITTING;
use programme::policy::Act;
use serde::Serialize;

use super::group::Which;
use super::seat::Sheet;
use crate::programmes::{self, Told};
use crate::web::answer::Sorry;
use crate::web::session::Desk;

/// How many slips a page of paper has.
const SLIPS: usize = 4;
/// How many cards to fill in a page of paper has.
const CARDS: usize = 2;
/// The sessions of the programme, and the steps of each.
const SESSIONS: [&str; 3] = ["first", "second", "third"];
const STEPS: [u8; 5] = [1, 2, 3, 4, 5];

/// Something to print: its address below the group, and its words.
#[derive(Clone, Copy, Serialize)]
struct Paper {
    path: &'static str,
    words: &'static str,
}

const fn paper(path: &'static str, words: &'static str) -> Paper {
    Paper { path, words }
}

const PAPERS: [Paper; 7] = [
    paper("poster", "kit-poster"),
    paper("cards", "kit-cards"),
    paper("letter", "kit-letter"),
    paper("slips", "kit-slips"),
    paper("plan", "kit-plan"),
    paper("paper-cards", "kit-paper"),
    paper("map-sheet", "kit-map"),
];

#[derive(Serialize)]
struct Kit<'a> {
    name: &'a str,
    path: String,
    papers: [Paper; 7],
}

/// Everything there is to print.
pub(super) async fn look(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let group = desk.group(Act::SeeGroup, &id).await?.value;
        let values = Kit {
            name: group.name.reveal(),
            path: desk.at(&format!("/group/{}", group.id)),
            papers: PAPERS,
        };
        let path = format!("/desk/group/{}/kit", group.id);
        let sheet = Sheet::of_group(desk.visit.say("kit"), path);
        desk.page(sheet, "desk-kit.html", &values)
    };
    desk.visit.or_sorry(page.await)
}

#[derive(Serialize)]
struct Letter {
    path: String,
    group: String,
    email: String,
    to_parents: Option<Told>,
    slips: [u8; SLIPS],
}

/// The letter to a parent or carer.
pub(super) async fn letter(desk: Desk, which: Which) -> Response {
    desk.visit
        .or_sorry(home(&desk, &which, ("letter", "kit-letter"), "desk-letter.html").await)
}

/// Slips for consent.
pub(super) async fn slips(desk: Desk, which: Which) -> Response {
    desk.visit
        .or_sorry(home(&desk, &which, ("slips", "kit-slips"), "desk-slips.html").await)
}

async fn home(
    desk: &Desk,
    Path((_lang, id)): &Which,
    (at, title): (&str, &str),
    fragment: &str,
) -> Result<Response, Sorry> {
    let group = desk.group(Act::SeeGroup, id).await?.value;
    let values = Letter {
        path: desk.at(&format!("/group/{}/kit", group.id)),
        group: group.name.reveal().clone(),
        email: programmes::contact(&desk.visit, &group.programme),
        to_parents: Told::to_parents(&desk.visit, &group.programme),
        slips: [0; SLIPS],
    };
    let path = format!("/desk/group/{}/{at}", group.id);
    let sheet = Sheet::of_group(desk.visit.say(title), path);
    desk.page(sheet.in_kit(), fragment, &values)
}

#[derive(Serialize)]
struct Plan<'a> {
    name: &'a str,
    path: String,
    sessions: [&'static str; 3],
    steps: [u8; 5],
}

/// What happens in three sessions.
pub(super) async fn plan(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let group = desk.group(Act::SeeGroup, &id).await?.value;
        let values = Plan {
            name: group.name.reveal(),
            path: desk.at(&format!("/group/{}/kit", group.id)),
            sessions: SESSIONS,
            steps: STEPS,
        };
        let path = format!("/desk/group/{}/plan", group.id);
        desk.page(
            Sheet::of_group(desk.visit.say("kit-plan"), path).in_kit(),
            "desk-plan.html",
            &values,
        )
    };
    desk.visit.or_sorry(page.await)
}

/// A form on paper, so many times.
#[derive(Serialize)]
struct OnPaper {
    title: &'static str,
    /// How it is laid out.
    look: &'static str,
    path: String,
    headings: Vec<String>,
    fields: Vec<PaperField>,
    /// What becomes of it.
    then: &'static str,
}

/// The map on paper: as many contacts as are enough for one sitting.
pub(super) async fn map_sheet(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let group = desk.group(Act::SeeGroup, &id).await?.value;
        let (words, lang) = (desk.visit.front.words(), &desk.visit.lang);
        let heading = |n| words.say(lang, "map-sheet-contact", &Args::one("n", n));
        let values = OnPaper {
            title: "kit-map",
            look: "paper third",
            path: desk.at(&format!("/group/{}/kit", group.id)),
            headings: (1..=A_SITTING).map(heading).collect(),
            fields: on_paper(&desk, &add_contact::FORM, &group),
            then: "map-sheet-yours",
        };
        let path = format!("/desk/group/{}/map-sheet", group.id);
        desk.page(
            Sheet::of_group(desk.visit.say("kit-map"), path).in_kit(),
            "desk-on-paper.html",
            &values,
        )
    };
    desk.visit.or_sorry(page.await)
}

/// Cards to fill in, two on a page of paper: what a trainer types in afterwards.
pub(super) async fn paper_cards(desk: Desk, Path((_lang, id)): Which) -> Response {
    let page = async {
        let group = desk.group(Act::SeeGroup, &id).await?.value;
        let values = OnPaper {
            title: "kit-paper",
            look: "paper half",
            path: desk.at(&format!("/group/{}/kit", group.id)),
            headings: vec![group.name.reveal().clone(); CARDS],
            fields: on_paper(&desk, &paper_card::FORM, &group),
            then: "kit-paper-then",
        };
        let path = format!("/desk/group/{}/paper-cards", group.id);
        desk.page(
            Sheet::of_group(desk.visit.say("kit-paper"), path).in_kit(),
            "desk-on-paper.html",
            &values,
        )
    };
    desk.visit.or_sorry(page.await)
}

fn on_paper(desk: &Desk, form: &Outline, group: &Group) -> Vec<PaperField> {
    let visit = &desk.visit;
    let at = visit.at_group(group);
    visit.front.forms().on_paper(&visit.lang, form, &at)
}
