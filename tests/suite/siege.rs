//! Hostile connections to the real program, phones that answer meanwhile, and the program's
//! memory.

use std::path::Path;
use std::time::{Duration, Instant};

use kanso::domain::{Secret, SessionId};
use kanso::store::Store;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinSet;

use crate::fixture::draft;
use crate::program::Program;

/// The program over the small edition, with cards whose tickets are drawn.
pub(crate) struct Besieged {
    pub(crate) program: Program,
    pub(crate) session: SessionId,
    cards: Vec<Secret>,
}

/// How the phones fared.
#[derive(Debug)]
pub(crate) struct Fared {
    /// How long each request took, the shortest first.
    times: Vec<Duration>,
    /// How many responses were acknowledged.
    pub(crate) acknowledged: usize,
}

impl Fared {
    /// What 99 of a hundred requests took at most.
    pub(crate) fn p99(&self) -> Duration {
        self.times[(self.times.len() * 99 / 100).min(self.times.len() - 1)]
    }
}

impl Besieged {
    pub(crate) async fn start(data: &Path, cards: usize) -> Self {
        std::fs::create_dir_all(data).unwrap();
        let address = Store::sqlite_address(&data.join("kanso.db"));
        let store = Store::open(&address).await.unwrap();
        let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
        store.make_missing_keys(edition).await.unwrap();
        let mut open = store.sessions(edition).await.unwrap();
        open.truncate(1);
        let cards: Vec<Secret> = (0..cards).map(|_| Secret::random()).collect();
        let hashes: Vec<_> = cards.iter().map(Secret::hash).collect();
        store.add_passes(edition, &hashes).await.unwrap();
        for card in &cards {
            let (pass, _) = store.pass(&card.hash()).await.unwrap().unwrap();
            store.draw_tickets(pass, card, &open).await.unwrap();
        }
        store.close().await;
        let mut program = Program::start(data, "serve");
        program.ready().await;
        Self {
            program,
            session: open[0].id,
            cards,
        }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        self.program.base.trim_start_matches("http://").to_owned()
    }

    /// Lets so many phones open the form and send the answers of so many cards each, one after
    /// the other and each over a new connection, until a moment.
    pub(crate) fn phones(&mut self, phones: usize, each: usize, until: Instant) -> JoinSet<Fared> {
        let mut answering = JoinSet::new();
        for _ in 0..phones {
            let cards = self.cards.split_off(self.cards.len() - each);
            answering.spawn(answer(
                self.program.base.clone(),
                self.session,
                cards,
                until,
            ));
        }
        answering
    }

    /// What the program holds in memory, in bytes.
    pub(crate) fn memory(&self) -> u64 {
        let status =
            std::fs::read_to_string(format!("/proc/{}/status", self.program.pid())).unwrap();
        let line = status.lines().find(|it| it.starts_with("VmRSS:")).unwrap();
        let kilobytes: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kilobytes * 1024
    }
}

/// All phones together.
pub(crate) async fn back(mut answering: JoinSet<Fared>) -> Fared {
    let mut all = Fared {
        times: Vec::new(),
        acknowledged: 0,
    };
    while let Some(fared) = answering.join_next().await {
        let fared = fared.unwrap();
        all.times.extend(fared.times);
        all.acknowledged += fared.acknowledged;
    }
    all.times.sort();
    all
}

async fn answer(base: String, session: SessionId, cards: Vec<Secret>, until: Instant) -> Fared {
    let client = reqwest::Client::builder()
        .pool_max_idle_per_host(0)
        .build()
        .unwrap();
    let mut fared = Fared {
        times: Vec::new(),
        acknowledged: 0,
    };
    for card in cards {
        if Instant::now() >= until {
            break;
        }
        let begun = Instant::now();
        let page = format!("{base}/e/seminar/1/opening");
        let status = client.get(page).send().await.unwrap().status();
        assert_eq!(status, 200);
        fared.times.push(begun.elapsed());
        let letter = serde_json::json!({
            "session": session,
            "ticket": card.ticket(session).message_text(),
            "answers": { "overall": "4", "improve": "Less haste" },
        });
        let begun = Instant::now();
        let sent = client
            .put(format!("{base}/api/v1/responses"))
            .body(letter.to_string())
            .send()
            .await
            .unwrap();
        assert_eq!(sent.status(), 200);
        fared.times.push(begun.elapsed());
        fared.acknowledged += 1;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    fared
}

/// What a hostile connection does until the program ends it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Attack {
    /// Says nothing.
    Idle,
    /// Sends its first head a byte a second.
    SlowHead,
    /// Asks once as it should and sends the head of its next request a byte a second.
    SlowLaterHead,
    /// Sends a body a byte a second.
    SlowBody,
    /// Sends a body of small chunks a second, without end.
    SlowChunks,
    /// Sends chunks without end to a page that reads none.
    UnreadChunks,
    /// Asks for pages again and again and reads none of them.
    UnreadAnswers,
}

