//! Markdown to HTML, the way this site wants it.
//!
//! Raw HTML becomes text, headings get ids, links are resolved in the language of the page, footnotes go to the end,
//! tables can scroll on a phone. Nothing here writes a `style` attribute: the site's policy for browsers forbids it.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};
use serde::Serialize;

use crate::links::{AnchorLink, Links};
use crate::pages::Page;
use crate::problems::Problem;
use crate::settings::Settings;

/// A finished body.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The HTML, safe to show as it is.
    pub html: String,
    /// Its headings, for a list of contents.
    pub headings: Vec<Heading>,
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

/// Renders the body of a page.
pub fn render(page: &Page<'_>, links: &Links<'_>, settings: &Settings, words: &MarkdownWords) -> Rendered {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut writer = Writer {
        page,
        links,
        settings,
        words,
        out: Rendered::default(),
        body: Vec::new(),
        notes: Notes::default(),
        alignments: Vec::new(),
        cell: 0,
        ids: HashMap::new(),
        last_level: 1,
    };
    let events: Vec<_> = Parser::new_ext(page.markdown(), options)
        .into_offset_iter()
        .collect();
    writer.run(events);
    writer.finish()
}

struct Writer<'a> {
    page: &'a Page<'a>,
    links: &'a Links<'a>,
    settings: &'a Settings,
    words: &'a MarkdownWords,
    out: Rendered,
    body: Vec<Event<'a>>,
    notes: Notes<'a>,
    alignments: Vec<Alignment>,
    cell: usize,
    /// How often each id was wanted.
    ids: HashMap<String, usize>,
    last_level: u8,
}

/// Footnotes, in the order the text refers to them.
#[derive(Default)]
struct Notes<'a> {
    labels: Vec<String>,
    uses: HashMap<String, usize>,
    bodies: HashMap<String, (Vec<Event<'a>>, Range<usize>)>,
}

