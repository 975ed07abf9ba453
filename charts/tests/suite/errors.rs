//! Every fault in the input has an error of its own that names the place.

use crate::samples::{agreement, dots, frame, pace_trend, pacing, row, texts};
use crate::samples_newer::{curve, days, spark, table, two_editions};
use kanso_charts::{
    BarCell, ChartError, Frame, HeatCell, Interval, Mark, Theme, Width, diverging_bars, dot_plot,
    heat_table, png, response_curve, slope, sparkline, timeline, trend,
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
    let mut chart = two_editions();
    chart.lines.clear();
    assert_eq!(slope(&page(), &chart), empty("lines"));
    let mut chart = table();
    chart.rows.clear();
    assert_eq!(heat_table(&page(), &chart), empty("rows"));
    chart.columns.clear();
    assert_eq!(heat_table(&page(), &chart), empty("columns"));
    let mut chart = curve();
    chart.series.clear();
    assert_eq!(response_curve(&page(), &chart), empty("series"));
    chart.points.clear();
    assert_eq!(response_curve(&page(), &chart), empty("points"));
    let mut chart = days();
    chart.days.clear();
    assert_eq!(timeline(&page(), &chart), empty("days"));
    let mut chart = spark();
    chart.points.clear();
    assert_eq!(sparkline(&page(), &chart), empty("points"));
}

#[test]
fn a_row_of_a_table_has_a_cell_for_each_column() {
    let mut chart = table();
    chart.rows[0].cells.pop();
    let expected = ChartError::Mismatch {
        row: "Monday".to_owned(),
        expected: 3,
        found: 2,
    };
    assert_eq!(heat_table(&page(), &chart), Err(expected));
}

#[test]
fn single_numbers_must_be_finite_and_on_the_axis() {
    let mut chart = table();
    chart.rows[0].cells[0] = HeatCell::Shown {
        value: f64::NAN,
        n: 14,
    };
    let row = "Monday".to_owned();
    assert_eq!(
        heat_table(&page(), &chart),
        Err(ChartError::NotFinite { row })
    );
    let mut chart = spark();
    chart.points[1] = Some(1.5);
    assert!(matches!(
        sparkline(&page(), &chart),
        Err(ChartError::OutOfRange { .. })
    ));
    let mut chart = curve();
    chart.points[0].x = f64::INFINITY;
    assert!(matches!(
        response_curve(&page(), &chart),
        Err(ChartError::NotFinite { .. })
    ));
    let mut chart = curve();
    chart.fit[0].upper = 2.0;
    assert!(matches!(
        response_curve(&page(), &chart),
        Err(ChartError::OutOfRange { .. })
    ));
    let mut chart = curve();
    if let Some(balance) = &mut chart.balance {
        balance.from = balance.to;
    }
    assert!(matches!(
        response_curve(&page(), &chart),
        Err(ChartError::BadInterval { .. })
    ));
}

#[test]
fn a_fitted_line_runs_from_left_to_right() {
    let mut chart = curve();
    chart.fit.reverse();
    let expected = ChartError::OutOfOrder {
        row: "Minutes for questions".to_owned(),
    };
    assert_eq!(response_curve(&page(), &chart), Err(expected));
}

#[test]
fn a_point_is_of_a_series_and_series_have_signs() {
    let mut chart = curve();
    chart.points[0].series = 2;
    let expected = ChartError::NoSuchSeries {
        row: "2023".to_owned(),
        series: 2,
    };
    assert_eq!(response_curve(&page(), &chart), Err(expected));
    chart.series = texts(&["a"; 17]);
    let expected = ChartError::TooManySeries {
        limit: 16,
        found: 17,
    };
    assert_eq!(response_curve(&page(), &chart), Err(expected));
}

#[test]
fn pictures_have_a_scale_a_size_and_a_source() {
    let svg = sparkline(&page(), &spark()).expect("the chart is valid");
    for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 8.5] {
        assert!(matches!(png(&svg, scale), Err(ChartError::BadScale { .. })));
    }
    assert!(matches!(png("not SVG", 1.0), Err(ChartError::NotSvg(_))));
    let large = svg.replace(
        "width=\"96\" height=\"24\"",
        "width=\"96000\" height=\"24000\"",
    );
    assert!(matches!(png(&large, 1.0), Err(ChartError::TooLarge { .. })));
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
        let mut slopes = [two_editions(), two_editions(), two_editions()];
        slopes[0].editions.1 = text();
        slopes[1].lines[0].label = text();
        slopes[2].lines[0].break_between = Some(text());
        for chart in &slopes {
            assert_eq!(slope(&page(), chart), Err(expected.clone()));
        }
        let mut tables = [table(), table(), table()];
        tables[0].columns[0] = text();
        tables[1].rows[0].label = text();
        tables[2].rows[0].cells[0] = HeatCell::Withheld(text());
        for chart in &tables {
            assert_eq!(heat_table(&page(), chart), Err(expected.clone()));
        }
        let mut curves = [curve(), curve(), curve()];
        curves[0].axis = text();
        curves[1].points[0].label = text();
        curves[2].series[1] = text();
        for chart in &curves {
            assert_eq!(response_curve(&page(), chart), Err(expected.clone()));
        }
        let mut timelines = [days(), days()];
        timelines[0].days[0].label = text();
        timelines[1].days[0].sessions[0].label = text();
        for chart in &timelines {
            assert_eq!(timeline(&page(), chart), Err(expected.clone()));
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
