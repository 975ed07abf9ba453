//! Statements about many rows at once. The rows go to the database in one text, a JSON object of
//! texts: a statement with a place for each value would be another one for each number of rows,
//! prepared anew, and every value would be handed over by itself. On SQLite several such statements
//! go in one, because there each costs two changes of threads.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use futures_util::TryStreamExt;
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Either, Executor};

use super::{Connection, Dialect, StoreError};
use crate::domain::SessionId;

/// A statement, with the rows that it is about.
pub(super) struct Statement {
    sql: String,
    rows: Option<String>,
}

/// Rows of two texts, a key that is there once and a value, in the order of the keys.
pub(super) type Rows<'a> = BTreeMap<Cow<'a, str>, Cow<'a, str>>;

/// Rows that are nothing but their keys.
pub(super) fn keys<'a, T: Into<Cow<'a, str>>>(keys: impl Iterator<Item = T>) -> Rows<'a> {
    keys.map(|key| (key.into(), Cow::Borrowed(""))).collect()
}

/// What the key of a row begins with that belongs to a session: the session and an id in it,
/// 36 characters each.
pub(super) fn in_session(session: SessionId, id: &str) -> String {
    let mut key = String::with_capacity(104);
    write!(key, "{session}{id}").expect("a String takes all that is written");
    key
}

/// The two, as the columns of a statement.
pub(super) const IN_SESSION: &str = "substr(key, 1, 36), substr(key, 37, 36)";

impl Statement {
    /// A statement about no rows.
    pub(super) fn alone(sql: &str) -> Self {
        Self {
            sql: sql.to_owned(),
            rows: None,
        }
    }

    /// A statement in which `{rows}` stands, once, for a table with the columns `key` and `value`.
    pub(super) fn about(sql: &str, dialect: Dialect, rows: &Rows) -> Self {
        let table = match dialect {
            Dialect::Sqlite => "json_each(?)",
            Dialect::Postgres => "json_each_text(CAST(CAST($1 AS TEXT) AS JSON))",
        };
        Self {
            sql: sql.replace("{rows}", table),
            rows: Some(serde_json::to_string(rows).expect("texts can be written as JSON")),
        }
    }
}

/// Runs statements one behind the other and returns the rows that each has returned.
///
/// # Errors
/// When one fails; those behind it are not run.
pub(super) async fn run(
    connection: &mut Connection,
    dialect: Dialect,
    statements: Vec<Statement>,
) -> Result<Vec<Vec<AnyRow>>, StoreError> {
    let mut returned = Vec::with_capacity(statements.len());
    match dialect {
        Dialect::Sqlite => {
            let all: Vec<&str> = statements.iter().map(|it| it.sql.as_str()).collect();
            let mut query = sqlx::query(AssertSqlSafe(all.join("; ")));
            for rows in statements.into_iter().filter_map(|it| it.rows) {
                query = query.bind(rows);
            }
            let mut stream = connection.fetch_many(query);
            let mut rows = Vec::new();
            while let Some(next) = stream.try_next().await? {
                match next {
                    Either::Left(_) => returned.push(std::mem::take(&mut rows)),
                    Either::Right(row) => rows.push(row),
                }
            }
        }
        Dialect::Postgres => {
            for statement in statements {
                let mut query = sqlx::query(AssertSqlSafe(statement.sql));
                if let Some(rows) = statement.rows {
                    query = query.bind(rows);
                }
                returned.push(query.fetch_all(&mut *connection).await?);
            }
        }
    }
    Ok(returned)
}
