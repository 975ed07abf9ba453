//! Several real programs on one PostgreSQL database, as behind a proxy that sends each request
//! to another one.

use std::collections::HashSet;
use std::time::Duration;

use kanso::domain::{RawResponse, Secret, State};
use kanso::store::{Store, Submission, inbox};
use reqwest::Method;
use serde_json::json;
use sqlx::AnyPool;
use sqlx::postgres::PgListener;

use crate::fixture::{EDITION, EDITION_PAGE, Running, client, draft};
use crate::postgres_server::{Database, number};
use crate::program::{Program, kanso_with, on};
use crate::senders::Senders;
use crate::tickets::{blinding, draw, keys, overall, send};

/// The store of a database, and as many programs on it as asked for, each as a browser sees it
/// that keeps its cookies for all of them.
async fn programs(database: &Database, count: usize) -> (Vec<Program>, Vec<Running>) {
    let client = client();
    let mut programs = Vec::new();
    let mut seen = Vec::new();
    let store = Store::open(&database.address).await.unwrap();
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let pass = Secret::random();
    store.add_passes(edition, &[pass.hash()]).await.unwrap();
    for _ in 0..count {
        let folder = tempfile::tempdir().unwrap();
        let program = Program::start_with(folder.path(), "serve", &on(&database.address));
        seen.push(Running {
            base: program.base.clone(),
            store: store.clone(),
            pass: pass.clone(),
            folder,
            client: client.clone(),
        });
        programs.push(program);
    }
    for program in &mut programs {
        program.ready().await;
    }
    (programs, seen)
}

#[actix_web::test]
async fn what_begins_on_one_server_goes_on_at_the_other() {
    let database = Database::new().await;
    let (programs, seen) = programs(&database, 2).await;
    let [one, two] = &seen[..] else { panic!() };

    // Signed in here, known there; a form that was loaded here is taken there.
    one.sign_in().await;
    assert_eq!(two.get("/officer").await.0, 200);
    let sessions = one.sessions().await;
    let (opening, visit) = (&sessions[0], &sessions[2]);

    // All that is drawn here is good there, blindly or not.
    let pass = Secret::random();
    let edition = opening.edition_id;
    one.store.add_passes(edition, &[pass.hash()]).await.unwrap();
    let both = [
        blinding(&keys(one).await, opening, [1; 32]),
        blinding(&keys(two).await, visit, [2; 32]),
    ];
    let draws = [(opening, &both[0]), (visit, &both[1])];
    let (status, drawn) = draw(one, &pass, &draws).await;
    assert_eq!((status, &drawn["again"]), (200, &json!(false)));
    let (_, again) = draw(two, &pass, &draws).await;
    assert_eq!(again["again"], true, "the other knows that it was drawn");
    let tickets = [opening, visit].map(|it| drawn["signed"][it.id.to_string()].clone());
    let (to_opening, to_visit) = (both[0].ticket(&tickets[0]), both[1].ticket(&tickets[1]));
    assert_eq!(send(two, opening, &to_opening, 5).await, 200);
    assert_eq!(send(one, opening, &to_opening, 4).await, 200);
    assert_eq!(overall(two).await, [(4, 1)]);
    let question = json!({ "session": opening.id, "ticket": to_opening }).to_string();
    let found = two.call(Method::POST, "/api/v1/responses/find", question);
    assert_eq!(found.await.1["answers"], json!({ "overall": "4" }));
    let card = format!("/p/{}", one.pass);
    assert_eq!(one.post(&card, "").await, (303, card.clone()));
    let form = format!("{card}/opening");
    assert_eq!(two.get(&form).await.0, 200);
    assert_eq!(two.post(&form, "overall=2").await.0, 303);
    assert_eq!(one.post(&form, "overall=3").await.0, 303);
    assert_eq!(overall(one).await, [(3, 1), (4, 1)]);

    // Opened here, it is open there at once; closed there, it is closed here.
    assert_eq!(send(two, visit, &to_visit, 5).await, 409);
    assert_eq!(one.set_state("visit", "open").await.0, 303);
    assert_eq!(send(two, visit, &to_visit, 5).await, 200);
    assert_eq!(two.set_state("visit", "closed").await.0, 303);
    assert_eq!(send(one, visit, &to_visit, 4).await, 409);
    let page = format!("{EDITION_PAGE}/sessions/visit");
    assert_eq!(one.get(&page).await, two.get(&page).await);
    assert_eq!(one.store.recount().await.unwrap(), []);

    // One reminder an hour, whoever sends it, and both say how it went.
    let officer = one.store.put_officer("officer@example.org", None).await;
    let officer = officer.unwrap();
    let remind = async |at| one.store.begin_reminder(officer, edition, at, 3_600).await;
    let now = std::time::UNIX_EPOCH.elapsed().unwrap().as_secs() as i64;
    let entry = remind(now).await.unwrap().unwrap();
    assert_eq!(remind(now + 3_599).await.unwrap(), Err(now + 3_600));
    let (_, page) = two.get(EDITION_PAGE).await;
    assert!(page.contains("A reminder is being sent."));
    one.store.finish_reminder(entry, 15, 1).await.unwrap();
    for server in [one, two] {
        let (_, page) = server.get(EDITION_PAGE).await;
        let words = "The reminder was sent in part: the mail server took 15 of 16 messages.";
        assert!(page.contains(words));
    }

    // Signed out there, nobody is signed in here.
    let (_, html) = one.get("/officer").await;
    let token = crate::fixture::form_token(&html).to_owned();
    let out = two
        .post("/officer/sign-out", format!("token={token}"))
        .await;
    assert_eq!(out.0, 303);
    assert_eq!(one.get_to("/officer").await.1, "/officer/sign-in");
    drop(programs);
    database.drop_it().await;
}

