//! The life of a match: proposed, looked at, answered, met, and whether it worked.
//!
//! Two keys open a match: the yes of the one who needs and the yes of the one who gives. Only while both are given, and nothing
//! took them back, can either side read who the other is ([`Match::opens`]). A no is never shown: the other side sees that the
//! proposal is over, the same as when its time ran out. Pure.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::change::{Change, Record, Saved};
use crate::choice;
use crate::groups::{AfterYes, Rules};
use crate::ids::{ContactId, GroupId, MatchId, PersonId, PostId};
use crate::reasons::Reasons;

choice! {
    /// Where two people want to meet.
    Meet { School = "school", Centre = "centre", Online = "online", TrainerHelps = "trainer_helps" }
}
choice! {
    /// Why somebody says no; for the trainer only.
    WhyNot { NoTime = "no_time", NotRight = "not_right", NotSafe = "not_safe", Other = "other" }
}
choice! {
    /// Whether it worked, as the one who needed it says.
    Worked { Yes = "yes", Partly = "partly", NotYet = "not_yet", No = "no" }
}

choice! {
    /// Why a trainer does not think a proposal right; nobody but the desk reads it.
    Objection {
        /// The two are better kept apart.
        Apart = "apart",
        /// The help does not fit the need.
        NoFit = "no_fit",
        /// Not at this time.
        NotNow = "not_now",
    }
}

/// With what the giver helps.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Supply {
    /// With an offer of their own.
    Offer(PostId),
    /// By asking somebody they know.
    Introduction(ContactId),
}

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The one who needs something.
    Asker,
    /// The one who gives, or asks somebody they know.
    Giver,
}

/// What somebody answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Yes, and there.
    Yes(Meet),
    /// Not yet: it stays open.
    Later,
    /// No; the reason is for the trainer.
    No(Option<WhyNot>),
}

/// Where a match stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// A trainer looks first.
    Proposed,
    /// Both may answer until this time.
    Open(Timestamp),
    /// Both said yes; what now happens is for the group's rules.
    Agreed(Timestamp),
    /// They were brought together.
    Met(Timestamp),
    /// It is over.
    Over(Timestamp, Ending),
}

/// How a match ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The trainer did not think it right.
    Refused,
    /// One of the two said no.
    Declined,
    /// Nobody answered in time.
    RanOut,
    /// A post was taken away or somebody left.
    Withdrawn,
    /// Somebody said that it does not feel safe.
    Unsafe,
    /// They met, and the asker said how it went.
    Done(Worked),
}

/// A need and somebody who may help with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Match {
    /// Its id.
    pub id: MatchId,
    /// The group that the need is of.
    pub group: GroupId,
    /// The giver's group: the same, or one that shares with it.
    pub giver_group: GroupId,
    /// The need.
    pub need: PostId,
    /// Whose need it is.
    pub asker: PersonId,
    /// Who would help.
    pub giver: PersonId,
    /// With what.
    pub supply: Supply,
    /// Why it was proposed; never empty.
    pub reasons: Reasons,
    /// Where it stands.
    pub stage: Stage,
    /// What the asker answered.
    pub asker_says: Option<Answer>,
    /// What the giver answered.
    pub giver_says: Option<Answer>,
    /// Whether the asker thanked the giver.
    pub thanked: bool,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// When a trainer asked for the answer once more, if one did.
    #[serde(default)]
    pub reminded_at: Option<Timestamp>,
}

/// Why a move is not possible.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refusal {
    /// It is over, or its time has run out.
    #[error("the match is over")]
    Over,
    /// It is not that far yet.
    #[error("the match is not that far")]
    NotYet,
    /// This was done before.
    #[error("this was done before")]
    Already,
}

impl Match {
    /// Which part this person has in it, if any.
    pub fn part_of(&self, person: PersonId) -> Option<Part> {
        if person == self.asker {
            Some(Part::Asker)
        } else if person == self.giver {
            Some(Part::Giver)
        } else {
            None
        }
    }

    /// The group of the one who has this part.
    pub fn group_of(&self, part: Part) -> GroupId {
        match part {
            Part::Asker => self.group,
            Part::Giver => self.giver_group,
        }
    }

    /// Whether the two are of different groups.
    pub fn is_across(&self) -> bool {
        self.group != self.giver_group
    }

    /// What holds for it: the rules of a group, but two people of different groups do not meet in class, so they are always
    /// introduced by a trainer.
    pub fn rules(&self, of_group: Rules) -> Rules {
        if self.is_across() {
            Rules {
                after_yes: AfterYes::ByTrainer,
                ..of_group
            }
        } else {
            of_group
        }
    }

