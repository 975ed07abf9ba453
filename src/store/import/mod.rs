//! Adding or updating an edition as a whole, or not at all.

mod promises;
mod sessions;

use std::collections::BTreeMap;

use super::row::{flag, parsed};
use super::{Connection, Store, StoreError, audit, decisions, questionnaires};
use crate::domain::{
    EditionDraft, EditionId, Key, Kind, ProgrammeId, Question, QuestionnaireId, Scale, Threshold,
};

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The edition.
    pub edition: EditionId,
    /// How many sessions are new.
    pub added: usize,
    /// How many were there and are up to date now.
    pub updated: usize,
    /// How many of these keep the questions that they had, because they may have answers.
    pub kept: usize,
    /// How many were not in the file and are gone.
    pub removed: usize,
}

/// Why an edition cannot be imported into this database. Whether a session has answers is
/// told to nobody before there are enough of them, so nothing here depends on that: a
/// session may have answers from the moment at which it was opened and there are passes, or
/// it has an open link.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefusal {
    /// A session is not in the file any more, but it may have responses.
    #[error(
        "key: session “{0}” was opened and may have answers, so it cannot be removed: put it \
         back into the file"
    )]
    WouldLoseResponses(Key),
    /// A session that may have responses would be of another kind.
    #[error(
        "kind: session “{0}” was opened and may have answers to the questions of a {1}, so it \
         cannot become a {2}: write kind = \"{1}\", or give the other session a key of its own"
    )]
    WouldChangeKind(Key, Kind, Kind),
    /// People may have come by a link that would be forgotten: then the session would look
    /// like one that nobody can have answered.
    #[error(
        "open_link: session “{0}” was opened with an open link and may have answers that came by \
         it, so the link cannot be taken away any more: write open_link = true, and close the \
         session when nobody is to answer by it any more"
    )]
    WouldForgetLink(Key),
    /// The threshold would sink below that under which people answer.
    #[error(
        "threshold: people answer on the word that nothing is shown of fewer than {before} \
         answers, so it cannot become {after} any more: write threshold = {before} or more"
    )]
    WouldLowerThreshold {
        /// The threshold until now.
        before: Threshold,
        /// That of the file, which means 5 where it says nothing.
        after: Threshold,
    },
    /// Browsers that cannot hide the card from the server would be let in.
    #[error(
        "without_javascript: people answer on the word that the server never sees a card and its \
         answers together, so it cannot be turned on any more: write without_javascript = false"
    )]
    WouldLetServerSee,
    /// There are no questions for a session's kind.
    #[error(
        "session “{0}” is a {1}, for which there is no questionnaire: add one, or change the kind"
    )]
    NoQuestionnaire(Key, Kind),
    /// A session follows one that does not exist.
    #[error(
        "session “{session}” follows “{number}/{key}”, which does not exist: import edition \
         {number} first, or mend the key"
    )]
    UnknownEarlier {
        /// The session that follows.
        session: Key,
        /// The earlier edition's number.
        number: u32,
        /// The earlier session's key.
        key: Key,
    },
    /// The programme exists with the other kind of responses.
    #[error(
        "programme “{0}” already has {1} responses and this file says otherwise: change \
         “synthetic” in the file, or give the programme another key"
    )]
    SyntheticMismatch(Key, &'static str),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for ImportRefusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Adds the edition, or brings the one with the same programme and number up to
    /// date, in one transaction. Sessions are matched by key; one that exists keeps
    /// its id, its state and its responses, and its questions once it may have responses.
    /// `now` is in seconds since 1970.
    ///
    /// # Errors
    /// When the draft contradicts what the database holds, or the database fails;
    /// then nothing is changed.
    pub async fn put_edition(
        &self,
        draft: &EditionDraft,
        now: i64,
    ) -> Result<Imported, ImportRefusal> {
        let mut transaction = self.begin().await?;
        let programme = put_programme(&mut transaction, draft).await?;
        let lock = self.dialect.share_lock();
        promises::hold_sessions(&mut transaction, lock, programme, draft).await?;
        promises::check(&mut transaction, programme, draft).await?;
        let edition = put_plan(&mut transaction, programme, draft).await?;
        let asked = put_questionnaires(&mut transaction, edition, draft).await?;
        let mut imported = Imported {
            edition,
            added: 0,
            updated: 0,
            kept: 0,
            removed: 0,
        };
        sessions::put_sessions(&mut transaction, lock, draft, &asked, now, &mut imported).await?;
        sessions::put_people_and_topics(&mut transaction, edition, draft).await?;
        sessions::put_series(&mut transaction, programme, edition, draft).await?;
        decisions::put_those_of_file(&mut transaction, edition, &draft.decisions).await?;
        audit::insert(
            &mut transaction,
            None,
            Some(edition),
            now,
            "import edition",
            &format!("{}/{}", draft.programme_key, draft.plan.number),
        )
        .await?;
        self.touch_programme(&mut transaction, programme).await?;
        transaction.commit().await?;
        self.tell(None).await;
        Ok(imported)
    }
}

