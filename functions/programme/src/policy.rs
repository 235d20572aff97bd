//! Who may do what: one table, asked by every door.
//!
//! A route is opened with an [`Act`]; an act that is missing here does not compile, and the tests walk every route with every
//! role. Whether a link or a session really belongs to somebody is checked where it is read, not here.

use crate::programmes::ProgrammeId;
use crate::staff::{Job, Staff};

/// What somebody can do through one door.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Act {
    /// Fill in a public form and send it.
    AskThroughForm,
    /// See what became of one's own request.
    SeeOwnRequest,
    /// Change the answers of one's own request.
    ChangeOwnRequest,
    /// Take one's own request back.
    WithdrawOwnRequest,
    /// Read the description of the programming interface.
    ReadApiDescription,
    /// Read the public figures.
    ReadFigures,
    /// Look for a page.
    Search,
    /// Ask whether the server is alive.
    AskHealth,
    /// See the board of one's group.
    SeeBoard,
    /// Put a need or an offer on the board.
    PostOnBoard,
    /// Change, renew or take away one's own post.
    ChangeOwnPost,
    /// See what one is proposed for.
    SeeOwnMatches,
    /// Answer a proposal, and say what came of it.
    AnswerOwnMatch,
    /// Look back on a session.
    AnswerMirror,
    /// Say that something does not feel right.
    ReportUnsafe,
    /// Join a group with its code.
    JoinGroup,
    /// Open one's pages with one's card.
    OpenCard,
    /// See, take along and set what is kept about oneself; leave a device.
    SeeOwnData,
    /// Erase everything about oneself.
    EraseOwnData,
    /// See one's own map and put people on it.
    SeeOwnMap,
    /// Change somebody on one's own map, or take them off.
    ChangeOwnContact,
    /// Ask for a link to the desk, and use it.
    SignIn,
    /// Show the second key after the mailed link, or set it up.
    ShowSecondKey,
    /// Change one's own second key and recovery codes.
    ChangeOwnKeys,
    /// See who is on the staff, and take somebody else's second key away.
    ResetKeys,
    /// Invite somebody to work here, say what they do and where, and end it.
    ManageStaff,
    /// See what waits for oneself at the desk; leave it.
    SeeDesk,
    /// See what was asked through public forms.
    SeeRequests,
    /// Say what becomes of a request.
    AnswerRequest,
    /// See the dates of a workshop, and take them along as a calendar.
    SeeRun,
    /// See letters that could not be sent, and say what becomes of them.
    HandleLetters,
    /// See the figures as they stand today.
    SeeFigures,
    /// See how what goes by itself went last.
    SeeChores,
    /// Make a group.
    MakeGroup,
    /// See a group, its people and what they put on its board.
    SeeGroup,
    /// Do something for a group: open joining, give cards, look posts and proposals over.
    LeadGroup,
    /// See what was reported, and say that it was dealt with.
    HandleReport,
    /// See what partners may show: the counter, the script, what stands at an address.
    SeeEmbedded,
    /// See one's own page as a partner, and try one's forms out.
    SeeOwnPartnership,
    /// Set, pause or end what one shows as a partner; ask for a new link.
    SetOwnPartnership,
    /// See who the partners are.
    SeePartners,
    /// Approve, pause or end a partner.
    MovePartners,
}

/// Who stands at the door.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// Anybody, without a link or a session.
    Visitor,
    /// Somebody with the secret link of the request they ask about.
    Asker,
    /// Somebody with the secret link of another request.
    OtherAsker,
    /// A young person in a group, about what is their own.
    Participant,
    /// A young person, about what is somebody else's.
    OtherParticipant,
    /// Somebody on the staff who has shown one key of two.
    HalfStaff,
    /// A trainer, about a group or a workshop of their own.
    Trainer,
    /// A trainer, about a group or a workshop of others.
    OtherTrainer,
    /// A coordinator.
    Coordinator,
    /// Somebody who looks after safety.
    Safeguarding,
    /// A trainer, coordinator or somebody who looks after safety, about what is in a programme in which they do not work, or about the
    /// house itself where they work in some programmes only.
    Foreign,
    /// Somebody who runs the machine.
    Admin,
    /// Somebody with the mailed link of the partner they ask about.
    Partner,
    /// Somebody with the mailed link of another partner, or one that is void.
    OtherPartner,
}

impl Role {
    /// Every role there is.
    pub const ALL: [Self; 14] = [
        Self::Visitor,
        Self::Asker,
        Self::OtherAsker,
        Self::Participant,
        Self::OtherParticipant,
        Self::HalfStaff,
        Self::Trainer,
        Self::OtherTrainer,
        Self::Coordinator,
        Self::Safeguarding,
        Self::Foreign,
        Self::Admin,
        Self::Partner,
        Self::OtherPartner,
    ];
}