#[actix_web::test]
async fn phones_that_send_to_several_servers_wait_for_no_deadlock() {
    let database = Database::new().await;
    let mut senders = Senders::prepare_at(&database.address).await;
    senders.draw_at(&database.address, 40).await;
    let folder = tempfile::tempdir().unwrap();
    let start = || Program::start_with(folder.path(), "serve", &on(&database.address));
    let (mut one, mut two) = (start(), start());
    one.ready().await;
    two.ready().await;
    let bases = [one.base.clone(), two.base.clone()];
    let sending = senders.send_in_turns(&bases, Duration::from_millis(2_500));
    senders.back(sending).await;
    assert!(senders.acknowledged() > 50, "{}", senders.acknowledged());
    senders.hold_against_at(&database.address, &senders).await;
    // One that waits for another which waits for it is ended by the database, and logged here.
    let log = std::fs::read_to_string(folder.path().join("log")).unwrap();
    assert_eq!(log, "");
    drop((one, two));
    database.drop_it().await;
}

#[actix_web::test]
async fn two_servers_close_a_session_once_and_lose_nothing() {
    let database = Database::new().await;
    let one = Store::open(&database.address).await.unwrap();
    let two = Store::open(&database.address).await.unwrap();
    let edition = one.put_edition(&draft(), 0).await.unwrap().edition;
    let sessions = one.sessions(edition).await.unwrap();
    let questionnaires = one.questionnaires(edition).await.unwrap();
    let asks = questionnaires
        .iter()
        .find(|it| it.id == sessions[0].questionnaire_id)
        .unwrap();
    let (inbox, task) = inbox(two.clone());
    for _ in 0..7 {
        let secret = Secret::random();
        one.add_passes(edition, &[secret.hash()]).await.unwrap();
        let (pass, _) = one.pass(&secret.hash()).await.unwrap().unwrap();
        one.draw_tickets(pass, &secret, &sessions).await.unwrap();
        let raw = RawResponse(vec![("overall".to_owned(), "4".to_owned())]);
        let response = raw.parse(asks).unwrap();
        let ticket = secret.ticket(sessions[0].id);
        let submission = Submission::new(&sessions[0], asks, &ticket, response);
        inbox.send(submission).await.unwrap();
    }
    drop(inbox);
    task.await.unwrap();

    assert!(one.close_session(sessions[0].id, 10).await.unwrap());
    let (of_one, of_two) = tokio::join!(one.finish_closing(10), two.finish_closing(10));
    let (mut closed, of_two) = (of_one.unwrap(), of_two.unwrap());
    closed.extend(of_two);
    // Who came late found nothing to do, or somebody at it.
    assert_eq!(closed, [sessions[0].id]);
    assert_eq!(one.finish_closing(11).await.unwrap(), []);
    let session = two.session(sessions[0].id).await.unwrap().unwrap();
    assert_eq!((session.state, session.closes_at), (State::Closed, None));
    assert_eq!(two.recount().await.unwrap(), []);
    let responses = "SELECT COUNT(*) FROM response";
    assert_eq!(number(&database.address, responses).await, 7);
    one.close().await;
    two.close().await;
    database.drop_it().await;
}

