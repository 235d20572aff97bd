//! Each kind of record: where it is kept, whose it is, when it is over.

use jiff::Timestamp;
use programme::change::Record;
use programme::chores::LastTime;
use programme::contacts::Contact;
use programme::events::Due;
use programme::figures::reports::Report as Figures;
use programme::groups::Group;
use programme::history::Deed;
use programme::ids::PersonId;
use programme::looks::Look;
use programme::matches::Match;
use programme::mirrors::{Mirror, MirrorAnswer};
use programme::partners::Partner;
use programme::people::Participant;
use programme::posts::{Post, SeenBy, Standing};
use programme::receipts::Receipt;
use programme::reports::Report;
use programme::requests::Request;
use programme::seasons::Season;
use programme::sessions::Session;
use programme::staff::{SignIn, Staff};
use programme::tallies::Tally;

use super::Kept;
use crate::keys;
use crate::table::{Key, Row, Seconds};

/// The record as something that is kept.
pub(crate) fn kept(record: &Record) -> &dyn Kept {
    match record {
        Record::Request(request) => request.as_ref(),
        Record::Due(due) => due,
        Record::Group(group) => group.as_ref(),
        Record::Participant(participant) => participant.as_ref(),
        Record::Contact(contact) => contact.as_ref(),
        Record::Post(post) => post.as_ref(),
        Record::Match(the_match) => the_match.as_ref(),
        Record::Report(report) => report.as_ref(),
        Record::Receipt(receipt) => receipt,
        Record::Mirror(mirror) => mirror.as_ref(),
        Record::MirrorAnswer(answer) => answer.as_ref(),
        Record::Figures(figures) => figures.as_ref(),
        Record::Chore(last) => last,
        Record::Deed(deed) => deed.as_ref(),
        Record::Look(look) => look.as_ref(),
        Record::Staff(staff) => staff.as_ref(),
        Record::SignIn(sign_in) => sign_in.as_ref(),
        Record::Session(session) => session,
        Record::Partner(partner) => partner.as_ref(),
        Record::Tally(tally) => tally.as_ref(),
        Record::Season(season) => season,
    }
}

impl Kept for Request {
    fn key(&self) -> Key {
        keys::request(self.id)
    }

    fn index(&self) -> Option<Key> {
        Some(keys::in_pile(self.shelf(), self.id))
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }
}

impl Kept for Due {
    fn key(&self) -> Key {
        keys::letter(self.event.id)
    }

    fn index(&self) -> Option<Key> {
        Some(keys::waiting_letter(self.event.id, self.next))
    }
}

impl Kept for Group {
    fn key(&self) -> Key {
        keys::group(self.id)
    }

    fn index(&self) -> Option<Key> {
        Some(Key::new(keys::GROUPS, self.id.to_string()))
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }

    fn pointer(&self) -> Option<Row> {
        Some(Row {
            state: Some(self.id.to_string()),
            ..Row::new(keys::stands_for(self.person))
        })
    }
}

impl Kept for Participant {
    fn key(&self) -> Key {
        keys::participant(self.group, self.person)
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }

    fn pointer(&self) -> Option<Row> {
        Some(Row {
            state: Some(self.group.to_string()),
            ..Row::new(keys::whereabouts(self.person))
        })
    }
}

impl Kept for Contact {
    fn key(&self) -> Key {
        keys::contact(self.group, self.person, self.id)
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }
}

impl Kept for Post {
    fn key(&self) -> Key {
        keys::post(self.group, self.id)
    }

    /// Whether the groups share, and whether its day is over, is seen on reading.
    fn index(&self) -> Option<Key> {
        let shared = self.standing == Standing::OnBoard && self.said.seen_by == SeenBy::GroupsOfProgramme;
        shared.then(|| Key::new(keys::SHARED_POSTS, self.id.to_string()))
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }
}

impl Kept for Match {
    fn key(&self) -> Key {
        keys::a_match(self.group, self.id)
    }

    /// A match across two groups stands on the boards of both.
    fn twin(&self) -> Option<Key> {
        self.is_across().then(|| keys::a_match(self.giver_group, self.id))
    }
}

impl Kept for Report {
    fn key(&self) -> Key {
        keys::report(self.group, self.id)
    }

    fn index(&self) -> Option<Key> {
        let open = self.closed.is_none();
        open.then(|| Key::new(keys::OPEN_REPORTS, self.id.to_string()))
    }

    /// A report without words needs nobody's key: a trainer can deal with it after its reporter was erased.
    fn person(&self) -> Option<PersonId> {
        self.note.as_ref().map(|_| self.person)
    }
}

impl Kept for Receipt {
    fn key(&self) -> Key {
        keys::receipt(self.group)
    }
}

impl Kept for Deed {
    fn key(&self) -> Key {
        keys::deed(self.subject.place, self.id)
    }

    /// A deed without words needs nobody's key: it can be written and read after whom it is about was erased.
    fn person(&self) -> Option<PersonId> {
        self.words.as_ref().map(|_| self.subject.person)
    }
}

impl Kept for Look {
    fn key(&self) -> Key {
        keys::look(self)
    }

    /// A look at the whole group has no name in it, and needs nobody's key.
    fn person(&self) -> Option<PersonId> {
        self.name.as_ref().and(self.person)
    }
}

impl Kept for Mirror {
    fn key(&self) -> Key {
        keys::mirror(self.group, self.id)
    }
}

impl Kept for MirrorAnswer {
    fn key(&self) -> Key {
        keys::mirror_answer(self.group, self.mirror, self.id)
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }
}

impl Kept for Figures {
    fn key(&self) -> Key {
        keys::figures(self.quarter)
    }
}

impl Kept for LastTime {
    fn key(&self) -> Key {
        keys::chore(self.chore)
    }
}

impl Kept for Staff {
    fn key(&self) -> Key {
        keys::staff(self.person)
    }

    fn index(&self) -> Option<Key> {
        Some(Key::new(keys::ALL_STAFF, self.person.to_string()))
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }
}

impl Kept for Partner {
    fn key(&self) -> Key {
        keys::partner(self.id)
    }

    fn index(&self) -> Option<Key> {
        Some(Key::new(keys::ALL_PARTNERS, self.id.to_string()))
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }
}

impl Kept for Season {
    fn key(&self) -> Key {
        keys::season(self.id)
    }

    fn index(&self) -> Option<Key> {
        Some(Key::new(keys::SEASONS, self.id.to_string()))
    }
}

impl Kept for SignIn {
    fn key(&self) -> Key {
        keys::link(&self.key)
    }

    fn person(&self) -> Option<PersonId> {
        Some(self.person)
    }

    fn expires(&self) -> Option<Seconds> {
        Some(whole_seconds(self.until))
    }
}

impl Kept for Session {
    fn key(&self) -> Key {
        keys::session(&self.key)
    }

    fn expires(&self) -> Option<Seconds> {
        Some(whole_seconds(self.until))
    }
}

impl Kept for Tally {
    fn key(&self) -> Key {
        keys::numbers()
    }
}

/// The first whole second that is not before this time: an engine forgets nothing too early.
fn whole_seconds(until: Timestamp) -> Seconds {
    until.as_second() + Seconds::from(until.subsec_nanosecond() > 0)
}
