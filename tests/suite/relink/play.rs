//! Plays a whole edition as it is in life: people draw at the beginning or just before
//! their first answer, answer one session or several in a row, alone or all at once, change
//! their minds, stay away, come late in the grace time; a session is added; somebody makes a
//! backup at the wrong moment.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use kanso::domain::{EditionId, Key, RawResponse, Session, SessionId};
use kanso::store::{Grant, Inbox, Recipients, Store, Submission, inbox};
use rand::rngs::ChaCha12Rng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use sqlx::AnyPool;

use super::cards::Card;
use super::leaks::{Leak, close_by_hand, insert_in_order, run, show_cookie};
use super::script::{KEYS, PEOPLE, Played, QUESTION, Script, import};

/// How people come to answer.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// One after the other, each so many sessions in a row.
    Alone(usize),
    /// All in the same moment.
    AtOnce,
    /// The last ones in the grace time.
    Late,
}

struct Player<'a> {
    store: &'a Store,
    pool: &'a AnyPool,
    folder: Option<&'a Path>,
    inbox: Inbox,
    random: ChaCha12Rng,
    script: Script,
    edition: EditionId,
    cards: Vec<Card>,
    /// How many sessions are closed for good: the first ones.
    closed: usize,
    played: Played,
}

/// Plays an edition. `pool` is a door of the test's own into the same database; `folder`
/// has the files of a SQLite one.
pub(super) async fn play(
    store: &Store,
    pool: &AnyPool,
    folder: Option<&Path>,
    script: Script,
) -> Played {
    let (inbox, task) = inbox(store.clone());
    // The last two are added later, and never opened.
    let edition = import(store, pool, script.sessions - usize::from(script.life)).await;
    let sessions = store.sessions(edition).await.unwrap();
    let questionnaires = store.questionnaires(edition).await.unwrap();
    let questionnaire = questionnaires
        .into_iter()
        .find(|it| it.id == sessions[0].questionnaire_id)
        .unwrap();
    let cards: Vec<Card> = (0..PEOPLE)
        .map(|it| Card::new(it % 3 == 0 || !script.life))
        .collect();
    let hashes: Vec<_> = cards.iter().map(|it| it.pass.hash()).collect();
    store.add_passes(edition, &hashes).await.unwrap();
    let mut passes = Vec::new();
    for hash in &hashes {
        passes.push(store.pass(hash).await.unwrap().unwrap().0);
    }
    let mut player = Player {
        store,
        pool,
        folder,
        inbox,
        random: ChaCha12Rng::seed_from_u64(16),
        script,
        edition,
        cards,
        closed: 0,
        played: Played {
            sessions,
            questionnaire,
            first: vec![Vec::new(); script.sessions],
            last: vec![Vec::new(); script.sessions],
            drew: Vec::new(),
            passes,
            drawings: HashMap::new(),
            texts: HashMap::new(),
            replaced: Vec::new(),
            open_disks: Vec::new(),
            open_backup: None,
        },
    };
    player.hold().await;
    let played = player.played;
    drop(player.inbox);
    task.await.unwrap();
    played
}