impl<'a> Writer<'a> {
    fn run(&mut self, events: Vec<(Event<'a>, Range<usize>)>) {
        let mut events = events.into_iter().peekable();
        while let Some((event, span)) = events.next() {
            match event {
                Event::Start(Tag::Heading { level, id, .. }) => {
                    let inner: Vec<_> = events
                        .by_ref()
                        .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Heading(_))))
                        .collect();
                    self.heading(level, id.as_deref(), inner, &span);
                }
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let outer = std::mem::take(&mut self.body);
                    let inner: Vec<_> = events
                        .by_ref()
                        .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::FootnoteDefinition)))
                        .collect();
                    self.run(inner);
                    let body = std::mem::replace(&mut self.body, outer);
                    self.notes.bodies.insert(label.to_string(), (body, span));
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let inner: Vec<_> = events
                        .by_ref()
                        .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::Image)))
                        .collect();
                    self.image(&dest_url, &inner, span);
                }
                event => self.event(event, span),
            }
        }
    }

    fn event(&mut self, event: Event<'a>, span: Range<usize>) {
        let plain = match event {
            Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            Event::HardBreak => raw("<br>\n"),
            Event::Rule => raw("<hr>\n"),
            Event::Start(Tag::Link {
                link_type, dest_url, ..
            }) => raw(self.link(link_type, &dest_url, span)),
            Event::End(TagEnd::Link) => raw("</a>"),
            Event::FootnoteReference(label) => raw(self.note_reference(&label)),
            Event::Start(Tag::Table(alignments)) => {
                self.alignments = alignments;
                raw("<div class=\"scroll\" tabindex=\"0\"><table>\n")
            }
            Event::End(TagEnd::Table) => raw("</tbody></table></div>\n"),
            Event::Start(Tag::TableHead) => self.row("<thead><tr>"),
            Event::End(TagEnd::TableHead) => raw("</tr></thead><tbody>\n"),
            Event::Start(Tag::TableRow) => self.row("<tr>"),
            Event::End(TagEnd::TableRow) => raw("</tr>\n"),
            Event::Start(Tag::TableCell) => raw(self.cell()),
            Event::End(TagEnd::TableCell) => raw(if self.in_head() { "</th>" } else { "</td>" }),
            other => other,
        };
        self.body.push(plain);
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
        self.body.push(raw(format!("<h{level} id=\"{}\">", escaped(&id))));
        self.run(inner);
        self.body.push(raw(format!("</h{level}>\n")));
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
                self.out.problems.push(nowhere.at(self.page.problem_at(span, "")));
                "<a>".to_owned()
            }
        }
    }

    fn expect_anchor(&mut self, path: String, anchor: &str, span: Range<usize>) {
        let message = format!("There is no heading “#{anchor}” on {path}.");
        let otherwise = self.page.problem_at(span, message);
        self.out.anchors.push(AnchorLink {
            path,
            anchor: anchor.to_owned(),
            otherwise,
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
                let image = format!(
                    "<img src=\"{}\" alt=\"{}\" loading=\"lazy\">",
                    escaped(&target.href),
                    escaped(&alt)
                );
                self.body.push(raw(image));
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

    fn row(&mut self, tag: &'static str) -> Event<'a> {
        self.cell = 0;
        raw(tag)
    }

    fn cell(&mut self) -> String {
        let class = match self.alignments.get(self.cell) {
            Some(Alignment::Right) => " class=\"align-end\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            _ => "",
        };
        self.cell += 1;
        if self.in_head() {
            format!("<th scope=\"col\"{class}>")
        } else {
            format!("<td{class}>")
        }
    }

    /// Whether the row being written is the head of a table.
    fn in_head(&self) -> bool {
        let rows = self.body.iter().rev().find_map(|event| match event {
            Event::Html(html) if html.starts_with("<thead>") => Some(true),
            Event::Html(html) if html.starts_with("<tr>") => Some(false),
            _ => None,
        });
        rows.unwrap_or(false)
    }

    fn note_reference(&mut self, label: &str) -> String {
        let number = self
            .notes
            .labels
            .iter()
            .position(|known| known == label)
            .unwrap_or_else(|| {
                self.notes.labels.push(label.to_owned());
                self.notes.labels.len() - 1
            })
            + 1;
        let uses = self.notes.uses.entry(label.to_owned()).or_insert(0);
        *uses += 1;
        let again = if *uses == 1 {
            String::new()
        } else {
            format!("-{uses}")
        };
        format!(
            "<sup><a href=\"#note-{number}\" id=\"note-ref-{number}{again}\" role=\"doc-noteref\">{number}</a></sup>"
        )
    }

    fn finish(mut self) -> Rendered {
        html::push_html(&mut self.out.html, self.body.drain(..));
        let labels = std::mem::take(&mut self.notes.labels);
        if !labels.is_empty() {
            let title = escaped(&self.words.footnotes);
            let notes: Vec<_> = labels
                .iter()
                .zip(1..)
                .map(|(label, number)| self.note(label, number))
                .collect();
            let begin = format!(
                "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\"><ol>
"
            );
            self.out.html = [
                self.out.html,
                begin,
                notes.concat(),
                "</ol></section>
"
                .to_owned(),
            ]
            .concat();
        }
        for (_, span) in self.notes.bodies.into_values() {
            let problem = self
                .page
                .problem_at(span, "Nothing in the text refers to this footnote.");
            self.out
                .problems
                .push(problem.help("Refer to it, or take it away."));
        }
        self.out
    }

    /// A footnote with its link back to the text, inside its last paragraph.
    fn note(&mut self, label: &str, number: usize) -> String {
        let mut note = String::new();
        if let Some((body, _)) = self.notes.bodies.remove(label) {
            html::push_html(&mut note, body.into_iter());
        }
        let back = escaped(&self.words.footnote_back);
        let back =
            format!(" <a href=\"#note-ref-{number}\" role=\"doc-backlink\" aria-label=\"{back}\">↩</a>");
        let end = note.trim_end().strip_suffix("</p>").map_or(note.len(), str::len);
        note.insert_str(end, &back);
        format!(
            "<li id=\"note-{number}\">{note}</li>
"
        )
    }
}

fn raw<'a>(html: impl Into<CowStr<'a>>) -> Event<'a> {
    Event::Html(html.into())
}

/// `text` as it must stand in HTML, in an attribute too.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
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
mod tests {
    use crate::sample::{page, said, site, text};

    /// The HTML of a body, as it stands on the page.
    fn html(markdown: &str) -> String {
        let site = site(&[("pages/help.nl.md", &page("Hulp", markdown))]).unwrap();
        let document = text(&site, "nl/help/index.html");
        let begin = document.find("</h1>").unwrap() + "</h1>".len();
        document[begin..document.find("</main>").unwrap()]
            .trim_end()
            .to_owned()
    }

    #[test]
    fn markdown_becomes_html_of_this_site() {
        for (markdown, expected) in [
            (
                "a *b* **c** `d`",
                "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>",
            ),
            ("a  \nb", "<p>a<br>\nb</p>"),
            ("---", "<hr>"),
            ("## Wat kost het?", "<h2 id=\"wat-kost-het\">Wat kost het?</h2>"),
            ("## Eén & twee {#own}", "<h2 id=\"own\">Eén &amp; twee</h2>"),
            ("## A\n\n## A", "<h2 id=\"a\">A</h2>\n<h2 id=\"a-2\">A</h2>"),
            ("## شبكة جديدة", "<h2 id=\"شبكة-جديدة\">شبكة جديدة</h2>"),
            ("## ?!", "<h2 id=\"part\">?!</h2>"),
            (
                "<us@example.org>",
                "<p><a href=\"mailto:us@example.org\">us@example.org</a></p>",
            ),
        ] {
            assert_eq!(html(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn raw_html_becomes_text() {
        for (markdown, expected) in [
            ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
            (
                "<script>alert(1)</script>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>",
            ),
            (
                "[x](<https://a.example/\"onclick=>)",
                "<p><a href=\"https://a.example/&quot;onclick=\">x</a></p>",
            ),
        ] {
            assert_eq!(html(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn a_table_can_scroll_and_has_no_style_attribute() {
        assert_eq!(
            html("|a|b|\n|--|-:|\n|1|2|"),
            "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" class=\"align-end\">b</th></tr></thead><tbody>\n<tr><td>1</td><td class=\"align-end\">2</td></tr>\n</tbody></table></div>"
        );
    }

    #[test]
    fn footnotes_stand_at_the_end_in_the_order_of_the_text() {
        let html = html("Een[^b] twee[^a] weer[^b].\n\n[^a]: Noot a.\n[^b]: Noot b.");
        assert_eq!(
            html,
            "<p>Een<sup><a href=\"#note-1\" id=\"note-ref-1\" role=\"doc-noteref\">1</a></sup> \
             twee<sup><a href=\"#note-2\" id=\"note-ref-2\" role=\"doc-noteref\">2</a></sup> \
             weer<sup><a href=\"#note-1\" id=\"note-ref-1-2\" role=\"doc-noteref\">1</a></sup>.</p>\n\
             <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Noten\"><ol>\n\
             <li id=\"note-1\"><p>Noot b. <a href=\"#note-ref-1\" role=\"doc-backlink\" aria-label=\"Terug\">↩</a></p>\n</li>\n\
             <li id=\"note-2\"><p>Noot a. <a href=\"#note-ref-2\" role=\"doc-backlink\" aria-label=\"Terug\">↩</a></p>\n</li>\n\
             </ol></section>"
        );
    }

    #[test]
    fn a_heading_that_skips_a_level_is_told() {
        let problems = said(&[("pages/help.nl.md", &page("Hulp", "## A\n\n#### B"))]);
        assert!(
            problems[0].starts_with("content/pages/help.nl.md:7:1: A heading of level 4 follows"),
            "{problems:?}"
        );
    }

    #[test]
    fn a_footnote_nobody_refers_to_is_told() {
        let problems = said(&[("pages/help.nl.md", &page("Hulp", "a\n\n[^x]: b"))]);
        assert!(
            problems[0].starts_with("content/pages/help.nl.md:7:1: Nothing in the text"),
            "{problems:?}"
        );
    }
}
