//! From a board to a round of proposals: what is open becomes a pool, what the solver finds becomes matches with their reasons.
//!
//! A need or a supply in a match that goes on is left out, and so is whoever may not be proposed. Everybody in a group speaks the
//! language of its lessons and can meet where those are, so neither ever keeps two people apart here; where a post says it can be
//! done is told as a reason when both say the same. A group helps its own people first; what is left over goes to other groups
//! with which it shares ([`across`]). Pure.

mod across;
mod pool;
mod reasons;

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::boards::circles;
use crate::categories::{Categories, CategoryId};
use crate::change::Saved;
use crate::contacts::Contact;
use crate::groups::Group;
use crate::ids::{GroupId, MatchId, PersonId, PostId};
use crate::matches::{Ending, Match, Stage, Supply, Worked};
use crate::people::Participant;
use crate::posts::{Post, Side};
use crate::proposals::most_wanted::most_wanted;
use crate::proposals::pool::SupplyId;
use crate::proposals::rounds::{self, Proposal};
use crate::proposals::totals::{PlacedWorst, Share};
use crate::proposals::why_not::{WhyNot, why_not};
use crate::reasons::Reasons;

/// Everything a round is made of.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// Everybody who is or was in the group.
    pub people: &'a [Saved<Participant>],
    /// Every post.
    pub posts: &'a [Saved<Post>],
    /// Every match.
    pub matches: &'a [Saved<Match>],
    /// Every map.
    pub maps: &'a [Saved<Contact>],
    /// What there is to ask and give.
    pub categories: &'a Categories,
    /// The group, with what its programme has chosen.
    pub group: &'a Group,
    /// The day.
    pub today: Date,
}

/// A round, before anything of it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    /// Who could be brought together, and why.
    pub proposals: Vec<Proposed>,
    /// What it comes to.
    pub totals: Totals,
    /// In which categories one giver more would help most, the widest gap first.
    pub gaps: Vec<Gap>,
    /// The open needs without a proposal, and why they have none.
    pub unmet: Vec<(PostId, WhyNot)>,
    /// Who is placed worst, for the figures of the programme; never for showing.
    pub worst_placed: Vec<PlacedWorst>,
}

/// Two people who could be brought together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposed {
    /// The group that the need is of.
    pub group: GroupId,
    /// The giver's group.
    pub giver_group: GroupId,
    /// The need.
    pub need: PostId,
    /// Whose it is.
    pub asker: PersonId,
    /// Who would help.
    pub giver: PersonId,
    /// With what.
    pub supply: Supply,
    /// Why.
    pub reasons: Reasons,
}

/// What a round comes to, in counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Totals {
    /// People who ask or asked for something.
    pub asking: usize,
    /// Of them, how many had help or a proposal before the round …
    pub before: usize,
    /// … and how many have it after the round.
    pub after: usize,
    /// Open needs that had no proposal before the round.
    pub open_needs: usize,
    /// Proposals that are introductions.
    pub introductions: usize,
    /// Proposals that help somebody of another group.
    pub across: usize,
    /// How often help has gone round so far.
    pub circles: usize,
    /// The fifth of the people asking who are placed worst: how many of them have help or a proposal after the round.
    pub worst_placed: Share,
}

/// Where one giver more would help.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// Helping with this.
    pub category: CategoryId,
    /// So many people more would have a need met for the first time.
    pub people: usize,
    /// So many needs more would be met.
    pub needs: usize,
}

