//! Everything a site is made of, read once into memory.
//!
//! The only reader of `content/`, of the templates and of the theme: no other module opens a file of theirs, so a build
//! sees one moment of the sources, and a test can make them up. Templates and theme travel inside the program; the
//! folders beside a checkout go before those.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use rayon::prelude::*;

use crate::fingerprint::{Fingerprint, Parts};
use crate::problems::{Problem, Problems};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/theme");

/// Where the sources are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roots {
    /// The folder `content/`.
    pub content: PathBuf,
    /// The folder of templates; without it, those inside the program.
    pub templates: Option<PathBuf>,
    /// The folder of the theme; without it, the one inside the program.
    pub theme: Option<PathBuf>,
}

impl Roots {
    /// This content, with `site/templates` and `site/theme` beside it where they exist.
    pub fn of_content(content: impl Into<PathBuf>) -> Self {
        let content = content.into();
        let house = content.parent().unwrap_or_else(|| Path::new("")).join("site");
        let existing = |folder: PathBuf| folder.is_dir().then_some(folder);
        Self {
            templates: existing(house.join("templates")),
            theme: existing(house.join("theme")),
            content,
        }
    }

    /// The folders there are, for whoever watches them.
    pub fn folders(&self) -> impl Iterator<Item = &Path> {
        [Some(&self.content), self.templates.as_ref(), self.theme.as_ref()]
            .into_iter()
            .flatten()
            .map(PathBuf::as_path)
    }
}

/// One file of the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// How an editor would name it: the root as it was given, and the path in it.
    pub name: String,
    /// What tells its bytes from all others.
    pub print: Fingerprint,
    inside: Inside,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Inside {
    Text(String),
    Bytes(Vec<u8>),
}

impl SourceFile {
    /// A file with these bytes.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self {
            name: name.into(),
            print: Fingerprint::of(&bytes),
            inside: String::from_utf8(bytes)
                .map_or_else(|no_text| Inside::Bytes(no_text.into_bytes()), Inside::Text),
        }
    }

    /// What is in it.
    pub fn bytes(&self) -> &[u8] {
        match &self.inside {
            Inside::Text(text) => text.as_bytes(),
            Inside::Bytes(bytes) => bytes,
        }
    }

    /// The file as text, or the problem that it is none.
    pub fn text(&self) -> Result<&str, Problem> {
        match &self.inside {
            Inside::Text(text) => Ok(text),
            Inside::Bytes(bytes) => {
                let readable = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
                let end = readable.len();
                let problem = Problem::at(
                    &*self.name,
                    readable,
                    end..end,
                    "From here on this is not UTF-8 text.",
                );
                Err(problem.help("Save the file as UTF-8."))
            }
        }
    }
}

/// Files by their path below a root, with `/` between the parts.
pub type Folder = BTreeMap<String, Arc<SourceFile>>;

/// All sources of a site at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// `content/`: `site.toml`, `words/`, `pages/`, `media/`.
    pub content: Folder,
    /// The templates, by the name other templates call them.
    pub templates: Folder,
    /// Style and pictures of the theme.
    pub theme: Folder,
}

impl Sources {
    /// Reads all of it.
    pub fn read(roots: &Roots) -> Result<Self, Problems> {
        let (content, (templates, theme)) = rayon::join(
            || folder(&roots.content),
            || {
                let templates = roots
                    .templates
                    .as_deref()
                    .map_or_else(|| Ok(inside(&TEMPLATES)), folder);
                let theme = roots.theme.as_deref().map_or_else(|| Ok(inside(&THEME)), folder);
                (templates, theme)
            },
        );
        let mut problems = Problems::default();
        let mut or_note = |read: Result<Folder, Problems>| match read {
            Ok(folder) => folder,
            Err(more) => {
                problems.extend(more);
                Folder::default()
            }
        };
        let sources = Self {
            content: or_note(content),
            templates: or_note(templates),
            theme: or_note(theme),
        };
        problems.or(sources)
    }

