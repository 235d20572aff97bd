//! The controls of a field: their ids, values and attributes.

use programme::choices::Choice;
use programme::requests::{Day, PartOfDay};
use serde::Serialize;

use super::view::View;
use crate::answers::TICKED;
use crate::clean;
use crate::field::FieldSpec;
use crate::form::{AProgramme, When};
use crate::kinds::{Lines, NO, OneLanguage, Shape, Times, YES, boxes, date_control};
use crate::problem::{DatePart, Problem};

/// Options under one heading.
#[derive(Debug, Serialize)]
pub(super) struct GroupView {
    label: String,
    controls: Vec<ControlView>,
}

/// One control of a field.
#[derive(Debug, Default, Serialize)]
pub(super) struct ControlView {
    id: String,
    label: String,
    value: String,
    /// The name of the picture beside its label.
    picture: Option<String>,
    attributes: Vec<(&'static str, String)>,
}

impl View<'_> {
    pub(super) fn controls(
        &self,
        spec: &FieldSpec,
        problem: Option<&Problem>,
        (described_by, reveals): (Option<&str>, &[When]),
    ) -> Vec<ControlView> {
        match &spec.shape {
            Shape::OneOf(options) => self.options(spec, options, "radio", reveals),
            Shape::AnyOf { options, .. } => self.options(spec, options, "checkbox", &[]),
            Shape::Requirement => self.options(spec, &[YES, NO], "radio", &[]),
            Shape::Programmes => self.programmes(spec),
            Shape::Category | Shape::Categories(_) | Shape::Times => Vec::new(),
            Shape::Day(_) => self.date(spec, problem),
            Shape::Agreement => {
                let mut tick = ControlView {
                    id: spec.id.to_owned(),
                    attributes: vec![("name", spec.id.to_owned()), ("value", TICKED.to_owned())],
                    ..ControlView::default()
                };
                if self
                    .answers
                    .get(spec.id)
                    .is_some_and(|typed| typed.trim() == TICKED)
                {
                    tick.attributes.push(("checked", String::new()));
                }
                tick.state(spec, problem.is_some(), described_by);
                vec![tick]
            }
            shape => {
                let mut attributes = vec![("name", spec.id.to_owned())];
                attributes.extend(
                    look(shape)
                        .into_iter()
                        .map(|(name, value)| (name, value.to_owned())),
                );
                let typed = self.answers.get(spec.id).unwrap_or_default();
                let mut control = ControlView {
                    id: spec.id.to_owned(),
                    value: clean::showable(typed).into_owned(),
                    attributes,
                    ..ControlView::default()
                };
                control.state(spec, problem.is_some(), described_by);
                vec![control]
            }
        }
    }

