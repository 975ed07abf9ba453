//! The receipt, and the way to the next open session.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::language::Reader;
use super::programme::{Next, next};
use super::same::same;
use super::start::Plain;
use super::{Standing, Visit};
use crate::domain::{Session, State};
use crate::pages::{
    PageError, Site, assets,
    error::{html, see_other},
};
use crate::wording::Wording;

#[derive(Template)]
#[template(path = "participant/receipt.html")]
struct Receipt<'a> {
    css: &'a str,
    js: &'a str,
    t: &'static Wording,
    synthetic: bool,
    title: &'a str,
    wallet: String,
    session: String,
    can_change: bool,
    form: String,
    programme: String,
    open: Vec<Next<'a>>,
}

/// `GET /p/{pass}/{session}/received`: only what the database holds is called received.
pub async fn with_pass(
    site: web::Data<Site>,
    reader: Reader,
    plain: Plain,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let (pass, key) = path.into_inner();
    let Some(visit) = Visit::with_pass(&site, &pass, plain).await? else {
        return Ok(see_other(format!("/p/{pass}")));
    };
    let session = visit.session(&key)?;
    match visit.standing(session) {
        Standing::Answered | Standing::ClosedAnswered => html(&page(&visit, session, reader.0)),
        _ => Ok(see_other(visit.address(&key))),
    }
}

/// `GET /e/{programme}/{number}/{session}/received`: the phone shows what became of its letter,
/// and leaves the page again where it has sent none.
pub async fn without_pass(
    site: web::Data<Site>,
    reader: Reader,
    request: HttpRequest,
    path: web::Path<(String, u32, String)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number, key) = path.into_inner();
    let page = async {
        let visit = Visit::without_pass(&site, &programme, number).await?;
        html(&page(&visit, visit.session(&key)?, reader.0))
    };
    same(&site, &request, reader.0, page).await
}

/// The receipt of a session.
pub(super) fn page<'a>(
    visit: &'a Visit,
    session: &'a Session,
    t: &'static Wording,
) -> impl Template + 'a {
    Receipt {
        css: assets::PARTICIPANT_CSS.address(),
        js: assets::WALLET_JS.address(),
        t,
        synthetic: visit.edition.programme.synthetic,
        title: &session.plan.title,
        wallet: visit.wallet(),
        session: session.id.to_string(),
        can_change: session.state == State::Open && session.closes_at.is_none(),
        form: visit.address(session.plan.key.as_str()),
        programme: visit.address(""),
        open: next(visit, Some(session)),
    }
}
