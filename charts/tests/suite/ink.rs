//! Where the ink of every text in an SVG falls, measured apart from the crate:
//! by the outlines of the letters rather than by their advances.

use roxmltree::{Document, Node};
use rustybuzz::ttf_parser::{GlyphId, Rect};
use rustybuzz::{Direction, Face, UnicodeBuffer, shape};
use std::sync::LazyLock;

/// The box that holds the ink of one text, in user units.
#[derive(Clone, Debug)]
pub(crate) struct Ink {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Ink {
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        // Half a unit is less than the eye sees and than rounding moves.
        const SLACK: f64 = 0.5;
        self.left + SLACK < other.right
            && other.left + SLACK < self.right
            && self.top + SLACK < other.bottom
            && other.top + SLACK < self.bottom
    }
}

pub(crate) fn inks(document: &Document<'_>) -> Vec<Ink> {
    document
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| ink(&node))
        .collect()
}

pub(crate) fn number(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name)
        .expect("the attribute is there")
        .parse()
        .expect("the attribute is a number")
}

static FACES: LazyLock<[Face<'static>; 7]> = LazyLock::new(|| {
    let files: [&[u8]; 7] = [
        include_bytes!("../../fonts/NotoSans-Regular.ttf"),
        include_bytes!("../../fonts/NotoSansThai-Regular.ttf"),
        include_bytes!("../../fonts/NotoSansLao-Regular.ttf"),
        include_bytes!("../../fonts/NotoSansKhmer-Regular.ttf"),
        include_bytes!("../../fonts/NotoSansMyanmar-Regular.ttf"),
        include_bytes!("../../fonts/NotoSansMath-Signs.ttf"),
        include_bytes!("../../fonts/NotoSans-Bold.ttf"),
    ];
    files.map(|file| Face::from_slice(file, 0).expect("the font is whole"))
});

fn ink(node: &Node<'_, '_>) -> Option<Ink> {
    let text = node.text().unwrap_or_default();
    let size = number(node, "font-size");
    let (x, baseline) = (number(node, "x"), number(node, "y"));
    let mut pen = 0.0;
    let mut bounds: Option<[f64; 4]> = None;
    let is_bold = node.attribute("font-weight") == Some("bold");
    for (face, run) in runs(text, is_bold) {
        for (at, outline) in glyphs(face, &run, &mut pen) {
            let [left, top, right, bottom] = [
                at.0 + f64::from(outline.x_min) / 1000.0,
                at.1 - f64::from(outline.y_max) / 1000.0,
                at.0 + f64::from(outline.x_max) / 1000.0,
                at.1 - f64::from(outline.y_min) / 1000.0,
            ];
            bounds = Some(bounds.map_or([left, top, right, bottom], |b| {
                [
                    b[0].min(left),
                    b[1].min(top),
                    b[2].max(right),
                    b[3].max(bottom),
                ]
            }));
        }
    }
    let [left, top, right, bottom] = bounds?;
    let start = match node.attribute("text-anchor") {
        Some("end") => x - pen * size,
        Some("middle") => x - pen * size / 2.0,
        _ => x,
    };
    let (left, right) = (start + left * size, start + right * size);
    let (top, bottom) = (top * size, bottom * size);
    let text = text.to_owned();
    Some(match node.attribute("transform") {
        None => Ink {
            text,
            left,
            right,
            top: baseline + top,
            bottom: baseline + bottom,
        },
        // Read upwards: what was to the right is above, what was below is to the right.
        Some(transform) => {
            assert_eq!(transform, format!("rotate(-90 {x} {baseline})"));
            Ink {
                text,
                left: x + top,
                right: x + bottom,
                top: baseline - (right - x),
                bottom: baseline - (left - x),
            }
        }
    })
}

/// Runs of letters that share a font; no font where none of them has the letter.
fn runs(text: &str, is_bold: bool) -> Vec<(Option<usize>, String)> {
    let mut runs: Vec<(Option<usize>, String)> = Vec::new();
    for c in text.chars() {
        let face = match c {
            '\u{e00}'..='\u{e7f}' => Some(1),
            '\u{e80}'..='\u{eff}' => Some(2),
            '\u{1780}'..='\u{17ff}' => Some(3),
            '\u{1000}'..='\u{109f}' => Some(4),
            '\u{2190}'..='\u{2193}' | '\u{2212}' => Some(5),
            '\u{2e80}'..='\u{ffff}' => None,
            _ if is_bold => Some(6),
            _ => Some(0),
        };
        match runs.last_mut() {
            Some((last, run)) if *last == face => run.push(c),
            _ => runs.push((face, c.to_string())),
        }
    }
    runs
}

/// The outlines of a run with their origins, in thousandths of an em and in em.
fn glyphs(face: Option<usize>, run: &str, pen: &mut f64) -> Vec<((f64, f64), Rect)> {
    let square = Rect {
        x_min: 0,
        y_min: -120,
        x_max: 1000,
        y_max: 880,
    };
    let Some(face) = face else {
        return run
            .chars()
            .map(|_| {
                let at = (*pen, 0.0);
                *pen += 1.0;
                (at, square)
            })
            .collect();
    };
    let face = &FACES[face];
    assert_eq!(face.units_per_em(), 1000);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(run);
    buffer.guess_segment_properties();
    buffer.set_direction(Direction::LeftToRight);
    let shaped = shape(face, &[], buffer);
    let mut outlines = Vec::new();
    for (glyph, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let at = (
            *pen + f64::from(position.x_offset) / 1000.0,
            -f64::from(position.y_offset) / 1000.0,
        );
        let id = GlyphId(u16::try_from(glyph.glyph_id).expect("glyph ids are 16 bits"));
        if glyph.glyph_id == 0 {
            // Other fonts have the letter; its square is the widest it can be.
            outlines.push((at, square));
            *pen += 1.0;
        } else {
            outlines.extend(face.glyph_bounding_box(id).map(|outline| (at, outline)));
            *pen += f64::from(position.x_advance) / 1000.0;
        }
    }
    outlines
}
