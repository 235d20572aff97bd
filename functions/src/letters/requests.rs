//! Letters about what was asked through a public form: a copy for the asker, notices for the coordinator.

use forms::form::{self, At, Form};
use forms::words::Args;
use programme::events::{Event, Letter};
use programme::ids::RequestId;
use programme::languages::Lang;
use programme::requests::{self, Asked, Request, State};

use super::{About, Button, Draft, NotComposed, greeting};
use crate::app::App;
use crate::registrations::status_path;
use crate::web::front::Front;
use crate::web::visit::date_of;

/// Who reads a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    Asker,
    Coordinator,
}

/// The letter about a request; none if whoever asked was erased, or if a copy is not wanted any longer.
pub(super) async fn drafts(
    app: &App,
    front: &Front,
    Event { letter, at, .. }: Event,
    request: RequestId,
) -> Result<Vec<Draft>, NotComposed> {
    let found = app.store.a_request(request).await?.map(|saved| saved.value);
    let is_copy = matches!(letter, Letter::RequestCopy { .. });
    let Some(request) = found.filter(|request| !is_copy || requests::wants_copy(request, at)) else {
        return Ok(Vec::new());
    };
    let form = form::by_id(request.asked.form())
        .ok_or_else(|| NotComposed::Build(format!("there is no form {}", request.asked.form())))?;
    let quarantined = request.state == State::Quarantined;
    let (key, reader) = match letter {
        Letter::RequestCopy { .. } => ("letter-copy", Reader::Asker),
        Letter::RequestNotice { .. } if quarantined => ("letter-quarantine", Reader::Coordinator),
        Letter::ChangeNotice { .. } => ("letter-change", Reader::Coordinator),
        Letter::WithdrawalNotice { .. } => ("letter-withdrawal", Reader::Coordinator),
        Letter::RequestNotice { .. }
        | Letter::RunNews { .. }
        | Letter::RunReminder { .. }
        | Letter::Digest { .. }
        | Letter::SignInLink { .. }
        | Letter::KeyNotice { .. }
        | Letter::Invitation { .. }
        | Letter::WorkNotice { .. }
        | Letter::ReportNotice { .. }
        | Letter::PartnerLink { .. }
        | Letter::PartnerMoved { .. } => ("letter-notice", Reader::Coordinator),
    };
    Ok(vec![draft(app, front, (form, &request), (key, reader))])
}

fn draft(
    app: &App,
    front: &Front,
    (form, request): (&'static Form<Asked>, &Request),
    (key, reader): (&str, Reader),
) -> Draft {
    let coordinator = &app.settings.coordinator.email;
    let asker = request.asked.asker();
    let (lang, to, reply_to, greeting) = match reader {
        Reader::Asker => (
            &request.lang,
            asker.email.reveal().0.clone(),
            // Answering the copy reaches the one who answers requests.
            Some(coordinator.clone()),
            greeting(front, &request.lang, &asker.name),
        ),
        Reader::Coordinator => {
            let lang = front.default_lang();
            let greeting = front.say(lang, "letter-greeting-desk");
            (lang, coordinator.clone(), None, greeting)
        }
    };
    let about = front.say(lang, &form.key("title"));
    let args = Args::one("reference", request.reference.to_string()).with("about", about);
    let say = |part: &str| front.words().say(lang, &format!("{key}{part}"), &args);
    Draft {
        to_one_of: None,
        to,
        reply_to,
        lang: lang.clone(),
        subject: say(".subject"),
        greeting,
        paragraphs: vec![say(""), say(".what-now")],
        about: Some(as_asked(front, lang, form, request)),
        button: Some(button(app, front, (form, request), reader)),
    }
}

/// To the page of the request. The secret link is the asker's own: the coordinator, who signs in, must not be able to take a
/// request back in their name.
fn button(
    app: &App,
    front: &Front,
    (form, request): (&'static Form<Asked>, &Request),
    reader: Reader,
) -> Button {
    let (lang, word, path) = match reader {
        Reader::Asker => {
            let lang = &request.lang;
            (
                lang,
                "letter-button",
                status_path(&app.store, lang, form, request.id),
            )
        }
        Reader::Coordinator => {
            let lang = front.default_lang();
            let path = format!("/{lang}/desk/requests/{}", request.id);
            (lang, "letter-to-desk", path)
        }
    };
    Button {
        text: front.say(lang, word),
        url: format!("{}{path}", app.settings.base_url),
    }
}

fn as_asked(front: &Front, lang: &Lang, form: &'static Form<Asked>, request: &Request) -> About {
    let at = At::on(date_of(request.history[0].0));
    let answers = form.write(&request.asked);
    About {
        reference: request.reference.to_string(),
        rows: front.forms().check_rows(lang, form, &answers, &at),
    }
}
