//! The command as one types it.

use std::path::Path;

use site::write::write_new;

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
