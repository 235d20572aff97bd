//! Words of which each message is read when it is first said: for functions that wake up to show one page.
//!
//! The build packs what editors wrote into one text per language, in which every entry begins a line and nothing else does
//! ([`packed`]). So a message is found without reading the others, and read with what it refers to.

use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::{Entry as Parsed, Resource};
use fluent_syntax::{parser, serializer};
use memchr::memmem;
use programme::languages::{Direction, Language};

use super::sources::{Uses, isolate};
use super::{WordSource, bundle};

/// Packs the sources of one language. They must be without problems; of an entry written twice the first one stands.
pub fn packed<'a>(sources: impl IntoIterator<Item = &'a WordSource>, dir: Direction) -> String {
    let mut seen = HashSet::new();
    let mut body = Vec::new();
    for source in sources {
        let read = parser::parse(source.text.as_str()).unwrap_or_else(|(partly, _reported)| partly);
        for entry in read.body {
            let (id, entry) = match entry {
                Parsed::Message(mut message) => {
                    message.comment = None;
                    (message.id.name.to_owned(), Parsed::Message(message))
                }
                Parsed::Term(mut term) => {
                    term.comment = None;
                    if dir == Direction::Rtl {
                        isolate(&mut term);
                    }
                    (format!("-{}", term.id.name), Parsed::Term(term))
                }
                _ => continue,
            };
            if seen.insert(id) {
                body.push(entry);
            }
        }
    }
    serializer::serialize(&Resource { body })
}

/// The words of one language.
pub(super) struct Pieces {
    text: String,
    read: RwLock<Read>,
}

/// What was read of them.
struct Read {
    bundle: FluentBundle<FluentResource>,
    /// The ids that were looked for, terms with their “-”.
    ids: HashSet<String>,
}

impl Pieces {
    /// The pieces of a packed text.
    pub(super) fn of(text: String, language: &Language) -> Self {
        let read = Read {
            bundle: bundle(language, Vec::new(), &mut Vec::new()),
            ids: HashSet::new(),
        };
        Self {
            text,
            read: RwLock::new(read),
        }
    }

    /// The packed text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What `with` makes of the bundle, in which the message is if there is one.
    pub(super) fn with<T>(&self, key: &str, with: impl FnOnce(&FluentBundle<FluentResource>) -> T) -> T {
        let id = key.split('.').next().unwrap_or(key);
        {
            let read = self.read.read().unwrap_or_else(PoisonError::into_inner);
            if read.ids.contains(id) {
                return with(&read.bundle);
            }
        }
        let mut read = self.read.write().unwrap_or_else(PoisonError::into_inner);
        self.add(id, &mut read);
        with(&read.bundle)
    }

    /// Reads an entry and everything it refers to.
    fn add(&self, id: &str, read: &mut Read) {
        if !read.ids.insert(id.to_owned()) {
            return;
        }
        let Some(entry) = self.entry(id) else {
            return;
        };
        let resource = FluentResource::try_new(entry.to_owned()).unwrap_or_else(|(partly, _reported)| partly);
        let mut uses = Uses::default();
        for entry in resource.entries() {
            match entry {
                Parsed::Message(message) => {
                    let attributes = message.attributes.iter().map(|attribute| &attribute.value);
                    message
                        .value
                        .iter()
                        .chain(attributes)
                        .for_each(|value| uses.in_pattern(value));
                }
                Parsed::Term(term) => uses.in_pattern(&term.value),
                _ => {}
            }
        }
        read.bundle.add_resource(resource).unwrap_or_else(drop);
        let messages = uses.messages.iter();
        let messages = messages.map(|key| key.split('.').next().unwrap_or(key));
        for id in messages.chain(uses.terms.iter().map(String::as_str)) {
            self.add(id, read);
        }
    }

    /// The text of an entry.
    fn entry(&self, id: &str) -> Option<&str> {
        let text = self.text.as_bytes();
        let head = format!("{id} =");
        let begins = |at: &usize| *at == 0 || text[at - 1] == b'\n';
        let start = memmem::find_iter(text, &head).find(begins)?;
        let next_line = |at: &usize| !matches!(text.get(at + 1), Some(b' ' | b'\n' | b'\r'));
        let end = memchr::memchr_iter(b'\n', &text[start..])
            .map(|at| start + at)
            .find(next_line);
        Some(&self.text[start..end.map_or(text.len(), |at| at + 1)])
    }
}
