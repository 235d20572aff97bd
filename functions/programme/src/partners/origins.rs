//! The address of a site that may show our forms: `https://`, a name, sometimes a port, and nothing else.
//!
//! It stands in a header (`frame-ancestors`) and is compared with what browsers say of themselves, so there is one way to write
//! each: in small ASCII letters, without the usual port.

use std::fmt;

use idna::AsciiDenyList;
use serde::{Deserialize, Serialize};

/// The longest name there is.
const LONGEST_NAME: usize = 253;

/// The longest part of a name between two dots.
const LONGEST_LABEL: usize = 63;

/// An address that has been read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Origin(String);

/// The text is no address of a site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the address of a site looks like https://www.example.org")]
pub struct NotAnOrigin;

impl Origin {
    /// Reads an address as people write it. One slash at the end is let through; a path, a name of a user, a question mark, a
    /// star, a bare number or a name without a dot is not.
    pub fn parse(text: &str) -> Result<Self, NotAnOrigin> {
        let text = text.trim();
        let (scheme, rest) = text.split_once("://").ok_or(NotAnOrigin)?;
        if !scheme.eq_ignore_ascii_case("https") {
            return Err(NotAnOrigin);
        }
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (name, port) = match rest.rsplit_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (rest, None),
        };
        let name = name_of(name)?;
        Ok(Self(match port.map(port_of).transpose()? {
            None | Some(443) => format!("https://{name}"),
            Some(port) => format!("https://{name}:{port}"),
        }))
    }

    /// Every page of this very machine, whatever its port. Only for trying things out: no form can ask for it.
    pub fn this_machine() -> Self {
        Self("http://localhost:*".to_owned())
    }

    /// As it stands in a header.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is what a browser says it comes from.
    pub fn is(&self, said: &str) -> bool {
        match self.0.strip_suffix('*') {
            None => self.0 == said,
            Some(before) => said
                .strip_prefix(before)
                .is_some_and(|port| port_of(port).is_ok()),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name in ASCII: `scholen.москва` is `scholen.xn--80adxhks`.
fn name_of(typed: &str) -> Result<String, NotAnOrigin> {
    let name = idna::domain_to_ascii_cow(typed.as_bytes(), AsciiDenyList::URL).map_err(|_bad| NotAnOrigin)?;
    let labels: Vec<&str> = name.split('.').collect();
    let last = labels.last().ok_or(NotAnOrigin)?;
    let fits = name.len() <= LONGEST_NAME
        && labels.len() > 1
        && labels.iter().all(|label| is_label(label))
        // The last part of a bare number is a number; that of a name never is.
        && last.bytes().any(|sign| sign.is_ascii_alphabetic());
    if fits {
        Ok(name.into_owned())
    } else {
        Err(NotAnOrigin)
    }
}

fn is_label(label: &str) -> bool {
    let usual = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.bytes().all(usual)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

fn port_of(typed: &str) -> Result<u16, NotAnOrigin> {
    let digits = typed.bytes().all(|sign| sign.is_ascii_digit()) && !typed.starts_with('0');
    let port = typed.parse().ok().filter(|_| digits);
    port.ok_or(NotAnOrigin)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_is_written_in_one_way() {
        for (typed, read) in [
            ("https://www.delft.nl", "https://www.delft.nl"),
            ("  HTTPS://WWW.Delft.NL/ ", "https://www.delft.nl"),
            ("https://www.delft.nl:443", "https://www.delft.nl"),
            ("https://www.delft.nl:8443/", "https://www.delft.nl:8443"),
            ("https://café.example", "https://xn--caf-dma.example"),
            ("https://xn--caf-dma.example", "https://xn--caf-dma.example"),
            ("https://scholen.москва", "https://scholen.xn--80adxhks"),
        ] {
            assert_eq!(Origin::parse(typed), Ok(Origin(read.to_owned())), "{typed}");
        }
    }

    #[test]
    fn whatever_is_more_or_less_than_an_address_is_refused() {
        for typed in [
            "",
            "www.delft.nl",
            "http://www.delft.nl",
            "https:/www.delft.nl",
            "https://",
            "https:///",
            "https://delft",
            "https://localhost",
            "https://127.0.0.1",
            "https://0x7f.1",
            "https://[::1]",
            "https://www.delft.nl/jongeren",
            "https://www.delft.nl//",
            "https://www.delft.nl?x",
            "https://www.delft.nl#x",
            "https://noor@www.delft.nl",
            "https://*.delft.nl",
            "https://*",
            "https://www.delft.nl.",
            "https://.delft.nl",
            "https://-a.delft.nl",
            "https://www.delft.nl:0",
            "https://www.delft.nl:",
            "https://www.delft.nl:99999",
            "https://www.delft.nl:*",
            "https://www.delft.nl https://evil.example",
            "https://www.delft.nl;",
            "https://www.delft.nl,",
            "https://www.delft.nl'self'",
            "https://www.delft.nl\nhttps://evil.example",
            "https://www.delft.nl\\@evil.example",
            "https://www.delft%2enl",
            "data:text/html,x",
            "null",
        ] {
            assert_eq!(Origin::parse(typed), Err(NotAnOrigin), "{typed}");
        }
        assert!(Origin::parse(&format!("https://{}.nl", "a".repeat(64))).is_err());
        assert!(Origin::parse(&format!("https://{}nl", "a.".repeat(125))).is_ok());
        assert!(Origin::parse(&format!("https://{}nl", "a.".repeat(126))).is_err());
    }

    #[test]
    fn a_browser_is_recognised_by_exactly_what_it_says() {
        let delft = Origin::parse("https://www.delft.nl").unwrap();
        assert!(delft.is("https://www.delft.nl"));
        for other in [
            "https://www.delft.nl:8443",
            "http://www.delft.nl",
            "https://www.delft.nl.evil.example",
            "https://delft.nl",
            "null",
            "",
        ] {
            assert!(!delft.is(other), "{other}");
        }
        let here = Origin::this_machine();
        assert!(here.is("http://localhost:8080"));
        for other in [
            "http://localhost:",
            "http://localhost:1.evil.example",
            "https://localhost:1",
        ] {
            assert!(!here.is(other), "{other}");
        }
    }

    proptest! {
        /// Nothing that is accepted could say more in a header than one address.
        #[test]
        fn what_is_accepted_is_one_word_of_a_header(typed in "(https://)?[\\PC\\s]{0,40}(\\.nl)?") {
            if let Ok(origin) = Origin::parse(&typed) {
                let usual = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || ".-:/".contains(sign);
                prop_assert!(origin.as_str().chars().all(usual));
                prop_assert_eq!(Origin::parse(origin.as_str()), Ok(origin.clone()));
            }
        }
    }
}
