//! Whether questions measure one thing. All else that is told of answers is made of tallies; this
//! needs the responses themselves, of closed sessions.

use std::sync::Arc;

use super::OpenEdition;
use crate::analysis::{ScaleReliability, scale_reliabilities};
use crate::pages::{PageError, Site};

/// It is told of up to so many responses of an edition.
const READ_AT_MOST: u64 = 10_000;

/// The scales of an edition; nothing where too many have responded to read them all.
///
/// # Errors
/// When the database fails.
pub(super) async fn scales(
    site: &Site,
    open: &OpenEdition,
) -> Result<Option<Arc<Vec<ScaleReliability>>>, PageError> {
    let responses: u64 = open.summaries.iter().map(|it| it.received.at_least()).sum();
    if responses > READ_AT_MOST {
        return Ok(None);
    }
    let edition = &open.edition;
    let read = async {
        let answers = site.store.answers_by_response(edition.id).await?;
        let scales = scale_reliabilities(
            edition.plan.threshold,
            &open.sessions,
            &open.questionnaires,
            &open.summaries,
            &answers,
        );
        let bytes = 1_024 * scales.len();
        Ok((scales, bytes))
    };
    let (name, from) = (edition.id.to_string(), edition.etag.clone());
    Ok(Some(site.kept.scales.of(name, from, read).await?))
}
