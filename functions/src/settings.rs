//! How one installation is set up: a small TOML file, and nothing else. The only reader of the environment.
//!
//! Secrets never stand in the file: it names a file that holds one, or the variable `NETWERKT_SMTP_PASSWORD` has it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

#[cfg(feature = "lambda")]
pub mod lambda;

/// The settings cannot be used. The text names the setting and says what to do.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error("the settings file {file} cannot be read ({why}). Give its path with --settings")]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// What the system said.
        why: String,
    },
    /// The file is not what it should be.
    #[error("{file}: {why}")]
    Malformed {
        /// Which file.
        file: PathBuf,
        /// Line, column and what is wrong.
        why: String,
    },
    /// The server would be reachable from outside without encryption.
    #[error(
        "`bind = \"{bind}\"` can be reached from outside. Put a server with TLS in front and say so with `tls_in_front = true`, or bind to 127.0.0.1"
    )]
    OpenWithoutTls {
        /// The address asked for.
        bind: SocketAddr,
    },
    /// A setting is missing or does not fit another one.
    #[error("`{setting}`: {what}")]
    Wrong {
        /// Name of the setting.
        setting: &'static str,
        /// What to do.
        what: String,
    },
}

/// How one installation is set up.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The address people type, without a slash at the end; letters link to it.
    pub base_url: String,
    /// Where the server listens.
    pub bind: SocketAddr,
    /// A server in front speaks TLS with the world and hands requests on.
    pub tls_in_front: bool,
    /// Folder of the data file, the root key and (with the folder transport) the letters.
    pub data: PathBuf,
    /// How letters leave.
    pub mail: MailSettings,
    /// Who answers requests.
    pub coordinator: Coordinator,
}

/// Who answers requests.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Coordinator {
    /// Where notices go; also the way out shown on pages that say something cannot be done.
    pub email: String,
}

/// How letters leave.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailSettings {
    /// Sender address of every letter.
    pub from: String,
    /// Over what.
    pub transport: TransportSettings,
}

/// Over what letters leave.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum TransportSettings {
    /// One file per letter in `<data>/mail`, to look at or to hand on.
    Folder,
    /// A mail server.
    Smtp {
        /// Its name.
        host: String,
        /// Its port; 465 speaks TLS from the start, any other upgrades with STARTTLS.
        port: u16,
        /// Account name, if it wants one.
        user: Option<String>,
        /// File that holds the password; the variable `NETWERKT_SMTP_PASSWORD` goes before it.
        password_file: Option<PathBuf>,
    },
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            base_url: "http://127.0.0.1:8080".to_owned(),
            bind: SocketAddr::from(([127, 0, 0, 1], 8080)),
            tls_in_front: false,
            data: PathBuf::from("data"),
            mail: MailSettings::default(),
            coordinator: Coordinator::default(),
        }
    }
}

impl Default for Coordinator {
    fn default() -> Self {
        Self {
            email: "backupnetwerkt@gmail.com".to_owned(),
        }
    }
}

impl Default for MailSettings {
    fn default() -> Self {
        Self {
            from: "backupnetwerkt@gmail.com".to_owned(),
            transport: TransportSettings::Folder,
        }
    }
}

impl Settings {
    /// Reads a settings file and checks it.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads settings")]
    pub fn read(file: &Path) -> Result<Self, SettingsError> {
        let text = std::fs::read_to_string(file).map_err(|error| SettingsError::Unreadable {
            file: file.to_owned(),
            why: error.to_string(),
        })?;
        Self::parse(&text, file)
    }

    /// Reads settings from their text; `file` is only named in problems.
    pub fn parse(text: &str, file: &Path) -> Result<Self, SettingsError> {
        let settings: Self = toml::from_str(text).map_err(|error| SettingsError::Malformed {
            file: file.to_owned(),
            why: error.to_string(),
        })?;
        settings.checked()
    }

    /// The settings, if they fit together.
    pub fn checked(mut self) -> Result<Self, SettingsError> {
        if !self.bind.ip().is_loopback() && !self.tls_in_front {
            return Err(SettingsError::OpenWithoutTls { bind: self.bind });
        }
        let with_scheme = self.base_url.starts_with("http://") || self.base_url.starts_with("https://");
        if !with_scheme {
            let what = "write the whole address, like https://www.example.org".to_owned();
            return Err(SettingsError::Wrong {
                setting: "base_url",
                what,
            });
        }
        if self.tls_in_front && !self.base_url.starts_with("https://") {
            let what = "with `tls_in_front = true` people come over https: write https:// here".to_owned();
            return Err(SettingsError::Wrong {
                setting: "base_url",
                what,
            });
        }
        for (setting, address) in [
            ("mail.from", &self.mail.from),
            ("coordinator.email", &self.coordinator.email),
        ] {
            if !address.contains('@') || address.contains(['\r', '\n', ' ']) {
                let what = format!("“{address}” is not an e-mail address");
                return Err(SettingsError::Wrong { setting, what });
            }
        }
        while self.base_url.ends_with('/') {
            self.base_url.pop();
        }
        Ok(self)
    }

    /// The password of the mail server, from the environment or from the file the settings name.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the environment"
    )]
    pub fn smtp_password(&self) -> Result<Option<String>, SettingsError> {
        if let Ok(password) = std::env::var("NETWERKT_SMTP_PASSWORD") {
            return Ok(Some(password));
        }
        let TransportSettings::Smtp {
            password_file: Some(file),
            ..
        } = &self.mail.transport
        else {
            return Ok(None);
        };
        std::fs::read_to_string(file)
            .map(|text| Some(text.trim_end().to_owned()))
            .map_err(|error| SettingsError::Wrong {
                setting: "mail.transport.password_file",
                what: format!("{} cannot be read ({error})", file.display()),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Settings, String> {
        Settings::parse(text, Path::new("settings.toml")).map_err(|error| error.to_string())
    }

    #[test]
    fn an_empty_file_is_a_laptop() {
        let settings = parse("").unwrap();
        assert!(settings.bind.ip().is_loopback());
        assert!(matches!(settings.mail.transport, TransportSettings::Folder));
    }

    #[test]
    fn every_refusal_names_the_setting() {
        for (text, says) in [
            ("bind = \"0.0.0.0:80\"", "tls_in_front"),
            ("bind = \"0.0.0.0:80\"\ntls_in_front = true", "base_url"),
            ("base_url = \"example.org\"", "base_url"),
            ("bindd = \"127.0.0.1:80\"", "bindd"),
            ("[mail]\nfrom = \"nobody\"", "mail.from"),
            ("[coordinator]\nemail = \"a@b\\nBcc: c@d\"", "coordinator.email"),
            ("bind = 8080", "settings.toml"),
        ] {
            let refusal = parse(text).unwrap_err();
            assert!(refusal.contains(says), "{text}: {refusal}");
        }
    }

    #[test]
    fn a_public_address_with_tls_in_front_is_fine() {
        let settings =
            parse("bind = \"0.0.0.0:8080\"\ntls_in_front = true\nbase_url = \"https://www.example.org/\"")
                .unwrap();
        assert_eq!(settings.base_url, "https://www.example.org");
    }
}
