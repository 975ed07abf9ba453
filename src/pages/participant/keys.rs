//! The keys that sign the tickets of an edition, for everybody to compare.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::Visit;
use super::language::Reader;
use crate::domain::{Edition, fingerprint};
use crate::pages::{PageError, Site, assets, error::html};
use crate::wording::Wording;

#[derive(Template)]
#[template(path = "participant/keys.html")]
struct Keys<'a> {
    css: &'a str,
    t: &'static Wording,
    synthetic: bool,
    edition: &'a str,
    programme: String,
    fingerprint: String,
    passes: String,
    keys: Vec<(String, String)>,
}

/// `GET /keys/{programme}/{number}`
pub async fn show(
    site: web::Data<Site>,
    reader: Reader,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number) = path.into_inner();
    let visit = Visit::without_pass(&site, &programme, number).await?;
    let keys = site.store.ticket_keys(visit.edition.id).await?;
    let removed = reader.0.text("keys-removed");
    let title = |id| {
        visit
            .sessions
            .iter()
            .find(|it| it.id == id)
            .map_or(removed.as_str(), |it| it.plan.title.as_str())
    };
    html(&Keys {
        css: assets::PARTICIPANT_CSS.address(),
        t: reader.0,
        synthetic: visit.edition.programme.synthetic,
        edition: &visit.edition.plan.title,
        programme: visit.address(""),
        fingerprint: grouped(&fingerprint(&keys)),
        passes: site.store.pass_count(visit.edition.id).await?.to_string(),
        keys: keys
            .iter()
            .map(|(id, key)| (title(*id).to_owned(), key.to_text()))
            .collect(),
    })
}

/// The address of the page.
pub(super) fn address(edition: &Edition) -> String {
    format!("/keys/{}/{}", edition.programme.key, edition.plan.number)
}

/// The first 16 bytes in groups that can be read out loud, such as "3f2a 91c0 …".
fn grouped(fingerprint: &[u8]) -> String {
    fingerprint[..16]
        .chunks(2)
        .map(|pair| pair.iter().map(|byte| format!("{byte:02x}")).collect())
        .collect::<Vec<String>>()
        .join(" ")
}
