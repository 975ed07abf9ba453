//! Closing a session for good: what is forgotten, when it is interrupted, how long it takes;
//! and the write-ahead log, which must not keep a draw beside the answers of the same person.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kanso::domain::{RawResponse, Secret};
use kanso::store::{Store, Submission, inbox};
use sqlx::{AnyPool, AssertSqlSafe, Row};

use crate::fixture::{draft, postgres, sqlite};
use crate::program::Program;

async fn run(pool: &AnyPool, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(pool)
        .await
        .unwrap();
}

async fn count(pool: &AnyPool, sql: &str) -> i64 {
    let row = sqlx::query(AssertSqlSafe(sql.to_owned()))
        .fetch_one(pool)
        .await
        .unwrap();
    row.get(0)
}

/// Lets so many people answer the open session of the small edition.
async fn answered(store: &Store, people: usize) -> Vec<Secret> {
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let sessions = store.sessions(edition).await.unwrap();
    let questionnaires = store.questionnaires(edition).await.unwrap();
    let questionnaire = questionnaires
        .iter()
        .find(|it| it.id == sessions[0].questionnaire_id)
        .unwrap();
    let secrets: Vec<Secret> = (0..people).map(|_| Secret::random()).collect();
    let hashes: Vec<_> = secrets.iter().map(Secret::hash).collect();
    store.add_passes(edition, &hashes).await.unwrap();
    let (inbox, task) = inbox(store.clone());
    let mut sending = tokio::task::JoinSet::new();
    for (secret, value) in secrets.iter().zip((1..=5).cycle()) {
        let (pass, _) = store.pass(&secret.hash()).await.unwrap().unwrap();
        store.draw_tickets(pass, secret, &sessions).await.unwrap();
        let mut fields = vec![("improve".to_owned(), "More time.".to_owned())];
        for question in ["relevance", "clarity", "new-knowledge", "length", "overall"] {
            fields.push((question.to_owned(), value.to_string()));
        }
        let response = RawResponse(fields).parse(questionnaire).unwrap();
        let ticket = secret.ticket(sessions[0].id);
        let submission = Submission::new(&sessions[0], questionnaire, &ticket, response);
        let inbox = inbox.clone();
        sending.spawn(async move { inbox.send(submission).await });
    }
    while let Some(sent) = sending.join_next().await {
        sent.unwrap().unwrap();
    }
    drop(inbox);
    task.await.unwrap();
    secrets
}

#[actix_web::test]
async fn a_closing_that_was_interrupted_is_finished_and_none_is_left_undone() {
    let file = sqlite().await;
    let address = Store::sqlite_address(&file.folder.path().join("kanso.db"));
    let pool = AnyPool::connect(&address).await.unwrap();
    undone_is_done(&file.store, &address, &pool).await;
}

#[actix_web::test]
async fn on_postgresql_too_a_closing_is_finished() {
    let (_turn, store) = postgres().await;
    let address = std::env::var("KANSO_TEST_POSTGRES").unwrap();
    let pool = AnyPool::connect(&address).await.unwrap();
    undone_is_done(&store, &address, &pool).await;
}

