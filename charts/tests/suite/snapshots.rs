//! Whole charts, byte for byte.

use crate::samples::{agreement, dots, frame, pace_trend, pacing};
use crate::samples_newer::{curve, days, spark, table, two_editions};
use kanso_charts::{
    Theme, Width, diverging_bars, dot_plot, heat_table, palette_css, response_curve, slope,
    sparkline, timeline, trend,
};

#[track_caller]
fn assert_snapshot(name: &str, svg: Result<String, kanso_charts::ChartError>) {
    insta::assert_snapshot!(name, svg.expect("the chart is valid"));
}

#[test]
fn bars_of_agreement() {
    for (name, width, theme) in [
        ("agreement_desktop_page", Width::Desktop, Theme::Page),
        ("agreement_desktop_light", Width::Desktop, Theme::Light),
        ("agreement_narrow_page", Width::Narrow, Theme::Page),
        ("agreement_narrow_dark", Width::Narrow, Theme::Dark),
        ("agreement_desktop_print", Width::Desktop, Theme::Print),
        (
            "agreement_narrow_contrast",
            Width::Narrow,
            Theme::HighContrast,
        ),
    ] {
        assert_snapshot(name, diverging_bars(&frame(width, theme), &agreement()));
    }
}

#[test]
fn bars_of_pacing() {
    for (name, width, theme) in [
        ("pacing_desktop_page", Width::Desktop, Theme::Page),
        ("pacing_desktop_dark", Width::Desktop, Theme::Dark),
        ("pacing_narrow_page", Width::Narrow, Theme::Page),
    ] {
        assert_snapshot(name, diverging_bars(&frame(width, theme), &pacing()));
    }
}

#[test]
fn trends() {
    for (name, width, theme) in [
        ("trend_desktop_page", Width::Desktop, Theme::Page),
        ("trend_desktop_light", Width::Desktop, Theme::Light),
        ("trend_narrow_page", Width::Narrow, Theme::Page),
        ("trend_narrow_dark", Width::Narrow, Theme::Dark),
    ] {
        assert_snapshot(name, trend(&frame(width, theme), &pace_trend()));
    }
}

#[test]
fn dot_plots() {
    for (name, width, theme) in [
        ("dots_desktop_page", Width::Desktop, Theme::Page),
        ("dots_desktop_dark", Width::Desktop, Theme::Dark),
        ("dots_narrow_page", Width::Narrow, Theme::Page),
        ("dots_narrow_light", Width::Narrow, Theme::Light),
    ] {
        assert_snapshot(name, dot_plot(&frame(width, theme), &dots()));
    }
}

/// A page at both widths, and a file of each theme that stands alone.
const VIEWS: [(&str, Width, Theme); 4] = [
    ("desktop_page", Width::Desktop, Theme::Page),
    ("narrow_page", Width::Narrow, Theme::Page),
    ("desktop_print", Width::Desktop, Theme::Print),
    ("narrow_contrast", Width::Narrow, Theme::HighContrast),
];

#[test]
fn slopes() {
    for (view, width, theme) in VIEWS {
        let svg = slope(&frame(width, theme), &two_editions());
        assert_snapshot(&format!("slope_{view}"), svg);
    }
}

#[test]
fn heat_tables() {
    for (view, width, theme) in VIEWS {
        let svg = heat_table(&frame(width, theme), &table());
        assert_snapshot(&format!("table_{view}"), svg);
    }
}

#[test]
fn response_curves() {
    for (view, width, theme) in VIEWS {
        let svg = response_curve(&frame(width, theme), &curve());
        assert_snapshot(&format!("curve_{view}"), svg);
    }
}

#[test]
fn timelines() {
    for (view, width, theme) in VIEWS {
        let svg = timeline(&frame(width, theme), &days());
        assert_snapshot(&format!("timeline_{view}"), svg);
    }
}

#[test]
fn sparklines() {
    for (name, theme) in [("spark_page", Theme::Page), ("spark_dark", Theme::Dark)] {
        assert_snapshot(name, sparkline(&frame(Width::Narrow, theme), &spark()));
    }
}

#[test]
fn palette() {
    insta::assert_snapshot!("palette", palette_css());
}
