//! The power goes: of what was written the disk has at least what was synced when the last receipt went out, and beyond that
//! anything. Whatever was acknowledged is there, and nothing is there in part.
//!
//! The store's own tests show the same for its rows, and that each commit is synced. Here it is shown for what people get:
//! the status page opens, and every request has its two letters, neither more nor fewer.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use http::StatusCode;
use store::Store;

use super::asking::all_letters_leave;
use crate::harness::{Mail, World, workshop_answers};

const REQUESTS: usize = 12;
const ADDRESS: [u8; 4] = [198, 51, 100, 9];

/// Requests that were acknowledged, and how long the log on the disk was each time.
struct Recorded {
    data: tempfile::TempDir,
    /// Reference and path of the status page.
    receipts: Vec<(String, String)>,
    logged: Vec<usize>,
    database: Vec<u8>,
    log: Vec<u8>,
}

fn log_of(data: &Path) -> PathBuf {
    data.join("netwerkt.sqlite-wal")
}

fn form() -> &'static forms::form::Form<programme::requests::Asked> {
    &forms::workshop_request::FORM
}

/// Somebody asks, in the name of this number; gives the receipt.
async fn ask(world: &World, number: usize) -> (String, String) {
    let answers = workshop_answers(form(), &format!("Asker {number}"));
    let (status, receipt) = world.post_json(ADDRESS, form(), &answers).await;
    assert_eq!(status, StatusCode::CREATED, "{receipt}");
    let text = |name: &str| receipt[name].as_str().expect("a text").to_owned();
    let path = text("status_url").replace("https://www.example.org", "");
    (text("reference"), path)
}

/// People ask one after another, and the disk is looked at after each receipt.
async fn record(data: tempfile::TempDir, store: Store) -> Recorded {
    let database = std::fs::read(data.path().join("netwerkt.sqlite")).unwrap();
    let world = World::with_store("2026-09-14", store);
    let (mut receipts, mut logged) = (Vec::new(), Vec::new());
    for number in 0..REQUESTS {
        receipts.push(ask(&world, number).await);
        let length = std::fs::metadata(log_of(data.path())).unwrap().len();
        logged.push(usize::try_from(length).unwrap());
    }
    let log = std::fs::read(log_of(data.path())).unwrap();
    let same = std::fs::read(data.path().join("netwerkt.sqlite")).unwrap();
    assert_eq!(
        database, same,
        "everything since is in the log, so the log is what a cut cuts"
    );
    Recorded {
        data,
        receipts,
        logged,
        database,
        log,
    }
}

/// What was found missing or in part after the power came back.
#[derive(Debug, Default)]
struct Damage {
    lost: Vec<usize>,
    in_part: Vec<String>,
}

impl Recorded {
    /// The power goes right after receipt number `last` (from 0), when the disk has `cut` bytes of the log, those after the
    /// last sync garbled or not.
    async fn replay(&self, last: usize, cut: usize, garbled: bool) -> Damage {
        let after = tempfile::tempdir().unwrap();
        std::fs::copy(self.data.path().join("root.key"), after.path().join("root.key")).unwrap();
        std::fs::write(after.path().join("netwerkt.sqlite"), &self.database).unwrap();
        let mut log = self.log[..cut.min(self.log.len())].to_vec();
        let sure = self.logged[last].min(log.len());
        if garbled {
            log[sure..].iter_mut().for_each(|byte| *byte = !*byte);
        }
        std::fs::write(log_of(after.path()), log).unwrap();
        let world = World::with_store("2026-09-15", Store::open(after.path()).await.unwrap());
        let mut damage = Damage::default();
        for (number, (reference, path)) in self.receipts[..=last].iter().enumerate() {
            let mut asker = world.visitor();
            let page = asker.open(path).await.page();
            if page.status != StatusCode::OK || !page.text().contains(reference) {
                damage.lost.push(number);
            }
        }
        // Everybody sends once more: who was there gets the same receipt, who was not is there now. All have two letters.
        let mut references = Vec::new();
        for number in 0..REQUESTS {
            let receipt = ask(&world, number).await;
            if number <= last && receipt != self.receipts[number] {
                damage.lost.push(number);
            }
            references.push(receipt.0);
        }
        damage.in_part = without_their_letters(&letters(&world).await, &references);
        damage
    }

