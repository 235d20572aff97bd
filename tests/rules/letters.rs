//! Every letter in every language: one button that leads somewhere of ours, a neutral subject, a text and an HTML part that say
//! the same.

use forms::workshop_request;
use programme::change::{Change, Record, Saved};
use programme::choices::Choice;
use programme::events::{ByWhom, Event, Kind, Letter, News};
use programme::ids::{EventId, GroupId, PartnerId, PersonId, ReportId, RequestId};
use programme::languages::Lang;
use programme::partners::{Embeddable, Partner, State};
use programme::personal::Personal;
use programme::requests::{self, Asked, Request};
use programme::runs::planning;
use programme::runs::{AGREEMENT, Ahead, Details, ParentsHearFrom};
use programme::staff::{self, INVITATION_LASTS, Job};
use scraper::{Html, Selector};
use store::Committed;

use crate::harness::{Mail, World, read_letter, workshop_answers};

/// What people typed: it may stand in a letter to whom it concerns, never in its subject.
const CANARY: &str = "kanarie";

/// A request of somebody who reads this language, whose every answer in words is a canary; its goal is like no other.
async fn asked(world: &World, lang: &str, goal: &str) -> Request {
    let goal = format!("{CANARY} {goal}");
    let form = &workshop_request::FORM;
    let answers = workshop_answers(form, CANARY).into_iter().map(|(name, value)| {
        let written = ["org_name", "town", "other_language", "goal", "contact_role"].contains(&name.as_str());
        (name, if written { CANARY.to_owned() } else { value })
    });
    let mut answers: Vec<_> = answers.collect();
    answers.retain(|(name, _)| name != "goal");
    answers.extend([
        ("lang".to_owned(), lang.to_owned()),
        ("goal".to_owned(), goal.clone()),
    ]);
    world.ask_by_machine(form, &answers).await;
    let pile = world
        .app
        .store
        .requests(requests::State::Received, None)
        .await
        .unwrap();
    let is_it = |request: &Request| match &request.asked {
        Asked::WorkshopRequest(asked) => asked.goal.as_ref().is_some_and(|known| *known.reveal() == goal),
        _ => false,
    };
    let mut requests = pile.items.into_iter().map(|saved| saved.value);
    let request = requests.find(is_it).expect("what was asked");
    assert_eq!(request.lang, Lang::new(lang));
    request
}

async fn committed(world: &World, change: Change) {
    assert_eq!(world.app.store.commit(change).await.unwrap(), Committed::Done);
}

/// Somebody who is invited and reads this language.
async fn invited(world: &World, lang: &str) -> PersonId {
    let person = world.hires_in("Joost", &[Job::Trainer], lang).await;
    let saved = world.app.store.a_staff(person).await.unwrap().unwrap();
    let until = world.app.clock.now() + INVITATION_LASTS;
    committed(world, staff::with(&saved, |one| one.invited_until = Some(until))).await;
    person
}

/// The letters of an event, composed now.
async fn composed(world: &World, letter: Letter) -> Vec<Mail> {
    let event = Event {
        id: EventId(world.app.ids.id()),
        at: world.app.clock.now(),
        letter,
    };
    let posted = functions::letters::compose(&world.app, &event)
        .await
        .expect("letters");
    posted
        .iter()
        .map(|posted| read_letter(posted.mime.reveal()))
        .collect()
}

/// What is wrong with a letter in this language.
fn wrong_with(letter: &Mail, lang: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let html = Html::parse_document(&letter.html);
    let select = |selector: &str| Selector::parse(selector).unwrap();
    let links: Vec<_> = html
        .select(&select("a[href]"))
        .filter_map(|link| link.value().attr("href"))
        .collect();
    match links.as_slice() {
        [only] if only.starts_with("https://www.example.org/") => {
            if letter.text.matches(only).count() != 1 {
                wrong.push(format!("the text has not the button {only}"));
            }
        }
        other => wrong.push(format!("{} buttons: {other:?}", other.len())),
    }
    if letter.text.matches("https://").count() != 1 {
        wrong.push("another address in the text".to_owned());
    }
    let subject = &letter.subject;
    if subject.trim().is_empty() || subject.contains(CANARY) || subject.contains('@') {
        wrong.push(format!("the subject “{subject}”"));
    }
    let page = html.select(&select("html")).next().unwrap().value();
    let dir = if lang == "ar" { "rtl" } else { "ltr" };
    if (page.attr("lang"), page.attr("dir")) != (Some(lang), Some(dir)) {
        wrong.push(format!("{:?} {:?}", page.attr("lang"), page.attr("dir")));
    }
    for paragraph in html.select(&select("p")) {
        let lines = paragraph.text().map(str::trim).filter(|line| !line.is_empty());
        wrong.extend(
            lines
                .filter(|line| !letter.text.contains(*line))
                .map(|line| format!("the text does not say “{line}”")),
        );
    }
    for part in [&letter.text, &letter.html, subject] {
        if part.contains("{ ") || part.contains("letter-") {
            wrong.push("a word that is missing".to_owned());
        }
    }
    wrong
}

