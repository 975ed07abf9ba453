//! Known failures of survey software, tried on every address: injections, foreign headers, ways
//! to other sites, files that are no editions. Markup and formulas are in `survey_markup`, the
//! ways around the sign-in in `survey_sign_in`.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use kanso::store::Store;
use reqwest::Method;
use serde_json::{Value, json};
use sqlx::AnyPool;

use crate::fixture::{EDITION, Running, draft, form_token, running};
use crate::program::kanso;
use crate::route_list::{OFFICERS, OFFICERS_OTHERS, OPEN, Route, encoded};
use crate::siege::{say, statuses};

/// What changes the meaning of a statement that it is pasted into, or begins a header line.
pub(crate) const INJECTIONS: [&str; 5] = [
    "' OR '1'='1' --",
    "'); DROP TABLE response; --",
    "\" UNION SELECT email, password_hash FROM officer --",
    "a\0'b\\",
    "x\r\nX-Planted: yes\r\n\r\n<p>",
];

/// The application with an officer signed in, answers, and a session with an open link; and the
/// code of that session.
pub(crate) async fn answered() -> (Running, String) {
    let app = running().await;
    app.sign_in().await;
    let mut draft = draft();
    let mut linked = draft.sessions[0].clone();
    linked.plan.key = "linked".parse().unwrap();
    linked.plan.open_link = true;
    draft.sessions.push(linked);
    let edition = app.store.put_edition(&draft, 0).await.unwrap().edition;
    app.store.make_missing_codes(edition).await.unwrap();
    app.store.make_missing_keys(edition).await.unwrap();
    let form = vec![("overall", "4"), ("improve", "more")];
    app.answer("opening", &vec![form; 6]).await;
    let sessions = app.sessions().await;
    let linked = sessions.iter().find(|it| it.plan.key.as_str() == "linked");
    let code = linked.unwrap().code.clone().unwrap().to_string();
    (app, code)
}

/// How many rows each table has, beside its columns; the audit and the sign-ins come and go.
pub(crate) async fn tables(app: &Running) -> BTreeMap<String, i64> {
    let file = app.folder.path().join("kanso.db");
    let pool = AnyPool::connect(&Store::sqlite_address(&file))
        .await
        .unwrap();
    let sql = "SELECT name, sql FROM sqlite_master WHERE type = 'table'";
    let found: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&pool).await.unwrap();
    let mut tables = BTreeMap::new();
    for (name, sql) in found {
        if ["audit_entry", "sign_in"].contains(&name.as_str()) {
            continue;
        }
        let count = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM \"{name}\""));
        let rows: i64 = sqlx::query_scalar(count).fetch_one(&pool).await.unwrap();
        tables.insert(format!("{name}: {sql}"), rows);
    }
    pool.close().await;
    tables
}

/// What a request is answered: its status, and how long that took.
struct Answer {
    status: u16,
    headers: reqwest::header::HeaderMap,
    text: String,
    took: Duration,
}

impl Answer {
    async fn to(request: reqwest::RequestBuilder) -> Self {
        let begun = Instant::now();
        let response = request.send().await.unwrap();
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.text().await.unwrap_or_default(),
            took: begun.elapsed(),
        }
    }

    /// It is a page of ours that says nothing of the database, and holds no header of theirs.
    fn is_sound(&self, what: &str) {
        assert!(self.status < 500, "{what}: {} {}", self.status, self.text);
        assert!(!self.headers.contains_key("x-planted"), "{what}");
        for word in [
            "sqlite",
            "syntax error",
            "password_hash FROM officer\n",
            "SELECT ",
        ] {
            let said = self.text.to_lowercase().contains(&word.to_lowercase());
            let sent = word == "SELECT ";
            assert!(!said || sent, "{what} says {word}: {}", self.text);
        }
        if let Some(to) = self.headers.get("location") {
            own_address(what, to.to_str().unwrap());
        }
        assert!(
            self.took < Duration::from_secs(20),
            "{what} took {:?}",
            self.took
        );
    }
}

