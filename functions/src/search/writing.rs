//! Writes the file of what can be found in one language. How it looks stands in [`super::index`].
//!
//! The same pages give the same bytes, in whatever order they come.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD_NO_PAD as BASE64;
use rustc_hash::FxHashMap;

use super::folding::{is_of_a_word, words};
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
        let mut known: FxHashMap<String, (Stands, Option<String>)> = FxHashMap::default();
        let mut count = 0;
        let headings = headings.into_iter().map(|text| (text, Stands::InHeading));
        for (text, stands) in headings.chain(texts.into_iter().map(|text| (text, Stands::Once))) {
            each_word(text, |word, shown| {
                count += 1;
                match known.get_mut(&word) {
                    Some((before, _)) => *before = (*before).max(Stands::Often).max(stands),
                    None => drop(known.insert(word, (stands, shown))),
                }
            });
        }
        let mut known: Vec<_> = known.into_iter().collect();
        known.sort_unstable();
        let mut packed = String::new();
        for (word, (stands, shown)) in known {
            packed.push(['0', '1', '2'][stands as usize]);
            packed.push_str(&word);
            if let Some(shown) = shown {
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

/// The words of a text: as they are compared, and as they are written where that is something else.
fn each_word(text: &str, mut take: impl FnMut(String, Option<String>)) {
    for part in text.split(|sign| !is_of_a_word(sign)) {
        if part.is_ascii() {
            // Most words: nothing to fold, and nothing to show otherwise.
            if part.len() > 1 {
                take(part.to_ascii_lowercase(), None);
            }
            continue;
        }
        let shown = shown_of(part);
        for word in words(part) {
            let is_other = shown != word && reads_as(&shown, &word);
            take(word, is_other.then(|| shown.clone()));
        }
    }
}

/// What is known of a word in all texts.
#[derive(Default)]
struct Known<'a> {
    /// On which pages, how, and whether whoever reads the file learns that from the title or the excerpt.
    places: Vec<(usize, Stands, bool)>,
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
    let mut pages = String::new();
    let mut known: FxHashMap<&str, Known<'_>> = FxHashMap::default();
    for (at, entry) in entries.iter().enumerate() {
        let (title, excerpt) = (
            one_line(entry.title),
            shortened(&one_line(entry.description), most),
        );
        for (word, shown, stands) in entry.text.each() {
            let known = known.entry(word).or_default();
            known.places.push((at, stands, false));
            known.write_as(shown);
        }
        for (text, also_in_headings) in [(&title, true), (&excerpt, false)] {
            for word in words(text) {
                let here = known
                    .get_mut(word.as_str())
                    .and_then(|known| known.places.last_mut());
                if let Some((_, stands, is_told)) = here.filter(|(page, ..)| *page == at) {
                    *is_told |= also_in_headings || *stands != Stands::InHeading;
                }
            }
        }
        write_page(entry, &title, &excerpt, &mut pages);
    }
    let common_from = FEW.max(entries.len() / COMMON);
    let mut common = Vec::new();
    let mut told = Vec::with_capacity(known.len());
    for (word, mut known) in known {
        let is_common = known.places.len() > common_from;
        if is_common {
            common.push(word);
        }
        known
            .places
            .retain(|(_, stands, is_told)| !is_told && (!is_common || *stands == Stands::InHeading));
        if !known.places.is_empty() {
            told.push((word, known));
        }
    }
    common.sort_unstable();
    told.sort_unstable_by_key(|(word, _)| *word);
    let mut file = common.join(" ") + "\n";
    write_words(&told, entries.len(), &mut file);
    file + &pages
}

fn write_page(entry: &Entry<'_>, title: &str, excerpt: &str, file: &mut String) {
    let address = entry.path.strip_suffix(&named_after(title));
    let (path, named_so) = address.map_or((entry.path, ""), |above| (above, NAMED_SO));
    let length = entry.text.count.div_ceil(10).to_string();
    let language = entry
        .language
        .map_or([""; 4], |(code, name)| ["\t", code, "\t", name]);
    for part in [path, named_so, "\t", title, "\t", excerpt, "\t", &length]
        .iter()
        .chain(&language)
    {
        file.push_str(part);
    }
    file.push('\n');
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
        for (page, stands, _) in &known.places {
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
