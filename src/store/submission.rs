//! A response on its way into the database, made ready for it: what follows from the ticket and
//! the answers is computed where the request is served and not where all wait for one another.

use super::bulk::in_session;
use super::packed::packed;
use crate::domain::{
    EditionId, Key, Questionnaire, QuestionnaireId, Response, SecretHash, Session, SessionId,
    Ticket,
};

/// A response on its way into the database.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The edition.
    pub edition: EditionId,
    /// The session.
    pub session: SessionId,
    /// What it asked when the answers were checked.
    pub questionnaire: QuestionnaireId,
    /// What the database knows the ticket by; `None` where its signature is known to be right.
    pub drawn_as: Option<SecretHash>,
    /// What its row begins with: the session and the id of the response.
    pub key: String,
    /// Whether the participant was there.
    pub attended: bool,
    /// The answers that are counted, in one text.
    pub answers: String,
    /// The comments: the session, the id and the question in one text, and what was written.
    pub comments: Vec<(String, String)>,
    /// Where comments of before may stand: the session and the id.
    pub earlier: Vec<String>,
}

/// Why a response is not taken, for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The session takes no answers yet.
    NotYetOpen,
    /// The session takes no more answers.
    Closed,
    /// The ticket was not drawn for this session.
    UnknownTicket,
}

impl Submission {
    /// A response to a session, as its questionnaire allows it.
    pub fn new(
        session: &Session,
        questionnaire: &Questionnaire,
        ticket: &Ticket,
        response: Response,
    ) -> Self {
        let written_at =
            |question: &Key| in_session(session.id, &ticket.comment_id(question).to_string());
        let texts = questionnaire
            .questions
            .iter()
            .filter(|it| it.scale.is_none());
        let comments = response.comments.into_iter().map(|(question, comment)| {
            let mut key = written_at(&question);
            key.push_str(question.as_str());
            (key, comment.as_str().to_owned())
        });
        Self {
            edition: session.edition_id,
            session: session.id,
            questionnaire: questionnaire.id,
            drawn_as: (!ticket.is_signed()).then(|| ticket.hash()),
            key: in_session(session.id, &ticket.response_id().to_string()),
            attended: response.attended,
            answers: packed(&response.choices),
            comments: comments.collect(),
            earlier: texts.map(|it| written_at(&it.key)).collect(),
        }
    }
}
