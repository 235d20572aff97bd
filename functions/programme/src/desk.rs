//! What is done at the desk with posts, matches and reports: each decision with its line of history, and taking it back.
//!
//! The decisions themselves are those of [`crate::posts`], [`crate::matches`] and [`crate::reports`]. What was done can be taken back
//! as long as nothing came of it: nobody answered, nobody wrote it anew, nothing else was proposed. Pure.

use crate::boards;
use crate::change::{Change, Record, Saved};
use crate::figures::tally;
use crate::groups::Rules;
use crate::history::{About, Deed, Doer, Place, Subject, TAKE_BACK, What};
use crate::ids::GroupId;
use crate::matches::{self, Ending, Match, Objection, Stage};
use crate::personal::Personal;
use crate::posts::talk::{self, Wording};
use crate::posts::{self, Post, SentBackFor, Standing};
use crate::reports::{self, Report};

/// Too late to take something back: something came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("something came of it already")]
pub struct TooLate;

/// A trainer looked at a post: everybody may see it.
pub fn approve_post(post: &Saved<Post>, doer: Doer) -> Result<Change, posts::Refusal> {
    let was = post.value.standing;
    let approved = posts::approve(post)?;
    Ok(approved.and(doer.did(What::PostApproved { was }, of_post(&post.value))))
}

/// A trainer looked at a post: its owner is asked to say it in other words, and reads why.
pub fn send_post_back(
    post: &Saved<Post>,
    (why, words): (SentBackFor, Option<Personal<String>>),
    doer: Doer,
) -> Result<Change, posts::Refusal> {
    let was = post.value.standing;
    let back = talk::send_back(post, why, words.clone())?;
    let what = What::PostSentBack { was, why: Some(why) };
    Ok(back.and(doer.said(what, of_post(&post.value), words)))
}

/// A trainer would rather read a post in other words, and asks its owner.
pub fn propose_words(post: &Saved<Post>, words: Wording, doer: Doer) -> Result<Change, posts::Refusal> {
    let (was, wrote) = (post.value.standing, post.version.next());
    let lines = words.lines();
    let proposed = talk::propose_words(post, words)?;
    let what = What::PostWordsProposed { was, wrote };
    Ok(proposed.and(doer.said(what, of_post(&post.value), Some(lines))))
}

/// A trainer asks the owner of a post something.
pub fn ask_owner(
    post: &Saved<Post>,
    question: Personal<String>,
    doer: Doer,
) -> Result<Change, posts::Refusal> {
    let (was, wrote) = (post.value.standing, post.version.next());
    let asked = talk::ask_owner(post, question.clone())?;
    let what = What::PostAsked { was, wrote };
    Ok(asked.and(doer.said(what, of_post(&post.value), Some(question))))
}

/// The owner of a post takes over the words of the trainer.
pub fn take_words(post: &Saved<Post>, owner: Doer) -> Result<Change, posts::Refusal> {
    let taken = talk::take_words(post, owner.now)?;
    Ok(taken.and(owner.did(What::PostWordsTaken, of_post(&post.value))))
}

/// The owner of a post keeps their own words.
pub fn keep_words(post: &Saved<Post>, owner: Doer) -> Result<Change, posts::Refusal> {
    let kept = talk::keep_words(post)?;
    Ok(kept.and(owner.did(What::PostWordsKept, of_post(&post.value))))
}

/// The owner of a post answers what was asked.
pub fn answer_trainer(
    post: &Saved<Post>,
    answer: Personal<String>,
    owner: Doer,
) -> Result<Change, posts::Refusal> {
    let answered = talk::answer(post, answer.clone())?;
    Ok(answered.and(owner.said(What::PostAnswered, of_post(&post.value), Some(answer))))
}

/// The owner of a post said it in other words: written down where a trainer has it in hand.
pub fn said_anew(post: &Post, owner: Doer) -> Change {
    match post.standing {
        Standing::Held(_) | Standing::SentBack => owner.did(What::PostSaidAnew, of_post(post)),
        Standing::OnBoard | Standing::Gone(_) => Change::default(),
    }
}

/// The trainer thinks a proposal right: both are asked.
pub fn ask_both(
    (the_match, group): (&Saved<Match>, GroupId),
    rules: Rules,
    doer: Doer,
) -> Result<Change, matches::Refusal> {
    let (_open, asked) = matches::approve(the_match, rules, doer.now)?;
    Ok(asked.and(doer.did(What::MatchAsked, of_match(&the_match.value, group))))
}

