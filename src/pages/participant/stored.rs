//! “What is stored about you”, from the list that a test holds against the schema.

use actix_web::HttpResponse;
use askama::Template;

use super::language::Reader;
use crate::pages::{PageError, assets, error::html};
use crate::store::{ANSWER_TABLES, CARD_TABLES, OTHER_TABLES, REMINDER_TABLES, StoredTable};
use crate::wording::Wording;

#[derive(Template)]
#[template(path = "participant/stored.html")]
struct Stored<'a> {
    css: &'a str,
    t: &'static Wording,
    synthetic: bool,
    cards: &'a [StoredTable],
    answers: &'a [StoredTable],
    reminders: &'a [StoredTable],
    others: &'a [&'a str],
}

/// `GET /stored`
pub async fn show(reader: Reader) -> Result<HttpResponse, PageError> {
    html(&page(reader.0))
}

/// The page in a language.
pub(super) fn page(t: &'static Wording) -> impl Template {
    Stored {
        css: assets::PARTICIPANT_CSS.address(),
        t,
        synthetic: false,
        cards: CARD_TABLES,
        answers: ANSWER_TABLES,
        reminders: REMINDER_TABLES,
        others: OTHER_TABLES,
    }
}
