//! The numbers behind a chart as a file holds them: counts from which all else follows.

use super::Table;
use crate::analysis::{Cell, Distribution};
use crate::domain::Scale;

/// One cell of a chart with everything that is counted in it.
pub(super) struct Counted<'a> {
    /// What it is of: one text for each leading column.
    pub(super) of: Vec<String>,
    /// Its answers.
    pub(super) answers: &'a Cell<Distribution>,
    /// How many sessions stand behind it.
    pub(super) sessions: usize,
    /// What else there is to say of it; may be empty.
    pub(super) note: String,
}

/// A row for each cell: what it is of, its sessions and answers, how often each answer was
/// given, the number that is drawn with its 95 % interval (as shares of 1), and a note.
/// The answers have their texts as names where all cells are on one scale, and their place
/// on the scale, from the lowest, where they are not.
pub(super) fn counted(leading: &[&str], scale: Option<&Scale>, cells: &[Counted<'_>]) -> Table {
    let answers = cells
        .iter()
        .filter_map(|it| it.answers.shown())
        .map(|it| it.counts.len())
        .chain(scale.map(|it| it.answers.len()))
        .max()
        .unwrap_or(0);
    let mut header: Vec<String> = leading.iter().map(|it| (*it).to_owned()).collect();
    header.extend(["sessions", "n"].map(str::to_owned));
    header.extend((0..answers).map(|place| {
        let text = scale.and_then(|it| it.answers.get(place));
        text.map_or_else(
            || format!("answer {}", place + 1),
            |it| it.english().to_owned(),
        )
    }));
    header.extend(["no opinion", "value", "lower", "upper", "note"].map(str::to_owned));
    let rows = cells
        .iter()
        .map(|cell| row(cell, answers, header.len()))
        .collect();
    Table { header, rows }
}

fn row(cell: &Counted<'_>, answers: usize, width: usize) -> Vec<String> {
    let mut row = cell.of.clone();
    match cell.answers {
        Cell::Shown(counted) => {
            let headline = counted.headline_over(cell.sessions);
            row.push(cell.sessions.to_string());
            row.push(counted.n().to_string());
            row.extend(counted.counts.iter().map(u64::to_string));
            row.resize(row.len() + answers - counted.counts.len(), String::new());
            row.push(counted.no_opinion.to_string());
            row.extend([headline.value, headline.lower, headline.upper].map(share));
            row.push(cell.note.clone());
        }
        Cell::Withheld(reason) => {
            row.resize(width - 1, String::new());
            row.push(format!("{reason} {}", cell.note).trim_end().to_owned());
        }
    }
    row
}

/// A share of 1 with four digits, as much as a few hundred answers can bear.
pub(super) fn share(value: f64) -> String {
    let text = format!("{value:.4}");
    // A rounded minus nothing is nothing.
    if text == "-0.0000" {
        "0.0000".to_owned()
    } else {
        text
    }
}
