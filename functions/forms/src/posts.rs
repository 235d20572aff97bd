//! Somebody puts a need or an offer on the board: one definition, of which an offer asks one thing more.
//!
//! Made for few taps: the category, then a few words; everything else begins with what most people would say and waits behind
//! “more choices”. A telephone number in the text is no problem here: such a post is held for a trainer (`programme::posts`).

use jiff::ToSpan;
use jiff::civil::Date;
use programme::categories::CategoryId;
use programme::choice;
use programme::choices::Choice;
use programme::groups::Sharing;
use programme::personal::Personal;
use programme::posts::{self, Effort, Post, Said, Side, Where};

use crate::answers::Answers;
use crate::data_rule::{Basis, Cell, DataRule, Kept, Purpose, SeenBy};
use crate::field::Field;
use crate::form::{At, Form, Outline, Question, Reading, Step, Writing};
use crate::kinds::{Day, OnOwnMap, OneCategory, OneOf, Optional, Text};
use crate::problem::Problem;

pub(crate) const WORDS_RULE: DataRule = DataRule {
    purpose: Purpose::Board,
    basis: Basis::Consent,
    seen_by: &[SeenBy::Group, SeenBy::OtherGroups, SeenBy::Trainers],
    kept: Kept::UntilGroupEnds,
    cell: Cell::Sealed,
};
const BOARD_RULE: DataRule = DataRule {
    cell: Cell::Clear,
    ..WORDS_RULE
};
pub(crate) const FIT_RULE: DataRule = DataRule {
    purpose: Purpose::Match,
    ..BOARD_RULE
};
const CONTACT_RULE: DataRule = DataRule {
    seen_by: &[SeenBy::Writer],
    ..FIT_RULE
};

choice! {
    /// Who would help.
    Via { Myself = "self", Contact = "contact" }
}

const CATEGORY: Field<OneCategory> = Field::new("category", OneCategory, FIT_RULE);
const NEED: Field<Text> = title("need");
const OFFER: Field<Text> = title("offer");
const DETAILS: Field<Optional<Text>> = Field::new("details", Text::lines(1, 280), WORDS_RULE).optional();
const VIA: Field<OneOf<Via>> = Field::new("via_contact", OneOf::list(), FIT_RULE).preset("self");
const CONTACT: Field<OnOwnMap> = Field::new("contact", OnOwnMap, CONTACT_RULE);
const EFFORT: Field<OneOf<Effort>> = Field::new("effort", OneOf::list(), FIT_RULE).preset("unknown");
const PLACE: Field<OneOf<Where>> = Field::new("place", OneOf::list(), FIT_RULE).preset("here");
const UNTIL: Field<Day> =
    Field::new("until", Day::within_months(6), BOARD_RULE).preset_here(|at| Some(as_the_group_has_it(at)));
const VISIBILITY: Field<OneOf<posts::SeenBy>> =
    Field::new("visibility", OneOf::list(), BOARD_RULE).preset("group");

/// What an address can say of a post before it is filled in: what it answers, and who may see it where that is not only the group.
pub fn answer_to(post: &Post, seen_by: posts::SeenBy) -> Answers {
    let mut known = Writing::default();
    known.put(&CATEGORY, &post.said.category);
    if seen_by != posts::SeenBy::Group {
        known.put(&VISIBILITY, &seen_by);
    }
    known.0
}

/// Who may see it, if an address says so.
pub fn asked_visibility(query: &Answers) -> Option<(&'static str, &'static str)> {
    let seen_by = posts::SeenBy::from_id(query.get(VISIBILITY.id())?)?;
    Some((VISIBILITY.id(), seen_by.id()))
}

const fn title(side: &'static str) -> Field<Text> {
    Field::new("title", Text::line(5, 60).starters("category", side), WORDS_RULE)
}

const ABOUT: Step = Step {
    id: "category",
    questions: &[Question::always(&CATEGORY)],
};

