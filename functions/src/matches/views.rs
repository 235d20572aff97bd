//! A match as one of the two sees it.
//!
//! Made from the stored match for one reader: the other's name is in it only while [`Match::opens`], and never their words.

use std::collections::BTreeMap;

use forms::reasons;
use forms::words::Args;
use programme::change::Saved;
use programme::choices::Choice;
use programme::contacts::Contact;
use programme::groups::{AfterYes, Rules};
use programme::ids::ContactId;
use programme::matches::{Answer, Ending, Match, Part, Stage, Supply, Worked};
use programme::posts::Post;
use programme::reasons::Reader;
use serde::Serialize;

use crate::board::Room;
use crate::web::session::Me;
use crate::web::visit::{Visit, date_of, time_of};

/// Where a match stands for one of the two.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Standing {
    /// It waits for the reader's answer.
    ToAnswer,
    /// Both said yes.
    Agreed,
    /// The reader said yes, the other did not answer yet.
    Waiting,
    /// They met, and the asker said how it went.
    Done,
}

/// What one of the two can do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum May {
    /// Answer for the first time.
    Answer,
    /// Answer otherwise than before.
    ChangeAnswer,
    /// Say how it went.
    Tell,
    /// Thank the other.
    Thank,
}

/// What kind of match it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    /// Between two of one group.
    Direct,
    /// A third person comes in, whom the giver knows.
    Introduction,
    /// Between two of different groups.
    Across,
}

/// A match for one of the two.
#[derive(Serialize)]
pub(super) struct MatchForMe {
    pub(super) standing: Standing,
    /// One's own part: the class of its sign.
    part: &'static str,
    id: String,
    path: String,
    /// What one asked for or offered oneself, or whom one knows.
    own: String,
    /// What that is: `need`, `offer` or `contact`.
    own_is: &'static str,
    kind: Kind,
    picture: Option<String>,
    reasons: Vec<String>,
    until: Option<String>,
    /// Whether it waits for the reader's answer and the trainer asks for it once more.
    asked_again: bool,
    /// The other's name, once both said yes.
    other: Option<String>,
    /// What happens now that both said yes.
    what_now: Option<String>,
    /// Where the two said they want to meet.
    meets: Vec<String>,
    /// What the reader can do now.
    may: Vec<May>,
    /// What the asker said came of it.
    worked: Option<String>,
    thanked: bool,
    safe_path: String,
}

/// Looks at matches with the eyes of one person.
pub(super) struct Eyes<'a> {
    pub(super) me: &'a Me,
    pub(super) room: &'a Room,
    /// The reader's own map; nobody else's.
    map: BTreeMap<ContactId, &'a Contact>,
}

impl<'a> Eyes<'a> {
    /// Of somebody with this map.
    pub(super) fn of(me: &'a Me, room: &'a Room, map: &'a [Saved<Contact>]) -> Self {
        let map = map.iter().map(|saved| (saved.value.id, &saved.value)).collect();
        Self { me, room, map }
    }

    /// What there is to see of a match; nothing of what is over, is not the reader's, or was not looked at by a trainer.
    pub(super) fn see(&self, the_match: &Match) -> Option<MatchForMe> {
        let part = the_match.part_of(self.me.person)?;
        let standing = self.standing(the_match, part)?;
        let visit = &self.me.visit;
        let open = the_match.opens();
        let rules = the_match.rules(self.room.rules());
        let agreed = standing == Standing::Agreed;
        Some(MatchForMe {
            standing,
            part: match part {
                Part::Asker => "need",
                Part::Giver => "offer",
            },
            id: the_match.id.to_string(),
            path: format!("/{}/matches/{}", visit.lang, the_match.id),
            own: self.own(the_match, part),
            own_is: match (part, the_match.supply) {
                (Part::Asker, _) => "need",
                (Part::Giver, Supply::Offer(_)) => "offer",
                (Part::Giver, Supply::Introduction(_)) => "contact",
            },
            kind: self.kind(the_match),
            picture: self.picture(the_match),
            reasons: self.reasons(the_match, part),
            until: match the_match.stage {
                Stage::Open(until) => Some(in_words(visit, until)),
                _ => None,
            },
            asked_again: standing == Standing::ToAnswer && the_match.reminded_at.is_some(),
            other: open.then(|| self.other(the_match, part)),
            what_now: agreed.then(|| self.what_now(the_match, part, rules)),
            meets: if agreed { self.meets(the_match) } else { Vec::new() },
            may: may(the_match, standing, part, rules),
            worked: worked(the_match).map(|worked| visit.say(&format!("worked-{}", worked.id()))),
            thanked: the_match.thanked,
            safe_path: format!("/{}/safe/about/match/{}", visit.lang, the_match.id),
        })
    }

    fn standing(&self, the_match: &Match, part: Part) -> Option<Standing> {
        let says = match part {
            Part::Asker => the_match.asker_says,
            Part::Giver => the_match.giver_says,
        };
        let people = self.room.board.everybody();
        match the_match.stage {
            Stage::Proposed
            | Stage::Over(
                _,
                Ending::Refused | Ending::Declined | Ending::RanOut | Ending::Withdrawn | Ending::Unsafe,
            ) => None,
            Stage::Open(until) if self.me.visit.now >= until => None,
            // Who left, or may no longer be proposed, is as gone as a proposal that ran out.
            Stage::Open(_) if !people.may_be_proposed(the_match.other_than(part)) => None,
            Stage::Open(_) if matches!(says, Some(Answer::Yes(_))) => Some(Standing::Waiting),
            Stage::Open(_) => Some(Standing::ToAnswer),
            Stage::Agreed(_) | Stage::Met(_) => Some(Standing::Agreed),
            Stage::Over(_, Ending::Done(_)) => Some(Standing::Done),
        }
    }

