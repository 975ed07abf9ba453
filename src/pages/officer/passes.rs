//! Passes: made here and shown once, because the database keeps only their hashes.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::card::{Card, Sheet, TITLE_WIDTH, sheets, shortened};
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
    title: String,
    js: &'a str,
    cards_css: &'a str,
    keys: String,
}

/// What was made just now, to be shown this once.
#[derive(Default)]
struct Made {
    sheets: Vec<Sheet>,
    phone_secret: bool,
    replaced: bool,
}

impl Made {
    fn count(&self) -> usize {
        self.sheets.iter().map(|it| it.cards.len()).sum()
    }
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
        let cards = vec![Card::new(lost, &site.config.base_url, &secret)?];
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
            .map(|(number, secret)| Card::new(number, &site.config.base_url, secret))
            .collect::<Result<_, _>>()?;
        (cards, "make passes", count.to_string())
    };
    site.store
        .note(officer.id, Some(edition.id), now(), action, &subject)
        .await?;
    let made = Made {
        sheets: sheets(cards),
        phone_secret: fields.value("phone-secret").is_some(),
        replaced: fields.value("replace").is_some(),
    };
    page(&site, &officer, &edition, Some(made)).await
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
        title: shortened(&edition.plan.title, TITLE_WIDTH),
        js: assets::CARDS_JS.address(),
        cards_css: assets::CARDS_CSS.address(),
        keys: format!(
            "/api/v1/editions/{}/{}/keys",
            edition.programme.key, edition.plan.number
        ),
    })
}
