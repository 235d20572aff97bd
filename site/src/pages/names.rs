//! What the names of files say: id, language, folder.

use unicode_normalization::UnicodeNormalization as _;

use crate::problems::Problem;
use crate::settings::{LangAt, Settings};
use crate::sources::SourceFile;

/// `programme/schools.nl.md` as an id and a language.
pub(super) fn name_parts(
    path: &str,
    file: &SourceFile,
    settings: &Settings,
) -> Result<(String, LangAt), Problem> {
    let parts = path.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.'));
    let Some((stem, code)) = parts.filter(|(stem, code)| !stem.ends_with('/') && !code.contains('/')) else {
        return Err(
            Problem::of_file(&*file.name, "The name of this file is not that of a page.")
                .help("Pages are called name.<language>.md, pictures stand in content/media/."),
        );
    };
    let Some(lang) = settings.lang(code) else {
        let known = settings.languages.iter().map(|language| language.code.code());
        return Err(
            Problem::of_file(&*file.name, format!("“{code}” is not a language of site.toml.")).help(format!(
                "Its languages are: {}.",
                known.collect::<Vec<_>>().join(", ")
            )),
        );
    };
    Ok((format!("{stem}.md"), lang))
}

/// The last part of an address that is the page's own; a folder's `_index` and `index` are named by the folder.
pub(super) fn own_name(id: &str) -> Option<&str> {
    let name = id
        .rsplit_once('/')
        .map_or(id, |(_, name)| name)
        .trim_end_matches(".md");
    (name != "_index" && name != "index").then_some(name)
}

/// The folder an id stands in.
pub(super) fn folder_of(id: &str) -> &str {
    id.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The folder above another.
pub(super) fn above(folder: &str) -> &str {
    folder_of(folder)
}

/// The id of the section that is a folder.
pub(super) fn section_id(folder: &str) -> String {
    if folder.is_empty() {
        "_index.md".to_owned()
    } else {
        format!("{folder}/_index.md")
    }
}

/// A name as a part of an address: letters without their marks, the rest hyphens. Empty when it has no such letters.
pub fn slug_of(name: &str) -> String {
    let plain: String = name.nfd().filter(char::is_ascii).collect();
    let words: Vec<_> = plain
        .split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '\'')
        .map(|word| word.replace('\'', "").to_ascii_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_keeps_the_letters_of_a_name() {
        for (name, slug) in [
            ("Samen sterk!", "samen-sterk"),
            ("Één café & zo", "een-cafe-zo"),
            ("Foto's", "fotos"),
            ("Thema’s", "themas"),
            ("شبكة", ""),
        ] {
            assert_eq!(slug_of(name), slug);
        }
    }
}
