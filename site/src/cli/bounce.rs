//! `netwerkt bounce`: a letter that a mail server took and sent back. The report (RFC 3464) has the headers of the letter with it,
//! and one of those says which letter it was; nothing else of the message is read or kept.

use std::io::Read as _;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use functions::outbox::came_back::{HEADER, came_back, named};
use functions::settings::Settings;
use mail_parser::{Message, MessageParser, MimeHeaders as _, PartType};
use programme::events::Event;
use store::Store;

use super::Outcome;
use super::shown::Shown;

/// No report is larger; what stands behind this is not read.
const MOST: u64 = 4 << 20;

#[derive(Debug, Args)]
pub(super) struct Bounce {
    /// The message, or - for standard input.
    message: PathBuf,
    /// The folder for data: the store and its key. Goes before the settings file.
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The settings of the server: where its data is.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
}

impl Bounce {
    pub(super) fn run(self, shown: &Shown) -> anyhow::Result<Outcome> {
        let raw = self.read()?;
        let Some(event) = returned(&raw) else {
            shown.note(
                "This is no report of a letter of ours that could not be delivered; nothing was done.",
            )?;
            return Ok(Outcome::Fine);
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        match runtime.block_on(self.take_in(event)) {
            Ok(true) => shown.note("The letter is on the desk, among the letters that did not arrive.")?,
            Ok(false) => shown.note("The letter was on the desk already, or is on its way once more.")?,
            Err(error) => {
                shown.note(&format!(
                    "The data cannot be reached ({error:#}); try again later."
                ))?;
                return Ok(Outcome::TryLater);
            }
        }
        Ok(Outcome::Fine)
    }

    fn read(&self) -> anyhow::Result<Vec<u8>> {
        let mut raw = Vec::new();
        if self.message.as_os_str() == "-" {
            std::io::stdin().lock().take(MOST).read_to_end(&mut raw)?;
        } else {
            let file = std::fs::File::open(&self.message)
                .with_context(|| format!("{} cannot be read", self.message.display()))?;
            file.take(MOST).read_to_end(&mut raw)?;
        }
        Ok(raw)
    }

    async fn take_in(&self, event: Event) -> anyhow::Result<bool> {
        let settings = match &self.settings {
            Some(file) => Settings::read(file)?,
            None => Settings::default(),
        };
        let store = Store::open(self.data.as_ref().unwrap_or(&settings.data)).await?;
        Ok(came_back(&store, event).await?)
    }
}

/// The event whose letter this message reports as not delivered.
fn returned(raw: &[u8]) -> Option<Event> {
    let message = MessageParser::default().parse(raw)?;
    let failed = message.parts.iter().any(|part| {
        is_of(part, "delivery-status") && text(&part.body).is_some_and(|status| says_failed(&status))
    });
    let mut headers = message.parts.iter().filter_map(|part| match &part.body {
        PartType::Message(letter) => mark(letter),
        body if is_of(part, "rfc822-headers") => {
            let text = text(body)?;
            mark(&MessageParser::default().parse_headers(text.as_bytes())?)
        }
        _ => None,
    });
    failed.then_some(())?;
    headers.find_map(|header| named(&header))
}

fn is_of(part: &mail_parser::MessagePart<'_>, subtype: &str) -> bool {
    let kind = part.content_type().and_then(|kind| kind.subtype());
    kind.is_some_and(|kind| kind.eq_ignore_ascii_case(subtype))
}

fn text(body: &PartType<'_>) -> Option<String> {
    match body {
        PartType::Text(text) | PartType::Html(text) => Some(text.to_string()),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
            Some(String::from_utf8_lossy(bytes).into_owned())
        }
        PartType::Message(_) | PartType::Multipart(_) => None,
    }
}

/// Whether the letter was given up; a report that it is late, or arrived after all, says otherwise.
fn says_failed(status: &str) -> bool {
    let mut fields = status.lines().filter_map(|line| line.split_once(':'));
    fields.any(|(name, value)| {
        name.trim().eq_ignore_ascii_case("action") && value.trim().eq_ignore_ascii_case("failed")
    })
}

fn mark(letter: &Message<'_>) -> Option<String> {
    letter.header_raw(HEADER).map(|header| header.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use functions::outbox::came_back::header;
    use jiff::Timestamp;
    use programme::events::Letter;
    use programme::ids::{EventId, RequestId};
    use site::write::write_new;
    use uuid::Uuid;

    use super::super::shown::Paper;
    use super::*;

    fn event() -> Event {
        Event {
            id: EventId(Uuid::from_u128(1)),
            at: Timestamp::from_second(1_800_000_000).unwrap(),
            letter: Letter::RequestCopy {
                request: RequestId(Uuid::from_u128(2)),
            },
        }
    }

    /// What a mail server sends back, with the letter or only its headers.
    fn report(action: &str, kind: &str) -> String {
        let letter = format!(
            "From: netwerkt@example.org\r\nTo: nobody@example.org\r\n{HEADER}: {}\r\nSubject: Kopie\r\n\r\nHoi\r\n",
            header(&event())
        );
        let parts = [
            "Content-Type: text/plain\r\n\r\nYour letter could not be delivered.".to_owned(),
            format!(
                "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; nobody@example.org\r\nAction: {action}\r\nStatus: 5.1.1"
            ),
            format!("Content-Type: {kind}\r\n\r\n{letter}"),
        ];
        let parts = parts.map(|part| format!("--part\r\n{part}\r\n")).concat();
        format!(
            "From: MAILER-DAEMON@mx.example.org\r\nTo: netwerkt@example.org\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"part\"\r\n\r\n{parts}--part--\r\n"
        )
    }

    #[test]
    fn a_letter_that_was_given_up_is_known_again() {
        for kind in ["message/rfc822", "text/rfc822-headers"] {
            assert_eq!(
                returned(report("failed", kind).as_bytes()),
                Some(event()),
                "{kind}"
            );
        }
    }

    #[test]
    fn what_is_no_such_report_is_let_go() {
        let late = report("delayed", "message/rfc822");
        assert_eq!(returned(late.as_bytes()), None, "it may still arrive");
        let of_others = report("failed", "message/rfc822").replace(HEADER, "X-Other");
        assert_eq!(returned(of_others.as_bytes()), None);
        let answer = format!(
            "From: a@example.org\r\nSubject: Re\r\n\r\nAction: failed\r\n{HEADER}: {}\r\n",
            header(&event())
        );
        assert_eq!(returned(answer.as_bytes()), None, "somebody wrote it");
        assert_eq!(returned(b""), None);
    }

    #[test]
    fn it_lies_on_the_desk_once() {
        let folder = tempfile::tempdir().unwrap();
        let message = folder.path().join("returned.eml");
        write_new(&message, &report("failed", "message/rfc822")).unwrap();
        let bounce = || Bounce {
            message: message.clone(),
            data: Some(folder.path().join("data")),
            settings: None,
        };
        let said = || {
            let (results, remarks) = (Paper::default(), Paper::default());
            let outcome = bounce().run(&Shown::on_paper(&results, &remarks)).unwrap();
            (outcome, remarks.text())
        };
        assert!(said().1.contains("is on the desk, among"));
        assert!(said().1.contains("was on the desk already"));
        write_new(&folder.path().join("a-file"), "").unwrap();
        let (results, remarks) = (Paper::default(), Paper::default());
        let nowhere = Bounce {
            data: Some(folder.path().join("a-file")),
            ..bounce()
        };
        let outcome = nowhere.run(&Shown::on_paper(&results, &remarks)).unwrap();
        assert!(matches!(outcome, Outcome::TryLater), "{}", remarks.text());
    }
}
