//! Letters over a mail server, always encrypted: TLS from the start on port 465, STARTTLS on any other port.

use std::time::Duration;

use async_trait::async_trait;
use lettre::address::Envelope;
use lettre::transport::smtp::authentication::Credentials;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::{NotSent, Posted, Transport};
use crate::settings::SettingsError;

/// How long a mail server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Hands letters to a mail server.
#[derive(Debug)]
pub struct Smtp {
    server: AsyncSmtpTransport<Tokio1Executor>,
}

impl Smtp {
    /// The mail server at `host:port`, with an account if it wants one.
    pub fn new(host: &str, port: u16, account: Option<(String, String)>) -> Result<Self, SettingsError> {
        let builder = if port == 465 {
            AsyncSmtpTransport::<Tokio1Executor>::relay(host)
        } else {
            AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(host)
        };
        let builder = builder.map_err(|error| SettingsError::Wrong {
            setting: "mail.transport.host",
            what: format!("“{host}” cannot be used ({error})"),
        })?;
        let builder = builder.port(port).timeout(Some(PATIENCE));
        let builder = match account {
            Some((user, password)) => builder.credentials(Credentials::new(user, password)),
            None => builder,
        };
        Ok(Self {
            server: builder.build(),
        })
    }
}

#[async_trait]
impl Transport for Smtp {
    async fn send(&self, letter: &Posted) -> Result<(), NotSent> {
        let from = letter.from.parse();
        let from = from.map_err(|_not_an_address| NotSent::away("sender address"))?;
        let to = letter.to.reveal().parse();
        let to = to.map_err(|_not_an_address| NotSent::refused("receiver address"))?;
        let envelope = Envelope::new(Some(from), vec![to]);
        let envelope = envelope.map_err(|_no_envelope| NotSent::away("envelope"))?;
        match self.server.send_raw(&envelope, letter.mime.reveal()).await {
            Ok(_accepted) => Ok(()),
            Err(error) if error.status().is_some_and(|code| is_of_receiver(u16::from(code))) => {
                Err(NotSent::refused("the mail server does not take this receiver"))
            }
            Err(error) if error.is_permanent() => Err(NotSent::away("refused by the mail server")),
            Err(error) if error.is_timeout() => Err(NotSent::away("the mail server took too long")),
            Err(_other) => Err(NotSent::away("no connection with the mail server")),
        }
    }
}

/// Whether this answer of a mail server is about the receiver (RFC 5321, 4.2.3, and RFC 7504), so that another try would not help.
/// Other refusals are about us, or about the letter: who looks after the server can mend them, and the letter waits meanwhile.
fn is_of_receiver(code: u16) -> bool {
    matches!(code, 550 | 551 | 553 | 556)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_of_the_receiver_is_final() {
        assert!([550, 551, 553, 556].into_iter().all(is_of_receiver));
        assert!(
            ![421, 450, 452, 530, 535, 552, 554]
                .into_iter()
                .any(is_of_receiver)
        );
    }
}
