//! Reads Fluent's notation and finds what is wrong in it, with file and line.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry as Parsed, Expression, Identifier, InlineExpression, Pattern, PatternElement, Term,
};
use fluent_syntax::{parser, serializer};
use programme::languages::Direction;
use tera::Value;

use super::{WordSource, WordsProblem};

/// Everything read in one language.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) resources: Vec<FluentResource>,
    pub(super) messages: BTreeMap<String, Entry>,
    terms: BTreeMap<String, Entry>,
}

/// Where a message stands and what it needs.
pub(super) struct Entry {
    pub(super) file: String,
    pub(super) line: usize,
    pub(super) uses: Uses,
    /// As templates take it, when it needs no arguments and was asked for.
    pub(super) said: OnceLock<Value>,
}

/// What a pattern refers to.
#[derive(Default)]
pub(super) struct Uses {
    pub(super) arguments: BTreeSet<String>,
    pub(super) messages: BTreeSet<String>,
    pub(super) terms: BTreeSet<String>,
}

impl Entry {
    pub(super) fn problem(&self, what: String) -> WordsProblem {
        WordsProblem {
            file: self.file.clone(),
            line: self.line,
            what,
        }
    }
}

impl Reading {
    /// Adds one file.
    pub(super) fn add(&mut self, source: &WordSource, dir: Direction, problems: &mut Vec<WordsProblem>) {
        // What cannot be read is reported here; the rest is usable.
        let read = FluentResource::try_new(source.text.clone()).unwrap_or_else(|(partly, errors)| {
            problems.extend(errors.into_iter().map(|error| WordsProblem {
                file: source.file.clone(),
                line: Lines::of(&source.text).at(error.pos.start),
                what: error.kind.to_string(),
            }));
            partly
        });
        let mut places = Places {
            file: &source.file,
            text: read.source(),
            lines: Lines::of(read.source()),
        };
        for entry in read.entries() {
            match entry {
                Parsed::Message(message) => {
                    let id = message.id.name;
                    if let Some(value) = &message.value {
                        let entry = places.entry(&message.id, value);
                        insert(&mut self.messages, id.to_owned(), entry, problems);
                    }
                    for attribute in &message.attributes {
                        let key = format!("{id}.{}", attribute.id.name);
                        let entry = places.entry(&attribute.id, &attribute.value);
                        insert(&mut self.messages, key, entry, problems);
                    }
                }
                Parsed::Term(term) => {
                    let entry = places.entry(&term.id, &term.value);
                    insert(&mut self.terms, format!("-{}", term.id.name), entry, problems);
                }
                _ => {}
            }
        }
        self.resources.push(match dir {
            Direction::Ltr => read,
            Direction::Rtl => with_isolated_terms(&source.text),
        });
    }

    /// Reports references to messages and terms that this language does not have.
    pub(super) fn check_references(&self, problems: &mut Vec<WordsProblem>) {
        for entry in self.messages.values().chain(self.terms.values()) {
            let messages = (&entry.uses.messages, &self.messages);
            let terms = (&entry.uses.terms, &self.terms);
            for (used, known) in [messages, terms] {
                for name in used.iter().filter(|name| !known.contains_key(*name)) {
                    let what = format!("“{name}” is used here, but this language has no such words");
                    problems.push(entry.problem(what + &meant(name, known.keys())));
                }
            }
        }
    }
}

/// Says where the entries of a source stand, from its first to its last.
struct Places<'a> {
    file: &'a str,
    text: &'a str,
    lines: Lines<'a>,
}

impl Places<'_> {
    fn entry(&mut self, id: &Identifier<&str>, pattern: &Pattern<&str>) -> Entry {
        let mut uses = Uses::default();
        uses.in_pattern(pattern);
        // The identifier is a slice of the source, so the distance between the two is its place.
        let byte = id.name.as_ptr() as usize - self.text.as_ptr() as usize;
        Entry {
            file: self.file.to_owned(),
            line: self.lines.at(byte),
            uses,
            said: OnceLock::new(),
        }
    }
}

/// Counts lines from where it counted last: each byte is looked at once, however many places are asked for.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            byte: 0,
            line: 1,
        }
    }

    /// The line of a byte, counted from 1. Places come in order.
    fn at(&mut self, byte: usize) -> usize {
        let passed = self.text.get(self.byte..byte).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.byte = byte;
        self.line
    }
}

fn insert(known: &mut BTreeMap<String, Entry>, key: String, entry: Entry, problems: &mut Vec<WordsProblem>) {
    if let Some(first) = known.get(&key) {
        problems.push(entry.problem(format!(
            "“{key}” is written twice; first in {}:{}",
            first.file, first.line
        )));
    } else {
        known.insert(key, entry);
    }
}

/// “Did you mean …?”, where something is near enough to be meant.
pub(super) fn meant<'a>(wrong: &str, known: impl Iterator<Item = &'a String>) -> String {
    let nearest = known
        .map(|name| (strsim::normalized_damerau_levenshtein(wrong, name), name))
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    match nearest {
        Some((likeness, name)) if likeness > 0.7 => format!(". Did you mean “{name}”?"),
        _ => String::new(),
    }
}

/// The same source with U+2068 … U+2069 around each term. Fluent itself isolates arguments only.
fn with_isolated_terms(text: &str) -> FluentResource {
    let mut resource = parser::parse(text).unwrap_or_else(|(partly, _reported)| partly);
    for entry in &mut resource.body {
        if let Parsed::Term(term) = entry {
            isolate(term);
        }
    }
    let isolated = serializer::serialize(&resource);
    FluentResource::try_new(isolated).unwrap_or_else(|(partly, _reported)| partly)
}

/// Puts the signs around a term.
pub(super) fn isolate(term: &mut Term<&str>) {
    let sign = |value| PatternElement::TextElement { value };
    term.value.elements.insert(0, sign("\u{2068}"));
    term.value.elements.push(sign("\u{2069}"));
}

impl Uses {
    pub(super) fn in_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.in_expression(expression);
            }
        }
    }

    fn in_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.in_inline(inline),
            Expression::Select { selector, variants } => {
                self.in_inline(selector);
                for variant in variants {
                    self.in_pattern(&variant.value);
                }
            }
        }
    }

    fn in_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.messages.insert(match attribute {
                    None => id.name.to_owned(),
                    Some(attribute) => format!("{}.{}", id.name, attribute.name),
                });
            }
            InlineExpression::TermReference { id, .. } => {
                self.terms.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.in_inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.in_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
