//! What must not be found in the database file.

use std::collections::BTreeSet;
use std::path::Path;

use kanso::domain::MailAddress;
use kanso::store::{ANSWER_TABLES, CARD_TABLES, OTHER_TABLES, REMINDER_TABLES, Store};
use sqlx::Row;

use crate::fixture::{draft, running, sqlite};

#[actix_web::test]
async fn neither_the_pass_nor_the_ticket_is_in_the_database_file() {
    let app = running().await;
    let form = format!("/p/{}/opening", app.pass);
    assert_eq!(
        app.post(&form, "overall=4&improve=findable+text").await.0,
        303
    );
    let session = app.sessions().await.remove(0);
    let ticket = app.pass.ticket(session.id).message_text();
    app.store.clone().close().await;
    let file = std::fs::read(app.folder.path().join("kanso.db")).unwrap();
    let holds = |text: &str| file.windows(text.len()).any(|it| it == text.as_bytes());
    assert!(holds("findable text"), "the file is looked at rightly");
    assert!(!holds(&app.pass.to_string()));
    assert!(!holds(&ticket));
}

#[actix_web::test]
async fn a_replaced_text_is_gone_from_the_file() {
    let app = running().await;
    let form = format!("/p/{}/opening", app.pass);
    assert_eq!(
        app.post(&form, "overall=4&improve=first+thought").await.0,
        303
    );
    assert_eq!(
        app.post(&form, "overall=4&improve=second+thought").await.0,
        303
    );
    app.store.clone().close().await;
    let file = std::fs::read(app.folder.path().join("kanso.db")).unwrap();
    let holds = |text: &str| file.windows(text.len()).any(|it| it == text.as_bytes());
    assert!(holds("second thought"));
    assert!(!holds("first thought"));
}

/// Whether the database file or its write-ahead log holds a text.
fn on_disk(folder: &Path, text: &str) -> bool {
    ["kanso.db", "kanso.db-wal"].iter().any(|name| {
        let bytes = std::fs::read(folder.join(name)).unwrap_or_default();
        bytes.windows(text.len()).any(|it| it == text.as_bytes())
    })
}

#[actix_web::test]
async fn addresses_keep_no_order_and_are_gone_when_they_are_deleted() {
    let file = sqlite().await;
    let edition = file.store.put_edition(&draft(), 0).await.unwrap().edition;
    let given: Vec<MailAddress> = (10..42)
        .map(|it| format!("somebody-{it}@example.org").parse().unwrap())
        .collect();
    // They come in two groups, as cards may be made in two groups.
    let (first, second) = given.split_at(16);
    for group in [first, second] {
        let kept = file.store.add_reminder_addresses(edition, group).await;
        assert!(kept.unwrap().is_some());
    }
    let kept = file.store.reminder_addresses(edition).await.unwrap();
    assert_ne!(kept, given);
    assert!(
        kept[..16].iter().any(|it| second.contains(it)),
        "the groups are mixed"
    );
    assert!(on_disk(file.folder.path(), "somebody-23@example.org"));
    file.store.forget_reminder_addresses(edition).await.unwrap();
    assert!(!on_disk(file.folder.path(), "somebody-"));

    // The last session's closing does the same.
    file.store
        .add_reminder_addresses(edition, &given)
        .await
        .unwrap();
    for session in file.store.sessions(edition).await.unwrap() {
        file.store.open_session(session.id, 0).await.unwrap();
        file.store.close_session(session.id, 0).await.unwrap();
    }
    assert!(on_disk(file.folder.path(), "somebody-23@example.org"));
    file.store.finish_closing(0).await.unwrap();
    assert!(!on_disk(file.folder.path(), "somebody-"));
}

#[actix_web::test]
async fn what_is_said_to_be_stored_is_what_is_stored() {
    let app = running().await;
    let pool = sqlx::AnyPool::connect(&Store::sqlite_address(&app.folder.path().join("kanso.db")))
        .await
        .unwrap();
    let rows = sqlx::query(
        "SELECT m.name AS name, p.name AS col FROM sqlite_schema m, pragma_table_info(m.name) p \
         WHERE m.type = 'table' AND m.name NOT LIKE '_sqlx%' AND m.name NOT LIKE 'sqlite%'",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    let schema: BTreeSet<(String, String)> = rows
        .iter()
        .map(|row| (row.get("name"), row.get("col")))
        .filter(|(table, _): &(String, String)| !OTHER_TABLES.contains(&table.as_str()))
        .collect();
    let said: BTreeSet<(String, String)> = CARD_TABLES
        .iter()
        .chain(ANSWER_TABLES)
        .chain(REMINDER_TABLES)
        .flat_map(|table| {
            let columns = table.columns.iter();
            columns.map(|(column, _, _)| (table.name.to_owned(), (*column).to_owned()))
        })
        .collect();
    assert_eq!(said, schema);
    let tables: BTreeSet<String> = rows.iter().map(|row| row.get("name")).collect();
    assert!(OTHER_TABLES.iter().all(|it| tables.contains(*it)));

    let (status, page) = app.get("/stored").await;
    assert_eq!(status, 200);
    for (table, column) in &said {
        assert!(page.contains(&format!("<code>{table}</code>")), "{table}");
        assert!(page.contains(&format!("<code>{column}</code>")), "{column}");
    }
}
