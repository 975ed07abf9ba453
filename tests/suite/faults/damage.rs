//! A page of the file is damaged: what needs it says so with a number for the log, the health
//! says what to do, and everything else goes on.

use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::Duration;

use kanso::store::{Health, Store, check};
use serde_json::Value;

use super::{Officer, sign_in_link};
use crate::fixture::{EDITION_PAGE, running};
use crate::program::{Program, kanso};
use crate::senders::Senders;

/// What needs the table of decisions.
const BRIEF: &str = "/officer/brief/seminar";

const ADVICE: &str = "The database is damaged. Run kanso check";

/// Writes over the first pages of the table of decisions and of its index, after what is in the log was moved
/// into the file. Connections that are open forget what they have read.
async fn damage(database: &Path) {
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(&Store::sqlite_address(database))
        .await
        .unwrap();
    let pages: Vec<i64> = sqlx::query_scalar(
        "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'decision' AND rootpage > 0",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    assert_eq!(pages.len(), 2);
    let size: i64 = sqlx::query_scalar("SELECT page_size FROM pragma_page_size")
        .fetch_one(&pool)
        .await
        .unwrap();
    for sql in ["PRAGMA user_version = 0", "PRAGMA wal_checkpoint(TRUNCATE)"] {
        sqlx::query(sql).execute(&pool).await.unwrap();
    }
    pool.close().await;
    let file = std::fs::File::options().write(true).open(database).unwrap();
    let nonsense = vec![0xa5; usize::try_from(size).unwrap()];
    for page in pages {
        let at = u64::try_from((page - 1) * size).unwrap();
        file.write_all_at(&nonsense, at).unwrap();
    }
}

#[actix_web::test]
async fn damage_that_is_met_while_reading_has_a_number_and_the_rest_goes_on() {
    let app = running().await;
    app.sign_in().await;
    // A page that was made before needs nothing of what is damaged.
    damage(&app.folder.path().join("kanso.db")).await;
    assert_eq!(app.store.health(), Health::Well);

    let (status, page) = app.get(BRIEF).await;
    assert_eq!(status, 500);
    assert!(
        page.contains("tell the administrator this number: "),
        "{page}"
    );
    assert_eq!(app.store.health(), Health::Damaged);

    let (status, page) = app.get(EDITION_PAGE).await;
    assert_eq!(status, 200);
    assert!(page.contains(ADVICE));
    let (status, said) = app.call(reqwest::Method::GET, "/readyz", "").await;
    assert_eq!((status, &said["database"]), (503, &Value::from("damaged")));
    assert!(said["detail"].as_str().unwrap().starts_with(ADVICE));
    assert_eq!(app.get("/healthz").await, (200, "ok\n".to_owned()));

    // What was written since does not make it sound.
    let overall = vec![("attended", "yes"), ("overall", "4")];
    app.answer("opening", &[overall]).await;
    assert_eq!(app.store.health(), Health::Damaged);
    assert_eq!(app.store.recount().await.unwrap(), []);
    let address = Store::sqlite_address(&app.folder.path().join("kanso.db"));
    let checked = check(&address).await.unwrap();
    assert_ne!(checked.findings, [""; 0]);
}

#[actix_web::test]
async fn damage_is_found_when_the_program_starts_and_answers_are_still_stored() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut senders = Senders::prepare(&data).await;
    senders.draw(&data, 10).await;
    let said = kanso(&data, &["check"]);
    assert!(said.success, "{said:?}");
    let link = sign_in_link(&data);
    damage(&data.join("kanso.db")).await;

    let mut program = Program::start(&data, "serve");
    program.ready().await;
    let officer = Officer::signed_in(&program.base, &link).await;
    let (status, page) = officer.get(EDITION_PAGE).await;
    assert_eq!(status, 200);
    assert!(page.contains(ADVICE));
    let sending = senders.send(&program.base, Duration::from_millis(300));
    senders.back(sending).await;
    assert!(senders.acknowledged() > 0);
    program.kill();
    senders.hold_against_damaged(&data).await;

    let said = kanso(&data, &["check"]);
    assert!(!said.success, "{said:?}");
    assert!(said.stderr.contains("nothing was changed"), "{said:?}");
    assert!(
        said.stdout.contains("SQLite finds the file damaged"),
        "{said:?}"
    );
}