#[actix_web::test]
async fn a_change_is_told_to_other_servers_and_an_answer_to_nobody() {
    let database = Database::new().await;
    let one = Store::open(&database.address).await.unwrap();
    let two = Store::open(&database.address).await.unwrap();
    let edition = one.put_edition(&draft(), 0).await.unwrap().edition;
    let sessions = one.sessions(edition).await.unwrap();
    let (opening, visit) = (&sessions[0], &sessions[2]);
    let mut changes = two.changes();
    let watching = tokio::spawn(two.clone().watch());
    // It listens.
    changed(&mut changes).await;
    let asked = two.asked(visit.id).await.unwrap().unwrap();
    assert_eq!(asked.session.state, State::Planned);

    // Whoever may connect hears what is said.
    let mut ear = PgListener::connect(&database.address).await.unwrap();
    ear.listen("kanso_session").await.unwrap();
    let mut senders = Senders::of(edition, opening.id);
    senders.draw_at(&database.address, 3).await;
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start_with(folder.path(), "serve", &on(&database.address));
    program.ready().await;
    let sending = senders.send(&program.base, Duration::from_millis(500));
    senders.back(sending).await;
    assert!(senders.acknowledged() > 0);

    assert!(one.open_session(visit.id, 0).await.unwrap());
    let heard = ear.recv().await.unwrap();
    assert_eq!(
        heard.payload(),
        visit.id.to_string(),
        "the first that was said"
    );
    changed(&mut changes).await;
    let asked = two.asked(visit.id).await.unwrap().unwrap();
    assert_eq!(asked.session.state, State::Open);

    // An import says that anything may have changed.
    one.put_edition(&draft(), 0).await.unwrap();
    assert_eq!(ear.recv().await.unwrap().payload(), "");
    changed(&mut changes).await;
    watching.abort();
    drop((program, ear));
    one.close().await;
    two.close().await;
    database.drop_it().await;
}

async fn changed(changes: &mut tokio::sync::watch::Receiver<u64>) {
    let told = tokio::time::timeout(Duration::from_secs(20), changes.changed()).await;
    told.expect("nothing was told").unwrap();
}

#[actix_web::test]
async fn programs_that_start_at_once_bring_the_schema_up_to_date_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("edition.toml");
    std::fs::write(&file, EDITION).unwrap();
    // A database from before passes had numbers and sessions keys, and an empty one.
    for old in [true, false] {
        let database = Database::new().await;
        sqlx::any::install_default_drivers();
        let pool = AnyPool::connect(&database.address).await.unwrap();
        if old {
            let before = [
                include_str!("../../migrations/0001_spine.sql"),
                include_str!("../../migrations/0002_closing.sql"),
            ];
            old_schema(&pool, &before).await;
        }
        let starts = (0..4).map(|it| {
            let data = folder.path().join(format!("{old}-{it}"));
            Program::start_with(&data, "serve", &on(&database.address))
        });
        let mut programs: Vec<Program> = starts.collect();
        for program in &mut programs {
            program.ready().await;
        }
        let applied: Vec<(i64, String)> = sqlx::query_as(
            "SELECT version, CAST(success AS TEXT) FROM _sqlx_migrations ORDER BY version",
        )
        .fetch_all(&pool)
        .await
        .unwrap();
        let mut all: Vec<(i64, String)> = std::fs::read_dir("migrations")
            .unwrap()
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .map(|it| (it[..4].parse().unwrap(), "true".to_owned()))
            .collect();
        all.sort();
        assert_eq!(applied, all);

        // Keys and codes of what was imported are made once, by whoever comes first.
        let data = folder.path().join("import");
        let path = file.display().to_string();
        let said = kanso_with(&data, &["import", &path], &on(&database.address));
        assert!(said.success, "{said:?}");
        drop(programs);
        sqlx::query("DELETE FROM session_key")
            .execute(&pool)
            .await
            .unwrap();
        sqlx::query("UPDATE session SET code = NULL")
            .execute(&pool)
            .await
            .unwrap();
        let starts = (0..3).map(|it| {
            let data = folder.path().join(format!("again-{old}-{it}"));
            Program::start_with(&data, "serve", &on(&database.address))
        });
        let mut programs: Vec<Program> = starts.collect();
        for program in &mut programs {
            program.ready().await;
        }
        let keys: Vec<(String, i64)> =
            sqlx::query_as("SELECT session_id, ordinal FROM session_key ORDER BY ordinal")
                .fetch_all(&pool)
                .await
                .unwrap();
        let ordinals: Vec<i64> = keys.iter().map(|it| it.1).collect();
        // The closed session needs none.
        assert_eq!(ordinals, [1, 2]);
        let codes: Vec<String> = sqlx::query_scalar("SELECT code FROM session")
            .fetch_all(&pool)
            .await
            .unwrap();
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), 3);
        drop(programs);
        pool.close().await;
        database.drop_it().await;
    }
}

/// Brings an empty database to an old schema, with the notes that a program of that time left.
async fn old_schema(pool: &AnyPool, migrations: &[&'static str]) {
    use sqlx::migrate::{Migration, MigrationType, Migrator};
    use sqlx::{AssertSqlSafe, SqlSafeStr};
    let names = ["spine", "closing"];
    let migrations = (1..)
        .zip(names)
        .zip(migrations)
        .map(|((number, name), sql)| {
            let sql = AssertSqlSafe(sql.replace(" WITHOUT ROWID", "")).into_sql_str();
            Migration::new(number, name.into(), MigrationType::Simple, sql, false)
        });
    let migrator = Migrator::with_migrations(migrations.collect());
    migrator.run(pool).await.unwrap();
}
