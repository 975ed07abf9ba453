//! What the SVG is made of.

use crate::samples::{agreement, dots, frame, pace_trend, pacing, row, texts};
use crate::samples_newer::{curve, days, spark, table, two_editions};
use kanso_charts::{
    DivergingBars, Frame, Polarity, Theme, Width, diverging_bars, dot_plot, heat_table,
    response_curve, slope, sparkline, timeline, trend,
};
use roxmltree::Document;

const THEMES: [Theme; 5] = [
    Theme::Page,
    Theme::Light,
    Theme::Dark,
    Theme::Print,
    Theme::HighContrast,
];

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
                slope(&frame, &two_editions()),
                heat_table(&frame, &table()),
                response_curve(&frame, &curve()),
                timeline(&frame, &days()),
                sparkline(&frame, &spark()),
            ]
        })
        .map(|svg| svg.expect("the chart is valid"))
        .collect()
}

#[test]
fn the_root_names_and_describes_the_chart_first_of_all() {
    for theme in THEMES {
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
    for theme in THEMES {
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
                    if paint == "url(#chart-1-hatch)" {
                        assert!(svg.contains("<pattern id=\"chart-1-hatch\""));
                        continue;
                    }
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
    assert!(drawn(Theme::Print));
    assert!(drawn(Theme::HighContrast));
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

#[test]
fn every_id_begins_with_that_of_the_frame_and_none_is_used_twice() {
    for svg in every_chart(Theme::Page) {
        let document = Document::parse(&svg).expect("the SVG is XML");
        let mut ids: Vec<&str> = document
            .descendants()
            .filter_map(|node| node.attribute("id"))
            .collect();
        assert!(ids.iter().all(|id| id.starts_with("chart-1-")));
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}

/// The words of all marks.
fn marks(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).expect("the SVG is XML");
    document
        .descendants()
        .filter_map(|node| node.attribute("data-mark"))
        .map(str::to_owned)
        .collect()
}

fn page() -> Frame {
    frame(Width::Desktop, Theme::Page)
}

#[test]
fn every_number_has_its_words_on_its_mark() {
    let svg = |svg: Result<String, kanso_charts::ChartError>| svg.expect("the chart is valid");
    let said = marks(&svg(slope(&page(), &two_editions())));
    assert!(said.contains(&"Questions, Spring 2024: +60 (+40 to +80), n 14".to_owned()));
    // Two values each, but for those of which one or both are not shown.
    assert_eq!(said.len(), 3 * 2 + 2);
    let said = marks(&svg(heat_table(&page(), &table())));
    assert!(said.contains(&"Monday, Talks: \u{2212}90, n 14".to_owned()));
    let thai = "ฉันจะแนะนำสัมมนานี้ให้เพื่อนร่วมงาน";
    assert!(said.contains(&format!(
        "{thai}, Time for questions: too few answers to show"
    )));
    assert_eq!(said.len(), 5);
    let said = marks(&svg(response_curve(&page(), &curve())));
    let words = "2023, Lectures, Minutes for questions 10: 70 % (60 % to 80 %), n 14";
    assert!(said.contains(&words.to_owned()), "{said:?}");
    assert!(said.contains(&"balance at 20 minutes: 20 (17.5 to 23)".to_owned()));
    let said = marks(&svg(timeline(&page(), &days())));
    assert!(said.contains(&"Monday, Opening: 15 of 16".to_owned()));
    assert_eq!(said.len(), 3);
}

#[test]
fn slopes_that_cannot_be_compared_are_not_joined_and_say_why() {
    let svg = slope(&page(), &two_editions()).expect("the chart is valid");
    let document = Document::parse(&svg).expect("the SVG is XML");
    let joined = document
        .descendants()
        .filter(|node| node.has_tag_name("polyline") && node.attribute("stroke-width") == Some("2"))
        .count();
    assert_eq!(joined, 2);
    assert!(svg.contains(">reworded</text>"));
    assert!(
        svg.contains(
            ">Evening. Spring 2024: too few answers to show. Spring 2025: \u{2013}</text>"
        )
    );
}

#[test]
fn no_zone_of_balance_is_drawn_unless_it_is_given() {
    let mut chart = curve();
    let zones = |svg: &str| svg.matches("var(--chart-zone").count();
    let svg = response_curve(&page(), &chart).expect("the chart is valid");
    assert_eq!(zones(&svg), 1);
    chart.balance = None;
    let svg = response_curve(&page(), &chart).expect("the chart is valid");
    assert_eq!(zones(&svg), 0);
}

#[test]
fn a_withheld_count_of_answers_is_not_drawn_as_none() {
    let svg = timeline(&page(), &days()).expect("the chart is valid");
    assert!(svg.contains(">\u{2013} of 16</text>"));
    assert!(svg.contains(">0 of 16</text>"));
    assert!(svg.contains("not shown, of 16</title>"));
    assert_eq!(svg.matches("fill=\"url(#chart-1-hatch)\"").count(), 1);
}

#[test]
fn a_sparkline_is_as_large_as_a_word_and_joins_nothing_over_gaps() {
    let svg = sparkline(&page(), &spark()).expect("the chart is valid");
    let document = Document::parse(&svg).expect("the SVG is XML");
    let root = document.root_element();
    assert_eq!(root.attribute("viewBox"), Some("0 0 96 24"));
    let joined: Vec<usize> = document
        .descendants()
        .filter(|node| node.has_tag_name("polyline") && !node.has_attribute("stroke-dasharray"))
        .filter_map(|node| node.attribute("points"))
        .map(|points| points.split_whitespace().count())
        .collect();
    // Two points before the break, two after the gap; the one between is alone.
    assert_eq!(joined, [2, 2]);
}

#[test]
fn answers_are_named_over_the_first_row_only_where_all_of_them_fit() {
    let drawn = |counts: &[u64], width| {
        let chart = DivergingBars {
            polarity: Polarity::Pacing,
            answers: texts(&["too short", "about right", "too long"]),
            rows: vec![row("Talks", counts), row("Breaks", &[1, 12, 1])],
        };
        let svg = diverging_bars(&frame(width, Theme::Page), &chart).expect("it is valid");
        let document = Document::parse(&svg).expect("the SVG is XML");
        // A legend has squares of its own; segments have words.
        document
            .descendants()
            .filter(|node| node.has_tag_name("rect") && !node.has_attribute("data-mark"))
            .filter(|node| node.attribute("width") == Some("12"))
            .count()
    };
    assert_eq!(drawn(&[4, 6, 4], Width::Desktop), 0);
    assert_eq!(drawn(&[4, 6, 4], Width::Narrow), 3);
    assert_eq!(drawn(&[1, 12, 1], Width::Desktop), 3);
    assert_eq!(drawn(&[0, 7, 7], Width::Desktop), 3);
}
