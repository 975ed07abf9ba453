//! The answers of a response as they stand in its row: `overall:4 pace:2`, in the order of the
//! questions' keys, which hold neither a colon nor a space.

use std::collections::BTreeMap;
use std::fmt::Write;

use sqlx::any::AnyRow;

use super::StoreError;
use super::row::text;
use crate::domain::{Choice, Key};

/// The text of these answers.
pub(super) fn packed(choices: &BTreeMap<Key, Choice>) -> String {
    let mut text = String::with_capacity(choices.len() * 24);
    for (question, choice) in choices {
        if !text.is_empty() {
            text.push(' ');
        }
        write!(text, "{question}:{}", choice.value()).expect("a String takes all that is written");
    }
    text
}

/// The answers that the column `answers` of a row holds: the question and the value, 0 for no
/// opinion.
pub(super) fn answers(row: &AnyRow) -> Result<Vec<(Key, u8)>, StoreError> {
    unpacked(&text(row, "answers")?)
        .map(|answer| {
            let (question, value) = answer?;
            let question = question.parse().map_err(|_| UNREADABLE)?;
            Ok((question, value))
        })
        .collect()
}

/// The answers in such a text.
pub(super) fn unpacked(packed: &str) -> impl Iterator<Item = Result<(&str, u8), StoreError>> {
    packed.split_terminator(' ').map(|answer| {
        let (question, value) = answer.split_once(':').ok_or(UNREADABLE)?;
        Ok((question, value.parse().map_err(|_| UNREADABLE)?))
    })
}

const UNREADABLE: StoreError = StoreError::Unreadable("answers");
