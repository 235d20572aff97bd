//! Everything about somebody, on a page and as a file, for themselves and for the desk: made from the forms that asked it, so that no
//! answer can be forgotten. Who is on somebody's map is theirs alone: the desk gets to know how many.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use axum::Json;
use axum::response::{IntoResponse, Response};
use forms::about_me;
use forms::answers::Answers;
use forms::form::{At, Outline, OwnContact};
use forms::html::CheckRow;
use forms::words::Args;
use forms::{add_contact, join_group, posts, report_item};
use http::{HeaderValue, header};
use jiff::Timestamp;
use jiff::civil::Date;
use programme::choices::Choice;
use programme::contacts::Contact;
use programme::ids::PersonId;
use programme::looks::Look;
use programme::matches::{Answer, Match, Part, Stage};
use programme::people::{Consent, GuardianSays, Join, Participant, Settings};
use programme::personal::Personal;
use programme::posts::talk::Talk;
use programme::posts::{Post, Standing};
use serde::Serialize;
use serde_json::{Map, Value};
use store::Everything;

use crate::web::answer::Kept;
use crate::web::headers::Kind;
use crate::web::visit::{Visit, date_of};

/// The fact that is somebody's card.
const CARD: &str = "card";

/// One thing that is kept: what was answered, and what became of it.
struct Thing {
    form: Option<&'static Outline>,
    answers: Answers,
    facts: Vec<(&'static str, Fact)>,
}

/// Something that nobody typed.
enum Fact {
    /// When.
    At(Timestamp),
    /// On which day.
    On(Date),
    /// One of a few words, by its id.
    Word(&'static str),
    /// Shown as it is.
    Text(String),
}

/// Everything about somebody.
pub(crate) struct About {
    you: Thing,
    network: Network,
    posts: Vec<Thing>,
    matches: Vec<Thing>,
    reports: Vec<Thing>,
    looks: Vec<Thing>,
    /// What answers are shown against.
    contacts: Vec<OwnContact>,
}

/// Who is on a map.
enum Network {
    /// For whose map it is.
    Shown(Vec<Thing>),
    /// For everybody else: how many.
    Counted(usize),
}

/// Things of one sort, for a reader.
#[derive(Serialize)]
pub(crate) struct Pile {
    title: String,
    /// What is said where there are none, or where they are not shown.
    none: String,
    things: Vec<Vec<Line>>,
}

impl About {
    /// For themselves.
    pub(crate) fn oneself(everything: &Everything) -> Self {
        let person = everything.participant.value.person;
        let contacts = everything.contacts.iter().map(|contact| &contact.value);
        let posts = everything.posts.iter().map(|post| &post.value);
        let reports = everything.reports.iter().map(|report| &report.value);
        Self {
            you: you(&everything.participant.value),
            network: Network::Shown(contacts.clone().map(a_contact).collect()),
            contacts: contacts
                .map(|contact| OwnContact {
                    id: contact.id,
                    nickname: contact.about.nickname.reveal().clone(),
                })
                .collect(),
            posts: posts
                .map(|post| Thing {
                    form: Some(posts::on(post.side)),
                    answers: posts::on(post.side).write(&post.said),
                    facts: a_post(post),
                })
                .collect(),
            matches: everything
                .matches
                .iter()
                .filter_map(|the_match| a_match(&the_match.value, person))
                .collect(),
            looks: looks(everything),
            reports: reports
                .map(|report| Thing {
                    form: Some(&report_item::FORM),
                    answers: report_item::FORM.write(&(report.what, report.note.clone())),
                    facts: vec![("reported_at", Fact::At(report.at))],
                })
                .collect(),
        }
    }

    /// For the desk: without who is on their map, and without the card that opens their pages.
    pub(crate) fn at_desk(everything: &Everything) -> Self {
        let mut about = Self::oneself(everything);
        about.network = Network::Counted(everything.contacts.len());
        about.contacts.clear();
        about.you.facts.retain(|(name, _)| *name != CARD);
        about
    }

