//! One question through the years.

use kanso_charts::{Mark, Trend, TrendLine, TrendPoint, Unit};

use super::draw::{Chart, figure, mark};
use super::words::{headline_counts, interval, key_text, label, percent, why, withheld};
use super::{Figure, FigureError, Table};
use crate::analysis::{Cell, Change, Line, LineSubject, Point, benjamini_hochberg};
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
    let changes = changes(lines);
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
         for several sessions; its interval is that of the people in one session. Points are joined only where the same was asked.{}{}{}",
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
        looks(&changes),
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
        finding(lines, &changes, bipolar),
        caption,
        &chart,
        table(lines, &changes, scale),
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

/// For each point of each line what may be said of its difference to the point before, where
/// there is one. A p-value is adjusted for all differences on the page: one who looks at many
/// finds some by chance.
fn changes(lines: &[Line]) -> Vec<Vec<Option<Change>>> {
    let pairs = |line: &Line| -> Vec<(usize, f64)> {
        (1..)
            .zip(line.points.windows(2))
            .filter_map(|(place, pair)| Some((place, pair[1].change_p_value(&pair[0])?)))
            .collect()
    };
    let looks: Vec<Vec<(usize, f64)>> = lines.iter().map(pairs).collect();
    let p_values: Vec<f64> = looks.iter().flatten().map(|(_, p)| *p).collect();
    let mut adjusted = benjamini_hochberg(&p_values).into_iter();
    let mut changes = Vec::new();
    for (line, looks) in lines.iter().zip(looks) {
        let mut of_line = vec![None; line.points.len()];
        // The adjusted ones come in the order in which the pairs were given.
        for ((place, _), p_value) in looks.into_iter().zip(adjusted.by_ref()) {
            of_line[place] = line.points[place].change_given(&line.points[place - 1], p_value);
        }
        changes.push(of_line);
    }
    changes
}

/// How many comparisons there are, and what was done about their number.
fn looks(changes: &[Vec<Option<Change>>]) -> String {
    let all: Vec<Change> = changes.iter().flatten().flatten().copied().collect();
    let told = all.iter().filter(|it| **it != Change::CannotTell).count();
    let how = "Two single sessions are compared by the ranks of all their answers, sums of several by \
               the intervals of their shares.";
    match (all.len(), told) {
        (0, _) => String::new(),
        (1, 0) => {
            format!(" The one comparison on this page cannot be told from chance at 5 %. {how}")
        }
        (1, _) => format!(" The one comparison on this page can be told from chance at 5 %. {how}"),
        (all, told) => format!(
            " Of {all} comparisons on this page {} can be told from chance, after allowing for that many \
             looks (Benjamini–Hochberg at 5 %: of those told apart, about one in twenty may still be \
             chance). {how}",
            if told == 0 {
                "none".to_owned()
            } else {
                told.to_string()
            }
        ),
    }
}

fn finding(lines: &[Line], changes: &[Vec<Option<Change>>], bipolar: bool) -> String {
    let differences: Vec<(String, Change)> = lines
        .iter()
        .zip(changes)
        .filter_map(|(line, changes)| Some((subject(line), (*changes.last()?)?)))
        .collect();
    let told: Vec<String> = differences
        .iter()
        .filter_map(|(subject, change)| {
            let word = match (change, bipolar) {
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
        format!(
            "{} of {} can be told apart from the edition before",
            told.len(),
            differences.len()
        )
    } else {
        format!("Since the edition before · {}", told.join(" · "))
    }
}

fn table(lines: &[Line], changes: &[Vec<Option<Change>>], scale: &Scale) -> Table {
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
    for (line, changes) in lines.iter().zip(changes) {
        let mut before: Option<&Point> = None;
        for (point, told) in line.points.iter().zip(changes) {
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
            row.push(change(before, point, *told, scale.polarity));
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

fn change(
    before: Option<&Point>,
    point: &Point,
    told: Option<Change>,
    polarity: Polarity,
) -> String {
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
