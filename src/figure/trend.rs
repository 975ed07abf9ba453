//! Questions through all editions, and between two of them.

use kanso_charts::{Mark, Slope, SlopeLine, Trend, TrendLine, TrendPoint, Unit};

use super::Figure;
use super::compare::{Followed, Group, Panel, SLOPE, TREND, groups, ordinal};
use super::draw::{Chart, mark};
use super::words::label;
use crate::domain::Polarity;

/// Questions through editions, given by number, the oldest first: a panel for each line.
pub fn trend_figures(followed: &[Followed], editions: &[u32], synthetic: bool) -> Vec<Figure> {
    if editions.is_empty() {
        return Vec::new();
    }
    let figure = |group: Group<'_>| {
        let (unit, range) = axis(group.polarity);
        let chart = Chart::Trend(Trend {
            unit,
            range,
            editions: editions.iter().map(|it| ordinal(*it)).collect(),
            lines: group
                .panels
                .iter()
                .map(|panel| TrendLine {
                    label: label(&panel.label),
                    points: editions
                        .iter()
                        .map(|it| TrendPoint {
                            mark: at(&group, panel, *it),
                            break_before: reason(panel, *it),
                        })
                        .collect(),
                })
                .collect(),
            ends: group.ends(),
        });
        let how = "Points are joined only where the same was asked of two editions in a row.";
        group.figure(TREND, how, chart, synthetic)
    };
    groups(followed, 1).into_iter().map(figure).collect()
}

/// Questions in two editions, given by number, the earlier first: a line for each.
pub fn slope_figures(
    followed: &[Followed],
    (earlier, later): (u32, u32),
    synthetic: bool,
) -> Vec<Figure> {
    let figure = |group: Group<'_>| {
        let (unit, range) = axis(group.polarity);
        let chart = Chart::Slope(Slope {
            unit,
            range,
            editions: (
                format!("{} edition", ordinal(earlier)),
                format!("{} edition", ordinal(later)),
            ),
            lines: group
                .panels
                .iter()
                .map(|panel| SlopeLine {
                    label: label(&panel.label),
                    from: at(&group, panel, earlier),
                    to: at(&group, panel, later),
                    break_between: reason(panel, later),
                })
                .collect(),
            ends: group.ends(),
        });
        let how = "A line joins the two editions where the same was asked; the thin upright lines \
                   are the intervals.";
        group.figure(SLOPE, how, chart, synthetic)
    };
    groups(followed, 2).into_iter().map(figure).collect()
}

/// How values on an axis are written, and its ends.
pub(super) fn axis(polarity: Polarity) -> (Unit, (f64, f64)) {
    match polarity {
        Polarity::Unipolar => (Unit::Percent, (0.0, 1.0)),
        Polarity::Bipolar => (Unit::PercentagePoints, (-1.0, 1.0)),
    }
}

fn at(group: &Group<'_>, panel: &Panel<'_>, edition: u32) -> Mark {
    match panel.line.points.iter().find(|it| it.edition == edition) {
        None => Mark::Absent,
        Some(point) => group.on_axis(point).map_or_else(
            || Mark::Withheld("asked with other answers".to_owned()),
            |answers| mark(answers, point.sessions),
        ),
    }
}

fn reason(panel: &Panel<'_>, edition: u32) -> Option<String> {
    let point = panel.line.points.iter().find(|it| it.edition == edition)?;
    point.break_before.map(|it| it.as_str().to_owned())
}
