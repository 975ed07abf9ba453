//! Tests of the charts from outside, in one binary.

mod errors;
mod ink;
mod layout;
mod markup;
mod samples;
mod snapshots;
