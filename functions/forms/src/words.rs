//! What a visitor reads: Fluent messages, one bundle for each language.
//!
//! Read from sources that the caller hands in, all at once to see every mistake or a language at a time when it is first asked
//! for; then shared by every template, page, letter and form. Whoever writes a message sees each mistake with its file and line;
//! whoever asks for a message that is not there gets its key between ⟦⟧ (in code) or an error (in a template), so that nothing
//! goes missing quietly. You will not find files or HTML here: a message is plain text, escaped where it is shown.

mod args;
mod compare;
mod dates;
mod pieces;
mod plurals;
mod sources;
mod templates;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::Pattern;
use programme::languages::{Direction, Lang, Language};
use serde::{Deserialize, Serialize};
use tera::Value;

pub use args::{Arg, Args};
use pieces::Pieces;
pub use pieces::packed;
use sources::{Entry, Reading};
pub use templates::{Engines, Reach, register};

/// One file of words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordSource {
    /// The language it is in.
    pub lang: Lang,
    /// How the file is called in messages to its editor: `content/words/nl/forms.ftl`.
    pub file: String,
    /// Its text, in Fluent's notation.
    pub text: String,
}

/// Something an editor must put right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WordsProblem {
    /// The file, as its source called it.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what was meant.
    pub what: String,
}

impl fmt::Display for WordsProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Why a message could not be said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSaid {
    /// Neither the language nor the default language has it.
    #[error("there are no words for “{0}”")]
    Unknown(String),
    /// It needs something it was not given, say a number.
    #[error("the words for “{key}” in {lang} lack something: {what}")]
    Lacking {
        /// The message.
        key: String,
        /// Its language.
        lang: Lang,
        /// What Fluent missed.
        what: String,
    },
}

/// Every message in every language.
pub struct Words {
    default: Lang,
    tongues: BTreeMap<Lang, Tongue>,
}

struct Tongue {
    language: Language,
    /// What is called for its packed text when somebody first asks for this language.
    later: Option<Later>,
    spoken: OnceLock<Spoken>,
    /// What there is and what it needs: known of words that were read as a whole, else when somebody asks.
    entries: OnceLock<BTreeMap<String, Entry>>,
}

/// Gives the packed text of a language.
pub type Later = Box<dyn Fn() -> String + Send + Sync>;

/// The words of a language, ready to be said.
enum Spoken {
    /// All of them.
    Whole(Box<FluentBundle<FluentResource>>),
    /// Those that were asked for.
    Piecewise(Box<Pieces>),
}

impl Words {
    /// Reads all sources at once, and reports every problem of all of them: notation, a message written twice, a reference to
    /// nothing, a file in a language the site does not have. Messages fall back to the `default` language.
    ///
    /// In a language that is written from right to left, terms and arguments are isolated, so that `BACK-UP Netwerkt!` keeps
    /// its exclamation mark on the right side. Other languages need no such signs, and get none.
    pub fn read(
        languages: &[Language],
        default: &Lang,
        sources: &[WordSource],
    ) -> Result<Self, Vec<WordsProblem>> {
        let mut problems = Vec::new();
        for source in sources {
            if !languages.iter().any(|language| language.code == source.lang) {
                problems.push(WordsProblem {
                    file: source.file.clone(),
                    line: 1,
                    what: format!("“{}” is not a language of this site", source.lang),
                });
            }
        }
        let mut tongues = BTreeMap::new();
        for language in languages {
            let sources = sources.iter().filter(|source| source.lang == language.code);
            let mut reading = Reading::default();
            for source in sources {
                reading.add(source, language.dir, &mut problems);
            }
            reading.check_references(&mut problems);
            let bundle = bundle(language, reading.resources, &mut problems);
            let tongue = Tongue {
                language: language.clone(),
                later: None,
                spoken: OnceLock::from(Spoken::Whole(Box::new(bundle))),
                entries: OnceLock::from(reading.messages),
            };
            tongues.insert(language.code.clone(), tongue);
        }
        problems.sort();
        if problems.is_empty() {
            Ok(Self {
                default: default.clone(),
                tongues,
            })
        } else {
            Err(problems)
        }
    }

    /// The same words, of sources in which [`Words::read`] found no problem before, [`packed`]: each message is read when it is
    /// first said. A Lambda that wakes up for one page does not read three languages first.
    pub fn read_later(
        languages: &[Language],
        default: &Lang,
        texts: impl IntoIterator<Item = (Lang, Later)>,
    ) -> Self {
        let mut texts: BTreeMap<Lang, Later> = texts.into_iter().collect();
        let tongues = languages.iter().map(|language| {
            let tongue = Tongue {
                language: language.clone(),
                later: texts.remove(&language.code),
                spoken: OnceLock::new(),
                entries: OnceLock::new(),
            };
            (language.code.clone(), tongue)
        });
        Self {
            tongues: tongues.collect(),
            default: default.clone(),
        }
    }

    /// The message in this language, else in the default language, else its key between ⟦⟧. `key` is `id` or `id.attribute`.
    pub fn say(&self, lang: &Lang, key: &str, args: &Args) -> String {
        match self.try_say(lang, key, args) {
            Ok(text) => text,
            Err(NotSaid::Unknown(key) | NotSaid::Lacking { key, .. }) => format!("⟦{key}⟧"),
        }
    }

