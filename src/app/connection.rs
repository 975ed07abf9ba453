//! A phone's connection, and when it is ended: a server has only so many, and who holds one
//! without asking for anything takes it from others.

use std::cell::Cell;
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

/// How long a connection may stay with a request that does not become whole, with nothing asked,
/// or with an answer that is not fetched. The streams of slides say something more often.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// The most bytes of requests without an answer that all connections together may hold; beyond it
/// those end that have sent much.
const WAITING: usize = 128 * 1024 * 1024;

/// What one connection may have sent without an answer even then: more than a phone's letter.
const MUCH: usize = 20 * 1024;

/// What is counted of one connection at most: HTTP keeps no more than this in memory.
const MOST: usize = 256 * 1024;

/// How many requests of a connection are with a handler.
#[derive(Clone, Debug, Default)]
pub(super) struct Handling(Rc<Cell<usize>>);

/// One of them, until it is dropped.
struct Handled(Handling);

impl Drop for Handled {
    fn drop(&mut self) {
        let count = &self.0.0;
        count.set(count.get().saturating_sub(1));
    }
}

/// Tells a connection that a handler works on a request: that may take its time.
///
/// # Errors
/// Those of the page.
pub(super) async fn handle<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> actix_web::Result<ServiceResponse<B>> {
    let handling = request.conn_data::<Handling>().cloned();
    let handled = handling.map(|it| {
        it.0.set(it.0.get() + 1);
        Handled(it)
    });
    let answer = next.call(request).await;
    drop(handled);
    answer
}

/// The bytes that all connections hold without having got an answer. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub(super) struct Unanswered(Arc<AtomicUsize>);

/// A stream that ends with an error when its patience is over. HTTP's own timers watch the first
/// head of a connection and the time between two requests only, not a later head that comes
/// slowly, nor an answer that nobody fetches.
pub(super) struct Connection<S> {
    stream: S,
    handling: Handling,
    /// The moment of the first byte that came since something was last written.
    asked: Option<Instant>,
    /// The moment when something was last written.
    written: Instant,
    /// How many bytes came since then, as far as they are counted.
    bytes: usize,
    /// The moment since which nothing can be written.
    stuck: Option<Instant>,
    all: Unanswered,
    timer: Pin<Box<Sleep>>,
}

impl<S> Connection<S> {
    pub(super) fn new(stream: S, all: Unanswered) -> Self {
        let now = Instant::now();
        Self {
            stream,
            handling: Handling::default(),
            asked: None,
            written: now,
            stuck: None,
            bytes: 0,
            all,
            timer: Box::pin(sleep_until(now + PATIENCE)),
        }
    }

    /// What its handlers are noted in.
    pub(super) fn handling(&self) -> Handling {
        self.handling.clone()
    }

    /// Whether a moment has come; when not, the task is woken at it.
    fn has_come(&mut self, moment: Instant, context: &mut Context<'_>) -> bool {
        if self.timer.deadline() != moment {
            self.timer.as_mut().reset(moment);
        }
        self.timer.as_mut().poll(context).is_ready()
    }

    fn answered(&mut self) {
        self.all.0.fetch_sub(self.bytes, Ordering::Relaxed);
        self.bytes = 0;
        self.asked = None;
        self.written = Instant::now();
    }

    fn came(&mut self, bytes: usize) -> io::Result<()> {
        self.asked.get_or_insert_with(Instant::now);
        let counted = bytes.min(MOST - self.bytes);
        self.bytes += counted;
        let all = self.all.0.fetch_add(counted, Ordering::Relaxed) + counted;
        if all > WAITING && self.bytes > MUCH {
            return Err(io::Error::other("too much waits for an answer"));
        }
        Ok(())
    }

    /// After a write: what came of it, or an error when nothing can be written for too long.
    fn wrote(
        &mut self,
        result: Poll<io::Result<usize>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<usize>> {
        match result {
            Poll::Ready(Ok(bytes)) if bytes > 0 => {
                self.stuck = None;
                self.answered();
            }
            Poll::Pending => {
                let stuck = *self.stuck.get_or_insert_with(Instant::now);
                if self.has_come(stuck + PATIENCE, context) {
                    return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
                }
            }
            Poll::Ready(_) => {}
        }
        result
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Connection<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buffer.filled().len();
        match Pin::new(&mut this.stream).poll_read(context, buffer) {
            Poll::Ready(Ok(())) => {
                let bytes = buffer.filled().len() - before;
                Poll::Ready(if bytes > 0 { this.came(bytes) } else { Ok(()) })
            }
            Poll::Pending => {
                // What a handler needs is not the phone's time: that is looked at again later.
                let since = if this.handling.0.get() > 0 {
                    Instant::now()
                } else {
                    this.asked.unwrap_or(this.written)
                };
                if this.has_come(since + PATIENCE, context) {
                    Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
                } else {
                    Poll::Pending
                }
            }
            failed => failed,
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Connection<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let result = Pin::new(&mut this.stream).poll_write(context, bytes);
        this.wrote(result, context)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}

impl<S> Drop for Connection<S> {
    fn drop(&mut self) {
        self.answered();
    }
}