async fn put_programme(
    connection: &mut Connection,
    draft: &EditionDraft,
) -> Result<ProgrammeId, ImportRefusal> {
    sqlx::query(
        "INSERT INTO programme (id, key, title, synthetic) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (key) DO UPDATE SET title = excluded.title",
    )
    .bind(ProgrammeId::random().to_string())
    .bind(draft.programme_key.to_string())
    .bind(draft.programme_title.clone())
    .bind(i64::from(draft.synthetic))
    .execute(&mut *connection)
    .await?;
    let row = sqlx::query("SELECT id, synthetic FROM programme WHERE key = $1")
        .bind(draft.programme_key.to_string())
        .fetch_one(connection)
        .await?;
    let synthetic = flag(&row, "synthetic")?;
    if synthetic != draft.synthetic {
        let is = if synthetic { "synthetic" } else { "real" };
        return Err(ImportRefusal::SyntheticMismatch(
            draft.programme_key.clone(),
            is,
        ));
    }
    Ok(parsed(&row, "id")?)
}

async fn put_plan(
    connection: &mut Connection,
    programme: ProgrammeId,
    draft: &EditionDraft,
) -> Result<EditionId, ImportRefusal> {
    let plan = &draft.plan;
    sqlx::query(
        "INSERT INTO edition (id, programme_id, number, title, theme, starts_on, ends_on, \
         time_zone, cohort_size, threshold, grace_minutes, opens_by_clock, \
         opens_minutes_before_end, closes_minutes_after_end, without_javascript, illustrative, \
         note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) \
         ON CONFLICT (programme_id, number) DO UPDATE SET title = excluded.title, \
         theme = excluded.theme, starts_on = excluded.starts_on, ends_on = excluded.ends_on, \
         time_zone = excluded.time_zone, cohort_size = excluded.cohort_size, \
         threshold = excluded.threshold, grace_minutes = excluded.grace_minutes, \
         opens_by_clock = excluded.opens_by_clock, \
         opens_minutes_before_end = excluded.opens_minutes_before_end, \
         closes_minutes_after_end = excluded.closes_minutes_after_end, \
         without_javascript = excluded.without_javascript, \
         illustrative = excluded.illustrative, note = excluded.note",
    )
    .bind(EditionId::random().to_string())
    .bind(programme.to_string())
    .bind(i64::from(plan.number))
    .bind(plan.title.clone())
    .bind(plan.theme.clone())
    .bind(plan.starts_on.map(|it| it.to_string()))
    .bind(plan.ends_on.map(|it| it.to_string()))
    .bind(plan.time_zone.to_string())
    .bind(i64::from(plan.cohort_size))
    .bind(plan.threshold.answers() as i64)
    .bind(i64::from(plan.grace_minutes))
    .bind(i64::from(plan.opens_by_clock))
    .bind(i64::from(plan.opens_minutes_before_end))
    .bind(i64::from(plan.closes_minutes_after_end))
    .bind(i64::from(plan.without_javascript))
    .bind(i64::from(plan.illustrative))
    .bind(plan.note.clone())
    .execute(&mut *connection)
    .await?;
    let row = sqlx::query("SELECT id FROM edition WHERE programme_id = $1 AND number = $2")
        .bind(programme.to_string())
        .bind(i64::from(plan.number))
        .fetch_one(&mut *connection)
        .await?;
    let edition: EditionId = parsed(&row, "id")?;
    sqlx::query("DELETE FROM cohort_group WHERE edition_id = $1")
        .bind(edition.to_string())
        .execute(&mut *connection)
        .await?;
    for (position, group) in (0_i64..).zip(&plan.cohort) {
        sqlx::query(
            "INSERT INTO cohort_group \
             (edition_id, position, label, participants, countries, country_names) \
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(edition.to_string())
        .bind(position)
        .bind(group.label.clone())
        .bind(i64::from(group.participants))
        .bind(i64::from(group.countries))
        .bind(group.country_names.join("\n"))
        .execute(&mut *connection)
        .await?;
    }
    Ok(edition)
}

/// The questionnaire of each kind.
type Asked = BTreeMap<Kind, QuestionnaireId>;

/// A questionnaire that asks what the newest version asks is that version; any other
/// becomes a new version, because responses may stand on the old one.
async fn put_questionnaires(
    connection: &mut Connection,
    edition: EditionId,
    draft: &EditionDraft,
) -> Result<Asked, ImportRefusal> {
    let existing = questionnaires::of_edition(connection, edition).await?;
    let mut asked = Asked::new();
    for (kind, questions) in &draft.questionnaires {
        let newest = existing.iter().rfind(|it| it.kind == *kind);
        if let Some(same) = newest.filter(|it| it.questions == *questions) {
            asked.insert(*kind, same.id);
            continue;
        }
        let id = QuestionnaireId::random();
        sqlx::query(
            "INSERT INTO questionnaire (id, edition_id, kind, version) VALUES ($1, $2, $3, $4)",
        )
        .bind(id.to_string())
        .bind(edition.to_string())
        .bind(kind.as_str())
        .bind(newest.map_or(1, |it| i64::from(it.version) + 1))
        .execute(&mut *connection)
        .await?;
        for (position, question) in (0_i64..).zip(questions) {
            if let Some(scale) = &question.scale {
                put_scale(connection, edition, scale).await?;
            }
            put_question(connection, edition, id, position, question).await?;
        }
        asked.insert(*kind, id);
    }
    Ok(asked)
}

async fn put_scale(
    connection: &mut Connection,
    edition: EditionId,
    scale: &Scale,
) -> Result<(), ImportRefusal> {
    let inserted = sqlx::query(
        "INSERT INTO scale (edition_id, key, polarity, answers) VALUES ($1, $2, $3, $4) \
         ON CONFLICT DO NOTHING",
    )
    .bind(edition.to_string())
    .bind(scale.key.to_string())
    .bind(scale.polarity.as_str())
    .bind(i64::from(scale.highest()))
    .execute(&mut *connection)
    .await?
    .rows_affected();
    if inserted == 0 {
        return Ok(());
    }
    for (value, answer) in (1_i64..).zip(&scale.answers) {
        for (language, text) in answer.iter() {
            sqlx::query(
                "INSERT INTO scale_text (edition_id, scale_key, value, language, text) \
                 VALUES ($1, $2, $3, $4, $5)",
            )
            .bind(edition.to_string())
            .bind(scale.key.to_string())
            .bind(value)
            .bind(language.to_string())
            .bind(text.to_owned())
            .execute(&mut *connection)
            .await?;
        }
    }
    Ok(())
}

async fn put_question(
    connection: &mut Connection,
    edition: EditionId,
    questionnaire: QuestionnaireId,
    position: i64,
    question: &Question,
) -> Result<(), ImportRefusal> {
    sqlx::query(
        "INSERT INTO question (questionnaire_id, key, edition_id, position, scale_key, revision, \
         comparability) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(questionnaire.to_string())
    .bind(question.key.to_string())
    .bind(edition.to_string())
    .bind(position)
    .bind(question.scale.as_ref().map(|it| it.key.to_string()))
    .bind(i64::from(question.revision))
    .bind(question.comparability.as_str())
    .execute(&mut *connection)
    .await?;
    for (language, text) in question.texts.iter() {
        sqlx::query(
            "INSERT INTO question_text (questionnaire_id, question_key, language, edition_id, text) \
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(questionnaire.to_string())
        .bind(question.key.to_string())
        .bind(language.to_string())
        .bind(edition.to_string())
        .bind(text.to_owned())
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
