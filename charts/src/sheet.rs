//! The page a chart is set on: margins, title, legend, notes.

use crate::check;
use crate::draw;
use crate::error::ChartError;
use crate::frame::{Frame, Theme, Width};
use crate::measure::Type;
use crate::palette::Role;
use crate::scene::{Anchor, Scene};
use crate::signs::Sign;
use crate::wrap::Block;

/// Labels, and what is read first.
pub(crate) const BODY: Type = Type {
    size: 13,
    bold: false,
};
/// Headings of panels.
pub(crate) const HEADING: Type = Type {
    size: 13,
    bold: true,
};
/// Axes, sample sizes, notes.
pub(crate) const SMALL: Type = Type {
    size: 12,
    bold: false,
};
const TITLE: Type = Type {
    size: 16,
    bold: true,
};

/// A sheet that fills from the top. All measures are user units.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    pub(crate) scene: Scene,
    pub(crate) left: i32,
    pub(crate) right: i32,
    /// Where the next thing goes.
    pub(crate) y: i32,
    frame: &'a Frame,
    margin: i32,
}

/// What stands before an entry of a legend.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Swatch {
    /// A square in the colour of a segment.
    Square(Role),
    /// The hollow mark of what is withheld.
    Ring,
    /// The hatched place of what is withheld.
    Hatch,
    /// The sign of a series.
    Sign(Sign),
}

impl<'a> Sheet<'a> {
    /// Checks the frame and, where the theme asks for it, sets the title.
    pub(crate) fn new(frame: &'a Frame) -> Result<Self, ChartError> {
        check::frame(frame)?;
        let margin = match (frame.theme, frame.width) {
            // The page has margins of its own; this much is for round edges.
            (Theme::Page, _) => 2,
            (_, Width::Desktop) => 24,
            (_, Width::Narrow) => 16,
        };
        // The widths are a few hundred units.
        let width = frame.width.units().cast_signed();
        let mut sheet = Self {
            scene: Scene::default(),
            left: margin,
            right: width - margin,
            y: margin,
            frame,
            margin,
        };
        if frame.theme != Theme::Page {
            sheet.paragraph(&frame.title, TITLE, Role::Ink);
            sheet.y += 12;
        }
        Ok(sheet)
    }

    pub(crate) fn is_narrow(&self) -> bool {
        self.frame.width == Width::Narrow
    }

    pub(crate) fn room(&self) -> i32 {
        self.right - self.left
    }

    /// Sets a text over the whole width.
    pub(crate) fn paragraph(&mut self, text: &str, ty: Type, role: Role) {
        let block = Block::new(text, ty, self.room());
        self.scene
            .block(&block, self.left, self.y, Anchor::Start, role);
        self.y += block.height();
    }

    /// Sets entries side by side, in as many lines as they need.
    pub(crate) fn legend(&mut self, entries: &[(Swatch, &str)]) {
        const SWATCH: i32 = 12;
        const INDENT: i32 = SWATCH + 6;
        const GAP: i32 = 16;
        let mut x = self.left;
        let mut line_height = 0;
        for &(swatch, text) in entries {
            let block = Block::new(text, SMALL, self.room() - INDENT);
            let width = INDENT + block.width;
            if x > self.left && x + width > self.right {
                x = self.left;
                self.y += line_height + 2;
                line_height = 0;
            }
            // The swatch stands on the same middle as the figures of the first line.
            let middle = self.y + block.ascent - 4;
            match swatch {
                Swatch::Square(role) => {
                    let corner = (x, middle - SWATCH / 2);
                    self.scene.rect(corner, (SWATCH, SWATCH), role);
                }
                Swatch::Ring => {
                    self.scene.ring((x + SWATCH / 2, middle), 4, Role::Muted);
                }
                Swatch::Hatch => {
                    let corner = (x, middle - SWATCH / 2);
                    let size = (SWATCH, SWATCH);
                    self.scene.rect(corner, size, Role::Hatch);
                    self.scene.outline(corner, size, Role::Rule);
                }
                Swatch::Sign(sign) => {
                    sign.draw(&mut self.scene, (x + SWATCH / 2, middle));
                }
            }
            self.scene
                .block(&block, x + INDENT, self.y, Anchor::Start, Role::Muted);
            x += width + GAP;
            line_height = line_height.max(block.height());
        }
        self.y += line_height;
    }

    /// Sets an entry of a key: a number or letter, and what it stands for.
    pub(crate) fn entry(&mut self, key: &Block, text: &str) {
        let indent = 26.max(key.width + 8);
        let text = Block::new(text, SMALL, self.room() - indent);
        // The key stands on the first line of the text.
        let offset = text.ascent - key.ascent;
        let end = self.left + indent - 8;
        self.scene
            .block(key, end, self.y + offset, Anchor::End, Role::Ink);
        let start = self.left + indent;
        self.scene
            .block(&text, start, self.y, Anchor::Start, Role::Muted);
        self.y += text.height();
    }

    /// Sets steps of colour between what their ends mean, in one line if that
    /// fits, else with each end on a line of its own.
    pub(crate) fn ramp(&mut self, low: &str, steps: &[Role], high: &str) {
        const GAP: i32 = 8;
        let step_size = (if self.is_narrow() { 11 } else { 18 }, 12);
        let low = Block::new(low, SMALL, self.room());
        let high = Block::new(high, SMALL, self.room());
        let length = step_size.0 * i32::try_from(steps.len()).unwrap_or(0);
        let beside = low.width + GAP + length + GAP + high.width <= self.room();
        let leading = low.height().max(high.height());
        let mut x = self.left;
        self.scene
            .block(&low, x, self.y, Anchor::Start, Role::Muted);
        if beside {
            x += low.width + GAP;
        } else {
            self.y += low.height();
        }
        let middle = self.y + low.ascent - 4;
        for &step in steps {
            let corner = (x, middle - step_size.1 / 2);
            self.scene.rect(corner, step_size, step);
            x += step_size.0;
        }
        if !beside {
            self.y += low.leading;
            x = self.left - GAP;
        }
        self.scene
            .block(&high, x + GAP, self.y, Anchor::Start, Role::Muted);
        self.y += if beside { leading } else { high.height() };
    }

    /// Says what the ends of an upright axis mean: side by side if that fits,
    /// else one above the other.
    pub(crate) fn ends(&mut self, low: &str, high: &str) {
        const GAP: i32 = 20;
        let ends = [format!("\u{2191} {high}"), format!("\u{2193} {low}")];
        let blocks = ends.map(|end| Block::new(&end, SMALL, self.room()));
        let beside = blocks[0].width + GAP + blocks[1].width <= self.room();
        let mut x = self.left;
        for block in &blocks {
            self.scene
                .block(block, x, self.y, Anchor::Start, Role::Muted);
            if beside {
                x += block.width + GAP;
            } else {
                self.y += block.height();
            }
        }
        if beside {
            self.y += blocks[0].height().max(blocks[1].height());
        }
    }

    /// Sets the note and draws all.
    pub(crate) fn finish(mut self) -> Result<String, ChartError> {
        if let Some(note) = &self.frame.note {
            self.y += 10;
            self.paragraph(note, SMALL, Role::Muted);
        }
        let height = self.y + self.margin;
        let width = self.right + self.margin;
        if self.frame.theme != Theme::Page {
            self.scene.ground((width, height));
        }
        draw::svg(&self.scene, self.frame, (width, height))
    }
}
