//! As little and as much as there can be.

use crate::layout::check;
use crate::samples::{frame, point, row, shown, texts, withheld};
use kanso_charts::{
    BarCell, BarRow, DivergingBars, DotPlot, DotRow, HeatCell, HeatRow, HeatTable, Mark, Polarity,
    Theme, Timeline, TimelineDay, TimelineSession, Trend, TrendLine, Unit, Width, diverging_bars,
    dot_plot, heat_table, timeline, trend,
};

const WIDTHS: [Width; 2] = [Width::Desktop, Width::Narrow];

#[track_caller]
fn drawn(chart: impl Fn(Width) -> Result<String, kanso_charts::ChartError>) {
    for width in WIDTHS {
        check(&[], || chart(width)).expect("the chart is laid out well");
    }
}

#[test]
fn bars_have_from_one_to_eleven_answers_and_any_counts() {
    for answers in 1..=11 {
        for counts in [
            vec![0; answers],
            vec![1; answers],
            vec![2_000; answers],
            (0..answers)
                .map(|at| if at == answers - 1 { 2_000 } else { 0 })
                .collect(),
            (0..answers).map(|at| if at == 0 { 1 } else { 0 }).collect(),
        ] {
            for polarity in [Polarity::Agreement, Polarity::Pacing] {
                let chart = DivergingBars {
                    polarity,
                    answers: (0..answers).map(|answer| answer.to_string()).collect(),
                    rows: vec![row("One question", &counts)],
                };
                drawn(|width| diverging_bars(&frame(width, Theme::Print), &chart));
            }
        }
    }
}

#[test]
fn forty_rows_are_drawn() {
    let chart = DivergingBars {
        polarity: Polarity::Pacing,
        answers: texts(&["too short", "about right", "too long"]),
        rows: (0..40)
            .map(|at| match at % 7 {
                0 => BarRow {
                    label: format!("Session {at}"),
                    cell: BarCell::Withheld("too few answers to show".to_owned()),
                },
                _ => row(&format!("Session {at}"), &[at, 700, 1_300 - at]),
            })
            .collect(),
    };
    drawn(|width| diverging_bars(&frame(width, Theme::Light), &chart));
    let chart = DotPlot {
        unit: Unit::Percent,
        range: (-1.0, 1.0),
        rows: (0..40_u32)
            .map(|at| DotRow {
                label: format!("Session {at}"),
                mark: shown(f64::from(at) / 80.0, 2_000).mark,
            })
            .collect(),
        ends: None,
    };
    drawn(|width| dot_plot(&frame(width, Theme::Light), &chart));
}

#[test]
fn one_edition_and_twenty_are_drawn() {
    for editions in [1, 20_u32] {
        let chart = Trend {
            unit: Unit::PercentagePoints,
            range: (-1.0, 1.0),
            editions: (0..editions)
                .map(|at| format!("Spring {}", 2006 + at))
                .collect(),
            lines: vec![TrendLine {
                label: "Talks".to_owned(),
                points: (0..editions)
                    .map(|at| match at % 6 {
                        4 => point(withheld()),
                        5 => point(Mark::Absent),
                        _ => shown(f64::from(at) / 30.0, 2_000),
                    })
                    .collect(),
            }],
            ends: None,
        };
        drawn(|width| trend(&frame(width, Theme::Light), &chart));
    }
}

#[test]
fn a_table_of_forty_rows_and_ten_columns_keeps_its_columns_together_on_a_phone() {
    let chart = HeatTable {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        diverging: true,
        columns: (1..=10).map(|at| format!("Question {at}")).collect(),
        rows: (0..40_u32)
            .map(|row| HeatRow {
                label: format!("Session {row}"),
                cells: (0..10_u32)
                    .map(|column| HeatCell::Shown {
                        value: f64::from((row * 7 + column * 3) % 21) / 10.0 - 1.0,
                        n: 14,
                    })
                    .collect(),
            })
            .collect(),
        ends: None,
    };
    drawn(|width| heat_table(&frame(width, Theme::Print), &chart));
    let narrow = heat_table(&frame(Width::Narrow, Theme::Print), &chart).expect("it is valid");
    // Every row is named once, so no column has gone on below.
    assert_eq!(narrow.matches(">Session 17</text>").count(), 1);
}

#[test]
fn a_timeline_shows_two_thousand_and_none() {
    for (received, expected) in [
        (Some(0), 0),
        (Some(2_000), 2_000),
        (Some(30), 16),
        (None, 0),
    ] {
        let chart = Timeline {
            days: vec![TimelineDay {
                label: "Monday".to_owned(),
                sessions: vec![TimelineSession {
                    label: "Opening".to_owned(),
                    received,
                    expected,
                }],
            }],
        };
        drawn(|width| timeline(&frame(width, Theme::Light), &chart));
    }
}
