//! One request as a handler sees it: in which language, when, from where.

use std::sync::Arc;

use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::response::Response;
use forms::form::At;
use http::request::Parts;
use jiff::Timestamp;
use jiff::civil::Date;
use programme::change::{Change, Digest};
use programme::groups::Group;
use programme::languages::Lang;
use programme::programmes::ProgrammeId;
use programme::times;
use serde::Serialize;
use store::Committed;
use store::sealing::Purpose;

use crate::app::App;
use crate::web::answer::{self, Sorry};
use crate::web::front::Front;
use crate::web::guard::From;

/// One request.
#[derive(Clone)]
pub struct Visit {
    /// What can be reached.
    pub app: App,
    /// Words and shells for the whole of this request, even when a build comes in between.
    pub front: Arc<Front>,
    /// The language of the page.
    pub lang: Lang,
    /// When it came in.
    pub now: Timestamp,
    /// A keyed digest of the network address, for limits.
    pub address: Option<Digest>,
}

impl Visit {
    /// The date where the programme lives.
    pub fn today(&self) -> Date {
        date_of(self.now)
    }

    /// Where and when a form is filled in: outside any group.
    pub fn at(&self) -> At {
        At::on(self.today())
            .with_categories(self.front.categories())
            .in_language(&self.lang)
    }

    /// The same in a group: with its rules, and with what its programme has chosen.
    pub fn at_group(&self, group: &Group) -> At {
        self.at_programme(&group.programme).in_group(group.rules)
    }

    /// The same in a programme, with the rules its groups begin with.
    pub fn at_programme(&self, programme: &ProgrammeId) -> At {
        self.at()
            .with_categories(self.front.categories_in(programme))
            .in_programme(self.front.programmes().of(programme))
    }

    /// The same visit in another language, if the site has it.
    #[must_use]
    pub fn in_language(mut self, code: &str) -> Self {
        if let Some(language) = self.front.language(code) {
            self.lang = language.code.clone();
        }
        self
    }

    /// A message in the language of the page.
    pub fn say(&self, key: &str) -> String {
        self.front.say(&self.lang, key)
    }

    /// A fragment in the language of the page, with its values filled in.
    pub fn fragment(&self, name: &str, values: &impl Serialize) -> Result<String, Sorry> {
        self.front.fragment(&self.lang, name, values).map_err(|error| {
            tracing::error!(%error, name, "a fragment failed");
            Sorry::Unavailable
        })
    }

    /// Writes a change to things as they were read.
    pub async fn commit(&self, change: Change) -> Result<(), Sorry> {
        match self.app.store.commit(change).await? {
            Committed::Done => Ok(()),
            Committed::Taken { .. } | Committed::Full(_) | Committed::Stale => Err(Sorry::Stale),
        }
    }

    /// The answer, or the page that says why not.
    pub fn or_sorry(&self, answer: Result<Response, Sorry>) -> Response {
        answer.unwrap_or_else(|sorry| self.sorry(sorry))
    }

    /// A page that says why not, and what to do instead.
    pub fn sorry(&self, sorry: Sorry) -> Response {
        answer::sorry(&self.app, &self.front, &self.lang, sorry)
    }
}

/// The date of a moment where the programme lives; dates on pages and in forms are dates there.
pub fn date_of(moment: Timestamp) -> Date {
    times::date_of(moment)
}

/// The time on the clock there, as it is written everywhere: `09:05`.
pub fn time_of(moment: Timestamp) -> String {
    let time = times::time_of(moment);
    format!("{:02}:{:02}", time.hour(), time.minute())
}

impl FromRequestParts<App> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let front = app.front();
        let params = match RawPathParams::from_request_parts(parts, app).await {
            Ok(params) => Some(params),
            // Bytes that are no text are no address of ours.
            Err(RawPathParamsRejection::InvalidUtf8InPathParam(_)) => {
                let lang = front.language_of(parts.uri.path());
                return Err(answer::sorry(app, &front, lang, Sorry::NotFound));
            }
            Err(_none) => None,
        };
        let asked = params.and_then(|params| {
            let (_name, code) = params.iter().find(|(name, _code)| *name == "lang")?;
            Some(code.to_owned())
        });
        let lang = match asked {
            Some(code) => match front.language(&code) {
                Some(language) => language.code.clone(),
                None => return Err(answer::sorry(app, &front, front.default_lang(), Sorry::NotFound)),
            },
            None => front.default_lang().clone(),
        };
        let address = parts
            .extensions
            .get::<From>()
            .map(|from| app.store.keys().mac(Purpose::Claims, &from.bytes()));
        Ok(Self {
            app: app.for_a_visit(),
            front,
            lang,
            now: app.clock.now(),
            address,
        })
    }
}
