//! Kanso: anonymous feedback on every session of a seminar, and the charts that
//! decide the next one. ARCHITECTURE.md is the map.

pub mod analysis;
pub mod domain;
pub mod exchange;
pub mod store;
