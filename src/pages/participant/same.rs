//! Pages that are the same for everybody who reads a language: kept as they are sent for a second
//! each, or until something changes here, because a whole room asks for them at once.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use actix_web::body::MessageBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::pages::packed::Packed;
use crate::pages::{PageError, Site};
use crate::wording::Wording;

/// How long a page is sent again as it is. What another program changes is seen after that.
const FRESH: Duration = Duration::from_secs(1);

/// The most that is kept, in bytes: the pages of some editions in some languages.
const ROOM: u64 = 16 * 1024 * 1024;

/// About how many pages find room.
const MANY: usize = 1_024;

/// The pages by path and language. Cheap to clone.
#[derive(Clone)]
pub struct Same(Arc<Cache<(String, &'static str), Arc<Page>, ByBytes>>);

struct Page {
    made: Instant,
    /// How often this program had changed something before.
    changes: u64,
    /// Whether somebody is making it anew.
    renewing: AtomicBool,
    status: StatusCode,
    media_type: HeaderValue,
    etag: Option<HeaderValue>,
    body: Packed,
}

#[derive(Clone)]
struct ByBytes;

impl Weighter<(String, &'static str), Arc<Page>> for ByBytes {
    fn weight(&self, key: &(String, &'static str), page: &Arc<Page>) -> u64 {
        (key.0.len() + page.body.bytes() + 256) as u64
    }
}

impl Default for Same {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(MANY, ROOM, ByBytes)))
    }
}

impl fmt::Debug for Same {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Same").field(&self.0.len()).finish()
    }
}

/// The page at a request's path in a language, made by `make` where none is kept. It must depend on
/// nothing else of the request: everybody gets the same.
///
/// # Errors
/// Those of making it; they are not kept.
pub(super) async fn same(
    site: &Site,
    request: &HttpRequest,
    t: &'static Wording,
    make: impl Future<Output = Result<HttpResponse, PageError>>,
) -> Result<HttpResponse, PageError> {
    let key = (request.path().to_owned(), t.tag());
    let changes = *site.store.changes().borrow();
    let kept = site.same.0.get(&key).filter(|it| it.changes == changes);
    if let Some(page) = &kept {
        let age = page.made.elapsed();
        // One makes it anew, and the others do not wait for that.
        if age < FRESH || (age < 2 * FRESH && page.renewing.swap(true, Ordering::AcqRel)) {
            return Ok(page.send(request));
        }
    }
    let page = Arc::new(Page::new(make.await?, changes)?);
    let answer = page.send(request);
    site.same.0.insert(key, page);
    Ok(answer)
}

impl Page {
    fn new(response: HttpResponse, changes: u64) -> Result<Self, PageError> {
        let made = Instant::now();
        let status = response.status();
        let header = |name| response.headers().get(name).cloned();
        let media_type =
            header(CONTENT_TYPE).ok_or_else(|| PageError::internal(&"a page has no media type"))?;
        let etag = header(ETAG);
        let body = response
            .into_body()
            .try_into_bytes()
            .map_err(|_| PageError::internal(&"a page is sent as a stream"))?;
        Ok(Self {
            made,
            changes,
            renewing: AtomicBool::new(false),
            status,
            media_type,
            etag,
            body: Packed::page(body),
        })
    }

    fn send(&self, request: &HttpRequest) -> HttpResponse {
        let asked = request.headers().get(IF_NONE_MATCH);
        let known = match (&self.etag, asked.and_then(|it| it.to_str().ok())) {
            // Compared weakly (RFC 9110, 8.8.3.2), because a phone writes it as it likes.
            (Some(etag), Some(asked)) => etag
                .to_str()
                .is_ok_and(|it| asked.contains(it.trim_start_matches("W/"))),
            _ => false,
        };
        let status = match known {
            true => StatusCode::NOT_MODIFIED,
            false => self.status,
        };
        let mut answer = HttpResponse::build(status);
        if let Some(etag) = &self.etag {
            answer.insert_header((ETAG, etag.clone()));
        }
        if known {
            return answer.finish();
        }
        answer.insert_header((CONTENT_TYPE, self.media_type.clone()));
        self.body.send(request, answer)
    }
}
