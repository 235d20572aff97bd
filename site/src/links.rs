//! Links inside the site: what they lead to, in the language of the page they stand on.
//!
//! Three forms are known: `@/programme/schools.md#costs` (a page, by its id), `/{lang}/workshop` (a function) and an
//! address of the site as it is. A page that a language lacks is linked in the default language and marked with
//! `hreflang`. Links abroad are left alone. Anchors are checked when all pages are finished, see [`Anchors`].

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::pages::{Library, Page, PageAt};
use crate::problems::{Problem, Problems, nearest};
use crate::settings::{LangAt, Settings};

/// Everything a link may lead to.
pub struct Links<'a> {
    library: &'a Library<'a>,
    settings: &'a Settings,
    /// The pages of functions, below the language: `workshop`.
    functions: &'a [&'a str],
    /// Pictures of `content/media/`, by their name there.
    media: &'a BTreeMap<String, String>,
    /// Every other address the site answers: pages, feeds, redirects, assets.
    addresses: BTreeSet<String>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The address, ready for `href`.
    pub href: String,
    /// The language of what is there, when it is not that of the page the link stands on.
    pub other_lang: Option<LangAt>,
    /// The place on a page that must exist: its address and the anchor.
    pub anchor: Option<(String, String)>,
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nowhere {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Nowhere {
    /// As a problem, at a place the caller knows.
    pub fn at(self, mut place: Problem) -> Problem {
        place.message = self.message;
        place.help = self.help;
        place
    }
}

impl<'a> Links<'a> {
    /// Links among these pages, functions, pictures and other addresses.
    pub fn new(
        library: &'a Library<'a>,
        settings: &'a Settings,
        functions: &'a [&'a str],
        media: &'a BTreeMap<String, String>,
        others: impl IntoIterator<Item = String>,
    ) -> Self {
        let mut addresses: BTreeSet<String> = library.all().map(|(_, page)| page.path.clone()).collect();
        addresses.insert("/".to_owned());
        addresses.extend(others);
        for language in &settings.languages {
            addresses.extend(
                functions
                    .iter()
                    .map(|function| format!("/{}/{function}", language.code)),
            );
        }
        Self {
            library,
            settings,
            functions,
            media,
            addresses,
        }
    }

    /// Where `link` leads from a page in `lang`.
    pub fn resolve(&self, link: &str, lang: LangAt) -> Result<Target, Nowhere> {
        let (to, anchor) = link
            .split_once('#')
            .map_or((link, None), |(to, anchor)| (to, Some(anchor)));
        if let Some(id) = to.strip_prefix("@/") {
            return self.page(id, anchor, lang);
        }
        if to.starts_with('/') {
            let href = to.replace("{lang}", self.settings.language(lang).code.code());
            return self.address(&href, anchor, lang);
        }
        if is_abroad(to) || to.is_empty() {
            return Ok(Target {
                href: link.to_owned(),
                other_lang: None,
                anchor: None,
            });
        }
        Err(Nowhere {
            message: format!("The link “{link}” is not understood."),
            help: Some("Write a page as @/folder/name.md, a site as https://….".to_owned()),
        })
    }

    /// The page with this id in this language, else in the default one.
    pub fn nearest_page(&self, id: &str, lang: LangAt) -> Option<PageAt> {
        self.library
            .find(id, lang)
            .or_else(|| self.library.find(id, self.settings.default))
    }

    fn page(&self, id: &str, anchor: Option<&str>, lang: LangAt) -> Result<Target, Nowhere> {
        if let Some(href) = id.strip_prefix("media/").and_then(|name| self.media.get(name)) {
            return Ok(Target {
                href: href.clone(),
                other_lang: None,
                anchor: None,
            });
        }
        let Some(at) = self.nearest_page(id, lang) else {
            let near = nearest(id, self.library.ids());
            return Err(Nowhere {
                message: format!("There is no page “@/{id}”."),
                help: near.map(|near| format!("Did you mean “@/{near}”?")),
            });
        };
        let page = self.library.page(at);
        Ok(Target {
            href: anchor.map_or_else(|| page.path.clone(), |anchor| format!("{}#{anchor}", page.path)),
            other_lang: (page.lang != lang).then_some(page.lang),
            anchor: anchor.map(|anchor| (page.path.clone(), anchor.to_owned())),
        })
    }

    fn address(&self, path: &str, anchor: Option<&str>, lang: LangAt) -> Result<Target, Nowhere> {
        let bare = path.split_once('?').map_or(path, |(bare, _)| bare);
        if !self.answers(bare) {
            let near = nearest(bare, self.addresses.iter().map(String::as_str));
            return Err(Nowhere {
                message: format!("The site has no address “{bare}”."),
                help: near.map(|near| format!("Did you mean “{near}”?")),
            });
        }
        let of_path = bare.split('/').nth(1).and_then(|code| self.settings.lang(code));
        Ok(Target {
            href: anchor.map_or_else(|| path.to_owned(), |anchor| format!("{path}#{anchor}")),
            other_lang: of_path.filter(|of_path| *of_path != lang),
            anchor: anchor
                .filter(|_| bare.ends_with('/'))
                .map(|anchor| (bare.to_owned(), anchor.to_owned())),
        })
    }

    /// Whether the site answers this address (without `?` and `#`).
    pub fn answers(&self, path: &str) -> bool {
        self.addresses.contains(path) || path.starts_with("/assets/") || self.is_of_a_function(path)
    }

    fn is_of_a_function(&self, path: &str) -> bool {
        let Some((code, rest)) = path.strip_prefix('/').and_then(|path| path.split_once('/')) else {
            return false;
        };
        self.settings.lang(code).is_some()
            && self.functions.iter().any(|function| {
                rest.strip_prefix(function)
                    .is_some_and(|below| below.is_empty() || below.starts_with('/'))
            })
    }
}

