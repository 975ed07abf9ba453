//! How a view is cited: what it shows, of whom, how many answers, when, and where.

use std::collections::BTreeSet;

use crate::analysis::{Comparison, Filter};
use crate::domain::{Edition, TimeZone};
use crate::figure::ordinal;
use crate::pages::PageError;

/// A citation in sentences, with the numbers' version, today in the time zone of the newest
/// edition, and the address.
pub(super) fn citation(
    newest: &Edition,
    sentences: &[&str],
    version: &str,
    today: &str,
    address: &str,
) -> String {
    let synthetic = if newest.programme.synthetic {
        " Synthetic answers, for demonstration only."
    } else {
        ""
    };
    format!(
        "{}. {}.{synthetic} Kanso, data version {version}, {today}. {address}",
        newest.programme.title,
        sentences.join(". ")
    )
}

/// The date in a time zone, such as “9 November 2026”.
///
/// # Errors
/// When the time zone is not known.
pub(super) fn today(zone: &TimeZone) -> Result<String, PageError> {
    let now = jiff::Timestamp::now()
        .in_tz(&zone.to_string())
        .map_err(|error| PageError::internal(&error))?;
    Ok(now.strftime("%-d %B %Y").to_string())
}

/// The editions and the filters, such as “1st and 2nd edition; lectures; topic “Community””.
pub(super) fn of_what(
    filter: &Filter,
    comparison: &Comparison<'_>,
    editions: &BTreeSet<u32>,
) -> String {
    let mut parts = vec![editions_text(editions)];
    parts.extend(filters(filter, comparison));
    parts.join("; ")
}

/// The filters but the editions, in words.
pub(super) fn filters(filter: &Filter, comparison: &Comparison<'_>) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(kind) = filter.kind {
        parts.push(kind.plural().to_lowercase());
    }
    if let Some(wanted) = &filter.series {
        let found = comparison.series().iter().find(|it| it.has(wanted));
        parts.push(match found {
            Some(series) => format!("corresponding to “{}”", series.title),
            None => format!("corresponding to session {}/{}", wanted.0, wanted.1),
        });
    }
    if let Some(topic) = &filter.topic {
        parts.push(format!("topic “{topic}”"));
    }
    if let Some(lecturer) = &filter.lecturer {
        parts.push(format!("lecturer type “{lecturer}”"));
    }
    parts
}

/// Such as “2nd edition”, “1st and 2nd edition”, “1st to 20th edition”, “1st, 3rd and 4th
/// edition”.
pub(super) fn editions_text(editions: &BTreeSet<u32>) -> String {
    let numbers: Vec<u32> = editions.iter().copied().collect();
    let in_a_row = numbers.windows(2).all(|it| it[0] + 1 == it[1]);
    match numbers.as_slice() {
        [] => "no edition".to_owned(),
        [one] => format!("{} edition", ordinal(*one)),
        [first, .., last] if in_a_row && numbers.len() > 2 => {
            format!("{} to {} edition", ordinal(*first), ordinal(*last))
        }
        [others @ .., last] => {
            let others: Vec<String> = others.iter().map(|it| ordinal(*it)).collect();
            format!("{} and {} edition", others.join(", "), ordinal(*last))
        }
    }
}
