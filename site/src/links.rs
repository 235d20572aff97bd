//! Links inside the site: what they lead to, in the language of the page they stand on.
//!
//! Three forms are known: `@/programme/schools.md#costs` (a page, by its id), `/{lang}/workshop` (a function) and an
//! address of the site as it is. A page that a language lacks is linked in the default language and marked with
//! `hreflang`. Links abroad are left alone. Anchors are checked when all pages are finished, see
//! [`crate::finished`].

use std::collections::{BTreeMap, BTreeSet};

use crate::assets::Picture;
use crate::pages::{Library, PageAt};
use crate::problems::{Problem, nearest};
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
    media: &'a BTreeMap<String, Picture>,
    /// Every other address the site answers: pages, feeds, redirects, assets.
    addresses: BTreeSet<String>,
}

/// Where a link leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// The address, ready for `href`.
    pub href: String,
    /// The language of what is there, when it is not that of the page the link stands on.
    pub other_lang: Option<LangAt>,
    /// The place on a page that must exist: its address and the anchor.
    pub anchor: Option<(String, String)>,
    /// Width and height, if it is a picture that says so.
    pub size: Option<(u32, u32)>,
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
        media: &'a BTreeMap<String, Picture>,
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
                ..Target::default()
            });
        }
        Err(Nowhere {
            message: format!("The link “{link}” is not understood."),
            help: Some("Write a page as @/folder/name.md, a site as https://….".to_owned()),
        })
    }

    /// The page with this id in this language, else in the default one.
    fn nearest_page(&self, id: &str, lang: LangAt) -> Option<PageAt> {
        self.library
            .find(id, lang)
            .or_else(|| self.library.find(id, self.settings.default))
    }

    fn page(&self, id: &str, anchor: Option<&str>, lang: LangAt) -> Result<Target, Nowhere> {
        if let Some(picture) = id.strip_prefix("media/").and_then(|name| self.media.get(name)) {
            return Ok(Target {
                href: picture.address.clone(),
                size: picture.size,
                ..Target::default()
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
            ..Target::default()
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
            ..Target::default()
        })
    }

    /// Whether the site answers this address (without `?` and `#`).
    fn answers(&self, path: &str) -> bool {
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

#[cfg(test)]
mod tests;
