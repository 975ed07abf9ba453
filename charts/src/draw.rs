//! From shapes to SVG.
//!
//! The shapes are drawn by plotters, each in a colour that is its own number in
//! the scene rather than a colour to be seen. What plotters wrote is then
//! dressed: the number leads back to the shape, and so to the colour of its
//! part, to its words, and to the attributes that plotters has no notion of.

use crate::error::ChartError;
use crate::frame::Frame;
use crate::palette::Role;
use crate::scene::{Anchor, Item, Scene, Shape};
use plotters::backend::{DrawingBackend, SVGBackend};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, IntoFont, RGBColor, ShapeStyle};
use std::fmt::Write as _;

/// Draws a scene of the given width and height, in user units, as a whole SVG document.
pub(crate) fn svg(
    scene: &Scene,
    frame: &Frame,
    (width, height): (i32, i32),
) -> Result<String, ChartError> {
    let (width, height) = (width.unsigned_abs(), height.unsigned_abs());
    let mut drawn = String::new();
    let area = SVGBackend::with_string(&mut drawn, (width, height)).into_drawing_area();
    for (number, item) in (0_u32..).zip(&scene.items) {
        draw(&area, item, number).map_err(|error| ChartError::Drawing(error.to_string()))?;
    }
    area.present()
        .map_err(|error| ChartError::Drawing(error.to_string()))?;
    // The area holds the string until it is dropped.
    drop(area);

    let mut svg = opening(frame, width, height);
    if scene.items.iter().any(|item| item.role == Role::Hatch) {
        svg.push_str(&hatch(frame));
    }
    let mut lines = drawn.lines();
    while let Some(line) = lines.next() {
        // Texts are written on a line of their own and have their markup escaped,
        // so a line that opens with a bracket is an element.
        let Some(element) = Element::read(line) else {
            continue;
        };
        let Some(item) = element.number().and_then(|number| scene.items.get(number)) else {
            continue;
        };
        let content = match item.shape {
            Shape::Text { .. } => lines.next().unwrap_or_default(),
            _ => "",
        };
        dress(&mut svg, &element, item, content, frame);
    }
    svg.push_str("</svg>\n");
    Ok(svg)
}

const FONTS: &str = "Noto Sans, Noto Sans Thai, Noto Sans Lao, Noto Sans Khmer, \
                     Noto Sans Myanmar, Noto Sans JP, Noto Sans CJK JP, system-ui, sans-serif";

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Failure<'a> = DrawingAreaErrorKind<<SVGBackend<'a> as DrawingBackend>::ErrorType>;

fn draw<'a>(area: &Area<'a>, item: &Item, number: u32) -> Result<(), Failure<'a>> {
    let [_, red, green, blue] = number.to_be_bytes();
    let colour = RGBColor(red, green, blue);
    let stroked = |width| ShapeStyle::from(&colour).stroke_width(width);
    match &item.shape {
        Shape::Text {
            text,
            ty,
            anchor,
            x,
            baseline,
            turned: _,
        } => {
            let weight = if ty.bold {
                FontStyle::Bold
            } else {
                FontStyle::Normal
            };
            let font: FontDesc<'_> = (FontFamily::SansSerif, ty.size, weight).into_font();
            let across = match anchor {
                Anchor::Start => HPos::Left,
                Anchor::Middle => HPos::Center,
                Anchor::End => HPos::Right,
            };
            let style = font.color(&colour).pos(Pos::new(across, VPos::Top));
            area.draw_text(text, &style, (*x, *baseline))
        }
        &(Shape::Rect {
            x,
            y,
            width,
            height,
        }
        | Shape::Place {
            x,
            y,
            width,
            height,
        }) => area.draw(&Rectangle::new(
            [(x, y), (x + width, y + height)],
            colour.filled(),
        )),
        &Shape::Outline {
            x,
            y,
            width,
            height,
        } => area.draw(&Rectangle::new(
            [(x, y), (x + width, y + height)],
            stroked(1),
        )),
        Shape::Area { points } => area.draw(&Polygon::new(points.clone(), colour.filled())),
        Shape::Path { points, stroke, .. } => {
            area.draw(&PathElement::new(points.clone(), stroked(*stroke)))
        }
        &Shape::Disc { centre, radius } => area.draw(&Circle::new(centre, radius, colour.filled())),
        &Shape::Ring {
            centre,
            radius,
            stroke,
        } => area.draw(&Circle::new(centre, radius, stroked(stroke))),
    }
}

