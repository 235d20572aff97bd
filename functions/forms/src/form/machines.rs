//! What machines can send and people cannot: names nobody asked for, bodies that are no answers, a second answer where one is
//! meant.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde_json::Value;

use super::{Outline, Question};
use crate::answers::{Answers, NotAnswers};
use crate::clean;
use crate::kinds::Shape;
use crate::problem::{Code, Problem};

impl Outline {
    /// Names that this form does not ask for, besides the given ones. An API says so instead of losing them.
    pub fn unknown(&self, answers: &Answers, besides: &[&str]) -> Vec<Problem> {
        let known: BTreeSet<String> = self
            .questions()
            .flat_map(|question| question.spec().controls())
            .collect();
        let names: BTreeSet<&str> = answers.pairs().map(|(name, _)| name).collect();
        names
            .into_iter()
            .filter(|name| !known.contains(*name) && !besides.contains(name))
            .map(|name| Problem::new(self.field_named(name), Code::UnknownField))
            .collect()
    }

    /// Questions that take one answer and got several. On a page this cannot happen; an API says so instead of choosing one.
    pub fn repeated(&self, answers: &Answers) -> Vec<Problem> {
        self.questions()
            .map(Question::spec)
            .filter(|spec| spec.shape.most_answers() == 1)
            .filter(|spec| {
                spec.controls()
                    .iter()
                    .any(|name| answers.all(name).nth(1).is_some())
            })
            .map(|spec| Problem::new(spec.id, Code::Malformed))
            .collect()
    }

    /// Answers from the body of a machine's request, or what no form could have sent.
    pub fn answers_from_json(&self, body: &[u8]) -> Result<Answers, Vec<Problem>> {
        let malformed = |name: &str| Problem::new(self.field_named(name), Code::Malformed);
        let json: Value = serde_json::from_slice(body).map_err(|_not_json| vec![malformed("")])?;
        let mut odd: BTreeSet<&str> = BTreeSet::new();
        let members = json.as_object().into_iter().flatten();
        odd.extend(
            members
                .filter(|(name, value)| !self.takes(name, value))
                .map(|(name, _)| name.as_str()),
        );
        match Answers::from_json(&json) {
            Ok(answers) if odd.is_empty() => Ok(answers),
            Err(NotAnswers { members }) if members.is_empty() => Err(vec![malformed("")]),
            Ok(_) => Err(odd.into_iter().map(malformed).collect()),
            Err(NotAnswers { members }) => {
                odd.extend(members.iter().map(String::as_str));
                Err(odd.into_iter().map(malformed).collect())
            }
        }
    }

    /// Whether the question of this name can be answered with a value of this type. A name that is no question takes anything.
    fn takes(&self, name: &str, value: &Value) -> bool {
        let spec = self.questions().map(Question::spec).find(|spec| spec.id == name);
        let nothing_or_text = value.is_null() || value.is_string();
        match spec.map(|spec| spec.shape) {
            None => true,
            Some(Shape::AnyOf { .. } | Shape::Times | Shape::Categories(_) | Shape::Programmes) => {
                nothing_or_text || value.is_array()
            }
            Some(Shape::Number(_)) => nothing_or_text || value.is_number(),
            Some(Shape::Agreement) => nothing_or_text || value.is_boolean(),
            Some(_) => nothing_or_text,
        }
    }

    /// The name of a field, or the beginning of a name that came from outside.
    fn field_named(&self, name: &str) -> Cow<'static, str> {
        match self.questions().find(|question| question.spec().id == name) {
            Some(question) => Cow::Borrowed(question.spec().id),
            None => Cow::Owned(clean::line(name).chars().take(40).collect()),
        }
    }
}
