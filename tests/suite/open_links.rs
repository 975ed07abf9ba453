//! Sessions that everybody with the link may answer, without a pass.

use kanso::domain::State;
use kanso::exchange::edition_from_toml;
use reqwest::Method;
use serde_json::{Value, json};

use crate::fixture::{EDITION, Running, client, draft};
use crate::tickets::{blinding, keys, overall, send, with_keys};

/// The small edition, of which the opening and the visit have an open link.
async fn with_open_links() -> (Running, Vec<String>) {
    let (app, _) = with_keys().await;
    let mut draft = draft();
    draft.sessions[0].plan.open_link = true;
    draft.sessions[2].plan.open_link = true;
    let edition = app.store.put_edition(&draft, 0).await.unwrap().edition;
    app.store.make_missing_codes(edition).await.unwrap();
    let codes = app.sessions().await.into_iter();
    let codes = codes.map(|it| it.code.unwrap().to_string()).collect();
    (app, codes)
}

async fn draw(app: &Running, body: Value) -> (u16, Value) {
    app.call(Method::POST, "/api/v1/tickets", body.to_string())
        .await
}

async fn noted(app: &Running) -> (i64, i64) {
    use sqlx::Row;
    let file = app.folder.path().join("kanso.db");
    let pool = sqlx::AnyPool::connect(&kanso::store::Store::sqlite_address(&file))
        .await
        .unwrap();
    let sql = "SELECT (SELECT COUNT(*) FROM pass_draw) AS draws, \
               (SELECT COUNT(*) FROM ticket) AS tickets";
    let row = sqlx::query(sql).fetch_one(&pool).await.unwrap();
    (row.get("draws"), row.get("tickets"))
}

#[test]
fn a_file_says_which_sessions_have_an_open_link() {
    assert!(draft().sessions.iter().all(|it| !it.plan.open_link));
    let open = EDITION.replace("state = \"open\"", "open_link = true");
    let draft = edition_from_toml(&open).unwrap();
    assert!(draft.sessions[0].plan.open_link && !draft.sessions[1].plan.open_link);
    let wrong = edition_from_toml(&open.replace("= true", "= \"often\"")).unwrap_err();
    assert!(wrong.to_string().contains("open_link"), "{wrong}");
    assert!(wrong.to_string().contains("true or false"), "{wrong}");
}

#[actix_web::test]
async fn a_phone_without_a_pass_draws_one_ticket_and_nothing_is_noted() {
    let (app, codes) = with_open_links().await;
    let sessions = app.sessions().await;
    let before = noted(&app).await;
    let blinded = blinding(&keys(&app).await, &sessions[0], [7; 32]);
    let body = json!({
        "code": codes[0].to_uppercase(),
        "draws": [{ "session": sessions[0].id, "blinded": blinded.text() }],
    });
    let (status, drawn) = draw(&app, body).await;
    assert_eq!(status, 200, "{drawn}");
    assert_eq!(drawn["again"], false);
    assert_eq!(noted(&app).await, before);
    let ticket = blinded.ticket(&drawn["signed"][sessions[0].id.to_string()]);
    assert_eq!(send(&app, &sessions[0], &ticket, 4).await, 200);
    assert_eq!(send(&app, &sessions[0], &ticket, 5).await, 200);
    assert_eq!(overall(&app).await, [(5, 1)]);
    // Another browser is another response: nobody can tell whether it is another person.
    let blinded = blinding(&keys(&app).await, &sessions[0], [8; 32]);
    let body = json!({
        "code": codes[0],
        "draws": [{ "session": sessions[0].id, "blinded": blinded.text() }],
    });
    let (_, drawn) = draw(&app, body).await;
    let ticket = blinded.ticket(&drawn["signed"][sessions[0].id.to_string()]);
    assert_eq!(send(&app, &sessions[0], &ticket, 5).await, 200);
    assert_eq!(overall(&app).await, [(5, 2)]);
    assert_eq!(app.store.recount().await.unwrap(), []);
}

#[actix_web::test]
async fn only_an_open_link_that_takes_answers_is_drawn_for_by_code() {
    let (app, codes) = with_open_links().await;
    app.sign_in().await;
    app.set_state("past", "open").await;
    let sessions = app.sessions().await;
    let all = keys(&app).await;
    let one = |code: &Value, place: usize| {
        let blinded = blinding(&all, &sessions[place], [9; 32]).text();
        json!({ "code": code, "draws": [{ "session": sessions[place].id, "blinded": blinded }] })
    };
    let code = |place: usize| json!(codes[place]);
    let said = async |body: Value| {
        let (status, said) = draw(&app, body).await;
        (
            status,
            said["detail"].as_str().unwrap_or_default().to_owned(),
        )
    };
    // Not open yet; no open link; no code; another session than that of the code.
    for (body, text) in [
        (one(&code(2), 2), "code: "),
        (one(&json!("222222"), 0), "code: "),
        (one(&json!("no code"), 0), "code: "),
        (one(&code(0), 2), "session: "),
    ] {
        let (status, detail) = said(body).await;
        assert_eq!(status, 400, "{detail}");
        assert!(detail.starts_with(text), "{detail}");
    }
    let mut both = one(&code(0), 0);
    both["pass"] = json!(app.pass.to_string());
    let neither = json!({ "draws": one(&code(0), 0)["draws"] });
    for body in [both, neither] {
        let (status, detail) = said(body).await;
        assert_eq!(status, 400);
        assert!(detail.starts_with("pass: "), "{detail}");
    }
    let draws = one(&code(0), 0)["draws"][0].clone();
    let (status, detail) = said(json!({ "code": codes[0], "draws": [draws, draws] })).await;
    assert_eq!(status, 400, "{detail}");

    // A session of passes refuses its code, though it is open.
    app.store.put_edition(&with_links(), 0).await.unwrap();
    assert_eq!(app.set_state("visit", "open").await.0, 303);
    assert_eq!(app.sessions().await[2].state, State::Open);
    assert_eq!(said(one(&code(2), 2)).await.0, 400);
    let form = format!("/s/{}/form", codes[2]);
    assert_eq!(app.get(&form).await.0, 404);
    assert_eq!(app.post(&form, "overall=4").await.0, 404);

    // In the grace time phones send what they have, and nobody begins.
    assert_eq!(said(one(&code(0), 0)).await.0, 200);
    app.store
        .close_session(sessions[0].id, 4_000_000_000)
        .await
        .unwrap();
    assert_eq!(said(one(&code(0), 0)).await.0, 400);
}

