//! The programmes of this installation: one file each in `content/programmes/`.
//!
//! A file says what its programme is called, what it says to young people and parents, which towns, languages and categories it has
//! chosen, and the rules its groups begin with. What is left out is as usual. `house.toml` is the programme of the house.

use std::collections::BTreeMap;
use std::sync::Arc;

use forms::kinds::OneLanguage;
use programme::categories::{Categories, CategoryId};
use programme::groups::{ANSWER_HOURS, KEEP_DAYS, POST_DAYS, Rules};
use programme::languages::Lang;
use programme::programmes::{HOUSE, Programme, ProgrammeId, Programmes, Texts};
use serde::Deserialize;

use crate::front_matter::is_slug;
use crate::problems::{Problem, Problems};
use crate::settings::Settings;
use crate::sources::{SourceFile, Sources};
use crate::strict_toml;

/// Where the programmes stand, below `content/`.
pub const FOLDER: &str = "programmes/";

/// Where those stand that only the demo has.
pub const DEMO_FOLDER: &str = "demo/programmes/";

/// How a file is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: Texts,
    #[serde(default)]
    welcome: Texts,
    #[serde(default)]
    to_parents: Texts,
    contact: Option<String>,
    #[serde(default)]
    towns: Vec<String>,
    #[serde(default)]
    languages: Vec<Lang>,
    #[serde(default)]
    categories: Vec<CategoryId>,
    #[serde(default)]
    rules: toml::Table,
}

/// Reads every programme; with those of the demo, if it is one.
pub fn read(sources: &Sources, settings: &Settings, demo: bool) -> Result<Arc<Programmes>, Problems> {
    let mut problems = Problems::default();
    let mut all = Vec::new();
    let mut towns = BTreeMap::new();
    let of_demo = sources.below(DEMO_FOLDER).filter(|_| demo);
    for (name, source) in sources.below(FOLDER).chain(of_demo) {
        match one(name, source, settings) {
            Ok(programme) => {
                problems.extend(towns_twice(source, &programme, &mut towns));
                all.push(programme);
            }
            Err(wrong) => problems.extend(wrong),
        }
    }
    let Some(programmes) = Programmes::new(all) else {
        if problems.is_empty() {
            let file = format!("{FOLDER}{HOUSE}.toml");
            let missing =
                "This file is missing: it is the programme of the house, for what belongs to no other.";
            problems.push(Problem::of_file(file, missing));
        }
        return Err(problems);
    };
    problems.or(Arc::new(programmes))
}

/// Categories that a programme has chosen and that are not there.
pub fn wrong_categories(sources: &Sources, programmes: &Programmes, all: &Categories) -> Vec<Problem> {
    let known = || all.categories.iter().map(|category| category.id.as_str());
    let chosen = programmes
        .iter()
        .flat_map(|programme| programme.categories.iter().map(move |id| (programme, id)));
    let missing = chosen.filter(|(_, id)| all.get(id.as_str()).is_none());
    let told = missing.filter_map(|(programme, id)| {
        let mut files = [FOLDER, DEMO_FOLDER].iter();
        let file = files.find_map(|folder| sources.content.get(&format!("{folder}{}.toml", programme.id)))?;
        let written = Text::of(file).ok()?;
        let message = format!("“{id}” is not in categories.toml.");
        Some(
            written
                .at(id.as_str(), message)
                .did_you_mean(id.as_str(), known()),
        )
    });
    told.collect()
}

fn one(name: &str, source: &SourceFile, settings: &Settings) -> Result<Programme, Problems> {
    let text = Text::of(source)?;
    let Some(id) = name.strip_suffix(".toml").filter(|id| is_slug(id)) else {
        let message =
            "A programme is a .toml file named with a–z, 0–9 and hyphens: the name stands in addresses.";
        return Err(Problem::of_file(&*source.name, message).into());
    };
    let written: Written = strict_toml::read(text.name, text.text, 0..text.text.len())?;
    let mut problems = Problems::default();
    problems.extend(text.wrong_texts(&written, settings));
    problems.extend(text.wrong_languages(&written.languages));
    problems.extend(text.wrong_contact(written.contact.as_deref()));
    let rules = match text.rules(written.rules) {
        Ok(rules) => rules,
        Err(wrong) => {
            problems.extend(wrong);
            Rules::default()
        }
    };
    problems.or(Programme {
        id: ProgrammeId::new(id),
        name: written.name,
        welcome: written.welcome,
        to_parents: written.to_parents,
        contact: written.contact,
        towns: written.towns,
        languages: written.languages,
        categories: written.categories,
        rules,
    })
}