impl Act {
    /// Every act there is.
    pub const ALL: [Self; 42] = [
        Self::AskThroughForm,
        Self::SeeOwnRequest,
        Self::ChangeOwnRequest,
        Self::WithdrawOwnRequest,
        Self::ReadApiDescription,
        Self::ReadFigures,
        Self::Search,
        Self::AskHealth,
        Self::SeeBoard,
        Self::PostOnBoard,
        Self::ChangeOwnPost,
        Self::SeeOwnMatches,
        Self::AnswerOwnMatch,
        Self::AnswerMirror,
        Self::ReportUnsafe,
        Self::JoinGroup,
        Self::OpenCard,
        Self::SeeOwnData,
        Self::EraseOwnData,
        Self::SeeOwnMap,
        Self::ChangeOwnContact,
        Self::SignIn,
        Self::ShowSecondKey,
        Self::ChangeOwnKeys,
        Self::ResetKeys,
        Self::ManageStaff,
        Self::SeeDesk,
        Self::SeeRequests,
        Self::AnswerRequest,
        Self::SeeRun,
        Self::HandleLetters,
        Self::SeeFigures,
        Self::SeeChores,
        Self::MakeGroup,
        Self::SeeGroup,
        Self::LeadGroup,
        Self::HandleReport,
        Self::SeeEmbedded,
        Self::SeeOwnPartnership,
        Self::SetOwnPartnership,
        Self::SeePartners,
        Self::MovePartners,
    ];
}

/// Whether this role may do this.
pub fn may(role: Role, act: Act) -> bool {
    match act {
        Act::AskThroughForm
        | Act::ReadApiDescription
        | Act::ReadFigures
        | Act::Search
        | Act::AskHealth
        | Act::JoinGroup
        | Act::OpenCard
        | Act::SeeEmbedded
        | Act::SignIn => true,
        Act::SeeOwnRequest | Act::ChangeOwnRequest | Act::WithdrawOwnRequest => role == Role::Asker,
        Act::SeeBoard
        | Act::PostOnBoard
        | Act::SeeOwnMatches
        | Act::AnswerMirror
        | Act::ReportUnsafe
        | Act::SeeOwnData
        | Act::EraseOwnData
        | Act::SeeOwnMap => {
            matches!(role, Role::Participant | Role::OtherParticipant)
        }
        Act::ChangeOwnPost | Act::AnswerOwnMatch | Act::ChangeOwnContact => role == Role::Participant,
        Act::ShowSecondKey => role == Role::HalfStaff,
        Act::SeeDesk | Act::ChangeOwnKeys => is_staff(role),
        Act::SeeRequests
        | Act::AnswerRequest
        | Act::ResetKeys
        | Act::ManageStaff
        | Act::HandleLetters
        | Act::SeeFigures
        | Act::SeePartners
        | Act::MovePartners => role == Role::Coordinator,
        Act::SeeOwnPartnership | Act::SetOwnPartnership => role == Role::Partner,
        Act::SeeChores => matches!(role, Role::Coordinator | Role::Admin),
        Act::MakeGroup => matches!(role, Role::Trainer | Role::OtherTrainer | Role::Coordinator),
        Act::SeeGroup | Act::LeadGroup | Act::SeeRun => matches!(role, Role::Trainer | Role::Coordinator),
        Act::HandleReport => matches!(role, Role::Trainer | Role::Coordinator | Role::Safeguarding),
    }
}

/// Whether young people may still do this once their group has ended: see, take along and erase what is theirs, and say that
/// something does not feel right.
pub fn may_after_end(act: Act) -> bool {
    match act {
        Act::SeeBoard
        | Act::PostOnBoard
        | Act::ChangeOwnPost
        | Act::SeeOwnMatches
        | Act::AnswerOwnMatch
        | Act::SeeOwnMap
        | Act::AnswerMirror
        | Act::ChangeOwnContact => false,
        Act::AskThroughForm
        | Act::SeeOwnRequest
        | Act::ChangeOwnRequest
        | Act::WithdrawOwnRequest
        | Act::ReadApiDescription
        | Act::ReadFigures
        | Act::Search
        | Act::AskHealth
        | Act::ReportUnsafe
        | Act::JoinGroup
        | Act::OpenCard
        | Act::SeeOwnData
        | Act::EraseOwnData
        | Act::SignIn
        | Act::ShowSecondKey
        | Act::ChangeOwnKeys
        | Act::ResetKeys
        | Act::ManageStaff
        | Act::SeeDesk
        | Act::SeeRequests
        | Act::AnswerRequest
        | Act::SeeRun
        | Act::HandleLetters
        | Act::SeeFigures
        | Act::SeeChores
        | Act::MakeGroup
        | Act::SeeGroup
        | Act::LeadGroup
        | Act::HandleReport
        | Act::SeeEmbedded
        | Act::SeeOwnPartnership
        | Act::SetOwnPartnership
        | Act::SeePartners
        | Act::MovePartners => true,
    }
}

