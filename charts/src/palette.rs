//! The colours, by the part they play.
//!
//! Each colour exists twice, for light and for dark pages. Fills keep a
//! contrast of 3:1 to the page, and every fill has a text colour of its own that
//! keeps 4.5:1 to it, because which of black and white is readable on a shade
//! differs between the two schemes.

use crate::frame::Theme;
use std::fmt::Write as _;

/// The custom properties that charts drawn with [`Theme::Page`] use, as CSS:
/// the light colours on `:root`, then the dark ones within
/// `@media (prefers-color-scheme: dark)`.
///
/// A chart on a page without this CSS falls back to the light colours.
#[must_use]
pub fn palette_css() -> String {
    let mut light = String::new();
    let mut dark = String::new();
    for role in roles() {
        let name = role.name();
        let [on_light, on_dark] = role.hex();
        // Writing to a string cannot fail.
        let _ = write!(light, "--chart-{name}:{on_light};");
        let _ = write!(dark, "--chart-{name}:{on_dark};");
    }
    format!(":root{{{light}}}\n@media (prefers-color-scheme: dark){{:root{{{dark}}}}}\n")
}

/// How many shades each side of a scale has.
pub(crate) const SHADES: usize = 5;

/// The part a colour plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The page itself.
    Paper,
    /// Text.
    Ink,
    /// Text that stands back: axes, sizes of samples, notes.
    Muted,
    /// Hairlines that help the eye and carry no meaning.
    Rule,
    /// The line at zero and the edges of breaks.
    Axis,
    /// Points and the lines that join them.
    Accent,
    /// Intervals.
    Whisker,
    /// The slanted lines over what is not shown.
    Hatch,
    /// The band about a fitted line.
    Band,
    /// The zone in which both sides are in balance.
    Zone,
    /// A segment of a bar.
    Fill(Fill),
    /// Text on such a segment.
    On(Fill),
    /// A cell of a table, by how far its value is from nothing.
    Heat(Heat),
    /// Text in such a cell.
    InHeat(Heat),
}

/// How many steps a value of a table takes from nothing to its end.
pub(crate) const STEPS: usize = 4;

/// The colour of a cell: one direction has [`STEPS`] steps above the neutral one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heat {
    Neutral,
    /// Steps from 1 to [`STEPS`] towards the high end.
    High(usize),
    /// Steps from 1 to [`STEPS`] towards the low end.
    Low(usize),
}

/// The hue and shade of a segment; shades run from 0, next to the middle of
/// the scale, to `SHADES - 1`, its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fill {
    Brown(usize),
    Indigo(usize),
    Purple(usize),
    Grey,
    Teal,
}

impl Role {
    /// The value of a `fill` or `stroke` attribute.
    pub(crate) fn paint(self, theme: Theme) -> String {
        let [light, dark] = self.hex();
        match theme {
            Theme::Page => format!("var(--chart-{}, {light})", self.name()),
            Theme::Light | Theme::Print | Theme::HighContrast => light.to_owned(),
            Theme::Dark => dark.to_owned(),
        }
    }

    fn name(self) -> String {
        match self {
            Self::Paper => "paper".to_owned(),
            Self::Ink => "ink".to_owned(),
            Self::Muted => "muted".to_owned(),
            Self::Rule => "rule".to_owned(),
            Self::Axis => "axis".to_owned(),
            Self::Accent => "accent".to_owned(),
            Self::Whisker => "whisker".to_owned(),
            Self::Hatch => "hatch".to_owned(),
            Self::Band => "band".to_owned(),
            Self::Zone => "zone".to_owned(),
            Self::Heat(heat) => heat.name(),
            Self::InHeat(heat) => format!("in-{}", heat.name()),
            Self::Fill(fill) => fill.name(),
            Self::On(fill) => format!("on-{}", fill.name()),
        }
    }

    /// The colour on a light and on a dark page.
    fn hex(self) -> [&'static str; 2] {
        match self {
            Self::Paper => ["#fbfaf7", "#17181a"],
            Self::Ink => ["#1c1c1a", "#e9e7e1"],
            Self::Muted => ["#5f5e59", "#a8a69f"],
            Self::Rule => ["#dedcd5", "#303236"],
            Self::Axis => ["#7d7c76", "#85847e"],
            Self::Accent => ["#2f4b8f", "#a9bbf0"],
            Self::Whisker => ["#6b7fb5", "#7286bf"],
            Self::Hatch => ["#a3a29b", "#65676b"],
            Self::Band => ["#dbe1f1", "#272e42"],
            Self::Zone => ["#d5e3e1", "#223433"],
            Self::Heat(heat) => heat.hex(),
            Self::InHeat(heat) => heat.text(),
            Self::Fill(fill) => fill.hex(),
            Self::On(fill) => fill.text(),
        }
    }
}

impl Heat {
    fn name(self) -> String {
        match self {
            Self::Neutral => "heat-0".to_owned(),
            Self::High(step) => format!("heat-high-{step}"),
            Self::Low(step) => format!("heat-low-{step}"),
        }
    }

    fn hex(self) -> [&'static str; 2] {
        const HIGH: [[&str; 2]; STEPS] = [
            ["#cdd8f2", "#2b3c66"],
            ["#9db3e4", "#4a64a4"],
            ["#6687ce", "#7f9bdb"],
            ["#2f4b8f", "#c3d2f8"],
        ];
        const LOW: [[&str; 2]; STEPS] = [
            ["#f2d9c4", "#56371b"],
            ["#dfae84", "#8a5a2f"],
            ["#be783d", "#c98a55"],
            ["#7f4300", "#f5c9a4"],
        ];
        match self {
            Self::Neutral => ["#f0efea", "#222427"],
            Self::High(step) => HIGH[step - 1],
            Self::Low(step) => LOW[step - 1],
        }
    }

