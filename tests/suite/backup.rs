//! Backups that are encrypted, and those that the program makes by itself.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use kanso::store::Store;

use crate::fixture::{EDITION, running};
use crate::program::{Program, kanso, kanso_with};
use crate::senders::Senders;

/// How long something may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// What SQLite files begin with, and what encrypted ones begin with.
const PLAIN: &[u8] = b"SQLite format 3\0";
const SEALED: &[u8] = b"age-encryption.org/v1\n";

/// A key, and the file that holds it.
struct Key {
    recipient: String,
    file: String,
}

fn key(folder: &Path, name: &str) -> Key {
    let identity = Identity::generate();
    let file = folder.join(name);
    let text = format!(
        "# public key: {}\n{}\n",
        identity.to_public(),
        identity.to_string().expose_secret()
    );
    std::fs::write(&file, text).unwrap();
    Key {
        recipient: identity.to_public().to_string(),
        file: file.display().to_string(),
    }
}

/// The files of a folder whose names are chosen, in order.
fn files(folder: &Path, chosen: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| chosen(it.file_name().unwrap().to_str().unwrap()))
        .collect();
    files.sort();
    files
}

fn is_backup(name: &str) -> bool {
    name.starts_with("kanso-") && (name.ends_with(".db") || name.ends_with(".db.age"))
}

