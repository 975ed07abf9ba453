//! Writing submissions in groups.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sqlx::any::AnyRow;
use sqlx::{Connection as _, Executor};

use super::bulk::{IN_SESSION, Rows, Statement, in_session, keys, run};
use super::moves::Moves;
use super::row::{flag, parsed, text};
use super::{Connection, Dialect, Refusal, SendError, StoreError, Submission};
use crate::domain::{EditionId, QuestionnaireId, SecretHash, SessionId, State};

/// What became of each submission, in the order given.
pub(super) type Verdicts = Vec<Result<(), SendError>>;

/// Writes a group of submissions in one transaction: responses, comments and tallies together.
/// Each gets its own verdict; one that is not taken leaves no trace. Of several with one ticket
/// the last one counts.
pub(super) async fn write(
    connection: &mut Connection,
    dialect: Dialect,
    submissions: &[Submission],
) -> Result<Verdicts, StoreError> {
    match dialect {
        Dialect::Sqlite => {
            let written = in_two_steps(connection, submissions).await;
            if written.is_err()
                && let Err(error) = connection.execute("ROLLBACK").await
            {
                // The disk may have ended the transaction already.
                tracing::debug!(%error, "there was nothing to take back");
            }
            written
        }
        Dialect::Postgres => {
            let mut transaction = connection.begin().await?;
            let found = run(&mut transaction, dialect, questions(dialect, submissions)).await?;
            let (verdicts, changes) = judge(dialect, submissions, &found)?;
            run(&mut transaction, dialect, changes).await?;
            transaction.commit().await?;
            Ok(verdicts)
        }
    }
}

/// On SQLite the transaction begins with the first statement and ends with the last, so that the
/// writer's thread is called twice.
async fn in_two_steps(
    connection: &mut Connection,
    submissions: &[Submission],
) -> Result<Verdicts, StoreError> {
    let dialect = Dialect::Sqlite;
    let mut statements = vec![Statement::alone("BEGIN IMMEDIATE")];
    statements.extend(questions(dialect, submissions));
    let found = run(connection, dialect, statements).await?;
    let (verdicts, mut changes) = judge(dialect, submissions, found.get(1..).unwrap_or_default())?;
    changes.push(Statement::alone("COMMIT"));
    run(connection, dialect, changes).await?;
    Ok(verdicts)
}

/// What has to be known before anything is written: how the sessions are, what is stored under
/// these ids already, and the tickets that no signature proves.
fn questions(dialect: Dialect, submissions: &[Submission]) -> Vec<Statement> {
    // A session must not close, and its results not appear, before these are stored. What other
    // programs write for it waits: the same responses and tallies, met in another order, would let
    // the two wait for each other.
    let sessions = format!(
        "SELECT id, state, questionnaire_id FROM session \
         WHERE id IN (SELECT key FROM {{rows}}) ORDER BY id{}",
        dialect.turn_lock()
    );
    let stored = format!(
        "SELECT session_id, id, edition_id, attended, answers FROM response \
         WHERE (session_id, id) IN (SELECT {IN_SESSION} FROM {{rows}})"
    );
    let asked: BTreeSet<SessionId> = submissions.iter().map(|it| it.session).collect();
    let asked = keys(asked.iter().map(SessionId::to_string));
    let ids = keys(submissions.iter().map(|it| it.key.as_str()));
    let mut statements = vec![
        Statement::about(&sessions, dialect, &asked),
        Statement::about(&stored, dialect, &ids),
    ];
    let unsigned = submissions.iter().filter_map(|it| it.drawn_as.as_ref());
    let unsigned = keys(unsigned.map(SecretHash::as_str));
    if !unsigned.is_empty() {
        let sql = "SELECT ticket_hash, session_id FROM ticket \
                   WHERE ticket_hash IN (SELECT key FROM {rows})";
        statements.push(Statement::about(sql, dialect, &unsigned));
    }
    statements
}

