//! Strips: whole, wrong, and with whatever labels and numbers.

use crate::labels::{frame as any_frame, label};
use crate::layout::check;
use crate::samples::{frame, texts};
use kanso_charts::{ChartError, Polarity, StripRow, Strips, Theme, Width, strips};
use proptest::collection::vec;
use proptest::prelude::*;

fn two_editions() -> Strips {
    let row = |label: &str, counts: [u64; 5]| StripRow {
        label: label.to_owned(),
        counts: counts.to_vec(),
    };
    Strips {
        polarity: Polarity::Pacing,
        answers: texts(&[
            "far too short",
            "a little short",
            "about right",
            "a little long",
            "far too long",
        ]),
        rows: vec![row("2nd", [1, 3, 9, 2, 0]), row("1st", [4, 8, 2, 0, 0])],
        ends: ("too short".to_owned(), "too long".to_owned()),
    }
}

#[test]
fn strips_of_two_editions() {
    let svg = |theme| strips(&frame(Width::Narrow, theme), &two_editions()).expect("it is valid");
    insta::assert_snapshot!("strips_narrow_page", svg(Theme::Page));
    insta::assert_snapshot!("strips_narrow_light", svg(Theme::Light));
}

#[test]
fn answers_that_nobody_gave_leave_a_line() {
    let mut chart = two_editions();
    chart.rows.truncate(1);
    chart.rows[0].counts = vec![0; 5];
    let svg = strips(&frame(Width::Narrow, Theme::Page), &chart).expect("it is valid");
    assert!(svg.contains("n 0"));
    assert!(!svg.contains(" of 0"));
}

#[test]
fn an_end_is_named_only_where_some_have_answered_on_its_side() {
    let named = |counts: [u64; 5]| {
        let mut chart = two_editions();
        chart.rows.truncate(1);
        chart.rows[0].counts = counts.to_vec();
        let svg = strips(&frame(Width::Narrow, Theme::Page), &chart).expect("it is valid");
        ["\u{2190} too short", "too long \u{2192}"].map(|it| svg.contains(it))
    };
    assert_eq!(named([9, 3, 0, 0, 0]), [true, false]);
    assert_eq!(named([0, 0, 1, 8, 1]), [false, true]);
    assert_eq!(named([0, 0, 5, 0, 0]), [false, false]);
    assert_eq!(named([0, 1, 5, 1, 0]), [true, true]);
}

#[test]
fn every_fault_has_its_error() {
    let page = frame(Width::Narrow, Theme::Page);
    let drawn = |change: fn(&mut Strips)| {
        let mut chart = two_editions();
        change(&mut chart);
        strips(&page, &chart).expect_err("it is wrong")
    };
    assert_eq!(
        drawn(|it| it.rows.clear()),
        ChartError::Empty { what: "rows" }
    );
    assert_eq!(
        drawn(|it| it.answers.clear()),
        ChartError::Empty { what: "answers" }
    );
    assert_eq!(
        drawn(|it| it.rows[1].counts = vec![1; 4]),
        ChartError::Mismatch {
            row: "1st".to_owned(),
            expected: 5,
            found: 4
        }
    );
    assert_eq!(
        drawn(|it| it.answers = vec!["one".to_owned(); 12]),
        ChartError::TooManyAnswers {
            limit: 11,
            found: 12
        }
    );
    assert!(matches!(
        drawn(|it| it.ends.0.push('\u{7}')),
        ChartError::ControlCharacter { .. }
    ));
}

fn any_strips() -> impl Strategy<Value = Strips> {
    (1..=11_usize).prop_flat_map(|answers| {
        let row = (label(), vec(0..200_u64, answers))
            .prop_map(|(label, counts)| StripRow { label, counts });
        let polarity = prop_oneof![Just(Polarity::Agreement), Just(Polarity::Pacing)];
        (
            polarity,
            vec(label(), answers),
            vec(row, 1..4),
            label(),
            label(),
        )
            .prop_map(|(polarity, answers, rows, low, high)| Strips {
                polarity,
                answers,
                rows,
                ends: (low, high),
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn strips_are_laid_out_well((frame, chart) in (any_frame(), any_strips())) {
        let labels: Vec<&str> = chart.rows.iter().map(|row| row.label.as_str()).collect();
        check(&labels, || strips(&frame, &chart))?;
    }
}
