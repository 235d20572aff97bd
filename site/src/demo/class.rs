//! The made-up class, as `content/demo/class.toml` has it: who is in it, and what people there say.

use std::collections::BTreeMap;

use programme::categories::{Categories, CategoryId};
use programme::contacts::Circle;
use programme::languages::Lang;
use programme::people::Age;
use programme::posts::Side;
use programme::programmes::ProgrammeId;
use serde::Deserialize;

use crate::problems::{Problem, Problems};
use crate::sources::Sources;
use crate::strict_toml;

/// Where it stands, below `content/`.
pub const FILE: &str = "demo/class.toml";

/// A made-up class.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// What its group is called.
    pub group: String,
    /// What its trainer is called.
    pub trainer: String,
    /// What the coordinator is called.
    pub coordinator: String,
    /// What nobody in it gives, so that a round has something to wish for.
    pub nobody_gives: Vec<CategoryId>,
    /// Who is in it, in the order in which they join.
    pub people: Vec<Person>,
    /// What is asked and given, what is asked for most first.
    pub posts: Vec<Lines>,
    /// Whom people know.
    pub contacts: Contacts,
    /// What happens today.
    pub today: Today,
    /// What there is in another programme.
    pub elsewhere: Elsewhere,
}

/// A group of another programme, and who runs it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    /// The programme.
    pub programme: ProgrammeId,
    /// What its group is called.
    pub group: String,
    /// What the coordinator is called, who leads the group as well.
    pub coordinator: String,
    /// Who is in it.
    pub people: Vec<Asking>,
}

/// Somebody in a group of another programme, and what they ask.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asking {
    /// The name the group sees.
    pub name: String,
    /// The language they read and write.
    pub lang: Lang,
    /// How old they are.
    pub age: Age,
    /// What they ask.
    pub need: String,
    /// What it is about.
    pub about: CategoryId,
}

/// Somebody in it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name the group sees.
    pub name: String,
    /// The language they read, and write where they can.
    pub lang: Lang,
    /// How old they are.
    pub age: Age,
}

/// What people say about one category, in some languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    /// What it is about.
    pub category: CategoryId,
    /// The sentences of each language.
    #[serde(rename = "in")]
    pub said: BTreeMap<Lang, Sentences>,
}

/// Sentences with choices in them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentences {
    need: Vec<String>,
    offer: Vec<String>,
    /// A little more, to be said besides.
    #[serde(default)]
    pub details: Vec<String>,
}

/// Whom people know.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contacts {
    /// Nicknames, by where one knows them from.
    pub names: BTreeMap<Circle, Vec<String>>,
    /// What they do.
    pub does: Vec<Does>,
}

/// What somebody does, and what that could help with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Does {
    /// In a few words.
    pub note: String,
    /// What it could help with.
    pub helps: Vec<CategoryId>,
}

/// What happens today.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Today {
    /// An offer with a telephone number in it.
    pub with_number: String,
    /// What that is about.
    pub about: CategoryId,
    /// What somebody tells that does not feel right.
    pub report: String,
}

impl Class {
    /// Reads it. Every category must be one of these.
    pub fn read(sources: &Sources, categories: &Categories) -> Result<Self, Problems> {
        let Some(file) = sources.content.get(FILE) else {
            let missing = "This file is missing: it has the class that --demo shows.";
            return Err(Problem::of_file(FILE, missing).into());
        };
        let text = file.text()?;
        let class: Self = strict_toml::read(&file.name, text, 0..text.len())?;
        let mut problems = Problems::default();
        for id in class
            .categories()
            .filter(|id| categories.get(id.as_str()).is_none())
        {
            let at = text
                .find(&format!("\"{id}\""))
                .map_or(0..0, |at| at..at + id.as_str().len() + 2);
            let known = categories.categories.iter().map(|category| category.id.as_str());
            let problem = Problem::at(
                &*file.name,
                text,
                at,
                format!("“{id}” is not in categories.toml."),
            );
            problems.push(problem.did_you_mean(id.as_str(), known));
        }
        problems.or(class)
    }

