//! Themes as visitors meet them: a name, an address and a list of pages, in every language that uses them.
//!
//! Front matter has only ids (`themes = ["newcomers"]`), the same in all languages; the words say the name
//! (`theme-newcomers = Nieuwkomers`), and the name makes the address (`/nl/themas/nieuwkomers/`).

use forms::words::{Args, Words};
use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::pages::{Library, slug_of};
use crate::problems::Problems;
use crate::settings::{LangAt, Settings};

/// How many pages one list of a theme shows.
pub const ON_ONE_LIST: usize = 20;

/// A name with an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The name.
    pub title: String,
    /// The address.
    pub path: String,
}

/// The names and addresses of all themes.
#[derive(Clone, Debug, Default)]
pub struct ThemeBook {
    /// In the order of [`Library::themes`].
    names: Vec<Named>,
    /// Per language, the list of its themes.
    lists: Vec<Option<Named>>,
    places: FxHashMap<(LangAt, String), usize>,
}

impl ThemeBook {
    /// Names every theme of the library, or tells which have no name.
    pub fn read(library: &Library, settings: &Settings, words: &Words) -> Result<Self, Problems> {
        let mut book = Self {
            lists: vec![None; settings.languages.len()],
            ..Self::default()
        };
        let mut problems = Problems::default();
        for (at, theme) in library.themes().iter().enumerate() {
            let lang = &settings.language(theme.lang).code;
            let list = book.lists[theme.lang.0].get_or_insert_with(|| {
                let title = words.say(lang, "themes-title", &Args::NONE);
                let path = format!("/{lang}/{}/", or(slug_of(&title), "themes"));
                Named { title, path }
            });
            let key = format!("theme-{}", theme.id);
            let Ok(title) = words.try_say(lang, &key, &Args::NONE) else {
                let known: Vec<_> = words
                    .keys(lang)
                    .filter_map(|key| key.strip_prefix("theme-"))
                    .collect();
                for page in theme.pages.iter().map(|at| library.page(*at)) {
                    let message = format!("There are no words for the theme “{}”.", theme.id);
                    let help = format!("Add a line to words/<language>/site.ftl: {key} = …");
                    let problem = page.problem_of("themes", message).help(help);
                    problems.push(problem.did_you_mean(&theme.id, known.iter().copied()));
                }
                continue;
            };
            let path = format!("{}{}/", list.path, or(slug_of(&title), &theme.id));
            book.names.push(Named { title, path });
            book.places.insert((theme.lang, theme.id.clone()), at);
        }
        problems.or(book)
    }

    /// The name of the theme at this place of [`Library::themes`].
    pub fn name(&self, at: usize) -> &Named {
        &self.names[at]
    }

    /// The place of a theme in [`Library::themes`].
    pub fn place(&self, lang: LangAt, id: &str) -> Option<usize> {
        self.places.get(&(lang, id.to_owned())).copied()
    }

    /// The list of all themes of a language, when it has any.
    pub fn list(&self, lang: LangAt) -> Option<&Named> {
        self.lists[lang.0].as_ref()
    }
}

fn or(slug: String, otherwise: &str) -> String {
    if slug.is_empty() {
        otherwise.to_owned()
    } else {
        slug
    }
}
