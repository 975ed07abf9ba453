//! Numbers and texts as they are printed.

use crate::analysis::{Distribution, Estimate, Median, Reason, Received};
use crate::domain::{Key, Polarity, Scale};

/// What stands in place of a cell that is too small.
const TOO_FEW: &str = "too few answers to show";

/// What stands in place of a closed cell.
pub fn withheld(reason: Reason, scale: Option<&Scale>) -> String {
    match reason {
        Reason::StillOpen => "shown when the session is closed".to_owned(),
        Reason::TooFew => TOO_FEW.to_owned(),
        Reason::NearlyUnanimous(place) => {
            let answer = scale.and_then(|it| it.answers.get(place));
            format!(
                "all or nearly all: {}",
                answer.map_or("the same", |it| it.english())
            )
        }
    }
}

/// Why cells are closed, a sentence for each reason that occurs; empty without any.
pub(super) fn why(reasons: impl Iterator<Item = Reason>) -> String {
    let reasons: std::collections::BTreeSet<u8> = reasons
        .map(|it| match it {
            Reason::StillOpen => 0,
            Reason::TooFew => 1,
            Reason::NearlyUnanimous(_) => 2,
        })
        .collect();
    reasons
        .into_iter()
        .map(|it| match it {
            0 => " What is still open is shown when it is closed.",
            1 => " Too few answers are not shown, because they could point to a person.",
            _ => {
                " Where all or nearly all of a small group said the same, the exact numbers are \
                 not shown, because they would tell what each of them answered."
            }
        })
        .collect()
}

/// How many responses came in, such as "14", "10 or more", "fewer than 5".
pub fn received_text(received: Received) -> String {
    match received {
        Received::Exactly(n) => n.to_string(),
        Received::AtLeast(n) => format!("{n} or more"),
        Received::FewerThan(n) => format!("fewer than {n}"),
    }
}

/// How many of so many people have not answered, as exactly as what was received says, such
/// as "at most 6 of 16 have not answered"; nothing where all have, or where it is not known
/// how many people there are.
pub fn missing_text(received: Received, people: u64) -> Option<String> {
    let missing = people
        .checked_sub(received.at_least())
        .filter(|it| *it > 0)?;
    Some(match received {
        Received::Exactly(_) => format!("{missing} of {people} have not answered"),
        Received::AtLeast(_) => format!("at most {missing} of {people} have not answered"),
        Received::FewerThan(few) if people > few => {
            format!("more than {} of {people} have not answered", people - few)
        }
        Received::FewerThan(few) => format!("fewer than {few} have answered"),
    })
}

/// A text for a chart: on one line, without characters that steer the text around it.
pub(super) fn label(text: &str) -> String {
    let readable: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !steers(*c))
        .collect();
    let words: Vec<&str> = readable.split(' ').filter(|it| !it.is_empty()).collect();
    if words.is_empty() {
        "(no title)".to_owned()
    } else {
        words.join(" ")
    }
}

/// Embeddings and isolates of writing direction, separators, and non-characters.
fn steers(c: char) -> bool {
    matches!(c,
        '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff9}'..='\u{fffb}')
        || (c as u32) & 0xfffe == 0xfffe
}

/// A question's key as a heading for all kinds, each of which asks it in its own words:
/// “Time for questions”.
pub fn key_text(key: &Key) -> String {
    let text = key.as_str().replace('-', " ");
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// Such as "9 of 14".
pub(super) fn answers_of(count: u64, n: u64) -> String {
    format!("{count} of {n}")
}

/// A share in whole percent, such as "64 %"; a difference of shares with its sign.
pub(super) fn percent(value: f64, polarity: Polarity) -> String {
    let rounded = (value * 100.0).round();
    // A rounded minus nothing is nothing.
    let rounded = if rounded == 0.0 { 0.0 } else { rounded };
    match polarity {
        Polarity::Unipolar => format!("{rounded} %"),
        Polarity::Bipolar if rounded > 0.0 => format!("+{rounded}"),
        Polarity::Bipolar if rounded < 0.0 => format!("−{}", -rounded),
        Polarity::Bipolar => "0".to_owned(),
    }
}

/// An interval, such as "45 % to 80 %".
pub(super) fn interval(estimate: &Estimate, polarity: Polarity) -> String {
    format!(
        "{} to {}",
        percent(estimate.lower, polarity),
        percent(estimate.upper, polarity)
    )
}

/// The middle answer in the words of the scale.
pub(super) fn median_text(median: Median, scale: &Scale) -> String {
    let word = |place: usize| {
        scale
            .answers
            .get(place.saturating_sub(1))
            .map_or("", |it| it.english())
    };
    if median.lower == median.upper {
        word(median.lower).to_owned()
    } else {
        format!("between {} and {}", word(median.lower), word(median.upper))
    }
}

/// What the headline number of a question says, with its counts: who gave one of the
/// two best answers, or who wanted more and who less time.
pub(super) fn headline_counts(answers: &Distribution, scale: &Scale) -> String {
    let n = answers.n();
    match answers.polarity {
        Polarity::Unipolar => {
            let best: Vec<String> = scale
                .answers
                .iter()
                .skip(if scale.answers.len() > 2 {
                    scale.answers.len() - 2
                } else {
                    scale.answers.len() - 1
                })
                .map(|it| it.english().to_lowercase())
                .collect();
            format!(
                "{} {}",
                answers_of(answers.top_two_count(), n),
                best.join(" or ")
            )
        }
        Polarity::Bipolar => {
            let pacing = answers.pacing();
            format!(
                "{} too short, {} about right, {} too long (of {n})",
                pacing.short, pacing.right, pacing.long
            )
        }
    }
}