    fn categories(&self) -> impl Iterator<Item = &CategoryId> {
        let helped = self.contacts.does.iter().flat_map(|does| &does.helps);
        let posts = self.posts.iter().map(|lines| &lines.category);
        posts
            .chain(helped)
            .chain(&self.nobody_gives)
            .chain([&self.today.about])
            .chain(self.elsewhere.people.iter().map(|asking| &asking.about))
    }
}

impl Lines {
    /// The sentences in this language, or in `otherwise`.
    pub fn in_language(&self, lang: &Lang, otherwise: &Lang) -> Option<&Sentences> {
        self.said.get(lang).or_else(|| self.said.get(otherwise))
    }
}

impl Sentences {
    /// Those of one side of the board.
    pub fn on(&self, side: Side) -> &[String] {
        match side {
            Side::Need => &self.need,
            Side::Offer => &self.offer,
        }
    }
}

#[cfg(test)]
mod tests {
    use programme::categories::Category;
    use programme::choices::Choice as _;
    use programme::posts::contact_details::found_in;

    use super::*;
    use crate::sources::{Roots, SourceFile};

    fn sources() -> Sources {
        let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../content");
        Sources::read(&Roots::of_content(content)).unwrap()
    }

    fn categories() -> Categories {
        let file = &sources().content[crate::categories::FILE];
        toml::from_str(file.text().unwrap()).unwrap()
    }

    /// Everything a sentence with choices may become.
    fn all(sentence: &str) -> Vec<String> {
        let Some((before, rest)) = sentence.split_once('{') else {
            return vec![sentence.to_owned()];
        };
        let (choices, after) = rest.split_once('}').expect("choices that end");
        let chosen = |choice| all(&format!("{before}{choice}{after}"));
        choices.split('|').flat_map(chosen).collect()
    }

    #[test]
    fn everything_that_may_be_said_fits_its_form_and_tells_no_way_to_reach_anybody() {
        let class = Class::read(&sources(), &categories()).unwrap();
        let sentences = class.posts.iter().flat_map(|lines| lines.said.values());
        let mut said = 0;
        for sentences in sentences {
            let titles = Side::ALL.iter().flat_map(|side| sentences.on(*side));
            for title in titles.flat_map(|title| all(title)) {
                let signs = title.chars().count();
                assert!((5..=60).contains(&signs), "{signs} signs: {title}");
                assert!(!found_in(&title), "{title}");
                said += 1;
            }
            for details in sentences.details.iter().flat_map(|details| all(details)) {
                assert!(details.chars().count() <= 280 && !found_in(&details), "{details}");
            }
        }
        for Asking { need, .. } in &class.elsewhere.people {
            assert!(
                (5..=60).contains(&need.chars().count()) && !found_in(need),
                "{need}"
            );
        }
        assert!(
            said > 300,
            "{said} different posts are enough for a board without repeats"
        );
        assert!(found_in(&class.today.with_number), "the control, which is held");
    }

    #[test]
    fn every_category_is_asked_for_and_helped_with_in_dutch() {
        let class = Class::read(&sources(), &categories()).unwrap();
        for Category { id, .. } in categories().categories {
            let lines = class.posts.iter().find(|lines| lines.category == id);
            let sentences = lines.and_then(|lines| lines.said.get(&Lang::new("nl")));
            let sentences = sentences.unwrap_or_else(|| panic!("nothing about {id}"));
            assert!(
                Side::ALL.iter().all(|side| !sentences.on(*side).is_empty()),
                "{id}"
            );
        }
    }

    #[test]
    fn an_unknown_category_is_told_with_its_place() {
        let mut sources = sources();
        let file = &sources.content[FILE];
        let text = file.text().unwrap().replace("\"internship\"", "\"internshop\"");
        let changed = SourceFile::new(&*file.name, text);
        sources.content.insert(FILE.to_owned(), changed.into());
        let problems = Class::read(&sources, &categories()).unwrap_err();
        let first = problems.iter().next().unwrap().to_string();
        assert!(first.contains("demo/class.toml:"), "{first}");
        assert!(first.contains("Did you mean “internship”?"), "{first}");
    }
}
