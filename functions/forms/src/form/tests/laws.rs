//! What holds for whatever somebody types: it is read, written and read again as the same, within its limits.

use proptest::prelude::*;

use super::super::*;
use crate::clean;
use crate::field::FieldSpec;
use crate::kinds::{Lines, OneLanguage, Shape, Text, Times};
use crate::problem::Code;
use crate::samples::{self, TODAY, at};
use crate::second_key;

fn categories() -> Vec<String> {
    let known = samples::categories();
    known
        .categories
        .iter()
        .map(|category| category.id.to_string())
        .collect()
}

fn acceptable_text(text: Text) -> impl Strategy<Value = String> {
    let (min, max) = (text.min, text.max.min(60));
    let fits = move |typed: &String| {
        (min..=max).contains(&clean::length(&clean::lines(typed)))
            && !clean::is_blank(typed)
            && !programme::posts::contact_details::found_in(typed)
    };
    let typed = format!("[\\PC\\s]{{{},{}}}", min + 2, max);
    proptest::string::string_regex(&typed)
        .unwrap()
        .prop_filter("blank, short or telling too much", fits)
}

/// At least one of these and at most so many, in any order.
fn some_of(field: String, options: Vec<String>, most: usize) -> BoxedStrategy<Vec<(String, String)>> {
    proptest::sample::subsequence(options, 1..=most)
        .prop_shuffle()
        .prop_map(move |chosen| chosen.into_iter().map(|one| (field.clone(), one)).collect())
        .boxed()
}

/// Some of the programmes there are, and not all at once by the one word for it.
fn some_programmes(field: String) -> BoxedStrategy<Vec<(String, String)>> {
    let programmes = at().lists.programmes.into_iter().skip(1);
    let ids: Vec<_> = programmes.map(|one| one.id).collect();
    let most = ids.len();
    some_of(field, ids, most)
}

/// Whatever somebody could type into a field and have accepted.
fn acceptable(spec: &FieldSpec) -> BoxedStrategy<Vec<(String, String)>> {
    let id = spec.id.to_owned();
    let one = move |value: String| vec![(id.clone(), value)];
    let id = spec.id.to_owned();
    match spec.shape.clone() {
        Shape::Text(text) => acceptable_text(text).prop_map(one).boxed(),
        Shape::Email => "[a-zA-Z0-9+_-]{1,20}@[a-z]{2,20}\\.(nl|com|москва|भारत)"
            .prop_map(one)
            .boxed(),
        Shape::Phone => "(\\+31 ?|0)[0-9]([ -]?[0-9]){8,10}".prop_map(one).boxed(),
        Shape::Number(number) => (number.min..=number.max)
            .prop_map(move |number| one(number.to_string()))
            .boxed(),
        Shape::OneOf(options) => proptest::sample::select(options)
            .prop_map(move |option| one(option.to_owned()))
            .boxed(),
        Shape::Requirement => Just(one("yes".to_owned())).boxed(),
        Shape::Times => {
            let all: Vec<_> = Times::all().map(|(_, id)| id).collect();
            let most = all.len();
            some_of(id, all, most)
        }
        Shape::Addresses(some) => {
            let site = "[Hh]ttps://([a-z0-9]{1,20}\\.){1,3}(nl|com|москва)(:8443)?/?";
            proptest::collection::vec(site, 1..=some.most)
                .prop_map(move |sites| one(sites.join("\r\n")))
                .boxed()
        }
        Shape::AnyOf { options, most } => some_of(id, options.into_iter().map(str::to_owned).collect(), most),
        Shape::Category => proptest::sample::select(categories()).prop_map(one).boxed(),
        Shape::CategoryOf(of) => proptest::sample::select(categories())
            .prop_map(move |category| {
                vec![
                    (id.clone(), category),
                    (of.text.to_owned(), "repair a tyre".to_owned()),
                ]
            })
            .boxed(),
        Shape::Categories(some) => some_of(id, categories(), some.most),
        Shape::Programmes => some_programmes(id),
        Shape::OwnContact => proptest::sample::select(at().lists.contacts)
            .prop_map(move |contact| one(contact.id.to_string()))
            .boxed(),
        Shape::Language => proptest::sample::select(OneLanguage::codes().collect::<Vec<_>>())
            .prop_map(move |code| one(code.to_owned()))
            .boxed(),
        Shape::Code(code) => {
            let signs = format!("[2-9a-hA-H]{{{}}}", code.signs);
            let digits = format!("[0-9]{{{}}}", code.signs);
            let typed = if code.signs == second_key::OF_A_PHONE {
                digits
            } else {
                signs
            };
            proptest::string::string_regex(&typed)
                .unwrap()
                .prop_map(one)
                .boxed()
        }
        Shape::List(list) => {
            let line = format!("[a-zA-Z0-9 ]{{0,{}}}[a-z]", list.longest - 1);
            let line = proptest::string::string_regex(&line).unwrap();
            proptest::collection::vec(line, 1..=list.most)
                .prop_map(move |lines| one(lines.join("\r\n")))
                .boxed()
        }
        Shape::Day(day) => (1..27 * i64::from(day.within_months))
            .prop_map(move |days| {
                let date = TODAY.saturating_add(jiff::SignedDuration::from_hours(24 * days));
                one(date.to_string())
            })
            .boxed(),
        Shape::Time => (0..24_u8, 0..60_u8)
            .prop_map(move |(hour, minute)| one(format!("{hour}:{minute:02}")))
            .boxed(),
        Shape::Agreement => Just(one(crate::answers::TICKED.to_owned())).boxed(),
    }
}

