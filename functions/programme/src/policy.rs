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
}

impl Role {
    /// Every role there is.
    pub const ALL: [Self; 3] = [Self::Visitor, Self::Asker, Self::OtherAsker];
}

impl Act {
    /// Every act there is.
    pub const ALL: [Self; 6] = [
        Self::AskThroughForm,
        Self::SeeOwnRequest,
        Self::ChangeOwnRequest,
        Self::WithdrawOwnRequest,
        Self::ReadApiDescription,
        Self::AskHealth,
    ];
}

/// Whether this role may do this.
pub fn may(role: Role, act: Act) -> bool {
    match act {
        Act::AskThroughForm | Act::ReadApiDescription | Act::AskHealth => true,
        Act::SeeOwnRequest | Act::ChangeOwnRequest | Act::WithdrawOwnRequest => role == Role::Asker,
    }
}
