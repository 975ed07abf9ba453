//! The time of day jumps, by days and both ways, while a session's grace time runs, reminders
//! are sent and officers are signed in: nothing is lost, nothing is closed twice or reopened,
//! and what waits does not wait for days. `tests/suite/clock.rs` has what opens and closes
//! sessions when all is well, and `src/app/clock.rs` the ten minutes in which a clock that has
//! jumped closes nothing.

use jiff::Timestamp;
use kanso::domain::{RawResponse, Secret, Session, State};
use kanso::exchange::edition_from_toml;
use kanso::store::{SendError, Store, Submission, inbox};

use crate::fixture::{EDITION, draft, postgres, running, sqlite};

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;

fn at(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_second()
}

#[actix_web::test]
async fn a_jump_while_the_grace_time_runs_takes_no_answer_on_sqlite() {
    grace(&sqlite().await.store).await;
}

#[actix_web::test]
async fn a_jump_while_the_grace_time_runs_takes_no_answer_on_postgresql() {
    let (_turn, store) = postgres().await;
    grace(&store).await;
    store.close().await;
}

async fn opening(store: &Store) -> Session {
    let edition = store.editions().await.unwrap().remove(0);
    store.sessions(edition.id).await.unwrap().remove(0)
}

/// Answers the opening lecture with a new pass, whatever the clock says.
pub(super) async fn answer(store: &Store) -> Result<(), SendError> {
    send(store, submission(store).await).await
}

pub(super) async fn send(store: &Store, submission: Submission) -> Result<(), SendError> {
    let (inbox, task) = inbox(store.clone());
    let sent = inbox.send(submission).await;
    drop(inbox);
    task.await.unwrap();
    sent
}

/// An answer to the opening lecture with a ticket that was drawn.
pub(super) async fn submission(store: &Store) -> Submission {
    let session = opening(store).await;
    let questionnaires = store.questionnaires(session.edition_id).await.unwrap();
    let questionnaire = questionnaires
        .iter()
        .find(|it| it.id == session.questionnaire_id)
        .unwrap();
    let secret = Secret::random();
    let tokens = [secret.hash()];
    store.add_passes(session.edition_id, &tokens).await.unwrap();
    let (pass, _) = store.pass(&secret.hash()).await.unwrap().unwrap();
    let sessions = [session.clone()];
    store.draw_tickets(pass, &secret, &sessions).await.unwrap();
    let fields = vec![("overall".to_owned(), "4".to_owned())];
    let response = RawResponse(fields).parse(questionnaire).unwrap();
    let ticket = secret.ticket(session.id);
    Submission::new(&session, questionnaire, &ticket, response)
}

async fn grace(store: &Store) {
    let now = at("2028-02-28T12:00:00Z");
    store.put_edition(&draft(), now).await.unwrap();
    let id = opening(store).await.id;
    let closes = now + 2 * DAY;
    assert!(store.close_session(id, closes).await.unwrap());
    assert_eq!(closes, at("2028-03-01T12:00:00Z"), "over a leap day");
    answer(store).await.unwrap();

    // A step back, a day there and back, years back: the grace time ends when it was said.
    for now in [now - 1, now + DAY, now - 9 * DAY, 0, closes - 1] {
        store.turn_clock(now).await.unwrap();
        assert_eq!(store.finish_closing(now).await.unwrap(), []);
        let session = opening(store).await;
        assert_eq!(
            (session.state, session.closes_at),
            (State::Open, Some(closes))
        );
        answer(store).await.unwrap();
    }
    // By a clock that was put back, an officer can end it earlier, and later again.
    assert!(store.close_session(id, now - 8 * DAY).await.unwrap());
    assert!(store.open_session(id, now - 9 * DAY).await.unwrap());
    assert!(store.close_session(id, closes).await.unwrap());
    answer(store).await.unwrap();

    assert_eq!(store.finish_closing(closes).await.unwrap(), [id]);
    // Nothing reopens it, and it is not closed a second time.
    for now in [now, 0, closes - DAY, closes + 900 * DAY] {
        store.turn_clock(now).await.unwrap();
        assert_eq!(store.finish_closing(now).await.unwrap(), []);
        assert_eq!(opening(store).await.state, State::Closed);
        assert!(matches!(answer(store).await, Err(SendError::Refused(_))));
    }
    let counted = store
        .tallies(opening(store).await.edition_id)
        .await
        .unwrap();
    let overall = counted
        .iter()
        .find(|it| it.question.as_str() == "overall" && it.count > 0);
    assert_eq!(overall.map(|it| (it.value, it.count)), Some((4, 7)));
    assert_eq!(store.recount().await.unwrap(), []);
}

