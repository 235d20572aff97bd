//! `kill -9` at random moments while people are sending: nothing that was acknowledged is lost, nothing is there in part.
//!
//! The real program serves from a real folder; four people at a time send requests to it over the loopback, each from an
//! address of their own. After each kill it starts again on the same data, and the receipts of the last two rounds must open;
//! in the end every receipt must.
//!
//! A kill leaves what the operating system has in memory; what a power cut takes is tested in [`power_cut`](super::power_cut).

mod server;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use jiff::{ToSpan, Zoned};
use serde_json::Value;
use store::Store;

use self::server::{Program, Server};
use super::chance::Chance;
use super::how_many;
use super::power_cut::without_their_letters;
use crate::harness::{Mail, World, read_letter, workshop_answers};

/// At least so many requests are sent, however few kills there are.
const REQUESTS: usize = 200;
/// How many people send at the same time.
const AT_ONCE: usize = 4;
/// So many letters are looked at together.
const PAGE: usize = 1000;
/// No answer takes longer, unless something hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// What somebody got: the number of their request, and the receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Receipt {
    number: usize,
    reference: String,
    path: String,
}

/// What happened while a program was killed again and again.
#[derive(Default)]
struct Story {
    sent: usize,
    kills: usize,
    receipts: Vec<Receipt>,
    /// Receipts that did not open after some kill.
    lost: BTreeSet<usize>,
}

/// Sends request `number` to this address: the receipt, or none when the server was gone before it answered.
fn send(agent: &ureq::Agent, url: &str, number: usize) -> Option<Receipt> {
    let form = &forms::workshop_request::FORM;
    let answers: serde_json::Map<String, Value> = workshop_answers(form, &format!("Asker {number}"))
        .into_iter()
        .map(|(name, value)| (name, Value::String(value)))
        .collect();
    let [high, low] = u16::try_from(number).expect("a small number").to_be_bytes();
    let sent = agent
        .post(format!("{url}/api/{}", form.id))
        .header("content-type", "application/json")
        .header("x-forwarded-for", format!("10.0.{high}.{low}"))
        .send(Value::Object(answers).to_string());
    let mut answer = sent.ok()?;
    let body = answer.body_mut().read_to_string().ok()?;
    assert_eq!(answer.status(), 201, "request {number}: {body}");
    let receipt: Value = serde_json::from_str(&body).expect("JSON");
    let text = |name: &str| receipt[name].as_str().expect("a text").to_owned();
    Some(Receipt {
        number,
        reference: text("reference"),
        path: text("status_url").replace("https://www.example.org", ""),
    })
}

/// The receipts that do not open.
fn missing(agent: &ureq::Agent, url: &str, receipts: &[Receipt]) -> BTreeSet<usize> {
    let opens = |receipt: &Receipt| {
        let mut page = agent
            .get(format!("{url}{}", receipt.path))
            .call()
            .expect("an answer");
        page.status() == 200
            && page
                .body_mut()
                .read_to_string()
                .is_ok_and(|text| text.contains(&receipt.reference))
    };
    receipts
        .iter()
        .filter(|receipt| !opens(receipt))
        .map(|receipt| receipt.number)
        .collect()
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .build()
        .into()
}

impl Story {
    /// People send to this server until it is killed, after some receipts and a little.
    fn until_killed(&mut self, mut server: Server, chance: &mut Chance) {
        let url = server.url().to_owned();
        let next = AtomicUsize::new(self.sent);
        let (tell, told) = mpsc::channel();
        let (url, sending, receipts) = (&url, &next, &mut self.receipts);
        // The server is moved in, so that it ends and nobody goes on sending when something here fails.
        std::thread::scope(move |people| {
            for _person in 0..AT_ONCE {
                let tell = tell.clone();
                people.spawn(move || {
                    let agent = agent();
                    while let Some(receipt) = send(&agent, url, sending.fetch_add(1, Ordering::Relaxed)) {
                        tell.send(receipt).expect("somebody listens");
                    }
                });
            }
            drop(tell);
            for _receipt in 0..chance.between(1, 12) {
                receipts.push(told.recv_timeout(PATIENCE).expect("a receipt"));
            }
            let a_little = Duration::from_micros(chance.number() % 6000);
            let moment = std::time::Instant::now() + a_little;
            while let Ok(receipt) =
                told.recv_timeout(moment.saturating_duration_since(std::time::Instant::now()))
            {
                receipts.push(receipt);
            }
            server.kill();
            receipts.extend(told.iter());
        });
        self.sent = next.into_inner();
        self.kills += 1;
    }
}

