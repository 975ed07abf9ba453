//! Counting the tallies anew while people answer.

use std::time::{Duration, Instant};

use kanso::domain::{RawResponse, Secret};
use kanso::store::{Store, Submission, inbox};
use sqlx::AnyPool;

use crate::fixture::draft;
use crate::postgres_server::{Database, number};

/// Lets one person answer the opening.
async fn answer(store: &Store) {
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let opening = store.sessions(edition).await.unwrap().remove(0);
    let questionnaires = store.questionnaires(edition).await.unwrap();
    let asked = questionnaires
        .iter()
        .find(|it| it.id == opening.questionnaire_id)
        .unwrap();
    let secret = Secret::random();
    store.add_passes(edition, &[secret.hash()]).await.unwrap();
    let (pass, _) = store.pass(&secret.hash()).await.unwrap().unwrap();
    let all = std::slice::from_ref(&opening);
    store.draw_tickets(pass, &secret, all).await.unwrap();
    let fields = vec![("overall".to_owned(), "4".to_owned())];
    let response = RawResponse(fields).parse(asked).unwrap();
    let ticket = secret.ticket(opening.id);
    let (inbox, task) = inbox(store.clone());
    let submission = Submission::new(&opening, asked, &ticket, response);
    inbox.send(submission).await.unwrap();
    drop(inbox);
    task.await.unwrap();
}

#[actix_web::test]
async fn what_is_committed_while_postgresql_is_recounted_is_no_difference() {
    let database = Database::new().await;
    let store = Store::open(&database.address).await.unwrap();
    answer(&store).await;
    let pool = AnyPool::connect(&database.address).await.unwrap();
    let mut meanwhile = pool.begin().await.unwrap();
    // The recount reads the responses and has to wait for the tallies; then both change.
    for sql in [
        "LOCK TABLE tally IN ACCESS EXCLUSIVE MODE",
        "DELETE FROM response",
        "DELETE FROM tally",
    ] {
        sqlx::query(sql).execute(&mut *meanwhile).await.unwrap();
    }
    let recounting = tokio::spawn({
        let store = store.clone();
        async move { store.recount().await }
    });
    let waits = "SELECT COUNT(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database \
                 WHERE NOT granted AND datname = current_database()";
    let begun = Instant::now();
    while number(&database.address, waits).await == 0 {
        assert!(begun.elapsed() < Duration::from_secs(20), "it never waits");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    meanwhile.commit().await.unwrap();
    assert_eq!(recounting.await.unwrap().unwrap(), []);
    assert_eq!(store.recount().await.unwrap(), []);
    pool.close().await;
    store.close().await;
    database.drop_it().await;
}
