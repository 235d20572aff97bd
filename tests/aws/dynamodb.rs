//! The DynamoDB of this machine, and fresh tables in it.

use store::dynamodb::testing::{fresh, here};
use store::dynamodb::{DynamoTable, Place};

/// Where it is.
pub fn address() -> String {
    let address = std::env::var("NETWERKT_DYNAMODB");
    address.expect("a DynamoDB on this machine: run this with tests/aws/with-dynamodb")
}

/// The same, for a store.
pub fn place() -> Place {
    here(&address())
}

/// Two new, empty tables; the name says whose they are.
pub async fn tables(name: &str) -> DynamoTable {
    fresh(&place(), name).await.expect("new tables")
}
