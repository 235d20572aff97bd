//! Whether a translation is as new as the page it translates.
//!
//! A translation says in `translated_from` which text it was made from: the first eight signs of a fingerprint of title,
//! description and Markdown. When the page changes, they no longer fit.

use crate::build::Edition;
use crate::fingerprint::Parts;
use crate::pages::Doc;
use crate::problems::Problems;

/// How many signs of the fingerprint one writes down.
const SIGNS: usize = 8;

/// What `translated_from` must say in a translation of this page.
pub fn print_of(original: &Doc) -> String {
    let mut parts = Parts::default();
    parts
        .text(&original.front.title)
        .maybe(original.front.description.as_deref())
        .text(original.markdown());
    parts.finish().to_string().chars().take(SIGNS).collect()
}

/// Every translation that was made from another text than there is now.
pub(super) fn older_than_their_source(edition: &Edition) -> Problems {
    let (library, default) = (&edition.stock.library, edition.stock.settings.default);
    let translated = library
        .all()
        .filter(|(_, page)| page.doc.lang != default && !page.is_stand_in());
    let remarks = translated.filter_map(|(_, page)| {
        let original = library.page(library.find(&page.id, default)?);
        let now = print_of(original);
        let message = match &page.front.translated_from {
            Some(then) if *then == now => return None,
            Some(_) => format!("{} has changed since this was translated.", original.file()),
            None => "This translation does not say which text it was made from.".to_owned(),
        };
        let help = format!(
            "When it says the same as {}, write: translated_from = \"{now}\"",
            original.file()
        );
        Some(page.problem_of("translated_from", message).help(help))
    });
    remarks.collect()
}

#[cfg(test)]
mod tests {
    use crate::build::{Edition, Site};
    use crate::sample::{options, page, sources};

    fn said(english: &str) -> Vec<String> {
        let sources = sources(&[("pages/help.en.md", english)]);
        let edition = Edition::of(&sources, &options(), None).unwrap();
        let site = Site::of(&edition, None).unwrap();
        let remarks = super::super::about(&sources, &edition, &site).unwrap();
        let about_help = remarks
            .iter()
            .filter(|remark| remark.file.ends_with("help.en.md"));
        about_help.map(ToString::to_string).collect()
    }

    #[test]
    fn a_translation_of_an_older_text_is_told_with_what_to_write() {
        let said_nothing = said(&page("Help", "Call us."));
        let (_, help) = said_nothing[0].split_once("write: ").unwrap();
        let with =
            |line: &str| page("Help", "Call us.").replace("description", &format!("{line}\ndescription"));
        assert!(said(&with(help)).is_empty());
        let older = said(&with("translated_from = \"00000000\""));
        assert!(
            older[0]
                .contains("help.en.md:3:1: content/pages/help.nl.md has changed since this was translated."),
            "{older:?}"
        );
    }
}
