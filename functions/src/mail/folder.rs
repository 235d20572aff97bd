//! Letters as `.eml` files in a folder: what a laptop does, and what a server does until it has a mail server.
//!
//! The file is named after the letter's id and moved into place when it is whole, so a second try replaces the first.

use std::path::PathBuf;

use async_trait::async_trait;

use super::{NotSent, Posted, Transport};

/// Writes letters to a folder.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Letters go to this folder; it is made when the first one is written.
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }
}

#[async_trait]
impl Transport for Folder {
    async fn send(&self, letter: &Posted) -> Result<(), NotSent> {
        let folder = self.path.clone();
        let name = letter.id.clone();
        let bytes = letter.mime.reveal().clone();
        let written = tokio::task::spawn_blocking(move || put(&folder, &name, &bytes)).await;
        match written {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => {
                tracing::warn!(kind = %error.kind(), "the mail folder cannot be written");
                Err(NotSent::away("folder"))
            }
            Err(_stopped) => Err(NotSent::away("stopped")),
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "letters are not pages: this is their only writer"
)]
fn put(folder: &std::path::Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!(".{name}.part"));
    std::fs::write(&unfinished, bytes)?;
    std::fs::rename(&unfinished, folder.join(format!("{name}.eml")))
}
