//! Tickets by blind signature, drawn and spent as a phone does.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use blind_rsa_signatures::{BlindingResult, DefaultRng, Options, PublicKey};
use kanso::domain::{Secret, SentTicket, Session};
use kanso::store::{Grant, Store};
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::{AnyPool, AssertSqlSafe, Row};

use crate::fixture::{EDITION_PAGE, Running, draft, running};

/// The application with keys, and a pass with which nothing was drawn.
pub(crate) async fn with_keys() -> (Running, Secret) {
    let app = running().await;
    let edition = app.store.editions().await.unwrap().remove(0).id;
    app.store.make_missing_keys(edition).await.unwrap();
    let pass = Secret::random();
    app.store.add_passes(edition, &[pass.hash()]).await.unwrap();
    (app, pass)
}

/// A message that was blinded for the key of a session.
pub(crate) struct Blinding {
    key: PublicKey,
    message: [u8; 32],
    result: BlindingResult,
}

impl Blinding {
    pub(crate) fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.result.blind_message.0)
    }

    /// The ticket, once the server has signed.
    pub(crate) fn ticket(&self, signed: &Value) -> String {
        let signed = URL_SAFE_NO_PAD.decode(signed.as_str().unwrap()).unwrap();
        let signature = self
            .key
            .finalize(
                &signed.into(),
                &self.result,
                self.message,
                &Options::default(),
            )
            .unwrap();
        let prefix = self.result.msg_randomizer.unwrap().0;
        URL_SAFE_NO_PAD.encode([&self.message[..], &prefix, &signature.0].concat())
    }
}

pub(crate) async fn keys(app: &Running) -> Value {
    keys_of(app, 1).await
}

async fn keys_of(app: &Running, edition: u32) -> Value {
    let path = format!("/api/v1/editions/seminar/{edition}/keys");
    let (status, keys) = app.call(Method::GET, &path, "").await;
    assert_eq!(status, 200);
    keys
}

pub(crate) fn blinding(keys: &Value, session: &Session, message: [u8; 32]) -> Blinding {
    let entry = keys["keys"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["session"] == session.id.to_string())
        .unwrap();
    let der = STANDARD.decode(entry["key"].as_str().unwrap()).unwrap();
    let key = PublicKey::from_der(&der).unwrap();
    let result = key
        .blind(&mut DefaultRng, message, &Options::default())
        .unwrap();
    Blinding {
        key,
        message,
        result,
    }
}

pub(crate) async fn draw(
    app: &Running,
    pass: &Secret,
    draws: &[(&Session, &Blinding)],
) -> (u16, Value) {
    let draws: Vec<Value> = draws
        .iter()
        .map(|(session, it)| json!({ "session": session.id, "blinded": it.text() }))
        .collect();
    let body = json!({ "pass": pass.to_string(), "draws": draws });
    app.call(Method::POST, "/api/v1/tickets", body.to_string())
        .await
}

pub(crate) async fn send(app: &Running, session: &Session, ticket: &str, overall: u8) -> u16 {
    let body =
        json!({ "session": session.id, "ticket": ticket, "answers": { "overall": overall } });
    app.call(Method::PUT, "/api/v1/responses", body.to_string())
        .await
        .0
}

pub(crate) async fn overall(app: &Running) -> Vec<(u8, u64)> {
    let edition = app.store.editions().await.unwrap().remove(0).id;
    let tallies = app.store.tallies(edition).await.unwrap();
    tallies
        .into_iter()
        .filter(|it| it.question.as_str() == "overall" && it.count > 0)
        .map(|it| (it.value, it.count))
        .collect()
}