/// The form for a need.
pub static POST_NEED: Form<Said> = Form {
    outline: Outline {
        id: "post_need",
        version: 1,
        path: "post/need",
        steps: &[
            ABOUT,
            Step {
                id: "words",
                questions: &[
                    Question::always(&NEED),
                    Question::always(&DETAILS),
                    Question::always(&EFFORT).aside(),
                    Question::always(&PLACE).aside(),
                    Question::always(&UNTIL).aside(),
                    Question::here(&VISIBILITY, the_group_shares).aside(),
                ],
            },
        ],
    },
    read: said,
    write: write_said,
};

/// The form for an offer.
pub static POST_OFFER: Form<Said> = Form {
    outline: Outline {
        id: "post_offer",
        version: 1,
        path: "post/offer",
        steps: &[
            ABOUT,
            Step {
                id: "words",
                questions: &[
                    Question::always(&OFFER),
                    Question::always(&DETAILS),
                    Question::here(&VIA, somebody_is_on_the_map),
                    Question::when(&CONTACT, VIA.id, "contact"),
                    Question::always(&EFFORT).aside(),
                    Question::always(&PLACE).aside(),
                    Question::always(&UNTIL).aside(),
                    Question::here(&VISIBILITY, the_group_shares).aside(),
                ],
            },
        ],
    },
    read: |form| {
        let through = if somebody_is_on_the_map(form.at()) && form.get(&VIA)? == Via::Contact {
            Some(form.get(&CONTACT)?)
        } else {
            None
        };
        Ok(Said {
            through,
            ..said(form)?
        })
    },
    write: |said, form| {
        write_said(said, form);
        match &said.through {
            None => form.put(&VIA, &Via::Myself),
            Some(contact) => {
                form.put(&VIA, &Via::Contact);
                form.put(&CONTACT, contact);
            }
        }
    },
};

/// The form for this side of the board.
pub fn on(side: Side) -> &'static Form<Said> {
    match side {
        Side::Need => &POST_NEED,
        Side::Offer => &POST_OFFER,
    }
}

fn somebody_is_on_the_map(at: &At) -> bool {
    !at.lists.contacts.is_empty()
}

/// Other groups see nothing as long as the trainer does not share with them, so nothing is asked.
fn the_group_shares(at: &At) -> bool {
    at.rules.sharing == Sharing::Yes
}

/// The last day on the board, as the rules of the group have it.
fn last_day(at: &At) -> Date {
    at.today.saturating_add(i64::from(at.rules.post_days).days())
}

fn as_the_group_has_it(at: &At) -> String {
    last_day(at).to_string()
}

/// A need or an offer in a few words: everything else as most people would say it.
pub(crate) fn in_a_few_words(title: Personal<String>, category: CategoryId, at: &At) -> Said {
    Said {
        title,
        details: None,
        category,
        effort: Effort::Unknown,
        place: Where::Here,
        through: None,
        until: last_day(at),
        seen_by: posts::SeenBy::Group,
    }
}

/// What needs and offers have in common. The title of either is the same question to read.
fn said(form: &mut Reading<'_>) -> Result<Said, Problem> {
    Ok(Said {
        title: form.personal(&NEED)?,
        details: form.personal_if_any(&DETAILS)?,
        category: form.get(&CATEGORY)?,
        effort: form.get(&EFFORT)?,
        place: form.get(&PLACE)?,
        through: None,
        until: form.get(&UNTIL)?,
        seen_by: if the_group_shares(form.at()) {
            form.get(&VISIBILITY)?
        } else {
            posts::SeenBy::Group
        },
    })
}

fn write_said(said: &Said, form: &mut Writing) {
    form.put(&CATEGORY, &said.category);
    form.put(&NEED, said.title.reveal());
    form.put_if_any(&DETAILS, said.details.as_ref().map(Personal::reveal));
    form.put(&EFFORT, &said.effort);
    form.put(&PLACE, &said.place);
    form.put(&UNTIL, &said.until);
    form.put(&VISIBILITY, &said.seen_by);
}
