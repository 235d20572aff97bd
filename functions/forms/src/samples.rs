//! What the tests of several modules share: the real words, answers to every question, and forms of every type as one list.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use programme::categories::Categories;
use programme::change::{Claim, Digest};
use programme::groups::{Group, Joining, Rules, Sharing};
use programme::ids::ContactId;
use programme::languages::{Direction, Lang, Language};
use programme::people::{self, Arrival};
use programme::personal::Personal;
use serde::Serialize;
use serde_json::Value;

use crate::answers::{Answers, TICKED};
use crate::form::{AProgramme, At, Form, Outline, OwnContact, Question, Reading, When};
use crate::kinds::{EVERYWHERE, Shape, YES};
use crate::problem::Problem;
use crate::words::{WordSource, Words};
use crate::{
    about_me, add_contact, call_off, card_code, contact, group_code, helper_signup, join_group, make_group,
    match_outcome, match_response, mirror_feedback, move_meeting, offer_dates, other_dates, paper_card,
    partner_settings, partner_signup, posts, report_item, run_details, season, second_key, sign_in,
    staff_member, talk, whose_device, workshop_request,
};

pub(crate) fn languages() -> [Language; 3] {
    [
        ("nl", Direction::Ltr, true),
        ("en", Direction::Ltr, true),
        ("ar", Direction::Rtl, false),
    ]
    .map(|(code, dir, complete)| Language {
        code: Lang::new(code),
        own_name: code.to_owned(),
        dir,
        complete,
    })
}

/// The real words: those of forms, and the few messages of pages that forms use.
pub(crate) fn words() -> Words {
    words_without("nothing is left out")
}

macro_rules! word_files {
    ($($lang:literal / $file:literal),+ $(,)?) => {
        [$(($lang, $file, include_str!(concat!("../../../content/words/", $lang, "/", $file, ".ftl")))),+]
    };
}

/// The real words, but for one line.
pub(crate) fn words_without(line: &str) -> Words {
    let texts = word_files![
        "nl" / "board",
        "nl" / "categories",
        "nl" / "forms",
        "nl" / "functions",
        "nl" / "partners",
        "nl" / "runs",
        "nl" / "site",
        "en" / "board",
        "en" / "categories",
        "en" / "forms",
        "en" / "functions",
        "en" / "partners",
        "en" / "runs",
        "en" / "site",
        "ar" / "board",
        "ar" / "categories",
        "ar" / "forms",
        "ar" / "functions",
        "ar" / "partners",
        "ar" / "runs",
        "ar" / "site",
    ];
    let sources = texts.map(|(lang, file, text)| WordSource {
        lang: Lang::new(lang),
        file: format!("content/words/{lang}/{file}.ftl"),
        text: text.replace(line, ""),
    });
    Words::read(&languages(), &Lang::new("nl"), &sources).unwrap()
}

/// The day on which everything is read here.
pub(crate) const TODAY: Date = date(2026, 9, 14);

/// Where and when everything is read here: with two people on the map, in a group that shares.
pub(crate) fn at() -> At {
    let contacts = ["Oom Tom", "Mevrouw <b>"].map(|nickname| OwnContact {
        id: contact_id(nickname),
        nickname: nickname.to_owned(),
    });
    let programmes = [EVERYWHERE, "house", "west"].map(|id| AProgramme {
        id: id.to_owned(),
        name: format!("Samen <{id}>"),
    });
    let rules = Rules {
        sharing: Sharing::Yes,
        ..Rules::default()
    };
    At::on(TODAY)
        .in_group(rules)
        .with_categories(&categories())
        .with_contacts(contacts.into())
        .with_programmes(programmes.into())
        .in_language(&Lang::new("nl"))
}

/// Categories under two headings.
pub(crate) fn categories() -> Arc<Categories> {
    let category = |(id, sphere): (&str, &str)| serde_json::json!({ "id": id, "sphere": sphere, "picture": id.replace('_', "-") });
    let categories = [
        ("internship", "work"),
        ("side_job", "work"),
        ("applying", "work"),
        ("homework", "school"),
        ("dutch", "school"),
        ("study_choice", "school"),
    ];
    let categories = serde_json::json!({
        "spheres": ["work", "school"],
        "categories": categories.map(category),
    });
    Arc::new(serde_json::from_value(categories).unwrap())
}

fn contact_id(of: &str) -> ContactId {
    format!("0199{:028x}", of.len()).parse().unwrap()
}