/// Where the thing stands that somebody on the staff wants to do something about.
#[derive(Clone, Copy, Debug)]
pub struct Of<'a> {
    /// The programme it is in; none for what is the house's own.
    pub programme: Option<&'a ProgrammeId>,
    /// Whether they lead it.
    pub leads: bool,
}

impl Of<'_> {
    /// The house itself, and nothing in a programme.
    pub const HOUSE: Self = Self {
        programme: None,
        leads: false,
    };
}

/// What somebody on the staff is to this, in each of their jobs.
pub fn roles(staff: &Staff, of: Of<'_>) -> impl Iterator<Item = Role> {
    let works_there = of
        .programme
        .map_or_else(|| staff.reach.is_all(), |programme| staff.reach.has(programme));
    let is_foreign = of.programme.is_some() && !works_there;
    staff.jobs.iter().map(move |job| match job {
        Job::Admin => Role::Admin,
        Job::Trainer if is_foreign => Role::Foreign,
        Job::Trainer if of.leads => Role::Trainer,
        Job::Trainer => Role::OtherTrainer,
        Job::Coordinator if works_there => Role::Coordinator,
        Job::Safeguarding if works_there => Role::Safeguarding,
        Job::Coordinator | Job::Safeguarding => Role::Foreign,
    })
}

/// Whether somebody on the staff may do this about that.
pub fn staff_may(staff: &Staff, act: Act, of: Of<'_>) -> bool {
    roles(staff, of).any(|role| may(role, act))
}

/// Whether this is somebody at the desk, with both keys.
fn is_staff(role: Role) -> bool {
    matches!(
        role,
        Role::Trainer
            | Role::OtherTrainer
            | Role::Coordinator
            | Role::Safeguarding
            | Role::Foreign
            | Role::Admin
    )
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::ids::PersonId;
    use crate::languages::Lang;
    use crate::personal::Personal;
    use crate::requests::Email;
    use crate::staff::Reach;

    fn staff(job: Job, reach: &[&str]) -> Staff {
        Staff {
            person: PersonId(Uuid::from_u128(1)),
            name: Personal::new("Fatima".to_owned()),
            email: Personal::new(Email("fatima@backup.example".to_owned())),
            lang: Lang::new("nl"),
            jobs: vec![job],
            reach: match reach {
                [] => Reach::All,
                some => Reach::Only(some.iter().map(|id| ProgrammeId::new(id)).collect()),
            },
            second_key: None,
            keys_since: Timestamp::UNIX_EPOCH,
            invited_until: None,
            added_at: Timestamp::UNIX_EPOCH,
            left_at: None,
        }
    }

    #[test]
    fn what_somebody_is_depends_on_where_they_work() {
        let west = ProgrammeId::new("west");
        let here = |leads| Of {
            programme: Some(&west),
            leads,
        };
        for (job, reach, of, role) in [
            (Job::Trainer, &[][..], here(true), Role::Trainer),
            (Job::Trainer, &["west"], here(true), Role::Trainer),
            (Job::Trainer, &["west"], here(false), Role::OtherTrainer),
            // Also who once led it and works elsewhere now.
            (Job::Trainer, &["east"], here(true), Role::Foreign),
            (Job::Trainer, &["east"], Of::HOUSE, Role::OtherTrainer),
            (Job::Coordinator, &[], here(false), Role::Coordinator),
            (
                Job::Coordinator,
                &["east", "west"],
                here(false),
                Role::Coordinator,
            ),
            (Job::Coordinator, &["east"], here(true), Role::Foreign),
            (Job::Coordinator, &[], Of::HOUSE, Role::Coordinator),
            (Job::Coordinator, &["west"], Of::HOUSE, Role::Foreign),
            (Job::Safeguarding, &["west"], here(false), Role::Safeguarding),
            (Job::Safeguarding, &["east"], here(false), Role::Foreign),
            (Job::Admin, &["east"], here(true), Role::Admin),
        ] {
            let is: Vec<_> = roles(&staff(job, reach), of).collect();
            assert_eq!(is, [role], "{job:?} in {reach:?} about {of:?}");
        }
    }

    #[test]
    fn who_works_elsewhere_may_nothing_but_sit_at_the_desk() {
        let may_foreign: Vec<_> = Act::ALL
            .into_iter()
            .filter(|act| may(Role::Foreign, *act))
            .collect();
        let beyond = may_foreign.into_iter().filter(|act| !may(Role::Visitor, *act));
        assert_eq!(beyond.collect::<Vec<_>>(), [Act::ChangeOwnKeys, Act::SeeDesk]);
    }
}
