//! The colours, by the part they play.
//!
//! Each colour exists for light and for dark pages, for paper, and for people
//! who ask for more contrast. Fills keep a contrast of 3:1 to the page, and
//! every fill has a text colour of its own that keeps 4.5:1 to it.

use crate::fills::Fill;
use crate::frame::Theme;
use crate::heats::Heat;
use std::fmt::Write as _;

/// The custom properties that charts drawn with [`Theme::Page`] use, as CSS:
/// the light colours on `:root`, then those for dark pages, for more contrast
/// on both, for forced colours and for print, each in its media query.
///
/// Where colours are forced, lines and texts take those of the system, and
/// fills keep theirs, because they carry the meaning. A chart on a page without
/// this CSS falls back to the light colours.
#[must_use]
pub fn palette_css() -> String {
    let root = |scheme| format!(":root{{{}}}", properties(scheme, Role::all()));
    let lines = |scheme| format!(":root{{{}}}", properties(scheme, plain().into_iter()));
    // Fills differ between light and dark pages only.
    format!(
        "{}\n\
         @media (prefers-color-scheme: dark){{{}}}\n\
         @media (prefers-contrast: more){{{}}}\n\
         @media (prefers-contrast: more) and (prefers-color-scheme: dark){{{}}}\n\
         @media (forced-colors: active){{:root{{{}}}svg[role=img] text{{forced-color-adjust:none}}}}\n\
         @media print{{{}}}\n",
        root(Scheme::Light),
        root(Scheme::Dark),
        lines(Scheme::Strong),
        lines(Scheme::StrongDark),
        forced(),
        root(Scheme::Print),
    )
}

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
    /// Points and lines that must be told from those.
    Other,
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

/// What a chart is seen on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Light,
    Dark,
    Print,
    /// Strong colours on white.
    Strong,
    /// Strong colours on black.
    StrongDark,
}

