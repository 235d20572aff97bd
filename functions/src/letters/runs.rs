//! Letters about the dates of a workshop: to whoever asked for it, its trainers, and the coordinator.
//!
//! Where meetings stand, change or are called off, their calendar comes along, so that the reader's own calendar follows.

use forms::form::Outline;
use forms::words::Args;
use forms::workshop_request;
use programme::choices::Choice;
use programme::events::News;
use programme::ids::{PersonId, RequestId};
use programme::languages::Lang;
use programme::requests::{Request, State};
use programme::runs::{Ahead, Meeting, Run};
use programme::staff::Staff;

use super::{Attached, Button, Draft, NotComposed, greeting};
use crate::app::App;
use crate::registrations::status_path;
use crate::runs::{Calendar, place, when};
use crate::web::front::Front;

/// The form whose requests become runs.
static FORM: &Outline = &workshop_request::FORM.outline;

/// Who reads a letter.
#[derive(Clone, Copy)]
enum Reader<'a> {
    Contact,
    Trainer(&'a Staff),
    Coordinator,
}

/// What is in a letter.
struct Said<'a> {
    /// Its words begin with this.
    key: String,
    /// Dates that stand in it.
    lines: Vec<String>,
    /// Somebody's own words that stand in it.
    words: Option<&'a str>,
    /// Where its button leads, on the page of its reader.
    path: &'static str,
    /// Which meetings come along as a calendar.
    calendar: Along,
}

/// Meetings that come along as a calendar.
#[derive(Clone, Copy)]
enum Along {
    None,
    /// The one with this number.
    One(u8),
    All,
}

/// What a letter is about.
struct Told<'a> {
    app: &'a App,
    front: &'a Front,
    request: &'a Request,
    run: &'a Run,
}

/// Letters that something happened to a run; none to whom it is no news any longer.
pub(super) async fn news(
    app: &App,
    front: &Front,
    (request, news): (RequestId, News),
) -> Result<Vec<(Draft, Option<Attached>)>, NotComposed> {
    let Some(request) = app.store.a_request(request).await?.map(|saved| saved.value) else {
        return Ok(Vec::new());
    };
    let Some(run) = request
        .run
        .as_deref()
        .filter(|_| is_still_so(news, request.state))
    else {
        return Ok(Vec::new());
    };
    let told = Told {
        app,
        front,
        request: &request,
        run,
    };
    let trainers = told.trainers().await?;
    let readers = readers(news, &request, &trainers);
    Ok(readers
        .into_iter()
        .map(|reader| told.letter(reader, &told.said(news, reader)))
        .collect())
}

/// Letters that a meeting is near; none once it is over, was moved or called off.
pub(super) async fn reminder(
    app: &App,
    front: &Front,
    (request, number, ahead): (RequestId, u8, Ahead),
) -> Result<Vec<(Draft, Option<Attached>)>, NotComposed> {
    let Some(request) = app.store.a_request(request).await?.map(|saved| saved.value) else {
        return Ok(Vec::new());
    };
    let stands = matches!(request.state, State::Picked | State::Planned);
    let Some(run) = request.run.as_deref().filter(|_| stands) else {
        return Ok(Vec::new());
    };
    let meeting = run.meeting(number);
    let near = |meeting: &&Meeting| meeting.told.contains(&ahead) && meeting.slot.begins() > app.clock.now();
    let Some(meeting) = meeting.filter(near) else {
        return Ok(Vec::new());
    };
    let told = Told {
        app,
        front,
        request: &request,
        run,
    };
    let trainers = told.trainers().await?;
    let contact_key = if request.state == State::Picked {
        "letter-run-near-no-details"
    } else {
        "letter-run-near"
    };
    let mut letters = vec![told.letter(Reader::Contact, &told.near(meeting, contact_key, Reader::Contact))];
    for trainer in &trainers {
        let reader = Reader::Trainer(trainer);
        letters.push(told.letter(reader, &told.near(meeting, "letter-run-near-trainer", reader)));
    }
    Ok(letters)
}

/// Whether news is still so when it is told.
fn is_still_so(news: News, state: State) -> bool {
    match news {
        News::Offered => state == State::Offered,
        News::Picked | News::Ready | News::MoveAsked | News::Moved => {
            matches!(state, State::Picked | State::Planned)
        }
        News::NoneFits | News::HasRoom => state == State::Received,
        News::Waits => state == State::Waiting,
        News::Over => matches!(state, State::CalledOff | State::Withdrawn),
    }
}

/// Who hears of it.
fn readers<'a>(news: News, request: &Request, trainers: &'a [Staff]) -> Vec<Reader<'a>> {
    let trainers = || trainers.iter().map(Reader::Trainer);
    let had_dates = request.run.as_ref().is_some_and(|run| !run.meetings.is_empty());
    match news {
        News::Picked => [Reader::Contact, Reader::Coordinator]
            .into_iter()
            .chain(trainers())
            .collect(),
        News::NoneFits | News::MoveAsked | News::HasRoom => vec![Reader::Coordinator],
        News::Ready => [Reader::Coordinator].into_iter().chain(trainers()).collect(),
        News::Moved => [Reader::Contact].into_iter().chain(trainers()).collect(),
        News::Over if had_dates => [Reader::Contact].into_iter().chain(trainers()).collect(),
        News::Offered | News::Waits | News::Over => vec![Reader::Contact],
    }
}

