//! Random edits, one after the other: after each, what was built on what stood there is what a clean build gives, byte for
//! byte, on disk and in memory. What stands is built on many threads and the clean build on one, so one thread and many are
//! compared as well. And a control: keys that forget one ingredient are caught.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use jiff::ToSpan as _;
use proptest::prelude::*;

use super::*;
use crate::sample::{options, page, sources};
use crate::write::write;

/// One page as an editor sees it.
#[derive(Clone, Debug, Default)]
struct Draft {
    title: usize,
    date: Option<usize>,
    weight: usize,
    slug: Option<usize>,
    theme: usize,
    from: Option<usize>,
    paginate_by: Option<usize>,
    alias: Option<usize>,
    part: Option<usize>,
    hidden: bool,
    body: usize,
}

impl Draft {
    fn text(&self, file: &str) -> String {
        let mut text = format!("+++\ntitle = \"Naam {}\"\ndescription = \"x\"\n", self.title);
        let mut line = |line: Option<String>| text.extend(line.map(|line| line + "\n"));
        line(self.date.map(|day| format!("date = 2026-09-{:02}", day + 10)));
        line(self.from.map(|day| format!("from = 2026-09-{:02}", day + 12)));
        line((self.weight > 0).then(|| format!("weight = {}", self.weight)));
        line(self.slug.map(|slug| format!("slug = \"s{slug}\"")));
        line(self.paginate_by.map(|many| format!("paginate_by = {}", many + 1)));
        line(
            self.alias
                .map(|alias| format!("aliases = [\"/nl/oud-{alias}/\"]")),
        );
        line(self.hidden.then(|| "draft = true".to_owned()));
        let themes = ["", "\"work\"", "\"newcomers\"", "\"work\", \"newcomers\""][self.theme % 4];
        line(Some(format!("[taxonomies]\nthemes = [{themes}]")));
        let part = self
            .part
            .filter(|_| file.starts_with("pages/knowledge/") && !file.contains("_index"));
        line(part.map(|part| format!("[extra]\nseries = \"start\"\npart = {part}")));
        line(Some("+++".to_owned()));
        let body = [
            "Tekst.",
            "Andere tekst.\n\n## Kosten\n\nNiets.",
            "[Een](@/knowledge/a.md)",
            "[Kosten](@/knowledge/b.md#kosten)",
            "[Niets](@/knowledge/nothing.md)",
            "![Een helling](@/media/slope.png)",
        ];
        text + body[self.body % body.len()] + "\n"
    }
}

/// What an editor does.
#[derive(Clone, Debug)]
enum Edit {
    Page(usize, Change),
    Delete(usize),
    Rename(usize, usize),
    Template(usize),
    Words(usize),
    Category(usize),
    Style(usize),
    Settings(usize),
    Picture(usize),
    Row(usize, usize),
    Tomorrow,
}

#[derive(Clone, Debug)]
enum Change {
    Title(usize),
    Date(Option<usize>),
    Weight(usize),
    Slug(Option<usize>),
    Theme(usize),
    From(Option<usize>),
    PaginateBy(Option<usize>),
    Alias(Option<usize>),
    Part(Option<usize>),
    Draft(bool),
    Body(usize),
}

/// Everything one can edit.
#[derive(Clone)]
struct Desk {
    pages: BTreeMap<&'static str, Draft>,
    template: usize,
    words: usize,
    category: usize,
    style: usize,
    settings: usize,
    picture: usize,
    /// The rows of a table, each with what stands in it; 0 is no row.
    rows: [usize; 3],
    days: i64,
}

/// What makes the site one that can be searched.
const SEARCH: &str = "+++\ntitle = \"Zoeken\"\ndescription = \"x\"\ntemplate = \"search.html\"\n+++\n";

