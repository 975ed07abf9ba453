//! What `record.c` has written down, and the files as a power loss could have left them.
//!
//! The model is harsher than the file systems that Kanso runs on. Of a file, only that is sure
//! which was written before a synchronisation began that has ended well. Of what was written
//! or cut later, any part may be on the disk, in any order, and a write may be torn between
//! sectors or between pages. Names are made and taken away in order, and are sure once the
//! folder was synchronised. What a file was made longer by without being written holds zeros,
//! or whatever was there. A sector is written whole or not at all, and damages no other. When a
//! synchronisation fails, the system takes what was written before it for done, which it is
//! not: it may be on the disk or not, and no later synchronisation makes it sure.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use rand::RngExt;
use rand::rngs::StdRng;

/// The database, its write-ahead log and its rollback journal; the folder is 3.
const SUFFIXES: [&str; 3] = ["", "-wal", "-journal"];
const FOLDER: u8 = 3;

const HEAD: usize = 16;

/// Where a write may be torn.
const SECTOR: usize = 512;
const PAGE: usize = 4096;

/// One thing that the program did.
pub(super) struct Record<'a> {
    what: u8,
    file: u8,
    offset: u64,
    bytes: &'a [u8],
    /// How long the journal was with it.
    pub(super) end: u64,
}

impl Record<'_> {
    /// Whether a synchronisation begins or ends here.
    pub(super) fn synchronises(&self) -> bool {
        matches!(self.what, b'S' | b'E')
    }
}

/// The records of a journal; the last one may have been cut off when the program was killed.
pub(super) fn records(journal: &[u8]) -> Vec<Record<'_>> {
    let mut records = Vec::new();
    let mut at = 0;
    while let Some(head) = journal.get(at..at + HEAD) {
        let length = u32::from_le_bytes(head[4..8].try_into().unwrap()) as usize;
        let Some(bytes) = journal.get(at + HEAD..at + HEAD + length) else {
            break;
        };
        at += HEAD + length;
        records.push(Record {
            what: head[0],
            file: head[1],
            offset: u64::from_le_bytes(head[8..16].try_into().unwrap()),
            bytes,
            end: at as u64,
        });
    }
    records
}

#[derive(Clone, Copy)]
enum Change<'a> {
    Write { at: usize, bytes: &'a [u8] },
    Cut { length: usize },
}

/// A file, whatever its name: what is on the disk, and what may be.
#[derive(Default)]
struct File<'a> {
    sure: Vec<u8>,
    pending: Vec<Change<'a>>,
    /// How many of these changes, counted from the file's first one, were given up.
    given_up: usize,
    /// How many changes have become sure.
    passed: usize,
}

/// A name that was given to a file or taken away.
type Naming = (usize, Option<usize>);

/// The disk at one moment of a journal.
pub(super) struct Disk<'a> {
    files: Vec<File<'a>>,
    /// The file under each name, as programs see it and as it is sure.
    seen: [Option<usize>; 3],
    sure: [Option<usize>; 3],
    pending: Vec<Naming>,
    passed: usize,
    /// The synchronisations that run: what each makes sure.
    running: HashMap<u64, (Option<usize>, usize)>,
}

impl<'a> Disk<'a> {
    /// The files of a database as they lie there, all of them sure.
    pub(super) fn of(database: &Path) -> Self {
        let mut files = Vec::new();
        let seen = SUFFIXES.map(|suffix| {
            let sure = fs::read(beside(database, suffix)).ok()?;
            files.push(File {
                sure,
                ..File::default()
            });
            Some(files.len() - 1)
        });
        Self {
            files,
            seen,
            sure: seen,
            pending: Vec::new(),
            passed: 0,
            running: HashMap::new(),
        }
    }

