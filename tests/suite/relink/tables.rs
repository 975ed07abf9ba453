//! What the attacker looks at in the tables: orders, values that repeat, values that stand
//! beside a pass, and what follows from a card.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sqlx::{AnyPool, AssertSqlSafe, Row};

use super::attacker::{Channels, Owners, owner};
use super::script::{PEOPLE, Played};

/// A table as the database gives it: its name, its columns, its rows as texts.
pub(super) type Table = (String, Vec<String>, Vec<Vec<String>>);

/// Everything that a database says, in the order in which it gives it.
pub(super) async fn tables(pool: &AnyPool, postgres: bool) -> Vec<Table> {
    let names = if postgres {
        "SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables \
         WHERE table_schema = 'public'"
    } else {
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    };
    let mut all = Vec::new();
    for row in sqlx::query(names).fetch_all(pool).await.unwrap() {
        let table: String = row.get("name");
        let columns = if postgres {
            format!(
                "SELECT CAST(column_name AS TEXT) AS name FROM information_schema.columns \
                 WHERE table_schema = 'public' AND table_name = '{table}'"
            )
        } else {
            format!("SELECT name FROM pragma_table_info('{table}')")
        };
        let columns = sqlx::query(AssertSqlSafe(columns)).fetch_all(pool).await;
        let mut columns: Vec<String> = columns.unwrap().iter().map(|it| it.get("name")).collect();
        let hidden = sqlx::query(AssertSqlSafe(format!("SELECT rowid FROM {table}")));
        if postgres {
            columns.extend(["xmin".to_owned(), "ctid".to_owned()]);
        } else if hidden.fetch_optional(pool).await.is_ok() {
            columns.push("rowid".to_owned());
        }
        let list: Vec<String> = columns
            .iter()
            .map(|it| match postgres {
                true => format!("COALESCE(CAST({it} AS TEXT), '')"),
                false => format!(
                    "CASE typeof({it}) WHEN 'blob' THEN hex({it}) \
                     ELSE COALESCE(CAST({it} AS TEXT), '') END"
                ),
            })
            .collect();
        let sql = format!("SELECT {} FROM {table}", list.join(", "));
        let rows = sqlx::query(AssertSqlSafe(sql))
            .fetch_all(pool)
            .await
            .unwrap();
        let rows = rows
            .iter()
            .map(|row| (0..columns.len()).map(|it| row.get(it)).collect())
            .collect();
        all.push((table, columns, rows));
    }
    all
}

/// The order of the rows, of the values of each column, and of the places in each page.
pub(super) fn look_at_columns(
    channels: &mut Channels,
    (table, columns, rows): &Table,
    owners: &Owners,
) {
    let owned: Vec<_> = rows
        .iter()
        .enumerate()
        .filter_map(|(place, row)| Some((place, row, owner(row, owners)?)))
        .collect();
    let mut note = |name: String, group: u64, (session, person): (usize, usize), at: f64| {
        channels
            .channels
            .entry(name)
            .or_default()
            .note(session, group, person, at);
    };
    for (place, _, owner) in &owned {
        note(format!("rows of {table}"), 0, *owner, *place as f64);
    }
    for (place, _, owner) in owned.iter().rev() {
        note(format!("last rows of {table}"), 0, *owner, *place as f64);
    }
    let mut pages: BTreeMap<(u64, usize), BTreeMap<u64, usize>> = BTreeMap::new();
    for (at, column) in columns.iter().enumerate() {
        if CONTENT.contains(&column.as_str()) {
            continue;
        }
        let mut sorted: Vec<_> = rows.iter().map(|row| natural(&row[at])).collect();
        sorted.sort();
        for (_, row, owner) in &owned {
            let key = natural(&row[at]);
            let rank = sorted.partition_point(|it| *it < key);
            note(format!("{table}.{column}"), 0, *owner, rank as f64);
            if column == "ctid" {
                // Written as (page,place).
                let (page, place) = row[at].trim_matches(['(', ')']).split_once(',').unwrap();
                let (page, place): (u64, u64) = (page.parse().unwrap(), place.parse().unwrap());
                note(format!("a page of {table}"), page, *owner, place as f64);
                pages
                    .entry((page, owner.0))
                    .or_default()
                    .insert(place, owner.1);
            }
        }
    }
    for ((_, session), people) in pages {
        let mut people: Vec<usize> = people.into_values().collect();
        people.dedup();
        let neighbours = channels.neighbours.entry(table.clone()).or_default();
        neighbours.add(session, &people);
    }
}

