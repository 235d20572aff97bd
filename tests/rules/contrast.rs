//! Every pair of colours that the sheet puts together can be read, in light and dark (WCAG 2, 1.4.3 and 1.4.11).

use std::collections::BTreeMap;

use programme::choices::Choice;
use programme::partners::Theme;
use regex::Regex;

use crate::harness::root;

/// Foreground, ground, and the least contrast: 4.5 for text, 7 for long text, 3 for borders of controls.
const PAIRS: [(&str, &str, f64); 34] = [
    ("ink", "paper", 7.0),
    ("ink", "card", 7.0),
    ("muted", "paper", 4.5),
    ("muted", "card", 4.5),
    ("brand", "paper", 4.5),
    ("brand", "card", 4.5),
    ("onbrand", "brand", 4.5),
    ("onsun", "sun", 7.0),
    ("need", "card", 4.5),
    ("need", "paper", 4.5),
    ("need", "needbg", 4.5),
    ("offer", "card", 4.5),
    ("offer", "offerbg", 4.5),
    ("ink", "needbg", 7.0),
    ("ink", "offerbg", 7.0),
    ("error", "card", 4.5),
    ("error", "paper", 4.5),
    ("error", "errorbg", 4.5),
    ("ink", "errorbg", 7.0),
    ("ok", "card", 4.5),
    ("ok", "okbg", 4.5),
    ("ink", "okbg", 7.0),
    ("link", "paper", 4.5),
    ("link", "card", 4.5),
    ("link", "okbg", 4.5),
    ("link", "errorbg", 4.5),
    ("visited", "paper", 4.5),
    ("visited", "card", 4.5),
    ("line", "card", 3.0),
    ("line", "paper", 3.0),
    ("ondeep", "deep", 4.5),
    ("glow", "deep", 3.0),
    ("sun", "deep", 3.0),
    ("ink", "hair", 4.5),
];

type Tokens = BTreeMap<String, [f64; 3]>;

/// Light and dark: the tokens of the first `:root`, and those with what the dark one changes.
fn themes(sheet: &str) -> [Tokens; 2] {
    let token = Regex::new(r"--([a-z]+):\s*#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b").unwrap();
    let of = |block: &str| -> Tokens {
        token
            .captures_iter(block)
            .map(|found| (found[1].to_owned(), colour(&found[2])))
            .collect()
    };
    let mut blocks = sheet
        .split(":root {")
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or_default());
    let light = of(blocks.next().expect("the tokens"));
    let mut dark = light.clone();
    dark.extend(of(blocks.next().expect("the dark tokens")));
    [light, dark]
}

/// The same, with the colours that a partner chose: what `.look-<name>` changes, first in light and then in dark.
fn themes_with_look(sheet: &str, looks: &str, name: &str) -> [Tokens; 2] {
    let start = format!(".look-{name} {{");
    let blocks: Vec<_> = looks
        .split(&start)
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or_default())
        .collect();
    assert_eq!(blocks.len(), 2, "{name}, in light and in dark");
    let [mut light, mut dark] = themes(sheet);
    let token = Regex::new(r"--([a-z]+):\s*#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b").unwrap();
    for (tokens, block) in [&mut light, &mut dark].into_iter().zip(blocks) {
        let changed = token.captures_iter(block);
        tokens.extend(changed.map(|found| (found[1].to_owned(), colour(&found[2]))));
    }
    [light, dark]
}

fn colour(hex: &str) -> [f64; 3] {
    let wide: String = if hex.len() == 3 {
        hex.chars().flat_map(|sign| [sign, sign]).collect()
    } else {
        hex.to_owned()
    };
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&wide[at..at + 2], 16).unwrap()) / 255.0)
}

/// The contrast ratio of WCAG 2, from 1 to 21.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let linear = |c: f64| {
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    let light = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (light(one), light(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn too_weak(sheet: &str) -> Vec<String> {
    too_weak_in(&themes(sheet))
}

fn too_weak_in(themes: &[Tokens; 2]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, tokens) in ["light", "dark"].iter().zip(themes) {
        for (front, ground, least) in PAIRS {
            let ratio = contrast(tokens[front], tokens[ground]);
            if ratio < least {
                found.push(format!(
                    "{name}: {front} on {ground} is {ratio:.2}, at least {least} is needed"
                ));
            }
        }
    }
    found
}

fn sheet() -> String {
    std::fs::read_to_string(root().join("site/theme/house.css")).unwrap()
}

#[test]
fn every_pair_can_be_read() {
    assert_eq!(too_weak(&sheet()), Vec::<String>::new());
}

#[test]
fn a_weak_pair_would_be_seen() {
    let pale = sheet().replacen("--muted: #4E5866", "--muted: #9E9E9E", 1);
    assert_eq!(too_weak(&pale).len(), 2, "on paper and on a card");
}

/// The colours that a partner can choose for its frames; the usual ones are those of the site.
#[test]
fn every_colour_of_a_partner_can_be_read() {
    let looks = std::fs::read_to_string(root().join("site/theme/bare.css")).unwrap();
    let chosen = Theme::ALL.iter().filter(|theme| **theme != Theme::Petrol);
    for theme in chosen {
        let themes = themes_with_look(&sheet(), &looks, theme.id());
        assert_eq!(too_weak_in(&themes), Vec::<String>::new(), "{theme:?}");
    }
    let pale = looks.replacen("--brand: #0B57A4", "--brand: #7FB2E5", 1);
    let themes = themes_with_look(&sheet(), &pale, "blue");
    assert_eq!(
        too_weak_in(&themes).len(),
        3,
        "on paper, on a card, and under white"
    );
}
