//! Ids are types of their own, so that a request can never be looked up with a person's id.
//!
//! All are UUIDs of version 7 (ordered by time). They are made by whoever calls, never here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.simple().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    };
}

id! {
    /// Somebody about whom something is kept: a person has one sealing key, and erasing the person destroys it.
    PersonId
}
id! {
    /// What somebody asked of the programme through a public form.
    RequestId
}
id! {
    /// Something that happened and that somebody must still hear of.
    EventId
}
id! {
    /// A group of young people.
    GroupId
}
id! {
    /// A need or an offer on the board.
    PostId
}
id! {
    /// Somebody on somebody's map.
    ContactId
}
id! {
    /// A need and somebody who may help with it.
    MatchId
}
id! {
    /// Something somebody reported.
    ReportId
}
id! {
    /// Something somebody did at the desk.
    DeedId
}
id! {
    /// An organisation that shows forms on its own site.
    PartnerId
}
id! {
    /// A time in which there is room for so many young people.
    SeasonId
}
id! {
    /// A moment of looking back.
    MirrorId
}
id! {
    /// What somebody said looking back; drawn by chance, not ordered by time.
    MirrorAnswerId
}
id! {
    /// Whoever took a name: a request, a person, a group.
    Holder
}

macro_rules! holds_names {
    ($($id:ty),+) => {
        $(impl From<$id> for Holder {
            fn from(id: $id) -> Self {
                Self(id.0)
            }
        })+
    };
}

holds_names!(RequestId, PersonId, GroupId);
