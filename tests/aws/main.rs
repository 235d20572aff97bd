//! How we know that it runs on AWS: against Amazon's DynamoDB Local, and with the very binary that becomes a Lambda.
//!
//! Needs a DynamoDB on this machine: `tests/aws/with-dynamodb cargo nextest run -p tests --features aws --test aws`.

mod contract;
mod dynamodb;
