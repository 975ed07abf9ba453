//! Tests of the charts from outside, in one binary.

mod errors;
mod ink;
mod labels;
mod layout;
mod layout_newer;
mod markup;
mod samples;
mod snapshots;
