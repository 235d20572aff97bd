//! What the last build left in a folder: every file of ours, and for each the key it was made with.
//!
//! One line a file, its parts apart by tabs. A line with only a name is a file of ours of which nothing else is known. The
//! first line names who made it: keys of another maker, or of another version of this one, mean nothing.

use std::fs::Metadata;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use rustc_hash::FxHashMap;

use crate::build::Facts;
use crate::fingerprint::Fingerprint;
use crate::packed::Packed;

/// The name of the list, in the folder.
pub(super) const NAME: &str = ".netwerkt";

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// The key it was made with.
    pub(super) key: Fingerprint,
    /// What tells its bytes from all others.
    pub(super) bytes: Fingerprint,
    /// How it looks from outside, so that a file somebody else changed is seen.
    pub(super) look: Look,
    /// What is kept for the checks that need all files.
    pub(super) facts: Facts,
}

/// A file from outside: its size, when it was written, and which file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    size: u64,
    nanoseconds: u128,
    inode: u64,
}

/// The files of ours in a folder, by their path.
pub(super) type Manifest = FxHashMap<String, Option<Arc<Record>>>;

impl From<&Metadata> for Look {
    fn from(found: &Metadata) -> Self {
        let written = found
            .modified()
            .ok()
            .and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        Self {
            size: found.len(),
            nanoseconds: written.map_or(0, |since| since.as_nanos()),
            inode: inode(found),
        }
    }
}

#[cfg(unix)]
fn inode(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(found)
}

#[cfg(not(unix))]
fn inode(_found: &Metadata) -> u64 {
    0
}

/// Reads a list. What another maker left is still ours, but its keys are not.
pub(super) fn read(text: &str, maker: &str) -> Manifest {
    let (first, rest) = text.split_once('\n').unwrap_or_default();
    let is_ours = first == header(maker);
    let lines = rest.lines().map(|line| {
        let (path, known) = line.split_once('\t').unwrap_or((line, ""));
        (path.to_owned(), record(known).filter(|_| is_ours).map(Arc::new))
    });
    lines.collect()
}

/// Writes a list.
pub(super) fn write<'a>(files: impl Iterator<Item = (&'a str, Option<&'a Record>)>, maker: &str) -> String {
    use std::fmt::Write as _;
    let mut text = header(maker);
    text.push('\n');
    for (path, record) in files {
        text.push_str(path);
        if let Some(Record {
            key,
            bytes,
            look:
                Look {
                    size,
                    nanoseconds,
                    inode,
                },
            facts,
        }) = record
        {
            let (ids, anchors) = (facts.ids.as_line(), facts.anchors.as_line());
            // Writing into a text cannot fail.
            write!(
                text,
                "\t{key}\t{bytes}\t{size}\t{nanoseconds}\t{inode}\t{ids}\t{anchors}"
            )
            .unwrap_or_default();
        }
        text.push('\n');
    }
    text
}

fn header(maker: &str) -> String {
    format!("netwerkt 1 {}", maker.replace(char::is_control, " "))
}

fn record(known: &str) -> Option<Record> {
    let mut parts = known.split('\t');
    Some(Record {
        key: parts.next()?.parse().ok()?,
        bytes: parts.next()?.parse().ok()?,
        look: Look {
            size: parts.next()?.parse().ok()?,
            nanoseconds: parts.next()?.parse().ok()?,
            inode: parts.next()?.parse().ok()?,
        },
        facts: Facts {
            ids: Packed::from_line(parts.next()?),
            anchors: Packed::from_line(parts.next()?),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_is_written_and_keys_of_others_are_not_believed() {
        let mut facts = Facts::default();
        facts.ids.extend(["a", "b"]);
        let record = Record {
            key: Fingerprint::of(b"k"),
            bytes: Fingerprint::of(b"b"),
            look: Look {
                size: 1,
                nanoseconds: 2,
                inode: 3,
            },
            facts,
        };
        let text = write(
            [("nl/index.html", Some(&record)), ("x.css", None)].into_iter(),
            "me",
        );
        let ours = read(&text, "me");
        assert_eq!(ours["nl/index.html"].as_deref(), Some(&record));
        assert_eq!(ours["x.css"], None);
        let theirs = read(&text, "me, but newer");
        assert_eq!(theirs.len(), 2);
        assert_eq!(theirs["nl/index.html"], None);
        assert!(read("", "me").is_empty() && read("nonsense", "me").is_empty());
    }
}
