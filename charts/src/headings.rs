//! Headings of narrow columns: flat where they fit, else turned, else numbered
//! with a key.

use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{SMALL, Sheet};
use crate::wrap::{Block, widest_word};

/// The headings of columns that are all of one width. All measures are user units.
pub(crate) struct Headings {
    shape: Shape,
    width: i32,
    /// Numbers and texts of numbered headings.
    key: Vec<(Block, String)>,
}

enum Shape {
    Flat(Vec<Block>),
    Turned(Vec<Block>),
}

/// The most lines of a flat heading.
const LINES: usize = 4;
/// The most a turned heading reaches upwards.
const REACH: i32 = 132;

impl Headings {
    /// Headings with the numbers of their columns, counted from 0.
    pub(crate) fn new(texts: &[(usize, &str)], width: i32) -> Self {
        let flat = |&(_, text): &(usize, &str)| {
            let block = Block::new(text, SMALL, width - 2);
            let fits = widest_word(text, SMALL) <= width - 2 && block.lines.len() <= LINES;
            fits.then_some(block)
        };
        let turned = |&(_, text): &(usize, &str)| {
            let block = Block::new(text, SMALL, REACH);
            let fits = widest_word(text, SMALL) <= REACH && block.height() <= width;
            fits.then_some(block)
        };
        let headings = |shape, key| Self { shape, width, key };
        if let Some(blocks) = texts.iter().map(flat).collect() {
            return headings(Shape::Flat(blocks), Vec::new());
        }
        if let Some(blocks) = texts.iter().map(turned).collect() {
            return headings(Shape::Turned(blocks), Vec::new());
        }
        let number = |at: usize| Block::new(&(at + 1).to_string(), SMALL, i32::MAX);
        let numbers = texts.iter().map(|&(at, _)| number(at)).collect();
        let key = texts
            .iter()
            .map(|&(at, text)| (number(at), text.to_owned()))
            .collect();
        headings(Shape::Flat(numbers), key)
    }

    /// Whether they are low enough to be repeated within a table.
    pub(crate) fn is_low(&self) -> bool {
        matches!(self.shape, Shape::Flat(_))
    }

    /// Says what the numbers mean, one line or more for each.
    pub(crate) fn draw_key(&self, sheet: &mut Sheet<'_>) {
        for (number, text) in &self.key {
            sheet.entry(number, text);
        }
        if !self.key.is_empty() {
            sheet.y += 8;
        }
    }

    /// Draws the headings over columns with the given left ends.
    pub(crate) fn draw(&self, sheet: &mut Sheet<'_>, lefts: &[i32]) {
        let y = sheet.y;
        match &self.shape {
            Shape::Flat(blocks) => {
                let height = blocks.iter().map(Block::height).max().unwrap_or(0);
                for (block, left) in blocks.iter().zip(lefts) {
                    let x = left + self.width / 2;
                    let top = y + height - block.height();
                    sheet.scene.block(block, x, top, Anchor::Middle, Role::Ink);
                }
                sheet.y += height + 3;
            }
            Shape::Turned(blocks) => {
                let height = blocks.iter().map(|block| block.width).max().unwrap_or(0);
                for (block, left) in blocks.iter().zip(lefts) {
                    let left = left + (self.width - block.height()) / 2;
                    sheet.scene.turned(block, left, y + height, Role::Ink);
                }
                sheet.y += height + 5;
            }
        }
    }
}
