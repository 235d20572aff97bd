//! How we know that it runs on AWS: against Amazon's DynamoDB Local, and with the very binary that becomes a Lambda.
//!
//! The journeys are the same files as everywhere. Here their requests become events of an HTTP API, the real `bootstrap` takes
//! them from a Runtime API, and what it keeps lies in DynamoDB. The binary is built with one thing more than on AWS: it reads
//! the time from a file, so that it lives at the same moment as the test. Needs a DynamoDB on this machine:
//! `tests/aws/with-dynamodb cargo nextest run -p tests --features aws --test aws`.

mod aws {
    pub mod contract;
    pub mod dynamodb;
    pub mod events;
    pub mod growth;
    pub mod lambda;
    pub mod neighbours;
    pub mod place;
    pub mod stumbling;
    pub mod wakes;
}
#[allow(
    dead_code,
    unused_imports,
    reason = "what journeys share; some of it only other tests need"
)]
mod harness;
mod journeys;

use aws::place;
