//! The room slide, and the short codes that it shows.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use kanso::app;
use kanso::config::{BackupSettings, Config, Operation};
use kanso::store::Store;
use reqwest::Response;

use crate::fixture::{Running, client, draft, postgres, running, sqlite};

async fn codes(store: &Store) -> Vec<Option<String>> {
    let edition = store.editions().await.unwrap().remove(0);
    let sessions = store.sessions(edition.id).await.unwrap();
    sessions
        .into_iter()
        .map(|it| it.code.map(|code| code.to_string()))
        .collect()
}

/// The codes of the small edition: of an open, a closed and a planned session.
async fn made(app: &Running) -> Vec<String> {
    let edition = app.store.editions().await.unwrap().remove(0);
    app.store.make_missing_codes(edition.id).await.unwrap();
    codes(&app.store).await.into_iter().flatten().collect()
}

async fn contract(store: &Store) {
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    assert_eq!(codes(store).await, [None, None, None]);
    store.make_missing_codes(edition).await.unwrap();
    let first = codes(store).await;
    let different: HashSet<&String> = first.iter().flatten().collect();
    assert_eq!(different.len(), 3);

    // A session that is new gets one, and every other keeps its own.
    let mut more = draft();
    let mut session = more.sessions[0].clone();
    session.plan.key = "new".parse().unwrap();
    more.sessions.push(session);
    store.put_edition(&more, 0).await.unwrap();
    store.make_missing_codes(edition).await.unwrap();
    let second = codes(store).await;
    assert_eq!(second[..3], first);
    assert!(second[3].is_some());
    for (code, session) in second.iter().zip(store.sessions(edition).await.unwrap()) {
        let code = code.as_ref().unwrap().parse().unwrap();
        let found = store.session_with_code(&code).await.unwrap().unwrap();
        assert_eq!(found.id, session.id);
    }
}

#[actix_web::test]
async fn every_session_gets_a_code_of_its_own_on_sqlite() {
    contract(&sqlite().await.store).await;
}

#[actix_web::test]
async fn every_session_gets_a_code_of_its_own_on_postgresql() {
    let (_turn, store) = postgres().await;
    contract(&store).await;
    store.close().await;
}

#[actix_web::test]
async fn a_code_leads_to_its_session_however_it_is_typed() {
    let app = running().await;
    let codes = made(&app).await;
    let (one, two) = codes[0].split_at(3);
    let typed = format!("{}%20-{two}", one.to_uppercase());
    let go = |path: String| {
        let client = app.client.clone();
        let base = app.base.clone();
        async move {
            let response = client.get(format!("{base}{path}")).send().await.unwrap();
            let location = response.headers().get("location").cloned();
            (
                response.status().as_u16(),
                location.map(|it| it.to_str().unwrap().to_owned()),
            )
        }
    };
    let short = (303, Some(format!("/s/{}", codes[0])));
    assert_eq!(go(format!("/s?code={typed}")).await, short);
    let session = (303, Some("/e/seminar/1/opening".to_owned()));
    assert_eq!(go(format!("/s/{}", codes[0])).await, session);
    assert_eq!(go(format!("/s/{typed}")).await, session);
    assert_eq!(go(format!("/s/{}", codes[2])).await.0, 303);
}

#[actix_web::test]
async fn a_wrong_code_is_said_with_the_mend_in_the_reader_s_language() {
    let app = running().await;
    made(&app).await;
    for path in [
        "/s/222222",
        "/s?code=222222%3Cb%3E",
        "/s?code=0OiIl1",
        "/s/%F0%9F%99%8F",
        "/present/222222",
    ] {
        let (status, html) = app.get(path).await;
        assert_eq!(status, 404, "{path}");
        assert!(html.contains("Look at the screen again"), "{path}");
        assert!(!html.contains("<b>"), "{path}");
    }
    let long = format!("/s?code={}", "a".repeat(4_000));
    let (status, html) = app.get(&long).await;
    assert_eq!(status, 404);
    assert!(!html.contains(&"a".repeat(41)));
    for path in ["/s", "/s?code=", "/s?code=%20"] {
        let (status, html) = app.get(path).await;
        assert_eq!(status, 200, "{path}");
        assert!(html.contains("Type the code") && !html.contains("role=\"alert\""));
    }
    let thai = app
        .client
        .get(format!("{}/s/222222", app.base))
        .header("accept-language", "th")
        .send()
        .await
        .unwrap();
    assert!(thai.text().await.unwrap().contains("ไม่มีช่วงใดที่มีรหัส"));
    assert_eq!(app.get("/present/222222/count").await.0, 404);
    assert_eq!(app.get("/present/222222/events").await.0, 404);
    let (_, front) = app.get("/").await;
    assert!(front.contains("action=\"/s\""));
}

