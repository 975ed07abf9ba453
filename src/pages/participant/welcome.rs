//! The front door: where to go with and without a pass.

use actix_web::HttpResponse;
use askama::Template;

use crate::pages::{PageError, assets, error::html};

#[derive(Template)]
#[template(path = "participant/welcome.html")]
struct Welcome<'a> {
    css: &'a str,
    synthetic: bool,
}

/// `GET /`
pub async fn show() -> Result<HttpResponse, PageError> {
    html(&Welcome {
        css: assets::PARTICIPANT_CSS.address(),
        synthetic: false,
    })
}
