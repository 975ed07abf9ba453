//! What stands in the log, and what never does.

use std::io::Write;
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use reqwest::Client;
use serde_json::{Value, json};

use super::{Collector, Prepared, prepare};
use crate::fixture::client;
use crate::program::{Program, free_port};

fn log(data: &Path) -> String {
    std::fs::read_to_string(data.join("log")).unwrap()
}

/// Everything that a participant can ask of a program, well and badly, and phones that hang up.
async fn all_that_participants_do(client: &Client, base: &str, prepared: &Prepared) {
    let Prepared { pass, code, .. } = prepared;
    let form = |path: String, body: &'static str| {
        client
            .post(format!("{base}{path}"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
    };
    assert_eq!(form(format!("/p/{pass}"), "").await.unwrap().status(), 303);
    let answer = form(format!("/p/{pass}/opening"), "overall=4&improve=findable");
    assert_eq!(answer.await.unwrap().status(), 303);
    for (path, status) in [
        ("/".to_owned(), 200),
        (format!("/p/{pass}"), 200),
        (format!("/p/{pass}/opening/received"), 200),
        ("/p/nobodys".to_owned(), 404),
        ("/e/seminar/1/opening".to_owned(), 200),
        (format!("/s/{code}"), 303),
        (format!("/present/{code}/count"), 200),
        ("/keys/seminar/1".to_owned(), 200),
        ("/api/v1/editions/seminar/1/keys".to_owned(), 200),
        ("/api/v1/nothing".to_owned(), 404),
        ("/nothing?x=%ff".to_owned(), 404),
        ("/healthz".to_owned(), 200),
    ] {
        let answer = client.get(format!("{base}{path}")).send().await.unwrap();
        assert_eq!(answer.status(), status, "{path}");
        assert_eq!(answer.headers().get("x-request-id"), None, "{path}");
    }
    let body = json!({
        "session": "00000000-0000-4000-8000-000000000000",
        "ticket": "none",
        "answers": { "overall": "9" },
    });
    for body in [body.to_string(), "{".to_owned(), "x".repeat(100_000)] {
        let put = client.put(format!("{base}/api/v1/responses")).body(body);
        assert!(put.send().await.unwrap().status().is_client_error());
    }
    let address = base.strip_prefix("http://").unwrap();
    for half in [
        format!("POST /p/{pass}/opening HTTP/1.1\r\nhost: x\r\ncontent-length: 30\r\n\r\noverall="),
        format!("GET /p/{pass} HTTP/1.1\r\nhost: x\r\n"),
        format!("GET /p/{pass} HTTP/9.9\r\n\r\n"),
        "\u{16}\u{3}\u{1}".to_owned(),
    ] {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(half.as_bytes()).unwrap();
    }
    // Some that wait for an answer and hang up before it comes.
    for _ in 0..20 {
        let body = "overall=3&improve=changed";
        let mut stream = TcpStream::connect(address).unwrap();
        let head = format!(
            "POST /p/{pass}/opening HTTP/1.1\r\nhost: x\r\ncookie: plain=yes\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
}

#[actix_web::test]
async fn no_request_of_a_participant_leaves_anything_in_the_log_or_in_a_trace() {
    for format in ["lines", "json"] {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let prepared = prepare(&data).await;
        let collector = Collector::open();
        let metrics = format!("127.0.0.1:{}", free_port());
        let mut program = Program::start_with(
            &data,
            "serve",
            &[
                ("KANSO_LOG", "trace"),
                ("KANSO_LOG_FORMAT", format),
                ("KANSO_METRICS_LISTEN", &metrics),
                ("KANSO_OTLP_ENDPOINT", &collector.endpoint),
                ("RUST_LOG", "trace"),
            ],
        );
        program.ready().await;
        let before = log(&data);
        assert_eq!(before.lines().count(), 1, "{before}");
        assert!(before.contains("metrics are served"), "{before}");

        let client = client();
        all_that_participants_do(&client, &program.base, &prepared).await;
        assert_eq!(log(&data), before);

        // The ends of the program and of its tasks say nothing of it either.
        program.signal("TERM");
        assert_eq!(program.ended(), Some(0));
        assert_eq!(log(&data), before);
        assert_eq!(collector.spans(), Vec::<Value>::new());
    }
}

#[actix_web::test]
async fn an_officers_request_has_an_id_in_the_log_the_answer_and_the_trace() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let prepared = prepare(&data).await;
    let collector = Collector::open();
    let settings = [
        ("KANSO_LOG", "debug"),
        ("KANSO_LOG_FORMAT", "json"),
        ("KANSO_OTLP_ENDPOINT", &collector.endpoint),
    ];
    let mut program = Program::start_with(&data, "serve", &settings);
    program.ready().await;
    let client = client();
    let sign_in = format!("{}/officer/sign-in/{}", program.base, prepared.link);
    let answers = [
        client.post(&sign_in).send().await.unwrap(),
        client
            .get(format!(
                "{}/officer/editions/seminar/1?x=secret",
                program.base
            ))
            .header("x-request-id", "chosen-by-the-client")
            .header(
                "traceparent",
                "00-11111111111111111111111111111111-2222222222222222-01",
            )
            .send()
            .await
            .unwrap(),
    ];
    let ids = answers.map(|it| it.headers()["x-request-id"].to_str().unwrap().to_owned());
    program.signal("TERM");
    assert_eq!(program.ended(), Some(0));

    let log = log(&data);
    assert!(!log.contains(&prepared.link.to_string()));
    assert!(!log.contains("secret"));
    let lines: Vec<Value> = log
        .lines()
        .map(|it| serde_json::from_str(it).unwrap())
        .collect();
    let said: Vec<_> = lines
        .iter()
        .map(|it| {
            (
                it["request"].as_str().unwrap(),
                it["route"].as_str().unwrap(),
                &it["status"],
            )
        })
        .collect();
    let edition = "/officer/editions/{programme}/{number}";
    assert_eq!(
        said,
        [
            (ids[0].as_str(), "/officer/sign-in/{token}", &json!(303)),
            (ids[1].as_str(), edition, &json!(200)),
        ]
    );
    let (head, body) = collector.requests.lock().unwrap().remove(0);
    assert!(head.starts_with("POST /v1/traces HTTP/1.1"), "{head}");
    let resource = &body["resourceSpans"][0]["resource"]["attributes"][0];
    assert_eq!(resource["value"]["stringValue"], "kanso");
    let spans = body["resourceSpans"][0]["scopeSpans"][0]["spans"].clone();
    let spans = spans.as_array().unwrap();
    assert_eq!(spans.len(), 2);
    for (span, id) in spans.iter().zip(&ids) {
        assert_eq!(span["traceId"], id.replace('-', ""));
        let time = |it: &str| span[it].as_str().unwrap().parse::<u64>().unwrap();
        assert!(time("startTimeUnixNano") < time("endTimeUnixNano"));
    }
    assert_eq!(spans[1]["name"], format!("GET {edition}"));
    assert_eq!(spans[1]["attributes"][2]["value"]["intValue"], "200");
    assert!(!body.to_string().contains(&prepared.link.to_string()));
}

#[actix_web::test]
async fn an_error_is_found_in_the_log_by_the_id_that_the_page_shows() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let prepared = prepare(&data).await;
    let mut program = Program::start(&data, "serve");
    program.ready().await;
    let client = client();
    let sign_in = format!("{}/officer/sign-in/{}", program.base, prepared.link);
    client.post(&sign_in).send().await.unwrap();
    let address = format!("sqlite://{}", data.join("kanso.db").display());
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    sqlx::query("ALTER TABLE session RENAME TO session_gone")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    for path in ["/officer/editions/seminar/1", "/e/seminar/1"] {
        let url = format!("{}{path}", program.base);
        let answer = client.get(url).send().await.unwrap();
        assert_eq!(answer.status(), 500, "{path}");
        let id = answer.headers()["x-request-id"]
            .to_str()
            .unwrap()
            .to_owned();
        assert!(answer.text().await.unwrap().contains(&id), "{path}");
        let log = log(&data);
        let line = log.lines().find(|it| it.contains(&id)).unwrap();
        assert!(line.contains("a request failed"), "{line}");
        assert!(!line.contains(path), "{line}");
    }
}

#[actix_web::test]
async fn a_collector_that_is_away_holds_nobody_up_and_is_named_once() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    prepare(&data).await;
    let endpoint = format!("http://127.0.0.1:{}", free_port());
    let mut program = Program::start_with(&data, "serve", &[("KANSO_OTLP_ENDPOINT", &endpoint)]);
    program.ready().await;
    for _ in 0..3 {
        let url = format!("{}/officer/sign-in", program.base);
        assert_eq!(reqwest::get(url).await.unwrap().status(), 200);
    }
    program.signal("TERM");
    assert_eq!(program.ended(), Some(0));
    let log = log(&data);
    assert_eq!(log.matches("takes no spans").count(), 1, "{log}");
}
