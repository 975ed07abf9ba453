//! From a summary to what an officer reads: a finding in words, a chart, and the
//! numbers behind it. The only place that names the charts.

mod brief;
mod compare;
mod counted;
mod course;
mod days;
mod draw;
mod edition;
mod heat;
mod lines_table;
mod reliability;
mod session;
mod standing;
mod trend;
mod words;

use draw::Chart;

pub use brief::{
    BarKey, CheckText, DraftDecision, PlannedText, StatementText, Step, bar_keys, check_texts,
    drafted, limit_texts, planned_text, question_figures, statement_texts, step_text,
};
pub use compare::{Followed, ordinal};
pub use days::days_figure;
pub use edition::edition_figures;
pub use heat::heat_figures;
pub use kanso_charts::{ChartError as FigureError, Theme, Width, palette_css};
pub use reliability::{ScaleNote, scale_notes};
pub use session::{cohort_note, session_figures};
pub use standing::{End, Standings, session_standings};
pub use trend::{slope_figures, trend_figures};
pub use words::{comments_withheld, key_text, missing_text, received_text};

/// A chart with everything that is said beside it. [`Figure::svg`] draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Its id on the page: an ASCII letter, then ASCII letters, digits, `_` and `-`.
    pub id: String,
    /// The finding in words.
    pub title: String,
    /// What is drawn, and how to read it.
    pub caption: String,
    /// How the numbers were made, for who wants to know; may be empty.
    pub method: String,
    /// The numbers of the chart, as they are read.
    pub table: Table,
    /// The same numbers for programs: counts, and shares as parts of 1, from which the chart
    /// can be computed anew.
    pub data: Table,
    chart: Chart,
    synthetic: bool,
}

/// Numbers under a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<String>>,
}
