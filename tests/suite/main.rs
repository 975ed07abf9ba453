//! The tests of the service from outside: one binary, a file a subject.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

mod anonymity;
mod architecture;
mod brief;
mod brief_pages;
mod brief_years;
mod changes;
mod clock;
mod closing;
mod compare;
mod compare_pages;
mod disclosure;
mod disclosure_pages;
mod edition_files;
mod estimates;
mod figures;
mod fixture;
mod fuzz_corpus;
mod hostile_clients;
mod hostile_input;
mod kill;
mod languages;
mod limits;
mod officer_pages;
mod offline;
mod one_program;
mod open_links;
mod participant_pages;
mod present;
mod program;
mod qa_time;
mod ranks;
mod relink;
mod reminders;
mod restore;
mod route_list;
mod schema_refusals;
mod schema_upgrade;
mod senders;
mod siege;
mod static_files;
mod statistics;
mod store;
mod survey_failures;
mod survey_markup;
mod survey_sign_in;
mod tickets;
mod world;