#[actix_web::test]
async fn a_ticket_answers_its_session_once_and_no_other() {
    let (app, pass) = with_keys().await;
    app.sign_in().await;
    app.set_state("visit", "open").await;
    let sessions = app.sessions().await;
    let (opening, visit) = (&sessions[0], &sessions[2]);
    let keys = keys(&app).await;
    // The same message for both sessions, as only a manipulated phone makes it.
    let first = blinding(&keys, opening, [1; 32]);
    let twin = blinding(&keys, visit, [1; 32]);
    let (status, drawn) = draw(&app, &pass, &[(opening, &first), (visit, &twin)]).await;
    assert_eq!(status, 200);
    let signed = &drawn["signed"];
    let ticket = first.ticket(&signed[opening.id.to_string()]);
    let other = twin.ticket(&signed[visit.id.to_string()]);

    assert_eq!(send(&app, visit, &ticket, 5).await, 409);
    assert_eq!(send(&app, opening, &other, 5).await, 409);
    assert_eq!(overall(&app).await, []);
    assert_eq!(send(&app, opening, &ticket, 5).await, 200);
    assert_eq!(send(&app, opening, &ticket, 4).await, 200);
    assert_eq!(overall(&app).await, [(4, 1)]);
    // Who makes such twins has one answer a session like everybody, and no more.
    assert_eq!(send(&app, visit, &other, 2).await, 200);
    assert_eq!(send(&app, visit, &other, 3).await, 200);
    let mut both = overall(&app).await;
    both.sort_unstable();
    assert_eq!(both, [(3, 1), (4, 1)]);
    assert_eq!(app.store.recount().await.unwrap(), []);

    let mut forged = URL_SAFE_NO_PAD.decode(&ticket).unwrap();
    forged[0] ^= 1;
    assert_eq!(
        send(&app, opening, &URL_SAFE_NO_PAD.encode(&forged), 1).await,
        409
    );
    let body = json!({ "session": opening.id, "ticket": ticket }).to_string();
    let found = app.call(Method::POST, "/api/v1/responses/find", body).await;
    assert_eq!(
        found,
        (
            200,
            json!({ "attended": true, "answers": { "overall": "4" } })
        )
    );
}

#[actix_web::test]
async fn a_pass_draws_one_ticket_a_session_however_often_it_asks() {
    let (app, pass) = with_keys().await;
    let sessions = app.sessions().await;
    let keys = keys(&app).await;
    let first = blinding(&keys, &sessions[0], [1; 32]);
    let (_, drawn) = draw(&app, &pass, &[(&sessions[0], &first)]).await;
    // The same request again, after the answer was lost.
    assert_eq!(drawn["again"], false);
    let (status, repeated) = draw(&app, &pass, &[(&sessions[0], &first)]).await;
    assert_eq!((status, &repeated["again"]), (200, &json!(true)));
    assert_eq!(repeated["signed"], drawn["signed"]);
    // Another phone with another message, beside a session that nobody drew yet.
    let second = blinding(&keys, &sessions[0], [2; 32]);
    let free = blinding(&keys, &sessions[2], [3; 32]);
    let (status, drawn) = draw(
        &app,
        &pass,
        &[(&sessions[0], &second), (&sessions[2], &free)],
    )
    .await;
    assert_eq!(status, 200);
    let signed = drawn["signed"].as_object().unwrap();
    assert_eq!(
        signed.keys().collect::<Vec<_>>(),
        [&sessions[2].id.to_string()]
    );
    // The server has drawn for this one already.
    let (_, drawn) = draw(&app, &app.pass, &[(&sessions[0], &second)]).await;
    assert_eq!(drawn, json!({ "signed": {}, "again": false }));
    // All is on the phone, so the way without a script leads nowhere; a session that is
    // closed is not drawn either.
    assert_eq!(app.post(&format!("/p/{pass}"), "").await.0, 409);
    // Of one that is added it gets the ticket, but nothing that the phone has.
    let mut more = draft();
    let mut late = more.sessions[2].clone();
    late.plan.key = "late".parse().unwrap();
    more.sessions.push(late);
    app.store.put_edition(&more, 0).await.unwrap();
    assert_eq!(app.post(&format!("/p/{pass}"), "").await.0, 303);
    let (_, page) = app.get(&format!("/p/{pass}")).await;
    assert!(page.contains("On another phone"));
    let form = format!("/p/{pass}/opening");
    assert_eq!(app.get(&form).await.0, 409);
    assert_eq!(app.post(&form, "overall=1").await.0, 409);
    assert_eq!(overall(&app).await, []);
}

