//! What waits at the desk, in its four piles, the oldest first. A thing lies in one pile only.
//!
//! Two who both said yes lie with the proposals: a match goes through the hands of the desk twice, and both times it waits for
//! whoever sits here. What waits for others lies with the answers, once it takes too long.

use std::collections::BTreeSet;

use programme::change::Saved;
use programme::groups::Group;
use programme::looks::Opened;
use programme::policy::Act;
use programme::requests::State;
use serde::Serialize;
use store::Board;

use super::filter::{Filter, Pile};
use super::views::{PostToCheck, Proposal, Reported, Seen, ToAnswer, Waits, reported};
use crate::web::answer::Sorry;
use crate::web::session::Desk;

/// One thing that waits.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Item {
    /// A request.
    Request(ToAnswer),
    /// A post.
    Post(PostToCheck),
    /// A match.
    Match(Proposal),
}

impl Item {
    /// Whether it may be approved together with others.
    pub(super) fn is_many(&self) -> bool {
        match self {
            Self::Request(_) => false,
            Self::Post(post) => post.item.is_some(),
            Self::Match(proposal) => proposal.item.is_some(),
        }
    }

    fn place(&self) -> (bool, jiff::Timestamp) {
        match self {
            Self::Request(request) => (true, request.at),
            Self::Post(post) => post.place(),
            Self::Match(proposal) => (true, proposal.at),
        }
    }
}

/// How what waits is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Each thing with its words and whose it is.
    InWords,
    /// How many there are, and no more.
    Counted,
}

/// Everything that waits.
#[derive(Default)]
pub(super) struct Piles {
    /// What was reported: on top of all piles.
    pub(super) reports: Vec<Reported>,
    requests: Vec<Item>,
    posts: Vec<Item>,
    proposals: Vec<Item>,
    answers: Vec<Item>,
}

impl Piles {
    /// Everything that waits for whoever sits here, as far as it is asked for; with the groups that they may see.
    pub(super) async fn of(desk: &Desk, filter: Filter) -> Result<(Self, Vec<Saved<Group>>), Sorry> {
        let store = &desk.visit.app.store;
        let mut piles = Self::default();
        let mut groups = desk.groups(Act::HandleReport).await?;
        let open_reports = if groups.is_empty() {
            Vec::new()
        } else {
            store.open_reports().await?
        };
        let is_asked_for = |group: &Saved<Group>| filter.group.is_none_or(|id| id == group.value.id);
        let asked_for: Vec<_> = groups
            .iter()
            .filter(|group| is_asked_for(group))
            .cloned()
            .collect();
        piles.reports = reported(desk, &asked_for, &open_reports).await?;
        groups.retain(|group| group.value.goes_on() && desk.may(Act::SeeGroup, Some(&group.value)));
        for group in groups.iter().filter(|group| is_asked_for(group)) {
            if let Some(board) = store.board(group.value.id).await? {
                piles.take(Seen { desk, board: &board }, Shown::InWords);
            }
        }
        if filter.group.is_none() {
            piles.take_requests(desk).await?;
        }
        Ok((piles.in_order(), groups))
    }

    /// What waits in one group.
    pub(super) fn in_group(desk: &Desk, board: &Board) -> Self {
        let mut piles = Self::default();
        if board.group.value.goes_on() {
            piles.take(Seen { desk, board }, Shown::Counted);
        }
        piles.in_order()
    }

    /// Takes what lies in this pile.
    pub(super) fn take_pile(&mut self, pile: Pile) -> Vec<Item> {
        std::mem::take(self.of_kind(pile))
    }

    /// How much lies in this pile.
    pub(super) fn amount(&self, pile: Pile) -> usize {
        match pile {
            Pile::Requests => self.requests.len(),
            Pile::Posts => self.posts.len(),
            Pile::Proposals => self.proposals.len(),
            Pile::Answers => self.answers.len(),
        }
    }

    fn of_kind(&mut self, pile: Pile) -> &mut Vec<Item> {
        match pile {
            Pile::Requests => &mut self.requests,
            Pile::Posts => &mut self.posts,
            Pile::Proposals => &mut self.proposals,
            Pile::Answers => &mut self.answers,
        }
    }

    fn take(&mut self, seen: Seen<'_>, shown: Shown) {
        let before = self.posts.len() + self.proposals.len() + self.answers.len();
        let posts = seen.board.posts.iter().filter_map(|post| seen.post(post));
        self.posts.extend(posts.map(Item::Post));
        for the_match in &seen.board.matches {
            let pile = match seen.waits(&the_match.value).0 {
                Waits::Proposed | Waits::Agreed => &mut self.proposals,
                Waits::Overdue => &mut self.answers,
                Waits::Not => continue,
            };
            pile.push(Item::Match(seen.proposal(the_match)));
        }
        // Who sees only how many there are sees nobody.
        if self.posts.len() + self.proposals.len() + self.answers.len() > before && shown == Shown::InWords {
            seen.desk.looks_at_all(&seen.board.group.value, Opened::Board);
        }
    }

    async fn take_requests(&mut self, desk: &Desk) -> Result<(), Sorry> {
        if desk.must_somewhere(Act::SeeRequests).is_err() {
            return Ok(());
        }
        let names = desk.names().await?;
        for state in [State::Received, State::Quarantined] {
            let (own, _no_more) = desk.requests(Act::SeeRequests, state, usize::MAX).await?;
            for request in own.iter().filter_map(|saved| ToAnswer::of(desk, saved, &names)) {
                let pile = if request.overdue {
                    &mut self.answers
                } else {
                    &mut self.requests
                };
                pile.push(Item::Request(request));
            }
        }
        Ok(())
    }

    /// The oldest first; a match between two groups of one trainer stands on the boards of both, and waits once.
    fn in_order(mut self) -> Self {
        for pile in [&mut self.proposals, &mut self.answers] {
            let mut seen = BTreeSet::new();
            pile.retain(|item| match item {
                Item::Match(proposal) => seen.insert(proposal.id),
                Item::Request(_) | Item::Post(_) => true,
            });
        }
        for pile in [
            &mut self.requests,
            &mut self.posts,
            &mut self.proposals,
            &mut self.answers,
        ] {
            pile.sort_by_key(Item::place);
        }
        self
    }
}