/// The root element with what a screen reader needs, which must come first.
fn opening(frame: &Frame, width: u32, height: u32) -> String {
    let id = &frame.id;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" aria-labelledby=\"{id}-title {id}-desc\" \
         font-family=\"{FONTS}\">\n\
         <title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n",
        escape(&frame.title),
        escape(&frame.description),
    )
}

/// An element as plotters wrote it: its name and its attributes.
struct Element<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Element<'a> {
    /// Reads a start tag; none for end tags and text.
    fn read(line: &'a str) -> Option<Self> {
        let inside = line.strip_prefix('<')?.strip_suffix('>')?;
        let inside = inside.strip_suffix('/').unwrap_or(inside);
        let (name, mut rest) = inside.split_once(' ')?;
        let mut attributes = Vec::new();
        while let Some((key, after)) = rest.split_once("=\"") {
            let (value, after) = after.split_once('"')?;
            attributes.push((key.trim_start(), value));
            rest = after;
        }
        Some(Self { name, attributes })
    }

    /// The number of the shape, from the only colour the element has.
    fn number(&self) -> Option<usize> {
        let colour = self
            .attributes
            .iter()
            .filter(|(key, _)| matches!(*key, "fill" | "stroke"))
            .find_map(|(_, value)| value.strip_prefix('#'))?;
        usize::from_str_radix(colour, 16).ok()
    }
}

fn dress(svg: &mut String, element: &Element<'_>, item: &Item, content: &str, frame: &Frame) {
    let filled = matches!(
        item.shape,
        Shape::Text { .. }
            | Shape::Rect { .. }
            | Shape::Place { .. }
            | Shape::Area { .. }
            | Shape::Disc { .. }
    );
    svg.push('<');
    svg.push_str(element.name);
    for &(key, value) in &element.attributes {
        match (key, value) {
            // Everything is opaque, the root names the fonts, the size is
            // written below, and a text is placed by its baseline.
            ("opacity" | "font-family" | "font-size" | "dy", _) | ("text-anchor", "start") => {}
            ("stroke" | "stroke-width", _) if filled => {}
            ("fill" | "stroke", "none") => attribute(svg, key, value),
            ("fill", _) if matches!(item.shape, Shape::Place { .. }) => {
                attribute(svg, key, "none");
            }
            ("fill" | "stroke", _) => attribute(svg, key, &paint(item.role, frame)),
            _ => attribute(svg, key, value.trim_end()),
        }
    }
    match &item.shape {
        Shape::Text {
            ty,
            x,
            baseline,
            turned,
            ..
        } => {
            attribute(svg, "font-size", &ty.size.to_string());
            if *turned {
                attribute(svg, "transform", &format!("rotate(-90 {x} {baseline})"));
            }
        }
        Shape::Path { dashed: true, .. } => attribute(svg, "stroke-dasharray", "3 3"),
        Shape::Path { .. } => attribute(svg, "stroke-linejoin", "round"),
        // A pointer finds the words of a ring inside it too, not only on its edge.
        Shape::Ring { .. } | Shape::Outline { .. } | Shape::Place { .. } => {
            attribute(svg, "pointer-events", "all")
        }
        _ => {}
    }
    let title = item.title.as_deref().map(escape);
    if let Some(title) = &title {
        attribute(svg, "data-mark", &title.replace('"', "&quot;"));
    }
    match (content, title) {
        ("", None) => svg.push_str("/>\n"),
        (content, title) => {
            svg.push('>');
            if let Some(title) = title {
                // Writing to a string cannot fail.
                let _ = write!(svg, "<title>{title}</title>");
            }
            // Plotters has escaped the content already.
            let _ = writeln!(svg, "{content}</{}>", element.name);
        }
    }
}

fn paint(role: Role, frame: &Frame) -> String {
    match role {
        Role::Hatch => format!("url(#{}-hatch)", frame.id),
        role => role.paint(frame.theme),
    }
}

/// Slanted hairlines, for places whose number is not shown.
fn hatch(frame: &Frame) -> String {
    format!(
        "<defs><pattern id=\"{}-hatch\" width=\"5\" height=\"5\" \
         patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"1\" height=\"5\" fill=\"{}\"/></pattern></defs>\n",
        frame.id,
        Role::Hatch.paint(frame.theme),
    )
}

fn attribute(svg: &mut String, key: &str, value: &str) {
    // Writing to a string cannot fail.
    let _ = write!(svg, " {key}=\"{value}\"");
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    escaped
}