    /// The cuts that are tried after receipt number `last`: what was synced for sure, a little more, and all but the end of
    /// the next commit.
    fn cuts(&self, last: usize) -> [usize; 4] {
        let (sure, next) = (self.logged[last], self.logged[last + 1]);
        [sure, sure + 24, sure + 4120, next.max(1) - 1]
    }
}

/// Everything that leaves when everything leaves.
async fn letters(world: &World) -> Vec<Mail> {
    all_letters_leave(&world.app).await;
    world.letters()
}

/// References that do not have exactly one copy for the asker and one notice for the coordinator.
pub(super) fn without_their_letters(letters: &[Mail], references: &[String]) -> Vec<String> {
    let mut found: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for letter in letters {
        // Whole words: a longer reference begins like a shorter one.
        let mut words = letter
            .subject
            .split(|sign: char| !(sign.is_alphanumeric() || sign == '-'));
        let about = words.find_map(|word| references.iter().find(|reference| word == *reference));
        let about = about.unwrap_or_else(|| panic!("a letter about nothing we know: {}", letter.subject));
        found.entry(about).or_default().insert(&letter.id, &letter.to);
    }
    let whole = |reference: &String| {
        let mut to: Vec<_> = found
            .get(reference.as_str())
            .into_iter()
            .flat_map(BTreeMap::values)
            .collect();
        to.sort_unstable();
        to == [&"backupnetwerkt@gmail.com", &"samira@debrug.example"]
    };
    references
        .iter()
        .filter(|reference| !whole(reference))
        .cloned()
        .collect()
}

#[tokio::test]
async fn what_was_acknowledged_is_there_whole_after_a_power_cut() {
    let data = tempfile::tempdir().unwrap();
    let store = Store::open(data.path()).await.unwrap();
    let recorded = record(data, store).await;
    assert!(
        recorded.logged.is_sorted_by(|before, after| before < after),
        "each receipt went out after its commit was in the log: {:?}",
        recorded.logged
    );
    for last in [0, 5, REQUESTS - 2] {
        for cut in recorded.cuts(last) {
            // Nothing lies after the last sync to be garbled, where the cut is right there.
            for garbled in [false, true]
                .into_iter()
                .filter(|garbled| !garbled || cut > recorded.logged[last])
            {
                let damage = recorded.replay(last, cut, garbled).await;
                assert!(
                    damage.lost.is_empty() && damage.in_part.is_empty(),
                    "after receipt {last}, {cut} bytes on the disk, garbled {garbled}: {damage:?}"
                );
            }
        }
    }
}

/// The control: a store that answers before it commits fails the very same check.
#[tokio::test]
async fn a_receipt_before_the_commit_would_be_noticed() {
    let data = tempfile::tempdir().unwrap();
    let store = Store::open_answering_too_early(data.path()).await.unwrap();
    let recorded = record(data, store).await;
    let mut lost = 0;
    for last in [0, 5, REQUESTS - 2] {
        lost += recorded
            .replay(last, recorded.logged[last], false)
            .await
            .lost
            .len();
    }
    assert!(lost >= 3, "only {lost} were lost");
}

/// The control for letters: one that is missing and one too many are both noticed.
#[tokio::test]
async fn a_request_without_its_letters_would_be_noticed() {
    let world = World::on("2026-09-14").await;
    let receipt = ask(&world, 1).await;
    let both = letters(&world).await;
    let references = [receipt.0];
    assert!(without_their_letters(&both, &references).is_empty());
    assert_eq!(without_their_letters(&both[..1], &references), references);
    let another = Mail {
        id: "another".to_owned(),
        ..both[0].clone()
    };
    let three = [both, vec![another]].concat();
    assert_eq!(without_their_letters(&three, &references), references);
}
