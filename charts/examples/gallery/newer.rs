//! Samples of editions, tables, curves and days.

use super::samples::{TOO_FEW, texts};
use kanso_charts::{
    CurveBalance, CurveFit, CurvePoint, HeatCell, HeatRow, HeatTable, Interval, Mark,
    ResponseCurve, Slope, SlopeLine, Sparkline, Timeline, TimelineDay, TimelineSession, Unit,
};

pub(crate) fn slopes() -> (&'static str, Slope) {
    let line = |label: &str, from: Mark, to: Mark| SlopeLine {
        label: label.to_owned(),
        from,
        to,
        break_between: None,
    };
    let chart = Slope {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        editions: ("Spring 2024".to_owned(), "Spring 2025".to_owned()),
        lines: vec![
            line("Time for questions", estimate(0.64, 14), estimate(0.18, 16)),
            line("Discussion", estimate(0.36, 14), estimate(0.31, 16)),
            line("Breaks", estimate(0.07, 14), estimate(0.06, 16)),
            line("Group work", estimate(0.0, 13), estimate(0.12, 16)),
            SlopeLine {
                break_between: Some("reworded".to_owned()),
                ..line("Talks", estimate(-0.36, 14), estimate(-0.06, 16))
            },
            line("Visit", estimate(-0.21, 14), withheld()),
            line("Opening", Mark::Absent, estimate(-0.44, 16)),
            line("Evening session", withheld(), Mark::Absent),
        ],
        ends: Some(("too long".to_owned(), "too short".to_owned())),
    };
    ("Questions got the time they lacked", chart)
}

pub(crate) fn table() -> (&'static str, HeatTable) {
    let columns = texts(&[
        "Useful for my work",
        "Clear",
        "Right level",
        "Could ask",
        "Would recommend",
    ]);
    let sessions = [
        "Opening and orientation",
        "Treatment of young offenders",
        "Probation and the volunteers who carry it",
        "Country presentations I",
        "Visit to a juvenile training school",
        "การสัมมนากลุ่มย่อย",
        "Discussion: what to take home",
    ];
    let rows = sessions
        .iter()
        .enumerate()
        .map(|(row, label)| HeatRow {
            label: (*label).to_owned(),
            cells: (0..columns.len())
                .map(|column| share_cell(row, column))
                .collect(),
        })
        .collect();
    let chart = HeatTable {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        diverging: false,
        columns,
        rows,
        ends: None,
    };
    ("Clear talks; the visit is the most useful", chart)
}

fn share_cell(row: usize, column: usize) -> HeatCell {
    match (row * 5 + column * 3) % 17 {
        4 => HeatCell::Withheld(TOO_FEW.to_owned()),
        9 => HeatCell::Absent,
        other => HeatCell::Shown {
            value: (0.2 + 0.05 * other as f64).min(1.0),
            n: 12 + (row as u64 * 7 + column as u64) % 5,
        },
    }
}

pub(crate) fn large_table() -> (&'static str, HeatTable) {
    let columns = texts(&[
        "Length of the talk",
        "Time for questions",
        "Time for discussion",
        "Number of slides",
        "Amount of detail",
        "Use of examples",
        "Amount of reading",
        "Speed of speaking",
        "Number of breaks",
        "Length of the day",
    ]);
    let rows = (0..40_usize)
        .map(|row| HeatRow {
            label: match row % 4 {
                0 => format!("Lecture {}", row / 4 + 1),
                1 => format!("Country presentation {}", row / 4 + 1),
                2 => format!("Discussion {}", row / 4 + 1),
                _ => format!("Visit {} with the officers of the institute", row / 4 + 1),
            },
            cells: (0..10_usize)
                .map(|column| match (row * 7 + column * 5) % 23 {
                    6 => HeatCell::Withheld(TOO_FEW.to_owned()),
                    11 => HeatCell::Withheld("nearly all said the same".to_owned()),
                    15 => HeatCell::Absent,
                    other => HeatCell::Shown {
                        value: (other as f64 - 11.0) / 11.0 * 0.9,
                        n: 11 + (row + column) as u64 % 6,
                    },
                })
                .collect(),
        })
        .collect();
    let chart = HeatTable {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        diverging: true,
        columns,
        rows,
        ends: Some(("too long".to_owned(), "too short".to_owned())),
    };
    ("Forty sessions and ten questions", chart)
}

