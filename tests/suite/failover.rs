//! What becomes of answers when connections break, when the database is stopped and started, and
//! when another server takes its place, while phones send. The program is not started anew, and
//! phones hear 200 or 503 and nothing else (`senders.rs` accepts no other status).
//!
//! `KANSO_FAILOVER_ROUNDS` makes it longer.

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use kanso::domain::Secret;
use kanso::store::Store;
use serde_json::{Value, json};

use crate::cut::Cut;
use crate::postgres_server::{Database, Server, number, run};
use crate::program::{Program, on};
use crate::senders::Senders;

fn rounds() -> u32 {
    match std::env::var("KANSO_FAILOVER_ROUNDS") {
        Ok(text) => text.parse().expect("KANSO_FAILOVER_ROUNDS is a number"),
        Err(_) => 1,
    }
}

fn say(text: &str) {
    let mut stderr = std::io::stderr();
    writeln!(stderr, "{text}").unwrap();
}

/// Waits until the program says that its database answers; how long that took.
async fn answers_again(program: &Program) -> Duration {
    let begun = Instant::now();
    let health = format!("{}/healthz", program.base);
    loop {
        let status = reqwest::get(&health).await.unwrap().status().as_u16();
        match status {
            200 => return begun.elapsed(),
            503 => assert!(begun.elapsed() < Duration::from_secs(60), "it stays away"),
            other => panic!("{other}"),
        }
    }
}

fn no_panic(data: &Path) {
    let log = std::fs::read_to_string(data.join("log")).unwrap();
    assert!(!log.contains("panicked"), "{log}");
}

/// Sends for a while and holds what was acknowledged, which must be more than before, against
/// the database.
async fn goes_on(senders: &mut Senders, program: &Program, address: &str) {
    let before = senders.acknowledged();
    senders.draw_at(address, 20).await;
    let sending = senders.send(&program.base, Duration::from_millis(700));
    senders.back(sending).await;
    assert!(senders.acknowledged() > before, "nothing was acknowledged");
    senders.hold_against_at(address, senders).await;
}

#[actix_web::test]
async fn connections_that_break_lose_nothing() {
    let database = Database::new().await;
    let folder = tempfile::tempdir().unwrap();
    let mut senders = Senders::prepare_at(&database.address).await;
    senders.draw_at(&database.address, 60).await;
    let mut program = Program::start_with(folder.path(), "serve", &on(&database.address));
    program.ready().await;
    let mut cut = 0;
    let sending = senders.send(&program.base, Duration::from_millis(2_500));
    for _ in 0..8 {
        tokio::time::sleep(Duration::from_millis(250)).await;
        cut += database.cut_all().await;
    }
    senders.back(sending).await;
    assert!(cut >= 8, "{cut}");
    goes_on(&mut senders, &program, &database.address).await;
    no_panic(folder.path());
    say(&format!(
        "{cut} connections cut, {} responses acknowledged, none lost",
        senders.acknowledged()
    ));
    drop(program);
    database.drop_it().await;
}