/// The files one can edit; a page that is not there is added by an edit of it.
const FILES: [&str; 8] = [
    "pages/knowledge/_index.nl.md",
    "pages/knowledge/a.nl.md",
    "pages/knowledge/b.nl.md",
    "pages/knowledge/c.nl.md",
    "pages/knowledge/b.en.md",
    "pages/programme/_index.nl.md",
    "pages/programme/schools.nl.md",
    "pages/knowledge/deep/d.nl.md",
];

impl Desk {
    fn new() -> Self {
        Self {
            pages: FILES
                .iter()
                .take(6)
                .map(|file| (*file, Draft::default()))
                .collect(),
            template: 0,
            words: 0,
            category: 0,
            style: 0,
            settings: 0,
            picture: 0,
            rows: [1, 0, 2],
            days: 0,
        }
    }

    fn take(&mut self, edit: &Edit) {
        match edit {
            Edit::Page(file, change) => {
                let draft = self.pages.entry(FILES[file % FILES.len()]).or_default();
                match change {
                    Change::Title(title) => draft.title = *title,
                    Change::Date(date) => draft.date = *date,
                    Change::Weight(weight) => draft.weight = *weight,
                    Change::Slug(slug) => draft.slug = *slug,
                    Change::Theme(theme) => draft.theme = *theme,
                    Change::From(from) => draft.from = *from,
                    Change::PaginateBy(many) => draft.paginate_by = *many,
                    Change::Alias(alias) => draft.alias = *alias,
                    Change::Part(part) => draft.part = *part,
                    Change::Draft(is_draft) => draft.hidden = *is_draft,
                    Change::Body(body) => draft.body = *body,
                }
            }
            Edit::Delete(file) => drop(self.pages.remove(FILES[file % FILES.len()])),
            Edit::Rename(from, to) => {
                if let Some(draft) = self.pages.remove(FILES[from % FILES.len()]) {
                    self.pages.insert(FILES[to % FILES.len()], draft);
                }
            }
            Edit::Template(template) => self.template = *template,
            Edit::Words(words) => self.words = *words,
            Edit::Category(category) => self.category = *category,
            Edit::Style(style) => self.style = *style,
            Edit::Settings(settings) => self.settings = *settings,
            Edit::Picture(picture) => self.picture = *picture,
            Edit::Row(row, inside) => self.rows[row % 3] = *inside,
            Edit::Tomorrow => self.days += 1,
        }
    }

    fn sources(&self) -> Sources {
        let home = page("Home nl", "[Kosten](@/knowledge/b.md)");
        let mut changes = vec![
            ("pages/programme/_index.nl.md", String::new()),
            ("pages/programme/schools.nl.md", String::new()),
            ("pages/_index.nl.md", home),
            ("pages/search.nl.md", SEARCH.to_owned()),
        ];
        changes.extend(self.pages.iter().map(|(file, draft)| (*file, draft.text(file))));
        let changes: Vec<_> = changes
            .iter()
            .map(|(file, text)| (*file, text.as_str()))
            .collect();
        let mut sources = sources(&changes);
        let mut edit = |file: &str, more: String| {
            let (folder, path) = file.split_once('/').unwrap();
            let folder = match folder {
                "content" => &mut sources.content,
                "theme" => &mut sources.theme,
                _ => &mut sources.templates,
            };
            let text = folder[path].text().unwrap().to_owned() + &more;
            let edited = crate::sources::SourceFile::new(file, text);
            folder.insert(path.to_owned(), edited.into());
        };
        edit("templates/layout.html", format!("<!-- {} -->", self.template));
        edit("content/words/nl/site.ftl", format!("more = {}\n", self.words));
        edit("content/words/en/site.ftl", format!("more = {}\n", self.words));
        edit("content/words/ar/site.ftl", format!("more = {}\n", self.words));
        edit("content/categories.toml", format!("# {}\n", self.category));
        edit("theme/site.css", format!("a{{order:{}}}", self.style));
        let old = format!("\"/nl/vroeger-{}/\" = \"/nl/workshop\"\n", self.settings);
        edit("content/site.toml", old);
        let width = 400 + u32::try_from(self.picture).unwrap();
        let picture = crate::pictures::tests::slope(width, 8, image::ImageFormat::Png);
        let file = crate::sources::SourceFile::new("content/media/slope.png", picture);
        sources.content.insert("media/slope.png".to_owned(), file.into());
        let mut table = "name,title,description,weight,themes,text\n".to_owned();
        for (at, inside) in self.rows.iter().enumerate().filter(|(_, inside)| **inside > 0) {
            let themes = ["", "work", "work;newcomers"][inside % 3];
            let row = format!("row-{at},Rij {inside},x,{inside},{themes}");
            table.extend([row, format!(",\"[Een](@/knowledge/row-{}.md)\"\n", at % 2)]);
        }
        let file = crate::sources::SourceFile::new("content/data/knowledge.nl.csv", table);
        sources
            .content
            .insert("data/knowledge.nl.csv".to_owned(), file.into());
        sources
    }

