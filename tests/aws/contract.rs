//! The contract that every engine keeps, on DynamoDB: the same tests in the same order as on SQLite.

use std::sync::Arc;

use store::table::Table;

use super::dynamodb::tables;

async fn fresh() -> ((), Arc<dyn Table>) {
    ((), Arc::new(tables("contract").await))
}

store::contract_tests!(fresh());
