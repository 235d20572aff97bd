//! What needs and offers can be about: `content/categories.toml`, and a picture of each in the theme.
//!
//! A category costs one line, a picture and its words in every language. Whatever of the three is missing is told here, at
//! the line of the category.

use std::collections::BTreeSet;
use std::sync::Arc;

use forms::words::Words;
use functions::web::pictures::Pictures;
use programme::categories::{Categories, Category};

use crate::problems::{Problem, Problems};
use crate::settings::Settings;
use crate::sources::{SourceFile, Sources};
use crate::strict_toml;

/// Where the categories stand, below `content/`.
pub const FILE: &str = "categories.toml";

/// Where the pictures stand, in the theme. They go inside pages; none has an address of its own.
pub const PICTURES: &str = "categories/";

/// Every picture is drawn in this box, in the colour of the text around it.
const BOX: &str = "viewBox=\"0 0 40 40\"";

/// Pictures are small: many stand on one page.
const PICTURE_BYTES: usize = 600;

/// The categories and their pictures, ready for functions.
#[derive(Clone, Debug)]
pub struct CategoryParts {
    /// The list.
    pub categories: Arc<Categories>,
    /// A picture for each.
    pub pictures: Arc<Pictures>,
}

/// Reads the list and the pictures.
pub fn read(sources: &Sources, settings: &Settings, words: &Words) -> Result<CategoryParts, Problems> {
    let Some(file) = sources.content.get(FILE) else {
        return Err(Problem::of_file(
            FILE,
            "This file is missing: it lists what needs and offers can be about.",
        )
        .into());
    };
    let text = file.text()?;
    let categories: Categories = strict_toml::read(&file.name, text, 0..text.len())?;
    let mut problems = Problems::default();
    let mut drawings = Vec::new();
    let list = List {
        name: &file.name,
        text,
        categories: &categories,
    };
    problems.extend(list.wrong_with_the_list());
    problems.extend(list.missing_words(settings, words));
    for category in &categories.categories {
        match list.picture(category, sources) {
            Ok(drawing) => drawings.push((category.picture.clone(), drawing)),
            Err(problem) => problems.push(problem),
        }
    }
    problems.or(CategoryParts {
        pictures: Arc::new(Pictures::new(drawings)),
        categories: Arc::new(categories),
    })
}

/// The list as it is written.
struct List<'a> {
    name: &'a str,
    text: &'a str,
    categories: &'a Categories,
}

impl List<'_> {
    /// A problem where `value` is written.
    fn at(&self, value: &str, message: String) -> Problem {
        let quoted = format!("\"{value}\"");
        let at = self.text.find(&quoted).unwrap_or(0);
        Problem::at(self.name, self.text, at..at + quoted.len(), message)
    }

    fn of_category(&self, category: &Category, message: String) -> Problem {
        let line = format!("id = \"{}\"", category.id);
        let at = self.text.find(&line).unwrap_or(0);
        Problem::at(self.name, self.text, at..at + line.len(), message)
    }

    /// Ids that stand twice, headings that are not in the list of headings.
    fn wrong_with_the_list(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for category in &self.categories.categories {
            if !seen.insert(&category.id) {
                let message = format!("The category “{}” is listed twice.", category.id);
                problems.push(self.of_category(category, message));
            }
            if !self.categories.spheres.contains(&category.sphere) {
                let message = format!("There is no sphere “{}”.", category.sphere);
                let known = self.categories.spheres.iter().map(String::as_str);
                problems.push(
                    self.of_category(category, message)
                        .did_you_mean(&category.sphere, known),
                );
            }
        }
        problems
    }

    /// Categories and headings that cannot be named. That all languages have the same words is checked with the words.
    fn missing_words(&self, settings: &Settings, words: &Words) -> Vec<Problem> {
        let lang = &settings.language(settings.default).code;
        let spheres = self
            .categories
            .spheres
            .iter()
            .map(|sphere| (sphere.as_str(), format!("sphere-{sphere}")));
        let categories = self
            .categories
            .categories
            .iter()
            .map(|category| (category.id.as_str(), format!("category-{}", category.id)));
        spheres
            .chain(categories)
            .filter(|(_, key)| !words.has(lang, key))
            .map(|(value, key)| {
                self.at(value, format!("There are no words for “{value}”."))
                    .help(format!(
                        "Add a line to words/<language>/categories.ftl: {key} = …"
                    ))
            })
            .collect()
    }

    /// The drawing of a category: what stands inside its `<svg>`.
    fn picture(&self, category: &Category, sources: &Sources) -> Result<String, Problem> {
        let name = &category.picture;
        let Some(file) = sources.theme.get(&format!("{PICTURES}{name}.svg")) else {
            let known = sources.theme.keys().filter_map(|path| {
                path.strip_prefix(PICTURES)
                    .and_then(|path| path.strip_suffix(".svg"))
            });
            return Err(self
                .of_category(
                    category,
                    format!("The theme has no picture {PICTURES}{name}.svg."),
                )
                .did_you_mean(name, known));
        };
        drawing(file)
    }
}

