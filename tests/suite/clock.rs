//! Sessions open and close by the clock.

use jiff::{Timestamp, ToSpan};
use kanso::domain::{EditionDraft, Session, SessionId, State};
use kanso::exchange::{edition_from_csv, edition_from_toml};
use kanso::store::{Store, Turned};

use crate::fixture::{EDITION, postgres, running, sqlite};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// An edition of one lecture that is held on a day and in a time zone.
fn draft(zone: &str, day: &str, times: &str) -> EditionDraft {
    edition_from_toml(&format!(
        "[programme]\nkey = \"seminar\"\ntitle = \"A seminar\"\n[edition]\nnumber = 1\n\
         title = \"The 1st seminar\"\ntime_zone = \"{zone}\"\ncohort_size = 16\n[[session]]\n\
         key = \"talk\"\nkind = \"lecture\"\ntitle = \"A talk\"\nheld_on = {day}\n{times}\n"
    ))
    .unwrap()
}

/// The lecture of most tests ends at 11:00 in Tokyo.
fn talk() -> EditionDraft {
    draft(
        "Asia/Tokyo",
        "2026-12-09",
        "starts_at = \"09:30\"\nends_at = \"11:00\"",
    )
}

fn end() -> i64 {
    at("2026-12-09T02:00:00Z")
}

fn at(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().as_second()
}

async fn only(store: &Store) -> Session {
    let edition = store.editions().await.unwrap().remove(0);
    store.sessions(edition.id).await.unwrap().remove(0)
}

/// State, opening, shutting and closing time.
async fn stands(store: &Store) -> (State, Option<i64>, Option<i64>, Option<i64>) {
    let it = only(store).await;
    (it.state, it.opens_at, it.shuts_at, it.closes_at)
}

fn opened(session: SessionId) -> Turned {
    Turned {
        opened: vec![session],
        closing: Vec::new(),
    }
}

fn closing(session: SessionId) -> Turned {
    Turned {
        opened: Vec::new(),
        closing: vec![session],
    }
}

#[test]
fn a_session_ends_at_the_moment_that_its_time_zone_says() {
    for (zone, day, times, moment) in [
        // East and west of everything, and not by whole hours.
        (
            "Pacific/Kiritimati",
            "2026-12-09",
            "11:00",
            "2026-12-08T21:00:00Z",
        ),
        (
            "Pacific/Pago_Pago",
            "2026-12-09",
            "11:00",
            "2026-12-09T22:00:00Z",
        ),
        (
            "Asia/Kathmandu",
            "2026-12-09",
            "11:00",
            "2026-12-09T05:15:00Z",
        ),
        // The clocks are put forward at 02:00, so that 02:30 does not exist.
        (
            "America/New_York",
            "2026-03-08",
            "02:30",
            "2026-03-08T07:30:00Z",
        ),
        // They are put back at 02:00, so that 01:30 comes twice.
        (
            "America/New_York",
            "2026-11-01",
            "01:30",
            "2026-11-01T05:30:00Z",
        ),
        ("Asia/Tokyo", "2028-02-29", "11:00", "2028-02-29T02:00:00Z"),
    ] {
        let draft = draft(zone, day, &format!("ends_at = \"{times}\""));
        let end = draft.sessions[0].plan.end(&draft.plan.time_zone);
        assert_eq!(end, Some(at(moment)), "{zone} {day} {times}");
    }
}

#[test]
fn a_session_that_ends_earlier_than_it_starts_ends_on_the_next_day() {
    let night = "starts_at = \"21:30\"\nends_at = \"00:30\"";
    for (day, moment) in [
        ("2028-02-28", Some("2028-02-28T15:30:00Z")),
        ("2028-02-29", Some("2028-02-29T15:30:00Z")),
        ("2027-12-31", Some("2027-12-31T15:30:00Z")),
        // There is no day after it.
        ("9999-12-31", None),
    ] {
        let draft = draft("Asia/Tokyo", day, night);
        let end = draft.sessions[0].plan.end(&draft.plan.time_zone);
        assert_eq!(end, moment.map(at), "{day}");
    }
}

