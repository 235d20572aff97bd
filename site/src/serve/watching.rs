//! Watches the sources and builds a new site after each edit.
//!
//! Editors save in bursts (write beside, rename, touch): the build waits until nothing has happened for 12 ms.
//! Only what was edited is read again, and only what is made of it is made again; the result is that of a whole new build.
//! Sources that came out the same are not built again.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::build::{BuildOptions, Edition, Site};
use crate::problems::Problems;
use crate::sources::{Roots, Sources};

/// How long nothing must happen before a build begins.
const SETTLE: Duration = Duration::from_millis(12);

/// Watches as long as it is kept.
#[must_use = "nothing is watched any more when this is dropped"]
pub struct Watching {
    _watcher: RecommendedWatcher,
}

/// What stands before the first edit.
pub struct Seen {
    /// The sources as they were read.
    pub sources: Sources,
    /// What was understood of them.
    pub edition: Edition,
    /// What was made of them.
    pub site: Arc<Site>,
}

impl Seen {
    /// Reads and builds, for the first time.
    pub fn now(roots: &Roots, options: &BuildOptions) -> Result<Self, Problems> {
        let sources = Sources::read(roots)?;
        let edition = Edition::of(&sources, options, None)?;
        let site = Arc::new(Site::of(&edition, None)?);
        Ok(Self {
            sources,
            edition,
            site,
        })
    }

    /// Takes sources that were read anew, and tells whether they are different.
    fn is_news(&mut self, sources: Sources) -> bool {
        let is_news = self.sources != sources;
        self.sources = sources;
        is_news
    }

    /// Builds again from the sources as they are now. When something is wrong with them, what stood stays.
    fn build(&mut self, options: &BuildOptions) -> Result<Arc<Site>, Problems> {
        let edition = Edition::of(&self.sources, options, Some(&self.edition))?;
        self.site = Arc::new(Site::of(&edition, Some(&self.site))?);
        self.edition = edition;
        Ok(Arc::clone(&self.site))
    }
}

/// Calls `built` with a new site, or with what is wrong, after each edit below `roots`.
///
/// `options` says how to build, each time anew because days pass.
pub fn watch(
    roots: Roots,
    mut seen: Seen,
    options: impl Fn() -> BuildOptions + Send + 'static,
    built: impl Fn(Result<Arc<Site>, Problems>) + Send + 'static,
) -> notify::Result<Watching> {
    let (edit, edits) = mpsc::channel();
    // The sources were read a moment ago; whatever was saved since then counts as the first edit.
    edit.send(Edit::Anywhere).unwrap_or_default();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if let Some(seen) = what_was_edited(event) {
            // The builder is gone only when everything is.
            edit.send(seen).unwrap_or_default();
        }
    })?;
    for folder in roots.folders() {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    thread::spawn(move || {
        // Whether the sources could not be read, so that we do not know them.
        let mut is_lost = false;
        while let Some(edit) = settled(&edits) {
            let is_different = match edit {
                Edit::At(places) if !is_lost => seen.sources.read_again(&roots, &places),
                _ => Sources::read(&roots).map(|sources| seen.is_news(sources)),
            };
            let was_lost = std::mem::replace(&mut is_lost, is_different.is_err());
            match is_different {
                Ok(false) if !was_lost => {}
                Ok(_) => built(seen.build(&options())),
                Err(problems) => built(Err(problems)),
            }
        }
    });
    Ok(Watching { _watcher: watcher })
}

/// Where something may be different.
enum Edit {
    At(Vec<PathBuf>),
    Anywhere,
}

/// What an event says. That somebody read a source is no edit: we do.
fn what_was_edited(event: notify::Result<Event>) -> Option<Edit> {
    match event {
        Ok(event) if event.need_rescan() => Some(Edit::Anywhere),
        Ok(event) if matches!(event.kind, EventKind::Access(_)) => None,
        Ok(event) => Some(Edit::At(event.paths)),
        Err(_lost) => Some(Edit::Anywhere),
    }
}

/// Waits for an edit and for the quiet after it; none when nobody watches any more.
fn settled(edits: &Receiver<Edit>) -> Option<Edit> {
    let mut all = edits.recv().ok()?;
    loop {
        match edits.recv_timeout(SETTLE) {
            Ok(Edit::Anywhere) => all = Edit::Anywhere,
            Ok(Edit::At(more)) => {
                if let Edit::At(places) = &mut all {
                    places.extend(more);
                    places.sort_unstable();
                    places.dedup();
                }
            }
            Err(RecvTimeoutError::Timeout) => return Some(all),
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}
