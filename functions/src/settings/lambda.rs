//! How a Lambda is set up: by the environment that its deployment gives it.
//!
//! | variable | what |
//! |---|---|
//! | `_HANDLER` | which function this is: `registrations`, `posts`, `board`, `desk`, `outbox` or `rounds` |
//! | `NETWERKT_BASE_URL` | the address people type, with `https://` |
//! | `NETWERKT_TABLE`, `NETWERKT_KEYS_TABLE` | the names of the two tables |
//! | `NETWERKT_ROOT_KEY` | the root key, encrypted by KMS, in base64 |
//! | `NETWERKT_MAIL_FROM`, `NETWERKT_COORDINATOR_EMAIL` | the sender of letters, and who answers requests |
//! | `NETWERKT_ORIGIN_SECRET` | if set, requests must bear it in `x-netwerkt-origin`: the CDN adds it, so nobody comes around the CDN |
//! | `NETWERKT_FRONT` | the file the build left, if it is not `front.json` beside the binary |
//! | `AWS_REGION`, `AWS_ACCESS_KEY_ID`, … | where it runs and as whom: AWS sets them |
//! | `AWS_ENDPOINT_URL_DYNAMODB`, `…_KMS`, `…_SESV2` | other addresses of those services, for tests |

use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use store::dynamodb::{AsWhom, Names, Place};

use super::{Coordinator, MailSettings, Settings, SettingsError, TransportSettings};
use crate::part::Part;

/// How a Lambda is set up.
#[derive(Clone, Debug)]
pub struct LambdaSettings {
    /// What it is.
    pub part: Part,
    /// What holds wherever functions run.
    pub settings: Settings,
    /// The names of the tables.
    pub names: Names,
    /// Where it runs, and as whom; the address is that of DynamoDB.
    pub place: Place,
    /// Another address of KMS.
    pub kms: Option<String>,
    /// Another address of SES.
    pub ses: Option<String>,
    /// The root key, encrypted by KMS.
    pub root_key: Vec<u8>,
    /// What the CDN proves itself with.
    pub origin_secret: Option<String>,
    /// What the build left.
    pub front: PathBuf,
    /// A file with the time, for tests.
    #[cfg(feature = "testing")]
    pub clock: Option<PathBuf>,
}