/// The request as it stands where this news is still so.
async fn where_it_is_so(world: &World, request: &Request, news: News) {
    let store = &world.app.store;
    let mut saved = store.a_request(request.id).await.unwrap().unwrap();
    if matches!(news, News::Waits | News::HasRoom) {
        let season = world.has_room(1000, "2027-01-31").await;
        let season = store.a_season(season).await.unwrap().unwrap().value;
        let change = planning::wait(&saved, &season, world.decides()).unwrap();
        committed(world, change).await;
        if news == News::HasRoom {
            saved = store.a_request(request.id).await.unwrap().unwrap();
            committed(world, planning::let_in(&saved, &season, world.decides()).unwrap()).await;
        }
        return;
    }
    let offer = crate::harness::dates();
    let slot = offer.slots[0];
    let change = planning::offer(&saved, offer, None, world.decides()).unwrap();
    committed(world, change).await;
    saved = store.a_request(request.id).await.unwrap().unwrap();
    let words = Personal::new(CANARY.to_owned());
    let steps: Vec<Change> = match news {
        News::Offered => Vec::new(),
        News::NoneFits => vec![planning::wish(&saved, words.clone(), world.decides()).unwrap()],
        _ => vec![planning::pick(&saved, slot, world.decides()).unwrap()],
    };
    for change in steps {
        committed(world, change).await;
    }
    saved = store.a_request(request.id).await.unwrap().unwrap();
    let details = Details {
        room: words.clone(),
        adult: words.clone(),
        phone: None,
        parents: ParentsHearFrom::School,
        agreement: AGREEMENT.to_owned(),
        note: None,
    };
    let last = match news {
        News::Ready => planning::give_details(&saved, details, world.decides()),
        News::MoveAsked => planning::wish(&saved, words, world.decides()),
        News::Over => planning::call_off(&saved, words, world.decides()),
        _ => return,
    };
    committed(world, last.unwrap()).await;
}

/// People and things that letters are about, where the reader reads this language.
struct Cast {
    world: World,
    lang: &'static str,
    trainer: PersonId,
    coordinator: PersonId,
    request: RequestId,
}

impl Cast {
    async fn who_read(lang: &'static str) -> Self {
        let world = World::on("2026-09-14").await;
        let jobs = [Job::Trainer, Job::Safeguarding];
        let trainer = world.hires_in("Fatima", &jobs, lang).await;
        let coordinator = world.hires_in("Mei", &[Job::Coordinator], lang).await;
        let request = asked(&world, lang, "alone").await.id;
        Self {
            world,
            lang,
            trainer,
            coordinator,
            request,
        }
    }

    /// Every letter of this kind, where what it says is so. A kind without a letter here does not compile.
    async fn letters(&self, kind: Kind) -> Vec<Letter> {
        let request = self.request;
        match kind {
            Kind::RequestCopy => vec![Letter::RequestCopy { request }],
            Kind::RequestNotice => vec![Letter::RequestNotice { request }],
            Kind::ChangeNotice => vec![Letter::ChangeNotice { request }],
            Kind::WithdrawalNotice => vec![Letter::WithdrawalNotice { request }],
            Kind::SignInLink => vec![self.a_link().await],
            Kind::KeyNotice => {
                let person = self.trainer;
                let by = ByWhom::ALL.iter();
                by.map(|by| Letter::KeyNotice { person, by: *by }).collect()
            }
            Kind::WorkNotice => vec![Letter::WorkNotice { person: self.trainer }],
            Kind::Invitation => vec![Letter::Invitation {
                person: invited(&self.world, self.lang).await,
            }],
            Kind::RunNews => self.news().await,
            Kind::RunReminder => self.reminders().await,
            Kind::Digest => vec![Letter::Digest {
                person: self.coordinator,
            }],
            Kind::ReportNotice => vec![Letter::ReportNotice {
                group: GroupId(self.world.app.ids.id()),
                report: ReportId(self.world.app.ids.id()),
            }],
            Kind::PartnerLink => {
                let partner = self.partner("link", State::Active).await;
                vec![Letter::PartnerLink { partner }]
            }
            Kind::PartnerMoved => {
                let mut moved = Vec::new();
                for state in State::ALL {
                    let partner = self.partner("moved", *state).await;
                    moved.push(Letter::PartnerMoved { partner });
                }
                moved
            }
        }
    }

    /// The link that the trainer asks for now.
    async fn a_link(&self) -> Letter {
        self.world.letters_go_out().await;
        self.world.visitor().asks_for_a_link("Fatima").await;
        let now = self.world.app.clock.now();
        let due = self.world.app.store.due_letters(now, 20).await.unwrap();
        let letters = due.iter().map(|due| due.value.event.letter);
        let mut links = letters.filter(|letter| letter.kind() == Kind::SignInLink);
        links.next().expect("a link is on its way")
    }

