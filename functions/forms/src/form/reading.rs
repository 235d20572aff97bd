//! Between answers and the typed thing, one question at a time.

use programme::personal::Personal;

use crate::answers::Answers;
use crate::field::Field;
use crate::form::At;
use crate::kinds::{Kind, Optional};
use crate::problem::Problem;

/// The answers, one question at a time.
#[derive(Debug)]
pub struct Reading<'a> {
    answers: &'a Answers,
    at: &'a At,
    /// The fields that were read, so that a test can compare them with those that are asked.
    pub(crate) read: Vec<&'static str>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(answers: &'a Answers, at: &'a At) -> Self {
        Self {
            answers,
            at,
            read: Vec::new(),
        }
    }

    /// Where and when the form is filled in.
    pub(crate) fn at(&self) -> &'a At {
        self.at
    }

    /// The answer to this question.
    pub(crate) fn get<K: Kind>(&mut self, field: &Field<K>) -> Result<K::Value, Problem> {
        self.read.push(field.id);
        field.read(self.answers, self.at)
    }

    /// The answer to this question, which is about a person.
    pub(crate) fn personal<K: Kind>(&mut self, field: &Field<K>) -> Result<Personal<K::Value>, Problem> {
        self.get(field).map(Personal::new)
    }

    /// The answer to this question, which is about a person and may be skipped.
    pub(crate) fn personal_if_any<K: Kind>(
        &mut self,
        field: &Field<Optional<K>>,
    ) -> Result<Option<Personal<K::Value>>, Problem> {
        Ok(self.get(field)?.map(Personal::new))
    }
}

/// Answers in the making.
#[derive(Debug, Default)]
pub struct Writing(pub(crate) Answers);

impl Writing {
    /// Writes an answer.
    pub(crate) fn put<K: Kind>(&mut self, field: &Field<K>, value: &K::Value) {
        field.write(value, &mut self.0);
    }

    /// Writes an answer, if there is one.
    pub(crate) fn put_if_any<K: Kind>(&mut self, field: &Field<Optional<K>>, value: Option<&K::Value>) {
        if let Some(value) = value {
            field.kind.0.write(field.id, value, &mut self.0);
        }
    }
}
