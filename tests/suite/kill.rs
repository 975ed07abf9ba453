//! The program is killed (SIGKILL) at random moments while phones send, again and again, and
//! must have lost nothing that it acknowledged.

use std::io::Write;
use std::time::{Duration, Instant};

use rand::RngExt;

use crate::program::Program;
use crate::senders::Senders;

/// How often it is killed unless KANSO_KILL_ROUNDS says otherwise.
const ROUNDS: u32 = 12;

#[actix_web::test]
async fn a_killed_program_has_lost_no_acknowledged_response() {
    let rounds = match std::env::var("KANSO_KILL_ROUNDS") {
        Ok(text) => text.parse().expect("KANSO_KILL_ROUNDS is a number"),
        Err(_) => ROUNDS,
    };
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut senders = Senders::prepare(&data).await;
    let begun = Instant::now();
    for round in 1..=rounds {
        senders.draw(&data, 15).await;
        let mut program = Program::start(&data, "serve");
        if round % 4 == 0 {
            // Killed while it starts, too, with what the last kill left.
            random_sleep(0..150).await;
            program.kill();
            program = Program::start(&data, "serve");
        }
        program.ready().await;
        senders.hold_against(&data).await;

        let sending = senders.send(&program.base, Duration::from_secs(60));
        random_sleep(20..500).await;
        if round == 1 {
            // A slow machine may not have acknowledged anything yet.
            let course = senders.course();
            while course.so_far().0 == 0 {
                assert!(
                    begun.elapsed() < Duration::from_secs(60),
                    "nothing is acknowledged"
                );
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        program.kill();
        senders.back(sending).await;
    }
    let mut program = Program::start(&data, "serve");
    program.ready().await;
    senders.hold_against(&data).await;

    let log = std::fs::read_to_string(data.join("log")).unwrap();
    assert!(!log.contains("panicked"), "{log}");
    assert!(senders.acknowledged() > rounds as usize);
    let figures = format!(
        "{rounds} kills in {:.1} s, {} responses acknowledged, none lost",
        begun.elapsed().as_secs_f32(),
        senders.acknowledged()
    );
    writeln!(std::io::stderr(), "{figures}").unwrap();
}

async fn random_sleep(milliseconds: std::ops::Range<u64>) {
    let time = rand::rng().random_range(milliseconds);
    tokio::time::sleep(Duration::from_millis(time)).await;
}
