//! What somebody typed is in no log, no address, no mail subject, no header and no raw byte of what is stored.
//!
//! A canary in every field people can type in; afterwards everything that leaves or stays is searched for it.

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use forms::form;
use store::Store;
use tracing_subscriber::fmt::MakeWriter;

use crate::harness::{World, workshop_answers};

const CANARY: &str = "Kanarie";

/// Answers with a canary in every text.
fn canaries(form: &form::Form<programme::requests::Asked>) -> Vec<(String, String)> {
    let mut answers = workshop_answers(form, &format!("{CANARY} Naam"));
    for (name, value) in &mut answers {
        match name.as_str() {
            "org_name" | "town" | "goal" | "contact_role" | "other_language" | "message" | "motivation" => {
                *value = format!("{CANARY} {name} lang")
            }
            "contact_email" | "notify_email" => *value = format!("{CANARY}@school.example"),
            "site_addresses" => *value = format!("https://{CANARY}.example"),
            "contact_phone" => *value = "0699887766".to_owned(),
            _ => {}
        }
    }
    answers
}

/// How often a canary stands in some bytes, in either case.
fn found(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    text.matches(&CANARY.to_lowercase()).count() + text.matches("99887766").count()
}

fn raw_files(folder: &Path) -> Vec<u8> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .filter_map(|entry| std::fs::read(entry.unwrap().path()).ok())
        .flatten()
        .collect()
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Log {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn canaries_stay_where_they_belong() {
    let folder = tempfile::tempdir().unwrap();
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let world = World::with_store("2026-09-14", Store::open(folder.path()).await.unwrap());
    let mut urls = Vec::new();
    for form in form::all() {
        urls.push(world.ask_by_machine(form, &canaries(form)).await);
    }
    world.mail.set_broken(true);
    world.letters_go_out().await;
    world.mail.set_broken(false);
    world.later(jiff::SignedDuration::from_hours(1));
    world.letters_go_out().await;
    // What somebody looks for is in the address of the page with what was found, and goes no further than that page.
    let mut visitor = world.visitor();
    visitor.open("/nl/search?q=kanarie%40school.example").await;
    visitor.sees("kanarie");
    drop(guard);

    let logged = log.0.lock().unwrap().clone();
    assert!(!logged.is_empty(), "the log was listened to");
    assert_eq!(
        found(&logged),
        0,
        "in the log:\n{}",
        String::from_utf8_lossy(&logged)
    );
    assert_eq!(found(urls.join("\n").as_bytes()), 0, "in an address");
    let letters = world.letters();
    assert_eq!(
        letters.len(),
        2 * form::all().len(),
        "a copy and a notice for each form"
    );
    for letter in &letters {
        assert_eq!(
            found(letter.subject.as_bytes()),
            0,
            "in the subject “{}”",
            letter.subject
        );
        assert!(
            found(letter.text.as_bytes()) > 0,
            "the control: the letter itself says what was typed"
        );
    }
    let stored = raw_files(folder.path());
    assert!(stored.len() > 10_000, "the data file was read");
    assert_eq!(found(&stored), 0, "in the raw bytes of the store");
}

#[test]
fn a_canary_in_the_clear_would_be_seen() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("dump"), b"xxkanarie@school.examplexx").unwrap();
    assert_eq!(found(&raw_files(folder.path())), 1);
}
