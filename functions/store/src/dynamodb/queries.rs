//! One page of a partition, or of a partition of the index, as DynamoDB is asked for it.

use aws_sdk_dynamodb::operation::query::builders::QueryFluentBuilder;

use super::items::{self, INDEX_PARTITION, INDEX_SORT, PARTITION, SORT};
use super::{INDEX, bytes};
use crate::table::{Order, Query, Sorts, Source};

/// The condition on the keys, and the values in it.
pub(super) struct Asked {
    condition: String,
    values: Vec<(&'static str, Vec<u8>)>,
}

impl Asked {
    /// What is asked; `None` when nothing can be there, which DynamoDB would take for a mistake.
    pub(super) fn of(query: &Query) -> Option<Self> {
        let partition = match query.source {
            Source::Rows => PARTITION,
            Source::Index => INDEX_PARTITION,
        };
        let mut condition = format!("{partition} = :partition");
        let mut values = vec![(":partition", query.partition.clone())];
        match &query.sorts {
            Sorts::All => {}
            Sorts::Prefix(prefix) => {
                condition.push_str(" AND begins_with(#sort, :from)");
                values.push((":from", prefix.clone()));
            }
            Sorts::Between(from, to) if from > to => return None,
            Sorts::Between(from, to) => {
                condition.push_str(" AND #sort BETWEEN :from AND :to");
                values.extend([(":from", from.clone()), (":to", to.clone())]);
            }
        }
        Some(Self { condition, values })
    }

    /// Puts it into a request.
    pub(super) fn put(self, mut request: QueryFluentBuilder, query: &Query) -> QueryFluentBuilder {
        let sort = match query.source {
            Source::Rows => SORT,
            Source::Index => INDEX_SORT,
        };
        if query.sorts != Sorts::All {
            request = request.expression_attribute_names("#sort", sort);
        }
        for (name, value) in &self.values {
            request = request.expression_attribute_values(*name, bytes(value));
        }
        request = match query.source {
            Source::Rows => request.consistent_read(true),
            Source::Index => request.index_name(INDEX),
        };
        request
            .key_condition_expression(self.condition)
            .scan_index_forward(query.order == Order::Ascending)
            .limit(i32::try_from(query.limit).unwrap_or(i32::MAX))
            .set_exclusive_start_key(query.after.as_ref().map(items::end_of_page))
    }
}
