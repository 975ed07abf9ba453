//! How a number of answers can be dealt to groups.

use statrs::function::factorial::ln_factorial;

/// With more answers than this nobody could tell the normal approximation from the exact
/// number, and the masses of the rarest arrangements would leave the range of a number.
const MOST_ANSWERS: u64 = 20_000;

/// How many ways to have filled the groups are told apart at most.
const MOST_STATES: usize = 2_000_000;

/// What is dealt.
pub(super) struct Deal {
    /// How many answers each group gets.
    pub(super) sizes: Vec<usize>,
    /// By how much one more answer in a group moves the number of a state. The largest
    /// group does not move it: what the others do not have, it has.
    pub(super) strides: Vec<usize>,
    /// How many numbers of states there are.
    pub(super) states: usize,
    /// How many answers each category has that has any, the lowest first.
    pub(super) categories: Vec<usize>,
}

impl Deal {
    pub(super) fn new(groups: &[&[u64]]) -> Option<Self> {
        let categories = groups.first()?.len();
        let total: u128 = groups
            .iter()
            .flat_map(|it| it.iter())
            .map(|it| u128::from(*it))
            .sum();
        if total > u128::from(MOST_ANSWERS) {
            return None;
        }
        let sizes: Vec<usize> = groups
            .iter()
            .map(|it| it.iter().sum::<u64>() as usize)
            .collect();
        let largest = (0..sizes.len()).max_by_key(|it| sizes[*it])?;
        let mut states = 1_usize;
        let mut strides = Vec::new();
        for (group, size) in sizes.iter().enumerate() {
            strides.push(if group == largest { 0 } else { states });
            if group != largest {
                states = states
                    .checked_mul(size + 1)
                    .filter(|it| *it <= MOST_STATES)?;
            }
        }
        Some(Self {
            sizes,
            strides,
            states,
            categories: (0..categories)
                .map(|category| groups.iter().map(|it| it[category]).sum::<u64>() as usize)
                .filter(|it| *it > 0)
                .collect(),
        })
    }

    /// In how many ways the categories of two groups are placed in all, which is known at once; 0,
    /// the least that can be said, of more groups.
    pub(super) fn placings(&self) -> usize {
        let [n, m] = self.sizes.as_slice() else {
            return 0;
        };
        let mut placed = 0_usize;
        let mut placings = 0_usize;
        for category in self.categories.iter().rev().skip(1).rev() {
            for first in placed.saturating_sub(*m)..=placed.min(*n) {
                let (room, other_room) = (n - first, m - (placed - first));
                let ways = room.min(*category) + 1 - category.saturating_sub(other_room);
                placings = placings.saturating_add(ways);
            }
            placed += category;
        }
        placings
    }

    /// How many places of each group are taken in a state in which `placed` are in all.
    pub(super) fn taken(&self, state: usize, placed: usize) -> Vec<usize> {
        let mut rest = placed;
        let mut taken: Vec<usize> = self
            .sizes
            .iter()
            .zip(&self.strides)
            .map(|(size, stride)| {
                let taken = state.checked_div(*stride).map_or(0, |it| it % (size + 1));
                rest -= taken;
                taken
            })
            .collect();
        for (taken, stride) in taken.iter_mut().zip(&self.strides) {
            if *stride == 0 {
                *taken = rest;
            }
        }
        taken
    }

    /// How many places of each group are free.
    pub(super) fn room(&self, taken: &[usize]) -> Vec<usize> {
        self.sizes
            .iter()
            .zip(taken)
            .map(|(size, taken)| size - taken)
            .collect()
    }

    /// For each group how much it weighs that it gets 0, 1, 2 … answers of a category. How
    /// likely a way to place a category is, is the product of these over the groups, up to a
    /// factor that is the same for all: the ways to choose are a product of 1 / x!, and the
    /// masses of Poisson with the mean that each group expects keep it within range.
    pub(super) fn weights(&self, category: usize) -> Vec<Vec<f64>> {
        let total: usize = self.sizes.iter().sum();
        self.sizes
            .iter()
            .map(|size| {
                let mean = category as f64 * *size as f64 / total as f64;
                (0..=category.min(*size))
                    .map(|x| (x as f64 * mean.ln() - mean - ln_factorial(x as u64)).exp())
                    .collect()
            })
            .collect()
    }
}
