//! A form of ours as plain HTML for a partner's page: every question that must be answered, to be styled as the partner likes.
//!
//! What it sends is looked over and sent on our own page; a question that is missing or wrong is asked there. So it may leave out
//! what depends on other answers.

use forms::field::FieldSpec;
use forms::form::{Form, Outline, Question};
use forms::kinds::{Lines, NO, Shape, Times, YES};
use programme::choices::Choice;
use programme::requests::{Asked, FreeTime};

use crate::web::page::escape;
use crate::web::visit::Visit;

/// The form, sent to this address.
pub(super) fn written(visit: &Visit, form: &'static Form<Asked>, action: &str) -> String {
    let asked = form
        .questions()
        .filter(|question| question.shown_when().is_none())
        .map(Question::spec)
        .filter(|spec| !spec.optional);
    let questions: String = asked.map(|spec| question(visit, form, &spec)).collect();
    let button = escape(&visit.say("step-check"));
    format!(
        "<form method=\"post\" action=\"{action}\" accept-charset=\"utf-8\">\n{questions}<button>{button}</button>\n</form>"
    )
}

fn question(visit: &Visit, form: &Outline, spec: &FieldSpec) -> String {
    let key = form.field_key(spec.id);
    let label = escape(&visit.say(&key));
    let id = spec.id;
    let options = |ids: &[&str]| -> Vec<(String, String)> {
        let words = |id: &&str| ((*id).to_owned(), escape(&visit.say(&format!("{key}.opt-{id}"))));
        ids.iter().map(words).collect()
    };
    match &spec.shape {
        Shape::OneOf(ids) => select(&label, id, &options(ids)),
        Shape::Requirement => select(&label, id, &options(&[YES, NO])),
        Shape::AnyOf { options: ids, .. } => boxes(&label, id, &options(ids)),
        Shape::Times => boxes(&label, id, &times(visit)),
        Shape::Agreement => format!(
            "<p><label><input type=\"checkbox\" name=\"{id}\" value=\"{YES}\" required> {label}</label></p>\n"
        ),
        Shape::Text(text) if text.lines == Lines::Many => format!(
            "<p><label>{label}<br><textarea name=\"{id}\" maxlength=\"{}\" required></textarea></label></p>\n",
            text.max
        ),
        Shape::Text(text) => {
            let fills = text
                .autofill
                .map_or_else(String::new, |token| format!(" autocomplete=\"{token}\""));
            input(&label, id, &format!(" maxlength=\"{}\"{fills}", text.max))
        }
        Shape::Email => input(&label, id, " type=\"email\" autocomplete=\"email\""),
        Shape::Phone => input(&label, id, " type=\"tel\" autocomplete=\"tel\""),
        Shape::Number(number) => input(
            &label,
            id,
            &format!(" type=\"number\" min=\"{}\" max=\"{}\"", number.min, number.max),
        ),
        // No public form that can stand elsewhere asks for these.
        Shape::Addresses(_)
        | Shape::List(_)
        | Shape::Category
        | Shape::CategoryOf(_)
        | Shape::Categories(_)
        | Shape::OwnContact
        | Shape::Language
        | Shape::Programmes
        | Shape::Code(_)
        | Shape::Time
        | Shape::Day(_) => input(&label, id, ""),
    }
}

fn input(label: &str, id: &str, more: &str) -> String {
    format!("<p><label>{label}<br><input name=\"{id}\"{more} required></label></p>\n")
}

fn select(label: &str, id: &str, options: &[(String, String)]) -> String {
    let option = |(value, words): &(String, String)| format!("<option value=\"{value}\">{words}</option>");
    let options: Vec<String> = options.iter().map(option).collect();
    format!(
        "<p><label>{label}<br><select name=\"{id}\" required><option value=\"\"></option>{}</select></label></p>\n",
        options.concat()
    )
}

fn boxes(label: &str, id: &str, options: &[(String, String)]) -> String {
    let option = |(value, words): &(String, String)| {
        format!("<label><input type=\"checkbox\" name=\"{id}\" value=\"{value}\"> {words}</label>\n")
    };
    let options: Vec<String> = options.iter().map(option).collect();
    format!(
        "<fieldset><legend>{label}</legend>\n{}</fieldset>\n",
        options.concat()
    )
}

fn times(visit: &Visit) -> Vec<(String, String)> {
    let words = |(time, id): (FreeTime, String)| {
        let day = visit.say(&format!("day-{}", time.day.id()));
        let part = visit.say(&format!("part-of-day-{}", time.part.id()));
        (id, escape(&format!("{day}: {part}")))
    };
    Times::all().map(words).collect()
}
