//! One program to a data folder, as two real processes see it.

use std::path::Path;

use crate::fixture::EDITION;
use crate::program::{Program, kanso};

/// A folder with the small edition's file beside the data.
fn edition_file(folder: &Path) -> String {
    let file = folder.join("edition.toml");
    std::fs::write(&file, EDITION).unwrap();
    file.display().to_string()
}

/// What a program says that may not serve the folder.
fn claimed(data: &Path) -> String {
    format!(
        "kanso: another Kanso already serves the data folder “{}”: end that one first, or name \
         another folder with --data\n",
        data.canonicalize().unwrap().display()
    )
}

#[actix_web::test]
async fn a_second_program_refuses_to_serve_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut first = Program::start(&data, "serve");
    first.ready().await;

    let link = folder.path().join("another-name");
    std::os::unix::fs::symlink(&data, &link).unwrap();
    for (folder, arguments) in [
        (&data, ["serve", "--listen", "127.0.0.1:0"].as_slice()),
        (&link, &["serve", "--listen", "127.0.0.1:0"]),
        (&data, &["demo", "--listen", "127.0.0.1:0"]),
        (&data, &["demo", "--fresh", "--listen", "127.0.0.1:0"]),
    ] {
        let said = kanso(folder, arguments);
        assert!(!said.success, "{said:?}");
        assert_eq!(said.stderr, claimed(&data), "{arguments:?}");
    }
    // The first has not noticed.
    first.ready().await;
    assert!(data.join("kanso.db").exists());

    // What was killed gives the folder back without anybody's help.
    first.kill();
    let mut next = Program::start(&data, "serve");
    next.ready().await;
}

#[actix_web::test]
async fn other_commands_work_beside_a_program_that_serves() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = edition_file(folder.path());
    let copy = folder.path().join("copy.db").display().to_string();
    let mut serving = Program::start(&data, "serve");
    serving.ready().await;
    for (arguments, says) in [
        (["import", &file].as_slice(), ": 3 sessions added"),
        (&["officer", "officer@example.org"], "/officer/sign-in/"),
        (&["recount"], "Every tally is what the responses say."),
        (&["backup", &copy], "Written: "),
    ] {
        let said = kanso(&data, arguments);
        assert!(said.success, "{arguments:?}: {said:?}");
        assert!(said.stdout.contains(says), "{arguments:?}: {said:?}");
    }
    serving.ready().await;
}

#[actix_web::test]
async fn what_an_interrupted_restore_or_copy_has_left_goes_with_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut serving = Program::start(&data, "serve");
    serving.ready().await;
    let left: Vec<_> = ["restoring", "migrating"]
        .iter()
        .flat_map(|what| {
            ["", "-wal", "-shm", "-journal"]
                .map(|suffix| data.join(format!("kanso.db.{what}{suffix}")))
        })
        .collect();
    for file in &left {
        std::fs::write(file, "a database that nobody has encrypted").unwrap();
    }
    // Another program may be at it, as long as the folder is claimed.
    let said = kanso(&data, &["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(said.stderr, claimed(&data));
    assert!(kanso(&data, &["recount"]).success);
    assert!(left.iter().all(|it| it.exists()));
    serving.kill();
    let mut next = Program::start(&data, "serve");
    next.ready().await;
    assert!(!left.iter().any(|it| it.exists()));
    next.kill();

    // What cannot be removed is named.
    std::fs::create_dir(&left[0]).unwrap();
    let said = kanso(&data, &["serve", "--listen", "127.0.0.1:0"]);
    assert!(!said.success);
    let named = format!("in “{}”, which cannot be removed", left[0].display());
    assert!(said.stderr.contains(&named), "{said:?}");
}

#[actix_web::test]
async fn a_lock_that_cannot_be_had_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let lock = folder.path().join("kanso.lock");
    std::fs::create_dir(&lock).unwrap();
    let said = kanso(folder.path(), &["serve", "--listen", "127.0.0.1:0"]);
    assert!(!said.success);
    let begins = format!(
        "kanso: the file “{}”, by which only one Kanso serves a folder, cannot be locked: ",
        lock.display()
    );
    assert!(said.stderr.starts_with(&begins), "{}", said.stderr);
    assert!(!folder.path().join("kanso.db").exists());
}
