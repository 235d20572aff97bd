//! The press: makes one output of the plan, from everything that is in stock by then.
//!
//! It only reads, so all outputs can be made at the same time. Whatever is wrong with an output comes back with it.

mod lists;
mod page;

use std::sync::OnceLock;

use forms::words::Args;
use functions::web::front::Menu;
use jiff::civil::Date;
use tera::{Context, Value};

use crate::contexts::{Dated, MenuLine, RedirectContext, ShellContext};
use crate::finished::{AnchorLink, Finished};
use crate::first_steps::FirstSteps;
use crate::links::Links;
use crate::markdown::MarkdownWords;
use crate::packed::Packed;
use crate::plan::Output;
use crate::problems::{Problem, Problems};
use crate::settings::{LangAt, MenuEntry};
use crate::shells::{self, Shell};
use crate::stock::Stock;
use crate::templates::{context, value};
use crate::{calendars, redirects, search, sitemap, well_known};

/// Makes outputs from a stock.
pub struct Press<'a> {
    stock: &'a Stock,
    links: Links<'a>,
    /// Per language, the menu for everybody and the one at the foot.
    menus: Vec<[Value; 2]>,
    /// Per language, the way to its search page.
    searches: Vec<Value>,
    /// Per language, the words that nearly every page needs.
    said: Vec<Said>,
    /// What lists show of each page: made when the first list asks.
    cards: Vec<OnceLock<Value>>,
    /// Forms inside texts.
    first_steps: FirstSteps,
}

/// Words that nearly every page needs, in one language.
struct Said {
    home: String,
    markdown: MarkdownWords,
}

/// What can only be checked when all outputs are finished.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// The ids on a page.
    pub ids: Packed,
    /// Its links to places on pages.
    pub anchors: Vec<AnchorLink>,
}

impl<'a> Press<'a> {
    /// A press for this stock.
    pub fn new(stock: &'a Stock) -> Result<Self, Problem> {
        let mut press = Self {
            stock,
            links: Links::new(&stock.library, &stock.settings, &stock.book),
            menus: Vec::new(),
            searches: Vec::new(),
            said: Vec::new(),
            cards: Vec::new(),
            first_steps: FirstSteps::new(&stock.words),
        };
        press.cards.resize_with(stock.library.len(), OnceLock::new);
        let menus = &stock.settings.menus;
        for lang in stock.settings.langs() {
            press.said.push(Said {
                home: press.say(lang, "breadcrumbs-home")?,
                markdown: MarkdownWords {
                    footnotes: press.say(lang, "footnotes-label")?,
                    footnote_back: press.say(lang, "footnote-back")?,
                },
            });
            press
                .menus
                .push([press.menu(&menus.public, lang)?, press.menu(&menus.footer, lang)?]);
            let search = press.search(lang)?;
            press.searches.push(search);
        }
        Ok(press)
    }

    /// Makes one output into `into`, which is empty.
    pub fn print(&self, output: &Output, into: &mut Vec<u8>) -> Result<Printed, Problems> {
        let stock = self.stock;
        let (library, settings, today) = (&stock.library, &stock.settings, stock.options.date);
        let text = match output {
            Output::Page(at, number) => return self.page(*at, *number, into),
            Output::Copy { of, .. } => return self.page(*of, 1, into).map(|_copy| Printed::default()),
            Output::Themes(lang) => return self.themes(*lang, into),
            Output::Theme(at, number) => return self.theme(*at, *number, into),
            Output::Redirect { to, .. } => return self.redirect(to, into),
            Output::Asset(at) => {
                into.extend_from_slice(&stock.assets.files()[*at].bytes);
                return Ok(Printed::default());
            }
            Output::Smaller(at) => {
                let copy = &stock.assets.copies[*at];
                let made = copy.make().map_err(|why| {
                    let message = format!("This picture cannot be read to its end: {why}.");
                    Problem::of_file(&*copy.source.name, message)
                        .help("Open it in a picture viewer and save it again.")
                })?;
                into.extend_from_slice(&made);
                return Ok(Printed::default());
            }
            Output::Social(at) => {
                into.extend_from_slice(&stock.social[*at].draw()?);
                return Ok(Printed::default());
            }
            Output::Feed(subject, form) => {
                let lang = subject.lang(library);
                let title = match subject.name(stock) {
                    None => self.say(lang, "feed-title")?,
                    Some(name) => self.say_with(lang, "feed-title-of", &Args::one("name", name))?,
                };
                subject.write(*form, &title, stock)
            }
            Output::Calendar(at) => calendars::write(stock, *at),
            Output::Search(lang) => search::file(stock, *lang),
            Output::Sitemap => sitemap::xml(stock),
            Output::Robots => well_known::robots(settings),
            Output::Security => well_known::security(settings, today),
            Output::RedirectList => redirects::list(&stock.redirects),
        };
        into.extend_from_slice(text.as_bytes());
        Ok(Printed::default())
    }

