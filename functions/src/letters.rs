//! What letters say. How they leave is in [`crate::mail`].
//!
//! A letter is composed when it is sent, from the request as it is then, in the language of its reader. Subjects are neutral:
//! a reference, never a person. Every letter has a text and an HTML part with the same words and at most one button.

use forms::form::{self, Form};
use forms::html::CheckRow;
use forms::words::Args;
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;
use programme::events::{Event, Letter};
use programme::languages::Lang;
use programme::personal::Personal;
use programme::requests::{Request, State};
use serde::Serialize;

use crate::app::App;
use crate::mail::Posted;
use crate::registrations::status_path;
use crate::web::front::Front;

/// A letter that cannot be composed: a fragment or a word is wrong, which only a new build can mend.
#[derive(Debug, thiserror::Error)]
#[error("the letter cannot be composed: {0}")]
pub struct NotComposed(String);

/// What a letter is made of.
#[derive(Serialize)]
struct Parts {
    lang: String,
    dir: &'static str,
    subject: String,
    greeting: String,
    paragraphs: Vec<String>,
    reference: String,
    rows: Vec<CheckRow>,
    button: Option<Button>,
    closing: String,
}

#[derive(Serialize)]
struct Button {
    text: String,
    url: String,
}

/// Who reads a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    Asker,
    Coordinator,
}

/// Composes the letter of an event, from the request as it is now.
pub fn compose(app: &App, event: &Event, request: &Request) -> Result<Posted, NotComposed> {
    let front = app.front();
    let (key, reader) = match event.letter {
        Letter::RequestCopy { .. } => ("letter-copy", Reader::Asker),
        Letter::RequestNotice { .. } if request.state == State::Quarantined => {
            ("letter-quarantine", Reader::Coordinator)
        }
        Letter::RequestNotice { .. } => ("letter-notice", Reader::Coordinator),
        Letter::ChangeNotice { .. } => ("letter-change", Reader::Coordinator),
        Letter::WithdrawalNotice { .. } => ("letter-withdrawal", Reader::Coordinator),
    };
    let form = form::by_id(request.asked.form())
        .ok_or_else(|| NotComposed(format!("there is no form {}", request.asked.form())))?;
    let lang = match reader {
        Reader::Asker => request.lang.clone(),
        Reader::Coordinator => front.default_lang().clone(),
    };
    let parts = parts(app, &front, form, request, (key, reader, &lang));
    let fill = |name| {
        front
            .fragment(&lang, name, &parts)
            .map_err(|error| NotComposed(error.to_string()))
    };
    let (text, html) = (fill("letter.txt")?, fill("letter.html")?);
    let to = match reader {
        Reader::Asker => request.asked.asker().email.reveal().0.clone(),
        Reader::Coordinator => app.settings.coordinator.email.clone(),
    };
    let domain = app
        .settings
        .mail
        .from
        .rsplit('@')
        .next()
        .unwrap_or("localhost")
        .to_owned();
    let site = front.say(&lang, "site-name");
    let mut message = MessageBuilder::new()
        .message_id(format!("{}@{domain}", event.id))
        .date(event.at.as_second())
        .from((site, app.settings.mail.from.clone()))
        .to(to.clone())
        .subject(parts.subject.clone())
        .header("Auto-Submitted", Raw::new("auto-generated"))
        .header("Content-Language", Raw::new(lang.code().to_owned()))
        .text_body(text)
        .html_body(html);
    if reader == Reader::Asker {
        // Answering the copy reaches the one who answers requests.
        message = message.reply_to(app.settings.coordinator.email.clone());
    }
    let mime = message
        .write_to_vec()
        .map_err(|error| NotComposed(error.to_string()))?;
    Ok(Posted {
        id: event.id,
        from: app.settings.mail.from.clone(),
        to: Personal::new(to),
        mime: Personal::new(mime),
    })
}

fn parts(
    app: &App,
    front: &Front,
    form: &'static Form,
    request: &Request,
    (key, reader, lang): (&str, Reader, &Lang),
) -> Parts {
    let words = front.words();
    let about = front.say(lang, &form.key("title"));
    let args = Args::one("reference", request.reference.to_string()).with("about", about);
    let say = |part: &str| words.say(lang, &format!("{key}{part}"), &args);
    let answers = form.write(&request.asked);
    let url = format!(
        "{}{}",
        app.settings.base_url,
        status_path(&app.store, lang, form, request.id)
    );
    let dir = front
        .language(lang.code())
        .map_or("ltr", |language| language.dir.as_str());
    let greeting = match reader {
        Reader::Asker => words.say(
            lang,
            "letter-greeting",
            &Args::one("name", request.asked.asker().name.reveal().as_str()),
        ),
        Reader::Coordinator => front.say(lang, "letter-greeting-desk"),
    };
    Parts {
        lang: lang.to_string(),
        dir,
        subject: say(".subject"),
        greeting,
        paragraphs: vec![say(""), say(".what-now")],
        reference: request.reference.to_string(),
        rows: front.forms().check_rows(lang, form, &answers),
        // The link is the asker's own; the coordinator must not be able to take a request back in their name.
        button: (reader == Reader::Asker).then(|| Button {
            text: front.say(lang, "letter-button"),
            url,
        }),
        closing: front.say(lang, "letter-closing"),
    }
}
