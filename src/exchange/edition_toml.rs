//! An edition as a TOML file.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::edition::{Parts, draft};
use super::problem::{Field, Problems, Record};
use crate::domain::EditionDraft;

/// What is said of fields whose whole table is missing: without it nobody knows which
/// “title” is meant.
const PROGRAMME_WORDS: &[(&str, &str)] = &[
    ("key", "key of [programme]"),
    ("title", "title of [programme]"),
];
const EDITION_WORDS: &[(&str, &str)] = &[
    ("number", "number of [edition]"),
    ("title", "title of [edition]"),
    ("time_zone", "time_zone of [edition]"),
    ("cohort_size", "cohort_size of [edition]"),
];

/// Reads an edition from the text of a TOML file. The files under `data/` show the form.
///
/// # Errors
/// Everything that is wrong, each with its line and field.
pub fn edition_from_toml(text: &str) -> Result<EditionDraft, Problems> {
    let mut problems = Problems::default();
    let lines = Lines::of(text);
    let table = match DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let line = lines.at(error.span().unwrap_or(0..0));
            // The reader knows no field yet; the line does.
            let field = text
                .lines()
                .nth(line.saturating_sub(1))
                .and_then(|it| it.split_once('='))
                .map_or("", |(name, _)| name.trim());
            let message = format!(
                "this cannot be read ({}): write {field_or_line} as TOML, texts in \"quotes\", dates \
                 as 2025-12-09",
                error.message(),
                field_or_line = if field.is_empty() {
                    "the line"
                } else {
                    "the value"
                },
            );
            problems.add(line, field, message);
            return Err(problems);
        }
    };
    let mut parts = Parts {
        programme: missing(&lines, PROGRAMME_WORDS),
        edition: missing(&lines, EDITION_WORDS),
        ..Parts::default()
    };
    for (key, value) in table {
        let line = lines.at(key.span());
        let name = key.into_inner();
        match (name.as_ref(), value.get_ref()) {
            ("programme", DeValue::Table(table)) => {
                parts.programme = record(line, table, &lines, &mut problems);
            }
            ("edition", DeValue::Table(table)) => {
                parts.edition = record(line, table, &lines, &mut problems);
            }
            ("cohort", DeValue::Array(_)) => {
                parts.cohort = records(&name, &value, &lines, &mut problems);
            }
            ("revision", DeValue::Array(_)) => {
                parts.revisions = records(&name, &value, &lines, &mut problems);
            }
            ("decision", DeValue::Array(_)) => {
                parts.decisions = records(&name, &value, &lines, &mut problems);
            }
            ("session", DeValue::Array(sessions)) => {
                for session in sessions.iter() {
                    let line = lines.at(session.span());
                    let DeValue::Table(table) = session.get_ref() else {
                        problems.add(line, "session", "write it as [[session]]");
                        continue;
                    };
                    let speakers = table
                        .get("speaker")
                        .map(|it| records("speaker", it, &lines, &mut problems))
                        .unwrap_or_default();
                    parts
                        .sessions
                        .push((record(line, table, &lines, &mut problems), speakers));
                }
            }
            ("programme" | "edition", _) => {
                problems.add(line, &name, format!("write it as a table: [{name}]"));
            }
            ("cohort" | "revision" | "decision" | "session", _) => {
                problems.add(line, &name, format!("write it as a list: [[{name}]]"));
            }
            _ => problems.add(
                line,
                &name,
                "there is no such part: use [programme], [edition], [[cohort]], [[session]], \
                 [[revision]] or [[decision]]",
            ),
        }
    }
    draft(parts, problems)
}

/// A record that is not in the file: what it lacks is said of the last line.
fn missing(lines: &Lines, words: &'static [(&'static str, &'static str)]) -> Record {
    Record {
        line: lines.at(lines.last..lines.last),
        words,
        ..Record::default()
    }
}

fn records(
    name: &str,
    value: &Spanned<DeValue<'_>>,
    lines: &Lines,
    problems: &mut Problems,
) -> Vec<Record> {
    let DeValue::Array(items) = value.get_ref() else {
        problems.add(
            lines.at(value.span()),
            name,
            format!("write it as a list: [[{name}]]"),
        );
        return Vec::new();
    };
    let mut records = Vec::new();
    for item in items.iter() {
        let line = lines.at(item.span());
        match item.get_ref() {
            DeValue::Table(table) => records.push(record(line, table, lines, problems)),
            _ => problems.add(line, name, format!("write it as [[{name}]]")),
        }
    }
    records
}

/// The fields of a table; tables within it are read elsewhere.
fn record(line: usize, table: &DeTable<'_>, lines: &Lines, problems: &mut Problems) -> Record {
    let mut record = Record {
        line,
        ..Record::default()
    };
    for (key, value) in table.iter() {
        let line = lines.at(key.span());
        let name = key.get_ref().to_string();
        let values = match value.get_ref() {
            DeValue::Array(items) if name == "speaker" && is_tables(items) => continue,
            DeValue::Array(items) => items.iter().map(|it| scalar(it.get_ref())).collect(),
            single => scalar(single).map(|it| vec![it]),
        };
        match values {
            Some(values) => {
                record.fields.insert(name, Field { line, values });
            }
            None => problems.add(
                line,
                &name,
                "a text, a number, a date or a list of them goes here",
            ),
        }
    }
    record
}

fn is_tables(items: &toml::de::DeArray<'_>) -> bool {
    items
        .iter()
        .all(|it| matches!(it.get_ref(), DeValue::Table(_)))
}

fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Datetime(datetime) => Some(datetime.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

/// Where the lines of a text end, to tell the line of a place in it.
struct Lines {
    ends: Vec<usize>,
    /// Where the text ends. What is missing at the end is said of the last line, not of the
    /// empty one after it.
    last: usize,
}

impl Lines {
    fn of(text: &str) -> Self {
        Self {
            ends: text.match_indices('\n').map(|it| it.0).collect(),
            last: text.strip_suffix('\n').unwrap_or(text).len(),
        }
    }

    fn at(&self, span: Range<usize>) -> usize {
        let place = span.start.min(self.last);
        1 + self.ends.partition_point(|it| *it < place)
    }
}
