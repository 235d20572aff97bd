//! Writes the file of what can be found in one language. How it looks stands in [`super::index`].
//!
//! The same pages give the same bytes, in whatever order they come.

use std::collections::{BTreeMap, HashMap, HashSet};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD as BASE64;

use super::folding::words;
use super::index::{COMMON, NAMED_SO, Stands, named_after, reads_as, rice, shown_of};

/// A word on a few pages tells them from the others, on however small a site.
const FEW: usize = 16;

/// How many signs an excerpt has at most: on a site with this many pages, and on a larger one.
const SMALL_SITE: usize = 250;
const EXCERPT: usize = 160;
const SHORT_EXCERPT: usize = 72;

/// The most signs that a word shares with the one before: what a capital can say.
const SHARED: usize = 25;

/// A page to be found.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its address.
    pub path: &'a str,
    /// Its name.
    pub title: &'a str,
    /// What is on it.
    pub description: &'a str,
    /// What else it says.
    pub text: &'a PageWords,
    /// The code and own name of its language, when that is not the language of the site around it.
    pub language: Option<(&'a str, &'a str)>,
}

/// The words of a page besides title and description: counted once, whatever stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageWords {
    /// Each word as it is compared, how it stands, and as it is written where that is something else; in one text, because a site has
    /// many of them.
    packed: String,
    count: usize,
}

impl PageWords {
    /// Counts the words of headings and of other text.
    pub fn of<'a>(
        headings: impl IntoIterator<Item = &'a str>,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let mut known: BTreeMap<String, (Stands, String)> = BTreeMap::new();
        let mut count = 0;
        let headings = headings.into_iter().map(|text| (text, Stands::InHeading));
        for (text, stands) in headings.chain(texts.into_iter().map(|text| (text, Stands::Once))) {
            for written in text.split_whitespace() {
                for (word, shown) in each_word(written) {
                    count += 1;
                    let before = known.get_mut(&word);
                    match before {
                        Some((before, _)) => *before = (*before).max(Stands::Often).max(stands),
                        None => drop(known.insert(word, (stands, shown))),
                    }
                }
            }
        }
        let mut packed = String::new();
        for (word, (stands, shown)) in known {
            packed.push(['0', '1', '2'][stands as usize]);
            packed.push_str(&word);
            if shown != word {
                packed.push(' ');
                packed.push_str(&shown);
            }
            packed.push('\n');
        }
        Self { packed, count }
    }

    /// Each word once: as it is compared, as it is written, and how it stands.
    fn each(&self) -> impl Iterator<Item = (&str, &str, Stands)> {
        self.packed.lines().map(|line| {
            let stands = match line.as_bytes()[0] {
                b'0' => Stands::Once,
                b'1' => Stands::Often,
                _ => Stands::InHeading,
            };
            let word = &line[1..];
            let (word, shown) = word.split_once(' ').unwrap_or((word, word));
            (word, shown, stands)
        })
    }
}

/// The words in what stands between two spaces: as they are compared, and as they are written.
fn each_word(written: &str) -> Vec<(String, String)> {
    let parts = written.split(|sign| !super::folding::is_of_a_word(sign));
    let words = parts.flat_map(|part| {
        let found = words(part);
        let shown = shown_of(part);
        found.into_iter().map(move |word| {
            let shown = if reads_as(&shown, &word) {
                shown.clone()
            } else {
                word.clone()
            };
            (word, shown)
        })
    });
    words.collect()
}

/// What is known of a word in all texts.
#[derive(Default)]
struct Known<'a> {
    /// On which pages, and how.
    places: Vec<(usize, Stands)>,
    /// How it is written, and how often.
    shown: Vec<(&'a str, usize)>,
}

