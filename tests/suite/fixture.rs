//! Builders, and the real application on a free port over a real database.

use std::sync::LazyLock;

use kanso::app;
use kanso::config::{BackupSettings, Config, MailSettings, Operation};
use kanso::domain::{
    EditionDraft, EditionId, Kind, Questionnaire, QuestionnaireId, RawResponse, Secret, Session,
    SessionId, SessionPlan, Speaker, State,
};
use kanso::exchange::{edition_from_toml, ready_made};
use kanso::store::{Store, Submission, inbox};
use tempfile::TempDir;
use tokio::sync::Mutex;

/// The ready-made questionnaire of a kind.
pub(crate) fn questionnaire(kind: Kind) -> Questionnaire {
    let (kind, questions) = ready_made()
        .into_iter()
        .find(|(it, _)| *it == kind)
        .unwrap();
    Questionnaire {
        id: QuestionnaireId::random(),
        kind,
        version: 1,
        questions,
    }
}

/// A closed session that asks it.
pub(crate) fn session(questionnaire: &Questionnaire) -> Session {
    Session {
        id: SessionId::random(),
        edition_id: EditionId::random(),
        questionnaire_id: questionnaire.id,
        code: None,
        position: 0,
        state: State::Closed,
        opens_at: None,
        shuts_at: None,
        closes_at: None,
        plan: SessionPlan {
            key: "lecture".parse().unwrap(),
            kind: questionnaire.kind,
            title: "A lecture".to_owned(),
            held_on: None,
            starts_at: None,
            ends_at: None,
            qa_minutes: None,
            venue: String::new(),
            speakers: Vec::new(),
            open_link: false,
            topics: Vec::new(),
        },
    }
}

/// Somebody who speaks, of whom only the type is known.
pub(crate) fn lecturer(lecturer_type: &str) -> Speaker {
    Speaker {
        name: String::new(),
        position: String::new(),
        organisation: String::new(),
        lecturer_type: lecturer_type.to_owned(),
    }
}

/// A small edition: an open lecture, a closed and a planned one.
pub(crate) const EDITION: &str = r#"
[programme]
key = "seminar"
title = "A seminar"

[edition]
number = 1
title = "The 1st seminar"
theme = "Reintegration"
time_zone = "Asia/Tokyo"
cohort_size = 16
grace_minutes = 0

[[session]]
key = "opening"
kind = "lecture"
title = "The opening <lecture> & more"
state = "open"

[[session]]
key = "past"
kind = "lecture"
title = "A lecture that is over"
state = "closed"

[[session]]
key = "visit"
kind = "observation visit"
title = "A visit to come"
"#;

/// The page of the small edition.
pub(crate) const EDITION_PAGE: &str = "/officer/editions/seminar/1";

/// The small edition as a draft.
pub(crate) fn draft() -> EditionDraft {
    edition_from_toml(EDITION).unwrap()
}

/// A SQLite file in a folder that goes with it.
pub(crate) struct SqliteFile {
    pub(crate) folder: TempDir,
    pub(crate) store: Store,
}

pub(crate) async fn sqlite() -> SqliteFile {
    let folder = tempfile::tempdir().unwrap();
    let address = Store::sqlite_address(&folder.path().join("kanso.db"));
    SqliteFile {
        store: Store::open(&address).await.unwrap(),
        folder,
    }
}

/// An empty database of the PostgreSQL server that `tests/run` starts. Tests that use
/// it take turns, because they share its one database.
pub(crate) async fn postgres() -> (tokio::sync::MutexGuard<'static, ()>, Store) {
    static TURN: LazyLock<Mutex<()>> = LazyLock::new(Mutex::default);
    let turn = TURN.lock().await;
    let address = std::env::var("KANSO_TEST_POSTGRES").expect(
        "KANSO_TEST_POSTGRES names no PostgreSQL database: use tests/run, which starts one",
    );
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    for sql in ["DROP SCHEMA public CASCADE", "CREATE SCHEMA public"] {
        sqlx::query(sql).execute(&pool).await.unwrap();
    }
    pool.close().await;
    (turn, Store::open(&address).await.unwrap())
}

/// The application over a SQLite file with the small edition and one pass, whose tickets
/// the server has drawn.
pub(crate) struct Running {
    pub(crate) base: String,
    pub(crate) store: Store,
    pub(crate) pass: Secret,
    pub(crate) folder: TempDir,
    pub(crate) client: reqwest::Client,
}

pub(crate) async fn running() -> Running {
    running_at("http://127.0.0.1").await
}

/// As [`running`], for an application that phones reach at an address of its own.
pub(crate) async fn running_at(base_url: &str) -> Running {
    running_with(base_url, None).await
}

/// As [`running_at`], for an application that may send mail.
pub(crate) async fn running_with(base_url: &str, mail: Option<MailSettings>) -> Running {
    let SqliteFile { folder, store } = sqlite().await;
    let edition = store.put_edition(&draft(), 0).await.unwrap().edition;
    let pass = Secret::random();
    store.add_passes(edition, &[pass.hash()]).await.unwrap();
    let (id, _) = store.pass(&pass.hash()).await.unwrap().unwrap();
    let sessions = store.sessions(edition).await.unwrap();
    store.draw_tickets(id, &pass, &sessions).await.unwrap();
    let config = Config {
        data: folder.path().to_owned(),
        database: None,
        backup: BackupSettings::default(),
        connections: 8,
        listen: "127.0.0.1:0".parse().unwrap(),
        base_url: base_url.to_owned(),
        mail,
        operation: Operation::default(),
    };
    let store_of_app = store.clone();
    let (send, receive) = std::sync::mpsc::channel();
    // A system of its own, as in the program.
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let listening = app::listen(config, store_of_app).unwrap();
            send.send(listening.address).unwrap();
            listening.run().await.unwrap();
        });
    });
    let address = receive.recv().unwrap();
    let running = Running {
        base: format!("http://{address}"),
        store,
        pass,
        folder,
        client: client(),
    };
    // The browser has chosen the way on which the server sees its card.
    let page = format!("/p/{}", running.pass);
    assert_eq!(running.post(&page, "").await, (303, page));
    running
}