#[actix_web::test]
async fn what_is_no_draw_is_refused_with_a_reason() {
    let (app, pass) = with_keys().await;
    let sessions = app.sessions().await;
    let keys = keys(&app).await;
    let good = blinding(&keys, &sessions[0], [1; 32]);
    let call = |body: Value| app.call(Method::POST, "/api/v1/tickets", body.to_string());
    let draws = json!([{ "session": sessions[0].id, "blinded": good.text() }]);
    let stranger = Secret::random().to_string();
    for (body, status, detail) in [
        (json!({}), 400, "The body is not as expected"),
        (
            json!({ "pass": stranger, "draws": draws }),
            404,
            "a new card",
        ),
        (
            json!({ "pass": pass.to_string(), "draws": [{ "session": sessions[0].id, "blinded": "AAAA" }] }),
            400,
            "blinded: write 256 bytes",
        ),
        (
            json!({ "pass": pass.to_string(), "draws": [{ "session": sessions[0].id, "blinded": URL_SAFE_NO_PAD.encode([255; 256]) }] }),
            400,
            "not one for this session",
        ),
        (
            json!({ "pass": pass.to_string(), "draws": [draws[0], draws[0]] }),
            400,
            "named twice",
        ),
        (
            json!({ "pass": pass.to_string(), "draws": [{ "session": sessions[1].id, "blinded": good.text() }] }),
            400,
            "no session of this edition that takes answers",
        ),
    ] {
        let (found, problem) = call(body.clone()).await;
        assert_eq!(found, status, "{body}");
        let said = problem["detail"].as_str().unwrap();
        assert!(said.contains(detail), "{said}");
    }
    // Nothing was noted by any of it.
    let (_, drawn) = draw(&app, &pass, &[(&sessions[0], &good)]).await;
    assert_eq!(drawn["signed"].as_object().unwrap().len(), 1);
}

#[actix_web::test]
async fn a_private_key_goes_when_its_session_closes() {
    let (app, pass) = with_keys().await;
    app.sign_in().await;
    let sessions = app.sessions().await;
    let before = keys(&app).await;
    let edition = sessions[0].edition_id;
    assert_eq!(app.store.signing_keys(edition).await.unwrap().len(), 2);
    let first = blinding(&before, &sessions[0], [1; 32]);
    let (_, drawn) = draw(&app, &pass, &[(&sessions[0], &first)]).await;
    let ticket = first.ticket(&drawn["signed"][sessions[0].id.to_string()]);
    let secrets: Vec<String> = app
        .store
        .signing_keys(edition)
        .await
        .unwrap()
        .iter()
        .map(|(_, key)| key.to_text().unwrap())
        .collect();
    app.set_state("opening", "closed").await;

    assert_eq!(send(&app, &sessions[0], &ticket, 5).await, 409);
    let left = app.store.signing_keys(edition).await.unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].0, sessions[2].id);
    let after = keys(&app).await;
    assert_eq!(after["fingerprint"], before["fingerprint"]);
    assert_eq!(after["keys"][0]["signs"], false);
    assert_eq!(after["keys"][0]["key"], before["keys"][0]["key"]);
    for file in ["kanso.db", "kanso.db-wal"] {
        let bytes = std::fs::read(app.folder.path().join(file)).unwrap();
        let holds = |text: &str| bytes.windows(80).any(|it| it == &text.as_bytes()[60..140]);
        assert!(!holds(&secrets[0]), "{file} still holds the private key");
        assert_eq!(holds(&secrets[1]), file == "kanso.db", "{file}");
    }

    // A session that comes later adds a key and changes nothing before it.
    let mut more = draft();
    let mut late = more.sessions[2].clone();
    late.plan.key = "late".parse().unwrap();
    more.sessions.insert(0, late);
    app.store.put_edition(&more, 0).await.unwrap();
    app.store.make_missing_keys(edition).await.unwrap();
    let later = keys(&app).await;
    assert_eq!(later["keys"].as_array().unwrap().len(), 3);
    assert_eq!(later["keys"][0], after["keys"][0]);
    assert_eq!(later["keys"][1], after["keys"][1]);
    assert_ne!(later["fingerprint"], after["fingerprint"]);
}

