//! Where everything is: the keys of the single table.
//!
//! | what | partition | sort | in the index under |
//! |---|---|---|---|
//! | a request | `REQUEST#<id>` | `REQUEST` | `REQUESTS#<shelf>` / id (oldest first) |
//! | a letter on its way | `EVENT#<id>` | `DUE` | `DUE` / time and id, or `PARKED` / id |
//! | what is left of a group | `GROUP#<id>` | `RECEIPT` | |
//! | what was done at the desk | `REQUEST#<id>`, `GROUP#<id>`, `STAFF#<person>` or `PARTNER#<id>` | `DEED#<id>` | |
//! | a contact on somebody's map | `GROUP#<group>` | `CONTACT#<person>#<id>` | |
//! | a group | `GROUP#<id>` | `GROUP` | `GROUPS` / id |
//! | a match | `GROUP#<group>`, of either side | `MATCH#<id>` | |
//! | somebody in a group | `GROUP#<group>` | `PERSON#<person>` | |
//! | a need or an offer | `GROUP#<group>` | `POST#<id>` | `SHARED` / id, while other groups may see it |
//! | that somebody on the staff looked, at somebody or at all | `GROUP#<group>` | `READ#<person or all>#<day>#<staff>#<what>` | |
//! | something reported | `GROUP#<group>` | `REPORT#<id>` | `REPORTS` / id, while nobody dealt with it |
//! | in which group somebody is | `PERSON#<person>` | `GROUP` | |
//! | which group somebody stands for | `PERSON#<person>` | `OWN` | |
//! | somebody on the staff | `STAFF#<person>` | `STAFF` | `STAFF` / id |
//! | a partner | `PARTNER#<id>` | `PARTNER` | `PARTNERS` / id |
//! | numbers over all groups | `TALLY` | `NOW` | |
//! | for how many there is room | `SEASON#<id>` | `SEASON` | `SEASONS` / id |
//! | a mailed link (expires) | `LINK#<digest>` | `LINK` | |
//! | a known browser (expires) | `SESSION#<digest>` | `SESSION` | |
//! | a reference that is taken | `REFERENCE#<reference>` | `CLAIM` | |
//! | answers that were sent | `SAME#<digest>` | `CLAIM` | |
//! | the code of a group | `CODE#<digest>` | `CLAIM` | |
//! | a card | `CARD#<digest>` | `CLAIM` | `NAMES#<person>` / partition |
//! | a nickname in a group | `NICKNAME#<group>#<digest>` | `CLAIM` | `NAMES#<person>` / partition |
//! | an address of the staff | `EMAIL#<digest>` | `CLAIM` | `NAMES#<person>` / partition |
//! | requests from an address | `COUNT#ADDRESS#<digest>` | hour | |
//! | codes that opened nothing | `COUNT#GUESSES#<digest>` | minute | |
//! | links mailed to somebody | `COUNT#LINKS#<person>` | hour | |
//! | letters about what waits, to somebody | `COUNT#DIGESTS#<person>` | day | |
//! | seats taken in a group | `COUNT#SEATS#<group>` | `NOW` | |
//! | places taken in a season | `COUNT#PLACES#<season>` | `NOW` | |
//! | contacts on somebody's map | `COUNT#CONTACTS#<person>` | `NOW` | |
//! | a moment of looking back | `GROUP#<group>` | `MIRROR#<id>` | |
//! | what somebody said then | `GROUP#<group>` | `ANSWER#<mirror>#<id>` | |
//! | that somebody looked back | `MIRRORED#<mirror>#<person>` | `CLAIM` | `NAMES#<person>` / partition |
//! | answers given looking back | `COUNT#MIRROR#<mirror>` | `NOW` | |
//! | a figure of a group, by year | `TALLY#<year>` | `<quarter>#<group>#<figure>` | |
//! | that something was counted for somebody | `ONCE#<person>` | figure | |
//! | the figures of a quarter | `FIGURES` | quarter | |
//! | how something that goes by itself went last | `CHORES` | which | |
//! | the key of who asked something, works here or is a partner (kept apart) | `KEY#<person>` | `KEY` | |
//! | the key of somebody in a group, and of the group (kept apart) | `KEY#GROUP#<group>` | `<person>` | |
//! | who was erased (kept apart; on a server a file has it) | `KEY#ERASED` | id | |
//! | how a partner's forms are used | `COUNT#EMBEDDED#<partner>` | month, form, how far | |
//! | the check of the root key (kept apart) | `KEY#ROOT` | `CHECK` | |
//!
//! What is read together shares a partition; what must not be waited for has one of its own. In the partition of a group the
//! sort keys are such that a board, from `GROUP` to the last `POST`, is one range: the maps lie before it, what was reported
//! lies behind it. The keys of its people share one as well: a board and its keys are two queries that wait for nothing and for
//! each other neither. Seats are not there, so that looking at a board never waits for forty people who join.
//!
//! Ids are written as 32 hex digits and times with nine decimals, so that the order of their bytes is their order.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use programme::change::{Claim, Counted, Digest};
use programme::choices::Choice;
use programme::chores::Chore;
use programme::figures::Figure;
use programme::figures::quarters::Quarter;
use programme::figures::tally::{Milestone, Of, Tally};
use programme::history::Place;
use programme::ids::{
    ContactId, DeedId, EventId, GroupId, Holder, MatchId, MirrorAnswerId, MirrorId, PartnerId, PersonId,
    PostId, ReportId, RequestId, SeasonId,
};
use programme::looks::Look;
use programme::partners::{self, Embeddable, Month};
use programme::provinces::Province;
use programme::requests::{Shelf, State};