#[test]
fn times_that_cannot_be_meant_are_refused() {
    for (field, value, said) in [
        (
            "ends_at = \"11:00\"",
            "ends_at = \"09:30\"",
            "ends when it starts",
        ),
        (
            "ends_at = \"11:00\"",
            "ends_at = \"08:30\"",
            "more than 12 hours later",
        ),
        (
            "cohort_size = 16",
            "cohort_size = 16\nopens_minutes_before_end = 1441",
            "at most 1440, a day",
        ),
        (
            "cohort_size = 16",
            "cohort_size = 16\ncloses_minutes_after_end = 20161",
            "at most 20160, two weeks",
        ),
        (
            "cohort_size = 16",
            "cohort_size = 16\nopens_minutes_before_end = -1",
            "a whole number from 0",
        ),
        (
            "cohort_size = 16",
            "cohort_size = 16\nopens_by_clock = \"perhaps\"",
            "true or false",
        ),
        (
            "cohort_size = 16",
            "cohort_size = 16\nopens_minutes_before_end = 0\ncloses_minutes_after_end = 0",
            "would close when they open",
        ),
    ] {
        let text = EDITION.replace("grace_minutes = 0\n", "").replace(
            "state = \"open\"",
            "starts_at = \"09:30\"\nends_at = \"11:00\"",
        );
        let problems = edition_from_toml(&text.replace(field, value)).unwrap_err();
        assert_eq!(problems.0.len(), 1, "{value}: {problems}");
        assert!(problems.to_string().contains(said), "{problems}");
    }
}

#[test]
fn a_file_that_says_nothing_has_the_usual_times_and_a_spreadsheet_can_say_them() {
    let plan = talk().plan;
    let times = |it: &kanso::domain::EditionPlan| {
        (
            it.opens_by_clock,
            it.opens_minutes_before_end,
            it.closes_minutes_after_end,
            it.grace_minutes,
        )
    };
    assert_eq!(times(&plan), (true, 10, 1440, 2880));
    let csv = "programme,programme_title,edition,edition_title,time_zone,cohort_size,\
        opens_by_clock,opens_minutes_before_end,closes_minutes_after_end,key,kind,title\n\
        seminar,A seminar,1,The 1st,Asia/Tokyo,16,false,0,90,talk,lecture,A talk\n";
    let plan = edition_from_csv(csv.as_bytes()).unwrap().plan;
    assert_eq!(times(&plan), (false, 0, 90, 2880));
}

#[actix_web::test]
async fn the_clock_keeps_its_contract_on_sqlite() {
    contract(&sqlite().await.store).await;
    by_hand(&sqlite().await.store).await;
    imports(&sqlite().await.store).await;
    missed(&sqlite().await.store).await;
}

#[actix_web::test]
async fn the_clock_keeps_its_contract_on_postgresql() {
    for part in 0..4 {
        let (_turn, store) = postgres().await;
        match part {
            0 => contract(&store).await,
            1 => by_hand(&store).await,
            2 => imports(&store).await,
            _ => missed(&store).await,
        }
        store.close().await;
    }
}

/// A session opens, closes and shows its results in time, each once, wherever the clock
/// is put meanwhile.
async fn contract(store: &Store) {
    let (opens, shuts) = (end() - 10 * MINUTE, end() + DAY);
    let closes = shuts + 2 * DAY;
    store.put_edition(&talk(), end() - 30 * DAY).await.unwrap();
    let id = only(store).await.id;
    assert_eq!(
        stands(store).await,
        (State::Planned, Some(opens), Some(shuts), None)
    );
    assert_eq!(
        store.turn_clock(opens - 1).await.unwrap(),
        Turned::default()
    );

    // Of four servers that look at once, one opens it.
    let mut servers = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let store = store.clone();
        servers.spawn(async move { store.turn_clock(opens).await.unwrap().opened.len() });
    }
    assert_eq!(servers.join_all().await.iter().sum::<usize>(), 1);
    assert_eq!(stands(store).await, (State::Open, None, Some(shuts), None));

    // A clock that is put back takes nothing back.
    for now in [opens - 9 * DAY, opens, shuts - 1] {
        assert_eq!(store.turn_clock(now).await.unwrap(), Turned::default());
        assert_eq!(stands(store).await, (State::Open, None, Some(shuts), None));
    }
    assert_eq!(store.turn_clock(shuts).await.unwrap(), closing(id));
    assert_eq!(stands(store).await, (State::Open, None, None, Some(closes)));
    for now in [shuts, opens, closes, 0] {
        assert_eq!(store.turn_clock(now).await.unwrap(), Turned::default());
        assert_eq!(stands(store).await, (State::Open, None, None, Some(closes)));
    }
    assert_eq!(store.finish_closing(closes - 1).await.unwrap(), []);
    assert_eq!(store.finish_closing(closes).await.unwrap(), [id]);
    for now in [0, opens, closes + 9 * DAY] {
        assert_eq!(store.turn_clock(now).await.unwrap(), Turned::default());
        assert_eq!(stands(store).await, (State::Closed, None, None, None));
    }
    // Not even importing it again with another day opens it again.
    let later = draft("Asia/Tokyo", "2027-12-09", "ends_at = \"11:00\"");
    store.put_edition(&later, closes).await.unwrap();
    assert_eq!(stands(store).await, (State::Closed, None, None, None));
}