    async fn news(&self) -> Vec<Letter> {
        let mut letters = Vec::new();
        for news in News::ALL {
            let request = asked(&self.world, self.lang, news.id()).await;
            where_it_is_so(&self.world, &request, *news).await;
            letters.push(Letter::RunNews {
                request: request.id,
                news: *news,
            });
        }
        letters
    }

    /// A meeting whose details are known and one whose details are not, a week and a day ahead.
    async fn reminders(&self) -> Vec<Letter> {
        let mut letters = Vec::new();
        for (goal, news) in [
            ("picked once more", News::Picked),
            ("ready once more", News::Ready),
        ] {
            let request = asked(&self.world, self.lang, goal).await;
            where_it_is_so(&self.world, &request, news).await;
            for ahead in Ahead::ALL {
                let saved = self.world.app.store.a_request(request.id).await.unwrap().unwrap();
                let told = told_of(&saved, *ahead);
                committed(&self.world, told).await;
                letters.push(Letter::RunReminder {
                    request: request.id,
                    meeting: 1,
                    ahead: *ahead,
                });
            }
        }
        letters
    }

    /// A partner that reads the language, in this state.
    async fn partner(&self, town: &str, state: State) -> PartnerId {
        let name = format!("Gemeente {town} {}", state.id());
        let partner = self.world.partner(&name, &[Embeddable::Workshop]).await;
        let saved = self.world.app.store.a_partner(partner.id).await.unwrap().unwrap();
        let now = Partner {
            lang: Lang::new(self.lang),
            state,
            ..saved.value
        };
        let change = Change::default().update(Record::Partner(Box::new(now)), saved.version);
        committed(&self.world, change).await;
        partner.id
    }
}

/// The request, of whose first meeting was told now.
fn told_of(saved: &Saved<Request>, ahead: Ahead) -> Change {
    let mut request = saved.value.clone();
    let run = request.run.as_mut().expect("a run");
    run.meetings[0].told.push(ahead);
    Change::default().update(Record::Request(Box::new(request)), saved.version)
}

/// The coordinator of the installation reads its first language; these are to nobody else.
fn is_for_the_coordinator_alone(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::RequestNotice | Kind::ChangeNotice | Kind::WithdrawalNotice
    )
}

#[tokio::test]
async fn every_letter_has_one_button_a_neutral_subject_and_two_parts_in_every_language() {
    let mut wrong = Vec::new();
    for lang in ["nl", "en", "ar"] {
        let cast = Cast::who_read(lang).await;
        for kind in Kind::ALL {
            if lang != "nl" && is_for_the_coordinator_alone(*kind) {
                continue;
            }
            let mut count = 0;
            for letter in cast.letters(*kind).await {
                assert_eq!(letter.kind(), *kind);
                let composed = composed_in(&cast.world, letter, lang).await;
                assert!(
                    lang != "nl" || !composed.is_empty(),
                    "{letter:?} is told to nobody"
                );
                for mail in composed {
                    count += 1;
                    let what = wrong_with(&mail, lang).into_iter();
                    wrong.extend(what.map(|what| format!("{lang} {letter:?}: {what}")));
                }
            }
            assert!(count > 0, "no letter of the kind {kind:?} in {lang}");
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Those that are not for the coordinator, who reads one language.
async fn composed_in(world: &World, letter: Letter, lang: &str) -> Vec<Mail> {
    let mut letters = composed(world, letter).await;
    letters.retain(|mail| lang == "nl" || mail.to != world.app.settings.coordinator.email);
    letters
}

/// The control: a letter with two buttons, an address in its subject or a part that says less is noticed.
#[test]
fn a_letter_that_is_not_right_would_be_noticed() {
    let button = "<a href=\"https://www.example.org/nl/desk\">Open</a>";
    let right = Mail {
        to: "a@school.example".to_owned(),
        subject: "Nieuw (BU-2026-0042)".to_owned(),
        text: "Hoi\n\nOpen:\nhttps://www.example.org/nl/desk\n".to_owned(),
        html: format!("<html lang=\"nl\" dir=\"ltr\"><p>Hoi</p><p>{button}</p></html>"),
        id: String::new(),
        raw: String::new(),
    };
    assert_eq!(wrong_with(&right, "nl"), Vec::<String>::new());
    let two = Mail {
        html: right.html.replace(button, &button.repeat(2)),
        ..right.clone()
    };
    let subject = Mail {
        subject: format!("Van {CANARY}"),
        ..right.clone()
    };
    let less = Mail {
        html: right.html.replace("Hoi", "Hoi, lees dit"),
        ..right.clone()
    };
    for odd in [two, subject, less] {
        assert_eq!(wrong_with(&odd, "nl").len(), 1, "{}", odd.html);
    }
    assert!(!wrong_with(&right, "ar").is_empty());
}
