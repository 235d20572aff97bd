//! What a press of a button in a form asks for.

use forms::answers::Answers;
use forms::form::Outline;

use super::AStep;

/// A press of a button.
#[derive(Clone, Debug)]
pub(super) struct Press {
    /// Where it leads.
    pub(super) go: Go,
    /// The step it was pressed in; none on the page where everything is looked over.
    pub(super) here: Option<AStep>,
    /// Whether that step was reached for the first time.
    pub(super) stage: Stage,
}

/// Where a press leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Go {
    /// On, after checking this step.
    Next,
    /// To the step before.
    Back,
    /// Nowhere: the same page, in the language of the address.
    Here,
    /// From the check page to a step.
    Change(String),
    /// Send it.
    Send,
    /// Send it, with the other button.
    SendBySecond,
}

/// Whether a step is reached for the first time or from the check page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    First,
    Change,
}

impl Press {
    /// Nothing was pressed yet.
    pub(super) fn none() -> Self {
        Self {
            go: Go::Here,
            here: None,
            stage: Stage::First,
        }
    }

    pub(super) fn read(form: &Outline, sent: &Answers) -> Self {
        let stage = if sent.get("then") == Some("check") {
            Stage::Change
        } else {
            Stage::First
        };
        Self {
            go: Go::read(sent.get("go").unwrap_or_default()),
            here: form.step(sent.get("step").unwrap_or_default()),
            stage,
        }
    }
}

impl Go {
    fn read(go: &str) -> Self {
        match go {
            "back" => Self::Back,
            "here" => Self::Here,
            "send" => Self::Send,
            "second" => Self::SendBySecond,
            other => other
                .strip_prefix("change-")
                .map_or(Self::Next, |step| Self::Change(step.to_owned())),
        }
    }
}
