//! The tests of the service from outside: one binary, a file a subject.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]

mod anonymity;
mod architecture;
mod backup;
mod brief;
mod brief_joins;
mod brief_pages;
mod brief_years;
mod changes;
mod check;
mod clock;
mod closing;
mod compare;
mod compare_courses;
mod compare_pages;
mod cut;
mod disclosure;
mod disclosure_pages;
mod edition_files;
mod estimates;
mod failover;
mod faults;
mod figures;
mod fixture;
mod fuzz_corpus;
mod hostile_clients;
mod hostile_input;
mod kill;
mod languages;
mod limits;
mod migrate_database;
mod officer_pages;
mod officer_repeats;
mod offline;
mod one_program;
mod open_links;
mod operation;
mod participant_pages;
mod postgres_server;
mod present;
mod program;
mod qa_time;
mod ranks;
mod recount;
mod relink;
mod reminder_stops;
mod reminders;
mod restore;
mod route_list;
mod scale_years;
mod schema_refusals;
mod schema_upgrade;
mod senders;
mod servers;
mod siege;
mod static_files;
mod statistics;
mod store;
mod survey_failures;
mod survey_markup;
mod survey_sign_in;
mod tickets;
mod world;
