//! What a participant's phone gets, by page and by the API.

use std::time::Duration;

use kanso::domain::Session;
use kanso::store::Store;
use reqwest::Method;
use reqwest::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY};
use serde_json::{Value, json};

use crate::fixture::{Running, draft, running};

async fn put(app: &Running, session: &Session, answers: Value) -> (u16, Value) {
    let ticket = app.pass.ticket(session.id);
    let body =
        json!({ "session": session.id, "ticket": ticket.message_text(), "answers": answers });
    app.call(Method::PUT, "/api/v1/responses", body.to_string())
        .await
}

async fn tallied(app: &Running) -> Vec<(String, u8, u64)> {
    let edition = app.store.editions().await.unwrap().remove(0);
    let mut tallies: Vec<(String, u8, u64)> = app
        .store
        .tallies(edition.id)
        .await
        .unwrap()
        .into_iter()
        .filter(|it| it.count > 0)
        .map(|it| (it.question.to_string(), it.value, it.count))
        .collect();
    tallies.sort();
    tallies
}

fn tally(question: &str, value: u8, count: u64) -> (String, u8, u64) {
    (question.to_owned(), value, count)
}

#[actix_web::test]
async fn a_form_that_cannot_be_stored_now_comes_back_with_what_was_written() {
    let app = running().await;
    let form = format!("/p/{}/opening", app.pass);
    let file = app.folder.path().join("kanso.db");
    let pool = sqlx::AnyPool::connect(&Store::sqlite_address(&file))
        .await
        .unwrap();
    let held = pool.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let written = "overall=4&improve=A+long+thought";
    let (status, page) = app.post(&form, written).await;
    assert_eq!(status, 503);
    assert!(page.contains("Nothing is lost. Wait a few seconds and try again."));
    assert!(page.contains(r#"name="overall" value="4" checked"#));
    assert!(page.contains(">A long thought</textarea>"));
    held.rollback().await.unwrap();
    pool.close().await;
    assert_eq!(app.post(&form, written).await.0, 303);
}

#[actix_web::test]
async fn a_form_is_sent_without_javascript_and_changed() {
    let app = running().await;
    let pass = format!("/p/{}", app.pass);
    let (status, programme) = app.get(&pass).await;
    assert_eq!(status, 200);
    assert!(programme.contains("The opening &#60;lecture&#62; &#38; more"));

    let form = format!("{pass}/opening");
    let received = format!("{form}/received");
    assert_eq!(app.get(&received).await.0, 303, "nothing is received yet");
    let sent = app
        .post(&form, "overall=4&clarity=0&improve=More+time%21")
        .await;
    assert_eq!(sent, (303, received.clone()));
    assert!(app.get(&received).await.1.contains("Received. Thank you."));
    assert_eq!(
        tallied(&app).await,
        [
            tally("attended", 1, 1),
            tally("clarity", 0, 1),
            tally("overall", 4, 1)
        ]
    );
    let (_, again) = app.get(&form).await;
    assert!(again.contains(r#"name="overall" value="4" checked"#));
    assert!(again.contains(">More time!</textarea>"));

    assert_eq!(app.post(&form, "overall=2").await.0, 303);
    assert_eq!(
        tallied(&app).await,
        [tally("attended", 1, 1), tally("overall", 2, 1)]
    );
    assert_eq!(app.post(&form, "attended=no&overall=2").await.0, 303);
    assert_eq!(tallied(&app).await, [tally("attended", 0, 1)]);
    assert_eq!(app.store.recount().await.unwrap(), []);
}

#[actix_web::test]
async fn a_wrong_field_is_marked_and_nothing_else_is_lost() {
    let app = running().await;
    let form = format!("/p/{}/opening", app.pass);
    let long = "x".repeat(2_001);
    for (body, field) in [
        ("overall=9&clarity=2&most-useful=kept".to_owned(), "overall"),
        (
            format!("clarity=2&most-useful=kept&improve={long}"),
            "improve",
        ),
        (
            "clarity=2&most-useful=kept&improve=%FF".to_owned(),
            "improve",
        ),
        (
            "clarity=2&most-useful=kept&overall=3&overall=4".to_owned(),
            "overall",
        ),
    ] {
        let (status, page) = app.post(&form, body.clone()).await;
        assert_eq!(status, 422, "{field}");
        assert!(
            page.contains(&format!("href=\"#q-{field}\"")),
            "{field} is named"
        );
        assert!(
            page.contains(&format!("wrong\" id=\"q-{field}\"")),
            "{field} is marked"
        );
        assert!(
            page.contains(r#"name="clarity" value="2" checked"#),
            "the rest is kept"
        );
        assert!(page.contains(">kept</textarea>"), "the rest is kept");
    }
    let (status, page) = app.post(&form, "unheard-of=1&clarity=2").await;
    assert_eq!(status, 422);
    assert!(page.contains("does not ask such a question"));
    let (status, page) = app.post(&form, "").await;
    assert_eq!(status, 422);
    assert!(page.contains("Nothing is answered yet"));
    assert_eq!(tallied(&app).await, []);
}

#[actix_web::test]
async fn what_cannot_be_answered_says_why() {
    let app = running().await;
    let unknown = app.get("/p/AAAAAAAAAAAAAAAAAAAAAA").await;
    assert_eq!(unknown.0, 404);
    assert!(unknown.1.contains("This link is not a valid pass"));
    assert_eq!(app.get("/p/cut").await.0, 404);
    assert_eq!(app.get(&format!("/p/{}/no-such", app.pass)).await.0, 404);
    let closed = app.get(&format!("/p/{}/past", app.pass)).await;
    assert_eq!(closed.0, 409);
    assert!(closed.1.contains("is closed"));
    let planned = app.get(&format!("/p/{}/visit", app.pass)).await;
    assert_eq!(planned.0, 409);
    assert!(planned.1.contains("no answers yet"));
    let late = app
        .post(&format!("/p/{}/past", app.pass), "overall=4")
        .await;
    assert_eq!(late.0, 409);
    let huge = app
        .post(
            &format!("/p/{}/opening", app.pass),
            format!("improve={}", "x".repeat(70_000)),
        )
        .await;
    assert_eq!(huge.0, 413);
    assert!(huge.1.contains("That is too long"));
    assert_eq!(tallied(&app).await, []);
}

#[actix_web::test]
async fn the_api_stores_once_replaces_and_refuses() {
    let app = running().await;
    app.get(&format!("/p/{}", app.pass)).await;
    let sessions = app.sessions().await;
    let received = (200, json!({ "received": true }));
    for _ in 0..3 {
        assert_eq!(
            put(&app, &sessions[0], json!({ "overall": 5 })).await,
            received
        );
    }
    assert_eq!(
        tallied(&app).await,
        [tally("attended", 1, 1), tally("overall", 5, 1)]
    );
    assert_eq!(
        put(&app, &sessions[0], json!({ "overall": "3" })).await,
        received
    );
    assert_eq!(
        tallied(&app).await,
        [tally("attended", 1, 1), tally("overall", 3, 1)]
    );

    let (status, problem) = put(&app, &sessions[0], json!({ "overall": 6, "clarity": [1] })).await;
    assert_eq!(status, 422);
    assert_eq!(problem["errors"][0]["field"], "clarity");
    let (status, problem) = put(&app, &sessions[0], json!({ "overall": 6 })).await;
    assert_eq!(status, 422);
    assert_eq!(problem["errors"][0]["field"], "overall");
    assert_eq!(
        put(&app, &sessions[1], json!({ "overall": 4 })).await.0,
        409
    );
    assert_eq!(
        put(&app, &sessions[2], json!({ "link-to-topic": 4 }))
            .await
            .0,
        409
    );
    let (status, problem) = app.call(Method::PUT, "/api/v1/responses", "{").await;
    assert_eq!((status, problem["status"].as_u64()), (400, Some(400)));
    let (status, _) = app
        .call(Method::PUT, "/api/v1/responses", b"\xff".to_vec())
        .await;
    assert_eq!(status, 400);
    let (status, _) = app
        .call(Method::PUT, "/api/v1/responses", vec![b' '; 70_000])
        .await;
    assert_eq!(status, 413);

    // A ticket that nobody drew, and what is none.
    let stranger = kanso::domain::Secret::random().ticket(sessions[0].id);
    let mut body = json!({ "session": sessions[0].id, "ticket": stranger.message_text(), "answers": { "overall": 1 } });
    let (status, _) = app
        .call(Method::PUT, "/api/v1/responses", body.to_string())
        .await;
    assert_eq!(status, 409);
    body["ticket"] = json!("AAAA");
    let (status, problem) = app
        .call(Method::PUT, "/api/v1/responses", body.to_string())
        .await;
    assert_eq!(
        (status, &problem["errors"][0]["field"]),
        (422, &json!("ticket"))
    );

    let found = |session: &Session| {
        let ticket = app.pass.ticket(session.id).message_text();
        let body = json!({ "session": session.id, "ticket": ticket });
        app.call(Method::POST, "/api/v1/responses/find", body.to_string())
    };
    assert_eq!(
        found(&sessions[0]).await,
        (
            200,
            json!({ "attended": true, "answers": { "overall": "3" } })
        )
    );
    assert_eq!(found(&sessions[1]).await.0, 409, "it is closed");
    assert_eq!(
        tallied(&app).await,
        [tally("attended", 1, 1), tally("overall", 3, 1)]
    );
}

#[actix_web::test]
async fn a_program_that_asks_for_what_is_not_there_is_answered_as_a_program() {
    let app = running().await;
    for path in [
        "/api/v1/nothing",
        "/api/v2/responses",
        "/api/v1/editions/seminar/abc/keys",
        "/api/v1/editions/seminar/99/keys",
    ] {
        let response = app.client.get(format!("{}{path}", app.base)).send().await;
        let response = response.unwrap();
        assert_eq!(response.status().as_u16(), 404, "{path}");
        let kind = response.headers()["content-type"].to_str().unwrap();
        assert_eq!(kind, "application/problem+json", "{path}");
    }
}

#[actix_web::test]
async fn pages_forbid_what_they_do_not_need_and_files_are_kept() {
    let app = running().await;
    let url = format!("{}/p/{}/opening", app.base, app.pass);
    let page = app.client.get(url).send().await.unwrap();
    let header =
        |name: reqwest::header::HeaderName| page.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header(CACHE_CONTROL), "no-store");
    assert_eq!(header(REFERRER_POLICY), "no-referrer");
    assert!(header(CONTENT_SECURITY_POLICY).starts_with("default-src 'none'"));
    let html = page.text().await.unwrap();
    assert!(!html.contains("style="), "nothing is inline");
    let start = html.find("/static/").unwrap();
    let css = &html[start..start + html[start..].find('"').unwrap()];
    let file = app
        .client
        .get(format!("{}{css}", app.base))
        .send()
        .await
        .unwrap();
    assert_eq!(file.status(), 200);
    assert_eq!(
        file.headers()[CACHE_CONTROL],
        "public, max-age=31536000, immutable"
    );
    assert_eq!(app.get("/healthz").await, (200, "ok\n".to_owned()));
    assert_eq!(app.get("/nowhere").await.0, 404);
}

/// The bytes of a page or file as a phone gets them: compressed by brotli, with the text.
async fn on_the_wire(app: &Running, path: &str) -> (usize, String) {
    let plain = app.get(path).await.1;
    let client = reqwest::Client::builder().no_brotli().build().unwrap();
    let response = client
        .get(format!("{}{path}", app.base))
        .header("accept-encoding", "br")
        .send()
        .await
        .unwrap();
    assert_eq!(response.headers()["content-encoding"], "br", "{path}");
    let head: usize = response
        .headers()
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len() + 4)
        .sum();
    (head + response.bytes().await.unwrap().len(), plain)
}

#[actix_web::test]
async fn a_form_fits_the_first_window_of_a_connection_and_drawing_four_kilobytes() {
    let app = running().await;
    let files = |html: &str| -> Vec<String> {
        html.match_indices("/static/")
            .map(|(start, _)| html[start..].split('"').next().unwrap().to_owned())
            .collect()
    };
    let (mut form, html) = on_the_wire(&app, "/e/seminar/1/opening").await;
    let parts = files(&html);
    assert_eq!(parts.len(), 2, "three requests in all");
    for part in &parts {
        form += on_the_wire(&app, part).await.0;
    }
    assert!(form <= 14_600, "the first form takes {form} bytes");
    assert!(html.len() < 40_000);

    let pass = kanso::domain::Secret::random();
    let edition = app.sessions().await[0].edition_id;
    app.store.add_passes(edition, &[pass.hash()]).await.unwrap();
    let (_, start) = app.get(&format!("/p/{pass}")).await;
    let script = files(&start)
        .into_iter()
        .find(|it| it.ends_with("draw.js"))
        .unwrap();
    let (draw, _) = on_the_wire(&app, &script).await;
    assert!(draw <= 4_096, "drawing takes {draw} bytes");
}

#[actix_web::test]
async fn what_another_program_changes_is_on_the_page_after_a_moment() {
    let app = running().await;
    let page = "/e/seminar/1";
    let as_it_was = app.get(page).await.1;
    assert!(!as_it_was.contains("A new title"));
    let address = Store::sqlite_address(&app.folder.path().join("kanso.db"));
    let other = Store::open(&address).await.unwrap();
    let mut changed = draft();
    changed.plan.title = "A new title".to_owned();
    other.put_edition(&changed, 0).await.unwrap();
    other.close().await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    assert!(app.get(page).await.1.contains("A new title"));

    // What this one changes is there at once.
    app.store.put_edition(&draft(), 0).await.unwrap();
    assert_eq!(app.get(page).await.1, as_it_was);
}
