//! What the program writes while people draw and answer: nothing of them.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kanso::domain::Secret;
use kanso::store::Store;
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
async fn prepared() -> (SqliteFile, Shown, AnyPool) {
    let file = sqlite().await;
    let edition = file.store.put_edition(&draft(), 0).await.unwrap().edition;
    file.store.make_missing_keys(edition).await.unwrap();
    let pass = Secret::random();
    let hashes = [pass.hash()];
    file.store.add_passes(edition, &hashes).await.unwrap();
    let opening = file.store.sessions(edition).await.unwrap().remove(0);
    let ticket = pass.ticket(opening.id).message_text();
    let session = opening.id.to_string();
    let path = file.folder.path().join("kanso.db");
    let pool = AnyPool::connect(&Store::sqlite_address(&path))
        .await
        .unwrap();
    let shown = Shown {
        pass,
        ticket,
        session,
    };
    (file, shown, pool)
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
    run(pool, "ALTER TABLE response RENAME TO gone").await;
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

/// The program itself, serving a prepared database, and its address.
async fn served(file: &SqliteFile) -> (Child, String) {
    // The system gives a free port, which nobody else takes so soon.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    drop(listener);
    let program = Command::new(env!("CARGO_BIN_EXE_kanso"))
        .args(["serve", "--listen", &address, "--data"])
        .arg(file.folder.path())
        .env("RUST_LOG", "trace")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    for _ in 0..1_500 {
        if reqwest::get(format!("http://{address}/healthz"))
            .await
            .is_ok()
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    (program, address)
}

fn written(mut program: Child) -> String {
    program.kill().unwrap();
    let output = program.wait_with_output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

#[actix_web::test]
async fn the_program_writes_nothing_of_those_who_answer() {
    let (file, shown, pool) = prepared().await;
    let (program, address) = served(&file).await;
    visit(&format!("http://{address}"), &shown, &pool).await;
    let written = written(program);
    assert!(written.contains("Kanso serves "), "{written}");
    assert_eq!(written.matches(" ERROR ").count(), 3, "{written}");
    assert_eq!(told(&written, &shown), [""; 0]);
}

/// Passes on what comes and goes, and writes down the first line of each request, as
/// servers and proxies do whose access log nobody switched off.
fn with_access_log(address: String, log: Arc<Mutex<String>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for client in listener.incoming() {
            let mut client = client.unwrap();
            let mut server = TcpStream::connect(&address).unwrap();
            let (mut from, mut to) = (server.try_clone().unwrap(), client.try_clone().unwrap());
            std::thread::spawn(move || std::io::copy(&mut from, &mut to).unwrap_or(0));
            let log = Arc::clone(&log);
            std::thread::spawn(move || {
                let mut buffer = vec![0; 65_536];
                while let Ok(read) = client.read(&mut buffer) {
                    if read == 0 || server.write_all(&buffer[..read]).is_err() {
                        break;
                    }
                    let text = String::from_utf8_lossy(&buffer[..read]);
                    let requests = text.lines().filter_map(|it| it.strip_suffix(" HTTP/1.1"));
                    requests.for_each(|it| log.lock().unwrap().push_str(&format!("{it}\n")));
                }
            });
        }
    });
    base
}

#[actix_web::test]
async fn an_access_log_that_is_put_back_is_found() {
    let (file, shown, pool) = prepared().await;
    let (program, address) = served(&file).await;
    let log = Arc::new(Mutex::new(String::new()));
    let base = with_access_log(address, Arc::clone(&log));
    visit(&base, &shown, &pool).await;
    let both = written(program) + &log.lock().unwrap();
    let told = told(&both, &shown);
    assert!(
        told.contains(&format!("GET /p/{}", shown.pass)),
        "{told:#?}"
    );
    assert!(told.contains(&"PUT /api/v1/responses".to_owned()));
}
