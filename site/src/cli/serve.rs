//! `netwerkt serve`: pages and functions at one address, for who edits the site and for one small server.
//!
//! This is where everything is wired: the pages of [`site::serve`], the functions over a store and a transport of
//! letters, the worker that sends letters, and the signals that stop it all.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use functions::App;
use functions::mail::Transport;
use functions::mail::folder::Folder;
use functions::mail::memory::Memory;
use functions::mail::smtp::Smtp;
use functions::settings::{Settings, TransportSettings};
use functions::web::front::Front;
use site::build::{BuildOptions, Site};
use site::demo::{Class, Demo};
use site::problems::{Problem, Problems};
use site::serve::watching::{self, Seen};
use site::serve::{Mode, Shelf, listen};
use site::sources::{Roots, Sources};
use store::Store;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;

use super::shown::Shown;
use super::{Content, Outcome, Speech, today};

/// How often what has expired is removed.
const SWEEP_EVERY: Duration = Duration::from_hours(1);

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    content: Content,
    #[command(flatten)]
    speech: Speech,
    /// The port on this machine; 0 takes a free one. Goes before the settings file.
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// The folder for data: the store, its key, and letters. Goes before the settings file.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Show made-up data, marked as such, and forget all of it in the end (unless --data says where to keep it).
    #[arg(long)]
    demo: bool,
    /// Serve for visitors, as this file says: pages are built once, and nothing is added to them.
    #[arg(long, value_name = "FILE", conflicts_with = "demo")]
    settings: Option<PathBuf>,
    /// Build the pages once, as for visitors, and do not watch the sources.
    #[arg(long)]
    no_watch: bool,
}

impl Serve {
    pub(super) fn run(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        shown.speak(self.speech);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(self.serve(shown))
    }

    async fn serve(&self, shown: &Shown) -> anyhow::Result<Outcome> {
        log();
        let asked_to_stop = asked_to_stop()?;
        let mut settings = self.settings()?;
        let listener = TcpListener::bind(settings.bind).await.with_context(|| {
            format!(
                "{} cannot be used. Is another server running there? --port 0 takes a free one",
                settings.bind
            )
        })?;
        let address = listener.local_addr()?;
        if self.settings.is_none() {
            settings.base_url = format!("http://{address}");
        }
        let options = self.build_options(&settings);
        let roots = self.content.roots();
        let built = shown.while_working("Building the site", || Seen::now(&roots, &options()));
        let seen = match built {
            Ok(built) => built,
            Err(problems) => {
                shown.problems(&problems)?;
                return Ok(Outcome::Problems);
            }
        };
        let https = settings.base_url.starts_with("https://");
        let pages = Shelf::new(self.mode(), https);
        pages.put(Arc::clone(&seen.site));
        let (store, mail) = self.parts(&settings).await?;
        let app = App::new(store, mail, settings, Front::new(pages.front(&seen.site))?);
        let mut functions = functions::all(app.clone());
        let demo = self.fill_demo(&app, &seen.sources).await?;
        if let Some(demo) = &demo {
            functions = functions.merge(demo.entrances(app.clone()));
        }
        let (stop, stopped) = watch::channel(false);
        let outbox = tokio::spawn(functions::outbox::run(app.clone(), stopped.clone()));
        // In the demo the rounds are its trainer's, so that there is one to make.
        let rounds = demo
            .is_none()
            .then(|| tokio::spawn(functions::rounds::run(app.clone(), stopped.clone())));
        let sweeper = tokio::spawn(sweep(app.clone(), stopped.clone()));
        let server = pages.around(functions, stopped);
        let watching = match self.mode() {
            Mode::Development => Some(watch_sources(
                roots,
                seen,
                options,
                (pages, app.clone()),
                self.speech,
            )?),
            Mode::Production => None,
        };
        shown.say(&format!("http://{address}"))?;
        for link in demo.iter().flat_map(|demo| &demo.links) {
            shown.say(&format!("as {}: {}", link.role, link.url))?;
        }
        let stopping = stop.clone();
        listen(listener, server, async move {
            asked_to_stop.await;
            stopping.send_replace(true);
        })
        .await?;
        drop(watching);
        stop.send_replace(true);
        outbox.await?;
        if let Some(rounds) = rounds {
            rounds.await?;
        }
        sweeper.await?;
        Ok(Outcome::Fine)
    }

