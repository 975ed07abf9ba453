//! What the program writes while people draw and answer: nothing of them.

use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, HttpServer, web};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kanso::config::Config;
use kanso::domain::Secret;
use kanso::pages::{Site, routes};
use kanso::store::{Store, inbox};
use reqwest::Method;
use serde_json::json;
use sqlx::AnyPool;

use super::leaks::run;
use crate::fixture::{SqliteFile, client, draft, sqlite};

/// What a participant shows the server.
struct Shown {
    pass: Secret,
    ticket: String,
    session: String,
}

/// A database with the small edition and a pass.
async fn prepared() -> (SqliteFile, Shown) {
    let file = sqlite().await;
    let edition = file.store.put_edition(&draft(), 0).await.unwrap().edition;
    file.store.make_missing_keys(edition).await.unwrap();
    let pass = Secret::random();
    let hashes = [pass.hash()];
    file.store.add_passes(edition, &hashes).await.unwrap();
    let opening = file.store.sessions(edition).await.unwrap().remove(0);
    let ticket = pass.ticket(opening.id).message_text();
    let session = opening.id.to_string();
    (
        file,
        Shown {
            pass,
            ticket,
            session,
        },
    )
}

/// Does what participants do, rightly and wrongly, and what a prober does.
async fn visit(base: &str, shown: &Shown, pool: &AnyPool) {
    let client = client();
    let Shown {
        pass,
        ticket,
        session,
    } = shown;
    let call = async |method: Method, path: &str, body: String| {
        let request = client
            .request(method, format!("{base}{path}"))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("user-agent", "a phone of somebody")
            .header("accept-language", "km");
        let response = request.body(body).send().await.unwrap();
        response.status().as_u16()
    };
    let none = String::new;
    let page = format!("/p/{pass}");
    assert_eq!(call(Method::GET, &page, none()).await, 200);
    assert_eq!(call(Method::POST, &page, none()).await, 303);
    let form = format!("{page}/opening");
    assert_eq!(call(Method::GET, &form, none()).await, 200);
    let fields = "overall=4&improve=written+by+me".to_owned();
    assert_eq!(call(Method::POST, &form, fields).await, 303);
    let wrong = "overall=nonsense&improve=%FF".to_owned();
    assert_eq!(call(Method::POST, &form, wrong).await, 422);
    assert_eq!(
        call(Method::GET, &format!("{form}/received"), none()).await,
        200
    );
    assert_eq!(call(Method::GET, "/e/seminar/1/opening", none()).await, 200);
    let blinded = URL_SAFE_NO_PAD.encode([1; 256]);
    let body =
        json!({ "pass": pass.to_string(), "draws": [{ "session": session, "blinded": blinded }] });
    assert_eq!(
        call(Method::POST, "/api/v1/tickets", body.to_string()).await,
        200
    );
    let body = json!({ "session": session, "ticket": ticket, "answers": { "overall": 2, "improve": "written by me" } });
    let put = || call(Method::PUT, "/api/v1/responses", body.to_string());
    assert_eq!(put().await, 200);
    let find = json!({ "session": session, "ticket": ticket }).to_string();
    assert_eq!(
        call(Method::POST, "/api/v1/responses/find", find).await,
        200
    );
    let cut = format!("{{ \"ticket\": \"{ticket}\"");
    assert_eq!(call(Method::PUT, "/api/v1/responses", cut).await, 400);
    assert_eq!(call(Method::GET, "/p/nobody", none()).await, 404);
    assert_eq!(call(Method::DELETE, &page, none()).await, 404);
    let long = "improve=".to_owned() + &"x".repeat(100_000);
    assert_eq!(call(Method::POST, &form, long).await, 413);
    // The database fails while somebody answers.
    run(pool, "ALTER TABLE answer RENAME TO gone").await;
    assert!(put().await >= 500);
    assert!(call(Method::GET, &form, none()).await >= 500);
}

