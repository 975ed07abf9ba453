//! Backups, and what comes back from them, by the real program.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use kanso::store::Store;
use tempfile::TempDir;

use crate::fixture::running;
use crate::program::{Program, kanso};
use crate::senders::Senders;

#[actix_web::test]
async fn what_was_acknowledged_before_a_backup_comes_back_from_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut senders = Senders::prepare(&data).await;
    senders.draw(&data, 60).await;
    let mut program = Program::start(&data, "serve");
    program.ready().await;
    let sending = senders.send(&program.base, Duration::from_millis(500));
    senders.back(sending).await;

    // The backup is made while phones go on sending.
    let before = senders.remember();
    let sending = senders.send(&program.base, Duration::from_secs(60));
    tokio::time::sleep(Duration::from_millis(100)).await;
    let backup = folder.path().join("backup.db");
    let (from, to) = (data.clone(), backup.display().to_string());
    let said = tokio::task::spawn_blocking(move || kanso(&from, &["backup", &to])).await;
    assert!(said.unwrap().success);
    tokio::time::sleep(Duration::from_millis(100)).await;
    program.kill();
    senders.back(sending).await;
    assert!(before.acknowledged() > 0);
    assert!(senders.acknowledged() > before.acknowledged());

    // The disk is gone; another one has the backup.
    std::fs::remove_dir_all(&data).unwrap();
    let said = kanso(&data, &["restore", &backup.display().to_string()]);
    assert!(said.success, "{said:?}");
    let database = data.join("kanso.db");
    let restored = format!("Verified and restored: {}\n", database.display());
    assert_eq!(said.stdout, restored);
    assert_eq!(names(&data), ["kanso.db", "kanso.lock"]);
    let mode = database.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    let mut program = Program::start(&data, "serve");
    program.ready().await;
    before.hold_acknowledged_against(&data, &senders).await;
    // And phones go on with the tickets that they have.
    let sending = senders.send(&program.base, Duration::from_millis(200));
    senders.back(sending).await;
}

/// A backup of the small edition with a few answers, and an empty data folder.
struct Backup {
    folder: TempDir,
    file: PathBuf,
    data: PathBuf,
}

async fn backup() -> Backup {
    let app = running().await;
    let forms = vec![vec![("overall", "4"), ("improve", "More time")]; 6];
    app.answer("opening", &forms).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup.db");
    app.store.backup(&file).await.unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    Backup { folder, file, data }
}

impl Backup {
    /// What the refusal to restore a file says.
    fn refusal(&self, file: &Path) -> String {
        let before = std::fs::read(file).ok();
        let said = kanso(&self.data, &["restore", &file.display().to_string()]);
        assert!(!said.success, "{said:?}");
        assert_eq!(std::fs::read(file).ok(), before, "the backup was touched");
        said.stderr
    }

    /// The backup under another name, changed by a statement.
    async fn changed(&self, name: &str, sql: &'static str) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::copy(&self.file, &file).unwrap();
        sqlx::any::install_default_drivers();
        let address = Store::sqlite_address(&file);
        let pool = sqlx::AnyPool::connect(&address).await.unwrap();
        let mut connection = pool.acquire().await.unwrap();
        for it in ["PRAGMA foreign_keys = OFF", sql] {
            sqlx::raw_sql(it).execute(&mut *connection).await.unwrap();
        }
        drop(connection);
        pool.close().await;
        file
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[actix_web::test]
async fn a_backup_that_is_not_sound_is_not_restored() {
    let backup = backup().await;
    let unsound = |file: &Path, why: &str| {
        let file = file.display();
        format!("kanso: “{file}” is no sound backup and was not restored: {why}. Use another one\n")
    };

    let text = backup.folder.path().join("text.db");
    std::fs::write(&text, "This is no database. ".repeat(200)).unwrap();
    let why = "(code: 26) file is not a database";
    assert_eq!(backup.refusal(&text), unsound(&text, why));

    let empty = backup.folder.path().join("empty.db");
    std::fs::write(&empty, "").unwrap();
    let why = "it is not a database of Kanso";
    assert_eq!(backup.refusal(&empty), unsound(&empty, why));

    let torn = backup.folder.path().join("torn.db");
    let mut bytes = std::fs::read(&backup.file).unwrap();
    bytes.truncate(bytes.len() / 2);
    std::fs::write(&torn, &bytes).unwrap();
    let refusal = backup.refusal(&torn);
    assert!(refusal.contains("is no sound backup"), "{refusal}");

    let tallies = backup
        .changed("tallies.db", "UPDATE tally SET count = count + 1")
        .await;
    let refusal = backup.refusal(&tallies);
    let why = "tallies are not what the responses say";
    assert!(refusal.contains(why), "{refusal}");

    let orphans = backup
        .changed("orphans.db", "UPDATE response SET session_id = 'gone'")
        .await;
    let why = "a row of the table “response” belongs to a row that is gone";
    assert_eq!(backup.refusal(&orphans), unsound(&orphans, why));

    let newer = backup
        .changed(
            "newer.db",
            "UPDATE _sqlx_migrations SET version = 9999 \
             WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)",
        )
        .await;
    let refusal = backup.refusal(&newer);
    assert!(refusal.contains("written by a newer Kanso"), "{refusal}");

    let gone = backup.folder.path().join("gone.db");
    let begins = format!("kanso: the backup “{}” cannot be read: ", gone.display());
    let refusal = backup.refusal(&gone);
    assert!(refusal.starts_with(&begins), "{refusal}");

    let part = backup.folder.path().join("part.db");
    std::fs::copy(&backup.file, &part).unwrap();
    let log = backup.folder.path().join("part.db-wal");
    std::fs::write(&log, "what was committed last").unwrap();
    let refusal = backup.refusal(&part);
    let begins = format!(
        "kanso: “{}” is no backup but a copied database, of which a part is in “{}”: ",
        part.display(),
        log.display()
    );
    assert!(refusal.starts_with(&begins), "{refusal}");

    assert_eq!(names(&backup.data), ["kanso.lock"], "nothing was left");
}

#[actix_web::test]
async fn a_backup_is_never_put_over_a_database() {
    let backup = backup().await;
    for name in ["kanso.db", "kanso.db-wal", "kanso.db-shm"] {
        let there = backup.data.join(name);
        std::fs::write(&there, "precious").unwrap();
        assert_eq!(
            backup.refusal(&backup.file),
            format!(
                "kanso: “{}” is there already and is not overwritten: name another folder with \
                 --data, or move the database away first, with all files whose names begin as its \
                 name does\n",
                there.display()
            )
        );
        assert_eq!(std::fs::read(&there).unwrap(), b"precious");
        std::fs::remove_file(&there).unwrap();
    }

    let mut program = Program::start(&backup.data, "serve");
    program.ready().await;
    let refusal = backup.refusal(&backup.file);
    assert!(
        refusal.contains("already serves the data folder"),
        "{refusal}"
    );
    program.kill();

    // What an interrupted restore has left is in nobody's way.
    std::fs::remove_dir_all(&backup.data).unwrap();
    std::fs::create_dir(&backup.data).unwrap();
    std::fs::write(backup.data.join("kanso.db.restoring"), "half").unwrap();
    let said = kanso(
        &backup.data,
        &["restore", &backup.file.display().to_string()],
    );
    assert!(said.success, "{said:?}");
    assert_eq!(names(&backup.data), ["kanso.db", "kanso.lock"]);
    let said = kanso(&backup.data, &["recount"]);
    assert!(said.success, "{said:?}");
}