use crate::table::{Key, Sorts};

/// What the sort key of an answer to a mirror begins with. It is sealed with the key of the group: nobody's.
const ANSWER: &str = "ANSWER#";

/// What stands before the province of a group.
const IN: &str = "in-";

/// The sort keys of rows that are alone in their partition.
const REQUEST: &str = "REQUEST";
const DUE: &str = "DUE";
const CLAIM: &str = "CLAIM";
const NOW: &str = "NOW";
const OWN: &str = "OWN";

/// Letters that wait for their time.
pub(crate) const DUE_LETTERS: &str = "DUE";
/// Letters that wait for a person to look at them.
pub(crate) const PARKED_LETTERS: &str = "PARKED";
/// Every group.
pub(crate) const GROUPS: &str = "GROUPS";
/// What was reported and nobody dealt with yet.
pub(crate) const OPEN_REPORTS: &str = "REPORTS";
/// Needs and offers that other groups may see.
pub(crate) const SHARED_POSTS: &str = "SHARED";
/// Every partner.
pub(crate) const ALL_PARTNERS: &str = "PARTNERS";
/// Every season.
pub(crate) const SEASONS: &str = "SEASONS";
/// Everybody on the staff.
pub(crate) const ALL_STAFF: &str = "STAFF";

/// A request.
pub(crate) fn request(id: RequestId) -> Key {
    Key::new(of_request(id), REQUEST)
}

/// Everything of a request.
fn of_request(id: RequestId) -> String {
    format!("REQUEST#{id}")
}

/// The requests of one shelf.
pub(crate) fn pile(shelf: Shelf) -> &'static str {
    let Shelf::In(state) = shelf else {
        return "REQUESTS#answered";
    };
    match state {
        State::Received => "REQUESTS#received",
        State::Waiting => "REQUESTS#waiting",
        State::Offered => "REQUESTS#offered",
        State::Picked => "REQUESTS#picked",
        State::Planned => "REQUESTS#planned",
        State::Finished => "REQUESTS#finished",
        State::CalledOff => "REQUESTS#called_off",
        State::Quarantined => "REQUESTS#quarantined",
        State::ThrownAway => "REQUESTS#thrown_away",
        State::Withdrawn => "REQUESTS#withdrawn",
    }
}

