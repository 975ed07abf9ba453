//! A response on its way into the database, made ready for it: what follows from the ticket and
//! the answers is computed where the request is served and not where all wait for one another.

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
    /// The id of the response.
    pub id: String,
    /// Whether the participant was there.
    pub attended: bool,
    /// The answers that are counted: the question and the value, 0 for no opinion.
    pub counted: Vec<(Key, u8)>,
    /// The same in one text.
    pub answers: String,
    /// The comments: the id, the question, the text.
    pub comments: Vec<(String, Key, String)>,
    /// The ids under which comments of before may stand.
    pub comment_ids: Vec<String>,
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
        let texts = questionnaire
            .questions
            .iter()
            .filter(|it| it.scale.is_none());
        let comments = response.comments.into_iter().map(|(question, comment)| {
            let id = ticket.comment_id(&question).to_string();
            (id, question, comment.as_str().to_owned())
        });
        Self {
            edition: session.edition_id,
            session: session.id,
            questionnaire: questionnaire.id,
            drawn_as: (!ticket.is_signed()).then(|| ticket.hash()),
            id: ticket.response_id().to_string(),
            attended: response.attended,
            answers: packed(&response.choices),
            comments: comments.collect(),
            counted: response
                .choices
                .into_iter()
                .map(|(question, choice)| (question, choice.value()))
                .collect(),
            comment_ids: texts
                .map(|it| ticket.comment_id(&it.key).to_string())
                .collect(),
        }
    }
}
