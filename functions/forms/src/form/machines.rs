//! What machines can send and people cannot: names nobody asked for, bodies that are no answers.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Outline;
use crate::answers::{Answers, NotAnswers};
use crate::clean;
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

    /// Answers from the body of a machine's request, or what no form could have sent.
    pub fn answers_from_json(&self, body: &[u8]) -> Result<Answers, Vec<Problem>> {
        let malformed = |name: &str| Problem::new(self.field_named(name), Code::Malformed);
        let json = serde_json::from_slice(body).map_err(|_not_json| vec![malformed("")])?;
        Answers::from_json(&json).map_err(|NotAnswers { members }| {
            if members.is_empty() {
                vec![malformed("")]
            } else {
                members.iter().map(|name| malformed(name)).collect()
            }
        })
    }

    /// The name of a field, or the beginning of a name that came from outside.
    fn field_named(&self, name: &str) -> Cow<'static, str> {
        match self.questions().find(|question| question.spec().id == name) {
            Some(question) => Cow::Borrowed(question.spec().id),
            None => Cow::Owned(clean::line(name).chars().take(40).collect()),
        }
    }
}
