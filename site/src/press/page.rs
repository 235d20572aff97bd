//! One page: its text, its surroundings, its template, and what is wrong with any of them.

use forms::{form, privacy};

use super::{Press, PrintedPage};
use crate::contexts::{Child, Crumb, InventoryOfForm, LanguageLine, OnePage, PageContext};
use crate::finished::Finished;
use crate::front_matter::{Extra, Kind};
use crate::markdown::{self, MarkdownWords};
use crate::pages::{Page, PageAt};
use crate::problems::{Problem, Problems};
use crate::settings::LangAt;
use crate::templates::context;
use crate::{json_ld, sitemap};

/// The templates of the pages that show the inventory of all questions: those at the desk, and all others.
const INVENTORY_TEMPLATES: [(&str, bool); 2] = [("inventory.html", false), ("inventory-desk.html", true)];

impl Press<'_> {
    /// A finished page, or everything that is wrong with it.
    pub(super) fn page(&self, at: PageAt) -> Result<PrintedPage, Problems> {
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
        self.library
            .children(at)
            .map(|page| {
                Ok(Child {
                    title: &page.front.title,
                    path: &page.path,
                    description: page.front.description.as_deref(),
                    kind: page.kind,
                    themes: &page.front.taxonomies.themes,
                    // What is wrong with it is told with the page itself.
                    extra: self.extra(page, &mut Problems::default()),
                    date: self.dated(lang, page.front.date)?,
                    updated: self.dated(lang, page.front.updated)?,
                })
            })
            .collect()
    }

    /// Every question of every form: on the pages that show them, and nowhere else.
    fn inventory(&self, template: &str, lang: LangAt) -> Vec<InventoryOfForm> {
        let mut inventory: Vec<InventoryOfForm> = Vec::new();
        let Some((_, at_desk)) = INVENTORY_TEMPLATES.iter().find(|(name, _)| *name == template) else {
            return inventory;
        };
        for row in privacy::in_words(self.words, &self.settings.language(lang).code) {
            if row.at_desk != *at_desk {
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
