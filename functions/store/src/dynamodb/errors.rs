//! What DynamoDB's errors mean: come back later, somebody else was writing, nobody knows, or our own mistake.
//!
//! The texts that are passed on are the kind of error and DynamoDB's own sentence about the request: never a value of a row.

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError;
use aws_sdk_dynamodb::types::CancellationReason;

use super::items;
use crate::table::{Lost, TableError, Transacted};

/// What a failed read means. Nothing can have been written.
pub(super) fn reading<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> TableError {
    match error {
        SdkError::ServiceError(said) => of_code(said.err()),
        unanswered => TableError::Unavailable(kind(unanswered).to_owned()),
    }
}

/// What a transaction came to that was not simply applied.
pub(super) fn transacting<R>(error: SdkError<TransactWriteItemsError, R>) -> Result<Transacted, TableError> {
    let said = match error {
        SdkError::ServiceError(said) => said.into_err(),
        // Nothing was sent.
        SdkError::ConstructionFailure(_) => {
            return Err(TableError::Unavailable("the request was not made".to_owned()));
        }
        unanswered => return Err(TableError::UnknownOutcome(kind(&unanswered).to_owned())),
    };
    match said {
        TransactWriteItemsError::TransactionCanceledException(cancelled) => {
            cancelled_because(cancelled.cancellation_reasons.unwrap_or_default())
        }
        TransactWriteItemsError::IdempotentParameterMismatchException(_) => Err(TableError::TokenReused),
        // The same transaction, sent twice, is being decided just now: ask again.
        TransactWriteItemsError::TransactionInProgressException(_) => Err(TableError::Conflict),
        TransactWriteItemsError::InternalServerError(_) => Err(TableError::UnknownOutcome(
            "DynamoDB had an error of its own".to_owned(),
        )),
        other => Err(of_code(&other)),
    }
}

/// A transaction was not applied: because of what it found, or because of others who were writing or asking too much.
fn cancelled_because(reasons: Vec<CancellationReason>) -> Result<Transacted, TableError> {
    let mut lost = Vec::new();
    for (act, reason) in reasons.into_iter().enumerate() {
        match reason.code().unwrap_or("None") {
            "None" => {}
            "ConditionalCheckFailed" => {
                let found = reason
                    .item
                    .filter(|item| !item.is_empty())
                    .map(items::read)
                    .transpose()?;
                lost.push(Lost { act, found });
            }
            "TransactionConflict" => return Err(TableError::Conflict),
            code @ ("ThrottlingError" | "ProvisionedThroughputExceeded") => {
                return Err(TableError::Unavailable(code.to_owned()));
            }
            code => {
                let why = reason.message().unwrap_or_default();
                return Err(TableError::Corrupt(format!("{code}: {why}")));
            }
        }
    }
    if lost.is_empty() {
        return Err(TableError::Conflict);
    }
    Ok(Transacted::Refused(lost))
}

fn of_code(error: &impl ProvideErrorMetadata) -> TableError {
    let code = error.code().unwrap_or("no code");
    match code {
        "TransactionConflictException" => TableError::Conflict,
        "ValidationException" | "ItemCollectionSizeLimitExceededException" | "SerializationException" => {
            TableError::Corrupt(format!("{code}: {}", error.message().unwrap_or_default()))
        }
        // Throttles, a table that is not there, rights that are missing: nothing was done, and somebody can mend it.
        _ => TableError::Unavailable(code.to_owned()),
    }
}

fn kind<E, R>(error: &SdkError<E, R>) -> &'static str {
    match error {
        SdkError::ConstructionFailure(_) => "the request was not made",
        SdkError::TimeoutError(_) => "no answer in time",
        SdkError::DispatchFailure(_) => "no connection",
        SdkError::ResponseError(_) => "an answer that cannot be read",
        _ => "no answer",
    }
}