/// An address on this site, whatever a browser makes of it.
fn own_address(what: &str, to: &str) {
    let own = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\");
    assert!(own, "{what} sends to {to}");
}

/// Both are answered the same, or both refused.
fn alike(one: &Answer, other: &Answer) -> bool {
    let refused = |it: &Answer| (400..500).contains(&it.status);
    one.status == other.status || (refused(one) && refused(other))
}

/// Asks for a route with one thing in it replaced.
async fn ask(
    app: &Running,
    route: &Route,
    path: Option<(usize, &str)>,
    field: Option<(usize, &str)>,
    (code, token): (&str, &str),
) -> Answer {
    let address = route
        .address(path)
        .replace("PASS", &app.pass.to_string())
        .replace("CODE", code);
    let url = format!("{}{address}", app.base);
    let form = route.form(field);
    let request = if route.method == "GET" {
        app.client.get(format!("{url}?{form}"))
    } else {
        let body = format!("{form}&token={}", encoded(token));
        app.client
            .post(url)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
    };
    Answer::to(request).await
}

#[actix_web::test]
async fn no_parameter_of_any_address_is_taken_for_a_statement_or_a_header() {
    let (app, code) = answered().await;
    let (_, page) = app.get("/officer/password").await;
    let token = form_token(&page).to_owned();
    let with = (code.as_str(), token.as_str());
    // The answers that the routes themselves store are there from the beginning.
    for route in OPEN.iter().filter(|it| it.method == "POST") {
        ask(&app, route, None, None, with)
            .await
            .is_sound(route.path);
    }
    let before = tables(&app).await;
    let mut tried = 0;
    for route in OPEN.iter().chain(&OFFICERS).chain(&OFFICERS_OTHERS) {
        for injection in INJECTIONS {
            // Nothing that means anything, and as long.
            let harmless = "z".repeat(injection.len());
            for place in 0..route.parameters() {
                let what = format!("{} {} at {place}: {injection:?}", route.method, route.path);
                let hostile = ask(&app, route, Some((place, injection)), None, with).await;
                let control = ask(&app, route, Some((place, &harmless)), None, with).await;
                hostile.is_sound(&what);
                assert!(alike(&hostile, &control), "{what}: {}", hostile.status);
                tried += 1;
            }
            for place in 0..route.fields.len() {
                // A NUL and a line break are refused in what is stored as one line.
                let name = route.fields[place].0;
                let what = format!("{} {} {name}: {injection:?}", route.method, route.path);
                let hostile = ask(&app, route, None, Some((place, injection)), with).await;
                let control = ask(&app, route, None, Some((place, &harmless)), with).await;
                hostile.is_sound(&what);
                let refused = injection.contains(['\0', '\r']) && hostile.status < 500;
                assert!(alike(&hostile, &control) || refused, "{what}");
                tried += 1;
            }
        }
    }
    for (name, value) in [
        ("kanso-officer", 0),
        ("language", 1),
        ("ticket", 2),
        ("plain", 3),
    ] {
        for injection in &INJECTIONS[..3] {
            let cookie = format!("{name}={injection}");
            for path in ["/officer", "/", &format!("/s/{code}/form")] {
                let request = reqwest::Client::builder()
                    .redirect(reqwest::redirect::Policy::none())
                    .build()
                    .unwrap()
                    .get(format!("{}{path}", app.base))
                    .header("cookie", &cookie);
                let answer = Answer::to(request).await;
                answer.is_sound(&format!("{cookie} ({value}) for {path}"));
                assert_eq!(answer.status, if path == "/officer" { 303 } else { 200 });
            }
        }
    }
    assert!(tried > 500, "{tried}");
    let mut after = tables(&app).await;
    // A browser that has no ticket yet gets one with each form that it sends.
    for (table, rows) in &mut after {
        if let Some(earlier) = before.get(table)
            && ["ticket", "response", "answer", "comment", "tally"]
                .iter()
                .any(|it| table.starts_with(&format!("{it}:")))
        {
            assert!(*rows >= *earlier, "{table}");
            *rows = *earlier;
        }
    }
    assert_eq!(after, before);
    assert_eq!(app.store.recount().await.unwrap(), []);
}

