//! Verifying all that can be verified of a database, in one moment of it and without changing
//! anything, beside a program that serves it.

mod answers;
mod rows;
mod rules;

use std::collections::BTreeSet;

use super::reading::Reading;
use super::{Connection, Dialect, StoreError, migrations};

/// What was looked at, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What was looked at, in words.
    pub looked_at: Vec<&'static str>,
    /// A sentence for everything that was found: what, where, and what to do. None of them
    /// holds an answer or a number of answers.
    pub findings: Vec<String>,
}

/// What was found, each sentence once.
#[derive(Debug, Default)]
struct Findings(BTreeSet<String>);

impl Findings {
    fn add(&mut self, sentence: String) {
        self.0.insert(sentence);
    }
}

/// Verifies the database at an address, which must be there and of this program's schema.
///
/// # Errors
/// When it cannot be opened or read, or its schema is another.
pub async fn check(address: &str) -> Result<Checked, StoreError> {
    let reading = Reading::open(address).await?;
    let mut moment = reading.moment().await?;
    let result = look(&mut moment, reading.dialect).await;
    moment.rollback().await?;
    reading.close().await;
    result
}

async fn look(connection: &mut Connection, dialect: Dialect) -> Result<Checked, StoreError> {
    let mut findings = Findings::default();
    let mut looked_at = Vec::new();
    match look_at_all(connection, dialect, &mut findings, &mut looked_at).await {
        Ok(()) => {}
        // What cannot be read is said already, by the table and the column.
        Err(StoreError::Unreadable(_) | StoreError::Database(sqlx::Error::ColumnDecode { .. }))
            if !findings.0.is_empty() => {}
        Err(StoreError::Database(sqlx::Error::Database(error))) if dialect == Dialect::Sqlite => {
            findings.add(damaged(&error.to_string()));
        }
        Err(error) => return Err(error),
    }
    Ok(Checked {
        looked_at,
        findings: findings.0.into_iter().collect(),
    })
}

async fn look_at_all(
    connection: &mut Connection,
    dialect: Dialect,
    findings: &mut Findings,
    looked_at: &mut Vec<&'static str>,
) -> Result<(), StoreError> {
    if dialect == Dialect::Sqlite {
        look_at_file(connection, findings).await?;
        looked_at.push("the file’s integrity and references");
    } else {
        look_at_constraints(connection, findings).await?;
        looked_at.push("the constraints");
    }
    migrations::check_version(connection).await?;
    rows::check(connection, findings).await?;
    looked_at.push("every row and id");
    rules::check(connection, findings).await?;
    looked_at.push("questionnaires, series, decisions, states, keys, cards, tickets and addresses");
    answers::check(connection, findings).await?;
    looked_at.push("every response against its questions, and the tallies against the responses");
    Ok(())
}

fn damaged(what: &str) -> String {
    format!("SQLite finds the file damaged ({what}): go back to a backup, and look at the disk.")
}

async fn look_at_file(
    connection: &mut Connection,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    // What SQLite says names tables and pages, not what is in them.
    let found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(20)")
        .fetch_all(&mut *connection)
        .await?;
    for it in found.iter().filter(|it| *it != "ok") {
        findings.add(damaged(it));
    }
    let orphans: Vec<String> =
        sqlx::query_scalar("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")
            .fetch_all(connection)
            .await?;
    for table in orphans {
        findings.add(format!(
            "A row of the table “{table}” belongs to a row that is gone: go back to a backup from \
             before it was changed."
        ));
    }
    Ok(())
}

async fn look_at_constraints(
    connection: &mut Connection,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    let loose: Vec<String> = sqlx::query_scalar(
        "SELECT conname::text FROM pg_constraint WHERE NOT convalidated \
         AND connamespace = current_schema()::regnamespace",
    )
    .fetch_all(connection)
    .await?;
    for it in loose {
        findings.add(format!(
            "PostgreSQL does not vouch for the constraint “{it}”: run ALTER TABLE … VALIDATE \
             CONSTRAINT, or go back to a backup."
        ));
    }
    Ok(())
}
