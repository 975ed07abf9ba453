//! What a phone keeps to work without network: all pages of an edition in one language, as
//! they would be sent one by one.

use std::collections::BTreeMap;

use actix_web::http::header::ETAG;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::same::same;
use super::{Visit, form, programme, receipt, stored};
use crate::pages::{PageError, Site, assets};
use crate::wording::Wording;

/// The page that stands for one that is not on the phone.
#[derive(Template)]
#[template(path = "participant/offline.html")]
struct Offline<'a> {
    css: &'a str,
    t: &'static Wording,
    synthetic: bool,
    text: String,
    /// The address of the programme that is on the phone, where it is the reader's.
    programme: Option<String>,
}

#[derive(Serialize)]
struct Kept {
    /// The pages by address.
    pages: BTreeMap<String, String>,
    /// The files that they need.
    assets: Vec<&'static str>,
    /// The tags of all languages.
    languages: Vec<&'static str>,
}

/// `GET /api/v1/editions/{programme}/{number}/pages/{language}`: everything that a phone
/// keeps, with an ETag over it.
pub async fn pages(
    site: web::Data<Site>,
    request: HttpRequest,
    path: web::Path<(String, u32, String)>,
) -> HttpResponse {
    let (programme, number, language) = path.into_inner();
    let Some(t) = Wording::tagged(&language) else {
        return PageError::NotFound.problem();
    };
    let all = async {
        let body = kept(&site, &programme, number, t).await?;
        let hash = Sha256::digest(body.as_bytes());
        let mark: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(HttpResponse::Ok()
            .insert_header((ETAG, format!("W/\"{mark}\"")))
            .content_type("application/json")
            .body(body))
    };
    let all = same(&site, &request, t, all).await;
    all.unwrap_or_else(|error| error.problem())
}

async fn kept(
    site: &Site,
    programme: &str,
    number: u32,
    t: &'static Wording,
) -> Result<String, PageError> {
    let visit = Visit::without_pass(site, programme, number).await?;
    let questionnaires = site.store.questionnaires(visit.edition.id).await?;
    let mut pages = BTreeMap::new();
    pages.insert(visit.address(""), programme::page(&visit, t).render()?);
    pages.insert("/stored".to_owned(), stored::page(t).render()?);
    // Who opens a card that this phone does not know is not shown the way to somebody else's.
    for (address, text, programme) in [
        ("/offline", "offline-text", Some(visit.address(""))),
        ("/offline/card", "start-failed", None),
    ] {
        let offline = Offline {
            css: assets::PARTICIPANT_CSS.address(),
            t,
            synthetic: false,
            text: t.text(text),
            programme,
        };
        pages.insert(address.to_owned(), offline.render()?);
    }
    for session in &visit.sessions {
        let questionnaire = questionnaires
            .iter()
            .find(|it| it.id == session.questionnaire_id)
            .ok_or_else(|| PageError::internal(&"a session has no questionnaire"))?;
        let address = visit.address(session.plan.key.as_str());
        let receipt = receipt::page(&visit, session, t).render()?;
        pages.insert(format!("{address}/received"), receipt);
        pages.insert(address, form::kept(t, &visit, session, questionnaire)?);
    }
    let kept = Kept {
        pages,
        assets: [
            &assets::PARTICIPANT_CSS,
            &assets::FORM_JS,
            &assets::WALLET_JS,
        ]
        .iter()
        .map(|it| it.address())
        .collect(),
        languages: Wording::all().iter().map(Wording::tag).collect(),
    };
    serde_json::to_string(&kept).map_err(|error| PageError::internal(&error))
}
