//! Everything a site is made from, understood: settings, words, pages, templates, style, addresses.
//!
//! Made from the sources before anything is printed, and told at once all that is wrong with it. A new stock takes over
//! from the one before whatever was made of the same sources, so that an edit costs what it changes.

use std::sync::Arc;

use forms::words::Words;
use programme::programmes::Programmes;
use tera::Context;

use crate::assets::Assets;
use crate::build::BuildOptions;
use crate::categories::{self, CategoryParts};
use crate::contexts::{Common, SiteContext};
use crate::fingerprint::{Fingerprint, Parts};
use crate::links::{AddressBook, Links};
use crate::pages::{Library, Shown};
use crate::plan::{self, Output};
use crate::problems::{Problem, Problems};
use crate::redirects::{self, Redirects};
use crate::settings::{FILE, LangAt, Settings};
use crate::social::{self, Social};
use crate::sources::{Sources, print_of};
use crate::templates::{Templates, context};
use crate::themes::ThemeBook;
use crate::{programmes, words};

/// Everything outputs are made from.
pub struct Stock {
    /// How the site is built.
    pub options: BuildOptions,
    /// Its settings.
    pub settings: Arc<Settings>,
    /// Its words.
    pub words: Arc<Words>,
    /// The files the words were read from, by their path in `content/`, and their text.
    pub word_files: Arc<Vec<(String, String)>>,
    /// What needs and offers can be about.
    pub categories: CategoryParts,
    /// The programmes there are.
    pub programmes: Arc<Programmes>,
    /// Its pages.
    pub library: Library,
    /// Its style and pictures.
    pub assets: Arc<Assets>,
    /// Its templates.
    pub templates: Arc<Templates>,
    /// The picture of each language that goes along when somebody shares a page.
    pub social: Vec<Social>,
    /// Its old addresses.
    pub redirects: Redirects,
    /// The names of its themes.
    pub themes: ThemeBook,
    /// What links may lead to.
    pub book: AddressBook,
    prints: Prints,
}

/// What tells each part from another, for whoever may take it over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Prints {
    settings: Fingerprint,
    words: Fingerprint,
    categories: Fingerprint,
    programmes: Fingerprint,
    assets: Fingerprint,
    templates: Fingerprint,
}

impl Stock {
    /// Understands the sources, or tells everything that is wrong with them.
    ///
    /// With it comes the plan: every output, and the file it will be.
    pub fn of(
        sources: &Sources,
        options: &BuildOptions,
        before: Option<&Self>,
    ) -> Result<(Self, Vec<(Output, String)>), Problems> {
        let prints = Prints::of(sources, options);
        let same =
            |part: fn(&Prints) -> Fingerprint| before.filter(|before| part(&before.prints) == part(&prints));
        let settings = match same(|prints| prints.settings) {
            Some(before) => Arc::clone(&before.settings),
            None => Arc::new(settings(sources, options)?),
        };
        let shown = Shown {
            drafts: options.drafts,
            today: options.date,
        };
        let known = same(|prints| prints.settings).map(|before| &before.library);
        let (words, library) = rayon::join(
            || match same(|prints| prints.words) {
                Some(before) => Ok((Arc::clone(&before.words), Arc::clone(&before.word_files))),
                None => words::read(sources, &settings).map(|words| (words, words::files(sources).into())),
            },
            || Library::read(sources, &settings, shown, known),
        );
        let ((words, word_files), library) = both(words, library)?;
        let categories = match same(|prints| prints.categories) {
            Some(before) => Ok(before.categories.clone()),
            None => categories::read(sources, &settings, &words),
        };
        let programmes = match same(|prints| prints.programmes) {
            Some(before) => Ok(Arc::clone(&before.programmes)),
            None => programmes::read(sources, &settings, options.demo),
        };
        let assets = same(|prints| prints.assets).map_or_else(
            || Arc::new(Assets::of(sources)),
            |before| Arc::clone(&before.assets),
        );
        let harmless = assets.problems().or(());
        let redirects = redirects::collect(&library, &settings);
        let themes = ThemeBook::read(&library, &settings, &words);
        let templates = match same(|prints| prints.templates) {
            Some(before) => Ok(Arc::clone(&before.templates)),
            None => Templates::read(
                sources,
                &settings,
                &words,
                |lang| common(lang, &settings, &assets, options.demo),
                &assets,
            )
            .map(Arc::new),
        };
        let ((categories, programmes), ()) = both(both(categories, programmes), harmless)?;
        let read = both(redirects, both(themes, templates));
        let (redirects, (themes, templates)) = read.map_err(|problems| library.rows().at_home(problems))?;
        let social = social::pictures(&library, &settings, &templates)?;
        let stock = Self {
            options: options.clone(),
            settings,
            words,
            word_files,
            categories,
            programmes,
            library,
            assets,
            templates,
            social,
            redirects,
            themes,
            book: AddressBook::default(),
            prints,
        };
        stock.planned(sources)
    }

