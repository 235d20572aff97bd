//! Demo data: what a visitor of `serve --demo` finds there. Made up, and marked as such on every page.
//!
//! It comes in through the same doors as everybody's: the router of the functions, with a clock that is set back, so that the class
//! has a past. So it can hold nothing that people could not have done, and it is found, shown and thrown away like theirs. Only the
//! entrances ([`Demo::entrances`]) are the demo's own: they let a visitor be somebody of the made-up class by one press. They exist
//! only in a [`Demo`], and there is no other way to one than to fill an empty store.

mod browser;
mod class;
mod clock;
mod drawn;
mod elsewhere;
mod entrances;
mod figures;
mod partner;
mod plan;
mod requests;
mod story;
mod workshops;

use axum::Router;
use functions::App;
use http::StatusCode;
use jiff::Timestamp;
use store::StoreError;

pub use class::{Class, FILE};

use elsewhere::Elsewhere;
use entrances::Entrance;
use story::Told;

/// A page to look at, and as whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Who would see it.
    pub role: &'static str,
    /// Its address.
    pub url: String,
}

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum NotFilled {
    /// A door said no.
    #[error("the demo data was refused at {path}: {status} {said}")]
    Refused {
        /// Where.
        path: String,
        /// How.
        status: StatusCode,
        /// What it said.
        said: String,
    },
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is something in the store. Demo entrances beside anybody's real data would be a way in to it.
    #[error(
        "there is data in this folder already. Leave --demo out to go on with it, or choose an empty folder with --data"
    )]
    NotEmpty,
    /// What was to be there is not.
    #[error("the demo misses {0}")]
    Missing(&'static str),
}

/// A store full of made-up data.
pub struct Demo {
    /// One link for each kind of visitor.
    pub links: Vec<Link>,
    entrances: Vec<Entrance>,
}

impl Demo {
    /// Puts the demo data into an empty store, as if the class had begun three weeks before `now`.
    pub async fn fill(app: &App, class: &Class, now: Timestamp) -> Result<Self, NotFilled> {
        if !is_empty(app).await? {
            return Err(NotFilled::NotEmpty);
        }
        figures::tell(app, now).await?;
        let told = Told::tell(app, class, now).await?;
        let elsewhere = Elsewhere::tell(app, class, now).await?;
        requests::ask(app, &functions::all(app.clone()), &requests::by_another_school()).await?;
        let partner = partner::begins(app, now).await?;
        let entrances = entrances::of(&told, &elsewhere);
        let paths = [
            ("a visitor", "/nl/".to_owned()),
            ("a school whose workshop is planned", told.request.path.clone()),
            ("a youth centre that picks a date", elsewhere.request.path.clone()),
            ("a partner that shows our forms", partner),
            ("somebody who joins", format!("/nl/join/{}", told.code)),
            (
                "a young person with their card",
                format!("/nl/card/{}", told.card),
            ),
            (
                "somebody who joins in another programme",
                format!("/nl/join/{}", elsewhere.code),
            ),
            ("a funder", "/nl/figures".to_owned()),
        ];
        let inside = entrances.iter().map(|entrance| (entrance.role, entrance.path()));
        let links = paths.into_iter().chain(inside).map(|(role, path)| Link {
            role,
            url: format!("{}{path}", app.settings.base_url),
        });
        Ok(Self {
            links: links.collect(),
            entrances,
        })
    }

    /// The doors by which a visitor of the demo becomes somebody of the made-up class.
    pub fn entrances(&self, app: App) -> Router {
        entrances::router(self.entrances.clone(), app)
    }
}

/// Whether nobody has done anything here yet.
async fn is_empty(app: &App) -> Result<bool, StoreError> {
    let nobody = app.store.all_staff().await?.is_empty() && app.store.partners().await?.is_empty();
    Ok(nobody && app.store.groups(None).await?.items.is_empty() && requests::none(&app.store).await?)
}

#[cfg(test)]
mod tests;
