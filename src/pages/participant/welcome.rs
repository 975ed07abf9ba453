//! The front door: where to go with and without a pass.

use actix_web::HttpResponse;
use askama::Template;

use super::language::Reader;
use crate::pages::{PageError, assets, error::html};
use crate::wording::Wording;

#[derive(Template)]
#[template(path = "participant/welcome.html")]
struct Welcome<'a> {
    css: &'a str,
    t: &'static Wording,
    synthetic: bool,
}

/// `GET /`
pub async fn show(reader: Reader) -> Result<HttpResponse, PageError> {
    html(&Welcome {
        css: assets::PARTICIPANT_CSS.address(),
        t: reader.0,
        synthetic: false,
    })
}
