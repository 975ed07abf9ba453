//! Charts to test with.

use kanso_charts::{
    BarCell, BarRow, DivergingBars, DotPlot, DotRow, Frame, Interval, Mark, Polarity, Theme, Trend,
    TrendLine, TrendPoint, Unit, Width,
};

pub(crate) fn frame(width: Width, theme: Theme) -> Frame {
    Frame {
        id: "chart-1".to_owned(),
        title: "Useful & open, says the group of <14>".to_owned(),
        description: "Of 14 answers \"agree\" is the most frequent.".to_owned(),
        note: Some("Synthetic demo data".to_owned()),
        width,
        theme,
    }
}

pub(crate) fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

pub(crate) fn row(label: &str, counts: &[u64]) -> BarRow {
    BarRow {
        label: label.to_owned(),
        cell: BarCell::Counts(counts.to_vec()),
    }
}

pub(crate) fn agreement() -> DivergingBars {
    DivergingBars {
        polarity: Polarity::Agreement,
        answers: texts(&[
            "strongly disagree",
            "disagree",
            "neither",
            "agree",
            "strongly agree",
        ]),
        rows: vec![
            row("The seminar was useful for my work", &[0, 1, 3, 7, 3]),
            row(
                "The reading list helped me to prepare, and I had the time to read it",
                &[2, 4, 4, 3, 1],
            ),
            BarRow {
                label: "ฉันจะแนะนำสัมมนานี้ให้เพื่อนร่วมงาน".to_owned(),
                cell: BarCell::Withheld("too few answers to show".to_owned()),
            },
            row(
                "研究会の内容は、自分の仕事に役立つものだった",
                &[0, 0, 0, 0, 0],
            ),
        ],
    }
}

pub(crate) fn pacing() -> DivergingBars {
    DivergingBars {
        polarity: Polarity::Pacing,
        answers: texts(&["too short", "about right", "too long"]),
        rows: vec![row("Talks", &[1, 9, 4]), row("Discussion", &[9, 5, 0])],
    }
}

pub(crate) fn shown(value: f64, n: u64) -> TrendPoint {
    TrendPoint {
        mark: Mark::Shown(Interval {
            value,
            lower: value - 0.2,
            upper: value + 0.2,
            n,
        }),
        break_before: None,
    }
}

pub(crate) fn point(mark: Mark) -> TrendPoint {
    TrendPoint {
        mark,
        break_before: None,
    }
}

pub(crate) fn withheld() -> Mark {
    Mark::Withheld("too few answers to show".to_owned())
}

pub(crate) fn pace_trend() -> Trend {
    let reworded = TrendPoint {
        break_before: Some("reworded".to_owned()),
        ..shown(0.0, 12)
    };
    let line = |label: &str, points: Vec<TrendPoint>| TrendLine {
        label: label.to_owned(),
        points,
    };
    Trend {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        editions: texts(&["Spring 2024", "Autumn 2024", "Spring 2025"]),
        lines: vec![
            line(
                "Talks",
                vec![shown(-0.35, 14), shown(-0.21, 15), shown(0.1, 12)],
            ),
            line("Breaks", vec![shown(0.3, 14), shown(0.2, 15), reworded]),
            line(
                "Discussion",
                vec![point(Mark::Absent), shown(0.61, 15), point(withheld())],
            ),
        ],
        ends: Some(("too long".to_owned(), "too short".to_owned())),
    }
}

pub(crate) fn dots() -> DotPlot {
    let dot = |label: &str, mark: Mark| DotRow {
        label: label.to_owned(),
        mark,
    };
    DotPlot {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        rows: vec![
            dot("Discussion", shown(0.58, 14).mark),
            dot(
                "Time to ask questions after the longer talks",
                shown(0.29, 9).mark,
            ),
            dot("Evening session", withheld()),
            dot("Excursion", Mark::Absent),
            dot("Talks", shown(-0.36, 14).mark),
        ],
        ends: Some(("too long".to_owned(), "too short".to_owned())),
    }
}
