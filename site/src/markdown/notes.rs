//! Footnotes: numbered as the text refers to them, gathered at its end, with a way back.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, html};

use super::{MarkdownWords, escaped};

/// The footnotes of one body.
#[derive(Default)]
pub(super) struct Notes<'a> {
    /// In the order of the text, with how often it refers to each.
    referred: Vec<(String, usize)>,
    bodies: HashMap<String, (Vec<Event<'a>>, Range<usize>)>,
}

impl<'a> Notes<'a> {
    /// Takes the text of a footnote, and where it stands.
    pub(super) fn define(&mut self, label: &str, body: Vec<Event<'a>>, span: Range<usize>) {
        self.bodies.insert(label.to_owned(), (body, span));
    }

    /// The link from the text to a footnote.
    pub(super) fn refer(&mut self, label: &str) -> String {
        let known = self.referred.iter().position(|(known, _)| known == label);
        let at = known.unwrap_or_else(|| {
            self.referred.push((label.to_owned(), 0));
            self.referred.len() - 1
        });
        let (_, times) = &mut self.referred[at];
        *times += 1;
        let again = if *times == 1 {
            String::new()
        } else {
            format!("-{times}")
        };
        let number = at + 1;
        format!(
            "<sup><a href=\"#note-{number}\" id=\"note-ref-{number}{again}\" role=\"doc-noteref\">{number}</a></sup>"
        )
    }

    /// The list of them, and the places of those nothing refers to.
    pub(super) fn finish(mut self, words: &MarkdownWords) -> (String, Vec<Range<usize>>) {
        let referred = std::mem::take(&mut self.referred);
        let items: Vec<_> = referred
            .iter()
            .zip(1..)
            .map(|((label, _), number)| self.item(label, number, words))
            .collect();
        let unused = self.bodies.into_values().map(|(_, span)| span).collect();
        if items.is_empty() {
            return (String::new(), unused);
        }
        let title = escaped(&words.footnotes);
        let begin =
            format!("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{title}\"><ol>\n");
        (
            [begin, items.concat(), "</ol></section>\n".to_owned()].concat(),
            unused,
        )
    }

    /// A footnote with its link back to the text, inside its last paragraph.
    fn item(&mut self, label: &str, number: usize, words: &MarkdownWords) -> String {
        let mut note = String::new();
        if let Some((body, _)) = self.bodies.remove(label) {
            html::push_html(&mut note, body.into_iter());
        }
        let back = escaped(&words.footnote_back);
        let back =
            format!(" <a href=\"#note-ref-{number}\" role=\"doc-backlink\" aria-label=\"{back}\">↩</a>");
        let end = note.trim_end().strip_suffix("</p>").map_or(note.len(), str::len);
        note.insert_str(end, &back);
        format!("<li id=\"note-{number}\">{note}</li>\n")
    }
}