    /// The name of the other, for whoever may read it.
    fn other(&self, the_match: &Match, part: Part) -> String {
        let other = self.room.person(the_match.other_than(part));
        other.map_or_else(
            || self.me.visit.say("match-former"),
            |person| person.value.name.reveal().clone(),
        )
    }

    fn own(&self, the_match: &Match, part: Part) -> String {
        let post = |id| self.room.post(id).map(|saved| title(&saved.value));
        let own = match (part, the_match.supply) {
            (Part::Asker, _) => post(the_match.need),
            (Part::Giver, Supply::Offer(id)) => post(id),
            (Part::Giver, Supply::Introduction(id)) => self
                .map
                .get(&id)
                .map(|contact| contact.about.nickname.reveal().clone()),
        };
        own.unwrap_or_else(|| self.me.visit.say("match-gone"))
    }

    /// Whether somebody comes in whom the giver knows: straight from the map, or through an offer that says so.
    fn is_introduction(&self, the_match: &Match) -> bool {
        match the_match.supply {
            Supply::Introduction(_) => true,
            Supply::Offer(id) => self
                .room
                .post(id)
                .is_some_and(|post| post.value.said.through.is_some()),
        }
    }

    fn kind(&self, the_match: &Match) -> Kind {
        if the_match.is_across() {
            Kind::Across
        } else if self.is_introduction(the_match) {
            Kind::Introduction
        } else {
            Kind::Direct
        }
    }

    fn picture(&self, the_match: &Match) -> Option<String> {
        let need = self.room.post(the_match.need)?;
        let categories = self.me.visit.front.categories();
        let category = categories.get(need.value.said.category.as_str())?;
        Some(category.picture.clone())
    }

    fn reasons(&self, the_match: &Match, part: Part) -> Vec<String> {
        let reader = match part {
            Part::Asker => Reader::Asker,
            Part::Giver if self.is_introduction(the_match) => Reader::Intermediary,
            Part::Giver => Reader::Giver,
        };
        let visit = &self.me.visit;
        reasons::told_to(visit.front.words(), &visit.lang, reader, &the_match.reasons)
    }

    /// What happens after two yeses, as the programme has it.
    fn what_now(&self, the_match: &Match, part: Part, rules: Rules) -> String {
        let key = match (
            the_match.stage,
            rules.after_yes,
            self.is_introduction(the_match),
            part,
        ) {
            (Stage::Met(_), ..) => "match-now-met",
            (_, AfterYes::ByTrainer, ..) => "match-now-by_trainer",
            (_, AfterYes::InClass, true, Part::Asker) => "match-now-introduction-asker",
            (_, AfterYes::InClass, true, Part::Giver) => "match-now-introduction-giver",
            (_, AfterYes::InClass, false, _) => "match-now-in_class",
        };
        self.me.visit.say(key)
    }

    fn meets(&self, the_match: &Match) -> Vec<String> {
        let mut meets = Vec::new();
        for answer in [the_match.asker_says, the_match.giver_says] {
            if let Some(Answer::Yes(meet)) = answer {
                let text = self.me.visit.say(&format!("meet-{}", meet.id()));
                if !meets.contains(&text) {
                    meets.push(text);
                }
            }
        }
        meets
    }
}

fn title(post: &Post) -> String {
    post.said.title.reveal().clone()
}

/// What one of the two can do with a match just now.
fn may(the_match: &Match, standing: Standing, part: Part, rules: Rules) -> Vec<May> {
    let is_asker = part == Part::Asker;
    let can = |act| match act {
        May::Answer => standing == Standing::ToAnswer,
        May::ChangeAnswer => standing == Standing::Waiting || matches!(the_match.stage, Stage::Agreed(_)),
        May::Tell => is_asker && may_tell(the_match, rules),
        May::Thank => is_asker && worked(the_match).is_some() && !the_match.thanked,
    };
    let all = [May::Answer, May::ChangeAnswer, May::Tell, May::Thank];
    all.into_iter().filter(|act| can(*act)).collect()
}

/// Whether the asker can say now how it went.
fn may_tell(the_match: &Match, rules: Rules) -> bool {
    match the_match.stage {
        Stage::Met(_) | Stage::Over(_, Ending::Done(Worked::NotYet)) => true,
        Stage::Agreed(_) => rules.after_yes == AfterYes::InClass,
        _ => false,
    }
}

fn worked(the_match: &Match) -> Option<Worked> {
    match the_match.stage {
        Stage::Over(_, Ending::Done(worked)) => Some(worked),
        _ => None,
    }
}

/// “14 september, 09:00”.
fn in_words(visit: &Visit, moment: jiff::Timestamp) -> String {
    let date = visit.front.words().date(&visit.lang, date_of(moment));
    let args = Args::one("date", date).with("time", time_of(moment));
    visit.front.words().say(&visit.lang, "match-until", &args)
}
