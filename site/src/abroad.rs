//! Links to other sites, asked for when an editor wants to know: `netwerkt check --external`.
//!
//! Never part of a build or of a plain check: what others do with their sites must not stop ours. Each address is asked for once,
//! the addresses of one host one after the other with a pause between them, and what was right is not asked for again
//! for a week ([`Known`]).

mod asking;
mod known;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Mutex;

use jiff::civil::Date;
use pulldown_cmark::{Event, Parser, Tag};

use crate::build::Edition;
use crate::pages::Doc;
use crate::problems::{Problem, Problems};

pub use asking::{Answer, Ask, Web};
pub use known::Known;

/// How many hosts are asked at the same time.
const AT_ONCE: usize = 8;

/// How often one address may lead on to the next.
const MOST_STEPS: usize = 6;

/// Every address abroad, with the places it stands at: problems that do not say yet what is wrong.
pub type Links = BTreeMap<String, Vec<Problem>>;

/// What asking for an address came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is there.
    Fine,
    /// It is at another address now, for good.
    Moved(String),
    /// It is not there, or nobody answers.
    Gone(String),
    /// Somebody answers, but would not say.
    Unsure(String),
}

/// What asking came to.
#[derive(Debug, Default)]
pub struct Report {
    /// Links that lead nowhere.
    pub problems: Problems,
    /// Links that lead elsewhere now, or of which nobody would say.
    pub remarks: Problems,
    /// How many addresses there are.
    pub addresses: usize,
}

/// Everything pages link to abroad: in their Markdown, and in what stands above it.
pub fn links(edition: &Edition) -> Links {
    let mut links = Links::new();
    let rows = edition.stock.library.rows();
    for (_, page) in edition
        .stock
        .library
        .all()
        .filter(|(_, page)| !page.is_stand_in())
    {
        let in_text = Parser::new(page.markdown()).into_offset_iter();
        let in_text = in_text.filter_map(|(event, span)| match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                Some((dest_url.to_string(), page.problem_at(span, "")))
            }
            _ => None,
        });
        for (url, place) in in_text.chain(above_text(page)).filter(|(url, _)| is_web(url)) {
            let url = url.split('#').next().unwrap_or_default().to_owned();
            let place = rows.at_home(Problems::from(place));
            links.entry(url).or_default().extend(place);
        }
    }
    links
}

/// Asks for all of them. `pause` is called before a host is asked again.
pub fn check(
    links: &Links,
    web: &(dyn Ask + Sync),
    pause: &(dyn Fn(&str) + Sync),
    known: &mut Known,
    today: Date,
) -> Report {
    let mut hosts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut found: BTreeMap<&str, Found> = BTreeMap::new();
    for url in links.keys() {
        match known.find(url, today) {
            Some(before) => drop(found.insert(url, before)),
            None => hosts.entry(host(url)).or_default().push(url),
        }
    }
    let (waiting, asked) = (Mutex::new(hosts.into_iter()), Mutex::new(Vec::new()));
    std::thread::scope(|threads| {
        for _ in 0..AT_ONCE {
            threads.spawn(|| {
                while let Some((host, urls)) = waiting.lock().ok().and_then(|mut waiting| waiting.next()) {
                    let mut visit = Visit {
                        web,
                        pause,
                        host,
                        is_first: true,
                    };
                    let answers: Vec<_> = urls.into_iter().map(|url| (url, visit.look(url))).collect();
                    asked
                        .lock()
                        .map(|mut asked| asked.extend(answers))
                        .unwrap_or_default();
                }
            });
        }
    });
    for (url, answer) in asked.into_inner().unwrap_or_default() {
        known.keep(url, &answer, today);
        found.insert(url, answer);
    }
    let mut report = Report {
        addresses: links.len(),
        ..Report::default()
    };
    for (url, places) in links {
        let Some(found) = found.get(url.as_str()) else {
            continue;
        };
        for place in places {
            match found.about(url, place.clone()) {
                Some((problem, true)) => report.problems.push(problem),
                Some((remark, false)) => report.remarks.push(remark),
                None => {}
            }
        }
    }
    report.problems = report.problems.sorted();
    report.remarks = report.remarks.sorted();
    report
}

