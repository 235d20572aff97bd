//! Words that nobody asks for, and that are translated in vain: no template, no page, no other word and no program.

use std::collections::BTreeSet;

use super::asked::Asked;
use crate::build::Edition;
use crate::problems::{Problem, Problems};
use crate::sources::Sources;

/// What the programs ask for, one a line: `"` or `{`, and the text. Left by `build.rs`.
const PROGRAMS: &str = include_str!(concat!(env!("OUT_DIR"), "/asked.txt"));

/// What else asks for words, below `content/`.
const TEXTS: [&str; 5] = ["site.toml", "categories.toml", "pages/", "data/", "demo/"];

/// Every message of the default language that nobody asks for.
pub(super) fn words(sources: &Sources, edition: &Edition) -> Problems {
    let stock = &edition.stock;
    let own = format!("words/{}/", stock.settings.language(stock.settings.default).code);
    let mut asked = of_programs();
    let of_content = sources
        .content
        .iter()
        .filter(|(path, _)| TEXTS.iter().any(|text| path.starts_with(text)) || path.starts_with(&own));
    for (_, file) in of_content.chain(&sources.templates) {
        asked.add(file.text().unwrap_or_default());
    }
    let begun: Vec<&str> = asked
        .quoted
        .iter()
        .map(String::as_str)
        .filter(|text| text.ends_with('-'))
        .collect();
    let mut unused = Problems::default();
    for (_, file) in sources.below(&own) {
        let text = file.text().unwrap_or_default();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let key = message(line).filter(|key| !is_asked_for(key, &asked, &begun));
            unused.extend(key.map(|key| {
                let problem = Problem::at(
                    &*file.name,
                    text,
                    at..at + key.len(),
                    format!("Nobody says “{key}”."),
                );
                problem.help("Take it away, in every language.")
            }));
            at += line.len();
        }
    }
    unused
}

fn of_programs() -> Asked {
    let mut asked = Asked::default();
    for line in PROGRAMS.lines() {
        match line.split_at(1) {
            ("{", name) => asked.inside.insert(name.to_owned()),
            (_, text) => asked.quoted.insert(text.to_owned()),
        };
    }
    asked
}

/// The message that begins on this line; a term (`-brand`) is no message.
fn message(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let is_key = key.starts_with(|sign: char| sign.is_ascii_alphabetic()) && !key.contains([' ', '.']);
    is_key.then_some(key)
}

/// Whether a key is asked for: as it is, with something behind a beginning, or put together of two texts.
fn is_asked_for(key: &str, asked: &Asked, begun: &[&str]) -> bool {
    let has = |text: &str| asked.quoted.contains(text);
    let put_together = |between: &str| {
        let mut places = key.match_indices(between);
        places.any(|(at, _)| has(&key[..at]) && has(&key[at + between.len()..]))
    };
    has(key)
        || asked.inside.contains(key)
        || begun.iter().any(|begun| key.starts_with(begun))
        || put_together("-")
        || put_together("-step-")
        || forms_own(key)
}

/// Whether a key belongs to a form: the forms ask for their words by the ids of their questions.
fn forms_own(key: &str) -> bool {
    let of = key.split_once('-').map(|(form, _)| form);
    let ids: BTreeSet<&str> = forms::form::all().iter().map(|form| form.id).collect();
    of.is_some_and(|of| ids.contains(of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{options, sources};

    #[test]
    fn a_word_nobody_asks_for_is_told_where_it_stands() {
        let words = sources(&[]).content["words/nl/site.ftl"]
            .text()
            .unwrap()
            .to_owned();
        let said = |more: &str| {
            let words = format!("{words}{more}");
            let files = ["words/nl/site.ftl", "words/en/site.ftl", "words/ar/site.ftl"];
            let sources = sources(&files.map(|file| (file, words.as_str())));
            let edition = Edition::of(&sources, &options(), None).unwrap();
            let unused = super::words(&sources, &edition);
            unused.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(said(""), Vec::<String>::new());
        let line = words.lines().count() + 1;
        assert_eq!(
            said("zzz-quite-unheard = Niemand\n"),
            [format!(
                "content/words/nl/site.ftl:{line}:1: Nobody says “zzz-quite-unheard”. Take it away, in every language."
            )]
        );
    }

    #[test]
    fn a_key_is_asked_for_as_it_is_begun_or_put_together() {
        let mut asked = Asked::default();
        asked.add(r#"say("menu-help"); format!("theme-{id}"); ("effort", "weekly") { feed-title }"#);
        let is_asked_for = |key| is_asked_for(key, &asked, &["theme-"]);
        for key in ["menu-help", "theme-work", "effort-weekly", "feed-title"] {
            assert!(is_asked_for(key), "{key}");
        }
        for key in ["menu-hilfe", "menu", "effort-never", "feed"] {
            assert!(!is_asked_for(key), "{key}");
        }
    }
}
