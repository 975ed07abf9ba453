//! Passes: made here and shown once, because the database keeps only their hashes.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::card::{Card, Sheet, TITLE_WIDTH, sheets, shortened};
use super::{Around, SignedIn, address, now};
use crate::domain::{Edition, MailAddress, Secret, SecretHash, State};
use crate::pages::{PageError, Site, assets, error::html_with};

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
    addresses: usize,
    over: bool,
    tried: Tried,
    problems: Vec<String>,
    said: Option<String>,
    made: Made,
    title: String,
    js: &'a str,
    cards_css: &'a str,
    keys: String,
}

/// What stands in the form.
struct Tried {
    count: String,
    phone_secret: bool,
    addresses: String,
}

/// What a page says beside the form.
#[derive(Default)]
struct Answer {
    /// What was written into the form, where it is to be mended.
    tried: Option<Tried>,
    problems: Vec<String>,
    said: Option<String>,
    made: Made,
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
    page(&site, &officer, &edition, Answer::default()).await
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
    if let Some(lost) = fields.value("replace") {
        let sheets = replace(&site, &officer, &edition, lost).await?;
        let made = Made {
            sheets,
            // It goes to somebody who is known: whoever sees it made must not have its secret.
            phone_secret: true,
            replaced: true,
        };
        let answer = Answer {
            made,
            ..Answer::default()
        };
        return page(&site, &officer, &edition, answer).await;
    }
    let written = fields.value("addresses").unwrap_or_default();
    let addresses = match MailAddress::list(written) {
        Ok(addresses) => addresses,
        Err(errors) => {
            let answer = Answer {
                tried: Some(Tried {
                    count: fields.value("count").unwrap_or_default().to_owned(),
                    phone_secret: fields.value("phone-secret").is_some(),
                    addresses: written.to_owned(),
                }),
                problems: errors.iter().map(ToString::to_string).collect(),
                ..Answer::default()
            };
            return page(&site, &officer, &edition, answer).await;
        }
    };
    let only_addresses = fields.value("only").is_some();
    let count = if only_addresses {
        None
    } else {
        Some(pass_count(fields.value("count"))?)
    };
    let said = keep(&site, &officer, &edition, &addresses).await?;
    let mut made = Made::default();
    if let Some(count) = count {
        made.sheets = make_passes(&site, &officer, &edition, count).await?;
        // So do a few cards, which cannot be handed out face down.
        made.phone_secret = fields.value("phone-secret").is_some()
            || u64::from(count) < edition.plan.threshold.answers();
    }
    let answer = Answer {
        said: said.or_else(|| {
            only_addresses.then(|| "There was no address to keep: write one a line.".to_owned())
        }),
        made,
        ..Answer::default()
    };
    page(&site, &officer, &edition, answer).await
}

fn pass_count(text: Option<&str>) -> Result<u32, PageError> {
    text.and_then(|it| it.trim().parse::<u32>().ok())
        .filter(|it| (1..=MOST).contains(it))
        .ok_or_else(|| {
            PageError::Bad(format!(
                "Number of passes: write a number from 1 to {MOST}."
            ))
        })
}

async fn make_passes(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    count: u32,
) -> Result<Vec<Sheet>, PageError> {
    // Who holds more cards than there are people could answer with them, take those answers
    // away from what is shown, and be left with those of a few.
    let (used, people) = (
        site.store.pass_count(edition.id).await?,
        u64::from(edition.plan.cohort_size),
    );
    if people > 0 && used + u64::from(count) > people {
        return Err(PageError::Bad(format!(
            "Number of passes: {people} people take part and {used} cards are in use, so {} more \
             can be made. Replace a lost card by its number; where more people take part, raise \
             “cohort_size” in the edition’s file and import it again.",
            people.saturating_sub(used)
        )));
    }
    let secrets: Vec<Secret> = (0..count).map(|_| Secret::random()).collect();
    let hashes: Vec<SecretHash> = secrets.iter().map(Secret::hash).collect();
    let numbers = site.store.add_passes(edition.id, &hashes).await?;
    note(site, officer, edition, "make passes", &count.to_string()).await?;
    let cards: Vec<Card> = numbers
        .into_iter()
        .zip(&secrets)
        .map(|(number, secret)| Card::new(number, &site.config.base_url, secret))
        .collect::<Result<_, _>>()?;
    Ok(sheets(cards))
}

async fn replace(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    lost: &str,
) -> Result<Vec<Sheet>, PageError> {
    let secret = Secret::random();
    let lost: u32 = lost.trim().parse().unwrap_or_default();
    let hash = secret.hash();
    if !site.store.replace_pass(edition.id, lost, &hash).await? {
        return Err(PageError::Bad(
            "Number of the lost card: there is no such card. Write the number that stands on it."
                .to_owned(),
        ));
    }
    note(site, officer, edition, "replace pass", &lost.to_string()).await?;
    Ok(sheets(vec![Card::new(
        lost,
        &site.config.base_url,
        &secret,
    )?]))
}

/// Keeps addresses for reminders; what to say about it, where there are any.
async fn keep(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    addresses: &[MailAddress],
) -> Result<Option<String>, PageError> {
    if addresses.is_empty() {
        return Ok(None);
    }
    let Some(kept) = site
        .store
        .add_reminder_addresses(edition.id, addresses)
        .await?
    else {
        return Err(PageError::Bad(
            "E-mail addresses: every session is closed, so there is nothing to remind of. Leave \
             them out."
                .to_owned(),
        ));
    };
    let added = addresses.len().to_string();
    note(site, officer, edition, "add reminder addresses", &added).await?;
    Ok(Some(match kept {
        1 => "One e-mail address is kept for reminders.".to_owned(),
        _ => format!("{kept} e-mail addresses are kept for reminders."),
    }))
}

async fn note(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    action: &str,
    subject: &str,
) -> Result<(), PageError> {
    Ok(site
        .store
        .note(officer.id, Some(edition.id), now(), action, subject)
        .await?)
}

async fn page(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    answer: Answer,
) -> Result<HttpResponse, PageError> {
    let sessions = site.store.sessions(edition.id).await?;
    let status = if answer.problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let count = site.store.pass_count(edition.id).await?;
    let page = Passes {
        around: Around::new(officer, edition.programme.synthetic),
        edition,
        edition_address: address(edition),
        count,
        most: MOST,
        addresses: site.store.reminder_addresses(edition.id).await?.len(),
        over: !sessions.is_empty() && sessions.iter().all(|it| it.state == State::Closed),
        tried: answer.tried.unwrap_or_else(|| Tried {
            count: u64::from(edition.plan.cohort_size)
                .saturating_sub(count)
                .clamp(1, u64::from(MOST))
                .to_string(),
            phone_secret: false,
            addresses: String::new(),
        }),
        problems: answer.problems,
        said: answer.said,
        made: answer.made,
        title: shortened(&edition.plan.title, TITLE_WIDTH),
        js: assets::CARDS_JS.address(),
        cards_css: assets::CARDS_CSS.address(),
        keys: format!(
            "/api/v1/editions/{}/{}/keys",
            edition.programme.key, edition.plan.number
        ),
    };
    html_with(status, &page)
}
