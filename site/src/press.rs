//! The press: makes one output of the plan, from everything that is ready by then.
//!
//! It only reads, so all outputs can be made at the same time. Whatever is wrong with an output comes back with it.

use forms::form;
use forms::privacy;
use forms::words::{Args, Words};
use functions::web::front::Menu;
use jiff::civil::Date;
use tera::Context;

use crate::assets::Assets;
use crate::contexts::{
    Child, Common, Crumb, Dated, InventoryOfForm, LanguageLine, MenuLine, OnePage, PageContext,
    RedirectContext, ShellContext, SiteContext,
};
use crate::front_matter::{Extra, Kind};
use crate::links::{AnchorLink, Finished, Links};
use crate::markdown::{self, MarkdownWords};
use crate::pages::{Library, Page, PageAt};
use crate::plan::Output;
use crate::problems::{Problem, Problems};
use crate::redirects::{self, Redirects};
use crate::settings::{LangAt, MenuEntry, Settings};
use crate::shells::{self, Shell};
use crate::templates::{Templates, context};
use crate::{feeds, json_ld, sitemap, well_known};

/// The template of the page that shows the inventory of all questions.
const INVENTORY_TEMPLATE: &str = "privacy.html";

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

    fn page(&self, at: PageAt) -> Result<PrintedPage, Problems> {
        let page = self.library.page(at);
        let mut problems = Problems::default();
        let words = MarkdownWords {
            footnotes: self.say(page.lang, "footnotes-label")?,
            footnote_back: self.say(page.lang, "footnote-back")?,
        };
        let body = markdown::render(page, self.links, self.settings, &words);
        problems.extend(body.problems);
        let (template, anchors) = (self.template_of(page), body.anchors);
        problems.extend(wrong_form(page));
        if !self.templates.has(&template) {
            let problem = page.problem_of("template", format!("There is no template “{template}”."));
            problems.push(problem.did_you_mean(&template, self.templates.names()));
            return Err(problems);
        }
        let crumbs = self.crumbs(page)?;
        let own = PageContext {
            page: OnePage {
                title: &page.front.title,
                heading: page.front.extra.heading().unwrap_or(&page.front.title),
                description: page.front.description.as_deref().unwrap_or_default(),
                path: &page.path,
                canonical: format!("{}{}", self.settings.base_url, page.path),
                kind: page.kind,
                lead: page.front.extra.lead(),
                html: body.html,
                headings: body.headings,
                date: self.dated(page.lang, page.front.date)?,
                updated: self.dated(page.lang, page.front.updated)?,
                themes: &page.front.taxonomies.themes,
                extra: self.extra(page, &mut problems),
                sources: page.front.extra.sources(),
                noindex: !sitemap::is_for_all(page, self.settings) || page.front.draft,
                breadcrumbs: crumbs,
            },
            menu: self.menu(&self.settings.menus.public, page.lang, &page.path)?,
            footer: self.menu(&self.settings.menus.footer, page.lang, &page.path)?,
            languages: self.languages(page),
            alternates: sitemap::alternates(page, self.library, self.settings),
            json_ld: self.json_ld(page)?,
            children: self.children(at, page.lang)?,
            inventory: self.inventory(&template, page.lang),
        };
        let html = context(&self.common(page.lang)?, &own)
            .and_then(|context| self.templates.render(&template, page.lang, &context));
        let html = match html {
            Ok(html) => html,
            Err(problem) => {
                problems.push(problem);
                return Err(problems);
            }
        };
        let finished = Finished::read(&html);
        problems.extend(finished.check(page, self.links));
        problems.extend(
            missing_words(&html).map(|key| page.problem_of("", format!("There are no words for “{key}”."))),
        );
        problems.or(PrintedPage {
            html,
            path: page.path.clone(),
            ids: finished.ids,
            anchors,
        })
    }

    /// The template of a page: the one it names, else the one of its kind; well-known sections have their own.
    fn template_of(&self, page: &Page<'_>) -> String {
        let of_kind = match page.kind {
            Kind::Home => "home.html",
            Kind::Section => {
                let own = format!("{}.html", page.id.trim_end_matches("/_index.md"));
                return match &page.front.template {
                    Some(named) => named.clone(),
                    None if self.templates.has(&own) => own,
                    None => "section.html".to_owned(),
                };
            }
            Kind::Page => "page.html",
            Kind::Trainer => "trainer.html",
            Kind::Project => "project.html",
            Kind::Article => "article.html",
            Kind::Event => "event.html",
            Kind::Error => "error.html",
        };
        page.front.template.clone().unwrap_or_else(|| of_kind.to_owned())
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

    /// The extra of a page with every link in it resolved.
    fn extra(&self, page: &Page<'_>, problems: &mut Problems) -> Extra {
        let mut extra = page.front.extra.clone();
        for link in extra.links_mut() {
            match self.links.resolve(link, page.lang) {
                Ok(target) => *link = target.href,
                Err(nowhere) => {
                    let place = page.text.find(link.as_str()).unwrap_or(0);
                    let span = place..place + link.len();
                    problems.push(nowhere.at(Problem::at(page.file, page.text, span, "")));
                }
            }
        }
        extra
    }

    fn crumbs<'p>(&'p self, page: &Page<'_>) -> Result<Vec<Crumb<'p>>, Problem> {
        let mut crumbs = Vec::new();
        for section in self.library.above(page) {
            let title = match section.kind {
                Kind::Home => self.say(page.lang, "breadcrumbs-home")?.into(),
                _ => section.front.title.as_str().into(),
            };
            crumbs.push(Crumb {
                title,
                path: section.path.as_str(),
            });
        }
        Ok(crumbs)
    }

    fn json_ld(&self, page: &Page<'_>) -> Result<Option<String>, Problem> {
        if page.kind == Kind::Error {
            return Ok(None);
        }
        let crumbs = self.crumbs(page)?;
        let mut trail: Vec<_> = crumbs.iter().map(|crumb| (&*crumb.title, crumb.path)).collect();
        trail.push((page.front.title.as_str(), page.path.as_str()));
        Ok(json_ld::of_page(page, &trail, self.settings))
    }

    fn children(&self, at: PageAt, lang: LangAt) -> Result<Vec<Child<'_>>, Problem> {
        let child = |page: &'_ Page<'_>| -> Result<(Option<Dated>, Option<Dated>), Problem> {
            Ok((
                self.dated(lang, page.front.date)?,
                self.dated(lang, page.front.updated)?,
            ))
        };
        self.library
            .children(at)
            .map(|page| {
                let (date, updated) = child(page)?;
                Ok(Child {
                    title: &page.front.title,
                    path: &page.path,
                    description: page.front.description.as_deref(),
                    kind: page.kind,
                    themes: &page.front.taxonomies.themes,
                    // What is wrong with it is told with the page itself.
                    extra: self.extra(page, &mut Problems::default()),
                    date,
                    updated,
                })
            })
            .collect()
    }

    /// Every question of every form: on the page that shows them, and nowhere else.
    fn inventory(&self, template: &str, lang: LangAt) -> Vec<InventoryOfForm> {
        if template != INVENTORY_TEMPLATE {
            return Vec::new();
        }
        let mut inventory: Vec<InventoryOfForm> = Vec::new();
        for row in privacy::in_words(self.words, &self.settings.language(lang).code) {
            match inventory.last_mut() {
                Some(form) if form.id == row.form => form.rows.push(row),
                _ => inventory.push(InventoryOfForm {
                    id: row.form,
                    title: row.form_title.clone(),
                    rows: vec![row],
                }),
            }
        }
        inventory
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

    fn languages(&self, page: &Page<'_>) -> Vec<LanguageLine<'_>> {
        let offered = self
            .settings
            .langs()
            .filter(|lang| *lang == page.lang || self.settings.language(*lang).complete);
        offered
            .filter_map(|lang| {
                let there = self
                    .library
                    .find(&page.id, lang)
                    .or_else(|| self.library.find("_index.md", lang))?;
                Some(LanguageLine {
                    language: self.settings.language(lang),
                    path: &self.library.page(there).path,
                    current: lang == page.lang,
                })
            })
            .collect()
    }

    fn shell(&self, lang: LangAt, menu: Menu) -> Result<Shell, Problem> {
        let entries = match menu {
            Menu::Public => &self.settings.menus.public,
        };
        let own = ShellContext {
            menu: self.menu(entries, lang, "")?,
            footer: self.menu(&self.settings.menus.footer, lang, "")?,
        };
        let html = self
            .templates
            .render("shell.html", lang, &context(&self.common(lang)?, &own)?)?;
        if let Some(slot) = shells::wrong_slots(&html).next() {
            let message = format!("A shell must have the slot <!--slot:{slot}--> exactly once.");
            return Err(Problem::of_file("templates/shell.html", message));
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

/// A page that shows the button of a form that does not exist.
fn wrong_form(page: &Page<'_>) -> Option<Problem> {
    let Extra::Page(extra) = &page.front.extra else {
        return None;
    };
    let wanted = extra.form.as_deref()?;
    let known = || form::all().iter().map(|form| form.id);
    (!known().any(|id| id == wanted)).then(|| {
        page.problem_of("form", format!("There is no form “{wanted}”."))
            .did_you_mean(wanted, known())
    })
}

/// Keys that are shown instead of words, as [`Words::say`] marks them.
fn missing_words(html: &str) -> impl Iterator<Item = &str> {
    html.split('⟦')
        .skip(1)
        .filter_map(|rest| rest.split_once('⟧'))
        .map(|(key, _)| key)
}
