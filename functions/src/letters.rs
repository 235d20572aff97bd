//! What letters say. How they leave is in [`crate::mail`].
//!
//! A letter is composed when it is sent, from what it is about as that is then, in the language of its reader; about something
//! that is gone there is none. Each kind has a file that gives [`Draft`]s; envelope and layout are the same for all. Subjects are
//! neutral: a reference, never a person. Every letter has a text and an HTML part with the same words and at most one button.

use forms::html::CheckRow;
use forms::words::Args;
use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;
use programme::events::{Event, Letter};
use programme::ids::PersonId;
use programme::languages::Lang;
use programme::personal::Personal;
use serde::Serialize;
use store::StoreError;

use crate::app::App;
use crate::mail::Posted;
use crate::outbox::came_back;
use crate::web::front::Front;

mod digests;
mod keys;
mod partners;
mod reports;
mod requests;
mod runs;
mod sign_in;
mod staff;

/// The two parts of every letter.
pub(crate) const FRAGMENTS: &[(&str, &str)] = &[
    ("letter.html", include_str!("letters/letter.html")),
    ("letter.txt", include_str!("letters/letter.txt")),
];

/// Why a letter cannot be composed.
#[derive(Debug, thiserror::Error)]
pub enum NotComposed {
    /// What it is about could not be read just now.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A fragment or a word is wrong, which only a new build can mend.
    #[error("the letter cannot be composed: {0}")]
    Build(String),
}

/// A letter without its envelope.
struct Draft {
    /// Tells the letters of one event apart, where it is told to several people.
    to_one_of: Option<PersonId>,
    /// The receiver's address.
    to: String,
    /// Where an answer goes, if not to the sender.
    reply_to: Option<String>,
    /// The language of its reader.
    lang: Lang,
    /// Neutral: it stands in lists that others see.
    subject: String,
    greeting: String,
    paragraphs: Vec<String>,
    about: Option<About>,
    button: Option<Button>,
}

/// A request, as its asker filled it in.
#[derive(Serialize)]
struct About {
    reference: String,
    rows: Vec<CheckRow>,
}

/// A file that comes along with a letter.
struct Attached {
    /// Its name; it names nobody.
    name: String,
    /// Its media type.
    kind: String,
    text: String,
}

#[derive(Serialize)]
struct Button {
    text: String,
    url: String,
}

/// What a letter is made of.
#[derive(Serialize)]
struct Parts<'d> {
    lang: &'d str,
    dir: &'static str,
    subject: &'d str,
    greeting: &'d str,
    paragraphs: &'d [String],
    about: Option<&'d About>,
    button: Option<&'d Button>,
    closing: String,
}

/// Composes the letters of an event: one, several, or none where nobody needs it any longer.
pub async fn compose(app: &App, event: &Event) -> Result<Vec<Posted>, NotComposed> {
    let front = app.front();
    let alone = |drafts: Vec<Draft>| drafts.into_iter().map(|draft| (draft, None)).collect();
    let drafts: Vec<(Draft, Option<Attached>)> = match event.letter {
        Letter::RequestCopy { request }
        | Letter::RequestNotice { request }
        | Letter::ChangeNotice { request }
        | Letter::WithdrawalNotice { request } => {
            alone(requests::drafts(app, &front, *event, request).await?)
        }
        Letter::RunNews { request, news } => runs::news(app, &front, (request, news)).await?,
        Letter::RunReminder {
            request,
            meeting,
            ahead,
        } => runs::reminder(app, &front, (request, meeting, ahead)).await?,
        Letter::Digest { person } => alone(digests::drafts(app, &front, person).await?),
        Letter::PartnerLink { partner } | Letter::PartnerMoved { partner } => {
            alone(partners::drafts(app, &front, *event, partner).await?)
        }
        Letter::SignInLink { key } => alone(sign_in::drafts(app, &front, &key).await?),
        Letter::Invitation { person } => alone(staff::invitation(app, &front, person).await?),
        Letter::WorkNotice { person } => alone(staff::work(app, &front, person).await?),
        Letter::KeyNotice { person, by } => alone(keys::drafts(app, &front, (person, by)).await?),
        Letter::ReportNotice { group, .. } => alone(reports::drafts(app, &front, group).await?),
    };
    drafts
        .into_iter()
        .map(|draft| posted(app, &front, event, draft))
        .collect()
}

/// The letter in its envelope.
fn posted(
    app: &App,
    front: &Front,
    event: &Event,
    (draft, attached): (Draft, Option<Attached>),
) -> Result<Posted, NotComposed> {
    let parts = Parts::of(front, &draft);
    let fill = |name| {
        front
            .fragment(&draft.lang, name, &parts)
            .map_err(|error| NotComposed::Build(error.to_string()))
    };
    let (text, html) = (fill("letter.txt")?, fill("letter.html")?);
    let from = &app.settings.mail.from;
    let id = match draft.to_one_of {
        None => event.id.to_string(),
        Some(person) => format!("{}-{person}", event.id),
    };
    let domain = from.rsplit('@').next().unwrap_or("localhost");
    let site = front.say(&draft.lang, "site-name");
    let mut message = MessageBuilder::new()
        .message_id(format!("{id}@{domain}"))
        .date(event.at.as_second())
        .from((site, from.clone()))
        .to(draft.to.clone())
        .subject(draft.subject.clone())
        .header("Auto-Submitted", Raw::new("auto-generated"))
        .header("Content-Language", Raw::new(draft.lang.code().to_owned()))
        .header(came_back::HEADER, Raw::new(came_back::header(event)))
        .text_body(text)
        .html_body(html);
    if let Some(reply_to) = draft.reply_to {
        message = message.reply_to(reply_to);
    }
    if let Some(Attached { name, kind, text }) = attached {
        message = message.attachment(kind, name, text);
    }
    let mime = message
        .write_to_vec()
        .map_err(|error| NotComposed::Build(error.to_string()))?;
    Ok(Posted {
        id,
        marks: came_back::marks(event),
        from: from.clone(),
        to: Personal::new(draft.to),
        mime: Personal::new(mime),
    })
}

impl<'d> Parts<'d> {
    fn of(front: &Front, draft: &'d Draft) -> Self {
        let language = front.language(draft.lang.code());
        Self {
            lang: draft.lang.code(),
            dir: language.map_or("ltr", |language| language.dir.as_str()),
            subject: &draft.subject,
            greeting: &draft.greeting,
            paragraphs: &draft.paragraphs,
            about: draft.about.as_ref(),
            button: draft.button.as_ref(),
            closing: front.say(&draft.lang, "letter-closing"),
        }
    }
}

/// “Hoi Samira,”
fn greeting(front: &Front, lang: &Lang, name: &Personal<String>) -> String {
    let args = Args::one("name", name.reveal().as_str());
    front.words().say(lang, "letter-greeting", &args)
}
