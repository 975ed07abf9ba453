//! The colours of a scale in a row, for the line of text that explains them.

use std::fmt::Write as _;

use crate::bars::Polarity;
use crate::error::ChartError;
use crate::fills::SHADES;
use crate::frame::Theme;
use crate::palette::Role;

const WIDTH: usize = 14;
const HEIGHT: usize = 12;

/// The colours of so many answers (1 to 11) from left to right, as a small SVG element that is
/// decoration: what it means stands in the text beside it.
///
/// # Errors
///
/// When there are no answers or more than 11.
pub fn swatches(polarity: Polarity, answers: usize, theme: Theme) -> Result<String, ChartError> {
    let limit = 2 * SHADES + 1;
    if answers == 0 {
        return Err(ChartError::Empty { what: "answers" });
    }
    if answers > limit {
        return Err(ChartError::TooManyAnswers {
            limit,
            found: answers,
        });
    }
    let width = answers * (WIDTH + 1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {width} {HEIGHT}\" aria-hidden=\"true\">"
    );
    for (place, fill) in polarity.fills(answers).into_iter().enumerate() {
        let _ = write!(
            svg,
            "<rect x=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>",
            place * (WIDTH + 1),
            Role::Fill(fill).paint(theme)
        );
    }
    svg.push_str("</svg>");
    Ok(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_patch_for_each_answer_in_its_colour() -> Result<(), ChartError> {
        let five = swatches(Polarity::Pacing, 5, Theme::Page)?;
        assert_eq!(five.matches("<rect").count(), 5);
        let colours: std::collections::BTreeSet<&str> = five
            .split("fill=\"")
            .skip(1)
            .filter_map(|it| it.split('"').next())
            .collect();
        assert_eq!(colours.len(), 5);
        assert!(colours.iter().all(|it| it.starts_with("var(--chart-")));
        assert!(swatches(Polarity::Pacing, 0, Theme::Page).is_err());
        assert!(swatches(Polarity::Pacing, 12, Theme::Page).is_err());
        Ok(())
    }
}