/// What the store gets of somebody who joins.
fn a_participant(answers: &Answers, at: &At) -> Value {
    let uuid = |place: u8| format!("0199{place:028x}");
    let group = Group {
        id: uuid(1).parse().unwrap(),
        person: uuid(2).parse().unwrap(),
        name: Personal::new(String::new()),
        classes: Vec::new(),
        lang: Lang::new("nl"),
        seats: 40,
        programme: programme::programmes::ProgrammeId::default(),
        rules: at.rules,
        trainers: Vec::new(),
        request: None,
        joining: Joining::Open(Personal::new("23456789".parse().unwrap())),
        ends_on: TODAY,
        made_at: Timestamp::UNIX_EPOCH,
        ended_at: None,
    };
    let digest = Digest([0; 32]);
    let arrival = Arrival {
        person: uuid(3).parse().unwrap(),
        card: "234567892345".parse().unwrap(),
        card_claim: Claim::Card(digest),
        name_claim: Claim::Card(digest),
        now: Timestamp::UNIX_EPOCH,
    };
    let join = join_group::FORM.read(answers, at).unwrap();
    let (participant, _change) = people::join(&group, join, &arrival).unwrap();
    serde_json::to_value(participant).unwrap()
}

/// A form of any type, as the tests try it.
pub(crate) trait Tried: Sync {
    /// What it asks.
    fn outline(&self) -> &Outline;

    /// The fields that it reads.
    fn fields_read(&self, answers: &Answers, at: &At) -> Vec<&'static str>;

    /// What it makes of answers, written again; checks on the way that this is read as the very same.
    fn rewritten(&self, answers: &Answers, at: &At) -> Result<Answers, Vec<Problem>>;

    /// The bytes by which the same answers are known.
    fn canonical_bytes(&self, answers: &Answers, at: &At) -> Vec<u8>;
}

impl<T: PartialEq> Tried for Form<T> {
    fn outline(&self) -> &Outline {
        &self.outline
    }

    fn fields_read(&self, answers: &Answers, at: &At) -> Vec<&'static str> {
        let mut reading = Reading::new(answers, at);
        let read = (self.read)(&mut reading);
        assert!(read.is_ok(), "{}", self.outline.id);
        reading.read
    }

    fn rewritten(&self, answers: &Answers, at: &At) -> Result<Answers, Vec<Problem>> {
        let thing = self.read(answers, at)?;
        let written = self.write(&thing);
        let again = self.read(&written, at);
        assert!(
            again.as_ref() == Ok(&thing),
            "{} is read as something else",
            self.outline.id
        );
        assert!(self.write(&again.unwrap()) == written, "{}", self.outline.id);
        Ok(written)
    }

    fn canonical_bytes(&self, answers: &Answers, at: &At) -> Vec<u8> {
        self.canonical(&self.read(answers, at).unwrap())
    }
}

/// Every form.
pub(crate) fn forms() -> Vec<&'static dyn Tried> {
    vec![
        &workshop_request::FORM,
        &contact::FORM,
        &helper_signup::FORM,
        &partner_signup::FORM,
        &partner_settings::FORM,
        &group_code::FORM,
        &join_group::FORM,
        &card_code::FORM,
        &whose_device::FORM,
        &about_me::FORM,
        &posts::POST_NEED,
        &posts::POST_OFFER,
        &talk::OTHER_WORDS,
        &talk::ASK_OWNER,
        &talk::SEND_BACK,
        &talk::ANSWER_TRAINER,
        &add_contact::FORM,
        &match_response::FORM,
        &match_outcome::FORM,
        &mirror_feedback::FORM,
        &report_item::FORM,
        &sign_in::FORM,
        &staff_member::INVITE,
        &staff_member::WORK,
        &second_key::FORM,
        &make_group::FORM,
        &offer_dates::FORM,
        &move_meeting::FORM,
        &call_off::FORM,
        &other_dates::FORM,
        &run_details::FORM,
        &season::FORM,
        &paper_card::FORM,
    ]
}

/// What the store is given of somebody's answers.
type Stored = fn(&Answers, &At) -> Value;

