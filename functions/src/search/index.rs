//! What can be found in one language, as one small file: written by the build, read here and by `site/theme/search.js`.
//!
//! Lines of text, because what stands between compresses text:
//!
//! 1. words that are on so many pages that they tell none from another, and are left out below;
//! 2. all other words, sorted; each begins with a capital that says how many signs it shares with the one before (`A`: none);
//! 3. where they are: bits in base 64. For each word the number of pages (Elias gamma), then each page as the distance from the one
//!    before (Rice, with the parameter that [`rice`] gives) and how the word stands there (one or two bits, [`Stands`]);
//! 4. and on, a page a line: address ([`NAMED_SO`] for the name that its title gives), title, excerpt, length; of one in another
//!    language also its code and name.
//!
//! The words of titles and excerpts are not told again in 2 and 3: whoever reads the file has them.

use std::collections::{BTreeMap, HashSet};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD as BASE64;

use super::folding::{bare, folded, words};

/// A word on more than this part of all pages tells none from another.
pub(super) const COMMON: usize = 8;

/// Stands for the end of an address that is made of the title.
pub(super) const NAMED_SO: &str = "*";

/// The end of the address of a page with this title, when it has no name of its own.
pub(super) fn named_after(title: &str) -> String {
    words(title).join("-") + "/"
}

/// How a word stands on a page, from the faintest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// Once in its text.
    Once,
    /// More than once.
    Often,
    /// In a heading.
    InHeading,
}

impl Stands {
    /// What it counts for.
    fn weight(self) -> f64 {
        match self {
            Self::Once => 1.0,
            Self::Often => 2.0,
            Self::InHeading => 5.0,
        }
    }
}

/// What a word counts for in the title, and in the excerpt.
const IN_TITLE: f64 = 12.0;
const IN_EXCERPT: f64 = 3.0;

/// What can be found.
#[derive(Debug, Default)]
pub struct Index {
    /// Every page, in the order of addresses.
    pub(super) pages: Vec<Page>,
    /// Every word, as it is compared.
    pub(super) terms: BTreeMap<String, Term>,
    /// Words that tell no page from another.
    pub(super) common: HashSet<String>,
    /// How long pages are on average.
    pub(super) average: f64,
}

/// A page that can be found.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its address.
    pub path: String,
    /// Its name.
    pub title: String,
    /// What is on it.
    pub excerpt: String,
    /// How long it is, in tens of words.
    pub(super) length: f64,
    /// The language it is in, when it is not the one of the site around it: its code and its own name.
    pub language: Option<(String, String)>,
}

/// A word.
#[derive(Debug, Default)]
pub(super) struct Term {
    /// As it is written, when it stands in a text and not only in titles and excerpts.
    pub(super) shown: Option<String>,
    /// What it counts for on each page it is on.
    pub(super) weights: BTreeMap<usize, f64>,
    /// The pages on which it stands elsewhere than in title and excerpt.
    pub(super) texts: Vec<usize>,
}

