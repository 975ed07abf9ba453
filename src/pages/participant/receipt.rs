//! The receipt, and the way to the next open session.

use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, web};
use askama::Template;

use super::{OpenPass, Standing};
use crate::pages::{PageError, Site, assets, error::html};

#[derive(Template)]
#[template(path = "participant/receipt.html")]
struct Receipt<'a> {
    css: &'a str,
    synthetic: bool,
    title: &'a str,
    can_change: bool,
    form: String,
    programme: String,
    next: Option<(String, &'a str)>,
}

/// `GET /p/{pass}/{session}/received`: only what the database holds is called received.
pub async fn show(
    site: web::Data<Site>,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let (pass, key) = path.into_inner();
    let pass = OpenPass::open(&site, &pass).await?;
    let session = pass.session(&key)?;
    let standing = pass.standing(session);
    let form = pass.address(&key);
    if !matches!(standing, Standing::Answered | Standing::ClosedAnswered) {
        return Ok(HttpResponse::SeeOther()
            .insert_header((LOCATION, form))
            .finish());
    }
    html(&Receipt {
        css: assets::PARTICIPANT_CSS.address(),
        synthetic: pass.edition.programme.synthetic,
        title: &session.plan.title,
        can_change: standing == Standing::Answered,
        form,
        programme: pass.address(""),
        next: pass
            .next_open(Some(session))
            .map(|it| (pass.address(it.plan.key.as_str()), it.plan.title.as_str())),
    })
}
