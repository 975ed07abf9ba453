//! Questionnaires and their questions.

use super::{Key, Kind, QuestionnaireId, Scale, Texts};

crate::domain::text::named_enum! {
    /// How a revision of a question stands to the one before it.
    Comparability, UnknownComparability, "comparability" {
        /// The same question; years may be joined.
        Same = "same",
        /// Other words; a comparison breaks here.
        Reworded = "reworded",
        /// Other answers; a comparison breaks here.
        ScaleChanged = "scale changed",
        /// The key has a new meaning; a comparison breaks here.
        NotComparable = "not comparable",
    }
}

/// The ordered questions for one kind of session in one edition; once a response
/// exists it never changes, a change makes a new version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// The id of this version.
    pub id: QuestionnaireId,
    /// The kind of session that it is for.
    pub kind: Kind,
    /// 1 for the first version in an edition.
    pub version: u32,
    /// The questions in their order.
    pub questions: Vec<Question>,
}

impl Questionnaire {
    /// The question with this key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|it| it.key.as_str() == key)
    }

    /// Whether both ask the same, whatever their ids and versions are.
    pub fn asks_the_same(&self, other: &Self) -> bool {
        self.kind == other.kind && self.questions == other.questions
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its identity across editions.
    pub key: Key,
    /// What is asked.
    pub texts: Texts,
    /// The answers to choose from; `None` for a free text.
    pub scale: Option<Scale>,
    /// 1 for the first wording, counted up over the editions.
    pub revision: u32,
    /// How this revision stands to the one before.
    pub comparability: Comparability,
}