impl Player<'_> {
    async fn hold(&mut self) {
        let mut early: Vec<usize> = (0..PEOPLE)
            .filter(|it| !self.script.life || it % 4 == 1)
            .collect();
        early.shuffle(&mut self.random);
        for person in early {
            self.draw(person).await;
        }
        let life = [
            Way::AtOnce,
            Way::Late,
            Way::Alone(2),
            Way::AtOnce,
            Way::Alone(3),
            Way::Alone(1),
        ];
        let plain = match self.script.leak {
            Leak::NoShuffle => Way::AtOnce,
            _ => Way::Alone(1),
        };
        for number in 0.. {
            let way = if self.script.life {
                life[number % life.len()]
            } else {
                plain
            };
            let sessions = match way {
                Way::Alone(sessions) => sessions,
                Way::AtOnce | Way::Late => 1,
            };
            let end = (self.closed + sessions).min(self.script.sessions);
            self.block(self.closed..end, way).await;
            if self.closed == self.script.sessions {
                return;
            }
            if self.script.life && self.closed >= self.script.sessions / 2 {
                self.add_a_session().await;
            }
        }
    }

    /// The last session comes into the programme when half of it is over.
    async fn add_a_session(&mut self) {
        if self.played.sessions.len() == self.script.sessions {
            import(self.store, self.pool, self.script.sessions).await;
            self.played.sessions = self.store.sessions(self.edition).await.unwrap();
        }
    }

    /// Draws for all sessions for which this card has not drawn, in one request.
    async fn draw(&mut self, person: usize) {
        let card = &self.cards[person];
        let pass = self.played.passes[person];
        let mut requests = Vec::new();
        let mut missing = false;
        for (number, session) in self.played.sessions.iter().enumerate() {
            let key = (self.number(session, number), person);
            if key.0 < self.closed || self.played.drawings.contains_key(&key) {
                continue;
            }
            let drawing = card.draw(session.id, &KEYS.0, &KEYS.1);
            requests.extend(drawing.blinded_hash().map(|it| (session.id, it)));
            self.played.drawings.insert(key, drawing);
            missing = true;
        }
        if !missing {
            return;
        }
        if card.by_server {
            let sessions = &self.played.sessions;
            let drawn = self.store.draw_tickets(pass, &card.pass, sessions).await;
            drawn.unwrap();
        } else {
            let granted = self.store.draw_blindly(pass, self.edition, &requests).await;
            assert!(granted.unwrap().into_iter().all(|it| it == Grant::New));
        }
        if !self.played.drew.contains(&person) {
            self.played.drew.push(person);
        }
    }

    /// The number of a session; the one that is never opened counts last.
    fn number(&self, session: &Session, position: usize) -> usize {
        match session.plan.key.as_str() {
            "never" => self.script.sessions,
            _ => position,
        }
    }

    /// Sessions that are open together.
    async fn block(&mut self, sessions: std::ops::Range<usize>, way: Way) {
        let life = self.script.life;
        for number in sessions.clone() {
            assert!(self.store.open_session(self.id(number), 0).await.unwrap());
        }
        let mut order: Vec<usize> = (0..PEOPLE).collect();
        order.shuffle(&mut self.random);
        // Most are drawn before; some draw on their way into the room.
        for person in order.clone() {
            if life && person % 4 < 2 {
                self.draw(person).await;
            }
        }
        let first = sessions.start;
        if way == Way::AtOnce {
            for person in order.clone() {
                self.draw(person).await;
            }
            self.send_at_once(first, &order).await;
            self.keep_disk(first);
        } else {
            let late = if way == Way::Late { 3 } else { 0 };
            let (in_time, late) = order.split_at(PEOPLE - late);
            for (place, person) in in_time.iter().enumerate() {
                self.answer_in_a_row(*person, sessions.clone()).await;
                if life && place == 8 && self.played.open_backup.is_none() && first > 8 {
                    self.back_up(first).await;
                }
            }
            if !late.is_empty() {
                for number in sessions.clone() {
                    let id = self.id(number);
                    assert!(self.store.close_session(id, 100).await.unwrap());
                }
                for person in late {
                    self.answer_in_a_row(*person, sessions.clone()).await;
                }
            }
        }
        for number in sessions.clone() {
            self.played.last[number] = self.played.first[number].clone();
        }
        if life {
            for number in sessions.clone() {
                self.change_minds(number).await;
            }
        }
        for number in sessions {
            self.close(number).await;
            self.closed += 1;
        }
    }

    async fn answer_in_a_row(&mut self, person: usize, sessions: std::ops::Range<usize>) {
        self.draw(person).await;
        for number in sessions {
            let away = self.script.life && self.random.random_range(0..12) == 0;
            if !away {
                show_cookie(self.pool, self.script.leak, person).await;
                let submission = self.submission(person, number);
                self.inbox.send(submission).await.unwrap();
                self.played.first[number].push(person);
            }
        }
    }

    /// All press the button in the same moment, so that one commit holds them all.
    async fn send_at_once(&mut self, number: usize, order: &[usize]) {
        self.played.first[number] = order.to_vec();
        let submissions: Vec<Submission> = order
            .iter()
            .map(|person| self.submission(*person, number))
            .collect();
        if self.script.leak == Leak::NoShuffle {
            return insert_in_order(self.pool, &submissions).await;
        }
        let mut sending = tokio::task::JoinSet::new();
        for submission in submissions {
            let inbox = self.inbox.clone();
            sending.spawn_local(async move { inbox.send(submission).await });
        }
        while let Some(sent) = sending.join_next().await {
            sent.unwrap().unwrap();
        }
    }

    async fn change_minds(&mut self, number: usize) {
        let mut order = self.played.first[number].clone();
        order.shuffle(&mut self.random);
        for person in order.into_iter().take(3) {
            let old = self.played.texts[&(number, person)].clone();
            let submission = self.submission(person, number);
            self.inbox.send(submission).await.unwrap();
            self.played.replaced.push(old);
            self.played.last[number].retain(|it| *it != person);
            self.played.last[number].push(person);
        }
    }

    async fn close(&mut self, number: usize) {
        let id = self.id(number);
        if close_by_hand(self.pool, self.script, number).await {
            return;
        }
        assert!(self.store.close_session(id, 100).await.unwrap());
        assert_eq!(self.store.finish_closing(100).await.unwrap(), [id]);
    }

    async fn back_up(&mut self, number: usize) {
        if let Some(folder) = self.folder {
            let file = folder.join("open-backup.db");
            self.store
                .backup(&file, &Recipients::default())
                .await
                .unwrap();
            self.played.open_backup = Some((number, file));
        }
    }

    /// Copies the disk as a thief finds it while the session is open.
    fn keep_disk(&mut self, number: usize) {
        let Some(folder) = self.folder else { return };
        let mut files = Vec::new();
        for end in ["", "-wal"] {
            let copy = folder.join(format!("open-{number}.db{end}"));
            std::fs::copy(folder.join(format!("kanso.db{end}")), &copy).unwrap();
            files.push(copy);
        }
        self.played.open_disks.push((number, files));
    }

    fn id(&self, number: usize) -> SessionId {
        let key: Key = format!("s{number}").parse().unwrap();
        let mut sessions = self.played.sessions.iter();
        sessions.find(|it| it.plan.key == key).unwrap().id
    }

    /// What a person answers: with a style of their own, and in two questions with their
    /// number, by which the test (not the attacker) knows the rows again.
    fn submission(&mut self, person: usize, number: usize) -> Submission {
        let id = self.id(number);
        let session = self.played.sessions.iter().find(|it| it.id == id).unwrap();
        let again = self.played.texts.contains_key(&(number, person));
        let text = format!(
            "What {person} wrote of {number}: {}{}",
            ["so"; PEOPLE][..=person].join(" "),
            if again {
                ", at second thought"
            } else {
                ", at first"
            },
        );
        let overall = (2 + person % 3 + usize::from(again)).min(5);
        let fields = BTreeMap::from([
            ("relevance", (1 + person % 4).to_string()),
            ("new-knowledge", (1 + person / 4).to_string()),
            ("overall", overall.to_string()),
            ("clarity", self.random.random_range(1..=5).to_string()),
            (QUESTION, text.clone()),
        ]);
        self.played.texts.insert((number, person), text);
        let raw = fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        let response = RawResponse(raw.collect())
            .parse(&self.played.questionnaire)
            .unwrap();
        let ticket = self.played.drawings[&(number, person)].ticket.clone();
        Submission::new(session, &self.played.questionnaire, &ticket, response)
    }
}

/// Forgets everything in a PostgreSQL database.
pub(super) async fn empty(pool: &AnyPool) {
    for sql in ["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"] {
        run(pool, sql).await;
    }
}
