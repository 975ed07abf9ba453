//! The id of a request of an officer, by which the log, the answer and a trace belong
//! together. Requests of participants have none.

use std::future::Future;

use actix_web::http::header::HeaderName;
use uuid::Uuid;

/// The header that carries the id.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

tokio::task_local! {
    static ID: Uuid;
}

/// Answers a request under an id.
pub async fn under_id<F: Future>(id: Uuid, answer: F) -> F::Output {
    ID.scope(id, answer).await
}

/// The id of the request that is being answered, where it has one; otherwise a new one.
pub(super) fn id() -> Uuid {
    ID.try_with(|it| *it).unwrap_or_else(|_| Uuid::new_v4())
}
