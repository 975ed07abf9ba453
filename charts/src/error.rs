//! What can be wrong with a chart before it is drawn.

/// Why a chart was not drawn.
///
/// Every variant but [`ChartError::Drawing`] and [`ChartError::Encoding`] is a
/// fault in the input and names the row, line or text at fault, so that the
/// caller can say which one it was.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ChartError {
    /// There is nothing to draw: no rows, no answers, no lines, no editions …
    #[error("a chart needs at least one of its {what}")]
    Empty {
        /// The part that is missing, in the plural, such as `rows` or `editions`.
        what: &'static str,
    },
    /// A row has another number of values than the chart has answers or editions.
    #[error("row {row:?} has {found} values where {expected} are expected")]
    Mismatch {
        /// Label of the row or line.
        row: String,
        /// How many values the chart asks for.
        expected: usize,
        /// How many the row has.
        found: usize,
    },
    /// There are more answers than shades that can be told apart.
    #[error("a scale of {found} answers is too long, {limit} at most can be told apart")]
    TooManyAnswers {
        /// The longest scale that can be drawn.
        limit: usize,
        /// How many answers were given.
        found: usize,
    },
    /// There are more series than signs that can be told apart.
    #[error("{found} series are too many, {limit} at most can be told apart")]
    TooManySeries {
        /// The most series that can be drawn.
        limit: usize,
        /// How many were given.
        found: usize,
    },
    /// A point belongs to a series that the chart does not have.
    #[error("point {row:?} is of series {series}, which the chart does not have")]
    NoSuchSeries {
        /// Label of the point.
        row: String,
        /// The series as it was given, counted from 0.
        series: usize,
    },
    /// A number is infinite or not a number.
    #[error("row {row:?} holds a number that is not finite")]
    NotFinite {
        /// Label of the row or line.
        row: String,
    },
    /// A value, or an end of its interval, lies outside the axis.
    #[error("row {row:?} holds {value}, outside {low} to {high}")]
    OutOfRange {
        /// Label of the row or line.
        row: String,
        /// The number that lies outside.
        value: f64,
        /// Low end of the axis.
        low: f64,
        /// High end of the axis.
        high: f64,
    },
    /// An interval does not hold its own value.
    #[error("row {row:?} has an interval of {lower} to {upper} that does not hold {value}")]
    BadInterval {
        /// Label of the row or line.
        row: String,
        /// Lower end of the interval.
        lower: f64,
        /// The value that should lie in it.
        value: f64,
        /// Upper end of the interval.
        upper: f64,
    },
    /// The points of a fitted line do not run from left to right.
    #[error("the line fitted over {row:?} does not run from left to right")]
    OutOfOrder {
        /// What the level axis counts.
        row: String,
    },
    /// The axis has no length, runs backwards, or reaches beyond −10 or 10 (−1000 % or 1000 %).
    #[error("an axis cannot run from {low} to {high}")]
    BadRange {
        /// Low end of the axis.
        low: f64,
        /// High end of the axis.
        high: f64,
    },
    /// The id is not a letter followed by letters, digits, `_` or `-`.
    #[error("{id:?} cannot be the id of a chart")]
    BadId {
        /// The id as it was given.
        id: String,
    },
    /// A text holds a character that steers text instead of being read: a line
    /// break, a tab, an embedding of the other writing direction, a non-character.
    #[error("{text:?} holds a control character")]
    ControlCharacter {
        /// The text as it was given.
        text: String,
    },
    /// A picture cannot have so many pixels a user unit: they must be more than 0 and at most 8.
    #[error("a picture cannot be drawn at a scale of {scale}")]
    BadScale {
        /// Pixels a user unit, as they were given.
        scale: f32,
    },
    /// A picture would have more than 100 million pixels.
    #[error("a picture of {width} × {height} pixels is too large")]
    TooLarge {
        /// Its width in pixels.
        width: f32,
        /// Its height in pixels.
        height: f32,
    },
    /// What should be drawn as a picture is not SVG.
    #[error("the text is not SVG: {0}")]
    NotSvg(String),
    /// The picture could not be written as PNG.
    #[error("the picture could not be written: {0}")]
    Encoding(String),
    /// The drawing library failed.
    #[error("the chart could not be drawn: {0}")]
    Drawing(String),
}
