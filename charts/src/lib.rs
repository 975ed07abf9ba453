//! Charts of small surveys: data in, SVG out.
//!
//! Each chart is drawn by one function that takes a [`Frame`] and the data and
//! returns a whole SVG document:
//!
//! | function | what it shows |
//! |---|---|
//! | [`diverging_bars`] | the answers to questions on a scale |
//! | [`dot_plot`] | estimates side by side |
//! | [`trend()`] | estimates over editions |
//! | [`sparkline()`] | the same in the size of a word |
//! | [`slope()`] | estimates of two editions |
//! | [`heat_table`] | numbers of many sessions and questions |
//! | [`response_curve`] | estimates over an amount, such as minutes |
//! | [`timeline()`] | how many answered of those expected, by day |
//!
//! Nothing is read or written, and the same input gives the same bytes. [`png`]
//! makes a picture of a chart; it alone reads fonts of the system, and only for
//! letters that the bundled ones lack.
//!
//! Texts may be in any left-to-right script. They are real text, shaped by
//! whatever shows the chart; this crate measures them with fonts of its own, so
//! that lines are broken where the scripts allow and no text meets another.
//!
//! What stands for a number says it in words, in a `title` and in the attribute
//! `data-mark`, where a script of the page finds them.
//!
//! A chart holds neither style sheets nor style attributes and can stand on a
//! page with a strict content security policy. With [`Theme::Page`] its colours
//! are custom properties that the page defines with [`palette_css`].
//!
//! ```
//! use kanso_charts::{
//!     BarCell, BarRow, DivergingBars, Frame, Polarity, Theme, Width, diverging_bars,
//! };
//!
//! let frame = Frame {
//!     id: "pace".to_owned(),
//!     title: "Most found the pace about right".to_owned(),
//!     description: "Of 14 answers, 9 are about right.".to_owned(),
//!     note: None,
//!     width: Width::Desktop,
//!     theme: Theme::Light,
//! };
//! let chart = DivergingBars {
//!     polarity: Polarity::Pacing,
//!     answers: ["too slow", "about right", "too fast"].map(str::to_owned).to_vec(),
//!     rows: vec![BarRow {
//!         label: "Pace".to_owned(),
//!         cell: BarCell::Counts(vec![2, 9, 3]),
//!     }],
//! };
//! let svg = diverging_bars(&frame, &chart)?;
//! assert!(svg.starts_with("<svg "));
//! # Ok::<(), kanso_charts::ChartError>(())
//! ```

mod axis;
mod bar_columns;
mod bars;
mod breaks;
mod callouts;
mod check;
mod curve;
mod dots;
mod draw;
mod error;
mod estimate;
mod fills;
mod frame;
mod headings;
mod heat;
mod heat_layout;
mod heats;
mod measure;
mod palette;
mod panel;
mod picture;
mod response;
mod scene;
mod sheet;
#[cfg(test)]
mod sight;
mod signs;
mod slope;
mod slope_labels;
mod sparkline;
mod spots;
mod stack;
mod strip;
mod swatch;
mod tiers;
mod timeline;
mod trend;
mod wrap;

pub use bars::{BarCell, BarRow, DivergingBars, Polarity, diverging_bars};
pub use dots::{DotPlot, DotRow, dot_plot};
pub use error::ChartError;
pub use estimate::{Interval, Mark, Unit};
pub use frame::{Frame, Theme, Width};
pub use heat::{HeatCell, HeatRow, HeatTable, heat_table};
pub use palette::palette_css;
pub use picture::png;
pub use response::{CurveBalance, CurveFit, CurvePoint, ResponseCurve, response_curve};
pub use slope::{Slope, SlopeLine, slope};
pub use sparkline::{Sparkline, sparkline};
pub use strip::{StripRow, Strips, strips};
pub use swatch::swatches;
pub use timeline::{Timeline, TimelineDay, TimelineSession, timeline};
pub use trend::{Trend, TrendLine, TrendPoint, trend};
