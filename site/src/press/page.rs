//! One page: its text, its surroundings, its template, and what is wrong with any of them.

use forms::form;
use forms::privacy::{self, AskedOf};
use memchr::memmem;
use programme::languages::Language;

use super::lists::listing;
use super::{Press, Printed};
use crate::contexts::{Crumb, InventoryOfForm, OnePage, PageContext, SocialLine};
use crate::feeds::Subject;
use crate::finished::Finished;
use crate::front_matter::{Extra, Kind};
use crate::markdown;
use crate::packed::Packed;
use crate::pages::{Page, PageAt};
use crate::plan::part_path;
use crate::problems::{Problem, Problems};
use crate::settings::LangAt;
use crate::{json_ld, sitemap, social};

/// How many words one reads in a minute.
const WORDS_A_MINUTE: usize = 200;

/// The templates of the pages that show the inventory of questions, and of whom those are asked.
const INVENTORY_TEMPLATES: [(&str, AskedOf); 3] = [
    ("inventory.html", AskedOf::Visitors),
    ("inventory-group.html", AskedOf::Group),
    ("inventory-desk.html", AskedOf::Desk),
];

impl Press<'_> {
    /// A finished page, or everything that is wrong with it.
    pub(super) fn page(&self, at: PageAt, number: usize, into: &mut Vec<u8>) -> Result<Printed, Problems> {
        let page = self.stock.library.page(at);
        let mut problems = Problems::default();
        let said = (&self.said[page.lang.0].markdown, &self.first_steps);
        let body = markdown::render(page, self.links, &self.stock.settings, said);
        problems.extend(body.problems);
        let (template, anchors) = (self.template_of(page), body.anchors);
        problems.extend(wrong_form(page));
        if !self.stock.templates.has(&template) {
            let problem = page.problem_of("template", format!("There is no template “{template}”."));
            problems.push(problem.did_you_mean(&template, self.stock.templates.names()));
            return Err(problems);
        }
        let path = part_path(&page.path, number);
        let own = PageContext {
            page: OnePage {
                title: &page.front.title,
                heading: page.front.extra.heading().unwrap_or(&page.front.title),
                description: page.front.description.as_deref().unwrap_or_default(),
                canonical: format!("{}{}", self.stock.settings.base_url, self.canonical(page, &path)),
                written_in: self.written_in(page),
                path: &path,
                kind: page.kind,
                lead: page.front.extra.lead(),
                html: body.html,
                headings: body.headings,
                minutes: body.words.div_ceil(WORDS_A_MINUTE).max(1),
                date: self.dated(page.lang, page.front.date)?,
                updated: self.dated(page.lang, page.front.updated)?,
                themes: self.themes_of(page),
                extra: Some(self.extra(page, &mut problems)),
                sources: page.front.extra.sources(),
                noindex: !sitemap::is_for_all(page, &self.stock.settings) || page.front.draft,
                breadcrumbs: self.crumbs(page),
            },
            languages: self.languages(page.lang, &page.id),
            alternates: if number == 1 {
                sitemap::alternates(page, self.stock)
            } else {
                Vec::new()
            },
            own_feed: (page.kind == Kind::Section)
                .then(|| self.own_feed(Subject::Section(at)))
                .flatten(),
            social: self.social(page.lang),
            json_ld: self.json_ld(page),
            listing: listing(&page.path, page.children.len(), page.front.paginate_by, number),
            series: self.series_of(at, &mut problems),
            themes: Vec::new(),
            inventory: self.inventory(&template, page.lang),
        };
        let mut context = self.context(&own, page.lang)?;
        self.insert_lists(at, number, &mut context)?;
        if let Err(problem) = self.stock.templates.render(&template, page.lang, &context, into) {
            problems.push(problem);
            return Err(problems);
        }
        let whole = |message: String| page.problem_of("", message);
        let ids = self.look_over(into, page.lang, whole, &mut problems);
        problems.or(Printed { ids, anchors })
    }

    /// Looks at a finished document: addresses the site does not answer, ids that stand twice, words that are missing.
    /// Gives its ids.
    pub(super) fn look_over(
        &self,
        html: &[u8],
        lang: LangAt,
        whole: impl Fn(String) -> Problem,
        problems: &mut Problems,
    ) -> Packed {
        // A template engine writes text.
        let html = std::str::from_utf8(html).unwrap_or_default();
        let finished = Finished::read(html);
        // What the text does wrong is told at its line already.
        if problems.is_empty() {
            problems.extend(finished.wrong_headings().map(&whole));
        }
        problems.extend(finished.check(lang, self.links, &whole));
        problems.extend(missing_words(html).map(|key| whole(format!("There are no words for “{key}”."))));
        let mut ids = Packed::default();
        ids.extend(finished.ids.iter().copied());
        ids
    }

    /// The address search engines are given: of a page that stands in for a translation, that of the original.
    fn canonical<'p>(&'p self, page: &Page, path: &'p str) -> &'p str {
        let library = &self.stock.library;
        let original = library
            .find(&page.id, page.doc.lang)
            .filter(|_| page.is_stand_in());
        original.map_or(path, |at| library.page(at).path.as_str())
    }

    /// The language of a page's text, when the page is in another one.
    pub(super) fn written_in(&self, page: &Page) -> Option<&Language> {
        page.is_stand_in()
            .then(|| self.stock.settings.language(page.doc.lang))
    }

    /// The template of a page: the one it names, else the one of its kind; well-known sections have their own.
    fn template_of(&self, page: &Page) -> String {
        let of_kind = match page.kind {
            Kind::Home => "home.html",
            Kind::Section => {
                let own = format!("{}.html", page.id.trim_end_matches("/_index.md"));
                return match &page.front.template {
                    Some(named) => named.clone(),
                    None if self.stock.templates.has(&own) => own,
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

    /// The extra of a page with every link in it resolved.
    pub(super) fn extra(&self, page: &Page, problems: &mut Problems) -> Extra {
        let mut extra = page.front.extra.clone();
        for link in extra.links_mut() {
            match self.links.resolve(link, page.lang) {
                Ok(target) => *link = target.href,
                Err(nowhere) => {
                    let place = page.text().find(link.as_str()).unwrap_or(0);
                    let span = place..place + link.len();
                    problems.push(nowhere.at(Problem::at(page.file(), page.text(), span, "")));
                }
            }
        }
        extra
    }

    fn crumbs<'p>(&'p self, page: &Page) -> Vec<Crumb<'p>> {
        let above = self.stock.library.above(page).into_iter();
        above
            .map(|section| Crumb {
                title: match section.kind {
                    Kind::Home => self.said[page.lang.0].home.as_str().into(),
                    _ => section.front.title.as_str().into(),
                },
                path: section.path.as_str().into(),
            })
            .collect()
    }

    /// The picture that goes along when somebody shares a page in this language.
    pub(super) fn social(&self, lang: LangAt) -> Option<SocialLine<'_>> {
        let social = self.stock.social.get(lang.0)?;
        Some(SocialLine {
            url: format!("{}{}", self.stock.settings.base_url, social.path),
            alt: &social.alt,
            width: social::SIZE.width,
            height: social::SIZE.height,
        })
    }

    fn json_ld(&self, page: &Page) -> Option<String> {
        if page.kind == Kind::Error {
            return None;
        }
        let crumbs = self.crumbs(page);
        let mut trail: Vec<_> = crumbs.iter().map(|crumb| (&*crumb.title, &*crumb.path)).collect();
        trail.push((page.front.title.as_str(), page.path.as_str()));
        json_ld::of_page(page, &trail, &self.stock.settings)
    }

    /// Every question of every form: on the pages that show them, and nowhere else.
    fn inventory(&self, template: &str, lang: LangAt) -> Vec<InventoryOfForm> {
        let mut inventory: Vec<InventoryOfForm> = Vec::new();
        let Some((_, asked_of)) = INVENTORY_TEMPLATES.iter().find(|(name, _)| *name == template) else {
            return inventory;
        };
        for row in privacy::in_words(&self.stock.words, &self.stock.settings.language(lang).code) {
            if row.asked_of != *asked_of {
                continue;
            }
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
}

/// A page that shows the button of a form that does not exist.
fn wrong_form(page: &Page) -> Option<Problem> {
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
    memmem::find_iter(html.as_bytes(), "⟦")
        .filter_map(|at| html[at + '⟦'.len_utf8()..].split_once('⟧'))
        .map(|(key, _)| key)
}
