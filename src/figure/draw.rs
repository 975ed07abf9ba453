//! Drawing one chart in both widths.

use kanso_charts::{
    ChartError, DivergingBars, DotPlot, Frame, Interval, Mark, ResponseCurve, Theme, Trend, Width,
    diverging_bars, dot_plot, response_curve, trend,
};

use super::words::{label, withheld};
use super::{Figure, FigureError, Table};
use crate::analysis::{Cell, Distribution, Estimate};

/// One of the charts.
pub(super) enum Chart {
    Bars(DivergingBars),
    Dots(DotPlot),
    Trend(Trend),
    Response(ResponseCurve),
}

/// Draws a figure. `synthetic` is said in the chart itself, because a picture travels
/// without its page.
pub(super) fn figure(
    id: &str,
    title: String,
    caption: String,
    chart: &Chart,
    table: Table,
    synthetic: bool,
) -> Result<Figure, FigureError> {
    let svg = |width: Width, suffix: &str| -> Result<String, ChartError> {
        let frame = Frame {
            id: format!("{id}-{suffix}"),
            title: label(&title),
            description: label(&caption),
            note: synthetic.then(|| "Synthetic answers, for demonstration only".to_owned()),
            width,
            theme: Theme::Page,
        };
        match chart {
            Chart::Bars(chart) => diverging_bars(&frame, chart),
            Chart::Dots(chart) => dot_plot(&frame, chart),
            Chart::Trend(chart) => trend(&frame, chart),
            Chart::Response(chart) => response_curve(&frame, chart),
        }
    };
    Ok(Figure {
        id: id.to_owned(),
        wide: svg(Width::Desktop, "wide")?,
        narrow: svg(Width::Narrow, "narrow")?,
        title,
        caption,
        table,
    })
}

/// The headline of a cell over so many sessions as a mark.
pub(super) fn mark(cell: &Cell<Distribution>, sessions: usize) -> Mark {
    match cell {
        Cell::Shown(answers) => Mark::Shown(interval(&answers.headline_over(sessions))),
        Cell::Withheld(reason) => Mark::Withheld(withheld(*reason).to_owned()),
    }
}

fn interval(estimate: &Estimate) -> Interval {
    Interval {
        value: estimate.value,
        lower: estimate.lower,
        upper: estimate.upper,
        n: estimate.n,
    }
}