/// A request in its pile, oldest first.
pub(crate) fn in_pile(shelf: Shelf, id: RequestId) -> Key {
    Key::new(pile(shelf), id.to_string())
}

/// A letter on its way.
pub(crate) fn letter(id: EventId) -> Key {
    Key::new(format!("EVENT#{id}"), DUE)
}

/// The letter that lies in this partition, if it is one of a letter: for whoever hears of rows that changed.
pub fn letter_at(partition: &[u8]) -> Option<EventId> {
    let id = partition.strip_prefix(b"EVENT#")?;
    std::str::from_utf8(id).ok()?.parse().ok()
}

/// A letter among those that wait, the first to be tried first.
pub(crate) fn waiting_letter(id: EventId, next: Option<Timestamp>) -> Key {
    match next {
        Some(next) => Key::new(DUE_LETTERS, format!("{}#{id}", time(next))),
        None => Key::new(PARKED_LETTERS, id.to_string()),
    }
}

/// Everything of a group: its own record, its people, their maps and posts, matches and reports.
pub(crate) fn of_group(group: GroupId) -> String {
    format!("GROUP#{group}")
}

/// A group.
pub(crate) fn group(id: GroupId) -> Key {
    Key::new(of_group(id), "GROUP")
}

/// Somebody in a group.
pub(crate) fn participant(group: GroupId, person: PersonId) -> Key {
    Key::new(of_group(group), format!("PERSON#{person}"))
}

/// A contact on somebody's map.
pub(crate) fn contact(group: GroupId, person: PersonId, id: ContactId) -> Key {
    Key::new(of_group(group), format!("CONTACT#{person}#{id}"))
}

/// A need or an offer.
pub(crate) fn post(group: GroupId, id: PostId) -> Key {
    Key::new(of_group(group), format!("POST#{id}"))
}

/// A match.
pub(crate) fn a_match(group: GroupId, id: MatchId) -> Key {
    Key::new(of_group(group), format!("MATCH#{id}"))
}

/// Something reported.
pub(crate) fn report(group: GroupId, id: ReportId) -> Key {
    Key::new(of_group(group), format!("REPORT#{id}"))
}

/// That somebody on the staff looked. It lies between the board and what was reported: whoever reads both for somebody's own page
/// reads it with them.
pub(crate) fn look(look: &Look) -> Key {
    let at = look
        .person
        .map_or_else(|| "all".to_owned(), |person| person.to_string());
    let sort = format!("READ#{at}#{}#{}#{}", look.on, look.by, look.what.id());
    Key::new(of_group(look.group), sort)
}

/// Every look at somebody; without a person, every look in the group.
pub(crate) fn looks(person: Option<PersonId>) -> Sorts {
    Sorts::Prefix(person.map_or("READ#".into(), |person| format!("READ#{person}#").into()))
}

/// What is left of a group.
pub(crate) fn receipt(group: GroupId) -> Key {
    Key::new(of_group(group), "RECEIPT")
}

/// Something that was done at the desk.
pub(crate) fn deed(place: Place, id: DeedId) -> Key {
    Key::new(history_of(place), format!("DEED#{id}"))
}

/// Where the history of a request, a group or a partner lies.
pub(crate) fn history_of(place: Place) -> String {
    match place {
        Place::Request(id) => of_request(id),
        Place::Group(id) => of_group(id),
        Place::Staff(person) => of_staff(person),
        Place::Partner(id) => of_partner(id),
    }
}

/// Everything that was done at the desk, oldest first.
pub(crate) fn deeds() -> Sorts {
    Sorts::Prefix("DEED#".into())
}

/// What a board needs, and nothing else: group, matches, people, posts.
pub(crate) fn board() -> Sorts {
    // '$' comes right after '#', which stands before the id: every post is included.
    Sorts::Between("GROUP".into(), "POST$".into())
}

/// What a board needs, and what was reported.
pub(crate) fn board_and_reports() -> Sorts {
    Sorts::Between("GROUP".into(), "REPORT$".into())
}

