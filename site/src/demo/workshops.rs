//! How a made-up workshop comes about: dates on offer, one of them picked, and who is there.

use axum::Router;
use forms::answers::Answers;
use forms::{offer_dates, run_details};
use functions::App;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, time};
use programme::ids::PersonId;
use programme::personal::Personal;
use programme::runs::{AGREEMENT, Details, Offer, ParentsHearFrom, Slot};

use super::NotFilled;
use super::browser::Browser;
use super::requests::Made;

/// How long a meeting lasts, in minutes.
const LASTS: u16 = 120;
/// How many meetings there are, and how many weeks lie between two of them.
const MEETINGS: u8 = 3;
const WEEKS_APART: u8 = 2;

/// A request for a workshop on its way to a group.
pub(super) struct Workshop<'a> {
    pub(super) app: &'a App,
    pub(super) functions: &'a Router,
    pub(super) request: &'a Made,
}

impl Workshop<'_> {
    /// Whoever sits at the desk puts these days on offer, in the morning.
    pub(super) async fn is_offered(
        &self,
        desk: &mut Browser,
        days: [Date; 2],
        place: &str,
    ) -> Result<(), NotFilled> {
        let slot = |on| Slot {
            on,
            from: time(10, 0, 0, 0),
            minutes: LASTS,
        };
        let offer = Offer {
            slots: days.map(slot).to_vec(),
            meetings: MEETINGS,
            weeks_apart: WEEKS_APART,
            place: Personal::new(place.to_owned()),
            note: None,
        };
        let dates = format!("/nl/desk/runs/{}/dates", self.request.id);
        desk.opens_and_fills(&dates, &offer_dates::FORM, &offer).await
    }

    /// They let this trainer give it.
    pub(super) async fn is_given_by(&self, desk: &mut Browser, trainer: PersonId) -> Result<(), NotFilled> {
        let said = [("person", trainer.to_string()), ("leads", "yes".to_owned())];
        let trainers = format!("/nl/desk/runs/{}/trainers", self.request.id);
        self.presses(desk, &trainers, said.to_vec()).await
    }

    /// The contact picks the first date, and says who is there.
    pub(super) async fn is_arranged(&self) -> Result<(), NotFilled> {
        let mut contact = Browser::at(self.functions);
        let at = |page: &str| format!("{}/{page}", self.request.path);
        let first = vec![("slot", "1".to_owned())];
        self.presses(&mut contact, &at("date"), first).await?;
        let details = Details {
            room: Personal::new("Lokaal 12".to_owned()),
            adult: Personal::new("Demi Voorbeeld, mentor".to_owned()),
            phone: None,
            parents: ParentsHearFrom::Both,
            agreement: AGREEMENT.to_owned(),
            note: Some(Personal::new("De deur aan de achterkant is open.".to_owned())),
        };
        contact
            .opens_and_fills(&at("details"), &run_details::FORM, &details)
            .await
    }

    /// A press on a page that shows the request as it is now.
    async fn presses(
        &self,
        browser: &mut Browser,
        path: &str,
        said: Vec<(&str, String)>,
    ) -> Result<(), NotFilled> {
        let request = self.app.store.a_request(self.request.id).await?;
        let seen = request.ok_or(NotFilled::Missing("a request"))?.version;
        let said = said.into_iter().chain([("seen", seen.0.to_string())]);
        browser.presses(path, &Answers::from_pairs(said)).await?;
        Ok(())
    }
}

/// This day, or the Friday before it: nobody comes at the weekend.
pub(super) fn school_day(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_sub(1.day()),
        Weekday::Sunday => day.saturating_sub(2.days()),
        _ => day,
    }
}
