//! Where a line may be broken.
//!
//! Spaces and zero-width spaces are the best places in every script. Where a
//! script writes words without spaces, places that are right for its syllables
//! come next; a dictionary would be needed to do better, and none is used.

use crate::measure::{Script, script};

/// How well a line may be broken at a place, from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Break {
    /// The place is within a syllable or before closing punctuation.
    Never,
    /// Within a word, for want of anything else.
    Emergency,
    /// Between syllables, perhaps within a word.
    Fair,
    /// Between words or where the script breaks as it likes.
    Good,
}

/// Judges the place between two clusters.
pub(crate) fn quality(before: &str, after: &str, next: &str) -> Break {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else {
        return Break::Never;
    };
    if is_space(first) {
        return Break::Never;
    }
    if is_space(last) {
        return Break::Good;
    }
    if first == '\u{a0}' || last == '\u{a0}' || closes(first) || opens(last) || joins(last) {
        return Break::Never;
    }
    let scripts = (script(last), script(first));
    match scripts {
        (Some(Script::Wide), _) | (_, Some(Script::Wide)) => Break::Good,
        (Some(Script::Myanmar), Some(Script::Myanmar)) => between_burmese(before, after, next),
        (Some(Script::Khmer), Some(Script::Khmer)) => {
            fair_if(matches!(first, '\u{1780}'..='\u{17b3}'))
        }
        (Some(Script::Thai), Some(Script::Thai)) | (Some(Script::Lao), Some(Script::Lao)) => {
            if leads(first) {
                Break::Good
            } else {
                fair_if(!first.is_numeric())
            }
        }
        (Some(one), Some(other)) if one != other => {
            fair_if(first.is_alphanumeric() && last.is_alphanumeric())
        }
        _ if matches!(last, '-' | '\u{2013}' | '\u{2014}' | '/') && first.is_alphabetic() => {
            Break::Good
        }
        _ => Break::Emergency,
    }
}

/// Whether a character only parts words, and is left out at the end of a line.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{200b}' | '\u{3000}')
}

fn fair_if(condition: bool) -> Break {
    if condition { Break::Fair } else { Break::Never }
}

/// A Burmese syllable begins with a consonant or an independent vowel, unless
/// the consonant is silenced by a mark of its own and so closes the syllable.
fn between_burmese(before: &str, after: &str, next: &str) -> Break {
    let mut letters = after.chars();
    let begins = letters
        .next()
        .is_some_and(|c| matches!(c, '\u{1000}'..='\u{102a}' | '\u{103f}' | '\u{104e}'));
    let silencing = |c| matches!(c, '\u{1037}' | '\u{1039}' | '\u{103a}');
    let silenced = letters.next().is_some_and(silencing)
        && after.contains(['\u{1039}', '\u{103a}'])
        || next.starts_with(silencing);
    if !begins || silenced {
        Break::Never
    } else if before == "\u{1021}" {
        // Bare, this syllable makes a noun of the word after it.
        Break::Emergency
    } else {
        Break::Good
    }
}

/// Vowels of Thai and Lao that are written before the consonant they follow in
/// speech: a syllable always begins with them.
fn leads(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}')
}

/// What must stay with the letter after it.
fn joins(c: char) -> bool {
    leads(c) || matches!(c, '\u{17d2}' | '\u{1039}' | '\u{200d}' | '\u{2060}')
}

fn opens(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '\u{201c}' | '\u{2018}' | '\u{ab}' | '（' | '「' | '『' | '【' | '［'
    ) || c == '〈'
        || c == '《'
}

/// What must not begin a line: closing punctuation, small kana, vowels and
/// signs that belong to the syllable before them.
fn closes(c: char) -> bool {
    matches!(
        c,
        ')' | ']' | '}' | ',' | '.' | ';' | ':' | '!' | '?' | '%' | '\u{201d}' | '\u{2019}'
    ) || "、。，．・：；？！）」』】］〉》ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々〜…"
        .contains(c)
        || matches!(c, '\u{e2f}'..='\u{e3a}' | '\u{e45}'..='\u{e4f}' | '\u{e5a}' | '\u{e5b}')
        || matches!(c, '\u{eaf}'..='\u{ebd}' | '\u{ec6}' | '\u{ec8}'..='\u{ece}')
        || matches!(c, '\u{17b4}'..='\u{17dd}')
        || matches!(c, '\u{102b}'..='\u{103e}' | '\u{104a}'..='\u{104d}' | '\u{104f}')
        || matches!(c, '\u{1056}'..='\u{1059}' | '\u{105e}'..='\u{1060}' | '\u{1062}'..='\u{1064}')
        || matches!(c, '\u{2060}' | '\u{a0}')
        || script(c).is_none()
}
