//! What a submission is held against before it is written, kept for a moment.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::{Store, StoreError};
use crate::domain::{Questionnaire, Session, SessionId, TicketKey};

/// A session as those who answer it meet it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The session, without its people and topics. Its state may be a moment old; the inbox
    /// looks again when it writes.
    pub session: Session,
    /// What it asks. Should an import give it another one meanwhile, the inbox says so.
    pub questionnaire: Questionnaire,
    /// What checks its tickets; `None` once it is closed.
    pub key: Option<TicketKey>,
}

/// How long a session is not read again: a whole room sends within seconds.
const FRESH: Duration = Duration::from_secs(1);

/// So many sessions of a minute ago take no room worth a search for old ones.
const MANY: usize = 256;

/// The sessions that were asked for just now.
#[derive(Debug, Default)]
pub(super) struct Recent(Mutex<HashMap<SessionId, (Instant, Arc<Asked>)>>);

impl Recent {
    fn get(&self, session: SessionId) -> Option<Arc<Asked>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (read, asked) = kept.get(&session)?;
        (read.elapsed() < FRESH).then(|| Arc::clone(asked))
    }

    fn keep(&self, asked: &Arc<Asked>, read: Instant) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MANY {
            kept.retain(|_, (read, _)| read.elapsed() < FRESH);
        }
        kept.insert(asked.session.id, (read, Arc::clone(asked)));
    }

    /// Lets a session be read again when it is asked for next; or all of them.
    pub(super) fn forget(&self, session: Option<SessionId>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match session {
            Some(session) => drop(kept.remove(&session)),
            None => kept.clear(),
        }
    }
}

impl Store {
    /// A session with its questionnaire and key, as they were at most a second ago; `None`
    /// where there is no such session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn asked(&self, session: SessionId) -> Result<Option<Arc<Asked>>, StoreError> {
        if let Some(asked) = self.recent.get(session) {
            return Ok(Some(asked));
        }
        let read = Instant::now();
        let Some(session) = self.session(session).await? else {
            return Ok(None);
        };
        let key = self.ticket_key(session.id).await?;
        let questionnaire = self
            .questionnaires(session.edition_id)
            .await?
            .into_iter()
            .find(|it| it.id == session.questionnaire_id)
            .ok_or(StoreError::Unreadable("questionnaire_id"))?;
        let asked = Arc::new(Asked {
            session,
            questionnaire,
            key,
        });
        self.recent.keep(&asked, read);
        Ok(Some(asked))
    }
}
