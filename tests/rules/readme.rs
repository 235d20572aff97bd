//! The commands of the README do what it says: each is run, as it stands there, in a copy of the sources.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::harness::{netwerkt, root};

/// The commands of the README, as words; quoted words stay one.
fn commands() -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(root().join("README.md")).unwrap();
    text.lines()
        .filter_map(|line| line.strip_prefix("cargo run -- "))
        .map(words)
        .collect()
}

fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            other => words.last_mut().unwrap().push(other),
        }
    }
    words
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

/// A server that is ended by its own process id.
struct Server {
    child: Child,
    said: Vec<String>,
}

impl Server {
    /// Starts a `serve` command on a free port, and reads what it says until it said so many lines.
    fn start(words: &[String], folder: &Path, lines: usize) -> Self {
        let mut child = Command::new(netwerkt())
            .args(words)
            .args(["--port", "0"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let said = out.lines().take(lines).map(|line| line.unwrap()).collect();
        Self { child, said }
    }

    fn get(&self, url: &str) -> u16 {
        let address = &self.said[0];
        let url = if url.starts_with("http") {
            url.to_owned()
        } else {
            format!("{address}{url}")
        };
        ureq::get(&url)
            .call()
            .map_or(0, |answer| answer.status().as_u16())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn every_command_does_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    copy(&root().join("content"), &here.join("content"));
    let commands = commands();
    assert!(commands.len() >= 6, "{commands:?}");
    for command in &commands {
        if command[0] == "serve" {
            let demo = command.contains(&"--demo".to_owned());
            let server = Server::start(command, here, if demo { 15 } else { 1 });
            assert_eq!(server.get("/nl/"), 200, "{command:?}");
            let comes_in = server.get("/nl/demo/trainer") == 200;
            assert_eq!(
                comes_in, demo,
                "an entrance without keys, only in the demo: {command:?}"
            );
            for line in &server.said[1..] {
                let url = line.rsplit(' ').next().unwrap();
                assert_eq!(server.get(url), 200, "the link of a role opens: {line}");
            }
            continue;
        }
        let done = Command::new(netwerkt())
            .args(command)
            .current_dir(here)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "{command:?}: {said}");
    }
    assert!(here.join("out/nl/index.html").is_file(), "the site was built");
    assert!(
        here.join("data/netwerkt.sqlite.replaced").is_file(),
        "the backup was restored, and what it replaced set aside"
    );
    let mut key = Vec::new();
    std::fs::File::open(here.join("data/root.key"))
        .unwrap()
        .read_to_end(&mut key)
        .unwrap();
    assert_eq!(key.len(), 32, "the store has its key");
}

#[test]
fn a_command_that_does_not_work_would_be_seen() {
    let folder = tempfile::tempdir().unwrap();
    let done = Command::new(netwerkt())
        .arg("check")
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(!done.status.success(), "there is no content here");
}
