//! Lists of pages: the children of a section, the newest, neighbours, themes, languages.

use std::num::NonZeroUsize;

use tera::{Context, Value};

use super::{Press, Printed};
use crate::contexts::{Child, Crumb, LanguageLine, Listing, OnePage, PageContext, SeriesLine, ThemeLine};
use crate::feeds::{self, Form, Subject};
use crate::front_matter::Kind;
use crate::pages::{Page, PageAt, series};
use crate::plan::{part_path, parts_of};
use crate::problems::{Problem, Problems};
use crate::settings::LangAt;
use crate::sitemap;
use crate::templates::value;
use crate::themes::{Named, ON_ONE_LIST};

/// The template of everything about a theme, and of the list of themes.
const THEME_TEMPLATE: &str = "theme.html";
const THEMES_TEMPLATE: &str = "themes.html";

/// Which part of a list of `count` pages this is; none of a list that is empty.
pub(super) fn listing(
    path: &str,
    count: usize,
    on_one: Option<NonZeroUsize>,
    number: usize,
) -> Option<Listing> {
    let of = parts_of(count, on_one.map(Into::into));
    (count > 0).then(|| Listing {
        number,
        of,
        count,
        previous: (number > 1).then(|| part_path(path, number - 1)),
        next: (number < of).then(|| part_path(path, number + 1)),
    })
}