#[actix_web::test]
async fn a_commit_whose_answer_is_lost_is_sent_again_and_counts_once() {
    let database = Database::new().await;
    let cut = Cut::before(&database.server()).await;
    let folder = tempfile::tempdir().unwrap();
    let mut senders = Senders::prepare_at(&database.address).await;
    let store = Store::open(&database.address).await.unwrap();
    let edition = store.editions().await.unwrap().remove(0).id;
    let opening = store.sessions(edition).await.unwrap().remove(0);
    let pass = Secret::random();
    store.add_passes(edition, &[pass.hash()]).await.unwrap();
    let (id, _) = store.pass(&pass.hash()).await.unwrap().unwrap();
    let sessions = [opening.clone()];
    store.draw_tickets(id, &pass, &sessions).await.unwrap();
    store.close().await;
    let through = database.through(cut.port);
    let mut program = Program::start_with(folder.path(), "serve", &on(&through));
    program.ready().await;

    // One letter, slowly: it is stored, the phone hears that it has to send again, and does.
    let address = format!("{}/api/v1/responses", program.base);
    let ticket = pass.ticket(opening.id).message_text();
    let letter = json!({ "session": opening.id, "ticket": ticket, "answers": { "overall": 4 } });
    let client = reqwest::Client::new();
    let put = || client.put(&address).body(letter.to_string()).send();
    let mut cuts = 0;
    let lost = loop {
        cut.cut_commits(1);
        cuts += 1;
        let answer = put().await.unwrap();
        // The clock commits too, now and then, and may have been the one that was cut.
        if answer.status() != 200 || cuts == 5 {
            break answer;
        }
    };
    assert_eq!(lost.status(), 503);
    assert_eq!(lost.headers()["retry-after"], "2");
    let problem: Value = lost.json().await.unwrap();
    assert_eq!(problem["status"], 503);
    assert_eq!(cut.cut(), cuts);
    let responses = "SELECT COUNT(*) FROM response";
    assert_eq!(number(&database.address, responses).await, 1);
    assert_eq!(put().await.unwrap().status(), 200);
    assert_eq!(number(&database.address, responses).await, 1);
    let attended = "SELECT count FROM tally WHERE question_key = 'attended' AND value = 1";
    assert_eq!(number(&database.address, attended).await, 1);
    let overall = "SELECT SUM(count)::bigint FROM tally WHERE question_key = 'overall'";
    assert_eq!(number(&database.address, overall).await, 1);
    run(&database.address, "DELETE FROM response").await;
    run(&database.address, "DELETE FROM tally").await;

    // Many, while one commit after the other is lost.
    senders.draw_at(&database.address, 60).await;
    let sending = senders.send(&program.base, Duration::from_millis(2_000));
    for _ in 0..10 {
        cut.cut_commits(1);
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    senders.back(sending).await;
    assert!(cut.cut() > 5, "{}", cut.cut());
    cut.cut_commits(0);
    goes_on(&mut senders, &program, &database.address).await;
    no_panic(folder.path());
    say(&format!(
        "{} commits whose answer was lost, {} responses acknowledged, each there once",
        cut.cut(),
        senders.acknowledged()
    ));
    drop(program);
    database.drop_it().await;
}

#[actix_web::test]
async fn a_machine_that_falls_silent_is_given_up() {
    let database = Database::new().await;
    let cut = Cut::before(&database.server()).await;
    let folder = tempfile::tempdir().unwrap();
    let mut senders = Senders::prepare_at(&database.address).await;
    senders.draw_at(&database.address, 60).await;
    let through = database.through(cut.port);
    let mut program = Program::start_with(folder.path(), "serve", &on(&through));
    program.ready().await;
    let sending = senders.send(&program.base, Duration::from_secs(15));
    tokio::time::sleep(Duration::from_millis(300)).await;
    cut.silence();
    let away = answers_again(&program).await;
    // Who had asked already when it fell silent is told to come again after half a minute.
    senders.back(sending).await;
    goes_on(&mut senders, &program, &database.address).await;
    no_panic(folder.path());
    say(&format!(
        "a silent machine was given up after {:.1} s, {} responses acknowledged, none lost",
        away.as_secs_f32(),
        senders.acknowledged()
    ));
    drop(program);
    database.drop_it().await;
}

#[actix_web::test]
async fn a_standby_that_is_promoted_goes_on_where_the_primary_ended() {
    for round in 1..=rounds() {
        let mut primary = Server::primary();
        let address = primary.address("kanso");
        run(&primary.address("postgres"), "CREATE DATABASE kanso").await;
        let mut senders = Senders::prepare_at(&address).await;
        let mut standby = primary.standby();
        // The standby was made before, so it will not wait for one of its own.
        for sql in [
            "ALTER SYSTEM SET synchronous_standby_names = '*'",
            "ALTER SYSTEM SET synchronous_commit = 'remote_apply'",
        ] {
            run(&primary.address("postgres"), sql).await;
        }
        let reload = "SELECT pg_reload_conf()";
        run(&primary.address("postgres"), reload).await;
        senders.draw_at(&address, 150).await;

        // The standby stands first in the address, and is left alone.
        let both = format!(
            "postgres://kanso@127.0.0.1:{},127.0.0.1:{}/kanso?target_session_attrs=read-write",
            standby.port, primary.port
        );
        let folder = tempfile::tempdir().unwrap();
        let mut program = Program::start_with(folder.path(), "serve", &on(&both));
        program.ready().await;
        goes_on(&mut senders, &program, &address).await;

        // The database is stopped and started where it was.
        let sending = senders.send(&program.base, Duration::from_secs(4));
        tokio::time::sleep(Duration::from_millis(300)).await;
        primary.stop("immediate");
        let stopped = Instant::now();
        primary.start();
        answers_again(&program).await;
        let restarted = stopped.elapsed();
        senders.back(sending).await;
        goes_on(&mut senders, &program, &address).await;

        // It is killed, and the standby takes its place.
        let before = senders.acknowledged();
        let sending = senders.send(&program.base, Duration::from_secs(4));
        tokio::time::sleep(Duration::from_millis(300)).await;
        primary.stop("immediate");
        let killed = Instant::now();
        standby.promote();
        answers_again(&program).await;
        let promoted = killed.elapsed();
        senders.back(sending).await;
        assert!(senders.acknowledged() >= before);
        let address = standby.address("kanso");
        senders.hold_against_at(&address, &senders).await;
        goes_on(&mut senders, &program, &address).await;
        no_panic(folder.path());
        say(&format!(
            "round {round}: answered again {:.2} s after a crash of the database and {:.2} s after \
             its end and the standby's promotion, {} responses acknowledged, each there once",
            restarted.as_secs_f32(),
            promoted.as_secs_f32(),
            senders.acknowledged()
        ));
        drop(program);
        standby.stop("immediate");
    }
}

#[actix_web::test]
async fn an_address_without_a_server_that_takes_writes_is_refused_with_the_reasons() {
    let store = Store::open("postgres://kanso:secret@127.0.0.1:1/kanso?sslmode=nonsense").await;
    let said = store.unwrap_err().to_string();
    assert!(said.contains("“127.0.0.1:1”: "), "{said}");
    assert!(!said.contains("secret"), "{said}");

    let database = Database::new().await;
    let read_only = format!(
        "ALTER DATABASE {} SET default_transaction_read_only = on",
        database.address.rsplit_once('/').unwrap().1
    );
    run(&database.address, &read_only).await;
    let folder = tempfile::tempdir().unwrap();
    let said = crate::program::kanso_with(folder.path(), &["recount"], &on(&database.address));
    assert!(!said.success);
    let expected = format!(
        "kanso: no PostgreSQL server was found that takes writes: “{}”: it takes no writes\n",
        database.server()
    );
    assert_eq!(said.stderr, expected);
    database.drop_it().await;
}
