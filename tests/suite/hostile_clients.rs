//! Clients that hold connections, send slowly, much or nonsense: they are ended, the phones of
//! others are served meanwhile, the memory stays bounded, and nothing panics.

use std::io::Write;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::siege::{Attack, Besieged, back, say, statuses};

/// How many connections attack at once unless KANSO_HOSTILE_CONNECTIONS says otherwise.
const CONNECTIONS: usize = 1_000;

/// The longest that any of them may last: a body may take 30 s, all else 20 s. The rest is for a
/// busy machine.
const LONGEST: Duration = Duration::from_secs(60);

/// What a request of others may take on a busy machine with a debug build.
const P99: Duration = Duration::from_secs(20);

fn connections() -> usize {
    match std::env::var("KANSO_HOSTILE_CONNECTIONS") {
        Ok(text) => text.parse().expect("KANSO_HOSTILE_CONNECTIONS is a number"),
        Err(_) => CONNECTIONS,
    }
}

fn note(text: &str) {
    let mut stderr = std::io::stderr();
    writeln!(stderr, "{text}").unwrap();
}

fn no_panic(data: &std::path::Path) {
    let log = std::fs::read_to_string(data.join("log")).unwrap();
    assert!(!log.contains("panicked"), "{log}");
    // Nor does a hostile client fill the disk, or is anybody's request noted.
    assert_eq!(log, "");
}

#[actix_web::test]
async fn a_siege_ends_and_phones_are_served_meanwhile() {
    let connections = connections();
    let files = rlimit::increase_nofile_limit(connections as u64 + 500).unwrap();
    assert!(
        files >= connections as u64 + 200,
        "the system allows {files} open files: raise it with ulimit -n"
    );
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut besieged = Besieged::start(&data, 1_200).await;
    // As many open files as the system lets it have, up to what it uses.
    let limits =
        std::fs::read_to_string(format!("/proc/{}/limits", besieged.program.pid())).unwrap();
    let line = limits.lines().find(|it| it.starts_with("Max open files"));
    let allowed: Vec<u64> = line
        .unwrap()
        .split_whitespace()
        .filter_map(|it| it.parse().ok())
        .collect();
    assert!(allowed[0] >= allowed[1].min(12_256), "{limits}");

    let peace = besieged.phones(4, 40, Instant::now() + Duration::from_secs(3));
    let peace = back(peace).await;
    let memory_before = besieged.memory();
    let address = besieged.address();
    let mut attacks = JoinSet::new();
    for number in 0..connections {
        // Each kind, but mostly connections that say nothing; few that make work.
        let kind = match number % 100 {
            99 => 6,
            it if it < 36 => it % 6,
            _ => 0,
        };
        let attack = Attack::ALL[kind];
        let address = address.clone();
        attacks.spawn(async move { (attack, attack.run(address).await) });
    }
    let begun = Instant::now();
    let phones = besieged.phones(4, 250, begun + Duration::from_secs(25));
    let phones = tokio::spawn(back(phones));
    let mut memory = memory_before;
    let mut longest = [Duration::ZERO; 7];
    while !attacks.is_empty() {
        assert!(
            begun.elapsed() < LONGEST,
            "{} connections are still open",
            attacks.len()
        );
        let ended = tokio::time::timeout(Duration::from_millis(200), attacks.join_next()).await;
        if let Ok(Some(ended)) = ended {
            let (attack, lasted) = ended.unwrap();
            let longest = &mut longest[attack as usize];
            *longest = lasted.max(*longest);
        }
        memory = memory.max(besieged.memory());
    }
    let fared = phones.await.unwrap();
    for attack in Attack::ALL {
        note(&format!(
            "{attack:?}: the last of them was ended after {:.1} s",
            longest[attack as usize].as_secs_f32()
        ));
    }
    let megabytes = |bytes: u64| bytes / (1024 * 1024);
    note(&format!(
        "{connections} hostile connections; p99 of others {} ms (before: {} ms), {} responses \
         acknowledged; memory {} MB (before: {} MB)",
        fared.p99().as_millis(),
        peace.p99().as_millis(),
        fared.acknowledged,
        megabytes(memory),
        megabytes(memory_before),
    ));
    assert!(fared.acknowledged > 20);
    assert!(fared.p99() < P99, "{:?}", fared.p99());
    let bound = 256 * 1024 * 1024 + connections as u64 * 128 * 1024;
    assert!(memory < memory_before + bound, "{} MB", megabytes(memory));
    no_panic(&data);
}

