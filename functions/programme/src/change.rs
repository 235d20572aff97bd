//! What a decision wants written: one value, committed as a whole or not at all.
//!
//! Decisions make a [`Change`]; only the store knows how it becomes rows. "Saved, but the letter was lost" cannot be written,
//! because the letters are part of the same change.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::chores::LastTime;
use crate::contacts::Contact;
use crate::events::{Due, Event};
use crate::figures::reports::Report as Figures;
use crate::figures::tally::Tallied;
use crate::groups::Group;
use crate::history::Deed;
use crate::ids::{GroupId, Holder, MirrorId, PartnerId, PersonId, SeasonId};
use crate::looks::Look;
use crate::matches::Match;
use crate::mirrors::{Mirror, MirrorAnswer};
use crate::partners::{Embeddable, Milestone, Month, Partner};
use crate::people::Participant;
use crate::posts::Post;
use crate::receipts::Receipt;
use crate::references::Reference;
use crate::reports::Report;
use crate::requests::Request;
use crate::seasons::Season;
use crate::sessions::Session;
use crate::staff::{SignIn, Staff};
use crate::tallies::Tally;

/// How often a record has been written; the first time makes it 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Version(pub u64);

impl Version {
    /// The version after one more write.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// A record as it was read, with the version a change must still find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved<T> {
    /// The record.
    pub value: T,
    /// Its version when it was read.
    pub version: Version,
}

/// Everything that can be kept. The store has one place for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// What somebody asked through a public form.
    Request(Box<Request>),
    /// Something somebody must still hear of.
    Due(Due),
    /// A group.
    Group(Box<Group>),
    /// Somebody in a group.
    Participant(Box<Participant>),
    /// Somebody on somebody's map.
    Contact(Box<Contact>),
    /// A need or an offer.
    Post(Box<Post>),
    /// A need and somebody who may help.
    Match(Box<Match>),
    /// Something somebody reported.
    Report(Box<Report>),
    /// What is left of a group.
    Receipt(Receipt),
    /// A moment of looking back.
    Mirror(Box<Mirror>),
    /// What somebody said then.
    MirrorAnswer(Box<MirrorAnswer>),
    /// The figures of a quarter.
    Figures(Box<Figures>),
    /// How something that goes by itself went last.
    Chore(LastTime),
    /// Something somebody did at the desk.
    Deed(Box<Deed>),
    /// That somebody on the staff looked at what is kept about a young person.
    Look(Box<Look>),
    /// Somebody on the staff.
    Staff(Box<Staff>),
    /// A mailed link on its way.
    SignIn(Box<SignIn>),
    /// A browser that is known.
    Session(Session),
    /// An organisation that shows forms on its own site.
    Partner(Box<Partner>),
    /// Numbers over all groups.
    Tally(Box<Tally>),
    /// A time in which there is room for so many.
    Season(Season),
}

/// What a write expects to find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: the record is new.
    Absent,
    /// The record as it was read.
    Version(Version),
}

/// One record to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Write {
    /// The record as it shall be.
    pub record: Record,
    /// What must be there before.
    pub expected: Expected,
}

/// A digest under the installation's own key: says whether two things are the same, and nothing else.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Digest(pub [u8; 32]);

/// A name that only one may have. The commit refuses when it is taken, and says by whom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    /// A reference belongs to one request.
    Reference(Reference),
    /// The very same form with the very same answers is one request, however often it is sent.
    SameAnswers(Digest),
    /// The code with which people join a group just now.
    GroupCode(Digest),
    /// A card opens one person's pages.
    Card(Digest),
    /// A nickname is somebody's in their group.
    Nickname(GroupId, Digest),
    /// Somebody looks back once.
    Mirror(MirrorId, PersonId),
    /// An e-mail address is one staff member's.
    StaffEmail(Digest),
}

/// Counts something, and refuses beyond a bound. Used for limits and, later, for seats.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Count {
    /// What is counted.
    pub of: Counted,
    /// How much is added; negative gives back.
    pub add: i64,
    /// The most it may become.
    pub at_most: i64,
    /// When the count may be forgotten.
    pub until: Option<Timestamp>,
}

/// What is counted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Counted {
    /// Requests from one network address in one window of time; the address itself is never kept.
    FromAddress {
        /// A keyed digest of the address.
        address: Digest,
        /// The window: hours since 1970.
        window: i64,
    },
    /// Codes from one network address that opened nothing, in one window of time.
    Guesses {
        /// A keyed digest of the address.
        address: Digest,
        /// The window: minutes since 1970.
        window: i64,
    },
    /// Links mailed to one person in one window of time.
    LinksTo {
        /// Whom.
        person: PersonId,
        /// The window: hours since 1970.
        window: i64,
    },
    /// Letters about what waits at the desk, to one person on one day.
    DigestsTo {
        /// Whom.
        person: PersonId,
        /// The day: days since 1970, where the programme lives.
        day: i64,
    },
    /// Seats taken in a group.
    Seats(GroupId),
    /// Contacts on somebody's map.
    ContactsOf(PersonId),
    /// How often somebody came so far with a form on a partner's site, in one month.
    Embedded {
        /// Whose site.
        partner: PartnerId,
        /// Which form.
        form: Embeddable,
        /// How far.
        milestone: Milestone,
        /// When.
        month: Month,
    },
    /// Young people for whom there is a place in a season.
    Places(SeasonId),
    /// Answers given looking back.
    MirrorAnswers(MirrorId),
}

/// What a decision wants written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// People who are new: each gets a sealing key of their own.
    pub people: Vec<PersonId>,
    /// Records to write.
    pub writes: Vec<Write>,
    /// Letters that have been sent and need no longer be kept.
    pub settled: Vec<Saved<Due>>,
    /// Records that are no longer kept, as they were read.
    pub deletes: Vec<(Record, Version)>,
    /// Names to take, for whoever takes them.
    pub claims: Vec<(Claim, Holder)>,
    /// Names to give back, if they are still this holder's.
    pub releases: Vec<(Claim, Holder)>,
    /// Counts to raise.
    pub counts: Vec<Count>,
    /// Figures to raise; never a reason to refuse the rest.
    pub tallies: Vec<Tallied>,
    /// What somebody must hear of.
    pub events: Vec<Event>,
}

impl Change {
    /// Adds a record that is new.
    #[must_use]
    pub fn create(mut self, record: Record) -> Self {
        self.writes.push(Write {
            record,
            expected: Expected::Absent,
        });
        self
    }

    /// Writes a record over the one that was read.
    #[must_use]
    pub fn update(mut self, record: Record, version: Version) -> Self {
        self.writes.push(Write {
            record,
            expected: Expected::Version(version),
        });
        self
    }

    /// Adds something that somebody must hear of.
    #[must_use]
    pub fn tell(mut self, event: Event) -> Self {
        self.events.push(event);
        self
    }

    /// This change and another, as one.
    #[must_use]
    pub fn and(mut self, mut other: Self) -> Self {
        self.people.append(&mut other.people);
        self.writes.append(&mut other.writes);
        self.settled.append(&mut other.settled);
        self.deletes.append(&mut other.deletes);
        self.claims.append(&mut other.claims);
        self.releases.append(&mut other.releases);
        self.counts.append(&mut other.counts);
        self.tallies.append(&mut other.tallies);
        self.events.append(&mut other.events);
        self
    }

    /// Adds a count with a bound.
    #[must_use]
    pub fn count(mut self, count: Count) -> Self {
        self.counts.push(count);
        self
    }
}
