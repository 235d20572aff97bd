//! What of the board is asked for: a word, a side, a category, a page. It stands in the address, so it can be kept and sent.

use std::num::NonZeroUsize;

use forms::answers::Answers;
use forms::clean;
use programme::categories::{Categories, CategoryId};
use programme::choices::Choice;
use programme::posts::{Post, Side};

/// The most signs of a word that is looked for.
const LONGEST_WORD: usize = 60;

/// What of the board is asked for. Whatever cannot be asked for is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filter {
    /// A word in the title or below it.
    pub(super) q: String,
    /// Needs or offers only.
    pub(super) kind: Option<Side>,
    /// One category only.
    pub(super) category: Option<CategoryId>,
    /// Which page, counted from 1.
    pub(super) page: NonZeroUsize,
}

impl Filter {
    /// Reads an address.
    pub(super) fn read(query: &Answers, categories: &Categories) -> Self {
        let asked = |name| query.get(name).unwrap_or_default().trim();
        let q = clean::line(asked("q")).chars().take(LONGEST_WORD).collect();
        Self {
            q,
            kind: Side::from_id(asked("kind")),
            category: categories
                .get(asked("category"))
                .map(|category| category.id.clone()),
            page: asked("page").parse().unwrap_or(NonZeroUsize::MIN),
        }
    }

    /// Whether everything is asked for.
    pub(super) fn is_empty(&self) -> bool {
        self.q.is_empty() && self.kind.is_none() && self.category.is_none()
    }

    /// Whether this post is asked for.
    pub(super) fn lets_through(&self, post: &Post) -> bool {
        let word = self.q.to_lowercase();
        let says = |text: &str| text.to_lowercase().contains(&word);
        let said = &post.said;
        self.kind.is_none_or(|kind| kind == post.side)
            && self
                .category
                .as_ref()
                .is_none_or(|category| *category == said.category)
            && (says(said.title.reveal()) || said.details.as_ref().is_some_and(|more| says(more.reveal())))
    }

    /// The address of another page with the same filter.
    pub(super) fn address(&self, path: &str, page: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.q.is_empty() {
            query.append_pair("q", &self.q);
        }
        if let Some(kind) = self.kind {
            query.append_pair("kind", kind.id());
        }
        if let Some(category) = &self.category {
            query.append_pair("category", category.as_str());
        }
        query.append_pair("page", &page.to_string());
        format!("{path}?{}", query.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Filter {
        let pairs = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Filter::read(&Answers::from_pairs(pairs), &Categories::default())
    }

    #[test]
    fn an_address_leads_back_to_the_same_filter() {
        let filter = read(&[("q", " fiets &  slot"), ("kind", "need")]);
        assert_eq!(
            filter.address("/nl/board", 2),
            "/nl/board?q=fiets+%26+slot&kind=need&page=2"
        );
    }

    #[test]
    fn what_nobody_can_ask_for_is_left_out() {
        let filter = read(&[("kind", "both"), ("category", "none"), ("page", "0")]);
        assert!(filter.is_empty());
        assert_eq!(filter.page, NonZeroUsize::MIN);
    }
}
