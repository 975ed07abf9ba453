//! The aggregates of an edition as a file.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

use super::{OpenEdition, SignedIn};
use crate::exchange::aggregates_csv;
use crate::pages::{PageError, Site};

/// `GET /officer/editions/{programme}/{number}/answers.csv`
pub async fn answers_csv(
    site: web::Data<Site>,
    _officer: SignedIn,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number) = path.into_inner();
    let open = OpenEdition::load(&site, &programme, number).await?;
    let csv = aggregates_csv(
        &open.edition,
        &open.sessions,
        &open.questionnaires,
        &open.summaries,
    )?;
    let synthetic = if open.edition.programme.synthetic {
        "-synthetic"
    } else {
        ""
    };
    // A key is letters, digits and hyphens, so the name needs no quoting rules.
    let name = format!("attachment; filename=\"{programme}-{number}-answers{synthetic}.csv\"");
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(csv))
}
