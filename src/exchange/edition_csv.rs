//! An edition as a CSV file: one row a session, as a spreadsheet saves it.

use csv::{ReaderBuilder, StringRecord, Trim};

use super::edition::{Parts, SESSION_FIELDS, draft};
use super::problem::{Field, Problems, Record};
use crate::domain::EditionDraft;

/// The columns that say something of the edition: filled in the first row, and in the
/// rows below it the same or empty. Column, part and field.
const EDITION_COLUMNS: &[(&str, bool, &str)] = &[
    ("programme", true, "key"),
    ("programme_title", true, "title"),
    ("synthetic", true, "synthetic"),
    ("edition", false, "number"),
    ("edition_title", false, "title"),
    ("theme", false, "theme"),
    ("starts_on", false, "starts_on"),
    ("ends_on", false, "ends_on"),
    ("time_zone", false, "time_zone"),
    ("cohort_size", false, "cohort_size"),
    ("threshold", false, "threshold"),
    ("grace_minutes", false, "grace_minutes"),
    ("opens_by_clock", false, "opens_by_clock"),
    (
        "opens_minutes_before_end",
        false,
        "opens_minutes_before_end",
    ),
    (
        "closes_minutes_after_end",
        false,
        "closes_minutes_after_end",
    ),
    ("without_javascript", false, "without_javascript"),
    ("illustrative", false, "illustrative"),
    ("note", false, "note"),
];

/// The words of this file for fields that a session has too.
const PROGRAMME_WORDS: &[(&str, &str)] = &[("key", "programme"), ("title", "programme_title")];
const EDITION_WORDS: &[(&str, &str)] = &[("number", "edition"), ("title", "edition_title")];

/// There are fewer columns than that; what has more is another table.
const MOST_COLUMNS: usize = 200;

/// Columns that hold several values, with `;` between them.
const LISTS: &[&str] = &["topics", "follows"];

/// Reads an edition from the bytes of a CSV file: UTF-8 (a byte order mark is allowed),
/// comma or semicolon between the columns, their names in the first row. A cell of
/// `speakers` holds `Name | Position | Organisation | Type`, with `;` between speakers.
///
/// # Errors
/// Everything that is wrong, each with its line and column.
pub fn edition_from_csv(bytes: &[u8]) -> Result<EditionDraft, Problems> {
    let mut problems = Problems::default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let line = 1 + bytes[..error.valid_up_to()]
                .iter()
                .filter(|b| **b == b'\n')
                .count();
            problems.add(line, "", "this is not UTF-8: save the file as “CSV UTF-8”");
            return Err(problems);
        }
    };
    if text.trim().is_empty() {
        problems.add(
            1,
            "",
            "the file is empty: write the names of the columns first",
        );
        return Err(problems);
    }
    // Spreadsheets write a first line “sep=;” for themselves. Its line stays, so that
    // the lines after it keep their numbers; the reader skips empty lines.
    let text = if text.starts_with("sep=") {
        text.find('\n').map_or("", |end| &text[end..])
    } else {
        text
    };
    let skipped = usize::from(text.starts_with('\n'));
    let header = text.trim_start().lines().next().unwrap_or_default();
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|it| {
            (
                header.bytes().filter(|byte| byte == it).count(),
                *it == b',',
            )
        })
        .unwrap_or(b',');
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let columns = match reader.headers() {
        Ok(columns) => columns.clone(),
        Err(error) => {
            problems.add(1, "", error);
            return Err(problems);
        }
    };
    let header_line = 1 + skipped;
    if columns.len() > MOST_COLUMNS {
        let message = format!("a table has at most {MOST_COLUMNS} columns");
        problems.add(header_line, "", message);
        return Err(problems);
    }
    check_columns(&columns, header_line, &mut problems);
    let mut parts = Parts::default();
    parts.programme.line = header_line;
    parts.programme.words = PROGRAMME_WORDS;
    parts.edition.line = header_line;
    parts.edition.words = EDITION_WORDS;
    for row in reader.records() {
        match row {
            Ok(row) => add_row(&columns, &row, &mut parts, &mut problems),
            Err(error) => {
                let line = error.position().map_or(1, |it| it.line());
                let line = usize::try_from(line).unwrap_or(usize::MAX);
                problems.add(line, "", row_problem(&error));
            }
        }
    }
    if parts.sessions.is_empty() {
        problems.add(
            header_line,
            "",
            "there is no session: write one row for each below the column names",
        );
    }
    draft(parts, problems)
}

fn row_problem(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!(
            "this row has {len} cells and the row of column names {expected_len}: add or remove \
             cells, and put quotes around a text that holds the delimiter"
        ),
        _ => error.to_string(),
    }
}

fn check_columns(columns: &StringRecord, line: usize, problems: &mut Problems) {
    let mut known: Vec<&str> = EDITION_COLUMNS.iter().map(|(name, ..)| *name).collect();
    known.extend(SESSION_FIELDS);
    known.push("speakers");
    for (place, column) in columns.iter().enumerate() {
        if !known.contains(&column) {
            let message = format!("there is no such column: use {}", known.join(", "));
            problems.add(line, column, message);
        } else if columns.iter().take(place).any(|it| it == column) {
            problems.add(line, column, "this column is there twice: remove one");
        }
    }
}

fn add_row(columns: &StringRecord, row: &StringRecord, parts: &mut Parts, problems: &mut Problems) {
    let line = row
        .position()
        .and_then(|it| usize::try_from(it.line()).ok())
        .unwrap_or(1);
    let mut session = Record {
        line,
        ..Record::default()
    };
    let mut speakers = Vec::new();
    for (column, cell) in columns.iter().zip(row) {
        if cell.is_empty() {
            continue;
        }
        if let Some(&(_, is_programme, name)) =
            EDITION_COLUMNS.iter().find(|(it, ..)| *it == column)
        {
            let record = if is_programme {
                &mut parts.programme
            } else {
                &mut parts.edition
            };
            let first = record
                .fields
                .entry(name.to_owned())
                .or_insert_with(|| Field {
                    line,
                    values: vec![cell.to_owned()],
                });
            if first.values[0] != cell {
                let message = format!(
                    "line {} says “{}”: all rows of a file are of one edition",
                    first.line, first.values[0]
                );
                problems.add(line, column, message);
            }
        } else if column == "speakers" {
            speakers = cell.split(';').map(|it| speaker(line, it)).collect();
        } else {
            let values = if LISTS.contains(&column) {
                cell.split(';').map(|it| it.trim().to_owned()).collect()
            } else {
                vec![cell.to_owned()]
            };
            session
                .fields
                .insert(column.to_owned(), Field { line, values });
        }
    }
    parts.sessions.push((session, speakers));
}

fn speaker(line: usize, cell: &str) -> Record {
    let fields = ["name", "position", "organisation", "type"]
        .into_iter()
        .zip(cell.split('|'))
        .map(|(name, value)| {
            let values = vec![value.trim().to_owned()];
            (name.to_owned(), Field { line, values })
        })
        .collect();
    Record {
        line,
        fields,
        ..Record::default()
    }
}