impl Found {
    /// What to say about a link, and whether it is a mistake.
    fn about(&self, url: &str, mut place: Problem) -> Option<(Problem, bool)> {
        let (message, help, is_mistake) = match self {
            Self::Fine => return None,
            Self::Moved(to) => (format!("“{url}” has moved."), format!("Write {to}"), false),
            Self::Gone(why) => {
                let help = "Look for a new address, or take the link away.";
                (format!("“{url}” is not there: {why}."), help.to_owned(), true)
            }
            Self::Unsure(why) => {
                let help = "Open it yourself and see.";
                (
                    format!("“{url}” does not say whether it is there: {why}."),
                    help.to_owned(),
                    false,
                )
            }
        };
        place.message = message;
        place.help = Some(help);
        Some((place, is_mistake))
    }
}

/// A round of questions to one host.
struct Visit<'a> {
    web: &'a dyn Ask,
    pause: &'a dyn Fn(&str),
    host: &'a str,
    is_first: bool,
}

impl Visit<'_> {
    /// Follows an address to where it ends.
    fn look(&mut self, url: &str) -> Found {
        let mut at = url.to_owned();
        let mut is_for_good = true;
        let mut moved = None;
        for _ in 0..MOST_STEPS {
            let answer = match self.ask(&at) {
                Ok(answer) => answer,
                Err(why) => return Found::Gone(why),
            };
            match (answer.status, answer.location) {
                (200..=299, _) => return moved.map_or(Found::Fine, Found::Moved),
                (status @ 300..=399, Some(to)) => {
                    at = joined(&at, &to);
                    is_for_good &= matches!(status, 301 | 308);
                    if is_for_good {
                        moved = Some(at.clone());
                    }
                }
                (status @ (404 | 410), _) => return Found::Gone(format!("it answers {status}")),
                (status, _) => return Found::Unsure(format!("it answers {status}")),
            }
        }
        Found::Gone("it leads on and on".to_owned())
    }

    /// Asks for the head of a page only; of who does not understand that, for the page.
    fn ask(&mut self, url: &str) -> Result<Answer, String> {
        self.wait();
        match self.web.head(url) {
            Ok(answer) if answer.status < 400 => Ok(answer),
            _ => {
                self.wait();
                self.web.get(url)
            }
        }
    }

    fn wait(&mut self) {
        if !std::mem::take(&mut self.is_first) {
            (self.pause)(self.host);
        }
    }
}

/// Addresses in the front matter: between double quotes.
fn above_text(page: &Doc) -> impl Iterator<Item = (String, Problem)> {
    let front: Range<usize> = page.front_place.clone();
    let text = &page.text()[front.clone()];
    text.match_indices("\"http").filter_map(move |(at, _)| {
        let begin = at + 1;
        let length = text[begin..].find('"')?;
        let place = front.start + begin..front.start + begin + length;
        let problem = Problem::at(page.file(), page.text(), place, "");
        Some((text[begin..begin + length].to_owned(), problem))
    })
}

fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// `https://a.example/b` without its path, and what is before and after.
fn split(url: &str) -> (&str, &str) {
    let begin = url.find("://").map_or(0, |at| at + 3);
    let end = url[begin..].find(['/', '?']).map_or(url.len(), |at| begin + at);
    url.split_at(end)
}

fn host(url: &str) -> &str {
    let (origin, _) = split(url);
    origin.rsplit_once('/').map_or(origin, |(_, host)| host)
}

/// Where `to` leads from `at`.
fn joined(at: &str, to: &str) -> String {
    let (origin, path) = split(at);
    let scheme = origin.split("//").next().unwrap_or_default();
    if is_web(to) {
        to.to_owned()
    } else if to.starts_with("//") {
        format!("{scheme}{to}")
    } else if to.starts_with('/') {
        format!("{origin}{to}")
    } else {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{origin}{folder}/{to}")
    }
}

#[cfg(test)]
mod tests;
