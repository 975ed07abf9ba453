//! Where the cells of a heat table stand, and how they are drawn.

use crate::headings::Headings;
use crate::heat::{HeatCell, HeatRow, HeatTable};
use crate::measure::Type;
use crate::palette::Role;
use crate::scene::Anchor;
use crate::sheet::{BODY, SMALL, Sheet};
use crate::wrap::Block;

const CELL: i32 = 24;
const ROW_GAP: i32 = 2;
/// After so many rows there is a wider gap, for the eye, where there are many.
const GROUP: usize = 5;
const GROUP_GAP: i32 = 6;
/// Headings stand again after so many rows, high ones after twice as many.
const REPEAT: usize = 10;

fn figure(text: &str) -> Block {
    Block::new(text, SMALL, i32::MAX)
}

/// How many answers the cells of a row stand on.
fn sample(row: &HeatRow) -> String {
    let counts = row.cells.iter().filter_map(|cell| match cell {
        HeatCell::Shown { value: _, n } => Some(*n),
        HeatCell::Withheld(_) | HeatCell::Absent => None,
    });
    let least = counts.clone().min();
    match (least, counts.max()) {
        (Some(least), Some(most)) if least == most => format!("n {least}"),
        (Some(least), Some(most)) => format!("n {least}\u{2013}{most}"),
        _ => String::new(),
    }
}

/// Where the parts of the table stand across the sheet.
pub(crate) struct Layout {
    /// Labels stand above their cells.
    above: bool,
    label_room: i32,
    /// Left end and right end of the cells.
    cells: (i32, i32),
    /// The most columns side by side.
    pub(crate) columns: usize,
    fit: Fit,
}

/// How values are set, from the best to what a phone has room for.
#[derive(Clone, Copy)]
struct Fit {
    ty: Type,
    /// Values are written without their unit.
    bare: bool,
    /// Around a value, and between cells.
    margin: i32,
    gap: i32,
}

const FITS: [Fit; 3] = [
    Fit {
        ty: SMALL,
        bare: false,
        margin: 4,
        gap: 2,
    },
    Fit {
        ty: SMALL,
        bare: true,
        margin: 4,
        gap: 2,
    },
    Fit {
        ty: Type {
            size: 11,
            bold: false,
        },
        bare: true,
        margin: 2,
        gap: 1,
    },
];

impl Layout {
    pub(crate) fn new(sheet: &Sheet<'_>, chart: &HeatTable) -> Self {
        let above = sheet.is_narrow();
        let samples = chart.rows.iter().map(|row| figure(&sample(row)).width);
        let sample = samples.max().unwrap_or(0);
        let most = match above {
            true => sheet.room() - sample - 10,
            false => sheet.room() * 30 / 100,
        };
        let labels = chart.rows.iter();
        let widths = labels.map(|row| Block::new(&row.label, BODY, most).width);
        let label_room = match above {
            true => most,
            false => widths.max().unwrap_or(0).min(most),
        };
        let cells = match above {
            true => (sheet.left, sheet.right),
            false => (sheet.left + label_room + 12, sheet.right - sample - 10),
        };
        let room = cells.1 - cells.0;
        let columns = |fit: &Fit| {
            let width = chart.widest(fit) + fit.margin + fit.gap;
            usize::try_from(room / width).unwrap_or(1).max(1)
        };
        let whole = FITS
            .into_iter()
            .find(|fit| columns(fit) >= chart.columns.len());
        // A table that has to go on below is set in the larger size.
        let fit = whole.unwrap_or(FITS[1]);
        // Parts of a table that goes on below are of even length.
        let parts = chart.columns.len().div_ceil(columns(&fit));
        Self {
            above,
            label_room,
            cells,
            columns: chart.columns.len().div_ceil(parts),
            fit,
        }
    }

    /// The left end of a column and its width.
    fn column(&self, at: usize) -> (i32, i32) {
        let room = self.cells.1 - self.cells.0;
        // A table of few columns is not spread over the whole sheet.
        let width = (room / i32::try_from(self.columns).unwrap_or(i32::MAX)).min(110);
        let at = i32::try_from(at).unwrap_or(0);
        (self.cells.0 + at * width, width - self.fit.gap)
    }

