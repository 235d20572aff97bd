//! A question that may be skipped.

use crate::answers::Answers;
use crate::clean;
use crate::field::Given;
use crate::kinds::{Kind, Shape};
use crate::problem::Problem;

/// Any other kind, where no answer is an answer too.
#[derive(Clone, Copy, Debug)]
pub struct Optional<K>(pub K);

impl<K: Kind> Kind for Optional<K> {
    type Value = Option<K::Value>;

    const OPTIONAL: bool = true;

    fn shape(&self) -> Shape {
        self.0.shape()
    }

    fn read(&self, given: &Given<'_>) -> Result<Self::Value, Problem> {
        let controls = self.0.shape().controls(given.field);
        let skipped = controls
            .iter()
            .all(|control| given.answers.all(control).all(clean::is_blank));
        if skipped {
            Ok(None)
        } else {
            self.0.read(given).map(Some)
        }
    }

    fn write(&self, field: &'static str, value: &Self::Value, answers: &mut Answers) {
        if let Some(value) = value {
            self.0.write(field, value, answers);
        }
    }
}
