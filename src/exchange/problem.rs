//! What is wrong with a file, line by line, and records of located fields.

use std::collections::BTreeMap;
use std::fmt::{self, Display};
use std::str::FromStr;

/// The most problems that are told of one file: nobody reads more.
const MOST: usize = 500;

/// The most characters of a problem's field and message: a file may hold anything.
const LONGEST_FIELD: usize = 80;
const LONGEST_MESSAGE: usize = 1_000;

/// One thing that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// The field; empty when the line as a whole is meant.
    pub field: String,
    /// What is wrong and the mend.
    pub message: String,
}

/// Everything that is wrong with a file, in the order of its lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

/// A group of fields of a file: an edition, a session, a speaker.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    /// The line on which it begins.
    pub(super) line: usize,
    /// The fields that are there, by name.
    pub(super) fields: BTreeMap<String, Field>,
    /// What the file calls a field, where that is another word: the field and the word.
    pub(super) words: &'static [(&'static str, &'static str)],
}

/// A field: its line and its values (one, unless it is a list).
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub(super) line: usize,
    pub(super) values: Vec<String>,
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str("\n")?;
            }
            write!(f, "line {}", problem.line)?;
            if !problem.field.is_empty() {
                write!(f, ", {}", problem.field)?;
            }
            write!(f, ": {}", problem.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

impl Problems {
    pub(super) fn add(&mut self, line: usize, field: &str, message: impl Display) {
        match self.0.len() {
            ..MOST => self.0.push(Problem {
                line,
                field: shortened(field, LONGEST_FIELD),
                message: shortened(&message.to_string(), LONGEST_MESSAGE),
            }),
            MOST => self.0.push(Problem {
                line,
                field: String::new(),
                message: "there are more problems: mend these first".to_owned(),
            }),
            _ => {}
        }
    }

    /// The result, unless something is wrong.
    pub(super) fn unless_any<T>(mut self, result: Option<T>) -> Result<T, Self> {
        self.0.sort_by_key(|it| it.line);
        self.0.dedup();
        match result {
            Some(result) if self.0.is_empty() => Ok(result),
            _ => Err(self),
        }
    }

    /// The one value of a field, parsed; `None` when it is not there or wrong.
    pub(super) fn optional<T>(&mut self, record: &Record, field: &str) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        let (line, value) = self.single(record, field)?;
        match value.parse() {
            Ok(value) => Some(value),
            Err(error) => {
                self.add(line, record.word(field), mend(field, &value, &error));
                None
            }
        }
    }

    /// The one value of a field that must be there.
    pub(super) fn required<T>(&mut self, record: &Record, field: &str) -> Option<T>
    where
        T: FromStr<Err: Display>,
    {
        if !record.has(field) {
            self.add(record.line, record.word(field), "this is missing: add it");
        }
        self.optional(record, field)
    }

    /// The values of a list field, each parsed.
    pub(super) fn list<T>(&mut self, record: &Record, field: &str) -> Vec<T>
    where
        T: FromStr<Err: Display>,
    {
        let Some(found) = record.fields.get(field) else {
            return Vec::new();
        };
        let mut list = Vec::new();
        for value in &found.values {
            match value.parse() {
                Ok(value) => list.push(value),
                Err(error) => self.add(found.line, field, mend(field, value, &error)),
            }
        }
        list
    }

    /// Complains of every field whose name is not one of these.
    pub(super) fn only(&mut self, record: &Record, known: &[&str]) {
        for (name, field) in &record.fields {
            if !known.contains(&name.as_str()) {
                let message = format!(
                    "there is no such field here: use one of {}",
                    known.join(", ")
                );
                self.add(field.line, name, message);
            }
        }
    }

    fn single(&mut self, record: &Record, field: &str) -> Option<(usize, String)> {
        let found = record.fields.get(field)?;
        match found.values.as_slice() {
            [value] if value.trim().is_empty() => None,
            [value] => Some((found.line, value.trim().to_owned())),
            _ => {
                self.add(
                    found.line,
                    record.word(field),
                    "one value is expected here, not a list",
                );
                None
            }
        }
    }
}

impl Record {
    /// Whether a field is there and not empty.
    pub(super) fn has(&self, field: &str) -> bool {
        self.fields
            .get(field)
            .is_some_and(|it| it.values.iter().any(|value| !value.trim().is_empty()))
    }

    /// What the file calls a field.
    fn word<'a>(&self, field: &'a str) -> &'a str {
        self.words
            .iter()
            .find(|(it, _)| *it == field)
            .map_or(field, |(_, word)| word)
    }

    /// The line of a field, or of the record where the field is not there.
    pub(super) fn line_of(&self, field: &str) -> usize {
        self.fields.get(field).map_or(self.line, |it| it.line)
    }
}

fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Says what to write where a library's own message would not help an officer.
fn mend(field: &str, value: &str, error: &dyn Display) -> String {
    let example = match field {
        "starts_on" | "ends_on" | "held_on" => "a date, such as 2025-12-09",
        "starts_at" | "ends_at" => "a time of day, such as 09:30",
        "number" | "edition" | "revision" => "a whole number from 1",
        "cohort_size"
        | "participants"
        | "countries"
        | "qa_minutes"
        | "grace_minutes"
        | "opens_minutes_before_end"
        | "closes_minutes_after_end" => "a whole number from 0",
        "synthetic" | "illustrative" | "without_javascript" | "opens_by_clock" | "open_link" => {
            "true or false"
        }
        _ => return error.to_string(),
    };
    let shown: String = value.chars().take(40).collect();
    format!("“{shown}” cannot be read: write {example}")
}
