//! Whether the answers of a scale fit beside one another on a phone.

use unicode_width::UnicodeWidthChar;

/// The class of the answers' box: `tight` where they fit beside one another on a phone of
/// 360 CSS pixels but not of 320, `long` where they fit on neither, else nothing. The style
/// sheet lays what does not fit one below the other, so that no word is cut or broken.
pub(super) fn row_class<'a>(answers: impl Iterator<Item = &'a str> + Clone) -> &'static str {
    let count = answers.clone().count().max(1);
    // More than seven would be narrower than a finger; they are wrapped, being numbers.
    if count > 7 {
        return "";
    }
    let widest = answers.map(widest_piece).fold(0.0, f64::max);
    let fits = |phone: f64| widest * LETTER <= (phone - MARGINS) / count as f64 - PADDING;
    match (fits(360.0), fits(320.0)) {
        (true, true) => "",
        (true, false) => "tight",
        _ => "long",
    }
}

/// The mean width of a letter at the size of the answers, the page's margins and what a
/// box has around its text, in CSS pixels, measured in Noto Sans.
const LETTER: f64 = 6.6;
const MARGINS: f64 = 32.0;
const PADDING: f64 = 5.0;

/// The width of the longest piece that a browser does not break, in letters.
fn widest_piece(text: &str) -> f64 {
    text.split(|c: char| c.is_whitespace() || c == '-')
        .map(|piece| match piece.chars().next() {
            // Browsers break these between words by a dictionary, those between signs.
            Some('\u{0e00}'..='\u{0eff}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}') => {
                0.0
            }
            _ => piece.chars().map(width).sum(),
        })
        .fold(0.0, f64::max)
}

/// The width of a character in letters; Burmese ones are drawn wider than Unicode counts.
fn width(character: char) -> f64 {
    let columns = character.width().unwrap_or(0) as f64;
    match character {
        '\u{1000}'..='\u{109f}' => columns * 1.75,
        _ => columns,
    }
}

#[cfg(test)]
mod tests {
    use super::row_class;

    #[test]
    fn long_words_are_laid_below_one_another() {
        let class = |answers: &[&'static str]| row_class(answers.iter().copied());
        assert_eq!(class(&["Poor", "Fair", "Good", "Very good", "Great"]), "");
        assert_eq!(
            class(&["Poor", "Fair", "Good", "Very good", "Excellent"]),
            "tight"
        );
        assert_eq!(class(&["Mahina", "Katamtaman", "Mabuti", "A", "B"]), "long");
        assert_eq!(class(&["Excellent", "Poor"]), "");
        assert_eq!(
            class(&["非常不同意", "不同意", "中立", "同意", "非常同意"]),
            ""
        );
        assert_eq!(class(&["သဘောမတူ", "a", "b", "c", "d"]), "long");
        assert_eq!(class(&["0"; 11]), "");
        assert_eq!(class(&[]), "");
    }
}
