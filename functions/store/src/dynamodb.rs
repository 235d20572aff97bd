//! The engine on AWS: two DynamoDB tables, one for the rows and one for what is kept apart.
//!
//! The keys that open the rest lie in a table of their own, so that they can be left out of the continuous backup: whoever was
//! erased stays erased when the rows are restored. Both tables have the same shape, `pk` and `sk` as bytes; the rows also have
//! one index over `ip` and `is`, which holds a row only when it has both.
//!
//! Nothing here reads a whole table: every read is by key, or a range of one partition. Expired rows are removed by DynamoDB
//! itself, up to days late, and filtered on reading until then. Who tries again, and how often, is in `retries.rs`; the client
//! tries a request that was throttled or lost three times with the same token.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Config, Credentials, Region, SharedCredentialsProvider};
use aws_sdk_dynamodb::types::{AttributeValue, KeysAndAttributes, ReturnConsumedCapacity};

use crate::retries::{TRIES, pause};
use crate::table::{
    Act, Key, Live, Page, Query, Row, Seconds, Table, TableError, Token, Transacted, check_acts, check_batch,
    check_query,
};

mod acts;
mod errors;
mod items;
mod queries;
mod spent;
#[cfg(any(test, feature = "testing"))]
pub mod testing;

use items::Item;
use spent::Spending;
pub use spent::Spent;

/// The index of the rows.
const INDEX: &str = "index";

/// How long one try may take until somebody is connected, and in all; and how long all tries together.
const CONNECT: Duration = Duration::from_secs(1);
const ONE_TRY: Duration = Duration::from_secs(2);
const ALL_TRIES: Duration = Duration::from_secs(5);

/// The names of the two tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// Where the rows are.
    pub rows: String,
    /// Where the keys are that open them.
    pub keys: String,
}

/// Where the tables are, and as whom they are used.
#[derive(Clone)]
pub struct Place {
    /// The region, like `eu-west-1`.
    pub region: String,
    /// Another address than that of the region: a DynamoDB on this machine, for tests.
    pub endpoint: Option<String>,
    /// As whom.
    pub as_whom: AsWhom,
}

/// Credentials of whoever uses the tables.
#[derive(Clone)]
pub struct AsWhom {
    /// The id of the access key.
    pub id: String,
    /// Its secret.
    pub secret: String,
    /// The token of a session, for credentials that end.
    pub session: Option<String>,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place")
            .field("region", &self.region)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

/// A table in DynamoDB. Cheap to clone; clones share one client.
#[derive(Clone)]
pub struct DynamoTable {
    client: Client,
    names: Arc<Names>,
    spending: Arc<Spending>,
}

impl fmt::Debug for DynamoTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DynamoTable({:?})", self.names)
    }
}

impl DynamoTable {
    /// The tables of these names at this place. Nothing is asked of them yet.
    pub fn new(place: &Place, names: Names) -> Self {
        Self {
            client: Client::from_conf(config(place)),
            names: Arc::new(names),
            spending: Arc::default(),
        }
    }

    /// The names of the two tables.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// What was asked of DynamoDB so far.
    pub fn spent(&self) -> Spent {
        self.spending.so_far()
    }

    fn table_of(&self, partition: &[u8]) -> &str {
        if partition.starts_with(crate::table::APART) {
            &self.names.keys
        } else {
            &self.names.rows
        }
    }

    /// The rows at some keys, each asked once; what DynamoDB did not come to is asked again, after a pause.
    async fn found(&self, mut wanted: HashMap<String, KeysAndAttributes>) -> Result<Vec<Row>, TableError> {
        let mut found = Vec::new();
        for attempt in 0..TRIES {
            pause(attempt)
                .await
                .map_err(|error| TableError::Unavailable(error.to_string()))?;
            let answer = self
                .client
                .batch_get_item()
                .set_request_items(Some(wanted))
                .return_consumed_capacity(ReturnConsumedCapacity::Total)
                .send()
                .await;
            let answer = answer.map_err(|error| errors::reading(&error))?;
            self.spending.add_all(answer.consumed_capacity());
            for item in answer
                .responses
                .into_iter()
                .flatten()
                .flat_map(|(_table, items)| items)
            {
                found.push(items::read(item)?);
            }
            wanted = answer.unprocessed_keys.unwrap_or_default();
            if wanted.is_empty() {
                return Ok(found);
            }
        }
        Err(TableError::Unavailable(
            "some of the keys were not come to".to_owned(),
        ))
    }
}

