//! Texts in the coding that a browser asks for: those that never change are compressed once
//! and as well as can be, pages better than the server's middleware would.

use std::io::Read;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    AcceptEncoding, CONTENT_ENCODING, CONTENT_TYPE, ContentEncoding, Encoding, HeaderValue, VARY,
};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder};
use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::Compression;
use flate2::read::GzEncoder;

/// The most that brotli can do; it takes some hundredths of a second for a script.
const BEST_BROTLI: i32 = 11;

/// What a page is worth: a sixth less than the middleware's 3, in less than a thousandth of a
/// second.
const PAGE_BROTLI: i32 = 5;

/// A text as it is and in every coding.
#[derive(Debug)]
pub(super) struct Packed {
    plain: Bytes,
    codings: Vec<(ContentEncoding, Bytes)>,
}

impl Packed {
    /// Compresses a text.
    pub(super) fn new(text: String) -> Self {
        let brotli = brotli(text.as_bytes(), BEST_BROTLI).map(|it| (ContentEncoding::Brotli, it));
        let gzip = gzip(text.as_bytes()).map(|it| (ContentEncoding::Gzip, it));
        Self {
            plain: text.into(),
            codings: [brotli, gzip].into_iter().flatten().collect(),
        }
    }

    /// Compresses a page, as little as [`pack_pages`] does: it does not stay for long.
    pub(super) fn page(plain: Bytes) -> Self {
        let brotli = brotli(&plain, PAGE_BROTLI).map(|it| (ContentEncoding::Brotli, it));
        Self {
            plain,
            codings: brotli.into_iter().collect(),
        }
    }

    /// How many bytes it takes.
    pub(super) fn bytes(&self) -> usize {
        let coded: usize = self.codings.iter().map(|(_, bytes)| bytes.len()).sum();
        self.plain.len() + coded
    }

    /// Ends a response with the text in the coding that the request likes best, and as it is
    /// where it likes none. Nothing compresses it again, because the
    /// response names its coding.
    pub(super) fn send(
        &self,
        request: &HttpRequest,
        mut response: HttpResponseBuilder,
    ) -> HttpResponse {
        response.append_header((VARY, HeaderValue::from_static("accept-encoding")));
        let liked = liked(request);
        let coded = self.codings.iter().find(|(it, _)| liked == Some(*it));
        match coded {
            Some((coding, bytes)) => response
                .insert_header((CONTENT_ENCODING, coding.to_header_value()))
                .body(bytes.clone()),
            None => response.body(self.plain.clone()),
        }
    }
}

/// Compresses pages and what phones keep of them for browsers that like brotli; the server's
/// middleware does the rest, such as streams and other codings.
///
/// # Errors
/// Those of the page.
pub async fn pack_pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let wanted = liked(&request) == Some(ContentEncoding::Brotli);
    let response = next.call(request).await?.map_into_boxed_body();
    let headers = response.headers();
    let page = headers
        .get(CONTENT_TYPE)
        .and_then(|it| it.to_str().ok())
        .is_some_and(|it| it.starts_with("text/html") || it.starts_with("application/json"));
    if !wanted || !page || headers.contains_key(CONTENT_ENCODING) {
        return Ok(response);
    }
    let (request, response) = response.into_parts();
    let (mut response, body) = response.into_parts();
    let body = match body.try_into_bytes() {
        Ok(bytes) => match brotli(&bytes, PAGE_BROTLI) {
            Some(coded) => {
                let headers = response.headers_mut();
                headers.insert(CONTENT_ENCODING, ContentEncoding::Brotli.to_header_value());
                headers.append(VARY, HeaderValue::from_static("accept-encoding"));
                BoxBody::new(coded)
            }
            None => BoxBody::new(bytes),
        },
        Err(body) => body,
    };
    Ok(ServiceResponse::new(request, response.set_body(body)))
}

/// The coding of ours that a request likes best (RFC 9110, 12.5.3).
fn liked(request: &impl HttpMessage) -> Option<ContentEncoding> {
    let ours = [Encoding::identity(), Encoding::brotli(), Encoding::gzip()];
    match request
        .get_header::<AcceptEncoding>()?
        .negotiate(ours.iter())?
    {
        Encoding::Known(coding) => Some(coding),
        Encoding::Unknown(_) => None,
    }
}

fn brotli(text: &[u8], quality: i32) -> Option<Bytes> {
    let how = BrotliEncoderParams {
        quality,
        mode: BrotliEncoderMode::BROTLI_MODE_TEXT,
        size_hint: text.len(),
        ..BrotliEncoderParams::default()
    };
    let mut coded = Vec::new();
    brotli::BrotliCompress(&mut &*text, &mut coded, &how).ok()?;
    Some(coded.into())
}

fn gzip(text: &[u8]) -> Option<Bytes> {
    let mut coded = Vec::new();
    GzEncoder::new(text, Compression::best())
        .read_to_end(&mut coded)
        .ok()?;
    Some(coded.into())
}
