//! How other sites are asked: one request, no cookies, no redirects followed.

use std::sync::Arc;
use std::time::Duration;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Body, http};

/// What cannot stand in a request as it is. Letters of other scripts cannot either.
const UNSENDABLE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');

/// What a site answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it sends us.
    pub location: Option<String>,
}

/// Who can be asked for an address.
pub trait Ask {
    /// Asks for the head of what is there, or says why nobody answered.
    fn head(&self, url: &str) -> Result<Answer, String>;

    /// Asks for all of it.
    fn get(&self, url: &str) -> Result<Answer, String>;
}

/// The web itself.
pub struct Web(Agent);

impl Web {
    /// The web, where nobody is waited for longer than this. `who` is told to whoever is asked.
    pub fn new(who: &str, patience: Duration) -> Self {
        let roots = rustls_native_certs::load_native_certs().certs;
        let roots: Vec<_> = roots
            .iter()
            .map(|root| Certificate::from_der(root).to_owned())
            .collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::new_with_certs(&roots))
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()));
        let config = Agent::config_builder()
            .timeout_global(Some(patience))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .user_agent(who)
            .tls_config(tls.build());
        Self(config.build().into())
    }
}

impl Ask for Web {
    fn head(&self, url: &str) -> Result<Answer, String> {
        answer(self.0.head(sendable(url)).call())
    }

    fn get(&self, url: &str) -> Result<Answer, String> {
        answer(self.0.get(sendable(url)).call())
    }
}

fn sendable(url: &str) -> String {
    utf8_percent_encode(url, UNSENDABLE).to_string()
}

/// The answer; of what it carries nothing is read.
fn answer(called: Result<http::Response<Body>, ureq::Error>) -> Result<Answer, String> {
    let answer = called.map_err(|error| match error {
        ureq::Error::Timeout(_) => "nobody answers in time".to_owned(),
        ureq::Error::HostNotFound => "there is no such site".to_owned(),
        other => other.to_string(),
    })?;
    let location = answer.headers().get(http::header::LOCATION);
    Ok(Answer {
        status: answer.status().as_u16(),
        location: location.map(|to| String::from_utf8_lossy(to.as_bytes()).into_owned()),
    })
}
