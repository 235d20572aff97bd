//! Programmes: several in one installation, each with its own texts, categories, languages and rules.
//!
//! A programme is a municipality, a group of schools, a foundation. What it has chosen is content and not code
//! (`content/programmes/*.toml`). A group takes its rules over when it is made; texts, categories and languages are read from the
//! programme whenever they are shown. Who works in which programme is in [`crate::staff`].

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::categories::{Categories, CategoryId};
use crate::groups::Rules;
use crate::languages::Lang;

/// The name of the programme of the house: what belongs to no other belongs to it.
pub const HOUSE: &str = "house";

/// The id of a programme: the name of its file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProgrammeId(Arc<str>);

impl ProgrammeId {
    /// The programme with this id. Whether there is one is for [`Programmes`] to know.
    pub fn new(id: &str) -> Self {
        Self(Arc::from(id))
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for ProgrammeId {
    /// The programme of the house: everything was in it before there were others.
    fn default() -> Self {
        Self::new(HOUSE)
    }
}

impl fmt::Display for ProgrammeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ProgrammeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProgrammeId({})", self.0)
    }
}

/// A text of a programme in every language in which it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<Lang, String>);

impl Texts {
    /// The text in this language, or in this other one.
    pub fn said_in(&self, lang: &Lang, otherwise: &Lang) -> Option<(&Lang, &str)> {
        let found = self
            .0
            .get_key_value(lang)
            .or_else(|| self.0.get_key_value(otherwise));
        found.map(|(lang, text)| (lang, text.as_str()))
    }
}

/// A programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: Texts,
    /// What it says to young people who join, if anything.
    pub welcome: Texts,
    /// What it says to parents and carers in the letter home, if anything.
    pub to_parents: Texts,
    /// Whom parents and carers write to; the organisation where it names nobody.
    pub contact: Option<String>,
    /// Requests from these towns come to it.
    pub towns: Vec<String>,
    /// The languages its groups can read in; all where it names none.
    pub languages: Vec<Lang>,
    /// What needs and offers in its groups can be about; everything where it names nothing.
    pub categories: Vec<CategoryId>,
    /// The rules its groups begin with, and may tighten but not loosen.
    pub rules: Rules,
}

impl Programme {
    /// The categories it has chosen, of all there are.
    pub fn chosen_of(&self, all: &Arc<Categories>) -> Arc<Categories> {
        if self.categories.is_empty() {
            return Arc::clone(all);
        }
        let chosen = all.categories.iter();
        let chosen = chosen.filter(|category| self.categories.contains(&category.id));
        let categories: Vec<_> = chosen.cloned().collect();
        let spheres = all.spheres.iter();
        let spheres = spheres.filter(|sphere| categories.iter().any(|category| category.sphere == **sphere));
        Arc::new(Categories {
            spheres: spheres.cloned().collect(),
            categories,
        })
    }
}

/// Every programme there is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programmes {
    house: Programme,
    others: Vec<Programme>,
}

impl Programmes {
    /// Of these; nothing where the programme of the house is not among them.
    pub fn new(all: impl IntoIterator<Item = Programme>) -> Option<Self> {
        let (mut house, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.id.as_str() == HOUSE);
        house.pop().map(|house| Self { house, others })
    }

    /// All of them, the one of the house first.
    pub fn iter(&self) -> impl Iterator<Item = &Programme> {
        std::iter::once(&self.house).chain(&self.others)
    }

    /// The programme with this id, if there is one.
    pub fn get(&self, id: &str) -> Option<&Programme> {
        self.iter().find(|one| one.id.as_str() == id)
    }

    /// The programme something is in; the one of the house where its own is gone.
    pub fn of(&self, id: &ProgrammeId) -> &Programme {
        self.get(id.as_str()).unwrap_or(&self.house)
    }

    /// The programme to which requests from this town come, however the town is written.
    pub fn of_town(&self, town: &str) -> &Programme {
        let town = same_way(town);
        let found = self
            .iter()
            .find(|one| one.towns.iter().any(|known| same_way(known) == town));
        found.unwrap_or(&self.house)
    }
}

/// A town, whether written with capitals, blanks and hyphens or without.
pub fn same_way(town: &str) -> String {
    let letters = town.chars().filter(|sign| sign.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::categories::Category;

    fn programme(id: &str, towns: &[&str]) -> Programme {
        Programme {
            id: ProgrammeId::new(id),
            name: Texts::default(),
            welcome: Texts::default(),
            to_parents: Texts::default(),
            contact: None,
            towns: towns.iter().map(|town| (*town).to_owned()).collect(),
            languages: Vec::new(),
            categories: Vec::new(),
            rules: Rules::default(),
        }
    }

    #[test]
    fn a_request_comes_to_the_programme_of_its_town_however_it_is_written() {
        let all = [
            programme("west", &["Den Haag", "Sint-Annaland"]),
            programme(HOUSE, &[]),
        ];
        let all = Programmes::new(all).unwrap();
        for (town, comes_to) in [
            ("Den Haag", "west"),
            (" den haag", "west"),
            ("SINT ANNALAND", "west"),
            ("Delft", HOUSE),
            ("", HOUSE),
            ("Den", HOUSE),
        ] {
            assert_eq!(all.of_town(town).id.as_str(), comes_to, "{town}");
        }
    }

    #[test]
    fn there_is_always_the_programme_of_the_house() {
        assert!(Programmes::new([programme("west", &[])]).is_none());
        let all = Programmes::new([programme("west", &[]), programme(HOUSE, &[])]).unwrap();
        assert_eq!(all.of(&ProgrammeId::new("gone")).id, ProgrammeId::default());
        assert_eq!(all.of(&ProgrammeId::new("west")).id.as_str(), "west");
        let order: Vec<_> = all.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(order, [HOUSE, "west"]);
    }

    #[test]
    fn its_categories_are_those_it_chose_in_the_order_of_all() {
        let category = |id: &str, sphere: &str| Category {
            id: CategoryId::new(id),
            sphere: sphere.to_owned(),
            picture: id.to_owned(),
        };
        let all = Arc::new(Categories {
            spheres: vec!["work".to_owned(), "home".to_owned()],
            categories: vec![
                category("internship", "work"),
                category("bike", "home"),
                category("room", "home"),
            ],
        });
        let mut some = programme("west", &[]);
        assert_eq!(some.chosen_of(&all), all, "everything where it names nothing");
        some.categories = vec![CategoryId::new("room"), CategoryId::new("bike")];
        let chosen = some.chosen_of(&all);
        assert_eq!(chosen.spheres, ["home"]);
        let ids: Vec<_> = chosen.categories.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["bike", "room"]);
    }

    #[test]
    fn a_text_is_read_in_ones_own_language_or_in_the_usual_one() {
        let (nl, en, ar) = (Lang::new("nl"), Lang::new("en"), Lang::new("ar"));
        let texts = Texts(BTreeMap::from([
            (nl.clone(), "Welkom".to_owned()),
            (en.clone(), "Welcome".to_owned()),
        ]));
        assert_eq!(texts.said_in(&en, &nl), Some((&en, "Welcome")));
        assert_eq!(texts.said_in(&ar, &nl), Some((&nl, "Welkom")));
        assert_eq!(Texts::default().said_in(&ar, &nl), None);
    }
}