async fn undone_is_done(store: &Store, address: &str, pool: &AnyPool) {
    let secrets = answered(store, 16).await;
    let edition = store.editions().await.unwrap().remove(0).id;
    let opening = store.sessions(edition).await.unwrap().remove(0);
    let old: Vec<String> = secrets
        .iter()
        .map(|it| it.ticket(opening.id).response_id().to_string())
        .collect();
    let left = |ids: Vec<String>| async move {
        let list: Vec<String> = ids.iter().map(|it| format!("'{it}'")).collect();
        let list = list.join(", ");
        count(
            pool,
            &format!("SELECT COUNT(*) FROM response WHERE id IN ({list})"),
        )
        .await
    };
    assert_eq!(left(old.clone()).await, 16);

    // The program ended after the session was closed and before anything was renewed.
    run(
        pool,
        "UPDATE session SET state = 'closed', closes_at = 5 WHERE state = 'open'",
    )
    .await;
    assert_eq!(store.finish_closing(10).await.unwrap(), [opening.id]);
    let state = "SELECT COUNT(*) FROM ticket WHERE session_id NOT IN \
                 (SELECT id FROM session WHERE state = 'planned')";
    assert_eq!(count(pool, state).await, 0);
    assert_eq!(left(old).await, 0);
    let ids = "SELECT COUNT(DISTINCT id) FROM response";
    assert_eq!(count(pool, ids).await, 16);
    let answered = "SELECT COUNT(*) FROM response WHERE answers LIKE '%overall:%'";
    assert_eq!(count(pool, answered).await, 16);
    assert_eq!(count(pool, "SELECT COUNT(*) FROM comment").await, 16);
    assert_eq!(store.recount().await.unwrap(), []);

    // Two programs finish it at once.
    run(
        pool,
        "UPDATE session SET closes_at = 5 WHERE state = 'closed' AND key = 'opening'",
    )
    .await;
    let (one, other) = tokio::join!(store.finish_closing(10), store.finish_closing(10));
    one.unwrap();
    other.unwrap();
    assert_eq!(count(pool, ids).await, 16);
    assert_eq!(count(pool, answered).await, 16);
    assert_eq!(store.recount().await.unwrap(), []);

    // An earlier program had closed it and kept its tickets.
    run(
        pool,
        "INSERT INTO ticket SELECT 'left', id, edition_id FROM session WHERE key = 'opening'",
    )
    .await;
    assert_eq!(store.finish_closing(10).await.unwrap(), []);
    let again = Store::open(address).await.unwrap();
    assert_eq!(again.finish_closing(10).await.unwrap(), [opening.id]);
    assert_eq!(count(pool, state).await, 0);
    assert_eq!(store.recount().await.unwrap(), []);
    again.close().await;
}

#[actix_web::test]
async fn nobody_waits_long_while_a_reader_keeps_a_session_from_being_closed() {
    let file = sqlite().await;
    answered(&file.store, 3).await;
    let edition = file.store.editions().await.unwrap().remove(0).id;
    let opening = file.store.sessions(edition).await.unwrap().remove(0);
    assert!(file.store.close_session(opening.id, 0).await.unwrap());
    let address = Store::sqlite_address(&file.folder.path().join("kanso.db"));
    let pool = AnyPool::connect(&address).await.unwrap();
    let mut reader = pool.begin().await.unwrap();
    sqlx::query("SELECT COUNT(*) FROM response")
        .fetch_one(&mut *reader)
        .await
        .unwrap();
    let store = file.store.clone();
    let closing = tokio::spawn(async move { store.finish_closing(1).await });
    // For longer than it takes to build the small file anew.
    let start = Instant::now();
    let mut longest = Duration::ZERO;
    while start.elapsed() < Duration::from_secs(4) {
        let begun = Instant::now();
        let hash = [Secret::random().hash()];
        file.store.add_passes(edition, &hash).await.unwrap();
        longest = longest.max(begun.elapsed());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(!closing.is_finished());
    assert!(longest < Duration::from_secs(3), "{longest:?}");
    reader.rollback().await.unwrap();
    assert_eq!(closing.await.unwrap().unwrap(), [opening.id]);
}

#[actix_web::test]
async fn a_session_of_two_thousand_answers_is_closed_in_seconds() {
    let file = sqlite().await;
    answered(&file.store, 2_000).await;
    let edition = file.store.editions().await.unwrap().remove(0).id;
    let opening = file.store.sessions(edition).await.unwrap().remove(0);
    assert!(file.store.close_session(opening.id, 0).await.unwrap());
    let start = Instant::now();
    assert_eq!(file.store.finish_closing(1).await.unwrap(), [opening.id]);
    let took = start.elapsed();
    assert!(took < Duration::from_secs(20), "{took:?}");
    assert_eq!(file.store.recount().await.unwrap(), []);
}

/// The temporary files of SQLite that a process has open.
fn temporary_files(process: u32) -> Vec<PathBuf> {
    let Ok(open) = std::fs::read_dir(format!("/proc/{process}/fd")) else {
        return Vec::new();
    };
    open.filter_map(|it| std::fs::read_link(it.ok()?.path()).ok())
        .filter(|it| it.to_string_lossy().contains("etilqs_"))
        .collect()
}

#[actix_web::test]
async fn the_file_is_built_anew_in_its_own_folder_and_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    // A quote is a letter like others.
    let data = folder.path().canonicalize().unwrap().join("Kanso's data");
    let elsewhere = folder.path().join("elsewhere");
    std::fs::create_dir(&data).unwrap();
    std::fs::create_dir(&elsewhere).unwrap();
    let address = Store::sqlite_address(&data.join("kanso.db"));
    let store = Store::open(&address).await.unwrap();
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let opening = store.sessions(edition).await.unwrap().remove(0);
    assert!(store.close_session(opening.id, 1).await.unwrap());
    store.close().await;
    // More than SQLite keeps in memory.
    let pool = AnyPool::connect(&address).await.unwrap();
    let sql = "CREATE TABLE much AS WITH RECURSIVE n (n) AS \
               (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 40) \
               SELECT n, randomblob(1000000) AS bytes FROM n";
    run(&pool, sql).await;
    pool.close().await;

    let settings = [("SQLITE_TMPDIR", &elsewhere), ("TMPDIR", &elsewhere)];
    let mut program = Program::start_with(&data, "serve", &settings);
    let start = Instant::now();
    let mut seen = Vec::new();
    while seen.is_empty() && start.elapsed() < Duration::from_secs(60) {
        seen = temporary_files(program.pid());
        std::thread::sleep(Duration::from_millis(1));
    }
    assert!(!seen.is_empty(), "it is never built anew");
    assert!(seen.iter().all(|it| it.starts_with(&data)), "{seen:?}");
    program.ready().await;
    program.signal("TERM");
    assert_eq!(program.ended(), Some(0));
    let is_left = |it: std::fs::DirEntry| it.file_name().to_string_lossy().contains("etilqs_");
    let mut left = std::fs::read_dir(&data).unwrap();
    assert!(!left.any(|it| is_left(it.unwrap())));
}

