//! Passes: made here and shown once, because the database keeps only their hashes.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;
use qrcode::QrCode;
use qrcode::render::svg;

use super::{Around, SignedIn, address, now};
use crate::domain::{Edition, Secret, SecretHash};
use crate::pages::{PageError, Site, assets, error::html};

/// The most passes that are made at once.
const MOST: u32 = 200;

#[derive(Template)]
#[template(path = "officer/passes.html")]
struct Passes<'a> {
    around: Around<'a>,
    edition: &'a Edition,
    edition_address: String,
    count: u64,
    most: u32,
    suggested: u32,
    made: Vec<Card>,
    phone_secret: bool,
    js: &'a str,
    keys: String,
}

struct Card {
    link: String,
    qr: String,
}

/// `GET /officer/editions/{programme}/{number}/passes`
pub async fn show(
    site: web::Data<Site>,
    officer: SignedIn,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number) = path.into_inner();
    let edition = site.edition(&programme, number).await?;
    page(&site, &officer, &edition, Vec::new(), false).await
}

/// `POST /officer/editions/{programme}/{number}/passes`
pub async fn make(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<(String, u32)>,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    let fields = officer.form(&request, &bytes)?;
    let (programme, number) = path.into_inner();
    let edition = site.edition(&programme, number).await?;
    let count = fields
        .value("count")
        .and_then(|it| it.trim().parse::<u32>().ok())
        .filter(|it| (1..=MOST).contains(it))
        .ok_or_else(|| {
            PageError::Bad(format!(
                "Number of passes: write a number from 1 to {MOST}."
            ))
        })?;
    let secrets: Vec<Secret> = (0..count).map(|_| Secret::random()).collect();
    let hashes: Vec<SecretHash> = secrets.iter().map(Secret::hash).collect();
    site.store.add_passes(edition.id, &hashes).await?;
    site.store
        .note(
            officer.id,
            Some(edition.id),
            now(),
            "make passes",
            &count.to_string(),
        )
        .await?;
    let cards = secrets
        .iter()
        .map(|it| card(&format!("{}/p/{it}", site.config.base_url)))
        .collect::<Result<_, _>>()?;
    let phone_secret = fields.value("phone-secret").is_some();
    page(&site, &officer, &edition, cards, phone_secret).await
}

fn card(link: &str) -> Result<Card, PageError> {
    let code = QrCode::new(link).map_err(|error| PageError::internal(&error))?;
    let qr = code
        .render::<svg::Color<'_>>()
        .min_dimensions(160, 160)
        .build();
    // Inline SVG has no XML declaration.
    let qr = qr
        .find("<svg")
        .map_or(qr.as_str(), |start| &qr[start..])
        .to_owned();
    Ok(Card {
        link: link.to_owned(),
        qr,
    })
}

async fn page(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    made: Vec<Card>,
    phone_secret: bool,
) -> Result<HttpResponse, PageError> {
    let count = site.store.pass_count(edition.id).await?;
    html(&Passes {
        around: Around::new(officer, edition.programme.synthetic),
        edition,
        edition_address: address(edition),
        suggested: edition.plan.cohort_size.clamp(1, MOST),
        count,
        most: MOST,
        made,
        phone_secret,
        js: assets::CARDS_JS.address(),
        keys: format!(
            "/api/v1/editions/{}/{}/keys",
            edition.programme.key, edition.plan.number
        ),
    })
}
