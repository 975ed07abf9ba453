//! Slopes, tables, curves, timelines and sparklines to test with.

use crate::samples::{shown, texts, withheld};
use kanso_charts::{
    CurveBalance, CurveFit, CurvePoint, HeatCell, HeatRow, HeatTable, Interval, Mark,
    ResponseCurve, Slope, SlopeLine, Sparkline, Timeline, TimelineDay, TimelineSession, Unit,
};

pub(crate) fn two_editions() -> Slope {
    let line = |label: &str, from: Mark, to: Mark| SlopeLine {
        label: label.to_owned(),
        from,
        to,
        break_between: None,
    };
    Slope {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        editions: ("Spring 2024".to_owned(), "Spring 2025".to_owned()),
        lines: vec![
            line("Questions", shown(0.6, 14).mark, shown(0.2, 16).mark),
            line("Discussion", shown(0.58, 14).mark, shown(0.21, 16).mark),
            SlopeLine {
                break_between: Some("reworded".to_owned()),
                ..line("Talks", shown(-0.3, 14).mark, shown(0.0, 16).mark)
            },
            line("Visit", shown(-0.1, 14).mark, withheld()),
            line("Opening", Mark::Absent, shown(-0.4, 16).mark),
            line("Evening", withheld(), Mark::Absent),
        ],
        ends: Some(("too long".to_owned(), "too short".to_owned())),
    }
}

pub(crate) fn table() -> HeatTable {
    let cell = |value: f64| HeatCell::Shown { value, n: 14 };
    let row = |label: &str, cells: [HeatCell; 3]| HeatRow {
        label: label.to_owned(),
        cells: cells.to_vec(),
    };
    HeatTable {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        diverging: true,
        columns: texts(&["Talks", "Time for questions", "Breaks"]),
        rows: vec![
            row("Monday", [cell(-0.9), cell(0.0), cell(0.4)]),
            row(
                "ฉันจะแนะนำสัมมนานี้ให้เพื่อนร่วมงาน",
                [
                    cell(0.9),
                    HeatCell::Withheld("too few answers to show".to_owned()),
                    HeatCell::Absent,
                ],
            ),
        ],
        ends: Some(("too long".to_owned(), "too short".to_owned())),
    }
}

pub(crate) fn curve() -> ResponseCurve {
    let interval = |value: f64, n| Interval {
        value,
        lower: value - 0.1,
        upper: value + 0.1,
        n,
    };
    let point = |x, series, label: &str, value| CurvePoint {
        x,
        series,
        label: label.to_owned(),
        interval: interval(value, 14),
    };
    let fit = |x, value: f64| CurveFit {
        x,
        value,
        lower: value - 0.1,
        upper: value + 0.1,
    };
    ResponseCurve {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        axis: "Minutes for questions".to_owned(),
        points: vec![
            point(10.0, 0, "2023", 0.7),
            point(10.0, 1, "2024", 0.6),
            point(25.0, 1, "2025", 0.2),
        ],
        series: texts(&["Lectures", "Visits"]),
        fit: vec![fit(10.0, 0.65), fit(25.0, 0.2)],
        balance: Some(CurveBalance {
            from: 17.5,
            at: 20.0,
            to: 23.0,
            label: "balance at 20 minutes".to_owned(),
        }),
    }
}

pub(crate) fn days() -> Timeline {
    let session = |label: &str, received, expected| TimelineSession {
        label: label.to_owned(),
        received,
        expected,
    };
    Timeline {
        days: vec![
            TimelineDay {
                label: "Monday".to_owned(),
                sessions: vec![
                    session("Opening", Some(15), 16),
                    session("研究会の内容は、自分の仕事に役立つものだった", None, 16),
                ],
            },
            TimelineDay {
                label: "Tuesday".to_owned(),
                sessions: vec![session("Visit", Some(0), 16)],
            },
        ],
    }
}

pub(crate) fn spark() -> Sparkline {
    Sparkline {
        range: (-1.0, 1.0),
        points: vec![
            Some(-0.4),
            Some(-0.2),
            Some(0.5),
            None,
            Some(0.4),
            Some(0.3),
        ],
        breaks: vec![2],
    }
}
