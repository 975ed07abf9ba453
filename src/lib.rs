//! Anonymous session feedback for recurring seminars.
//!
//! The modules stand in ranks; ARCHITECTURE.md says which may name which.

pub mod analysis;
pub mod app;
pub mod config;
pub mod demo;
pub mod domain;
pub mod exchange;
pub mod figure;
pub mod mail;
pub mod metrics;
pub mod pages;
pub mod store;
pub mod wording;
