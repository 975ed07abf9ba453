//! The program as who operates it sees it: its log, its metrics, its traces, its end, its
//! encryption, and what the documents say of all that.

mod cookies;
mod documents;
mod ending;
mod forwarded;
mod log;
mod measured;
mod socket;
mod tls;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};

use kanso::domain::Secret;
use kanso::store::Store;
use serde_json::Value;

use crate::fixture::draft;

/// A folder with the small edition and one pass that is not drawn yet, and a one-time link of
/// an officer.
struct Prepared {
    pass: Secret,
    link: Secret,
    /// The code of the open session.
    code: String,
}

async fn open(data: &Path) -> Store {
    let address = Store::sqlite_address(&data.join("kanso.db"));
    Store::open(&address).await.unwrap()
}

/// The small edition, a pass and an officer, in the database that a program will serve.
async fn prepare(data: &Path) -> Prepared {
    std::fs::create_dir_all(data).unwrap();
    let store = open(data).await;
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    store.make_missing_keys(edition).await.unwrap();
    store.make_missing_codes(edition).await.unwrap();
    let (pass, link) = (Secret::random(), Secret::random());
    store.add_passes(edition, &[pass.hash()]).await.unwrap();
    let officer = store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    store
        .add_sign_in_link(officer, &link.hash(), i64::MAX)
        .await
        .unwrap();
    let session = store.sessions(edition).await.unwrap().remove(0);
    store.close().await;
    Prepared {
        pass,
        link,
        code: session.code.unwrap().to_string(),
    }
}

/// A collector of spans: a small HTTP server that keeps what it is sent.
struct Collector {
    endpoint: String,
    requests: Arc<Mutex<Vec<(String, Value)>>>,
}

impl Collector {
    fn open() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let endpoint = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&requests);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let (head, body) = request(&mut stream);
                let body = serde_json::from_slice(&body).unwrap();
                kept.lock().unwrap().push((head, body));
                let answer = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\
                              content-length: 2\r\nconnection: close\r\n\r\n{}";
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        Self { endpoint, requests }
    }

    /// All spans that have come so far.
    fn spans(&self) -> Vec<Value> {
        let requests = self.requests.lock().unwrap();
        requests
            .iter()
            .flat_map(|(_, body)| body["resourceSpans"].as_array().unwrap())
            .flat_map(|it| it["scopeSpans"].as_array().unwrap())
            .flat_map(|it| it["spans"].as_array().unwrap().clone())
            .collect()
    }
}

/// Reads one request with a body of a known length: its head and its body.
fn request(stream: &mut impl Read) -> (String, Vec<u8>) {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        if let Some(end) = text.find("\r\n\r\n") {
            let length = text[..end]
                .lines()
                .find_map(|it| it.strip_prefix("content-length:"))
                .map_or(0, |it| it.trim().parse().unwrap());
            if bytes.len() >= end + 4 + length {
                let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
                return (head, bytes[end + 4..end + 4 + length].to_vec());
            }
        }
        let read = stream.read(&mut buffer).unwrap();
        assert!(read > 0, "a request broke off");
        bytes.extend_from_slice(&buffer[..read]);
    }
}
