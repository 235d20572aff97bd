//! Times in which there is room for so many young people, and groups that wait for it.
//!
//! A group has room as a whole or not at all: its places are counted in one go, in the very change that gives them to it. A group
//! that does not fit waits where it stands; a smaller one behind it that does fit goes first, and nobody is ever split.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Count, Counted, Record, Saved};
use crate::ids::{RequestId, SeasonId};

/// A time in which there is room for so many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Season {
    /// Its id.
    pub id: SeasonId,
    /// Its last day. It begins where the one before it ends, so that every day until the last of all is in one season.
    pub until: Date,
    /// For how many young people there is room.
    pub places: u16,
}

/// The room a group has, or waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Room {
    /// It waits for room in this season.
    Waits(SeasonId),
    /// It has so many places in this season.
    Held {
        /// The season.
        season: SeasonId,
        /// All the places of the group.
        places: u16,
    },
}

/// The season that a day lies in; none where nobody said for how many there is room.
pub fn of(seasons: &[Saved<Season>], day: Date) -> Option<&Saved<Season>> {
    let reaching = seasons.iter().filter(|season| day <= season.value.until);
    reaching.min_by_key(|season| (season.value.until, season.value.id))
}

/// A season is made.
pub fn make(season: Season) -> Change {
    Change::default().create(Record::Season(season))
}

/// It is described in other words, or has room for more or fewer. Who has a place keeps it, also where there are now fewer.
pub fn change(before: &Saved<Season>, after: Season) -> Change {
    let after = Season {
        id: before.value.id,
        ..after
    };
    Change::default().update(Record::Season(after), before.version)
}

/// All the places of a group, taken at once; refused where they do not all fit.
pub(crate) fn take(season: &Season, places: i64) -> Count {
    Count {
        of: Counted::Places(season.id),
        add: places,
        at_most: i64::from(season.places),
        until: None,
    }
}

/// They are given back.
pub(crate) fn give_back(season: SeasonId, places: u16) -> Count {
    Count {
        of: Counted::Places(season),
        add: -i64::from(places),
        at_most: i64::MAX,
        until: None,
    }
}

/// Who of those that wait has room now, in the order in which they wait: each as a whole, in what those before leave over.
pub fn who_fits(waiting: &[(RequestId, u16)], free: i64) -> Vec<RequestId> {
    let mut left = free;
    let mut fitting = Vec::new();
    for (request, places) in waiting {
        if i64::from(*places) <= left {
            left -= i64::from(*places);
            fitting.push(*request);
        }
    }
    fitting
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::change::Version;

    fn waiting(sizes: &[u16]) -> Vec<(RequestId, u16)> {
        let ids = (1..).map(|n| RequestId(Uuid::from_u128(n)));
        ids.zip(sizes.iter().copied()).collect()
    }

    #[test]
    fn every_day_is_in_the_first_season_that_reaches_it() {
        let season = |n: u128, until: &str| Saved {
            value: Season {
                id: SeasonId(Uuid::from_u128(n)),
                until: until.parse().unwrap(),
                places: 100,
            },
            version: Version(1),
        };
        let seasons = [season(1, "2027-07-31"), season(2, "2027-01-31")];
        let found = |day: &str| of(&seasons, day.parse().unwrap()).map(|season| season.value.id.0.as_u128());
        assert_eq!(found("2026-11-02"), Some(2));
        assert_eq!(found("2027-01-31"), Some(2));
        assert_eq!(found("2027-02-01"), Some(1));
        assert_eq!(found("2027-08-01"), None, "there is no limit yet");
    }

    #[test]
    fn a_group_has_room_as_a_whole_or_not_at_all() {
        let line = waiting(&[40, 25, 15]);
        let places = |free| {
            who_fits(&line, free)
                .into_iter()
                .map(|id| id.0.as_u128())
                .collect::<Vec<_>>()
        };
        assert_eq!(places(14), [0_u128; 0], "nobody is split");
        assert_eq!(places(39), [2_u128], "39 is no room for 40, nor for 25 and 15");
        assert_eq!(places(40), [1_u128]);
        assert_eq!(places(55), [1_u128, 3]);
        assert_eq!(places(80), [1_u128, 2, 3]);
    }

    proptest! {
        #[test]
        fn never_more_than_there_is_and_never_fewer_than_fit(sizes in proptest::collection::vec(1_u16..200, 0..20), free in 0_i64..500) {
            let line = waiting(&sizes);
            let fitting = who_fits(&line, free);
            let taken: i64 = line.iter().filter(|(id, _)| fitting.contains(id)).map(|(_, n)| i64::from(*n)).sum();
            prop_assert!(taken <= free);
            // Whoever still waits does not fit into what is left over.
            for (id, places) in &line {
                prop_assert!(fitting.contains(id) || i64::from(*places) > free - taken);
            }
        }
    }
}