impl Attack {
    pub(crate) const ALL: [Self; 7] = [
        Self::Idle,
        Self::SlowHead,
        Self::SlowLaterHead,
        Self::SlowBody,
        Self::SlowChunks,
        Self::UnreadChunks,
        Self::UnreadAnswers,
    ];

    /// Attacks until the program has had enough; how long that took.
    pub(crate) async fn run(self, address: String) -> Duration {
        let begun = Instant::now();
        let socket = TcpSocket::new_v4().unwrap();
        if let Self::UnreadAnswers = self {
            socket.set_recv_buffer_size(4_096).unwrap();
        }
        let mut stream = socket.connect(address.parse().unwrap()).await.unwrap();
        let head = "Host: x\r\nContent-Type: application/json\r\n";
        let (first, again): (String, &[u8]) = match self {
            Self::Idle => (String::new(), b""),
            Self::SlowHead => ("GET / HTTP/1.1\r\nHost: x\r\nX: ".to_owned(), b"x"),
            Self::SlowLaterHead => (
                "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nX: ".to_owned(),
                b"x",
            ),
            Self::SlowBody => (
                format!("PUT /api/v1/responses HTTP/1.1\r\n{head}Content-Length: 60000\r\n\r\n{{"),
                b" ",
            ),
            Self::SlowChunks => (
                format!(
                    "PUT /api/v1/responses HTTP/1.1\r\n{head}Transfer-Encoding: chunked\r\n\r\n"
                ),
                b"1\r\n \r\n",
            ),
            Self::UnreadChunks => (
                format!("POST /nowhere HTTP/1.1\r\n{head}Transfer-Encoding: chunked\r\n\r\n"),
                b"4\r\nmore\r\n",
            ),
            Self::UnreadAnswers => {
                let asks = "GET /worker.js HTTP/1.1\r\nHost: x\r\n\r\n";
                return never_read(stream, asks.repeat(2_000), begun).await;
            }
        };
        let mut open = stream.write_all(first.as_bytes()).await.is_ok();
        let mut answer = [0; 4_096];
        while open {
            open = match tokio::time::timeout(Duration::from_secs(1), stream.read(&mut answer))
                .await
            {
                Ok(Ok(0) | Err(_)) => false,
                // It may say what it thinks of this.
                Ok(Ok(_)) => true,
                Err(_) => again.is_empty() || stream.write_all(again).await.is_ok(),
            };
        }
        begun.elapsed()
    }
}

/// Writes what it can until the connection is gone, and never reads.
async fn never_read(stream: TcpStream, asks: String, begun: Instant) -> Duration {
    let (_unread, mut write) = stream.into_split();
    loop {
        if write.write_all(asks.as_bytes()).await.is_err() {
            return begun.elapsed();
        }
    }
}

/// Sends bytes over a new connection and reads until the program ends it or is silent for a
/// second; whether it was ended, and what it said.
pub(crate) async fn say(address: &str, bytes: &[u8]) -> (bool, String) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // It may be ended before all is written.
    let written = stream.write_all(bytes).await;
    let mut said = Vec::new();
    let mut part = [0; 16_384];
    let ended = loop {
        // A busy machine takes its time; what was said has its end soon.
        let patience = if said.is_empty() { 20 } else { 1 };
        let patience = Duration::from_secs(patience);
        match tokio::time::timeout(patience, stream.read(&mut part)).await {
            Ok(Ok(0) | Err(_)) => break true,
            Ok(Ok(read)) => said.extend_from_slice(&part[..read]),
            Err(_) => break false,
        }
    };
    assert!(written.is_ok() || ended, "{written:?}");
    (ended, String::from_utf8_lossy(&said).into_owned())
}

/// The statuses of all answers in what the program said.
pub(crate) fn statuses(said: &str) -> Vec<u16> {
    said.split("HTTP/1.1 ")
        .skip(1)
        .map(|it| it[..3].parse().unwrap())
        .collect()
}
