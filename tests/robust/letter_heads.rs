//! Whatever people type, a letter has the head we gave it: no other header, no other receiver.

use std::collections::BTreeSet;

use http::StatusCode;
use mail_parser::{Address, MessageParser};
use serde_json::{Map, Value};

use super::asking::{Answer, JSON, all_letters_leave, send};
use super::chance::Chance;
use crate::harness::{World, workshop_answers};

/// What is typed in order to become a header, a second receiver, or a letter of its own.
const SMUGGLED: [&str; 16] = [
    "Samira\r\nBcc: spy@elsewhere.example",
    "Samira\nBcc: spy@elsewhere.example",
    "Samira\rBcc: spy@elsewhere.example",
    "Samira\r\n\r\nDear all,\r\n.\r\nMAIL FROM:<spy@elsewhere.example>",
    "Samira\u{0B}Bcc: spy@elsewhere.example",
    "Samira\u{85}Bcc: spy@elsewhere.example",
    "Samira\u{2028}Bcc: spy@elsewhere.example",
    "Samira%0d%0aBcc: spy@elsewhere.example",
    "Samira\\r\\nBcc: spy@elsewhere.example",
    "Samira\0Bcc: spy@elsewhere.example",
    "\r\n Bcc: spy@elsewhere.example",
    "Samira, spy@elsewhere.example",
    "Samira <spy@elsewhere.example>",
    "\"Samira\" <spy@elsewhere.example>, ",
    "=?utf-8?B?QmNjOiBzcHlAZWxzZXdoZXJlLmV4YW1wbGU=?=",
    "=?utf-8?Q?=0D=0ABcc=3A_spy=40elsewhere.example?=",
];

/// The same with an e-mail address: none of these is one, or it is one whole address and nothing else.
const ADDRESSES: [&str; 20] = [
    "samira@school.example\r\nBcc: spy@elsewhere.example",
    "samira@school.example\nspy@elsewhere.example",
    "samira@school.example, spy@elsewhere.example",
    "samira@school.example;spy@elsewhere.example",
    "samira@school.example spy@elsewhere.example",
    "samira@school.example%0aBcc:spy@elsewhere.example",
    "samira@school.example\0@elsewhere.example",
    "samira@school.example>,<spy@elsewhere.example",
    "<spy@elsewhere.example>",
    "Samira <spy@elsewhere.example>",
    "\"samira, spy\"@elsewhere.example",
    "\"samira\r\nBcc: spy\"@elsewhere.example",
    "samira(spy@elsewhere.example)@school.example",
    "@elsewhere.example:samira@school.example",
    "samira@[127.0.0.1]",
    "samira@school.example\u{2028}Bcc: spy@elsewhere.example",
    "samira@school\u{FF0C}spy@elsewhere.example",
    "samira@school.example\u{3002}",
    "samira!elsewhere.example!spy@school.example",
    "samira%elsewhere.example@school.example",
];

/// The headers of our letters.
const HEADERS: [&str; 11] = [
    "Auto-Submitted",
    "Content-Language",
    "Content-Type",
    "Date",
    "From",
    "MIME-Version",
    "Message-ID",
    "Reply-To",
    "Subject",
    "To",
    "X-Netwerkt-Letter",
];

/// What is wrong with a letter that was to go to this one address.
fn wrong_with(mime: &[u8], to: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let letter = MessageParser::default().parse(mime).expect("a letter");
    let mut names: Vec<&str> = letter.headers().iter().map(|header| header.name()).collect();
    names.sort_unstable();
    let once: BTreeSet<&str> = names.iter().copied().collect();
    wrong.extend(
        once.iter()
            .filter(|name| !HEADERS.contains(name))
            .map(|name| format!("header {name}")),
    );
    let absent = HEADERS
        .iter()
        .filter(|name| **name != "Reply-To" && !once.contains(*name));
    wrong.extend(absent.map(|name| format!("no header {name}")));
    if once.len() != names.len() {
        wrong.push(format!("a header twice: {names:?}"));
    }
    let receivers = [letter.to(), letter.cc(), letter.bcc()].into_iter().flatten();
    let receivers: Vec<_> = receivers
        .flat_map(Address::iter)
        .map(|address| address.address())
        .collect();
    if receivers != [Some(to)] {
        wrong.push(format!("receivers {receivers:?}"));
    }
    let text = String::from_utf8_lossy(mime);
    let head = text.split("\r\n\r\n").next().unwrap_or_default();
    for line in head.split("\r\n") {
        let folded = line.starts_with([' ', '\t']);
        let known = HEADERS.iter().any(|name| line.starts_with(&format!("{name}:")));
        if !(folded || known) || line.contains(['\r', '\n', '\0']) {
            wrong.push(format!("a line of the head: {line:?}"));
        }
    }
    wrong
}

