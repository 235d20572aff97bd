//! Markdown to HTML, the way this site wants it.
//!
//! Raw HTML becomes text, headings get ids, links are resolved in the language of the page, footnotes go to the end,
//! tables can scroll on a phone. Nothing here writes a `style` attribute: the site's policy for browsers forbids it.

mod notes;
mod parts;
pub mod plain;
mod tables;

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use programme::languages::Direction;
use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};
use serde::Serialize;

use crate::finished::AnchorLink;
use crate::first_steps::FirstSteps;
use crate::links::Links;
use crate::pages::Page;
use crate::pictures;
use crate::problems::Problem;
use crate::settings::Settings;

use notes::Notes;
use tables::Table;

/// A finished body.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The HTML, safe to show as it is.
    pub html: String,
    /// Its headings, for a list of contents.
    pub headings: Vec<Heading>,
    /// How many words it has.
    pub words: usize,
    /// Its links to places on pages.
    pub anchors: Vec<AnchorLink>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Its id on the page.
    pub id: String,
    /// Its text.
    pub title: String,
}

/// The words Markdown itself needs, in the language of the page.
#[derive(Clone, Debug)]
pub struct MarkdownWords {
    /// The name of the list of footnotes.
    pub footnotes: String,
    /// What the link back to the text is called.
    pub footnote_back: String,
}

/// What Markdown has here besides its common part.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Renders the body of a page.
pub fn render(
    page: &Page,
    links: Links<'_>,
    settings: &Settings,
    (words, forms): (&MarkdownWords, &FirstSteps),
) -> Rendered {
    let mut writer = Writer {
        page,
        links,
        settings,
        words,
        forms,
        out: Rendered::default(),
        body: VecDeque::new(),
        notes: Notes::default(),
        table: Table::default(),
        ids: HashMap::new(),
        last_level: 1,
    };
    let markdown = page.markdown();
    let mut html = String::with_capacity(markdown.len() * 3 / 2);
    let mut events = Parser::new_ext(markdown, OPTIONS).into_offset_iter();
    // One event goes in, what it becomes comes out: no list of all of them is ever made.
    let made = std::iter::from_fn(|| {
        while writer.body.is_empty() {
            let (event, span) = events.next()?;
            writer.take(event, span, &mut events);
        }
        writer.body.pop_front()
    });
    html::push_html(&mut html, made);
    writer.finish(html)
}

struct Writer<'a> {
    page: &'a Page,
    links: Links<'a>,
    settings: &'a Settings,
    words: &'a MarkdownWords,
    forms: &'a FirstSteps,
    out: Rendered,
    /// What was made and not written yet.
    body: VecDeque<Event<'a>>,
    notes: Notes<'a>,
    table: Table,
    /// How often each id was wanted.
    ids: HashMap<String, usize>,
    last_level: u8,
}

