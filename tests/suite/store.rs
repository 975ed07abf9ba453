//! One contract on both databases.

use kanso::domain::{
    DecisionPlan, DecisionSubject, EditionId, Expected, Kind, MailAddress, RawResponse, Secret,
    State, Tally,
};
use kanso::store::{Grant, Refusal, Reminded, SendError, Store, Submission, inbox};

use crate::fixture::{draft, lecturer, postgres, running, sqlite};

#[actix_web::test]
async fn the_contract_holds_on_sqlite() {
    let file = sqlite().await;
    contract(&file.store).await;
    assert!(file.folder.path().join("kanso.db").exists());
}

#[actix_web::test]
async fn the_contract_holds_on_postgresql() {
    let (_turn, store) = postgres().await;
    contract(&store).await;
    store.close().await;
}

#[actix_web::test]
async fn the_tag_of_an_edition_changes_with_all_that_officers_read_but_the_answers() {
    let file = sqlite().await;
    let store = &file.store;
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let sessions = store.sessions(edition).await.unwrap();
    let tag = || async { store.edition(edition).await.unwrap().unwrap().etag };
    let mut last = tag().await;
    let mut changed = async |what: &str, expected: bool| {
        let now = tag().await;
        assert_eq!(now != last, expected, "{what}");
        last = now;
    };
    store.put_edition(&draft(), 0).await.unwrap();
    changed("an import", true).await;
    assert!(store.open_session(sessions[0].id, 0).await.unwrap());
    changed("opening", true).await;

    let questionnaires = store.questionnaires(edition).await.unwrap();
    let mut questionnaires = questionnaires.iter();
    let asked = questionnaires.find(|it| it.id == sessions[0].questionnaire_id);
    let secret = Secret::random();
    store.add_passes(edition, &[secret.hash()]).await.unwrap();
    let (pass, _) = store.pass(&secret.hash()).await.unwrap().unwrap();
    store.draw_tickets(pass, &secret, &sessions).await.unwrap();
    let raw = RawResponse(vec![("overall".to_owned(), "4".to_owned())]);
    let response = raw.parse(asked.unwrap()).unwrap();
    let ticket = secret.ticket(sessions[0].id);
    let (inbox, task) = inbox(store.clone());
    inbox
        .send(Submission::new(
            &sessions[0],
            asked.unwrap(),
            &ticket,
            response,
        ))
        .await
        .unwrap();
    changed("passes, tickets and answers", false).await;

    assert!(store.close_session(sessions[0].id, 10).await.unwrap());
    changed("closing after a grace time", true).await;
    assert_eq!(store.finish_closing(10).await.unwrap(), [sessions[0].id]);
    changed("closing for good", true).await;
    store.turn_clock(10).await.unwrap();
    changed("a clock with nothing to do", false).await;

    let plan = DecisionPlan {
        subject: DecisionSubject::Kind(Kind::Lecture),
        question: "overall".parse().unwrap(),
        expected: Expected::Higher,
        found: "Too long.".parse().unwrap(),
        decided: "Shorter.".parse().unwrap(),
    };
    let decision = store.add_decision(edition, &plan).await.unwrap().unwrap();
    changed("a decision", true).await;
    assert!(store.delete_decision(edition, decision).await.unwrap());
    changed("a decision that is gone", true).await;
    drop(inbox);
    task.await.unwrap();
}

#[actix_web::test]
async fn two_programs_that_get_one_answer_at_once_count_it_once() {
    let (_turn, store) = postgres().await;
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let session = store.sessions(edition).await.unwrap().remove(0);
    let questionnaires = store.questionnaires(edition).await.unwrap();
    let mut questionnaires = questionnaires.iter();
    let questionnaire = questionnaires
        .find(|it| it.id == session.questionnaire_id)
        .unwrap();
    let secrets: Vec<Secret> = (0..8).map(|_| Secret::random()).collect();
    for secret in &secrets {
        store.add_passes(edition, &[secret.hash()]).await.unwrap();
        let (pass, _) = store.pass(&secret.hash()).await.unwrap().unwrap();
        let sessions = [session.clone()];
        store.draw_tickets(pass, secret, &sessions).await.unwrap();
    }
    let inboxes = [inbox(store.clone()), inbox(store.clone())];
    for round in 0..20 {
        let mut sending = tokio::task::JoinSet::new();
        for (place, secret) in secrets.iter().enumerate() {
            for (inbox, _) in &inboxes {
                let value = ((place + round) % 5 + 1).to_string();
                let raw = RawResponse(vec![("overall".to_owned(), value)]);
                let response = raw.parse(questionnaire).unwrap();
                let ticket = secret.ticket(session.id);
                let submission = Submission::new(&session, questionnaire, &ticket, response);
                let inbox = inbox.clone();
                sending.spawn(async move { inbox.send(submission).await });
            }
        }
        for sent in sending.join_all().await {
            sent.unwrap();
        }
    }
    assert_eq!(store.recount().await.unwrap(), []);
    for (inbox, task) in inboxes {
        drop(inbox);
        task.await.unwrap();
    }
    store.close().await;
}

