//! A shell, cut into pieces once for each build: what stays, the slots, and the links that can be marked as “you are here”.
//!
//! Filling one is joining pieces: nothing is searched while somebody waits, and nothing a person typed is ever taken for a slot.

use std::ops::Range;

const OPEN: &str = "<!--slot:";
const CLOSE: &str = "-->";
const LINK: &str = "<a href=\"";
const END_OF_LINK: &str = "</a>";
const OPEN_ENTRY: &str = "<li>";
const ENTRY: &str = "<li><a href=\"";
const END_OF_ENTRY: &str = "</li>";

/// The layout of a language and a menu.
#[derive(Clone, Debug)]
pub(crate) struct Shell {
    html: String,
    pieces: Vec<Piece>,
}

/// A part of the layout, as bytes of it.
#[derive(Clone, Debug)]
enum Piece {
    /// Stays as it is.
    Text(Range<usize>),
    /// Is replaced; these bytes are the name of the slot.
    Slot(Range<usize>),
    /// The place right after the address of a link, where an attribute can stand; these bytes are the address.
    Link(Range<usize>),
    /// The place right before the end of a link, where words can be added.
    EndOfLink,
    /// An entry of a menu, which can be left out.
    Entry {
        /// These bytes are where it leads.
        address: Range<usize>,
        /// What it is made of.
        pieces: Vec<Piece>,
    },
}

/// The link of the menu that is marked, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Here<'a> {
    /// Its address, with the language.
    pub(crate) path: &'a str,
    /// Whether it is this very page, or the page stands below it.
    pub(crate) exactly: bool,
}

/// Words beside a link of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Beside<'a> {
    /// The address of the link, with the language.
    pub(crate) path: &'a str,
    /// The words, as HTML.
    pub(crate) words: &'a str,
}

impl Shell {
    /// Cuts a shell up.
    pub(crate) fn read(html: String) -> Self {
        let pieces = cut(&html, 0..html.len());
        Self { html, pieces }
    }

    /// The document: each slot with what belongs in it, the link to where the visitor is marked, words beside another, and
    /// without the entries that are closed to them: their addresses, with the language.
    pub(crate) fn fill(
        &self,
        filled: &[(&str, &str)],
        here: Option<Here<'_>>,
        beside: Option<Beside<'_>>,
        closed: &[String],
    ) -> String {
        let room: usize = filled.iter().map(|(_, html)| html.len()).sum();
        let mut page = String::with_capacity(self.html.len() + room + 32);
        let joining = Joining {
            html: &self.html,
            filled,
            here,
            beside,
            closed,
        };
        joining.write(&self.pieces, &mut page);
        page
    }
}

/// What is joined to a document.
struct Joining<'a> {
    html: &'a str,
    filled: &'a [(&'a str, &'a str)],
    here: Option<Here<'a>>,
    beside: Option<Beside<'a>>,
    closed: &'a [String],
}

impl Joining<'_> {
    fn write(&self, pieces: &[Piece], page: &mut String) {
        let mut in_link = None;
        for piece in pieces {
            match piece {
                Piece::Text(text) => page.push_str(&self.html[text.clone()]),
                Piece::Slot(name) => {
                    let name = &self.html[name.clone()];
                    if let Some((_, html)) = self.filled.iter().find(|(slot, _)| *slot == name) {
                        page.push_str(html);
                    }
                }
                Piece::Link(address) => {
                    let address = &self.html[address.clone()];
                    in_link = Some(address);
                    if let Some(here) = self.here.filter(|here| here.path == address) {
                        page.push_str(if here.exactly {
                            " aria-current=\"page\""
                        } else {
                            " aria-current=\"true\""
                        });
                    }
                }
                Piece::EndOfLink => {
                    let address = in_link.take();
                    if let Some(beside) = self.beside.filter(|beside| Some(beside.path) == address) {
                        page.push(' ');
                        page.push_str(beside.words);
                    }
                }
                Piece::Entry { address, pieces } => {
                    let address = &self.html[address.clone()];
                    if !self.closed.iter().any(|closed| closed == address) {
                        self.write(pieces, page);
                    }
                }
            }
        }
    }
}

/// Cuts these bytes of a shell up.
fn cut(html: &str, bytes: Range<usize>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = bytes.start;
    while let Some((start, length)) = next(&html[at..bytes.end]) {
        let start = at + start;
        let rest = &html[start..bytes.end];
        let (piece, end) = if rest.starts_with(OPEN) {
            let name = start + OPEN.len()..start + length;
            let end = name.end + CLOSE.len();
            pieces.push(Piece::Text(at..start));
            (Piece::Slot(name), end)
        } else if rest.starts_with(ENTRY) {
            let address = start + ENTRY.len();
            let address = address..address + html[address..].find('"').unwrap_or_default();
            let end = start + length + END_OF_ENTRY.len();
            let inner = start + OPEN_ENTRY.len()..end;
            pieces.push(Piece::Text(at..start));
            let mut pieces = vec![Piece::Text(start..inner.start)];
            pieces.extend(cut(html, inner));
            (Piece::Entry { address, pieces }, end)
        } else if rest.starts_with(LINK) {
            let address = start + LINK.len()..start + length;
            let end = address.end + 1;
            pieces.push(Piece::Text(at..end));
            (Piece::Link(address), end)
        } else {
            pieces.push(Piece::Text(at..start));
            pieces.push(Piece::EndOfLink);
            (Piece::Text(start..start + length), start + length)
        };
        pieces.push(piece);
        at = end;
    }
    pieces.push(Piece::Text(at..bytes.end));
    pieces
}

