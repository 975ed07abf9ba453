//! Passes: made here and shown once, because the database keeps only their hashes. Their secrets
//! follow from a random one in the form and from the sign-in, so that a form that is sent again, after
//! a double click or an answer that was lost, shows the same cards.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::card::{Card, Sheet, TITLE_WIDTH, sheets, shortened};
use super::{Around, SignedIn, address, now};
use crate::domain::{Edition, MailAddress, RawResponse, Secret, SecretHash, State};
use crate::pages::{PageError, Site, assets, error::html_with};
use crate::store::{Made, Making, Replaced};

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
    /// What the cards follow from that this page's forms make; new with each page.
    making: Secret,
    tried: Tried,
    problems: Vec<String>,
    wrong: Option<Field>,
    said: Option<String>,
    made: Shown,
    title: String,
    js: &'a str,
    cards_css: &'a str,
    keys: String,
}

/// What stands in the forms.
#[derive(Default)]
struct Tried {
    count: String,
    phone_secret: bool,
    addresses: String,
    lost: String,
}

impl Passes<'_> {
    /// Whether this is the field to mend.
    fn is_wrong(&self, field: Field) -> bool {
        self.wrong == Some(field)
    }
}

impl Tried {
    fn of(fields: &RawResponse) -> Self {
        let text = |name: &str| fields.value(name).unwrap_or_default().to_owned();
        Self {
            count: text("count"),
            phone_secret: fields.value("phone-secret").is_some(),
            addresses: text("addresses"),
            lost: text("replace"),
        }
    }
}

/// A field that is to be mended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Count,
    Addresses,
    Lost,
}

/// What a page says beside the forms.
#[derive(Default)]
struct Answer {
    /// What was written into the forms, where it is to be mended.
    tried: Option<Tried>,
    problems: Vec<String>,
    /// Where it is to be mended; `None` where sending the form anew is enough.
    wrong: Option<Field>,
    said: Option<String>,
    made: Shown,
}

impl Answer {
    fn problem(fields: &RawResponse, wrong: Option<Field>, problems: Vec<String>) -> Self {
        Self {
            tried: Some(Tried::of(fields)),
            problems,
            wrong,
            ..Self::default()
        }
    }
}

/// The cards that were made, to be shown this once.
#[derive(Default)]
struct Shown {
    sheets: Vec<Sheet>,
    phone_secret: bool,
    replaced: bool,
    /// Whether an earlier request with the same form has made them.
    again: bool,
}

impl Shown {
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
    let answer = if fields.value("replace").is_some() {
        replace(&site, &officer, &edition, &fields).await?
    } else {
        make_passes(&site, &officer, &edition, &fields).await?
    };
    page(&site, &officer, &edition, answer).await
}

async fn make_passes(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    fields: &RawResponse,
) -> Result<Answer, PageError> {
    let problem = |wrong: Field, text: String| Ok(Answer::problem(fields, Some(wrong), vec![text]));
    let addresses = match MailAddress::list(fields.value("addresses").unwrap_or_default()) {
        Ok(addresses) => addresses,
        Err(errors) => {
            let problems = errors.iter().map(ToString::to_string).collect();
            return Ok(Answer::problem(fields, Some(Field::Addresses), problems));
        }
    };
    let only_addresses = fields.value("only").is_some();
    let secrets = if only_addresses {
        Vec::new()
    } else {
        let Some(count) = pass_count(fields.value("count")) else {
            let text = format!("Number of passes: write a number from 1 to {MOST}.");
            return problem(Field::Count, text);
        };
        let Some(form) = form_secret(fields) else {
            return Ok(out_of_date(fields));
        };
        form.passes(&officer.secret, edition.id, count)
    };
    if only_addresses && addresses.is_empty() {
        return Ok(Answer {
            said: Some("There was no address to keep: write one a line.".to_owned()),
            ..Answer::default()
        });
    }
    let hashes: Vec<SecretHash> = secrets.iter().map(Secret::hash).collect();
    let making = Making {
        officer: officer.id,
        edition: edition.id,
        at: now(),
        hashes: &hashes,
        addresses: &addresses,
    };
    let (numbers, kept, again) = match site.store.make_cards(&making).await? {
        Made::New { numbers, kept } => (numbers, kept, false),
        Made::Again(numbers) => (numbers, 0, true),
        Made::Changed => {
            let text = "This form has made cards before, and some of them were replaced or taken \
                        out of use since, so they cannot be shown again. Send the form once more \
                        to make others.";
            return Ok(Answer::problem(fields, None, vec![text.to_owned()]));
        }
        Made::TooMany { people, used } => {
            return problem(
                Field::Count,
                format!(
                    "Number of passes: {people} people take part and {used} cards are in use, so \
                     {} more can be made. Replace a lost card by its number; where more people \
                     take part, raise “cohort_size” in the edition’s file and import it again.",
                    people.saturating_sub(used)
                ),
            );
        }
        Made::Over => {
            let text = "E-mail addresses: every session is closed, so there is nothing to remind \
                        of. Leave them out.";
            return problem(Field::Addresses, text.to_owned());
        }
    };
    // Few cards cannot be handed out face down.
    let few = (numbers.len() as u64) < edition.plan.threshold.answers();
    let made = Shown {
        sheets: sheets(cards(site, numbers, &secrets)?),
        phone_secret: fields.value("phone-secret").is_some() || few,
        replaced: false,
        again,
    };
    Ok(Answer {
        said: match kept {
            0 => None,
            1 => Some("One e-mail address is kept for reminders.".to_owned()),
            _ => Some(format!("{kept} e-mail addresses are kept for reminders.")),
        },
        made,
        ..Answer::default()
    })
}