/// What an output tells of participants: every line that is not one of those at the start,
/// and of errors those that hold something that was shown.
fn told(output: &str, shown: &Shown) -> Vec<String> {
    let secrets = [
        shown.pass.to_string(),
        shown.pass.hash().as_str().to_owned(),
        shown.ticket.clone(),
        shown.session.clone(),
        "written by me".to_owned(),
        "a phone of".to_owned(),
        "127.0.0.1".to_owned(),
        "/p/".to_owned(),
        "/e/".to_owned(),
        "/api/".to_owned(),
    ];
    let start = ["Data: ", "Kanso serves ", "Nobody can sign in yet: "];
    output
        .lines()
        .filter(|line| !start.iter().any(|it| line.starts_with(it)))
        .filter(|line| {
            !line.contains(" ERROR ") || secrets.iter().any(|it| line.contains(it.as_str()))
        })
        .map(str::to_owned)
        .collect()
}

#[actix_web::test]
async fn the_program_writes_nothing_of_those_who_answer() {
    let (file, shown) = prepared().await;
    let path = file.folder.path().join("kanso.db");
    let pool = AnyPool::connect(&Store::sqlite_address(&path))
        .await
        .unwrap();
    // The system gives a free port, which nobody else takes so soon.
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let mut program = Command::new(env!("CARGO_BIN_EXE_kanso"))
        .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data"])
        .arg(file.folder.path())
        .env("RUST_LOG", "trace")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let base = format!("http://127.0.0.1:{port}");
    for _ in 0..500 {
        if reqwest::get(format!("{base}/healthz")).await.is_ok() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    visit(&base, &shown, &pool).await;
    program.kill().unwrap();
    let output = program.wait_with_output().unwrap();
    let written = [output.stdout, output.stderr].concat();
    let written = String::from_utf8(written).unwrap();
    assert!(written.contains("Kanso serves "), "{written}");
    assert_eq!(written.matches(" ERROR ").count(), 3, "{written}");
    assert_eq!(told(&written, &shown), [""; 0]);
}

type Log = Mutex<String>;

/// Such as proxies and frameworks have.
async fn write_down(
    log: web::Data<Log>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> actix_web::Result<ServiceResponse<impl MessageBody>> {
    let line = format!("{} {}\n", request.method(), request.path());
    log.lock().unwrap().push_str(&line);
    next.call(request).await
}

#[actix_web::test]
async fn an_access_log_that_is_put_back_is_found() {
    let (file, shown) = prepared().await;
    let path = file.folder.path().join("kanso.db");
    let pool = AnyPool::connect(&Store::sqlite_address(&path))
        .await
        .unwrap();
    let written = Arc::new(Log::default());
    let log = Arc::clone(&written);
    let config = Config {
        data: file.folder.path().to_owned(),
        database: None,
        listen: "127.0.0.1:0".parse().unwrap(),
        base_url: "http://127.0.0.1".to_owned(),
    };
    let (inbox, _task) = inbox(file.store.clone());
    let site = web::Data::new(Site {
        store: file.store.clone(),
        inbox,
        config,
    });
    let server = HttpServer::new(move || {
        let log = Arc::clone(&log);
        App::new()
            .app_data(site.clone())
            .app_data(web::PayloadConfig::new(kanso::pages::BODY_LIMIT))
            .app_data(web::Data::from(log))
            .wrap(from_fn(write_down))
            .configure(routes)
    })
    .workers(1)
    .bind("127.0.0.1:0")
    .unwrap();
    let base = format!("http://{}", server.addrs()[0]);
    actix_web::rt::spawn(server.run());
    visit(&base, &shown, &pool).await;
    let told = told(&written.lock().unwrap(), &shown);
    assert!(
        told.contains(&format!("GET /p/{}", shown.pass)),
        "{told:#?}"
    );
    assert!(told.contains(&"PUT /api/v1/responses".to_owned()));
}