    pub(crate) fn draw(&self, sheet: &mut Sheet<'_>, chart: &HeatTable, columns: &[usize]) {
        let (_, width) = self.column(0);
        let texts = columns.iter().map(|&at| (at, chart.columns[at].as_str()));
        let headings = Headings::new(&texts.collect::<Vec<_>>(), width);
        headings.draw_key(sheet);
        let lefts: Vec<i32> = (0..columns.len()).map(|at| self.column(at).0).collect();
        headings.draw(sheet, &lefts);
        let rows = chart.rows.len();
        for (at, row) in chart.rows.iter().enumerate() {
            let repeat = if headings.is_low() {
                REPEAT
            } else {
                2 * REPEAT
            };
            if at > 0 && at % repeat == 0 && rows - at > 2 {
                sheet.y += GROUP_GAP;
                headings.draw(sheet, &lefts);
            } else if at > 0 && at % GROUP == 0 && rows >= 2 * GROUP {
                sheet.y += GROUP_GAP;
            }
            self.draw_row(sheet, chart, columns, row);
        }
    }

    fn draw_row(&self, sheet: &mut Sheet<'_>, chart: &HeatTable, columns: &[usize], row: &HeatRow) {
        let label = Block::new(&row.label, BODY, self.label_room);
        let sample = figure(&sample(row));
        let (left, right, top) = (sheet.left, sheet.right, sheet.y);
        let scene = &mut sheet.scene;
        let (cells, height) = if self.above {
            let offset = label.ascent - sample.ascent;
            scene.block(&label, left, top, Anchor::Start, Role::Ink);
            scene.block(&sample, right, top + offset, Anchor::End, Role::Muted);
            let head = label.height().max(offset + sample.height()) + 1;
            (top + head, head + CELL + 8)
        } else {
            let height = label.height().max(CELL);
            let middle = top + height / 2;
            scene.block_at(&label, left, middle, Anchor::Start, Role::Ink);
            scene.block_at(&sample, right, middle, Anchor::End, Role::Muted);
            (middle - CELL / 2, height + ROW_GAP)
        };
        for (place, &column) in columns.iter().enumerate() {
            let (x, width) = self.column(place);
            let words = format!("{}, {}", row.label, chart.columns[column]);
            let size = (width, CELL);
            let middle = (x + width / 2, cells + CELL / 2);
            match &row.cells[column] {
                HeatCell::Shown { value, n } => {
                    let heat = chart.heat(*value);
                    let said = format!("{words}: {}, n {n}", chart.unit.write(*value));
                    scene.rect((x, cells), size, Role::Heat(heat)).titled(said);
                    let text =
                        Block::new(&chart.written(*value, self.fit.bare), self.fit.ty, i32::MAX);
                    let role = Role::InHeat(heat);
                    scene.block_at(&text, middle.0, middle.1, Anchor::Middle, role);
                }
                HeatCell::Withheld(sentence) => {
                    scene
                        .rect((x, cells), size, Role::Hatch)
                        .titled(format!("{words}: {sentence}"));
                    if let Some(letter) = chart.letter(sentence) {
                        let text = figure(&letter);
                        let width = text.width + 6;
                        let corner = (middle.0 - width / 2, middle.1 - 9);
                        scene.rect(corner, (width, 18), Role::Paper);
                        scene.block_at(&text, middle.0, middle.1, Anchor::Middle, Role::Ink);
                    }
                }
                HeatCell::Absent => {
                    let dash = figure("\u{2013}");
                    scene.block_at(&dash, middle.0, middle.1, Anchor::Middle, Role::Muted);
                }
            }
        }
        sheet.y += height;
    }
}

impl HeatTable {
    fn written(&self, value: f64, bare: bool) -> String {
        let written = self.unit.write(value);
        match bare {
            true => written.trim_end_matches(" %").to_owned(),
            false => written,
        }
    }

    /// The width of the widest text in a cell.
    fn widest(&self, fit: &Fit) -> i32 {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let widths = cells.map(|cell| match cell {
            HeatCell::Shown { value, n: _ } => {
                Block::new(&self.written(*value, fit.bare), fit.ty, i32::MAX).width
            }
            HeatCell::Withheld(sentence) => self
                .letter(sentence)
                .map_or(0, |letter| figure(&letter).width + 6),
            HeatCell::Absent => 0,
        });
        widths.max().unwrap_or(0).max(14)
    }
}
