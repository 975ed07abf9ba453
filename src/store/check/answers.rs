//! Responses held against what was asked, and tallies and tickets against the responses. A
//! response is read at a time; what is kept of all of them are the counts.

use std::collections::HashMap;

use futures_util::TryStreamExt;
use sqlx::Row;

use super::Findings;
use super::rows::{is_random_id, unreadable};
use crate::domain::{ATTENDED, State};
use crate::store::row::{number, optional, text};
use crate::store::{Connection, StoreError};

/// Every response with its answers as pairs `question:value` joined by blanks.
const RESPONSES: &str = "SELECT r.id, r.session_id, r.attended, r.answers, \
    CASE WHEN r.edition_id = s.edition_id THEN 1 ELSE 0 END AS at_home \
    FROM response r JOIN session s ON s.id = r.session_id";

/// A session, what it asks, and what the responses to it say.
struct Counted {
    place: String,
    state: String,
    /// The questions of its questionnaire.
    questionnaire: String,
    /// How often each answer was given, from no opinion, by the place of the question.
    answers: Vec<[i64; 12]>,
    /// How many did not attend, and how many did.
    attended: [i64; 2],
}

/// The place of each question in its questionnaire, and its highest answer; a free text has none.
type Asked = HashMap<String, HashMap<String, (usize, Option<u8>)>>;

/// Reads all responses, comments, tallies and tickets.
pub(super) async fn check(
    connection: &mut Connection,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    let asked = asked(connection).await?;
    let mut sessions = sessions(connection, &asked).await?;
    let mut rows = sqlx::query(RESPONSES).fetch(&mut *connection);
    while let Some(row) = rows.try_next().await? {
        if !is_random_id(row.try_get("id")?) {
            findings.add(unreadable("response", "id"));
        }
        let Some(session) = sessions.get_mut(row.try_get::<&str, _>("session_id")?) else {
            continue;
        };
        let attended = match row.try_get::<i64, _>("attended") {
            Ok(it @ (0 | 1)) => usize::from(it == 1),
            _ => {
                findings.add(unreadable("response", "attended"));
                continue;
            }
        };
        session.attended[attended] += 1;
        let answers: &str = row.try_get("answers")?;
        if row.try_get::<i64, _>("at_home")? == 0 {
            findings.add(wrong(
                session,
                "has a response that is noted for another edition",
            ));
        }
        if session.state == State::Planned.as_str() {
            findings.add(wrong(session, "was never open and has responses"));
        }
        if attended == 0 && !answers.is_empty() {
            findings.add(wrong(session, "has answers of somebody who did not attend"));
        }
        let mut before = "";
        for pair in answers.split_terminator(' ') {
            let question = pair.split(':').next().unwrap_or_default();
            if !before.is_empty() && question <= before {
                findings.add(wrong(session, "has answers that are not in their order"));
            }
            before = question;
            if let Err(what) = count(session, &asked, pair) {
                findings.add(wrong(session, what));
            }
        }
    }
    drop(rows);
    comments(connection, &sessions, &asked, findings).await?;
    tallies(connection, sessions, &asked, findings).await
}

fn wrong(session: &Counted, what: &str) -> String {
    format!(
        "Session {} {what}: Kanso never writes that; go back to a backup from before it was changed.",
        session.place
    )
}

/// Counts an answer, or says what is wrong with it.
fn count(session: &mut Counted, asked: &Asked, pair: &str) -> Result<(), &'static str> {
    let (question, value) = pair.split_once(':').unwrap_or_default();
    let (place, highest) = asked
        .get(&session.questionnaire)
        .and_then(|it| it.get(question))
        .ok_or("has an answer to a question that it does not ask")?;
    let highest = highest.ok_or("has a number as the answer to a question for texts")?;
    match value.parse::<u8>() {
        Ok(value) if value <= highest => {
            session.answers[*place][usize::from(value)] += 1;
            Ok(())
        }
        _ => Err("has an answer that is not on the scale of its question"),
    }
}

