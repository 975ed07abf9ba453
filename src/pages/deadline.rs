//! How long a request may take.

use std::time::Duration;

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

use super::{PageError, is_of_api};

/// No page takes so long. A statement to a database whose machine has lost its power is answered
/// by nobody, not even by an error; who waits for it is told to come again.
const LONGEST: Duration = Duration::from_secs(45);

/// Gives up a request that has not been answered for three quarters of a minute: a
/// slow body alone may take two thirds of it. What streams, once it has
/// begun, is not concerned.
pub async fn in_time(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let of_api = is_of_api(request.path());
    match tokio::time::timeout(LONGEST, next.call(request)).await {
        Ok(answered) => answered,
        Err(_) => {
            tracing::warn!("a request was given up, because nobody answered it");
            Err(PageError::Busy.for_reader(of_api))
        }
    }
}
