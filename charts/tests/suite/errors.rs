//! Every fault in the input has an error of its own that names the place.

use crate::samples::{agreement, dots, frame, pace_trend, pacing, row, texts};
use kanso_charts::{
    BarCell, ChartError, Frame, Interval, Mark, Theme, Width, diverging_bars, dot_plot, trend,
};

fn page() -> Frame {
    frame(Width::Desktop, Theme::Page)
}

#[test]
fn a_chart_without_rows_answers_lines_or_editions_is_empty() {
    let mut bars = agreement();
    bars.rows.clear();
    let empty = |what| Err(ChartError::Empty { what });
    assert_eq!(diverging_bars(&page(), &bars), empty("rows"));
    bars.answers.clear();
    assert_eq!(diverging_bars(&page(), &bars), empty("answers"));
    let mut chart = pace_trend();
    chart.lines.clear();
    assert_eq!(trend(&page(), &chart), empty("lines"));
    chart.editions.clear();
    assert_eq!(trend(&page(), &chart), empty("editions"));
    let mut chart = dots();
    chart.rows.clear();
    assert_eq!(dot_plot(&page(), &chart), empty("rows"));
}

#[test]
fn counts_must_match_the_answers() {
    let mut chart = pacing();
    chart.rows[1].cell = BarCell::Counts(vec![1, 2]);
    let expected = ChartError::Mismatch {
        row: "Discussion".to_owned(),
        expected: 3,
        found: 2,
    };
    assert_eq!(diverging_bars(&page(), &chart), Err(expected));
}

#[test]
fn points_must_match_the_editions() {
    let mut chart = pace_trend();
    chart.lines[0].points.pop();
    let expected = ChartError::Mismatch {
        row: "Talks".to_owned(),
        expected: 3,
        found: 2,
    };
    assert_eq!(trend(&page(), &chart), Err(expected));
}

#[test]
fn a_scale_has_no_more_answers_than_shades() {
    let mut chart = pacing();
    chart.answers = texts(&["a"; 12]);
    chart.rows = vec![row("Talks", &[1; 12])];
    let expected = ChartError::TooManyAnswers {
        limit: 11,
        found: 12,
    };
    assert_eq!(diverging_bars(&page(), &chart), Err(expected));
    chart.answers.pop();
    chart.rows = vec![row("Talks", &[1; 11])];
    assert!(diverging_bars(&page(), &chart).is_ok());
}

fn dot_error(value: f64, lower: f64, upper: f64) -> ChartError {
    let mut chart = dots();
    chart.rows[0].mark = Mark::Shown(Interval {
        value,
        lower,
        upper,
        n: 14,
    });
    dot_plot(&page(), &chart).expect_err("the estimate is at fault")
}

#[test]
fn estimates_must_be_finite() {
    let row = "Discussion".to_owned();
    let expected = ChartError::NotFinite { row };
    assert_eq!(dot_error(f64::NAN, 0.0, 1.0), expected);
    assert_eq!(dot_error(0.0, f64::NEG_INFINITY, 1.0), expected);
    assert_eq!(dot_error(0.0, 0.0, f64::NAN), expected);
}

#[test]
fn an_interval_must_hold_its_value() {
    let expected = ChartError::BadInterval {
        row: "Discussion".to_owned(),
        lower: 0.2,
        value: 0.1,
        upper: 0.3,
    };
    assert_eq!(dot_error(0.1, 0.2, 0.3), expected);
}

#[test]
fn an_interval_must_lie_on_the_axis() {
    let expected = ChartError::OutOfRange {
        row: "Discussion".to_owned(),
        value: 1.25,
        low: -1.0,
        high: 1.0,
    };
    assert_eq!(dot_error(0.5, 0.2, 1.25), expected);
    let mut chart = pace_trend();
    chart.range = (-0.5, 0.5);
    let expected = ChartError::OutOfRange {
        row: "Talks".to_owned(),
        value: -0.55,
        low: -0.5,
        high: 0.5,
    };
    assert_eq!(trend(&page(), &chart), Err(expected));
}

#[test]
fn an_axis_must_run_upwards_and_be_finite() {
    for (low, high) in [(1.0, -1.0), (0.0, 0.0), (0.0, f64::INFINITY), (-11.0, 1.0)] {
        let mut chart = dots();
        chart.range = (low, high);
        let expected = ChartError::BadRange { low, high };
        assert_eq!(dot_plot(&page(), &chart), Err(expected));
    }
    let mut chart = dots();
    chart.range = (f64::NAN, 1.0);
    assert!(matches!(
        dot_plot(&page(), &chart),
        Err(ChartError::BadRange { .. })
    ));
}

#[test]
fn an_id_begins_with_a_letter_and_has_no_blanks() {
    for id in ["", "1st", "-a", "a b", "a\"", "é"] {
        let frame = Frame {
            id: id.to_owned(),
            ..page()
        };
        let expected = ChartError::BadId { id: id.to_owned() };
        assert_eq!(diverging_bars(&frame, &pacing()), Err(expected));
    }
}

#[test]
fn control_characters_are_refused_wherever_text_is() {
    for text in [
        "a\nb",
        "a\tb",
        "\u{0}",
        "\u{202e}abc",
        "a\u{2028}b",
        "\u{ffff}",
    ] {
        let expected = ChartError::ControlCharacter {
            text: text.to_owned(),
        };
        let text = || text.to_owned();
        let mut frames = [page(), page(), page()];
        frames[0].title = text();
        frames[1].description = text();
        frames[2].note = Some(text());
        for frame in &frames {
            assert_eq!(dot_plot(frame, &dots()), Err(expected.clone()));
        }
        let mut bars = [pacing(), pacing(), pacing()];
        bars[0].answers[0] = text();
        bars[1].rows[0].label = text();
        bars[2].rows[0].cell = BarCell::Withheld(text());
        for chart in &bars {
            assert_eq!(diverging_bars(&page(), chart), Err(expected.clone()));
        }
        let mut trends = [pace_trend(), pace_trend(), pace_trend(), pace_trend()];
        trends[0].editions[0] = text();
        trends[1].lines[0].label = text();
        trends[2].lines[0].points[1].break_before = Some(text());
        trends[3].lines[0].points[1].mark = Mark::Withheld(text());
        for chart in &trends {
            assert_eq!(trend(&page(), chart), Err(expected.clone()));
        }
        let mut plots = [dots(), dots()];
        plots[0].rows[0].label = text();
        plots[1].ends = Some(("low".to_owned(), text()));
        for chart in &plots {
            assert_eq!(dot_plot(&page(), chart), Err(expected.clone()));
        }
    }
}

#[test]
fn errors_say_what_is_wrong_in_words() {
    let error = ChartError::Mismatch {
        row: "Talks".to_owned(),
        expected: 5,
        found: 4,
    };
    assert_eq!(
        error.to_string(),
        "row \"Talks\" has 4 values where 5 are expected"
    );
}