async fn replace(
    site: &Site,
    officer: &SignedIn,
    edition: &Edition,
    fields: &RawResponse,
) -> Result<Answer, PageError> {
    let Some(form) = form_secret(fields) else {
        return Ok(out_of_date(fields));
    };
    let lost = fields.value("replace").unwrap_or_default();
    let lost: u32 = lost.trim().parse().unwrap_or_default();
    let secret = form.replacement(&officer.secret, edition.id, lost);
    let replaced = site
        .store
        .replace_card(officer.id, edition.id, now(), lost, &secret.hash())
        .await?;
    if replaced == Replaced::NoSuchCard {
        let text = "Number of the lost card: there is no such card. Write the number that stands \
                    on it.";
        let problems = vec![text.to_owned()];
        return Ok(Answer::problem(fields, Some(Field::Lost), problems));
    }
    let made = Shown {
        sheets: sheets(cards(site, vec![lost], &[secret])?),
        // It goes to somebody who is known: whoever sees it made must not have its secret.
        phone_secret: true,
        replaced: true,
        again: replaced == Replaced::Before,
    };
    Ok(Answer {
        made,
        ..Answer::default()
    })
}

fn pass_count(text: Option<&str>) -> Option<u32> {
    text.and_then(|it| it.trim().parse().ok())
        .filter(|it| (1..=MOST).contains(it))
}

/// The secret that a page put into its form.
fn form_secret(fields: &RawResponse) -> Option<Secret> {
    fields.value("making")?.parse().ok()
}

fn out_of_date(fields: &RawResponse) -> Answer {
    let text = "The page from which this was sent is out of date. Send it once more from here.";
    Answer::problem(fields, None, vec![text.to_owned()])
}

fn cards(site: &Site, numbers: Vec<u32>, secrets: &[Secret]) -> Result<Vec<Card>, PageError> {
    numbers
        .into_iter()
        .zip(secrets)
        .map(|(number, secret)| Card::new(number, &site.config.base_url, secret))
        .collect()
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
    let mut tried = answer.tried.unwrap_or_default();
    // The form for a lost card says nothing of new ones.
    if tried.count.is_empty() && answer.wrong != Some(Field::Count) {
        let people = u64::from(edition.plan.cohort_size);
        let missing = people.saturating_sub(count).clamp(1, u64::from(MOST));
        tried.count = missing.to_string();
    }
    let page = Passes {
        around: Around::new(officer, edition.programme.synthetic),
        edition,
        edition_address: address(edition),
        count,
        most: MOST,
        addresses: site.store.reminder_addresses(edition.id).await?.len(),
        over: !sessions.is_empty() && sessions.iter().all(|it| it.state == State::Closed),
        making: Secret::random(),
        tried,
        problems: answer.problems,
        wrong: answer.wrong,
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