    /// The message in this language or else in the default language, or why there is none.
    pub fn try_say(&self, lang: &Lang, key: &str, args: &Args) -> Result<String, NotSaid> {
        let mut said = self.tongues(lang).filter_map(|tongue| {
            let said = tongue.with(key, |bundle, pattern| {
                let mut errors = Vec::new();
                let args = args.to_fluent(&tongue.language.code);
                let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                match errors.first() {
                    None => Ok(text.into_owned()),
                    Some(error) => Err(error.to_string()),
                }
            })?;
            Some(said.map_err(|what| NotSaid::Lacking {
                key: key.to_owned(),
                lang: tongue.language.code.clone(),
                what,
            }))
        });
        said.next()
            .unwrap_or_else(|| Err(NotSaid::Unknown(key.to_owned())))
    }

    /// The message as templates take it, when it needs no arguments: one that is known is said once, and shown on every page.
    fn plain(&self, lang: &Lang, key: &str) -> Result<Value, NotSaid> {
        let say = || self.try_say(lang, key, &Args::NONE).map(Value::from);
        let mut known = self
            .tongues(lang)
            .filter_map(|tongue| tongue.entries.get()?.get(key));
        let Some(entry) = known.next() else {
            return say();
        };
        if let Some(said) = entry.said.get() {
            return Ok(said.clone());
        }
        let said = say()?;
        Ok(entry.said.get_or_init(|| said).clone())
    }

    /// In which languages a message is looked for.
    fn tongues<'a>(&'a self, lang: &'a Lang) -> impl Iterator<Item = &'a Tongue> {
        [lang, &self.default]
            .into_iter()
            .filter_map(|lang| self.tongues.get(lang))
    }

    /// Whether this very language has the message; the default language does not count.
    pub fn has(&self, lang: &Lang, key: &str) -> bool {
        let tongue = self.tongues.get(lang);
        tongue.is_some_and(|tongue| tongue.with(key, |_, _| ()).is_some())
    }

    /// The keys of this very language, in order: `id` where a message has a value, and `id.attribute`.
    pub fn keys(&self, lang: &Lang) -> impl Iterator<Item = &str> {
        self.tongues
            .get(lang)
            .into_iter()
            .flat_map(|tongue| tongue.entries().keys().map(String::as_str))
    }

    /// The arguments this message asks for in this very language, also through the messages it refers to.
    pub fn placeholders(&self, lang: &Lang, key: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        if let Some(tongue) = self.tongues.get(lang) {
            tongue.placeholders(key, &mut found, &mut BTreeSet::new());
        }
        found
    }

    /// Every language there is, in the order of their codes.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.tongues.values().map(|tongue| &tongue.language)
    }

    /// The language that messages fall back to.
    pub fn default_language(&self) -> &Lang {
        &self.default
    }
}

impl Tongue {
    fn spoken(&self) -> &Spoken {
        self.spoken.get_or_init(|| {
            let text = self.later.as_ref().map(|later| later()).unwrap_or_default();
            Spoken::Piecewise(Box::new(Pieces::of(text, &self.language)))
        })
    }

    /// What `with` makes of a message; nothing where there is none.
    fn with<T>(
        &self,
        key: &str,
        with: impl FnOnce(&FluentBundle<FluentResource>, &Pattern<&str>) -> T,
    ) -> Option<T> {
        let with = |bundle: &FluentBundle<_>| Some(with(bundle, pattern(bundle, key)?));
        match self.spoken() {
            Spoken::Whole(bundle) => with(bundle),
            Spoken::Piecewise(pieces) => pieces.with(key, with),
        }
    }

    fn entries(&self) -> &BTreeMap<String, Entry> {
        self.entries.get_or_init(|| {
            let mut reading = Reading::default();
            if let Spoken::Piecewise(pieces) = self.spoken() {
                let source = WordSource {
                    lang: self.language.code.clone(),
                    file: self.language.code.to_string(),
                    text: pieces.text().to_owned(),
                };
                reading.add(&source, Direction::Ltr, &mut Vec::new());
            }
            reading.messages
        })
    }

    fn placeholders<'a>(&'a self, key: &str, found: &mut BTreeSet<&'a str>, seen: &mut BTreeSet<String>) {
        let Some(entry) = self.entries().get(key).filter(|_| seen.insert(key.to_owned())) else {
            return;
        };
        found.extend(entry.uses.arguments.iter().map(String::as_str));
        for other in &entry.uses.messages {
            self.placeholders(other, found, seen);
        }
    }
}

/// What a message of a bundle says.
fn pattern<'b>(bundle: &'b FluentBundle<FluentResource>, key: &str) -> Option<&'b Pattern<&'b str>> {
    let (id, attribute) = key
        .split_once('.')
        .map_or((key, None), |(id, name)| (id, Some(name)));
    let message = bundle.get_message(id)?;
    match attribute {
        None => message.value(),
        Some(name) => message.get_attribute(name).map(|found| found.value()),
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({:?})", self.tongues.keys().collect::<Vec<_>>())
    }
}

fn bundle(
    language: &Language,
    resources: Vec<FluentResource>,
    problems: &mut Vec<WordsProblem>,
) -> FluentBundle<FluentResource> {
    let mut locales = Vec::new();
    match language.code.code().parse() {
        Ok(locale) => locales.push(locale),
        Err(error) => problems.push(WordsProblem {
            file: format!("language {}", language.code),
            line: 1,
            what: format!("“{}” is not a language code: {error}", language.code),
        }),
    }
    let mut bundle = FluentBundle::new_concurrent(locales);
    bundle.set_use_isolating(language.dir == Direction::Rtl);
    bundle.set_formatter(Some(plurals::spelling));
    for resource in resources {
        // A message written twice has been reported with its line already; the first one stands.
        bundle.add_resource(resource).unwrap_or_else(drop);
    }
    bundle
}

#[cfg(test)]
mod tests;