async fn contract(store: &Store) {
    let mut draft = draft();
    draft.sessions[0].plan.speakers = vec![lecturer("visiting expert")];
    draft.sessions[0].plan.topics = vec!["Community".to_owned()];
    let draft = || draft.clone();
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let found = store.edition(edition).await.unwrap().unwrap();
    assert_eq!(found.plan, draft().plan);
    let sessions = store.sessions(edition).await.unwrap();
    let plans: Vec<_> = sessions.iter().map(|it| it.plan.clone()).collect();
    let drafted: Vec<_> = draft().sessions.into_iter().map(|it| it.plan).collect();
    assert_eq!(plans, drafted);
    let questionnaires = store.questionnaires(edition).await.unwrap();
    let questionnaire = questionnaires
        .iter()
        .find(|it| it.id == sessions[0].questionnaire_id)
        .unwrap();

    // Sixteen people answer at once, each of them three times.
    let secrets: Vec<Secret> = (0..16).map(|_| Secret::random()).collect();
    let hashes: Vec<_> = secrets.iter().map(Secret::hash).collect();
    store.add_passes(edition, &hashes).await.unwrap();
    assert_eq!(store.pass_count(edition).await.unwrap(), 16);
    let (inbox, task) = inbox(store.clone());
    let mut sending = tokio::task::JoinSet::new();
    for (secret, value) in secrets.iter().zip((1..=5).cycle()) {
        let (pass, _) = store.pass(&secret.hash()).await.unwrap().unwrap();
        store.draw_tickets(pass, secret, &sessions).await.unwrap();
        store.draw_tickets(pass, secret, &sessions).await.unwrap();
        let raw = RawResponse(vec![
            ("overall".to_owned(), value.to_string()),
            ("improve".to_owned(), "ខ្ញុំ 感想 ความเห็น".to_owned()),
        ]);
        let response = raw.parse(questionnaire).unwrap();
        for _ in 0..3 {
            let ticket = secret.ticket(sessions[0].id);
            let submission =
                Submission::new(&sessions[0], questionnaire, &ticket, response.clone());
            let inbox = inbox.clone();
            sending.spawn(async move { inbox.send(submission).await });
        }
    }
    while let Some(sent) = sending.join_next().await {
        sent.unwrap().unwrap();
    }
    let mut overall: Vec<(u8, u64)> = store
        .tallies(edition)
        .await
        .unwrap()
        .into_iter()
        .filter(|it| it.question.as_str() == "overall" && it.count > 0)
        .map(|it| (it.value, it.count))
        .collect();
    overall.sort_unstable();
    let mut of_edition = store.tallies(edition).await.unwrap();
    let programme = found.programme.id;
    let mut at_once = store.tallies_of(programme).await.unwrap();
    let order = |it: &Tally| (it.session, it.question.clone(), it.value);
    of_edition.sort_by_key(order);
    at_once.sort_by_key(order);
    assert_eq!(at_once, of_edition);
    assert_eq!(store.sessions_of(programme).await.unwrap(), sessions);
    let questionnaires_of = store.questionnaires_of(programme).await.unwrap();
    assert!(questionnaires_of.iter().all(|it| it.0 == edition));
    assert_eq!(questionnaires_of.len(), questionnaires.len());
    assert_eq!(overall, [(1, 4), (2, 3), (3, 3), (4, 3), (5, 3)]);
    let comments = store.comments(sessions[0].id).await.unwrap();
    assert_eq!(comments.len(), 16);
    assert_eq!(comments[0].1, "ខ្ញុំ 感想 ความเห็น");
    assert_eq!(store.recount().await.unwrap(), []);
    let given = store
        .response(
            sessions[0].id,
            &secrets[0].ticket(sessions[0].id),
            questionnaire,
        )
        .await
        .unwrap();
    assert_eq!(given.unwrap().value("overall"), Some("1"));

    // Which answers are of one person is told of no open session.
    assert_eq!(store.answers_by_response(edition).await.unwrap(), []);

    // A closed session takes nothing more and keeps what it has.
    assert!(store.close_session(sessions[0].id, 100).await.unwrap());
    assert_eq!(store.finish_closing(99).await.unwrap(), []);
    assert_eq!(store.finish_closing(100).await.unwrap(), [sessions[0].id]);
    assert_eq!(store.finish_closing(101).await.unwrap(), []);
    assert!(!store.open_session(sessions[0].id, 101).await.unwrap());
    assert!(!store.close_session(sessions[0].id, 200).await.unwrap());
    let raw = RawResponse(vec![("overall".to_owned(), "5".to_owned())]);
    let late = Submission::new(
        &sessions[0],
        questionnaire,
        &secrets[0].ticket(sessions[0].id),
        raw.parse(questionnaire).unwrap(),
    );
    let refused = inbox.send(late).await.unwrap_err();
    assert!(
        matches!(refused, SendError::Refused(Refusal::Closed)),
        "{refused}"
    );
    assert_eq!(store.comments(sessions[0].id).await.unwrap().len(), 16);
    let spent = store
        .spent(&[(sessions[0].id, secrets[0].ticket(sessions[0].id))])
        .await
        .unwrap();
    assert!(spent.is_empty(), "its tickets are forgotten");
    let ticket = secrets[0].ticket(sessions[0].id);
    let forgotten = store
        .response(sessions[0].id, &ticket, questionnaire)
        .await
        .unwrap();
    assert_eq!(forgotten, None);
    assert_eq!(store.recount().await.unwrap(), []);
    let mut kept: Vec<(u8, u64)> = store
        .tallies(edition)
        .await
        .unwrap()
        .into_iter()
        .filter(|it| it.question.as_str() == "overall" && it.count > 0)
        .map(|it| (it.value, it.count))
        .collect();
    kept.sort_unstable();
    assert_eq!(kept, overall);
    let responses = store.answers_by_response(edition).await.unwrap();
    let values: Vec<u8> = responses
        .iter()
        .map(|(session, answers)| {
            assert_eq!(*session, sessions[0].id);
            let [(key, value)] = answers.as_slice() else {
                panic!("{answers:?}")
            };
            assert_eq!(key.as_str(), "overall");
            *value
        })
        .collect();
    // In the order of what they say, and in no other.
    assert_eq!(values, [1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5]);
    // Nothing is drawn for it any more, also by who still has its tickets' secrets.
    let (pass, _) = store.pass(&secrets[0].hash()).await.unwrap().unwrap();
    let closed = std::slice::from_ref(&sessions[0]);
    store.draw_tickets(pass, &secrets[0], closed).await.unwrap();
    let request = (sessions[0].id, Secret::random().hash());
    let granted = store.draw_blindly(pass, edition, &[request]).await.unwrap();
    assert_eq!(granted, [Grant::Refused]);
    let drawn = store.drawn(pass).await.unwrap();
    assert!(!drawn.contains_key(&sessions[0].id), "{drawn:?}");

    reminders(store, edition).await;

    // An edition with responses cannot lose the session that holds them.
    let mut without = draft();
    without.sessions.remove(0);
    let refusal = store.put_edition(&without, 0).await.unwrap_err();
    assert!(refusal.to_string().contains("opening"), "{refusal}");
    let again = store.put_edition(&draft(), 0).await.unwrap();
    assert_eq!((again.added, again.updated, again.kept), (0, 3, 0));

    let officer = store.put_officer("a@example.org", None).await.unwrap();
    assert_eq!(
        store
            .put_officer("a@example.org", Some("hash"))
            .await
            .unwrap(),
        officer
    );
    assert_eq!(
        store.officer_by_email("a@example.org").await.unwrap(),
        Some((officer, Some("hash".to_owned())))
    );
    let token = Secret::random().hash();
    store
        .add_sign_in(officer, kanso::store::SignedInBy::Link, &token, 10, 0)
        .await
        .unwrap();
    assert!(store.signed_in(&token, 9).await.unwrap().is_some());
    assert!(store.signed_in(&token, 10).await.unwrap().is_none());
    drop(inbox);
    task.await.unwrap();
}