/// What an officer does by hand stands.
async fn by_hand(store: &Store) {
    let (opens, shuts) = (end() - 10 * MINUTE, end() + DAY);
    let now = end() - 30 * DAY;
    store.put_edition(&talk(), now).await.unwrap();
    let id = only(store).await.id;

    // Opened early, twice by a double click: it still closes by itself.
    assert!(store.open_session(id, now).await.unwrap());
    assert!(store.open_session(id, now).await.unwrap());
    assert_eq!(stands(store).await, (State::Open, None, Some(shuts), None));
    assert_eq!(store.turn_clock(opens).await.unwrap(), Turned::default());
    // It moves with the file, because nobody has said otherwise.
    let later = draft("Asia/Tokyo", "2026-12-10", "ends_at = \"11:00\"");
    store.put_edition(&later, now).await.unwrap();
    assert_eq!(
        stands(store).await,
        (State::Open, None, Some(shuts + DAY), None)
    );

    // Closed and kept open: from now on officers close it.
    assert!(store.close_session(id, end()).await.unwrap());
    assert_eq!(stands(store).await, (State::Open, None, None, Some(end())));
    assert!(store.open_session(id, now).await.unwrap());
    assert_eq!(stands(store).await, (State::Open, None, None, None));
    store.put_edition(&talk(), now).await.unwrap();
    assert_eq!(stands(store).await, (State::Open, None, None, None));
    assert_eq!(
        store.turn_clock(shuts + 9 * DAY).await.unwrap(),
        Turned::default()
    );
}

/// A file that is imported again moves what is planned, and nothing else.
async fn imports(store: &Store) {
    let (opens, shuts) = (end() - 10 * MINUTE, end() + DAY);
    let planned = (State::Planned, Some(opens), Some(shuts), None);
    let in_hand = (State::Planned, None, None, None);
    let put = async |draft: &EditionDraft, now: i64| store.put_edition(draft, now).await.unwrap();

    put(&talk(), opens - DAY).await;
    assert_eq!(stands(store).await, planned);
    // Without an end, or by word of the file, it is the officers who open it.
    put(&draft("Asia/Tokyo", "2026-12-09", ""), opens - DAY).await;
    assert_eq!(stands(store).await, in_hand);
    let mut off = talk();
    off.plan.opens_by_clock = false;
    put(&off, opens - DAY).await;
    assert_eq!(stands(store).await, in_hand);
    let mut other = talk();
    other.plan.opens_minutes_before_end = 0;
    other.plan.closes_minutes_after_end = 30;
    put(&other, opens - DAY).await;
    let moved = (State::Planned, Some(end()), Some(end() + 30 * MINUTE), None);
    assert_eq!(stands(store).await, moved);
    // A time that is over is not scheduled; one that runs is.
    put(&talk(), shuts).await;
    assert_eq!(stands(store).await, in_hand);
    put(&talk(), shuts - 1).await;
    assert_eq!(stands(store).await, planned);
    let id = only(store).await.id;
    assert_eq!(store.turn_clock(shuts - 1).await.unwrap(), opened(id));
    // A closing that is due already does not get lost by an import.
    put(&talk(), shuts + HOUR).await;
    assert_eq!(store.turn_clock(shuts + HOUR).await.unwrap(), closing(id));
    let closing = (State::Open, None, None, Some(shuts + 2 * DAY));
    assert_eq!(stands(store).await, closing);
    put(&talk(), opens).await;
    assert_eq!(stands(store).await, closing);

    // A session that a file calls open closes by the clock.
    let mut new = talk();
    new.plan.number = 2;
    new.sessions[0].state = State::Open;
    let edition = put(&new, opens - DAY).await.edition;
    let session = store.sessions(edition).await.unwrap().remove(0);
    assert_eq!((session.opens_at, session.shuts_at), (None, Some(shuts)));
}

