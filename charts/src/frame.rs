//! What every chart has around it.

/// How wide a chart is drawn. The height follows from the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 720 user units: labels stand beside what they name.
    Desktop,
    /// 340 user units: labels stand above what they name.
    Narrow,
}

impl Width {
    /// The width in user units, which are CSS pixels when the chart is not scaled.
    #[must_use]
    pub fn units(self) -> u32 {
        match self {
            Self::Desktop => 720,
            Self::Narrow => 340,
        }
    }
}

/// Where the colours come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// For inline use: colours are the custom properties of
    /// [`palette_css`](crate::palette_css), there is no background, and the
    /// title is not drawn since the page has a heading of its own.
    Page,
    /// For a file: plain colours on a light background, with the title drawn.
    Light,
    /// For a file: plain colours on a dark background, with the title drawn.
    Dark,
    /// For paper: black on white, with fills that differ in grey too, and the
    /// title drawn.
    Print,
    /// For a file: black on white and strong colours, with the title drawn.
    HighContrast,
}

/// What every chart has around it.
///
/// No text may hold control characters. Texts are broken over as many lines as
/// they need and are never cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Unique on the page and the prefix of every id in the SVG: an ASCII
    /// letter, then ASCII letters, digits, `_` and `-`.
    pub id: String,
    /// The finding in words.
    pub title: String,
    /// The chart in words, for those who cannot see it.
    pub description: String,
    /// A remark drawn small under the chart, such as "Synthetic demo data".
    pub note: Option<String>,
    /// How wide the chart is drawn.
    pub width: Width,
    /// Where the colours come from.
    pub theme: Theme,
}