/// The trainer does not think a proposal right.
pub fn refuse_match(
    (the_match, group): (&Saved<Match>, GroupId),
    why: Option<Objection>,
    doer: Doer,
) -> Result<Change, matches::Refusal> {
    let was = the_match.value.stage;
    let (_over, refused) = matches::refuse(the_match, doer.now)?;
    let did = doer.did(What::MatchRefused { was, why }, of_match(&the_match.value, group));
    Ok(refused.and(did))
}

/// The trainer asks the two of a match for their answer once more.
pub fn remind_match(
    (the_match, group): (&Saved<Match>, GroupId),
    rules: Rules,
    doer: Doer,
) -> Result<Change, matches::Refusal> {
    let was = the_match.value.stage;
    let wrote = the_match.version.next();
    let (_open, reminded) = matches::remind(the_match, rules, doer.now)?;
    let did = doer.did(
        What::MatchReminded { was, wrote },
        of_match(&the_match.value, group),
    );
    Ok(reminded.and(did))
}

/// The trainer waits no longer for the answer to a match.
pub fn let_match_go(
    (the_match, group): (&Saved<Match>, GroupId),
    doer: Doer,
) -> Result<Change, matches::Refusal> {
    let was = the_match.value.stage;
    let (_over, gone) = matches::let_go(the_match, doer.now)?;
    Ok(gone.and(doer.did(What::MatchLetGo { was }, of_match(&the_match.value, group))))
}

/// Two people were brought together.
pub fn introduce(
    (the_match, group): (&Saved<Match>, GroupId),
    doer: Doer,
) -> Result<Change, matches::Refusal> {
    let was = the_match.value.stage;
    let (_met, introduced) = boards::introduce(the_match, doer.now)?;
    Ok(introduced.and(doer.did(What::Introduced { was }, of_match(&the_match.value, group))))
}

/// A report was dealt with.
pub fn deal_with(report: &Saved<Report>, doer: Doer) -> Change {
    let Some(by) = doer.by else {
        return Change::default();
    };
    let closed = reports::close(report, by, doer.now);
    closed.and(doer.did(What::Dealt, of_report(&report.value)))
}

/// “I take care of this report”: others see it. Nothing where it is so already, or it was dealt with.
pub fn pick_report_up(report: &Saved<Report>, doer: Doer) -> Option<Change> {
    let is_new = report.value.with != doer.by && report.value.closed.is_none();
    is_new.then(|| reports::hand(report, doer.by).and(doer.did(What::PickedUp, of_report(&report.value))))
}

/// They no longer take care of it.
pub fn put_report_down(report: &Saved<Report>, doer: Doer) -> Option<Change> {
    let was_taken = report.value.with.is_some() && report.value.closed.is_none();
    was_taken.then(|| reports::hand(report, None).and(doer.did(What::PutDown, of_report(&report.value))))
}

