//! The command as one types it.

use std::path::Path;

use functions::app::{Clock as _, Ids as _, SystemClock, SystemIds};
use functions::sign_in::{Added, NewStaff, add};
use programme::groups::{self, Group, Joining, Rules};
use programme::ids::{GroupId, PersonId};
use programme::languages::Lang;
use programme::personal::Personal;
use programme::programmes::ProgrammeId;
use programme::staff::{Job, Reach};
use site::write::write_new;
use store::{Committed, Store};

use super::*;
use shown::Paper;

/// What a command came to, and what it said: results, remarks.
fn run(words: &[&str]) -> (anyhow::Result<Outcome>, String, String) {
    let (results, remarks) = (Paper::default(), Paper::default());
    let shown = Shown::on_paper(&results, &remarks);
    let arguments = Arguments::try_parse_from([&["netwerkt"], words].concat()).unwrap();
    let outcome = arguments.command.run(&shown);
    (outcome, results.text(), remarks.text())
}

/// A folder `content/` with one mistake in it.
fn content_with_a_mistake(folder: &Path) -> String {
    let content = folder.join("content");
    write_new(
        &content.join("site.toml"),
        "base_urrl = \"https://www.example.org\"\n",
    )
    .unwrap();
    content.display().to_string()
}

#[test]
fn the_arguments_fit_together() {
    Arguments::command().debug_assert();
}

#[test]
fn every_command_has_an_example_that_can_be_run() {
    for command in Arguments::command().get_subcommands() {
        let help = command
            .get_after_help()
            .map(ToString::to_string)
            .unwrap_or_default();
        let example = help
            .lines()
            .nth(1)
            .unwrap_or_default()
            .split('>')
            .next()
            .unwrap_or_default();
        let words = example.replace("\"Samen sterk\"", "Samen-sterk");
        assert!(
            Arguments::try_parse_from(words.split_whitespace()).is_ok(),
            "{}: {example}",
            command.get_name()
        );
    }
}

#[test]
fn problems_are_found_and_said_to_people_or_to_machines() {
    let folder = tempfile::tempdir().unwrap();
    let content = content_with_a_mistake(folder.path());
    let (outcome, results, remarks) = run(&["check", "--content", &content]);
    assert_eq!(outcome.unwrap(), Outcome::Problems);
    assert_eq!(results, "");
    assert!(
        remarks.contains("site.toml:1:1") && remarks.contains("Did you mean “base_url”?"),
        "{remarks}"
    );

    let (_, _, remarks) = run(&["check", "--content", &content, "--lang", "nl"]);
    for expected in [
        "“base_urrl” kennen we hier niet.",
        "Bedoel je “base_url”?",
        "Er is 1 ding mis.",
    ] {
        assert!(remarks.contains(expected), "{remarks}");
    }
    let (_, results, _) = run(&["check", "--content", &content, "--lang", "nl", "--json"]);
    assert!(results.contains("kennen we hier niet"), "{results}");

    let (outcome, results, remarks) = run(&["check", "--content", &content, "--json"]);
    assert_eq!(outcome.unwrap(), Outcome::Problems);
    let found: serde_json::Value = serde_json::from_str(&results).unwrap();
    assert_eq!(
        (
            &found["problems"][0]["line"],
            found["problems"].as_array().unwrap().len()
        ),
        (&1.into(), 1)
    );
    assert_eq!(remarks, "");
}

#[test]
fn a_build_with_problems_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let content = content_with_a_mistake(folder.path());
    let out = folder.path().join("public");
    let (outcome, ..) = run(&["build", "--content", &content, "--out", out.to_str().unwrap()]);
    assert_eq!(outcome.unwrap(), Outcome::Problems);
    assert!(!out.exists());
}

#[test]
fn what_cannot_be_done_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = folder.path().join("nothing").display().to_string();
    let (outcome, ..) = run(&["backup", "x.backup", "--data", &nowhere]);
    assert!(outcome.unwrap_err().to_string().contains("nothing to back up"));
}

#[test]
fn completions_are_printed_for_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let (outcome, results, _) = run(&["completions", shell]);
        assert_eq!(outcome.unwrap(), Outcome::Fine);
        assert!(results.contains("netwerkt"), "{shell}");
    }
}

