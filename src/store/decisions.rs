//! Decisions: what an edition does differently because of what participants had said.

use sqlx::any::AnyRow;

use super::row::{flag, optional, parsed, text};
use super::{Connection, Store, StoreError};
use crate::domain::{Decision, DecisionId, DecisionPlan, DecisionSubject, EditionId, Key, Kind};

impl Store {
    /// The decisions that take effect in an edition: those of kinds first, then those of
    /// sessions in the order of the edition.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn decisions(&self, edition: EditionId) -> Result<Vec<Decision>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        of_edition(&mut connection, edition).await
    }

    /// Adds a decision that an officer wrote down, and returns its id; `None` when it is about
    /// a session that the edition does not have.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_decision(
        &self,
        edition: EditionId,
        plan: &DecisionPlan,
    ) -> Result<Option<DecisionId>, StoreError> {
        let mut transaction = self.begin().await?;
        let added = insert(&mut transaction, edition, plan, false).await?;
        self.touch(&mut transaction, edition).await?;
        transaction.commit().await?;
        Ok(added)
    }

    /// Deletes a decision; false when the edition has none with this id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete_decision(
        &self,
        edition: EditionId,
        id: DecisionId,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let deleted = sqlx::query("DELETE FROM decision WHERE id = $1 AND edition_id = $2")
            .bind(id.to_string())
            .bind(edition.to_string())
            .execute(&mut *transaction)
            .await?
            .rows_affected();
        self.touch(&mut transaction, edition).await?;
        transaction.commit().await?;
        Ok(deleted > 0)
    }
}

/// Writes those of the edition's file anew, within an import. What officers wrote down on the
/// page stays; what stands there in the same words is not doubled.
pub(super) async fn put_those_of_file(
    connection: &mut Connection,
    edition: EditionId,
    plans: &[DecisionPlan],
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM decision WHERE edition_id = $1 AND from_file = 1")
        .bind(edition.to_string())
        .execute(&mut *connection)
        .await?;
    let kept = of_edition(connection, edition).await?;
    for plan in plans {
        if kept.iter().all(|it| it.plan != *plan) {
            insert(connection, edition, plan, true).await?;
        }
    }
    Ok(())
}

async fn of_edition(
    connection: &mut Connection,
    edition: EditionId,
) -> Result<Vec<Decision>, StoreError> {
    sqlx::query(
        "SELECT d.id, d.edition_id, d.kind, s.key AS session_key, d.question_key, d.expected, \
         d.found, d.decided, d.from_file \
         FROM decision d LEFT JOIN session s ON s.id = d.session_id WHERE d.edition_id = $1 \
         ORDER BY CASE WHEN d.kind IS NULL THEN 1 ELSE 0 END, d.kind, s.position, \
         d.question_key, d.decided, d.id",
    )
    .bind(edition.to_string())
    .fetch_all(connection)
    .await?
    .iter()
    .map(decision)
    .collect()
}

async fn insert(
    connection: &mut Connection,
    edition: EditionId,
    plan: &DecisionPlan,
    from_file: bool,
) -> Result<Option<DecisionId>, StoreError> {
    let id = DecisionId::random();
    let (kind, session) = match &plan.subject {
        DecisionSubject::Kind(kind) => (Some(kind.as_str().to_owned()), None),
        DecisionSubject::Session(key) => {
            let found = sqlx::query("SELECT id FROM session WHERE edition_id = $1 AND key = $2")
                .bind(edition.to_string())
                .bind(key.to_string())
                .fetch_optional(&mut *connection)
                .await?;
            match found {
                Some(row) => (None, Some(text(&row, "id")?)),
                None => return Ok(None),
            }
        }
    };
    sqlx::query(
        "INSERT INTO decision (id, edition_id, kind, session_id, question_key, expected, found, \
         decided, from_file) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id.to_string())
    .bind(edition.to_string())
    .bind(kind)
    .bind(session)
    .bind(plan.question.to_string())
    .bind(plan.expected.as_str())
    .bind(plan.found.to_string())
    .bind(plan.decided.to_string())
    .bind(i64::from(from_file))
    .execute(connection)
    .await?;
    Ok(Some(id))
}

fn decision(row: &AnyRow) -> Result<Decision, StoreError> {
    let kind: Option<Kind> = optional(row, "kind")?;
    let subject = match kind {
        Some(kind) => DecisionSubject::Kind(kind),
        None => {
            let key: Key = parsed(row, "session_key")?;
            DecisionSubject::Session(key)
        }
    };
    Ok(Decision {
        id: parsed(row, "id")?,
        edition_id: parsed(row, "edition_id")?,
        from_file: flag(row, "from_file")?,
        plan: DecisionPlan {
            subject,
            question: parsed(row, "question_key")?,
            expected: parsed(row, "expected")?,
            found: parsed(row, "found")?,
            decided: parsed(row, "decided")?,
        },
    })
}
