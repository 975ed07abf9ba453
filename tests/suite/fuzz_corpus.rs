//! The corpus of the fuzzer (`fuzz/corpus`) and changed pieces of it, through the parsers as the
//! program has them: the files through the readers of files, bodies over HTTP.

use std::path::Path;
use std::time::{Duration, Instant};

use kanso::domain::{Blinded, Code, MailAddress, Secret, SentTicket, SigningKey, TicketKey};
use kanso::exchange::{edition_from_csv, edition_from_toml};
use proptest::prelude::*;
use reqwest::Method;

use crate::fixture::{EDITION, running};

/// The inputs of a target, with their names.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(target);
    let mut inputs: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .map(|it| (it.display().to_string(), std::fs::read(it).unwrap()))
        .collect();
    inputs.sort();
    assert!(inputs.len() > 1, "{target} has no corpus");
    inputs
}

fn read(target: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let refused = match target {
        "edition_csv" => edition_from_csv(bytes).err(),
        "edition_toml" => edition_from_toml(&text).err(),
        "decisions" => edition_from_toml(&format!("{EDITION}\n[[decision]]\n{text}")).err(),
        "tickets" => {
            assert!(text.parse::<SigningKey>().is_err());
            if let Ok(ticket) = text
                .parse::<SentTicket>()
                .map_err(drop)
                .and_then(|it| it.check(None).map_err(drop))
            {
                assert_eq!(ticket.message_text(), text);
            }
            let _ = (text.parse::<Blinded>(), text.parse::<TicketKey>());
            None
        }
        "links" => {
            if let Ok(secret) = text.parse::<Secret>() {
                assert_eq!(secret.to_string(), text);
            }
            if let Ok(code) = text.parse::<Code>() {
                assert_eq!(code.grouped().parse::<Code>(), Ok(code));
            }
            None
        }
        "addresses" => {
            for address in MailAddress::list(&text).unwrap_or_default() {
                assert!(!address.as_str().contains(['\r', '\n', '\0', ' ']));
            }
            None
        }
        _ => unreachable!("{target}"),
    };
    if let Some(problems) = refused {
        assert!(!problems.0.is_empty());
        for problem in problems.0 {
            assert!(problem.line >= 1 && !problem.message.is_empty());
            assert!(problem.message.chars().count() <= 1_001);
        }
    }
}

const FILES: [&str; 6] = [
    "edition_csv",
    "edition_toml",
    "decisions",
    "tickets",
    "links",
    "addresses",
];

#[test]
fn every_input_of_the_corpus_is_read_or_refused_soon() {
    for target in FILES {
        for (name, bytes) in corpus(target) {
            let begun = Instant::now();
            read(target, &bytes);
            assert!(begun.elapsed() < Duration::from_secs(10), "{name}");
        }
    }
}

#[actix_web::test]
async fn every_body_of_the_corpus_is_taken_or_refused_with_a_page() {
    let app = running().await;
    let session = app.sessions().await[0].id;
    let ticket = app.pass.ticket(session).message_text();
    for (name, bytes) in corpus("form") {
        let (status, page) = app.post(&format!("/p/{}/opening", app.pass), bytes).await;
        assert!([303, 400, 422].contains(&status), "{name}: {status} {page}");
    }
    for (name, bytes) in corpus("letter") {
        let text = String::from_utf8_lossy(&bytes)
            .replace("00000000-0000-4000-8000-000000000000", &session.to_string())
            .replace("\"ticket\":\"x\"", &format!("\"ticket\":\"{ticket}\""));
        let (status, said) = app.call(Method::PUT, "/api/v1/responses", text).await;
        assert!(
            [200, 400, 409, 422].contains(&status),
            "{name}: {status} {said}"
        );
    }
    assert_eq!(app.store.recount().await.unwrap(), []);
}

/// An input of the corpus with some bytes replaced, cut out or doubled.
fn changed(target: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let inputs = corpus(target);
    let change = (
        any::<prop::sample::Index>(),
        0..3_u8,
        any::<u8>(),
        0..9_usize,
    );
    let changes = proptest::collection::vec(change, 1..8);
    (0..inputs.len(), changes).prop_map(move |(input, changes)| {
        let mut bytes = inputs[input].1.clone();
        bytes.truncate(4_096);
        for (place, what, byte, count) in changes {
            if bytes.is_empty() {
                bytes.push(byte);
            }
            let start = place.index(bytes.len());
            let end = (start + count).min(bytes.len());
            match what {
                0 => bytes[start] = byte,
                1 => drop(bytes.drain(start..end)),
                _ => {
                    let part = bytes[start..end].to_vec();
                    bytes.splice(start..start, part);
                }
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_near_the_corpus_is_read_or_refused(
        inputs in FILES.map(|target| changed(target).prop_map(move |it| (target, it)))
    ) {
        for (target, bytes) in inputs {
            read(target, &bytes);
        }
    }
}
