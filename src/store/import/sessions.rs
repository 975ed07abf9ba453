//! The sessions of an imported edition: matched by key, with their people, topics
//! and series.

use std::collections::HashMap;

use sqlx::AssertSqlSafe;

use super::{Asked, ImportRefusal, Imported};
use crate::domain::{
    EditionDraft, EditionId, Key, Kind, ProgrammeId, QuestionnaireId, SessionDraft, SessionId,
    SessionPlan, SpeakerId, State, TopicId,
};
use crate::store::Connection;
use crate::store::row::{flag, number, parsed};

/// A session that is there already.
struct Existing {
    id: SessionId,
    kind: Kind,
    questionnaire: QuestionnaireId,
    /// Whether it may have responses: it was opened, and there are passes or an open link. Whether it has
    /// any makes no difference to what an import does, or importing would tell.
    answerable: bool,
    /// Whether these may have come by an open link.
    opened_link: bool,
}

/// Adds, updates and removes sessions until they are those of the draft. `lock` keeps them
/// from being opened meanwhile.
pub(super) async fn put_sessions(
    connection: &mut Connection,
    lock: &str,
    draft: &EditionDraft,
    asked: &Asked,
    now: i64,
    imported: &mut Imported,
) -> Result<(), ImportRefusal> {
    let mut existing = existing(connection, imported.edition, lock).await?;
    for (position, session) in (0_i64..).zip(&draft.sessions) {
        let key = &session.plan.key;
        let Some(&questionnaire) = asked.get(&session.plan.kind) else {
            return Err(ImportRefusal::NoQuestionnaire(
                key.clone(),
                session.plan.kind,
            ));
        };
        if let Some(old) = existing.remove(key) {
            if old.answerable && old.kind != session.plan.kind {
                let (from, to) = (old.kind, session.plan.kind);
                return Err(ImportRefusal::WouldChangeKind(key.clone(), from, to));
            }
            if old.opened_link && !session.plan.open_link {
                return Err(ImportRefusal::WouldForgetLink(key.clone()));
            }
            update(connection, old.id, position, &session.plan).await?;
            schedule(connection, old.id, draft, &session.plan, now).await?;
            if old.answerable {
                imported.kept += usize::from(old.questionnaire != questionnaire);
            } else {
                sqlx::query("UPDATE session SET questionnaire_id = $1 WHERE id = $2")
                    .bind(questionnaire.to_string())
                    .bind(old.id.to_string())
                    .execute(&mut *connection)
                    .await?;
            }
            imported.updated += 1;
        } else {
            let id = insert(
                connection,
                imported.edition,
                questionnaire,
                position,
                session,
            )
            .await?;
            schedule(connection, id, draft, &session.plan, now).await?;
            imported.added += 1;
        }
    }
    for (key, old) in existing {
        if old.answerable {
            return Err(ImportRefusal::WouldLoseResponses(key));
        }
        remove(connection, old.id).await?;
        imported.removed += 1;
    }
    Ok(())
}

