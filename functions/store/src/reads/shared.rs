//! What groups share with one another.

use std::collections::BTreeSet;

use programme::change::Saved;
use programme::groups::Group;
use programme::people::Participant;
use programme::posts::Post;

use super::groups::Sorted;
use super::{open_all, read_all};
use crate::records::Closed;
use crate::table::{Key, Live, MOST_ACTS, Order, Query};
use crate::{Store, StoreError, keys};

/// So many needs and offers are shared at a time, the newest of all.
const AT_A_TIME: usize = 100;

/// Needs and offers that their owners want shared, with the groups and people they are of. Whether those groups share is for
/// the programme to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The groups.
    pub groups: Vec<Saved<Group>>,
    /// The owners.
    pub people: Vec<Saved<Participant>>,
    /// The needs and offers, oldest first.
    pub posts: Vec<Saved<Post>>,
}

impl Store {
    /// What is shared, of every group, the newest hundred. The index only says where it is; what it is now, and whether its
    /// group still shares, is read from the rows themselves. Three round trips, or one more for each further hundred rows.
    pub async fn shared(&self) -> Result<Shared, StoreError> {
        let newest = Query {
            limit: AT_A_TIME,
            order: Order::Descending,
            ..Query::index(keys::SHARED_POSTS)
        };
        let found = read_all(self.page(&newest).await?.rows)?;
        let mut at = BTreeSet::new();
        for post in found {
            at.extend(around(&post)?);
            at.insert(post.into_key());
        }
        let at: Vec<Key> = at.into_iter().collect();
        let mut rows = Vec::new();
        for at in at.chunks(MOST_ACTS) {
            rows.extend(self.batch_get(at, Live::Forever).await?.into_iter().flatten());
        }
        let rows = read_all(rows)?;
        let keys = self.keys_of(&rows).await?;
        let mut piles = Sorted::default();
        piles.take(rows);
        Ok(Shared {
            groups: open_all(piles.group, &keys)?,
            people: open_all(piles.people, &keys)?,
            posts: open_all(piles.posts, &keys)?,
        })
    }
}

/// Where the group and the owner of a post are.
fn around(post: &Closed) -> Result<[Key; 2], StoreError> {
    let group = post.group()?;
    Ok([keys::group(group), keys::participant(group, post.person()?)])
}
