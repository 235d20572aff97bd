//! The meetings of a run as a calendar file (RFC 5545), for any calendar.
//!
//! Each meeting is an event with an id that never changes and a number that counts up whenever it does, so that a calendar that
//! takes the file again moves what it has. Times are in UTC: they are right in every calendar, across summer time too. Of a run
//! that is over by somebody's word the file says that every meeting is cancelled. You will not find a secret link in it: calendars
//! are shared.

use axum::response::{IntoResponse, Response};
use forms::words::Args;
use http::{HeaderValue, header};
use icalendar::{Component, Event, EventLike, EventStatus, Property};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use programme::languages::Lang;
use programme::requests::{Request, State};
use programme::runs::{Meeting, Run};

use crate::app::App;
use crate::web::answer::Kept;
use crate::web::front::Front;
use crate::web::headers::Kind;

/// A run as a calendar.
pub(crate) struct Calendar<'a> {
    /// What can be reached.
    pub(crate) app: &'a App,
    /// Words.
    pub(crate) front: &'a Front,
    /// The language of its reader.
    pub(crate) lang: &'a Lang,
    /// The request it came of.
    pub(crate) request: &'a Request,
}

impl Calendar<'_> {
    /// The file with every meeting, or with this one; `None` where there is none.
    pub(crate) fn file(&self, only: Option<u8>) -> Option<String> {
        let run = self.request.run.as_deref()?;
        let wanted = |meeting: &&Meeting| only.is_none_or(|number| meeting.number == number);
        let events: Vec<Event> = run
            .meetings
            .iter()
            .filter(wanted)
            .map(|meeting| self.event(run, meeting))
            .collect();
        if events.is_empty() {
            return None;
        }
        let mut calendar = icalendar::Calendar::empty();
        calendar
            .append_property(("VERSION", "2.0"))
            .append_property(("PRODID", "-//BACK-UP Netwerkt//netwerkt//NL"))
            .append_property(("CALSCALE", "GREGORIAN"))
            .append_property(("METHOD", self.method()));
        calendar.extend(events);
        Some(calendar.to_string())
    }

    /// What the file asks of a calendar: to have the meetings, or to take them out.
    pub(crate) fn method(&self) -> &'static str {
        if self.is_cancelled() { "CANCEL" } else { "PUBLISH" }
    }

    /// The name of the file: it names nobody.
    pub(crate) fn name(&self) -> String {
        format!("workshop-{}.ics", self.request.reference)
    }

    fn is_cancelled(&self) -> bool {
        matches!(self.request.state, State::CalledOff | State::Withdrawn)
    }

    fn event(&self, run: &Run, meeting: &Meeting) -> Event {
        let say = |key: &str, args: &Args| self.front.words().say(self.lang, key, args);
        let args = Args::one("number", i64::from(meeting.number)).with("of", run.meetings.len());
        let reference = Args::one("reference", self.request.reference.to_string());
        let status = if self.is_cancelled() {
            EventStatus::Cancelled
        } else {
            EventStatus::Confirmed
        };
        let organiser = format!("mailto:{}", self.app.settings.coordinator.email);
        let site = self.front.say(self.lang, "site-name");
        Event::new()
            .uid(&format!(
                "{}-{}@{}",
                self.request.id,
                meeting.number,
                host(&self.app.settings.base_url)
            ))
            .add_property("DTSTAMP", utc(run.changed_at))
            .add_property("DTSTART", utc(meeting.slot.begins()))
            .add_property("DTEND", utc(meeting.slot.ends()))
            .add_property("SEQUENCE", meeting.sequence.to_string())
            .status(status)
            .summary(&say("calendar-title", &args))
            .description(&say("calendar-reference", &reference))
            .location(&place(run))
            .append_property(
                Property::new("ORGANIZER", organiser)
                    .add_parameter("CN", &site)
                    .done(),
            )
            .done()
    }
}

/// Where it is, with the room once that is known.
pub(crate) fn place(run: &Run) -> String {
    let place = run.offer.as_ref().map(|offer| offer.place.reveal().as_str());
    let room = run.details.as_ref().map(|details| details.room.reveal().as_str());
    [place, room].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `20261102T090000Z`
fn utc(moment: Timestamp) -> String {
    moment
        .to_zoned(TimeZone::UTC)
        .strftime("%Y%m%dT%H%M%SZ")
        .to_string()
}

/// The name of the machine in an address.
fn host(base_url: &str) -> &str {
    let behind = base_url.split_once("://").map_or(base_url, |(_, behind)| behind);
    behind.split(['/', ':']).next().unwrap_or(behind)
}

/// A calendar to take along.
pub(crate) fn as_file(name: &str, calendar: String) -> Response {
    let mut response = calendar.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/calendar; charset=utf-8"),
    );
    // Only our own letters, digits and dashes stand in the name, which a header can always hold.
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let attachment = HeaderValue::from_static("attachment");
    headers.insert(header::CONTENT_DISPOSITION, disposition.unwrap_or(attachment));
    response.extensions_mut().insert(Kept(Kind::PrivatePage));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_an_event_has_the_name_of_the_machine() {
        assert_eq!(host("https://www.example.org"), "www.example.org");
        assert_eq!(host("http://127.0.0.1:8080"), "127.0.0.1");
    }
}
