//! Labels along a line, on as many levels as it takes for none to touch.

use crate::wrap::Block;

/// Labels with their places. All measures are user units.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tiers {
    pub(crate) placed: Vec<Placed>,
    pub(crate) height: i32,
}

/// A label at the left end and top it was given, the top counted from the top
/// of all levels.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    pub(crate) block: Block,
    pub(crate) left: i32,
    pub(crate) top: i32,
}

impl Tiers {
    /// Places labels in order, each as near to its wished left end as `bounds`
    /// allow and on the first level where it stays clear of the one before.
    pub(crate) fn new(labels: Vec<(Block, i32)>, bounds: (i32, i32)) -> Self {
        const GAP: i32 = 6;
        // For each level, how far it is taken and how high it is.
        let mut levels: Vec<(i32, i32)> = Vec::new();
        let mut placed = Vec::new();
        for (block, wish) in labels {
            let left = wish.clamp(bounds.0, (bounds.1 - block.width).max(bounds.0));
            let free = levels.iter().position(|&(taken, _)| taken + GAP <= left);
            let level = free.unwrap_or(levels.len());
            if free.is_none() {
                levels.push((0, 0));
            }
            levels[level].0 = left + block.width;
            levels[level].1 = levels[level].1.max(block.height());
            placed.push((block, left, level));
        }
        let top = |level: usize| levels[..level].iter().map(|&(_, height)| height).sum();
        Self {
            placed: placed
                .into_iter()
                .map(|(block, left, level)| Placed {
                    block,
                    left,
                    top: top(level),
                })
                .collect(),
            height: top(levels.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::SMALL;

    fn label(text: &str) -> Block {
        Block::new(text, SMALL, i32::MAX)
    }

    #[test]
    fn labels_with_room_share_a_level() {
        let tiers = Tiers::new(vec![(label("one"), 0), (label("two"), 60)], (0, 100));
        assert_eq!(tiers.placed[0].top, tiers.placed[1].top);
    }

    #[test]
    fn labels_that_would_touch_are_set_on_two_levels() {
        let tiers = Tiers::new(vec![(label("one"), 0), (label("two"), 10)], (0, 100));
        assert_eq!(tiers.placed[1].top, tiers.placed[0].block.height());
        assert_eq!(tiers.height, 2 * tiers.placed[0].block.height());
    }

    #[test]
    fn labels_stay_within_the_bounds() {
        let tiers = Tiers::new(vec![(label("one"), -20), (label("two"), 95)], (0, 100));
        assert_eq!(tiers.placed[0].left, 0);
        assert_eq!(tiers.placed[1].left, 100 - tiers.placed[1].block.width);
    }
}
