//! Asked of a server on this machine, so that what is tested is what goes over a wire.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use jiff::ToSpan as _;

use super::*;
use crate::sample::{options, page, sources};

/// A site somewhere else, and what it was asked.
struct Elsewhere {
    origin: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Elsewhere {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&asked);
        std::thread::spawn(move || {
            // Those nobody answers stay open, or they would not be waited for.
            let mut silent = Vec::new();
            for mut stream in listener.incoming().flatten() {
                let line = first_line(&mut stream);
                noted.lock().unwrap().push(line.clone());
                match answer(&line) {
                    Some(answer) => stream.write_all(answer.as_bytes()).unwrap(),
                    None => silent.push(stream),
                }
            }
        });
        Self { origin, asked }
    }

    fn asked(&self) -> Vec<String> {
        let mut asked = std::mem::take(&mut *self.asked.lock().unwrap());
        asked.sort();
        asked
    }
}

fn first_line(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() == 1 {
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    head.lines().next().unwrap_or_default().replace(" HTTP/1.1", "")
}

fn answer(line: &str) -> Option<String> {
    let (status, to) = match line {
        "HEAD /no-head" => ("405 No", ""),
        "HEAD /moved" => ("301 Moved", "/fine"),
        "HEAD /for-now" => ("302 Found", "fine"),
        "HEAD /round" => ("301 Moved", "/round"),
        "HEAD /gone" | "GET /gone" => ("404 Not Found", ""),
        "HEAD /locked" | "GET /locked" => ("403 No", ""),
        _ if line.ends_with("/silent") => return None,
        _ => ("200 OK", ""),
    };
    let location = if to.is_empty() {
        String::new()
    } else {
        format!("Location: {to}\r\n")
    };
    Some(format!(
        "HTTP/1.1 {status}\r\n{location}Content-Length: 0\r\nConnection: close\r\n\r\n"
    ))
}

/// An edition of the small site whose page links to these places.
fn linking_to(origin: &str, paths: &[&str]) -> Links {
    let link = |path: &&str| ["[x](", origin, path, ")\n\n"].concat();
    let body: String = paths.iter().map(link).collect();
    let sources = sources(&[
        ("pages/help.nl.md", &page("Hulp", &body)),
        ("pages/help.en.md", ""),
    ]);
    links(&Edition::of(&sources, &options(), None).unwrap())
}

fn asked_for(links: &Links, known: &mut Known, today: Date) -> (Report, usize) {
    let pauses = Mutex::new(0);
    let web = Web::new("netwerkt", Duration::from_millis(300));
    let report = check(links, &web, &|_host| *pauses.lock().unwrap() += 1, known, today);
    let pauses = *pauses.lock().unwrap();
    (report, pauses)
}

fn said(problems: &Problems, origin: &str) -> Vec<String> {
    problems
        .iter()
        .map(|problem| problem.to_string().replace(origin, "…"))
        .collect()
}

#[test]
fn links_that_lead_nowhere_are_told_where_they_stand() {
    let elsewhere = Elsewhere::open();
    let paths = [
        "/fine", "/no-head", "/moved", "/for-now", "/gone", "/locked", "/round", "/silent",
    ];
    let links = linking_to(&elsewhere.origin, &paths);
    let (report, pauses) = asked_for(&links, &mut Known::default(), options().date);
    assert_eq!(
        said(&report.problems, &elsewhere.origin),
        [
            "content/pages/help.nl.md:13:1: “…/gone” is not there: it answers 404. Look for a new address, or take the link away.",
            "content/pages/help.nl.md:17:1: “…/round” is not there: it leads on and on. Look for a new address, or take the link away.",
            "content/pages/help.nl.md:19:1: “…/silent” is not there: nobody answers in time. Look for a new address, or take the link away.",
        ]
    );
    assert_eq!(
        said(&report.remarks, &elsewhere.origin),
        [
            "content/pages/help.nl.md:9:1: “…/moved” has moved. Write …/fine",
            "content/pages/help.nl.md:15:1: “…/locked” does not say whether it is there: it answers 403. Open it yourself and see.",
        ]
    );
    let asked = elsewhere.asked();
    assert!(
        asked.contains(&"GET /no-head".to_owned()) && !asked.contains(&"GET /fine".to_owned()),
        "{asked:?}"
    );
    assert_eq!(
        pauses,
        asked.len() - 1,
        "one host is asked one thing at a time, with a pause before each but the first"
    );
}

#[test]
fn what_was_right_is_not_asked_for_again_for_a_week() {
    let elsewhere = Elsewhere::open();
    let links = linking_to(&elsewhere.origin, &["/fine", "/gone"]);
    let (mut known, today) = (Known::default(), options().date);
    asked_for(&links, &mut known, today);
    assert_eq!(elsewhere.asked(), ["GET /gone", "HEAD /fine", "HEAD /gone"]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("links.json");
    known.write(&file).unwrap();
    let mut known = Known::read(&file);
    let (report, _) = asked_for(&links, &mut known, today + 6.days());
    assert_eq!(report.problems.len(), 1);
    assert_eq!(elsewhere.asked(), ["GET /gone", "HEAD /gone"]);
    asked_for(&links, &mut known, today + 7.days());
    assert_eq!(elsewhere.asked(), ["GET /gone", "HEAD /fine", "HEAD /gone"]);
    assert_eq!(Known::read(&folder.path().join("nothing.json")), Known::default());
}

#[test]
fn a_site_that_is_not_there_is_told_and_addresses_above_a_text_are_asked_for_too() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let text = format!(
        "+++\ntitle = \"x\"\ndescription = \"x\"\n[[extra.sources]]\ntitle = \"y\"\nurl = \"http://{free}/\"\n+++\n`http://{free}/code`\n"
    );
    let sources = sources(&[("pages/help.nl.md", &text), ("pages/help.en.md", "")]);
    let links = links(&Edition::of(&sources, &options(), None).unwrap());
    assert_eq!(links.len(), 1, "an example is no link");
    let (report, _) = asked_for(&links, &mut Known::default(), options().date);
    let problem = report.problems.iter().next().unwrap();
    assert_eq!((problem.line, problem.column), (6, 8), "{problem}");
}

#[test]
fn addresses_are_joined_as_browsers_do() {
    for (at, to, expected) in [
        ("https://a.example/b/c", "d", "https://a.example/b/d"),
        ("https://a.example/b/c?e", "/d", "https://a.example/d"),
        ("https://a.example", "d", "https://a.example/d"),
        ("http://a.example/b", "//c.example/", "http://c.example/"),
        ("http://a.example/b", "https://a.example/b", "https://a.example/b"),
    ] {
        assert_eq!(joined(at, to), expected);
    }
    assert_eq!(host("https://a.example:80/b/c"), "a.example:80");
}
