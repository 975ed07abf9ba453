//! Numbers and texts as they are printed.

use std::collections::BTreeSet;

use crate::analysis::{Distribution, Estimate, Median, Reason, Received};
use crate::domain::{Key, Polarity, Scale};

/// What the shares beside diverging bars are; narrow screens have no room for them.
pub(super) const BESIDE: &str = "The percentages beside a bar, where they stand, are the shares of \
                                 its answers on the left and on the right of the middle.";

/// What stands in place of a closed cell, in few words; [`why`] gives the reason beside it.
pub(super) fn withheld(reason: Reason) -> &'static str {
    match reason {
        Reason::StillOpen => "shown when the session is closed",
        Reason::TooFew(_) => "too few answers to show",
        Reason::NearlyUnanimous(_) => "nearly all the same: not shown",
        Reason::NoneShown => "no session may be shown",
        Reason::TooFewTogether(_) => "too few responses to show",
        Reason::NoDifference => "cannot be computed",
    }
}

/// Why cells are closed, a sentence for each reason that occurs; empty without any.
pub(super) fn why(reasons: impl Iterator<Item = Reason>) -> String {
    let reasons: BTreeSet<Reason> = reasons.collect();
    reasons.iter().map(|it| format!(" {it}")).collect()
}

/// What a figure finds whose cells are all closed.
pub(super) fn nothing_shown(reasons: impl Iterator<Item = Reason>) -> &'static str {
    let reasons: Vec<Reason> = reasons.collect();
    if reasons.iter().all(|it| matches!(it, Reason::TooFew(_))) {
        "Too few answers to show"
    } else if reasons
        .iter()
        .all(|it| matches!(it, Reason::NearlyUnanimous(_)))
    {
        "All or nearly all chose the same answer: not shown which"
    } else {
        "Nothing of this may be shown"
    }
}

/// Why the texts to a question are not shown, in one sentence.
pub fn comments_withheld(reason: Reason) -> String {
    match reason {
        Reason::TooFew(threshold) => format!(
            "Fewer than {threshold} people wrote something here, or nobody did: so few texts are \
             not shown, because they could point to a person."
        ),
        _ => reason.to_string(),
    }
}

/// How many responses came in, such as "14", "10 or more", "fewer than 5".
pub fn received_text(received: Received) -> String {
    match received {
        Received::Exactly(n) => n.to_string(),
        Received::AtLeast(n) => format!("{n} or more"),
        Received::FewerThan(n) => format!("fewer than {n}"),
    }
}

/// How many of so many people have not answered, with those who said that they did not
/// attend, as exactly as what was received says, such as "at most 6 of 16 have not answered";
/// nothing where all have, or where it is not known how many people there are.
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

/// A title in quotation marks; those within it become single ones.
pub(super) fn quoted(title: &str) -> String {
    format!("“{}”", title.replace('“', "‘").replace('”', "’"))
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

/// A small number as a word, as it stands in a sentence.
pub(super) fn number_word(number: usize) -> String {
    let words = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    words
        .get(number)
        .map_or_else(|| number.to_string(), |it| (*it).to_owned())
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
    interval_of((estimate.lower, estimate.upper), polarity)
}

/// An interval by its ends.
pub(super) fn interval_of((lower, upper): (f64, f64), polarity: Polarity) -> String {
    format!(
        "{} to {}",
        percent(lower, polarity),
        percent(upper, polarity)
    )
}

/// A probability in whole percent, such as "92 %". It was computed of few answers and by drawing,
/// so nothing is certain and nothing impossible.
pub(super) fn probability(value: f64) -> String {
    match (value * 100.0).round() {
        rounded if rounded < 1.0 => "less than 1 %".to_owned(),
        rounded if rounded > 99.0 => "more than 99 %".to_owned(),
        rounded => format!("{rounded} %"),
    }
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

/// The two best answers in the words of the scale (the better one of two): “very good or excellent”.
pub(super) fn best_answers(scale: &Scale) -> String {
    let answers = scale.answers.len();
    let best: Vec<String> = scale
        .answers
        .iter()
        .skip(answers.saturating_sub(if answers > 2 { 2 } else { 1 }))
        .map(|it| it.english().to_lowercase())
        .collect();
    best.join(" or ")
}

/// What the headline number of a question says, with its counts: who gave one of the
/// two best answers, or who wanted more and who less time.
pub(super) fn headline_counts(answers: &Distribution, scale: &Scale) -> String {
    let n = answers.n();
    match answers.polarity {
        Polarity::Unipolar => {
            format!(
                "{} {}",
                answers_of(answers.top_two_count(), n),
                best_answers(scale)
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
