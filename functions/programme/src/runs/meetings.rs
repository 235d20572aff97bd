//! The meetings of a run: made from the date that was picked, moved, and told of.

use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{Ahead, Offer, Slot};
use crate::choice;
use crate::times;

choice! {
    /// What moves along with a meeting.
    Following {
        /// Nothing.
        Stays = "stays",
        /// Every meeting after it, by as many days, to the same time.
        Moves = "moves",
    }
}

/// One meeting of a run.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Meeting {
    /// Its number in the run, from 1. It stays the same wherever the meeting is moved to, also in calendars.
    pub number: u8,
    /// When.
    pub slot: Slot,
    /// How often it was changed since it was first told: calendars keep the highest (RFC 5545, `SEQUENCE`).
    pub sequence: u32,
    /// What was told of it already.
    pub told: Vec<Ahead>,
}

impl Slot {
    /// The moment at which it begins.
    pub fn begins(&self) -> Timestamp {
        times::moment(self.on, self.from)
    }

    /// The moment at which it is over.
    pub fn ends(&self) -> Timestamp {
        self.begins() + SignedDuration::from_mins(self.minutes.into())
    }

    /// The same time of day, so many days later.
    #[must_use]
    fn later(self, days: i64) -> Self {
        Self {
            on: self.on.saturating_add(days.days()),
            ..self
        }
    }
}

/// The meetings of a run that begins like this.
pub(super) fn beginning(first: Slot, offer: &Offer) -> Vec<Meeting> {
    let between = 7 * i64::from(offer.weeks_apart);
    (1..=offer.meetings)
        .map(|number| Meeting {
            number,
            slot: first.later(between * i64::from(number - 1)),
            sequence: 0,
            told: Vec::new(),
        })
        .collect()
}

/// The meetings after this one moved there.
pub(super) fn moved(meetings: &[Meeting], number: u8, to: Slot, following: Following) -> Vec<Meeting> {
    let from = meetings.iter().find(|meeting| meeting.number == number);
    let days = from.map_or(0, |from| {
        i64::from(from.slot.on.until(to.on).map_or(0, |span| span.get_days()))
    });
    let moved = |meeting: &Meeting| {
        let slot = if meeting.number == number {
            to
        } else if following == Following::Moves && meeting.number > number {
            Slot {
                on: meeting.slot.later(days).on,
                ..to
            }
        } else {
            return meeting.clone();
        };
        Meeting {
            slot,
            sequence: meeting.sequence + u32::from(slot != meeting.slot),
            told: if slot == meeting.slot {
                meeting.told.clone()
            } else {
                Vec::new()
            },
            ..*meeting
        }
    };
    meetings.iter().map(moved).collect()
}

/// The meetings, each changed once more: what calendars must hear when they are called off.
pub(super) fn called_off(meetings: &[Meeting]) -> Vec<Meeting> {
    let once_more = |meeting: &Meeting| Meeting {
        sequence: meeting.sequence + 1,
        ..meeting.clone()
    };
    meetings.iter().map(once_more).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::personal::Personal;

    fn slot(on: jiff::civil::Date) -> Slot {
        Slot {
            on,
            from: time(10, 0, 0, 0),
            minutes: 120,
        }
    }

    fn offer(meetings: u8) -> Offer {
        Offer {
            slots: vec![slot(date(2026, 10, 12))],
            meetings,
            weeks_apart: 1,
            place: Personal::new("De Brug".to_owned()),
            note: None,
        }
    }

    #[test]
    fn every_meeting_is_at_the_same_time_of_day_also_across_the_change_to_winter_time() {
        let meetings = beginning(slot(date(2026, 10, 12)), &offer(4));
        let begins: Vec<String> = meetings
            .iter()
            .map(|meeting| meeting.slot.begins().to_string())
            .collect();
        assert_eq!(
            begins,
            [
                "2026-10-12T08:00:00Z",
                "2026-10-19T08:00:00Z",
                "2026-10-26T09:00:00Z",
                "2026-11-02T09:00:00Z"
            ]
        );
        assert_eq!(meetings[2].slot.ends().to_string(), "2026-10-26T11:00:00Z");
    }

    #[test]
    fn what_moves_counts_up_and_is_told_again() {
        let mut meetings = beginning(slot(date(2026, 10, 12)), &offer(3));
        meetings[1].told = vec![Ahead::Week];
        let to = Slot {
            from: time(13, 0, 0, 0),
            ..slot(date(2026, 10, 21))
        };
        let one = moved(&meetings, 2, to, Following::Stays);
        assert_eq!((one[1].slot, one[1].sequence, one[1].told.len()), (to, 1, 0));
        assert_eq!((&one[0], &one[2]), (&meetings[0], &meetings[2]));
        let all = moved(&meetings, 2, to, Following::Moves);
        assert_eq!(
            all[2].slot,
            Slot {
                on: date(2026, 10, 28),
                ..to
            }
        );
        assert_eq!(all[2].sequence, 1);
        // Where it is already, nothing changes.
        assert_eq!(moved(&meetings, 2, meetings[1].slot, Following::Stays), meetings);
    }
}
