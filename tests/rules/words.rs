//! What a visitor reads stands in `content/`, in every complete language, with the same placeholders.

use std::collections::BTreeSet;

use forms::words::{Arg, Args, Later, Words, packed};
use functions::web::front::Bundle;
use programme::languages::{Lang, Language};
use regex::Regex;

use site::build::build;

use crate::harness::{build_options, front_parts, root, sources};

/// Keys that one language has and the other lacks, and keys whose placeholders differ.
fn differences(words: &Words, one: &Lang, other: &Lang) -> Vec<String> {
    let keys = |lang| words.keys(lang).map(str::to_owned).collect::<BTreeSet<_>>();
    let (ours, theirs) = (keys(one), keys(other));
    let mut found: Vec<_> = ours
        .symmetric_difference(&theirs)
        .map(|key| format!("{key} is missing in one"))
        .collect();
    for key in ours.intersection(&theirs) {
        let (here, there) = (words.placeholders(one, key), words.placeholders(other, key));
        if here != there {
            found.push(format!("{key} has {here:?} in {one} and {there:?} in {other}"));
        }
    }
    found
}

#[test]
fn every_language_says_the_same_things() {
    let parts = front_parts();
    for language in &parts.languages {
        assert_eq!(
            differences(&parts.words, &parts.default, &language.code),
            Vec::<String>::new(),
            "{}",
            language.code
        );
    }
}

#[test]
fn a_missing_word_and_another_placeholder_would_be_seen() {
    let nl = Lang::new("nl");
    let en = Lang::new("en");
    let language = |code: &Lang| Language {
        code: code.clone(),
        own_name: code.to_string(),
        dir: programme::languages::Direction::Ltr,
        complete: true,
    };
    let source = |lang: &Lang, text: &str| forms::words::WordSource {
        lang: lang.clone(),
        file: format!("{lang}.ftl"),
        text: text.to_owned(),
    };
    let sources = [
        source(&nl, "a = A { $n }\nb = B\n"),
        source(&en, "a = A { $m }\n"),
    ];
    let words = Words::read(&[language(&nl), language(&en)], &nl, &sources).unwrap();
    assert_eq!(differences(&words, &nl, &en).len(), 2);
}

