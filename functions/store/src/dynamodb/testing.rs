//! Tables on a DynamoDB of this machine, with the very shape that `infra/aws` gives them on AWS.

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::error::BuildError;
use aws_sdk_dynamodb::operation::create_table::builders::CreateTableFluentBuilder;
use aws_sdk_dynamodb::types::{
    AttributeDefinition, BillingMode, GlobalSecondaryIndex, KeySchemaElement, KeyType, Projection,
    ProjectionType, ScalarAttributeType,
};

use super::items::{INDEX_PARTITION, INDEX_SORT, PARTITION, SORT};
use super::{AsWhom, DynamoTable, INDEX, Names, Place};
use crate::table::TableError;

/// A DynamoDB on this machine at this address, where anybody may do anything.
pub fn here(endpoint: &str) -> Place {
    Place {
        region: "eu-west-1".to_owned(),
        endpoint: Some(endpoint.to_owned()),
        as_whom: AsWhom {
            id: "test".to_owned(),
            secret: "test".to_owned(),
            session: None,
        },
    }
}

/// Two names that nobody used before; `name` says for whom.
pub fn fresh_names(name: &str) -> Result<Names, TableError> {
    let chance: [u8; 8] =
        crate::sealing::chance().map_err(|error| TableError::Unavailable(error.to_string()))?;
    let chance = u64::from_be_bytes(chance);
    Ok(Names {
        rows: format!("{name}-{chance:016x}-rows"),
        keys: format!("{name}-{chance:016x}-keys"),
    })
}

/// Two new, empty tables.
pub async fn fresh(place: &Place, name: &str) -> Result<DynamoTable, TableError> {
    let table = DynamoTable::new(place, fresh_names(name)?);
    make(&table).await?;
    Ok(table)
}

/// Makes the tables of these names.
pub async fn make(table: &DynamoTable) -> Result<(), TableError> {
    let failed = |error: &dyn std::error::Error| TableError::Unavailable(error.to_string());
    let DynamoTable { client, names, .. } = table;
    let rows = with_index(pair(client, &names.rows).map_err(|error| failed(&error))?);
    let rows = rows.map_err(|error| failed(&error))?;
    rows.send().await.map_err(|error| failed(&error))?;
    let keys = pair(client, &names.keys).map_err(|error| failed(&error))?;
    keys.send().await.map_err(|error| failed(&error))?;
    Ok(())
}

/// Removes the tables again.
pub async fn remove(table: &DynamoTable) -> Result<(), TableError> {
    for name in [&table.names.rows, &table.names.keys] {
        let removed = table.client.delete_table().table_name(name).send().await;
        removed.map_err(|error| TableError::Unavailable(error.to_string()))?;
    }
    Ok(())
}

fn pair(client: &Client, name: &str) -> Result<CreateTableFluentBuilder, BuildError> {
    Ok(client
        .create_table()
        .table_name(name)
        .billing_mode(BillingMode::PayPerRequest)
        .attribute_definitions(bytes(PARTITION)?)
        .attribute_definitions(bytes(SORT)?)
        .key_schema(part(PARTITION, KeyType::Hash)?)
        .key_schema(part(SORT, KeyType::Range)?))
}

fn with_index(table: CreateTableFluentBuilder) -> Result<CreateTableFluentBuilder, BuildError> {
    let index = GlobalSecondaryIndex::builder()
        .index_name(INDEX)
        .key_schema(part(INDEX_PARTITION, KeyType::Hash)?)
        .key_schema(part(INDEX_SORT, KeyType::Range)?)
        .projection(Projection::builder().projection_type(ProjectionType::All).build());
    Ok(table
        .attribute_definitions(bytes(INDEX_PARTITION)?)
        .attribute_definitions(bytes(INDEX_SORT)?)
        .global_secondary_indexes(index.build()?))
}

fn bytes(name: &str) -> Result<AttributeDefinition, BuildError> {
    AttributeDefinition::builder()
        .attribute_name(name)
        .attribute_type(ScalarAttributeType::B)
        .build()
}

fn part(name: &str, kind: KeyType) -> Result<KeySchemaElement, BuildError> {
    KeySchemaElement::builder()
        .attribute_name(name)
        .key_type(kind)
        .build()
}
