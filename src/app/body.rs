//! The time that a request's body may take: HTTP's own timers end with its head. And its form:
//! nothing is unpacked.

use std::cell::Cell;
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::PayloadError;
use actix_web::http::header::CONTENT_ENCODING;
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpMessage, HttpResponse};
use futures_util::Stream;
use tokio::time::{Sleep, sleep};

use crate::pages::PageError;

/// A body of 64 KB comes within this even over 20 kbit/s; a phone's script gives up as early.
pub(super) const TIME: Duration = Duration::from_secs(30);

/// Refuses a body that is packed, ends one that takes too long, and says so.
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
    let for_program = request.path().starts_with("/api/");
    let say = |error: PageError| {
        if for_program {
            error.problem()
        } else {
            HttpResponse::from_error(error)
        }
    };
    // A few bytes can unpack into all of the memory; no browser packs what it sends.
    let packed = request.headers().get(CONTENT_ENCODING);
    if packed.is_some_and(|it| !it.as_bytes().eq_ignore_ascii_case(b"identity")) {
        return Ok(request.into_response(say(PageError::Packed)));
    }
    let late = Rc::new(Cell::new(false));
    request.set_payload(Payload::Stream {
        payload: Box::pin(Body {
            payload,
            timer: Box::pin(sleep(TIME)),
            late: Rc::clone(&late),
        }),
    });
    let response = next.call(request).await?.map_into_boxed_body();
    Ok(if late.get() {
        response.into_response(say(PageError::TooSlow))
    } else {
        response
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
