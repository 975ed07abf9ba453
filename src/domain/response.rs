//! Responses: parsing what a phone sends.

use std::collections::{BTreeMap, BTreeSet};

use super::{ATTENDED, Key, Question, Questionnaire};

/// The value that stands for "no opinion".
pub const NO_OPINION: u8 = 0;

/// The most characters (Unicode scalar values) that a comment may have.
pub const COMMENT_LIMIT: usize = 2_000;

/// The answer to a rated question: a value of its scale, or no opinion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice(u8);

impl Choice {
    /// 0 for no opinion, else the place in the scale, from 1.
    pub fn value(self) -> u8 {
        self.0
    }
}

/// A free text: not empty, at most [`COMMENT_LIMIT`] characters, without control
/// characters but line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment(String);

impl Comment {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The answers to one session, as its questionnaire allows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// False when the participant was not in the session; then there are no answers.
    pub attended: bool,
    /// The rated questions that were answered.
    pub choices: BTreeMap<Key, Choice>,
    /// The free texts that were written.
    pub comments: BTreeMap<Key, Comment>,
}

/// What a form or a JSON body says, before it is held against the questionnaire:
/// names and values in the order in which they came. The name [`ATTENDED`] with the
/// value `no` says that the participant was not there; every other name is the key
/// of a question, its value a place in the scale, `0` for no opinion, or a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawResponse(pub Vec<(String, String)>);

/// What is wrong with one field, and the mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The name of the field; empty when the response as a whole is meant.
    pub field: String,
    /// The reason.
    pub wrong: Wrong,
}

/// Why a field is not taken. Each page says it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not one question is answered.
    Nothing,
    /// The field came twice.
    Twice,
    /// Neither “yes” nor “no”.
    Attended,
    /// The questionnaire has no such question.
    Question,
    /// Not an answer of the scale: what was sent, and how many answers there are.
    Choice(String, u8),
    /// A text of so many characters, more than [`COMMENT_LIMIT`].
    Length(usize),
    /// No UTF-8.
    Damaged,
    /// Neither a number nor a text.
    Type,
    /// What only a program can get wrong, in English.
    Request(&'static str),
}

impl RawResponse {
    /// The value given for a field.
    pub fn value(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, value)| value.as_str())
    }

    /// Holds the fields against the questionnaire.
    ///
    /// # Errors
    /// Every field that is wrong, in the order of the fields.
    pub fn parse(&self, questionnaire: &Questionnaire) -> Result<Response, Vec<FieldError>> {
        let mut response = Response {
            attended: true,
            choices: BTreeMap::new(),
            comments: BTreeMap::new(),
        };
        let mut errors = Vec::new();
        let mut seen = BTreeSet::new();
        for (field, value) in &self.0 {
            if let Err(wrong) = parse_field(field, value, questionnaire, &mut seen, &mut response) {
                errors.push(FieldError {
                    field: field.chars().take(80).collect(),
                    wrong,
                });
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        if !response.attended {
            response.choices.clear();
            response.comments.clear();
        } else if response.choices.is_empty() && response.comments.is_empty() {
            return Err(vec![FieldError {
                field: String::new(),
                wrong: Wrong::Nothing,
            }]);
        }
        Ok(response)
    }
}

fn parse_field<'a>(
    field: &'a str,
    value: &str,
    questionnaire: &Questionnaire,
    seen: &mut BTreeSet<&'a str>,
    response: &mut Response,
) -> Result<(), Wrong> {
    if !seen.insert(field) {
        return Err(Wrong::Twice);
    }
    if field == ATTENDED {
        response.attended = match value {
            "yes" => true,
            "no" => false,
            _ => return Err(Wrong::Attended),
        };
        return Ok(());
    }
    let Some(question) = questionnaire.question(field) else {
        return Err(Wrong::Question);
    };
    if question.scale.is_some() {
        if let Some(choice) = parse_choice(question, value)? {
            response.choices.insert(question.key.clone(), choice);
        }
    } else if let Some(comment) = parse_comment(value)? {
        response.comments.insert(question.key.clone(), comment);
    }
    Ok(())
}

fn parse_choice(question: &Question, value: &str) -> Result<Option<Choice>, Wrong> {
    if value.is_empty() {
        return Ok(None);
    }
    let highest = question.scale.as_ref().map_or(0, super::Scale::highest);
    match value.parse::<u8>() {
        // "+1" and "01" parse as numbers, but no form of ours sends them.
        Ok(number) if number <= highest && number.to_string() == value => Ok(Some(Choice(number))),
        _ => Err(Wrong::Choice(value.chars().take(20).collect(), highest)),
    }
}

fn parse_comment(value: &str) -> Result<Option<Comment>, Wrong> {
    let text: String = value
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .collect();
    let text = text.trim();
    let length = text.chars().count();
    if length > COMMENT_LIMIT {
        return Err(Wrong::Length(length));
    }
    Ok((!text.is_empty()).then(|| Comment(text.to_owned())))
}
