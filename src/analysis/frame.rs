//! Tallies as polars frames.

use std::collections::BTreeMap;

use polars::prelude::{Column, DataFrame, NamedFrom, PolarsError, Series};

use crate::domain::Tally;

/// A frame could not be made or counted.
#[derive(Debug, thiserror::Error)]
#[error("the answers could not be counted: {0}")]
pub struct AnalysisError(#[from] PolarsError);

/// How often each value was given, by group and question. A group is whatever the
/// caller numbers so: a session, a kind in an edition, a series in an edition.
pub(super) type Counts = BTreeMap<(u32, String), BTreeMap<u8, u64>>;

/// Adds up tallies by group, question and value. Tallies without a group are left out.
///
/// # Errors
/// When polars fails.
pub(super) fn count<'a>(
    tallies: impl Iterator<Item = (u32, &'a Tally)>,
) -> Result<Counts, AnalysisError> {
    let mut groups: Vec<u32> = Vec::new();
    let mut questions: Vec<&str> = Vec::new();
    let mut values: Vec<u32> = Vec::new();
    let mut counts: Vec<u64> = Vec::new();
    for (group, tally) in tallies {
        groups.push(group);
        questions.push(tally.question.as_str());
        values.push(u32::from(tally.value));
        counts.push(tally.count);
    }
    let frame = DataFrame::new_infer_height(vec![
        Column::from(Series::new("group".into(), groups)),
        Column::from(Series::new("question".into(), questions)),
        Column::from(Series::new("value".into(), values)),
        Column::from(Series::new("count".into(), counts)),
    ])?;
    #[expect(
        deprecated,
        reason = "the lazy engine that replaces it would double the build for one sum"
    )]
    let sums = frame
        .group_by(["group", "question", "value"])?
        .select(["count"])
        .sum()?;

    let groups = sums.column("group")?.u32()?;
    let questions = sums.column("question")?.str()?;
    let values = sums.column("value")?.u32()?;
    let counts = sums.column("count_sum")?.u64()?;
    let mut result = Counts::new();
    for (((group, question), value), count) in groups
        .iter()
        .zip(questions.iter())
        .zip(values.iter())
        .zip(counts.iter())
    {
        // No column has a null: all four were made without any above.
        if let (Some(group), Some(question), Some(value), Some(count)) =
            (group, question, value, count)
        {
            let value = u8::try_from(value).unwrap_or(u8::MAX);
            result
                .entry((group, question.to_owned()))
                .or_default()
                .insert(value, count);
        }
    }
    Ok(result)
}
