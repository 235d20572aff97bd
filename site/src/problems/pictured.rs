//! A problem as a picture for people: the line itself, with a mark under what is meant.

use std::fmt;

use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::Problem;

/// A problem that miette can draw.
#[derive(Debug)]
pub struct Pictured<'a>(pub &'a Problem);

impl fmt::Display for Pictured<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Pictured<'_> {}

impl Diagnostic for Pictured<'_> {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.0
            .help
            .as_ref()
            .map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let before = self.0.column.saturating_sub(1);
        let bytes = |chars| {
            self.0
                .excerpt
                .chars()
                .take(chars)
                .map(char::len_utf8)
                .sum::<usize>()
        };
        let span = (bytes(before), bytes(before + self.0.width) - bytes(before));
        Some(Box::new(std::iter::once(LabeledSpan::new_with_span(None, span))))
    }
}

/// The excerpt is all the source a picture needs, so that a problem does not carry whole files about.
impl SourceCode for Pictured<'_> {
    fn read_span<'a>(
        &'a self,
        _span: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        Ok(Box::new(MietteSpanContents::new_named(
            self.0.file.clone(),
            self.0.excerpt.as_bytes(),
            (0, self.0.excerpt.len()).into(),
            self.0.line.saturating_sub(1),
            self.0.column.saturating_sub(1),
            1,
        )))
    }
}

#[cfg(test)]
mod tests {
    use miette::{GraphicalReportHandler, GraphicalTheme};

    use super::*;

    #[test]
    fn the_mark_stands_under_what_is_meant() {
        let text = "eerste\ntwéé drie\n";
        let at = text.find("drie").unwrap();
        let problem = Problem::at("a.md", text, at..at + 4, "Dit is fout.").help("Zo is het goed.");
        let mut picture = String::new();
        let printer = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor()).with_links(false);
        printer.render_report(&mut picture, &Pictured(&problem)).unwrap();
        insta::assert_snapshot!(picture, @r"
          × Dit is fout.
           ╭─[a.md:2:6]
         2 │ twéé drie
           ·      ────
           ╰────
          help: Zo is het goed.
        ");
    }
}