/// Waits until a write-ahead log is empty, or for that long.
async fn emptied(log: &Path, within: Duration) -> bool {
    let start = Instant::now();
    while start.elapsed() < within {
        if std::fs::metadata(log).unwrap().len() == 0 {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    false
}

#[actix_web::test]
async fn the_log_is_emptied_after_a_draw_and_when_nobody_sends() {
    let file = sqlite().await;
    let log = file.folder.path().join("kanso.db-wal");
    let store = &file.store;
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let sessions = store.sessions(edition).await.unwrap();
    let questionnaires = store.questionnaires(edition).await.unwrap();
    let questionnaire = questionnaires
        .iter()
        .find(|it| it.id == sessions[0].questionnaire_id)
        .unwrap();
    let (inbox, task) = inbox(store.clone());
    let (plain, blind) = (Secret::random(), Secret::random());
    let hashes = [plain.hash(), blind.hash()];
    store.add_passes(edition, &hashes).await.unwrap();
    assert!(std::fs::metadata(&log).unwrap().len() > 0);

    let (pass, _) = store.pass(&plain.hash()).await.unwrap().unwrap();
    store.draw_tickets(pass, &plain, &sessions).await.unwrap();
    assert!(emptied(&log, Duration::from_secs(2)).await);
    let submission = |overall: &str| {
        let raw = RawResponse(vec![("overall".to_owned(), overall.to_owned())]);
        let response = raw.parse(questionnaire).unwrap();
        let ticket = plain.ticket(sessions[0].id);
        Submission::new(&sessions[0], questionnaire, &ticket, response)
    };
    inbox.send(submission("4")).await.unwrap();
    assert!(std::fs::metadata(&log).unwrap().len() > 0);
    let (pass, _) = store.pass(&blind.hash()).await.unwrap().unwrap();
    let request = [(sessions[0].id, Secret::random().hash())];
    store.draw_blindly(pass, edition, &request).await.unwrap();
    assert!(emptied(&log, Duration::from_secs(2)).await);

    // Somebody reads for long: nobody waits for that, and it is done afterwards.
    inbox.send(submission("3")).await.unwrap();
    let pool = AnyPool::connect(&Store::sqlite_address(&file.folder.path().join("kanso.db")))
        .await
        .unwrap();
    let mut reader = pool.begin().await.unwrap();
    sqlx::query("SELECT COUNT(*) FROM response")
        .fetch_one(&mut *reader)
        .await
        .unwrap();
    inbox.send(submission("4")).await.unwrap();
    store.draw_blindly(pass, edition, &request).await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    let start = Instant::now();
    inbox.send(submission("5")).await.unwrap();
    let took = start.elapsed();
    assert!(took < Duration::from_secs(2), "{took:?}");
    assert!(std::fs::metadata(&log).unwrap().len() > 0);
    reader.rollback().await.unwrap();
    assert!(emptied(&log, Duration::from_secs(10)).await);
    drop(inbox);
    task.await.unwrap();
}
