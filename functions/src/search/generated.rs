//! Made-up pages in made-up words, as many as one wants: to measure what a large site weighs and takes. The same number gives the
//! same pages.
//!
//! They have what matters of the pages in `content/`: about 180 words each, half of them different ones, a few words everywhere,
//! most words rare, more words the more pages there are, words of a page that come back on it, and titles and descriptions of its own
//! words. An urn does that (Pitman and Yor): each word drawn is put back with one more of it, and now and then with a new one.

use std::fmt::Write as _;

use super::writing::{Entry, PageWords, write};

/// New words come this often: at first, and later on. With these, 39 pages have as many different words as those in `content/`, and
/// 500 as many as the growth there foretells.
const AT_FIRST: f64 = 150.0;
const LATER: f64 = 0.42;

/// One word in five is one that the page has already.
const AGAIN: u64 = 5;

/// One word in four is one of the few that are everywhere: “je”, “een”, “het”.
const EVERYWHERE: u64 = 4;
const FEW: u64 = 24;

const HEADS: [&str; 28] = [
    "st", "br", "kl", "v", "m", "w", "sch", "tr", "l", "b", "p", "d", "h", "gr", "n", "k", "r", "z", "sp",
    "j", "g", "t", "dr", "fl", "kr", "sl", "pl", "s",
];
const HEARTS: [&str; 14] = [
    "a", "e", "o", "i", "u", "aa", "ee", "oo", "ie", "oe", "ij", "ei", "uu", "eu",
];
const TAILS: [&str; 16] = [
    "n", "r", "l", "k", "t", "s", "ng", "m", "p", "st", "cht", "rk", "nd", "lt", "f", "",
];
const ENDS: [&str; 9] = ["en", "er", "ing", "s", "t", "tje", "lijk", "heid", ""];

/// A made-up page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address.
    pub path: String,
    /// Its name.
    pub title: String,
    /// What is on it.
    pub description: String,
    /// Its headings.
    pub headings: Vec<String>,
    /// Its text.
    pub body: String,
    /// Its words, counted.
    pub words: PageWords,
}

impl Page {
    /// All it says.
    pub fn text(&self) -> String {
        format!(
            "{} {} {} {}\n",
            self.title,
            self.description,
            self.headings.join(" "),
            self.body
        )
    }
}

/// So many pages.
pub fn pages(count: usize) -> Vec<Page> {
    let mut urn = Urn::default();
    let sections = ["programma", "projecten", "kennis", "agenda", "trainers"];
    let page = |at: usize| {
        let section = sections[at * sections.len() / count.max(1)];
        urn.page(section, at)
    };
    (0..count).map(page).collect()
}

/// The file of these pages.
pub fn file(pages: &[Page]) -> String {
    let entries = pages.iter().map(|page| Entry {
        path: &page.path,
        title: &page.title,
        description: &page.description,
        text: &page.words,
        language: None,
    });
    write(&entries.collect::<Vec<_>>())
}

/// All words drawn so far, as often as they were drawn.
#[derive(Default)]
struct Urn {
    known: Vec<String>,
    drawn: Vec<usize>,
    chance: u64,
}

