//! The only wiring: what every handler can reach.
//!
//! A test, a laptop and a Lambda each make an [`App`] of other parts; no handler knows which.

use std::fmt;
use std::sync::{Arc, RwLock};

use jiff::Timestamp;
use store::Store;
use uuid::Uuid;

use crate::mail::Transport;
use crate::settings::Settings;
use crate::web::front::Front;

#[cfg(feature = "testing")]
pub mod testing;

/// Says what time it is. Handlers get the time from their visit, which asked here once.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Makes what must be new or cannot be guessed.
pub trait Ids: Send + Sync {
    /// A new id, ordered by time.
    fn id(&self) -> Uuid;
    /// Any number, all equally likely.
    fn chance(&self) -> u32;
    /// Bytes nobody can guess.
    fn secret(&self) -> [u8; 32];
}

/// The clock of the machine.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that everything else is handed"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Ids from the random numbers of the machine.
#[derive(Debug, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    #[expect(clippy::disallowed_methods, reason = "this is where ids come from")]
    fn id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn chance(&self) -> u32 {
        let [a, b, c, d, ..] = self.secret();
        u32::from_be_bytes([a, b, c, d])
    }

    fn secret(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        match getrandom::fill(&mut bytes) {
            Ok(()) => bytes,
            // Without chance there are no secrets; nothing that follows could be safe.
            Err(error) => panic!("the system gives no random numbers: {error}"),
        }
    }
}

/// Everything a handler can reach. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// Where things are kept.
    pub store: Store,
    /// How letters leave.
    pub mail: Arc<dyn Transport>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// New ids.
    pub ids: Arc<dyn Ids>,
    /// How this installation is set up.
    pub settings: Arc<Settings>,
    front: Arc<RwLock<Arc<Front>>>,
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("App")
    }
}

impl App {
    /// An app over this store, with the clock, ids and mail of the machine it runs on.
    pub fn new(store: Store, mail: Arc<dyn Transport>, settings: Settings, front: Front) -> Self {
        Self {
            store,
            mail,
            clock: Arc::new(SystemClock),
            ids: Arc::new(SystemIds),
            settings: Arc::new(settings),
            front: Arc::new(RwLock::new(Arc::new(front))),
        }
    }

    /// The same app with another clock.
    #[must_use]
    pub fn with_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// The same app with another source of ids.
    #[must_use]
    pub fn with_ids(mut self, ids: Arc<dyn Ids>) -> Self {
        self.ids = ids;
        self
    }

    /// The same app for one visit: its store remembers the keys of people that it opened until the visit is over.
    #[must_use]
    pub fn for_a_visit(&self) -> Self {
        Self {
            store: self.store.for_a_visit(),
            ..self.clone()
        }
    }

    /// Words, shells and fragments, as the last build left them.
    pub fn front(&self) -> Arc<Front> {
        match self.front.read() {
            Ok(front) => Arc::clone(&front),
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        }
    }

    /// A new build is there: every request from now on is answered with it.
    pub fn renew_front(&self, front: Front) {
        let front = Arc::new(front);
        match self.front.write() {
            Ok(mut place) => *place = front,
            Err(poisoned) => *poisoned.into_inner() = front,
        }
    }
}
