//! Reading columns into types, and writing statements of many rows.

use std::fmt::Write;
use std::str::FromStr;

use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};

use super::{Connection, StoreError};

/// A text column.
pub(super) fn text(row: &AnyRow, column: &'static str) -> Result<String, StoreError> {
    Ok(row.try_get(column)?)
}

/// A text column that parses into a type of the domain.
pub(super) fn parsed<T>(row: &AnyRow, column: &'static str) -> Result<T, StoreError>
where
    T: FromStr,
{
    parse(column, &text(row, column)?)
}

/// A text column that parses into a type of the domain, or NULL.
pub(super) fn optional<T>(row: &AnyRow, column: &'static str) -> Result<Option<T>, StoreError>
where
    T: FromStr,
{
    row.try_get::<Option<String>, _>(column)?
        .map(|value| parse(column, &value))
        .transpose()
}

/// An integer column that fits a smaller type.
pub(super) fn number<T>(row: &AnyRow, column: &'static str) -> Result<T, StoreError>
where
    T: TryFrom<i64>,
{
    narrow(column, row.try_get(column)?)
}

/// An integer column that fits a smaller type, or NULL.
pub(super) fn optional_number<T>(
    row: &AnyRow,
    column: &'static str,
) -> Result<Option<T>, StoreError>
where
    T: TryFrom<i64>,
{
    row.try_get::<Option<i64>, _>(column)?
        .map(|value| narrow(column, value))
        .transpose()
}

/// A column that holds 0 or 1.
pub(super) fn flag(row: &AnyRow, column: &'static str) -> Result<bool, StoreError> {
    Ok(row.try_get::<i64, _>(column)? != 0)
}

/// The placeholders of so many rows: `($1,$2),($3,$4)`, or `(?,?),(?,?)` for SQLite, which looks for
/// a name like `$1` among all that it has met, so that a thousand take a million steps.
pub(super) fn row_placeholders(connection: &Connection, rows: usize, columns: usize) -> String {
    let numbered = connection.backend_name() != "SQLite";
    let mut text = String::with_capacity(rows * columns * 6);
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ",(" });
        for column in 0..columns {
            if column > 0 {
                text.push(',');
            }
            if numbered {
                let place = row * columns + column + 1;
                write!(text, "${place}").expect("a String takes all that is written");
            } else {
                text.push('?');
            }
        }
        text.push(')');
    }
    text
}

/// Runs a statement in which `(..)` stands for a list of values.
pub(super) async fn select(
    connection: &mut Connection,
    sql: &str,
    values: Vec<String>,
) -> Result<Vec<AnyRow>, StoreError> {
    let sql = sql.replace("(..)", &row_placeholders(connection, 1, values.len()));
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for value in values {
        query = query.bind(value);
    }
    Ok(query.fetch_all(connection).await?)
}

fn parse<T>(column: &'static str, value: &str) -> Result<T, StoreError>
where
    T: FromStr,
{
    value.parse().map_err(|_| StoreError::Unreadable(column))
}

fn narrow<T>(column: &'static str, value: i64) -> Result<T, StoreError>
where
    T: TryFrom<i64>,
{
    T::try_from(value).map_err(|_| StoreError::Unreadable(column))
}
