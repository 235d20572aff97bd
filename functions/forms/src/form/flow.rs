//! The way through a form: from step to step, with what was typed so far.

use super::{Outline, Question, Step};
use crate::answers::Answers;
use crate::problem::Problem;

impl Outline {
    /// The first step.
    pub fn first(&self) -> &'static Step {
        &self.steps[0]
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&'static Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The place of a step, counted from 1.
    pub fn position(&self, step: &Step) -> usize {
        1 + self.steps.iter().take_while(|other| other.id != step.id).count()
    }

    /// The step before this one; the first step has none, and stays.
    pub fn before(&self, step: &Step) -> &'static Step {
        let before = self.position(step).saturating_sub(2);
        self.steps.get(before).unwrap_or(self.first())
    }

    /// The step after this one.
    pub fn after(&self, step: &Step) -> Option<&'static Step> {
        self.steps.get(self.position(step))
    }

    /// The first step that one of these problems is in.
    pub fn first_with(&self, problems: &[Problem]) -> Option<&'static Step> {
        let asks = |step: &&Step| problems.iter().any(|problem| step.asks(&problem.field));
        self.steps.iter().find(asks)
    }

    /// Whether the form is short enough to be sent without looking everything over.
    pub fn sends_at_once(&self) -> bool {
        self.steps.len() == 1
    }

    /// What this form asks for, and nothing else: other names are left out, and so is a second answer to a question that takes
    /// one.
    pub fn only_known(&self, answers: &Answers) -> Answers {
        known(self.questions(), answers)
    }

    /// The answers after one step was sent: everything that step asks is taken from `sent`, also what is no longer ticked there.
    #[must_use]
    pub fn replaced(&self, answers: &Answers, step: &Step, sent: &Answers) -> Answers {
        let mut answers = self.only_known(answers);
        for question in step.questions {
            for control in question.spec().controls() {
                answers.remove(&control);
            }
        }
        answers.merge(known(step.questions.iter(), sent))
    }
}

fn known<'a>(questions: impl Iterator<Item = &'a Question>, answers: &Answers) -> Answers {
    let mut known = Answers::default();
    for spec in questions.map(Question::spec) {
        for control in spec.controls() {
            for value in answers.all(&control).take(spec.shape.most_answers()) {
                known.add(&control, value);
            }
        }
    }
    known
}
