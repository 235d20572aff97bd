//! What the last build left for functions: languages, words, shells. Fragments are our own and compiled in.
//!
//! A build makes a new [`Front`]; requests that are under way keep theirs.

use std::collections::BTreeMap;
use std::sync::Arc;

use forms::html::FormHtml;
use forms::words::{self, Args, Words};
use programme::languages::{Lang, Language};
use serde::Serialize;
use tera::{Context, Tera};

/// Which menu a shell carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Menu {
    /// For everybody.
    Public,
}

impl Menu {
    /// Every menu.
    pub const ALL: [Self; 1] = [Self::Public];

    /// Its name in `content/site.toml` and in file names.
    pub fn id(self) -> &'static str {
        match self {
            Self::Public => "public",
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
    /// The layout of each language and menu, with its slots.
    pub shells: Vec<(Lang, Menu, String)>,
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
    /// A fragment is wrong; the text says where.
    #[error("a fragment cannot be used: {0}")]
    Fragment(#[from] tera::Error),
}

/// Every fragment, by the name under which handlers ask for it.
const FRAGMENTS: &[(&str, &str)] = &[
    ("step.html", include_str!("../registrations/step.html")),
    ("check.html", include_str!("../registrations/check.html")),
    ("status.html", include_str!("../registrations/status.html")),
    ("withdraw.html", include_str!("../registrations/withdraw.html")),
    ("answers.html", include_str!("../registrations/answers.html")),
    ("refusal.html", include_str!("refusal.html")),
    ("head.html", include_str!("head.html")),
    ("languages.html", include_str!("languages.html")),
    ("letter.html", include_str!("../letters/letter.html")),
    ("letter.txt", include_str!("../letters/letter.txt")),
];

/// Words, shells and fragments, ready for use.
pub struct Front {
    languages: Vec<Language>,
    default: Lang,
    words: Arc<Words>,
    shells: BTreeMap<(Lang, Menu), String>,
    fragments: BTreeMap<Lang, Tera>,
    forms: FormHtml,
}

impl Front {
    /// Puts the parts together, or says what is missing.
    pub fn new(parts: FrontParts) -> Result<Self, FrontError> {
        let FrontParts {
            languages,
            default,
            words,
            shells,
        } = parts;
        let shells: BTreeMap<_, _> = shells
            .into_iter()
            .map(|(lang, menu, text)| ((lang, menu), text))
            .collect();
        let mut fragments = BTreeMap::new();
        for language in &languages {
            for menu in Menu::ALL {
                if !shells.contains_key(&(language.code.clone(), menu)) {
                    return Err(FrontError::NoShell {
                        lang: language.code.clone(),
                        menu: menu.id(),
                    });
                }
            }
            let mut tera = Tera::default();
            words::register(&mut tera, Arc::clone(&words), language.code.clone());
            tera.add_raw_templates(FRAGMENTS.iter().copied())?;
            fragments.insert(language.code.clone(), tera);
        }
        let forms = FormHtml::new(Arc::clone(&words), &languages)?;
        Ok(Self {
            languages,
            default,
            words,
            shells,
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

    /// The layout of a language, with its slots.
    pub(crate) fn shell(&self, lang: &Lang, menu: Menu) -> Option<&str> {
        self.shells.get(&(lang.clone(), menu)).map(String::as_str)
    }

    /// A fragment with its values filled in.
    pub fn fragment(&self, lang: &Lang, name: &str, values: &impl Serialize) -> Result<String, tera::Error> {
        let tera = self
            .fragments
            .get(lang)
            .or_else(|| self.fragments.get(&self.default));
        let tera = tera.ok_or_else(|| tera::Error::message("no language has fragments"))?;
        tera.render(name, &Context::from_serialize(values)?)
    }
}