    /// Reads again what may be different at these places, and what stands below them: as if all were read again, when there
    /// is nothing else. Whether anything is.
    pub fn read_again(&mut self, roots: &Roots, places: &[PathBuf]) -> Result<bool, Problems> {
        let mut problems = Problems::default();
        let mut is_different = false;
        for place in places {
            let folders = [
                (Some(&roots.content), &mut self.content),
                (roots.templates.as_ref(), &mut self.templates),
                (roots.theme.as_ref(), &mut self.theme),
            ];
            let found = folders
                .into_iter()
                .find_map(|(root, files)| Some((root?, below(root?, place)?, files)));
            let Some((root, below, files)) = found else {
                // The system calls our folders otherwise than we do.
                let all = Self::read(roots)?;
                is_different |= *self != all;
                *self = all;
                return problems.or(is_different);
            };
            match read_place(root, &below, files) {
                Ok(different) => is_different |= different,
                Err(more) => problems.extend(more),
            }
        }
        problems.or(is_different)
    }

    /// The files of `content/` below `folder` (`pages/`), by the rest of their path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a Arc<SourceFile>)> {
        self.content
            .range(folder.to_owned()..)
            .map_while(move |(path, file)| Some((path.strip_prefix(folder)?, file)))
    }

    /// What tells these files of `content/` from all others: their paths and their bytes.
    pub fn print_below(&self, folder: &str) -> Fingerprint {
        print_of(self.below(folder))
    }
}

/// What tells these files from all others: their paths and their bytes.
pub fn print_of<'a>(files: impl Iterator<Item = (&'a str, &'a Arc<SourceFile>)>) -> Fingerprint {
    let mut parts = Parts::default();
    for (path, file) in files {
        parts.text(path).text(&file.name).print(file.print);
    }
    parts.finish()
}

/// Whether the name of a file ends in `.ending`, in small letters or capitals.
pub fn has_ending(path: &str, ending: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, found)| found.eq_ignore_ascii_case(ending))
}

/// A folder and all below it. Hidden files and the leavings of text editors are no sources.
fn folder(root: &Path) -> Result<Folder, Problems> {
    let mut found = Vec::new();
    let mut problems = Problems::default();
    list(root, "", &mut found, &mut problems);
    let read: Vec<_> = found
        .into_par_iter()
        .map(|path| {
            let place = root.join(&path);
            let name = place.display().to_string();
            match read_bytes(&place) {
                Ok(bytes) => Ok((path, Arc::new(SourceFile::new(name, bytes)))),
                Err(wrong) => Err(Problem::of_file(
                    name,
                    format!("This file cannot be read: {wrong}."),
                )),
            }
        })
        .collect();
    let mut folder = Folder::new();
    for file in read {
        match file {
            Ok((path, file)) => drop(folder.insert(path, file)),
            Err(problem) => problems.push(problem),
        }
    }
    problems.or(folder)
}

/// The path of a place below a root, however the root is called.
fn below(root: &Path, place: &Path) -> Option<PathBuf> {
    let names = [
        Some(root.to_owned()),
        std::path::absolute(root).ok(),
        root.canonicalize().ok(),
    ];
    names
        .into_iter()
        .flatten()
        .find_map(|root| place.strip_prefix(root).ok().map(Path::to_owned))
}

/// Reads one file, or all of a folder, again; forgets what is gone. Whether anything is different.
fn read_place(root: &Path, below: &Path, files: &mut Folder) -> Result<bool, Problems> {
    let parts: Option<Vec<&str>> = below.iter().map(|part| part.to_str()).collect();
    let Some(parts) = parts else {
        let name = root.join(below).display().to_string();
        return Err(Problem::of_file(name, "The name of this file is not UTF-8 text.").into());
    };
    if parts.iter().any(|name| is_no_source(name)) {
        return Ok(false);
    }
    let path = parts.join("/");
    let inside = if path.is_empty() {
        String::new()
    } else {
        format!("{path}/")
    };
    let before = take_below(files, &path, &inside);
    let place = root.join(below);
    let now = if place.is_dir() {
        let read = folder(&place)?.into_iter();
        read.map(|(rest, file)| (format!("{inside}{rest}"), file))
            .collect()
    } else {
        match read_bytes(&place) {
            Ok(bytes) => Folder::from([(
                path,
                Arc::new(SourceFile::new(place.display().to_string(), bytes)),
            )]),
            Err(wrong) if wrong.kind() == std::io::ErrorKind::NotFound => Folder::default(),
            Err(wrong) => {
                let name = place.display().to_string();
                return Err(Problem::of_file(name, format!("This file cannot be read: {wrong}.")).into());
            }
        }
    };
    let is_different = before != now;
    files.extend(if is_different { now } else { before });
    Ok(is_different)
}

