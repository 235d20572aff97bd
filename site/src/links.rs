//! Links inside the site: what they lead to, in the language of the page they stand on.
//!
//! Three forms are known: `@/programme/schools.md#costs` (a page, by its id), `/{lang}/workshop` (a function) and an
//! address of the site as it is. A page that a language lacks is linked in the default language and marked with
//! `hreflang`. Links abroad are left alone. Anchors are checked when all pages are finished, see [`Anchors`].

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::pages::{Library, Page, PageAt};
use crate::problems::{Problem, Problems, nearest};
use crate::settings::{LangAt, Settings};

/// Where the language stands in a route, and in a link that leads to a function.
const LANG: &str = "{lang}";

/// Everything a link may lead to.
pub struct Links<'a> {
    library: &'a Library<'a>,
    settings: &'a Settings,
    /// What functions answer, as routes: `/{lang}/workshop`.
    routes: Vec<String>,
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
        routes: Vec<String>,
        media: &'a BTreeMap<String, String>,
        others: impl IntoIterator<Item = String>,
    ) -> Self {
        let mut addresses: BTreeSet<String> = library.all().map(|(_, page)| page.path.clone()).collect();
        addresses.insert("/".to_owned());
        addresses.extend(others);
        let open = |route: &&String| !route.replace(LANG, "").contains('{');
        for route in routes.iter().filter(open) {
            addresses.extend(
                settings
                    .languages
                    .iter()
                    .map(|language| route.replace(LANG, language.code.code())),
            );
        }
        Self {
            library,
            settings,
            routes,
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
            let href = to.replace(LANG, self.settings.language(lang).code.code());
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
        let parts = || path.split('/');
        let fits = |(route, part): (&str, &str)| match route {
            LANG => self.settings.lang(part).is_some(),
            any if any.starts_with('{') => !part.is_empty(),
            fixed => fixed == part,
        };
        self.addresses.contains(path)
            || self.routes.iter().any(|route| {
                route.split('/').count() == parts().count() && route.split('/').zip(parts()).all(fits)
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
    /// Reads them out of HTML the templates made: text in it has no `<`, and every attribute stands in double quotes.
    pub fn read(html: &str) -> Self {
        let mut finished = Self::default();
        for tag in html.split('<').skip(1) {
            let mut rest = tag;
            while let Some((before, after)) = rest.split_once("=\"") {
                let Some((value, next)) = after.split_once('"').filter(|_| !before.contains('>')) else {
                    break;
                };
                let name = before
                    .rsplit(|sign: char| sign.is_ascii_whitespace())
                    .next()
                    .unwrap_or_default();
                match name {
                    "id" => finished.ids.push(value.to_owned()),
                    "href" | "src" | "action" if value.starts_with('/') && !value.starts_with("//") => {
                        finished.addresses.push(value.replace("&amp;", "&"));
                    }
                    _ => {}
                }
                rest = next;
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{page, said, site, text};

    #[test]
    fn links_lead_where_they_should() {
        for (link, expected) in [
            ("@/programme/_index.md", "href=\"/nl/programma/\""),
            ("@/help.md#bellen", "href=\"/nl/help/#bellen\""),
            ("/{lang}/workshop", "href=\"/nl/workshop\""),
            ("/nl/workshop?step=2", "href=\"/nl/workshop?step=2\""),
            ("/nl/workshop/status/x", "href=\"/nl/workshop/status/x\""),
            ("/api/openapi.json", "href=\"/api/openapi.json\""),
            ("/en/help/", "href=\"/en/help/\" hreflang=\"en\""),
            ("/nl/feed.xml", "href=\"/nl/feed.xml\""),
            ("/nl/aanvragen/", "href=\"/nl/aanvragen/\""),
            (
                "https://nji.example/a?b=1&c=2",
                "href=\"https://nji.example/a?b=1&amp;c=2\"",
            ),
            ("mailto:us@example.org", "href=\"mailto:us@example.org\""),
            ("tel:+31612345678", "href=\"tel:+31612345678\""),
        ] {
            let site = site(&[("pages/_index.nl.md", &page("Home", &format!("[x]({link})")))]).unwrap();
            let home = text(&site, "nl/index.html");
            assert!(home.contains(&format!("<a {expected}>x</a>")), "{link}: {home}");
        }
    }

    #[test]
    fn links_that_lead_nowhere_are_told() {
        for (link, expected) in [
            (
                "@/helf.md",
                "There is no page “@/helf.md”. Did you mean “@/help.md”?",
            ),
            ("@/nothing/like/it.md", "There is no page “@/nothing/like/it.md”."),
            (
                "/nl/halp/",
                "The site has no address “/nl/halp/”. Did you mean “/nl/help/”?",
            ),
            (
                "/nl/workshops",
                "The site has no address “/nl/workshops”. Did you mean “/nl/workshop”?",
            ),
            ("help.md", "The link “help.md” is not understood."),
            (
                "javascript:alert(1)",
                "The link “javascript:alert(1)” is not understood.",
            ),
            (
                "data:text/html,x",
                "The link “data:text/html,x” is not understood.",
            ),
            ("#nowhere", "There is no heading “#nowhere” on /nl/."),
        ] {
            let problems = said(&[("pages/_index.nl.md", &page("Home", &format!("[x]({link})")))]);
            assert!(
                problems.len() == 1 && problems[0].contains(expected),
                "{link}: {problems:?}"
            );
            assert!(
                problems[0].starts_with("content/pages/_index.nl.md:5:1:"),
                "{problems:?}"
            );
        }
    }

    #[test]
    fn ids_and_addresses_are_read_from_finished_html() {
        let html = r#"<a href="/nl/?a=1&amp;b=2" id="one" data-id="no">=" </a><form action="/nl/x"><a href="https://a.example"><i id="one">"#;
        let finished = Finished::read(html);
        assert_eq!(finished.addresses, ["/nl/?a=1&b=2", "/nl/x"]);
        assert_eq!(finished.ids, ["one", "one"]);
    }
}