#[test]
fn a_deployment_is_told_every_door_and_all_headers() {
    let (outcome, results, _) = run(&["deployment"]);
    assert_eq!(outcome.unwrap(), Outcome::Fine);
    let told: serde_json::Value = serde_json::from_str(&results).unwrap();
    let doors = told["doors"].as_array().unwrap();
    assert_eq!(doors.len(), functions::doors().list().count());
    let board = serde_json::json!({"method": "GET", "path": "/{lang}/board", "part": "board"});
    assert!(doors.contains(&board), "{results}");
    let kept = told["headers"]["asset"]["cache-control"].as_str().unwrap();
    assert!(kept.contains("immutable"), "{kept}");
    assert!(told["headers"]["page"]["strict-transport-security"].is_string());
}

#[test]
fn somebody_is_added_for_the_programmes_that_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");
    let added = |email: &str, programmes: &[&str]| {
        let mut words = vec![
            "user",
            "add",
            "--name",
            "Noor",
            "--job",
            "coordinator",
            "--email",
            email,
        ];
        words.extend(["--data", data.to_str().unwrap(), "--content", content]);
        words.extend(programmes.iter().flat_map(|id| ["--programme", id]));
        run(&words).0
    };
    let refused = added("mei@example.org", &["house", "hause"])
        .unwrap_err()
        .to_string();
    assert_eq!(refused, "there is no programme “hause”; choose house");
    // What only the demo has is no programme to work in.
    added("mei@example.org", &["demohaven"]).unwrap_err();
    assert_eq!(
        added("mei@example.org", &["house", "house"]).unwrap(),
        Outcome::Fine
    );
    assert_eq!(added("noor@example.org", &[]).unwrap(), Outcome::Fine);

    let runtime = tokio::runtime::Runtime::new().unwrap();
    let staff = runtime.block_on(async { Store::open(&data).await.unwrap().all_staff().await.unwrap() });
    let reach = |email: &str| {
        let mut all = staff.iter().map(|saved| &saved.value);
        let found = all.find(|one| one.email.reveal().0 == email);
        found.expect("somebody who was added").reach.clone()
    };
    assert_eq!(
        reach("mei@example.org"),
        Reach::Only(vec![ProgrammeId::default()])
    );
    assert_eq!(reach("noor@example.org"), Reach::All);
}

/// A data folder with a group, somebody who leads it, and somebody who does not.
async fn a_group_in(folder: &Path) -> GroupId {
    let store = Store::open(folder).await.unwrap();
    let hired = |name: &str, job| NewStaff {
        name: name.to_owned(),
        email: Personal::new(user::email(&format!("{name}@example.org")).unwrap()),
        lang: Lang::new("nl"),
        jobs: vec![job],
        reach: Reach::All,
    };
    let now = SystemClock.now();
    let mut trainer = None;
    for (name, job) in [("fatima", Job::Trainer), ("joost", Job::Trainer)] {
        let added = add(&store, &SystemIds, hired(name, job), now).await.unwrap();
        let Added::Added(person) = added else {
            panic!("the address is free")
        };
        trainer = trainer.or(Some(person));
    }
    let id = GroupId(SystemIds.id());
    let group = Group {
        id,
        person: PersonId(id.0),
        name: Personal::new("Havo 4".to_owned()),
        classes: Vec::new(),
        lang: Lang::new("nl"),
        seats: 3,
        programme: ProgrammeId::default(),
        rules: Rules::default(),
        trainers: trainer.into_iter().collect(),
        request: None,
        joining: Joining::Closed,
        ends_on: today().saturating_add(jiff::ToSpan::days(200)),
        made_at: now,
        ended_at: None,
    };
    assert_eq!(store.commit(groups::make(group)).await.unwrap(), Committed::Done);
    id
}

/// What an import of this text comes to: outcome, results, remarks.
fn imported(
    folder: &Path,
    group: GroupId,
    by: &str,
    text: &str,
) -> (anyhow::Result<Outcome>, String, String) {
    let sent = tempfile::tempdir().unwrap();
    let file = sent.path().join("cards.csv");
    write_new(&file, text).unwrap();
    let (file, data) = (file.display().to_string(), folder.display().to_string());
    let group = group.to_string();
    let words = [
        "import",
        &file,
        "--group",
        &group,
        "--by",
        by,
        "--data",
        &data,
        "--content",
        "../content",
    ];
    run(&words)
}

fn in_runtime<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(work)
}

async fn people_and_posts(folder: &Path, group: GroupId) -> (usize, usize) {
    let store = Store::open(folder).await.unwrap();
    let board = store.board(group).await.unwrap().unwrap();
    (board.people.len(), board.posts.len())
}

