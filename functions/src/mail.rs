//! How letters leave the house. What they say is in [`crate::letters`].
//!
//! A transport gets a finished letter and either takes it or says that it could not. It is asked again later with the same
//! letter id: a transport that can tell the second time from the first delivers once.

pub mod folder;
pub mod memory;
#[cfg(feature = "lambda")]
pub mod ses;
pub mod smtp;

use async_trait::async_trait;
use programme::events::Trouble;
use programme::personal::Personal;

/// A letter ready to be sent.
#[derive(Clone, Debug)]
pub struct Posted {
    /// Keys the letter: the second try of the same letter has the same id. It fits in a file name.
    pub id: String,
    /// What it goes along with, so that it is known again if it comes back: [`crate::outbox::came_back`].
    pub marks: [(&'static str, String); 2],
    /// The sender's address.
    pub from: String,
    /// The receiver's address.
    pub to: Personal<String>,
    /// The whole message as it goes over the wire (RFC 5322).
    pub mime: Personal<Vec<u8>>,
}

/// The letter could not be sent.
#[derive(Debug, thiserror::Error)]
#[error("the letter could not be sent: {kind}")]
pub struct NotSent {
    /// What went wrong, without anything from the letter.
    pub kind: &'static str,
    /// Whether another try may help.
    pub trouble: Trouble,
}

impl NotSent {
    /// It did not work this time, and is tried again later.
    pub fn away(kind: &'static str) -> Self {
        let trouble = Trouble::Away;
        Self { kind, trouble }
    }

    /// It cannot be delivered to this address.
    pub fn refused(kind: &'static str) -> Self {
        let trouble = Trouble::Refused;
        Self { kind, trouble }
    }
}

/// Takes letters.
#[async_trait]
pub trait Transport: Send + Sync {
    /// Sends one letter.
    async fn send(&self, letter: &Posted) -> Result<(), NotSent>;
}
