//! The words of Kanso as types: parsed once at the edge, valid ever after. No I/O.

mod code;
mod decision;
mod edition;
mod id;
mod kind;
mod mail_address;
mod pass;
mod questionnaire;
mod response;
mod scale;
mod schedule;
mod session;
mod tally;
mod text;
mod threshold;
mod ticket;

pub use code::{Code, CodeError};
pub use decision::{
    DECISION_LIMIT, Decision, DecisionPlan, DecisionSubject, DecisionText, DecisionTextError,
    Expected, STEP_WORDS, UnknownExpected,
};
pub use edition::{
    CohortGroup, Edition, EditionDraft, EditionPlan, Programme, SessionDraft, TimeZone,
    TimeZoneError,
};
pub use id::{
    AuditEntryId, DecisionId, EditionId, Key, KeyError, OfficerId, PassId, ProgrammeId,
    QuestionnaireId, ReminderAddressId, ResponseId, SessionId, SpeakerId, TopicId,
};
pub use kind::{Kind, UnknownKind};
pub use mail_address::{LineError, MailAddress, MailAddressError};
pub use pass::{Secret, SecretError, SecretHash};
pub use questionnaire::{Comparability, Question, Questionnaire, UnknownComparability};
pub use response::{
    COMMENT_LIMIT, Choice, Comment, FieldError, NO_OPINION, RawResponse, Response, Wrong,
};
pub use scale::{Polarity, Scale, UnknownPolarity};
pub use schedule::Schedule;
pub use session::{
    LECTURER_TYPE_LIMIT, SeriesLink, Session, SessionPlan, Speaker, Standing, State,
    UnknownStanding, UnknownState,
};
pub use tally::{ATTENDED, Tally};
pub(crate) use text::named_enum;
pub use text::{Language, LanguageError, Texts};
pub use threshold::{Threshold, ThresholdError};
pub use ticket::{
    Blinded, CommentId, SentTicket, SigningKey, Ticket, TicketError, TicketKey, card_mark,
    fingerprint,
};
