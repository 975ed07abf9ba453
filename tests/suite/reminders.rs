//! Who has not answered, and the reminder. That it arrives is tested against a real mail
//! server, in `tests/browser/reminder.test.js`.

use kanso::analysis::Received;
use kanso::figure::missing_text;
use kanso::store::Store;
use sqlx::Row;

use crate::fixture::{EDITION_PAGE, Running, form_token, making, running};

#[test]
fn how_many_are_missing_is_said_as_exactly_as_what_was_received() {
    let words = |received, people| missing_text(received, people).unwrap_or_default();
    assert_eq!(
        words(Received::AtLeast(10), 16),
        "at most 6 of 16 have not answered"
    );
    assert_eq!(
        words(Received::FewerThan(5), 16),
        "more than 11 of 16 have not answered"
    );
    assert_eq!(
        words(Received::FewerThan(5), 4),
        "fewer than 5 have answered"
    );
    assert_eq!(words(Received::AtLeast(20), 20), "");
    assert_eq!(words(Received::AtLeast(20), 16), "");
    assert_eq!(words(Received::FewerThan(5), 0), "");
}

async fn answers(app: &Running, count: usize) {
    app.answer("opening", &vec![vec![("overall", "4")]; count])
        .await;
}

#[actix_web::test]
async fn the_number_of_the_missing_moves_in_steps_and_names_nobody() {
    for (answered, said) in [
        (4, "more than 11 of 16 have not answered"),
        (9, "at most 11 of 16 have not answered"),
        (10, "at most 6 of 16 have not answered"),
        (16, "at most 1 of 16 have not answered"),
    ] {
        let app = running().await;
        app.sign_in().await;
        answers(&app, answered).await;
        let (_, page) = app.get(EDITION_PAGE).await;
        let missing = page.split("class=\"missing\"").nth(1).unwrap();
        let start = missing.find("class=\"detail\">").unwrap() + 15;
        let end = start + missing[start..].find('<').unwrap();
        assert_eq!(&missing[start..end], said, "{answered}");
    }
}

#[actix_web::test]
async fn the_text_for_the_chat_names_open_sessions_and_no_pass() {
    let app = running().await;
    app.sign_in().await;
    let (_, page) = app.get(EDITION_PAGE).await;
    let text = page.split("<textarea").nth(1).unwrap();
    let text = &text[text.find('>').unwrap() + 1..text.find("</textarea>").unwrap()];
    assert_eq!(
        text,
        "The 1st seminar\n\nThis session is open for your answers:\n\n\
         - The opening &#60;lecture&#62; &#38; more\n\n\
         Scan the QR code on your card, or go on with the phone on which you opened it before:\n\
         http://127.0.0.1/e/seminar/1\n\n\
         It takes a minute for each. Nobody can see who answered what, or who has answered at \
         all: this goes to everybody. If you have answered it, thank you.\n"
    );
    assert!(page.contains("E-mail is not set up"));

    // Without an open session there is nothing to remind of.
    app.set_state("opening", "closed").await;
    let (_, page) = app.get(EDITION_PAGE).await;
    assert!(page.contains("No session is open now.") && !page.contains("<textarea"));
    // And when none is planned either, nobody is asked for addresses.
    app.set_state("visit", "open").await;
    app.set_state("visit", "closed").await;
    let (_, page) = app.get(EDITION_PAGE).await;
    assert!(!page.contains("By e-mail"));
    let passes = format!("{EDITION_PAGE}/passes");
    let (_, page) = app.get(&passes).await;
    assert!(!page.contains("name=\"addresses\""));
    let body = making(&page, "count=1&addresses=a%40example.org");
    let before = app
        .store
        .pass_count(app.sessions().await[0].edition_id)
        .await;
    let (status, page) = app.post(&passes, body).await;
    assert_eq!(status, 422);
    assert!(page.contains("every session is closed"), "{page}");
    let after = app
        .store
        .pass_count(app.sessions().await[0].edition_id)
        .await;
    assert_eq!(after.unwrap(), before.unwrap(), "nothing was made");
}

#[actix_web::test]
async fn addresses_come_with_the_passes_and_wrong_lines_are_named() {
    let app = running().await;
    app.sign_in().await;
    let edition = app.sessions().await[0].edition_id;
    let path = format!("{EDITION_PAGE}/passes");
    let (_, page) = app.get(&path).await;
    let token = form_token(&page).to_owned();

    let wrong = "addresses=a%40example.org%0D%0Ab%40%0D%0A%3Cscript%3E";
    let (status, page) = app
        .post(
            &path,
            format!("token={token}&count=3&phone-secret=yes&{wrong}"),
        )
        .await;
    assert_eq!(status, 422);
    assert!(
        page.contains("Line 2: “b@” is not an e-mail address"),
        "{page}"
    );
    assert!(page.contains("Line 3: “&#60;script&#62;” is not"), "{page}");
    assert!(page.contains("value=\"3\"") && page.contains(" checked"));
    assert!(
        page.contains("a@example.org\r\nb@"),
        "what was written stays"
    );
    assert_eq!(app.store.pass_count(edition).await.unwrap(), 1);
    assert_eq!(app.store.reminder_addresses(edition).await.unwrap(), []);

    let right = "addresses=a%40example.org%0D%0AB%40example.org";
    let (status, page) = app
        .post(&path, making(&page, &format!("count=3&{right}")))
        .await;
    assert_eq!(status, 200);
    assert!(page.contains("3 new passes") && page.contains("2 e-mail addresses are kept"));
    assert_eq!(app.store.pass_count(edition).await.unwrap(), 4);
    let (status, page) = app
        .post(
            &path,
            format!("token={token}&count=16&only=addresses&addresses=c%40example.org"),
        )
        .await;
    assert_eq!(status, 200);
    assert!(page.contains("3 e-mail addresses are kept"));
    assert_eq!(app.store.pass_count(edition).await.unwrap(), 4);
    let (_, page) = app
        .post(&path, format!("token={token}&count=16&only=addresses"))
        .await;
    assert!(page.contains("There was no address to keep"));

    let reminder = format!("{EDITION_PAGE}/reminder");
    let (status, page) = app
        .post(&reminder, format!("token={token}&action=send"))
        .await;
    assert_eq!(status, 400);
    assert!(page.contains("KANSO_SMTP_URL"), "{page}");
    assert_eq!(app.post(&reminder, "action=forget").await.0, 403);
    let forgotten = app
        .post(&reminder, format!("token={token}&action=forget"))
        .await;
    assert_eq!(forgotten, (303, format!("{EDITION_PAGE}#missing")));
    assert_eq!(app.store.reminder_addresses(edition).await.unwrap(), []);
    assert_eq!(
        app.post(&reminder, format!("token={token}&action=x"))
            .await
            .0,
        400
    );

    // The audit says how many and not which.
    let pool = sqlx::AnyPool::connect(&Store::sqlite_address(&app.folder.path().join("kanso.db")))
        .await
        .unwrap();
    let rows = sqlx::query(
        "SELECT action, subject FROM audit_entry WHERE action LIKE '%addresses' \
         ORDER BY action, subject",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    let entries: Vec<(String, String)> = rows
        .iter()
        .map(|it| (it.get("action"), it.get("subject")))
        .collect();
    let entry = |action: &str, subject: &str| (action.to_owned(), subject.to_owned());
    assert_eq!(
        entries,
        [
            entry("add reminder addresses", "1"),
            entry("add reminder addresses", "2"),
            entry("delete reminder addresses", "3"),
        ]
    );
}
