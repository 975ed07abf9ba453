//! Whatever the labels and numbers: no text meets another or leaves the
//! drawing, the SVG is XML, and it is the same every time.

use crate::ink::{inks, number};
use crate::samples::texts;
use kanso_charts::{
    BarCell, BarRow, ChartError, DivergingBars, DotPlot, DotRow, Frame, Interval, Mark, Polarity,
    Theme, Trend, TrendLine, TrendPoint, Unit, Width, diverging_bars, dot_plot, trend,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use roxmltree::Document;

/// Draws twice, and checks all that holds for every chart. The labels must all
/// be found in it, whole but for the spaces at which their lines were broken.
fn check(
    labels: &[&str],
    draw: impl Fn() -> Result<String, ChartError>,
) -> Result<(), TestCaseError> {
    let svg = draw().map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(&svg, &draw().expect("it was drawn before"));
    let document = Document::parse(&svg).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let root = document.root_element();
    let (width, height) = (number(&root, "width"), number(&root, "height"));
    let text: String = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| node.text())
        .collect();
    let text = without_spaces(&text);
    for label in labels {
        prop_assert!(text.contains(&without_spaces(label)), "{label} is cut");
    }
    let inks = inks(&document);
    for (at, ink) in inks.iter().enumerate() {
        prop_assert!(
            ink.left >= -0.5 && ink.right <= width && ink.top >= 0.0 && ink.bottom <= height,
            "{ink:?} leaves {width} x {height}"
        );
        for other in &inks[..at] {
            prop_assert!(
                !ink.overlaps(other),
                "{:?} at {ink:?} meets {:?} at {other:?}",
                ink.text,
                other.text
            );
        }
    }
    for node in document.descendants() {
        if node.has_tag_name("rect") {
            let right = number(&node, "x") + number(&node, "width");
            let bottom = number(&node, "y") + number(&node, "height");
            prop_assert!(number(&node, "x") >= 0.0 && right <= width && bottom <= height);
            prop_assert!(number(&node, "y") >= 0.0);
        }
    }
    Ok(())
}

fn without_spaces(text: &str) -> String {
    text.replace([' ', '\u{200b}'], "")
}

fn word() -> impl Strategy<Value = String> {
    let words = [
        "pace",
        "Donaudampfschifffahrtsgesellschaft",
        "I",
        "“quite”",
        "R&D",
        "Ångström",
        "a/b",
        "3.5",
        "เนื้อหา",
        "การสัมมนา",
        "ประโยชน์",
        "ที่",
        "น้ำ",
        "ปู่",
        "ខ្លឹមសារ",
        "សិក្ខាសាលា",
        "ប្រយោជន៍",
        "ຫົວຂໍ້",
        "ສຳມະນາ",
        "ປະໂຫຍດ",
        "ဆွေးနွေးပွဲ",
        "ကျွန်ုပ်",
        "အသုံးဝင်",
        "သင်္ဘော",
        "研究会",
        "ちょうどよかった、",
        "「カード」",
        "한국어",
        "😀",
        "𐌰",
        "e\u{301}",
    ];
    select(texts(&words))
}

fn label() -> impl Strategy<Value = String> {
    (vec(word(), 0..9), select(vec!["", " ", "\u{200b}"])).prop_map(|(words, gap)| words.join(gap))
}

fn frame() -> impl Strategy<Value = Frame> {
    let width = select(vec![Width::Desktop, Width::Narrow]);
    let theme = select(vec![Theme::Page, Theme::Light, Theme::Dark]);
    (label(), option::of(label()), width, theme).prop_map(|(title, note, width, theme)| Frame {
        id: "chart".to_owned(),
        description: title.clone(),
        title,
        note,
        width,
        theme,
    })
}

fn count() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 0..20_u64, 1 => 0..100_000_u64]
}

fn bars() -> impl Strategy<Value = DivergingBars> {
    let polarity = select(vec![Polarity::Agreement, Polarity::Pacing]);
    let cell = |answers| {
        prop_oneof![
            4 => vec(count(), answers).prop_map(BarCell::Counts),
            1 => label().prop_map(BarCell::Withheld),
        ]
    };
    (1..=11_usize).prop_flat_map(move |answers| {
        let row = (label(), cell(answers)).prop_map(|(label, cell)| BarRow { label, cell });
        (polarity.clone(), vec(label(), answers), vec(row, 1..6)).prop_map(
            |(polarity, answers, rows)| DivergingBars {
                polarity,
                answers,
                rows,
            },
        )
    })
}

fn unit() -> impl Strategy<Value = Unit> {
    select(vec![Unit::Percent, Unit::PercentagePoints])
}

fn range() -> impl Strategy<Value = (f64, f64)> {
    (-2.0..2.0_f64, 0.01..3.0_f64).prop_map(|(low, length)| (low, low + length))
}

fn mark((low, high): (f64, f64)) -> impl Strategy<Value = Mark> {
    let shown = (vec(0.0..=1.0_f64, 3), count()).prop_map(move |(mut shares, n)| {
        shares.sort_by(f64::total_cmp);
        let at = |share: f64| (low + share * (high - low)).clamp(low, high);
        Mark::Shown(Interval {
            lower: at(shares[0]),
            value: at(shares[1]),
            upper: at(shares[2]),
            n,
        })
    });
    prop_oneof![6 => shown, 1 => label().prop_map(Mark::Withheld), 1 => Just(Mark::Absent)]
}

fn ends() -> impl Strategy<Value = Option<(String, String)>> {
    option::of((label(), label()))
}

fn trends() -> impl Strategy<Value = Trend> {
    (1..10_usize, range()).prop_flat_map(|(editions, range)| {
        let point = (mark(range), option::weighted(0.2, label()))
            .prop_map(|(mark, break_before)| TrendPoint { mark, break_before });
        let line =
            (label(), vec(point, editions)).prop_map(|(label, points)| TrendLine { label, points });
        (unit(), vec(label(), editions), vec(line, 1..5), ends()).prop_map(
            move |(unit, editions, lines, ends)| Trend {
                unit,
                range,
                editions,
                lines,
                ends,
            },
        )
    })
}

fn plots() -> impl Strategy<Value = DotPlot> {
    range().prop_flat_map(|range| {
        let row = (label(), mark(range)).prop_map(|(label, mark)| DotRow { label, mark });
        (unit(), vec(row, 1..7), ends()).prop_map(move |(unit, rows, ends)| DotPlot {
            unit,
            range,
            rows,
            ends,
        })
    })
}

proptest! {
    // Shaping is slow without optimisation, and each case draws many texts.
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bars_are_laid_out_well((frame, chart) in (frame(), bars())) {
        let rows = chart.rows.iter().map(|row| &row.label);
        let labels: Vec<&str> = rows.chain(&chart.answers).map(String::as_str).collect();
        check(&labels, || diverging_bars(&frame, &chart))?;
    }

    #[test]
    fn trends_are_laid_out_well((frame, chart) in (frame(), trends())) {
        let lines = chart.lines.iter().map(|line| &line.label);
        let labels: Vec<&str> = lines.chain(&chart.editions).map(String::as_str).collect();
        check(&labels, || trend(&frame, &chart))?;
    }

    #[test]
    fn dot_plots_are_laid_out_well((frame, chart) in (frame(), plots())) {
        let labels: Vec<&str> = chart.rows.iter().map(|row| row.label.as_str()).collect();
        check(&labels, || dot_plot(&frame, &chart))?;
    }
}
