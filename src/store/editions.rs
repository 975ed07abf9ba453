//! Programmes and editions.

use std::collections::HashMap;

use sqlx::AssertSqlSafe;
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
        self.editions_where("$1 = ''", String::new()).await
    }

    /// The editions of one programme, the newest first; empty when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn editions_of(&self, programme: &Key) -> Result<Vec<Edition>, StoreError> {
        self.editions_where("p.key = $1", programme.to_string())
            .await
    }

    /// The edition of a programme with this number.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn edition_numbered(
        &self,
        programme: &Key,
        number: u32,
    ) -> Result<Option<Edition>, StoreError> {
        let mut editions = self.editions_of(programme).await?;
        editions.retain(|it| it.plan.number == number);
        Ok(editions.pop())
    }

    /// The edition with this id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn edition(&self, id: EditionId) -> Result<Option<Edition>, StoreError> {
        let found = self.editions_where("e.id = $1", id.to_string()).await?;
        Ok(found.into_iter().next())
    }

    /// The editions for which a condition on `p`, their programme, and `e` holds.
    async fn editions_where(
        &self,
        condition: &'static str,
        value: String,
    ) -> Result<Vec<Edition>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let sql = format!(
            "SELECT e.id, e.number, e.title, e.theme, e.starts_on, e.ends_on, e.time_zone, \
             e.cohort_size, e.threshold, e.grace_minutes, e.opens_by_clock, \
             e.opens_minutes_before_end, e.closes_minutes_after_end, e.without_javascript, \
             e.illustrative, e.note, e.etag, p.id AS programme_id, p.key AS programme_key, \
             p.title AS programme_title, p.synthetic \
             FROM edition e JOIN programme p ON p.id = e.programme_id \
             WHERE {condition} ORDER BY p.title, p.id, e.number DESC"
        );
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(value.clone())
            .fetch_all(&mut *connection)
            .await?;
        let mut editions: Vec<Edition> = rows.iter().map(edition).collect::<Result<_, _>>()?;
        let places: HashMap<EditionId, usize> = editions
            .iter()
            .enumerate()
            .map(|(place, it)| (it.id, place))
            .collect();
        let sql = format!(
            "SELECT g.edition_id, g.label, g.participants, g.countries, g.country_names \
             FROM programme p JOIN edition e ON e.programme_id = p.id \
             JOIN cohort_group g ON g.edition_id = e.id \
             WHERE {condition} ORDER BY g.edition_id, g.position"
        );
        let groups = sqlx::query(AssertSqlSafe(sql))
            .bind(value)
            .fetch_all(&mut *connection)
            .await?;
        for row in &groups {
            if let Some(&place) = places.get(&parsed(row, "edition_id")?) {
                editions[place].plan.cohort.push(CohortGroup {
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

    /// The editions of which a session lacks a key or a code.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn incomplete_editions(&self) -> Result<Vec<EditionId>, StoreError> {
        sqlx::query(
            "SELECT DISTINCT edition_id FROM session WHERE code IS NULL OR \
             (state <> 'closed' AND id NOT IN (SELECT session_id FROM session_key)) \
             ORDER BY edition_id",
        )
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(|row| parsed(row, "edition_id"))
        .collect()
    }

    /// Whether anybody has answered a session of an edition.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_responses(&self, edition: EditionId) -> Result<bool, StoreError> {
        let row = sqlx::query(
            "SELECT r.id FROM response r JOIN session s ON s.id = r.session_id \
             WHERE s.edition_id = $1 LIMIT 1",
        )
        .bind(edition.to_string())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.is_some())
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
        etag: text(row, "etag")?,
    })
}

/// The threshold of an edition.
pub(super) fn threshold(row: &AnyRow) -> Result<Threshold, StoreError> {
    let answers: u32 = number(row, "threshold")?;
    Threshold::new(answers).map_err(|_| StoreError::Unreadable("threshold"))
}
