//! One transaction inside the commit that is being prepared.

use std::hash::{Hash, Hasher};

use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest as _, Sha256};

use super::rows;
use crate::table::{Act, Lost, Row, TableError, Token, Transacted};

/// So many transactions are remembered, so that a second try is recognised: hours of a busy day, and a few megabytes.
pub(super) const REMEMBERED: i64 = 65_536;

/// Decides a transaction and writes it. The outer result is a failure of the engine; then nothing of the commit may stay.
pub(super) fn transact(
    connection: &Connection,
    token: Token,
    acts: &[Act],
) -> rusqlite::Result<Result<Transacted, TableError>> {
    let digest = digest(acts);
    if let Some(before) = used(connection, token)? {
        let same = before == digest;
        return Ok(if same {
            Ok(Transacted::Applied)
        } else {
            Err(TableError::TokenReused)
        });
    }
    // All conditions first: they see the rows as they were before any of these acts.
    let found = acts
        .iter()
        .map(|act| rows::get(connection, act.key()))
        .collect::<Result<Vec<_>, _>>()?;
    let lost: Vec<Lost> = (acts.iter().zip(&found).enumerate())
        .filter(|(_, (act, found))| !act.may(found.as_ref()))
        .map(|(act, (_, found))| Lost {
            act,
            found: found.clone(),
        })
        .collect();
    if !lost.is_empty() {
        return Ok(Ok(Transacted::Refused(lost)));
    }
    for (act, found) in acts.iter().zip(found) {
        apply(connection, act, found)?;
    }
    remember(connection, token, &digest)?;
    Ok(Ok(Transacted::Applied))
}

fn apply(connection: &Connection, act: &Act, found: Option<Row>) -> rusqlite::Result<()> {
    match act {
        Act::Put { row, .. } => rows::put(connection, row),
        Act::Delete { key, .. } => rows::delete(connection, key).map(drop),
        Act::Check { .. } => Ok(()),
        Act::Add {
            key, add, expires, ..
        } => {
            let mut row = found.unwrap_or_else(|| Row {
                version: 0,
                ..Row::new(key.clone())
            });
            row.version += 1;
            row.count = Some(row.count.unwrap_or(0).saturating_add(*add));
            row.expires = expires.or(row.expires);
            rows::put(connection, &row)
        }
    }
}

/// What a token was used for, if it was.
fn used(connection: &Connection, token: Token) -> rusqlite::Result<Option<Vec<u8>>> {
    connection
        .prepare_cached("SELECT acts FROM tokens WHERE token = ?1")?
        .query_row(params![token.0], |row| row.get(0))
        .optional()
}

fn remember(connection: &Connection, token: Token, digest: &[u8]) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT INTO tokens (token, acts) VALUES (?1, ?2)")?
        .execute(params![token.0, digest])?;
    let oldest = connection.last_insert_rowid() - REMEMBERED;
    connection
        .prepare_cached("DELETE FROM tokens WHERE nth <= ?1")?
        .execute(params![oldest])?;
    Ok(())
}

/// SHA-256 over everything in the acts. Compared only with what the same build wrote shortly before.
fn digest(acts: &[Act]) -> Vec<u8> {
    struct Feed(Sha256);
    impl Hasher for Feed {
        fn write(&mut self, bytes: &[u8]) {
            self.0.update(bytes);
        }
        fn finish(&self) -> u64 {
            0
        }
    }
    let mut feed = Feed(Sha256::new());
    acts.hash(&mut feed);
    feed.0.finalize().to_vec()
}