#[actix_web::test]
async fn a_card_leads_to_the_phone_s_own_tickets_or_the_way_without() {
    let (app, pass) = with_keys().await;
    let page = format!("/p/{pass}");
    let (status, start) = app.get(&page).await;
    assert_eq!(status, 200);
    assert!(start.contains("Getting your programme") && start.contains("draw.js"));
    assert!(start.contains("Go on that way"));
    // Opening the page draws nothing, and its other pages lead back to it.
    assert_eq!(app.get(&format!("{page}/opening")).await.0, 303);
    assert_eq!(
        app.post(&format!("{page}/opening"), "overall=1").await,
        (303, page.clone())
    );
    assert_eq!(app.get(&format!("{page}/opening/received")).await.0, 303);
    assert!(app.get(&page).await.1.contains("Getting your programme"));
    assert_eq!(app.post(&page, "").await, (303, page.clone()));
    let (_, programme) = app.get(&page).await;
    assert!(programme.contains("One session is") && !programme.contains("draw.js"));
    let (_, form) = app.get(&format!("{page}/opening")).await;
    assert!(form.contains("for a moment it sees your card and your answers together"));

    // All tickets are on a phone: there is nothing left for the way without.
    let mut only = draft();
    only.plan.number = 2;
    only.sessions.remove(1);
    let edition = app.store.put_edition(&only, 0).await.unwrap().edition;
    app.store.make_missing_keys(edition).await.unwrap();
    let pass = Secret::random();
    app.store.add_passes(edition, &[pass.hash()]).await.unwrap();
    let keys = keys_of(&app, 2).await;
    let sessions = app.sessions().await;
    let drawn: Vec<Blinding> = sessions
        .iter()
        .zip(1..)
        .map(|(it, byte)| blinding(&keys, it, [byte; 32]))
        .collect();
    let draws: Vec<_> = sessions.iter().zip(&drawn).collect();
    assert_eq!(draw(&app, &pass, &draws).await.0, 200);
    let (status, page) = app.post(&format!("/p/{pass}"), "").await;
    assert_eq!(status, 409);
    assert!(page.contains("opened on another phone first"));

    // An edition can turn that way off.
    only.plan.without_javascript = false;
    app.store.put_edition(&only, 0).await.unwrap();
    let pass = Secret::random();
    app.store.add_passes(edition, &[pass.hash()]).await.unwrap();
    let (_, start) = app.get(&format!("/p/{pass}")).await;
    assert!(!start.contains("Go on that way"));
    assert_eq!(app.post(&format!("/p/{pass}"), "").await.0, 400);
}

/// Everything that a database file holds, row by row.
async fn dump(app: &Running) -> String {
    let pool = AnyPool::connect(&Store::sqlite_address(&app.folder.path().join("kanso.db")))
        .await
        .unwrap();
    let mut all = String::new();
    for (table, columns) in [
        ("pass_draw", "pass_id || session_id || blinded_hash"),
        ("ticket", "ticket_hash || session_id"),
        ("response", "id || session_id || answers"),
        ("comment", "id || session_id || text"),
    ] {
        let rows = sqlx::query(AssertSqlSafe(format!(
            "SELECT {columns} AS row FROM {table}"
        )))
        .fetch_all(&pool)
        .await
        .unwrap();
        for row in rows {
            all.push_str(&format!("{table} {}\n", row.get::<String, _>("row")));
        }
    }
    all
}

