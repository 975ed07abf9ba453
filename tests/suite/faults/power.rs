//! Power fails at any moment: while phones send, while the log is merged into the file, while
//! a session closes and its rows are written anew.
//!
//! The real program runs with `record.c`, which writes down what it does to the database's
//! files, and each phone notes how long that journal was when its answer was acknowledged. From
//! the journal, images are made of what a power loss could have left at many moments
//! (`journal.rs` has the model: only what was synchronised is sure, and any part of the rest
//! may be there, torn). In each of them, every answer that was acknowledged before the moment
//! must be there exactly once, nothing that was not sent by then may be, the tallies must be
//! the responses counted, and SQLite must find the file sound. After the moment at which the
//! closing was acknowledged, the rows must have their new ids.
//!
//! In the second test synchronisations fail for a while before, in a program that goes on and in
//! one that is killed then: what they were for stays in memory, where the next program reads it,
//! and never gets to the disk unless it is written once more.
//!
//! That the tests can fail was tried. With `synchronous` set to OFF or to NORMAL in
//! `src/store/mod.rs` the first one does within a few images. Without `log::make_sure` and
//! `Store::rewrite` the second one misses responses; with a log that was only merged into the file
//! instead, it finds indexes that do not fit their tables, in some runs of 150 images.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tempfile::TempDir;

use super::journal::{Disk, Record, records};
use super::{Officer, eventually, preloaded, sign_in_link};
use crate::program::Program;
use crate::senders::Senders;

/// How many images each test looks at unless KANSO_POWER_ROUNDS says otherwise.
const ROUNDS: usize = 60;

/// One of so many is opened by the program itself, which then goes on.
const SERVED: usize = 25;

/// What was recorded.
struct Recording {
    folder: TempDir,
    /// The files as they were before.
    before: TempDir,
    senders: Senders,
    journal: Vec<u8>,
    /// How long the journal was when no letter was on its way any more, and when the closing
    /// was acknowledged, where it was.
    sent: u64,
    closed: u64,
}

#[actix_web::test]
async fn a_power_loss_takes_no_acknowledged_response() {
    let mut tape = Tape::new().await;
    let mut program = tape.start();
    program.ready().await;
    let sending = tape.senders.send(&program.base, Duration::from_secs(60));
    tokio::time::sleep(Duration::from_millis(500)).await;
    program.kill();
    tape.senders.back(sending).await;

    // What was on its way is sent again.
    let mut program = tape.start();
    program.ready().await;
    let sending = tape.senders.send(&program.base, Duration::from_millis(700));
    tape.senders.back(sending).await;
    assert_eq!(tape.senders.on_their_way(), 0);
    let sent = tape.length();

    let officer = Officer::signed_in(&program.base, &tape.link).await;
    officer.close_session().await;
    let closed = tape.length();
    program.kill();
    look_at_images(tape.end(sent, closed), rounds()).await;
}

#[actix_web::test]
async fn a_power_loss_after_a_failed_synchronisation_takes_no_acknowledged_response() {
    let mut tape = Tape::new().await;
    for ended in [false, true] {
        let mut program = tape.start();
        program.ready().await;
        let sending = tape.senders.send(&program.base, Duration::from_secs(60));
        let course = tape.senders.course();
        eventually("phones are heard", || course.so_far().0 > 30).await;
        tape.fail("S");
        eventually("phones are put off", || course.so_far().1 > 30).await;
        if ended {
            // The next one finds in memory what is not on the disk.
            program.kill();
            tape.fail("-");
            tape.senders.back(sending).await;
            continue;
        }
        tape.fail("-");
        let heard = course.so_far().0;
        eventually("phones are heard again", || course.so_far().0 > heard + 30).await;
        program.kill();
        tape.senders.back(sending).await;
    }
    let mut program = tape.start();
    program.ready().await;
    let sending = tape.senders.send(&program.base, Duration::from_millis(300));
    tape.senders.back(sending).await;
    program.kill();
    look_at_images(tape.end(u64::MAX, u64::MAX), rounds()).await;
}

fn rounds() -> usize {
    match std::env::var("KANSO_POWER_ROUNDS") {
        Ok(text) => text.parse().expect("KANSO_POWER_ROUNDS is a number"),
        Err(_) => ROUNDS,
    }
}