/// Every form whose answers are kept, and what the store is given of them.
pub(crate) fn kept() -> Vec<(&'static Outline, Stored)> {
    vec![
        (&workshop_request::FORM, |answers, at| {
            json(&workshop_request::FORM, answers, at)
        }),
        (&contact::FORM, |answers, at| json(&contact::FORM, answers, at)),
        (&helper_signup::FORM, |answers, at| {
            json(&helper_signup::FORM, answers, at)
        }),
        (&partner_signup::FORM, |answers, at| {
            json(&partner_signup::FORM, answers, at)
        }),
        (&partner_settings::FORM, |answers, at| {
            json(&partner_settings::FORM, answers, at)
        }),
        (&staff_member::INVITE, |answers, at| {
            json(&staff_member::INVITE, answers, at)
        }),
        (&staff_member::WORK, |answers, at| {
            json(&staff_member::WORK, answers, at)
        }),
        (&join_group::FORM, a_participant),
        (&posts::POST_NEED, |answers, at| {
            json(&posts::POST_NEED, answers, at)
        }),
        (&posts::POST_OFFER, |answers, at| {
            json(&posts::POST_OFFER, answers, at)
        }),
        (&talk::OTHER_WORDS, |answers, at| {
            json(&talk::OTHER_WORDS, answers, at)
        }),
        (&talk::ASK_OWNER, |answers, at| {
            json(&talk::ASK_OWNER, answers, at)
        }),
        (&talk::SEND_BACK, |answers, at| {
            json(&talk::SEND_BACK, answers, at)
        }),
        (&talk::ANSWER_TRAINER, |answers, at| {
            json(&talk::ANSWER_TRAINER, answers, at)
        }),
        (&add_contact::FORM, |answers, at| {
            json(&add_contact::FORM, answers, at)
        }),
        (&report_item::FORM, |answers, at| {
            json(&report_item::FORM, answers, at)
        }),
        (&make_group::FORM, |answers, at| {
            json(&make_group::FORM, answers, at)
        }),
        (&offer_dates::FORM, |answers, at| {
            json(&offer_dates::FORM, answers, at)
        }),
        (&call_off::FORM, |answers, at| json(&call_off::FORM, answers, at)),
        (&other_dates::FORM, |answers, at| {
            json(&other_dates::FORM, answers, at)
        }),
        (&run_details::FORM, |answers, at| {
            json(&run_details::FORM, answers, at)
        }),
    ]
}

fn json<T: Serialize>(form: &Form<T>, answers: &Answers, at: &At) -> Value {
    serde_json::to_value(form.read(answers, at).unwrap()).unwrap()
}

/// What every form asks, with answers to all its questions.
pub(crate) fn filled() -> Vec<(&'static Outline, Answers)> {
    let outlines = crate::form::outlines().iter();
    outlines.map(|outline| (*outline, answers(outline))).collect()
}

/// Answers to all questions of a form, also to those that depend on another.
pub(crate) fn answers(form: &Outline) -> Answers {
    let at = at();
    let mut answers = Answers::default();
    for question in form.questions() {
        let spec = question.spec();
        let id = spec.id;
        match spec.shape {
            Shape::Text(text) => {
                let words = if text.min > 15 {
                    "Samira Öğretmen helpt graag"
                } else {
                    "Samira Öğretmen"
                };
                answers.set(id, words.chars().take(text.max).collect::<String>());
            }
            Shape::Email => answers.set(id, "samira@school.nl"),
            Shape::Phone => answers.set(id, "+31612345678"),
            Shape::Number(number) => answers.set(id, number.min.to_string()),
            Shape::OneOf(options) | Shape::AnyOf { options, .. } => answers.set(id, options[0]),
            Shape::Requirement => answers.set(id, YES),
            Shape::Times => answers.set(id, "mon_morning"),
            Shape::Addresses(_) => answers.set(id, "https://www.delft.example"),
            Shape::Category | Shape::CategoryOf(_) | Shape::Categories(_) => answers.set(id, "homework"),
            Shape::OwnContact => answers.set(id, at.lists.contacts[0].id.to_string()),
            Shape::Language => answers.set(id, "ar"),
            Shape::Programmes => answers.set(id, at.lists.programmes[0].id.clone()),
            Shape::Code(code) => answers.set(id, "234567892345".get(..code.signs).unwrap()),
            Shape::List(_) => answers.set(id, "4a\n4b"),
            Shape::Day(_) => answers.set(id, "2026-10-01"),
            Shape::Time => answers.set(id, "10:00"),
            Shape::Agreement => answers.set(id, TICKED),
        }
        if let Some((field, option)) = question.shown_when().and_then(|when| asking(form, when, &at)) {
            answers.set(field, option);
        }
    }
    answers
}

/// The field that a condition looks at, and an option of it that asks for the question here.
pub(crate) fn asking(form: &Outline, when: When, at: &At) -> Option<(&'static str, &'static str)> {
    let field = when.field()?;
    let spec = form.questions().map(Question::spec);
    let Shape::OneOf(options) = spec.into_iter().find(|spec| spec.id == field)?.shape else {
        return None;
    };
    let option = options.into_iter().find(|option| when.is_asked_by(option, at))?;
    Some((field, option))
}