impl Urn {
    /// A number below this one; Knuth's generator with the numbers of MMIX.
    fn below(&mut self, most: u64) -> usize {
        self.chance = self
            .chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.chance >> 33) % most.max(1)).unwrap_or_default()
    }

    fn one_of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len() as u64)]
    }

    #[expect(clippy::cast_precision_loss, reason = "there are not so many words")]
    fn draw(&mut self) -> usize {
        if self.known.len() as u64 >= FEW && self.below(EVERYWHERE) == 0 {
            return self.below(FEW).min(self.below(FEW)).min(self.below(FEW));
        }
        let (drawn, known) = (self.drawn.len() as f64, self.known.len() as f64);
        let is_new = (AT_FIRST + LATER * known) / (drawn + AT_FIRST);
        if (self.below(1 << 20) as f64) < is_new * f64::from(1 << 20) {
            let word = self.new_word();
            self.known.push(word);
            self.drawn.push(self.known.len() - 1);
        } else {
            let at = self.below(self.drawn.len() as u64);
            self.drawn.push(self.drawn[at]);
        }
        self.drawn[self.drawn.len() - 1]
    }

    /// One that is not known: of syllables, or of two words that are.
    fn new_word(&mut self) -> String {
        loop {
            // What is drawn first comes most often, and is short.
            let parts = if self.known.len() < 60 {
                1
            } else {
                1 + self.below(2)
            };
            let mut word = String::new();
            for _ in 0..parts {
                word.push_str(self.one_of(&HEADS));
                word.push_str(self.one_of(&HEARTS));
            }
            word.push_str(self.one_of(&TAILS));
            if parts > 1 {
                if self.below(2) == 0 {
                    let at = self.below(self.known.len() as u64);
                    word.clone_from(&self.known[at]);
                }
                word.push_str(self.one_of(&ENDS));
            }
            if word.len() > 1 && word.len() < 16 && !self.known.contains(&word) {
                return word;
            }
        }
    }

    fn page(&mut self, section: &str, at: usize) -> Page {
        let long = 60 + self.below(120) + self.below(120);
        let mut drawn: Vec<usize> = Vec::with_capacity(long);
        for _ in 0..long {
            let word = if !drawn.is_empty() && self.below(AGAIN) == 0 {
                drawn[self.below(drawn.len() as u64)]
            } else {
                self.draw()
            };
            drawn.push(word);
        }
        let mut rare = drawn.clone();
        rare.sort_unstable_by(|a, b| b.cmp(a));
        rare.dedup();
        let title_long = 2 + self.below(3);
        let title = self.some_of(&rare[..rare.len().min(25)], title_long);
        let description_long = 14 + self.below(7);
        let description = self.some_of(&drawn, description_long) + ".";
        let headings = (0..3).map(|_| self.some_of(&rare, 3)).collect::<Vec<_>>();
        let mut body = String::new();
        for (at, word) in drawn.iter().enumerate() {
            let end = if at % 11 == 10 { "." } else { "" };
            // Writing into a text cannot fail.
            write!(body, "{}{end} ", self.known[*word]).unwrap_or_default();
        }
        Page {
            // Half of the pages have a name of their own.
            path: match at % 2 {
                0 => format!("/nl/{section}/{}/", title.replace(' ', "-")),
                _ => format!("/nl/{section}/{}-{at}/", headings[0].replace(' ', "-")),
            },
            words: PageWords::of(headings.iter().map(String::as_str), [body.as_str()]),
            title,
            description,
            headings,
            body,
        }
    }

    fn some_of(&mut self, from: &[usize], count: usize) -> String {
        let words: Vec<_> = (0..count).map(|_| from[self.below(from.len() as u64)]).collect();
        let words: Vec<_> = words.into_iter().map(|word| self.known[word].as_str()).collect();
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn made_up_pages_are_like_those_there_are() {
        let pages = pages(500);
        let words = |pages: &[Page]| -> (usize, usize) {
            let texts: Vec<_> = pages.iter().map(|page| page.body.replace('.', "")).collect();
            let all: Vec<_> = texts.iter().flat_map(|text| text.split_whitespace()).collect();
            (all.len(), all.iter().collect::<HashSet<_>>().len())
        };
        let (count, different) = words(&pages);
        assert!((170..190).contains(&(count / 500)), "{count} words");
        assert!((3_500..5_000).contains(&different), "{different} different ones");
        let (_, of_few) = words(&pages[..39]);
        assert!(
            (1_000..1_300).contains(&of_few),
            "{of_few} different ones on 39 pages"
        );
        let on_one: usize = pages
            .iter()
            .map(|page| words(std::slice::from_ref(page)).1)
            .sum::<usize>()
            / 500;
        assert!((90..110).contains(&on_one), "{on_one} different ones on a page");
    }
}