    /// The layouts that functions fill.
    pub fn shells(&self) -> Result<Vec<Shell>, Problems> {
        let langs = self.stock.settings.langs();
        let all = langs.flat_map(|lang| Menu::ALL.map(|menu| self.shell(lang, menu)));
        all.collect()
    }

    fn menu(&self, entries: &[MenuEntry], lang: LangAt) -> Result<Value, Problem> {
        let lines: Vec<_> = entries
            .iter()
            .map(|entry| {
                // A link to nowhere has stopped the build before any page was made.
                let target = self.links.resolve(&entry.link, lang);
                Ok(MenuLine {
                    title: self.say(lang, &entry.word)?,
                    path: target.map(|target| target.href).unwrap_or_default(),
                })
            })
            .collect::<Result<_, Problem>>()?;
        value(&lines)
    }

    /// The line that leads to the search page of a language, or nothing.
    fn search(&self, lang: LangAt) -> Result<Value, Problem> {
        let line = |at| {
            value(&MenuLine {
                title: self.say(lang, "menu-search")?,
                path: self.stock.library.page(at).path.clone(),
            })
        };
        search::page_of(&self.stock.library, lang).map_or_else(|| Ok(Value::none()), line)
    }

    /// A context with what a document has of its own, and its menus.
    fn context(&self, own: &impl serde::Serialize, lang: LangAt) -> Result<Context, Problem> {
        let mut context = context(own)?;
        let [menu, footer] = &self.menus[lang.0];
        context.insert_value("menu", menu.clone());
        context.insert_value("footer", footer.clone());
        context.insert_value("search", self.searches[lang.0].clone());
        for list in ["children", "newest", "related"] {
            context.insert_value(list, Value::from(Vec::<Value>::new()));
        }
        for neighbour in ["previous", "next"] {
            context.insert_value(neighbour, Value::none());
        }
        Ok(context)
    }

    fn shell(&self, lang: LangAt, menu: Menu) -> Result<Shell, Problems> {
        let settings = &self.stock.settings;
        let mut context = self.context(&ShellContext { area: menu.id() }, lang)?;
        context.insert_value("menu", self.menu(settings.menus.at_top(menu), lang)?);
        if menu != Menu::Public {
            context.insert_value("search", Value::none());
        }
        let template = shells::template(menu);
        let mut html = Vec::new();
        self.stock.templates.render(template, lang, &context, &mut html)?;
        let html = String::from_utf8(html)
            .map_err(|error| Problem::of_file(format!("templates/{template}"), error.to_string()))?;
        if let Some(slot) = shells::wrong_slots(&html).next() {
            let message = format!("A shell must have the slot <!--slot:{slot}--> exactly once.");
            return Err(Problem::of_file(format!("templates/{template}"), message).into());
        }
        let whole = |message: String| Problem::of_file(format!("templates/{template}"), message);
        let problems = Finished::read(&html).check(lang, self.links, whole);
        problems.or(Shell {
            lang: settings.language(lang).code.clone(),
            menu,
            html,
        })
    }

    fn redirect(&self, to: &str, into: &mut Vec<u8>) -> Result<Printed, Problems> {
        let settings = &self.stock.settings;
        let lang = to
            .split('/')
            .nth(1)
            .and_then(|code| settings.lang(code))
            .unwrap_or(settings.default);
        let own = RedirectContext {
            target: to.to_owned(),
        };
        let templates = &self.stock.templates;
        templates.render("redirect.html", lang, &context(&own)?, into)?;
        let whole = |message: String| Problem::of_file("templates/redirect.html", message);
        let mut problems = Problems::default();
        self.look_over(into, lang, whole, &mut problems);
        problems.or(Printed::default())
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
        let code = &self.stock.settings.language(lang).code;
        self.stock.words.try_say(code, key, args).map_err(|missing| {
            let file = format!("words/{code}/site.ftl");
            Problem::of_file(file, format!("{missing}.")).help(format!("Add a line: {key} = …"))
        })
    }
}
