//! Whole charts, byte for byte.

use crate::samples::{agreement, dots, frame, pace_trend, pacing};
use kanso_charts::{Theme, Width, diverging_bars, dot_plot, palette_css, trend};

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

#[test]
fn palette() {
    insta::assert_snapshot!("palette", palette_css());
}
