//! The numbers behind lines through the years.

use super::Table;
use super::compare::{Group, Panel, ordinal};
use super::counted::{Counted, counted, share};
use super::course::{ToldCourse, words};
use super::words::{headline_counts, interval, percent, withheld};
use crate::analysis::{Cell, Change, Point};
use crate::domain::{Comparability, Polarity};

/// The points of a group as they are read, line by line.
pub(super) fn table(group: &Group<'_>) -> Table {
    let mut header = [
        "What",
        "Edition",
        "Sessions",
        "Answers",
        match group.polarity {
            Polarity::Unipolar => "Two best answers",
            Polarity::Bipolar => "Net pacing",
        },
        "95 % interval",
        "Change",
    ]
    .map(str::to_owned)
    .to_vec();
    let has_course = has_course(group);
    if has_course {
        header.push("Over the years".to_owned());
    }
    let mut rows = Vec::new();
    for panel in &group.panels {
        let mut before: Option<&Point> = None;
        for (point, told) in panel.line.points.iter().zip(&panel.changes) {
            let mut row = row(panel, before, point, *told);
            if has_course {
                // It is said beside the last change of its line.
                let is_last = panel.line.points.last() == Some(point);
                let course = panel.course.filter(|_| is_last);
                row.push(course.map_or_else(|| "–".to_owned(), |it| words(&it, group.polarity)));
            }
            rows.push(row);
            before = Some(point);
        }
    }
    Table { header, rows }
}

fn has_course(group: &Group<'_>) -> bool {
    group.panels.iter().any(|it| it.course.is_some())
}

/// What is said of a line over the years, at its last point: in words, from its first edition to
/// its last on a straight line with the 95 % interval, and the p-value as it is and adjusted.
const COURSE: [&str; 6] = [
    "over the years",
    "course",
    "course lower",
    "course upper",
    "course p",
    "course p adjusted",
];

/// Adds it to the rows of a file, where any line of the group has three editions or more.
fn add_courses(group: &Group<'_>, table: &mut Table) {
    if !has_course(group) {
        return;
    }
    table.header.extend(COURSE.map(str::to_owned));
    let places = group.panels.iter().flat_map(|panel| {
        let last = panel.line.points.len();
        (1..=last).map(move |place| panel.course.filter(|_| place == last))
    });
    for (row, course) in table.rows.iter_mut().zip(places) {
        match course {
            Some(told) => {
                let ToldCourse {
                    course, adjusted, ..
                } = told;
                row.push(words(&told, group.polarity));
                row.extend([course.value, course.lower, course.upper].map(share));
                row.extend([course.p_value, adjusted].map(p_value));
            }
            None => row.resize(table.header.len(), String::new()),
        }
    }
}

/// A p-value with four digits that say something, also where it is small.
fn p_value(p: f64) -> String {
    if p < 0.0001 {
        format!("{p:.3e}")
    } else {
        format!("{p:.4}")
    }
}

/// The points of a group as a program reads them.
pub(super) fn data(group: &Group<'_>) -> Table {
    let cells: Vec<Counted<'_>> = group
        .panels
        .iter()
        .flat_map(|panel| {
            panel.line.points.iter().map(move |point| Counted {
                of: vec![
                    panel.subject.clone(),
                    panel.question.key.to_string(),
                    point.edition.to_string(),
                ],
                answers: &point.answers,
                sessions: point.sessions,
                note: point.break_before.map_or(String::new(), |it| {
                    format!("not to be joined with the point before: {it}")
                }),
            })
        })
        .collect();
    // The answers have names where all points are on one scale.
    let mut scales = group.points().filter_map(|it| it.question.scale.as_ref());
    let scale = scales.next().filter(|first| scales.all(|it| it == *first));
    let mut table = counted(&["what", "question", "edition"], scale, &cells);
    add_courses(group, &mut table);
    table
}

fn row(
    panel: &Panel<'_>,
    before: Option<&Point>,
    point: &Point,
    told: Option<Change>,
) -> Vec<String> {
    let mut row = vec![panel.label.clone(), ordinal(point.edition), sessions(point)];
    match (&point.answers, &point.question.scale) {
        (Cell::Shown(answers), Some(scale)) => {
            let headline = answers.headline_over(point.sessions);
            row.push(headline_counts(answers, scale));
            row.push(percent(headline.value, answers.polarity));
            row.push(interval(&headline, answers.polarity));
        }
        (Cell::Withheld(reason), _) => {
            row.push(withheld(*reason).to_owned());
            row.extend(["–", "–"].map(str::to_owned));
        }
        // Only rated questions have points.
        (Cell::Shown(_), None) => row.extend(["–", "–", "–"].map(str::to_owned)),
    }
    row.push(change(before, point, told));
    row
}

/// Such as "3 of 4" where one is left out.
fn sessions(point: &Point) -> String {
    let left_out = point.left_out + point.asked_otherwise;
    if left_out == 0 {
        point.sessions.to_string()
    } else {
        format!("{} of {}", point.sessions, point.sessions + left_out)
    }
}

fn change(before: Option<&Point>, point: &Point, told: Option<Change>) -> String {
    let Some(before) = before else {
        return "–".to_owned();
    };
    match point.break_before {
        Some(Comparability::Reworded) => return "not joined: reworded".to_owned(),
        Some(Comparability::ScaleChanged) => return "not joined: scale changed".to_owned(),
        Some(Comparability::NotComparable) => return "not joined: not comparable".to_owned(),
        Some(Comparability::Same) | None => {}
    }
    let (Some(difference), Some(told)) = (point.difference(before), told) else {
        return "–".to_owned();
    };
    let scale = point.question.scale.as_ref();
    let polarity = scale.map_or(Polarity::Unipolar, |it| it.polarity);
    // Differences of shares always carry a sign, as net pacing does.
    let value = percent(difference.value, Polarity::Bipolar);
    match (told, polarity) {
        (Change::CannotTell, _) => format!("{value} points: cannot tell apart"),
        (Change::Higher, Polarity::Unipolar) => format!("{value} points: better"),
        (Change::Lower, Polarity::Unipolar) => format!("{value} points: worse"),
        (Change::Higher, Polarity::Bipolar) => format!("{value} points: towards too short"),
        (Change::Lower, Polarity::Bipolar) => format!("{value} points: towards too long"),
    }
}
