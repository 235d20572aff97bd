//! The hard rules: who may be brought together at all. What they let through, the solver weighs; what they stop, nobody sees.
//!
//! Rules are asked in one fixed order, and [`HardRule`] is in that order, so that “the first rule that left nobody” means the same
//! thing everywhere.

use super::pool::{
    Age, Category, Consent, DEFAULT_ROOM, Language, Need, Online, Past, Person, Place, Presence, Supply,
    Time, Times,
};
use super::settings::Settings;
use crate::choice;
use crate::requests::AgeBand;

choice! {
    /// A rule that stops a pair, in the order in which rules are asked.
    HardRule {
        /// The offer or contact helps with something else.
        Category = "category",
        /// The consent of one of the two is missing.
        Consent = "consent",
        /// One of the two does not take part at the moment.
        Presence = "presence",
        /// The giver has no room.
        Room = "room",
        /// One of the two has blocked the other.
        Blocked = "blocked",
        /// The programme does not bring their ages together.
        Age = "age",
        /// They share no language.
        Language = "language",
        /// They share no time.
        Time = "time",
        /// They share no place and cannot both be online.
        Place = "place",
        /// One of the two declined this before.
        Declined = "declined",
    }
}

choice! {
    /// Which young people a programme brings together. Under every rule a minor meets only adults whom the coordinator has
    /// verified.
    AgeRule {
        /// Only those of the same age band.
        SameBand = "same_band",
        /// Those of the same age band or the next one.
        NextBand = "next_band",
        /// All.
        Everybody = "everybody",
    }
}

/// What two people have in common: proof that no hard rule stands between them. Only [`check`] makes one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Common {
    /// How what is given fits what is needed.
    pub fit: Fit,
    /// A language both speak.
    pub language: Language,
    /// When they can meet.
    pub time: Meeting<Time>,
    /// Where they can meet; without a place, online.
    pub place: Meeting<Place>,
    /// Whether it was proposed before and nobody answered.
    pub before: Option<Past>,
}

/// A time or place that two people share.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Meeting<T> {
    /// This one.
    At(T),
    /// Any will do: both are free to choose the time, or meet online.
    Free,
}

/// How a supply fits a need.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Fit {
    /// It is of the category that was asked for.
    Same(Category),
    /// It is of a category of the same kind: the trainer must look at it.
    Sibling {
        /// What was asked for.
        asked: Category,
        /// What is given.
        given: Category,
    },
}

/// Two people, the need of the one and the supply of the other.
#[derive(Clone, Copy, Debug)]
pub struct Match<'a> {
    /// Who asks.
    pub asker: &'a Person,
    /// What they need.
    pub need: &'a Need,
    /// Who gives.
    pub giver: &'a Person,
    /// What they give.
    pub supply: &'a Supply,
}

/// Asks every hard rule about a pair, in order.
///
/// # Errors
/// The first rule that stops it.
pub fn check(settings: &Settings, pair: Match<'_>) -> Result<Common, HardRule> {
    let Match {
        asker,
        need,
        giver,
        supply,
    } = pair;
    let past = need
        .past
        .iter()
        .filter(|(with, _)| *with == giver.id)
        .map(|&(_, past)| past)
        .max();
    let fit = fit(settings, need.category, supply).ok_or(HardRule::Category)?;
    keep(
        asker.consent == Consent::Valid && giver.consent == Consent::Valid,
        HardRule::Consent,
    )?;
    keep(
        asker.presence == Presence::Active && giver.presence == Presence::Active,
        HardRule::Presence,
    )?;
    keep(room(giver) > 0, HardRule::Room)?;
    keep(
        asker.id != giver.id && !asker.blocked.has(giver.id) && !giver.blocked.has(asker.id),
        HardRule::Blocked,
    )?;
    keep(may_meet(settings.ages, asker.age, giver.age), HardRule::Age)?;
    let language = asker
        .languages
        .shared(&giver.languages)
        .ok_or(HardRule::Language)?;
    let time = shared_time(&asker.times, &giver.times).ok_or(HardRule::Time)?;
    let place = shared_place(asker, giver).ok_or(HardRule::Place)?;
    keep(past != Some(Past::Declined), HardRule::Declined)?;
    Ok(Common {
        fit,
        language,
        time,
        place,
        before: past,
    })
}

fn keep(holds: bool, rule: HardRule) -> Result<(), HardRule> {
    if holds { Ok(()) } else { Err(rule) }
}

/// How many more people somebody can help.
pub(super) fn room(giver: &Person) -> u16 {
    giver.room.unwrap_or(DEFAULT_ROOM)
}

/// How a supply fits a category: the same rather than a sibling, and of siblings the first.
pub(super) fn fit(settings: &Settings, asked: Category, supply: &Supply) -> Option<Fit> {
    if supply.helps_with.has(asked) {
        return Some(Fit::Same(asked));
    }
    let sibling = supply
        .helps_with
        .iter()
        .find(|&given| settings.are_siblings(asked, given));
    sibling.map(|given| Fit::Sibling { asked, given })
}

fn may_meet(rule: AgeRule, one: Age, other: Age) -> bool {
    match (one, other) {
        (Age::Young(one), Age::Young(other)) => match rule {
            AgeRule::Everybody => true,
            AgeRule::NextBand => (one as i8 - other as i8).abs() <= 1,
            AgeRule::SameBand => one == other,
        },
        (Age::Young(young), Age::Adult) | (Age::Adult, Age::Young(young)) => young == AgeBand::From18To23,
        _ => true,
    }
}

