//! The disk is full, read-only, failing or damaged while phones send: what was acknowledged is
//! there, phones are told to come again, whoever looks after the program is told what is wrong,
//! and when the disk is well again, everything goes on without a restart.
//!
//! The real program runs with `disk.c`, whose letter the test changes. A small file system that
//! is really full is tried too, where the test may mount one.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{Officer, PATIENCE, eventually, preloaded, sign_in_link};
use crate::fixture::EDITION_PAGE;
use crate::program::Program;
use crate::senders::Senders;

/// A program on a disk that fails when it is told to.
struct OnDisk {
    _folder: tempfile::TempDir,
    data: PathBuf,
    fail_by: PathBuf,
    program: Program,
    senders: Senders,
    officer: Officer,
}

impl OnDisk {
    async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().canonicalize().unwrap().join("data");
        let mut senders = Senders::prepare(&data).await;
        senders.draw(&data, 40).await;
        let link = sign_in_link(&data);
        let library = preloaded("disk", folder.path());
        let fail_by = folder.path().join("letter");
        std::fs::write(&fail_by, "-").unwrap();
        let variables = [
            ("LD_PRELOAD", library.as_path()),
            ("FAIL_BY", &fail_by),
            // Its log is there too.
            ("FAILING", &data),
        ];
        let mut program = Program::start_with(&data, "serve", &variables);
        program.ready().await;
        let officer = Officer::signed_in(&program.base, &link).await;
        Self {
            _folder: folder,
            data,
            fail_by,
            program,
            senders,
            officer,
        }
    }

    fn fail(&self, letter: &str) {
        std::fs::write(&self.fail_by, letter).unwrap();
    }

    /// What `/readyz` says.
    async fn ready(&self) -> (u16, Value) {
        let (status, text) = self.officer.get("/readyz").await;
        (status, serde_json::from_str(&text).unwrap())
    }

    /// Waits until the database is said to be so.
    async fn until(&self, database: &str) -> (u16, Value) {
        let begun = Instant::now();
        loop {
            let said = self.ready().await;
            if said.1["database"] == database {
                return said;
            }
            assert!(begun.elapsed() < PATIENCE, "not {database}: {said:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Lets the disk fail in one way while phones send, and become well again.
    async fn fail_and_recover(&mut self, letter: &str, database: &str, advice: &str) {
        let sending = self.senders.send(&self.program.base, PATIENCE * 2);
        let course = self.senders.course();
        eventually("phones are heard", || course.so_far().0 > 20).await;
        self.fail(letter);
        let (status, said) = self.until(database).await;
        assert_eq!((status, &said["ready"]), (503, &Value::Bool(false)));
        let detail = said["detail"].as_str().unwrap();
        assert!(detail.starts_with(advice), "{detail}");

        // The process lives, pages are read, and officers read what is wrong.
        assert_eq!(self.officer.get("/healthz").await, (200, "ok\n".to_owned()));
        let (status, page) = self.officer.get(EDITION_PAGE).await;
        assert_eq!(status, 200);
        let banner = format!("<p class=\"trouble\" role=\"alert\">{advice}");
        assert!(page.contains(&banner), "{page}");
        // Phones are told to come again, and nothing is acknowledged.
        let put_off = course.so_far().1;
        eventually("phones are put off", || course.so_far().1 > put_off + 20).await;
        let heard = course.so_far().0;
        eventually("phones are put off", || course.so_far().1 > put_off + 60).await;
        assert_eq!(course.so_far().0, heard, "something was acknowledged");

        self.fail("-");
        self.until("well").await;
        let (_, page) = self.officer.get(EDITION_PAGE).await;
        assert!(!page.contains("class=\"trouble\""));
        let heard = course.so_far().0;
        eventually("phones are heard again", || course.so_far().0 > heard + 20).await;
        course.stop();
        self.senders.back(sending).await;
    }

    /// Ends the program as a power switch would, and holds what is there against what was
    /// acknowledged.
    async fn hold(self) {
        let log = std::fs::read_to_string(self.data.join("log")).unwrap();
        assert!(!log.contains("panicked"), "{log}");
        self.program.kill();
        self.senders.hold_against(&self.data).await;
    }
}

#[actix_web::test]
async fn a_full_disk_lets_answers_wait_on_the_phones() {
    let mut disk = OnDisk::start().await;
    let advice = "The disk is full: answers wait on the phones. Make room; nothing has to be";
    disk.fail_and_recover("F", "disk full", advice).await;
    disk.hold().await;
}

#[actix_web::test]
async fn a_disk_that_becomes_read_only_lets_answers_wait_on_the_phones() {
    let mut disk = OnDisk::start().await;
    let advice = "The database can only be read: answers wait on the phones.";
    disk.fail_and_recover("R", "read-only", advice).await;
    disk.hold().await;
}

#[actix_web::test]
async fn errors_of_the_disk_take_no_acknowledged_response() {
    let mut disk = OnDisk::start().await;
    let advice = "The disk reports errors: answers wait on the phones.";
    for letter in ["W", "S", "W", "S"] {
        disk.fail_and_recover(letter, "disk errors", advice).await;
    }
    disk.hold().await;
}

#[actix_web::test]
async fn a_file_system_that_is_really_full_lets_answers_wait_on_the_phones() {
    let folder = tempfile::tempdir().unwrap();
    let Some(mounted) = Mounted::at(folder.path()) else {
        return;
    };
    let data = folder.path().join("data");
    let mut senders = Senders::prepare(&data).await;
    senders.draw(&data, 10).await;
    let mut program = Program::start(&data, "serve");
    program.ready().await;
    let sending = senders.send(&program.base, PATIENCE * 2);
    let course = senders.course();
    eventually("phones are heard", || course.so_far().0 > 20).await;

    let filler = folder.path().join("filler");
    fill(&filler);
    eventually("phones are put off", || course.so_far().1 > 20).await;
    let ready = format!("{}/readyz", program.base);
    let said = reqwest::get(&ready).await.unwrap();
    assert_eq!(said.status().as_u16(), 503);
    let said: Value = serde_json::from_str(&said.text().await.unwrap()).unwrap();
    assert_eq!(said["database"], "disk full");

    std::fs::remove_file(&filler).unwrap();
    let heard = course.so_far().0;
    eventually("phones are heard again", || course.so_far().0 > heard + 20).await;
    course.stop();
    senders.back(sending).await;
    program.kill();
    senders.hold_against(&data).await;
    drop(mounted);
}

/// Writes a file until there is no room.
fn fill(file: &Path) {
    use std::io::Write;
    let mut file = std::fs::File::create(file).unwrap();
    for length in [65_536, 4_096, 1] {
        while file.write_all(&vec![1; length]).is_ok() {}
    }
}

/// A small file system of its own; it goes when this is dropped.
struct Mounted<'a>(&'a Path);

impl<'a> Mounted<'a> {
    /// Says so and gives nothing where this user may not mount.
    fn at(folder: &'a Path) -> Option<Self> {
        use std::io::Write;
        let output = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=6m", "tmpfs"])
            .arg(folder)
            .output();
        let why = match output {
            Ok(it) if it.status.success() => return Some(Self(folder)),
            Ok(it) => String::from_utf8_lossy(&it.stderr).into_owned(),
            Err(error) => error.to_string(),
        };
        let left_out = "no file system may be mounted, so no real one was filled";
        let mut stderr = std::io::stderr();
        writeln!(stderr, "{left_out}: {why}").unwrap();
        None
    }
}

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let unmounted = std::process::Command::new("umount")
            .arg("--lazy")
            .arg(self.0)
            .status();
        // A panic that is on its way says more.
        if !std::thread::panicking() {
            assert!(unmounted.unwrap().success());
        }
    }
}
