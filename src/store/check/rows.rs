//! Whether every row can be read into the types of the domain.

use futures_util::TryStreamExt;
use jiff::civil::{Date, Time};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

use super::Findings;
use crate::domain::{
    COMMENT_LIMIT, Code, Comparability, DecisionText, Expected, Key, Kind, Language, MailAddress,
    Polarity, SigningKey, State, TicketKey, TimeZone,
};
use crate::store::schema::{Column, Shape, TABLES, Table};
use crate::store::{Connection, StoreError};

/// Read with their answers, one by one.
const READ_ELSEWHERE: &str = "response";

/// Reads all rows one after the other.
pub(super) async fn check(
    connection: &mut Connection,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    for table in TABLES {
        if table.name != READ_ELSEWHERE {
            check_table(connection, table, findings).await?;
        }
    }
    Ok(())
}

async fn check_table(
    connection: &mut Connection,
    table: &Table,
    findings: &mut Findings,
) -> Result<(), StoreError> {
    let names: Vec<&str> = table.columns.iter().map(|it| it.0).collect();
    // The words are those of the schema, not input.
    let sql = AssertSqlSafe(format!("SELECT {} FROM {}", names.join(", "), table.name));
    let mut rows = sqlx::query(sql).fetch(connection);
    while let Some(row) = rows.try_next().await? {
        for (place, column) in table.columns.iter().enumerate() {
            if !is_sound(&row, place, column) {
                findings.add(unreadable(table.name, column.0));
            }
        }
    }
    Ok(())
}

/// What is said of a column, never what it holds.
pub(super) fn unreadable(table: &str, column: &str) -> String {
    format!(
        "The column “{column}” of the table “{table}” holds a value that Kanso never writes: mend it, \
         or go back to a backup from before it was changed."
    )
}

fn is_sound(row: &AnyRow, place: usize, Column(_, shape, may_be_null): &Column) -> bool {
    if let Shape::Number(lowest, highest) = shape {
        return match row.try_get::<Option<i64>, _>(place) {
            Ok(Some(number)) => (*lowest..=*highest).contains(&number),
            Ok(None) => *may_be_null,
            Err(_) => false,
        };
    }
    match row.try_get::<Option<String>, _>(place) {
        Ok(Some(text)) => reads(*shape, &text),
        Ok(None) => *may_be_null,
        Err(_) => false,
    }
}

fn reads(shape: Shape, text: &str) -> bool {
    fn parses<T: std::str::FromStr>(text: &str) -> bool {
        text.parse::<T>().is_ok()
    }
    match shape {
        Shape::Id => is_random_id(text),
        Shape::Key => parses::<Key>(text),
        Shape::Kind => parses::<Kind>(text),
        Shape::State => parses::<State>(text),
        Shape::Polarity => parses::<Polarity>(text),
        Shape::Comparability => parses::<Comparability>(text),
        Shape::Expected => parses::<Expected>(text),
        Shape::Language => parses::<Language>(text),
        Shape::Zone => parses::<TimeZone>(text),
        Shape::Date => parses::<Date>(text),
        Shape::Time => parses::<Time>(text),
        Shape::Code => text.parse::<Code>().is_ok_and(|it| it.as_str() == text),
        Shape::Hash => is_hash(text),
        Shape::HashOrEmpty => text.is_empty() || is_hash(text),
        Shape::PublicKey => parses::<TicketKey>(text),
        Shape::PrivateKey => parses::<SigningKey>(text),
        Shape::Mail => parses::<MailAddress>(text),
        Shape::Decision => parses::<DecisionText>(text),
        Shape::Comment => (1..=COMMENT_LIMIT).contains(&text.chars().count()),
        Shape::Text => true,
        Shape::Number(..) => false,
    }
}

/// A UUID of version 4, as Kanso writes it: the other versions hold a time, a counter or a name.
pub(super) fn is_random_id(text: &str) -> bool {
    text.len() == 36
        && Uuid::try_parse(text)
            .is_ok_and(|it| it.get_version_num() == 4 && it.get_variant() == uuid::Variant::RFC4122)
}

fn is_hash(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
}
