//! The fills of the answers of a scale.
//!
//! Neighbouring answers differ by 10 or more in CIEDE2000, to all kinds of
//! colour vision and in grey. In grey that leaves room for five shades between
//! what stands out from the page and black, so a scale takes the shades that
//! lie furthest apart, and one without a middle answer begins a shade darker at
//! the right than at the left.

/// How many shades each side of a scale has.
pub(crate) const SHADES: usize = 5;

/// The hue and shade of a segment; shades run from 0, the one nearest to the
/// page, to `SHADES - 1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fill {
    Brown(usize),
    Indigo(usize),
    Purple(usize),
    Grey,
    Teal,
    /// The middle of a scale whose sides take all shades.
    DeepGrey,
    DeepTeal,
}

/// Which hues a scale has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hues {
    /// Brown for the first answers, indigo for the last, grey between them.
    Agreement,
    /// Brown and purple for what departs from teal.
    Pacing,
}

/// The fills of a scale of so many answers, 1 to `2 * SHADES + 1`, first to last.
///
/// Ten answers are the one scale whose neighbours do not all differ in grey:
/// the two beside the centre line differ in hue only.
pub(crate) fn fills(answers: usize, hues: Hues) -> Vec<Fill> {
    let is_odd = answers % 2 == 1;
    let (left, right): (&[usize], &[usize]) = match (answers / 2, is_odd) {
        (0, _) => (&[], &[]),
        (1, true) => (&[2], &[2]),
        (2, true) => (&[1, 3], &[1, 3]),
        (3, true) => (&[1, 2, 3], &[1, 2, 3]),
        (4, true) => (&[1, 2, 3, 4], &[1, 2, 3, 4]),
        (1, false) => (&[1], &[2]),
        (2, false) => (&[0, 2], &[1, 3]),
        (3, false) => (&[0, 1, 2], &[1, 2, 3]),
        (4, false) => (&[0, 1, 2, 3], &[1, 2, 3, 4]),
        _ => (&[0, 1, 2, 3, 4], &[0, 1, 2, 3, 4]),
    };
    let middle = match (hues, answers / 2) {
        _ if !is_odd => None,
        (Hues::Agreement, SHADES) => Some(Fill::DeepGrey),
        (Hues::Agreement, _) => Some(Fill::Grey),
        (Hues::Pacing, SHADES) => Some(Fill::DeepTeal),
        (Hues::Pacing, _) => Some(Fill::Teal),
    };
    let end: fn(usize) -> Fill = match hues {
        Hues::Agreement => Fill::Indigo,
        Hues::Pacing => Fill::Purple,
    };
    let first = left.iter().rev().copied().map(Fill::Brown);
    let last = right.iter().copied().map(end);
    first.chain(middle).chain(last).collect()
}

impl Fill {
    /// All there are.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let hues: [fn(usize) -> Self; 3] = [Self::Brown, Self::Indigo, Self::Purple];
        hues.into_iter()
            .flat_map(|hue| (0..SHADES).map(hue))
            .chain([Self::Grey, Self::Teal, Self::DeepGrey, Self::DeepTeal])
    }

    pub(crate) fn name(self) -> String {
        match self {
            Self::Brown(shade) => format!("brown-{shade}"),
            Self::Indigo(shade) => format!("indigo-{shade}"),
            Self::Purple(shade) => format!("purple-{shade}"),
            Self::Grey => "grey".to_owned(),
            Self::Teal => "teal".to_owned(),
            Self::DeepGrey => "deep-grey".to_owned(),
            Self::DeepTeal => "deep-teal".to_owned(),
        }
    }

    /// The colour on a light and on a dark page.
    pub(crate) fn hex(self) -> [&'static str; 2] {
        const BROWN: [[&str; 2]; SHADES] = [
            ["#d07c35", "#8f582a"],
            ["#a86327", "#ad7447"],
            ["#854403", "#d78f57"],
            ["#572b01", "#f7ba8d"],
            ["#0e0601", "#fff3ec"],
        ];
        const INDIGO: [[&str; 2]; SHADES] = [
            ["#728fd3", "#4464a4"],
            ["#4671be", "#567fce"],
            ["#23559b", "#86a1e6"],
            ["#00366d", "#b9c8f9"],
            ["#0b1120", "#fbfcff"],
        ];
        const PURPLE: [[&str; 2]; SHADES] = [
            ["#ab81bb", "#7d568c"],
            ["#955dac", "#a06db3"],
            ["#744289", "#bf8ed2"],
            ["#521e69", "#e9b9fb"],
            ["#240134", "#fdf9ff"],
        ];
        match self {
            Self::Brown(shade) => BROWN[shade],
            Self::Indigo(shade) => INDIGO[shade],
            Self::Purple(shade) => PURPLE[shade],
            Self::Grey => ["#92908d", "#676663"],
            Self::Teal => ["#729894", "#486d6a"],
            Self::DeepGrey => ["#585653", "#81807c"],
            Self::DeepTeal => ["#385d5a", "#618784"],
        }
    }

    /// The colour of text on it. Which of black and white is readable on a
    /// shade differs between the two pages.
    pub(crate) fn text(self) -> [&'static str; 2] {
        const INK: &str = "#1c1c1a";
        const NIGHT: &str = "#17181a";
        const WHITE: &str = "#ffffff";
        match self {
            Self::Brown(0) | Self::Indigo(0) | Self::Purple(0) | Self::Grey | Self::Teal => {
                [INK, WHITE]
            }
            Self::Brown(_) | Self::Indigo(_) | Self::Purple(_) => [WHITE, NIGHT],
            Self::DeepGrey | Self::DeepTeal => [WHITE, "#000000"],
        }
    }
}
