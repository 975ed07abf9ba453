//! The colours of the cells of a table.

/// How many steps a value takes from nothing to its end.
pub(crate) const STEPS: usize = 4;

/// The colour of a cell, which need not stand out from the page, since the
/// number is written in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heat {
    Neutral,
    /// Steps from 1 to [`STEPS`] towards the high end.
    High(usize),
    /// Steps from 1 to [`STEPS`] towards the low end.
    Low(usize),
}

impl Heat {
    /// All there are, from the low end to the high one.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let low = (1..=STEPS).rev().map(Self::Low);
        low.chain([Self::Neutral])
            .chain((1..=STEPS).map(Self::High))
    }

    pub(crate) fn name(self) -> String {
        match self {
            Self::Neutral => "heat-0".to_owned(),
            Self::High(step) => format!("heat-high-{step}"),
            Self::Low(step) => format!("heat-low-{step}"),
        }
    }

    /// The colour on a light and on a dark page.
    pub(crate) fn hex(self) -> [&'static str; 2] {
        const HIGH: [[&str; 2]; STEPS] = [
            ["#bac7e8", "#2e466d"],
            ["#82a2df", "#3464a4"],
            ["#4682d3", "#4d83d1"],
            ["#015fac", "#82abf6"],
        ];
        const LOW: [[&str; 2]; STEPS] = [
            ["#e2c1aa", "#613e22"],
            ["#ce956b", "#8d5628"],
            ["#b67137", "#b6733c"],
            ["#8f4d11", "#e09c69"],
        ];
        match self {
            Self::Neutral => ["#f5f4f0", "#272623"],
            Self::High(step) => HIGH[step - 1],
            Self::Low(step) => LOW[step - 1],
        }
    }

    /// The colour of text on it.
    pub(crate) fn text(self) -> [&'static str; 2] {
        match self {
            Self::High(STEPS) | Self::Low(STEPS) => ["#ffffff", "#17181a"],
            Self::High(3) | Self::Low(3) => ["#000000", "#17181a"],
            _ => ["#1c1c1a", "#ffffff"],
        }
    }
}
