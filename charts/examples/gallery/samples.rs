//! Sample texts and numbers.

use super::languages::languages;
use kanso_charts::{
    BarCell, BarRow, DivergingBars, DotPlot, DotRow, Interval, Mark, Polarity, StripRow, Strips,
    Trend, TrendLine, TrendPoint, Unit,
};

pub(crate) const TOO_FEW: &str = "too few answers to show";

/// A name, a sentence that says what is seen, and a title with its chart.
type Shown<T> = (&'static str, &'static str, (&'static str, T));

pub(crate) fn bars() -> Vec<Shown<DivergingBars>> {
    let mut bars = vec![
        (
            "agreement",
            "Answers to both sides of the middle one, which is split at the centre.",
            agreement(),
        ),
        (
            "pacing",
            "Centred on what is about right; both sides depart from it.",
            pacing(),
        ),
        (
            "direct",
            "Answers are named over the first row where they fit.",
            direct(),
        ),
        (
            "long",
            "Eleven answers, the most there can be.",
            long_scale(),
        ),
        ("short", "Two answers, the fewest.", short_scale()),
    ];
    for sample in languages() {
        let says = "The same in another language.";
        bars.push((sample.language, says, (sample.title, sample.bars())));
    }
    bars
}

pub(crate) fn trends() -> Vec<Shown<Trend>> {
    vec![
        (
            "trend-pace",
            "Three questions over four editions.",
            pace_trend(),
        ),
        ("trend-share", "Large and small samples.", share_trend()),
        ("trend-long", "Nine editions.", long_trend()),
    ]
}

pub(crate) fn plots() -> Vec<Shown<DotPlot>> {
    vec![
        ("dots", "Estimates of one edition, in order.", dots()),
        (
            "dots-share",
            "The same for shares, in four scripts.",
            share_dots(),
        ),
    ]
}

fn direct() -> (&'static str, DivergingBars) {
    let chart = DivergingBars {
        polarity: Polarity::Pacing,
        answers: texts(&["too short", "about right", "too long"]),
        rows: vec![
            bar("Questions", BarCell::Counts(vec![6, 6, 3])),
            bar("Talks", BarCell::Counts(vec![0, 9, 6])),
            bar("Breaks", BarCell::Counts(vec![2, 13, 0])),
        ],
    };
    (
        "Talks are too long for six, questions too short for six",
        chart,
    )
}

fn long_scale() -> (&'static str, DivergingBars) {
    let chart = DivergingBars {
        polarity: Polarity::Agreement,
        answers: (0..=10).map(|answer| answer.to_string()).collect(),
        rows: vec![
            bar(
                "How likely are you to recommend this seminar?",
                BarCell::Counts(vec![12, 9, 14, 20, 31, 60, 72, 150, 210, 160, 120]),
            ),
            bar(
                "How likely are you to come again?",
                BarCell::Counts(vec![40, 22, 30, 41, 50, 99, 120, 101, 90, 70, 60]),
            ),
        ],
    };
    ("Most would recommend it", chart)
}

fn short_scale() -> (&'static str, DivergingBars) {
    let chart = DivergingBars {
        polarity: Polarity::Agreement,
        answers: texts(&["no", "yes"]),
        rows: vec![
            bar(
                "Did you get the papers in time?",
                BarCell::Counts(vec![3, 11]),
            ),
            bar("Could you hear well?", BarCell::Counts(vec![0, 14])),
        ],
    };
    ("Three of 14 had no papers", chart)
}

fn agreement() -> (&'static str, DivergingBars) {
    let chart = DivergingBars {
        polarity: Polarity::Agreement,
        answers: texts(&[
            "strongly disagree",
            "disagree",
            "neither",
            "agree",
            "strongly agree",
        ]),
        rows: vec![
            bar(
                "The seminar was useful for my work",
                BarCell::Counts(vec![0, 1, 3, 7, 3]),
            ),
            bar(
                "I could ask what I wanted to ask",
                BarCell::Counts(vec![0, 0, 2, 5, 7]),
            ),
            bar(
                "The reading list helped me to prepare, and I had the time to read what was on it",
                BarCell::Counts(vec![2, 4, 4, 3, 1]),
            ),
            bar(
                "The room suited the discussion",
                BarCell::Counts(vec![1, 2, 1, 8, 2]),
            ),
            bar(
                "The evening session was worth staying for",
                BarCell::Withheld(TOO_FEW.to_owned()),
            ),
            bar("I would come again", BarCell::Counts(vec![0, 0, 0, 0, 0])),
        ],
    };
    (
        "Useful, and open to questions; the reading list divides the group",
        chart,
    )
}

fn pacing() -> (&'static str, DivergingBars) {
    let chart = DivergingBars {
        polarity: Polarity::Pacing,
        answers: texts(&[
            "much too short",
            "too short",
            "about right",
            "too long",
            "much too long",
        ]),
        rows: vec![
            bar("Talks", BarCell::Counts(vec![0, 1, 8, 4, 1])),
            bar("Discussion", BarCell::Counts(vec![3, 6, 5, 0, 0])),
            bar("Breaks", BarCell::Counts(vec![0, 2, 11, 1, 0])),
            bar("Whole day", BarCell::Counts(vec![0, 0, 7, 5, 2])),
        ],
    };
    ("Discussion is too short for 9 of 14", chart)
}

fn pace_trend() -> (&'static str, Trend) {
    let chart = Trend {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        editions: texts(&["Spring 2024", "Autumn 2024", "Spring 2025", "Autumn 2025"]),
        lines: vec![
            line(
                "Talks",
                vec![
                    shown(-0.35, 14),
                    shown(-0.21, 15),
                    shown(-0.1, 12),
                    shown(0.05, 16),
                ],
            ),
            line(
                "Discussion",
                vec![shown(0.55, 14), shown(0.61, 15), withheld(), shown(0.2, 16)],
            ),
            line(
                "Breaks",
                vec![
                    absent(),
                    shown(0.1, 15),
                    reworded(shown(0.0, 12)),
                    shown(-0.04, 16),
                ],
            ),
        ],
        ends: Some(("too long".to_owned(), "too short".to_owned())),
    };
    ("Talks have come down to the right length", chart)
}

fn share_trend() -> (&'static str, Trend) {
    let chart = Trend {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        editions: texts(&["2022", "2023", "2024", "2025"]),
        lines: vec![
            line(
                "Would come again",
                vec![
                    shown(0.62, 13),
                    shown(0.71, 14),
                    shown(0.8, 15),
                    shown(0.93, 16),
                ],
            ),
            line(
                "Found the room easily",
                vec![
                    shown(0.95, 213),
                    shown(0.15, 214),
                    shown(0.85, 215),
                    shown(0.5, 216),
                ],
            ),
        ],
        ends: None,
    };
    ("More would come again each year", chart)
}

fn long_trend() -> (&'static str, Trend) {
    let points = |offset: f64| {
        (0..9_u32)
            .map(|at| {
                shown(
                    (0.3 + offset + f64::from(at) * 0.06).min(0.97),
                    12 + u64::from(at % 5),
                )
            })
            .collect()
    };
    let chart = Trend {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        editions: (0..9)
            .map(|at| format!("{} {}", ["Spring", "Autumn"][at % 2], 2021 + at / 2))
            .collect(),
        lines: vec![
            line("เนื้อหาการสัมมนามีประโยชน์ต่องานของฉัน", points(0.0)),
            line(
                "The pace was about right, and there was time to think",
                points(0.15),
            ),
        ],
        ends: None,
    };
    ("Nine editions, each better than the one before", chart)
}

pub(crate) fn strips_of_editions() -> (&'static str, Strips) {
    let row = |label: &str, counts: [u64; 5]| StripRow {
        label: label.to_owned(),
        counts: counts.to_vec(),
    };
    let answers = [
        "far too short",
        "a little short",
        "about right",
        "a little long",
        "far too long",
    ];
    let chart = Strips {
        polarity: Polarity::Pacing,
        answers: answers.map(str::to_owned).to_vec(),
        rows: vec![row("2nd", [1, 3, 9, 2, 0]), row("1st", [4, 8, 2, 0, 0])],
        ends: ("too short".to_owned(), "too long".to_owned()),
    };
    ("Fewer found it too short than last time", chart)
}

fn dots() -> (&'static str, DotPlot) {
    let rows = vec![
        dot("Discussion", shown(0.58, 14)),
        dot(
            "Time to ask questions after the longer talks",
            shown(0.29, 14),
        ),
        dot("Breaks", shown(0.07, 14)),
        dot("Evening session", withheld()),
        dot("Excursion", absent()),
        dot("Talks", shown(-0.36, 14)),
    ];
    let chart = DotPlot {
        unit: Unit::PercentagePoints,
        range: (-1.0, 1.0),
        rows,
        ends: Some(("too long".to_owned(), "too short".to_owned())),
    };
    ("Discussion is the part to lengthen", chart)
}

fn share_dots() -> (&'static str, DotPlot) {
    let rows = vec![
        dot(
            "研究会の内容は、自分の仕事に役立つものだった",
            shown(0.91, 11),
        ),
        dot("เนื้อหาการสัมมนามีประโยชน์ต่องานของฉัน", shown(0.74, 15)),
        dot("ဆွေးနွေးပွဲသည်ကျွန်ုပ်၏အလုပ်အတွက်အသုံးဝင်သည်", shown(0.66, 9)),
        dot("ខ្លឹមសារនៃសិក្ខាសាលាមានប្រយោជន៍សម្រាប់ការងាររបស់ខ្ញុំ", shown(0.5, 12)),
    ];
    let chart = DotPlot {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        rows,
        ends: None,
    };
    ("Useful in every language of the seminar", chart)
}

pub(crate) fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

pub(crate) fn bar(label: &str, cell: BarCell) -> BarRow {
    BarRow {
        label: label.to_owned(),
        cell,
    }
}

fn dot(label: &str, point: TrendPoint) -> DotRow {
    DotRow {
        label: label.to_owned(),
        mark: point.mark,
    }
}

fn line(label: &str, points: Vec<TrendPoint>) -> TrendLine {
    TrendLine {
        label: label.to_owned(),
        points,
    }
}

fn shown(value: f64, n: u64) -> TrendPoint {
    let half = if n > 100 {
        0.04
    } else if n > 13 {
        0.18
    } else {
        0.24
    };
    TrendPoint {
        mark: Mark::Shown(Interval {
            value,
            lower: (value - half).max(-1.0),
            upper: (value + half).min(1.0),
            n,
        }),
        break_before: None,
    }
}

fn withheld() -> TrendPoint {
    TrendPoint {
        mark: Mark::Withheld(TOO_FEW.to_owned()),
        break_before: None,
    }
}

fn absent() -> TrendPoint {
    TrendPoint {
        mark: Mark::Absent,
        break_before: None,
    }
}

fn reworded(point: TrendPoint) -> TrendPoint {
    TrendPoint {
        break_before: Some("reworded".to_owned()),
        ..point
    }
}
