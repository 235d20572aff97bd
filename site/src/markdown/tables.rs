//! Tables that can scroll on a phone, with header cells that say so and classes instead of styles.

use pulldown_cmark::Alignment;

pub(super) const END: &str = "</tbody></table></div>\n";
pub(super) const END_ROW: &str = "</tr>\n";

/// The table that is being written.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    in_head: bool,
    /// The column of the next cell.
    column: usize,
}

impl Table {
    pub(super) fn begin(&mut self, alignments: Vec<Alignment>) -> &'static str {
        self.alignments = alignments;
        "<div class=\"scroll\" tabindex=\"0\"><table>\n"
    }

    pub(super) fn begin_head(&mut self) -> &'static str {
        (self.in_head, self.column) = (true, 0);
        "<thead><tr>"
    }

    pub(super) fn end_head(&mut self) -> &'static str {
        self.in_head = false;
        "</tr></thead><tbody>\n"
    }

    pub(super) fn begin_row(&mut self) -> &'static str {
        self.column = 0;
        "<tr>"
    }

    pub(super) fn begin_cell(&mut self) -> String {
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"align-end\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Left | Alignment::None) | None => "",
        };
        self.column += 1;
        if self.in_head {
            format!("<th scope=\"col\"{class}>")
        } else {
            format!("<td{class}>")
        }
    }

    pub(super) fn end_cell(&self) -> &'static str {
        if self.in_head { "</th>" } else { "</td>" }
    }
}
