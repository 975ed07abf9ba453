//! `kanso check`: what is well is called well, and every kind of damage is named.

use std::path::{Path, PathBuf};
use std::time::Duration;

use kanso::demo;
use kanso::domain::{
    DecisionPlan, DecisionSubject, Expected, Kind, RawResponse, Secret, SigningKey, Speaker, State,
};
use kanso::store::{Checked, Store, Submission, TABLES, check, inbox};
use tempfile::TempDir;

use crate::fixture::{draft, postgres, sqlite};
use crate::program::{Program, kanso};
use crate::schema_upgrade::DUMPS;
use crate::senders::Senders;

/// A database with something in every table, in a folder that goes with it.
struct Sound {
    folder: TempDir,
    file: PathBuf,
}

/// Two editions that follow one another: an open lecture of each is answered by six, and
/// two more lectures are closed.
pub(crate) async fn fill(store: &Store) {
    for number in [1, 2] {
        let mut draft = draft();
        draft.plan.number = number;
        draft.sessions[0].plan.topics = vec!["地域社会".to_owned()];
        draft.sessions[0].plan.speakers = vec![Speaker {
            name: "សុខ ดารา".to_owned(),
            position: "Giáo sư".to_owned(),
            organisation: "ມະຫາວິທະຍາໄລ".to_owned(),
            lecturer_type: "visiting expert".to_owned(),
        }];
        draft.sessions[1].state = State::Open;
        if number == 2 {
            draft.sessions[0].follows = vec![(1, "opening".parse().unwrap())];
        }
        let edition = store.put_edition(&draft, 0).await.unwrap().edition;
        store.make_missing_keys(edition).await.unwrap();
        store.make_missing_codes(edition).await.unwrap();
        let sessions = store.sessions(edition).await.unwrap();
        let questionnaires = store.questionnaires(edition).await.unwrap();
        let (inbox, task) = inbox(store.clone());
        for value in 1..=6 {
            let secret = Secret::random();
            store.add_passes(edition, &[secret.hash()]).await.unwrap();
            let (pass, _) = store.pass(&secret.hash()).await.unwrap().unwrap();
            store.draw_tickets(pass, &secret, &sessions).await.unwrap();
            for session in &sessions[..2] {
                let questionnaire = questionnaires
                    .iter()
                    .find(|it| it.id == session.questionnaire_id)
                    .unwrap();
                let fields = [
                    ("overall", value.min(5).to_string()),
                    ("clarity", "0".to_owned()),
                    ("improve", format!("{value}: ကျေးဇူး 感謝 Salamat")),
                ];
                let fields = fields.map(|(name, it)| (name.to_owned(), it)).to_vec();
                let response = RawResponse(fields).parse(questionnaire).unwrap();
                let ticket = secret.ticket(session.id);
                let submission = Submission::new(session, questionnaire, &ticket, response);
                inbox.send(submission).await.unwrap();
            }
        }
        drop(inbox);
        task.await.unwrap();
        store.close_session(sessions[1].id, 1).await.unwrap();
        store.finish_closing(1).await.unwrap();
        let addresses = ["a@example.org", "b@example.org"].map(|it| it.parse().unwrap());
        store
            .add_reminder_addresses(edition, &addresses)
            .await
            .unwrap();
        let subjects = [
            DecisionSubject::Kind(Kind::Lecture),
            DecisionSubject::Session("opening".parse().unwrap()),
        ];
        for subject in subjects {
            let plan = DecisionPlan {
                subject,
                question: "clarity".parse().unwrap(),
                expected: Expected::Higher,
                found: "Isu ini tidak jelas".parse().unwrap(),
                decided: "Mais exemplos".parse().unwrap(),
            };
            store.add_decision(edition, &plan).await.unwrap().unwrap();
        }
    }
    let officer = store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    store
        .add_sign_in_link(officer, &Secret::random().hash(), 1)
        .await
        .unwrap();
    store.note(officer, None, 1, "sign in", "").await.unwrap();
}

async fn sound() -> Sound {
    let database = sqlite().await;
    fill(&database.store).await;
    database.store.close().await;
    Sound {
        file: database.folder.path().join("kanso.db"),
        folder: database.folder,
    }
}

async fn checked(file: &Path) -> Checked {
    let address = format!("sqlite://{}?mode=rw", file.display());
    check(&address).await.unwrap()
}

