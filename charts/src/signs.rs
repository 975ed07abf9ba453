//! The signs of series: told apart by their shape, and only then by colour.

use crate::palette::Role;
use crate::scene::{Item, Scene};

/// How many signs there are.
pub(crate) const SIGNS: usize = 16;

/// The sign of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sign(usize);

const RADIUS: i32 = 5;

impl Sign {
    /// The sign of a series, counted from 0; signs repeat after [`SIGNS`].
    pub(crate) fn of(series: usize) -> Self {
        Self(series % SIGNS)
    }

    /// Draws the sign about its middle.
    pub(crate) fn draw(self, scene: &mut Scene, (x, y): (i32, i32)) -> &mut Item {
        let role = match self.0 < SIGNS / 2 {
            true => Role::Accent,
            false => Role::Other,
        };
        let half = RADIUS - 1;
        let diamond = vec![
            (x, y - RADIUS - 1),
            (x + RADIUS + 1, y),
            (x, y + RADIUS + 1),
            (x - RADIUS - 1, y),
        ];
        let triangle = vec![
            (x, y - RADIUS - 1),
            (x + RADIUS + 1, y + half),
            (x - RADIUS - 1, y + half),
        ];
        let closed = |mut points: Vec<(i32, i32)>| {
            points.push(points[0]);
            points
        };
        let square = vec![
            (x - half, y - half),
            (x + half, y - half),
            (x + half, y + half),
            (x - half, y + half),
        ];
        // A hollow sign covers the interval that stands behind it.
        match self.0 % (SIGNS / 2) {
            0 => scene.disc((x, y), 5, role),
            1 => {
                scene.disc((x, y), 5, Role::Paper);
                scene.thick_ring((x, y), 4, role)
            }
            2 => scene.area(square, role),
            3 => {
                scene.area(square.clone(), Role::Paper);
                scene.path(closed(square), 2, role)
            }
            4 => scene.area(diamond, role),
            5 => {
                scene.area(diamond.clone(), Role::Paper);
                scene.path(closed(diamond), 2, role)
            }
            6 => scene.area(triangle, role),
            _ => {
                scene.area(triangle.clone(), Role::Paper);
                scene.path(closed(triangle), 2, role)
            }
        }
    }
}
