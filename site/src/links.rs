//! Links inside the site: what they lead to, in the language of the page they stand on.
//!
//! Three forms are known: `@/programme/schools.md#costs` (a page, by its id), `/{lang}/workshop` (a function) and an
//! address of the site as it is. A page that a language lacks is linked in the default language and marked with
//! `hreflang`. Links abroad are left alone. Anchors are checked when all pages are finished, see
//! [`crate::finished`].

use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashSet};

use crate::assets::Assets;
use crate::fingerprint::{Fingerprint, Parts};
use crate::pages::{Library, PageAt};
use crate::pictures::Picture;
use crate::problems::{Problem, nearest};
use crate::settings::{LangAt, Settings};

/// Where the language stands in a route, and in a link that leads to a function.
const LANG: &str = "{lang}";

/// Every address the site answers, besides what links call pages.
#[derive(Debug, Default)]
pub struct AddressBook {
    /// What functions answer, as routes: `/{lang}/workshop`.
    routes: Vec<String>,
    /// Style, scripts and pictures.
    assets: Arc<Assets>,
    /// Pages, feeds, redirects, assets, and routes with nothing left open.
    addresses: FxHashSet<String>,
    /// What tells this book, and which page has which address, from all others.
    pub print: Fingerprint,
}

impl AddressBook {
    /// The book of these pages, functions, pictures and other addresses.
    pub fn new(
        library: &Library,
        settings: &Settings,
        routes: Vec<String>,
        assets: &Arc<Assets>,
        others: impl IntoIterator<Item = String>,
    ) -> Self {
        let mut addresses = FxHashSet::with_capacity_and_hasher(library.len() * 2, FxBuildHasher);
        let mut parts = Parts::default();
        for (_, page) in library.all() {
            parts.number(page.lang.0).number(page.doc.lang.0);
            parts.text(&page.id).text(&page.path);
            addresses.insert(page.path.clone());
        }
        for (id, lang) in library.waiting() {
            parts.text(id).number(lang.0);
        }
        let open = |route: &&String| !route.replace(LANG, "").contains('{');
        let of_routes = routes.iter().filter(open).flat_map(|route| {
            let languages = settings.languages.iter();
            languages.map(move |language| route.replace(LANG, language.code.code()))
        });
        for address in ["/".to_owned()].into_iter().chain(others).chain(of_routes) {
            parts.text(&address);
            addresses.insert(address);
        }
        for text in assets
            .media
            .iter()
            .flat_map(|(name, address)| [name, address])
            .chain(&routes)
        {
            parts.text(text);
        }
        Self {
            routes,
            assets: Arc::clone(assets),
            addresses,
            print: parts.finish(),
        }
    }

    /// Whether the site answers this address (without `?` and `#`).
    fn answers(&self, path: &str, settings: &Settings) -> bool {
        let parts = || path.split('/');
        let fits = |(route, part): (&str, &str)| match route {
            LANG => settings.lang(part).is_some(),
            any if any.starts_with('{') => !part.is_empty(),
            fixed => fixed == part,
        };
        self.addresses.contains(path)
            || self.routes.iter().any(|route| {
                route.split('/').count() == parts().count() && route.split('/').zip(parts()).all(fits)
            })
    }

    /// The address most like this one.
    fn nearest(&self, path: &str) -> Option<&str> {
        let mut known: Vec<_> = self.addresses.iter().map(String::as_str).collect();
        known.sort_unstable();
        nearest(path, known)
    }
}

/// Everything a link may lead to.
#[derive(Clone, Copy)]
pub struct Links<'a> {
    library: &'a Library,
    settings: &'a Settings,
    book: &'a AddressBook,
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
    /// Whether there is such a page, at another time. In a text that is no mistake: the words stay, without a link.
    pub waiting: bool,
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
    /// Links among these pages and addresses.
    pub fn new(library: &'a Library, settings: &'a Settings, book: &'a AddressBook) -> Self {
        Self {
            library,
            settings,
            book,
        }
    }

    /// Whether the site answers this address (without `?` and `#`).
    pub fn has(&self, address: &str) -> bool {
        self.book.answers(address, self.settings)
    }

    /// The picture at an address, when it says how large it is.
    pub fn picture(&self, address: &str) -> Option<&'a Picture> {
        self.book.assets.pictures.get(address)
    }

    /// What a browser must compare the style sheet or the script at an address with.
    pub fn integrity(&self, address: &str) -> Option<&str> {
        self.book.assets.integrity.get(address).map(String::as_str)
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
            waiting: false,
        })
    }

    /// The page with this id in this language, else in the default one.
    fn nearest_page(&self, id: &str, lang: LangAt) -> Option<PageAt> {
        self.library
            .find(id, lang)
            .or_else(|| self.library.find(id, self.settings.default))
    }

    fn page(&self, id: &str, anchor: Option<&str>, lang: LangAt) -> Result<Target, Nowhere> {
        if let Some(href) = id
            .strip_prefix("media/")
            .and_then(|name| self.book.assets.media.get(name))
        {
            return Ok(Target {
                href: href.clone(),
                other_lang: None,
                anchor: None,
            });
        }
        let Some(at) = self.nearest_page(id, lang) else {
            if self.library.is_waiting(id, [lang, self.settings.default]) {
                return Err(Nowhere {
                    message: format!("The page “@/{id}” is not shown now."),
                    help: Some("It is a draft, or look at its “from” and “until”.".to_owned()),
                    waiting: true,
                });
            }
            let near = nearest(id, self.library.ids());
            return Err(Nowhere {
                message: format!("There is no page “@/{id}”."),
                help: near.map(|near| format!("Did you mean “@/{near}”?")),
                waiting: false,
            });
        };
        let page = self.library.page(at);
        Ok(Target {
            href: anchor.map_or_else(|| page.path.clone(), |anchor| format!("{}#{anchor}", page.path)),
            other_lang: (page.doc.lang != lang).then_some(page.doc.lang),
            anchor: anchor.map(|anchor| (page.path.clone(), anchor.to_owned())),
        })
    }

    fn address(&self, path: &str, anchor: Option<&str>, lang: LangAt) -> Result<Target, Nowhere> {
        let bare = path.split_once('?').map_or(path, |(bare, _)| bare);
        if !self.book.answers(bare, self.settings) {
            let near = self.book.nearest(bare);
            return Err(Nowhere {
                message: format!("The site has no address “{bare}”."),
                help: near.map(|near| format!("Did you mean “{near}”?")),
                waiting: false,
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
}

/// Whether a link leads out of the site.
pub fn is_abroad(link: &str) -> bool {
    ["https:", "http:", "mailto:", "tel:", "webcal:"]
        .iter()
        .any(|scheme| link.starts_with(scheme))
}

#[cfg(test)]
mod tests;
