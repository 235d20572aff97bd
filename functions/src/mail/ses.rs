//! Letters through Amazon SES: the finished message, as it stands.
//!
//! SES does not know a second try from a first: a letter whose sending was cut off may come twice, under the same message id, and
//! mail programs show that once.

use std::sync::LazyLock;

use async_trait::async_trait;
use aws_sdk_sesv2::Client;
use aws_sdk_sesv2::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_sesv2::primitives::Blob;
use aws_sdk_sesv2::types::{Destination, EmailContent, MessageTag, RawMessage};

use super::{NotSent, Posted, Transport};

/// Hands letters to SES.
pub struct Ses {
    /// Made for the first letter: most Lambdas never send one.
    client: LazyLock<Client, Box<dyn FnOnce() -> Client + Send>>,
}

impl Ses {
    /// The SES that this gives a client of.
    pub fn new(client: impl FnOnce() -> Client + Send + 'static) -> Self {
        Self {
            client: LazyLock::new(Box::new(client)),
        }
    }
}

#[async_trait]
impl Transport for Ses {
    async fn send(&self, letter: &Posted) -> Result<(), NotSent> {
        let whole = RawMessage::builder().data(Blob::new(letter.mime.reveal().clone()));
        let whole = whole.build().map_err(|_unbuilt| NotSent::away("letter"))?;
        let marks = letter.marks.iter().map(|(name, value)| {
            let mark = MessageTag::builder().name(*name).value(value);
            mark.build().map_err(|_unbuilt| NotSent::away("marks"))
        });
        let marks: Vec<MessageTag> = marks.collect::<Result<_, _>>()?;
        let sent = self
            .client
            .send_email()
            .from_email_address(&letter.from)
            .destination(Destination::builder().to_addresses(letter.to.reveal()).build())
            .content(EmailContent::builder().raw(whole).build())
            .set_email_tags(Some(marks))
            .send()
            .await;
        match sent {
            Ok(_accepted) => Ok(()),
            // Its own words may name the address, so only the kind is passed on.
            Err(SdkError::ServiceError(said)) => Err(NotSent::away(kind(said.err().code()))),
            Err(_unanswered) => Err(NotSent::away("no connection with SES")),
        }
    }
}

fn kind(code: Option<&str>) -> &'static str {
    match code {
        Some("TooManyRequestsException" | "LimitExceededException") => "SES asks to send less",
        Some("MailFromDomainNotVerifiedException") => "the sender is not verified in SES",
        Some("AccountSuspendedException" | "SendingPausedException") => "SES has stopped sending",
        Some("MessageRejected") => "SES refused the letter",
        _ => "SES could not take it",
    }
}
