//! Phones that send letters to the real program, keep each until it is acknowledged, and send
//! it again after whatever goes wrong.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use kanso::domain::{EditionId, Key, Secret, SessionId, Ticket};
use kanso::store::Store;
use rand::RngExt;
use sqlx::AnyPool;
use tokio::task::JoinSet;

use crate::fixture::draft;

/// How many send at the same time.
const SENDERS: usize = 12;

/// The fields of the lecture's form that carry the version of a letter.
const RATED: [&str; 3] = ["overall", "clarity", "relevance"];
const COMMENTED: &str = "improve";

/// A response on its way, under one ticket.
#[derive(Clone)]
struct Letter {
    ticket: Ticket,
    /// The version that the server has acknowledged, 1 to 5.
    acknowledged: Option<u8>,
    /// The version that was sent and not yet acknowledged: it may or may not be stored.
    sent: Option<u8>,
    /// All versions that were ever sent, in their order.
    ever: Vec<u8>,
    /// For each of these, when it was sent first and when it was acknowledged, by the clock
    /// of [`Senders::timed_by`].
    times: Vec<(u64, Option<u64>)>,
}

impl Letter {
    /// As it was at a moment of the clock.
    fn as_of(&self, moment: u64) -> Self {
        let sent = self.times.iter().filter(|it| it.0 <= moment).count();
        let heard = |it: &(u64, Option<u64>)| it.1.is_some_and(|at| at <= moment);
        let acknowledged = self.times[..sent].iter().rposition(heard);
        Self {
            ticket: self.ticket.clone(),
            acknowledged: acknowledged.map(|it| self.ever[it]),
            // Only the last one can be on its way.
            sent: (acknowledged.map_or(0, |it| it + 1) < sent).then(|| self.ever[sent - 1]),
            ever: self.ever[..sent].to_vec(),
            times: self.times[..sent].to_vec(),
        }
    }
}

/// What tells the moment at which a letter is sent or acknowledged.
pub(crate) type Clock = Arc<dyn Fn() -> u64 + Send + Sync>;

/// How sending goes, while it goes on.
#[derive(Default)]
pub(crate) struct Course {
    stopped: AtomicBool,
    acknowledged: AtomicUsize,
    put_off: AtomicUsize,
}

impl Course {
    /// How often a letter was acknowledged, and how often put off.
    pub(crate) fn so_far(&self) -> (usize, usize) {
        (self.acknowledged.load(Relaxed), self.put_off.load(Relaxed))
    }

    /// Lets all stop when they have heard what became of the letter that they sent last.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Relaxed);
    }
}

/// All letters, and the session that they answer.
pub(crate) struct Senders {
    edition: EditionId,
    session: SessionId,
    /// The question with a comment.
    commented: Key,
    /// Those of each sender.
    letters: Vec<Vec<Letter>>,
    clock: Clock,
    course: Arc<Course>,
}

impl Senders {
    /// Makes the database of the small edition in a folder.
    pub(crate) async fn prepare(data: &Path) -> Self {
        std::fs::create_dir_all(data).unwrap();
        Self::prepare_at(&sqlite(data)).await
    }

    /// Makes the small edition in an empty database.
    pub(crate) async fn prepare_at(address: &str) -> Self {
        let store = Store::open(address).await.unwrap();
        let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
        store.make_missing_keys(edition).await.unwrap();
        let session = store.sessions(edition).await.unwrap().remove(0).id;
        store.close().await;
        Self::of(edition, session)
    }

    /// Nobody has a letter yet.
    pub(crate) fn of(edition: EditionId, session: SessionId) -> Self {
        Self {
            edition,
            session,
            commented: COMMENTED.parse().unwrap(),
            letters: vec![Vec::new(); SENDERS],
            clock: Arc::new(|| 0),
            course: Arc::default(),
        }
    }

