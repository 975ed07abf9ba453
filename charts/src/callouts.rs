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

/// What is set of a name.
pub(crate) struct Callout {
    pub(crate) block: Block,
    pub(crate) left: i32,
    /// Counted from the top of the plot, or from that of all letters above it.
    pub(crate) top: i32,
    pub(crate) kind: CalloutKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CalloutKind {
    /// In words beside the point.
    Words,
    /// As a letter beside the point.
    Letter,
    /// As a letter above the plot.
    Above,
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
        // A line that leads down from above takes room of its own, which may
        // push another name out; a few rounds settle that nearly always.
        const ROUNDS: usize = 4;
        let mut far = vec![false; points.len()];
        let mut names = Vec::new();
        for _ in 0..ROUNDS {
            names = named(points, spots.clone(), &far);
            let now: Vec<bool> = names.iter().map(Callout::is_above).collect();
            if now == far {
                break;
            }
            far = now;
        }
        let above = spread(&mut names, bounds);
        Self { names, above }
    }
}

impl Callout {
    fn is_above(&self) -> bool {
        self.kind == CalloutKind::Above
    }
}

/// Moves the letters above the plot apart, on several levels if need be, and
/// gives the height of all levels.
fn spread(names: &mut [Callout], bounds: (i32, i32)) -> i32 {
    let mut letters: Vec<&mut Callout> = names.iter_mut().filter(|name| name.is_above()).collect();
    letters.sort_by_key(|letter| letter.left);
    let wishes = letters
        .iter()
        .map(|letter| (letter.block.clone(), letter.left));
    let tiers = Tiers::new(wishes.collect(), bounds);
    for (letter, placed) in letters.into_iter().zip(&tiers.placed) {
        letter.left = placed.left;
        letter.top = placed.top;
    }
    tiers.height
}

/// Names in the order of the points. Those that are `far` have a line down to them.
fn named(points: &[Named], mut spots: Spots, far: &[bool]) -> Vec<Callout> {
    for (point, _) in points.iter().zip(far).filter(|&(_, &far)| far) {
        spots.take_above(point.place.0, point.mark[1]);
    }
    let mut letters = 0;
    let names = points.iter().zip(far).map(|(point, &far)| {
        let in_words = [&point.full, &point.short].into_iter().find_map(|text| {
            let block = Block::new(text, SMALL, ROOM);
            let is_short = block.lines.len() <= LINES && !text.is_empty() && !far;
            let (left, top) = is_short.then(|| spots.find(&block, point.place, point.mark))??;
            Some(Callout {
                block,
                left,
                top,
                kind: CalloutKind::Words,
            })
        });
        in_words.unwrap_or_else(|| {
            let block = Block::new(&letter(letters), SMALL, i32::MAX);
            letters += 1;
            let spot = match far {
                true => None,
                false => spots.find(&block, point.place, point.mark),
            };
            let (left, top, kind) = match spot {
                Some((left, top)) => (left, top, CalloutKind::Letter),
                None => (point.place.0 - block.width / 2, 0, CalloutKind::Above),
            };
            Callout {
                block,
                left,
                top,
                kind,
            }
        })
    });
    names.collect()
}

/// a, b … z, aa, bb …
pub(crate) fn letter(at: usize) -> String {
    let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[at % 26]);
    letter.to_string().repeat(at / 26 + 1)
}
