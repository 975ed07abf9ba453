//! Blocks in a column, pushed apart so that none meets another.

/// Tops of blocks that want to be centred on the given heights, in the order
/// given, which must be that of the wished middles. Each block is as near to
/// its wish as the others and `bounds` allow, in the sense of least squares
/// (pooling of adjacent violators). Where `bounds` hold less than all blocks
/// together, the last ones go beyond the lower bound.
pub(crate) fn apart(blocks: &[(i32, i32)], gap: i32, bounds: (i32, i32)) -> Vec<i32> {
    let mut pools: Vec<Pool> = Vec::new();
    for &(middle, height) in blocks {
        let mut pool = Pool {
            first_tops: i64::from(middle - height / 2),
            blocks: 1,
            height: height + gap,
        };
        // A pool above it that reaches into it is one with it.
        while let Some(above) = pools.last() {
            if above.top(gap, bounds) + above.height <= pool.top(gap, bounds) {
                break;
            }
            pool = above.joined(&pool);
            pools.pop();
        }
        pools.push(pool);
    }
    let mut tops = Vec::with_capacity(blocks.len());
    for pool in &pools {
        let mut top = pool.top(gap, bounds);
        for _ in 0..pool.blocks {
            tops.push(top);
            top += blocks[tops.len() - 1].1 + gap;
        }
    }
    tops
}

/// Blocks that touch one another.
#[derive(Clone, Copy)]
struct Pool {
    /// The sum of the tops of the whole pool that its blocks wish for.
    first_tops: i64,
    blocks: i32,
    /// Of all blocks and the gaps below them.
    height: i32,
}

impl Pool {
    fn top(&self, gap: i32, bounds: (i32, i32)) -> i32 {
        let wished = self.first_tops.div_euclid(i64::from(self.blocks)) as i32;
        let lowest = bounds.1 - (self.height - gap);
        wished.min(lowest).max(bounds.0)
    }

    fn joined(&self, below: &Self) -> Self {
        Self {
            first_tops: self.first_tops + below.first_tops
                - i64::from(self.height) * i64::from(below.blocks),
            blocks: self.blocks + below.blocks,
            height: self.height + below.height,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn blocks_with_room_stay_where_they_want_to_be() {
        assert_eq!(apart(&[(20, 10), (60, 20)], 2, (0, 100)), [15, 50]);
    }

    #[test]
    fn blocks_that_would_meet_give_way_alike() {
        assert_eq!(apart(&[(50, 10), (50, 10)], 2, (0, 100)), [39, 51]);
    }

    #[test]
    fn blocks_stay_within_the_bounds() {
        assert_eq!(apart(&[(0, 10), (2, 10)], 0, (0, 100)), [0, 10]);
        assert_eq!(apart(&[(98, 10), (99, 10)], 0, (0, 100)), [80, 90]);
    }

    #[test]
    fn none_meets_another_whatever_they_want() {
        let wishes: Vec<(i32, i32)> = (0..40).map(|at| (at * at % 50, 8 + at % 7)).collect();
        let mut sorted = wishes;
        sorted.sort_unstable();
        let tops = apart(&sorted, 3, (0, 900));
        for (at, pair) in tops.windows(2).enumerate() {
            assert!(pair[0] + sorted[at].1 + 3 <= pair[1]);
        }
    }
}
