//! The small pictures of categories, drawn once in a page however often they are shown.
//!
//! Whoever shows one writes `<svg class="pic" aria-hidden="true"><use href="#pic-NAME"/></svg>`. When the page is put together,
//! every picture it names is put into it once: no request of its own, and the colour of the text around it, in light and dark.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

/// How a page names a picture.
const USE: &str = "href=\"#pic-";

/// Every picture, by its name in `content/categories.toml`: the drawing inside a box of 40 by 40.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pictures(BTreeMap<String, String>);

impl Pictures {
    /// These pictures.
    pub fn new(drawings: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(drawings.into_iter().collect())
    }

    /// Whether there is a picture of this name.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The drawings of all pictures that `html` names; nothing when it names none.
    pub(crate) fn drawings_for(&self, html: &str) -> String {
        let named: BTreeSet<&str> = html
            .split(USE)
            .skip(1)
            .filter_map(|rest| rest.split_once('"'))
            .map(|(name, _)| name)
            .collect();
        let mut drawings = String::new();
        for (name, drawing) in named.iter().filter_map(|name| self.0.get_key_value(*name)) {
            // Writing to a string cannot fail.
            if write!(
                drawings,
                "<symbol id=\"pic-{name}\" viewBox=\"0 0 40 40\">{drawing}</symbol>"
            )
            .is_err()
            {
                break;
            }
        }
        if drawings.is_empty() {
            drawings
        } else {
            format!("<svg class=\"vh\" aria-hidden=\"true\" focusable=\"false\">{drawings}</svg>\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_picture_a_page_names_is_drawn_once_and_no_other() {
        let drawing = |name: &str| (name.to_owned(), format!("<path d=\"{name}\"/>"));
        let pictures = Pictures::new(["bike", "money", "room"].map(drawing));
        let page = "<use href=\"#pic-room\"/><use href=\"#pic-bike\"/><use href=\"#pic-room\"/><use href=\"#pic-none\"/>";
        assert_eq!(
            pictures.drawings_for(page),
            "<svg class=\"vh\" aria-hidden=\"true\" focusable=\"false\">\
             <symbol id=\"pic-bike\" viewBox=\"0 0 40 40\"><path d=\"bike\"/></symbol>\
             <symbol id=\"pic-room\" viewBox=\"0 0 40 40\"><path d=\"room\"/></symbol></svg>\n"
        );
        assert_eq!(pictures.drawings_for("<p>href=&quot;#pic-bike&quot;</p>"), "");
    }
}
