//! A card that a young person filled in on paper, as a trainer types it in: made for few keys, one card after the other.
//!
//! The same questions are printed on the card itself (`html::FormHtml::on_paper`), so that nothing is asked that cannot be typed.
//! A map is no part of it: whom somebody knows is for their own eyes, and stays on a sheet of their own.

use programme::choices::Choice;
use programme::paper::{Card, Whose};
use programme::people::GuardianSays;
use programme::posts::Said;

use crate::data_rule::DataRule;
use crate::field::Field;
use crate::form::{At, Form, Outline, Question, Reading, Step, Writing};
use crate::join_group::{AGE_RULE, NAME_RULE};
use crate::kinds::{CategoryOf, OneOf, Optional, Text};
use crate::posts::{FIT_RULE, WORDS_RULE, in_a_few_words};
use crate::problem::Problem;

/// The name on the card. Whether it is free, or known where it must be, is for whoever keeps it.
pub const NAME: Field<Text> = Field::new(
    "display_name",
    Text::line(1, 30).autofill("off").first(),
    NAME_RULE,
);
/// How old they are, or that they are in the group already.
pub const WHOSE: Field<OneOf<Whose>> = Field::new("whose", OneOf::list(), AGE_RULE);
const GUARDIAN: Field<OneOf<GuardianSays>> = Field::new("guardian_ok", OneOf::list(), AGE_RULE);
/// What they need.
pub const NEED: Field<Optional<Text>> = title("need").optional();
const NEED_CATEGORY: Field<CategoryOf> = Field::new("need_category", CategoryOf { text: "need" }, FIT_RULE);
const OFFER: Field<Optional<Text>> = title("offer").optional();
const OFFER_CATEGORY: Field<CategoryOf> =
    Field::new("offer_category", CategoryOf { text: "offer" }, FIT_RULE);

const fn title(id: &'static str) -> Field<Text> {
    const RULE: DataRule = WORDS_RULE;
    Field::new(id, Text::line(5, 60).autofill("off"), RULE)
}

/// The form.
pub static FORM: Form<Card> = Form {
    outline: Outline {
        id: "paper_card",
        version: 1,
        path: "desk/type",
        steps: &[Step {
            id: "card",
            questions: &[
                Question::always(&NAME),
                Question::always(&WHOSE),
                Question::when_fits(&GUARDIAN, WHOSE.id, a_guardian_must_agree),
                Question::always(&NEED),
                Question::always(&NEED_CATEGORY),
                Question::always(&OFFER),
                Question::always(&OFFER_CATEGORY),
            ],
        }],
    },
    read,
    write,
};

fn a_guardian_must_agree(whose: &str, at: &At) -> bool {
    let age = Whose::from_id(whose).and_then(Whose::age);
    age.is_some_and(|age| at.rules.needs_consent(age))
}

fn read(form: &mut Reading<'_>) -> Result<Card, Problem> {
    let whose = form.get(&WHOSE)?;
    let asks = a_guardian_must_agree(whose.id(), form.at());
    Ok(Card {
        name: form.personal(&NAME)?,
        whose,
        guardian: if asks { Some(form.get(&GUARDIAN)?) } else { None },
        need: post(form, (&NEED, &NEED_CATEGORY))?,
        offer: post(form, (&OFFER, &OFFER_CATEGORY))?,
    })
}

fn post(
    form: &mut Reading<'_>,
    (title, category): (&Field<Optional<Text>>, &Field<CategoryOf>),
) -> Result<Option<Said>, Problem> {
    let at = form.at();
    let (title, category) = (form.personal_if_any(title)?, form.get(category)?);
    Ok(title
        .zip(category)
        .map(|(title, category)| in_a_few_words(title, category, at)))
}

fn write(card: &Card, form: &mut Writing) {
    form.put(&NAME, card.name.reveal());
    form.put(&WHOSE, &card.whose);
    if let Some(says) = &card.guardian {
        form.put(&GUARDIAN, says);
    }
    put(card.need.as_ref(), (&NEED, &NEED_CATEGORY), form);
    put(card.offer.as_ref(), (&OFFER, &OFFER_CATEGORY), form);
}

fn put(
    said: Option<&Said>,
    (title, category): (&Field<Optional<Text>>, &Field<CategoryOf>),
    form: &mut Writing,
) {
    form.put_if_any(title, said.map(|said| said.title.reveal()));
    form.put(category, &said.map(|said| said.category.clone()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answers;
    use crate::problem::Code;
    use crate::samples::at;
    use programme::personal::Personal;

    fn problems(answers: &[(&str, &str)]) -> Vec<(String, Code)> {
        let mut given = Answers::default();
        given.set("display_name", "Samira");
        given.set("whose", "16_17");
        for (field, answer) in answers {
            given.set(field, *answer);
        }
        let problems = FORM.read(&given, &at()).err().unwrap_or_default();
        let problem = |problem: Problem| (problem.field.into_owned(), problem.code);
        problems.into_iter().map(problem).collect()
    }

    #[test]
    fn what_is_needed_and_what_it_is_about_belong_together() {
        assert_eq!(problems(&[]), []);
        assert_eq!(
            problems(&[("need", "Een fiets"), ("need_category", "homework")]),
            []
        );
        let both = problems(&[("need", "Een fiets"), ("offer_category", "homework")]);
        let expected = [
            ("need_category".to_owned(), Code::EmptyChoice),
            ("offer_category".to_owned(), Code::EmptyText),
        ];
        assert_eq!(both, expected, "at once");
        let odd = problems(&[("need", "Een fiets"), ("need_category", "moon")]);
        assert_eq!(odd, [("need_category".to_owned(), Code::NotAnOption)]);
    }

    #[test]
    fn a_parent_is_asked_about_where_the_group_wants_it_and_only_for_somebody_new() {
        let whose = |whose| problems(&[("whose", whose)]);
        assert_eq!(whose("12_15"), [("guardian_ok".to_owned(), Code::EmptyChoice)]);
        assert_eq!(whose("18_plus"), []);
        assert_eq!(whose("known"), []);
    }

    #[test]
    fn a_post_of_a_card_is_what_most_people_would_say() {
        let mut given = Answers::default();
        for (field, answer) in [
            ("display_name", "Samira"),
            ("whose", "known"),
            ("offer", "Ik plak banden"),
            ("offer_category", "homework"),
        ] {
            given.set(field, answer);
        }
        let card = FORM.read(&given, &at()).unwrap();
        assert_eq!(card.need, None);
        let offer = card.offer.unwrap();
        assert_eq!(offer.title, Personal::new("Ik plak banden".to_owned()));
        assert_eq!(offer.until.to_string(), "2026-11-13", "sixty days");
    }
}