    /// Whether the two may read who the other is: both keys were given, and nothing took them back.
    pub fn opens(&self) -> bool {
        let both = matches!(
            (self.asker_says, self.giver_says),
            (Some(Answer::Yes(_)), Some(Answer::Yes(_)))
        );
        both && matches!(
            self.stage,
            Stage::Agreed(_) | Stage::Met(_) | Stage::Over(_, Ending::Done(_))
        )
    }

    /// Who has the other part.
    pub fn other_than(&self, part: Part) -> PersonId {
        match part {
            Part::Asker => self.giver,
            Part::Giver => self.asker,
        }
    }

    /// Whether the asker said that it helped. That is final: nothing takes it back.
    pub fn has_helped(&self) -> bool {
        self.opens()
            && matches!(
                self.stage,
                Stage::Over(_, Ending::Done(Worked::Yes | Worked::Partly))
            )
    }

    /// Whether it holds its need and its supply: nothing else is proposed for them meanwhile.
    pub fn holds(&self) -> bool {
        !matches!(self.stage, Stage::Over(..))
    }

    /// Since when the answer to it is overdue: while it is open, once two thirds of the time to answer are over.
    pub fn overdue_since(&self, rules: Rules, now: Timestamp) -> Option<Timestamp> {
        let Stage::Open(until) = self.stage else {
            return None;
        };
        let since = until - SignedDuration::from_mins(i64::from(rules.answer_hours) * 20);
        (since <= now).then_some(since)
    }

    /// Who did not say yes yet: the asker, then the giver.
    pub fn silent(&self) -> impl Iterator<Item = Part> {
        let says = [(Part::Asker, self.asker_says), (Part::Giver, self.giver_says)];
        let silent = says
            .into_iter()
            .filter(|(_, says)| !matches!(says, Some(Answer::Yes(_))));
        silent.map(|(part, _)| part)
    }

    /// Whether this person still has to answer at this time.
    pub fn waits_for(&self, person: PersonId, now: Timestamp) -> bool {
        let says = match self.part_of(person) {
            Some(Part::Asker) => self.asker_says,
            Some(Part::Giver) => self.giver_says,
            None => return false,
        };
        matches!(self.stage, Stage::Open(until) if now < until) && !matches!(says, Some(Answer::Yes(_)))
    }
}

/// A round proposes it; a trainer looks first.
pub fn propose(the_match: Match) -> Change {
    Change::default().create(Record::Match(Box::new(the_match)))
}

/// The trainer thinks it right: both are asked.
pub fn approve(the_match: &Saved<Match>, rules: Rules, now: Timestamp) -> Result<(Match, Change), Refusal> {
    match the_match.value.stage {
        Stage::Proposed => {
            let until = time_to_answer(rules, now);
            Ok(written(the_match, |next| next.stage = Stage::Open(until)))
        }
        Stage::Over(..) => Err(Refusal::Over),
        Stage::Open(_) | Stage::Agreed(_) | Stage::Met(_) => Err(Refusal::Already),
    }
}

/// The trainer does not think it right.
pub fn refuse(the_match: &Saved<Match>, now: Timestamp) -> Result<(Match, Change), Refusal> {
    match the_match.value.stage {
        Stage::Proposed | Stage::Open(_) => Ok(end(the_match, Ending::Refused, now)),
        Stage::Over(..) => Err(Refusal::Over),
        Stage::Agreed(_) | Stage::Met(_) => Err(Refusal::Already),
    }
}

/// One of the two answers. A yes may still become a no while the match is open, and after both said yes until they met.
pub fn answer(
    the_match: &Saved<Match>,
    part: Part,
    answer: Answer,
    now: Timestamp,
) -> Result<(Match, Change), Refusal> {
    match the_match.value.stage {
        Stage::Proposed => return Err(Refusal::NotYet),
        Stage::Over(..) | Stage::Met(_) => return Err(Refusal::Over),
        Stage::Open(until) if now >= until => return Err(Refusal::Over),
        Stage::Agreed(_) if !matches!(answer, Answer::No(_)) => return Err(Refusal::Already),
        Stage::Open(_) | Stage::Agreed(_) => {}
    }
    Ok(written(the_match, |next| {
        match part {
            Part::Asker => next.asker_says = Some(answer),
            Part::Giver => next.giver_says = Some(answer),
        }
        next.stage = match (next.asker_says, next.giver_says) {
            (Some(Answer::No(Some(WhyNot::NotSafe))), _) | (_, Some(Answer::No(Some(WhyNot::NotSafe)))) => {
                Stage::Over(now, Ending::Unsafe)
            }
            (Some(Answer::No(_)), _) | (_, Some(Answer::No(_))) => Stage::Over(now, Ending::Declined),
            (Some(Answer::Yes(_)), Some(Answer::Yes(_))) => Stage::Agreed(now),
            _ => next.stage,
        };
    }))
}

