//! The parts of a transaction, and their conditions, in DynamoDB's notation.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::{
    AttributeValue, ConditionCheck, Delete, Put, ReturnValuesOnConditionCheckFailure, TransactWriteItem,
    Update,
};

use super::items::{self, COUNT, EXPIRES, PARTITION, STATE, VERSION};
use super::number;
use crate::table::{Act, Attribute, Condition, TableError, Value};

/// What a refused part gives back: the row that was there instead.
const FOUND: ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure::AllOld;

/// A condition as text, with the values in it. Names of attributes are our own and need no stand-in: none is a reserved word.
#[derive(Default)]
struct Expression {
    parts: Vec<String>,
    values: HashMap<String, AttributeValue>,
}

impl Expression {
    fn of(condition: &Condition) -> Self {
        let mut expression = Self::default();
        expression.add(condition);
        expression
    }

    fn add(&mut self, condition: &Condition) {
        match condition {
            Condition::Absent => self.parts.push(format!("attribute_not_exists({PARTITION})")),
            Condition::Exists => self.parts.push(format!("attribute_exists({PARTITION})")),
            Condition::Version(version) => self.compare(VERSION, "=", number(version)),
            Condition::Equals(attribute, value) => self.compare(name(*attribute), "=", written(value)),
            Condition::LessThan(attribute, bound) => self.compare(name(*attribute), "<", number(bound)),
            Condition::All(conditions) => conditions.iter().for_each(|condition| self.add(condition)),
        }
    }

    fn compare(&mut self, attribute: &str, how: &str, with: AttributeValue) {
        let value = format!(":c{}", self.values.len());
        self.parts.push(format!("{attribute} {how} {value}"));
        self.values.insert(value, with);
    }

    fn text(&self) -> Option<String> {
        (!self.parts.is_empty()).then(|| self.parts.join(" AND "))
    }

    fn values(self) -> Option<HashMap<String, AttributeValue>> {
        (!self.values.is_empty()).then_some(self.values)
    }
}

fn name(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Version => VERSION,
        Attribute::Count => COUNT,
        Attribute::State => STATE,
        Attribute::Expires => EXPIRES,
    }
}

fn written(value: &Value) -> AttributeValue {
    match value {
        Value::Number(value) => number(value),
        Value::Text(text) => AttributeValue::S(text.clone()),
    }
}

/// One part of a transaction on this table.
pub(super) fn item(act: &Act, table: &str) -> Result<TransactWriteItem, TableError> {
    let item = TransactWriteItem::builder();
    let item = match act {
        Act::Put { row, when } => {
            let when = Expression::of(when);
            let put = Put::builder().table_name(table).set_item(Some(items::write(row)));
            let put = put.set_condition_expression(when.text());
            let put = put.set_expression_attribute_values(when.values());
            item.put(
                put.return_values_on_condition_check_failure(FOUND)
                    .build()
                    .map_err(unbuilt)?,
            )
        }
        Act::Delete { key, when } => {
            let when = Expression::of(when);
            let delete = Delete::builder().table_name(table).set_key(Some(items::key(key)));
            let delete = delete.set_condition_expression(when.text());
            let delete = delete.set_expression_attribute_values(when.values());
            item.delete(
                delete
                    .return_values_on_condition_check_failure(FOUND)
                    .build()
                    .map_err(unbuilt)?,
            )
        }
        Act::Check { key, when } => {
            let when = Expression::of(when);
            // A check must check something; of no condition it is what always holds.
            let always = || format!("attribute_exists({PARTITION}) OR attribute_not_exists({PARTITION})");
            let check = ConditionCheck::builder()
                .table_name(table)
                .set_key(Some(items::key(key)));
            let check = check.condition_expression(when.text().unwrap_or_else(always));
            let check = check.set_expression_attribute_values(when.values());
            item.condition_check(
                check
                    .return_values_on_condition_check_failure(FOUND)
                    .build()
                    .map_err(unbuilt)?,
            )
        }
        Act::Add { .. } => item.update(adding(act, table)?),
    };
    Ok(item.build())
}

/// Raising a count: a row that is not there is made by it, and is then one of version 1.
fn adding(act: &Act, table: &str) -> Result<Update, TableError> {
    let Act::Add {
        key,
        add,
        at_most,
        expires,
    } = act
    else {
        unreachable!("only called for counts");
    };
    let most = at_most.unwrap_or(i64::MAX);
    let room = most.saturating_sub(*add);
    let below = format!("{COUNT} <= :room");
    let condition = if *add <= most {
        format!("attribute_not_exists({COUNT}) OR {below}")
    } else {
        below
    };
    let (sets, until) = match expires {
        Some(expires) => (format!("SET {EXPIRES} = :until "), Some(number(expires))),
        None => (String::new(), None),
    };
    let mut update = Update::builder()
        .table_name(table)
        .set_key(Some(items::key(key)))
        .update_expression(format!("{sets}ADD {COUNT} :add, {VERSION} :once"))
        .condition_expression(condition)
        .expression_attribute_values(":add", number(add))
        .expression_attribute_values(":once", number(1))
        .expression_attribute_values(":room", number(room))
        .return_values_on_condition_check_failure(FOUND);
    if let Some(until) = until {
        update = update.expression_attribute_values(":until", until);
    }
    update.build().map_err(unbuilt)
}

fn unbuilt(error: impl std::fmt::Display) -> TableError {
    TableError::Corrupt(error.to_string())
}