/// Writes the speakers and topics of the edition anew.
pub(super) async fn put_people_and_topics(
    connection: &mut Connection,
    edition: EditionId,
    draft: &EditionDraft,
) -> Result<(), ImportRefusal> {
    for sql in [
        "DELETE FROM session_speaker WHERE edition_id = $1",
        "DELETE FROM session_topic WHERE edition_id = $1",
        "DELETE FROM speaker WHERE edition_id = $1",
        "DELETE FROM topic WHERE edition_id = $1",
    ] {
        sqlx::query(sql)
            .bind(edition.to_string())
            .execute(&mut *connection)
            .await?;
    }
    let sessions = existing(connection, edition, "").await?;
    let mut speakers = HashMap::new();
    let mut topics = HashMap::new();
    for session in &draft.sessions {
        let Some(id) = sessions.get(&session.plan.key).map(|it| it.id) else {
            continue;
        };
        for (position, speaker) in (0_i64..).zip(&session.plan.speakers) {
            let known = speakers.contains_key(speaker);
            let speaker_id = *speakers.entry(speaker).or_insert_with(SpeakerId::random);
            if !known {
                sqlx::query(
                    "INSERT INTO speaker (id, edition_id, name, position, organisation, \
                     lecturer_type) VALUES ($1, $2, $3, $4, $5, $6)",
                )
                .bind(speaker_id.to_string())
                .bind(edition.to_string())
                .bind(speaker.name.clone())
                .bind(speaker.position.clone())
                .bind(speaker.organisation.clone())
                .bind(speaker.lecturer_type.clone())
                .execute(&mut *connection)
                .await?;
            }
            sqlx::query(
                "INSERT INTO session_speaker (session_id, position, edition_id, speaker_id) \
                 VALUES ($1, $2, $3, $4)",
            )
            .bind(id.to_string())
            .bind(position)
            .bind(edition.to_string())
            .bind(speaker_id.to_string())
            .execute(&mut *connection)
            .await?;
        }
        for topic in &session.plan.topics {
            let known = topics.contains_key(topic);
            let topic_id = *topics.entry(topic).or_insert_with(TopicId::random);
            if !known {
                sqlx::query("INSERT INTO topic (id, edition_id, title) VALUES ($1, $2, $3)")
                    .bind(topic_id.to_string())
                    .bind(edition.to_string())
                    .bind(topic.clone())
                    .execute(&mut *connection)
                    .await?;
            }
            sqlx::query(
                "INSERT INTO session_topic (session_id, topic_id, edition_id) VALUES ($1, $2, $3)",
            )
            .bind(id.to_string())
            .bind(topic_id.to_string())
            .bind(edition.to_string())
            .execute(&mut *connection)
            .await?;
        }
    }
    Ok(())
}

/// Writes the edition's links to earlier sessions anew.
pub(super) async fn put_series(
    connection: &mut Connection,
    programme: ProgrammeId,
    edition: EditionId,
    draft: &EditionDraft,
) -> Result<(), ImportRefusal> {
    sqlx::query("DELETE FROM series_link WHERE edition_id = $1")
        .bind(edition.to_string())
        .execute(&mut *connection)
        .await?;
    for session in &draft.sessions {
        for (number, key) in &session.follows {
            // A link in a file that an officer wrote is one that the officer confirmed.
            let added = sqlx::query(
                "INSERT INTO series_link (session_id, earlier_session_id, edition_id, confirmed) \
                 SELECT s.id, o.id, s.edition_id, 1 FROM session s, session o \
                 JOIN edition e ON e.id = o.edition_id \
                 WHERE s.edition_id = $1 AND s.key = $2 \
                 AND e.programme_id = $3 AND e.number = $4 AND o.key = $5",
            )
            .bind(edition.to_string())
            .bind(session.plan.key.to_string())
            .bind(programme.to_string())
            .bind(i64::from(*number))
            .bind(key.to_string())
            .execute(&mut *connection)
            .await?
            .rows_affected();
            if added == 0 {
                return Err(ImportRefusal::UnknownEarlier {
                    session: session.plan.key.clone(),
                    number: *number,
                    key: key.clone(),
                });
            }
        }
    }
    Ok(())
}

async fn existing(
    connection: &mut Connection,
    edition: EditionId,
    lock: &str,
) -> Result<HashMap<Key, Existing>, ImportRefusal> {
    let sql = format!(
        "SELECT id, key, kind, state, questionnaire_id, open_link, \
         (SELECT COUNT(*) FROM pass p WHERE p.edition_id = session.edition_id) AS passes \
         FROM session WHERE edition_id = $1{lock}"
    );
    sqlx::query(AssertSqlSafe(sql))
        .bind(edition.to_string())
        .fetch_all(&mut *connection)
        .await?
        .iter()
        .map(|row| {
            let state: State = parsed(row, "state")?;
            let opened = state != State::Planned;
            let passes: u64 = number(row, "passes")?;
            let opened_link = opened && flag(row, "open_link")?;
            let existing = Existing {
                id: parsed(row, "id")?,
                kind: parsed(row, "kind")?,
                questionnaire: parsed(row, "questionnaire_id")?,
                answerable: opened_link || opened && passes > 0,
                opened_link,
            };
            Ok((parsed(row, "key")?, existing))
        })
        .collect()
}

