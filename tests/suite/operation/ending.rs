//! SIGTERM while phones send.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::prepare;
use crate::program::Program;
use crate::senders::Senders;

/// What became of a request on a connection that is kept.
#[derive(Debug, PartialEq, Eq)]
enum Fate {
    /// A whole answer, with its status.
    Answered(u16),
    /// The connection was closed before a byte of an answer.
    Closed,
    /// An answer broke off.
    Broken(String),
}

/// Sends a request whose answer is read to its end. Says also whether all of it was sent
/// before the program was told to end.
fn ask(stream: &mut TcpStream, request: &str, ending: &AtomicBool) -> (Fate, bool) {
    if let Err(error) = stream.write_all(request.as_bytes()) {
        assert!(closed(&error), "{error}");
        return (Fate::Closed, false);
    }
    let before = !ending.load(Ordering::SeqCst);
    (answer(stream), before)
}

fn closed(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionReset | ErrorKind::BrokenPipe
    )
}

fn answer(stream: &mut TcpStream) -> Fate {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_lowercase();
            let length: usize = head
                .lines()
                .find_map(|it| it.strip_prefix("content-length: "))
                .map_or(0, |it| it.parse().unwrap());
            if body.len() >= length {
                return Fate::Answered(head[9..12].parse().unwrap());
            }
        }
        match stream.read(&mut buffer) {
            Ok(0) if bytes.is_empty() => return Fate::Closed,
            Ok(0) => return Fate::Broken(text),
            Ok(read) => bytes.extend_from_slice(&buffer[..read]),
            Err(error) if closed(&error) && bytes.is_empty() => return Fate::Closed,
            Err(error) => return Fate::Broken(format!("{error}: {text}")),
        }
    }
}

#[actix_web::test]
async fn an_end_under_load_answers_what_was_asked_and_loses_nothing() {
    for round in 0..2 {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let mut senders = Senders::prepare(&data).await;
        senders.draw(&data, 200).await;
        let mut program = Program::start(&data, "serve");
        program.ready().await;
        let sending = senders.send(&program.base, Duration::from_secs(60));

        // Beside them, connections that are kept and whose answers are looked at to the byte.
        let address = program.base.strip_prefix("http://").unwrap().to_owned();
        let ending = Arc::new(AtomicBool::new(false));
        let asking: Vec<_> = (0..4)
            .map(|_| {
                let (address, ending) = (address.clone(), Arc::clone(&ending));
                std::thread::spawn(move || {
                    let mut stream = TcpStream::connect(address).unwrap();
                    let body = "{";
                    let request = format!(
                        "PUT /api/v1/responses HTTP/1.1\r\nhost: kanso\r\ncontent-length: {}\r\n\r\n{body}",
                        body.len()
                    );
                    let mut answered = 0;
                    loop {
                        match ask(&mut stream, &request, &ending) {
                            (Fate::Answered(400), _) => answered += 1,
                            // What is sent after the end was asked for may find no reader.
                            (Fate::Closed, false) => return answered,
                            other => panic!("{other:?}"),
                        }
                    }
                })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(150 + 70 * round)).await;
        ending.store(true, Ordering::SeqCst);
        program.signal("TERM");
        let begun = Instant::now();
        let code = actix_web::web::block(move || program.ended())
            .await
            .unwrap();
        assert_eq!(code, Some(0));
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "{:?}",
            begun.elapsed()
        );
        for thread in asking {
            assert!(thread.join().unwrap() > 0);
        }
        senders.back(sending).await;
        assert!(senders.acknowledged() > 0);
        senders.hold_against(&data).await;
        let log = std::fs::read_to_string(data.join("log")).unwrap();
        assert_eq!(log, "");
    }
}

#[actix_web::test]
async fn who_never_finishes_a_request_does_not_keep_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    prepare(&data).await;
    let mut program = Program::start_with(&data, "serve", &[("KANSO_SHUTDOWN_SECONDS", "1")]);
    program.ready().await;
    let address = program.base.strip_prefix("http://").unwrap().to_owned();
    let mut half = TcpStream::connect(&address).unwrap();
    half.write_all(b"PUT /api/v1/responses HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{")
        .unwrap();
    // A stream without an end, too.
    let mut idle = TcpStream::connect(&address).unwrap();
    idle.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
        .unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    program.signal("TERM");
    let begun = Instant::now();
    assert_eq!(program.ended(), Some(0));
    assert!(
        begun.elapsed() < Duration::from_secs(10),
        "{:?}",
        begun.elapsed()
    );
}