impl Sound {
    /// What is found after statements that break what the schema forbids, too.
    async fn after(&self, damage: &str) -> Vec<String> {
        let file = self.folder.path().join("damaged.db");
        std::fs::copy(&self.file, &file).unwrap();
        sqlx::any::install_default_drivers();
        let pool = sqlx::AnyPool::connect(&Store::sqlite_address(&file))
            .await
            .unwrap();
        let mut connection = pool.acquire().await.unwrap();
        let careless = "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON";
        for sql in [careless, damage] {
            let sql = sqlx::AssertSqlSafe(sql.to_owned());
            sqlx::raw_sql(sql).execute(&mut *connection).await.unwrap();
        }
        drop(connection);
        pool.close().await;
        checked(&file).await.findings
    }
}

#[actix_web::test]
async fn what_is_well_is_called_well() {
    let sound = sound().await;
    let bytes = std::fs::read(&sound.file).unwrap();
    let found = checked(&sound.file).await;
    assert_eq!(found.findings, [""; 0]);
    assert_eq!(found.looked_at.len(), 4);
    assert_eq!(std::fs::read(&sound.file).unwrap(), bytes);

    let demonstration = sqlite().await;
    let pass_file = demonstration.folder.path().join("pass.txt");
    demo::prepare(&demonstration.store, &pass_file, 1_800_000_000)
        .await
        .unwrap();
    demonstration.store.close().await;
    let file = demonstration.folder.path().join("kanso.db");
    assert_eq!(checked(&file).await.findings, [""; 0]);

    for dump in DUMPS {
        let upgraded = tempfile::tempdir().unwrap();
        let file = upgraded.path().join("kanso.db");
        let address = Store::sqlite_address(&file);
        let pool = sqlx::AnyPool::connect(&address).await.unwrap();
        sqlx::raw_sql(dump).execute(&pool).await.unwrap();
        pool.close().await;
        let older = check(&address).await.unwrap_err().to_string();
        assert!(
            older.starts_with("the database has the schema number "),
            "{older}"
        );
        let store = Store::open(&address).await.unwrap();
        // As the clock of a server does at its start.
        store.finish_closing(1).await.unwrap();
        store.close().await;
        assert_eq!(checked(&file).await.findings, [""; 0]);
    }
}

#[actix_web::test]
async fn postgres_is_checked_as_well() {
    let (_turn, store) = postgres().await;
    let address = std::env::var("KANSO_TEST_POSTGRES").unwrap();
    fill(&store).await;
    let found = check(&address).await.unwrap();
    assert_eq!(found.findings, [""; 0]);
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    sqlx::raw_sql("UPDATE tally SET count = count + 1 WHERE question_key = 'overall'")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    let found = check(&address).await.unwrap().findings;
    let starts: Vec<&str> = found
        .iter()
        .map(|it| it.split(':').next().unwrap())
        .collect();
    let tally = |it| format!("Session seminar/{it} has a tally that is not what its responses say");
    let expected = ["1/opening", "1/past", "2/opening", "2/past"].map(tally);
    assert_eq!(starts, expected);
}