    /// The made-up class, if it is asked for.
    async fn fill_demo(&self, app: &App, sources: &Sources) -> anyhow::Result<Option<Demo>> {
        if !self.demo {
            return Ok(None);
        }
        let class = Class::read(sources, app.front().categories())?;
        let filled = Demo::fill(app, &class, app.clock.now()).await?;
        Ok(Some(filled))
    }

    fn mode(&self) -> Mode {
        if self.settings.is_some() || self.no_watch {
            Mode::Production
        } else {
            Mode::Development
        }
    }

    fn settings(&self) -> anyhow::Result<Settings> {
        let mut settings = match &self.settings {
            Some(file) => Settings::read(file)?,
            None => Settings::default(),
        };
        if let Some(port) = self.port {
            settings.bind.set_port(port);
        }
        if let Some(data) = &self.data {
            settings.data.clone_from(data);
        }
        Ok(settings)
    }

    /// How the pages are built, each time anew: days pass while a server runs.
    fn build_options(&self, settings: &Settings) -> impl Fn() -> BuildOptions + Send + 'static {
        let (base_url, demo, drafts) = (
            settings.base_url.clone(),
            self.demo,
            self.mode() == Mode::Development,
        );
        move || BuildOptions {
            base_url: Some(base_url.clone()),
            date: today(),
            drafts,
            demo,
        }
    }

    async fn parts(&self, settings: &Settings) -> anyhow::Result<(Store, Arc<dyn Transport>)> {
        if self.demo && self.data.is_none() {
            return Ok((Store::in_memory()?, Arc::new(Memory::default())));
        }
        let store = Store::open(&settings.data).await?;
        Ok((store, transport(settings)?))
    }
}

fn transport(settings: &Settings) -> anyhow::Result<Arc<dyn Transport>> {
    Ok(match &settings.mail.transport {
        TransportSettings::Folder => Arc::new(Folder::new(settings.data.join("mail"))),
        TransportSettings::Smtp { host, port, user, .. } => {
            let account = user.clone().zip(settings.smtp_password()?);
            Arc::new(Smtp::new(host, *port, account)?)
        }
    })
}

/// Watches the sources: after each edit a new site stands on the shelf, and what functions need of it with the functions.
fn watch_sources(
    roots: Roots,
    seen: Seen,
    options: impl Fn() -> BuildOptions + Send + 'static,
    (pages, app): (Arc<Shelf>, App),
    speech: Speech,
) -> anyhow::Result<watching::Watching> {
    let shown = Shown::on_terminal();
    shown.speak(speech);
    let for_functions = Cell::new(seen.site.for_functions);
    let built = move |built: Result<Arc<Site>, Problems>| {
        let renewed = built.and_then(|site| {
            if for_functions.replace(site.for_functions) == site.for_functions {
                app.front().renew_searches(Arc::clone(&site.searches));
            } else {
                let front = Front::new(pages.front(&site));
                let front = front.map_err(|error| Problem::of_file("functions", error.to_string()))?;
                app.renew_front(front);
            }
            pages.put(site);
            Ok(())
        });
        if let Err(problems) = renewed {
            let said = shown.problems(&problems);
            pages.trouble(&problems, speech.lang);
            if let Err(error) = said {
                tracing::warn!(%error, "the terminal cannot be written to");
            }
        }
    };
    Ok(watching::watch(roots, seen, options, built)?)
}

/// Removes what has expired from the store, every hour until told to stop. Nobody could read it any more: this only
/// makes it gone.
async fn sweep(app: App, mut stop: watch::Receiver<bool>) {
    let mut every = tokio::time::interval(SWEEP_EVERY);
    loop {
        tokio::select! {
            _ = every.tick() => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        loop {
            match app.store.sweep(app.clock.now()).await {
                Ok(0) => break,
                Ok(gone) => tracing::info!(gone, "expired rows are gone"),
                Err(error) => {
                    tracing::warn!(%error, "the store could not be swept");
                    break;
                }
            }
        }
    }
}

/// Listens from now on for whoever wants the server to end: Ctrl-C, or SIGTERM from whoever keeps it running.
#[cfg(unix)]
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Listens from now on for whoever wants the server to end: Ctrl-C.
#[cfg(not(unix))]
fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

/// Logs to the error output; `RUST_LOG` says more or less.
fn log() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_unset| EnvFilter::new("warn"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
    // Somebody else listens to the log already: then it is theirs.
    log.unwrap_or_default();
}