impl Role {
    /// The value of a `fill` or `stroke` attribute.
    pub(crate) fn paint(self, theme: Theme) -> String {
        let scheme = match theme {
            Theme::Page | Theme::Light => Scheme::Light,
            Theme::Dark => Scheme::Dark,
            Theme::Print => Scheme::Print,
            Theme::HighContrast => Scheme::Strong,
        };
        let hex = self.hex(scheme);
        match theme {
            Theme::Page => format!("var(--chart-{}, {hex})", self.name()),
            _ => hex.to_owned(),
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        plain()
            .into_iter()
            .chain(Fill::all().flat_map(|fill| [Self::Fill(fill), Self::On(fill)]))
            .chain(Heat::all().flat_map(|heat| [Self::Heat(heat), Self::InHeat(heat)]))
    }

    fn name(self) -> String {
        let name = match self {
            Self::Paper => "paper",
            Self::Ink => "ink",
            Self::Muted => "muted",
            Self::Rule => "rule",
            Self::Axis => "axis",
            Self::Accent => "accent",
            Self::Other => "other",
            Self::Whisker => "whisker",
            Self::Hatch => "hatch",
            Self::Band => "band",
            Self::Zone => "zone",
            Self::Fill(fill) => return fill.name(),
            Self::On(fill) => return format!("on-{}", fill.name()),
            Self::Heat(heat) => return heat.name(),
            Self::InHeat(heat) => return format!("in-{}", heat.name()),
        };
        name.to_owned()
    }

    fn hex(self, scheme: Scheme) -> &'static str {
        let is_dark = matches!(scheme, Scheme::Dark | Scheme::StrongDark);
        let of = |[light, dark]: [&'static str; 2]| if is_dark { dark } else { light };
        // On a light and a dark page, on paper, strong on white and on black.
        let [light, dark, print, strong, strong_dark] = match self {
            Self::Paper => ["#fbfaf7", "#17181a", "#ffffff", "#ffffff", "#000000"],
            Self::Ink => ["#1c1c1a", "#e9e7e1", "#000000", "#000000", "#ffffff"],
            Self::Muted => ["#5f5e59", "#a8a69f", "#3d3d3d", "#000000", "#ffffff"],
            Self::Rule => ["#dedcd5", "#303236", "#d4d4d4", "#8c8c8c", "#7a7a7a"],
            Self::Axis => ["#7d7c76", "#85847e", "#6b6b6b", "#000000", "#ffffff"],
            Self::Accent => ["#2f4b8f", "#a9bbf0", "#1a1a1a", "#0018a8", "#9fd0ff"],
            Self::Other => ["#965210", "#e0a273", "#7a7a7a", "#8a2b00", "#ffb84d"],
            Self::Whisker => ["#6b7fb5", "#7286bf", "#6b6b6b", "#0018a8", "#9fd0ff"],
            Self::Hatch => ["#a3a29b", "#65676b", "#8c8c8c", "#000000", "#ffffff"],
            Self::Band => ["#dbe1f1", "#272e42", "#e6e6e6", "#d6e4ff", "#10294a"],
            Self::Zone => ["#d5e3e1", "#223433", "#d0d0d0", "#ffe9a8", "#463600"],
            Self::Fill(fill) => return of(fill.hex()),
            Self::On(fill) => return of(fill.text()),
            Self::Heat(heat) => return of(heat.hex()),
            Self::InHeat(heat) => return of(heat.text()),
        };
        match scheme {
            Scheme::Light => light,
            Scheme::Dark => dark,
            Scheme::Print => print,
            Scheme::Strong => strong,
            Scheme::StrongDark => strong_dark,
        }
    }
}

/// The roles that are neither fills nor on fills.
fn plain() -> [Role; 11] {
    [
        Role::Paper,
        Role::Ink,
        Role::Muted,
        Role::Rule,
        Role::Axis,
        Role::Accent,
        Role::Other,
        Role::Whisker,
        Role::Hatch,
        Role::Band,
        Role::Zone,
    ]
}

fn properties(scheme: Scheme, roles: impl Iterator<Item = Role>) -> String {
    let mut css = String::new();
    for role in roles {
        // Writing to a string cannot fail.
        let _ = write!(css, "--chart-{}:{};", role.name(), role.hex(scheme));
    }
    css
}

/// The colours of the system, for what is neither fill nor on one.
fn forced() -> String {
    let mut css = String::new();
    for role in plain() {
        let colour = match role {
            Role::Paper => "Canvas",
            Role::Band => "color-mix(in srgb,CanvasText 12%,Canvas)",
            Role::Zone => "color-mix(in srgb,CanvasText 24%,Canvas)",
            Role::Rule | Role::Hatch => "GrayText",
            _ => "CanvasText",
        };
        let _ = write!(css, "--chart-{}:{colour};", role.name());
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fills::{Hues, SHADES, fills};
    use crate::heats::STEPS;
    use crate::sight::{Sight, contrast, difference};

    const SCHEMES: [Scheme; 5] = [
        Scheme::Light,
        Scheme::Dark,
        Scheme::Print,
        Scheme::Strong,
        Scheme::StrongDark,
    ];

    #[track_caller]
    fn assert_contrast(front: Role, back: Role, least: f64) {
        for scheme in SCHEMES {
            let (front, back) = (front.hex(scheme), back.hex(scheme));
            let found = contrast(front, back);
            assert!(
                found >= least,
                "{scheme:?}: {front} on {back} has only {found:.2}"
            );
        }
    }

    #[test]
    fn text_is_readable_on_the_page_and_on_every_fill() {
        for text in [Role::Ink, Role::Muted] {
            for back in [Role::Paper, Role::Band, Role::Zone] {
                assert_contrast(text, back, 4.5);
            }
        }
        assert_contrast(Role::Accent, Role::Paper, 4.5);
        for fill in Fill::all() {
            assert_contrast(Role::On(fill), Role::Fill(fill), 4.5);
        }
        for heat in Heat::all() {
            assert_contrast(Role::InHeat(heat), Role::Heat(heat), 4.5);
        }
    }

    #[test]
    fn who_asks_for_more_contrast_gets_seven_to_one_for_text() {
        for scheme in [Scheme::Strong, Scheme::StrongDark, Scheme::Print] {
            for text in [Role::Ink, Role::Muted] {
                assert!(contrast(text.hex(scheme), Role::Paper.hex(scheme)) >= 7.0);
            }
        }
    }

    #[test]
    fn marks_stand_out_from_the_page() {
        for mark in [Role::Axis, Role::Accent, Role::Other, Role::Whisker] {
            assert_contrast(mark, Role::Paper, 3.0);
        }
        for mark in [Role::Accent, Role::Whisker] {
            assert_contrast(mark, Role::Band, 3.0);
        }
        for fill in Fill::all() {
            assert_contrast(Role::Fill(fill), Role::Paper, 3.0);
        }
    }

    /// The least difference that counts as told apart.
    const APART: f64 = 10.0;

    #[test]
    fn neighbouring_answers_are_told_apart_by_all_eyes_and_in_grey() {
        for scheme in SCHEMES {
            for hues in [Hues::Agreement, Hues::Pacing] {
                for answers in 2..=2 * SHADES + 1 {
                    let fills = fills(answers, hues);
                    assert_eq!(fills.len(), answers);
                    for (at, pair) in fills.windows(2).enumerate() {
                        let [one, other] = [pair[0], pair[1]].map(|f| Role::Fill(f).hex(scheme));
                        for sight in Sight::ALL {
                            // Five shades a side are all that grey has room for.
                            let is_centre = answers == 10 && at == 4;
                            if is_centre && sight == Sight::Grey {
                                continue;
                            }
                            let found = difference(one, other, sight);
                            assert!(
                                found >= APART,
                                "{answers} answers, {sight:?}: {one} and {other} differ by {found:.1}"
                            );
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn neighbouring_steps_of_a_table_are_told_apart_by_all_eyes_and_in_grey() {
        for scheme in SCHEMES {
            let steps: Vec<Heat> = Heat::all().collect();
            assert_eq!(steps.len(), 2 * STEPS + 1);
            for pair in steps.windows(2) {
                let [one, other] = [pair[0], pair[1]].map(|heat| Role::Heat(heat).hex(scheme));
                for sight in Sight::ALL {
                    let found = difference(one, other, sight);
                    assert!(
                        found >= APART,
                        "{sight:?}: {one} and {other} differ by {found:.1}"
                    );
                }
            }
        }
    }

    #[test]
    fn both_directions_of_a_table_are_told_apart_in_colour() {
        for scheme in SCHEMES {
            for step in 1..=STEPS {
                let one = Role::Heat(Heat::Low(step)).hex(scheme);
                let other = Role::Heat(Heat::High(step)).hex(scheme);
                for sight in Sight::ALL.into_iter().filter(|&sight| sight != Sight::Grey) {
                    assert!(
                        difference(one, other, sight) >= APART,
                        "{one} {other} {sight:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn ends_of_a_scale_are_told_apart_in_colour() {
        // The last shades of nine answers and more are almost black or white.
        for scheme in SCHEMES {
            for hues in [Hues::Agreement, Hues::Pacing] {
                for answers in 2..=7 {
                    let fills = fills(answers, hues);
                    let one = Role::Fill(fills[0]).hex(scheme);
                    let other = Role::Fill(fills[answers - 1]).hex(scheme);
                    for sight in Sight::ALL.into_iter().filter(|&sight| sight != Sight::Grey) {
                        let found = difference(one, other, sight);
                        assert!(found >= APART, "{one} {other} {sight:?} {found:.1}");
                    }
                }
            }
        }
    }

    #[test]
    fn every_colour_is_in_the_css_for_light_dark_and_print() {
        let css = palette_css();
        for role in Role::all() {
            let name = format!("--chart-{}:", role.name());
            let times = if plain().contains(&role) { 6 } else { 3 };
            assert_eq!(css.matches(&name).count(), times, "{name}");
        }
    }
}
