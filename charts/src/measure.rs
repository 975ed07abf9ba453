//! How wide text is, before any browser has seen it.
//!
//! Text is shaped with bundled fonts, so that marks above and below letters and
//! stacked consonants take the room they really take. The browser may use other
//! fonts, so every width has a margin.

use rustybuzz::{Direction, Face, UnicodeBuffer, shape};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// The size and weight of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Type {
    /// In user units.
    pub(crate) size: i32,
    pub(crate) bold: bool,
}

/// What cannot be broken: a letter with all its marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Cluster {
    /// Index of its first byte in the text.
    pub(crate) start: usize,
    /// Its advance in em.
    pub(crate) em: f64,
}

/// Writing systems, as far as measuring and breaking lines must tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Latin and all that is neither listed below nor shared between scripts.
    Other,
    Thai,
    Lao,
    Khmer,
    Myanmar,
    /// Arrows and the minus sign, which the Latin font lacks.
    Signs,
    /// Chinese, Japanese, Korean, fullwidth forms and emoji: one em each.
    Wide,
}

/// The script of a character; none for marks and joiners, which belong to the
/// letter before them.
pub(crate) fn script(c: char) -> Option<Script> {
    match c {
        '\u{300}'..='\u{36f}'
        | '\u{200c}'..='\u{200f}'
        | '\u{3099}'..='\u{309a}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f3fb}'..='\u{1f3ff}' => None,
        '\u{e00}'..='\u{e7f}' => Some(Script::Thai),
        '\u{e80}'..='\u{eff}' => Some(Script::Lao),
        '\u{1780}'..='\u{17ff}' | '\u{19e0}'..='\u{19ff}' => Some(Script::Khmer),
        '\u{1000}'..='\u{109f}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}' => {
            Some(Script::Myanmar)
        }
        '\u{2190}'..='\u{2193}' | '\u{2212}' | '\u{2264}' | '\u{2265}' => Some(Script::Signs),
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{20000}'..='\u{3ffff}' => Some(Script::Wide),
        _ => Some(Script::Other),
    }
}

/// The width of a text on one line, in user units.
pub(crate) fn width(text: &str, ty: Type) -> f64 {
    clusters(text, ty.bold)
        .iter()
        .map(|cluster| cluster.em)
        .sum::<f64>()
        * ty.scale()
}

/// The text in clusters, in order, which together cover it.
///
/// Shaping is most of the work of a chart, and the same labels stand in both widths and on the
/// next page too; so what was measured is kept, until there is much of it.
pub(crate) fn clusters(text: &str, bold: bool) -> Arc<[Cluster]> {
    type Measured = Mutex<HashMap<String, Arc<[Cluster]>>>;
    static MEASURED: LazyLock<[Measured; 2]> = LazyLock::new(Default::default);
    const MANY: usize = 4096;
    let measured = || {
        MEASURED[usize::from(bold)]
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    };
    if let Some(known) = measured().get(text) {
        return Arc::clone(known);
    }
    let clusters: Arc<[Cluster]> = shaped(text, bold).into();
    let mut measured = measured();
    if measured.len() >= MANY {
        measured.clear();
    }
    measured.insert(text.to_owned(), Arc::clone(&clusters));
    clusters
}

fn shaped(text: &str, bold: bool) -> Vec<Cluster> {
    let mut clusters = Vec::new();
    let mut run: Option<(usize, Script)> = None;
    for (at, c) in text.char_indices() {
        let Some(next) = script(c) else { continue };
        match run {
            Some((_, script)) if script == next => {}
            Some((start, script)) => {
                measure_run(text, start..at, script, bold, &mut clusters);
                run = Some((at, next));
            }
            // Marks that open a text have no letter to belong to and join the first run.
            None => run = Some((0, next)),
        }
    }
    let (start, script) = run.unwrap_or((0, Script::Other));
    measure_run(text, start..text.len(), script, bold, &mut clusters);
    clusters
}

/// How far ink may reach above and below the baseline, in em.
pub(crate) fn extent(text: &str) -> (f64, f64) {
    let stacked = |c| {
        matches!(
            script(c),
            Some(Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar)
        )
    };
    if text.chars().any(stacked) {
        (1.2, 0.65)
    } else {
        (1.0, 0.3)
    }
}

impl Type {
    /// Factor from em to user units, with the margin for other fonts.
    pub(crate) fn scale(self) -> f64 {
        f64::from(self.size) * 1.04
    }
}

/// The files of the bundled fonts, in the order in which they are asked for a letter.
pub(crate) const FONTS: [&[u8]; 7] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSansThai-Regular.ttf"),
    include_bytes!("../fonts/NotoSansLao-Regular.ttf"),
    include_bytes!("../fonts/NotoSansKhmer-Regular.ttf"),
    include_bytes!("../fonts/NotoSansMyanmar-Regular.ttf"),
    include_bytes!("../fonts/NotoSansMath-Signs.ttf"),
];

