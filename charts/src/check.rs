//! Input is checked before anything is laid out.

use crate::error::ChartError;
use crate::estimate::{Interval, Mark};
use crate::frame::Frame;

pub(crate) fn frame(frame: &Frame) -> Result<(), ChartError> {
    let mut chars = frame.id.chars();
    let starts = chars.next().is_some_and(|c| c.is_ascii_alphabetic());
    if !starts || !chars.all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
        return Err(ChartError::BadId {
            id: frame.id.clone(),
        });
    }
    text(&frame.title)?;
    text(&frame.description)?;
    frame.note.as_deref().map_or(Ok(()), text)
}

pub(crate) fn text(text: &str) -> Result<(), ChartError> {
    if text.chars().any(steers) {
        return Err(ChartError::ControlCharacter {
            text: text.to_owned(),
        });
    }
    Ok(())
}

pub(crate) fn not_empty<T>(list: &[T], what: &'static str) -> Result<(), ChartError> {
    if list.is_empty() {
        return Err(ChartError::Empty { what });
    }
    Ok(())
}

pub(crate) fn length(row: &str, expected: usize, found: usize) -> Result<(), ChartError> {
    if expected != found {
        return Err(ChartError::Mismatch {
            row: row.to_owned(),
            expected,
            found,
        });
    }
    Ok(())
}

pub(crate) fn range((low, high): (f64, f64)) -> Result<(), ChartError> {
    let bounded = (-10.0..=10.0).contains(&low) && (-10.0..=10.0).contains(&high);
    if !bounded || low >= high {
        return Err(ChartError::BadRange { low, high });
    }
    Ok(())
}

pub(crate) fn mark(row: &str, mark: &Mark, range: (f64, f64)) -> Result<(), ChartError> {
    match mark {
        Mark::Shown(estimate) => interval(row, estimate, range),
        Mark::Withheld(sentence) => text(sentence),
        Mark::Absent => Ok(()),
    }
}

pub(crate) fn ends(ends: Option<&(String, String)>) -> Result<(), ChartError> {
    ends.map_or(Ok(()), |(low, high)| text(low).and_then(|()| text(high)))
}

/// A single number on an axis.
pub(crate) fn number(row: &str, value: f64, (low, high): (f64, f64)) -> Result<(), ChartError> {
    if !value.is_finite() {
        return Err(ChartError::NotFinite {
            row: row.to_owned(),
        });
    }
    if !(low..=high).contains(&value) {
        return Err(ChartError::OutOfRange {
            row: row.to_owned(),
            value,
            low,
            high,
        });
    }
    Ok(())
}

pub(crate) fn interval(
    row: &str,
    estimate: &Interval,
    (low, high): (f64, f64),
) -> Result<(), ChartError> {
    let &Interval {
        value,
        lower,
        upper,
        n: _,
    } = estimate;
    if ![value, lower, upper]
        .iter()
        .all(|number| number.is_finite())
    {
        return Err(ChartError::NotFinite {
            row: row.to_owned(),
        });
    }
    if lower > value || value > upper {
        return Err(ChartError::BadInterval {
            row: row.to_owned(),
            lower,
            value,
            upper,
        });
    }
    for number in [lower, upper] {
        if !(low..=high).contains(&number) {
            return Err(ChartError::OutOfRange {
                row: row.to_owned(),
                value: number,
                low,
                high,
            });
        }
    }
    Ok(())
}

/// Whether a character steers text instead of being read. Joiners and the
/// zero-width space are read: several scripts are not spelt right without them.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
}
