//! The least that stores a response durably with group commit: actix-web, one thread that
//! writes, and a row of JSON a response. No validation, no tickets, no tallies. And a page that
//! says hello, the least that can be read.
//!
//!     kanso-bench-bare PORT FILE

use std::error::Error;

use actix_web::{App, HttpResponse, HttpServer, web};
use rusqlite::Connection;
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

const GROUP: usize = 128;

type Letter = (Value, oneshot::Sender<()>);

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [port, file] = arguments.as_slice() else {
        return Err("say: PORT FILE".into());
    };
    let database = Connection::open(file)?;
    database.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
         CREATE TABLE response (id TEXT PRIMARY KEY, session TEXT NOT NULL, answers TEXT NOT NULL) WITHOUT ROWID;",
    )?;
    let (sender, receiver) = mpsc::channel(4096);
    let writer = std::thread::spawn(move || write(database, receiver));
    let inbox = web::Data::new(sender);
    HttpServer::new(move || {
        App::new()
            .app_data(inbox.clone())
            .route("/api/v1/responses", web::put().to(put))
            .route("/hello", web::get().to(|| async { "hello" }))
    })
    .workers(2)
    .bind(format!("127.0.0.1:{port}"))?
    .run()
    .await?;
    writer
        .join()
        .map_err(|_| "the writer panicked")?
        .map_err(Into::into)
}

async fn put(inbox: web::Data<mpsc::Sender<Letter>>, body: web::Json<Value>) -> HttpResponse {
    let (stored, acknowledged) = oneshot::channel();
    if inbox.send((body.into_inner(), stored)).await.is_err() || acknowledged.await.is_err() {
        return HttpResponse::ServiceUnavailable().finish();
    }
    HttpResponse::Ok().json(json!({ "received": true }))
}

fn write(mut database: Connection, mut inbox: mpsc::Receiver<Letter>) -> rusqlite::Result<()> {
    let mut group = Vec::with_capacity(GROUP);
    while inbox.blocking_recv_many(&mut group, GROUP) > 0 {
        let transaction = database.transaction()?;
        {
            let mut insert = transaction
                .prepare_cached("INSERT INTO response (id, session, answers) VALUES (?, ?, ?)")?;
            for (body, _) in &group {
                let session = body["session"].as_str().unwrap_or_default();
                insert.execute((Uuid::new_v4().to_string(), session, body["answers"].to_string()))?;
            }
        }
        transaction.commit()?;
        for (_, stored) in group.drain(..) {
            // Nobody listens when the phone hung up meanwhile.
            let _ = stored.send(());
        }
    }
    Ok(())
}