/// The program did not run when something came due.
async fn missed(store: &Store) {
    let (opens, shuts) = (end() - 10 * MINUTE, end() + DAY);
    let closes = shuts + 2 * DAY;
    let mut draft = talk();
    for (key, days) in [("yesterday", 1), ("never-open", 3), ("long-open", 4)] {
        let mut session = draft.sessions[0].clone();
        session.plan.key = key.parse().unwrap();
        session.plan.held_on = session.plan.held_on.map(|it| it - days.days());
        draft.sessions.push(session);
    }
    let edition = store.put_edition(&draft, opens - 30 * DAY).await.unwrap();
    // Only “long-open” had been open before.
    let sessions = store.sessions(edition.edition).await.unwrap();
    let turned = store.turn_clock(opens - 4 * DAY).await.unwrap();
    assert_eq!(turned, opened(sessions[3].id));

    let now = shuts + HOUR;
    store.turn_clock(now).await.unwrap();
    assert_eq!(store.finish_closing(now).await.unwrap(), []);
    let now_stand: Vec<_> = store
        .sessions(edition.edition)
        .await
        .unwrap()
        .into_iter()
        .map(|it| (it.state, it.opens_at, it.shuts_at, it.closes_at))
        .collect();
    let late = |closes: i64| (State::Open, None, None, Some(closes));
    assert_eq!(
        now_stand,
        [
            late(closes),
            late(closes - DAY),
            // Its grace time is over, and it was never open: it is not closed for good.
            (State::Planned, None, None, None),
            // It was open, and phones get an hour for what they could not send.
            late(now + HOUR),
        ]
    );
    assert_eq!(
        store.finish_closing(now + HOUR).await.unwrap(),
        [sessions[3].id]
    );
    assert_eq!(
        store.turn_clock(now + 90 * DAY).await.unwrap(),
        Turned::default()
    );
}

#[actix_web::test]
async fn an_officer_reads_when_a_session_opens_and_closes() {
    let app = running().await;
    app.sign_in().await;
    let page = "/officer/editions/seminar/1";
    let session = format!("{page}/sessions/talk");
    let now = Timestamp::now().as_second();
    // A year from now, so that it lies ahead whenever the test runs.
    let year = Timestamp::now().in_tz("Asia/Tokyo").unwrap().year() + 1;
    let day = format!("{year}-12-09");
    let mut draft = draft(
        "Asia/Tokyo",
        &day,
        "starts_at = \"09:30\"\nends_at = \"11:00\"",
    );
    let small = edition_from_toml(EDITION).unwrap();
    draft.sessions.extend(small.sessions);
    app.store.put_edition(&draft, now).await.unwrap();
    let (_, html) = app.get(page).await;
    assert!(html.contains("planned, opens by itself on 9 December, 10:50"));
    assert!(html.contains("Times are those of Asia/Tokyo"));
    let (_, html) = app.get(&session).await;
    assert!(html.contains("Opens by itself on 9 December, 10:50"));
    assert!(html.contains("You can open it earlier"));
    let (_, html) = app.get(&format!("{page}/sessions/visit")).await;
    assert!(html.contains("does not say on which day"));

    assert_eq!(app.set_state("talk", "open").await.0, 303);
    let (_, html) = app.get(&session).await;
    assert!(html.contains("Closes by itself on 10 December, 11:00"));
    let (_, html) = app.get(page).await;
    assert!(html.contains("open, closes by itself on 10 December, 11:00"));

    assert_eq!(app.set_state("talk", "closed").await.0, 303);
    let (_, html) = app.get(&session).await;
    assert!(html.contains("can send until <b>"));
    assert!(!html.contains("Closes by itself"));
    assert_eq!(app.set_state("talk", "open").await.0, 303);
    let (_, html) = app.get(&session).await;
    assert!(html.contains("It stays open until an officer closes it"));
}
