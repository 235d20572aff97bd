//! When something is, in the reader's language, on the clock of the programme.

use forms::words::{Args, Words};
use jiff::Timestamp;
use jiff::civil::Time;
use programme::languages::Lang;
use programme::runs::{Details, Meeting, Run, Slot, agreement};
use serde::Serialize;

/// A date on offer.
#[derive(Serialize)]
pub(crate) struct SlotView {
    /// Its place among those on offer, from 1.
    number: usize,
    when: String,
    /// Whether its time has come.
    past: bool,
}

/// A meeting.
#[derive(Serialize)]
pub(crate) struct MeetingView {
    number: u8,
    /// Machine-readable.
    at: String,
    when: String,
    past: bool,
}

/// The agreement about data, in one version of it.
#[derive(Serialize)]
pub(crate) struct Agreed {
    version: &'static str,
    parts: &'static [&'static str],
}

impl Agreed {
    /// The version of this name; nothing where there never was one.
    pub(crate) fn of(version: &str) -> Option<Self> {
        let agreement::Agreement { version, parts } = agreement::of(version)?;
        Some(Self { version, parts })
    }

    /// What a contact agreed to when they gave these details.
    pub(crate) fn in_details(details: &Details) -> Option<Self> {
        Self::of(&details.agreement)
    }
}

/// “maandag 2 november 2026, 10:00 tot 12:00”
pub(crate) fn when(words: &Words, lang: &Lang, slot: &Slot) -> String {
    let until = programme::times::time_of(slot.ends());
    let args = Args::one("weekday", i64::from(slot.on.weekday().to_monday_one_offset()))
        .with("date", words.date(lang, slot.on))
        .with("from", clock(slot.from))
        .with("until", clock(until));
    words.say(lang, "run-when", &args)
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

impl SlotView {
    /// Everything on offer.
    pub(crate) fn all(words: &Words, lang: &Lang, run: &Run, now: Timestamp) -> Vec<Self> {
        let slots = run.offer.iter().flat_map(|offer| &offer.slots);
        (1..)
            .zip(slots)
            .map(|(number, slot)| Self {
                number,
                when: when(words, lang, slot),
                past: slot.begins() <= now,
            })
            .collect()
    }
}

impl MeetingView {
    /// Every meeting of a run.
    pub(crate) fn all(words: &Words, lang: &Lang, run: &Run, now: Timestamp) -> Vec<Self> {
        let view = |meeting: &Meeting| Self {
            number: meeting.number,
            at: meeting.slot.begins().to_string(),
            when: when(words, lang, &meeting.slot),
            past: meeting.slot.ends() <= now,
        };
        run.meetings.iter().map(view).collect()
    }
}
