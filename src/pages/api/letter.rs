//! What a phone sends to `/api/v1/responses`, as JSON.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::domain::{ATTENDED, FieldError, RawResponse, SessionId, Wrong};

/// A response on its way.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    pub(super) session: SessionId,
    pub(super) ticket: String,
    #[serde(default = "yes")]
    pub(super) attended: bool,
    #[serde(default)]
    pub(super) answers: BTreeMap<String, Value>,
    /// Makes all bodies about as long; its content means nothing.
    #[serde(default, rename = "pad")]
    _pad: String,
}

fn yes() -> bool {
    true
}

/// The question for a response.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) session: SessionId,
    pub(super) ticket: String,
    #[serde(default, rename = "pad")]
    _pad: String,
}

/// The answers as a form would send them.
///
/// # Errors
/// Every answer that is neither a text nor a number.
pub(super) fn raw(
    attended: bool,
    answers: BTreeMap<String, Value>,
) -> Result<RawResponse, Vec<FieldError>> {
    let mut fields = Vec::new();
    let mut errors = Vec::new();
    for (name, value) in answers {
        match value {
            _ if name == ATTENDED => errors.push(FieldError {
                field: name,
                wrong: Wrong::Request("This belongs beside “answers”, as true or false."),
            }),
            Value::String(text) if !text.contains('\0') => fields.push((name, text)),
            Value::Number(number) => fields.push((name, number.to_string())),
            Value::Null => {}
            _ => errors.push(FieldError {
                field: name,
                wrong: Wrong::Type,
            }),
        }
    }
    if !attended {
        fields.push((ATTENDED.to_owned(), "no".to_owned()));
    }
    if errors.is_empty() {
        Ok(RawResponse(fields))
    } else {
        Err(errors)
    }
}