/// The file is not what a build of this version writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no file of words to search that this version writes: {0}")]
pub struct Malformed(&'static str);

impl Index {
    /// Reads the file.
    pub fn read(file: &str) -> Result<Self, Malformed> {
        let mut lines = file.lines();
        let mut line = |what| lines.next().ok_or(Malformed(what));
        let common = line("no common words")?.split(' ').map(str::to_owned).collect();
        let (vocabulary, bits) = (line("no words")?, line("no places")?);
        let pages = lines.map(Page::read).collect::<Result<Vec<_>, _>>()?;
        let mut index = Self {
            average: average(&pages),
            pages,
            terms: BTreeMap::new(),
            common,
        };
        let bytes = BASE64.decode(bits).map_err(|_error| Malformed("places"))?;
        index.read_terms(vocabulary, Bits { bytes: &bytes, at: 0 })?;
        for at in 0..index.pages.len() {
            let page = index.pages[at].clone();
            for (text, weight) in [(&page.title, IN_TITLE), (&page.excerpt, IN_EXCERPT)] {
                for word in words(text) {
                    index.terms.entry(word).or_default().count(at, weight);
                }
            }
        }
        Ok(index)
    }

    fn read_terms(&mut self, vocabulary: &str, mut bits: Bits<'_>) -> Result<(), Malformed> {
        let mut shown = String::new();
        for written in vocabulary.split(' ').filter(|written| !written.is_empty()) {
            let shared = usize::from(written.as_bytes()[0].wrapping_sub(b'A'));
            let rest = written.get(1..).ok_or(Malformed("a word"))?;
            shown = shown.chars().take(shared).chain(rest.chars()).collect();
            let term = self.terms.entry(folded(&shown)).or_default();
            term.shown = Some(shown.clone());
            let on = bits.number().ok_or(Malformed("a number of pages"))?;
            let (rice, mut next) = (rice(self.pages.len(), on), 0);
            for _ in 0..on {
                let (page, stands) = bits.place(next, rice).ok_or(Malformed("a place"))?;
                if page >= self.pages.len() {
                    return Err(Malformed("a place that is no page"));
                }
                term.count(page, stands.weight());
                term.texts.push(page);
                next = page + 1;
            }
        }
        Ok(())
    }
}

impl Term {
    fn count(&mut self, page: usize, weight: f64) {
        let known = self.weights.entry(page).or_insert(weight);
        *known = known.max(weight);
    }
}

impl Page {
    fn read(line: &str) -> Result<Self, Malformed> {
        let parts: Vec<_> = line.split('\t').collect();
        let (path, title, excerpt, length, language) = match parts[..] {
            [path, title, excerpt, length] => (path, title, excerpt, length, None),
            [path, title, excerpt, length, code, name] => (
                path,
                title,
                excerpt,
                length,
                Some((code.to_owned(), name.to_owned())),
            ),
            _ => return Err(Malformed("a page")),
        };
        let above = path.strip_suffix(NAMED_SO);
        Ok(Self {
            path: above.map_or_else(
                || path.to_owned(),
                |above| format!("{above}{}", named_after(title)),
            ),
            title: title.to_owned(),
            excerpt: excerpt.to_owned(),
            length: length.parse().map_err(|_error| Malformed("a length"))?,
            language,
        })
    }
}

/// A word on so many of all pages is told with this parameter: the distances are powers of two and a bit.
pub(super) fn rice(pages: usize, on: usize) -> u32 {
    (pages / on.max(1)).max(1).ilog2()
}

fn average(pages: &[Page]) -> f64 {
    let all: f64 = pages.iter().map(|page| page.length).sum();
    (all / count(pages.len().max(1))).max(1.0)
}

/// A number of things, to reckon with.
#[expect(clippy::cast_precision_loss, reason = "there are not so many pages")]
pub(super) fn count(things: usize) -> f64 {
    things as f64
}

/// A surface of a word that is read back as that word.
pub(super) fn reads_as(shown: &str, word: &str) -> bool {
    folded(shown) == word && !shown.contains(|sign: char| sign.is_ascii_uppercase() || sign == ' ')
}

/// As a word is written, without what it is compared without: small letters, and no article.
pub(super) fn shown_of(written: &str) -> String {
    bare(&written.to_lowercase()).to_owned()
}

/// Bits that are read one after the other.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        self.at += 1;
        Some(byte >> (7 - (self.at - 1) % 8) & 1 == 1)
    }

    /// So many bits as a number.
    fn bits(&mut self, count: u32) -> Option<usize> {
        (0..count).try_fold(0, |number, _| Some(number << 1 | usize::from(self.bit()?)))
    }

    /// How often there is no bit before there is one.
    fn zeros(&mut self) -> Option<u32> {
        let mut zeros = 0;
        while !self.bit()? {
            zeros += 1;
        }
        Some(zeros)
    }

    /// A number from 1.
    fn number(&mut self) -> Option<usize> {
        let more = self.zeros().filter(|more| *more < 32)?;
        Some(1 << more | self.bits(more)?)
    }

    /// A page that is not before `next`, and how a word stands there.
    fn place(&mut self, next: usize, rice: u32) -> Option<(usize, Stands)> {
        let high = self.zeros()? as usize;
        let page = next + (high << rice | self.bits(rice)?);
        let stands = if !self.bit()? {
            Stands::Once
        } else if self.bit()? {
            Stands::InHeading
        } else {
            Stands::Often
        };
        Some((page, stands))
    }
}
