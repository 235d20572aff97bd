//! Closed lists to choose from, each option with the id it has in forms, in the store and in the programming interface.

/// A closed list of options.
pub trait Choice: Copy + Eq + 'static {
    /// Every option, in the order in which it is asked.
    const ALL: &'static [Self];

    /// The id of this option.
    fn id(self) -> &'static str;

    /// The option with this id.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|option| option.id() == id)
    }
}

/// Makes an enum that is a [`Choice`]; ids are stable, they stand in stored rows.
#[macro_export]
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$option_doc:meta])* $option:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$option_doc])* #[doc = concat!("`", $id, "`")] #[serde(rename = $id)] $option),+
        }

        impl $crate::choices::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$option),+];

            fn id(self) -> &'static str {
                match self {
                    $(Self::$option => $id),+
                }
            }
        }
    };
}
