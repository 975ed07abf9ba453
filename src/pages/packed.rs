//! A text that never changes, compressed once and as well as can be, and sent in the coding
//! that a browser asks for.

use std::io::Read;

use actix_web::http::header::{
    AcceptEncoding, CONTENT_ENCODING, ContentEncoding, Encoding, HeaderValue, VARY,
};
use actix_web::web::Bytes;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder};
use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::Compression;
use flate2::read::GzEncoder;

/// The most that brotli can do; it takes some hundredths of a second for a script.
const BEST_BROTLI: i32 = 11;

/// A text as it is and in every coding.
#[derive(Debug)]
pub(super) struct Packed {
    plain: Bytes,
    codings: Vec<(ContentEncoding, Bytes)>,
}

impl Packed {
    /// Compresses a text.
    pub(super) fn new(text: String) -> Self {
        let brotli = brotli(text.as_bytes()).map(|it| (ContentEncoding::Brotli, it));
        let gzip = gzip(text.as_bytes()).map(|it| (ContentEncoding::Gzip, it));
        Self {
            plain: text.into(),
            codings: [brotli, gzip].into_iter().flatten().collect(),
        }
    }

    /// Ends a response with the text in the coding that the request likes best (RFC 9110,
    /// 12.5.3), and as it is where it likes none. Nothing compresses it again, because the
    /// response names its coding.
    pub(super) fn send(
        &self,
        request: &HttpRequest,
        mut response: HttpResponseBuilder,
    ) -> HttpResponse {
        response.append_header((VARY, HeaderValue::from_static("accept-encoding")));
        let ours = [Encoding::identity()].into_iter();
        let ours: Vec<Encoding> = ours
            .chain(self.codings.iter().map(|(it, _)| Encoding::Known(*it)))
            .collect();
        let liked = request
            .get_header::<AcceptEncoding>()
            .and_then(|it| it.negotiate(ours.iter()));
        let coded = self
            .codings
            .iter()
            .find(|(it, _)| liked == Some(Encoding::Known(*it)));
        match coded {
            Some((coding, bytes)) => response
                .insert_header((CONTENT_ENCODING, coding.to_header_value()))
                .body(bytes.clone()),
            None => response.body(self.plain.clone()),
        }
    }
}

fn brotli(text: &[u8]) -> Option<Bytes> {
    let how = BrotliEncoderParams {
        quality: BEST_BROTLI,
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
