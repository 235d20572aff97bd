//! Watches the sources and builds a new site after each edit.
//!
//! Editors save in bursts (write beside, rename, touch): the build waits until nothing has happened for 12 ms.
//! Sources that came out the same are not built again.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::build::{self, BuildOptions, Site};
use crate::problems::Problems;
use crate::sources::{Roots, Sources};

/// How long nothing must happen before a build begins.
const SETTLE: Duration = Duration::from_millis(12);

/// Watches as long as it is kept.
#[must_use = "nothing is watched any more when this is dropped"]
pub struct Watching {
    _watcher: RecommendedWatcher,
}

/// Calls `built` with a new site, or with what is wrong, after each edit below `roots`.
///
/// `seen` are the sources of the site that stands now; `options` says how to build, each time anew because days pass.
pub fn watch(
    roots: Roots,
    seen: Sources,
    options: impl Fn() -> BuildOptions + Send + 'static,
    built: impl Fn(Result<Site, Problems>) + Send + 'static,
) -> notify::Result<Watching> {
    let (edit, edits) = mpsc::channel();
    // The sources were read a moment ago; whatever was saved since then counts as the first edit.
    edit.send(()).unwrap_or_default();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| is_edit(event.kind)) {
            // The builder is gone only when everything is.
            edit.send(()).unwrap_or_default();
        }
    })?;
    for folder in roots.folders() {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    thread::spawn(move || {
        let mut seen = Some(seen);
        while settled(&edits) {
            let sources = Sources::read(&roots);
            match sources {
                Ok(sources) if seen.as_ref() == Some(&sources) => {}
                Ok(sources) => {
                    built(build::build(&sources, &options()));
                    seen = Some(sources);
                }
                Err(problems) => {
                    built(Err(problems));
                    seen = None;
                }
            }
        }
    });
    Ok(Watching { _watcher: watcher })
}

/// Whether something of a source may be different. That somebody read it is no edit: we do.
fn is_edit(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_))
}

/// Waits for an edit and for the quiet after it; false when nobody watches any more.
fn settled(edits: &Receiver<()>) -> bool {
    if edits.recv().is_err() {
        return false;
    }
    loop {
        match edits.recv_timeout(SETTLE) {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}
