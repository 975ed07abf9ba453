//! The relink test: a whole edition is answered one by one, then an attacker gets all that
//! is on the disk, the cards, and the true order in which people answered, and tries to
//! say whose response is whose.
//!
//! Every place where an order could hide is a channel: the order in which a table gives
//! its rows, the order of any column's values, where ids and comments lie in each file,
//! the order of the comments as officers read them. For a channel the attacker takes the
//! first response for the first person and so on. Two statistics say whether that is
//! better than chance: the number of right matches (Poisson with mean 1 a session where
//! there is nothing to find), and Spearman's rank correlation with the true order summed
//! over the sessions (variance 1 / (n − 1) each). Both are taken as standard scores and
//! may not pass 5, which chance does in fewer than 1 of 10,000 runs over all channels
//! together. Over 20 sessions of 16 people a mean correlation of 0.4 is found with a
//! probability of 97 %; a true order gives a score of over 17.
//!
//! Values that repeat are the other way to a person: a column whose equal values in two
//! sessions belong to the same person more often than chance, or a value that stands beside
//! a pass too. What people answered and wrote is not looked at here: a style of writing can
//! tell two texts of one person, and no server can help that.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use blind_rsa_signatures::{DefaultRng, Options, PublicKey};
use kanso::domain::{
    Edition, RawResponse, Secret, SentTicket, Session, SessionId, State, Ticket, TicketKey,
};
use kanso::exchange::edition_from_toml;
use kanso::store::{Grant, Store, Submission, inbox};
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use sqlx::{AnyPool, AssertSqlSafe, Row};

use crate::fixture::{postgres, sqlite};

const PEOPLE: usize = 16;

/// A standard score beyond which an order was found.
const FOUND: f64 = 5.0;

/// What is put back into the database to see whether the attacker finds it.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Leak {
    None,
    /// A table that numbers its rows as they come.
    RowId,
    /// A time beside each response.
    Time,
    /// Something that the phone shows each time.
    Cookie,
    /// A closing that leaves the rows where they are.
    NoRewrite,
}

