//! Bars as a drawing in the page, for whoever sees it; the table beside it says the same for everybody.
//!
//! Nothing but bars: each has its name and its number above it, so that it can be read at any width, on paper, in the dark and
//! from right to left. Colours are those of the sheet.

use std::fmt::Write as _;

use programme::languages::Direction;

use crate::web::page::escape;

/// Width of the drawing, in its own units.
const WIDTH: u64 = 480;
/// From one bar to the next.
const STEP: usize = 56;
/// From the top of a bar's place to its name, to the bar, and the height of the bar.
const NAME: usize = 22;
const BAR: usize = 32;
const HIGH: usize = 14;

/// A bar.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    /// What it is of.
    pub(super) name: String,
    /// Its number in words.
    pub(super) said: String,
    /// How long it is.
    pub(super) value: u64,
}

/// Bars below one another, the longest as wide as the drawing. The label says what they are, for who does not see them.
pub(super) fn bars(label: &str, bars: &[Bar], dir: Direction) -> String {
    let longest = bars.iter().map(|bar| bar.value).max().unwrap_or(0).max(1);
    let height = bars.len() * STEP;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\">",
        escape(label)
    );
    let (start, end) = match dir {
        Direction::Ltr => (0, WIDTH),
        Direction::Rtl => (WIDTH, 0),
    };
    for (row, bar) in bars.iter().enumerate() {
        let top = row * STEP;
        let long = bar.value * WIDTH / longest;
        let x = match dir {
            Direction::Ltr => 0,
            Direction::Rtl => WIDTH - long,
        };
        let (name, said) = (escape(&bar.name), escape(&bar.said));
        let (text, y) = (top + NAME, top + BAR);
        let written = write!(
            svg,
            "<text x=\"{start}\" y=\"{text}\">{name}</text><text class=\"said\" x=\"{end}\" y=\"{text}\">{said}</text>\
             <path class=\"ground\" d=\"M0 {y}h{WIDTH}v{HIGH}H0z\"/><path class=\"bar\" d=\"M{x} {y}h{long}v{HIGH}h-{long}z\"/>"
        );
        // Writing to a text does not fail.
        written.unwrap_or_default();
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two() -> Vec<Bar> {
        let bar = |name: &str, value: u64| Bar {
            name: name.to_owned(),
            said: value.to_string(),
            value,
        };
        vec![bar("<Drenthe>", 20), bar("Zeeland", 0), bar("Utrecht", 80)]
    }

    #[test]
    fn bars_are_as_long_as_what_they_say_and_begin_where_reading_begins() {
        let ltr = bars("Jongeren", &two(), Direction::Ltr);
        assert!(ltr.contains("d=\"M0 32h120v14h-120z\""), "{ltr}");
        assert!(ltr.contains("d=\"M0 144h480v14h-480z\""));
        assert!(ltr.contains("&lt;Drenthe&gt;") && !ltr.contains("style"));
        let rtl = bars("Jongeren", &two(), Direction::Rtl);
        assert!(rtl.contains("d=\"M360 32h120v14h-120z\""), "{rtl}");
    }

    #[test]
    fn nothing_but_zeros_is_drawn_too() {
        let none = bars("", &two()[1..2], Direction::Ltr);
        assert!(none.contains("h0v14h-0z"));
    }
}