    fn options(&self) -> BuildOptions {
        let start = options();
        BuildOptions {
            date: start.date + self.days.days(),
            ..start
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let small = || 0..4_usize;
    prop_oneof![
        small().prop_map(Change::Title),
        proptest::option::of(small()).prop_map(Change::Date),
        small().prop_map(Change::Weight),
        proptest::option::of(small()).prop_map(Change::Slug),
        small().prop_map(Change::Theme),
        proptest::option::of(small()).prop_map(Change::From),
        proptest::option::of(0..2_usize).prop_map(Change::PaginateBy),
        proptest::option::of(small()).prop_map(Change::Alias),
        proptest::option::of(small()).prop_map(Change::Part),
        any::<bool>().prop_map(Change::Draft),
        (0..6_usize).prop_map(Change::Body),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let file = || 0..FILES.len();
    prop_oneof![
        12 => (file(), change()).prop_map(|(file, change)| Edit::Page(file, change)),
        1 => file().prop_map(Edit::Delete),
        1 => (file(), file()).prop_map(|(from, to)| Edit::Rename(from, to)),
        1 => (0..3_usize).prop_map(Edit::Template),
        1 => (0..3_usize).prop_map(Edit::Words),
        1 => (0..3_usize).prop_map(Edit::Category),
        1 => (0..3_usize).prop_map(Edit::Style),
        1 => (0..3_usize).prop_map(Edit::Settings),
        1 => (0..3_usize).prop_map(Edit::Picture),
        3 => (0..3_usize, 0..4_usize).prop_map(|(row, inside)| Edit::Row(row, inside)),
        1 => Just(Edit::Tomorrow),
    ]
}

/// Every file below a folder but the builder's own list, by its path.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = crate::sources::tests::everything_below(folder);
    files
        .into_iter()
        .filter(|(path, _)| !path.starts_with('.') || path.starts_with(".well-known"))
        .collect()
}

fn files(site: &Site) -> BTreeMap<String, Vec<u8>> {
    site.files
        .iter()
        .map(|file| (file.path.clone(), file.bytes().to_vec()))
        .collect()
}

/// What one editor has: an edition and a site in memory, and a folder on disk.
struct Standing {
    edition: Edition,
    site: Site,
    out: tempfile::TempDir,
}

impl Standing {
    fn new(desk: &Desk) -> Self {
        let edition = Edition::of(&desk.sources(), &desk.options(), None).unwrap();
        let out = tempfile::tempdir().unwrap();
        write(&edition, out.path(), "test").unwrap();
        Self {
            site: Site::of(&edition, None).unwrap(),
            edition,
            out,
        }
    }

    /// Builds on what stands, and compares with a clean build.
    fn follow(&mut self, desk: &Desk) {
        let (sources, options) = (desk.sources(), desk.options());
        let clean = threads(1).install(|| build(&sources, &options));
        let before = tree(self.out.path());
        // On disk: another process, which knows nothing but the folder.
        let written = Edition::of(&sources, &options, None)
            .map_err(BuildError::from)
            .and_then(|edition| write(&edition, self.out.path(), "test"));
        let next = threads(4).install(|| {
            let edition = Edition::of(&sources, &options, Some(&self.edition))?;
            Site::of(&edition, Some(&self.site)).map(|site| (edition, site))
        });
        match clean {
            Ok(clean) => {
                written.unwrap();
                let (edition, site) = next.unwrap();
                assert!(
                    files(&clean) == tree(self.out.path()),
                    "{}",
                    difference(&clean, &tree(self.out.path()))
                );
                assert!(
                    files(&clean) == files(&site),
                    "{}",
                    difference(&clean, &files(&site))
                );
                assert_eq!(clean.shells, site.shells);
                (self.edition, self.site) = (edition, site);
            }
            Err(problems) => {
                assert_eq!(next.map(|_| ()).unwrap_err(), problems);
                let Err(BuildError::Problems(on_disk)) = written else {
                    panic!("written in spite of {problems}");
                };
                assert_eq!(on_disk, problems);
                assert!(
                    before == tree(self.out.path()),
                    "a build with a mistake changes nothing"
                );
            }
        }
    }
}

/// One thread, or so many.
fn threads(count: usize) -> &'static rayon::ThreadPool {
    static POOLS: [OnceLock<rayon::ThreadPool>; 2] = [OnceLock::new(), OnceLock::new()];
    POOLS[usize::from(count > 1)].get_or_init(|| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(count);
        pool.build().unwrap()
    })
}