/// The file of these pages.
pub fn write(entries: &[Entry<'_>]) -> String {
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_unstable_by_key(|entry| entry.path);
    let most = if entries.len() <= SMALL_SITE {
        EXCERPT
    } else {
        SHORT_EXCERPT
    };
    let excerpts: Vec<_> = entries
        .iter()
        .map(|entry| shortened(&one_line(entry.description), most))
        .collect();
    let mut on: HashMap<&str, usize> = HashMap::new();
    for (word, ..) in entries.iter().flat_map(|entry| entry.text.each()) {
        *on.entry(word).or_default() += 1;
    }
    let common_from = FEW.max(entries.len() / COMMON);
    on.retain(|_, on| *on > common_from);
    let mut known: HashMap<&str, Known<'_>> = HashMap::new();
    for (at, (entry, excerpt)) in entries.iter().zip(&excerpts).enumerate() {
        let in_title: HashSet<_> = words(entry.title).into_iter().collect();
        let in_excerpt: HashSet<_> = words(excerpt).into_iter().collect();
        for (word, shown, stands) in entry.text.each() {
            let in_heading = stands == Stands::InHeading;
            let is_told = in_title.contains(word) || (in_excerpt.contains(word) && !in_heading);
            if !is_told && (in_heading || !on.contains_key(word)) {
                let known = known.entry(word).or_default();
                known.places.push((at, stands));
                known.write_as(shown);
            }
        }
    }
    let mut file = String::new();
    let mut common: Vec<_> = on.into_keys().collect();
    common.sort_unstable();
    file.push_str(&common.join(" "));
    file.push('\n');
    let mut known: Vec<_> = known.into_iter().collect();
    known.sort_unstable_by_key(|(word, _)| *word);
    write_words(&known, entries.len(), &mut file);
    for (entry, excerpt) in entries.iter().zip(&excerpts) {
        let length = entry.text.count.div_ceil(10);
        let title = one_line(entry.title);
        let address = entry.path.strip_suffix(&named_after(&title));
        let (path, named_so) = address.map_or((entry.path, ""), |above| (above, NAMED_SO));
        file.push_str(&format!("{path}{named_so}\t{title}\t{excerpt}\t{length}"));
        if let Some((code, name)) = entry.language {
            file.push_str(&format!("\t{code}\t{name}"));
        }
        file.push('\n');
    }
    file
}

fn write_words(known: &[(&str, Known<'_>)], pages: usize, file: &mut String) {
    let mut bits = Bits::default();
    let mut before = "";
    for (at, (_, known)) in known.iter().enumerate() {
        let shown = known.mostly();
        let both = shown.chars().zip(before.chars());
        let shared: String = both
            .take(SHARED)
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a)
            .collect();
        let count = u8::try_from(shared.chars().count()).unwrap_or_default();
        if at > 0 {
            file.push(' ');
        }
        file.push(char::from(b'A' + count));
        file.push_str(&shown[shared.len()..]);
        before = shown;
        bits.number(known.places.len());
        let (rice, mut next) = (rice(pages, known.places.len()), 0);
        for (page, stands) in &known.places {
            bits.place(page - next, rice, *stands);
            next = page + 1;
        }
    }
    file.push('\n');
    file.push_str(&BASE64.encode(bits.finish()));
    file.push('\n');
}

impl<'a> Known<'a> {
    fn write_as(&mut self, shown: &'a str) {
        match self.shown.iter_mut().find(|(known, _)| *known == shown) {
            Some((_, often)) => *often += 1,
            None => self.shown.push((shown, 1)),
        }
    }

    /// As most pages write it; of two, the first in the order of signs.
    fn mostly(&self) -> &'a str {
        let best = self
            .shown
            .iter()
            .max_by(|(a, on_a), (b, on_b)| on_a.cmp(on_b).then(b.cmp(a)));
        best.map_or("", |(shown, _)| shown)
    }
}

/// Text on one line, with single spaces.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text of at most so many signs; what is cut off ends between two words.
fn shortened(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let kept = &text[..end];
    let kept = kept.rsplit_once(' ').map_or(kept, |(kept, _)| kept);
    format!("{} …", kept.trim_end_matches([',', ';', ':', '–']))
}

/// Bits that are written one after the other.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: usize,
}

impl Bits {
    fn bit(&mut self, bit: bool) {
        if self.used.is_multiple_of(8) {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut().filter(|_| bit) {
            *last |= 128 >> (self.used % 8);
        }
        self.used += 1;
    }

    fn bits(&mut self, number: usize, count: u32) {
        for at in (0..count).rev() {
            self.bit(number >> at & 1 == 1);
        }
    }

    /// A number from 1.
    fn number(&mut self, number: usize) {
        let more = number.ilog2();
        self.bits(0, more);
        self.bits(number, more + 1);
    }

    /// So many pages further, a word stands like this.
    fn place(&mut self, further: usize, rice: u32, stands: Stands) {
        for _ in 0..further >> rice {
            self.bit(false);
        }
        self.bit(true);
        self.bits(further, rice);
        self.bit(stands != Stands::Once);
        if stands != Stands::Once {
            self.bit(stands == Stands::InHeading);
        }
    }

    fn finish(self) -> Vec<u8> {
        self.bytes
    }
}
