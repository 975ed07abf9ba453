//! What is drawn, before it is drawn: shapes at whole user units, in the order
//! in which they cover one another.

use crate::measure::Type;
use crate::palette::Role;
use crate::wrap::Block;

/// Shapes in drawing order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scene {
    pub(crate) items: Vec<Item>,
}

/// One shape with its colour and, perhaps, the words a pointer or a screen
/// reader finds on it.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) shape: Shape,
    pub(crate) role: Role,
    pub(crate) title: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) enum Shape {
    Text {
        text: String,
        ty: Type,
        anchor: Anchor,
        x: i32,
        baseline: i32,
        /// Read upwards, turned about its own place.
        turned: bool,
    },
    Rect {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
    },
    /// A rectangle of which only the edge is drawn.
    Outline {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
    },
    /// A rectangle that is not seen, but that a pointer finds.
    Place {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
    },
    /// A filled polygon.
    Area {
        points: Vec<(i32, i32)>,
    },
    Path {
        points: Vec<(i32, i32)>,
        stroke: u32,
        dashed: bool,
    },
    Disc {
        centre: (i32, i32),
        radius: u32,
    },
    Ring {
        centre: (i32, i32),
        radius: u32,
        stroke: u32,
    },
}

/// Which end of a text its x is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

impl Item {
    /// Says what the shape stands for, with its numbers.
    pub(crate) fn titled(&mut self, title: String) {
        self.title = Some(title);
    }
}

impl Scene {
    pub(crate) fn rect(
        &mut self,
        (x, y): (i32, i32),
        (width, height): (i32, i32),
        role: Role,
    ) -> &mut Item {
        self.push(
            Shape::Rect {
                x,
                y,
                width,
                height,
            },
            role,
        )
    }

    /// The background, under everything drawn so far.
    pub(crate) fn ground(&mut self, (width, height): (i32, i32)) {
        self.rect((0, 0), (width, height), Role::Paper);
        self.items.rotate_right(1);
    }

    /// The edge of a rectangle, one unit wide and within it.
    pub(crate) fn outline(
        &mut self,
        (x, y): (i32, i32),
        (width, height): (i32, i32),
        role: Role,
    ) -> &mut Item {
        self.push(
            Shape::Outline {
                x,
                y,
                width,
                height,
            },
            role,
        )
    }

    /// Says what stands in a rectangle, where that is more than one shape.
    pub(crate) fn place(&mut self, (x, y): (i32, i32), (width, height): (i32, i32), title: String) {
        let shape = Shape::Place {
            x,
            y,
            width,
            height,
        };
        self.push(shape, Role::Paper).titled(title);
    }

    /// A filled polygon.
    pub(crate) fn area(&mut self, points: Vec<(i32, i32)>, role: Role) -> &mut Item {
        self.push(Shape::Area { points }, role)
    }

    /// A joined line.
    pub(crate) fn path(&mut self, points: Vec<(i32, i32)>, stroke: u32, role: Role) -> &mut Item {
        self.push(
            Shape::Path {
                points,
                stroke,
                dashed: false,
            },
            role,
        )
    }

    /// A dashed hairline.
    pub(crate) fn dashed(&mut self, from: (i32, i32), to: (i32, i32), role: Role) -> &mut Item {
        self.push(
            Shape::Path {
                points: vec![from, to],
                stroke: 1,
                dashed: true,
            },
            role,
        )
    }

    pub(crate) fn disc(&mut self, centre: (i32, i32), radius: u32, role: Role) -> &mut Item {
        self.push(Shape::Disc { centre, radius }, role)
    }

    pub(crate) fn ring(&mut self, centre: (i32, i32), radius: u32, role: Role) -> &mut Item {
        self.push(
            Shape::Ring {
                centre,
                radius,
                stroke: 1,
            },
            role,
        )
    }

    /// A ring that is seen from afar.
    pub(crate) fn thick_ring(&mut self, centre: (i32, i32), radius: u32, role: Role) -> &mut Item {
        self.push(
            Shape::Ring {
                centre,
                radius,
                stroke: 2,
            },
            role,
        )
    }

    /// A block of text with the given top.
    pub(crate) fn block(&mut self, block: &Block, x: i32, top: i32, anchor: Anchor, role: Role) {
        let mut baseline = top + block.ascent;
        for line in &block.lines {
            if !line.is_empty() {
                self.push(
                    Shape::Text {
                        text: line.clone(),
                        ty: block.ty,
                        anchor,
                        x,
                        baseline,
                        turned: false,
                    },
                    role,
                );
            }
            baseline += block.leading;
        }
    }

    /// A block of text read upwards from `bottom`, its lines from `left` to the right.
    pub(crate) fn turned(&mut self, block: &Block, left: i32, bottom: i32, role: Role) {
        let mut x = left + block.ascent;
        for line in &block.lines {
            if !line.is_empty() {
                self.push(
                    Shape::Text {
                        text: line.clone(),
                        ty: block.ty,
                        anchor: Anchor::Start,
                        x,
                        baseline: bottom,
                        turned: true,
                    },
                    role,
                );
            }
            x += block.leading;
        }
    }

    /// A block of text that is centred on a height.
    pub(crate) fn block_at(
        &mut self,
        block: &Block,
        x: i32,
        middle: i32,
        anchor: Anchor,
        role: Role,
    ) {
        self.block(block, x, middle - block.height() / 2, anchor, role);
    }

    fn push(&mut self, shape: Shape, role: Role) -> &mut Item {
        self.items.push(Item {
            shape,
            role,
            title: None,
        });
        let last = self.items.len() - 1;
        &mut self.items[last]
    }
}