#[actix_web::test]
async fn every_kind_of_damage_is_named() {
    let sound = sound().await;
    let one = "WHERE id = (SELECT MIN(id) FROM";
    let session = |edition: u8, key: &str| {
        format!(
            "(SELECT s.id FROM session s JOIN edition e ON e.id = s.edition_id \
             WHERE e.number = {edition} AND s.key = '{key}')"
        )
    };
    let (opening, past, visit) = (
        session(1, "opening"),
        session(1, "past"),
        session(1, "visit"),
    );
    let later = session(2, "opening");
    let first = "(SELECT id FROM edition WHERE number = 1)";
    let second = "(SELECT id FROM edition WHERE number = 2)";
    let lecture = format!("(SELECT questionnaire_id FROM session WHERE id = {opening})");
    let of_visit = format!("(SELECT questionnaire_id FROM session WHERE id = {visit})");
    let of_later = format!("(SELECT questionnaire_id FROM session WHERE id = {later})");
    let response = format!("(SELECT MIN(id) FROM response WHERE session_id = {opening})");
    let unreadable = |table: &str, column: &str| {
        format!(
            "The column “{column}” of the table “{table}” holds a value that Kanso never writes"
        )
    };
    let about = |place: &str, what: &str| format!("Session seminar/{place} {what}");
    let tallies = about(
        "1/opening",
        "has a tally that is not what its responses say",
    );
    let version_1 = "d0e5b3f2-7c9a-11ef-8a2b-0242ac120002";
    let twin = SigningKey::generate().unwrap().1.to_text();
    let expect: Vec<(String, Vec<String>)> = vec![
        // Rows that cannot be read.
        (format!("UPDATE session SET kind = 'concert' WHERE id = {visit}"), vec![
            unreadable("session", "kind"),
            about("1/visit", "asks a questionnaire for another kind of session"),
        ]),
        (format!("UPDATE session SET position = 'first' WHERE id = {visit}"),
            vec![unreadable("session", "position")]),
        (format!("UPDATE edition SET time_zone = 'Mars/Olympus' WHERE id = {first}"),
            vec![unreadable("edition", "time_zone")]),
        (format!("UPDATE edition SET threshold = 1 WHERE id = {first}"),
            vec![
                "SQLite finds the file damaged (CHECK constraint failed in edition)".to_owned(),
                unreadable("edition", "threshold"),
            ]),
        (format!("UPDATE comment SET id = '{version_1}' {one} comment)"),
            vec![unreadable("comment", "id")]),
        (format!("UPDATE comment SET text = '' {one} comment)"),
            vec![unreadable("comment", "text")]),
        ("UPDATE pass SET token_hash = 'aloud' WHERE id = (SELECT MIN(id) FROM pass)".to_owned(),
            vec![unreadable("pass", "token_hash")]),
        (format!("UPDATE session_key SET public_key = 'none' WHERE session_id = {opening}"),
            vec![unreadable("session_key", "public_key")]),
        (format!("UPDATE session_key SET private_key = 'none' WHERE session_id = {opening}"),
            vec![unreadable("session_key", "private_key")]),
        ("UPDATE reminder_address SET address = 'nobody' WHERE id = \
          (SELECT MIN(id) FROM reminder_address)".to_owned(),
            vec![unreadable("reminder_address", "address")]),
        (format!("UPDATE response SET id = '{version_1}' WHERE id = {response}"),
            vec![unreadable("response", "id")]),
        // References.
        (format!("DELETE FROM session_key WHERE session_id = {opening}; \
                  DELETE FROM pass WHERE id = (SELECT MIN(id) FROM pass)"), vec![
            "A row of the table “pass_draw” belongs to a row that is gone".to_owned(),
            "Keys of edition seminar/1 are missing, so the fingerprint on its cards can no longer be \
             computed".to_owned(),
        ]),
        // Questionnaires.
        (format!("UPDATE session SET questionnaire_id = {of_later} WHERE id = {opening}"),
            vec![about("1/opening", "asks a questionnaire of another edition")]),
        (format!("UPDATE session SET questionnaire_id = {lecture} WHERE id = {visit}"),
            vec![about("1/visit", "asks a questionnaire for another kind of session")]),
        (format!("UPDATE questionnaire SET version = 3 WHERE id = {lecture}"),
            vec!["The versions of a questionnaire of edition seminar/1 are not 1, 2, 3 …".to_owned()]),
        (format!("UPDATE question SET edition_id = {second} WHERE questionnaire_id = {of_visit}"),
            vec!["A questionnaire of edition seminar/1 has questions that belong to another edition"
                .to_owned()]),
        (format!("UPDATE question_text SET edition_id = {second} WHERE questionnaire_id = {of_visit}"),
            vec!["A questionnaire of edition seminar/1 has texts that belong to another edition"
                .to_owned()]),
        (format!("DELETE FROM question_text WHERE language = 'en' AND question_key = 'overall' \
                  AND questionnaire_id = {lecture}"),
            vec!["A question of edition seminar/1 has no English text".to_owned()]),
        (format!("DELETE FROM scale_text WHERE language = 'en' AND value = 1 AND edition_id = {first} \
                  AND scale_key = 'agreement'"),
            vec!["A scale of edition seminar/1 does not have one English text for each of its answers"
                .to_owned()]),
        // The programme.
        (format!("UPDATE speaker SET edition_id = {second} WHERE edition_id = {first}"),
            vec![about("1/opening", "names a speaker of another edition")]),
        (format!("UPDATE topic SET edition_id = {second}, title = 'x' WHERE edition_id = {first}"),
            vec![about("1/opening", "names a topic of another edition")]),
        (format!("UPDATE series_link SET earlier_session_id = session_id, \
                  edition_id = {second} WHERE session_id = {later}"),
            vec![about(
                "2/opening",
                "follows a session that is not of an earlier edition of its programme",
            )]),
        ("UPDATE decision SET question_key = 'weather' WHERE kind IS NOT NULL".to_owned(), vec![
            "A decision in edition seminar/1 is about a question that its programme has never asked"
                .to_owned(),
            "A decision in edition seminar/2 is about a question that its programme has never asked"
                .to_owned(),
        ]),
        // States and times.
        (format!("UPDATE session SET closes_at = 5 WHERE id = {visit}"),
            vec![about("1/visit", "is planned and has a time at which its grace time ends")]),
        (format!("UPDATE session SET closes_at = 5 WHERE id = {past}"), vec![
            "Closing session seminar/1/past was not finished".to_owned(),
        ]),
        (format!("UPDATE session SET shuts_at = 5 WHERE id = {past}"), vec![
            about("1/past", "is closed and has times by which the clock would open or close it"),
        ]),
        (format!("UPDATE session SET state = 'planned' WHERE id = {opening}"), vec![
            about("1/opening", "was never open and has responses"),
            about("1/opening", "was never open and has texts"),
        ]),
        (format!("UPDATE session SET state = 'closed' WHERE edition_id = {first}"), vec![
            "Every session of edition seminar/1 is closed, and it still has addresses for reminders"
                .to_owned(),
            about("1/opening", "is closed and it is still noted which cards have drawn for it"),
            about("1/opening", "is closed and its private key is still there, by which tickets could be \
                   signed"),
            about("1/opening", "is closed and still has tickets, from which the ids of responses could \
                   follow"),
            about("1/visit", "is closed and it is still noted which cards have drawn for it"),
            about("1/visit", "is closed and its private key is still there, by which tickets could be \
                   signed"),
            about("1/visit", "is closed and still has tickets, from which the ids of responses could \
                   follow"),
        ]),
        // Keys, cards and tickets.
        (format!("UPDATE session_key SET public_key = '{twin}' WHERE edition_id = {first}"), vec![
            "Two sessions have the same key, one of them in edition seminar/1, so that a ticket is good \
             for both".to_owned(),
        ]),
        (format!("UPDATE pass_draw SET pass_id = (SELECT MIN(id) FROM pass WHERE edition_id = {second}) \
                  WHERE session_id = {opening} AND pass_id = (SELECT MIN(pass_id) FROM pass_draw \
                  WHERE session_id = {opening})"),
            vec!["A card of another edition has drawn for session seminar/1/opening".to_owned()]),
        (format!("UPDATE ticket SET edition_id = {second} WHERE session_id = {opening}"), vec![
            "Rows of the table “ticket” of session seminar/1/opening are noted for another edition"
                .to_owned(),
        ]),
        // Answers.
        (format!("DELETE FROM response WHERE id = {response}"), vec![tallies.clone()]),
        (format!("UPDATE tally SET count = count + 1 WHERE session_id = {opening} \
                  AND question_key = 'attended'"), vec![tallies.clone()]),
        (format!("INSERT INTO tally VALUES ({opening}, 'weather', 1, {first}, 1)"),
            vec![about("1/opening", "has a tally of what it does not ask")]),
        (format!("UPDATE response SET answers = REPLACE(answers, 'overall:', 'overall:9') \
                  WHERE id = {response}"), vec![
            about("1/opening", "has a tally that is not what its responses say"),
            about("1/opening", "has an answer that is not on the scale of its question"),
        ]),
        (format!("UPDATE response SET answers = REPLACE(answers, 'clarity:', 'weather:') \
                  WHERE id = {response}"), vec![
            about("1/opening", "has a tally that is not what its responses say"),
            about("1/opening", "has an answer to a question that it does not ask"),
            about("1/opening", "has answers that are not in their order"),
        ]),
        (format!("UPDATE response SET answers = answers || ' zest' WHERE id = {response}"),
            vec![about("1/opening", "has an answer to a question that it does not ask")]),
        (format!("UPDATE response SET answers = REPLACE(answers, 'overall:', 'improve:3 overall:') \
                  WHERE id = {response}"),
            vec![about("1/opening", "has a number as the answer to a question for texts")]),
        (format!("UPDATE response SET edition_id = {second} WHERE id = {response}"),
            vec![about("1/opening", "has a response that is noted for another edition")]),
        (format!("UPDATE response SET attended = 0 WHERE id = {response}"), vec![
            about("1/opening", "has a tally that is not what its responses say"),
            about("1/opening", "has answers of somebody who did not attend"),
        ]),
        (format!("UPDATE comment SET question_key = 'weather' WHERE session_id = {opening}"),
            vec![about("1/opening", "has a text to a question that it does not ask")]),
        (format!("UPDATE comment SET question_key = 'overall' WHERE session_id = {opening}"),
            vec![about("1/opening", "has a text as the answer to a rated question")]),
    ];
    let mut wrong = Vec::new();
    for (damage, mut expected) in expect {
        expected.sort();
        let found = sound.after(&damage).await;
        for sentence in &found {
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(
                !sentence.contains("感謝"),
                "{sentence} holds what somebody wrote"
            );
        }
        let starts: Vec<&str> = found
            .iter()
            .map(|it| it.split_once(": ").unwrap().0)
            .collect();
        if starts != expected {
            wrong.push(format!(
                "{damage}\n  found {starts:#?}\n  not {expected:#?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[actix_web::test]
async fn a_damaged_file_is_named() {
    let sound = sound().await;
    let mut bytes = std::fs::read(&sound.file).unwrap();
    // A page in the middle is overwritten.
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xa5);
    std::fs::write(&sound.file, &bytes).unwrap();
    let found = checked(&sound.file).await.findings;
    let named = found
        .iter()
        .any(|it| it.starts_with("SQLite finds the file damaged ("));
    assert!(named, "{found:#?}");
}

#[actix_web::test]
async fn the_command_works_beside_a_server_and_its_code_tells() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let said = kanso(&data, &["check"]);
    assert!(!said.success);
    assert!(
        said.stderr.starts_with("kanso: there is no database “"),
        "{said:?}"
    );
    assert!(!data.exists());

    let mut senders = Senders::prepare(&data).await;
    senders.draw(&data, 60).await;
    let mut program = Program::start(&data, "serve");
    program.ready().await;
    let sending = senders.send(&program.base, Duration::from_secs(2));
    let from = data.clone();
    let said = tokio::task::spawn_blocking(move || kanso(&from, &["check"])).await;
    let said = said.unwrap();
    assert!(said.success, "{said:?}");
    assert!(said.stdout.starts_with("All is well: "), "{said:?}");
    senders.back(sending).await;
    program.kill();

    let pool = sqlx::AnyPool::connect(&Store::sqlite_address(&data.join("kanso.db")))
        .await
        .unwrap();
    sqlx::raw_sql("UPDATE tally SET count = count + 1")
        .execute(&pool)
        .await
        .unwrap();
    pool.close().await;
    let said = kanso(&data, &["check"]);
    assert!(!said.success);
    assert!(
        said.stdout
            .starts_with("Session seminar/1/opening has a tally"),
        "{said:?}"
    );
    assert_eq!(said.stderr, "kanso: 1 findings; nothing was changed\n");
}

/// The tables and columns of a database.
async fn columns(address: &str, sql: &'static str) -> Vec<(String, String)> {
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(address).await.unwrap();
    let mut columns: Vec<(String, String)> = sqlx::query_as(sql).fetch_all(&pool).await.unwrap();
    pool.close().await;
    columns.sort();
    columns
}

#[actix_web::test]
async fn the_list_of_tables_is_the_schema() {
    let mut listed: Vec<(String, String)> = TABLES
        .iter()
        .flat_map(|table| {
            table
                .columns
                .iter()
                .map(|it| (table.name.to_owned(), it.0.to_owned()))
        })
        .collect();
    listed.sort();
    let file = sqlite().await;
    let address = Store::sqlite_address(&file.folder.path().join("kanso.db"));
    let of_sqlite = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
                     WHERE m.type = 'table' AND m.name <> '_sqlx_migrations'";
    assert_eq!(columns(&address, of_sqlite).await, listed);
    let null = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
                WHERE m.type = 'table' AND m.name <> '_sqlx_migrations' AND c.\"notnull\" = 0";
    let mut may_be_null: Vec<(String, String)> = TABLES
        .iter()
        .flat_map(|table| table.columns.iter().map(move |it| (table, it)))
        .filter(|(_, column)| column.2)
        .map(|(table, column)| (table.name.to_owned(), column.0.to_owned()))
        .collect();
    may_be_null.sort();
    assert_eq!(columns(&address, null).await, may_be_null);
    let key = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c \
               WHERE m.type = 'table' AND m.name <> '_sqlx_migrations' AND c.pk > 0";
    let mut keys: Vec<(String, String)> = TABLES
        .iter()
        .flat_map(|table| table.columns[..table.key].iter().map(move |it| (table, it)))
        .map(|(table, column)| (table.name.to_owned(), column.0.to_owned()))
        .collect();
    keys.sort();
    assert_eq!(columns(&address, key).await, keys);

    let (_turn, _store) = postgres().await;
    let address = std::env::var("KANSO_TEST_POSTGRES").unwrap();
    let of_postgres = "SELECT table_name::text, column_name::text FROM information_schema.columns \
                       WHERE table_schema = current_schema() AND table_name <> '_sqlx_migrations'";
    assert_eq!(columns(&address, of_postgres).await, listed);
}