    /// Goes on by one record.
    pub(super) fn advance(&mut self, record: &Record<'a>) {
        let name = usize::from(record.file);
        let offset = usize::try_from(record.offset).unwrap_or(usize::MAX);
        match record.what {
            b'W' | b'T' => {
                let file = self.seen[name].expect("a file is changed that nobody made");
                let bytes = record.bytes;
                self.files[file].pending.push(match record.what {
                    b'W' => Change::Write { at: offset, bytes },
                    _ => Change::Cut { length: offset },
                });
            }
            b'C' => {
                self.files.push(File::default());
                self.name(name, Some(self.files.len() - 1));
            }
            b'U' => self.name(name, None),
            b'S' if record.file == FOLDER => {
                let upto = self.passed + self.pending.len();
                self.running.insert(record.offset, (None, upto));
            }
            b'S' => {
                let file = self.seen[name].expect("a file is synchronised that nobody made");
                let upto = self.files[file].passed + self.files[file].pending.len();
                self.running.insert(record.offset, (Some(file), upto));
            }
            b'E' => {
                let (file, upto) = self.running.remove(&record.offset).unwrap();
                self.become_sure(file, upto);
            }
            b'X' => {
                // A folder that was not synchronised is in doubt as before.
                if let (Some(file), upto) = self.running.remove(&record.offset).unwrap() {
                    let file = &mut self.files[file];
                    file.given_up = file.given_up.max(upto);
                }
            }
            what => panic!("“{}” is in no model of a disk", char::from(what)),
        }
    }

    fn name(&mut self, name: usize, file: Option<usize>) {
        self.seen[name] = file;
        self.pending.push((name, file));
    }

    fn become_sure(&mut self, file: Option<usize>, upto: usize) {
        match file {
            Some(file) => {
                let file = &mut self.files[file];
                let count = upto.saturating_sub(file.passed).min(file.pending.len());
                for change in file.pending.drain(..count) {
                    if file.passed >= file.given_up {
                        apply(&mut file.sure, change, 0, |_| true);
                    }
                    file.passed += 1;
                }
            }
            None => {
                let count = upto.saturating_sub(self.passed).min(self.pending.len());
                for (name, file) in self.pending.drain(..count) {
                    self.sure[name] = file;
                }
                self.passed += count;
            }
        }
    }

    /// Writes the files as a power loss at this moment could leave them.
    pub(super) fn lose_power(&self, database: &Path, random: &mut StdRng) {
        let mut names = self.sure;
        let made = random.random_range(0..=self.pending.len());
        for (name, file) in &self.pending[..made] {
            names[*name] = *file;
        }
        // How much of what is not sure is there: nothing, all, or each part by chance.
        let share = [0.0, 1.0, 0.5, random.random()][random.random_range(0..4)];
        let torn = [0.0, 0.0, 0.5][random.random_range(0..3)];
        let filler = if random.random() { 0 } else { random.random() };
        for (suffix, file) in SUFFIXES.iter().zip(names) {
            let Some(file) = file.map(|it| &self.files[it]) else {
                continue;
            };
            let mut bytes = file.sure.clone();
            for change in &file.pending {
                if !random.random_bool(share) {
                    continue;
                }
                if random.random_bool(torn) {
                    let unit = [SECTOR, PAGE][random.random_range(0..2)];
                    let mut kept = HashMap::new();
                    apply(&mut bytes, *change, filler, |at| {
                        *kept.entry(at / unit).or_insert_with(|| random.random())
                    });
                } else {
                    apply(&mut bytes, *change, filler, |_| true);
                }
            }
            fs::write(beside(database, suffix), bytes).unwrap();
        }
    }
}

/// Makes that part of a change whose sectors are kept; a sector is told by its place.
fn apply(file: &mut Vec<u8>, change: Change<'_>, filler: u8, mut kept: impl FnMut(usize) -> bool) {
    match change {
        Change::Cut { length } => {
            if kept(0) {
                file.resize(length, 0);
            }
        }
        Change::Write { at, bytes } => {
            let mut from = 0;
            while from < bytes.len() {
                let start = at + from;
                let length = (SECTOR - start % SECTOR).min(bytes.len() - from);
                if kept(start) {
                    if file.len() < start + length {
                        file.resize(start + length, filler);
                    }
                    file[start..start + length].copy_from_slice(&bytes[from..from + length]);
                }
                from += length;
            }
        }
    }
}