    fn text(self) -> [&'static str; 2] {
        match self {
            Self::High(STEPS) | Self::Low(STEPS) => ["#ffffff", "#17181a"],
            Self::High(3) | Self::Low(3) => ["#1c1c1a", "#17181a"],
            _ => ["#1c1c1a", "#ffffff"],
        }
    }
}

impl Fill {
    fn name(self) -> String {
        match self {
            Self::Brown(shade) => format!("brown-{shade}"),
            Self::Indigo(shade) => format!("indigo-{shade}"),
            Self::Purple(shade) => format!("purple-{shade}"),
            Self::Grey => "grey".to_owned(),
            Self::Teal => "teal".to_owned(),
        }
    }

    fn hex(self) -> [&'static str; 2] {
        // The shades of each hue fall in equal steps of luminance, so that the
        // three hues print alike in grey.
        const BROWN: [[&str; 2]; SHADES] = [
            ["#be783d", "#985f2f"],
            ["#a76226", "#a26838"],
            ["#965210", "#bd8151"],
            ["#7f4300", "#d79969"],
            ["#633301", "#eeaf7e"],
        ];
        const INDIGO: [[&str; 2]; SHADES] = [
            ["#6687ce", "#516ba6"],
            ["#5271b7", "#5a75b0"],
            ["#4461a6", "#718ecb"],
            ["#2f4b8f", "#88a6e4"],
            ["#223c7d", "#9ebcfc"],
        ];
        const PURPLE: [[&str; 2]; SHADES] = [
            ["#a377be", "#825e98"],
            ["#8d61a7", "#8c67a2"],
            ["#7d5296", "#a580bd"],
            ["#6b4184", "#be98d6"],
            ["#572d6e", "#d5aded"],
        ];
        match self {
            Self::Brown(shade) => BROWN[shade],
            Self::Indigo(shade) => INDIGO[shade],
            Self::Purple(shade) => PURPLE[shade],
            Self::Grey => ["#92918d", "#6b6a66"],
            Self::Teal => ["#6f9895", "#739d99"],
        }
    }

    fn text(self) -> [&'static str; 2] {
        let (ink, white, night) = ("#1c1c1a", "#ffffff", "#17181a");
        match self {
            Self::Brown(shade) | Self::Indigo(shade) | Self::Purple(shade) => [
                if shade == 0 { ink } else { white },
                if shade <= 1 { white } else { night },
            ],
            Self::Grey => [ink, white],
            Self::Teal => [ink, night],
        }
    }
}

fn roles() -> impl Iterator<Item = Role> {
    let plain = [
        Role::Paper,
        Role::Ink,
        Role::Muted,
        Role::Rule,
        Role::Axis,
        Role::Accent,
        Role::Whisker,
        Role::Hatch,
        Role::Band,
        Role::Zone,
    ];
    plain
        .into_iter()
        .chain(fills().flat_map(|fill| [Role::Fill(fill), Role::On(fill)]))
        .chain(heats().flat_map(|heat| [Role::Heat(heat), Role::InHeat(heat)]))
}

fn heats() -> impl Iterator<Item = Heat> {
    [Heat::Neutral]
        .into_iter()
        .chain((1..=STEPS).map(Heat::High))
        .chain((1..=STEPS).map(Heat::Low))
}

fn fills() -> impl Iterator<Item = Fill> {
    let hues: [fn(usize) -> Fill; 3] = [Fill::Brown, Fill::Indigo, Fill::Purple];
    hues.into_iter()
        .flat_map(|hue| (0..SHADES).map(hue))
        .chain([Fill::Grey, Fill::Teal])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let byte = u8::from_str_radix(&hex[at..at + 2], 16).expect("two hex digits");
            let share = f64::from(byte) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[track_caller]
    fn assert_contrast(front: Role, back: Role, least: f64) {
        for (front, back) in front.hex().iter().zip(back.hex()) {
            let found = contrast(front, back);
            assert!(found >= least, "{front} on {back} has only {found:.2}");
        }
    }

    #[test]
    fn text_is_readable_on_the_page_and_on_every_fill() {
        for text in [Role::Ink, Role::Muted, Role::Accent] {
            assert_contrast(text, Role::Paper, 4.5);
        }
        for fill in fills() {
            assert_contrast(Role::On(fill), Role::Fill(fill), 4.5);
        }
    }

    #[test]
    fn marks_stand_out_from_the_page() {
        for mark in [Role::Axis, Role::Accent, Role::Whisker] {
            assert_contrast(mark, Role::Paper, 3.0);
        }
        for fill in fills() {
            assert_contrast(Role::Fill(fill), Role::Paper, 3.0);
        }
    }

    #[test]
    fn shades_of_a_hue_differ_in_grey() {
        let hues: [fn(usize) -> Fill; 3] = [Fill::Brown, Fill::Indigo, Fill::Purple];
        for hue in hues {
            for shade in 1..SHADES {
                let near = Role::Fill(hue(shade - 1)).hex().map(luminance);
                let far = Role::Fill(hue(shade)).hex().map(luminance);
                assert!(far[0] < near[0] && far[1] > near[1]);
            }
        }
    }

    #[test]
    fn every_colour_is_in_the_css_twice() {
        let css = palette_css();
        for role in roles() {
            let name = format!("--chart-{}:", role.name());
            assert_eq!(css.matches(&name).count(), 2, "{name}");
        }
    }
}