/// Whether a link leads out of the site.
pub fn is_abroad(link: &str) -> bool {
    ["https:", "http:", "mailto:", "tel:", "webcal:"]
        .iter()
        .any(|scheme| link.starts_with(scheme))
}

/// A link to a place on a page, to be checked when that page is finished.
#[derive(Clone, Debug)]
pub struct AnchorLink {
    /// The address of the page.
    pub path: String,
    /// The id on it.
    pub anchor: String,
    /// The problem there is if the page has no such id.
    pub otherwise: Problem,
}

/// The ids of finished pages, by their address.
#[derive(Debug, Default)]
pub struct Anchors(HashMap<String, BTreeSet<String>>);

impl Anchors {
    /// Takes the ids of one page.
    pub fn add(&mut self, path: String, ids: impl IntoIterator<Item = String>) {
        self.0.entry(path).or_default().extend(ids);
    }

    /// Every link whose place does not exist.
    pub fn check(&self, links: impl IntoIterator<Item = AnchorLink>) -> Problems {
        let missing = links.into_iter().filter_map(|link| {
            let ids = self.0.get(&link.path)?;
            let known = ids.iter().map(String::as_str);
            (!ids.contains(&link.anchor)).then(|| link.otherwise.did_you_mean(&link.anchor, known))
        });
        missing.collect()
    }
}

/// What the finished HTML of a page refers to, and what can be referred to on it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Finished {
    /// Each `id`, in order.
    pub ids: Vec<String>,
    /// Each address of the site in `href`, `src` or `action`, in order.
    pub addresses: Vec<String>,
}

impl Finished {
    /// Reads them out of HTML the templates made: every attribute is in double quotes there.
    pub fn read(html: &str) -> Self {
        let mut finished = Self::default();
        let mut rest = html;
        while let Some(at) = rest.find("=\"") {
            let name_start = rest[..at].rfind(|sign: char| !sign.is_ascii_alphabetic() && sign != '-');
            let name = &rest[name_start.map_or(0, |before| before + 1)..at];
            let Some(length) = rest[at + 2..].find('"') else {
                break;
            };
            let value = &rest[at + 2..at + 2 + length];
            match name {
                "id" => finished.ids.push(value.to_owned()),
                "href" | "src" | "action" if value.starts_with('/') && !value.starts_with("//") => {
                    finished.addresses.push(value.replace("&amp;", "&"));
                }
                _ => {}
            }
            rest = &rest[at + 2 + length + 1..];
        }
        finished
    }

    /// What is wrong with them: addresses the site does not answer, ids that stand twice.
    pub fn check(&self, page: &Page<'_>, links: &Links<'_>) -> Problems {
        let mut problems = Problems::default();
        let mut seen = BTreeSet::new();
        for id in self.ids.iter().filter(|id| !seen.insert(id.as_str())) {
            problems.push(
                page.problem_of("", format!("The finished page has the id “{id}” twice."))
                    .help("Give one of the headings an id of its own: ## Heading {#other-id}"),
            );
        }
        for address in &self.addresses {
            let bare = address.split(['#', '?']).next().unwrap_or_default();
            if let Err(nowhere) = links.address(bare, None, page.lang) {
                problems.push(nowhere.at(page.problem_of("", "")));
            }
        }
        problems
    }
}
