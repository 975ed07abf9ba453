//! Programmes and editions.

use sqlx::any::AnyRow;

use super::row::{flag, number, optional, parsed, text};
use super::{Store, StoreError};
use crate::domain::{CohortGroup, Edition, EditionId, EditionPlan, Key, Programme, Threshold};

impl Store {
    /// Every edition, by programme title and then the newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn editions(&self) -> Result<Vec<Edition>, StoreError> {
        let rows = sqlx::query(
            "SELECT e.id, e.number, e.title, e.theme, e.starts_on, e.ends_on, e.time_zone, \
             e.cohort_size, e.threshold, e.grace_minutes, e.opens_by_clock, \
             e.opens_minutes_before_end, e.closes_minutes_after_end, e.without_javascript, \
             e.illustrative, e.note, p.id AS programme_id, p.key AS programme_key, p.title AS programme_title, \
             p.synthetic \
             FROM edition e JOIN programme p ON p.id = e.programme_id \
             ORDER BY p.title, p.id, e.number DESC",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut editions: Vec<Edition> = rows.iter().map(edition).collect::<Result<_, _>>()?;
        let groups = sqlx::query(
            "SELECT edition_id, label, participants, countries, country_names \
             FROM cohort_group ORDER BY edition_id, position",
        )
        .fetch_all(&self.pool)
        .await?;
        for row in &groups {
            let id: EditionId = parsed(row, "edition_id")?;
            if let Some(edition) = editions.iter_mut().find(|it| it.id == id) {
                edition.plan.cohort.push(CohortGroup {
                    label: text(row, "label")?,
                    participants: number(row, "participants")?,
                    countries: number(row, "countries")?,
                    country_names: text(row, "country_names")?
                        .split('\n')
                        .filter(|name| !name.is_empty())
                        .map(str::to_owned)
                        .collect(),
                });
            }
        }
        Ok(editions)
    }

    /// The editions of one programme, the newest first; empty when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn editions_of(&self, programme: &Key) -> Result<Vec<Edition>, StoreError> {
        let mut editions = self.editions().await?;
        editions.retain(|it| it.programme.key == *programme);
        Ok(editions)
    }

    /// Whether anybody has answered a session of an edition.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_responses(&self, edition: EditionId) -> Result<bool, StoreError> {
        let row = sqlx::query("SELECT id FROM response WHERE edition_id = $1 LIMIT 1")
            .bind(edition.to_string())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.is_some())
    }

    /// The edition with this id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn edition(&self, id: EditionId) -> Result<Option<Edition>, StoreError> {
        Ok(self.editions().await?.into_iter().find(|it| it.id == id))
    }
}

fn edition(row: &AnyRow) -> Result<Edition, StoreError> {
    Ok(Edition {
        id: parsed(row, "id")?,
        programme: Programme {
            id: parsed(row, "programme_id")?,
            key: parsed(row, "programme_key")?,
            title: text(row, "programme_title")?,
            synthetic: flag(row, "synthetic")?,
        },
        plan: EditionPlan {
            number: number(row, "number")?,
            title: text(row, "title")?,
            theme: text(row, "theme")?,
            starts_on: optional(row, "starts_on")?,
            ends_on: optional(row, "ends_on")?,
            time_zone: parsed(row, "time_zone")?,
            cohort_size: number(row, "cohort_size")?,
            cohort: Vec::new(),
            threshold: threshold(row)?,
            grace_minutes: number(row, "grace_minutes")?,
            opens_by_clock: flag(row, "opens_by_clock")?,
            opens_minutes_before_end: number(row, "opens_minutes_before_end")?,
            closes_minutes_after_end: number(row, "closes_minutes_after_end")?,
            without_javascript: flag(row, "without_javascript")?,
            illustrative: flag(row, "illustrative")?,
            note: text(row, "note")?,
        },
    })
}

/// The threshold of an edition.
pub(super) fn threshold(row: &AnyRow) -> Result<Threshold, StoreError> {
    let answers: u32 = number(row, "threshold")?;
    Threshold::new(answers).map_err(|_| StoreError::Unreadable("threshold"))
}
