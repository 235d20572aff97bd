//! The posts of one page of the board, under their headings: what fits, one's own, the rest; the newest first.

use std::cmp::Reverse;

use programme::boards::{Fitting, Seen};
use programme::change::{Saved, Version};
use programme::groups::Group;
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
    whose: Whose<'a>,
}

/// Whose a post is, as far as the reader is told.
enum Whose<'a> {
    Own(Version),
    Peer(&'a Participant),
    /// Somebody's of another group.
    Neighbour(&'a Group),
}

/// The headings, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Heading {
    Fits,
    Own,
    Rest,
    Shared,
}

impl Heading {
    const ALL: [Self; 4] = [Self::Fits, Self::Own, Self::Rest, Self::Shared];

    fn id(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Own => "own",
            Self::Rest => "rest",
            Self::Shared => "shared",
        }
    }
}

impl Listing {
    /// What somebody sees of the board, and of what other groups share.
    pub(super) fn of<'a>(
        visit: &Visit,
        (seen, fitting): (Seen<'a>, &Fitting),
        shared: impl Iterator<Item = (&'a Saved<Post>, &'a Group)>,
        filter: &Filter,
    ) -> Self {
        let mut entries = entries(seen, fitting);
        entries.extend(shared.map(|(post, group)| Entry {
            heading: Heading::Shared,
            post: &post.value,
            whose: Whose::Neighbour(group),
        }));
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
        whose: Whose::Own(saved.version),
    });
    let others = seen.of_others().map(|(post, owner)| Entry {
        heading: if fitting.has(post) {
            Heading::Fits
        } else {
            Heading::Rest
        },
        post,
        whose: Whose::Peer(owner),
    });
    own.chain(others).collect()
}

fn cards(visit: &Visit, entries: &[Entry<'_>], heading: Heading) -> Vec<Card> {
    let below = entries.iter().filter(|entry| entry.heading == heading);
    let card = |entry: &Entry<'_>| match entry.whose {
        Whose::Own(version) => Cards(visit).own(entry.post, version),
        Whose::Peer(owner) => Cards(visit).peer(entry.post, owner),
        Whose::Neighbour(group) => Cards(visit).shared(entry.post, group),
    };
    below.map(card).collect()
}
