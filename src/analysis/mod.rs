//! From tallies to typed summaries: the only place with polars, and the only way by
//! which numbers about answers leave. Pure functions; whatever is too small to show
//! is closed in [`disclosure`], before it gets out of here.

mod compare;
mod comparison;
mod difference;
mod disclosure;
mod distribution;
mod filter;
mod frame;
mod interval;
mod line;
mod multiple;
mod permutation;
mod ranks;
mod series;
mod session;
mod trend;

pub use compare::{EditionAnswers, Line, LineSubject, Point, compare, compare_question_keys};
pub use comparison::{Comparison, Day, Follow, Selection, SessionRow, SessionTable};
pub use difference::{Change, Difference, difference_p_value};
pub use disclosure::{Cell, Reason, Received};
pub use distribution::{Distribution, Estimate, Median, Pacing};
pub use filter::Filter;
pub use frame::AnalysisError;
pub use interval::{bonett_price, mover, wilson};
pub use multiple::benjamini_hochberg;
pub use ranks::{RankComparison, compare_ranks};
pub use series::Series;
pub use session::{
    QuestionComments, QuestionSummary, SessionSummary, readable_comments, summarise,
};
pub use trend::{OrderedTrend, SlopeTrend, jonckheere_terpstra};
