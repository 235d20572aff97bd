//! Letters that a mail server took and sent back later: they land on the desk like those that never left.
//!
//! A letter that left is kept no longer, so it takes along which one it is: two marks that name records and never people. Whatever
//! comes back with these marks is parked as it was, for the coordinator to see. SES hands them back in what it tells of a bounce
//! (its own message id says nothing to us), other mail servers with the headers of the letter; here is how they are written and
//! read, whoever brings them.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jiff::Timestamp;
use programme::choices::Choice;
use programme::events::{self, Event, Letter};
use serde::Deserialize;
use serde_json::Value;
use store::{Committed, Store, StoreError};

/// The mark that names the event: its id and its second.
pub const EVENT: &str = "event";

/// The mark that names the letter.
pub const LETTER: &str = "letter";

/// The header of a letter that has both, for mail servers that send it back.
pub const HEADER: &str = "X-Netwerkt-Letter";

/// What stands in that header.
pub fn header(event: &Event) -> String {
    marks(event).map(|(_, mark)| mark).join(".")
}

/// The event that this header names, if it is one of ours.
pub fn named(header: &str) -> Option<Event> {
    let (event, letter) = header.trim().split_once('.')?;
    marked(event, letter)
}

/// What a letter takes along, in letters, digits, `-` and `_` alone: at most 256 of them, as SES has it.
pub fn marks(event: &Event) -> [(&'static str, String); 2] {
    let letter = serde_json::to_vec(&event.letter).unwrap_or_default();
    [
        (EVENT, format!("{}_{}", event.id, event.at.as_second())),
        (LETTER, BASE64_URL_SAFE_NO_PAD.encode(letter)),
    ]
}

/// What SES tells of a bounce, as far as it is read. Whose address it was is not.
#[derive(Deserialize)]
struct Told {
    detail: Detail,
}

#[derive(Deserialize)]
struct Detail {
    bounce: Bounce,
    mail: Mail,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounce {
    bounce_type: String,
    bounce_sub_type: String,
}

#[derive(Deserialize)]
struct Mail {
    tags: Tags,
}

#[derive(Deserialize)]
struct Tags {
    event: Vec<String>,
    letter: Vec<String>,
}

/// The event whose letter came back, if that is what is told: nothing where it is told of a letter of somebody else, or of
/// somebody who is away for a while and reads it later.
pub fn told(notification: &Value) -> Option<Event> {
    let Told {
        detail: Detail { bounce, mail },
    } = Deserialize::deserialize(notification).ok()?;
    let away = bounce.bounce_type == "Transient" && bounce.bounce_sub_type == "General";
    let event = marked(mail.tags.event.first()?, mail.tags.letter.first()?)?;
    (!away).then_some(event)
}

/// The event with these marks.
fn marked(event: &str, letter: &str) -> Option<Event> {
    let (id, second) = event.split_once('_')?;
    let letter = BASE64_URL_SAFE_NO_PAD.decode(letter).ok()?;
    let letter: Letter = serde_json::from_slice(&letter).ok()?;
    Some(Event {
        id: id.parse().ok()?,
        at: Timestamp::from_second(second.parse().ok()?).ok()?,
        letter,
    })
}

/// Puts a letter that came back where the coordinator sees it; says whether it was not there yet.
pub async fn came_back(store: &Store, event: Event) -> Result<bool, StoreError> {
    match store.commit(events::came_back(event)).await? {
        Committed::Done => {
            tracing::warn!(event = %event.id, letter = event.letter.kind().id(), "a letter came back");
            Ok(true)
        }
        // It was told before, or it is on its way once more.
        Committed::Stale | Committed::Taken { .. } | Committed::Full(_) => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use programme::change::Digest;
    use programme::events::{ByWhom, Kind, News};
    use programme::ids::{EventId, GroupId, PartnerId, PersonId, ReportId, RequestId};
    use programme::runs::Ahead;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    /// The longest letter of each kind.
    fn letter(kind: Kind) -> Letter {
        let id = Uuid::from_u128(u128::MAX);
        let request = RequestId(id);
        match kind {
            Kind::RequestCopy => Letter::RequestCopy { request },
            Kind::RequestNotice => Letter::RequestNotice { request },
            Kind::ChangeNotice => Letter::ChangeNotice { request },
            Kind::WithdrawalNotice => Letter::WithdrawalNotice { request },
            Kind::SignInLink => Letter::SignInLink {
                key: Digest([255; 32]),
            },
            Kind::KeyNotice => Letter::KeyNotice {
                person: PersonId(id),
                by: ByWhom::Themselves,
            },
            Kind::WorkNotice => Letter::WorkNotice { person: PersonId(id) },
            Kind::Invitation => Letter::Invitation { person: PersonId(id) },
            Kind::RunNews => Letter::RunNews {
                request,
                news: News::MoveAsked,
            },
            Kind::RunReminder => Letter::RunReminder {
                request,
                meeting: 255,
                ahead: Ahead::Week,
            },
            Kind::Digest => Letter::Digest { person: PersonId(id) },
            Kind::ReportNotice => Letter::ReportNotice {
                group: GroupId(id),
                report: ReportId(id),
            },
            Kind::PartnerLink => Letter::PartnerLink {
                partner: PartnerId(id),
            },
            Kind::PartnerMoved => Letter::PartnerMoved {
                partner: PartnerId(id),
            },
        }
    }

    fn event(letter: Letter) -> Event {
        Event {
            id: EventId(Uuid::from_u128(u128::MAX)),
            at: "2026-09-14T08:00:00Z".parse().unwrap(),
            letter,
        }
    }

    fn bounce(kind: &str, sub: &str, marks: &[(&str, String)]) -> Value {
        let mut tags = json!({ "ses:source-ip": ["127.0.0.1"] });
        for (name, value) in marks {
            tags[*name] = json!([value]);
        }
        json!({
            "detail-type": "Email Bounced",
            "source": "aws.ses",
            "detail": {
                "eventType": "Bounce",
                "bounce": { "bounceType": kind, "bounceSubType": sub, "bouncedRecipients": [{ "emailAddress": "x@school.example" }] },
                "mail": { "messageId": "0100", "tags": tags },
            },
        })
    }

    #[test]
    fn every_letter_is_known_again_by_marks_that_ses_takes() {
        for kind in Kind::ALL {
            let event = event(letter(*kind));
            let marks = marks(&event);
            for (name, value) in &marks {
                let plain = value
                    .bytes()
                    .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_'));
                assert!(plain && value.len() <= 256, "{name} of {kind:?}: {value}");
            }
            assert_eq!(told(&bounce("Permanent", "General", &marks)), Some(event));
            assert_eq!(told(&bounce("Transient", "MailboxFull", &marks)), Some(event));
            assert_eq!(named(&header(&event)), Some(event));
            assert!(
                HEADER.len() + header(&event).len() < 900,
                "a line of a letter has 998 signs at most"
            );
        }
    }

    #[test]
    fn what_is_no_letter_of_ours_or_was_not_sent_back_is_left_alone() {
        let marks = marks(&event(letter(Kind::Digest)));
        let away = bounce("Transient", "General", &marks);
        let of_others = bounce("Permanent", "General", &[]);
        let odd = [(EVENT, "nothing".to_owned()), (LETTER, "e30".to_owned())];
        let mut delivered = bounce("Permanent", "General", &marks);
        delivered["detail"].as_object_mut().unwrap().remove("bounce");
        for other in [
            away,
            of_others,
            bounce("Permanent", "General", &odd),
            delivered,
            json!(null),
        ] {
            assert_eq!(told(&other), None, "{other}");
        }
    }
}
