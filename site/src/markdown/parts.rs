//! The few fixed parts a text may have besides what Markdown has itself: a question that opens, steps, a quote, a picture with a
//! line under it, and the first step of a form.
//!
//! They are written as a fenced block with a name, so that a text with a mistake stays a text, and Markdown goes on inside:
//!
//! ~~~markdown
//! ```details Wat kost het?
//! Niets. Zie [scholen](@/programme/schools.md).
//! ```
//! ~~~

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{escaped, raw};
use crate::problems::{Problem, nearest};

/// The events inside a part, and where each stands.
pub(super) type Inside<'a> = Vec<(Event<'a>, Range<usize>)>;

/// What a part is called, and the line that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// What stands behind a question until one opens it; the line is the question.
    Details,
    /// A list of steps, one after the other; no line.
    Steps,
    /// What somebody said; the line is who.
    Quote,
    /// A picture; the line stands under it.
    Figure,
}

const PARTS: [(&str, Part); 4] = [
    ("details", Part::Details),
    ("steps", Part::Steps),
    ("quote", Part::Quote),
    ("figure", Part::Figure),
];

/// A form; the line is its id, and nothing stands in it.
const FORM: &str = "form";

/// What stands before and after the inside of a part.
pub(super) struct Frame<'a> {
    pub(super) before: Event<'a>,
    pub(super) after: Event<'a>,
}

/// Whether a fenced block is one of our parts: a block without a name is what Markdown makes of it.
pub(super) fn is_part(info: &str) -> bool {
    !info.trim().is_empty()
}

/// The id of the form, when this line begins one.
pub(super) fn form(info: &str) -> Option<&str> {
    let rest = info.trim().strip_prefix(FORM)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then_some(rest.trim())
}

/// The frame of the part that begins with this line, or what is wrong with it at a `place`. Of steps the list itself is the frame, so
/// it is taken out of the inside.
pub(super) fn frame<'a>(
    info: &str,
    inside: &mut Inside<'a>,
    place: impl FnOnce(String) -> Problem,
) -> Result<Frame<'a>, Problem> {
    let (name, line) = info
        .trim()
        .split_once(char::is_whitespace)
        .unwrap_or((info.trim(), ""));
    let line = line.trim();
    let Some((_, part)) = PARTS.iter().find(|(known, _)| *known == name) else {
        let problem = place(format!("There is no part “{name}”."));
        let known = nearest(name, PARTS.map(|(known, _)| known).into_iter().chain([FORM]));
        return Err(problem.help(known.map_or_else(
            || "There are: details, steps, quote, figure, form.".to_owned(),
            |known| format!("Did you mean “{known}”?"),
        )));
    };
    let is_picture = || {
        inside
            .iter()
            .any(|(event, _)| matches!(event, Event::Start(Tag::Image { .. })))
    };
    let (before, after) = match part {
        Part::Details if line.is_empty() => {
            return Err(place("This part has no question.".to_owned()).help("Write it behind “details”."));
        }
        Part::Figure if line.is_empty() || !is_picture() => {
            let problem = place("This part needs a picture, and a line to stand under it.".to_owned());
            return Err(problem.help("Write the line behind “figure”, and ![…](@/media/…) below."));
        }
        Part::Steps if !line.is_empty() || !take_list(inside) => {
            let problem = place("Steps are a numbered list, and nothing else.".to_owned());
            return Err(
                problem.help("Begin each with 1. 2. 3., and write the rest before or after the part.")
            );
        }
        Part::Details => (
            format!("<details><summary>{}</summary>\n", escaped(line)),
            "</details>\n".to_owned(),
        ),
        Part::Steps => ("<ol class=\"steps\">\n".to_owned(), "</ol>\n".to_owned()),
        Part::Quote => (
            "<figure class=\"quote\"><blockquote>\n".to_owned(),
            format!("</blockquote>{}</figure>\n", caption(line)),
        ),
        Part::Figure => ("<figure>\n".to_owned(), format!("{}</figure>\n", caption(line))),
    };
    Ok(Frame {
        before: raw(before),
        after: raw(after),
    })
}

fn caption(line: &str) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!("<figcaption>{}</figcaption>", escaped(line))
    }
}

/// Takes the list off that is all there is; leaves what is no list.
fn take_list(inside: &mut Inside<'_>) -> bool {
    let mut depth = 0;
    let lists = inside.iter().filter(|(event, _)| {
        depth += i32::from(matches!(event, Event::Start(Tag::List(_))));
        let is_outer = depth == 1 && matches!(event, Event::End(TagEnd::List(_)));
        depth -= i32::from(matches!(event, Event::End(TagEnd::List(_))));
        is_outer
    });
    let is_one = lists.count() == 1
        && matches!(inside.first(), Some((Event::Start(Tag::List(Some(_))), _)))
        && matches!(inside.last(), Some((Event::End(TagEnd::List(true)), _)));
    if is_one {
        inside.remove(0);
        inside.pop();
    }
    is_one
}
