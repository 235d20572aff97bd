//! Calendar files (RFC 5545): one for each event, and one for all events of a section, to subscribe to.
//!
//! Times are written in UTC, so that a calendar anywhere shows them right; nothing in a file says when it was made.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::front_matter::{EventExtra, Extra};
use crate::pages::{Page, PageAt};
use crate::stock::Stock;

/// Where events take place, for their clock.
const ZONE: &str = "Europe/Amsterdam";

/// The longest line a reader must take, in bytes.
const LINE: usize = 75;

/// The events among the pages of a section; a page that is an event is its own only one.
pub fn events(stock: &Stock, at: PageAt) -> Vec<PageAt> {
    let library = &stock.library;
    let is_event = |at: &PageAt| {
        let page = library.page(*at);
        matches!(page.front.extra, Extra::Event(_)) && !page.is_stand_in()
    };
    let page = library.page(at);
    [at].iter()
        .chain(&page.children)
        .copied()
        .filter(is_event)
        .collect()
}

/// The address of the calendar of a page.
pub fn path(page: &Page) -> String {
    format!("{}calendar.ics", page.path)
}

/// The calendar of a section or of one event.
pub fn write(stock: &Stock, at: PageAt) -> String {
    let library = &stock.library;
    let mut file = String::new();
    let name = format!("X-WR-CALNAME:{}", escaped(&library.page(at).front.title));
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//netwerkt//NONSGML//EN",
        &name,
    ] {
        push(&mut file, line);
    }
    for at in events(stock, at) {
        let page = library.page(at);
        if let Extra::Event(extra) = &page.front.extra {
            push_event(&mut file, page, extra, &stock.settings.base_url);
        }
    }
    push(&mut file, "END:VCALENDAR");
    file
}

fn push_event(file: &mut String, page: &Page, extra: &EventExtra, base_url: &str) {
    let url = format!("{base_url}{}", page.path);
    push(file, "BEGIN:VEVENT");
    push(file, &format!("UID:{url}"));
    push(file, &format!("DTSTAMP:{}", utc(extra.start)));
    push(file, &format!("DTSTART:{}", utc(extra.start)));
    push(file, &format!("DTEND:{}", utc(extra.end)));
    push(file, &format!("SUMMARY:{}", escaped(&page.front.title)));
    if let Some(description) = &page.front.description {
        push(file, &format!("DESCRIPTION:{}", escaped(description)));
    }
    if let Some(place) = &extra.place {
        push(file, &format!("LOCATION:{}", escaped(place)));
    }
    push(file, &format!("URL:{url}"));
    push(file, "END:VEVENT");
}

/// A moment on the clock of the events, in UTC.
fn utc(local: DateTime) -> String {
    // The zone is inside the program; a clock that is turned back has two of an hour, and the first is meant.
    let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
    let utc = zone
        .to_ambiguous_zoned(local)
        .compatible()
        .map_or(local, |zoned| zoned.with_time_zone(TimeZone::UTC).datetime());
    utc.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

/// Adds a line, folded where it is longer than readers must take.
fn push(file: &mut String, line: &str) {
    let mut rest = line;
    let mut room = LINE;
    loop {
        let end = rest.floor_char_boundary(room);
        file.push_str(&rest[..end]);
        file.push_str("\r\n");
        rest = &rest[end..];
        if rest.is_empty() {
            return;
        }
        file.push(' ');
        room = LINE - 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{page, site, text};

    #[test]
    fn an_event_and_its_agenda_have_calendars() {
        let event = "+++\ntitle = \"Terugkomdag\"\ndescription = \"Samen eten, praten; en meer over wat er in het afgelopen jaar allemaal gebeurd is in de groep.\"\n\
                     [extra]\nstart = 2026-10-01T14:00:00\nend = 2026-12-01T16:00:00\nplace = \"Buurthuis\"\n+++\n";
        let site = site(&[
            ("pages/agenda/_index.nl.md", &page("Agenda", "")),
            ("pages/agenda/day.nl.md", event),
        ]);
        let site = site.unwrap();
        let one = text(&site, "nl/agenda/day/calendar.ics");
        assert!(
            one.starts_with("BEGIN:VCALENDAR\r\n") && one.ends_with("END:VCALENDAR\r\n"),
            "{one}"
        );
        assert!(one.contains("DTSTART:20261001T120000Z\r\n"), "summer time: {one}");
        assert!(one.contains("DTEND:20261201T150000Z\r\n"), "winter time: {one}");
        assert!(one.contains("Samen eten\\, praten\\; en meer"));
        assert!(
            one.lines().all(|line| line.trim_end_matches('\r').len() <= 75),
            "{one}"
        );
        assert!(text(&site, "nl/agenda/calendar.ics").contains("SUMMARY:Terugkomdag"));
        assert!(
            site.file("en/agenda/calendar.ics").is_none(),
            "nothing in it is an event"
        );
        assert!(site.file("nl/programma/calendar.ics").is_none());
    }
}