#[test]
fn cards_of_a_spreadsheet_are_taken_in_once() {
    let folder = tempfile::tempdir().unwrap();
    let group = in_runtime(a_group_in(folder.path()));
    let cards = "\u{feff}Naam voor de groep;Hoe oud?;Een ouder of verzorger vindt het goed;Ik zoek;Waar gaat dat over? (ik zoek);offer;offer_category\r\n\
        Samira;12 tot en met 15 jaar;Ja, er is een briefje;\"Mijn band is lek; wie plakt hem?\";bike;;\r\n\
        Jonas;18_plus;;;;Ik plak banden;bike\r\n\
        samira;Al in de groep;;;;Ik leg rekenen uit;homework\r\n";
    let (outcome, results, _) = imported(folder.path(), group, "fatima@example.org", cards);
    assert_eq!(outcome.unwrap(), Outcome::Fine);
    assert_eq!(results, "3 cards are in, 0 were in before.\n");
    assert_eq!(in_runtime(people_and_posts(folder.path(), group)), (2, 3));

    let (outcome, results, _) = imported(folder.path(), group, "fatima@example.org", cards);
    assert_eq!(outcome.unwrap(), Outcome::Fine);
    assert_eq!(results, "0 cards are in, 3 were in before.\n");
    assert_eq!(in_runtime(people_and_posts(folder.path(), group)), (2, 3));
}

#[test]
fn every_mistake_of_a_file_is_told_with_its_line_and_nothing_is_taken_in_or_printed() {
    let folder = tempfile::tempdir().unwrap();
    let group = in_runtime(a_group_in(folder.path()));
    let tried = |text: &str| {
        let (outcome, results, remarks) = imported(folder.path(), group, "fatima@example.org", text);
        assert_eq!(outcome.unwrap(), Outcome::Problems);
        assert_eq!(results, "");
        assert!(!remarks.contains("Kanarie"), "{remarks}");
        remarks
    };
    let headings = tried("display_name,whoze,Schoenmaat\nKanarie,16_17,38\n");
    assert!(
        headings.contains("cards.csv:1: column 2 is headed “whoze”") && headings.contains("“whose”?"),
        "{headings}"
    );
    assert!(
        headings.contains("column 3 is headed “Schoenmaat”") && headings.contains("offer_category"),
        "{headings}"
    );

    let cells = tried(
        "display_name,whose,need,need_category\n\
         Kanarie,zestien,,\n\
         Kanarie twee,16_17,Kanarie zoekt een fiets,\n\
         ,16_17,,,too much\n",
    );
    for said in [
        "cards.csv:2: whose: ",
        "cards.csv:3: need_category: ",
        "cards.csv:4: display_name: ",
        "cards.csv:4: this line has more columns",
    ] {
        assert!(cells.contains(said), "{said}: {cells}");
    }
    assert!(cells.contains("4 to mend; nothing was taken in."), "{cells}");

    let people = tried(
        "display_name,whose,need,need_category\n\
         Kanarie,16_17,,\n\
         KANARIE,18_plus,,\n\
         Kanarie onbekend,known,Een fiets,bike\n\
         Kanarie,known,,\n\
         Kanarie drie,16_17,,\n\
         Kanarie vier,16_17,,\n\
         Kanarie vijf,16_17,,\n",
    );
    for said in [
        "cards.csv:3: display_name: ",
        "cards.csv:4: display_name: ",
        "cards.csv:5: need: ",
        "cards.csv:8: display_name: ",
    ] {
        assert!(people.contains(said), "{said}: {people}");
    }
    assert!(people.contains("4 to mend"), "{people}");
    assert!(tried("display_name,whose\n").contains("there is no card in this file"));
    assert_eq!(in_runtime(people_and_posts(folder.path(), group)), (0, 0));
}

#[test]
fn only_who_leads_a_group_takes_cards_into_it() {
    let folder = tempfile::tempdir().unwrap();
    let group = in_runtime(a_group_in(folder.path()));
    let cards = "display_name,whose\nSamira,16_17\n";
    for by in ["joost@example.org", "nobody@example.org"] {
        let (outcome, ..) = imported(folder.path(), group, by, cards);
        let error = outcome.unwrap_err().to_string();
        assert!(
            error.contains("--by is nobody who leads this group"),
            "{by}: {error}"
        );
    }
    let (outcome, ..) = imported(
        folder.path(),
        GroupId(SystemIds.id()),
        "fatima@example.org",
        cards,
    );
    assert!(
        outcome
            .unwrap_err()
            .to_string()
            .contains("there is no such group")
    );
    assert_eq!(in_runtime(people_and_posts(folder.path(), group)), (0, 0));
    let (outcome, ..) = imported(folder.path(), group, "fatima@example.org", cards);
    assert_eq!(outcome.unwrap(), Outcome::Fine, "the control");
}
