//! From tallies to typed summaries: the only place with polars, and the only way by
//! which numbers about answers leave. Pure functions; whatever is too small to show
//! is closed in [`disclosure`], before it gets out of here.

mod brief;
mod cohort;
mod compare;
mod comparison;
mod course;
mod deal;
mod difference;
mod disclosure;
mod distribution;
mod filter;
mod frame;
mod interval;
mod isotonic;
mod line;
mod multiple;
mod permutation;
mod qa_advice;
mod qa_level;
mod qa_time;
mod ranks;
mod reliability;
mod scale_comparison;
mod scale_reliability;
mod series;
mod session;
mod standing;
mod trend;

pub use brief::{
    Advice, Brief, Certainty, CheckedDecision, Evidence, FRONT, Fallen, Grounds, Limit, Outcome,
    Part, Since, Statement, Subject, TRIVIAL, WEAK_FRONT, brief, has_shown_answers, sessions_heard,
};
pub use cohort::hypergeometric;
pub use compare::{EditionAnswers, Line, LineSubject, Point, compare, compare_question_keys};
pub use comparison::{Comparison, Day, Follow, Selection, SessionRow, SessionTable};
pub use course::Course;
pub use difference::{Change, Difference, difference_p_value};
pub use disclosure::{Cell, Reason, Received};
pub use distribution::{Distribution, Estimate, Median, Pacing, Quartiles};
pub use filter::Filter;
pub use frame::AnalysisError;
pub use interval::{bonett_price, mover, wilson};
pub use isotonic::{falling_band, falling_fit};
pub use multiple::benjamini_hochberg;
pub use qa_advice::{BalanceRule, QaAdvice, VaryReason};
pub use qa_time::{QaCurve, QaFit, QaPoint, qa_curves};
pub use ranks::{RankComparison, compare_ranks};
pub use reliability::{
    Reliability, ReliabilityComparison, compare_reliability, reliability, reliability_over,
};
pub use scale_comparison::{EditionScales, ScaleBefore, ScaleChange, compare_scales};
pub use scale_reliability::{ScaleReliability, scale_reliabilities};
pub use series::Series;
pub use session::{
    QuestionComments, QuestionSummary, SessionSummary, readable_comments, summarise,
};
pub use standing::{SessionStanding, standings, third};
pub use trend::{OrderedTrend, SlopeTrend, jonckheere_terpstra};
