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
        let from = letter.from.parse().map_err(|_not_an_address| NotSent {
            kind: "sender address",
        })?;
        let to = letter.to.reveal().parse().map_err(|_not_an_address| NotSent {
            kind: "receiver address",
        })?;
        let envelope =
            Envelope::new(Some(from), vec![to]).map_err(|_no_envelope| NotSent { kind: "envelope" })?;
        match self.server.send_raw(&envelope, letter.mime.reveal()).await {
            Ok(_accepted) => Ok(()),
            Err(error) if error.is_permanent() => Err(NotSent {
                kind: "refused by the mail server",
            }),
            Err(error) if error.is_timeout() => Err(NotSent {
                kind: "the mail server took too long",
            }),
            Err(_other) => Err(NotSent {
                kind: "no connection with the mail server",
            }),
        }
    }
}