#[actix_web::test]
async fn a_closed_session_says_nothing_to_who_has_the_card() {
    let (app, pass) = with_keys().await;
    app.sign_in().await;
    let sessions = app.sessions().await;
    let opening = &sessions[0];
    let keys = keys(&app).await;
    let made = blinding(&keys, opening, [1; 32]);
    let (_, drawn) = draw(&app, &pass, &[(opening, &made)]).await;
    let text = made.ticket(&drawn["signed"][opening.id.to_string()]);
    let key = app.store.ticket_key(opening.id).await.unwrap();
    let sent: SentTicket = text.parse().unwrap();
    let signed = sent.check(key.as_ref()).unwrap();
    let plain = app.pass.ticket(opening.id);
    let body = json!({ "session": opening.id, "ticket": text,
        "answers": { "overall": 4, "improve": "from a phone" } });
    let put = |body: &Value| app.call(Method::PUT, "/api/v1/responses", body.to_string());
    assert_eq!(put(&body).await.0, 200);
    let chosen = app.post(&format!("/p/{}", app.pass), "").await;
    assert_eq!(chosen, (303, format!("/p/{}", app.pass)));
    let form = format!("/p/{}/opening", app.pass);
    let fields = "overall=2&improve=from+a+browser";
    assert_eq!(app.post(&form, fields).await.0, 303);
    let question = json!({ "session": opening.id, "ticket": text }).to_string();
    let find = || app.call(Method::POST, "/api/v1/responses/find", question.clone());

    // The grace time runs: what was answered can be looked at and changed.
    let hour = jiff::Timestamp::now().as_second() + 3_600;
    assert!(app.store.close_session(opening.id, hour).await.unwrap());
    let (status, given) = find().await;
    assert_eq!((status, &given["answers"]["overall"]), (200, &json!("4")));
    assert_eq!(put(&body).await.0, 200);
    let improve = "improve".parse().unwrap();
    let follows: Vec<String> = [&signed, &plain]
        .into_iter()
        .flat_map(|it| {
            [
                it.response_id().to_string(),
                it.comment_id(&improve).to_string(),
            ]
        })
        .chain([plain.hash().as_str().to_owned()])
        .collect();
    let (pass_id, edition) = app.store.pass(&pass.hash()).await.unwrap().unwrap();
    let before = dump(&app).await;
    assert!(follows.iter().all(|it| before.contains(it)), "{before}");
    assert!(!before.contains(signed.hash().as_str()), "{before}");
    assert!(before.contains(&format!("pass_draw {pass_id}{}", opening.id)));

    assert_eq!(app.store.finish_closing(hour).await.unwrap(), [opening.id]);
    let (status, refusal) = find().await;
    assert_eq!((status, &refusal["reason"]), (409, &json!("closed")));
    let (status, refusal) = put(&body).await;
    assert_eq!((status, &refusal["reason"]), (409, &json!("closed")));
    let after = dump(&app).await;
    assert!(!follows.iter().any(|it| after.contains(it)), "{after}");
    let mut files = Vec::new();
    for name in ["kanso.db", "kanso.db-wal", "kanso.db-shm"] {
        files.extend(std::fs::read(app.folder.path().join(name)).unwrap());
    }
    let holds = |text: &str| memchr::memmem::find(&files, text.as_bytes()).is_some();
    assert!(holds("from a phone") && holds("from a browser"));
    assert!(!follows.iter().any(|it| holds(it)));
    let draws = format!("{pass_id}{}", opening.id);
    assert!(!after.contains(&draws) && !holds(&draws));

    // Nothing is drawn for it any more, by neither way.
    let (status, problem) = draw(&app, &pass, &[(opening, &made)]).await;
    assert_eq!(status, 400, "{problem}");
    let request = [(opening.id, Secret::random().hash())];
    let granted = app.store.draw_blindly(pass_id, edition, &request).await;
    assert_eq!(granted.unwrap(), [Grant::Refused]);
    app.store
        .draw_tickets(pass_id, &pass, &sessions)
        .await
        .unwrap();
    let drawn = app.store.drawn(pass_id).await.unwrap();
    assert_eq!(drawn.keys().collect::<Vec<_>>(), [&sessions[2].id]);
    // A browser below its pass reads of it as of any that is closed.
    let (_, programme) = app.get(&format!("/p/{}", app.pass)).await;
    assert_eq!(programme.matches(">Closed<").count(), 2, "{programme}");
    assert!(!programme.contains("Answered, closed"));
    assert_eq!(app.post(&form, fields).await.0, 409);
    assert_eq!(app.get(&format!("{form}/received")).await.0, 303);
    assert_eq!(app.store.recount().await.unwrap(), []);

    // Also when nothing is left to be drawn at all.
    app.set_state("visit", "open").await;
    app.set_state("visit", "closed").await;
    let (status, programme) = app.get(&format!("/p/{}", app.pass)).await;
    assert_eq!((status, programme.matches(">Closed<").count()), (200, 3));
    let late = Secret::random();
    app.store.add_passes(edition, &[late.hash()]).await.unwrap();
    let page = format!("/p/{late}");
    assert_eq!(app.post(&page, "").await, (303, page.clone()));
    let (_, programme) = app.get(&page).await;
    assert_eq!(programme.matches(">Closed<").count(), 3);
}

#[actix_web::test]
async fn the_pages_without_a_pass_are_the_same_for_everybody() {
    let (app, _) = with_keys().await;
    let (status, programme) = app.get("/e/seminar/1").await;
    assert_eq!(status, 200);
    assert!(programme.contains("data-wallet=\"seminar/1\""));
    let (status, form) = app.get("/e/seminar/1/opening").await;
    assert_eq!(status, 200);
    assert!(form.contains("data-wallet=\"seminar/1\""));
    // A phone may be without network when a session opens, so it has the form before.
    let (status, planned) = app.get("/e/seminar/1/visit").await;
    assert_eq!(status, 200);
    assert!(planned.contains("data-state=\"planned\""));
    assert_eq!(app.get("/e/seminar/1/past").await.0, 409);
    assert_eq!(app.get("/e/seminar/1/opening/received").await.0, 200);
    assert_eq!(app.get("/e/seminar/2").await.0, 404);
    assert_eq!(app.get("/e/none/1").await.0, 404);
    assert_eq!(app.get("/e/seminar/1/none").await.0, 404);
    let (_, page) = app.get("/keys/seminar/1").await;
    let all = keys(&app).await;
    let start = all["fingerprint"].as_str().unwrap()[..4].to_owned();
    assert!(page.contains(&format!("<p class=\"fingerprint\">{start} ")));
    app.sign_in().await;
    assert_eq!(app.get(EDITION_PAGE).await.0, 200);
}