    fn options(
        &self,
        spec: &FieldSpec,
        options: &[&'static str],
        input: &str,
        reveals: &[When],
    ) -> Vec<ControlView> {
        let key = self.form.field_key(spec.id);
        let view = |(at, option): (usize, &&'static str)| {
            let mut attributes = vec![
                ("type", input.to_owned()),
                ("name", spec.id.to_owned()),
                ("value", (*option).to_owned()),
            ];
            let revealed: Vec<String> = (1..)
                .zip(reveals)
                .filter(|(_, when)| when.is_asked_by(option, self.at))
                .map(|(place, _)| format!("reveals-{place}"))
                .collect();
            if !revealed.is_empty() {
                attributes.push(("class", revealed.join(" ")));
            }
            if self.answers.all(spec.id).any(|typed| typed.trim() == *option) {
                attributes.push(("checked", String::new()));
            }
            ControlView {
                id: format!("{}-{}", spec.id, at + 1),
                label: self.say(&format!("{key}.opt-{option}")),
                attributes,
                ..ControlView::default()
            }
        };
        options.iter().enumerate().map(view).collect()
    }

    /// The programmes there are to choose from, under the names they give themselves.
    fn programmes(&self, spec: &FieldSpec) -> Vec<ControlView> {
        let view = |(at, programme): (usize, &AProgramme)| {
            let mut attributes = vec![
                ("type", "checkbox".to_owned()),
                ("name", spec.id.to_owned()),
                ("value", programme.id.clone()),
            ];
            if self
                .answers
                .all(spec.id)
                .any(|typed| typed.trim() == programme.id)
            {
                attributes.push(("checked", String::new()));
            }
            ControlView {
                id: format!("{}-{}", spec.id, at + 1),
                label: programme.name.clone(),
                attributes,
                ..ControlView::default()
            }
        };
        self.at.lists.programmes.iter().enumerate().map(view).collect()
    }

    /// Options under headings: categories under their spheres, parts of a day under the day.
    pub(super) fn groups(&self, spec: &FieldSpec) -> Vec<GroupView> {
        if spec.shape == Shape::Times {
            return self.week(spec);
        }

        let input = match spec.shape {
            Shape::Category => "radio",
            Shape::Categories(_) => "checkbox",
            _ => return Vec::new(),
        };
        let known = &self.at.lists.categories;
        let mut place = 0;
        let mut groups = Vec::new();
        for sphere in &known.spheres {
            let here = known
                .categories
                .iter()
                .filter(|category| category.sphere == *sphere);
            let controls = here.map(|category| {
                place += 1;
                let id = category.id.as_str();
                let mut attributes = vec![
                    ("type", input.to_owned()),
                    ("name", spec.id.to_owned()),
                    ("value", id.to_owned()),
                ];
                if self.answers.all(spec.id).any(|typed| typed.trim() == id) {
                    attributes.push(("checked", String::new()));
                }
                ControlView {
                    id: format!("{}-{place}", spec.id),
                    label: self.say(&format!("category-{id}")),
                    picture: Some(category.picture.clone()),
                    attributes,
                    ..ControlView::default()
                }
            });
            groups.push(GroupView {
                controls: controls.collect(),
                label: self.say(&format!("sphere-{sphere}")),
            });
        }
        groups
    }

    /// The days of a week, each with its parts.
    fn week(&self, spec: &FieldSpec) -> Vec<GroupView> {
        let mut place = 0;
        let mut part_of = |(part, id): (PartOfDay, String)| {
            place += 1;
            let mut attributes = vec![
                ("type", "checkbox".to_owned()),
                ("name", spec.id.to_owned()),
                ("value", id.clone()),
            ];
            if self.answers.all(spec.id).any(|typed| typed.trim() == id) {
                attributes.push(("checked", String::new()));
            }
            ControlView {
                id: format!("{}-{place}", spec.id),
                label: self.say(&format!("part-of-day-{}", part.id())),
                attributes,
                ..ControlView::default()
            }
        };
        let day = |day: &Day| GroupView {
            label: self.say(&format!("day-{}", day.id())),
            controls: Times::of(*day).map(&mut part_of).collect(),
        };
        Day::ALL.iter().map(day).collect()
    }

    /// The options of a list that opens. It begins with “choose” unless one of them is chosen and must be.
    pub(super) fn list_that_opens(&self, spec: &FieldSpec) -> Vec<ControlView> {
        let options: Vec<(String, String)> = match spec.shape {
            Shape::Language => OneLanguage::offered(self.at)
                .map(|code| (code.to_owned(), self.say(&format!("language-{code}"))))
                .collect(),
            Shape::OwnContact => {
                let contacts = self.at.lists.contacts.iter();
                contacts
                    .map(|contact| (contact.id.to_string(), contact.nickname.clone()))
                    .collect()
            }
            Shape::CategoryOf(_) => {
                let known = self.at.lists.categories.categories.iter();
                known
                    .map(|category| {
                        let id = category.id.as_str();
                        (id.to_owned(), self.say(&format!("category-{id}")))
                    })
                    .collect()
            }
            _ => return Vec::new(),
        };
        let typed = self.answers.get(spec.id).unwrap_or_default().trim();
        let none_chosen = !options.iter().any(|(value, _)| value == typed);
        let nothing = (none_chosen || spec.optional).then(|| ControlView {
            label: self.say("choose"),
            attributes: vec![("value", String::new())],
            ..ControlView::default()
        });
        let option = |(value, label): (String, String)| {
            let mut attributes = vec![("dir", "auto".to_owned())];
            if spec.shape == Shape::Language {
                attributes.push(("lang", value.clone()));
            }
            if value == typed {
                attributes.push(("selected", String::new()));
            }
            attributes.push(("value", value));
            ControlView {
                label: clean::showable(&label).into_owned(),
                attributes,
                ..ControlView::default()
            }
        };
        nothing
            .into_iter()
            .chain(options.into_iter().map(option))
            .collect()
    }

    fn date(&self, spec: &FieldSpec, problem: Option<&Problem>) -> Vec<ControlView> {
        let view = |(part, typed): (&DatePart, String)| {
            let is_wrong = problem
                .map(Problem::wrong_parts)
                .is_some_and(|wrong| wrong.is_empty() || wrong.contains(part));
            let (class, inputmode) = match part {
                DatePart::Day => ("w2", "numeric"),
                // A month may be written as a word, so its keyboard has letters.
                DatePart::Month => ("w10", "text"),
                DatePart::Year => ("w4", "numeric"),
            };
            let mut control = ControlView {
                id: format!("{}-{}", spec.id, part.id()),
                label: self.say(&format!("date-part-{}", part.id())),
                value: clean::showable(&typed).into_owned(),
                attributes: vec![
                    ("name", date_control(spec.id, *part)),
                    ("class", class.to_owned()),
                    ("inputmode", inputmode.to_owned()),
                    ("autocomplete", "off".to_owned()),
                ],
                ..ControlView::default()
            };
            if is_wrong {
                control.attributes.push(("aria-invalid", "true".to_owned()));
            }
            control
        };
        DatePart::ALL
            .iter()
            .zip(boxes(self.answers, spec.id))
            .map(view)
            .collect()
    }
}

impl ControlView {
    /// What assistive technology is told about a control that stands alone.
    fn state(&mut self, spec: &FieldSpec, is_wrong: bool, described_by: Option<&str>) {
        if !spec.optional {
            self.attributes.push(("aria-required", "true".to_owned()));
        }
        if is_wrong {
            self.attributes.push(("aria-invalid", "true".to_owned()));
        }
        if let Some(ids) = described_by {
            self.attributes.push(("aria-describedby", ids.to_owned()));
        }
    }
}

/// The attributes that a kind of input has by nature. Free text finds its own direction; numbers and addresses run from left to
/// right in every language.
fn look(shape: &Shape) -> Vec<(&'static str, &'static str)> {
    match shape {
        Shape::Text(text) => {
            let mut look = vec![("dir", "auto")];
            match text.lines {
                Lines::One => look.insert(0, ("type", "text")),
                Lines::Many => look.push(("rows", if text.max > 1000 { "10" } else { "5" })),
            }
            if text.first {
                look.push(("autofocus", ""));
            }
            if let Some(token) = text.autofill {
                look.push(("autocomplete", token));
            }
            if !text.spellcheck {
                look.push(("spellcheck", "false"));
            }
            look
        }
        Shape::Email => vec![
            ("type", "email"),
            ("dir", "ltr"),
            ("autocomplete", "email"),
            ("autocapitalize", "none"),
            ("spellcheck", "false"),
        ],
        Shape::Phone => vec![
            ("type", "tel"),
            ("class", "w10"),
            ("dir", "ltr"),
            ("autocomplete", "tel"),
        ],
        Shape::Number(_) => vec![
            ("type", "text"),
            ("class", "w4"),
            ("inputmode", "numeric"),
            ("dir", "ltr"),
            ("autocomplete", "off"),
        ],
        Shape::Time => vec![
            ("type", "text"),
            ("class", "w4"),
            ("inputmode", "text"),
            ("dir", "ltr"),
            ("autocomplete", "off"),
        ],
        Shape::Code(code) => vec![
            ("type", "text"),
            ("class", "w10"),
            ("dir", "ltr"),
            ("autocomplete", code.autofill),
            ("autocapitalize", "characters"),
            ("spellcheck", "false"),
        ],
        Shape::List(_) => vec![("dir", "auto"), ("rows", "3")],
        Shape::Addresses(_) => vec![
            ("dir", "ltr"),
            ("rows", "3"),
            ("inputmode", "url"),
            ("autocapitalize", "none"),
            ("spellcheck", "false"),
        ],
        Shape::OwnContact => vec![("dir", "auto")],
        Shape::OneOf(_)
        | Shape::AnyOf { .. }
        | Shape::Requirement
        | Shape::Times
        | Shape::Category
        | Shape::CategoryOf(_)
        | Shape::Categories(_)
        | Shape::Language
        | Shape::Programmes
        | Shape::Day(_)
        | Shape::Agreement => Vec::new(),
    }
}
