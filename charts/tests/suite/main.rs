//! Tests of the charts from outside, in one binary.

mod errors;
mod extremes;
mod ink;
mod labels;
mod layout;
mod layout_newer;
mod markup;
mod pictures;
mod samples;
mod samples_newer;
mod snapshots;
mod strips;
