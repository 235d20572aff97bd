//! Shells: the layout of a language with an empty middle, which functions fill.
//!
//! A function never knows how a page looks: it replaces each slot, a comment `<!--slot:name-->`, and is done.

use std::sync::Arc;

use forms::words::{WordSource, packed};
use functions::search::Searchable;
use functions::web::front::{Bundle, FrontParts, Menu, Unread};
use programme::languages::Lang;

use crate::build::{Edition, Site};
use crate::problems::Problems;
use crate::search;

/// The slots of every shell.
pub const SLOTS: [&str; 5] = ["title", "description", "head", "languages", "main"];

/// One finished layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    /// Its language.
    pub lang: Lang,
    /// Its menu.
    pub menu: Menu,
    /// The document, with its slots.
    pub html: String,
}

impl Shell {
    /// Its name among all of them, as a path.
    pub fn path(&self) -> String {
        format!("shells/{}/{}.html", self.lang, self.menu.id())
    }
}

/// The template of a shell: what stands on somebody else's page has no menu around it.
pub fn template(menu: Menu) -> &'static str {
    match menu {
        Menu::Public | Menu::Participant | Menu::Desk | Menu::Kit => "shell.html",
        Menu::Bare => "bare.html",
    }
}

/// The slots a shell lacks or has more than once.
pub fn wrong_slots(html: &str) -> impl Iterator<Item = &'static str> {
    SLOTS
        .into_iter()
        .filter(move |slot| html.matches(&format!("<!--slot:{slot}-->")).count() != 1)
}

impl Site {
    /// What functions need of this build.
    pub fn front(&self) -> FrontParts {
        let shells = self
            .shells
            .iter()
            .map(|shell| (shell.lang.clone(), shell.menu, shell.html.clone()));
        FrontParts {
            languages: self.languages.clone(),
            default: self.default.clone(),
            words: Arc::clone(&self.words),
            categories: Arc::clone(&self.categories.categories),
            programmes: Arc::clone(&self.programmes),
            pictures: Arc::clone(&self.categories.pictures),
            shells: shells.collect(),
            searches: Arc::clone(&self.searches),
        }
    }

    /// The same as one file, for functions that run where no build is.
    pub fn bundle(&self) -> Bundle {
        bundle(self.front(), &self.word_files)
    }
}

impl Edition {
    /// What functions need of this build, for those that run where no build is.
    pub fn bundle(&self) -> Result<Bundle, Problems> {
        let stock = &self.stock;
        let shells = self.shells()?.into_iter();
        let langs = stock.settings.langs();
        let with_page = langs.filter(|lang| search::page_of(&stock.library, *lang).is_some());
        let searches = with_page.map(|lang| {
            let code = stock.settings.language(lang).code.clone();
            (code, Arc::new(Searchable::new(search::file(stock, lang))))
        });
        let front = FrontParts {
            languages: stock.settings.languages.clone(),
            default: stock.settings.language(stock.settings.default).code.clone(),
            words: Arc::clone(&stock.words),
            categories: Arc::clone(&stock.categories.categories),
            pictures: Arc::clone(&stock.categories.pictures),
            programmes: Arc::clone(&stock.programmes),
            shells: shells.map(|shell| (shell.lang, shell.menu, shell.html)).collect(),
            searches: Arc::new(searches.collect()),
        };
        Ok(bundle(front, &stock.word_files))
    }
}

fn bundle(front: FrontParts, word_files: &[(String, String)]) -> Bundle {
    let sources: Vec<_> = word_files
        .iter()
        .map(|(path, text)| WordSource {
            lang: Lang::new(path.split('/').nth(1).unwrap_or_default()),
            file: path.clone(),
            text: text.clone(),
        })
        .collect();
    let words = front.languages.iter().map(|language| {
        let own = sources.iter().filter(|source| source.lang == language.code);
        (language.code.clone(), Unread::Text(packed(own, language.dir)))
    });
    Bundle {
        words: words.collect(),
        languages: front.languages,
        default: front.default,
        categories: front.categories,
        programmes: front.programmes,
        pictures: front.pictures,
        shells: front.shells,
        searches: front
            .searches
            .iter()
            .map(|(lang, searchable)| (lang.clone(), Unread::Text(searchable.file().to_owned())))
            .collect(),
    }
}