/// Nobody answered in time.
pub fn run_out(the_match: &Saved<Match>, now: Timestamp) -> Option<(Match, Change)> {
    match the_match.value.stage {
        Stage::Open(until) if now >= until => Some(end(the_match, Ending::RanOut, now)),
        Stage::Open(_) | Stage::Proposed | Stage::Agreed(_) | Stage::Met(_) | Stage::Over(..) => None,
    }
}

/// The trainer asks for the answer once more: the time to answer begins anew.
pub fn remind(the_match: &Saved<Match>, rules: Rules, now: Timestamp) -> Result<(Match, Change), Refusal> {
    match the_match.value.stage {
        Stage::Open(_) => Ok(written(the_match, |next| {
            next.stage = Stage::Open(time_to_answer(rules, now));
            next.reminded_at = Some(now);
        })),
        Stage::Proposed => Err(Refusal::NotYet),
        Stage::Over(..) => Err(Refusal::Over),
        Stage::Agreed(_) | Stage::Met(_) => Err(Refusal::Already),
    }
}

/// The trainer waits no longer for an answer, as if its time had run out.
pub fn let_go(the_match: &Saved<Match>, now: Timestamp) -> Result<(Match, Change), Refusal> {
    match the_match.value.stage {
        Stage::Open(_) => Ok(end(the_match, Ending::RanOut, now)),
        Stage::Proposed => Err(Refusal::NotYet),
        Stage::Over(..) => Err(Refusal::Over),
        Stage::Agreed(_) | Stage::Met(_) => Err(Refusal::Already),
    }
}

/// They were brought together: by the trainer, or in class.
pub fn introduce(the_match: &Saved<Match>, now: Timestamp) -> Result<(Match, Change), Refusal> {
    match the_match.value.stage {
        Stage::Agreed(_) => Ok(written(the_match, |next| next.stage = Stage::Met(now))),
        Stage::Proposed | Stage::Open(_) => Err(Refusal::NotYet),
        Stage::Met(_) => Err(Refusal::Already),
        Stage::Over(..) => Err(Refusal::Over),
    }
}

/// The asker says whether it worked. Where people meet in class, both saying yes is enough to have met.
pub fn tell_outcome(
    the_match: &Saved<Match>,
    worked: Worked,
    rules: Rules,
    now: Timestamp,
) -> Result<(Match, Change), Refusal> {
    match the_match.value.stage {
        Stage::Met(_) | Stage::Over(_, Ending::Done(Worked::NotYet)) => {
            Ok(end(the_match, Ending::Done(worked), now))
        }
        Stage::Agreed(_) if the_match.value.rules(rules).after_yes == AfterYes::InClass => {
            Ok(end(the_match, Ending::Done(worked), now))
        }
        Stage::Over(..) => Err(Refusal::Over),
        Stage::Proposed | Stage::Open(_) | Stage::Agreed(_) => Err(Refusal::NotYet),
    }
}

/// The asker thanks the giver.
pub fn thank(the_match: &Saved<Match>) -> Result<(Match, Change), Refusal> {
    match the_match.value.stage {
        Stage::Over(_, Ending::Done(_)) if the_match.value.thanked => Err(Refusal::Already),
        Stage::Over(_, Ending::Done(_)) => Ok(written(the_match, |next| next.thanked = true)),
        Stage::Over(..) => Err(Refusal::Over),
        Stage::Proposed | Stage::Open(_) | Stage::Agreed(_) | Stage::Met(_) => Err(Refusal::NotYet),
    }
}

/// A post was taken away, somebody left, or consent was taken back.
pub fn withdraw(the_match: &Saved<Match>, now: Timestamp) -> Option<(Match, Change)> {
    the_match
        .value
        .holds()
        .then(|| end(the_match, Ending::Withdrawn, now))
}

/// Somebody says that it does not feel safe, at any stage before it is over.
pub fn stop_as_unsafe(the_match: &Saved<Match>, now: Timestamp) -> Option<(Match, Change)> {
    the_match
        .value
        .holds()
        .then(|| end(the_match, Ending::Unsafe, now))
}

/// Until when both may answer what they are asked now.
fn time_to_answer(rules: Rules, now: Timestamp) -> Timestamp {
    now + SignedDuration::from_hours(i64::from(rules.answer_hours))
}

fn end(the_match: &Saved<Match>, ending: Ending, now: Timestamp) -> (Match, Change) {
    written(the_match, |next| next.stage = Stage::Over(now, ending))
}

fn written(the_match: &Saved<Match>, make: impl FnOnce(&mut Match)) -> (Match, Change) {
    let mut next = the_match.value.clone();
    make(&mut next);
    (
        next.clone(),
        Change::default().update(Record::Match(Box::new(next)), the_match.version),
    )
}

#[cfg(test)]
mod tests;