/// Addresses for reminders stay until the last session closes; reminders wait an hour.
async fn reminders(store: &Store, edition: EditionId) {
    let list = |text: &str| MailAddress::list(text).unwrap();
    let sorted = async || {
        let mut kept = store.reminder_addresses(edition).await.unwrap();
        kept.sort_unstable();
        kept
    };
    let add = async |text| {
        store
            .add_reminder_addresses(edition, &list(text))
            .await
            .unwrap()
    };
    assert_eq!(add("b@example.org\na@example.org").await, Some(2));
    assert_eq!(add("A@Example.org\nc@example.org").await, Some(3));
    let all = list("a@example.org\nb@example.org\nc@example.org");
    assert_eq!(sorted().await, all);
    assert_eq!(store.forget_reminder_addresses(edition).await.unwrap(), 3);
    assert_eq!(sorted().await, []);
    assert_eq!(add("b@example.org").await, Some(1));

    let officer = store.put_officer("b@example.org", None).await.unwrap();
    let begin = async |now| {
        store
            .begin_reminder(officer, edition, now, 3600)
            .await
            .unwrap()
    };
    let first = begin(1000).await.unwrap();
    assert_eq!(begin(1001).await, Err(4600));
    store.finish_reminder(first, 0, 1).await.unwrap();
    assert_eq!(store.last_reminder(edition, i64::MAX).await.unwrap(), None);
    let second = begin(1002).await.unwrap();
    store.finish_reminder(second, 1, 0).await.unwrap();
    let last = Reminded {
        entry: second,
        at: 1002,
        went: Some((1, 0)),
    };
    assert_eq!(
        store.last_reminder(edition, i64::MAX).await.unwrap(),
        Some(last)
    );
    assert_eq!(begin(4601).await, Err(4602));
    assert!(begin(4602).await.is_ok());

    let visit = store.sessions(edition).await.unwrap().remove(2).id;
    assert!(store.open_session(visit, 0).await.unwrap());
    assert!(store.close_session(visit, 5000).await.unwrap());
    assert_eq!(store.finish_closing(4999).await.unwrap(), []);
    assert_eq!(sorted().await, list("b@example.org"));
    assert_eq!(store.finish_closing(5000).await.unwrap(), [visit]);
    assert_eq!(sorted().await, []);
    assert_eq!(add("b@example.org").await, None);
    assert_eq!(sorted().await, []);
}

