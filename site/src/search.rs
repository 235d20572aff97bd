//! What can be found on the search page of a language: one file, which functions and a script read (`functions::search`).
//!
//! A language has it when it has a page with the template [`TEMPLATE`]; a site without such a page pays nothing. The words of a
//! document are counted once, when a file with them is first made, and taken over with the document: after an edit only those of the
//! document that was edited are counted anew.

use std::sync::Arc;

use functions::search::writing::{Entry, PageWords, write};

use rayon::prelude::*;

use crate::front_matter::{Extra, Kind};
use crate::markdown::plain::Plain;
use crate::pages::{Doc, Library, Page, PageAt, Shown};
use crate::settings::LangAt;
use crate::stock::Stock;

/// The template that makes a page a search page.
pub const TEMPLATE: &str = "search.html";

/// The search page of a language, if it has one.
pub fn page_of(library: &Library, lang: LangAt) -> Option<PageAt> {
    let mut all = library.all();
    all.find(|(_, page)| page.lang == lang && is_search(page))
        .map(|(at, _)| at)
}

/// Where the file of a language is.
pub fn path(stock: &Stock, lang: LangAt) -> String {
    format!("/{}/search.txt", stock.settings.language(lang).code)
}

/// Every page of a language that can be found: what visitors are shown, but no error and not the search page itself. Whoever edits
/// sees drafts, and does not find them either.
pub fn pages(stock: &Stock, lang: LangAt) -> impl Iterator<Item = &Page> {
    let shown = Shown {
        drafts: false,
        today: stock.options.date,
    };
    stock.library.all().map(|(_, page)| page).filter(move |page| {
        page.lang == lang && page.kind != Kind::Error && page.front.is_shown(shown) && !is_search(page)
    })
}

/// Whether a page is a search page.
pub fn is_search(page: &Page) -> bool {
    page.front.template.as_deref() == Some(TEMPLATE)
}

/// Makes a file when it is needed.
pub type Later = Box<dyn FnOnce() -> String + Send + Sync>;

/// The file of a language.
pub fn file(stock: &Stock, lang: LangAt) -> String {
    later(stock, lang)()
}

/// The file of a language, to be made when somebody looks for something: an edit does not wait for it.
pub fn later(stock: &Stock, lang: LangAt) -> Later {
    let settings = Arc::clone(&stock.settings);
    let pages: Vec<_> = pages(stock, lang)
        .map(|page| (Arc::clone(&page.doc), page.path.clone(), page.is_stand_in()))
        .collect();
    Box::new(move || {
        // What was not counted yet is counted now, on every thread there is.
        pages.par_iter().with_min_len(16).for_each(|(doc, ..)| {
            doc.words();
        });
        let entries = pages.iter().map(|(doc, path, is_stand_in)| {
            let language = settings.language(doc.lang);
            Entry {
                path,
                title: &doc.front.title,
                description: doc.front.description.as_deref().unwrap_or_default(),
                text: doc.words(),
                // A page that is not translated yet is found in the language it is in, and says so.
                language: is_stand_in.then(|| (language.code.code(), language.own_name.as_str())),
            }
        });
        write(&entries.collect::<Vec<_>>())
    })
}

/// The words of a document, besides its title and description.
pub(crate) fn words_of(doc: &Doc) -> PageWords {
    let plain = Plain::of(doc.markdown());
    let extra = texts_of(&doc.front.extra);
    let texts = [plain.text.as_str()].into_iter().chain(extra);
    PageWords::of(plain.headings.iter().map(String::as_str), texts)
}

/// What only one kind of page says.
fn texts_of(extra: &Extra) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    texts.extend(extra.heading());
    texts.extend(extra.lead());
    texts.extend(extra.sources().iter().map(|source| source.title.as_str()));
    match extra {
        Extra::Home(home) => {
            texts.extend(home.steps.iter().flat_map(|step| [&*step.title, &*step.text]));
            texts.extend(home.cards.iter().flat_map(|card| [&*card.title, &*card.text]));
        }
        Extra::Page(page) => {
            texts.extend(page.cards.iter().flat_map(|card| [&*card.title, &*card.text]));
            texts.extend(page.faq.iter().flat_map(|faq| [&*faq.question, &*faq.answer]));
        }
        Extra::Trainer(trainer) => {
            texts.push(&trainer.role);
            texts.extend(trainer.languages.iter().map(String::as_str));
            texts.extend(trainer.links.iter().map(|link| link.title.as_str()));
        }
        Extra::Project(project) => {
            let told = [
                &project.town,
                &project.country,
                &project.organisation,
                &project.target_group,
                &project.funding,
                &project.period,
                &project.result,
                &project.did_not_work,
            ];
            texts.extend(told.into_iter().filter_map(Option::as_deref));
        }
        Extra::Event(event) => texts.extend(event.place.as_deref()),
        Extra::Article(_) => {}
    }
    texts
}

#[cfg(test)]
mod tests;