/// Lets people send to a program that is killed `kills` times, and looks after every receipt.
fn tell(program: Program, data: &Path, kills: usize, requests: usize) -> Story {
    let mut story = Story::default();
    let mut chance = Chance::of(20_260_914);
    let (mut before, mut last) = (0, 0);
    while story.kills < kills || story.sent < requests {
        let server = Server::start(program, data);
        let lost = missing(&agent(), server.url(), &story.receipts[before..]);
        story.lost.extend(lost);
        (before, last) = (last, story.receipts.len());
        story.until_killed(server, &mut chance);
    }
    let server = Server::start(program, data);
    story
        .lost
        .extend(missing(&agent(), server.url(), &story.receipts));
    story
}

#[test]
fn nothing_acknowledged_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let story = tell(Program::Netwerkt, &data, how_many("NETWERKT_KILLS", 25), REQUESTS);
    let unanswered = story.sent - story.receipts.len();
    println!(
        "killed {} times: {} requests sent, {} acknowledged, {unanswered} not, {} lost",
        story.kills,
        story.sent,
        story.receipts.len(),
        story.lost.len()
    );
    assert!(story.lost.is_empty(), "lost: {:?}", story.lost);
    assert!(
        story.kills <= unanswered && unanswered < story.sent,
        "each kill came while people were sending"
    );

    // Everybody sends once more: who has a receipt gets the same one, and who was cut off gets one now.
    let server = Server::start(Program::Netwerkt, &data);
    let all = all_send(server.url(), story.sent);
    for receipt in &story.receipts {
        assert_eq!(
            &all[receipt.number], receipt,
            "the same answers, the same receipt"
        );
    }
    let references: BTreeSet<_> = all.iter().map(|receipt| receipt.reference.as_str()).collect();
    assert_eq!(
        references.len(),
        story.sent,
        "every request has a reference of its own"
    );
    assert!(server.stop().success(), "told to stop, it stops cleanly");
    every_request_has_its_two_letters(&data, &all);
}

/// So many requests, each sent by somebody; gives their receipts in order.
fn all_send(url: &str, many: usize) -> Vec<Receipt> {
    let next = AtomicUsize::new(0);
    let send_some = || {
        let agent = agent();
        let numbers = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let numbers = numbers.take_while(|number| *number < many);
        let receipts = numbers.map(|number| send(&agent, url, number).expect("an answer"));
        receipts.collect::<Vec<_>>()
    };
    let mut all = std::thread::scope(|people| {
        let sending: Vec<_> = (0..AT_ONCE).map(|_person| people.spawn(send_some)).collect();
        let receipts = sending.into_iter().map(|person| person.join().expect("receipts"));
        receipts.collect::<Vec<_>>().concat()
    });
    all.sort_by_key(|receipt| receipt.number);
    all
}

/// Letters left while the program ran, or are waiting to leave; each request has one copy and one notice.
fn every_request_has_its_two_letters(data: &Path, all: &[Receipt]) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        // Letters that were under way when the program was killed are waiting again after their lease.
        let tomorrow = Zoned::now().date().saturating_add(1.day());
        let world = World::with_store(&tomorrow.to_string(), Store::open(data).await.unwrap());
        let left = std::fs::read_dir(data.join("mail")).into_iter().flatten();
        let left = left
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "eml"))
            .map(|path| read_letter(&std::fs::read(path).unwrap()));
        // A letter that left before it could be noted down is among both: it is one letter all the same.
        let waiting = waiting(&world).await;
        let letters: BTreeMap<_, _> = left
            .chain(waiting)
            .map(|letter| (letter.id.clone(), letter))
            .collect();
        let letters: Vec<_> = letters.into_values().collect();
        let references: Vec<_> = all.iter().map(|receipt| receipt.reference.clone()).collect();
        let in_part = without_their_letters(&letters, &references);
        assert!(in_part.is_empty(), "there in part: {in_part:?}");
    });
}

/// The letters that are waiting, as their readers will get them. Nothing is written, which on a busy disk would take long.
async fn waiting(world: &World) -> Vec<Mail> {
    let store = &world.app.store;
    let due = loop {
        let due = store.due_letters(world.app.clock.now(), PAGE).await.unwrap();
        if due.len() < PAGE {
            break due;
        }
        // More than one look can take in: some leave first.
        functions::outbox::deliver(&world.app).await.unwrap();
    };
    let mut letters = world.letters();
    for letter in due {
        let event = letter.value.event;
        let posted = functions::letters::compose(&world.app, &event).await.unwrap();
        letters.extend(posted.iter().map(|letter| read_letter(letter.mime.reveal())));
    }
    letters
}

/// The control: a server that answers before it commits, killed in the same way, fails the same check. The same server that
/// keeps the promise passes it, so the check sees the one difference.
#[test]
fn a_server_that_answers_too_early_loses_what_it_acknowledged() {
    for (program, loses) in [(Program::Durable, false), (Program::TooEarly, true)] {
        let folder = tempfile::tempdir().unwrap();
        let story = tell(program, folder.path(), 3, 0);
        assert_eq!(!story.lost.is_empty(), loses, "{program:?}: {:?}", story.lost);
    }
}