/// Towns whose requests would come to two programmes.
fn towns_twice(
    source: &SourceFile,
    programme: &Programme,
    towns: &mut BTreeMap<String, ProgrammeId>,
) -> Vec<Problem> {
    let Ok(text) = Text::of(source) else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    for town in &programme.towns {
        let same = programme::programmes::same_way(town);
        if let Some(other) = towns.insert(same, programme.id.clone()) {
            let message = format!("Requests from “{town}” come to the programme “{other}” already.");
            problems.push(text.at(town, message));
        }
    }
    problems
}

/// A file as it is written.
#[derive(Clone, Copy)]
struct Text<'a> {
    name: &'a str,
    text: &'a str,
}

impl<'a> Text<'a> {
    fn of(source: &'a SourceFile) -> Result<Self, Problem> {
        let (name, text) = (&*source.name, source.text()?);
        Ok(Self { name, text })
    }

    /// A problem where this value is written.
    fn at(self, value: &str, message: String) -> Problem {
        let quoted = format!("\"{value}\"");
        let at = self.text.find(&quoted).unwrap_or(0);
        Problem::at(self.name, self.text, at..at + quoted.len(), message)
    }

    /// A problem where this key is written.
    fn at_key(self, key: &str, message: String) -> Problem {
        let lines = self.text.split_inclusive('\n');
        let mut at = 0;
        for line in lines {
            let rest = line.trim_start().strip_prefix(key);
            if rest.is_some_and(|rest| rest.trim_start().starts_with(['=', '.'])) {
                break;
            }
            at += line.len();
        }
        let at = if at == self.text.len() { 0 } else { at };
        Problem::at(self.name, self.text, at..at + key.len(), message)
    }

    /// Languages a text lacks, or that the site does not have. A text stands in every complete language, or in none.
    fn wrong_texts(self, written: &Written, settings: &Settings) -> Vec<Problem> {
        let mut problems = Vec::new();
        let texts = [
            ("name", &written.name, true),
            ("welcome", &written.welcome, false),
            ("to_parents", &written.to_parents, false),
        ];
        let known = || settings.languages.iter().map(|language| language.code.code());
        for (key, Texts(texts), must) in texts {
            let strange = texts.keys().filter(|lang| settings.lang(lang.code()).is_none());
            problems.extend(strange.map(|lang| {
                let message = format!("“{key}” is in “{lang}”, which is not a language of this site.");
                self.at_key(key, message).did_you_mean(lang.code(), known())
            }));
            if texts.is_empty() && !must {
                continue;
            }
            let complete = settings.languages.iter().filter(|language| language.complete);
            let said = |lang: &Lang| texts.get(lang).is_some_and(|text| !text.trim().is_empty());
            problems.extend(complete.filter(|language| !said(&language.code)).map(|language| {
                let message = format!("“{key}” is not said in {}.", language.own_name);
                self.at_key(key, message)
                    .help(format!("Add {} = \"…\" to it.", language.code))
            }));
        }
        problems
    }

    fn wrong_languages(self, languages: &[Lang]) -> Vec<Problem> {
        let strange = languages
            .iter()
            .filter(|lang| OneLanguage::codes().all(|code| code != lang.code()));
        let told = strange.map(|lang| {
            self.at(
                lang.code(),
                format!("“{lang}” is not a language that young people can choose."),
            )
            .help(format!(
                "There are: {}.",
                OneLanguage::codes().collect::<Vec<_>>().join(", ")
            ))
        });
        told.collect()
    }

    fn wrong_contact(self, contact: Option<&str>) -> Option<Problem> {
        let wrong =
            contact.filter(|contact| !contact.contains('@') || contact.contains(char::is_whitespace))?;
        Some(self.at(wrong, format!("“{wrong}” is not an e-mail address.")))
    }

