//! What can only be checked when pages are finished: what templates wrote as well, and places links lead to.
//!
//! One pass over the HTML of each page, as it is made. The templates are ours, so this reads HTML as they write it: text in it
//! has no `<`, and every attribute stands in double quotes.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr2};
use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::links::Links;
use crate::pages::Page;
use crate::problems::{Problem, Problems};
use crate::settings::LangAt;

/// A link to a place on a page, to be checked when that page is finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnchorLink {
    /// The address of the page.
    pub path: String,
    /// The id on it.
    pub anchor: String,
    /// Where in the Markdown the link stands.
    pub span: Range<usize>,
}

impl AnchorLink {
    /// What is wrong when the page has only these ids.
    pub fn problem<'a>(&self, page: &Page, ids: impl Iterator<Item = &'a str>) -> Problem {
        let message = format!("There is no heading “#{}” on {}.", self.anchor, self.path);
        page.problem_at(self.span.clone(), message)
            .did_you_mean(&self.anchor, ids)
    }
}

/// What the finished HTML of a page refers to, what can be referred to on it, and what it must not have.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Finished<'h> {
    /// Each `id`, in order.
    pub ids: Vec<&'h str>,
    /// Each address of the site in `href`, `src`, `srcset` or `action`, in order.
    pub addresses: Vec<Cow<'h, str>>,
    /// The levels of its headings, in order.
    levels: Vec<usize>,
    /// What is wrong with single elements.
    wrong: Vec<Fault<'h>>,
    /// Controls that need a label, by their id; and what labels are for.
    controls: Vec<&'h str>,
    labelled: FxHashSet<&'h str>,
    /// Style sheets and scripts, each with what a browser is to compare it with.
    obeyed: Vec<(&'h str, Option<&'h str>)>,
}