/// The verdicts by what was found, and what stores those that are taken.
fn judge(
    dialect: Dialect,
    submissions: &[Submission],
    found: &[Vec<AnyRow>],
) -> Result<(Verdicts, Vec<Statement>), StoreError> {
    let [sessions, stored, drawn @ ..] = found else {
        return Err(StoreError::Unreadable("id"));
    };
    let sessions = sessions
        .iter()
        .map(|row| {
            let asks = parsed(row, "questionnaire_id")?;
            Ok((parsed(row, "id")?, (parsed(row, "state")?, asks)))
        })
        .collect::<Result<_, StoreError>>()?;
    let drawn = drawn
        .iter()
        .flatten()
        .map(|row| Ok((text(row, "ticket_hash")?, parsed(row, "session_id")?)))
        .collect::<Result<_, StoreError>>()?;
    let verdicts: Verdicts = submissions
        .iter()
        .map(|it| verdict(it, &sessions, &drawn))
        .collect();

    // In the order of the keys, which tells nothing, and by which two programs that write to one
    // database cannot wait for each other.
    let accepted: BTreeMap<&str, &Submission> = submissions
        .iter()
        .zip(&verdicts)
        .filter(|(_, verdict)| verdict.is_ok())
        .map(|(it, _)| (it.key.as_str(), it))
        .collect();
    let changes = changes(dialect, &accepted, &before(stored)?)?;
    Ok((verdicts, changes))
}

fn verdict(
    submission: &Submission,
    sessions: &HashMap<SessionId, (State, QuestionnaireId)>,
    drawn: &HashMap<String, SessionId>,
) -> Result<(), SendError> {
    let (state, asks) = match sessions.get(&submission.session) {
        // Its tickets are forgotten.
        Some((State::Closed, _)) | None => return Err(Refusal::Closed.into()),
        Some(session) => session,
    };
    let known = submission
        .drawn_as
        .as_ref()
        .is_none_or(|hash| drawn.get(hash.as_str()) == Some(&submission.session));
    match state {
        _ if !known => Err(Refusal::UnknownTicket.into()),
        State::Planned => Err(Refusal::NotYetOpen.into()),
        _ if *asks != submission.questionnaire => Err(SendError::Changed),
        _ => Ok(()),
    }
}

/// A response as it is stored.
struct Stored {
    place: (SessionId, EditionId),
    attended: bool,
    answers: String,
}

fn before(rows: &[AnyRow]) -> Result<HashMap<String, Stored>, StoreError> {
    rows.iter()
        .map(|row| {
            let session = parsed(row, "session_id")?;
            let stored = Stored {
                place: (session, parsed(row, "edition_id")?),
                attended: flag(row, "attended")?,
                answers: text(row, "answers")?,
            };
            Ok((in_session(session, &text(row, "id")?), stored))
        })
        .collect()
}

/// What stores these responses, in the place of those that are there already, and moves the
/// tallies by the difference.
fn changes(
    dialect: Dialect,
    accepted: &BTreeMap<&str, &Submission>,
    before: &HashMap<String, Stored>,
) -> Result<Vec<Statement>, StoreError> {
    let [mut responses, mut comments, mut removed] = [const { Rows::new() }; 3];
    let mut moves = Moves::default();
    for (&key, &it) in accepted {
        if let Some(before) = before.get(key) {
            moves.add_all(before.place, before.attended, &before.answers, -1)?;
            removed.extend(keys(it.earlier.iter()));
        }
        moves.add_all((it.session, it.edition), it.attended, &it.answers, 1)?;
        let attended = u8::from(it.attended);
        responses.insert(
            key.into(),
            format!("{}{attended}{}", it.edition, it.answers).into(),
        );
        for (key, text) in &it.comments {
            comments.insert(key.into(), format!("{}{text}", it.edition).into());
        }
    }
    let mut statements = Vec::new();
    for (rows, sql) in [
        (
            removed,
            format!(
                "DELETE FROM comment WHERE (session_id, id) IN (SELECT {IN_SESSION} FROM {{rows}})"
            ),
        ),
        (
            responses,
            format!(
                "INSERT INTO response (session_id, id, edition_id, attended, answers) \
                 SELECT {IN_SESSION}, substr(value, 1, 36), CAST(substr(value, 37, 1) AS BIGINT), \
                 substr(value, 38) FROM {{rows}} WHERE TRUE ON CONFLICT (session_id, id) \
                 DO UPDATE SET attended = excluded.attended, answers = excluded.answers"
            ),
        ),
        (
            comments,
            format!(
                "INSERT INTO comment (session_id, id, edition_id, question_key, text) \
                 SELECT {IN_SESSION}, substr(value, 1, 36), substr(key, 73), substr(value, 37) \
                 FROM {{rows}}"
            ),
        ),
    ] {
        if !rows.is_empty() {
            statements.push(Statement::about(&sql, dialect, &rows));
        }
    }
    statements.extend(moves.statements(dialect));
    Ok(statements)
}