    /// Notes the time of what is sent and acknowledged from now on by a clock that never goes
    /// back.
    pub(crate) fn timed_by(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// Gives each sender so many new tickets, which the database knows as drawn. No program
    /// must be running.
    pub(crate) async fn draw(&mut self, data: &Path, each: usize) {
        self.draw_at(&sqlite(data), each).await;
    }

    /// As [`Senders::draw`], for a database at an address.
    pub(crate) async fn draw_at(&mut self, address: &str, each: usize) {
        let pool = AnyPool::connect(address).await.unwrap();
        let mut transaction = pool.begin().await.unwrap();
        for letters in &mut self.letters {
            for _ in 0..each {
                let ticket = Secret::random().ticket(self.session);
                sqlx::query(
                    "INSERT INTO ticket (ticket_hash, session_id, edition_id) \
                     VALUES ($1, $2, $3)",
                )
                .bind(ticket.hash().as_str().to_owned())
                .bind(self.session.to_string())
                .bind(self.edition.to_string())
                .execute(&mut *transaction)
                .await
                .unwrap();
                letters.push(Letter {
                    ticket,
                    acknowledged: None,
                    sent: None,
                    ever: Vec::new(),
                    times: Vec::new(),
                });
            }
        }
        transaction.commit().await.unwrap();
        pool.close().await;
    }

    /// Lets all send to a program until it answers no more, or `until` is over. Give back
    /// what has become of their letters with [`Senders::back`].
    pub(crate) fn send(&mut self, base: &str, until: Duration) -> JoinSet<Sender> {
        self.send_in_turns(&[base.to_owned()], until)
    }

    /// As [`Senders::send`], each letter to the next of several programs.
    pub(crate) fn send_in_turns(&mut self, bases: &[String], until: Duration) -> JoinSet<Sender> {
        let addresses: Vec<String> = bases
            .iter()
            .map(|it| format!("{it}/api/v1/responses"))
            .collect();
        let mut sending = JoinSet::new();
        self.course = Arc::default();
        for letters in std::mem::take(&mut self.letters) {
            let sender = Sender {
                session: self.session,
                letters,
                clock: Arc::clone(&self.clock),
                course: Arc::clone(&self.course),
            };
            sending.spawn(sender.send(addresses.clone(), until));
        }
        sending
    }

    /// Waits until nobody sends any more.
    pub(crate) async fn back(&mut self, mut sending: JoinSet<Sender>) {
        while let Some(sender) = sending.join_next().await {
            self.letters.push(sender.unwrap().letters);
        }
    }

    /// How many letters have been acknowledged.
    pub(crate) fn acknowledged(&self) -> usize {
        let all = self.letters.iter().flatten();
        all.filter(|it| it.acknowledged.is_some()).count()
    }

    /// How the sending goes that was begun last.
    pub(crate) fn course(&self) -> Arc<Course> {
        Arc::clone(&self.course)
    }

    /// How many letters have been sent and not been acknowledged.
    pub(crate) fn on_their_way(&self) -> usize {
        let all = self.letters.iter().flatten();
        all.filter(|it| it.sent.is_some()).count()
    }

    /// What has been sent and acknowledged by now, to be held against a database later.
    pub(crate) fn remember(&self) -> Self {
        self.with(self.letters.clone())
    }

    /// What had been sent and acknowledged at a moment of the clock.
    pub(crate) fn as_of(&self, moment: u64) -> Self {
        let of_one = |letters: &Vec<Letter>| letters.iter().map(|it| it.as_of(moment)).collect();
        self.with(self.letters.iter().map(of_one).collect())
    }

    fn with(&self, letters: Vec<Vec<Letter>>) -> Self {
        Self {
            edition: self.edition,
            session: self.session,
            commented: self.commented.clone(),
            letters,
            clock: Arc::clone(&self.clock),
            course: Arc::default(),
        }
    }

    /// Every acknowledged response is in the database exactly once and whole, in the version
    /// that was acknowledged or in one that was sent after it; nothing else is there; the
    /// tallies are the responses counted; SQLite finds the file sound.
    pub(crate) async fn hold_against(&self, data: &Path) {
        self.hold_acknowledged_against(data, self).await;
    }

    /// As [`Senders::hold_against`], for a database that may also hold what was sent
    /// `later`.
    pub(crate) async fn hold_acknowledged_against(&self, data: &Path, later: &Self) {
        self.hold_among(sound(data).await, later);
    }

    /// As [`Senders::hold_acknowledged_against`], for a database at an address, of whose files
    /// nothing is asked.
    pub(crate) async fn hold_against_at(&self, address: &str, later: &Self) {
        let pool = AnyPool::connect(address).await.unwrap();
        let stored = stored(&pool).await;
        pool.close().await;
        self.hold_among(stored, later);
        let store = Store::open(address).await.unwrap();
        assert_eq!(store.recount().await.unwrap(), []);
        store.close().await;
    }

    /// As [`Senders::hold_against`], for a database of which SQLite can read the answers but
    /// not all.
    pub(crate) async fn hold_against_damaged(&self, data: &Path) {
        let pool = AnyPool::connect(&sqlite(data)).await.unwrap();
        let stored = stored(&pool).await;
        pool.close().await;
        self.hold_among(stored, self);
    }

    fn hold_among(&self, mut stored: Stored, later: &Self) {
        for (letter, later) in self.pairs(later) {
            let id = letter.ticket.response_id().to_string();
            let comment = letter.ticket.comment_id(&self.commented).to_string();
            let of_it = (stored.answers.remove(&id), stored.comments.remove(&comment));
            let (answers, comment) = match of_it {
                (Some(answers), Some(comment)) => (answers, comment),
                (None, None) => {
                    assert_eq!(letter.acknowledged, None, "a response is gone");
                    continue;
                }
                half => panic!("half of a response is there: {half:?}"),
            };
            let since = later.ever[letter.ever.len()..].iter().copied();
            let before = [letter.acknowledged, letter.sent].into_iter().flatten();
            let mut versions = before.chain(since);
            let whole = versions.any(|it| {
                let mut it = fields(it);
                let commented = it.pop().is_some_and(|it| it.1 == comment);
                it.sort();
                commented && it == answers
            });
            assert!(whole, "a response is not what was sent: {answers:?}");
        }
        assert!(stored.answers.is_empty(), "answers that nobody sent");
        assert!(stored.comments.is_empty(), "comments that nobody sent");
    }

    /// As [`Senders::hold_against`], for a session whose rows may have got new ids when it
    /// closed: then all of them have, and they hold what was acknowledged. Says whether they
    /// have. No letter is on its way.
    pub(crate) async fn hold_closed_against(&self, data: &Path) -> bool {
        assert_eq!(self.on_their_way(), 0);
        let stored = sound(data).await;
        let letters: Vec<&Letter> = self.letters.iter().flatten().collect();
        let known = |it: &Letter| {
            let id = it.ticket.response_id().to_string();
            stored.answers.contains_key(&id)
        };
        if letters.iter().copied().any(known) {
            self.hold_against(data).await;
            return false;
        }
        let mut sent: Vec<_> = letters
            .iter()
            .filter_map(|it| it.acknowledged)
            .map(|it| {
                let mut fields = fields(it);
                let comment = fields.pop().unwrap().1;
                fields.sort();
                (fields, comment)
            })
            .collect();
        sent.sort();
        let (sent_answers, mut sent_comments): (Vec<_>, Vec<_>) = sent.into_iter().unzip();
        sent_comments.sort();
        let mut answers: Vec<_> = stored.answers.into_values().collect();
        let mut comments: Vec<_> = stored.comments.into_values().collect();
        answers.sort();
        comments.sort();
        assert_eq!(answers, sent_answers);
        assert_eq!(comments, sent_comments);
        true
    }

    /// Each letter of now with what it has become later.
    fn pairs<'a>(&'a self, later: &'a Self) -> Vec<(&'a Letter, &'a Letter)> {
        let later: HashMap<String, &Letter> = later
            .letters
            .iter()
            .flatten()
            .map(|it| (it.ticket.message_text(), it))
            .collect();
        self.letters
            .iter()
            .flatten()
            .map(|it| (it, later[&it.ticket.message_text()]))
            .collect()
    }
}

