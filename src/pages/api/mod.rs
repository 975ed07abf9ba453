//! The API for programs, and for the participant's script. Errors are
//! `application/problem+json` (RFC 9457).

pub mod responses;
pub mod tickets;

mod letter;

use actix_web::HttpResponse;

use super::PageError;

/// Every address under `/api/` that is not in the route table.
pub async fn not_found() -> HttpResponse {
    PageError::NotFound.problem()
}
