//! Whether questions measure one thing. All else that is told of answers is made of tallies; this
//! needs the responses themselves, of closed sessions.

use std::sync::Arc;

use super::OpenEdition;
use crate::analysis::{
    EditionScales, ScaleBefore, ScaleReliability, compare_scales, scale_reliabilities,
};
use crate::domain::Edition;
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

/// What the edition before says of the scales of an edition.
pub(super) struct Before {
    /// Its number.
    pub(super) number: u32,
    /// For each scale what it says.
    pub(super) scales: Vec<ScaleBefore>,
}

/// The edition before.
///
/// # Errors
/// When the database fails.
pub(super) async fn earlier(site: &Site, edition: &Edition) -> Result<Option<Edition>, PageError> {
    let all = site.store.editions_of(&edition.programme.key).await?;
    let earlier = all
        .into_iter()
        .filter(|it| it.plan.number < edition.plan.number);
    Ok(earlier.max_by_key(|it| it.plan.number))
}

/// What the edition before says of these scales; nothing where none of them may be shown, or where
/// too many have responded to read them all.
///
/// # Errors
/// When the database fails.
pub(super) async fn before(
    site: &Site,
    open: &OpenEdition,
    scales: &[ScaleReliability],
    earlier: &Edition,
) -> Result<Option<Before>, PageError> {
    if scales.iter().all(|it| it.reliability.shown().is_none()) {
        return Ok(None);
    }
    let (programme, number) = (&earlier.programme.key, earlier.plan.number);
    let earlier = OpenEdition::load(site, programme.as_str(), number).await?;
    let Some(of_earlier) = self::scales(site, &earlier).await? else {
        return Ok(None);
    };
    Ok(Some(Before {
        number,
        scales: compare_scales(
            EditionScales {
                questionnaires: &earlier.questionnaires,
                scales: &of_earlier,
            },
            EditionScales {
                questionnaires: &open.questionnaires,
                scales,
            },
        ),
    }))
}