fn difference(clean: &Site, there: &BTreeMap<String, Vec<u8>>) -> String {
    let clean = files(clean);
    let names = clean.keys().chain(there.keys());
    let first = names.filter(|name| clean.get(*name) != there.get(*name)).min();
    let text = |files: &BTreeMap<String, Vec<u8>>| {
        first
            .and_then(|name| files.get(name))
            .map_or("nothing".into(), |bytes| {
                String::from_utf8_lossy(bytes).into_owned()
            })
    };
    format!("{first:?}:\nclean: {}\nthere: {}", text(&clean), text(there))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_every_edit_the_site_is_that_of_a_clean_build(edits in proptest::collection::vec(edit(), 1..10)) {
        let mut desk = Desk::new();
        let mut standing = Standing::new(&desk);
        for edit in &edits {
            desk.take(edit);
            standing.follow(&desk);
        }
    }
}

#[test]
fn a_key_that_forgets_something_is_caught() {
    let title = |file| Edit::Page(file, Change::Title(3));
    for (forgotten, edit) in [
        (Ingredient::Site, Edit::Template(1)),
        (Ingredient::Text, Edit::Page(1, Change::Body(1))),
        (Ingredient::Above, title(0)),
        (Ingredient::Neighbours, title(1)),
        (Ingredient::Listed, title(1)),
        (Ingredient::Found, Edit::Page(1, Change::Body(1))),
        (Ingredient::Today, Edit::Tomorrow),
    ] {
        let mut desk = Desk::new();
        let built = |desk: &Desk, without, before: Option<&Site>| {
            let (stock, plan) = Stock::of(&desk.sources(), &desk.options(), None).unwrap();
            let plan = with_keys(&stock, plan, without);
            Site::of(&Edition { stock, plan }, before).unwrap()
        };
        let [first, forgetful] = [None, Some(forgotten)].map(|without| built(&desk, without, None));
        assert!(files(&first) == files(&forgetful));
        desk.take(&edit);
        let clean = built(&desk, None, None);
        assert!(files(&clean) != files(&first), "{forgotten:?}: the edit shows");
        assert!(
            files(&built(&desk, None, Some(&first))) == files(&clean),
            "{forgotten:?}"
        );
        assert!(
            files(&built(&desk, Some(forgotten), Some(&forgetful))) != files(&clean),
            "{forgotten:?} is not missed"
        );
    }
}
