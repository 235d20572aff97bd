//! What the young people of the made-up class do.

use axum::Router;
use forms::answers::Answers;
use forms::{add_contact, join_group, match_outcome, match_response, posts, report_item, whose_device};
use functions::app::Clock as _;
use functions::web::visit::date_of;
use jiff::ToSpan;
use jiff::civil::Date;
use programme::groups::Joining;
use programme::ids::PersonId;
use programme::matches::{Answer, Match, Meet, Stage, WhyNot, Worked};
use programme::people::{Age, GuardianSays, Join};
use programme::personal::Personal;
use programme::posts::{Said, Side};
use programme::proposals::generated::chance::Chance;
use programme::reports::What;
use programme::sessions::Device;

use super::{Mood, Telling};
use crate::demo::NotFilled;
use crate::demo::browser::Browser;
use crate::demo::class::Person;
use crate::demo::plan::Plan;

/// So many of a thousand parents have agreed when a young person of under sixteen joins.
const AGREED: u32 = 800;
/// In the first week so many of a thousand ask at once.
const ASK_AT_ONCE: u32 = 850;
/// Later so many of a thousand ask for something more.
const ASK_AGAIN: u32 = 400;
/// For how many days a post stays on the board.
const STAYS: i64 = 60;
/// So many of a thousand askers tell how it went …
const TELL: u32 = 900;
/// … and so many of those who were helped say thank you.
const THANK: u32 = 850;

/// Somebody in the class.
pub(super) struct Young<'c> {
    pub(super) about: &'c Person,
    /// Who they are in the group, once they joined.
    pub(super) person: Option<PersonId>,
    plan: Plan,
    browser: Browser,
}

impl<'c> Young<'c> {
    /// Somebody who is not in the group yet.
    pub(super) fn new(about: &'c Person, plan: Plan, functions: &Router) -> Self {
        Self {
            about,
            person: None,
            plan,
            browser: Browser::at(functions),
        }
    }

    /// Whether there is much to see on their map.
    pub(super) fn knows_many(&self) -> bool {
        self.plan.contacts.len() > 5
    }

    /// Whether a match is theirs.
    pub(super) fn has_part_in(&self, the_match: &Match) -> bool {
        self.person
            .is_some_and(|person| the_match.part_of(person).is_some())
    }

    async fn places(&mut self, side: Side, said: Said, today: Date) -> Result<(), NotFilled> {
        let form = posts::on(side);
        let said = Said {
            until: today.saturating_add(STAYS.days()),
            ..said
        };
        let path = format!("/nl/{}", form.outline.path);
        self.browser.fills(&path, form, &said).await
    }
}

