//! Who may do what: one table, asked by every door.
//!
//! A route is opened with an [`Act`]; an act that is missing here does not compile, and the tests walk every route with every
//! role. Whether a link or a session really belongs to somebody is checked where it is read, not here.

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
    /// Say that something does not feel right.
    ReportUnsafe,
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
}

impl Role {
    /// Every role there is.
    pub const ALL: [Self; 5] = [
        Self::Visitor,
        Self::Asker,
        Self::OtherAsker,
        Self::Participant,
        Self::OtherParticipant,
    ];
}

impl Act {
    /// Every act there is.
    pub const ALL: [Self; 12] = [
        Self::AskThroughForm,
        Self::SeeOwnRequest,
        Self::ChangeOwnRequest,
        Self::WithdrawOwnRequest,
        Self::ReadApiDescription,
        Self::AskHealth,
        Self::SeeBoard,
        Self::PostOnBoard,
        Self::ChangeOwnPost,
        Self::SeeOwnMatches,
        Self::AnswerOwnMatch,
        Self::ReportUnsafe,
    ];
}

/// Whether this role may do this.
pub fn may(role: Role, act: Act) -> bool {
    match act {
        Act::AskThroughForm | Act::ReadApiDescription | Act::AskHealth => true,
        Act::SeeOwnRequest | Act::ChangeOwnRequest | Act::WithdrawOwnRequest => role == Role::Asker,
        Act::SeeBoard | Act::PostOnBoard | Act::SeeOwnMatches | Act::ReportUnsafe => {
            matches!(role, Role::Participant | Role::OtherParticipant)
        }
        Act::ChangeOwnPost | Act::AnswerOwnMatch => role == Role::Participant,
    }
}