/// Needs and offers.
pub(crate) fn posts() -> Sorts {
    Sorts::Prefix("POST#".into())
}

/// What was reported.
pub(crate) fn reports() -> Sorts {
    Sorts::Prefix("REPORT#".into())
}

/// Somebody's map; without a person, everybody's.
pub(crate) fn maps(person: Option<PersonId>) -> Sorts {
    Sorts::Prefix(person.map_or("CONTACT#".into(), |person| format!("CONTACT#{person}#").into()))
}

/// In which group somebody is.
pub(crate) fn whereabouts(person: PersonId) -> Key {
    Key::new(format!("PERSON#{person}"), "GROUP")
}

/// Which group it is that somebody stands for: nobody but the group itself, whose words need a key like anybody's.
pub(crate) fn stands_for(person: PersonId) -> Key {
    Key::new(format!("PERSON#{person}"), OWN)
}

/// Somebody on the staff.
pub(crate) fn staff(person: PersonId) -> Key {
    Key::new(of_staff(person), "STAFF")
}

/// Everything of somebody on the staff.
fn of_staff(person: PersonId) -> String {
    format!("STAFF#{person}")
}

/// Everything of a partner.
fn of_partner(id: PartnerId) -> String {
    format!("PARTNER#{id}")
}

/// A partner.
pub(crate) fn partner(id: PartnerId) -> Key {
    Key::new(of_partner(id), "PARTNER")
}

/// How often the forms of a partner are used.
pub(crate) fn uses_of(partner: PartnerId) -> String {
    format!("COUNT#EMBEDDED#{partner}")
}

/// Months, forms and milestones from this month on.
pub(crate) fn uses_since(month: Month) -> Sorts {
    // '$' comes after every digit.
    Sorts::Between(of_month(month).into(), "9999-99$".into())
}

fn of_month(month: Month) -> String {
    format!("{:04}-{:02}", month.year, month.month)
}

/// What a row of uses counts.
pub(crate) fn use_in(sort: &[u8]) -> Option<(Month, Embeddable, partners::Milestone)> {
    let mut parts = std::str::from_utf8(sort).ok()?.split('#');
    let (year, month) = parts.next()?.split_once('-')?;
    let month = Month {
        year: year.parse().ok()?,
        month: month.parse().ok()?,
    };
    let form = Embeddable::from_id(parts.next()?)?;
    Some((month, form, partners::Milestone::from_id(parts.next()?)?))
}

/// Numbers over all groups.
pub(crate) fn numbers() -> Key {
    Key::new("TALLY", NOW)
}

/// For how many there is room.
pub(crate) fn season(id: SeasonId) -> Key {
    Key::new(format!("SEASON#{id}"), "SEASON")
}

/// A mailed link.
pub(crate) fn link(key: &Digest) -> Key {
    Key::new(format!("LINK#{}", text(key)), "LINK")
}

/// A known browser.
pub(crate) fn session(key: &Digest) -> Key {
    Key::new(format!("SESSION#{}", text(key)), "SESSION")
}

/// A name only one may have.
pub(crate) fn claim(claim: &Claim) -> Key {
    let partition = match claim {
        Claim::Reference(reference) => format!("REFERENCE#{reference}"),
        Claim::SameAnswers(digest) => format!("SAME#{}", text(digest)),
        Claim::GroupCode(digest) => format!("CODE#{}", text(digest)),
        Claim::Card(digest) => format!("CARD#{}", text(digest)),
        Claim::Nickname(group, digest) => format!("NICKNAME#{group}#{}", text(digest)),
        Claim::Mirror(mirror, person) => format!("MIRRORED#{mirror}#{person}"),
        Claim::StaffEmail(digest) => format!("EMAIL#{}", text(digest)),
    };
    Key::new(partition, CLAIM)
}

/// The names that are somebody's.
pub(crate) fn names_of(holder: Holder) -> String {
    format!("NAMES#{holder}")
}

