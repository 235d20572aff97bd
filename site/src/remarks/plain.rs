//! Sentences that are too long for language level B1, and words that have an easier one.
//!
//! What is long and what is hard stands in `content/plain.toml`, per language; a language that is not there is not looked at.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde::Deserialize;

use crate::build::Edition;
use crate::pages::Doc;
use crate::problems::{Problem, Problems};
use crate::sources::Sources;
use crate::strict_toml;

/// Where the list stands, below `content/`.
const FILE: &str = "plain.toml";

/// What is looked for in the texts of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain {
    /// How many words a sentence may have.
    most_words: usize,
    /// Words that are hard, and what to write instead.
    words: BTreeMap<String, String>,
}

/// Everything that is hard to read in the texts of pages.
pub(super) fn hard_to_read(sources: &Sources, edition: &Edition) -> Result<Problems, Problems> {
    let Some(file) = sources.content.get(FILE) else {
        return Ok(Problems::default());
    };
    let text = file.text()?;
    let plain: BTreeMap<String, Plain> = strict_toml::read(&file.name, text, 0..text.len())?;
    let stock = &edition.stock;
    let mut remarks = Problems::default();
    for (_, page) in stock.library.all().filter(|(_, page)| !page.is_stand_in()) {
        if let Some(plain) = plain.get(stock.settings.language(page.lang).code.code()) {
            remarks.extend(plain.of_page(page));
        }
    }
    Ok(remarks)
}

impl Plain {
    fn of_page(&self, doc: &Doc) -> Vec<Problem> {
        let mut remarks = Vec::new();
        let mut sentence = Sentence::default();
        for (event, span) in Parser::new(doc.markdown()).into_offset_iter() {
            match event {
                Event::Text(text) => {
                    let mut at = span.start;
                    for word in text.split_inclusive(char::is_whitespace) {
                        sentence.add(word.trim(), at);
                        remarks.extend(self.hard_word(doc, word.trim(), at));
                        at += word.len();
                        if word.trim().ends_with(['.', '!', '?', ':']) {
                            remarks.extend(sentence.end(self, doc));
                        }
                    }
                }
                Event::Start(Tag::Paragraph | Tag::Item | Tag::Heading { .. } | Tag::TableCell)
                | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::TableCell) => {
                    remarks.extend(sentence.end(self, doc));
                }
                _ => {}
            }
        }
        remarks
    }

    fn hard_word(&self, doc: &Doc, word: &str, at: usize) -> Option<Problem> {
        let bare = word.trim_matches(|sign: char| !sign.is_alphabetic());
        let easier = self.words.get(&bare.to_lowercase())?;
        let remark = doc.problem_at(at..at + word.len(), format!("“{bare}” is a hard word."));
        Some(remark.help(format!("Perhaps: {easier}.")))
    }
}

/// The sentence that is being read.
#[derive(Default)]
struct Sentence {
    begins: Option<usize>,
    ends: usize,
    words: usize,
}

impl Sentence {
    fn add(&mut self, word: &str, at: usize) {
        if word.chars().any(char::is_alphanumeric) {
            self.begins.get_or_insert(at);
            self.words += 1;
        }
        self.ends = at + word.len();
    }

    fn end(&mut self, plain: &Plain, doc: &Doc) -> Option<Problem> {
        let Self { begins, ends, words } = std::mem::take(self);
        let begins = begins.filter(|_| words > plain.most_words)?;
        let message = format!("This sentence has {words} words.");
        let help = format!(
            "Make two of it: {} words is the most that reads easily.",
            plain.most_words
        );
        Some(doc.problem_at(begins..ends, message).help(help))
    }
}

#[cfg(test)]
mod tests {
    use crate::build::{Edition, Site};
    use crate::sample::{options, page, sources};

    #[test]
    fn long_sentences_and_hard_words_are_told_where_they_stand() {
        let body = "Dit is kort. Een twee drie *vier* vijf zes.\n\n- Wij doen dat Tevens, ja";
        let sources = sources(&[
            (
                "plain.toml",
                "[nl]\nmost_words = 5\n[nl.words]\ntevens = \"ook\"\n",
            ),
            ("pages/help.nl.md", &page("Hulp", body)),
        ]);
        let edition = Edition::of(&sources, &options(), None).unwrap();
        let site = Site::of(&edition, None).unwrap();
        let remarks = super::super::about(&sources, &edition, &site).unwrap();
        let of_help = remarks
            .iter()
            .filter(|remark| remark.file.ends_with("help.nl.md"));
        let said: Vec<_> = of_help.map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "content/pages/help.nl.md:5:14: This sentence has 6 words. Make two of it: 5 words is the most that reads easily.",
                "content/pages/help.nl.md:7:16: “Tevens” is a hard word. Perhaps: ook.",
            ]
        );
    }
}
