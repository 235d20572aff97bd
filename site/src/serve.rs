//! Serving a site that is being edited: pages from memory, and a new site whenever a source changes.
//!
//! A [`Shelf`] holds the site that is shown. [`watching::watch`] builds a new one after an edit and puts it there whole,
//! so that nobody sees half of two; when the sources are wrong, pages say what is wrong until they are mended, and
//! everything else goes on from the last good site. What people can do comes in as a router ([`Shelf::around`]): this
//! module knows nothing of it, and only tells whoever wired it that a new site stands.
//!
//! With [`Mode::Production`] nothing is watched, and nothing is added to a page.

mod answers;
mod reload;
mod trouble;
pub mod watching;

use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use functions::web::front::FrontParts;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::compression::CompressionLayer;

use crate::build::Site;
use crate::problems::{Problems, Tongue};

use answers::Answers;

/// How long open connections may take to finish when the server is told to stop.
const LAST_WORDS: Duration = Duration::from_secs(5);

/// For whom a site is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// For who edits it: pages reload, and say what is wrong with the sources.
    Development,
    /// For visitors.
    Production,
}

/// The site that is shown.
pub struct Shelf {
    mode: Mode,
    https: bool,
    shown: RwLock<Arc<Shown>>,
    /// How many sites have stood here; whoever waits for the next one listens to it.
    edition: watch::Sender<u64>,
}

/// One state of the shelf. A request keeps the one it began with.
#[derive(Default)]
struct Shown {
    answers: Arc<Answers>,
    /// What is wrong with the sources since then.
    problems: Option<(Problems, Tongue)>,
}

impl Shelf {
    /// An empty shelf. `https` says whether visitors come over it.
    pub fn new(mode: Mode, https: bool) -> Arc<Self> {
        Arc::new(Self {
            mode,
            https,
            shown: RwLock::default(),
            edition: watch::Sender::new(0),
        })
    }

    /// What functions need of a site; in development their pages learn to reload as well.
    pub fn front(&self, site: &Site) -> FrontParts {
        let mut front = site.front();
        if self.mode == Mode::Development {
            for (_, _, html) in &mut front.shells {
                *html = reload::taught(html);
            }
        }
        front
    }

    /// Shows this site from now on.
    pub fn put(&self, site: Arc<Site>) {
        let development = self.mode == Mode::Development;
        self.swap(Shown {
            answers: Arc::new(Answers::of(site, development, self.https)),
            problems: None,
        });
    }

    /// Shows what is wrong with the sources, until the next site is put here.
    pub fn trouble(&self, problems: &Problems, tongue: Tongue) {
        let answers = Arc::clone(&self.shown().answers);
        self.swap(Shown {
            answers,
            problems: Some((problems.said_in(tongue), tongue)),
        });
    }

    /// The whole server: these functions, and behind them the pages.
    pub fn around(self: &Arc<Self>, functions: Router, stop: watch::Receiver<bool>) -> Router {
        let development = match self.mode {
            Mode::Development => reload::router(self.edition.subscribe(), stop),
            Mode::Production => Router::new(),
        };
        let pages = Router::new().fallback(answer).with_state(Arc::clone(self));
        functions
            .merge(development)
            .fallback_service(pages)
            .layer(CompressionLayer::new())
    }

    fn shown(&self) -> Arc<Shown> {
        match self.shown.read() {
            Ok(shown) => Arc::clone(&shown),
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        }
    }

    fn swap(&self, shown: Shown) {
        let shown = Arc::new(shown);
        match self.shown.write() {
            Ok(mut place) => *place = shown,
            Err(poisoned) => *poisoned.into_inner() = shown,
        }
        self.edition.send_modify(|edition| *edition += 1);
    }
}

/// Answers what no function did.
async fn answer(State(shelf): State<Arc<Shelf>>, request: Request) -> Response {
    let shown = shelf.shown();
    match &shown.problems {
        Some((problems, tongue)) if shown.answers.is_page(request.uri().path()) => {
            trouble::page(problems, *tongue)
        }
        _ => shown.answers.answer(&request),
    }
}

/// Answers at `listener` until `stop`, then lets open requests finish.
pub async fn listen(
    listener: TcpListener,
    server: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (stopping, mut stopped) = watch::channel(false);
    let stop = async move {
        stop.await;
        stopping.send_replace(true);
    };
    let service = server.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service)
        .with_graceful_shutdown(stop)
        .into_future();
    let too_long = async {
        if stopped.wait_for(|stopped| *stopped).await.is_ok() {
            tokio::time::sleep(LAST_WORDS).await;
        } else {
            // The server is gone, and with it whoever could tell us to stop.
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        done = server => done,
        () = too_long => Ok(()),
    }
}

#[cfg(test)]
mod tests;