/// A name among those of its holder, if it is a person's: they are given back when the person is erased.
pub(crate) fn name_of(claim: &Claim, holder: Holder) -> Option<Key> {
    match claim {
        Claim::Card(_) | Claim::Nickname(..) | Claim::Mirror(..) | Claim::StaffEmail(_) => {
            Some(Key::new(names_of(holder), self::claim(claim).partition))
        }
        Claim::Reference(_) | Claim::SameAnswers(_) | Claim::GroupCode(_) => None,
    }
}

/// A count.
pub(crate) fn count(of: &Counted) -> Key {
    match of {
        Counted::FromAddress { address, window } => Key::new(
            format!("COUNT#ADDRESS#{}", text(address)),
            format!("{window:012}"),
        ),
        Counted::Guesses { address, window } => Key::new(
            format!("COUNT#GUESSES#{}", text(address)),
            format!("{window:012}"),
        ),
        Counted::LinksTo { person, window } => {
            Key::new(format!("COUNT#LINKS#{person}"), format!("{window:012}"))
        }
        Counted::DigestsTo { person, day } => {
            Key::new(format!("COUNT#DIGESTS#{person}"), format!("{day:012}"))
        }
        Counted::Seats(group) => Key::new(format!("COUNT#SEATS#{group}"), NOW),
        Counted::Places(season) => Key::new(format!("COUNT#PLACES#{season}"), NOW),
        Counted::ContactsOf(person) => Key::new(format!("COUNT#CONTACTS#{person}"), NOW),
        Counted::Embedded {
            partner,
            form,
            milestone,
            month,
        } => Key::new(
            uses_of(*partner),
            format!("{}#{}#{}", of_month(*month), form.id(), milestone.id()),
        ),
        Counted::MirrorAnswers(mirror) => Key::new(format!("COUNT#MIRROR#{mirror}"), NOW),
    }
}

/// A moment of looking back: among what a board needs.
pub(crate) fn mirror(group: GroupId, id: MirrorId) -> Key {
    Key::new(of_group(group), format!("MIRROR#{id}"))
}

/// Every moment of looking back.
pub(crate) fn mirrors() -> Sorts {
    Sorts::Prefix("MIRROR#".into())
}

/// What the sort key of an answer to this mirror begins with.
pub(crate) fn answers_to(mirror: MirrorId) -> String {
    format!("{ANSWER}{mirror}#")
}

/// Every answer to every mirror.
pub(crate) fn answers() -> Sorts {
    Sorts::Prefix(ANSWER.into())
}

/// What somebody said.
pub(crate) fn mirror_answer(group: GroupId, mirror: MirrorId, id: MirrorAnswerId) -> Key {
    Key::new(of_group(group), format!("{}{id}", answers_to(mirror)))
}

/// The figures of all groups in a year. One partition, so that they can be added up; a row is one group's, so that no two
/// groups ever wait for one another.
pub(crate) fn tallies(year: i16) -> String {
    format!("TALLY#{year:04}")
}

/// A figure of a group.
pub(crate) fn tally(tally: &Tally) -> Key {
    let Tally { quarter, group, of } = tally;
    let of = match of {
        Of::Group(province) => format!("{IN}{}", province.id()),
        Of::Figure(figure) => figure.id().to_owned(),
    };
    Key::new(tallies(quarter.year()), format!("{quarter}#{group}#{of}"))
}

/// Which figure of which group lies here.
pub(crate) fn tally_at(key: &Key) -> Option<Tally> {
    let sort = std::str::from_utf8(&key.sort).ok()?;
    let mut parts = sort.splitn(3, '#');
    let (quarter, group, of) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Tally {
        quarter: quarter.parse().ok()?,
        group: group.parse().ok()?,
        of: match of.strip_prefix(IN) {
            Some(province) => Of::Group(Province::from_id(province)?),
            None => Of::Figure(Figure::from_id(of)?),
        },
    })
}

/// That something was counted for somebody.
pub(crate) fn once(person: PersonId, milestone: Milestone) -> Key {
    Key::new(format!("ONCE#{person}"), milestone.id())
}

