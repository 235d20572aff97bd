//! Which pages are found, in which order: BM25, with what stands in the title before what stands in a heading, and that before what
//! stands in the text.
//!
//! Pages with all words come; where there is none, those with most of them. A word counts for each word that begins with it, half as
//! much; of one that is nowhere the beginning is looked for that stands somewhere. `site/theme/search.js` reckons the same, number for number.

use std::ops::Bound;

use super::folding::words;
use super::index::{COMMON, Index, Page, Term, count};

/// How soon more of the same counts for less, and how much the length of a page matters.
const SOON: f64 = 1.2;
const MOST: f64 = SOON + 1.0;
const LENGTH: f64 = 0.3;
const WHATEVER_LENGTH: f64 = 0.7;

/// A word counts for words that begin with it from so many signs on.
const BEGINS: usize = 3;

/// So much of a word that is nowhere stays at least: less says nothing.
const STAYS: usize = 4;

/// More words than this are not looked for.
const WORDS: usize = 8;

/// How many words of its text are told with a page.
const ALSO: usize = 4;

/// What was found.
#[derive(Debug, PartialEq)]
pub struct Found<'i> {
    /// What was looked for: words as they are compared.
    pub words: Vec<String>,
    /// Words that stand nowhere, as they are compared.
    pub unknown: Vec<String>,
    /// The pages, best first.
    pub hits: Vec<Hit<'i>>,
}

/// A page that was found.
#[derive(Debug, PartialEq)]
pub struct Hit<'i> {
    /// The page.
    pub page: &'i Page,
    /// Words of its text that were looked for, as they are written.
    pub also: Vec<&'i str>,
}

/// A word that is looked for, with all words it counts for.
struct Wanted<'i> {
    terms: Vec<(&'i Term, f64)>,
    /// Whether it is on so many pages that it tells none from another.
    is_common: bool,
}

impl Index {
    /// Finds the pages with these words.
    pub fn find(&self, query: &str) -> Found<'_> {
        let asked = asked(query);
        let mut found = Found {
            words: Vec::new(),
            unknown: Vec::new(),
            hits: Vec::new(),
        };
        let mut wanted = Vec::new();
        for mut word in asked {
            let mut terms = self.beginning_with(&word);
            if terms.is_empty() {
                found.unknown.push(word.clone());
            }
            while terms.is_empty() && word.chars().nth(STAYS).is_some() {
                word.pop();
                terms = self.beginning_with(&word);
            }
            if !terms.is_empty() && !found.words.contains(&word) {
                wanted.push(Wanted {
                    terms,
                    is_common: self.common.contains(&word),
                });
                found.words.push(word);
            }
        }
        for at in self.ranked(&wanted) {
            found.hits.push(Hit {
                page: &self.pages[at],
                also: also(&wanted, at),
            });
        }
        found
    }

    /// Every word that a word counts for, and how much.
    fn beginning_with(&self, word: &str) -> Vec<(&Term, f64)> {
        let after = self
            .terms
            .range::<str, _>((Bound::Included(word), Bound::Unbounded));
        let begins = word.chars().nth(BEGINS - 1).is_some();
        after
            .take_while(|(term, _)| term.starts_with(word))
            .map(|(term, places)| (term == word, places))
            .filter(|(exactly, _)| *exactly || begins)
            .map(|(exactly, places)| (places, if exactly { 1.0 } else { 0.5 }))
            .collect()
    }

    /// The pages with the most of these words, best first. Words that are everywhere do not count as one of them, unless there is
    /// nothing else.
    fn ranked(&self, wanted: &[Wanted<'_>]) -> Vec<usize> {
        let only_common = wanted.iter().all(|word| word.is_common);
        let mut scores = vec![(0, 0.0); self.pages.len()];
        for word in wanted {
            let mut weights = vec![0.0_f64; self.pages.len()];
            for (term, part) in &word.terms {
                for (page, weight) in &term.weights {
                    weights[*page] = weights[*page].max(weight * part);
                }
            }
            let told = weights.iter().filter(|weight| **weight > 0.0).count();
            // Most pages with a common word are not told.
            let on = if word.is_common {
                told.max(self.pages.len() / COMMON)
            } else {
                told
            };
            let rare = self.rare(on);
            for ((page, weight), (matched, score)) in self.pages.iter().zip(weights).zip(&mut scores) {
                if weight > 0.0 {
                    *matched += usize::from(only_common || !word.is_common);
                    *score += rare * weight * MOST / (weight + self.slow(page));
                }
            }
        }
        let most = scores
            .iter()
            .map(|(matched, _)| *matched)
            .max()
            .unwrap_or_default();
        let with_most = |at: &usize| most > 0 && scores[*at].0 == most;
        let mut ranked: Vec<_> = (0..self.pages.len()).filter(with_most).collect();
        // What is in another language comes after what is as good.
        let score = |at: usize| {
            scores[at].1
                / if self.pages[at].language.is_some() {
                    2.0
                } else {
                    1.0
                }
        };
        ranked.sort_by(|a, b| score(*b).total_cmp(&score(*a)).then(a.cmp(b)));
        ranked
    }

    /// What a word counts for that is on so many pages; a whole number, because two machines may differ in the last bit of a logarithm.
    fn rare(&self, on: usize) -> f64 {
        let (pages, on) = (count(self.pages.len()), count(on));
        (64.0 * (1.0 + (pages - on + 0.5) / (on + 0.5)).ln()).round()
    }

    /// How slowly more of the same counts for less on a page.
    fn slow(&self, page: &Page) -> f64 {
        let long = (page.length / self.average).clamp(0.25, 3.0);
        SOON * (WHATEVER_LENGTH + LENGTH * long)
    }
}

/// The words of a query: each once.
fn asked(query: &str) -> Vec<String> {
    let mut asked: Vec<String> = Vec::new();
    for word in words(query) {
        if !asked.contains(&word) {
            asked.push(word);
        }
    }
    asked.truncate(WORDS);
    asked
}

/// Words of the text of a page that were looked for, as they are written, in the order of the words.
fn also<'i>(wanted: &[Wanted<'i>], at: usize) -> Vec<&'i str> {
    let mut also = Vec::new();
    for (term, _) in wanted.iter().flat_map(|word| &word.terms) {
        let shown = term.shown.as_deref().filter(|_| term.texts.contains(&at));
        also.extend(shown.filter(|shown| !also.contains(shown)));
    }
    also.truncate(ALSO);
    also
}