fn with_links() -> kanso::domain::EditionDraft {
    let mut draft = draft();
    draft.sessions[0].plan.open_link = true;
    draft
}

#[actix_web::test]
async fn a_browser_without_javascript_answers_once_and_changes_its_answer() {
    let (app, codes) = with_open_links().await;
    let page = format!("/s/{}", codes[0]);
    let (status, html) = app.get(&page).await;
    assert_eq!(status, 200);
    assert!(html.contains("not protected against double answers: one response for each browser"));
    assert!(html.contains(&format!("href=\"{page}/form\"")));
    let form = format!("{page}/form");
    assert_eq!(app.get(&form).await.0, 200);
    assert_eq!(app.get(&format!("{page}/received")).await, {
        (303, String::new())
    });
    // What is wrong leaves no cookie and no answer.
    assert_eq!(app.post(&form, "overall=9").await.0, 422);
    assert_eq!(overall(&app).await, []);

    let response = app
        .client
        .post(format!("{}{form}", app.base))
        .body("overall=4&improve=first")
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), 303);
    assert_eq!(response.headers()["location"], format!("{page}/received"));
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("ticket=") && cookie.contains(&format!("Path={page};")));
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    let (status, html) = app.get(&format!("{page}/received")).await;
    assert_eq!(status, 200);
    assert!(html.contains("Received. Thank you."));
    let (_, html) = app.get(&form).await;
    assert!(html.contains("first</textarea>"));
    assert_eq!(app.post(&form, "overall=2&improve=second").await.0, 303);
    assert_eq!(overall(&app).await, [(2, 1)]);

    // Another browser adds its own; a cookie that is none is as if there were none.
    for cookie in ["ticket=nonsense", "ticket=", "other=1"] {
        let sent = client()
            .post(format!("{}{form}", app.base))
            .header("cookie", cookie)
            .body("overall=2")
            .send()
            .await
            .unwrap();
        assert_eq!(sent.status(), 303, "{cookie}");
    }
    assert_eq!(overall(&app).await, [(2, 4)]);
    assert_eq!(app.store.recount().await.unwrap(), []);

    // A session that is not open yet says so and takes nothing.
    let later = format!("/s/{}", codes[2]);
    assert!(app.get(&later).await.1.contains("Not open yet"));
    assert_eq!(app.post(&format!("{later}/form"), "overall=2").await.0, 409);
    // One whose answers have an end shows them no more, and takes no new ones.
    let id = app.sessions().await[0].id;
    app.store.close_session(id, 4_000_000_000).await.unwrap();
    assert!(app.get(&page).await.1.contains("This session is closed."));
    let sent = client()
        .post(format!("{}{form}", app.base))
        .body("overall=2");
    assert_eq!(sent.send().await.unwrap().status(), 409);
    assert_eq!(overall(&app).await, [(2, 4)]);

    app.sign_in().await;
    let (_, html) = app
        .get("/officer/editions/seminar/1/sessions/opening")
        .await;
    assert!(html.contains("not protected against double answers: one response a browser"));
}

#[actix_web::test]
async fn an_edition_may_refuse_the_way_without_javascript() {
    let (app, codes) = with_open_links().await;
    let mut draft = with_links();
    draft.plan.without_javascript = false;
    app.store.put_edition(&draft, 0).await.unwrap();
    let page = format!("/s/{}", codes[0]);
    assert!(
        app.get(&page)
            .await
            .1
            .contains("only from browsers with JavaScript")
    );
    let form = format!("{page}/form");
    assert_eq!(app.post(&form, "overall=4").await.0, 400);
    assert_eq!(overall(&app).await, []);
}

#[actix_web::test]
async fn a_form_of_another_site_does_not_answer_in_somebodys_browser() {
    let (app, codes) = with_open_links().await;
    let form = format!("{}/s/{}/form", app.base, codes[0]);
    let sent = async |name: &str, value: &str| {
        let request = client().post(&form).body("overall=4").header(name, value);
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(sent("sec-fetch-site", "cross-site").await, 403);
    assert_eq!(sent("origin", "https://evil.example").await, 403);
    // Pages send no referrer, and old browsers then name no origin.
    assert_eq!(sent("origin", "null").await, 303);
    assert_eq!(sent("sec-fetch-site", "same-origin").await, 303);
}