impl Telling<'_> {
    /// They scan the poster, one after another, each with their own telephone.
    pub(super) async fn everybody_joins(&mut self) -> Result<(), NotFilled> {
        let board = self.board().await?;
        let Joining::Open(code) = board.group.value.joining else {
            return Err(NotFilled::Missing("a code to join with"));
        };
        let path = format!("/nl/join/{}", code.reveal());
        for young in &mut self.people {
            let agreed = if self.chance.happens(AGREED) {
                GuardianSays::Yes
            } else {
                GuardianSays::NotYet
            };
            let join = Join {
                name: young.about.name.clone(),
                age: young.about.age,
                guardian: (young.about.age == Age::From12To15).then_some(agreed),
                lang: young.about.lang.clone(),
            };
            young.browser.fills(&path, &join_group::FORM, &join).await?;
            let own = whose_device::FORM.write(&Device::Own);
            young.browser.presses("/nl/me/card", &own).await?;
        }
        let people = self.board().await?.people;
        for young in &mut self.people {
            let found = people
                .iter()
                .find(|saved| *saved.value.name.reveal() == young.about.name);
            young.person = found.map(|saved| saved.value.person);
        }
        Ok(())
    }

    /// Everybody puts people on their map.
    pub(super) async fn everybody_draws_their_map(&mut self) -> Result<(), NotFilled> {
        for Young { plan, browser, .. } in &mut self.people {
            for contact in &plan.contacts {
                browser
                    .fills("/nl/network/add", &add_contact::FORM, contact)
                    .await?;
            }
        }
        Ok(())
    }

    /// First what everybody can give, then what they need.
    pub(super) async fn everybody_offers_and_asks(&mut self) -> Result<(), NotFilled> {
        let today = date_of(self.clock.now());
        for young in &mut self.people {
            for offer in std::mem::take(&mut young.plan.offers) {
                young.places(Side::Offer, offer, today).await?;
            }
        }
        self.people_ask(ASK_AT_ONCE).await
    }

    /// Something new came up.
    pub(super) async fn some_ask_again(&mut self) -> Result<(), NotFilled> {
        self.people_ask(ASK_AGAIN).await
    }

    /// So many of a thousand of those who have something left to ask do so.
    async fn people_ask(&mut self, in_a_thousand: u32) -> Result<(), NotFilled> {
        let today = date_of(self.clock.now());
        for young in &mut self.people {
            if self.chance.happens(in_a_thousand)
                && let Some(need) = young.plan.needs.pop()
            {
                young.places(Side::Need, need, today).await?;
            }
        }
        Ok(())
    }

    /// Whoever is asked answers, or does not.
    pub(super) async fn people_answer(&mut self, mood: Mood) -> Result<(), NotFilled> {
        let now = self.clock.now();
        for the_match in self.board().await?.matches {
            let the_match = the_match.value;
            for person in [the_match.asker, the_match.giver] {
                if !the_match.waits_for(person, now) {
                    continue;
                }
                let Some(answer) = answer(mood, &mut self.chance) else {
                    continue;
                };
                let path = format!("/nl/matches/{}/answer", the_match.id);
                let browser = self.browser_of(person)?;
                browser.fills(&path, &match_response::FORM, &answer).await?;
                if matches!(answer, Answer::No(_)) {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Those who met tell how it went.
    pub(super) async fn people_tell_how_it_went(&mut self) -> Result<(), NotFilled> {
        for the_match in self.board().await?.matches {
            let the_match = the_match.value;
            if matches!(the_match.stage, Stage::Met(_)) && self.chance.happens(TELL) {
                self.tells_how_it_went(&the_match).await?;
            }
        }
        Ok(())
    }

    async fn tells_how_it_went(&mut self, the_match: &Match) -> Result<(), NotFilled> {
        let worked = match self.chance.below(10) {
            0..7 => Worked::Yes,
            7 | 8 => Worked::Partly,
            _ => Worked::NotYet,
        };
        let thanks = worked == Worked::Yes && self.chance.happens(THANK);
        let path = |what: &str| format!("/nl/matches/{}/{what}", the_match.id);
        let browser = self.browser_of(the_match.asker)?;
        browser
            .fills(&path("outcome"), &match_outcome::FORM, &worked)
            .await?;
        if thanks {
            browser.presses(&path("thank"), &Answers::default()).await?;
        }
        Ok(())
    }

    /// Somebody writes a telephone number in an offer, and somebody tells that something feels wrong.
    pub(super) async fn something_is_held_and_something_is_told(&mut self) -> Result<(), NotFilled> {
        let class_today = &self.class.today;
        let today = date_of(self.clock.now());
        let Some([held, .., told]) = self.people.get_mut(..) else {
            return Err(NotFilled::Missing("people"));
        };
        let usual = Said {
            title: Personal::new(class_today.with_number.clone()),
            details: None,
            category: class_today.about.clone(),
            effort: programme::posts::Effort::Weekly,
            place: programme::posts::Where::Town,
            through: None,
            until: today,
            seen_by: programme::posts::SeenBy::Group,
        };
        held.places(Side::Offer, usual, today).await?;
        let note = Personal::new(class_today.report.clone());
        told.browser
            .fills("/nl/safe", &report_item::FORM, &(What::Unsafe, Some(note)))
            .await
    }

    fn browser_of(&mut self, person: PersonId) -> Result<&mut Browser, NotFilled> {
        let young = self.people.iter_mut().find(|young| young.person == Some(person));
        young
            .map(|young| &mut young.browser)
            .ok_or(NotFilled::Missing("somebody"))
    }
}

/// What somebody answers; none if they do not.
fn answer(mood: Mood, chance: &mut Chance) -> Option<Answer> {
    let answers = match mood {
        Mood::Eager => 900,
        Mood::Busy => 550,
    };
    chance.happens(answers).then(|| match chance.below(12) {
        0..9 => Answer::Yes(Meet::School),
        9 => Answer::Yes(Meet::TrainerHelps),
        10 => Answer::Later,
        _ => Answer::No(Some(WhyNot::NoTime)),
    })
}
