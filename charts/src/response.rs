//! Response curves: an estimate over an amount, such as the minutes for questions.

use crate::check;
use crate::curve::Plot;
use crate::error::ChartError;
use crate::estimate::{Interval, Unit};
use crate::frame::Frame;
use crate::sheet::{Sheet, Swatch};
use crate::signs::{SIGNS, Sign};

/// One estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// The amount, within −10 000 to 10 000.
    pub x: f64,
    /// Which of the series it belongs to, counted from 0.
    pub series: usize,
    /// Its name, such as the edition.
    pub label: String,
    /// The estimate.
    pub interval: Interval,
}

/// One point of a fitted line, with the band about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurveFit {
    /// The amount, within −10 000 to 10 000.
    pub x: f64,
    /// The fitted share, on the axis and within `lower..=upper`.
    pub value: f64,
    /// Lower end of the band.
    pub lower: f64,
    /// Upper end of the band.
    pub upper: f64,
}

/// The amounts at which both sides are in balance.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveBalance {
    /// The least such amount, as the interval has it.
    pub from: f64,
    /// The amount itself, within `from..=to`.
    pub at: f64,
    /// The greatest such amount.
    pub to: f64,
    /// What it means, in words.
    pub label: String,
}

/// An estimate over an amount.
#[derive(Clone, Debug, PartialEq)]
pub struct ResponseCurve {
    /// How values are written.
    pub unit: Unit,
    /// Low and high end of the upright axis as shares, within −10 to 10.
    pub range: (f64, f64),
    /// What the level axis counts, such as "Minutes for questions".
    pub axis: String,
    /// The estimates: at least one.
    pub points: Vec<CurvePoint>,
    /// Names of the series, at most 16; said in a legend where there are several.
    pub series: Vec<String>,
    /// The fitted line, from the least amount to the greatest; empty where none is fitted.
    pub fit: Vec<CurveFit>,
    /// The zone of balance, where the numbers allow to say one.
    pub balance: Option<CurveBalance>,
}

/// Draws each estimate with its interval over its amount, and behind them the
/// fitted line with its band and the zone of balance, where they are given. A
/// point's label stands beside it or, where there is no room, above the plot
/// with a dashed line down to it.
///
/// # Errors
///
/// When there are no points or no series; when there are more than 16 series or
/// a point is of none of them; when the axis is not one, or a number is not
/// finite, not in order or not on the axis; when a text holds control
/// characters; when the frame's id cannot be an id; and when the drawing
/// library fails.
pub fn response_curve(frame: &Frame, chart: &ResponseCurve) -> Result<String, ChartError> {
    chart.check()?;
    let mut sheet = Sheet::new(frame)?;
    if chart.series.len() > 1 {
        let entries: Vec<_> = chart
            .series
            .iter()
            .enumerate()
            .map(|(at, text)| (Swatch::Sign(Sign::of(at)), text.as_str()))
            .collect();
        sheet.legend(&entries);
        sheet.y += 10;
    }
    let plot = Plot::new(&mut sheet, chart);
    plot.draw(&mut sheet, chart);
    sheet.finish()
}

const FARTHEST: f64 = 10_000.0;

impl ResponseCurve {
    fn check(&self) -> Result<(), ChartError> {
        check::not_empty(&self.points, "points")?;
        check::not_empty(&self.series, "series")?;
        check::range(self.range)?;
        check::text(&self.axis)?;
        for series in &self.series {
            check::text(series)?;
        }
        if self.series.len() > SIGNS {
            return Err(ChartError::TooManySeries {
                limit: SIGNS,
                found: self.series.len(),
            });
        }
        let amounts = (-FARTHEST, FARTHEST);
        for point in &self.points {
            check::text(&point.label)?;
            check::number(&point.label, point.x, amounts)?;
            check::interval(&point.label, &point.interval, self.range)?;
            if point.series >= self.series.len() {
                return Err(ChartError::NoSuchSeries {
                    row: point.label.clone(),
                    series: point.series,
                });
            }
        }
        for fit in &self.fit {
            let band = Interval {
                value: fit.value,
                lower: fit.lower,
                upper: fit.upper,
                n: 0,
            };
            check::number(&self.axis, fit.x, amounts)?;
            check::interval(&self.axis, &band, self.range)?;
        }
        if self.fit.windows(2).any(|pair| pair[0].x > pair[1].x) {
            return Err(ChartError::OutOfOrder {
                row: self.axis.clone(),
            });
        }
        if let Some(balance) = &self.balance {
            check::text(&balance.label)?;
            for amount in [balance.from, balance.at, balance.to] {
                check::number(&balance.label, amount, amounts)?;
            }
            if balance.from > balance.at || balance.at > balance.to {
                return Err(ChartError::BadInterval {
                    row: balance.label.clone(),
                    lower: balance.from,
                    value: balance.at,
                    upper: balance.to,
                });
            }
        }
        Ok(())
    }

    /// The amounts that the level axis holds, with some room at both ends.
    pub(crate) fn amounts(&self) -> (f64, f64) {
        let points = self.points.iter().map(|point| point.x);
        let fit = self.fit.iter().map(|fit| fit.x);
        let zone = self.balance.iter().flat_map(|zone| [zone.from, zone.to]);
        let all = || points.clone().chain(fit.clone()).chain(zone.clone());
        let low = all().fold(f64::INFINITY, f64::min);
        let high = all().fold(f64::NEG_INFINITY, f64::max);
        let aside = ((high - low) * 0.06).max(1.0);
        // No amount is negative unless one of those given is.
        let low = if low >= 0.0 {
            (low - aside).max(0.0)
        } else {
            low - aside
        };
        (low, high + aside)
    }
}
