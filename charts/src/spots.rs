//! Free places for labels beside points.

use crate::wrap::Block;

/// A box in user units: left, top, right, bottom.
pub(crate) type Area = [i32; 4];

/// What is taken of a plot.
#[derive(Clone, Debug)]
pub(crate) struct Spots {
    bounds: Area,
    taken: Vec<Area>,
}

impl Spots {
    /// A plot that is free but for what is given later.
    pub(crate) fn new(bounds: Area) -> Self {
        Self {
            bounds,
            taken: Vec::new(),
        }
    }

    /// Notes that something stands there.
    pub(crate) fn take(&mut self, area: Area) {
        self.taken.push(area);
    }

    /// Notes an upright line from the top of the plot.
    pub(crate) fn take_above(&mut self, x: i32, bottom: i32) {
        self.take([x - 2, self.bounds[1], x + 2, bottom]);
    }

    /// Notes a straight line, by boxes along it.
    pub(crate) fn take_line(&mut self, from: (i32, i32), to: (i32, i32)) {
        const STEP: i32 = 4;
        let steps = ((to.0 - from.0).abs().max((to.1 - from.1).abs()) / STEP).max(1);
        for step in 0..=steps {
            let x = from.0 + (to.0 - from.0) * step / steps;
            let y = from.1 + (to.1 - from.1) * step / steps;
            self.take([x - 3, y - 3, x + 3, y + 3]);
        }
    }

    /// Finds a place for a label beside a point whose mark and interval take
    /// `mark`, and takes it. Gives the left end and the top of the label.
    pub(crate) fn find(
        &mut self,
        label: &Block,
        (x, y): (i32, i32),
        mark: Area,
    ) -> Option<(i32, i32)> {
        let (width, height) = (label.width, label.height());
        let (right, left) = (mark[2] + 4, mark[0] - 4 - width);
        let (above, below) = (mark[1] - 2 - height, mark[3] + 2);
        let level = y - height / 2;
        // Moved inwards where it would leave the plot.
        let farthest = (self.bounds[2] - width).max(self.bounds[0]);
        let centred = (x - width / 2).clamp(self.bounds[0], farthest);
        let places = [
            (right, level),
            (left, level),
            (centred, above),
            (centred, below),
            (right, y - height),
            (left, y - height),
            (right, y),
            (left, y),
            (right, above),
            (left, above),
            (right, below),
            (left, below),
        ];
        let place = places.into_iter().find(|&(left, top)| {
            let area = [left, top, left + width, top + height];
            self.is_free(area)
        })?;
        self.take([place.0, place.1, place.0 + width, place.1 + height]);
        Some(place)
    }

    fn is_free(&self, [left, top, right, bottom]: Area) -> bool {
        let within = left >= self.bounds[0]
            && top >= self.bounds[1]
            && right <= self.bounds[2]
            && bottom <= self.bounds[3];
        within
            && self.taken.iter().all(|other| {
                left >= other[2] || other[0] >= right || top >= other[3] || other[1] >= bottom
            })
    }
}
