//! The page a chart is set on: margins, title, legend, notes.

use crate::check;
use crate::draw;
use crate::error::ChartError;
use crate::frame::{Frame, Theme, Width};
use crate::measure::Type;
use crate::palette::Role;
use crate::scene::{Anchor, Scene};
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
            }
            self.scene
                .block(&block, x + INDENT, self.y, Anchor::Start, Role::Muted);
            x += width + GAP;
            line_height = line_height.max(block.height());
        }
        self.y += line_height;
    }

    /// Sets the note and draws all.
    pub(crate) fn finish(mut self) -> Result<String, ChartError> {
        if let Some(note) = &self.frame.note {
            self.y += 10;
            self.paragraph(note, SMALL, Role::Muted);
        }
        let height = self.y + self.margin;
        if self.frame.theme != Theme::Page {
            self.scene.ground((self.right + self.margin, height));
        }
        draw::svg(&self.scene, self.frame, height)
    }
}
