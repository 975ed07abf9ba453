//! The time for questions: how long it was, what people said of it, and what follows.

use std::collections::BTreeSet;

use kanso_charts::{CurveBalance, CurveFit, CurvePoint, Interval, ResponseCurve, Unit};

use super::action::kinds;
use super::ordinal;
use crate::analysis::{BalanceRule, Brief, QaAdvice, QaCurve, QaPoint, VaryReason};
use crate::domain::{Kind, Polarity};
use crate::figure::counted::share;
use crate::figure::draw::Chart;
use crate::figure::words::{interval, percent};
use crate::figure::{Figure, Table};

/// A figure for each kind of session with minutes and answers, and a sentence for each without.
pub fn question_figures(brief: &Brief, synthetic: bool) -> (Vec<Figure>, Vec<String>) {
    let mut figures = Vec::new();
    let mut without = Vec::new();
    for curve in &brief.questions {
        if curve.points.is_empty() {
            without.extend(without_curve(curve));
        } else {
            figures.push(curve_figure(curve, synthetic));
        }
    }
    (figures, without)
}

/// The newest editions have marks of their own; with more than one before them, all of those share
/// one, because a reader tells no more apart.
const NAMED: usize = 5;

fn curve_figure(curve: &QaCurve, synthetic: bool) -> Figure {
    let editions: Vec<u32> = curve
        .points
        .iter()
        .map(|it| it.edition)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let shared = match editions.len().saturating_sub(NAMED) {
        0 | 1 => 0,
        earlier => earlier,
    };
    let series = |edition: u32| {
        let place = editions.iter().position(|it| *it == edition).unwrap_or(0);
        // The shared ones are the first series.
        (place + usize::from(shared > 0)).saturating_sub(shared)
    };
    let names = editions.iter().skip(shared);
    let chart = Chart::Response(ResponseCurve {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        axis: "Minutes for questions".to_owned(),
        points: curve
            .points
            .iter()
            .map(|it| CurvePoint {
                x: f64::from(it.minutes),
                series: series(it.edition),
                // The legend names the editions; one alone is named beside each point.
                label: if editions.len() > 1 {
                    String::new()
                } else {
                    ordinal(it.edition)
                },
                interval: Interval {
                    value: it.too_short.value,
                    lower: it.too_short.lower,
                    upper: it.too_short.upper,
                    n: it.too_short.n,
                },
            })
            .collect(),
        series: (shared > 0)
            .then(|| "earlier editions".to_owned())
            .into_iter()
            .chain(names.map(|it| format!("{} edition", ordinal(*it))))
            .collect(),
        fit: curve
            .fit
            .iter()
            .map(|it| CurveFit {
                x: f64::from(it.minutes),
                value: it.value,
                lower: it.lower,
                upper: it.upper,
            })
            .collect(),
        balance: match curve.advice {
            QaAdvice::Balance {
                minutes, from, to, ..
            } => Some(CurveBalance {
                from: f64::from(from),
                at: f64::from(planned(minutes, from, to)),
                to: f64::from(to),
                label: format!("about {} minutes", planned(minutes, from, to)),
            }),
            _ => None,
        },
    });
    Figure {
        id: format!("questions-{}", curve.kind.as_str().replace(' ', "-")),
        title: minutes(curve),
        caption: caption(curve),
        method: String::new(),
        table: table(curve),
        data: data(curve),
        chart,
        synthetic,
    }
}

/// What follows for a kind of session, as a line of its own.
pub(super) fn minutes(curve: &QaCurve) -> String {
    format!("{}: {}", curve.kind.plural(), finding(&curve.advice))
}

/// Officers plan in steps of so many minutes.
const STEP: u32 = 5;

/// The balance as it can be planned: to the next step, where that lies within the range, for the
/// answers say it no more exactly.
fn planned(minutes: u32, from: u32, to: u32) -> u32 {
    let rounded = minutes.saturating_add(STEP / 2) / STEP * STEP;
    if (from..=to).contains(&rounded) {
        rounded
    } else {
        minutes
    }
}