/// What really happened: for each session the people in the order in which they answered,
/// each with what stands for them in the database: ids, hash, the text they wrote.
struct Truth(Vec<Vec<(usize, BTreeMap<&'static str, String>)>>);

fn edition_of(sessions: usize) -> String {
    let mut toml = String::from(
        "[programme]\nkey = \"seminar\"\ntitle = \"A seminar\"\n[edition]\nnumber = 1\n\
         title = \"The 1st seminar\"\ntheme = \"Reintegration\"\ntime_zone = \"Asia/Tokyo\"\n\
         cohort_size = 16\ngrace_minutes = 0\n",
    );
    for number in 0..sessions {
        toml.push_str(&format!(
            "[[session]]\nkey = \"s{number}\"\nkind = \"lecture\"\ntitle = \"Session {number}\"\n"
        ));
    }
    toml
}

/// A ticket as a phone draws it.
fn blind_ticket(signing: &kanso::domain::SigningKey, key: &TicketKey) -> (String, Ticket) {
    let public = PublicKey::from_der(&key.der().unwrap()).unwrap();
    let message: [u8; 32] = rand::random();
    let options = Options::default();
    let blinding = public.blind(&mut DefaultRng, message, &options).unwrap();
    let blinded = URL_SAFE_NO_PAD.encode(&blinding.blind_message.0);
    let signed = signing.sign(&blinded.parse().unwrap()).unwrap();
    let signed = URL_SAFE_NO_PAD.decode(signed).unwrap();
    let signature = public
        .finalize(&signed.into(), &blinding, message, &options)
        .unwrap();
    let prefix = blinding.msg_randomizer.unwrap().0;
    let text = URL_SAFE_NO_PAD.encode([&message[..], &prefix, &signature.0].concat());
    let sent: SentTicket = text.parse().unwrap();
    (blinded, sent.check(Some(key)).unwrap())
}

/// Plays a whole edition; a third of the people come without a script, so that the server
/// draws for them. `pool` is a door of the test's own into the same database.
async fn play(store: &Store, pool: &AnyPool, sessions: usize, leak: Leak) -> Truth {
    let mut random = rand::rngs::ChaCha12Rng::seed_from_u64(16);
    let draft = edition_from_toml(&edition_of(sessions)).unwrap();
    let id = store.put_edition(&draft, 0).await.unwrap().edition;
    let edition: Edition = store.edition(id).await.unwrap().unwrap();
    store.make_missing_keys(id).await.unwrap();
    let sessions = store.sessions(id).await.unwrap();
    let questionnaires = store.questionnaires(id).await.unwrap();
    let questionnaire = questionnaires
        .into_iter()
        .find(|it| it.id == sessions[0].questionnaire_id)
        .unwrap();
    let keys: HashMap<SessionId, TicketKey> =
        store.ticket_keys(id).await.unwrap().into_iter().collect();
    let signing: HashMap<SessionId, _> =
        store.signing_keys(id).await.unwrap().into_iter().collect();

    let secrets: Vec<Secret> = (0..PEOPLE).map(|_| Secret::random()).collect();
    let hashes: Vec<_> = secrets.iter().map(Secret::hash).collect();
    store.add_passes(edition.id, &hashes).await.unwrap();
    let mut tickets: Vec<HashMap<SessionId, Ticket>> = Vec::new();
    for (person, secret) in secrets.iter().enumerate() {
        let (pass, _) = store.pass(&secret.hash()).await.unwrap().unwrap();
        if person % 3 == 0 {
            store.draw_tickets(pass, secret, &sessions).await.unwrap();
            let drawn = sessions.iter().map(|it| (it.id, secret.ticket(it.id)));
            tickets.push(drawn.collect());
            continue;
        }
        let mut drawn = HashMap::new();
        let mut requests = Vec::new();
        for session in &sessions {
            let (blinded, ticket) = blind_ticket(&signing[&session.id], &keys[&session.id]);
            let blinded: kanso::domain::Blinded = blinded.parse().unwrap();
            requests.push((session.id, blinded.hash()));
            drawn.insert(session.id, ticket);
        }
        let granted = store.draw_blindly(pass, id, &requests).await.unwrap();
        assert!(granted.into_iter().all(|it| it == Grant::New));
        tickets.push(drawn);
    }

    let styles: Vec<i64> = (0..PEOPLE).map(|it| 2 + (it as i64) % 3).collect();
    let (inbox, task) = inbox(store.clone());
    let mut truth = Vec::new();
    for (number, session) in sessions.iter().enumerate() {
        assert!(store.open_session(session.id, 0).await.unwrap());
        let mut order: Vec<usize> = (0..PEOPLE).collect();
        order.shuffle(&mut random);
        let mut answered = Vec::new();
        for person in order {
            if leak == Leak::Cookie {
                run(
                    pool,
                    &format!("UPDATE browser SET cookie = 'cookie-{person}'"),
                )
                .await;
            }
            let ticket = &tickets[person][&session.id];
            let words = format!("What {person} wrote of {number}: {}", "so ".repeat(person));
            let value = (styles[person] + random.random_range(-1..=1)).clamp(1, 5);
            let raw = RawResponse(vec![
                ("overall".to_owned(), value.to_string()),
                ("clarity".to_owned(), styles[person].to_string()),
                ("improve".to_owned(), words.clone()),
            ]);
            let response = raw.parse(&questionnaire).unwrap();
            inbox
                .send(Submission::new(
                    session,
                    &questionnaire,
                    ticket.clone(),
                    response,
                ))
                .await
                .unwrap();
            let stands = BTreeMap::from([
                ("response", ticket.response_id().to_string()),
                (
                    "comment",
                    ticket.comment_id(&"improve".parse().unwrap()).to_string(),
                ),
                ("ticket", ticket.hash().as_str().to_owned()),
                ("text", words),
            ]);
            answered.push((person, stands));
        }
        truth.push(answered);
        if leak == Leak::NoRewrite {
            run(
                pool,
                "UPDATE session SET state = 'closed' WHERE state = 'open'",
            )
            .await;
        } else {
            assert!(store.close_session(session.id, 0).await.unwrap());
            store.finish_closing(1).await.unwrap();
        }
    }
    drop(inbox);
    task.await.unwrap();
    Truth(truth)
}

async fn run(pool: &AnyPool, sql: &str) {
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(pool)
        .await
        .unwrap();
}

/// Puts a leak into an empty database.
async fn spoil(pool: &AnyPool, leak: Leak) {
    let response = |columns: &str, end: &str| {
        format!(
            "PRAGMA foreign_keys = OFF; DROP TABLE response; CREATE TABLE response ( \
             id TEXT NOT NULL PRIMARY KEY, edition_id TEXT NOT NULL, session_id TEXT NOT NULL, \
             attended BIGINT NOT NULL {columns}) {end}; PRAGMA foreign_keys = ON;"
        )
    };
    match leak {
        Leak::None | Leak::NoRewrite => {}
        Leak::RowId => run(pool, &response("", "")).await,
        Leak::Time => {
            let column = ", at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%f'))";
            run(pool, &response(column, "WITHOUT ROWID")).await;
        }
        Leak::Cookie => {
            run(pool, &response(", cookie TEXT", "WITHOUT ROWID")).await;
            run(
                pool,
                "CREATE TABLE browser (cookie TEXT); INSERT INTO browser VALUES (''); \
                 CREATE TRIGGER remember AFTER INSERT ON response BEGIN \
                 UPDATE response SET cookie = (SELECT cookie FROM browser) WHERE id = NEW.id; END;",
            )
            .await;
        }
    }
}

/// A place where an order could hide: for each session and person a position.
type Channel = HashMap<(usize, usize), f64>;

/// The scores of both statistics; `None` where the channel says nothing.
fn scores(truth: &Truth, channel: &Channel) -> Option<[f64; 2]> {
    let (mut correlation, mut hits, mut sessions) = (0.0, 0.0, 0.0);
    for (session, answered) in truth.0.iter().enumerate() {
        let positions: Vec<f64> = answered
            .iter()
            .filter_map(|(person, _)| channel.get(&(session, *person)).copied())
            .collect();
        let distinct: BTreeSet<u64> = positions.iter().map(|it| it.to_bits()).collect();
        if positions.len() < PEOPLE || distinct.len() < PEOPLE / 2 {
            continue;
        }
        let n = PEOPLE as f64;
        let ranks: Vec<f64> = positions
            .iter()
            .map(|it| positions.iter().filter(|other| *other < it).count() as f64)
            .collect();
        let squares: f64 = (0..)
            .zip(&ranks)
            .map(|(at, it)| (f64::from(at) - it).powi(2))
            .sum();
        let rho = 1.0 - 6.0 * squares / (n * (n * n - 1.0));
        correlation += rho * (n - 1.0).sqrt();
        hits += (0..)
            .zip(&ranks)
            .filter(|(at, it)| f64::from(*at) == **it)
            .count() as f64;
        sessions += 1.0;
    }
    (sessions > 0.0).then(|| {
        [
            correlation / f64::sqrt(sessions),
            (hits - sessions) / f64::sqrt(sessions),
        ]
    })
}

/// Everything that a database says: for each table the columns and the rows as texts, in
/// the order in which it gives them.
async fn tables(pool: &AnyPool, postgres: bool) -> Vec<(String, Vec<String>, Vec<Vec<String>>)> {
    let names = if postgres {
        "SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables \
         WHERE table_schema = 'public'"
    } else {
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    };
    let mut all = Vec::new();
    for row in sqlx::query(names).fetch_all(pool).await.unwrap() {
        let table: String = row.get("name");
        let columns = if postgres {
            format!(
                "SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns \
                 WHERE table_schema = 'public' AND table_name = '{table}'"
            )
        } else {
            format!("SELECT name FROM pragma_table_info('{table}')")
        };
        let mut columns: Vec<String> = sqlx::query(AssertSqlSafe(columns))
            .fetch_all(pool)
            .await
            .unwrap()
            .iter()
            .map(|row| row.get("name"))
            .collect();
        if postgres {
            columns.extend(["xmin".to_owned(), "ctid".to_owned()]);
        } else if sqlx::query(AssertSqlSafe(format!("SELECT rowid FROM {table}")))
            .fetch_optional(pool)
            .await
            .is_ok()
        {
            columns.push("rowid".to_owned());
        }
        let list: Vec<String> = columns
            .iter()
            .map(|it| match postgres {
                true => format!("COALESCE(CAST({it} AS TEXT), '')"),
                false => format!(
                    "CASE typeof({it}) WHEN 'blob' THEN hex({it}) \
                     ELSE COALESCE(CAST({it} AS TEXT), '') END"
                ),
            })
            .collect();
        let sql = format!("SELECT {} FROM {table}", list.join(", "));
        let rows = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(pool)
            .await
            .unwrap()
            .iter()
            .map(|row| (0..columns.len()).map(|it| row.get(it)).collect())
            .collect();
        all.push((table, columns, rows));
    }
    all
}

/// Texts in their natural order: numbers in them by their size.
fn natural(text: &str) -> Vec<(u128, String)> {
    let mut parts: Vec<(u128, String)> = Vec::new();
    for c in text.chars() {
        match (c.to_digit(10), parts.last_mut()) {
            (Some(digit), Some((number, words))) if words.is_empty() => {
                *number = number.saturating_mul(10).saturating_add(u128::from(digit));
            }
            (Some(digit), _) => parts.push((u128::from(digit), String::new())),
            (None, Some((_, words))) if !words.is_empty() => words.push(c),
            (None, _) => parts.push((0, c.to_string())),
        }
    }
    parts
}

/// What the attacker finds: the name of each channel or column that gives people away.
async fn attack(truth: &Truth, pool: &AnyPool, postgres: bool, files: &[&Path]) -> Vec<String> {
    let mut owners: HashMap<&str, (usize, usize)> = HashMap::new();
    for (session, answered) in truth.0.iter().enumerate() {
        for (person, stands) in answered {
            for text in stands.values() {
                owners.insert(text, (session, *person));
            }
        }
    }
    let mut channels: BTreeMap<String, Channel> = BTreeMap::new();
    let mut found = Vec::new();
    let all = tables(pool, postgres).await;

    let beside_passes: BTreeSet<&String> = all
        .iter()
        .filter(|(table, _, _)| table.starts_with("pass"))
        .flat_map(|(_, columns, rows)| {
            rows.iter().flat_map(move |row| {
                row.iter()
                    .zip(columns)
                    .filter(|(_, column)| !["xmin", "ctid"].contains(&column.as_str()))
                    .map(|(value, _)| value)
            })
        })
        .filter(|it| it.len() > 2)
        .collect();
    for (table, columns, rows) in &all {
        let mut by_value: Vec<HashMap<&str, Vec<(usize, usize)>>> =
            vec![HashMap::new(); columns.len()];
        let ranks: HashMap<&String, Vec<_>> = (0..)
            .zip(columns)
            .map(|(at, column): (usize, _)| {
                let mut values: Vec<_> = rows.iter().map(|row| natural(&row[at])).collect();
                values.sort();
                (column, values)
            })
            .collect();
        for (place, row) in rows.iter().enumerate() {
            let Some(owner) = row.iter().find_map(|it| owners.get(it.as_str())) else {
                continue;
            };
            let mut note = |name: String, at: f64| {
                channels
                    .entry(name)
                    .or_default()
                    .entry(*owner)
                    .or_insert(at);
            };
            note(format!("rows of {table}"), place as f64);
            for ((column, value), values) in columns.iter().zip(row).zip(&mut by_value) {
                let key = natural(value);
                let rank = ranks[column].partition_point(|it| *it < key);
                note(format!("{table}.{column}"), rank as f64);
                let content = ["value", "text", "question_key"].contains(&column.as_str());
                if !content && !["xmin", "ctid"].contains(&column.as_str()) {
                    values.entry(value).or_default().push(*owner);
                }
                let public = ["edition_id", "session_id"].contains(&column.as_str());
                if !public && beside_passes.contains(value) {
                    found.push(format!("{table}.{column} stands beside a pass too"));
                }
            }
        }
        for (column, values) in columns.iter().zip(by_value) {
            let (mut pairs, mut same) = (0_u32, 0_u32);
            for group in values.values() {
                for (at, one) in group.iter().enumerate() {
                    for other in group[..at].iter().filter(|it| it.0 != one.0) {
                        pairs += 1;
                        same += u32::from(one.1 == other.1);
                    }
                }
            }
            if pairs > 50 && f64::from(same) / f64::from(pairs) > 4.0 / PEOPLE as f64 {
                found.push(format!("{table}.{column} repeats with a person"));
            }
        }
    }
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(file).unwrap();
        let finder = |text: &str| {
            let mut places = memchr::memmem::find_iter(&bytes, text.as_bytes());
            let first = places.next();
            (first, places.last().or(first))
        };
        for (session, answered) in truth.0.iter().enumerate() {
            for (person, stands) in answered {
                for (kind, text) in stands {
                    let (first, last) = finder(text);
                    for (which, place) in [("first", first), ("last", last)] {
                        if let Some(place) = place {
                            let channel = channels
                                .entry(format!("{which} {kind} in {name}"))
                                .or_default();
                            channel.insert((session, *person), place as f64);
                            // Rows lie from the end of a page to its beginning.
                            let channel = channels
                                .entry(format!("{which} {kind} in a page of {name}"))
                                .or_default();
                            channel.insert(
                                (session, *person),
                                -((place % 4096) as f64) - (place as f64) / 1e12,
                            );
                        }
                    }
                }
            }
        }
    }
    for (name, channel) in &channels {
        if let Some(scores) = scores(truth, channel)
            && scores.iter().any(|it| it.abs() > FOUND)
        {
            found.push(format!("{name}: {scores:.1?}"));
        }
    }
    assert!(
        channels.len() > 20,
        "the attacker looks at enough: {}",
        channels.len()
    );
    found.sort();
    found.dedup();
    found
}

/// Plays an edition with a leak, and what the attacker finds then.
async fn relinked(sessions: usize, leak: Leak) -> Vec<String> {
    let file = sqlite().await;
    let path = file.folder.path().join("kanso.db");
    let pool = AnyPool::connect(&Store::sqlite_address(&path))
        .await
        .unwrap();
    spoil(&pool, leak).await;
    let truth = play(&file.store, &pool, sessions, leak).await;
    // As officers read them.
    let comments = file.folder.path().join("comments.txt");
    let mut texts = Vec::new();
    let edition = file.store.editions().await.unwrap().remove(0);
    let held: Vec<Session> = file.store.sessions(edition.id).await.unwrap();
    assert!(held.iter().all(|it| it.state == State::Closed));
    for session in &held {
        for (_, text) in file.store.comments(session.id).await.unwrap() {
            texts.push(text);
        }
    }
    std::fs::write(&comments, texts.join("\n")).unwrap();
    let backup = file.folder.path().join("backup.db");
    file.store.backup(&backup).await.unwrap();
    // The power fails: nothing is tidied up by closing the database.
    let log = file.folder.path().join("kanso.db-wal");
    let memory = file.folder.path().join("kanso.db-shm");
    attack(
        &truth,
        &pool,
        false,
        &[&path, &log, &memory, &backup, &comments],
    )
    .await
}

#[actix_web::test]
async fn an_attacker_with_the_disk_and_the_cards_matches_no_better_than_chance() {
    assert_eq!(relinked(20, Leak::None).await, [""; 0]);
}

#[actix_web::test]
async fn the_attacker_finds_what_was_put_back() {
    for (leak, expected) in [
        (Leak::RowId, "response.rowid: "),
        (Leak::Time, "response.at: "),
        (Leak::Cookie, "response.cookie repeats with a person"),
        (Leak::NoRewrite, "first response in kanso.db-wal: "),
    ] {
        let found = relinked(8, leak).await;
        assert!(
            found.iter().any(|it| it.starts_with(expected)),
            "{leak:?}: {found:#?}"
        );
    }
}

#[actix_web::test]
async fn on_postgresql_neither_rows_nor_transactions_tell_the_order() {
    let (_turn, store) = postgres().await;
    let address = std::env::var("KANSO_TEST_POSTGRES").unwrap();
    let pool = AnyPool::connect(&address).await.unwrap();
    let truth = play(&store, &pool, 20, Leak::None).await;
    assert_eq!(attack(&truth, &pool, true, &[]).await, [""; 0]);
    let truth = {
        for sql in ["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"] {
            run(&pool, sql).await;
        }
        let store = Store::open(&address).await.unwrap();
        play(&store, &pool, 8, Leak::NoRewrite).await
    };
    let found = attack(&truth, &pool, true, &[]).await;
    assert!(
        found.iter().any(|it| it.starts_with("response.xmin: ")),
        "{found:#?}"
    );
}