/// Waits until something is so.
async fn until(what: &str, mut so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !so() {
        assert!(begun.elapsed() < PATIENCE, "{what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[actix_web::test]
async fn an_encrypted_backup_is_opened_by_its_key_alone() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    let edition = folder.path().join("edition.toml");
    std::fs::write(&edition, EDITION).unwrap();
    let imported = kanso(&data, &["import", &edition.display().to_string()]);
    assert!(imported.success, "{imported:?}");
    let (right, second, wrong) = (
        key(folder.path(), "right.txt"),
        key(folder.path(), "second.txt"),
        key(folder.path(), "wrong.txt"),
    );
    // What a crash has left of another backup is taken away, but not what is not of one.
    std::fs::write(data.join("kanso.db.backing-up-1"), "rows").unwrap();
    std::fs::write(data.join("other.db.backing-up-1"), "rows").unwrap();

    let backups = folder.path().join("backups");
    std::fs::create_dir(&backups).unwrap();
    let to = backups.display().to_string();
    let recipients = [
        "--recipient",
        &right.recipient,
        "--recipient",
        &second.recipient,
    ];
    let said = kanso(&data, &[&["backup", &to], recipients.as_slice()].concat());
    assert!(said.success, "{said:?}");
    let made = files(&backups, |_| true);
    assert_eq!(made.len(), 1, "{made:?}");
    assert_eq!(said.stdout, format!("Written: {}\n", made[0].display()));
    let name = made[0].file_name().unwrap().to_str().unwrap();
    assert!(is_backup(name) && name.ends_with("Z.db.age"), "{name}");
    let bytes = std::fs::read(&made[0]).unwrap();
    assert!(bytes.starts_with(SEALED));
    for secret in [PLAIN, b"CREATE TABLE", b"A seminar"] {
        assert_eq!(memchr::memmem::find(&bytes, secret), None);
    }
    let mode = made[0].metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let left = files(&data, |it| it.contains("backing-up"));
    assert_eq!(left, [data.join("other.db.backing-up-1")]);

    // The setting says the same, and the same name is not written twice.
    let again = folder.path().join("again.age").display().to_string();
    let setting = [("KANSO_BACKUP_RECIPIENT", right.recipient.as_str())];
    let said = kanso_with(&data, &["backup", &again], &setting);
    assert!(said.success, "{said:?}");
    let before = std::fs::read(&again).unwrap();
    assert!(before.starts_with(SEALED));
    let said = kanso_with(&data, &["backup", &again], &setting);
    let exists = format!(
        "kanso: “{again}” is there already and is not overwritten: name a file that does not exist \
         yet\n"
    );
    assert_eq!((said.success, said.stderr), (false, exists));
    assert_eq!(std::fs::read(&again).unwrap(), before);

    let elsewhere = folder.path().join("elsewhere");
    let backup = made[0].display().to_string();
    let restore = |file: &str, identity: Option<&str>| {
        let mut arguments = vec!["restore", file];
        arguments.extend(identity.map(|it| ["--identity", it]).iter().flatten());
        kanso(&elsewhere, &arguments)
    };
    for (identity, says) in [
        (None, "is encrypted: name the file with its key"),
        (
            Some(wrong.file.as_str()),
            "cannot be decrypted and was not restored: ",
        ),
        (
            Some("/no/such/file"),
            "the identity file “/no/such/file” cannot be used: ",
        ),
        (Some(&again), "cannot be used: "),
    ] {
        let said = restore(&backup, identity);
        assert!(!said.success && said.stderr.contains(says), "{said:?}");
    }
    for (what, changed) in [
        ("cut short", bytes[..bytes.len() - 1].to_vec()),
        ("changed", {
            let mut bytes = bytes.clone();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            bytes
        }),
    ] {
        let file = folder.path().join("changed.age");
        std::fs::write(&file, changed).unwrap();
        let said = restore(&file.display().to_string(), Some(&right.file));
        let says = "cannot be decrypted and was not restored: ";
        assert!(
            !said.success && said.stderr.contains(says),
            "{what}: {said:?}"
        );
    }
    assert_eq!(
        files(&elsewhere, |it| it != "kanso.lock"),
        [""; 0].map(PathBuf::from)
    );
    let said = restore(&backup, Some(&second.file));
    assert!(said.success, "{said:?}");
    let said = kanso(&elsewhere, &["recount"]);
    assert!(said.success, "{said:?}");
}

#[actix_web::test]
async fn what_was_acknowledged_comes_back_from_a_scheduled_backup() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let backups = folder.path().join("backups");
    let place = backups.display().to_string();
    let key = key(folder.path(), "key.txt");
    let mut senders = Senders::prepare(&data).await;
    senders.draw(&data, 60).await;
    let settings = [
        ("KANSO_BACKUP_FOLDER", place.as_str()),
        ("KANSO_BACKUP_EVERY", "1s"),
        ("KANSO_BACKUP_KEEP", "2"),
        ("KANSO_BACKUP_RECIPIENT", &key.recipient),
    ];
    // Files that are not its own stay, however old they are.
    std::fs::create_dir(&backups).unwrap();
    let foreign = [
        "kanso-20200101T000000Z.db",
        "kanso-0a1b2c3d-20200101T000000Z.db.age",
    ]
    .map(|it| backups.join(it));
    for it in &foreign {
        std::fs::write(it, "somebody else's").unwrap();
    }
    let own = |it: &str| is_backup(it) && !it.contains("-20200101T");
    let mut program = Program::start_with(&data, "serve", &settings);
    program.ready().await;
    let sending = senders.send(&program.base, Duration::from_millis(500));
    senders.back(sending).await;

    // Two more are made while phones go on sending: the second began after all of `before`.
    let before = senders.remember();
    let sending = senders.send(&program.base, Duration::from_secs(60));
    for _ in 0..2 {
        let newest = files(&backups, own).pop();
        until("no backup is made", || files(&backups, own).pop() != newest).await;
    }
    let newest = files(&backups, own).pop().unwrap();
    until("older ones stay", || files(&backups, own).len() <= 3).await;
    let backup = folder.path().join("rescued.age");
    std::fs::copy(newest, &backup).unwrap();
    program.kill();
    senders.back(sending).await;
    assert!(before.acknowledged() > 0);
    assert!(senders.acknowledged() > before.acknowledged());
    for it in &foreign {
        assert_eq!(std::fs::read(it).unwrap(), b"somebody else's");
    }
    for it in files(&backups, own) {
        assert!(std::fs::read(&it).unwrap().starts_with(SEALED), "{it:?}");
    }
    let log = std::fs::read_to_string(data.join("log")).unwrap();
    assert!(log.contains("a backup was made"), "{log}");

    std::fs::remove_dir_all(&data).unwrap();
    let rescued = backup.display().to_string();
    let said = kanso(&data, &["restore", &rescued, "--identity", &key.file]);
    assert!(said.success, "{said:?}");
    let mut program = Program::start(&data, "serve");
    program.ready().await;
    before.hold_acknowledged_against(&data, &senders).await;
}

#[actix_web::test]
async fn a_schedule_goes_on_where_it_was_and_says_what_failed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let backups = folder.path().join("backups");
    let place = backups.display().to_string();
    let settings = [
        ("KANSO_BACKUP_FOLDER", place.as_str()),
        ("KANSO_BACKUP_EVERY", "1d"),
        ("KANSO_BACKUP_RECIPIENT", "none"),
    ];
    for _ in 0..2 {
        let mut program = Program::start_with(&data, "serve", &settings);
        program.ready().await;
        until("no backup is made", || {
            !files(&backups, is_backup).is_empty()
        })
        .await;
        // A second start does not make another one before the day is over.
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(files(&backups, is_backup).len(), 1);
        program.kill();
    }
    let file = files(&backups, is_backup).remove(0);
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with(PLAIN));
    let end = String::from_utf8_lossy(&bytes[bytes.len() - 125..]).into_owned();
    assert!(
        end.contains("\nKanso backup. SHA-256 of all that stands before this line: "),
        "{end}"
    );
    // It is a database to any tool that reads SQLite files.
    sqlx::any::install_default_drivers();
    let address = format!("sqlite://{}?mode=ro", file.display());
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    let sound: String = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_one(&pool)
        .await
        .unwrap();
    assert_eq!(sound, "ok");
    pool.close().await;

    // The folder is gone and something else has its name.
    std::fs::remove_dir_all(&backups).unwrap();
    std::fs::create_dir(&backups).unwrap();
    let (mut program, settings) = {
        let mut settings = settings;
        settings[1].1 = "1s";
        (Program::start_with(&data, "serve", &settings), settings)
    };
    program.ready().await;
    until("no backup is made", || {
        !files(&backups, is_backup).is_empty()
    })
    .await;
    std::fs::remove_dir_all(&backups).unwrap();
    std::fs::write(&backups, "in the way").unwrap();
    let log = data.join("log");
    until("nothing is said", || {
        let log = std::fs::read_to_string(&log).unwrap();
        log.contains("a backup was not made; it is tried again")
    })
    .await;
    program.ready().await;
    program.kill();

    let said = kanso_with(&data, &["serve", "--listen", "127.0.0.1:0"], &settings);
    assert!(!said.success);
    assert!(
        said.stderr.contains(&format!(
            "the folder for backups “{place}” cannot be used: "
        )),
        "{said:?}"
    );
}

