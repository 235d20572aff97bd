//! What the last build left for functions: languages, words, shells. Fragments are our own and compiled in.
//!
//! A build makes a new [`Front`]; requests that are under way keep theirs.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, RwLock};

use forms::html::FormHtml;
use forms::words::{Args, Engines, Reach, Words};
use programme::categories::Categories;
use programme::languages::{Lang, Language};
use programme::programmes::{ProgrammeId, Programmes};
use serde::{Deserialize, Serialize};

use crate::search::Searches;
use crate::web::pictures::Pictures;
use crate::web::shell::Shell;
use crate::{
    board, cards, desk, embeds, figures, joining, letters, matches, me, mirror, network, partners, posts,
    registrations, safety, search, sign_in, web,
};

mod bundle;

pub use bundle::{Bundle, BundleError, Unread};

/// Which menu a shell carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Menu {
    /// For everybody.
    Public,
    /// For a young person who is in a group.
    Participant,
    /// For trainers and coordinators.
    Desk,
    /// The same, around what is printed or shown (on the wall, before a round): it has a look of its own.
    Kit,
    /// No menu at all: the page stands on somebody else's.
    Bare,
}

impl Menu {
    /// Every menu.
    pub const ALL: [Self; 5] = [Self::Public, Self::Participant, Self::Desk, Self::Kit, Self::Bare];

    /// Its name in file names.
    pub fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Participant => "participant",
            Self::Desk => "desk",
            Self::Kit => "kit",
            Self::Bare => "bare",
        }
    }
}

/// What a build hands over.
#[derive(Clone)]
pub struct FrontParts {
    /// Every language, complete or not.
    pub languages: Vec<Language>,
    /// The language when nobody asked for one.
    pub default: Lang,
    /// All words.
    pub words: Arc<Words>,
    /// What needs and offers can be about.
    pub categories: Arc<Categories>,
    /// The programmes there are.
    pub programmes: Arc<Programmes>,
    /// A picture of each category.
    pub pictures: Arc<Pictures>,
    /// The layout of each language and menu, with its slots.
    pub shells: Vec<(Lang, Menu, String)>,
    /// What can be found in each language that has a search page.
    pub searches: Arc<Searches>,
}

/// The handed-over parts do not fit together.
#[derive(Debug, thiserror::Error)]
pub enum FrontError {
    /// A shell is missing.
    #[error("the build left no shell for {lang}, menu {menu}")]
    NoShell {
        /// Its language.
        lang: Lang,
        /// Its menu.
        menu: &'static str,
    },
}

/// The fragments of every module, each by the name under which handlers ask for it.
const FRAGMENTS: &[&[(&str, &str)]] = &[
    web::FRAGMENTS,
    web::filling::FRAGMENTS,
    registrations::FRAGMENTS,
    sign_in::FRAGMENTS,
    desk::FRAGMENTS,
    figures::FRAGMENTS,
    search::FRAGMENTS,
    letters::FRAGMENTS,
    network::FRAGMENTS,
    me::FRAGMENTS,
    cards::FRAGMENTS,
    joining::FRAGMENTS,
    board::FRAGMENTS,
    posts::FRAGMENTS,
    matches::FRAGMENTS,
    mirror::FRAGMENTS,
    safety::FRAGMENTS,
    embeds::FRAGMENTS,
    partners::FRAGMENTS,
];

/// Words, shells and fragments, ready for use.
pub struct Front {
    languages: Vec<Language>,
    default: Lang,
    words: Arc<Words>,
    categories: Arc<Categories>,
    programmes: Arc<Programmes>,
    chosen: BTreeMap<ProgrammeId, Arc<Categories>>,
    pictures: Arc<Pictures>,
    /// Each as it was left, cut up when it is first filled.
    shells: BTreeMap<(Lang, Menu), (String, OnceLock<Shell>)>,
    /// Of its own: every edit of a text changes it, and most change nothing else here.
    searches: RwLock<Arc<Searches>>,
    fragments: Engines,
    forms: FormHtml,
}