impl LambdaSettings {
    /// Reads the environment, and says which variable is missing or wrong.
    #[expect(clippy::disallowed_methods, reason = "this is part of settings")]
    pub fn from_environment() -> Result<Self, SettingsError> {
        Self::read(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
    }

    /// The same, from whatever answers for the environment.
    pub fn read(environment: impl Fn(&'static str) -> Option<String>) -> Result<Self, SettingsError> {
        let needed = |setting: &'static str, what: &str| {
            let what = what.to_owned();
            environment(setting).ok_or(SettingsError::Wrong { setting, what })
        };
        let handler = needed("_HANDLER", "the handler of the function is the name of its part")?;
        let part = Part::named(&handler).ok_or_else(|| SettingsError::Wrong {
            setting: "_HANDLER",
            what: format!("there is no part “{handler}”"),
        })?;
        let settings = Settings {
            base_url: needed(
                "NETWERKT_BASE_URL",
                "write the whole address, like https://www.example.org",
            )?,
            // Nothing listens: requests come as events. What stands in front speaks TLS.
            tls_in_front: true,
            mail: MailSettings {
                from: needed("NETWERKT_MAIL_FROM", "the sender of letters, verified in SES")?,
                transport: TransportSettings::Folder,
            },
            coordinator: Coordinator {
                email: needed("NETWERKT_COORDINATOR_EMAIL", "who answers requests")?,
            },
            ..Settings::default()
        };
        let root_key = needed("NETWERKT_ROOT_KEY", "the root key, encrypted by KMS, in base64")?;
        let root_key = BASE64_STANDARD
            .decode(root_key.trim())
            .map_err(|error| SettingsError::Wrong {
                setting: "NETWERKT_ROOT_KEY",
                what: format!("it is not base64 ({error})"),
            })?;
        let beside = environment("LAMBDA_TASK_ROOT").map_or_else(PathBuf::new, PathBuf::from);
        Ok(Self {
            part,
            settings: settings.checked()?,
            names: Names {
                rows: needed("NETWERKT_TABLE", "the name of the table")?,
                keys: needed("NETWERKT_KEYS_TABLE", "the name of the table of keys")?,
            },
            place: Place {
                region: needed("AWS_REGION", "AWS sets it")?,
                endpoint: environment("AWS_ENDPOINT_URL_DYNAMODB"),
                as_whom: AsWhom {
                    id: needed("AWS_ACCESS_KEY_ID", "AWS sets it")?,
                    secret: needed("AWS_SECRET_ACCESS_KEY", "AWS sets it")?,
                    session: environment("AWS_SESSION_TOKEN"),
                },
            },
            kms: environment("AWS_ENDPOINT_URL_KMS"),
            ses: environment("AWS_ENDPOINT_URL_SESV2"),
            root_key,
            origin_secret: environment("NETWERKT_ORIGIN_SECRET"),
            front: environment("NETWERKT_FRONT")
                .map_or_else(|| beside.join(crate::web::front::Bundle::FILE), PathBuf::from),
            #[cfg(feature = "testing")]
            clock: environment("NETWERKT_TEST_CLOCK").map(PathBuf::from),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: [(&str, &str); 9] = [
        ("_HANDLER", "board"),
        ("NETWERKT_BASE_URL", "https://www.example.org/"),
        ("NETWERKT_TABLE", "rows"),
        ("NETWERKT_KEYS_TABLE", "keys"),
        ("NETWERKT_ROOT_KEY", "AAAA"),
        ("NETWERKT_MAIL_FROM", "us@example.org"),
        ("NETWERKT_COORDINATOR_EMAIL", "us@example.org"),
        ("AWS_REGION", "eu-west-1"),
        ("AWS_ACCESS_KEY_ID", "id"),
    ];

    fn read(changed: (&str, Option<&str>)) -> Result<LambdaSettings, String> {
        let read = |name: &'static str| {
            if name == changed.0 {
                return changed.1.map(str::to_owned);
            }
            let all = RIGHT.iter().chain(&[("AWS_SECRET_ACCESS_KEY", "secret")]);
            all.clone()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        };
        LambdaSettings::read(read).map_err(|error| error.to_string())
    }

    #[test]
    fn each_variable_that_is_missing_or_wrong_is_named() {
        let right = read(("none", None)).unwrap();
        assert_eq!(right.part, Part::Board);
        assert_eq!(right.settings.base_url, "https://www.example.org");
        for (name, _) in RIGHT {
            assert!(read((name, None)).unwrap_err().contains(name), "{name}");
        }
        for (name, wrong) in [
            ("_HANDLER", "index.js"),
            ("NETWERKT_BASE_URL", "http://www.example.org"),
            ("NETWERKT_ROOT_KEY", "not base64"),
            ("NETWERKT_MAIL_FROM", "nobody"),
        ] {
            let refusal = read((name, Some(wrong))).unwrap_err();
            let says = match name {
                "NETWERKT_BASE_URL" => "base_url",
                "NETWERKT_MAIL_FROM" => "mail.from",
                name => name,
            };
            assert!(refusal.contains(says), "{name}: {refusal}");
        }
    }

    #[test]
    fn every_part_is_found_by_its_name() {
        for part in Part::ALL {
            assert_eq!(read(("_HANDLER", Some(part.name()))).unwrap().part, part);
        }
    }

    #[test]
    fn secrets_are_not_printed() {
        let printed = format!("{:?}", read(("AWS_SESSION_TOKEN", Some("token"))).unwrap());
        assert!(!printed.contains("secret\""), "{printed}");
    }
}
