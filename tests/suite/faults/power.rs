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
//! That the test can fail was tried: with `synchronous` set to OFF or to NORMAL in
//! `src/store/mod.rs` it does, at the first images.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tempfile::TempDir;

use super::journal::{Disk, Record, records};
use super::{Officer, preloaded, sign_in_link};
use crate::program::Program;
use crate::senders::Senders;

/// How many images are looked at unless KANSO_POWER_ROUNDS says otherwise.
const ROUNDS: usize = 60;

/// One of so many is opened by the program itself, which then goes on.
const SERVED: usize = 25;

/// What was recorded.
struct Recording {
    senders: Senders,
    journal: Vec<u8>,
    /// How long the journal was when no letter was on its way any more, when the closing was
    /// asked for, and when it was acknowledged.
    sent: u64,
    closed: u64,
}

#[actix_web::test]
async fn a_power_loss_takes_no_acknowledged_response() {
    let rounds = match std::env::var("KANSO_POWER_ROUNDS") {
        Ok(text) => text.parse().expect("KANSO_POWER_ROUNDS is a number"),
        Err(_) => ROUNDS,
    };
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().canonicalize().unwrap().join("data");
    let database = data.join("kanso.db");
    let mut senders = Senders::prepare(&data).await;
    senders.draw(&data, 12).await;
    let link = sign_in_link(&data);
    let mut disk = Disk::of(&database);

    let begun = Instant::now();
    let recording = record(folder.path(), &data, senders, &link).await;
    let recorded = begun.elapsed();
    let records = records(&recording.journal);

    let seed = rand::rng().random();
    let mut random = StdRng::seed_from_u64(seed);
    let moments = moments(&records, rounds, &mut random);
    let mut at = 0;
    for (round, moment) in moments.iter().enumerate() {
        for record in &records[at..*moment] {
            disk.advance(record);
        }
        at = *moment;
        let image = image_folder(folder.path());
        disk.lose_power(&image.path().join("kanso.db"), &mut random);
        let place = format!(
            "seed {seed}, round {round}, record {moment} of {}",
            records.len()
        );
        let now = moment.checked_sub(1).map_or(0, |it| records[it].end);
        hold(
            &recording,
            image.path(),
            now,
            round % SERVED == SERVED - 1,
            &place,
        )
        .await;
    }
    let figures = format!(
        "{} images of {} records ({} bytes), {} responses acknowledged, none lost; recorded in \
         {:.1} s, looked at in {:.1} s",
        moments.len(),
        records.len(),
        recording.journal.len(),
        recording.senders.acknowledged(),
        recorded.as_secs_f32(),
        (begun.elapsed() - recorded).as_secs_f32()
    );
    writeln!(std::io::stderr(), "{figures}").unwrap();
}

/// A folder for an image: in memory where that can be, because nobody takes its power away.
fn image_folder(folder: &Path) -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| tempfile::tempdir_in(folder).unwrap())
}

/// Lets phones send to a recorded program, which is killed and started again in between, and
/// an officer close the session.
async fn record(folder: &Path, data: &Path, mut senders: Senders, link: &str) -> Recording {
    let library = preloaded("record", folder);
    let to = folder.join("journal");
    std::fs::write(&to, "").unwrap();
    let length = {
        let to = to.clone();
        move || std::fs::metadata(&to).unwrap().len()
    };
    senders.timed_by(Arc::new(length.clone()));
    let database = data.join("kanso.db");
    let variables = [
        ("LD_PRELOAD", library.as_path()),
        ("RECORD_TO", to.as_path()),
        ("RECORDED_DATABASE", database.as_path()),
    ];

    let mut program = Program::start_with(data, "serve", &variables);
    program.ready().await;
    let sending = senders.send(&program.base, Duration::from_secs(60));
    tokio::time::sleep(Duration::from_millis(500)).await;
    program.kill();
    senders.back(sending).await;

    // What was on its way is sent again.
    let mut program = Program::start_with(data, "serve", &variables);
    program.ready().await;
    let sending = senders.send(&program.base, Duration::from_millis(700));
    senders.back(sending).await;
    assert_eq!(senders.on_their_way(), 0);
    let sent = length();

    let officer = Officer::signed_in(&program.base, link).await;
    officer.close_session().await;
    let closed = length();
    program.kill();
    Recording {
        senders,
        journal: std::fs::read(&to).unwrap(),
        sent,
        closed,
    }
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