#[actix_web::test]
async fn one_session_is_closed_at_once_and_others_that_are_due_stay_open() {
    one_is_closed(&sqlite().await.store).await;
    let (_turn, store) = postgres().await;
    one_is_closed(&store).await;
}

async fn one_is_closed(store: &Store) {
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let sessions = store.sessions(edition).await.unwrap();
    let (opening, visit) = (sessions[0].id, sessions[2].id);
    assert!(store.open_session(visit, 0).await.unwrap());
    // Both are due, but the clock may not be trusted now.
    assert!(store.close_session(visit, 50).await.unwrap());
    assert!(store.close_session(opening, 100).await.unwrap());
    let none = store.finish_closing_of(opening, 99).await.unwrap();
    assert_eq!(none, []);
    let closed = store.finish_closing_of(opening, 100).await.unwrap();
    assert_eq!(closed, [opening]);
    let left = store.session(visit).await.unwrap().unwrap();
    assert_eq!((left.state, left.closes_at), (State::Open, Some(50)));
    assert_eq!(store.finish_closing(100).await.unwrap(), [visit]);
}

#[actix_web::test]
async fn an_address_that_is_no_database_is_refused() {
    let error = Store::open("mysql://localhost/kanso").await.unwrap_err();
    assert!(error.to_string().contains("use sqlite:FILE or postgres://"));
}

#[actix_web::test]
async fn what_cannot_be_read_is_not_quoted() {
    let app = running().await;
    app.answer("opening", &[vec![("overall", "4"), ("improve", "A text")]])
        .await;
    let address = Store::sqlite_address(&app.folder.path().join("kanso.db"));
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    let session = app.sessions().await.remove(0);
    let edition = session.edition_id;
    for (sql, column) in [
        (
            "UPDATE comment SET question_key = 'Mr. Findable'",
            "question_key",
        ),
        ("UPDATE tally SET value = 70707 WHERE value = 4", "value"),
        (
            "UPDATE edition SET time_zone = 'Findable/Nowhere'",
            "time_zone",
        ),
    ] {
        let mut door = pool.acquire().await.unwrap();
        for sql in ["PRAGMA ignore_check_constraints = ON", sql] {
            sqlx::raw_sql(sql).execute(&mut *door).await.unwrap();
        }
        let errors = [
            app.store.comments(session.id).await.err(),
            app.store.tallies(edition).await.err(),
            app.store.editions().await.err(),
        ];
        let error = errors.into_iter().flatten().next_back().unwrap();
        assert_eq!(
            error.to_string(),
            format!(
                "the column “{column}” of the database holds a value that Kanso never writes: \
                 mend it, or go back to a backup from before it was changed"
            )
        );
        let debug = format!("{error:?}");
        assert!(
            !debug.contains("indable") && !debug.contains("70707"),
            "{debug}"
        );
    }
}