/// What something was done with, as it is now.
#[derive(Clone, Copy, Debug)]
pub enum Thing<'a> {
    /// A post.
    Post(&'a Saved<Post>),
    /// A match, and all there are in its group.
    Match(&'a Saved<Match>, &'a [Saved<Match>]),
    /// A report.
    Report(&'a Saved<Report>),
}

/// What was done is taken back, if nothing came of it.
pub fn take_back(deed: &Deed, thing: Thing<'_>, doer: Doer) -> Result<Change, TooLate> {
    let back = match (deed.what, thing) {
        (What::PostApproved { was }, Thing::Post(post)) if post.value.standing == Standing::OnBoard => {
            standing_again(post, was)
        }
        (What::PostSentBack { was, .. }, Thing::Post(post)) if post.value.standing == Standing::SentBack => {
            standing_again(post, was)
        }
        (What::PostWordsProposed { was, wrote } | What::PostAsked { was, wrote }, Thing::Post(post))
            if post.version == wrote =>
        {
            standing_again(post, was)
        }
        (What::MatchAsked, Thing::Match(the_match, _)) if nobody_answered(&the_match.value) => {
            at_stage_again(the_match, Stage::Proposed, doer)
        }
        (What::MatchReminded { was, wrote }, Thing::Match(the_match, _)) if the_match.version == wrote => {
            reminded_never(the_match, was)
        }
        (What::MatchRefused { was, .. } | What::MatchLetGo { was }, Thing::Match(the_match, others))
            if matches!(the_match.value.stage, Stage::Over(at, Ending::Refused | Ending::RanOut) if at == deed.at)
                && is_free(&the_match.value, others)
                && doer.now < deed.at + TAKE_BACK * 6 =>
        {
            at_stage_again(the_match, was, doer)
        }
        (What::Introduced { was }, Thing::Match(the_match, _))
            if matches!(the_match.value.stage, Stage::Met(_)) =>
        {
            at_stage_again(the_match, was, doer)
        }
        (What::Dealt, Thing::Report(report)) if report.value.closed.is_some() => open_again(report),
        _ => return Err(TooLate),
    };
    Ok(back.and(doer.did(What::TakenBack, deed.subject)))
}

/// Whether both were asked and neither said anything yet.
fn nobody_answered(the_match: &Match) -> bool {
    let silent = the_match.asker_says.is_none() && the_match.giver_says.is_none();
    silent && matches!(the_match.stage, Stage::Open(_))
}

/// Whether nothing else was proposed meanwhile for the same need or with the same help.
fn is_free(the_match: &Match, others: &[Saved<Match>]) -> bool {
    let mut others = others.iter().map(|saved| &saved.value);
    !others.any(|other| {
        let same = other.need == the_match.need || other.supply == the_match.supply;
        other.id != the_match.id && other.holds() && same
    })
}

fn standing_again(post: &Saved<Post>, was: Standing) -> Change {
    let again = Post {
        standing: was,
        sent_back_for: None,
        talk: None,
        ..post.value.clone()
    };
    Change::default().update(Record::Post(Box::new(again)), post.version)
}

fn at_stage_again(the_match: &Saved<Match>, was: Stage, doer: Doer) -> Change {
    let again = Match {
        stage: was,
        ..the_match.value.clone()
    };
    let counted = tally::went_on(&the_match.value, &again, doer.now);
    counted.update(Record::Match(Box::new(again)), the_match.version)
}

fn reminded_never(the_match: &Saved<Match>, was: Stage) -> Change {
    let before = Match {
        stage: was,
        reminded_at: None,
        ..the_match.value.clone()
    };
    Change::default().update(Record::Match(Box::new(before)), the_match.version)
}

fn open_again(report: &Saved<Report>) -> Change {
    let again = Report {
        closed: None,
        ..report.value.clone()
    };
    Change::default().update(Record::Report(Box::new(again)), report.version)
}

fn of_post(post: &Post) -> Subject {
    Subject {
        place: Place::Group(post.group),
        about: About::Post(post.id),
        person: post.person,
    }
}

/// In the history of the group whose board it was done from: a match between two groups stands on both.
fn of_match(the_match: &Match, group: GroupId) -> Subject {
    Subject {
        place: Place::Group(group),
        about: About::Match(the_match.id),
        person: the_match.asker,
    }
}

fn of_report(report: &Report) -> Subject {
    Subject {
        place: Place::Group(report.group),
        about: About::Report(report.id),
        person: report.person,
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::change::Version;
    use crate::figures::Figure;
    use crate::figures::tally::Of;
    use crate::ids::{DeedId, MatchId, PersonId, PostId};
    use crate::matches::{Answer, Meet, Part, Supply};
    use crate::reasons::{Reason, Reasons};

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn at(seconds: i64) -> Doer {
        Doer {
            deed: DeedId(id(1)),
            by: Some(PersonId(id(2))),
            now: Timestamp::from_second(seconds).unwrap(),
        }
    }

    fn group() -> GroupId {
        GroupId(id(3))
    }

    /// A proposal for this need.
    fn proposal(n: u128, need: u128) -> Saved<Match> {
        let value = Match {
            id: MatchId(id(n)),
            group: group(),
            giver_group: group(),
            need: PostId(id(need)),
            asker: PersonId(id(4)),
            giver: PersonId(id(5)),
            supply: Supply::Offer(PostId(id(n + 100))),
            reasons: Reasons::new(vec![Reason::OtherClass]).unwrap(),
            stage: Stage::Proposed,
            asker_says: None,
            giver_says: None,
            thanked: false,
            proposed_at: Timestamp::UNIX_EPOCH,
            reminded_at: None,
        };
        Saved {
            value,
            version: Version(1),
        }
    }

    /// The match and the line of history that this change writes.
    fn after(change: &Change) -> (Saved<Match>, Deed) {
        let (mut the_match, mut deed) = (None, None);
        for write in &change.writes {
            match &write.record {
                Record::Match(one) => the_match = Some((**one).clone()),
                Record::Deed(one) => deed = Some((**one).clone()),
                _ => panic!("nothing else is written"),
            }
        }
        let saved = Saved {
            value: the_match.unwrap(),
            version: Version(2),
        };
        (saved, deed.unwrap())
    }

    #[test]
    fn asking_is_taken_back_until_somebody_answers() {
        let before = proposal(10, 11);
        let (asked, deed) = after(&ask_both((&before, group()), Rules::default(), at(0)).unwrap());
        let (back, line) = after(&take_back(&deed, Thing::Match(&asked, &[]), at(5)).unwrap());
        assert_eq!(back.value, before.value);
        assert_eq!((line.what, line.subject), (What::TakenBack, deed.subject));

        for says in [Answer::Yes(Meet::School), Answer::Later, Answer::No(None)] {
            let (_next, change) = matches::answer(&asked, Part::Giver, says, at(1).now).unwrap();
            let Record::Match(answered) = &change.writes[0].record else {
                panic!("a match")
            };
            let answered = Saved {
                value: (**answered).clone(),
                version: Version(3),
            };
            assert_eq!(
                take_back(&deed, Thing::Match(&answered, &[]), at(5)),
                Err(TooLate),
                "{says:?}"
            );
        }
    }

    #[test]
    fn a_refusal_is_taken_back_while_nothing_else_was_proposed() {
        let before = proposal(10, 11);
        let (refused, deed) = after(&refuse_match((&before, group()), None, at(0)).unwrap());
        let (back, _line) = after(&take_back(&deed, Thing::Match(&refused, &[]), at(5)).unwrap());
        assert_eq!(back.value, before.value);

        let another = [proposal(20, 11)];
        let elsewhere = [proposal(20, 21)];
        assert_eq!(
            take_back(&deed, Thing::Match(&refused, &another), at(5)),
            Err(TooLate)
        );
        assert!(
            take_back(&deed, Thing::Match(&refused, &elsewhere), at(5)).is_ok(),
            "the control"
        );
        assert_eq!(
            take_back(&deed, Thing::Match(&refused, &[]), at(60)),
            Err(TooLate)
        );
    }

    #[test]
    fn an_introduction_is_counted_and_taking_it_back_takes_it_off() {
        let mut agreed = proposal(10, 11);
        agreed.value.stage = Stage::Agreed(at(0).now);
        let introduced = introduce((&agreed, group()), at(1)).unwrap();
        let counted = |change: &Change| -> Vec<(Of, i64)> {
            let tallies = change.tallies.iter();
            tallies.map(|tallied| (tallied.tally.of, tallied.add)).collect()
        };
        let direct = Of::Figure(Figure::Direct);
        assert_eq!(counted(&introduced), [(direct, 1)]);
        let (met, deed) = after(&introduced);
        let back = take_back(&deed, Thing::Match(&met, &[]), at(5)).unwrap();
        assert_eq!(counted(&back), [(direct, -1)]);
        assert_eq!(after(&back).0.value, agreed.value);

        // The control: what brings nobody together counts nothing, on the way there and back.
        let asked = ask_both((&proposal(10, 11), group()), Rules::default(), at(0)).unwrap();
        assert_eq!(counted(&asked), []);
        let (open, deed) = after(&asked);
        let back = take_back(&deed, Thing::Match(&open, &[]), at(5)).unwrap();
        assert_eq!(counted(&back), []);
    }

    #[test]
    fn what_was_done_with_one_thing_is_not_taken_back_on_another() {
        let (asked, deed) = after(&ask_both((&proposal(10, 11), group()), Rules::default(), at(0)).unwrap());
        let wrong = Deed {
            what: What::Dealt,
            ..deed
        };
        assert_eq!(take_back(&wrong, Thing::Match(&asked, &[]), at(1)), Err(TooLate));
    }
}