/// Takes a file, and everything in a folder, out of all files.
fn take_below(files: &mut Folder, path: &str, inside: &str) -> Folder {
    let below = files.range(inside.to_owned()..).map(|(path, _)| path);
    let below = below.take_while(|path| path.starts_with(inside)).cloned();
    let paths: Vec<String> = below.chain([path.to_owned()]).collect();
    paths
        .into_iter()
        .filter_map(|path| files.remove_entry(&path))
        .collect()
}

/// Hidden files and the leavings of text editors.
fn is_no_source(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~')
}

fn list(root: &Path, below: &str, found: &mut Vec<String>, problems: &mut Problems) {
    let place = root.join(below);
    let entries = match read_folder(&place).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
        Ok(entries) => entries,
        Err(wrong) => {
            let name = place.display().to_string();
            return problems.push(Problem::of_file(
                name,
                format!("This folder cannot be read: {wrong}."),
            ));
        }
    };
    for entry in entries {
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            problems.push(Problem::of_file(
                entry.path().display().to_string(),
                "The name of this file is not UTF-8 text.",
            ));
            continue;
        };
        if is_no_source(name) {
            continue;
        }
        let path = if below.is_empty() {
            name.to_owned()
        } else {
            format!("{below}/{name}")
        };
        // A link is followed; of anything else the folder itself says what it is.
        let is_folder = match entry.file_type() {
            Ok(kind) if !kind.is_symlink() => kind.is_dir(),
            _ => entry.path().is_dir(),
        };
        if is_folder {
            list(root, &path, found, problems);
        } else {
            found.push(path);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads sources")]
fn read_bytes(place: &Path) -> std::io::Result<Vec<u8>> {
    std::fs::read(place)
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads sources")]
fn read_folder(place: &Path) -> std::io::Result<std::fs::ReadDir> {
    std::fs::read_dir(place)
}

/// The files of a folder inside the program.
fn inside(folder: &Dir<'_>) -> Folder {
    let mut files = Folder::new();
    for entry in folder.entries() {
        if let Some(below) = entry.as_dir() {
            files.extend(inside(below));
        }
        if let Some((file, path)) = entry
            .as_file()
            .and_then(|file| Some((file, file.path().to_str()?)))
        {
            let source = SourceFile::new(format!("(inside) {path}"), file.contents());
            files.insert(path.replace('\\', "/"), Arc::new(source));
        }
    }
    files
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The bytes of every file below a folder, hidden ones too, by path.
    pub(crate) fn everything_below(root: &Path) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        for entry in read_folder(root).unwrap() {
            let place = entry.unwrap().path();
            let name = place.file_name().unwrap().to_str().unwrap().to_owned();
            if place.is_dir() {
                let below = everything_below(&place).into_iter();
                found.extend(below.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
            } else {
                found.insert(name, read_bytes(&place).unwrap());
            }
        }
        found
    }

    #[test]
    fn the_rest_of_a_path_is_given_below_a_folder_only() {
        let file = |name: &str| (name.to_owned(), Arc::new(SourceFile::new(name, [])));
        let sources = Sources {
            content: [
                "pages.txt",
                "pages/a.nl.md",
                "pages/b/c.nl.md",
                "words/nl/site.ftl",
            ]
            .map(file)
            .into(),
            ..Sources::default()
        };
        let below: Vec<_> = sources.below("pages/").map(|(path, _)| path).collect();
        assert_eq!(below, ["a.nl.md", "b/c.nl.md"]);
    }

    #[test]
    fn text_that_is_no_text_is_a_problem_where_it_begins() {
        let file = SourceFile::new("a.md", b"one\ntw\xff");
        let problem = file.text().unwrap_err();
        assert_eq!((problem.line, problem.column), (2, 3));
    }

    #[test]
    fn a_missing_folder_is_a_problem_and_not_an_empty_site() {
        let roots = Roots {
            content: "no/such/folder".into(),
            templates: None,
            theme: None,
        };
        assert_eq!(Sources::read(&roots).unwrap_err().len(), 1);
    }
}