/// Somebody's machine sends a form with this in one question.
async fn ask(world: &World, field: &str, typed: &str, chance: &mut Chance) -> Answer {
    let form = forms::form::all()
        .iter()
        .find(|form| form.questions().any(|question| question.spec().id == field));
    let form = form.expect("a form that asks this");
    let mut object = Map::new();
    for (name, value) in workshop_answers(form, "Samira") {
        let value = if name == field { typed.to_owned() } else { value };
        object.insert(name, Value::String(value));
    }
    let body = Value::Object(object).to_string();
    send(&world.router(), chance.address(), form.id, (JSON, body)).await
}

#[tokio::test]
async fn nothing_that_is_typed_becomes_a_header_or_a_receiver() {
    let world = World::on("2026-09-14").await;
    let mut chance = Chance::of(3);
    // What is the same after cleaning is one request, so receipts are counted and not answers.
    let (mut kept, mut refused) = (BTreeSet::new(), 0);
    let texts = [
        "contact_name",
        "contact_role",
        "org_name",
        "town",
        "other_language",
        "goal",
        "message",
    ];
    let tries = texts
        .iter()
        .flat_map(|field| SMUGGLED.map(|typed| (*field, typed)));
    let emails = ["contact_email", "contact_phone"]
        .into_iter()
        .flat_map(|field| ADDRESSES.map(|typed| (field, typed)));
    for (field, typed) in tries.chain(emails) {
        let answer = ask(&world, field, typed, &mut chance).await;
        match answer.status {
            StatusCode::CREATED => drop(kept.insert(answer.body)),
            StatusCode::UNPROCESSABLE_ENTITY => refused += 1,
            other => panic!("{field} as {typed:?}: {other}"),
        }
    }
    all_letters_leave(&world.app).await;
    let posted = world.mail.letters();
    assert_eq!(posted.len(), 2 * kept.len(), "a copy and a notice each");
    let ids: BTreeSet<&str> = posted.iter().map(|letter| letter.id.as_str()).collect();
    assert_eq!(ids.len(), posted.len());
    for letter in &posted {
        let to = letter.to.reveal();
        let wrong = wrong_with(letter.mime.reveal(), to);
        assert!(wrong.is_empty(), "a letter to {to}: {wrong:?}");
        assert!(
            !to.contains(|sign: char| sign.is_control() || sign.is_whitespace() || ",;<>\"".contains(sign)),
            "{to:?}"
        );
        assert!(!to.starts_with("spy@"), "{to}");
    }
    println!(
        "letters: {} odd answers kept, {refused} refused, {} letters, each to one receiver",
        kept.len(),
        posted.len()
    );
    assert!(kept.len() > 50 && refused > 20);
}

/// A letter as somebody would write it who puts texts in its head as they come.
fn by_hand(to: &str, name: &str) -> String {
    format!(
        "From: a@school.example\r\nTo: {to}\r\nSubject: Dag {name}\r\nDate: Mon, 14 Sep 2026 09:00:00 +0200\r\n\
         Message-ID: <1@school.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\nContent-Language: nl\r\n\
         Auto-Submitted: auto-generated\r\nX-Netwerkt-Letter: 1_2.e30\r\n\r\nDag\r\n"
    )
}

/// The control: a letter put together by hand with the same texts is noticed.
#[test]
fn a_letter_with_a_smuggled_header_would_be_noticed() {
    let letter = |name: &str| {
        wrong_with(
            by_hand("samira@school.example", name).as_bytes(),
            "samira@school.example",
        )
    };
    assert_eq!(letter("Samira"), [""; 0]);
    for smuggled in &SMUGGLED[..4] {
        assert!(!letter(smuggled).is_empty(), "{smuggled:?}");
    }
    let two = by_hand("samira@school.example, spy@elsewhere.example", "Samira");
    assert_eq!(wrong_with(two.as_bytes(), "samira@school.example").len(), 1);
}
