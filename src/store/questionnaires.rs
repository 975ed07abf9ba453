//! Questionnaires with their questions, scales and texts.

use std::collections::HashMap;

use sqlx::Row;

use super::row::{number, optional, parsed, text};
use super::scope::Scope;
use super::{Connection, Store, StoreError};
use crate::domain::{
    EditionId, Key, ProgrammeId, Question, Questionnaire, QuestionnaireId, Scale, Texts,
};

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
        of_edition(&mut connection, edition).await
    }

    /// The questionnaires of all editions of a programme, each with its edition, by kind and
    /// version, with their English texts only: officers read no others.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn questionnaires_of(
        &self,
        programme: ProgrammeId,
    ) -> Result<Vec<(EditionId, Questionnaire)>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        within(
            &mut connection,
            Scope::Programme(programme),
            " AND language = 'en'",
        )
        .await
    }
}

/// Reads within a connection, so that an import sees what its own transaction wrote.
pub(super) async fn of_edition(
    connection: &mut Connection,
    edition: EditionId,
) -> Result<Vec<Questionnaire>, StoreError> {
    let found = within(connection, Scope::Edition(edition), "").await?;
    Ok(found.into_iter().map(|(_, it)| it).collect())
}

/// `languages` is empty, or narrows the languages of the texts.
async fn within(
    connection: &mut Connection,
    scope: Scope,
    languages: &'static str,
) -> Result<Vec<(EditionId, Questionnaire)>, StoreError> {
    let scales = scales(connection, scope, languages).await?;
    let mut texts: HashMap<(QuestionnaireId, Key), Texts> = HashMap::new();
    let sql = "SELECT questionnaire_id, question_key, language, text FROM question_text \
               WHERE edition_id {scope}"
        .to_owned()
        + languages;
    for row in scope.select(connection, &sql, &[]).await? {
        texts
            .entry((
                parsed(&row, "questionnaire_id")?,
                parsed(&row, "question_key")?,
            ))
            .or_insert_with(|| Texts::new(""))
            .set(parsed(&row, "language")?, text(&row, "text")?);
    }
    let mut questions: HashMap<QuestionnaireId, Vec<Question>> = HashMap::new();
    let sql = "SELECT questionnaire_id, edition_id, key, scale_key, revision, comparability \
               FROM question WHERE edition_id {scope} ORDER BY questionnaire_id, position";
    for row in scope.select(connection, sql, &[]).await? {
        let id: QuestionnaireId = parsed(&row, "questionnaire_id")?;
        let edition: EditionId = parsed(&row, "edition_id")?;
        let key: Key = parsed(&row, "key")?;
        let scale_key: Option<Key> = optional(&row, "scale_key")?;
        questions.entry(id).or_default().push(Question {
            texts: texts
                .remove(&(id, key.clone()))
                .unwrap_or_else(|| Texts::new(key.as_str())),
            scale: scale_key.and_then(|key| scales.get(&(edition, key)).cloned()),
            revision: number(&row, "revision")?,
            comparability: parsed(&row, "comparability")?,
            key,
        });
    }
    let sql = "SELECT id, edition_id, kind, version FROM questionnaire \
               WHERE edition_id {scope} ORDER BY kind, version";
    scope
        .select(connection, sql, &[])
        .await?
        .iter()
        .map(|row| {
            let id = parsed(row, "id")?;
            let questionnaire = Questionnaire {
                id,
                kind: parsed(row, "kind")?,
                version: number(row, "version")?,
                questions: questions.remove(&id).unwrap_or_default(),
            };
            Ok((parsed(row, "edition_id")?, questionnaire))
        })
        .collect()
}

async fn scales(
    connection: &mut Connection,
    scope: Scope,
    languages: &'static str,
) -> Result<HashMap<(EditionId, Key), Scale>, StoreError> {
    let mut scales = HashMap::new();
    let sql = "SELECT edition_id, key, polarity, answers FROM scale WHERE edition_id {scope}";
    for row in scope.select(connection, sql, &[]).await? {
        let key: Key = parsed(&row, "key")?;
        let answers: u8 = number(&row, "answers")?;
        scales.insert(
            (parsed(&row, "edition_id")?, key.clone()),
            Scale {
                key,
                polarity: parsed(&row, "polarity")?,
                answers: vec![Texts::new(""); usize::from(answers)],
            },
        );
    }
    let sql = "SELECT edition_id, scale_key, value, language, text FROM scale_text \
               WHERE edition_id {scope}"
        .to_owned()
        + languages;
    for row in scope.select(connection, &sql, &[]).await? {
        let value: i64 = row.try_get("value")?;
        let answer = scales
            .get_mut(&(
                parsed::<EditionId>(&row, "edition_id")?,
                parsed::<Key>(&row, "scale_key")?,
            ))
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