/// Texts in their natural order: numbers in them by their size.
fn natural(text: &str) -> Vec<(u128, String)> {
    let mut parts: Vec<(u128, String)> = Vec::new();
    for c in text.chars() {
        match (c.to_digit(10), parts.last_mut()) {
            (Some(digit), Some((number, words))) if words.is_empty() => {
                *number = number.saturating_mul(10).saturating_add(u128::from(digit));
            }
            (Some(digit), _) => parts.push((u128::from(digit), String::new())),
            (None, Some((_, words))) if !words.is_empty() => words.push(c),
            (None, _) => parts.push((0, c.to_string())),
        }
    }
    parts
}

/// What people answered and wrote. A style can tell two texts of one person, and no server
/// can help that.
const CONTENT: [&str; 2] = ["answers", "text"];

/// Columns whose equal values in two sessions belong to one person more often than chance.
pub(super) fn repeats((table, columns, rows): &Table, owners: &Owners) -> Vec<String> {
    let mut found = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let public = ["question_key", "xmin", "ctid"].contains(&column.as_str());
        if public || CONTENT.contains(&column.as_str()) {
            continue;
        }
        let mut by_value: HashMap<&str, BTreeSet<(usize, usize)>> = HashMap::new();
        for row in rows {
            if let Some(owner) = owner(row, owners) {
                by_value.entry(&row[at]).or_default().insert(owner);
            }
        }
        let (mut pairs, mut same) = (0_u32, 0_u32);
        for group in by_value.values() {
            for (at, one) in group.iter().enumerate() {
                for other in group.iter().take(at).filter(|it| it.0 != one.0) {
                    pairs += 1;
                    same += u32::from(one.1 == other.1);
                }
            }
        }
        if pairs > 50 && f64::from(same) / f64::from(pairs) > 4.0 / PEOPLE as f64 {
            found.push(format!("{table}.{column} repeats with a person"));
        }
    }
    found
}

/// Values of the answers that stand beside a pass too.
pub(super) fn beside_passes(tables: &[Table], owners: &Owners) -> Vec<String> {
    let hidden = |it: &String| ["xmin", "ctid"].contains(&it.as_str());
    let public = |it: &String| ["edition_id", "session_id"].contains(&it.as_str());
    let of_passes = |table: &str| table.starts_with("pass");
    let mut beside: BTreeSet<&String> = BTreeSet::new();
    for (table, columns, rows) in tables {
        for row in rows.iter().filter(|_| of_passes(table)) {
            let values = row.iter().zip(columns).filter(|(_, it)| !hidden(it));
            beside.extend(values.map(|(value, _)| value).filter(|it| it.len() > 2));
        }
    }
    let mut found = Vec::new();
    for (table, columns, rows) in tables.iter().filter(|it| !of_passes(&it.0)) {
        for row in rows.iter().filter(|it| owner(it, owners).is_some()) {
            for (value, column) in row.iter().zip(columns).filter(|(_, it)| !public(it)) {
                if beside.contains(value) {
                    found.push(format!("{table}.{column} stands beside a pass too"));
                }
            }
        }
    }
    found
}

/// Whether a session that is over left something that follows from a card.
pub(super) fn from_cards_in_tables(played: &Played, tables: &[Table]) -> Vec<String> {
    let mut follows: HashMap<Vec<u8>, &str> = HashMap::new();
    for ((session, _), drawing) in &played.drawings {
        if *session < played.first.len() {
            let all = drawing.follows(&played.questionnaire).into_iter();
            follows.extend(all.map(|(kind, text)| (text, kind)));
        }
    }
    let mut found = Vec::new();
    for (table, columns, rows) in tables {
        for row in rows {
            for (value, column) in row.iter().zip(columns) {
                if let Some(kind) = follows.get(value.as_bytes()) {
                    found.push(format!("follows from a card: {kind} in {table}.{column}"));
                }
            }
        }
    }
    found
}