#[actix_web::test]
async fn a_day_after_the_end_is_a_day_whatever_is_done_to_the_clocks() {
    // New York has 23 hours on 8 March 2026 and 25 on 1 November.
    for (day, closes) in [
        ("2026-03-07", "2026-03-08T16:00:00Z"),
        ("2026-10-31", "2026-11-01T15:00:00Z"),
        ("2028-02-28", "2028-02-29T16:00:00Z"),
    ] {
        let text = EDITION.replace("Asia/Tokyo", "America/New_York").replace(
            "state = \"open\"",
            &format!("held_on = {day}\nstarts_at = \"09:30\"\nends_at = \"11:00\""),
        );
        let file = sqlite().await;
        let draft = edition_from_toml(&text).unwrap();
        file.store.put_edition(&draft, 0).await.unwrap();
        let session = opening(&file.store).await;
        assert_eq!(session.shuts_at, Some(at(closes)), "{day}");
    }
}

#[actix_web::test]
async fn a_reminder_that_was_noted_in_the_future_holds_none_up_for_days() {
    let file = sqlite().await;
    let store = &file.store;
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let officer = store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let now = at("2026-12-09T02:00:00Z");
    let begin = async |now: i64| {
        let begun = store.begin_reminder(officer, edition, now, HOUR).await;
        begun.unwrap().map(drop)
    };
    // The clock was ten days ahead, and was put right.
    assert_eq!(begin(now + 10 * DAY).await, Ok(()));
    assert_eq!(begin(now).await, Ok(()));
    assert_eq!(begin(now + HOUR - 1).await, Err(now + HOUR));
    // It was a second ahead.
    assert_eq!(begin(now - 1).await, Err(now + HOUR));
    assert_eq!(begin(now + HOUR).await, Ok(()));
}

#[actix_web::test]
async fn officers_stay_signed_in_by_the_time_that_passes_for_their_browser() {
    let file = sqlite().await;
    let store = &file.store;
    let officer = store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let now = at("2026-12-09T02:00:00Z");
    let (cookie, link) = (Secret::random().hash(), Secret::random().hash());
    store
        .add_sign_in(
            officer,
            kanso::store::SignedInBy::Link,
            &cookie,
            now + 12 * HOUR,
            now,
        )
        .await
        .unwrap();
    store
        .add_sign_in_link(officer, &link, now + DAY)
        .await
        .unwrap();
    let signed_in = async |now: i64| store.signed_in(&cookie, now).await.unwrap().is_some();
    // A clock that is ahead for a while signs nobody out for good, one that is behind nobody.
    for (now, is) in [
        (now, true),
        (now + 9 * DAY, false),
        (now + HOUR, true),
        (now - 9 * DAY, true),
        (now + 12 * HOUR, false),
    ] {
        assert_eq!(signed_in(now).await, is, "{now}");
    }
    // A link works once, also by a clock that was put back.
    let taken = store.take_sign_in_link(&link, now - 9 * DAY).await.unwrap();
    assert_eq!(taken, Some(officer));
    let again = store.take_sign_in_link(&link, now - 9 * DAY).await.unwrap();
    assert_eq!(again, None);

    // The browser counts from when it got the cookie, not by the server's time of day.
    let app = running().await;
    let officer = app.store.put_officer("officer@example.org", None).await;
    let token = Secret::random();
    app.store
        .add_sign_in_link(officer.unwrap(), &token.hash(), i64::MAX)
        .await
        .unwrap();
    let address = format!("{}/officer/sign-in/{token}", app.base);
    let response = app.client.post(address).send().await.unwrap();
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.contains("; Max-Age=43200"), "{cookie}");
    assert!(!cookie.contains("Expires"), "{cookie}");
}

#[actix_web::test]
async fn an_officer_who_closes_a_session_by_a_wrong_clock_closes_no_other_one() {
    let expected = [State::Open, State::Closed, State::Open];
    let mut found = Vec::new();
    // The program's own clock looks when it starts and every 15 seconds, and trusts this one.
    for _ in 0..5 {
        let app = running().await;
        app.sign_in().await;
        let mut draft = draft();
        draft.plan.grace_minutes = 2880;
        app.store.put_edition(&draft, 0).await.unwrap();
        let visit = app.sessions().await.remove(2);
        assert!(app.store.open_session(visit.id, 0).await.unwrap());
        // Its time is over by the clock of now, which may have just jumped.
        assert!(app.store.close_session(visit.id, 1).await.unwrap());
        assert_eq!(app.set_state("opening", "closed").await.0, 303);
        found = app.sessions().await.iter().map(|it| it.state).collect();
        if found == expected {
            return;
        }
    }
    assert_eq!(found, expected);
}
