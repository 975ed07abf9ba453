//! From a summary to what an officer reads: a finding in words, a chart, and the
//! numbers behind it. The only place that names the charts.

mod brief;
mod compare;
mod draw;
mod edition;
mod reliability;
mod session;
mod standing;
mod words;

pub use brief::{
    CheckText, DraftDecision, PlannedText, StatementText, check_texts, limit_texts, planned_text,
    question_figures, statement_texts,
};
pub use compare::{compare_figures, ordinal};
pub use edition::edition_figures;
pub use kanso_charts::{ChartError as FigureError, palette_css};
pub use reliability::{ScaleNote, scale_notes};
pub use session::{cohort_note, session_figures};
pub use standing::{End, Standings, session_standings};
pub use words::{comments_withheld, key_text, missing_text, received_text};

/// A chart with everything that is said beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its id on the page.
    pub id: String,
    /// The finding in words.
    pub title: String,
    /// What is drawn, and how to read it.
    pub caption: String,
    /// The chart for wide screens, as an SVG element.
    pub wide: String,
    /// The chart for narrow screens, as an SVG element.
    pub narrow: String,
    /// The numbers of the chart.
    pub table: Table,
}

/// Numbers under a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}
