//! From SVG to PNG.
//!
//! Pictures are drawn by resvg, with the fonts of this crate. The fonts of the
//! system are only looked for when a text has letters that these lack, such as
//! Japanese and Chinese ones, because there may be hundreds of them.

use crate::error::ChartError;
use crate::measure::{FONTS, Script, script};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo, ID};
use resvg::usvg::{FontResolver, Options, Tree};
use rustybuzz::ttf_parser::Face;
use std::sync::{Arc, OnceLock};

/// Draws the SVG of a chart as a PNG of `scale` pixels a user unit, above 0 and
/// at most 8. Custom properties are drawn in the colours they fall back to. The
/// same SVG gives the same bytes, where no font of the system is needed.
///
/// # Errors
///
/// When the scale is out of range; when the text is not SVG; when the picture
/// would have more than 100 million pixels; and when it cannot be encoded.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, ChartError> {
    if !(scale > 0.0 && scale <= MOST_SCALE) {
        return Err(ChartError::BadScale { scale });
    }
    let svg = without_properties(svg);
    let options = Options {
        font_family: "Noto Sans".to_owned(),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|letter, used, fonts| fallback(letter, used, fonts)),
        },
        fontdb: fonts(&svg),
        ..Options::default()
    };
    let tree =
        Tree::from_str(&svg, &options).map_err(|error| ChartError::NotSvg(error.to_string()))?;
    let size = tree.size();
    let pixels = |length: f32| (length * scale).ceil();
    let (width, height) = (pixels(size.width()), pixels(size.height()));
    let too_large = ChartError::TooLarge { width, height };
    if width * height > MOST_PIXELS {
        return Err(too_large);
    }
    let mut pixmap = Pixmap::new(width as u32, height as u32).ok_or(too_large)?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    pixmap
        .encode_png()
        .map_err(|error| ChartError::Encoding(error.to_string()))
}

const MOST_SCALE: f32 = 8.0;
const MOST_PIXELS: f32 = 1e8;

/// The families that are looked through first for Japanese, Chinese and Korean letters.
const WIDE: [&str; 6] = [
    "Noto Sans JP",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans KR",
    "Noto Sans CJK KR",
];

/// The fonts that the texts of a chart need.
fn fonts(svg: &str) -> Arc<Database> {
    static BUNDLED: OnceLock<Arc<Database>> = OnceLock::new();
    static ALL: OnceLock<Arc<Database>> = OnceLock::new();
    let bundled = BUNDLED.get_or_init(|| {
        let mut fonts = Database::new();
        for file in FONTS {
            fonts.load_font_data(file.to_vec());
        }
        Arc::new(fonts)
    });
    let is_covered = |letter: char| {
        script(letter).is_none_or(|script| script != Script::Wide)
            && (letter.is_ascii()
                || bundled
                    .faces()
                    .any(|face| has_letter(bundled, face.id, letter)))
    };
    if svg.chars().all(is_covered) {
        return Arc::clone(bundled);
    }
    let all = ALL.get_or_init(|| {
        let mut fonts = bundled.as_ref().clone();
        fonts.load_system_fonts();
        Arc::new(fonts)
    });
    Arc::clone(all)
}

/// A font for a letter that those of the text lack: the crate's own come first,
/// then the best known ones, then the others by weight and name, so that the
/// order in which a system lists its fonts does not matter.
fn fallback(letter: char, used: &[ID], fonts: &Database) -> Option<ID> {
    let wished = used
        .first()
        .and_then(|&font| fonts.face(font))
        .map_or(400, |face| face.weight.0);
    let mut faces: Vec<(usize, &FaceInfo)> = fonts.faces().enumerate().collect();
    faces.sort_by_key(|(at, face)| {
        let family = face.families.first().map_or("", |family| family.0.as_str());
        let known = WIDE.iter().position(|&known| known == family);
        let weight = face.weight.0.abs_diff(wished);
        (
            *at >= FONTS.len(),
            known.unwrap_or(WIDE.len()),
            weight,
            family,
            face.post_script_name.as_str(),
        )
    });
    let mut unused = faces.iter().filter(|(_, face)| !used.contains(&face.id));
    unused
        .find(|(_, face)| has_letter(fonts, face.id, letter))
        .map(|(_, face)| face.id)
}

fn has_letter(fonts: &Database, font: ID, letter: char) -> bool {
    let has = fonts.with_face_data(font, |data, index| {
        Face::parse(data, index).is_ok_and(|face| face.glyph_index(letter).is_some())
    });
    has == Some(true)
}

/// The SVG with every custom property replaced by the colour it falls back to.
fn without_properties(svg: &str) -> String {
    let mut plain = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((before, property)) = rest.split_once("=\"var(") {
        plain.push_str(before);
        plain.push_str("=\"");
        // A property is written `name, colour` and ends with its attribute.
        match property.split_once(")\"") {
            Some((inside, after)) => {
                plain.push_str(inside.split_once(", ").map_or("", |(_, colour)| colour));
                rest = after;
                plain.push('"');
            }
            None => rest = property,
        }
    }
    plain.push_str(rest);
    plain
}