/// Very much of nothing, compressed.
fn bombs() -> [(&'static str, Vec<u8>); 2] {
    let nothing = vec![b' '; 1024 * 1024];
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let mut packed = Vec::new();
    let mut brotli = brotli::CompressorWriter::new(&mut packed, 65_536, 5, 24);
    for _ in 0..256 {
        brotli.write_all(&nothing).unwrap();
    }
    // Less of it, for a body has to fit the limit.
    for _ in 0..48 {
        gzip.write_all(&nothing).unwrap();
    }
    drop(brotli);
    [("br", packed), ("gzip", gzip.finish().unwrap())]
}

#[actix_web::test]
async fn what_unpacks_into_much_is_not_unpacked() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let besieged = Besieged::start(&data, 1).await;
    let address = besieged.address();
    let before = besieged.memory();
    for (encoding, bomb) in bombs() {
        assert!(bomb.len() < 64 * 1024, "{encoding}: {}", bomb.len());
        let mut request = format!(
            "PUT /api/v1/responses HTTP/1.1\r\nHost: x\r\nContent-Encoding: {encoding}\r\n\
             Content-Length: {}\r\n\r\n",
            bomb.len()
        )
        .into_bytes();
        request.extend_from_slice(&bomb);
        for _ in 0..3 {
            let (_, said) = say(&address, &request).await;
            assert_eq!(statuses(&said), [415], "{encoding}: {said}");
        }
    }
    let grown = besieged.memory().saturating_sub(before);
    assert!(
        grown < 32 * 1024 * 1024,
        "{} MB more",
        grown / (1024 * 1024)
    );
    no_panic(&data);
}

