//! One question through the years.

use kanso_charts::{Mark, Trend, TrendLine, TrendPoint, Unit};

use super::draw::{Chart, figure, mark};
use super::words::{headline_counts, interval, key_text, label, percent, why, withheld};
use super::{Figure, FigureError, Table};
use crate::analysis::{Cell, Change, Difference, Line, LineSubject, Point};
use crate::domain::{Comparability, Polarity, Question, Scale};

/// The figure of a question through the editions, given by number, the oldest first;
/// nothing where the question was not asked.
///
/// # Errors
/// When the chart cannot be drawn.
pub fn compare_figures(
    question: &Question,
    editions: &[u32],
    lines: &[Line],
    synthetic: bool,
) -> Result<Vec<Figure>, FigureError> {
    let Some(scale) = &question.scale else {
        return Ok(Vec::new());
    };
    if lines.is_empty() || editions.is_empty() {
        return Ok(Vec::new());
    }
    let bipolar = scale.polarity == Polarity::Bipolar;
    let chart = Chart::Trend(Trend {
        unit: if bipolar {
            Unit::PercentagePoints
        } else {
            Unit::Percent
        },
        range: if bipolar { (-1.0, 1.0) } else { (0.0, 1.0) },
        editions: editions.iter().map(|it| ordinal(*it)).collect(),
        lines: lines
            .iter()
            .map(|line| TrendLine {
                label: label(&subject(line)),
                points: editions.iter().map(|it| point(line, *it)).collect(),
            })
            .collect(),
        ends: bipolar.then(|| ("too long".to_owned(), "too short".to_owned())),
    });
    let caption = format!(
        "{} for “{}”, which each kind asks in its own words, with 95 % intervals. {}n counts answers, not people, where a point stands \
         for several sessions; its interval is that of the people in one session. Points are joined only where the same was asked. Of many lines, \
         one in twenty seems to change by chance alone.{}{}",
        if bipolar {
            "Net pacing (share of too short minus share of too long)"
        } else {
            "Share of the two best answers"
        },
        key_text(&question.key),
        if bipolar {
            "Above 0, people want more time. "
        } else {
            ""
        },
        if lines
            .iter()
            .flat_map(|it| &it.points)
            .any(|it| it.left_out > 0)
        {
            " Sessions of which nothing may be shown are left out of the sums, because the sums \
             would tell their numbers."
        } else {
            ""
        },
        why(lines
            .iter()
            .flat_map(|it| &it.points)
            .filter_map(|it| it.answers.reason())),
    );
    Ok(vec![figure(
        "compare",
        finding(lines, bipolar),
        caption,
        &chart,
        table(lines, scale),
        synthetic,
    )?])
}

fn point(line: &Line, edition: u32) -> TrendPoint {
    match line.points.iter().find(|it| it.edition == edition) {
        Some(point) => TrendPoint {
            mark: mark(&point.answers, point.sessions),
            break_before: point.break_before.map(|it| it.as_str().to_owned()),
        },
        None => TrendPoint {
            mark: Mark::Absent,
            break_before: None,
        },
    }
}

fn subject(line: &Line) -> String {
    match &line.subject {
        LineSubject::Kind(kind) => kind.plural().to_owned(),
        LineSubject::Series(title) => title.clone(),
    }
}

fn finding(lines: &[Line], bipolar: bool) -> String {
    let differences: Vec<(String, Difference)> = lines
        .iter()
        .filter_map(|line| Some((subject(line), line.latest_difference()?)))
        .collect();
    let told: Vec<String> = differences
        .iter()
        .filter_map(|(subject, difference)| {
            let word = match (difference.change(), bipolar) {
                (Change::CannotTell, _) => return None,
                (Change::Higher, false) => "better",
                (Change::Lower, false) => "worse",
                (Change::Higher, true) => "more answers ask for longer",
                (Change::Lower, true) => "fewer answers ask for longer",
            };
            Some(format!("{subject}: {word}"))
        })
        .collect();
    if differences.is_empty() {
        "No two editions can be compared yet".to_owned()
    } else if told.is_empty() {
        "These numbers cannot tell the last two editions apart".to_owned()
    } else if told.len() > 2 {
        // With many lines, one in twenty differs by chance alone.
        format!(
            "{} of {} can be told apart from the edition before",
            told.len(),
            differences.len()
        )
    } else {
        format!("Since the edition before · {}", told.join(" · "))
    }
}

fn table(lines: &[Line], scale: &Scale) -> Table {
    let header = [
        "What",
        "Edition",
        "Sessions",
        "Answers",
        match scale.polarity {
            Polarity::Unipolar => "Two best answers",
            Polarity::Bipolar => "Net pacing",
        },
        "95 % interval",
        "Change",
    ];
    let mut rows = Vec::new();
    for line in lines {
        let mut before: Option<&Point> = None;
        for point in &line.points {
            let mut row = vec![subject(line), ordinal(point.edition), sessions(point)];
            match &point.answers {
                Cell::Shown(answers) => {
                    let headline = answers.headline_over(point.sessions);
                    row.push(headline_counts(answers, scale));
                    row.push(percent(headline.value, answers.polarity));
                    row.push(interval(&headline, answers.polarity));
                }
                Cell::Withheld(reason) => {
                    row.push(withheld(*reason).to_owned());
                    row.extend(["–", "–"].map(str::to_owned));
                }
            }
            row.push(change(before, point, scale.polarity));
            rows.push(row);
            before = Some(point);
        }
    }
    Table {
        header: header.map(str::to_owned).to_vec(),
        rows,
    }
}

/// Such as "3 of 4" where one is left out.
fn sessions(point: &Point) -> String {
    if point.left_out == 0 {
        point.sessions.to_string()
    } else {
        format!("{} of {}", point.sessions, point.sessions + point.left_out)
    }
}

fn change(before: Option<&Point>, point: &Point, polarity: Polarity) -> String {
    let Some(before) = before else {
        return "–".to_owned();
    };
    match point.break_before {
        Some(Comparability::Reworded) => return "not joined: reworded".to_owned(),
        Some(Comparability::ScaleChanged) => return "not joined: scale changed".to_owned(),
        Some(Comparability::NotComparable) => return "not joined: not comparable".to_owned(),
        Some(Comparability::Same) | None => {}
    }
    let Some(difference) = point.difference(before) else {
        return "–".to_owned();
    };
    // Differences of shares always carry a sign, as net pacing does.
    let value = percent(difference.value, Polarity::Bipolar);
    match (difference.change(), polarity) {
        (Change::CannotTell, _) => format!("{value} points: cannot tell apart"),
        (Change::Higher, Polarity::Unipolar) => format!("{value} points: better"),
        (Change::Lower, Polarity::Unipolar) => format!("{value} points: worse"),
        (Change::Higher, Polarity::Bipolar) => format!("{value} points: towards too short"),
        (Change::Lower, Polarity::Bipolar) => format!("{value} points: towards too long"),
    }
}

/// Such as "2nd".
pub fn ordinal(number: u32) -> String {
    let suffix = match (number % 10, number % 100) {
        (1, hundred) if hundred != 11 => "st",
        (2, hundred) if hundred != 12 => "nd",
        (3, hundred) if hundred != 13 => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}
