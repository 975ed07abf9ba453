//! What lies where in a file.

use std::collections::HashMap;
use std::path::Path;

/// A page of SQLite, and what stands before it in each kind of file: nothing in a database,
/// a header and one for each page in a write-ahead log.
const PAGE: usize = 4096;
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Finds many texts in a file in one pass.
pub(super) struct Finder {
    by_start: HashMap<[u8; 8], Vec<usize>>,
    starts: Vec<bool>,
    texts: Vec<Vec<u8>>,
}

impl Finder {
    /// All texts have 8 bytes or more.
    pub(super) fn new(texts: Vec<Vec<u8>>) -> Self {
        let mut by_start: HashMap<[u8; 8], Vec<usize>> = HashMap::new();
        let mut starts = vec![false; 1 << 20];
        for (at, text) in texts.iter().enumerate() {
            let start = text[..8].try_into().unwrap();
            starts[slot(text)] = true;
            by_start.entry(start).or_default().push(at);
        }
        Self {
            by_start,
            starts,
            texts,
        }
    }

    /// Each text that was found, by its number, with the place.
    pub(super) fn places(&self, bytes: &[u8]) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for (place, window) in bytes.windows(8).enumerate() {
            if !self.starts[slot(window)] {
                continue;
            }
            for text in self.by_start.get(window).into_iter().flatten() {
                if bytes[place..].starts_with(&self.texts[*text]) {
                    found.push((*text, place));
                }
            }
        }
        found
    }
}

/// A place in a table of the first four bytes of texts.
fn slot(window: &[u8]) -> usize {
    let start = u32::from_le_bytes([window[0], window[1], window[2], window[3]]);
    (start.wrapping_mul(0x9e37_79b1) >> 12) as usize
}

/// A file with its pages.
pub(super) struct Disk {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    log: bool,
}

impl Disk {
    pub(super) fn read(file: &Path) -> Self {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        Self {
            log: name.ends_with("-wal"),
            bytes: std::fs::read(file).unwrap(),
            name,
        }
    }

    /// The page of a place.
    pub(super) fn page(&self, place: usize) -> usize {
        match self.log {
            false => place / PAGE,
            true => place.saturating_sub(LOG_HEADER) / (FRAME_HEADER + PAGE),
        }
    }

    /// To which table or index a page belongs, as far as its first row tells: how many
    /// columns that has and how long the first is (the record format of SQLite).
    pub(super) fn tree(&self, page: usize) -> String {
        let start = match self.log {
            false => page * PAGE,
            true => LOG_HEADER + page * (FRAME_HEADER + PAGE) + FRAME_HEADER,
        };
        let bytes = &self.bytes[start.min(self.bytes.len())..];
        self::columns(bytes).unwrap_or_else(|| "no rows".to_owned())
    }
}

/// The leaf of an index or of a table without row numbers.
const LEAF: u8 = 10;

fn columns(page: &[u8]) -> Option<String> {
    if *page.first()? != LEAF {
        return None;
    }
    let cell = usize::from(u16::from_be_bytes([*page.get(8)?, *page.get(9)?]));
    let (_, record) = varint(page.get(cell..)?)?;
    let (header, mut rest) = varint(record)?;
    let mut left = header.checked_sub(1)?;
    let mut columns = Vec::new();
    while left > 0 {
        let (column, after) = varint(rest)?;
        left = left.checked_sub(rest.len() - after.len())?;
        rest = after;
        columns.push(column);
    }
    let text = |kind: &usize| kind.saturating_sub(13) / 2;
    let first: Vec<usize> = columns.iter().take(1).map(text).collect();
    Some(format!("{} columns, {first:?}", columns.len()))
}

fn varint(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (at, byte) in bytes.iter().take(8).enumerate() {
        value = (value << 7) | usize::from(byte & 127);
        if byte & 128 == 0 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}