impl Told<'_> {
    /// Who leads it and still works here.
    async fn trainers(&self) -> Result<Vec<Staff>, NotComposed> {
        let mut trainers = Vec::new();
        for person in &self.run.trainers {
            let staff = self.app.store.a_staff(*person).await?.map(|saved| saved.value);
            trainers.extend(staff.filter(Staff::works_here));
        }
        Ok(trainers)
    }

    fn said(&self, news: News, reader: Reader<'_>) -> Said<'_> {
        let lang = self.lang(reader);
        let own = match (news, reader) {
            (News::Over, Reader::Contact) if self.request.state == State::Withdrawn => "-withdrawn",
            (_, Reader::Contact) => "",
            (_, Reader::Trainer(_)) => "-trainer",
            (_, Reader::Coordinator) => "-desk",
        };
        let slots = || self.run.offer.iter().flat_map(|offer| &offer.slots);
        let line = |slot| when(self.front.words(), lang, slot);
        let meetings = || self.run.meetings.iter().map(|meeting| line(&meeting.slot));
        let lines = match news {
            News::Offered => slots().map(line).collect(),
            News::Picked | News::Ready | News::Moved => meetings().collect(),
            News::NoneFits | News::MoveAsked | News::Waits | News::HasRoom | News::Over => Vec::new(),
        };
        let wish = self.run.wish.as_ref().map(|wish| wish.reveal().as_str());
        let has_dates = !self.run.meetings.is_empty();
        Said {
            key: format!("letter-run-{}{own}", news.id().replace('_', "-")),
            lines,
            words: match news {
                News::NoneFits | News::MoveAsked => wish,
                News::Over if own.is_empty() => self.run.why.as_ref().map(|why| why.reveal().as_str()),
                News::Offered => self
                    .run
                    .offer
                    .as_ref()
                    .and_then(|offer| Some(offer.note.as_ref()?.reveal().as_str())),
                _ => None,
            },
            path: match (news, reader) {
                (News::Picked, Reader::Contact) => "/details",
                (News::NoneFits | News::HasRoom, Reader::Coordinator) => "/dates",
                _ => "",
            },
            calendar: match (news, reader) {
                (_, Reader::Coordinator) => Along::None,
                (News::Picked | News::Ready | News::Moved | News::Over, _) if has_dates => Along::All,
                _ => Along::None,
            },
        }
    }

    fn near(&self, meeting: &Meeting, key: &str, reader: Reader<'_>) -> Said<'_> {
        Said {
            key: key.to_owned(),
            lines: vec![
                when(self.front.words(), self.lang(reader), &meeting.slot),
                place(self.run),
            ],
            words: None,
            path: match reader {
                Reader::Contact if self.request.state == State::Picked => "/details",
                _ => "",
            },
            calendar: Along::One(meeting.number),
        }
    }

    fn lang<'l>(&'l self, reader: Reader<'l>) -> &'l Lang {
        match reader {
            Reader::Contact => &self.request.lang,
            Reader::Trainer(staff) => &staff.lang,
            Reader::Coordinator => self.front.default_lang(),
        }
    }

    fn letter(&self, reader: Reader<'_>, said: &Said<'_>) -> (Draft, Option<Attached>) {
        let Self {
            app, front, request, ..
        } = *self;
        let lang = self.lang(reader).clone();
        let args = Args::one("reference", request.reference.to_string());
        let say = |part: &str| front.words().say(&lang, &format!("{}{part}", said.key), &args);
        let mut paragraphs = vec![say("")];
        paragraphs.extend(said.lines.iter().cloned());
        paragraphs.extend(said.words.map(|words| format!("“{words}”")));
        paragraphs.push(say(".what-now"));
        let asker = request.asked.asker();
        let coordinator = &app.settings.coordinator.email;
        let (to_one_of, to, reply_to, greeting, path): (Option<PersonId>, _, _, _, _) = match reader {
            Reader::Contact => (
                Some(request.person),
                asker.email.reveal().0.clone(),
                Some(coordinator.clone()),
                greeting(front, &lang, &asker.name),
                status_path(&app.store, &lang, FORM, request.id),
            ),
            Reader::Trainer(staff) => (
                Some(staff.person),
                staff.email.reveal().0.clone(),
                Some(coordinator.clone()),
                greeting(front, &lang, &staff.name),
                format!("/{lang}/desk/runs/{}", request.id),
            ),
            Reader::Coordinator => (
                None,
                coordinator.clone(),
                None,
                front.say(&lang, "letter-greeting-desk"),
                format!("/{lang}/desk/runs/{}", request.id),
            ),
        };
        let draft = Draft {
            to_one_of,
            to,
            reply_to,
            subject: say(".subject"),
            greeting,
            paragraphs,
            about: None,
            button: Some(Button {
                text: say(".button"),
                url: format!("{}{path}{}", app.settings.base_url, said.path),
            }),
            lang,
        };
        let attached = match said.calendar {
            Along::None => None,
            Along::One(number) => self.calendar(&draft.lang, Some(number)),
            Along::All => self.calendar(&draft.lang, None),
        };
        (draft, attached)
    }

    fn calendar(&self, lang: &Lang, only: Option<u8>) -> Option<Attached> {
        let calendar = Calendar {
            app: self.app,
            front: self.front,
            lang,
            request: self.request,
        };
        Some(Attached {
            name: calendar.name(),
            kind: format!("text/calendar; charset=utf-8; method={}", calendar.method()),
            text: calendar.file(only)?,
        })
    }
}