#[actix_web::test]
async fn an_old_backup_that_cannot_be_removed_is_told_of_and_keeps_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let backups = folder.path().join("backups");
    let place = backups.display().to_string();
    let settings = [
        ("KANSO_BACKUP_FOLDER", place.as_str()),
        ("KANSO_BACKUP_EVERY", "1d"),
        ("KANSO_BACKUP_KEEP", "1"),
        ("KANSO_BACKUP_RECIPIENT", "none"),
    ];
    let mut program = Program::start_with(&data, "serve", &settings);
    program.ready().await;
    until("no backup is made", || {
        !files(&backups, is_backup).is_empty()
    })
    .await;
    program.kill();
    let first = files(&backups, is_backup).remove(0);
    let name = first.file_name().unwrap().to_str().unwrap();
    // "kanso-", eight digits and "-" come before the time.
    let named = |time: &str| backups.join(format!("{}{time}.db", &name[..15]));
    let (older, stays) = (named("20200101T000000Z"), named("20210101T000000Z"));
    std::fs::rename(&first, &older).unwrap();
    // Nothing removes a folder as it removes a file.
    std::fs::create_dir(&stays).unwrap();

    let mut program = Program::start_with(&data, "serve", &settings);
    program.ready().await;
    let log = data.join("log");
    until("nothing is said", || {
        let log = std::fs::read_to_string(&log).unwrap();
        log.contains("older backups are still there")
    })
    .await;
    program.kill();
    let log = std::fs::read_to_string(&log).unwrap();
    assert!(!log.contains("a backup was not made"), "{log}");
    assert!(stays.exists() && !older.exists());
    // The new one, and the folder.
    assert_eq!(files(&backups, is_backup).len(), 2);
}

#[actix_web::test]
async fn settings_for_backups_that_cannot_be_used_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("backups").display().to_string();
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    let folder_setting = ("KANSO_BACKUP_FOLDER", place.as_str());
    for (settings, says) in [
        (
            vec![folder_setting],
            "KANSO_BACKUP_RECIPIENT has to say for whom",
        ),
        (
            vec![folder_setting, ("KANSO_BACKUP_RECIPIENT", "age1nobody")],
            "“age1nobody” is no recipient for a backup",
        ),
        (
            vec![
                folder_setting,
                ("KANSO_BACKUP_RECIPIENT", "AGE-SECRET-KEY-1QQQQ"),
            ],
            "“AGE-SECRET-KEY-…” is no recipient for a backup (this is the secret key)",
        ),
        (
            vec![("KANSO_BACKUP_KEEP", "3")],
            "KANSO_BACKUP_FOLDER has to name the folder",
        ),
    ] {
        let said = kanso_with(&folder.path().join("data"), &serve, &settings);
        assert!(!said.success && said.stderr.contains(says), "{said:?}");
        assert!(!said.stderr.contains("QQQQ"), "a secret is repeated");
    }
}

#[actix_web::test]
async fn officers_read_when_the_last_backup_was_made() {
    let app = running().await;
    app.sign_in().await;
    let (_, page) = app.get("/officer").await;
    assert!(
        !page.contains("ackup"),
        "nothing is said where none are made"
    );

    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let place = folder.path().join("backups").display().to_string();
    let settings = [
        ("KANSO_BACKUP_FOLDER", place.as_str()),
        ("KANSO_BACKUP_RECIPIENT", "none"),
    ];
    let mut program = Program::start_with(&data, "serve", &settings);
    program.ready().await;
    until("no backup is made", || {
        !files(Path::new(&place), is_backup).is_empty()
    })
    .await;
    let address = Store::sqlite_address(&data.join("kanso.db"));
    let store = Store::open(&address).await.unwrap();
    let officer = store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let token = kanso::domain::Secret::random();
    let link = store
        .add_sign_in_link(officer, &token.hash(), i64::MAX)
        .await;
    link.unwrap();
    store.close().await;
    let client = reqwest::Client::builder()
        .cookie_store(true)
        .build()
        .unwrap();
    let address = format!("{}/officer/sign-in/{token}", program.base);
    client.post(&address).send().await.unwrap();
    let begun = Instant::now();
    loop {
        let page = client.get(format!("{}/officer", program.base)).send().await;
        let page = page.unwrap().text().await.unwrap();
        if page.contains("<p class=\"fine\">Last backup: ") {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "{page}");
    }
}