    /// The rules, with the usual ones for what is left out.
    fn rules(self, written: toml::Table) -> Result<Rules, Problems> {
        let usual = toml::Table::try_from(Rules::default())
            .map_err(|error| Problem::of_file(self.name, error.to_string()))?;
        let mut problems = Problems::default();
        for key in written.keys().filter(|key| !usual.contains_key(*key)) {
            let message = format!("“{key}” is not a rule.");
            let known = usual.keys().map(String::as_str);
            let problem = self.at_key(key, message).did_you_mean(key, known);
            let list = usual.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
            problems.push(if problem.help.is_none() {
                problem.help(format!("The rules are: {list}."))
            } else {
                problem
            });
        }
        // One rule at a time, so that each that is wrong is told where it stands.
        let mut rules = usual.clone();
        for (key, value) in written.into_iter().filter(|(key, _)| usual.contains_key(key)) {
            let mut with = rules.clone();
            with.insert(key.clone(), value);
            match Rules::deserialize(with.clone()) {
                Ok(_) => rules = with,
                Err(error) => {
                    problems.push(self.at_key(&key, format!("“{key}” cannot be this: {}.", error.message())));
                }
            }
        }
        let rules =
            Rules::deserialize(rules).map_err(|error| Problem::of_file(self.name, error.to_string()))?;
        let bounds = [
            ("post_days", rules.post_days, POST_DAYS),
            ("answer_hours", rules.answer_hours, ANSWER_HOURS),
            ("keep_days", rules.keep_days, KEEP_DAYS),
        ];
        for (key, value, (least, most)) in bounds {
            if !(least..=most).contains(&value) {
                let message = format!("“{key}” is {value}; it goes from {least} to {most}.");
                problems.push(self.at_key(key, message));
            }
        }
        problems.or(rules)
    }
}

#[cfg(test)]
mod tests {
    use programme::groups::{CheckFirst, ConsentRule};

    use crate::sample::{said as problems, site as built};

    const WEST: &str = r#"name = { nl = "West", en = "West" }
welcome = { nl = "Welkom", en = "Welcome", ar = "أهلا" }
contact = "west@example.org"
towns = ["Westdorp"]
languages = ["nl", "ar"]
categories = ["bike"]
[rules]
check_first = "all"
consent = "all"
keep_days = 10
"#;

    #[test]
    fn a_programme_is_read_with_the_usual_rules_for_what_it_leaves_out() {
        let site = built(&[("programmes/west.toml", WEST)]).unwrap();
        let west = site.programmes.get("west").unwrap();
        assert_eq!(west.rules.check_first, CheckFirst::All);
        assert_eq!(west.rules.consent, ConsentRule::Everybody);
        assert_eq!((west.rules.keep_days, west.rules.post_days), (10, 60));
        assert_eq!(site.programmes.of_town("westdorp").id.as_str(), "west");
        assert!(site.bundle().programmes.get("west").is_some());
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once_and_where_it_stands() {
        let wrong = r#"name = { nl = "West" }
welcome = { nl = "Welkom", en = "Welcome", nle = "x" }
contact = "west"
languages = ["nl", "xx"]
categories = ["bkie"]
[rules]
chek_first = "all"
consent = "everybody"
keep_days = 400
"#;
        let told = problems(&[("programmes/west.toml", wrong)]);
        assert_eq!(
            told,
            [
                "content/programmes/west.toml:1:1: “name” is not said in English. Add en = \"…\" to it.",
                "content/programmes/west.toml:2:1: “welcome” is in “nle”, which is not a language of this site. Did you mean “nl”?",
                "content/programmes/west.toml:3:11: “west” is not an e-mail address.",
                "content/programmes/west.toml:4:20: “xx” is not a language that young people can choose. There are: nl, en, ar, uk, ti, tr, fa, so, pl, fr.",
                "content/programmes/west.toml:7:1: “chek_first” is not a rule. Did you mean “check_first”?",
                "content/programmes/west.toml:8:1: “consent” cannot be this: unknown variant `everybody`, expected one of `all`, `under_16`, `none`.",
                "content/programmes/west.toml:9:1: “keep_days” is 400; it goes from 0 to 365.",
            ]
        );
        let wrong = WEST.replace("bike", "bkie");
        assert_eq!(
            problems(&[("programmes/west.toml", &wrong)]),
            ["content/programmes/west.toml:6:15: “bkie” is not in categories.toml. Did you mean “bike”?"]
        );
        let wrong = WEST.replace("towns", "town");
        assert_eq!(
            problems(&[("programmes/west.toml", &wrong)]),
            ["content/programmes/west.toml:4:1: “town” is not known here. Did you mean “towns”?"]
        );
    }

    #[test]
    fn one_town_comes_to_one_programme_and_there_is_always_that_of_the_house() {
        let east = WEST.replace("Westdorp", "WEST-DORP");
        assert_eq!(
            problems(&[("programmes/east.toml", WEST), ("programmes/west.toml", &east)]),
            [
                "content/programmes/west.toml:4:10: Requests from “WEST-DORP” come to the programme “east” already."
            ]
        );
        assert_eq!(
            problems(&[("programmes/house.toml", "")]),
            [
                "programmes/house.toml: This file is missing: it is the programme of the house, for what belongs to no other."
            ]
        );
        let odd = problems(&[("programmes/My West.toml", WEST)]);
        assert!(odd[0].contains("named with a–z"), "{odd:?}");
    }
}