fn shared_time(one: &Times, other: &Times) -> Option<Meeting<Time>> {
    match (one, other) {
        (Times::Any, Times::Any) => Some(Meeting::Free),
        (Times::Any, Times::At(times)) | (Times::At(times), Times::Any) => {
            times.iter().next().map(Meeting::At)
        }
        (Times::At(one), Times::At(other)) => one.shared(other).map(Meeting::At),
    }
}

fn shared_place(one: &Person, other: &Person) -> Option<Meeting<Place>> {
    let online = one.places.online == Online::Yes && other.places.online == Online::Yes;
    let place = one.places.at.shared(&other.places.at).map(Meeting::At);
    place.or(online.then_some(Meeting::Free))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proposals::few::Few;
    use crate::proposals::scenes::{need, offer, person, person_id};

    fn few<T: Ord>(choice: T) -> Few<T> {
        Few::from_iter([choice])
    }

    /// What the rules say when one thing about asker, need, giver or supply is changed.
    fn after(
        change: impl FnOnce(&mut Person, &mut Need, &mut Person, &mut Supply),
    ) -> Result<Common, HardRule> {
        let (mut asker, mut giver) = (person(1), person(2));
        let (mut need, mut supply) = (need(1, 10, 0), offer(2, 20, 0));
        change(&mut asker, &mut need, &mut giver, &mut supply);
        let pair = Match {
            asker: &asker,
            need: &need,
            giver: &giver,
            supply: &supply,
        };
        check(
            &Settings {
                spheres: vec![0, 0, 1],
                ..Settings::default()
            },
            pair,
        )
    }

    #[test]
    fn two_people_with_everything_in_common_may_be_brought_together() {
        let common = after(|_, _, _, _| ()).unwrap();
        assert_eq!(common.fit, Fit::Same(Category(0)));
        assert_eq!(
            (common.language, common.time, common.place),
            (Language(0), Meeting::Free, Meeting::At(Place(0)))
        );
    }

    #[test]
    fn every_rule_stops_what_it_is_there_to_stop() {
        use HardRule::{Age as Ages, Blocked, Category as Categories, Declined, Language as Languages, Room};
        assert_eq!(
            after(|_, need, _, _| need.category = Category(2)).unwrap_err(),
            Categories
        );
        assert_eq!(
            after(|asker, _, _, _| asker.consent = Consent::Missing).unwrap_err(),
            HardRule::Consent
        );
        assert_eq!(
            after(|_, _, giver, _| giver.consent = Consent::Missing).unwrap_err(),
            HardRule::Consent
        );
        assert_eq!(
            after(|_, _, giver, _| giver.presence = Presence::Away).unwrap_err(),
            HardRule::Presence
        );
        assert_eq!(after(|_, _, giver, _| giver.room = Some(0)).unwrap_err(), Room);
        assert_eq!(
            after(|asker, _, _, _| asker.blocked = few(person_id(2))).unwrap_err(),
            Blocked
        );
        assert_eq!(
            after(|_, _, giver, _| giver.blocked = few(person_id(1))).unwrap_err(),
            Blocked
        );
        assert_eq!(
            after(|asker, _, giver, _| giver.id = asker.id).unwrap_err(),
            Blocked,
            "nobody meets themselves"
        );
        assert_eq!(after(|_, _, giver, _| giver.age = Age::Adult).unwrap_err(), Ages);
        assert_eq!(
            after(|_, _, giver, _| giver.languages = few(Language(5))).unwrap_err(),
            Languages
        );
        assert_eq!(
            after(|_, _, giver, _| giver.times = Times::At(Few::default())).unwrap_err(),
            HardRule::Time
        );
        assert_eq!(
            after(|_, _, giver, _| giver.places.at = few(Place(5))).unwrap_err(),
            HardRule::Place
        );
        let both = [Past::Declined, Past::Expired];
        let declined = after(|_, need, giver, _| need.past = both.map(|past| (giver.id, past)).to_vec());
        assert_eq!(declined.unwrap_err(), Declined);
    }

    #[test]
    fn minors_meet_only_adults_who_were_verified_whatever_the_programme_says() {
        let (young, grown) = (Age::Young(AgeBand::From12To15), Age::Young(AgeBand::From18To23));
        for rule in [AgeRule::SameBand, AgeRule::NextBand, AgeRule::Everybody] {
            assert!(!may_meet(rule, young, Age::Adult) && !may_meet(rule, Age::Adult, young));
            assert!(may_meet(rule, young, Age::VerifiedAdult) && may_meet(rule, Age::Adult, grown));
            assert_eq!(may_meet(rule, young, grown), rule == AgeRule::Everybody);
        }
    }

    #[test]
    fn siblings_and_online_do_as_second_best() {
        let sibling =
            after(|_, _, _, supply| supply.helps_with = std::iter::once(Category(1)).collect()).unwrap();
        assert_eq!(
            sibling.fit,
            Fit::Sibling {
                asked: Category(0),
                given: Category(1)
            }
        );
        let online = after(|asker, _, giver, _| {
            giver.places.at = Few::default();
            asker.places.online = Online::Yes;
            giver.places.online = Online::Yes;
        });
        assert_eq!(online.unwrap().place, Meeting::Free);
    }
}
