//! Numbers with their uncertainty, as trends and dot plots show them.

/// How a number is written. Values are shares: 0.35 is 35 per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A share of the answers: 0.35 is written "35 %".
    Percent,
    /// A difference of two shares: 0.35 is written "+35" and −0.35 "−35".
    PercentagePoints,
}

/// An estimate with its interval, all as shares of 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The estimate itself, on the axis and within `lower..=upper`.
    pub value: f64,
    /// Lower end of the interval, on the axis.
    pub lower: f64,
    /// Upper end of the interval, on the axis.
    pub upper: f64,
    /// How many answers the estimate stands on.
    pub n: u64,
}

/// What is known at one place of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// An estimate that may be shown.
    Shown(Interval),
    /// An estimate that may not be shown, with the sentence that says so, such
    /// as "too few answers to show".
    Withheld(String),
    /// Nothing: the question was not asked there.
    Absent,
}

impl Unit {
    /// An estimate in words, with its interval and its number of answers.
    pub(crate) fn say(self, estimate: &Interval) -> String {
        format!(
            "{} ({} to {}), n {}",
            self.write(estimate.value),
            self.write(estimate.lower),
            self.write(estimate.upper),
            estimate.n
        )
    }

    /// A share as text, rounded to whole per cent or points. The sign of a
    /// negative number is U+2212, as wide as the plus sign.
    pub(crate) fn write(self, share: f64) -> String {
        let rounded = (share * 100.0).round();
        let sign = match self {
            _ if rounded < 0.0 => "\u{2212}",
            Self::PercentagePoints if rounded > 0.0 => "+",
            _ => "",
        };
        let digits = rounded.abs();
        match self {
            Self::Percent => format!("{sign}{digits} %"),
            Self::PercentagePoints => format!("{sign}{digits}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Unit;

    #[test]
    fn shares_are_written_in_whole_numbers() {
        assert_eq!(Unit::Percent.write(0.354), "35 %");
        assert_eq!(Unit::Percent.write(1.0), "100 %");
        assert_eq!(Unit::PercentagePoints.write(0.35), "+35");
        assert_eq!(Unit::PercentagePoints.write(-0.35), "\u{2212}35");
    }

    #[test]
    fn what_rounds_to_zero_has_no_sign() {
        assert_eq!(Unit::PercentagePoints.write(-0.004), "0");
        assert_eq!(Unit::PercentagePoints.write(0.004), "0");
        assert_eq!(Unit::Percent.write(-0.0), "0 %");
    }
}
