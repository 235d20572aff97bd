//! The press: makes one output of the plan, from everything that is ready by then.
//!
//! It only reads, so all outputs can be made at the same time. Whatever is wrong with an output comes back with it.

mod page;

use forms::words::{Args, Words};
use functions::web::front::Menu;
use jiff::civil::Date;
use tera::Context;

use crate::assets::Assets;
use crate::contexts::{Common, Dated, MenuLine, RedirectContext, ShellContext, SiteContext};
use crate::finished::AnchorLink;
use crate::links::Links;
use crate::pages::Library;
use crate::plan::Output;
use crate::problems::{Problem, Problems};
use crate::redirects::{self, Redirects};
use crate::settings::{LangAt, MenuEntry, Settings};
use crate::shells::{self, Shell};
use crate::templates::{Templates, context};
use crate::{feeds, sitemap, well_known};

/// Everything outputs are made from.
pub struct Press<'a> {
    /// The settings of the site.
    pub settings: &'a Settings,
    /// Its pages.
    pub library: &'a Library<'a>,
    /// Where links lead.
    pub links: &'a Links<'a>,
    /// Its templates.
    pub templates: &'a Templates<'a>,
    /// Its words.
    pub words: &'a Words,
    /// Its style and pictures.
    pub assets: &'a Assets,
    /// Its old addresses.
    pub redirects: &'a Redirects,
    /// The day of the build.
    pub today: Date,
    /// Whether it is filled with made-up data.
    pub demo: bool,
}

/// A finished output.
pub enum Printed {
    /// Text to serve at an address.
    Text(String),
    /// Bytes to serve at an address.
    Bytes(Vec<u8>),
    /// A page, with what can only be checked when all pages are finished.
    Page(Box<PrintedPage>),
    /// A layout for functions.
    Shell(Shell),
}

/// A finished page.
pub struct PrintedPage {
    /// The document.
    pub html: String,
    /// Where it is.
    pub path: String,
    /// The ids on it.
    pub ids: Vec<String>,
    /// Its links to places on pages.
    pub anchors: Vec<AnchorLink>,
}

impl Press<'_> {
    /// Makes one output.
    pub fn print(&self, output: &Output) -> Result<Printed, Problems> {
        Ok(match output {
            Output::Page(at) => Printed::Page(Box::new(self.page(*at)?)),
            Output::Copy { of, .. } => Printed::Text(self.page(*of)?.html),
            Output::Feed(lang) => {
                let title = self.say(*lang, "feed-title")?;
                Printed::Text(feeds::atom(self.library, self.settings, *lang, title, self.today))
            }
            Output::Redirect { to, .. } => Printed::Text(self.redirect(to)?),
            Output::Sitemap => Printed::Text(sitemap::xml(self.library, self.settings)),
            Output::Robots => Printed::Text(well_known::robots(self.settings)),
            Output::Security => Printed::Text(well_known::security(self.settings, self.today)),
            Output::RedirectList => Printed::Text(redirects::list(self.redirects)),
            Output::Asset(at) => Printed::Bytes(self.assets.files()[*at].bytes.clone()),
            Output::Shell(lang, menu) => Printed::Shell(self.shell(*lang, *menu)?),
        })
    }

    fn common(&self, lang: LangAt) -> Result<Context, Problem> {
        let language = self.settings.language(lang);
        let common = Common {
            site: SiteContext {
                name: &self.settings.organisation.name,
                base_url: &self.settings.base_url,
                email: &self.settings.organisation.email,
                organisation: &self.settings.organisation,
                demo: self.demo,
            },
            lang: language,
            assets: &self.assets.by_name,
            feed: feeds::path(language),
        };
        context(&Context::new(), &common)
    }

    fn menu(&self, entries: &[MenuEntry], lang: LangAt, here: &str) -> Result<Vec<MenuLine>, Problem> {
        entries
            .iter()
            .map(|entry| {
                // A link to nowhere has stopped the build before any page was made.
                let path = self
                    .links
                    .resolve(&entry.link, lang)
                    .map(|target| target.href)
                    .unwrap_or_default();
                Ok(MenuLine {
                    title: self.say(lang, &entry.word)?,
                    current: path == here,
                    path,
                })
            })
            .collect()
    }

    fn shell(&self, lang: LangAt, menu: Menu) -> Result<Shell, Problem> {
        let own = ShellContext {
            area: menu.id(),
            menu: self.menu(self.settings.menus.at_top(menu), lang, "")?,
            footer: self.menu(&self.settings.menus.footer, lang, "")?,
        };
        let template = shells::template(menu);
        let html = self
            .templates
            .render(template, lang, &context(&self.common(lang)?, &own)?)?;
        if let Some(slot) = shells::wrong_slots(&html).next() {
            let message = format!("A shell must have the slot <!--slot:{slot}--> exactly once.");
            return Err(Problem::of_file(format!("templates/{template}"), message));
        }
        Ok(Shell {
            lang: self.settings.language(lang).code.clone(),
            menu,
            html,
        })
    }

    fn redirect(&self, to: &str) -> Result<String, Problem> {
        let lang = to
            .split('/')
            .nth(1)
            .and_then(|code| self.settings.lang(code))
            .unwrap_or(self.settings.default);
        let own = RedirectContext {
            target: to.to_owned(),
        };
        self.templates
            .render("redirect.html", lang, &context(&self.common(lang)?, &own)?)
    }

    fn dated(&self, lang: LangAt, date: Option<Date>) -> Result<Option<Dated>, Problem> {
        let Some(date) = date else { return Ok(None) };
        let [day, month, year] = [
            i64::from(date.day()),
            i64::from(date.month()),
            i64::from(date.year()),
        ];
        let args = Args::one("day", day).with("month", month).with("year", year);
        Ok(Some(Dated {
            iso: date.to_string(),
            text: self.say_with(lang, "date", &args)?,
        }))
    }

    fn say(&self, lang: LangAt, key: &str) -> Result<String, Problem> {
        self.say_with(lang, key, &Args::NONE)
    }

    fn say_with(&self, lang: LangAt, key: &str, args: &Args) -> Result<String, Problem> {
        self.words
            .try_say(&self.settings.language(lang).code, key, args)
            .map_err(|missing| {
                let file = format!("words/{}/site.ftl", self.settings.language(lang).code);
                Problem::of_file(file, format!("{missing}.")).help(format!("Add a line: {key} = …"))
            })
    }
}