/// What is wrong with one element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault<'h> {
    /// Something the policy of the site forbids browsers to obey: a script, a style or a handler inside the page.
    Inside(&'h str),
    /// A picture without `alt`.
    NoAlt,
    /// A picture without its size: the page jumps when it comes.
    NoSize,
    /// A document that does not say its language.
    NoLang,
    /// A control without a label.
    NoLabel,
    /// A style sheet or a script of ours that a browser would obey whatever came of it on the way.
    NoIntegrity(&'h str),
}

/// One attribute of an element.
type Attribute<'h> = (&'h str, &'h str);

impl<'h> Finished<'h> {
    /// Reads a finished page.
    pub fn read(html: &'h str) -> Self {
        let mut finished = Self::default();
        let mut attributes = Vec::new();
        let bytes = html.as_bytes();
        let mut opened = memchr(b'<', bytes);
        while let Some(at) = opened {
            let next = memchr(b'<', &bytes[at + 1..]).map(|further| at + 1 + further);
            let tag = &html[at + 1..next.unwrap_or(html.len())];
            opened = next;
            let length = tag
                .bytes()
                .position(|byte| !byte.is_ascii_alphanumeric())
                .unwrap_or(tag.len());
            if length == 0 {
                continue;
            }
            attributes.clear();
            attributes_of(&tag[length..], &mut attributes);
            finished.element(&tag[..length], &attributes);
        }
        finished
    }

    fn element(&mut self, name: &'h str, attributes: &[Attribute<'h>]) {
        for (key, value) in attributes {
            match *key {
                "id" => self.ids.push(value),
                "href" | "src" | "action" if value.starts_with('/') && !value.starts_with("//") => {
                    self.addresses.push(plain(value));
                }
                "srcset" => {
                    let choices = value
                        .split(',')
                        .filter_map(|choice| choice.split_ascii_whitespace().next());
                    self.addresses
                        .extend(choices.filter(|address| address.starts_with('/')).map(plain));
                }
                "style" => self.wrong.push(Fault::Inside("style")),
                handler if handler.starts_with("on") => self.wrong.push(Fault::Inside(handler)),
                _ => {}
            }
        }
        let of = |key: &str| {
            attributes
                .iter()
                .find(|(known, _)| *known == key)
                .map(|(_, value)| *value)
        };
        match (name, of("rel"), of("href"), of("src")) {
            ("link", Some("stylesheet"), Some(address), _) | ("script", _, _, Some(address)) => {
                self.obeyed.push((address, of("integrity")));
            }
            _ => {}
        }
        match name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => self.levels.push(usize::from(level - b'0')),
            b"html" if of("lang").is_none_or(str::is_empty) => self.wrong.push(Fault::NoLang),
            b"style" => self.wrong.push(Fault::Inside("style")),
            b"script" if of("src").is_none() && of("type") != Some("application/ld+json") => {
                self.wrong.push(Fault::Inside("script"));
            }
            b"img" => {
                if of("alt").is_none() {
                    self.wrong.push(Fault::NoAlt);
                }
                if of("width").is_none() || of("height").is_none() {
                    self.wrong.push(Fault::NoSize);
                }
            }
            b"label" => self.labelled.extend(of("for")),
            b"input" if matches!(of("type"), Some("hidden" | "submit" | "button")) => {}
            b"input" | b"select" | b"textarea"
                if of("aria-label").is_none() && of("aria-labelledby").is_none() =>
            {
                match of("id") {
                    Some(id) => self.controls.push(id),
                    None => self.wrong.push(Fault::NoLabel),
                }
            }
            _ => {}
        }
    }

    /// What is wrong with it. `whole` makes a problem of the whole page.
    pub fn check(&self, lang: LangAt, links: Links<'_>, whole: impl Fn(String) -> Problem) -> Problems {
        let mut problems = Problems::default();
        let mut seen = FxHashSet::with_capacity_and_hasher(self.ids.len(), FxBuildHasher);
        for id in self.ids.iter().filter(|id| !seen.insert(**id)) {
            problems.push(
                whole(format!("The finished page has the id “{id}” twice."))
                    .help("Give one of the headings an id of its own: ## Heading {#other-id}"),
            );
        }
        for address in &self.addresses {
            let bare = address.split(['#', '?']).next().unwrap_or_default();
            // Nearly all of them are addresses as they stand; what is wrong with the others is worth a second look.
            if links.has(bare) {
                continue;
            }
            if let Err(nowhere) = links.resolve(bare, lang) {
                problems.push(nowhere.at(whole(String::new())));
            }
        }
        problems.extend(self.wrong.iter().map(|fault| fault.problem(&whole)));
        let unsealed = self.obeyed.iter().filter(|(address, given)| {
            let expected = links.integrity(address);
            expected.is_some() && *given != expected
        });
        problems.extend(unsealed.map(|(address, _)| Fault::NoIntegrity(address).problem(&whole)));
        let unlabelled = self.controls.iter().filter(|id| !self.labelled.contains(**id));
        problems.extend(unlabelled.map(|_| Fault::NoLabel.problem(&whole)));
        problems
    }

    /// Levels that are skipped, and a first level that is missing or not alone.
    pub fn wrong_headings(&self) -> impl Iterator<Item = String> {
        let first = self.levels.iter().filter(|level| **level == 1).count();
        let of_first = (!self.levels.is_empty() && first != 1)
            .then(|| format!("The finished page has {first} headings of the first level, not one."));
        let pairs = self.levels.windows(2);
        let skipped = pairs.filter(|pair| pair[1] > pair[0] + 1).map(|pair| {
            format!(
                "On the finished page a heading of level {} follows one of level {}.",
                pair[1], pair[0]
            )
        });
        of_first.into_iter().chain(skipped)
    }
}

impl Fault<'_> {
    fn problem(self, whole: impl Fn(String) -> Problem) -> Problem {
        match self {
            Self::Inside(what) => whole(format!("The finished page has “{what}” inside it."))
                .help("The site's policy for browsers forbids it: put it in a file of the theme."),
            Self::NoAlt => whole("The finished page has a picture without “alt”.".to_owned())
                .help("Say what is to be seen on it, or write alt=\"\" when it is only decoration."),
            Self::NoSize => whole("The finished page has a picture without “width” and “height”.".to_owned())
                .help("With its size the page does not jump when the picture comes."),
            Self::NoLang => whole("The finished page does not say its language.".to_owned())
                .help("Write <html lang=\"…\">."),
            Self::NoIntegrity(address) => whole(format!(
                "On the finished page “{address}” has not its own “integrity”."
            ))
            .help("Write the “integrity” of that very file, as the other templates do."),
            Self::NoLabel => whole("The finished page has a control without a label.".to_owned())
                .help("Give it an id, and a <label for=\"…\">."),
        }
    }
}