    /// Plans, writes the address book, and checks what leads where.
    fn planned(mut self, sources: &Sources) -> Result<(Self, Vec<(Output, String)>), Problems> {
        let outputs = plan::plan(&self);
        let mut addresses = Vec::new();
        let mut files = Vec::with_capacity(outputs.len());
        for output in &outputs {
            let address = output.address(&self);
            files.push(output.file(&address));
            // Pages stand in the library already.
            if !matches!(output, Output::Page(_, 1)) {
                addresses.push(address);
            }
        }
        let mut problems = plan::clashes(&outputs, &files, &self);
        problems.extend(programmes::wrong_categories(
            sources,
            &self.programmes,
            &self.categories.categories,
        ));
        let routes = functions::doors().list().map(|door| door.path.clone()).collect();
        self.book = AddressBook::new(&self.library, &self.settings, routes, &self.assets, addresses);
        let links = Links::new(&self.library, &self.settings, &self.book);
        problems.extend(redirects::check(sources, &self.settings, links));
        problems.extend(wrong_menus(sources, &self.settings, links));
        let problems = self.library.rows().at_home(problems);
        problems.or((self, outputs.into_iter().zip(files).collect()))
    }

    /// What tells everything that all documents share from all others.
    pub fn print(&self) -> Fingerprint {
        let Prints { templates, .. } = self.prints;
        Parts::default().print(templates).print(self.book.print).finish()
    }

    /// What tells everything that functions are given of a build from all others.
    pub fn print_for_functions(&self) -> Fingerprint {
        Parts::default()
            .print(self.print())
            .print(self.prints.categories)
            .print(self.prints.programmes)
            .finish()
    }
}

impl Prints {
    fn of(sources: &Sources, options: &BuildOptions) -> Self {
        let file = |name: &str| {
            sources
                .content
                .get(name)
                .map(|file| file.print)
                .unwrap_or_default()
        };
        let all = |folder| print_of(folder_of(folder));
        let theme = all(&sources.theme);
        let mut parts = Parts::default();
        let settings = parts
            .maybe(options.base_url.as_deref())
            .print(file(FILE))
            .finish();
        let words = parts
            .print(settings)
            .print(sources.print_below("words/"))
            .finish();
        let categories = parts
            .print(words)
            .print(theme)
            .print(file(categories::FILE))
            .finish();
        let programmes = Parts::default()
            .print(settings)
            .print(sources.print_below(programmes::FOLDER))
            .print(sources.print_below(programmes::DEMO_FOLDER))
            .number(usize::from(options.demo))
            .finish();
        let assets = parts.print(theme).print(sources.print_below("media/")).finish();
        let templates = parts
            .print(words)
            .print(assets)
            .print(all(&sources.templates))
            .number(usize::from(options.demo))
            .finish();
        Self {
            settings,
            words,
            categories,
            programmes,
            assets,
            templates,
        }
    }
}

fn folder_of(
    folder: &crate::sources::Folder,
) -> impl Iterator<Item = (&str, &Arc<crate::sources::SourceFile>)> {
    folder.iter().map(|(path, file)| (path.as_str(), file))
}

fn settings(sources: &Sources, options: &BuildOptions) -> Result<Settings, Problems> {
    let mut settings = Settings::read(sources)?;
    if let Some(base_url) = &options.base_url {
        base_url.trim_end_matches('/').clone_into(&mut settings.base_url);
    }
    Ok(settings)
}

/// What all documents of a language share.
fn common(lang: LangAt, settings: &Settings, assets: &Assets, demo: bool) -> Result<Context, Problem> {
    let language = settings.language(lang);
    context(&Common {
        site: SiteContext {
            name: &settings.organisation.name,
            base_url: &settings.base_url,
            email: &settings.organisation.email,
            organisation: &settings.organisation,
            demo,
        },
        lang: language,
        assets: &assets.by_name,
        integrity: &assets.integrity,
        feed: format!("/{}/feed.xml", language.code),
    })
}

/// Two results, or the problems of both.
fn both<A, B>(one: Result<A, Problems>, other: Result<B, Problems>) -> Result<(A, B), Problems> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => {
            let mut problems = one.err().unwrap_or_default();
            problems.extend(other.err().unwrap_or_default());
            Err(problems.sorted())
        }
    }
}

fn wrong_menus(sources: &Sources, settings: &Settings, links: Links<'_>) -> Problems {
    let Some((name, text)) = sources
        .content
        .get(FILE)
        .and_then(|file| Some((&file.name, file.text().ok()?)))
    else {
        return Problems::default();
    };
    let entries = settings.menus.all();
    let wrong = entries.filter_map(|entry| {
        let nowhere = links.resolve(&entry.link, settings.default).err()?;
        let at = text.find(&entry.link).unwrap_or(0);
        Some(nowhere.at(Problem::at(name, text, at..at + entry.link.len(), "")))
    });
    wrong.collect()
}
