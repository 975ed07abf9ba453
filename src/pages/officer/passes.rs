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
    made: Made,
    js: &'a str,
    keys: String,
}

/// What was made just now, to be shown this once.
#[derive(Default)]
struct Made {
    cards: Vec<Card>,
    phone_secret: bool,
    replaced: bool,
}

struct Card {
    number: u32,
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
    page(&site, &officer, &edition, None).await
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
    let link = |secret: &Secret| format!("{}/p/{secret}", site.config.base_url);
    let (cards, action, subject) = if let Some(lost) = fields.value("replace") {
        let secret = Secret::random();
        let lost: u32 = lost.trim().parse().unwrap_or_default();
        let hash = secret.hash();
        if !site.store.replace_pass(edition.id, lost, &hash).await? {
            return Err(PageError::Bad(
                "Number of the lost card: there is no such card. Write the number that stands on it."
                    .to_owned(),
            ));
        }
        let cards = vec![card(lost, &link(&secret))?];
        (cards, "replace pass", lost.to_string())
    } else {
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
        let numbers = site.store.add_passes(edition.id, &hashes).await?;
        let cards = numbers
            .into_iter()
            .zip(&secrets)
            .map(|(number, secret)| card(number, &link(secret)))
            .collect::<Result<_, _>>()?;
        (cards, "make passes", count.to_string())
    };
    site.store
        .note(officer.id, Some(edition.id), now(), action, &subject)
        .await?;
    let made = Made {
        cards,
        phone_secret: fields.value("phone-secret").is_some(),
        replaced: fields.value("replace").is_some(),
    };
    page(&site, &officer, &edition, Some(made)).await
}

fn card(number: u32, link: &str) -> Result<Card, PageError> {
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
        number,
        link: link.to_owned(),
        qr,
    })
}

async fn page(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    made: Option<Made>,
) -> Result<HttpResponse, PageError> {
    let count = site.store.pass_count(edition.id).await?;
    html(&Passes {
        around: Around::new(officer, edition.programme.synthetic),
        edition,
        edition_address: address(edition),
        suggested: edition.plan.cohort_size.clamp(1, MOST),
        count,
        most: MOST,
        made: made.unwrap_or_default(),
        js: assets::CARDS_JS.address(),
        keys: format!(
            "/api/v1/editions/{}/{}/keys",
            edition.programme.key, edition.plan.number
        ),
    })
}
