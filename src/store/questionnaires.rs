//! Questionnaires with their questions, scales and texts.

use std::collections::HashMap;

use sqlx::Row;

use super::row::{number, optional, parsed, text};
use super::{Store, StoreError};
use crate::domain::{EditionId, Key, Question, Questionnaire, QuestionnaireId, Scale, Texts};

impl Store {
    /// The questionnaires of an edition, by kind and version.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn questionnaires(
        &self,
        edition: EditionId,
    ) -> Result<Vec<Questionnaire>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        of_edition(&mut connection, &edition.to_string()).await
    }
}

/// Reads within a connection, so that an import sees what its own transaction wrote.
pub(super) async fn of_edition(
    connection: &mut super::Connection,
    edition: &str,
) -> Result<Vec<Questionnaire>, StoreError> {
    let scales = scales(connection, edition).await?;
    let mut texts: HashMap<(QuestionnaireId, Key), Texts> = HashMap::new();
    for row in sqlx::query(
        "SELECT questionnaire_id, question_key, language, text FROM question_text \
         WHERE edition_id = $1",
    )
    .bind(edition)
    .fetch_all(&mut *connection)
    .await?
    {
        texts
            .entry((
                parsed(&row, "questionnaire_id")?,
                parsed(&row, "question_key")?,
            ))
            .or_insert_with(|| Texts::new(""))
            .set(parsed(&row, "language")?, text(&row, "text")?);
    }
    let mut questions: HashMap<QuestionnaireId, Vec<Question>> = HashMap::new();
    for row in sqlx::query(
        "SELECT questionnaire_id, key, scale_key, revision, comparability FROM question \
         WHERE edition_id = $1 ORDER BY questionnaire_id, position",
    )
    .bind(edition)
    .fetch_all(&mut *connection)
    .await?
    {
        let id: QuestionnaireId = parsed(&row, "questionnaire_id")?;
        let key: Key = parsed(&row, "key")?;
        let scale_key: Option<Key> = optional(&row, "scale_key")?;
        questions.entry(id).or_default().push(Question {
            texts: texts
                .remove(&(id, key.clone()))
                .unwrap_or_else(|| Texts::new(key.as_str())),
            scale: scale_key.and_then(|key| scales.get(&key).cloned()),
            revision: number(&row, "revision")?,
            comparability: parsed(&row, "comparability")?,
            key,
        });
    }
    sqlx::query(
        "SELECT id, kind, version FROM questionnaire WHERE edition_id = $1 ORDER BY kind, version",
    )
    .bind(edition)
    .fetch_all(&mut *connection)
    .await?
    .iter()
    .map(|row| {
        let id = parsed(row, "id")?;
        Ok(Questionnaire {
            id,
            kind: parsed(row, "kind")?,
            version: number(row, "version")?,
            questions: questions.remove(&id).unwrap_or_default(),
        })
    })
    .collect()
}

async fn scales(
    connection: &mut super::Connection,
    edition: &str,
) -> Result<HashMap<Key, Scale>, StoreError> {
    let mut scales = HashMap::new();
    for row in sqlx::query("SELECT key, polarity, answers FROM scale WHERE edition_id = $1")
        .bind(edition)
        .fetch_all(&mut *connection)
        .await?
    {
        let key: Key = parsed(&row, "key")?;
        let answers: u8 = number(&row, "answers")?;
        scales.insert(
            key.clone(),
            Scale {
                key,
                polarity: parsed(&row, "polarity")?,
                answers: vec![Texts::new(""); usize::from(answers)],
            },
        );
    }
    for row in
        sqlx::query("SELECT scale_key, value, language, text FROM scale_text WHERE edition_id = $1")
            .bind(edition)
            .fetch_all(&mut *connection)
            .await?
    {
        let value: i64 = row.try_get("value")?;
        let answer = scales
            .get_mut(&parsed::<Key>(&row, "scale_key")?)
            .and_then(|scale| {
                let place = usize::try_from(value).ok()?.checked_sub(1)?;
                scale.answers.get_mut(place)
            });
        if let Some(answer) = answer {
            answer.set(parsed(&row, "language")?, text(&row, "text")?);
        }
    }
    Ok(scales)
}