async fn asked(connection: &mut Connection) -> Result<Asked, StoreError> {
    let mut asked = Asked::new();
    let rows = sqlx::query(
        "SELECT q.id, x.key, c.answers FROM questionnaire q \
         LEFT JOIN question x ON x.questionnaire_id = q.id \
         LEFT JOIN scale c ON c.edition_id = x.edition_id AND c.key = x.scale_key",
    )
    .fetch_all(connection)
    .await?;
    for row in &rows {
        let questions = asked.entry(text(row, "id")?).or_default();
        if let Some(key) = optional::<String>(row, "key")? {
            let answers = row.try_get::<Option<i64>, _>("answers")?;
            let highest = answers.and_then(|it| u8::try_from(it).ok().filter(|it| *it <= 11));
            let place = questions.len();
            questions.insert(key, (place, highest));
        }
    }
    Ok(asked)
}

/// All sessions by their ids.
async fn sessions(
    connection: &mut Connection,
    asked: &Asked,
) -> Result<HashMap<String, Counted>, StoreError> {
    sqlx::query(
        "SELECT s.id, p.key || '/' || e.number || '/' || s.key AS place, s.state, \
         s.questionnaire_id FROM session s JOIN edition e ON e.id = s.edition_id \
         JOIN programme p ON p.id = e.programme_id",
    )
    .fetch_all(connection)
    .await?
    .iter()
    .map(|row| {
        let questionnaire = text(row, "questionnaire_id")?;
        let counted = Counted {
            place: text(row, "place")?,
            state: text(row, "state")?,
            answers: vec![[0; 12]; asked.get(&questionnaire).map_or(0, HashMap::len)],
            questionnaire,
            attended: [0; 2],
        };
        Ok((text(row, "id")?, counted))
    })
    .collect()
}

async fn comments(
    connection: &mut Connection,
    sessions: &HashMap<String, Counted>,
    asked: &Asked,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    let sql = "SELECT session_id, question_key FROM comment";
    let mut rows = sqlx::query(sql).fetch(connection);
    while let Some(row) = rows.try_next().await? {
        let Some(session) = sessions.get(row.try_get::<&str, _>("session_id")?) else {
            continue;
        };
        let question: &str = row.try_get("question_key")?;
        match asked
            .get(&session.questionnaire)
            .and_then(|it| it.get(question))
        {
            None => {
                findings.add(wrong(
                    session,
                    "has a text to a question that it does not ask",
                ));
            }
            Some((_, Some(_))) => {
                findings.add(wrong(
                    session,
                    "has a text as the answer to a rated question",
                ));
            }
            Some((_, None)) => {}
        }
        if session.state == State::Planned.as_str() {
            findings.add(wrong(session, "was never open and has texts"));
        }
    }
    Ok(())
}

/// Takes the tallies away from what was counted: nothing may be left.
async fn tallies(
    connection: &mut Connection,
    mut sessions: HashMap<String, Counted>,
    asked: &Asked,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    let sql = "SELECT session_id, question_key, value, count FROM tally";
    let mut rows = sqlx::query(sql).fetch(connection);
    while let Some(row) = rows.try_next().await? {
        let Some(session) = sessions.get_mut(row.try_get::<&str, _>("session_id")?) else {
            continue;
        };
        let question: &str = row.try_get("question_key")?;
        let tallied: i64 = row.try_get("count")?;
        let value: usize = number(&row, "value")?;
        let cell = if question == ATTENDED {
            session.attended.get_mut(value)
        } else {
            let questions = asked.get(&session.questionnaire);
            let place = questions.and_then(|it| it.get(question)).map(|it| it.0);
            place
                .and_then(|it| session.answers.get_mut(it))
                .and_then(|it| it.get_mut(value))
        };
        match cell {
            Some(cell) => *cell -= tallied,
            None if tallied == 0 => {}
            None => findings.add(wrong(session, "has a tally of what it does not ask")),
        }
    }
    for session in sessions.values() {
        let cells = session.answers.iter().flatten().chain(&session.attended);
        if cells.into_iter().any(|it| *it != 0) {
            findings.add(format!(
                "Session {} has a tally that is not what its responses say: kanso recount names the \
                 question; go back to a backup from before it was changed.",
                session.place
            ));
        }
    }
    Ok(())
}