    /// For a reader, in the language of the page: who they are, and the piles of the rest. The words are said to whom it is about.
    pub(crate) fn in_words(&self, visit: &Visit) -> (Vec<Line>, Vec<Pile>) {
        let at = visit.at().with_contacts(self.contacts.clone());
        let pile = |name: &str, things: &[Thing]| Pile {
            title: visit.say(&format!("me-{name}")),
            none: visit.say(&format!("me-{name}.none")),
            things: things.iter().map(|thing| thing.in_words(visit, &at)).collect(),
        };
        let network = match &self.network {
            Network::Shown(things) => pile("network", things),
            Network::Counted(n) => {
                let words = visit.front.words();
                Pile {
                    none: words.say(&visit.lang, "me-network.counted", &Args::one("n", *n)),
                    ..pile("network", &[])
                }
            }
        };
        let piles = vec![
            pile("posts", &self.posts),
            pile("matches", &self.matches),
            network,
            pile("reports", &self.reports),
            pile("looks", &self.looks),
        ];
        (self.you.in_words(visit, &at), piles)
    }

    /// All of it for a machine.
    pub(crate) fn as_json(&self) -> Value {
        let all = |things: &[Thing]| Value::Array(things.iter().map(Thing::as_json).collect());
        let mut json = Map::new();
        json.insert("you".to_owned(), self.you.as_json());
        match &self.network {
            Network::Shown(things) => json.insert("network".to_owned(), all(things)),
            Network::Counted(n) => json.insert("people_on_map".to_owned(), Value::from(*n)),
        };
        json.insert("posts".to_owned(), all(&self.posts));
        json.insert("matches".to_owned(), all(&self.matches));
        json.insert("reports".to_owned(), all(&self.reports));
        json.insert("looks".to_owned(), all(&self.looks));
        Value::Object(json)
    }

    /// The same, as a file to keep.
    pub(crate) fn as_file(&self) -> Response {
        let mut response = Json(self.as_json()).into_response();
        response.headers_mut().insert(
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"netwerkt.json\""),
        );
        response.extensions_mut().insert(Kept(Kind::PrivatePage));
        response
    }
}

/// A line for a reader.
#[derive(Serialize)]
pub(crate) struct Line {
    label: String,
    lines: Vec<String>,
    given: bool,
}

impl Thing {
    /// For a reader, in the language of the page; what was skipped is left out.
    fn in_words(&self, visit: &Visit, at: &At) -> Vec<Line> {
        let asked: Vec<CheckRow> = self.form.map_or_else(Vec::new, |form| {
            visit
                .front
                .forms()
                .check_rows(&visit.lang, form, &self.answers, at)
        });
        let answered = asked.into_iter().filter(|row| !row.skipped).map(|row| Line {
            label: row.label,
            lines: row.lines,
            given: row.given,
        });
        let facts = self.facts.iter().map(|(name, fact)| Line {
            label: visit.say(&format!("me-{name}")),
            given: matches!(fact, Fact::Text(_)),
            lines: vec![match fact {
                Fact::At(moment) => visit.front.words().date(&visit.lang, date_of(*moment)),
                Fact::On(day) => visit.front.words().date(&visit.lang, *day),
                Fact::Word(word) => visit.say(&format!("me-{name}.{word}")),
                Fact::Text(text) => text.clone(),
            }],
        });
        answered.chain(facts).collect()
    }

    fn as_json(&self) -> Value {
        let mut answered: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, value) in self.answers.pairs() {
            answered.entry(name).or_default().push(value);
        }
        let mut json = Map::new();
        for (name, values) in answered {
            let value = match values.as_slice() {
                [only] => Value::from(*only),
                several => Value::from(several),
            };
            json.insert(name.to_owned(), value);
        }
        for (name, fact) in &self.facts {
            let value = match fact {
                Fact::At(moment) => moment.to_string(),
                Fact::On(day) => day.to_string(),
                Fact::Word(word) => (*word).to_owned(),
                Fact::Text(text) => text.clone(),
            };
            json.insert((*name).to_owned(), Value::from(value));
        }
        Value::Object(json)
    }
}

fn a_contact(contact: &Contact) -> Thing {
    Thing {
        form: Some(&add_contact::FORM),
        answers: add_contact::FORM.write(&contact.about),
        facts: vec![("added_at", Fact::At(contact.added_at))],
    }
}

