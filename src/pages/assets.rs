//! Style sheets and scripts: part of the program, addressed by the hash of what they
//! hold, so that a browser may keep them for ever, and compressed once, as well as can be.

use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

use super::PageError;
use super::packed::Packed;

/// One file.
#[derive(Debug)]
pub(super) struct Asset {
    name: &'static str,
    media_type: &'static str,
    packed: Packed,
    address: String,
}

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE_SHEET: &str = "text/css; charset=utf-8";

/// The participant's style sheet.
pub(super) static PARTICIPANT_CSS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("base.css"),
        include_str!("participant/participant.css"),
    ]
    .concat();
    Asset::new("participant.css", STYLE_SHEET, text)
});

/// The script of the form on a phone with tickets.
pub(super) static FORM_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("participant/database.js"),
        include_str!("participant/outbox.js"),
        include_str!("participant/phone.js"),
        include_str!("participant/form.js"),
        include_str!("participant/names.js"),
    ]
    .concat();
    Asset::new("form.js", SCRIPT, text)
});

/// The script of the form in a browser without tickets: points out names.
pub(super) static NAMES_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_str!("participant/names.js").to_owned();
    Asset::new("names.js", SCRIPT, text)
});

/// Draws the tickets of a phone: loaded with the page behind the link on a card only.
pub(super) static DRAW_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("participant/database.js"),
        include_str!("participant/blind.js"),
        include_str!("participant/drawing.js"),
        include_str!("participant/draw.js"),
    ]
    .concat();
    Asset::new("draw.js", SCRIPT, text)
});

/// Marks what a phone has answered, from what it keeps.
pub(super) static WALLET_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("participant/database.js"),
        include_str!("participant/outbox.js"),
        include_str!("participant/phone.js"),
        include_str!("participant/wallet.js"),
    ]
    .concat();
    Asset::new("wallet.js", SCRIPT, text)
});

/// The service worker: keeps the participant's pages on the phone.
static WORKER_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("participant/database.js"),
        include_str!("participant/outbox.js"),
        include_str!("participant/worker.js"),
    ]
    .concat();
    Asset::new("worker.js", SCRIPT, text)
});

/// Draws one ticket without a pass: loaded with the page of a session with an open link only.
pub(super) static OPEN_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("participant/database.js"),
        include_str!("participant/blind.js"),
        include_str!("participant/drawing.js"),
        include_str!("participant/open.js"),
    ]
    .concat();
    Asset::new("open.js", "text/javascript; charset=utf-8", text)
});

/// The style sheet of the room slide.
pub(super) static PRESENT_CSS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("base.css"),
        include_str!("participant/present.css"),
    ]
    .concat();
    Asset::new("present.css", "text/css; charset=utf-8", text)
});

/// Keeps the room slide up to date.
pub(super) static PRESENT_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_str!("participant/present.js").to_owned();
    Asset::new("present.js", "text/javascript; charset=utf-8", text)
});

/// Finishes the cards of new passes in the officer's browser.
pub(super) static CARDS_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("participant/blind.js"),
        include_str!("officer/qr.js"),
        include_str!("officer/cards.js"),
    ]
    .concat();
    Asset::new("cards.js", SCRIPT, text)
});

/// Copies a text to the clipboard.
pub(super) static COPY_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_str!("officer/copy.js").to_owned();
    Asset::new("copy.js", SCRIPT, text)
});

/// Says the words of a chart's marks.
pub(super) static MARKS_JS: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_str!("officer/marks.js").to_owned();
    Asset::new("marks.js", SCRIPT, text)
});

/// How cards look on the screen and on paper: for their page only, because it sets the
/// margins of the paper.
pub(super) static CARDS_CSS: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_str!("officer/cards.css").to_owned();
    Asset::new("cards.css", STYLE_SHEET, text)
});

/// How the design brief looks on the screen and on paper: for its page only, because it sets
/// the margins of the paper.
pub(super) static BRIEF_CSS: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_str!("officer/brief.css").to_owned();
    Asset::new("brief.css", STYLE_SHEET, text)
});

/// The officer's style sheet, with the charts' colours.
pub(super) static OFFICER_CSS: LazyLock<Asset> = LazyLock::new(|| {
    let text = [
        include_str!("base.css"),
        include_str!("officer/officer.css"),
        &crate::figure::palette_css(),
    ]
    .concat();
    Asset::new("officer.css", STYLE_SHEET, text)
});

impl Asset {
    fn new(name: &'static str, media_type: &'static str, text: String) -> Self {
        let text = if media_type == SCRIPT {
            without_comments(text)
        } else {
            text
        };
        let hash: String = Sha256::digest(text.as_bytes())
            .iter()
            .take(6)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            address: format!("/static/{hash}/{name}"),
            name,
            media_type,
            packed: Packed::new(text),
        }
    }

    /// Where it is served.
    pub(super) fn address(&self) -> &str {
        &self.address
    }
}

/// A script without its comments and the space between its words; a browser test compares
/// what is left with the source. Style sheets are written without either.
fn without_comments(script: String) -> String {
    match minifier::js::minify(&script) {
        Ok(short) => short.to_string(),
        Err(_) => script,
    }
}

/// Serves a file. An old address gets the new file too, but may not keep it.
pub(super) async fn serve(
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let (hash, name) = path.into_inner();
    let asset = [
        &PARTICIPANT_CSS,
        &FORM_JS,
        &NAMES_JS,
        &DRAW_JS,
        &WALLET_JS,
        &OPEN_JS,
        &PRESENT_CSS,
        &PRESENT_JS,
        &CARDS_JS,
        &CARDS_CSS,
        &BRIEF_CSS,
        &COPY_JS,
        &MARKS_JS,
        &OFFICER_CSS,
    ]
    .into_iter()
    .find(|it| it.name == name)
    .ok_or(PageError::NotFound)?;
    let keep = if asset.address == format!("/static/{hash}/{name}") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, asset.media_type))
        .insert_header((CACHE_CONTROL, keep));
    Ok(asset.packed.send(&request, response))
}

/// `GET /worker.js`: has to lie above the pages that it serves, under one address that never
/// changes; browsers ask for it again by themselves.
pub(super) async fn worker(request: HttpRequest) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_TYPE, WORKER_JS.media_type))
        .insert_header((CACHE_CONTROL, "no-cache"));
    WORKER_JS.packed.send(&request, response)
}