#[actix_web::test]
async fn no_field_of_the_api_is_taken_for_a_statement() {
    let (app, code) = answered().await;
    let session = app.sessions().await[0].id;
    let ticket = app.pass.ticket(session).message_text();
    let before = tables(&app).await;
    let letter = json!({ "session": session, "ticket": ticket, "answers": { "overall": "4" } });
    let find = json!({ "session": session, "ticket": ticket });
    let draw = json!({ "pass": app.pass.to_string(), "draws": [] });
    let by_code = json!({ "code": code, "draws": [{ "session": session, "blinded": "x" }] });
    let cases = [
        (Method::PUT, "/api/v1/responses", letter),
        (Method::POST, "/api/v1/responses/find", find),
        (Method::POST, "/api/v1/tickets", draw),
        (Method::POST, "/api/v1/tickets", by_code),
    ];
    for (method, path, body) in cases {
        for injection in INJECTIONS {
            let harmless = "z".repeat(injection.len());
            for changed in changes(&body, injection)
                .into_iter()
                .zip(changes(&body, &harmless))
            {
                let what = format!("{path}: {}", changed.0);
                let (status, said) = app.call(method.clone(), path, changed.0.to_string()).await;
                let (control, _) = app.call(method.clone(), path, changed.1.to_string()).await;
                assert!((400..500).contains(&status), "{what}: {status} {said}");
                assert_eq!(status, control, "{what}");
            }
        }
    }
    assert_eq!(tables(&app).await, before);
}

/// A body with each of its texts and names replaced, one at a time.
fn changes(body: &Value, by: &str) -> Vec<Value> {
    match body {
        Value::Object(fields) => {
            let mut all = Vec::new();
            for (name, value) in fields {
                for changed in changes(value, by) {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), changed);
                    all.push(Value::Object(fields));
                }
                let mut named = fields.clone();
                named.remove(name);
                named.insert(by.to_owned(), value.clone());
                all.push(Value::Object(named));
            }
            all
        }
        Value::Array(list) => {
            let mut all = Vec::new();
            for (place, value) in list.iter().enumerate() {
                for changed in changes(value, by) {
                    let mut list = list.clone();
                    list[place] = changed;
                    all.push(Value::Array(list));
                }
            }
            all
        }
        _ => vec![by.into()],
    }
}

#[actix_web::test]
async fn nothing_sends_to_another_site() {
    let app = running().await;
    let address = app.base.trim_start_matches("http://");
    for path in [
        "//elsewhere.example/?language=th",
        "//elsewhere.example/%2f..?language=th",
        "///elsewhere.example?language=th",
        "/\\elsewhere.example?language=th",
        "/%5celsewhere.example?language=th",
        "/%2felsewhere.example/?language=th",
        "/.//elsewhere.example?language=th",
        "http://elsewhere.example/?language=th",
        "http:elsewhere.example?language=th",
        "/?language=th&next=//elsewhere.example",
        "/s?code=//elsewhere.example",
        "/officer/sign-in?next=//elsewhere.example",
        "//elsewhere.example/officer",
    ] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n");
        let (_, said) = say(address, request.as_bytes()).await;
        let (head, _) = said.split_once("\r\n\r\n").unwrap();
        let location = head.lines().find_map(|it| {
            it.to_lowercase()
                .strip_prefix("location: ")
                .map(str::to_owned)
        });
        assert!(statuses(&said)[0] < 500, "{path}: {said}");
        if let Some(to) = location {
            own_address(path, &to);
        }
    }
}