static FACES: LazyLock<[Face<'static>; 7]> =
    LazyLock::new(|| FONTS.map(|file| Face::from_slice(file, 0).expect("a bundled font is whole")));

/// Only the Latin letters are bundled in bold; others are this much wider in bold
/// than they are in regular.
const BOLD: f64 = 1.08;

fn measure_run(
    text: &str,
    Range { start, end }: Range<usize>,
    script: Script,
    bold: bool,
    into: &mut Vec<Cluster>,
) {
    let run = &text[start..end];
    let (face, factor) = match (script, bold) {
        (Script::Other, false) => (0, 1.0),
        (Script::Other, true) => (1, 1.0),
        (Script::Thai, _) => (2, BOLD),
        (Script::Lao, _) => (3, BOLD),
        (Script::Khmer, _) => (4, BOLD),
        (Script::Myanmar, _) => (5, BOLD),
        (Script::Signs, _) => (6, BOLD),
        (Script::Wide, _) => return measure_wide(run, start, into),
    };
    let face = &FACES[face];
    let factor = if bold { factor } else { 1.0 };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(run);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let shaped = shape(face, &[], buffer);
    let em = f64::from(face.units_per_em());
    for (glyph, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let at = start + glyph.cluster as usize;
        // A letter that the font lacks may be as wide as any.
        let advance = match glyph.glyph_id {
            0 => LACKING,
            _ => f64::from(position.x_advance) / em * factor,
        };
        match into.last_mut() {
            Some(last) if last.start == at => last.em += advance,
            _ => into.push(Cluster {
                start: at,
                em: advance,
            }),
        }
    }
}

/// The width of a letter that the bundled fonts lack, in em.
const LACKING: f64 = 1.0;

fn measure_wide(run: &str, start: usize, into: &mut Vec<Cluster>) {
    for (at, c) in run.char_indices() {
        match into.last() {
            Some(_) if at > 0 && script(c).is_none() => {}
            _ => into.push(Cluster {
                start: start + at,
                em: 1.0,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Type = Type {
        size: 100,
        bold: false,
    };

    fn units(text: &str) -> f64 {
        (width(text, BODY) / 1.04 * 10.0).round()
    }

    #[test]
    fn latin_widths_are_the_sums_of_the_advances_in_the_font() {
        // Advances in Noto Sans: a 561, n 618, space 260, digits 572 each.
        assert_eq!(units("a"), 561.0);
        assert_eq!(units("n 14"), 618.0 + 260.0 + 2.0 * 572.0);
    }

    #[test]
    fn marks_above_and_below_take_no_room() {
        for (bare, marked) in [
            ("ท", "ที่"),
            ("ກ", "ກີ່"),
            ("ក", "កិ"),
            ("က", "ကိ"),
            ("e", "e\u{301}"),
        ] {
            assert_eq!(units(bare), units(marked), "{marked}");
        }
    }

    #[test]
    fn a_letter_and_its_marks_are_one_cluster() {
        for text in ["ที่", "ກີ່", "ក្រៅ", "က္က", "か\u{3099}", "e\u{301}"]
        {
            assert_eq!(clusters(text, false).len(), 1, "{text}");
        }
    }

    #[test]
    fn stacked_consonants_are_narrower_than_two_consonants() {
        assert!(units("က္က") < units("ကက"));
        assert!(units("ក្ក") < units("កក"));
    }

    #[test]
    fn wide_and_unknown_letters_take_an_em_each() {
        assert_eq!(units("研究会"), 3000.0);
        assert_eq!(units("カード、"), 4000.0);
        assert_eq!(units("\u{10330}"), 1000.0);
    }

    #[test]
    fn what_the_charts_write_themselves_is_in_the_bundled_fonts() {
        for (sign, width) in [
            ("\u{2212}", 572.0),
            ("\u{2190}", 794.0),
            ("\u{2191}", 436.0),
        ] {
            assert_eq!(units(sign), width);
        }
        assert!(units("\u{2013}") < 1000.0);
    }

    #[test]
    fn an_empty_text_has_no_width() {
        assert_eq!(units(""), 0.0);
        assert!(clusters("", false).is_empty());
    }

    #[test]
    fn scripts_in_one_text_are_measured_each_in_its_own_font() {
        let parts = ["ครั้งที่", " 3 ", "研究", "သင်"];
        let whole = units(&parts.concat());
        let sum: f64 = parts.iter().map(|part| units(part)).sum();
        assert!((whole - sum).abs() <= 3.0);
    }
}
