//! The time that a request's body may take. HTTP's own timers end with its head.

use std::cell::Cell;
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpMessage, HttpResponse};
use futures_core::Stream;
use tokio::time::{Sleep, sleep};

use crate::pages::PageError;

/// A body of 64 KB comes within this even over 20 kbit/s; a phone's script gives up as early.
pub(super) const TIME: Duration = Duration::from_secs(30);

/// Ends a body that takes too long and says so.
///
/// # Errors
/// Those of the page.
pub(super) async fn in_time(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let payload = request.take_payload();
    if matches!(payload, Payload::None) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let late = Rc::new(Cell::new(false));
    request.set_payload(Payload::Stream {
        payload: Box::pin(Body {
            payload,
            timer: Box::pin(sleep(TIME)),
            late: Rc::clone(&late),
        }),
    });
    let for_program = request.path().starts_with("/api/");
    let response = next.call(request).await?.map_into_boxed_body();
    Ok(match (late.get(), for_program) {
        (false, _) => response,
        (true, true) => response.into_response(PageError::TooSlow.problem()),
        (true, false) => response.into_response(HttpResponse::from_error(PageError::TooSlow)),
    })
}

struct Body {
    payload: Payload,
    timer: Pin<Box<Sleep>>,
    late: Rc<Cell<bool>>,
}

impl Stream for Body {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.timer.as_mut().poll(context).is_ready() {
            this.late.set(true);
            let error = io::Error::from(io::ErrorKind::TimedOut);
            return Poll::Ready(Some(Err(PayloadError::Io(error))));
        }
        Pin::new(&mut this.payload).poll_next(context)
    }
}
