//! Many short texts in one: a page has dozens of ids and addresses, and a site has thousands of pages.

/// Stands between two texts. No id or address has it: [`Packed::push`] leaves out a text that does.
const BETWEEN: char = '\u{1f}';

/// Short texts, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packed(String);

impl Packed {
    /// Adds a text.
    pub fn push(&mut self, text: &str) {
        if !text.contains(char::is_control) {
            self.0.push_str(text);
            self.0.push(BETWEEN);
        }
    }

    /// Each text, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split_terminator(BETWEEN)
    }

    /// All of them as one line of text.
    pub fn as_line(&self) -> &str {
        &self.0
    }

    /// As [`Self::as_line`] gave them.
    pub fn from_line(line: &str) -> Self {
        Self(line.to_owned())
    }
}

impl<'a> Extend<&'a str> for Packed {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, texts: I) {
        texts.into_iter().for_each(|text| self.push(text));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let mut packed = Packed::default();
        packed.extend(["a", "", "é b"]);
        assert_eq!(packed.iter().collect::<Vec<_>>(), ["a", "", "é b"]);
        assert_eq!(Packed::from_line(packed.as_line()), packed);
        assert_eq!(Packed::default().iter().count(), 0);
    }

    #[test]
    fn a_text_that_would_break_the_line_is_left_out() {
        let mut packed = Packed::default();
        packed.extend(["a\nb", "c\u{1f}d", "e"]);
        assert_eq!(packed.iter().collect::<Vec<_>>(), ["e"]);
    }
}
