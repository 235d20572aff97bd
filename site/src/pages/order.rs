//! Who stands above whom, and in which order: the tree of sections.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::front_matter::Kind;
use crate::settings::LangAt;

use super::{Library, Page, PageAt, above, folder_of, section_id};

impl Library {
    /// Gives every page the section above it, and every section its pages in order.
    pub(super) fn give_places(&mut self) {
        let mut parents: FxHashMap<(&str, LangAt), Option<PageAt>> = FxHashMap::default();
        let parents: Vec<_> = self
            .pages
            .iter()
            .map(|page| {
                let folder = match page.kind {
                    Kind::Home => return None,
                    Kind::Section => above(folder_of(&page.id)),
                    _ => folder_of(&page.id),
                };
                *parents
                    .entry((folder, page.lang))
                    .or_insert_with(|| self.section_of(folder, page.lang))
            })
            .collect();
        let mut children: FxHashMap<PageAt, Vec<PageAt>> = FxHashMap::default();
        for (at, parent) in parents.iter().enumerate() {
            if let (Some(parent), false) = (parent, self.pages[at].kind == Kind::Error) {
                children.entry(*parent).or_default().push(PageAt(at));
            }
        }
        for of_one in children.values_mut() {
            of_one.sort_by(|a, b| rank(self.page(*a)).cmp(&rank(self.page(*b))));
        }
        for (page, parent) in self.pages.iter_mut().zip(parents) {
            page.parent = parent;
        }
        for (section, children) in children {
            self.introduce(&children);
            self.pages[section.0].children = children;
        }
    }

    /// Tells pages of a section who stands before and after them; sections in between do not count.
    fn introduce(&mut self, children: &[PageAt]) {
        let mut before: Option<PageAt> = None;
        for &at in children {
            if self.page(at).kind == Kind::Section {
                continue;
            }
            self.pages[at.0].neighbours[0] = before;
            if let Some(before) = before {
                self.pages[before.0].neighbours[1] = Some(at);
            }
            before = Some(at);
        }
    }

    /// The nearest section at this folder or above it, in this language.
    fn section_of(&self, folder: &str, lang: LangAt) -> Option<PageAt> {
        let mut folder = folder;
        loop {
            if let Some(section) = self.find(&section_id(folder), lang) {
                return Some(section);
            }
            if folder.is_empty() {
                return None;
            }
            folder = above(folder);
        }
    }

    /// The newest pages of a language that have a date, newest first.
    pub fn newest(&self, pages: impl Iterator<Item = PageAt>, most: usize) -> Vec<PageAt> {
        let mut dated: Vec<_> = pages
            .filter_map(|at| {
                let page = self.page(at);
                Some((Reverse(page.front.date?), page.path.as_str(), at))
            })
            .collect();
        if dated.len() > most {
            dated.select_nth_unstable(most);
            dated.truncate(most);
        }
        dated.sort_unstable();
        dated.into_iter().map(|(.., at)| at).collect()
    }
}

/// Light ones first, then the newest, then by name.
fn rank(page: &Page) -> impl Ord + '_ {
    (
        page.front.weight,
        Reverse(page.front.date),
        page.front.title.as_str(),
        &*page.id,
    )
}
