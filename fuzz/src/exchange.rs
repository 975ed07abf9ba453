//! The readers of files.

#[path = "../../src/exchange/decisions.rs"]
mod decisions;
#[path = "../../src/exchange/edition.rs"]
mod edition;
#[path = "../../src/exchange/edition_csv.rs"]
mod edition_csv;
#[path = "../../src/exchange/edition_toml.rs"]
mod edition_toml;
#[path = "../../src/exchange/problem.rs"]
mod problem;
#[path = "../../src/exchange/ready_made.rs"]
mod ready_made;

pub(super) use edition_csv::edition_from_csv;
pub(super) use edition_toml::edition_from_toml;
pub(super) use problem::Problems;
pub(super) use ready_made::ready_made;