/// The figures of every quarter.
pub(crate) const ALL_FIGURES: &str = "FIGURES";

/// The figures of a quarter.
pub(crate) fn figures(quarter: Quarter) -> Key {
    Key::new(ALL_FIGURES, quarter.to_string())
}

/// How everything that goes by itself went last.
pub(crate) const CHORES: &str = "CHORES";

/// How this went last.
pub(crate) fn chore(chore: Chore) -> Key {
    Key::new(CHORES, chore.id())
}

/// The key of somebody who is in no group: who asked something, or works here.
pub(crate) fn person_key(person: PersonId) -> Key {
    Key::new(format!("KEY#{person}"), "KEY")
}

/// The keys of everybody in a group, and that of the group itself.
pub(crate) fn keys_of_group(group: GroupId) -> String {
    format!("KEY#{}", of_group(group))
}

/// The key of somebody in a group.
pub(crate) fn key_in_group(group: GroupId, person: PersonId) -> Key {
    Key::new(keys_of_group(group), person.to_string())
}

/// Where the key lies that opens this row of this person. Rows of a group have theirs together, so that a board and its keys
/// are asked for at once.
pub(crate) fn opener(row: &Key, person: PersonId) -> Key {
    if !row.partition.starts_with(b"GROUP#") {
        return person_key(person);
    }
    Key::new([b"KEY#", row.partition.as_slice()].concat(), person.to_string())
}

/// What says whether a root key is the right one.
pub(crate) fn root_key_check() -> Key {
    Key::new("KEY#ROOT", "CHECK")
}

/// Everybody who was erased, where that is not written in a file.
pub(crate) const ALL_ERASED: &str = "KEY#ERASED";

/// Somebody who was erased.
pub(crate) fn erased(person: PersonId) -> Key {
    Key::new(ALL_ERASED, person.to_string())
}

/// A time whose bytes are in the order of time (for the years 0 to 9999).
pub(crate) fn time(at: Timestamp) -> String {
    format!("{at:.9}")
}

/// Row and path as one byte string that no other row and path share: each part with its length before it.
pub(crate) fn place_of(row: &Key, path: &str) -> Vec<u8> {
    let parts = [row.partition.as_slice(), &row.sort, path.as_bytes()];
    let with_length = |part: &[u8]| [&(part.len() as u64).to_be_bytes(), part].concat();
    parts.map(with_length).concat()
}

fn text(digest: &Digest) -> String {
    URL_SAFE_NO_PAD.encode(digest.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_figure_of_a_group_is_read_as_it_was_written() {
        let figures = Figure::ALL.iter().map(|figure| Of::Figure(*figure));
        let places = Province::ALL.iter().map(|province| Of::Group(*province));
        for of in figures.chain(places) {
            let written = Tally {
                quarter: "2026Q4".parse().unwrap(),
                group: GroupId(uuid::Uuid::from_u128(7)),
                of,
            };
            assert_eq!(tally_at(&tally(&written)), Some(written));
        }
        assert_eq!(tally_at(&Key::new("TALLY#2026", "2026Q4#7")), None);
    }

    proptest! {
        #[test]
        fn times_sort_as_bytes(a in 0_i64..253_402_207_200, b in 0_i64..253_402_207_200, nanos in 0_i32..1_000_000_000) {
            let [a, b] = [a, b].map(|s| Timestamp::new(s, nanos).unwrap());
            prop_assert_eq!(a.cmp(&b), time(a).as_bytes().cmp(time(b).as_bytes()));
        }

        #[test]
        fn places_differ_when_row_or_path_do(a in any::<[Vec<u8>; 2]>(), b in any::<[Vec<u8>; 2]>(), p: String, q: String) {
            let [x, y] = [a.clone(), b.clone()].map(|[partition, sort]| Key { partition, sort });
            prop_assert_eq!(place_of(&x, &p) == place_of(&y, &q), (a, p) == (b, q));
        }
    }
}
