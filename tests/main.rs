//! How we know: a person's journeys, and the invariants of the house. One binary.
//!
//! Rules stand beside the code they are about; here stand journeys (a person, in sentences) and what must always hold.

mod harness;
mod journeys;
mod place;
mod robust;
mod rules;