/// One of those who send, and their letters.
pub(crate) struct Sender {
    session: SessionId,
    letters: Vec<Letter>,
    clock: Clock,
    course: Arc<Course>,
}

impl Sender {
    async fn send(mut self, addresses: Vec<String>, until: Duration) -> Self {
        let client = reqwest::Client::new();
        let end = tokio::time::Instant::now() + until;
        for address in addresses.iter().cycle() {
            let over = tokio::time::Instant::now() >= end;
            if over || self.course.stopped.load(Relaxed) {
                break;
            }
            let session = self.session;
            let letter = self.next();
            let version = letter.sent.unwrap();
            let answers: serde_json::Map<_, _> = fields(version)
                .into_iter()
                .map(|(name, value)| (name, value.into()))
                .collect();
            let body = serde_json::json!({
                "session": session,
                "ticket": letter.ticket.message_text(),
                "answers": answers,
            });
            let sent = client.put(address).body(body.to_string()).send().await;
            let Ok(response) = sent else {
                return self;
            };
            // The head may have come before the program was killed; it is enough.
            match response.status().as_u16() {
                200 => {
                    let now = (self.clock)();
                    let letter = self.next();
                    letter.acknowledged = letter.sent.take();
                    letter.times.last_mut().unwrap().1 = Some(now);
                    self.course.acknowledged.fetch_add(1, Relaxed);
                }
                503 => {
                    let again = response.headers()["retry-after"].to_str().unwrap();
                    assert!(again.parse::<u32>().unwrap() > 0);
                    self.course.put_off.fetch_add(1, Relaxed);
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                status => panic!("{status}: {}", response.text().await.unwrap_or_default()),
            }
        }
        self
    }

    /// What is not acknowledged comes first, as it was; then mostly something new, and at
    /// times something acknowledged once more, the same or changed.
    fn next(&mut self) -> &mut Letter {
        let waiting = self.letters.iter().position(|it| it.sent.is_some());
        let at = waiting.unwrap_or_else(|| {
            let new = self.letters.iter().position(|it| it.acknowledged.is_none());
            let mut random = rand::rng();
            match new {
                Some(it) if it == 0 || random.random_ratio(4, 5) => it,
                Some(it) => random.random_range(0..it),
                None => random.random_range(0..self.letters.len()),
            }
        });
        let now = (self.clock)();
        let letter = &mut self.letters[at];
        if letter.sent.is_none() {
            let same = letter.acknowledged.filter(|_| rand::rng().random());
            let version = same.unwrap_or_else(|| rand::rng().random_range(1..=5));
            letter.sent = Some(version);
            letter.ever.push(version);
            letter.times.push((now, None));
        }
        letter
    }
}

/// A letter's form: the version stands in some ratings and in a comment.
fn fields(version: u8) -> Vec<(String, String)> {
    let rated = RATED.map(|it| (it.to_owned(), version.to_string()));
    let comment = (COMMENTED.to_owned(), format!("Version {version}, ខ្មែរ"));
    rated.into_iter().chain([comment]).collect()
}

/// The answers of each response in the order of their questions, and the comments.
struct Stored {
    answers: HashMap<String, Vec<(String, String)>>,
    comments: HashMap<String, String>,
}

/// What a database holds that SQLite finds sound and whose tallies are the responses counted.
async fn sound(data: &Path) -> Stored {
    let pool = AnyPool::connect(&sqlite(data)).await.unwrap();
    for (pragma, sound) in [
        ("PRAGMA integrity_check", vec!["ok".to_owned()]),
        ("SELECT \"table\" FROM pragma_foreign_key_check", Vec::new()),
    ] {
        let found: Vec<String> = sqlx::query_scalar(pragma).fetch_all(&pool).await.unwrap();
        assert_eq!(found, sound, "{pragma}");
    }
    let stored = stored(&pool).await;
    pool.close().await;
    let store = Store::open(&sqlite(data)).await.unwrap();
    assert_eq!(store.recount().await.unwrap(), []);
    store.close().await;
    stored
}

async fn stored(pool: &AnyPool) -> Stored {
    let sql = "SELECT id, answers FROM response";
    let rows: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(pool).await.unwrap();
    let mut answers: HashMap<String, Vec<_>> = HashMap::new();
    for (id, packed) in rows {
        let split = |it: &str| {
            it.split_once(':')
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
        };
        let given = packed.split(' ').map(|it| split(it).unwrap()).collect();
        assert_eq!(answers.insert(id, given), None, "one is there twice");
    }
    let sql = "SELECT id, text FROM comment";
    let rows: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(pool).await.unwrap();
    let comments = rows.into_iter().collect();
    Stored { answers, comments }
}

fn sqlite(data: &Path) -> String {
    Store::sqlite_address(&data.join("kanso.db"))
}