fn has_a_category(form: &Outline, text: &str) -> bool {
    let mut shapes = form.questions().map(|question| question.spec().shape);
    shapes.any(|shape| matches!(shape, Shape::CategoryOf(of) if of.text == text))
}

fn acceptable_answers(form: &'static Outline) -> BoxedStrategy<Answers> {
    let fields: Vec<_> = form
        .questions()
        .map(|question| {
            let spec = question.spec();
            let typed = acceptable(&spec);
            if has_a_category(form, spec.id) {
                // Typed together with its category, or not at all.
                Just(Vec::new()).boxed()
            } else if spec.optional {
                prop_oneof![Just(Vec::new()), typed].boxed()
            } else {
                typed
            }
        })
        .collect();
    fields
        .prop_map(|fields| Answers::from_pairs(fields.concat()))
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn reading_what_was_written_gives_the_same(
        (place, answers) in (0..outlines().len())
            .prop_flat_map(|place| (Just(place), acceptable_answers(outlines()[place])))
    ) {
        let (form, at) = (samples::forms()[place], at());
        let written = form.rewritten(&answers, &at);
        prop_assert!(written.is_ok(), "{:?}", written.err());
        prop_assert_eq!(form.canonical_bytes(&written.unwrap(), &at), form.canonical_bytes(&answers, &at));
    }

    #[test]
    fn whatever_is_accepted_is_within_its_limits(
        (form, typed) in (proptest::sample::select(outlines().to_vec()), "[\\PC\\s\\x00-\\x1f]{0,120}")
    ) {
        for question in form.questions() {
            let spec = question.spec();
            let mut answers = Answers::default();
            answers.set(spec.id, &typed);
            let Shape::Text(text) = &spec.shape else { continue };
            match question.field.check(&answers, &at()) {
                Ok(()) if spec.optional && clean::is_blank(&typed) => {}
                Ok(()) => {
                    let cleaned = match text.lines {
                        Lines::One => clean::line(&typed),
                        Lines::Many => clean::lines(&typed),
                    };
                    prop_assert!((text.min..=text.max).contains(&clean::length(&cleaned)));
                }
                Err(problem) => {
                    prop_assert!(matches!(
                        problem.code,
                        Code::EmptyText | Code::TooShort | Code::TooLong | Code::ContactInText
                    ));
                }
            }
        }
    }
}