/// What follows for the next edition, in words.
fn finding(advice: &QaAdvice) -> String {
    match advice {
        QaAdvice::Balance {
            minutes,
            from,
            to,
            rule,
        } => match rule {
            BalanceRule::Between => format!(
                "about {} minutes would balance; {from} minutes are too short and {to} too long, so it may be \
                 anything between",
                planned(*minutes, *from, *to)
            ),
            BalanceRule::AboutRight if from == to => {
                format!("{minutes} minutes for questions are about right")
            }
            BalanceRule::AboutRight => format!(
                "{from} to {to} minutes for questions are about right, best about {}",
                planned(*minutes, *from, *to)
            ),
        },
        QaAdvice::Vary { minutes, why } => match why {
            VaryReason::TooShortThroughout {
                longest,
                surely: true,
            } => {
                format!("even {longest} minutes were too short; try {minutes} next time")
            }
            VaryReason::TooShortThroughout { longest, .. } => format!(
                "at {longest} minutes still more said too short than too long; trying {minutes} \
                 would tell us most"
            ),
            VaryReason::TooLongThroughout {
                shortest,
                surely: true,
            } => {
                format!("even {shortest} minutes were too long; try {minutes} next time")
            }
            VaryReason::TooLongThroughout { shortest, .. } => format!(
                "at {shortest} minutes already more said too long than too short; trying \
                 {minutes} would tell us most"
            ),
            VaryReason::OneLength { tried } => format!(
                "only {tried} minutes were tried; trying {minutes} in some of them would tell us most"
            ),
            VaryReason::Gap { from, to } => format!(
                "{from} minutes seem too short and {to} too long; trying {minutes} would tell us most"
            ),
            VaryReason::TooFewAnswers => format!(
                "no length is surely right yet; giving {minutes} minutes again would tell us most"
            ),
            VaryReason::NotFalling => format!(
                "longer was not less often too short, so the minutes alone do not explain it; \
                 giving {minutes} minutes again would tell us most"
            ),
        },
        QaAdvice::NoMinutes => "no minutes are recorded".to_owned(),
        QaAdvice::NothingShown => "nothing of these answers may be shown".to_owned(),
    }
}

fn caption(curve: &QaCurve) -> String {
    let mut text = if curve.fit.is_empty() {
        "No line fits, because longer was not less often too short.".to_owned()
    } else {
        "The share that found the time too short, with 95 % intervals.".to_owned()
    };
    if curve.left_out > 0 {
        text.push_str(&format!(
            " Not on it: {} whose answers may not be shown.",
            sessions(curve.left_out)
        ));
    }
    if curve.without_minutes > 0 {
        text.push_str(&format!(
            " Not on it: {} without minutes; add qa_minutes to the edition's file.",
            sessions(curve.without_minutes)
        ));
    }
    if curve.editions_before_break > 0 {
        text.push_str(" Earlier editions asked another question and are not on it.");
    }
    text
}

fn sessions(count: usize) -> String {
    if count == 1 {
        "1 session".to_owned()
    } else {
        format!("{count} sessions")
    }
}

fn table(curve: &QaCurve) -> Table {
    Table {
        header: [
            "Session",
            "Edition",
            "Minutes",
            "Answers",
            "Too short",
            "95 % interval",
            "Net pacing",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: curve
            .points
            .iter()
            .map(|it| {
                vec![
                    it.title.clone(),
                    ordinal(it.edition),
                    it.minutes.to_string(),
                    it.too_short.n.to_string(),
                    percent(it.too_short.value, Polarity::Unipolar),
                    interval(&it.too_short, Polarity::Unipolar),
                    percent(it.net.value, Polarity::Bipolar),
                ]
            })
            .chain(balance(&curve.advice).map(|(minutes, from, to)| {
                let mut row = ["Balance, as computed", "–"].map(str::to_owned).to_vec();
                row.push(format!("{minutes} ({from} to {to})"));
                row.extend(["–"; 4].map(str::to_owned));
                row
            }))
            .collect(),
    }
}

/// Where the line balances, to the minute, and between which minutes.
fn balance(advice: &QaAdvice) -> Option<(u32, u32, u32)> {
    match *advice {
        QaAdvice::Balance {
            minutes, from, to, ..
        } => Some((minutes, from, to)),
        QaAdvice::Vary { .. } | QaAdvice::NoMinutes | QaAdvice::NothingShown => None,
    }
}

/// The points as a program reads them, and beside each the balance of them all.
fn data(curve: &QaCurve) -> Table {
    let header = [
        "session",
        "edition",
        "minutes",
        "n",
        "too short",
        "lower",
        "upper",
        "net pacing",
        "balance",
        "balance from",
        "balance to",
    ];
    let balance = match balance(&curve.advice) {
        Some((minutes, from, to)) => [minutes, from, to].map(|it| it.to_string()),
        None => Default::default(),
    };
    let row = |it: &QaPoint| {
        let mut row = vec![
            it.title.clone(),
            it.edition.to_string(),
            it.minutes.to_string(),
            it.too_short.n.to_string(),
        ];
        let numbers = [
            it.too_short.value,
            it.too_short.lower,
            it.too_short.upper,
            it.net.value,
        ];
        row.extend(numbers.map(share));
        row.extend(balance.clone());
        row
    };
    Table {
        header: header.map(str::to_owned).to_vec(),
        rows: curve.points.iter().map(row).collect(),
    }
}

fn without_curve(curve: &QaCurve) -> Option<String> {
    let of = kinds(curve.kind);
    match curve.advice {
        // The survey at the end speaks of all sessions and has no minutes of its own.
        QaAdvice::NoMinutes if curve.without_minutes > 0 && curve.kind != Kind::WholeProgramme => {
            Some(format!(
                "No minutes for questions are recorded for {of}: add qa_minutes to their sessions in \
             the edition's file, and import it again."
            ))
        }
        QaAdvice::NothingShown => Some(format!(
            "For {of} minutes are recorded, but nothing of the answers may be shown."
        )),
        _ => None,
    }
}