/// The attributes in the rest of a tag.
fn attributes_of<'h>(tag: &'h str, found: &mut Vec<Attribute<'h>>) {
    let mut rest = tag;
    while let Some(at) = memchr2(b'=', b'>', rest.as_bytes()) {
        if rest.as_bytes()[at] == b'>' {
            return;
        }
        let name = rest[..at].rsplit(|sign: char| sign.is_ascii_whitespace()).next();
        let Some(value) = rest[at + 1..].strip_prefix('"') else {
            return;
        };
        let Some(end) = memchr(b'"', value.as_bytes()) else {
            return;
        };
        found.push((name.unwrap_or_default(), &value[..end]));
        rest = &value[end + 1..];
    }
}

/// The value of an attribute as it is meant.
fn plain(value: &str) -> Cow<'_, str> {
    if value.contains('&') {
        value.replace("&amp;", "&").into()
    } else {
        value.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{page, sources};

    #[test]
    fn ids_and_addresses_are_read_from_finished_html() {
        let html = r#"<a href="/nl/?a=1&amp;b=2" id="one" data-id="no">=" </a><form action="/nl/x"><a href="https://a.example"><i id="one">"#;
        let finished = Finished::read(html);
        assert_eq!(finished.addresses, ["/nl/?a=1&b=2", "/nl/x"]);
        assert_eq!(finished.ids, ["one", "one"]);
    }

    /// What is said about a page whose template has this in its main part.
    fn said(html: &str) -> Vec<String> {
        let mut sources = sources(&[("pages/help.nl.md", &page("Hulp", ""))]);
        let template = format!("{{% extends \"layout.html\" %}}{{% block main %}}{html}{{% endblock %}}");
        let template = crate::sources::SourceFile::new("templates/page.html", template);
        sources.templates.insert("page.html".to_owned(), template.into());
        sources.content.remove("pages/help.en.md");
        sources.content.remove("pages/programme/schools.nl.md");
        crate::build::build(&sources, &crate::sample::options())
            .err()
            .unwrap_or_default()
            .iter()
            .map(|problem| problem.message.clone())
            .collect()
    }

    #[test]
    fn what_templates_do_wrong_is_told_and_what_they_do_right_is_not() {
        for (html, expected) in [
            (
                "<h1>a</h1><h3>b</h3>",
                "a heading of level 3 follows one of level 1",
            ),
            ("<h1>a</h1><h1>b</h1>", "has 2 headings of the first level"),
            ("<h2>a</h2>", "has 0 headings of the first level"),
            ("<h1 style=\"color: red\">a</h1>", "has “style” inside it"),
            ("<h1 onclick=\"x()\">a</h1>", "has “onclick” inside it"),
            ("<h1>a</h1><script>x()</script>", "has “script” inside it"),
            (
                "<h1>a</h1><img src=\"/nl/\" width=\"1\" height=\"1\">",
                "a picture without “alt”",
            ),
            (
                "<h1>a</h1><img src=\"/nl/\" alt=\"\">",
                "without “width” and “height”",
            ),
            ("<h1>a</h1><input name=\"a\">", "a control without a label"),
            (
                "<h1>a</h1><input id=\"a\"><label for=\"b\">x</label>",
                "a control without a label",
            ),
            (
                "<h1>a</h1><a href=\"/nl/nowhere\">x</a>",
                "The site has no address “/nl/nowhere”.",
            ),
            ("<h1 id=\"a\">a</h1><p id=\"a\">", "has the id “a” twice"),
            (
                "<h1>a</h1><link rel=\"stylesheet\" href=\"{{ assets.css }}\">",
                "has not its own “integrity”",
            ),
            (
                "<h1>a</h1><script src=\"{{ assets.css }}\" integrity=\"sha256-AAAA\"></script>",
                "has not its own “integrity”",
            ),
        ] {
            let said = said(html);
            assert!(said.len() == 1 && said[0].contains(expected), "{html}: {said:?}");
        }
        let right = "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><input id=\"a\"><label for=\"a\">x</label>\
                     <input type=\"hidden\" name=\"b\"><script src=\"/nl/\"></script><select aria-label=\"y\"></select>";
        assert!(said(right).is_empty(), "{:?}", said(right));
    }
}
