//! The plan of a build: every output there will be, before any is made.
//!
//! One short list, made in one place and in one order, so that the outputs can then be made in any order and on any
//! number of threads.

use functions::web::front::Menu;

use crate::assets::Assets;
use crate::feeds;
use crate::pages::{Library, PageAt};
use crate::redirects::Redirects;
use crate::settings::{LangAt, Settings};

/// One thing to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// A page.
    Page(PageAt),
    /// A page again, at an address that belongs to no language: `/`, `/404.html`.
    Copy {
        /// The page.
        of: PageAt,
        /// The address.
        path: String,
    },
    /// The feed of a language.
    Feed(LangAt),
    /// A page that leads on.
    Redirect {
        /// The old address.
        from: String,
        /// Where it leads.
        to: String,
    },
    /// `/sitemap.xml`.
    Sitemap,
    /// `/robots.txt`.
    Robots,
    /// `/.well-known/security.txt`.
    Security,
    /// `/_redirects`: the list for servers.
    RedirectList,
    /// A file of the theme or a picture, by its place in [`Assets::files`].
    Asset(usize),
    /// The layout that functions fill, for a language and a menu.
    Shell(LangAt, Menu),
}

/// Everything the site will consist of.
pub fn plan(
    library: &Library<'_>,
    settings: &Settings,
    redirects: &Redirects,
    assets: &Assets,
) -> Vec<Output> {
    let mut plan: Vec<Output> = library.all().map(|(at, _)| Output::Page(at)).collect();
    for (id, path) in [("_index.md", "/"), ("404.md", "/404.html")] {
        let page = library.find(id, settings.default);
        plan.extend(page.map(|of| Output::Copy {
            of,
            path: path.to_owned(),
        }));
    }
    plan.extend(settings.langs().map(Output::Feed));
    plan.extend(redirects.iter().map(|(from, to)| Output::Redirect {
        from: from.clone(),
        to: to.clone(),
    }));
    plan.extend([
        Output::Sitemap,
        Output::Robots,
        Output::Security,
        Output::RedirectList,
    ]);
    plan.extend((0..assets.files().len()).map(Output::Asset));
    plan.extend(
        settings
            .langs()
            .flat_map(|lang| Menu::ALL.map(|menu| Output::Shell(lang, menu))),
    );
    plan
}

impl Output {
    /// Its address on the site; none for what only functions see.
    pub fn address(&self, library: &Library<'_>, settings: &Settings, assets: &Assets) -> Option<String> {
        Some(match self {
            Self::Page(at) => library.page(*at).path.clone(),
            Self::Copy { path, .. } => path.clone(),
            Self::Feed(lang) => feeds::path(settings.language(*lang)),
            Self::Redirect { from, .. } => from.clone(),
            Self::Sitemap => "/sitemap.xml".to_owned(),
            Self::Robots => "/robots.txt".to_owned(),
            Self::Security => "/.well-known/security.txt".to_owned(),
            Self::RedirectList => "/_redirects".to_owned(),
            Self::Asset(at) => assets.files()[*at].path.clone(),
            Self::Shell(..) => return None,
        })
    }
}
