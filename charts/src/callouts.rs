//! Names of points in a plot: beside the point where there is room, else as a
//! letter that leads to a key.

use crate::sheet::SMALL;
use crate::spots::{Area, Spots};
use crate::tiers::Tiers;
use crate::wrap::Block;

/// A point to be named. All measures are user units, downwards from the top of
/// the plot.
pub(crate) struct Named {
    pub(crate) place: (i32, i32),
    /// What its sign and its interval take.
    pub(crate) mark: Area,
    /// What is said of it, in full and as short as it can be.
    pub(crate) full: String,
    pub(crate) short: String,
}

/// Where the names of points stand, in the order of the points.
pub(crate) struct Callouts {
    pub(crate) names: Vec<Callout>,
    /// The height of the letters above the plot.
    pub(crate) above: i32,
}

pub(crate) enum Callout {
    /// In words beside the point, at the left end and the top given.
    Beside(Block, (i32, i32)),
    /// As a letter beside the point.
    Letter(Block, (i32, i32)),
    /// As a letter above the plot, its top counted from that of all such letters.
    Above(Block, (i32, i32)),
}

/// A name wider than this is broken.
const ROOM: i32 = 120;
/// A name of more lines would hide what is in the plot.
const LINES: usize = 2;

impl Callouts {
    /// Finds a place for every name. `bounds` are the ends of what is above the plot.
    pub(crate) fn new(points: &[Named], mut spots: Spots, bounds: (i32, i32)) -> Self {
        for point in points {
            spots.take(point.mark);
        }
        let mut letters = 0;
        let mut far: Vec<(usize, Block)> = Vec::new();
        let mut names: Vec<Option<Callout>> = Vec::new();
        for (at, point) in points.iter().enumerate() {
            let in_words = [&point.full, &point.short].into_iter().find_map(|text| {
                let block = Block::new(text, SMALL, ROOM);
                let is_short = block.lines.len() <= LINES && !text.is_empty();
                let spot = is_short.then(|| spots.find(&block, point.place, point.mark))??;
                Some(Callout::Beside(block, spot))
            });
            let name = in_words.or_else(|| {
                let block = Block::new(&letter(letters), SMALL, i32::MAX);
                letters += 1;
                match spots.find(&block, point.place, point.mark) {
                    Some(spot) => Some(Callout::Letter(block, spot)),
                    None => {
                        far.push((at, block));
                        None
                    }
                }
            });
            names.push(name);
        }
        far.sort_by_key(|&(at, _)| points[at].place.0);
        let wishes = far
            .iter()
            .map(|(at, block)| (block.clone(), points[*at].place.0 - block.width / 2));
        let tiers = Tiers::new(wishes.collect(), bounds);
        for ((at, block), placed) in far.into_iter().zip(&tiers.placed) {
            names[at] = Some(Callout::Above(block, (placed.left, placed.top)));
        }
        Self {
            // Every name has a place by now.
            names: names.into_iter().flatten().collect(),
            above: tiers.height,
        }
    }
}

/// a, b … z, aa, bb …
pub(crate) fn letter(at: usize) -> String {
    let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[at % 26]);
    letter.to_string().repeat(at / 26 + 1)
}