/// Makes images of what was recorded, and looks at each.
async fn look_at_images(recording: Recording, rounds: usize) {
    let begun = Instant::now();
    let records = records(&recording.journal);
    let seed = rand::rng().random();
    let mut random = StdRng::seed_from_u64(seed);
    let mut disk = Disk::of(&recording.before.path().join("kanso.db"));
    let moments = moments(&records, rounds, &mut random);
    let mut at = 0;
    for (round, moment) in moments.iter().enumerate() {
        for record in &records[at..*moment] {
            disk.advance(record);
        }
        at = *moment;
        let image = image_folder(recording.folder.path());
        disk.lose_power(&image.path().join("kanso.db"), &mut random);
        let all = records.len();
        let place = format!("seed {seed}, round {round}, record {moment} of {all}");
        let now = moment.checked_sub(1).map_or(0, |it| records[it].end);
        let served = round % SERVED == SERVED - 1;
        hold(&recording, image.path(), now, served, &place).await;
    }
    let figures = format!(
        "{} images of {} records ({} bytes), {} responses acknowledged, none lost, in {:.1} s",
        moments.len(),
        records.len(),
        recording.journal.len(),
        recording.senders.acknowledged(),
        begun.elapsed().as_secs_f32()
    );
    let mut stderr = std::io::stderr();
    writeln!(stderr, "{figures}").unwrap();
}

/// A folder for an image: in memory where that can be, because nobody takes its power away.
fn image_folder(folder: &Path) -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir_in(folder).unwrap())
}

/// Records what programs do to one database.
struct Tape {
    folder: TempDir,
    before: TempDir,
    data: PathBuf,
    library: PathBuf,
    senders: Senders,
    link: String,
}

impl Tape {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().canonicalize().unwrap().join("data");
        let mut senders = Senders::prepare(&data).await;
        senders.draw(&data, 12).await;
        let link = sign_in_link(&data);
        let before = tempfile::tempdir().unwrap();
        for file in std::fs::read_dir(&data).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), before.path().join(file.file_name())).unwrap();
        }
        let journal = folder.path().join("journal");
        std::fs::write(&journal, "").unwrap();
        senders.timed_by(Arc::new(move || length(&journal)));
        let tape = Self {
            library: preloaded("record", folder.path()),
            folder,
            before,
            data,
            senders,
            link,
        };
        tape.fail("-");
        tape
    }

    fn start(&self) -> Program {
        let variables = [
            ("LD_PRELOAD", self.library.as_path()),
            ("RECORD_TO", &self.folder.path().join("journal")),
            ("RECORDED_DATABASE", &self.data.join("kanso.db")),
            ("FAIL_BY", &self.folder.path().join("letter")),
        ];
        Program::start_with(&self.data, "serve", &variables)
    }

    fn fail(&self, letter: &str) {
        std::fs::write(self.folder.path().join("letter"), letter).unwrap();
    }

    /// How long the journal is.
    fn length(&self) -> u64 {
        length(&self.folder.path().join("journal"))
    }

    fn end(self, sent: u64, closed: u64) -> Recording {
        let journal = std::fs::read(self.folder.path().join("journal")).unwrap();
        let log = std::fs::read_to_string(self.data.join("log")).unwrap();
        assert!(!log.contains("panicked"), "{log}");
        Recording {
            folder: self.folder,
            before: self.before,
            senders: self.senders,
            journal,
            sent,
            closed,
        }
    }
}

fn length(journal: &Path) -> u64 {
    std::fs::metadata(journal).unwrap().len()
}

/// Moments in their order: some anywhere, some where a synchronisation begins or has just
/// ended, which is when answers are acknowledged, and as many in the closing as before it.
fn moments(records: &[Record<'_>], count: usize, random: &mut StdRng) -> Vec<usize> {
    let edges: Vec<usize> = (0..records.len())
        .filter(|it| records[*it].synchronises())
        .collect();
    let mut moments: Vec<usize> = (0..count.saturating_sub(1))
        .map(|it| match it % 2 {
            0 => random.random_range(0..=records.len()),
            // Where nothing is synchronised, any moment will show it.
            _ if edges.is_empty() => random.random_range(0..=records.len()),
            _ => edges[random.random_range(0..edges.len())] + random.random_range(0..2),
        })
        .chain([records.len()])
        .collect();
    moments.sort_unstable();
    moments
}

async fn hold(recording: &Recording, image: &Path, now: u64, served: bool, place: &str) {
    // Names the image, should it not hold.
    let named = Named(place);
    if served {
        // What the program does with it when it starts must not take anything either.
        let mut program = Program::start(image, "serve");
        program.ready().await;
        program.kill();
    }
    let then = recording.senders.as_of(now);
    if now < recording.sent {
        then.hold_against(image).await;
    } else {
        let renewed = then.hold_closed_against(image).await;
        assert!(renewed || now < recording.closed, "the closing is gone");
    }
    drop(named);
}

/// Says which image it was when a test panics.
struct Named<'a>(&'a str);

impl Drop for Named<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // Nothing more can be done where it cannot be said.
            let _ = writeln!(std::io::stderr(), "the image: {}", self.0);
        }
    }
}