/// A browser's manners: cookies are kept, redirects are looked at.
pub(crate) fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .cookie_store(true)
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

impl Running {
    pub(crate) async fn get(&self, path: &str) -> (u16, String) {
        let response = self
            .client
            .get(format!("{}{path}", self.base))
            .send()
            .await
            .unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    }

    /// Gets a page that sends on, and where to.
    pub(crate) async fn get_to(&self, path: &str) -> (u16, String) {
        let url = format!("{}{path}", self.base);
        let response = self.client.get(url).send().await.unwrap();
        let to = response.headers()["location"].to_str().unwrap().to_owned();
        (response.status().as_u16(), to)
    }

    pub(crate) async fn post(&self, path: &str, body: impl Into<reqwest::Body>) -> (u16, String) {
        let response = self
            .client
            .post(format!("{}{path}", self.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .await
            .unwrap();
        let location = response
            .headers()
            .get("location")
            .map(|it| it.to_str().unwrap().to_owned());
        let status = response.status().as_u16();
        (status, location.unwrap_or(response.text().await.unwrap()))
    }

    /// Calls the API; the answer is JSON.
    pub(crate) async fn call(
        &self,
        method: reqwest::Method,
        path: &str,
        body: impl Into<reqwest::Body>,
    ) -> (u16, serde_json::Value) {
        let response = self
            .client
            .request(method, format!("{}{path}", self.base))
            .body(body)
            .send()
            .await
            .unwrap();
        let status = response.status().as_u16();
        (status, response.json().await.unwrap())
    }

    /// The sessions of the small edition: opening, past, visit.
    pub(crate) async fn sessions(&self) -> Vec<Session> {
        let edition = self.store.editions().await.unwrap().remove(0);
        self.store.sessions(edition.id).await.unwrap()
    }

    /// Lets as many new passes answer a session as there are forms.
    pub(crate) async fn answer(&self, session: &str, forms: &[Vec<(&str, &str)>]) {
        let edition = self.store.editions().await.unwrap().remove(0);
        let sessions = self.store.sessions(edition.id).await.unwrap();
        let session = sessions
            .iter()
            .find(|it| it.plan.key.as_str() == session)
            .unwrap();
        let questionnaires = self.store.questionnaires(edition.id).await.unwrap();
        let questionnaire = questionnaires
            .iter()
            .find(|it| it.id == session.questionnaire_id)
            .unwrap();
        let (inbox, task) = inbox(self.store.clone());
        for form in forms {
            let secret = Secret::random();
            self.store
                .add_passes(edition.id, &[secret.hash()])
                .await
                .unwrap();
            let (pass, _) = self.store.pass(&secret.hash()).await.unwrap().unwrap();
            self.store
                .draw_tickets(pass, &secret, &sessions)
                .await
                .unwrap();
            let fields = form
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
            let response = RawResponse(fields.collect()).parse(questionnaire).unwrap();
            let ticket = secret.ticket(session.id);
            inbox
                .send(Submission::new(session, questionnaire, &ticket, response))
                .await
                .unwrap();
        }
        drop(inbox);
        task.await.unwrap();
    }

    /// Opens or closes a session as its page's button does.
    pub(crate) async fn set_state(&self, session: &str, state: &str) -> (u16, String) {
        let page = format!("{EDITION_PAGE}/sessions/{session}");
        let (_, html) = self.get(&page).await;
        self.post(&page, turn(&html, state)).await
    }

    /// Signs an officer in by a one-time link.
    pub(crate) async fn sign_in(&self) {
        let officer = self
            .store
            .put_officer("officer@example.org", None)
            .await
            .unwrap();
        let token = Secret::random();
        self.store
            .add_sign_in_link(officer, &token.hash(), i64::MAX)
            .await
            .unwrap();
        let answer = self.post(&format!("/officer/sign-in/{token}"), "").await;
        assert_eq!(answer, (303, "/officer".to_owned()));
    }
}

/// The token that the forms of a page carry.
pub(crate) fn form_token(html: &str) -> &str {
    hidden(html, "token").unwrap()
}

/// What the first hidden field with this name holds.
pub(crate) fn hidden<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let field = format!("name=\"{name}\" value=\"");
    let start = html.find(&field)? + field.len();
    Some(&html[start..start + html[start..].find('"')?])
}

/// What a form of the page of the passes sends, with what is written into it.
pub(crate) fn making(html: &str, written: &str) -> String {
    let making = hidden(html, "making").unwrap_or_default();
    format!("token={}&making={making}&{written}", form_token(html))
}

/// What the button of a session's page sends that asks for this state.
pub(crate) fn turn(html: &str, state: &str) -> String {
    let (token, seen) = (form_token(html), hidden(html, "seen").unwrap_or_default());
    format!("token={token}&seen={seen}&state={state}")
}
