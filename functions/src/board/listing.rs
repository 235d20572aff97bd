//! The posts of one page of the board, under their headings: what fits, one's own, the rest; the newest first.

use std::cmp::Reverse;

use programme::boards::{Fitting, Seen};
use programme::people::Participant;
use programme::posts::Post;
use serde::Serialize;

use super::cards::{Card, Cards};
use super::filter::Filter;
use crate::web::visit::Visit;

/// So many posts a page.
const A_PAGE: usize = 20;

/// The posts of one page.
#[derive(Serialize)]
pub(super) struct Listing {
    /// Nothing that is asked for is there.
    nothing: bool,
    /// What a board could look like, while nobody has anything on it.
    examples: Vec<Card>,
    sections: Vec<Section>,
    pages: Pages,
}

#[derive(Serialize)]
struct Section {
    heading: &'static str,
    /// How many there are in all, also on other pages.
    count: usize,
    cards: Vec<Card>,
}

#[derive(Serialize)]
struct Pages {
    number: usize,
    of: usize,
    before: Option<String>,
    after: Option<String>,
}

/// A post and the heading it comes to stand under.
struct Entry<'a> {
    heading: Heading,
    post: &'a Post,
    /// Whose it is; none for one's own.
    owner: Option<&'a Participant>,
}

/// The headings, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Heading {
    Fits,
    Own,
    Rest,
}

impl Heading {
    const ALL: [Self; 3] = [Self::Fits, Self::Own, Self::Rest];

    fn id(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Own => "own",
            Self::Rest => "rest",
        }
    }
}

impl Listing {
    /// What somebody sees of the board.
    pub(super) fn of(visit: &Visit, seen: Seen<'_>, filter: &Filter, fitting: &Fitting) -> Self {
        let mut entries = entries(seen, fitting);
        let is_empty = entries.is_empty();
        entries.retain(|entry| filter.lets_through(entry.post));
        entries.sort_by_key(|entry| (entry.heading, Reverse((entry.post.placed_at, entry.post.id))));

        let of = entries.len().div_ceil(A_PAGE).max(1);
        let number = filter.page.get().min(of);
        let shown = entries.chunks(A_PAGE).nth(number - 1).unwrap_or_default();
        let sections = Heading::ALL.into_iter().map(|heading| Section {
            heading: heading.id(),
            count: entries.iter().filter(|entry| entry.heading == heading).count(),
            cards: cards(visit, shown, heading),
        });
        let path = format!("/{}/board", visit.lang);
        let address = |page| filter.address(&path, page);
        Self {
            nothing: entries.is_empty() && !is_empty,
            examples: if is_empty {
                Cards(visit).examples()
            } else {
                Vec::new()
            },
            sections: sections.filter(|section| !section.cards.is_empty()).collect(),
            pages: Pages {
                number,
                of,
                before: (number > 1).then(|| address(number - 1)),
                after: (number < of).then(|| address(number + 1)),
            },
        }
    }
}

fn entries<'a>(seen: Seen<'a>, fitting: &Fitting) -> Vec<Entry<'a>> {
    let own = seen.own().map(|saved| Entry {
        heading: Heading::Own,
        post: &saved.value,
        owner: None,
    });
    let others = seen.of_others().map(|(post, owner)| Entry {
        heading: if fitting.has(post) {
            Heading::Fits
        } else {
            Heading::Rest
        },
        post,
        owner: Some(owner),
    });
    own.chain(others).collect()
}

fn cards(visit: &Visit, entries: &[Entry<'_>], heading: Heading) -> Vec<Card> {
    let below = entries.iter().filter(|entry| entry.heading == heading);
    let card = |entry: &Entry<'_>| match entry.owner {
        None => Cards(visit).own(entry.post),
        Some(owner) => Cards(visit).peer(entry.post, owner),
    };
    below.map(card).collect()
}
