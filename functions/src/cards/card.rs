//! How a card looks, and the question whose device this is.

use forms::answers::Answers;
use forms::html::Filled;
use forms::problem::Problem;
use forms::whose_device::FORM;
use programme::groups::Group;
use programme::people::Participant;
use serde::Serialize;

use crate::web::answer::Sorry;
use crate::web::qr;
use crate::web::visit::Visit;

/// A card as it is shown and printed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pass {
    name: String,
    group: String,
    code: String,
    /// The address in the QR code, to be typed by who cannot scan.
    url: String,
    qr: String,
}

impl Pass {
    /// The card of somebody in a group, in the language of the page.
    pub(crate) fn of(visit: &Visit, participant: &Participant, group: &Group) -> Self {
        let code = participant.card.reveal().to_string();
        let base = &visit.app.settings.base_url;
        let scanned = format!("{base}/{}/card/{code}", visit.lang);
        Self {
            name: participant.name.reveal().clone(),
            group: group.name.reveal().clone(),
            code,
            url: format!("{base}/{}/card", visit.lang),
            qr: qr::svg(&scanned, &visit.say("card-qr")).unwrap_or_default(),
        }
    }
}

/// The question whose device this is, with what is wrong.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WhoseDevice {
    pub(crate) summary: String,
    pub(crate) fields: String,
}

/// The question whose device this is.
pub(crate) fn whose_device(
    visit: &Visit,
    answers: &Answers,
    problems: &[Problem],
) -> Result<WhoseDevice, Sorry> {
    let (html, at) = (visit.front.forms(), visit.at());
    let filled = Filled {
        form: &FORM,
        step: FORM.first(),
        answers,
        problems,
        at: &at,
    };
    let summary = html.summary(&visit.lang, &FORM, problems);
    let fields = html.fields(&visit.lang, &filled);
    match (summary, fields) {
        (Ok(summary), Ok(fields)) => Ok(WhoseDevice { summary, fields }),
        (Err(error), _) | (_, Err(error)) => {
            tracing::error!(%error, form = FORM.id, "a question cannot be shown");
            Err(Sorry::Unavailable)
        }
    }
}