#[actix_web::test]
async fn a_slide_says_where_a_session_stands_and_counts_in_steps() {
    let app = running().await;
    let codes = made(&app).await;
    let line = async |code: &str| {
        let response = app
            .client
            .get(format!("{}/present/{code}/count", app.base))
            .header("accept-language", "id")
            .send()
            .await
            .unwrap();
        let json: serde_json::Value = response.json().await.unwrap();
        let of = |name: &str| json[name].as_str().unwrap().to_owned();
        (of("state"), of("line"), of("english"))
    };
    let says = |state: &str, line: &str, english: &str| {
        (state.to_owned(), line.to_owned(), english.to_owned())
    };
    assert_eq!(
        line(&codes[1]).await,
        says(
            "closed",
            "Sesi ini sudah ditutup. Terima kasih.",
            "This session is closed. Thank you."
        )
    );
    assert_eq!(
        line(&codes[2]).await,
        says("planned", "Belum dibuka", "Not open yet")
    );
    // Nobody has looked at the open one yet, so what is there then is shown at once.
    app.answer("opening", &vec![vec![("overall", "4")]; 7])
        .await;
    let five = says(
        "open",
        "5 atau lebih dari 16 orang sudah menjawab",
        "5 or more of 16 answered",
    );
    assert_eq!(line(&codes[0]).await, five);
    // A step is not shown at once in a small group.
    app.answer("opening", &vec![vec![("overall", "4")]; 3])
        .await;
    assert_eq!(line(&codes[0]).await, five);
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert_eq!(line(&codes[0]).await, five);

    let (status, html) = app.get(&format!("/present/{}", codes[0])).await;
    assert_eq!(status, 200);
    assert!(html.contains("The opening &#60;lecture&#62; &#38; more"));
    assert!(html.contains(&format!("http://127.0.0.1/s/{}", codes[0])));
    assert!(html.contains("Or open 127.0.0.1 and type this code:"));
    assert!(html.contains(&format!("{} {}", &codes[0][..3], &codes[0][3..])));
    assert!(html.contains("<svg"));
    assert!(html.contains("5 or more of 16 answered"));
    app.sign_in().await;
    let (_, html) = app
        .get("/officer/editions/seminar/1/sessions/opening")
        .await;
    assert!(html.contains(&format!("href=\"/present/{}\"", codes[0])));
}

/// Reads a stream until it holds a text, and says how long that took.
async fn until(response: &mut Response, text: &str) -> Duration {
    let start = Instant::now();
    let mut read = String::new();
    while !read.contains(text) {
        let chunk = tokio::time::timeout(Duration::from_secs(40), response.chunk());
        let chunk = chunk.await.unwrap().unwrap().expect(&read);
        read.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    start.elapsed()
}

#[actix_web::test]
async fn events_come_at_once_and_when_something_changes() {
    let app = running().await;
    let codes = made(&app).await;
    let url = format!("{}/present/{}/events", app.base, codes[0]);
    // A browser asks for compression, which would hold events back.
    let mut stream = app
        .client
        .get(&url)
        .header("accept-encoding", "gzip, br")
        .send()
        .await
        .unwrap();
    let header = |name: &str| stream.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "text/event-stream");
    assert_eq!(header("cache-control"), "no-cache, no-transform");
    assert_eq!(header("x-accel-buffering"), "no");
    assert_eq!(header("content-encoding"), "identity");
    let first = until(&mut stream, "\"line\":\"Fewer than 5 answers so far\"").await;
    assert!(first < Duration::from_secs(2), "{first:?}");

    app.answer("opening", &vec![vec![("overall", "4")]; 6])
        .await;
    let moved = until(&mut stream, "\"line\":\"5 or more of 16 answered\"").await;
    assert!(moved > Duration::from_secs(3), "{moved:?} is too soon");
    // Nothing changes any more: a comment says that the stream lives.
    let beat = until(&mut stream, ":\n\n").await;
    assert!(beat <= Duration::from_secs(16), "{beat:?}");

    app.store
        .close_session(app.sessions().await[0].id, 0)
        .await
        .unwrap();
    app.store.finish_closing(0).await.unwrap();
    let closed = until(&mut stream, "This session is closed. Thank you.").await;
    assert!(closed < Duration::from_secs(5), "{closed:?}");
}

#[actix_web::test]
async fn an_open_stream_does_not_hold_up_the_end_of_the_program() {
    let file = sqlite().await;
    let edition = file.store.put_edition(&draft(), 0).await.unwrap().edition;
    file.store.make_missing_codes(edition).await.unwrap();
    let code = codes(&file.store).await.remove(0).unwrap();
    let config = Config {
        data: file.folder.path().to_owned(),
        database: None,
        backup: BackupSettings::default(),
        connections: 8,
        listen: "127.0.0.1:0".parse().unwrap(),
        base_url: "http://127.0.0.1".to_owned(),
        mail: None,
        operation: Operation::default(),
    };
    let store = file.store.clone();
    let (send, receive) = std::sync::mpsc::channel();
    let server = std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let listening = app::listen(config, store).unwrap();
            send.send((listening.address, listening.handle.clone()))
                .unwrap();
            listening.run().await.unwrap();
        });
    });
    let (address, handle) = receive.recv().unwrap();
    let url = format!("http://{address}/present/{code}/events");
    let mut streams = Vec::new();
    for _ in 0..20 {
        let mut stream = client().get(&url).send().await.unwrap();
        until(&mut stream, "\"line\"").await;
        streams.push(stream);
    }
    let start = Instant::now();
    handle.stop().await;
    for mut stream in streams {
        while stream.chunk().await.unwrap().is_some() {}
    }
    server.join().unwrap();
    assert!(
        start.elapsed() < Duration::from_secs(3),
        "{:?}",
        start.elapsed()
    );
}