/// What stands between `<svg …>` and `</svg>` of a picture.
fn drawing(file: &SourceFile) -> Result<String, Problem> {
    let text = file.text()?.trim();
    let wrong = |message: &str| Err(Problem::of_file(&*file.name, message));
    if text.len() > PICTURE_BYTES {
        return wrong(&format!(
            "This picture has {} bytes, the most is {PICTURE_BYTES}.",
            text.len()
        ));
    }
    let parts = text
        .strip_suffix("</svg>")
        .and_then(|text| text.strip_prefix("<svg "))
        .and_then(|text| text.split_once('>'));
    match parts {
        Some((head, drawing)) if head.contains(BOX) => Ok(drawing.trim().to_owned()),
        _ => wrong("A picture of a category is one <svg> with viewBox=\"0 0 40 40\"."),
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{said, site, sources};
    use crate::sources::SourceFile;

    const ONE: &str =
        "spheres = [\"work\"]\ncategories = [\n  { id = \"bike\", sphere = \"work\", picture = \"bike\" },\n";

    fn told(more: &str) -> Vec<String> {
        said(&[(super::FILE, &format!("{ONE}{more}]\n"))])
    }

    #[test]
    fn functions_get_the_list_and_the_drawings() {
        let front = site(&[]).unwrap().front();
        assert!(front.categories.get("bike").is_some());
        assert!(front.pictures.has("bike") && !front.pictures.has("boat"));
    }

    #[test]
    fn what_a_new_category_lacks_is_told_at_its_line() {
        assert_eq!(
            told("  { id = \"boat\", sphere = \"wrk\", picture = \"bkie\" },\n"),
            [
                "content/categories.toml:4:5: The theme has no picture categories/bkie.svg. Did you mean “bike”?",
                "content/categories.toml:4:5: There is no sphere “wrk”. Did you mean “work”?",
                "content/categories.toml:4:10: There are no words for “boat”. Add a line to words/<language>/categories.ftl: category-boat = …",
            ]
        );
        assert_eq!(
            told("  { id = \"bike\", sphere = \"work\", picture = \"bike\" },\n"),
            ["content/categories.toml:3:5: The category “bike” is listed twice."]
        );
    }

    #[test]
    fn a_key_that_is_not_known_is_told_with_the_nearest_one() {
        assert_eq!(
            told("  { id = \"boat\", sphere = \"work\", pitcure = \"bike\" },\n")[0],
            "content/categories.toml:4:35: “pitcure” is not known here. Did you mean “picture”?"
        );
    }

    #[test]
    fn pictures_have_no_address_of_their_own() {
        let site = site(&[]).unwrap();
        assert!(sources(&[]).theme.contains_key("categories/bike.svg"));
        assert!(!site.files.iter().any(|file| file.path.contains("bike")));
    }

    #[test]
    fn a_picture_that_cannot_stand_in_a_page_is_told() {
        for (svg, message) in [
            ("<svg viewBox=\"0 0 24 24\"></svg>", "one <svg> with viewBox"),
            (
                "<?xml version=\"1.0\"?><svg viewBox=\"0 0 40 40\"></svg>",
                "one <svg> with viewBox",
            ),
            (
                &format!("<svg viewBox=\"0 0 40 40\">{}</svg>", "x".repeat(600)),
                "631 bytes",
            ),
        ] {
            let mut sources = sources(&[]);
            let picture = SourceFile::new("theme/categories/bike.svg", svg);
            sources
                .theme
                .insert("categories/bike.svg".to_owned(), picture.into());
            let problems = crate::build::build(&sources, &crate::sample::options()).unwrap_err();
            assert!(problems.to_string().contains(message), "{problems}");
        }
    }
}
