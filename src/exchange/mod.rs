//! Files in and out: editions that an officer writes, and aggregates for a spreadsheet.

mod aggregates;
mod decisions;
mod edition;
mod edition_csv;
mod edition_toml;
mod problem;
mod ready_made;
mod table_csv;

pub use aggregates::aggregates_csv;
pub use decisions::{check_decision, decisions_toml};
pub use edition_csv::edition_from_csv;
pub use edition_toml::edition_from_toml;
pub use problem::{Problem, Problems};
pub use ready_made::{ReadyMade, ready_made};
pub use table_csv::table_csv;
