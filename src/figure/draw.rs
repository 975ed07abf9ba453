//! Charts, drawn when they are asked for.

use kanso_charts::{
    DivergingBars, DotPlot, Frame, HeatTable, Interval, Mark, ResponseCurve, Slope, Theme,
    Timeline, Trend, Width, diverging_bars, dot_plot, heat_table, png, response_curve, slope,
    timeline, trend,
};

use super::words::{label, withheld};
use super::{Figure, FigureError};
use crate::analysis::{Cell, Distribution, Estimate};

/// One of the charts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Chart {
    Bars(DivergingBars),
    Dots(DotPlot),
    Trend(Trend),
    Slope(Slope),
    Heat(HeatTable),
    Timeline(Timeline),
    Response(ResponseCurve),
}

impl Figure {
    /// Whether the answers are generated, which the names of its files say too.
    pub fn is_synthetic(&self) -> bool {
        self.synthetic
    }

    /// The chart as an SVG document. With [`Theme::Page`] it stands in a page, without its
    /// title; with the others it is a file of its own. That answers are synthetic is said in
    /// the chart itself, because a picture travels without its page.
    ///
    /// # Errors
    /// When the chart cannot be drawn.
    pub fn svg(&self, width: Width, theme: Theme) -> Result<String, FigureError> {
        let suffix = match width {
            Width::Desktop => "wide",
            Width::Narrow => "narrow",
        };
        let frame = Frame {
            id: format!("{}-{suffix}", self.id),
            title: label(&self.title),
            description: label(&self.caption),
            note: self
                .synthetic
                .then(|| "Synthetic answers, for demonstration only".to_owned()),
            width,
            theme,
        };
        match &self.chart {
            Chart::Bars(chart) => diverging_bars(&frame, chart),
            Chart::Dots(chart) => dot_plot(&frame, chart),
            Chart::Trend(chart) => trend(&frame, chart),
            Chart::Slope(chart) => slope(&frame, chart),
            Chart::Heat(chart) => heat_table(&frame, chart),
            Chart::Timeline(chart) => timeline(&frame, chart),
            Chart::Response(chart) => response_curve(&frame, chart),
        }
    }

    /// The chart as a PNG, for a document: on light paper, at two pixels a unit.
    ///
    /// # Errors
    /// When the chart cannot be drawn.
    pub fn png(&self) -> Result<Vec<u8>, FigureError> {
        png(&self.svg(Width::Desktop, Theme::Light)?, 2.0)
    }
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