fn you(participant: &Participant) -> Thing {
    let join = Join {
        name: participant.name.reveal().clone(),
        age: participant.age,
        guardian: match participant.consent {
            Consent::NotNeeded => None,
            Consent::Waiting | Consent::TakenBack(_) => Some(GuardianSays::NotYet),
            Consent::Said(_) | Consent::OnPaper(_) => Some(GuardianSays::Yes),
        },
        lang: participant.lang.clone(),
    };
    let set = Settings {
        name: participant.name.reveal().clone(),
        lang: participant.lang.clone(),
        capacity: participant.capacity,
    };
    let consent = match participant.consent {
        Consent::NotNeeded => "not_needed",
        Consent::Waiting => "waiting",
        Consent::Said(_) => "said",
        Consent::OnPaper(_) => "on_paper",
        Consent::TakenBack(_) => "taken_back",
    };
    let capacity = about_me::FORM.write(&set);
    let capacity = capacity.get("capacity").unwrap_or_default().to_owned();
    Thing {
        form: Some(&join_group::FORM),
        answers: join_group::FORM.write(&join),
        facts: vec![
            ("capacity", Fact::Text(capacity)),
            ("consent", Fact::Word(consent)),
            (CARD, Fact::Text(participant.card.reveal().to_string())),
            ("joined_at", Fact::At(participant.joined_at)),
        ],
    }
}

fn a_post(post: &Post) -> Vec<(&'static str, Fact)> {
    let text = |text: &Personal<String>| Fact::Text(text.reveal().clone());
    let mut facts = vec![
        ("standing", Fact::Word(standing(post.standing))),
        ("placed_at", Fact::At(post.placed_at)),
        ("confirmed_at", Fact::At(post.confirmed_at)),
    ];
    match &post.talk {
        None => {}
        Some(Talk::Why { words }) => facts.push(("trainer_says", text(words))),
        Some(Talk::Question { question, answer, .. }) => {
            facts.push(("trainer_says", text(question)));
            facts.extend(answer.as_ref().map(|answer| ("own_answer", text(answer))));
        }
        Some(Talk::Instead { words, .. }) => facts.push(("trainer_words", text(&words.lines()))),
    }
    facts
}

/// Who on the staff looked, the last one first.
fn looks(everything: &Everything) -> Vec<Thing> {
    let mut looks: Vec<_> = everything.looks.iter().map(|look| &look.value).collect();
    looks.sort_by_key(|look| Reverse(look.on));
    let thing = |look: &Look| {
        let name = look.name.as_ref().map(|name| name.reveal().clone());
        let by = name.map(|name| ("by", Fact::Text(name)));
        let known = [
            ("what", Fact::Word(look.what.id())),
            ("job", Fact::Word(look.job.id())),
            ("looked_on", Fact::On(look.on)),
        ];
        Thing {
            form: None,
            answers: Answers::default(),
            facts: known.into_iter().chain(by).collect(),
        }
    };
    looks.into_iter().map(thing).collect()
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Held(_) => "held",
        Standing::OnBoard => "on_board",
        Standing::SentBack => "sent_back",
        Standing::Gone(_) => "gone",
    }
}

/// A match as one side of it may know it: what they said themselves, and nothing of the other.
fn a_match(the_match: &Match, person: PersonId) -> Option<Thing> {
    let part = the_match.part_of(person)?;
    let (part, said) = match part {
        Part::Asker => ("asker", the_match.asker_says),
        Part::Giver => ("giver", the_match.giver_says),
    };
    let stage = match the_match.stage {
        Stage::Proposed => return None,
        Stage::Open(_) => "open",
        Stage::Agreed(_) => "agreed",
        Stage::Met(_) => "met",
        Stage::Over(..) => "over",
    };
    let said = match said {
        None => "nothing",
        Some(Answer::Yes(_)) => "yes",
        Some(Answer::Later) => "later",
        Some(Answer::No(_)) => "no",
    };
    Some(Thing {
        form: None,
        answers: Answers::default(),
        facts: vec![
            ("part", Fact::Word(part)),
            ("stage", Fact::Word(stage)),
            ("answer", Fact::Word(said)),
            ("proposed_at", Fact::At(the_match.proposed_at)),
        ],
    })
}
