//! The agreement about data that a contact says yes to: each version there ever was, so that what somebody agreed to can be read
//! as it was then.
//!
//! Its words are `agreement-<version>.<part>`. They are never changed: other words are another version, in a list that only grows.

/// One version of the agreement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Agreement {
    /// Its name, as contacts agreed to it.
    pub version: &'static str,
    /// What it says, part by part.
    pub parts: &'static [&'static str],
}

/// Every version, the oldest first.
pub const ALL: &[Agreement] = &[Agreement {
    version: "2026-1",
    parts: &["names", "list", "adult", "parents", "after", "wrong"],
}];

/// The version that a contact is asked to say yes to now.
pub const AGREEMENT: &str = ALL[ALL.len() - 1].version;

/// The version of this name; nothing where there never was one.
pub fn of(version: &str) -> Option<&'static Agreement> {
    ALL.iter().find(|agreement| agreement.version == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_is_found_by_its_name_and_is_there_once() {
        for agreement in ALL {
            assert_eq!(of(agreement.version), Some(agreement));
            let same = ALL.iter().filter(|other| other.version == agreement.version);
            assert_eq!(same.count(), 1, "{}", agreement.version);
        }
        assert_eq!(of("2025-9"), None);
        assert!(of(AGREEMENT).is_some());
    }
}