/// What is refused before a handler sees it: exactly one answer, and then the connection ends,
/// so that nothing behind it is taken for a request.
const REFUSED: [(&str, u16, &[u8]); 20] = [
    ("CL and TE", 400, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("TE and CL", 400, b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"),
    ("two lengths", 400, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nGET /"),
    ("one length twice", 400, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nbody"),
    ("a list of lengths", 400, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4, 4\r\n\r\nbody"),
    ("a signed length", 400, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +4\r\n\r\nbody"),
    ("a negative length", 400, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -4\r\n\r\nbody"),
    ("a hexadecimal length", 400, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0x4\r\n\r\nbody"),
    ("a length beyond all numbers", 400, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\nbody"),
    ("TE: xchunked", 400, b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
    ("TE: chunked, identity", 400, b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
    ("two TE", 400, b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"),
    ("TE with a space before its colon", 400, b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
    ("TE in HTTP/1.0", 400, b"POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    ("a folded header", 400, b"GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n"),
    ("no host", 400, b"GET / HTTP/1.1\r\n\r\n"),
    ("two hosts", 400, b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
    ("a NUL", 400, b"GET / HTTP/1.1\r\nHost: x\r\nX: \0\r\n\r\n"),
    ("no HTTP", 400, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"),
    ("another version", 400, b"GET / HTTP/3.0\r\nHost: x\r\n\r\n"),
];

/// Bodies whose chunks are not what they say: refused by the handler's reading, and ended.
const CHUNKS: [(&str, &[u8]); 5] = [
    ("no number", b"zz\r\nabc\r\n0\r\n\r\n"),
    ("a number beyond all numbers", b"fffffffffffffffff\r\nabc"),
    ("more than the chunk says", b"1\r\nabcdef\r\n0\r\n\r\n"),
    ("a bare line feed", b"3\nabc\n0\n\n"),
    ("a signed number", b"+3\r\nabc\r\n0\r\n\r\n"),
];

#[actix_web::test]
async fn what_two_servers_could_read_differently_is_refused_and_ends_the_connection() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut besieged = Besieged::start(&data, 40).await;
    let address = besieged.address();
    let phones = tokio::spawn(back(besieged.phones(
        2,
        20,
        Instant::now() + Duration::from_secs(60),
    )));
    for (name, status, bytes) in REFUSED {
        let (ended, said) = say(&address, bytes).await;
        assert_eq!(statuses(&said), [status], "{name}: {said}");
        assert!(ended, "{name}: the connection stays open");
    }
    for (name, chunks) in CHUNKS {
        let mut bytes =
            b"PUT /api/v1/responses HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                .to_vec();
        bytes.extend_from_slice(chunks);
        bytes.extend_from_slice(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        let (ended, said) = say(&address, &bytes).await;
        let statuses = statuses(&said);
        assert!(!statuses.contains(&200), "{name}: {said}");
        assert!(statuses.iter().all(|it| *it == 400), "{name}: {said}");
        assert!(ended, "{name}: the connection stays open");
    }
    let fared = phones.await.unwrap();
    assert_eq!(fared.acknowledged, 40);
    note(&format!(
        "malformed requests: p99 of others {} ms",
        fared.p99().as_millis()
    ));
    assert!(fared.p99() < P99);
    no_panic(&data);
}

#[actix_web::test]
async fn what_is_too_long_is_refused_in_bounded_memory() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut besieged = Besieged::start(&data, 40).await;
    let address = besieged.address();
    let before = besieged.memory();
    let phones = tokio::spawn(back(besieged.phones(
        2,
        20,
        Instant::now() + Duration::from_secs(60),
    )));
    let long = "x".repeat(300_000);
    let huge = "x".repeat(8_000_000);
    for _ in 0..3 {
        let many: String = (0..200).map(|it| format!("X-{it}: y\r\n")).collect();
        let cases = [
            (
                "a header",
                format!("GET / HTTP/1.1\r\nHost: x\r\nX: {long}\r\n\r\n"),
                vec![431],
            ),
            (
                "an address",
                format!("GET /{long} HTTP/1.1\r\nHost: x\r\n\r\n"),
                vec![431, 400],
            ),
            (
                "a query",
                format!(
                    "GET /s?code={} HTTP/1.1\r\nHost: x\r\n\r\n",
                    &long[..60_000]
                ),
                vec![404],
            ),
            (
                "an address of 70 KB",
                format!("GET /{} HTTP/1.1\r\nHost: x\r\n\r\n", &long[..70_000]),
                vec![400, 404, 431],
            ),
            (
                "many headers",
                format!("GET / HTTP/1.1\r\nHost: x\r\n{many}\r\n"),
                vec![400, 431],
            ),
            (
                "a method",
                format!("{} / HTTP/1.1\r\nHost: x\r\n\r\n", &long[..5_000]),
                vec![400, 404, 405],
            ),
            (
                "a body",
                format!(
                    "PUT /api/v1/responses HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{huge}",
                    huge.len()
                ),
                vec![413],
            ),
            (
                "a chunked body",
                format!(
                    "PUT /api/v1/responses HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{huge}\r\n0\r\n\r\n",
                    huge.len()
                ),
                vec![413],
            ),
            (
                "a body for a page without",
                format!(
                    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{huge}",
                    huge.len()
                ),
                vec![200],
            ),
            (
                "a body for no page",
                format!(
                    "POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n{huge}",
                    huge.len()
                ),
                vec![404],
            ),
        ];
        for (name, request, fine) in cases {
            let (_, said) = say(&address, request.as_bytes()).await;
            let statuses = statuses(&said);
            let shown: String = said.chars().take(300).collect();
            assert_eq!(statuses.len(), 1, "{name}: {shown}");
            assert!(fine.contains(&statuses[0]), "{name}: {shown}");
        }
    }
    let fared = phones.await.unwrap();
    assert_eq!(fared.acknowledged, 40);
    note(&format!(
        "long requests: p99 of others {} ms",
        fared.p99().as_millis()
    ));
    assert!(fared.p99() < P99);
    let grown = besieged.memory().saturating_sub(before);
    assert!(
        grown < 64 * 1024 * 1024,
        "{} MB more",
        grown / (1024 * 1024)
    );
    no_panic(&data);
}
