//! On AWS: one binary, many Lambdas. The name of the handler says which doors or which work this one has.
//!
//! Started once and then asked again and again: what every visitor needs is made in [`start`], with one cheap read so that the
//! connection with DynamoDB is up; what only some need is made when the first of them comes. Every answer is given after what it wrote is durable, so there is
//! nothing to finish when AWS ends a Lambda.

mod clients;
mod events;
mod letters;
mod metrics;
mod requests;
mod work;

use std::sync::Arc;

use programme::change::Digest;
use store::Store;
use store::dynamodb::DynamoTable;
use store::opening::OpenError;
use store::sealing::Purpose;
use tokio::signal::unix::{SignalKind, signal};

use crate::app::App;
use crate::mail::ses::Ses;
use crate::part::Part;
use crate::settings::SettingsError;
use crate::settings::lambda::LambdaSettings;
use crate::web::front::{Bundle, BundleError, Front, FrontError};

/// Why a Lambda does not start. Each sentence is for whoever deployed it.
#[derive(Debug, thiserror::Error)]
pub enum NotStarted {
    /// The environment is not right.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// What the build left cannot be read.
    #[error("{file}: {why}. Put the front.json of this very build beside the binary")]
    NoFront {
        /// Which file.
        file: String,
        /// What the system said.
        why: std::io::Error,
    },
    /// What the build left is of another version.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// Its parts do not fit together.
    #[error(transparent)]
    Front(#[from] FrontError),
    /// KMS does not open the root key.
    #[error(
        "KMS does not open NETWERKT_ROOT_KEY ({0}). It must be encrypted with the key this function may use"
    )]
    RootKey(String),
    /// The store stays closed.
    #[error(transparent)]
    Store(#[from] OpenError),
    /// The runtime of AWS ended it.
    #[error("the runtime: {0}")]
    Runtime(#[from] lambda_http::Error),
    /// The system gives no signals.
    #[error(transparent)]
    Signals(#[from] std::io::Error),
}

/// What a Lambda works with.
pub(crate) struct Lambda {
    pub(crate) app: App,
    pub(crate) part: Part,
    pub(crate) table: DynamoTable,
    /// The digest of what the CDN proves itself with.
    pub(crate) origin: Option<Digest>,
}

/// Starts, and works until AWS ends it.
pub async fn run() -> Result<(), NotStarted> {
    log();
    let settings = LambdaSettings::from_environment()?;
    let mut ended = signal(SignalKind::terminate())?;
    let lambda = Arc::new(start(settings).await?);
    tokio::select! {
        worked = work(lambda) => Ok(worked?),
        _ = ended.recv() => Ok(()),
    }
}

async fn work(lambda: Arc<Lambda>) -> Result<(), lambda_http::Error> {
    match lambda.part {
        Part::Registrations | Part::Posts | Part::Board | Part::Desk => requests::answer(lambda).await,
        Part::Outbox => events::each(lambda, letters::deliver).await,
        Part::Rounds => events::each(lambda, work::look_after).await,
    }
}

/// Everything that is made before the first visitor comes; what does not wait for another goes side by side.
async fn start(settings: LambdaSettings) -> Result<Lambda, NotStarted> {
    let file = settings.front.clone();
    let front = tokio::task::spawn_blocking(move || front(&file));
    let table = DynamoTable::new(&settings.place, settings.names.clone());
    let root = clients::root_key(&settings);
    let store = Store::open_apart(Arc::new(table.clone()), root, "NETWERKT_ROOT_KEY".as_ref()).await?;
    let secret = settings.origin_secret.as_ref();
    let origin = secret.map(|secret| store.keys().mac(Purpose::Links, secret.as_bytes()));
    let mail = Arc::new(Ses::new(clients::ses(&settings)));
    let front = front.await.map_err(std::io::Error::other)??;
    let app = App::new(store, mail, settings.settings, front);
    #[cfg(feature = "testing")]
    let app = match settings.clock {
        Some(file) => app.with_clock(Arc::new(crate::app::testing::ClockInAFile(file))),
        None => app,
    };
    Ok(Lambda {
        app,
        part: settings.part,
        table,
        origin,
    })
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one file that a Lambda reads, when it starts"
)]
fn front(file: &std::path::Path) -> Result<Front, NotStarted> {
    let bytes = std::fs::read(file).map_err(|why| NotStarted::NoFront {
        file: file.display().to_string(),
        why,
    })?;
    Ok(Front::new(Bundle::read(&bytes)?.into_parts())?)
}

/// Lines of JSON on the error output, where AWS collects them.
fn log() {
    let log = tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_max_level(tracing::Level::INFO)
        .with_current_span(true)
        .with_span_list(false)
        .with_writer(std::io::stderr)
        .try_init();
    // Somebody else listens to the log already: then it is theirs.
    log.unwrap_or_default();
}
