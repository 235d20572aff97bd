//! A QR code as a drawing in the page.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

use crate::web::page::escape;

/// White around the code, in modules; scanners need four.
const MARGIN: usize = 4;

/// The QR code of an address, described in words for who does not see it. `None` if the address is too long for one.
pub(crate) fn svg(url: &str, label: &str) -> Option<String> {
    // A card is photographed from a screen and gets creased in a pocket: a quarter of it may be unreadable.
    let code = QRBuilder::new(url).ecl(ECL::Q).build().ok()?;
    let mut dark = String::new();
    for (row, modules) in code.data.chunks(code.size).take(code.size).enumerate() {
        let mut column = 0;
        while column < code.size {
            let run = modules[column..]
                .iter()
                .take_while(|module| module.value())
                .count();
            if run > 0 {
                let (x, y) = (column + MARGIN, row + MARGIN);
                write!(dark, "M{x} {y}h{run}v1h-{run}z").ok()?;
            }
            column += run.max(1);
        }
    }
    let side = code.size + 2 * MARGIN;
    let label = escape(label);
    Some(format!(
        "<svg class=\"qr\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{label}\"><path d=\"{dark}\" fill=\"#000\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_every_dark_module_inside_a_white_margin() {
        let url = "https://www.example.org/nl/card/2345-6789-ABCD";
        let svg = svg(url, "QR-code").unwrap();
        let code = QRBuilder::new(url).ecl(ECL::Q).build().unwrap();
        let dark = code
            .data
            .chunks(code.size)
            .take(code.size)
            .flatten()
            .filter(|module| module.value())
            .count();
        let drawn: usize = svg
            .split("h-")
            .skip(1)
            .map(|run| run.split('z').next().unwrap().parse::<usize>().unwrap())
            .sum();
        assert_eq!(drawn, dark);
        assert!(
            svg.contains(&format!("M{MARGIN} {MARGIN}h7v1h-7z")),
            "the first finder pattern"
        );
        assert!(!svg.contains("style"));
    }

    #[test]
    fn what_is_too_long_is_no_code() {
        assert!(svg(&"x".repeat(5000), "").is_none());
    }
}
