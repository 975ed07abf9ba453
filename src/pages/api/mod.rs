//! The API for programs, and for the participant's script. Errors are
//! `application/problem+json` (RFC 9457).

pub mod responses;
pub mod tickets;

mod letter;