/// Templates and fragments, with their text.
fn templates() -> Vec<(String, String)> {
    let listed = std::process::Command::new("git")
        .args([
            "ls-files",
            "--cached",
            "--others",
            "--exclude-standard",
            "site/templates",
            "functions/*.html",
            "functions/*.txt",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    let paths = String::from_utf8(listed.stdout).unwrap();
    let read = |path: &str| {
        (
            path.to_owned(),
            std::fs::read_to_string(root().join(path)).unwrap(),
        )
    };
    paths.lines().map(read).collect()
}

/// Words that stand between the tags of a template, outside everything that the template engine fills in.
fn literal_words(template: &str) -> Vec<String> {
    let engine = Regex::new(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}").unwrap();
    let markup =
        Regex::new(r"(?s)<!--.*?-->|<!doctype[^>]*>|<(style|script)\b.*?</(style|script)>|<[^>]*>|&[a-z]+;")
            .unwrap();
    let attribute = Regex::new(r#"\b(?:title|alt|placeholder|aria-label)="([^"]*)""#).unwrap();
    // A component without markup gives a part of an attribute, say the names of classes.
    let part = Regex::new(r"(?s)\{% component [^%]*%\}[^<]*?\{%-? endcomponent").unwrap();
    let template = part.replace_all(template, "{% ");
    let bare = engine.replace_all(&template, " ");
    let in_attributes = attribute
        .captures_iter(&bare)
        .map(|found| found[1].to_owned())
        .filter(|text| text.trim().contains(' '))
        .collect::<Vec<_>>();
    let text = markup.replace_all(&bare, " ");
    let letters = |word: &&str| word.chars().any(char::is_alphabetic);
    text.split_whitespace()
        .filter(letters)
        .map(str::to_owned)
        .chain(in_attributes)
        .collect()
}

#[test]
fn no_template_says_anything_itself() {
    let templates = templates();
    assert!(templates.len() > 20, "{} templates", templates.len());
    for (path, text) in templates {
        assert_eq!(literal_words(&text), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn a_word_in_a_template_would_be_seen() {
    assert_eq!(
        literal_words("<p class=\"a b\">{{ t(key=\"x\") }} Welkom</p>"),
        ["Welkom"]
    );
    assert_eq!(literal_words("<img alt=\"Een tekening\">"), ["Een tekening"]);
}

#[test]
fn every_word_a_template_asks_for_exists() {
    let parts = front_parts();
    let asked = Regex::new(r#"\bt\(key="([^"]+)"\s*[,)]"#).unwrap();
    let mut count = 0;
    for (path, text) in templates() {
        for found in asked.captures_iter(&text) {
            count += 1;
            assert!(
                parts.words.has(&parts.default, &found[1]),
                "{path} asks for “{}”",
                &found[1]
            );
        }
    }
    assert!(count > 50, "{count} words asked for");
}

/// Rust files whose texts could reach a visitor: not tests, and not the names of months that people may type.
fn is_shown(path: &str) -> bool {
    let aside = ["tests.rs", "samples.rs", "months.rs", "testing.rs"];
    path.ends_with(".rs") && !aside.iter().any(|name| path.ends_with(name))
}

#[test]
fn no_rust_file_speaks_dutch() {
    let tell_tales = Regex::new(r#""[^"\n]*\b(je|jouw|een|het|niet|vraag|groep)\b[^"\n]*""#).unwrap();
    let listed = std::process::Command::new("git")
        .args([
            "ls-files",
            "functions/src",
            "functions/forms/src",
            "functions/store/src",
            "functions/programme/src",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    for path in String::from_utf8(listed.stdout)
        .unwrap()
        .lines()
        .filter(|path| is_shown(path))
    {
        let text = std::fs::read_to_string(root().join(path)).unwrap();
        let shown = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code = shown.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            assert!(!tell_tales.is_match(line), "{path}: {line}");
        }
    }
    assert!(tell_tales.is_match("say(\"Vul het veld in\")"), "the control");
}

/// The messages that two ways of reading the words of these languages say differently.
fn said_differently(one: &Words, other: &Words, langs: &[&Lang]) -> Vec<String> {
    let mut found = Vec::new();
    for lang in langs {
        for key in one.keys(lang) {
            let none = (
                one.try_say(lang, key, &Args::NONE),
                other.try_say(lang, key, &Args::NONE),
            );
            let given = one.placeholders(lang, key).into_iter();
            let args = given.fold(Args::NONE, |args, name| {
                args.with(name.to_owned(), Arg::Number(3))
            });
            let all = (one.try_say(lang, key, &args), other.try_say(lang, key, &args));
            if none.0 != none.1 || all.0 != all.1 || all.0.is_err() {
                found.push(format!("{lang} {key}: {all:?}"));
            }
        }
    }
    found
}

#[test]
fn functions_elsewhere_say_every_message_as_the_build_does() {
    let site = build(&sources(), &build_options()).expect("the real content builds");
    let handed_over = Bundle::read(&site.bundle().to_bytes().unwrap()).unwrap();
    let (elsewhere, here) = (handed_over.into_parts(), front_parts());
    let langs: Vec<_> = here.languages.iter().map(|language| &language.code).collect();
    assert_eq!(
        said_differently(&here.words, &elsewhere.words, &langs),
        Vec::<String>::new()
    );
    let messages: usize = langs.iter().map(|lang| here.words.keys(lang).count()).sum();
    assert!(messages > 3000, "{messages}");
}

#[test]
fn a_message_that_is_said_differently_elsewhere_would_be_seen() {
    let nl = Lang::new("nl");
    let language = Language {
        code: nl.clone(),
        own_name: "nl".to_owned(),
        dir: programme::languages::Direction::Ltr,
        complete: true,
    };
    let source = |text: &str| forms::words::WordSource {
        lang: nl.clone(),
        file: "a.ftl".to_owned(),
        text: text.to_owned(),
    };
    let languages = [language];
    let here = Words::read(&languages, &nl, &[source("a = A { $n }\nb = B\n")]).unwrap();
    let elsewhere = |text: &str| {
        let text = packed([&source(text)], programme::languages::Direction::Ltr);
        let later: Later = Box::new(move || text.clone());
        Words::read_later(&languages, &nl, [(nl.clone(), later)])
    };
    let differences = |text: &str| said_differently(&here, &elsewhere(text), &[&nl]).len();
    assert_eq!(differences("a = A { $n }\nb = B\n"), 0);
    assert_eq!(differences("a = A { $n }!\nb = B\n"), 1);
    assert_eq!(differences("a = A { $n }\n"), 1);
}