#[actix_web::test]
async fn no_path_leads_out_of_the_program() {
    let app = running().await;
    let address = app.base.trim_start_matches("http://");
    let (_, page) = app.get("/").await;
    let start = page.find("/static/").unwrap();
    let file = &page[start..start + page[start..].find('"').unwrap()];
    let (hash, name) = file["/static/".len()..].split_once('/').unwrap();
    assert_eq!(app.get(file).await.0, 200);
    for path in [
        "/static/../../../../etc/passwd".to_owned(),
        format!("/static/{hash}/../../../etc/passwd"),
        format!("/static/{hash}/..%2f..%2f..%2fetc%2fpasswd"),
        format!("/static/{hash}/%2e%2e/%2e%2e/etc/passwd"),
        format!("/static/{hash}/..%5c..%5cetc%5cpasswd"),
        format!("/static/{hash}/%252e%252e%252fetc%252fpasswd"),
        format!("/static/{hash}/..\\..\\etc\\passwd"),
        format!("/static/{hash}/....//....//etc/passwd"),
        format!("/static/{hash}/{name}%00.css"),
        format!("/static/{hash}/{name}/"),
        format!("/static/{hash}//etc/passwd"),
        "/static/%2e%2e/kanso.db".to_owned(),
        "/../kanso.db".to_owned(),
        "/kanso.db".to_owned(),
        "/.git/config".to_owned(),
        "/.env".to_owned(),
    ] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");
        let (_, said) = say(address, request.as_bytes()).await;
        assert!([400, 404].contains(&statuses(&said)[0]), "{path}: {said}");
        assert!(!said.contains("root:"), "{path}");
    }
}

/// Files that are no editions, and would cost a careless reader all memory or the stack.
fn monsters() -> Vec<(&'static str, Vec<u8>)> {
    let edition = EDITION.as_bytes();
    let with = |text: String| [edition, text.as_bytes()].concat();
    vec![
        ("deep-arrays.toml", with(format!("x = {}", "[".repeat(2_000_000)))),
        ("deep-tables.toml", with(format!("x = {}", "{a=".repeat(1_000_000)))),
        ("deep-key.toml", with(format!("{}z = 1", "a.".repeat(1_000_000)))),
        ("deep-header.toml", with(format!("[{}z]", "a.".repeat(1_000_000)))),
        ("many-keys.toml", with((0..200_000).map(|it| format!("k{it} = 1\n")).collect())),
        ("many-sessions.toml", with("[[session]]\n".repeat(300_000))),
        ("long-text.toml", with(format!("note = \"{}\"", "x".repeat(7_000_000)))),
        ("nine-megabytes.toml", with(format!("# {}", "x".repeat(9_000_000)))),
        ("many-columns.csv", "a,".repeat(2_000_000).into_bytes()),
        ("many-rows.csv", [b"session,title\n".to_vec(), b"a,b\n".repeat(500_000)].concat()),
        ("open-quote.csv", [b"session,\"title\n".to_vec(), b"x".repeat(5_000_000)].concat()),
        ("entities.toml", b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>".to_vec()),
        ("zip.csv", b"PK\x03\x04\x14\0\0\0\x08\0".to_vec()),
    ]
}

#[test]
fn an_import_of_anything_ends_soon_with_a_message_and_in_bounded_memory() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    for (name, bytes) in monsters() {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        let begun = Instant::now();
        let said = kanso(&data, &["import", file.to_str().unwrap()]);
        let took = begun.elapsed();
        assert!(!said.success, "{name} was imported: {}", said.stdout);
        let shown: String = said.stderr.chars().take(500).collect();
        assert!(said.stderr.starts_with("kanso: "), "{name}: {shown}");
        assert!(!said.stderr.contains("panicked"), "{name}: {shown}");
        assert!(!said.stderr.contains("root:"), "{name}: {shown}");
        assert!(
            said.stderr.len() < 100_000,
            "{name}: {} bytes",
            said.stderr.len()
        );
        assert!(took < Duration::from_secs(60), "{name} took {took:?}");
    }
    // A file without an end.
    let endless = folder.path().join("endless.toml");
    std::os::unix::fs::symlink("/dev/zero", &endless).unwrap();
    let said = kanso(&data, &["import", endless.to_str().unwrap()]);
    assert!(
        !said.success && said.stderr.contains("8 MB"),
        "{}",
        said.stderr
    );
}