pub(crate) fn curve() -> (&'static str, ResponseCurve) {
    let point = |x: f64, label: &str, value: f64, n: u64| CurvePoint {
        x,
        series: 0,
        label: label.to_owned(),
        interval: interval(value, n),
    };
    let fit = |x: f64, value: f64| CurveFit {
        x,
        value,
        lower: (value - 0.12).max(0.0),
        upper: (value + 0.12).min(1.0),
    };
    let chart = ResponseCurve {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        axis: "Minutes for questions".to_owned(),
        points: vec![
            point(10.0, "2021", 0.79, 14),
            point(10.0, "2022", 0.64, 14),
            point(15.0, "2023", 0.56, 16),
            point(20.0, "2024", 0.27, 15),
            point(30.0, "2025", 0.13, 16),
        ],
        series: vec!["Lectures".to_owned()],
        fit: vec![
            fit(10.0, 0.71),
            fit(15.0, 0.56),
            fit(20.0, 0.27),
            fit(30.0, 0.13),
        ],
        balance: Some(CurveBalance {
            from: 17.0,
            at: 21.0,
            to: 26.0,
            label: "balance at 21 minutes".to_owned(),
        }),
    };
    ("Twenty minutes for questions are about right", chart)
}

pub(crate) fn several_curves() -> (&'static str, ResponseCurve) {
    let names = ["Lectures", "Country presentations", "Visits"];
    let points = (0..15_usize)
        .map(|at| {
            let series = at % 3;
            CurvePoint {
                x: [10.0, 10.0, 15.0, 15.0, 20.0][at / 3] + [0.0, 0.0, 5.0][series],
                series,
                label: format!("{}", 2021 + at / 3),
                interval: interval(
                    0.85 - 0.05 * at as f64 + 0.06 * series as f64,
                    11 + at as u64 % 6,
                ),
            }
        })
        .collect();
    let chart = ResponseCurve {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        axis: "Minutes for questions".to_owned(),
        points,
        series: texts(&names),
        fit: Vec::new(),
        balance: None,
    };
    ("More minutes, fewer who miss them", chart)
}

pub(crate) fn days() -> (&'static str, Timeline) {
    let session = |label: &str, received: Option<u64>| TimelineSession {
        label: label.to_owned(),
        received,
        expected: 16,
    };
    let chart = Timeline {
        days: vec![
            TimelineDay {
                label: "Monday 12 May".to_owned(),
                sessions: vec![
                    session("Opening and orientation", Some(15)),
                    session("Treatment of young offenders", Some(16)),
                    session("Country presentations I", Some(10)),
                ],
            },
            TimelineDay {
                label: "Tuesday 13 May".to_owned(),
                sessions: vec![
                    session(
                        "Visit to a juvenile training school, with an exchange of views",
                        Some(5),
                    ),
                    session("Discussion", None),
                ],
            },
            TimelineDay {
                label: "Wednesday 14 May".to_owned(),
                sessions: Vec::new(),
            },
        ],
    };
    ("Two of three answered every session", chart)
}

pub(crate) fn many() -> (&'static str, Timeline) {
    let counts = [1920, 1204, 40, 2000];
    let chart = Timeline {
        days: vec![TimelineDay {
            label: "Congress, first day".to_owned(),
            sessions: counts
                .iter()
                .enumerate()
                .map(|(at, &count)| TimelineSession {
                    label: format!("Hall {}", at + 1),
                    received: Some(count),
                    expected: 2000,
                })
                .collect(),
        }],
    };
    ("Two thousand participants in four halls", chart)
}

pub(crate) fn sparks() -> Vec<(&'static str, Sparkline)> {
    let line = |points: &[Option<f64>], breaks: &[usize]| Sparkline {
        range: (-1.0, 1.0),
        points: points.to_vec(),
        breaks: breaks.to_vec(),
    };
    vec![
        (
            "From too short to about right in six editions",
            line(
                &[
                    Some(0.7),
                    Some(0.6),
                    Some(0.62),
                    Some(0.3),
                    Some(0.2),
                    Some(0.05),
                ],
                &[],
            ),
        ),
        (
            "Reworded in 2023, one edition withheld",
            line(
                &[
                    Some(-0.5),
                    Some(-0.4),
                    Some(0.1),
                    None,
                    Some(0.3),
                    Some(0.2),
                ],
                &[2],
            ),
        ),
        ("One edition", line(&[Some(0.4)], &[])),
    ]
}

fn interval(value: f64, n: u64) -> Interval {
    let half = 0.9 / (n as f64).sqrt();
    Interval {
        value,
        lower: (value - half).max(if value < 0.0 { -1.0 } else { 0.0 }),
        upper: (value + half).min(1.0),
        n,
    }
}

fn estimate(value: f64, n: u64) -> Mark {
    let half = 0.9 / (n as f64).sqrt();
    Mark::Shown(Interval {
        value,
        lower: (value - half).max(-1.0),
        upper: (value + half).min(1.0),
        n,
    })
}

fn withheld() -> Mark {
    Mark::Withheld(TOO_FEW.to_owned())
}