fn beside(database: &Path, suffix: &str) -> std::path::PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    fn record(what: u8, file: u8, offset: u64, bytes: &[u8]) -> Vec<u8> {
        let mut record = vec![what, file, 0, 0];
        record.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
        record.extend(offset.to_le_bytes());
        record.extend(bytes);
        record
    }

    /// All that a power loss can leave of a file after these records.
    fn left(journal: &[Vec<u8>]) -> Vec<Option<Vec<u8>>> {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("kanso.db");
        let journal = journal.concat();
        let mut disk = Disk::of(&database);
        for record in records(&journal) {
            disk.advance(&record);
        }
        let mut random = StdRng::seed_from_u64(1);
        let mut left: Vec<_> = (0..400)
            .map(|_| {
                disk.lose_power(&database, &mut random);
                let bytes = fs::read(&database).ok();
                // What one image has must not stay for the next.
                let _ = fs::remove_file(&database);
                bytes
            })
            .collect();
        left.sort();
        left.dedup();
        left
    }

    #[test]
    fn only_what_was_written_before_a_synchronisation_began_is_sure() {
        let old = record(b'W', 0, 0, b"old");
        let begin = record(b'S', 0, 7, b"");
        let new = record(b'W', 0, 0, b"new");
        let end = record(b'E', 0, 7, b"");
        let named = [
            record(b'C', 0, 0, b""),
            record(b'S', 3, 1, b""),
            record(b'E', 3, 1, b""),
        ]
        .concat();
        let some = |it: &[&[u8]]| -> Vec<Option<Vec<u8>>> {
            it.iter().map(|it| Some(it.to_vec())).collect()
        };
        let upto = |parts: &[&Vec<u8>]| {
            let parts: Vec<Vec<u8>> = parts.iter().map(|it| (*it).clone()).collect();
            left(&[vec![named.clone()], parts].concat())
        };
        assert_eq!(upto(&[&old]), some(&[b"", b"old"]));
        assert_eq!(upto(&[&old, &begin]), some(&[b"", b"old"]));
        assert_eq!(upto(&[&old, &begin, &new]), some(&[b"", b"new", b"old"]));
        assert_eq!(upto(&[&old, &begin, &new, &end]), some(&[b"new", b"old"]));
        assert_eq!(upto(&[&old, &begin, &end]), some(&[b"old"]));
    }

    #[test]
    fn what_a_failed_synchronisation_was_for_stays_in_doubt_until_it_is_written_anew() {
        let parts = |rest: &[(u8, u64, &[u8])]| -> Vec<Option<Vec<u8>>> {
            let mut journal = vec![
                record(b'C', 0, 0, b""),
                record(b'S', 3, 1, b""),
                record(b'E', 3, 1, b""),
                record(b'W', 0, 0, b"old"),
                record(b'S', 0, 2, b""),
                record(b'X', 0, 2, b""),
            ];
            journal.extend(rest.iter().map(|it| record(it.0, 0, it.1, it.2)));
            left(&journal)
        };
        let some = |it: &[u8]| Some(it.to_vec());
        assert_eq!(parts(&[]), [some(b""), some(b"old")]);
        let again: [(u8, u64, &[u8]); 2] = [(b'S', 3, b""), (b'E', 3, b"")];
        assert_eq!(parts(&again), [some(b"")], "it is lost, whatever is said");
        let anew = [[(b'W', 0, b"new".as_slice())].as_slice(), &again].concat();
        assert_eq!(parts(&anew), [some(b"new")]);
    }

    #[test]
    fn a_name_is_sure_once_its_folder_was_synchronised() {
        let made = record(b'C', 0, 0, b"");
        let written = [
            record(b'W', 0, 0, b"x"),
            record(b'S', 0, 1, b""),
            record(b'E', 0, 1, b""),
        ]
        .concat();
        assert_eq!(
            left(&[made, written]),
            [None, Some(b"x".to_vec())],
            "the file has its bytes, but perhaps no name"
        );
    }

    #[test]
    fn a_write_is_torn_between_sectors_only() {
        let bytes = [vec![1; SECTOR], vec![2; SECTOR]].concat();
        let named = [
            record(b'C', 0, 0, b""),
            record(b'W', 0, 0, &[9; 2 * SECTOR]),
            record(b'S', 0, 1, b""),
            record(b'E', 0, 1, b""),
            record(b'S', 3, 2, b""),
            record(b'E', 3, 2, b""),
        ]
        .concat();
        let sectors: Vec<Vec<u8>> = left(&[named, record(b'W', 0, 0, &bytes)])
            .into_iter()
            .map(|it| {
                let it = it.unwrap();
                it.chunks(SECTOR)
                    .map(|sector| {
                        assert!(sector.iter().all(|byte| *byte == sector[0]));
                        sector[0]
                    })
                    .collect()
            })
            .collect();
        assert_eq!(sectors, [[1, 2], [1, 9], [9, 2], [9, 9]]);
    }
}