async fn insert(
    connection: &mut Connection,
    edition: EditionId,
    questionnaire: QuestionnaireId,
    position: i64,
    session: &SessionDraft,
) -> Result<SessionId, ImportRefusal> {
    let id = SessionId::random();
    sqlx::query(
        "INSERT INTO session (id, edition_id, questionnaire_id, key, position, kind, title, venue, \
         state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id.to_string())
    .bind(edition.to_string())
    .bind(questionnaire.to_string())
    .bind(session.plan.key.to_string())
    .bind(position)
    .bind(session.plan.kind.as_str())
    .bind(session.plan.title.clone())
    .bind(session.plan.venue.clone())
    .bind(session.state.as_str())
    .execute(&mut *connection)
    .await?;
    update(connection, id, position, &session.plan).await?;
    Ok(id)
}

async fn update(
    connection: &mut Connection,
    id: SessionId,
    position: i64,
    plan: &SessionPlan,
) -> Result<(), ImportRefusal> {
    sqlx::query(
        "UPDATE session SET position = $1, kind = $2, title = $3, held_on = $4, starts_at = $5, \
         ends_at = $6, qa_minutes = $7, venue = $8, open_link = $9 WHERE id = $10",
    )
    .bind(position)
    .bind(plan.kind.as_str())
    .bind(plan.title.clone())
    .bind(plan.held_on.map(|it| it.to_string()))
    .bind(plan.starts_at.map(|it| it.to_string()))
    .bind(plan.ends_at.map(|it| it.to_string()))
    .bind(plan.qa_minutes.map(i64::from))
    .bind(plan.venue.clone())
    .bind(i64::from(plan.open_link))
    .bind(id.to_string())
    .execute(&mut *connection)
    .await?;
    Ok(())
}

/// Gives a session the moments at which the clock opens and closes it. One whose time is
/// over, or that an officer has closed or reopened, stays in the officers' hands.
async fn schedule(
    connection: &mut Connection,
    id: SessionId,
    draft: &EditionDraft,
    plan: &SessionPlan,
    now: i64,
) -> Result<(), ImportRefusal> {
    let planned = draft.plan.schedule(plan);
    let ahead = planned.filter(|it| it.shuts_at > now);
    sqlx::query(
        "UPDATE session SET opens_at = $1, shuts_at = $2 WHERE id = $3 AND state = 'planned'",
    )
    .bind(ahead.map(|it| it.opens_at))
    .bind(ahead.map(|it| it.shuts_at))
    .bind(id.to_string())
    .execute(&mut *connection)
    .await?;
    // A moment that has passed is one that the clock has yet to come to: it stays.
    if planned == ahead {
        sqlx::query(
            "UPDATE session SET shuts_at = $1 \
             WHERE id = $2 AND state = 'open' AND closes_at IS NULL AND closes_by_hand = 0",
        )
        .bind(ahead.map(|it| it.shuts_at))
        .bind(id.to_string())
        .execute(connection)
        .await?;
    }
    Ok(())
}

/// Removes a session that can have no responses, and what hangs on it.
async fn remove(connection: &mut Connection, id: SessionId) -> Result<(), ImportRefusal> {
    for sql in [
        "DELETE FROM session_speaker WHERE session_id = $1",
        "DELETE FROM session_topic WHERE session_id = $1",
        "DELETE FROM series_link WHERE session_id = $1 OR earlier_session_id = $1",
        "DELETE FROM pass_draw WHERE session_id = $1",
        "DELETE FROM ticket WHERE session_id = $1",
        "DELETE FROM tally WHERE session_id = $1",
        "DELETE FROM decision WHERE session_id = $1",
        "DELETE FROM session WHERE id = $1",
    ] {
        sqlx::query(sql)
            .bind(id.to_string())
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
