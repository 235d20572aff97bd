//! The picture that goes along when somebody shares a page: one for each language, with what its first page is called.
//!
//! It is drawn from a template in SVG, with letters that travel inside the program (of the font `DejaVu Sans`, which has Arabic too), so it looks
//! the same wherever the site is built. It is an output like any other: made when what stands in it changes, and kept else.

use crate::fingerprint::{Fingerprint, Parts};
use crate::front_matter::Kind;
use crate::pages::Library;
use crate::pictures::Size;
use crate::problems::Problem;
use crate::settings::{LangAt, Settings};
use crate::templates::{Templates, context};

/// The template.
const TEMPLATE: &str = "social.xml";

/// How large the picture is, as those who show it want it.
pub const SIZE: Size = Size {
    width: 1200,
    height: 630,
};

/// How many letters stand on a line.
const LINE: usize = 22;

/// The way pictures are drawn. One more whenever it changes, so that names and keys change with the bytes.
const RECIPE: usize = 1;

/// The picture of a language, before it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Social {
    /// Its address.
    pub path: String,
    /// What stands on it, for who does not see it.
    pub alt: String,
    /// What tells it from all others.
    pub print: Fingerprint,
    svg: String,
}

#[derive(serde::Serialize)]
struct Lines {
    lines: Vec<String>,
}

/// The picture of each language; none where there is no template for it.
pub fn pictures(
    library: &Library,
    settings: &Settings,
    templates: &Templates,
) -> Result<Vec<Social>, Problem> {
    if !cfg!(feature = "social") || !templates.has(TEMPLATE) {
        return Ok(Vec::new());
    }
    let of = |lang: LangAt| {
        let mut pages = library.all().map(|(_, page)| page);
        let home = pages.find(|page| page.lang == lang && page.kind == Kind::Home);
        let alt = home.map_or_else(String::new, |home| home.front.title.clone());
        let mut svg = Vec::new();
        templates.render(TEMPLATE, lang, &context(&Lines { lines: lines(&alt) })?, &mut svg)?;
        // A template engine writes text.
        let svg = String::from_utf8(svg).unwrap_or_default();
        let print = Parts::default().text(&svg).number(RECIPE).finish();
        let code = &settings.language(lang).code;
        Ok(Social {
            path: format!("/assets/social-{code}.{}.png", &print.to_string()[..8]),
            alt,
            print,
            svg,
        })
    };
    settings.langs().map(of).collect()
}

/// A text in lines: words that fit, together.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

impl Social {
    /// Draws it.
    pub fn draw(&self) -> Result<Vec<u8>, Problem> {
        drawn(&self.svg).map_err(|why| {
            Problem::of_file(
                format!("templates/{TEMPLATE}"),
                format!("This picture cannot be drawn: {why}."),
            )
        })
    }
}

#[cfg(feature = "social")]
fn drawn(svg: &str) -> Result<Vec<u8>, String> {
    use std::sync::{Arc, LazyLock};

    use resvg::tiny_skia::{Pixmap, Transform};
    use resvg::usvg::fontdb::Database;
    use resvg::usvg::{Options, Tree};

    static LETTERS: LazyLock<Arc<Database>> = LazyLock::new(|| {
        let mut letters = Database::new();
        letters.load_font_data(dejavu::sans::regular().to_vec());
        letters.load_font_data(dejavu::sans::bold().to_vec());
        Arc::new(letters)
    });
    let options = Options {
        fontdb: Arc::clone(&LETTERS),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let mut dots = Pixmap::new(SIZE.width, SIZE.height).ok_or("it has no size")?;
    resvg::render(&tree, Transform::identity(), &mut dots.as_mut());
    dots.encode_png().map_err(|error| error.to_string())
}

#[cfg(not(feature = "social"))]
fn drawn(_svg: &str) -> Result<Vec<u8>, String> {
    Err("this program was built without it".to_owned())
}

#[cfg(test)]
#[cfg(feature = "social")]
mod tests {
    use super::*;
    use crate::build::{Edition, Site};
    use crate::plan::Output;
    use crate::sample::{options, page, sources, text};
    use crate::sources::{SourceFile, Sources};

    /// The small site with the real template.
    fn with_picture(title: &str) -> Sources {
        let mut sources = sources(&[("pages/_index.nl.md", &page(title, "Welkom."))]);
        let template = SourceFile::new("templates/social.xml", include_str!("../templates/social.xml"));
        sources.templates.insert(TEMPLATE.to_owned(), template.into());
        sources
    }

    fn of_dutch(site: &Site) -> image::RgbImage {
        let picture = site
            .files
            .iter()
            .find(|file| file.path.starts_with("assets/social-nl."))
            .unwrap();
        image::load_from_memory(picture.bytes()).unwrap().to_rgb8()
    }

    fn built(sources: &Sources) -> Site {
        crate::build::build(sources, &options()).unwrap()
    }

    #[test]
    fn each_language_has_its_picture_with_its_own_letters() {
        let site = built(&with_picture("Samen <&> verder"));
        let count = site
            .files
            .iter()
            .filter(|file| file.path.starts_with("assets/social-"))
            .count();
        assert_eq!(count, 3);
        let dots = of_dutch(&site);
        assert_eq!(dots.dimensions(), (SIZE.width, SIZE.height));
        let white = |dots: &image::RgbImage| dots.pixels().filter(|dot| dot.0 == [255, 255, 255]).count();
        let none = of_dutch(&built(&with_picture("-")));
        assert!(
            white(&dots) > 2 * white(&none),
            "{} {}",
            white(&dots),
            white(&none)
        );
        let arabic = of_dutch(&built(&with_picture("معا")));
        // Letters that no font has are boxes, and all boxes look the same.
        let boxes = of_dutch(&built(&with_picture("\u{e000}\u{e001}\u{e002}")));
        assert!(arabic != boxes && arabic != none);
    }

    #[test]
    fn it_is_drawn_again_when_what_stands_on_it_changes_and_not_else() {
        let keys = |sources: &Sources| {
            let plan = Edition::of(sources, &options(), None).unwrap().plan.into_iter();
            let pictures = plan.filter(|planned| matches!(planned.output, Output::Social(_)));
            pictures
                .map(|planned| (planned.file, planned.key))
                .collect::<Vec<_>>()
        };
        let first = keys(&with_picture("Een"));
        let mut sources = with_picture("Een");
        let layout = sources.templates["layout.html"].text().unwrap().to_owned() + "<!-- more -->";
        sources.templates.insert(
            "layout.html".into(),
            SourceFile::new("layout.html", layout).into(),
        );
        assert_eq!(keys(&sources), first);
        let second = keys(&with_picture("Twee"));
        assert_eq!(
            first
                .iter()
                .zip(&second)
                .filter(|(one, other)| one != other)
                .count(),
            1
        );
        let html = built(&with_picture("Een"));
        assert!(
            !text(&html, "nl/index.html").contains("og:image"),
            "the small layout has none"
        );
    }

    #[test]
    fn a_title_is_put_in_lines_and_a_wrong_template_is_told() {
        assert_eq!(
            lines("Samen kennen we meer mensen"),
            ["Samen kennen we meer", "mensen"]
        );
        let mut sources = with_picture("Een");
        sources.templates.insert(
            TEMPLATE.to_owned(),
            SourceFile::new("templates/social.xml", "<svg").into(),
        );
        let problems = crate::build::build(&sources, &options()).unwrap_err();
        assert!(
            problems
                .to_string()
                .contains("templates/social.xml: This picture cannot be drawn: "),
            "{problems}"
        );
    }
}
