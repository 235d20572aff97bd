//! The settings of the site: `content/site.toml`, typed.
//!
//! Which languages there are, where the site lives, who runs it, what stands in the menus, and which old or easy
//! addresses lead where. Texts are not here: they stand in `words/` and `pages/`.

use std::collections::BTreeMap;

use functions::web::front::Menu;
use programme::languages::{Direction, Lang, Language};
use serde::{Deserialize, Serialize};

use crate::problems::{Problem, Problems};
use crate::sources::Sources;
use crate::strict_toml;

/// Where the settings stand, below `content/`.
pub const FILE: &str = "site.toml";

/// A language by its place in [`Settings::languages`]: cheap to copy, and an index that cannot miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangAt(pub usize);

/// Everything of `site.toml`, checked.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the site lives, without a slash at the end.
    pub base_url: String,
    /// Who runs it.
    pub organisation: Organisation,
    /// The languages, in the order of the menu. Never empty.
    pub languages: Vec<Language>,
    /// The language everything falls back to.
    pub default: LangAt,
    /// The menus at the top, and the one at the foot.
    pub menus: Menus,
    /// Addresses that lead to another: from, to.
    pub redirects: BTreeMap<String, String>,
}

/// Who runs the site.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The name of the programme.
    pub name: String,
    /// The address for letters.
    pub email: String,
    /// The firms that work together in it.
    #[serde(default)]
    pub run_by: Vec<String>,
}

/// The menus of every page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Menus {
    /// At the top, for everybody.
    pub public: Vec<MenuEntry>,
    /// At the top, for a young person who is in a group.
    #[serde(default)]
    pub participant: Vec<MenuEntry>,
    /// At the top, for trainers and coordinators.
    #[serde(default)]
    pub desk: Vec<MenuEntry>,
    /// At the foot of every page.
    pub footer: Vec<MenuEntry>,
}

impl Menus {
    /// The entries at the top.
    pub fn at_top(&self, menu: Menu) -> &[MenuEntry] {
        match menu {
            Menu::Public => &self.public,
            Menu::Participant => &self.participant,
            Menu::Desk | Menu::Kit => &self.desk,
            Menu::Bare => &[],
        }
    }

    /// Every entry of every menu.
    pub fn all(&self) -> impl Iterator<Item = &MenuEntry> {
        let top = self.public.iter().chain(&self.participant).chain(&self.desk);
        top.chain(&self.footer)
    }
}

/// One line of a menu.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MenuEntry {
    /// A page (`@/help.md`) or a function (`/{lang}/workshop`).
    pub link: String,
    /// The key of its text in `words/<lang>/site.ftl`.
    pub word: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    base_url: String,
    default_language: Lang,
    organisation: Organisation,
    languages: Vec<WrittenLanguage>,
    #[serde(default)]
    menus: Menus,
    #[serde(default)]
    redirects: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLanguage {
    code: Lang,
    own_name: String,
    dir: Direction,
    complete: bool,
    /// Who read all of it and signed: kept beside the switch for editors, shown nowhere.
    #[expect(dead_code, reason = "a record for editors, in the file only")]
    reader: Option<String>,
}

impl Settings {
    /// Reads `site.toml`.
    pub fn read(sources: &Sources) -> Result<Self, Problems> {
        let Some(file) = sources.content.get(FILE) else {
            return Err(
                Problem::of_file(FILE, "This file is missing: it lists the languages and menus.")
                    .help("Is --content the folder that holds site.toml and pages/?")
                    .into(),
            );
        };
        let text = file.text()?;
        let written: Written = strict_toml::read(&file.name, text, 0..text.len())?;
        let wrong = |needle: &str, message: &str| {
            let at = text.find(needle).unwrap_or(0);
            Problems::from(Problem::at(&*file.name, text, at..at + needle.len(), message))
        };
        let languages: Vec<_> = written
            .languages
            .into_iter()
            .map(WrittenLanguage::into_language)
            .collect();
        let Some(default) = languages
            .iter()
            .position(|one| one.code == written.default_language)
        else {
            return Err(wrong(
                "default_language",
                "This language is not in the list of languages.",
            ));
        };
        if let Some(twice) = languages
            .iter()
            .find(|one| languages.iter().filter(|other| other.code == one.code).count() > 1)
        {
            return Err(wrong(
                "[[languages]]",
                &format!("The language “{}” is listed twice.", twice.code),
            ));
        }
        if !written.base_url.starts_with("https://") && !written.base_url.starts_with("http://") {
            return Err(wrong(
                "base_url",
                "This is not a web address: it begins with https://.",
            ));
        }
        Ok(Self {
            base_url: written.base_url.trim_end_matches('/').to_owned(),
            organisation: written.organisation,
            languages,
            default: LangAt(default),
            menus: written.menus,
            redirects: written.redirects,
        })
    }

    /// The language at this place.
    pub fn language(&self, lang: LangAt) -> &Language {
        &self.languages[lang.0]
    }

    /// The place of the language with this code.
    pub fn lang(&self, code: &str) -> Option<LangAt> {
        self.languages
            .iter()
            .position(|language| language.code.code() == code)
            .map(LangAt)
    }

    /// All languages, in the order of the menu.
    pub fn langs(&self) -> impl Iterator<Item = LangAt> + use<> {
        (0..self.languages.len()).map(LangAt)
    }
}

impl WrittenLanguage {
    fn into_language(self) -> Language {
        Language {
            code: self.code,
            own_name: self.own_name,
            dir: self.dir,
            complete: self.complete,
        }
    }
}