/// The best round for a board, and what it can do for other groups; nothing where the board contradicts itself, which the store
/// does not let happen.
pub fn propose(whole: &Whole<'_>, others: &[Whole<'_>]) -> Option<Round> {
    let settings = pool::settings(whole);
    let pool = pool::of(whole).ok()?;
    let round = rounds::propose(&pool, &settings);
    let found = round.proposals.iter();
    let mut proposals: Vec<Proposed> = found
        .filter_map(|proposal| proposed(whole, whole, proposal))
        .collect();
    let gaps = most_wanted(&pool, &settings).into_iter().filter_map(|gap| {
        let category = whole.categories.categories.get(usize::from(gap.category.0))?;
        Some(Gap {
            category: category.id.clone(),
            people: gap.people,
            needs: gap.needs,
        })
    });
    let unmet = pool.needs().iter().filter_map(|need| {
        let why = why_not(&pool, &settings, &round, need.id)?;
        Some((need.id, why))
    });
    let totals = Totals {
        open_needs: pool.needs().len(),
        introductions: round.totals.introductions,
        worst_placed: round.totals.worst_placed,
        ..whole.counted(&proposals)
    };
    let across = across::of(whole, &proposals, others);
    let totals = Totals {
        across: across.len(),
        ..totals
    };
    proposals.extend(across);
    Some(Round {
        totals,
        gaps: gaps.collect(),
        unmet: unmet.collect(),
        worst_placed: round.worst_placed,
        proposals,
    })
}

impl Proposed {
    /// The match that a trainer looks at first.
    pub fn into_match(self, id: MatchId, now: Timestamp) -> Match {
        Match {
            id,
            group: self.group,
            giver_group: self.giver_group,
            need: self.need,
            asker: self.asker,
            giver: self.giver,
            supply: self.supply,
            reasons: self.reasons,
            stage: Stage::Proposed,
            asker_says: None,
            giver_says: None,
            thanked: false,
            proposed_at: now,
            reminded_at: None,
        }
    }
}

impl<'a> Whole<'a> {
    fn person(&self, id: PersonId) -> Option<&'a Participant> {
        let mut people = self.people.iter().map(|saved| &saved.value);
        people.find(|participant| participant.person == id)
    }

    fn post(&self, id: PostId) -> Option<&'a Post> {
        let mut posts = self.posts.iter().map(|saved| &saved.value);
        posts.find(|post| post.id == id)
    }

    /// People who ask, and how many of them have help or a proposal, before and after.
    fn counted(&self, proposals: &[Proposed]) -> Totals {
        let takes_part = |person: PersonId| self.person(person).is_some_and(Participant::takes_part);
        let posts = self.posts.iter().map(|saved| &saved.value);
        let asking = posts.filter(|post| post.side == Side::Need && post.is_on_board(self.today));
        let asking = asking.map(|post| post.person);
        let matches = self.matches.iter().map(|saved| &saved.value);
        let helped = matches
            .filter(|the_match| helps(the_match))
            .map(|the_match| the_match.asker);
        let before: BTreeSet<PersonId> = helped.filter(|person| takes_part(*person)).collect();
        let asking: BTreeSet<PersonId> = asking
            .filter(|person| takes_part(*person))
            .chain(before.iter().copied())
            .collect();
        let now_too = proposals.iter().map(|proposed| proposed.asker);
        let after: BTreeSet<PersonId> = before.iter().copied().chain(now_too).collect();
        Totals {
            asking: asking.len(),
            before: before.len(),
            after: after.len(),
            circles: circles::count(self.matches, self.people),
            ..Totals::default()
        }
    }
}

/// What the solver found, told by the board of the asker and that of the giver.
fn proposed(asking: &Whole<'_>, giving: &Whole<'_>, proposal: &Proposal) -> Option<Proposed> {
    Some(Proposed {
        group: asking.group.id,
        giver_group: giving.group.id,
        need: proposal.need(),
        asker: proposal.asker(),
        giver: proposal.giver(),
        supply: supply(proposal.supply()),
        reasons: reasons::of(asking, giving, proposal)?,
    })
}

fn supply(id: SupplyId) -> Supply {
    match id {
        SupplyId::Offer(post) => Supply::Offer(post),
        SupplyId::Contact(contact) => Supply::Introduction(contact),
    }
}

/// Whether a match helps its asker, or may still.
fn helps(the_match: &Match) -> bool {
    match the_match.stage {
        Stage::Over(_, Ending::Done(worked)) => matches!(worked, Worked::Yes | Worked::Partly),
        Stage::Over(..) => false,
        Stage::Proposed | Stage::Open(_) | Stage::Agreed(_) | Stage::Met(_) => true,
    }
}

#[cfg(test)]
mod tests;