impl<'a> Writer<'a> {
    /// Takes an event, and those inside it when it is one that must be seen as a whole.
    fn take(
        &mut self,
        event: Event<'a>,
        span: Range<usize>,
        events: &mut dyn Iterator<Item = (Event<'a>, Range<usize>)>,
    ) {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                let inner: Vec<_> = events
                    .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Heading(_))))
                    .collect();
                self.heading(level, id.as_deref(), inner, &span);
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let outer = std::mem::take(&mut self.body);
                let inner: Vec<_> = events
                    .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::FootnoteDefinition)))
                    .collect();
                self.run(inner);
                let body = std::mem::replace(&mut self.body, outer);
                self.notes.define(&label, body.into(), span);
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                let inner: Vec<_> = events
                    .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Image)))
                    .collect();
                self.image(&dest_url, &inner, span);
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if parts::is_part(&info) => {
                let inner: Vec<_> = events
                    .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::CodeBlock)))
                    .collect();
                self.part(&info, &inner, &span);
            }
            event => self.event(event, span),
        }
    }

    /// A part with a name, see [`parts`]: what stands in it is Markdown as well.
    fn part(&mut self, info: &str, inner: &[(Event<'a>, Range<usize>)], span: &Range<usize>) {
        if let Some(id) = parts::form(info) {
            return self.form(id, inner.is_empty(), span);
        }
        let (Some((_, first)), Some((_, last))) = (inner.first(), inner.last()) else {
            let problem = self
                .page
                .problem_at(span.clone(), "There is nothing in this part.");
            let help = "Write its text below, and close it with a line ```.";
            return self.out.problems.push(problem.help(help));
        };
        let (begin, end) = (first.start, last.end);
        let inside = Parser::new_ext(&self.page.markdown()[begin..end], OPTIONS).into_offset_iter();
        let mut inside: parts::Inside<'a> = inside
            .map(|(event, span)| (event, begin + span.start..begin + span.end))
            .collect();
        let line = span.start..begin;
        match parts::frame(info, &mut inside, |message| self.page.problem_at(line, message)) {
            Ok(frame) => {
                self.body.push_back(frame.before);
                self.run(inside);
                self.body.push_back(frame.after);
            }
            Err(problem) => self.out.problems.push(problem),
        }
    }

    /// The first step of a form.
    fn form(&mut self, id: &str, is_empty: bool, span: &Range<usize>) {
        let line = span.start
            ..span.start
                + self.page.markdown()[span.clone()]
                    .lines()
                    .next()
                    .map_or(0, str::len);
        if !is_empty {
            let problem = self
                .page
                .problem_at(line, "A form is a part without a text in it.");
            return self
                .out
                .problems
                .push(problem.help("Write its text before it or after it."));
        }
        let language = self.settings.language(self.page.lang);
        let place = |message| self.page.problem_at(line, message);
        match self.forms.html(id, language, self.page.is_stand_in(), place) {
            Ok(html) => self.body.push_back(raw(html)),
            Err(problem) => self.out.problems.push(problem),
        }
    }

    fn run(&mut self, events: Vec<(Event<'a>, Range<usize>)>) {
        let mut events = events.into_iter();
        while let Some((event, span)) = events.next() {
            self.take(event, span, &mut events);
        }
    }

    fn event(&mut self, event: Event<'a>, span: Range<usize>) {
        let plain = match event {
            Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            Event::Text(text) => return self.text(text),
            Event::HardBreak => raw("<br>\n"),
            Event::Rule => raw("<hr>\n"),
            Event::Start(Tag::Link {
                link_type, dest_url, ..
            }) => raw(self.link(link_type, &dest_url, span)),
            Event::End(TagEnd::Link) => raw("</a>"),
            Event::FootnoteReference(label) => raw(self.notes.refer(&label)),
            Event::Start(Tag::Table(alignments)) => raw(self.table.begin(alignments)),
            Event::End(TagEnd::Table) => raw(tables::END),
            Event::Start(Tag::TableHead) => raw(self.table.begin_head()),
            Event::End(TagEnd::TableHead) => raw(self.table.end_head()),
            Event::Start(Tag::TableRow) => raw(self.table.begin_row()),
            Event::End(TagEnd::TableRow) => raw(tables::END_ROW),
            Event::Start(Tag::TableCell) => raw(self.table.begin_cell()),
            Event::End(TagEnd::TableCell) => raw(self.table.end_cell()),
            other => other,
        };
        self.body.push_back(plain);
    }

    /// Text. Where it runs from right to left, the name of the programme is kept apart, or its “!” would jump to the other side.
    fn text(&mut self, text: CowStr<'a>) {
        self.out.words += words_in(&text);
        let name = &*self.settings.organisation.name;
        let language = self.settings.language(self.page.doc.lang);
        if language.dir == Direction::Ltr || !text.contains(name) {
            return self.body.push_back(Event::Text(text));
        }
        for (at, part) in text.split(name).enumerate() {
            if at > 0 {
                self.body
                    .push_back(raw(format!("<bdi dir=\"ltr\">{}</bdi>", escaped(name))));
            }
            self.body.push_back(Event::Text(part.to_owned().into()));
        }
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        inner: Vec<(Event<'a>, Range<usize>)>,
        span: &Range<usize>,
    ) {
        let level = level as u8;
        if level == 1 {
            let problem = self.page.problem_at(
                span.clone(),
                "The title of the page is its only heading of the first level.",
            );
            self.out
                .problems
                .push(problem.help("Begin headings in the text with ##."));
        } else if level > self.last_level + 1 {
            let message = format!(
                "A heading of level {level} follows one of level {}.",
                self.last_level
            );
            let problem = self.page.problem_at(span.clone(), message);
            self.out
                .problems
                .push(problem.help("Do not skip a level: screen readers lose the thread."));
        }
        self.last_level = level.max(1);
        let title = text_of(&inner);
        let id = self.unique(id.map_or_else(|| anchor_of(&title), str::to_owned));
        self.body
            .push_back(raw(format!("<h{level} id=\"{}\">", escaped(&id))));
        self.run(inner);
        self.body.push_back(raw(format!("</h{level}>\n")));
        self.out.headings.push(Heading { level, id, title });
    }

    /// `id`, or with a number when it was given before.
    fn unique(&mut self, id: String) -> String {
        let times = self.ids.entry(id.clone()).or_insert(0);
        *times += 1;
        if *times == 1 {
            return id;
        }
        let numbered = format!("{id}-{times}");
        self.unique(numbered)
    }

    fn link(&mut self, kind: LinkType, to: &str, span: Range<usize>) -> String {
        let to = if kind == LinkType::Email {
            format!("mailto:{to}")
        } else {
            to.to_owned()
        };
        if let Some(anchor) = to.strip_prefix('#') {
            self.expect_anchor(self.page.path.clone(), anchor, span);
            return format!("<a href=\"{}\">", escaped(&to));
        }
        match self.links.resolve(&to, self.page.lang) {
            Ok(target) => {
                if let Some((path, anchor)) = target.anchor {
                    self.expect_anchor(path, &anchor, span);
                }
                let mark = target.other_lang.map_or_else(String::new, |lang| {
                    format!(" hreflang=\"{}\"", self.settings.language(lang).code)
                });
                format!("<a href=\"{}\"{mark}>", escaped(&target.href))
            }
            Err(nowhere) => {
                if !nowhere.waiting {
                    self.out.problems.push(nowhere.at(self.page.problem_at(span, "")));
                }
                "<a>".to_owned()
            }
        }
    }

    fn expect_anchor(&mut self, path: String, anchor: &str, span: Range<usize>) {
        self.out.anchors.push(AnchorLink {
            path,
            anchor: anchor.to_owned(),
            span,
        });
    }

    fn image(&mut self, source: &str, alt: &[(Event<'a>, Range<usize>)], span: Range<usize>) {
        let alt = text_of(alt);
        if alt.trim().is_empty() {
            let problem = self
                .page
                .problem_at(span.clone(), "This picture has no description.");
            self.out
                .problems
                .push(problem.help("Say between the brackets what is to be seen on it."));
        }
        match self.links.resolve(source, self.page.lang) {
            Ok(target) if target.href.starts_with('/') => {
                let Some(picture) = self.links.picture(&target.href) else {
                    let problem = self
                        .page
                        .problem_at(span, "This picture does not say how large it is.");
                    let help = "Use a PNG, JPEG, WebP, GIF or SVG file that opens in a picture viewer.";
                    return self.out.problems.push(problem.help(help));
                };
                let html = pictures::html(&target.href, picture, &alt, pictures::IN_TEXT);
                self.body.push_back(raw(html));
            }
            Ok(_) => {
                let problem = self.page.problem_at(span, "Pictures come from this site only.");
                self.out
                    .problems
                    .push(problem.help("Put it in content/media/ and write @/media/name.jpg."));
            }
            Err(nowhere) => self.out.problems.push(nowhere.at(self.page.problem_at(span, ""))),
        }
    }

    fn finish(mut self, html: String) -> Rendered {
        self.out.html = html;
        let (notes, unused) = self.notes.finish(self.words);
        self.out.html.push_str(&notes);
        for span in unused {
            let problem = self
                .page
                .problem_at(span, "Nothing in the text refers to this footnote.");
            self.out
                .problems
                .push(problem.help("Refer to it, or take it away."));
        }
        self.out
    }
}

fn raw<'a>(html: impl Into<CowStr<'a>>) -> Event<'a> {
    Event::Html(html.into())
}

/// `text` as it must stand in HTML, in an attribute too.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        safe.push_str(&rest[..at]);
        safe.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    safe.push_str(rest);
    safe
}

/// How many words a text has: places where one begins.
fn words_in(text: &str) -> usize {
    let mut after_gap = true;
    let begins = text.bytes().map(|byte| {
        let gap = byte.is_ascii_whitespace();
        usize::from(std::mem::replace(&mut after_gap, gap) && !gap)
    });
    begins.sum()
}

fn text_of(events: &[(Event<'_>, Range<usize>)]) -> String {
    events
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
            Event::SoftBreak | Event::HardBreak => Some(" "),
            _ => None,
        })
        .collect()
}

/// The id a heading gets from its text: letters and digits of any script, the rest hyphens.
pub fn anchor_of(title: &str) -> String {
    let mut id = String::with_capacity(title.len());
    for sign in title.chars().flat_map(char::to_lowercase) {
        if sign.is_alphanumeric() {
            id.push(sign);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() {
        "part".to_owned()
    } else {
        id.to_owned()
    }
}

#[cfg(test)]
mod tests;