impl Press<'_> {
    /// Puts the lists of a page into its context.
    pub(super) fn insert_lists(
        &self,
        at: PageAt,
        number: usize,
        context: &mut Context,
    ) -> Result<(), Problem> {
        let library = &self.stock.library;
        let page = library.page(at);
        let children = part(&page.children, page.front.paginate_by, number);
        context.insert_value("children", self.cards(children)?);
        let newest = match page.kind {
            Kind::Home => feeds::newest(library, page.lang, self.stock.options.date),
            _ => Vec::new(),
        };
        context.insert_value("newest", self.cards(&newest)?);
        context.insert_value("related", self.cards(library.related(at))?);
        for (name, neighbour) in ["previous", "next"].into_iter().zip(page.neighbours) {
            let card = neighbour.map_or_else(|| Ok(Value::none()), |at| self.card(at))?;
            context.insert_value(name, card);
        }
        Ok(())
    }

    /// The list of all themes of a language.
    pub(super) fn themes(&self, lang: LangAt, into: &mut Vec<u8>) -> Result<Printed, Problems> {
        let themes = self.stock.library.themes().iter().enumerate();
        let mut lines: Vec<_> = themes
            .filter(|(_, theme)| theme.lang == lang)
            .map(|(at, theme)| ThemeLine {
                named: self.stock.themes.name(at),
                count: theme.pages.len(),
            })
            .collect();
        lines.sort_by_key(|line| line.named.title.as_str());
        let Some(named) = self.stock.themes.list(lang) else {
            return Ok(Printed::default());
        };
        let description = self.say(lang, "themes-description")?;
        let mut own = self.made_page(lang, named, &named.path, &description);
        own.themes = lines;
        let context = self.context(&own, lang)?;
        self.made(THEMES_TEMPLATE, lang, &context, into)
    }

    /// A part of the list of pages about a theme.
    pub(super) fn theme(&self, at: usize, number: usize, into: &mut Vec<u8>) -> Result<Printed, Problems> {
        let theme = &self.stock.library.themes()[at];
        let named = self.stock.themes.name(at);
        let path = part_path(&named.path, number);
        let args = forms::words::Args::one("theme", named.title.as_str());
        let description = self.say_with(theme.lang, "theme-description", &args)?;
        let mut own = self.made_page(theme.lang, named, &path, &description);
        if let Some(list) = self.stock.themes.list(theme.lang) {
            own.page.breadcrumbs.push(Crumb {
                title: list.title.as_str().into(),
                path: list.path.as_str().into(),
            });
        }
        let on_one = NonZeroUsize::new(ON_ONE_LIST);
        own.own_feed = self.own_feed(Subject::Theme(at));
        own.listing = listing(&named.path, theme.pages.len(), on_one, number);
        if number == 1 {
            own.alternates = sitemap::theme_alternates(&theme.id, self.stock);
        }
        let mut context = self.context(&own, theme.lang)?;
        context.insert_value("children", self.cards(part(&theme.pages, on_one, number))?);
        self.made(THEME_TEMPLATE, theme.lang, &context, into)
    }

    /// A page that nobody wrote.
    fn made_page<'p>(
        &'p self,
        lang: LangAt,
        named: &'p Named,
        path: &'p str,
        description: &'p str,
    ) -> PageContext<'p> {
        let settings = &self.stock.settings;
        let home = self.stock.library.find("_index.md", lang);
        let home = home.map(|at| self.stock.library.page(at).path.as_str());
        let title = self.said[lang.0].home.as_str();
        PageContext {
            page: OnePage {
                title: &named.title,
                heading: &named.title,
                description,
                path,
                canonical: format!("{}{path}", settings.base_url),
                kind: Kind::Section,
                written_in: None,
                lead: None,
                html: String::new(),
                headings: Vec::new(),
                date: None,
                updated: None,
                breadcrumbs: home
                    .map(|path| Crumb {
                        title: title.into(),
                        path: path.into(),
                    })
                    .into_iter()
                    .collect(),
                themes: Vec::new(),
                minutes: 1,
                extra: None,
                sources: &[],
                noindex: !settings.language(lang).complete,
            },
            languages: self.languages(lang, ""),
            alternates: Vec::new(),
            own_feed: None,
            social: self.social(lang),
            json_ld: None,
            listing: None,
            series: None,
            themes: Vec::new(),
            inventory: Vec::new(),
        }
    }

    fn made(
        &self,
        template: &str,
        lang: LangAt,
        context: &Context,
        into: &mut Vec<u8>,
    ) -> Result<Printed, Problems> {
        let templates = &self.stock.templates;
        if !templates.has(template) {
            let message = "This template is missing: pages have themes, and it shows them.";
            return Err(Problem::of_file(format!("templates/{template}"), message).into());
        }
        templates.render(template, lang, context, into)?;
        let mut problems = Problems::default();
        let file = format!("templates/{template}");
        let whole = |message: String| Problem::of_file(file.as_str(), message);
        let ids = self.look_over(into, lang, whole, &mut problems);
        problems.or(Printed {
            ids,
            anchors: Vec::new(),
        })
    }

    /// The address of a feed, when there is something in it.
    pub(super) fn own_feed(&self, subject: Subject) -> Option<String> {
        let path = subject.path(Form::Atom, self.stock);
        self.links.has(&path).then_some(path)
    }

    /// The themes of a page, with their names.
    pub(super) fn themes_of(&self, page: &Page) -> Vec<&Named> {
        let themes = &page.front.taxonomies.themes;
        let places = themes
            .iter()
            .filter_map(|id| self.stock.themes.place(page.lang, id));
        places.map(|at| self.stock.themes.name(at)).collect()
    }

    /// The series a page is part of, with all its parts; a series without a name is told.
    pub(super) fn series_of(&self, at: PageAt, problems: &mut Problems) -> Option<SeriesLine<'_>> {
        let library = &self.stock.library;
        let page = library.page(at);
        let id = series::of(page)?;
        let parts = library.series(page);
        let lang = &self.stock.settings.language(page.lang).code;
        let key = format!("series-{id}");
        let Ok(title) = self.stock.words.try_say(lang, &key, &forms::words::Args::NONE) else {
            let known = self.stock.words.keys(lang);
            let known = known.filter_map(|key| key.strip_prefix("series-"));
            let problem = page.problem_of("series", format!("There are no words for the series “{id}”."));
            let help = format!("Add a line to words/<language>/site.ftl: {key} = …");
            problems.push(problem.help(help).did_you_mean(id, known));
            return None;
        };
        let lines = parts.iter().map(|at| library.page(*at)).map(|part| Crumb {
            title: part.front.title.as_str().into(),
            path: part.path.as_str().into(),
        });
        Some(SeriesLine {
            title,
            number: parts.iter().position(|part| *part == at)? + 1,
            of: parts.len(),
            parts: lines.collect(),
        })
    }

    fn cards(&self, pages: &[PageAt]) -> Result<Value, Problem> {
        let cards: Vec<Value> = pages.iter().map(|at| self.card(*at)).collect::<Result<_, _>>()?;
        Ok(cards.into())
    }

    /// What lists show of a page.
    fn card(&self, at: PageAt) -> Result<Value, Problem> {
        if let Some(card) = self.cards[at.0].get() {
            return Ok(card.clone());
        }
        let page = self.stock.library.page(at);
        let card = value(&Child {
            title: &page.front.title,
            path: &page.path,
            description: page.front.description.as_deref(),
            kind: page.kind,
            themes: self.themes_of(page),
            written_in: self.written_in(page),
            // What is wrong with it is told with the page itself.
            extra: self.extra(page, &mut Problems::default()),
            date: self.dated(page.lang, page.front.date)?,
            updated: self.dated(page.lang, page.front.updated)?,
        })?;
        Ok(self.cards[at.0].get_or_init(|| card).clone())
    }

    /// The languages a page can be read in: the complete ones, and its own. Where it is missing, the first page.
    pub(super) fn languages(&self, here: LangAt, id: &str) -> Vec<LanguageLine<'_>> {
        let (settings, library) = (&self.stock.settings, &self.stock.library);
        let offered = settings
            .langs()
            .filter(|lang| *lang == here || settings.language(*lang).complete);
        offered
            .filter_map(|lang| {
                let there = library
                    .find(id, lang)
                    .or_else(|| library.find("_index.md", lang))?;
                Some(LanguageLine {
                    language: settings.language(lang),
                    path: &library.page(there).path,
                    current: lang == here,
                })
            })
            .collect()
    }
}

fn part(pages: &[PageAt], on_one: Option<NonZeroUsize>, number: usize) -> &[PageAt] {
    let on_one = on_one.map_or(pages.len(), Into::into).max(1);
    pages.chunks(on_one).nth(number - 1).unwrap_or_default()
}
