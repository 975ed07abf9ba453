//! What must not be found in the database file.

use crate::fixture::running;

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