/// The next slot, entry, link or end of a link: where it begins, and how far it is from there to the end of its name, its address
/// or what stands in it.
fn next(html: &str) -> Option<(usize, usize)> {
    let whole = |open: &str, close: &str| {
        let start = html.find(open)?;
        let name = start + open.len();
        Some((start, html[name..].find(close)? + open.len()))
    };
    let end = html.find(END_OF_LINK).map(|start| (start, END_OF_LINK.len()));
    let all = [
        whole(OPEN, CLOSE),
        whole(ENTRY, END_OF_ENTRY),
        whole(LINK, "\""),
        end,
    ];
    all.into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MENU: &str = "<nav><a href=\"/nl/board\">Bord</a><a href=\"/nl/me\" class=\"x\">Ik</a></nav><main><!--slot:main--></main>";

    fn here(path: &str, exactly: bool) -> Here<'_> {
        Here { path, exactly }
    }

    #[test]
    fn what_a_person_typed_is_never_a_slot() {
        let shell = Shell::read("<title><!--slot:title--></title><main><!--slot:main--></main>".to_owned());
        let filled = [("title", "<!--slot:main-->"), ("main", "<p>hier</p>")];
        assert_eq!(
            shell.fill(&filled, None, None, &[]),
            "<title><!--slot:main--></title><main><p>hier</p></main>",
            "a slot inside a filled slot stays as it is"
        );
    }

    #[test]
    fn the_link_to_where_you_are_is_marked_and_no_other() {
        let shell = Shell::read(MENU.to_owned());
        let main = [("main", "<a href=\"/nl/board\">hier</a>")];
        assert_eq!(
            shell.fill(&main, Some(here("/nl/board", true)), None, &[]),
            "<nav><a href=\"/nl/board\" aria-current=\"page\">Bord</a><a href=\"/nl/me\" class=\"x\">Ik</a></nav><main><a href=\"/nl/board\">hier</a></main>"
        );
        let below = shell.fill(&main, Some(here("/nl/me", false)), None, &[]);
        assert!(below.contains("<a href=\"/nl/me\" aria-current=\"true\" class=\"x\">"));
        assert_eq!(below.matches("aria-current").count(), 1);
        assert!(
            !shell
                .fill(&main, Some(here("/nl/b", true)), None, &[])
                .contains("aria-current"),
            "part of an address is another address"
        );
    }

    #[test]
    fn words_stand_beside_one_link_of_the_menu_and_no_other() {
        let shell = Shell::read(MENU.to_owned());
        let main = [("main", "<a href=\"/nl/me\">ik</a>")];
        let beside = Beside {
            path: "/nl/me",
            words: "(2)",
        };
        let filled = shell.fill(&main, Some(here("/nl/me", true)), Some(beside), &[]);
        assert!(filled.contains(">Ik (2)</a>"), "{filled}");
        assert_eq!(filled.matches("(2)").count(), 1);
        let path = "/nl/nowhere";
        assert!(
            !shell
                .fill(&main, None, Some(Beside { path, ..beside }), &[])
                .contains("(2)")
        );
    }

    #[test]
    fn an_entry_that_is_closed_is_left_out_and_no_other() {
        let entries =
            "<li><a href=\"/nl/desk\">Vandaag</a></li><li><a href=\"/nl/desk/groups\">Groepen</a></li>";
        let shell = Shell::read(format!("<ul>{entries}</ul><!--slot:main-->"));
        let filled = |closed: &str| {
            let main = [("main", "<li><a href=\"/nl/desk\">hier</a></li>")];
            shell.fill(
                &main,
                Some(here("/nl/desk/groups", true)),
                None,
                &[closed.to_owned()],
            )
        };
        assert_eq!(
            filled("/nl/desk"),
            "<ul><li><a href=\"/nl/desk/groups\" aria-current=\"page\">Groepen</a></li></ul><li><a href=\"/nl/desk\">hier</a></li>"
        );
        assert_eq!(
            filled("/nl").matches("<li>").count(),
            3,
            "part of an address is another address"
        );
    }

    #[test]
    fn a_shell_that_breaks_off_stays_as_it_is() {
        for html in [
            "",
            "a<!--slot:main",
            "<a href=\"/nl",
            "<li><a href=\"/nl</li>",
            "<a href=\"x\">é<!--slot:no-->",
        ] {
            let filled = Shell::read(html.to_owned()).fill(&[], None, None, &[]);
            assert_eq!(filled, html.replace("<!--slot:no-->", ""));
        }
    }
}
