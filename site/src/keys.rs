//! The key of an output: a fingerprint of everything its context is built from.
//!
//! Two outputs at one place with one key have the same bytes, so the second need not be made. The promise is kept only
//! when nothing is forgotten here; `build/edits.rs` tries it with random edits, and with keys that do forget something.

use crate::calendars;
use crate::feeds;
use crate::fingerprint::{Fingerprint, Parts};
use crate::pages::{Page, PageAt};
use crate::plan::Output;
use crate::search;
use crate::stock::Stock;
use crate::themes::ON_ONE_LIST;

/// What keys are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ingredient {
    /// All that documents share: settings, words, templates, style, and which page has which address.
    Site,
    /// The text of the page itself.
    Text,
    /// The sections above a page.
    Above,
    /// The pages before and after it.
    Neighbours,
    /// The pages in its lists.
    Listed,
    /// The texts that can be found.
    Found,
    /// The day of the build, where it is written down.
    Today,
}

/// Makes keys.
pub struct Keys<'a> {
    stock: &'a Stock,
    site: Fingerprint,
    /// What a test leaves out, to see that it is missed.
    without: Option<Ingredient>,
    parts: Parts,
}

impl<'a> Keys<'a> {
    /// Keys for the outputs of this stock.
    pub fn new(stock: &'a Stock, without: Option<Ingredient>) -> Self {
        let site = Some(stock.print()).filter(|_| without != Some(Ingredient::Site));
        Self {
            stock,
            site: site.unwrap_or_default(),
            without,
            parts: Parts::default(),
        }
    }

    /// The key of one output.
    pub fn key(&mut self, output: &Output) -> Fingerprint {
        // A picture is made of itself and of nothing else: these are the outputs that take long.
        match output {
            Output::Smaller(at) => return self.stock.assets.copies[*at].print,
            Output::Social(at) => return self.stock.social[*at].print,
            _ => {}
        }
        self.parts.print(self.site);
        match output {
            Output::Page(at, number) => self.page(*at, *number),
            Output::Copy { of, .. } => self.page(*of, 1),
            Output::Themes(lang) => {
                for theme in self
                    .stock
                    .library
                    .themes()
                    .iter()
                    .filter(|theme| theme.lang == *lang)
                {
                    self.parts.text(&theme.id).number(theme.pages.len());
                }
            }
            Output::Theme(at, number) => {
                let pages = &self.stock.library.themes()[*at].pages;
                self.part_of(pages, Some(ON_ONE_LIST), *number);
            }
            Output::Feed(subject, _) => {
                let pages = subject.news(&self.stock.library, self.stock.options.date);
                self.parts.maybe(subject.name(self.stock));
                if pages.is_empty() {
                    self.today();
                }
                self.listed(&pages);
            }
            Output::Calendar(at) => {
                self.card(*at);
                self.listed(&calendars::events(self.stock, *at));
            }
            Output::Redirect { from, to } => drop(self.parts.text(from).text(to)),
            Output::Search(lang) => {
                for page in search::pages(self.stock, *lang) {
                    if self.wants(Ingredient::Found) {
                        self.parts.print(page.source.print).number(page.doc.lang.0);
                    }
                }
            }
            Output::Sitemap => {
                for (_, page) in self.stock.library.all() {
                    let date = page.front.updated.or(page.front.date);
                    self.parts.number(date.map_or(0, |date| {
                        usize::from(date.year().unsigned_abs()) << 16
                            | usize::from(date.day_of_year().unsigned_abs())
                    }));
                }
            }
            Output::Robots | Output::Smaller(_) | Output::Social(_) => {}
            Output::Security => self.today(),
            Output::RedirectList => {
                for (from, to) in &self.stock.redirects {
                    self.parts.text(from).text(to);
                }
            }
            Output::Asset(at) => drop(self.parts.print(self.stock.assets.files()[*at].print)),
        }
        self.parts.finish()
    }

    fn page(&mut self, at: PageAt, number: usize) {
        let library = &self.stock.library;
        let page = library.page(at);
        if self.wants(Ingredient::Text) {
            self.parts.print(page.source.print).number(page.doc.lang.0);
        }
        if self.wants(Ingredient::Above) {
            let mut above = page.parent;
            while let Some(section) = above {
                self.card(section);
                above = library.page(section).parent;
            }
        }
        if self.wants(Ingredient::Neighbours) {
            for neighbour in page.neighbours {
                self.parts.number(usize::from(neighbour.is_some()));
                if let Some(neighbour) = neighbour {
                    self.card(neighbour);
                }
            }
        }
        self.listed(library.series(page));
        self.listed(library.related(at));
        self.part_of(&page.children, page.front.paginate_by.map(Into::into), number);
        if page.kind == crate::front_matter::Kind::Home {
            self.listed(&feeds::newest(library, page.lang, self.stock.options.date));
        }
    }

    /// What a part of a list shows.
    fn part_of(&mut self, pages: &[PageAt], on_one: Option<usize>, number: usize) {
        self.parts.number(number).number(pages.len());
        let on_one = on_one.unwrap_or(pages.len()).max(1);
        self.listed(pages.chunks(on_one).nth(number - 1).unwrap_or_default());
    }

    fn listed(&mut self, pages: &[PageAt]) {
        if self.wants(Ingredient::Listed) {
            self.parts.number(pages.len());
            for at in pages {
                self.card(*at);
            }
        }
    }

    fn today(&mut self) {
        if self.wants(Ingredient::Today) {
            self.parts.text(&self.stock.options.date.to_string());
        }
    }

    /// What other pages show of this one: its front matter. Its address is part of the address book, and so of the site.
    fn card(&mut self, at: PageAt) {
        let page: &Page = self.stock.library.page(at);
        self.parts.print(page.front_print);
    }

    fn wants(&self, ingredient: Ingredient) -> bool {
        self.without != Some(ingredient)
    }
}