/// How the tables are spoken to.
fn config(place: &Place) -> Config {
    let AsWhom { id, secret, session } = place.as_whom.clone();
    let credentials = Credentials::new(id, secret, session, None, "settings");
    let times = TimeoutConfig::builder()
        .connect_timeout(CONNECT)
        .operation_attempt_timeout(ONE_TRY)
        .operation_timeout(ALL_TRIES)
        .build();
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(place.region.clone()))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .retry_config(RetryConfig::standard().with_max_attempts(3))
        .timeout_config(times);
    match &place.endpoint {
        Some(address) => config.endpoint_url(address).build(),
        None => config.build(),
    }
}

#[async_trait]
impl Table for DynamoTable {
    async fn get(&self, key: &Key, live: Live) -> Result<Option<Row>, TableError> {
        check_batch(std::slice::from_ref(key))?;
        let answer = self
            .client
            .get_item()
            .table_name(self.table_of(&key.partition))
            .set_key(Some(items::key(key)))
            .consistent_read(true)
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await
            .map_err(|error| errors::reading(&error))?;
        self.spending.add(answer.consumed_capacity());
        let row = answer.item.map(items::read).transpose()?;
        Ok(row.filter(|row| row.is_live(live)))
    }

    async fn batch_get(&self, keys: &[Key], live: Live) -> Result<Vec<Option<Row>>, TableError> {
        check_batch(keys)?;
        let mut wanted: HashMap<String, Vec<Item>> = HashMap::new();
        for (nth, key) in keys.iter().enumerate() {
            // DynamoDB refuses a batch that asks for a row twice.
            if !keys.iter().take(nth).any(|before| before == key) {
                let table = self.table_of(&key.partition).to_owned();
                wanted.entry(table).or_default().push(items::key(key));
            }
        }
        let wanted = wanted.into_iter().map(|(table, keys)| {
            let keys = KeysAndAttributes::builder()
                .set_keys(Some(keys))
                .consistent_read(true)
                .build();
            keys.map(|keys| (table, keys))
                .map_err(|error| TableError::Corrupt(error.to_string()))
        });
        let found = self.found(wanted.collect::<Result<_, _>>()?).await?;
        let found: HashMap<&Key, &Row> = found.iter().map(|row| (&row.key, row)).collect();
        let row = |key| found.get(key).copied().filter(|row| row.is_live(live)).cloned();
        Ok(keys.iter().map(row).collect())
    }

    async fn query(&self, query: &Query) -> Result<Page, TableError> {
        check_query(query)?;
        let Some(asked) = queries::Asked::of(query) else {
            return Ok(Page {
                rows: Vec::new(),
                next: None,
            });
        };
        let answer = asked
            .put(
                self.client.query().table_name(self.table_of(&query.partition)),
                query,
            )
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await
            .map_err(|error| errors::reading(&error))?;
        self.spending.add(answer.consumed_capacity());
        let next = answer.last_evaluated_key.map(items::place).transpose()?;
        let rows = answer.items.into_iter().flatten().map(items::read);
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        rows.retain(|row| row.is_live(query.live));
        Ok(Page { rows, next })
    }

    async fn transact(&self, token: Token, acts: Arc<[Act]>) -> Result<Transacted, TableError> {
        check_acts(&acts)?;
        let items = acts
            .iter()
            .map(|act| acts::item(act, self.table_of(&act.key().partition)))
            .collect::<Result<Vec<_>, _>>()?;
        let sent = self
            .client
            .transact_write_items()
            .set_transact_items(Some(items))
            .client_request_token(format!("{:032x}", u128::from_be_bytes(token.0)))
            .return_consumed_capacity(ReturnConsumedCapacity::Total)
            .send()
            .await;
        match sent {
            Ok(answer) => {
                self.spending.add_all(answer.consumed_capacity());
                Ok(Transacted::Applied)
            }
            Err(error) => errors::transacting(error),
        }
    }

    /// DynamoDB removes what has expired by itself.
    async fn sweep(&self, _now: Seconds) -> Result<usize, TableError> {
        Ok(0)
    }
}

/// Bytes as an attribute.
fn bytes(bytes: &[u8]) -> AttributeValue {
    AttributeValue::B(bytes.into())
}

/// A number as an attribute.
fn number(number: impl fmt::Display) -> AttributeValue {
    AttributeValue::N(number.to_string())
}
