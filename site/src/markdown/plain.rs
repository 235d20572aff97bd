//! What Markdown says, without how it looks: its headings, and all other text.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::{OPTIONS, parts};

/// Bare text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// Each heading.
    pub headings: Vec<String>,
    /// Everything else; what stands apart has a space between.
    pub text: String,
}

impl Plain {
    /// Of this Markdown.
    pub fn of(markdown: &str) -> Self {
        let mut plain = Self::default();
        plain.read(markdown);
        plain
    }

    fn read(&mut self, markdown: &str) {
        let mut in_heading = false;
        // The inside of a part is Markdown as well; the line that names it begins with its name.
        let mut part = None;
        for event in Parser::new_ext(markdown, OPTIONS) {
            match event {
                Event::Start(Tag::Heading { .. }) => {
                    in_heading = true;
                    self.headings.push(String::new());
                }
                Event::End(TagEnd::Heading(_)) => in_heading = false,
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if parts::is_part(&info) => {
                    let line = info.split_once(' ').map_or("", |(_, line)| line);
                    self.text.push_str(line);
                    part = Some(String::new());
                }
                Event::End(TagEnd::CodeBlock) => {
                    if let Some(inside) = part.take() {
                        self.text.push(' ');
                        self.read(&inside);
                    }
                }
                Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                    let headings = self.headings.last_mut().filter(|_| in_heading);
                    part.as_mut()
                        .or(headings)
                        .unwrap_or(&mut self.text)
                        .push_str(&text);
                }
                Event::SoftBreak | Event::HardBreak => {
                    let headings = self.headings.last_mut().filter(|_| in_heading);
                    headings.unwrap_or(&mut self.text).push(' ');
                }
                Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => {}
                Event::End(_) => self.text.push(' '),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_stays_and_how_it_looks_goes() {
        let plain = Plain::of(
            "Een **vet**woord en [een link](@/help.md).\n\n## Wat *kost* het?\n\n- niets\n- echt\n\n| a | b |\n|---|---|\n| c | d |\n\n\
             ```details Mag het?\n## Ja\nZie [hier](@/nergens.md).\n```\n\n![Een foto](@/media/x.png)[^1]\n\n[^1]: Noot.\n",
        );
        assert_eq!(plain.headings, ["Wat kost het?", "Ja"]);
        let words: Vec<_> = plain.text.split_whitespace().collect();
        assert_eq!(
            words.join(" "),
            "Een vetwoord en een link. niets echt a b c d Mag het? Zie hier. Een foto Noot."
        );
    }
}
