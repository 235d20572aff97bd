//! The root key: 32 random bytes in a file beside the data, never in it and never in a backup.

use std::fmt;
use std::fs::{File, OpenOptions, hard_link, remove_file};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;

use zeroize::Zeroizing;

use super::chance;
use crate::opening::OpenError;

/// The key that opens everything. Wiped from memory when dropped.
pub struct RootKey(Zeroizing<[u8; 32]>);

impl RootKey {
    /// The key with these bytes, from wherever they are kept.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A new key by chance.
    pub fn random() -> Result<Self, OpenError> {
        chance()
            .map(Self::from_bytes)
            .map_err(|_none| OpenError::NoRandomness)
    }

    /// Reads the key file; `None` if there is none.
    pub fn read(path: &Path) -> Result<Option<Self>, OpenError> {
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(OpenError::file(path, e)),
        };
        let about = file.metadata().map_err(|e| OpenError::file(path, e))?;
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::MetadataExt::mode(&about) & 0o777;
            if mode & 0o077 != 0 {
                let path = path.into();
                return Err(OpenError::KeyOpen { path, mode });
            }
        }
        let mut bytes = Zeroizing::new([0; 32]);
        if about.len() != 32 || file.read_exact(&mut *bytes).is_err() {
            let (path, bytes) = (path.into(), about.len());
            return Err(OpenError::KeyDamaged { path, bytes });
        }
        Ok(Some(Self(bytes)))
    }

    /// Makes a new key file, readable by its owner only. If somebody else was faster, theirs counts.
    ///
    /// The file appears under its name only when it is whole and on the disk, so a crash never leaves half a key.
    pub fn create(path: &Path) -> Result<Self, OpenError> {
        let key = Self::random()?;
        let chance = u64::from_be_bytes(chance().map_err(|_none| OpenError::NoRandomness)?);
        let draft = path.with_extension(format!("{chance:016x}"));
        let mut new = OpenOptions::new();
        new.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
        let linked = (|| {
            let mut file = new.open(&draft)?;
            file.write_all(key.bytes())?;
            file.sync_all()?;
            hard_link(&draft, path)
        })();
        remove_file(&draft).map_err(|e| OpenError::file(&draft, e))?;
        match linked {
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                Self::read(path)?.ok_or_else(|| OpenError::KeyMissing(path.into()))
            }
            Err(e) => Err(OpenError::file(path, e)),
            Ok(()) => crate::files::sync_folder_of(path).map(|()| key),
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }
}

impl fmt::Debug for RootKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RootKey(…)")
    }
}
