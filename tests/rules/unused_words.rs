//! No word is translated in vain. `netwerkt check` tells which are; here it has nothing to tell of the real ones.

use jiff::civil::date;
use site::build::{BuildOptions, Edition, Site};
use site::remarks;
use site::sources::{Roots, SourceFile, Sources};

use crate::harness::root;

/// What is said of words nobody asks for, with this behind the Dutch ones.
fn said(more: &str) -> Vec<String> {
    let mut sources = Sources::read(&Roots::of_content(root().join("content"))).unwrap();
    for lang in ["nl", "en", "ar"] {
        let path = format!("words/{lang}/site.ftl");
        let file = &sources.content[&path];
        let text = file.text().unwrap().to_owned() + more;
        let file = SourceFile::new(file.name.clone(), text);
        sources.content.insert(path, file.into());
    }
    let options = BuildOptions {
        base_url: None,
        date: date(2026, 9, 14),
        drafts: true,
        demo: false,
    };
    let edition = Edition::of(&sources, &options, None).unwrap();
    let site = Site::of(&edition, None).unwrap();
    let remarks = remarks::about(&sources, &edition, &site).unwrap();
    let said = remarks.iter().map(|remark| remark.message.clone());
    said.filter(|said| said.starts_with("Nobody says")).collect()
}

#[test]
fn every_word_is_asked_for_somewhere() {
    assert_eq!(said(""), Vec::<String>::new());
}

#[test]
fn a_word_nobody_asks_for_would_be_seen() {
    assert_eq!(
        said("\nzzz-quite-unheard = x\n"),
        ["Nobody says “zzz-quite-unheard”."]
    );
}
