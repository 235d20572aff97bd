//! Letters kept in memory, for tests: they can be read, and sending can be made to fail.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;

use super::{NotSent, Posted, Transport};

/// Keeps letters.
#[derive(Debug, Default)]
pub struct Memory {
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    letters: Vec<Posted>,
    broken: bool,
    refused: u32,
    unknown: BTreeSet<String>,
}

impl Memory {
    /// Everything that was sent so far, oldest first.
    pub fn letters(&self) -> Vec<Posted> {
        self.lock().letters.clone()
    }

    /// From now on nothing can be sent, or everything again.
    pub fn set_broken(&self, broken: bool) {
        self.lock().broken = broken;
    }

    /// From now on nothing can be delivered to this address.
    pub fn does_not_know(&self, address: &str) {
        self.lock().unknown.insert(address.to_owned());
    }

    /// How many letters could not be sent.
    pub fn refused(&self) -> u32 {
        self.lock().refused
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Transport for Memory {
    async fn send(&self, letter: &Posted) -> Result<(), NotSent> {
        let mut inner = self.lock();
        if inner.broken {
            inner.refused += 1;
            return Err(NotSent::away("broken"));
        }
        if inner.unknown.contains(letter.to.reveal()) {
            inner.refused += 1;
            return Err(NotSent::refused("unknown"));
        }
        inner.letters.push(letter.clone());
        Ok(())
    }
}
