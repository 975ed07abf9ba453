//! Sessions, who speaks in them, what they are about, and their series.

use std::collections::HashMap;

use sqlx::any::AnyRow;

use super::row::{flag, number, optional, optional_number, parsed, text};
use super::scope::Scope;
use super::{Store, StoreError};
use crate::domain::{EditionId, ProgrammeId, SeriesLink, Session, SessionId, SessionPlan, Speaker};

impl Store {
    /// The sessions of an edition in their order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sessions(&self, edition: EditionId) -> Result<Vec<Session>, StoreError> {
        self.sessions_in(Scope::Edition(edition)).await
    }

    /// The sessions of all editions of a programme, by edition and in their order.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sessions_of(&self, programme: ProgrammeId) -> Result<Vec<Session>, StoreError> {
        self.sessions_in(Scope::Programme(programme)).await
    }

    async fn sessions_in(&self, scope: Scope) -> Result<Vec<Session>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let mut sessions: Vec<Session> = scope
            .select(
                &mut connection,
                "SELECT id, edition_id, questionnaire_id, code, key, position, kind, title, \
                 held_on, starts_at, ends_at, qa_minutes, venue, open_link, state, opens_at, \
                 shuts_at, closes_at \
                 FROM session WHERE edition_id {scope} ORDER BY edition_id, position",
                &[],
            )
            .await?
            .iter()
            .map(session)
            .collect::<Result<_, _>>()?;
        let places: HashMap<SessionId, usize> = sessions
            .iter()
            .enumerate()
            .map(|(place, session)| (session.id, place))
            .collect();

        let speakers = scope
            .select(
                &mut connection,
                "SELECT ss.session_id, s.name, s.position, s.organisation, s.lecturer_type \
                 FROM session_speaker ss JOIN speaker s ON s.id = ss.speaker_id \
                 WHERE ss.edition_id {scope} ORDER BY ss.session_id, ss.position",
                &[],
            )
            .await?;
        for row in &speakers {
            if let Some(&place) = places.get(&parsed(row, "session_id")?) {
                sessions[place].plan.speakers.push(Speaker {
                    name: text(row, "name")?,
                    position: text(row, "position")?,
                    organisation: text(row, "organisation")?,
                    lecturer_type: text(row, "lecturer_type")?,
                });
            }
        }

        let topics = scope
            .select(
                &mut connection,
                "SELECT st.session_id, t.title \
                 FROM session_topic st JOIN topic t ON t.id = st.topic_id \
                 WHERE st.edition_id {scope} ORDER BY t.title",
                &[],
            )
            .await?;
        for row in &topics {
            if let Some(&place) = places.get(&parsed(row, "session_id")?) {
                sessions[place].plan.topics.push(text(row, "title")?);
            }
        }
        Ok(sessions)
    }

    /// The session with this id, without its people and topics.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn session(&self, id: SessionId) -> Result<Option<Session>, StoreError> {
        sqlx::query(
            "SELECT id, edition_id, questionnaire_id, code, key, position, kind, title, held_on, \
             starts_at, ends_at, qa_minutes, venue, open_link, state, opens_at, shuts_at, closes_at \
             FROM session WHERE id = $1",
        )
        .bind(id.to_string())
        .fetch_optional(&self.pool)
        .await?
        .map(|row| session(&row))
        .transpose()
    }

    /// The confirmed links between the sessions of an edition and earlier ones.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn series_links(&self, edition: EditionId) -> Result<Vec<SeriesLink>, StoreError> {
        self.series_links_in(Scope::Edition(edition)).await
    }

    /// The confirmed links between the sessions of all editions of a programme.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn series_links_of(
        &self,
        programme: ProgrammeId,
    ) -> Result<Vec<SeriesLink>, StoreError> {
        self.series_links_in(Scope::Programme(programme)).await
    }

    async fn series_links_in(&self, scope: Scope) -> Result<Vec<SeriesLink>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        scope
            .select(
                &mut connection,
                "SELECT session_id, earlier_session_id FROM series_link \
                 WHERE edition_id {scope} AND confirmed = 1 \
                 ORDER BY session_id, earlier_session_id",
                &[],
            )
            .await?
            .iter()
            .map(|row| {
                Ok(SeriesLink {
                    session: parsed(row, "session_id")?,
                    earlier: parsed(row, "earlier_session_id")?,
                })
            })
            .collect()
    }
}

fn session(row: &AnyRow) -> Result<Session, StoreError> {
    Ok(Session {
        id: parsed(row, "id")?,
        edition_id: parsed(row, "edition_id")?,
        questionnaire_id: parsed(row, "questionnaire_id")?,
        code: optional(row, "code")?,
        position: number(row, "position")?,
        state: parsed(row, "state")?,
        opens_at: optional_number(row, "opens_at")?,
        shuts_at: optional_number(row, "shuts_at")?,
        closes_at: optional_number(row, "closes_at")?,
        plan: SessionPlan {
            key: parsed(row, "key")?,
            kind: parsed(row, "kind")?,
            title: text(row, "title")?,
            held_on: optional(row, "held_on")?,
            starts_at: optional(row, "starts_at")?,
            ends_at: optional(row, "ends_at")?,
            qa_minutes: optional_number(row, "qa_minutes")?,
            venue: text(row, "venue")?,
            open_link: flag(row, "open_link")?,
            speakers: Vec::new(),
            topics: Vec::new(),
        },
    })
}
