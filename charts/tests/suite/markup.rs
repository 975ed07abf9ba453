//! What the SVG is made of.

use crate::samples::{agreement, dots, frame, pace_trend, pacing, row, texts};
use kanso_charts::{DivergingBars, Polarity, Theme, Width, diverging_bars, dot_plot, trend};
use roxmltree::Document;

fn every_chart(theme: Theme) -> Vec<String> {
    [Width::Desktop, Width::Narrow]
        .into_iter()
        .flat_map(|width| {
            let frame = frame(width, theme);
            [
                diverging_bars(&frame, &agreement()),
                diverging_bars(&frame, &pacing()),
                trend(&frame, &pace_trend()),
                dot_plot(&frame, &dots()),
            ]
        })
        .map(|svg| svg.expect("the chart is valid"))
        .collect()
}

#[test]
fn the_root_names_and_describes_the_chart_first_of_all() {
    for theme in [Theme::Page, Theme::Light, Theme::Dark] {
        for svg in every_chart(theme) {
            let document = Document::parse(&svg).expect("the SVG is XML");
            let root = document.root_element();
            assert_eq!(root.attribute("role"), Some("img"));
            assert_eq!(
                root.attribute("aria-labelledby"),
                Some("chart-1-title chart-1-desc")
            );
            let view_box = format!(
                "0 0 {} {}",
                root.attribute("width").expect("a width"),
                root.attribute("height").expect("a height")
            );
            assert_eq!(root.attribute("viewBox"), Some(view_box.as_str()));
            let mut first = root.children().filter(roxmltree::Node::is_element);
            let title = first.next().expect("a title");
            let description = first.next().expect("a description");
            assert_eq!(title.tag_name().name(), "title");
            assert_eq!(title.attribute("id"), Some("chart-1-title"));
            assert_eq!(title.text(), Some("Useful & open, says the group of <14>"));
            assert_eq!(description.tag_name().name(), "desc");
            assert_eq!(description.attribute("id"), Some("chart-1-desc"));
        }
    }
}

#[test]
fn nothing_needs_a_style_sheet_and_colours_follow_the_theme() {
    for theme in [Theme::Page, Theme::Light, Theme::Dark] {
        for svg in every_chart(theme) {
            let document = Document::parse(&svg).expect("the SVG is XML");
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                assert_ne!(node.tag_name().name(), "style");
                assert_eq!(node.attribute("style"), None);
                assert_eq!(node.attribute("class"), None);
                for paint in ["fill", "stroke"].map(|name| node.attribute(name)) {
                    let Some(paint) = paint.filter(|&paint| paint != "none") else {
                        continue;
                    };
                    let expected = if theme == Theme::Page {
                        "var(--chart-"
                    } else {
                        "#"
                    };
                    assert!(paint.starts_with(expected), "{paint}");
                }
            }
        }
    }
}

#[test]
fn the_title_is_drawn_only_where_no_page_draws_it() {
    let drawn = |theme| {
        let svg = dot_plot(&frame(Width::Desktop, theme), &dots()).expect("the chart is valid");
        let document = Document::parse(&svg).expect("the SVG is XML");
        document.descendants().any(|node| {
            node.has_tag_name("text") && node.text().is_some_and(|t| t.contains("<14>"))
        })
    };
    assert!(!drawn(Theme::Page));
    assert!(drawn(Theme::Light));
    assert!(drawn(Theme::Dark));
}

#[test]
fn texts_are_escaped_exactly_once() {
    let label = "R&D <b>\"it's\"</b> &amp; 5 > 3";
    let chart = DivergingBars {
        polarity: Polarity::Agreement,
        answers: texts(&["no & never", "yes <always>"]),
        rows: vec![row(label, &[4, 10])],
    };
    let svg = diverging_bars(&frame(Width::Desktop, Theme::Page), &chart).expect("it is valid");
    let document = Document::parse(&svg).expect("the SVG is XML");
    let read: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| node.text())
        .collect();
    assert!(read.contains(&label), "{read:?}");
    assert!(read.contains(&"no & never"));
    let titles: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name("title"))
        .filter_map(|node| node.text())
        .collect();
    assert!(titles.contains(&"no & never: 4 of 14"), "{titles:?}");
    assert!(titles.contains(&"yes <always>: 10 of 14"));
}

#[test]
fn no_line_is_drawn_through_a_break_or_a_gap() {
    let frame = frame(Width::Desktop, Theme::Page);
    let svg = trend(&frame, &pace_trend()).expect("the chart is valid");
    let document = Document::parse(&svg).expect("the SVG is XML");
    let joined: Vec<usize> = document
        .descendants()
        .filter(|node| node.has_tag_name("polyline") && !node.has_attribute("stroke-dasharray"))
        .filter_map(|node| node.attribute("points"))
        .map(|points| points.split(' ').count())
        .collect();
    // Three comparable points, two before the break, and one alone.
    assert_eq!(joined, [3, 2]);
}

#[test]
fn what_is_withheld_is_said_on_its_mark_and_in_the_legend() {
    let frame = frame(Width::Narrow, Theme::Page);
    let svg = trend(&frame, &pace_trend()).expect("the chart is valid");
    assert!(svg.contains("<title>Spring 2025: too few answers to show</title>"));
    assert!(svg.contains(">too few answers to show</text>"));
}

#[test]
fn a_row_without_answers_says_so() {
    let svg = diverging_bars(&frame(Width::Desktop, Theme::Page), &agreement());
    assert!(svg.expect("the chart is valid").contains(">n 0</text>"));
}

#[test]
fn the_middle_answer_straddles_the_centre() {
    let chart = DivergingBars {
        polarity: Polarity::Pacing,
        answers: texts(&["too short", "about right", "too long"]),
        rows: vec![row("Talks", &[2, 10, 2])],
    };
    let svg = diverging_bars(&frame(Width::Desktop, Theme::Page), &chart).expect("it is valid");
    let document = Document::parse(&svg).expect("the SVG is XML");
    let zero = document
        .descendants()
        .find(|node| {
            node.attribute("fill")
                .is_some_and(|fill| fill.contains("axis"))
        })
        .expect("there is a centre line");
    let middle = document
        .descendants()
        .find(|node| {
            node.children()
                .any(|child| child.text() == Some("about right: 10 of 14"))
        })
        .expect("there is a middle segment");
    let at = |node, name| crate::ink::number(node, name);
    let centre = at(&middle, "x") + at(&middle, "width") / 2.0;
    assert!((centre - at(&zero, "x")).abs() <= 1.0);
}