impl Front {
    /// Puts the parts together, or says what is missing.
    pub fn new(parts: FrontParts) -> Result<Self, FrontError> {
        let FrontParts {
            languages,
            default,
            words,
            categories,
            programmes,
            pictures,
            shells,
            searches,
        } = parts;
        let shells: BTreeMap<_, _> = shells
            .into_iter()
            .map(|(lang, menu, html)| ((lang, menu), (html, OnceLock::new())))
            .collect();
        for language in &languages {
            for menu in Menu::ALL {
                if !shells.contains_key(&(language.code.clone(), menu)) {
                    return Err(FrontError::NoShell {
                        lang: language.code.clone(),
                        menu: menu.id(),
                    });
                }
            }
        }
        let fragments = FRAGMENTS.iter().copied().flatten().copied();
        let fragments = Engines::new(Arc::clone(&words), fragments, Reach::Included);
        let chosen = programmes.iter();
        let chosen = chosen.map(|one| (one.id.clone(), one.chosen_of(&categories)));
        let chosen = chosen.collect();
        let forms = FormHtml::new(Arc::clone(&words));
        Ok(Self {
            languages,
            default,
            words,
            categories,
            programmes,
            chosen,
            pictures,
            shells,
            searches: RwLock::new(searches),
            fragments,
            forms,
        })
    }

    /// Every language.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The language of this code, if the site has it.
    pub fn language(&self, code: &str) -> Option<&Language> {
        self.languages
            .iter()
            .find(|language| language.code.code() == code)
    }

    /// The language when nobody asked for one.
    pub fn default_lang(&self) -> &Lang {
        &self.default
    }

    /// The language at the start of a path, or the default one.
    pub fn language_of(&self, path: &str) -> &Lang {
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        self.language(first)
            .map_or(&self.default, |language| &language.code)
    }

    /// All words.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// A message.
    pub fn say(&self, lang: &Lang, key: &str) -> String {
        self.words.say(lang, key, &Args::NONE)
    }

    /// The HTML of forms.
    pub fn forms(&self) -> &FormHtml {
        &self.forms
    }

    /// What needs and offers can be about.
    pub fn categories(&self) -> &Arc<Categories> {
        &self.categories
    }

    /// The programmes there are.
    pub fn programmes(&self) -> &Programmes {
        &self.programmes
    }

    /// What needs and offers in this programme can be about.
    pub fn categories_in(&self, programme: &ProgrammeId) -> &Arc<Categories> {
        let id = &self.programmes.of(programme).id;
        self.chosen.get(id).unwrap_or(&self.categories)
    }

    /// A picture of each category.
    pub(crate) fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// What can be found, as the last build left it.
    pub fn searches(&self) -> Arc<Searches> {
        match self.searches.read() {
            Ok(searches) => Arc::clone(&searches),
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        }
    }

    /// A new build is there that changed texts only.
    pub fn renew_searches(&self, searches: Arc<Searches>) {
        match self.searches.write() {
            Ok(mut place) => *place = searches,
            Err(poisoned) => *poisoned.into_inner() = searches,
        }
    }

    /// The layout of a language, with its slots.
    pub(crate) fn shell(&self, lang: &Lang, menu: Menu) -> Option<&Shell> {
        let (html, shell) = self.shells.get(&(lang.clone(), menu))?;
        Some(shell.get_or_init(|| Shell::read(html.clone())))
    }

    /// A fragment with its values filled in.
    pub fn fragment(&self, lang: &Lang, name: &str, values: &impl Serialize) -> Result<String, tera::Error> {
        self.fragments.render(lang, name, values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fragment_compiles() {
        let words = Arc::new(Words::read_later(&[], &Lang::new("nl"), []));
        let fragments = FRAGMENTS.iter().copied().flatten().copied();
        let wrong = [("wrong.html", "{{ t(key=")];
        let check = |all: Vec<_>| Engines::new(Arc::clone(&words), all, Reach::Included).check();
        check(fragments.clone().collect()).unwrap();
        assert!(check(fragments.chain(wrong).collect()).is_err(), "a control");
    }

    #[test]
    fn no_two_fragments_have_the_same_name() {
        let mut names: Vec<_> = FRAGMENTS
            .iter()
            .copied()
            .flatten()
            .map(|(name, _)| name)
            .collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "the later one would replace the earlier one");
    }
}
