//! The attacker: has everything on the disk, the cards, and the true order in which people
//! drew and answered, and looks at every place where an order or a person could hide.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

use sqlx::{AnyPool, AssertSqlSafe, Row};

use super::bytes::{Disk, Finder};
use super::chance::{Channel, Neighbours, Orders};
use super::play::{PEOPLE, Played, QUESTION};

/// A table as the database gives it: its name, its columns, its rows as texts.
type Table = (String, Vec<String>, Vec<Vec<String>>);

/// Whose a text is, and what it is: the session, the person. The draws of the session that
/// is never opened count as one more session, whose order is that in which people drew.
type Owners = HashMap<String, ((usize, usize), &'static str)>;

/// The places to look at: channels by their name, and who lies beside whom in each file.
#[derive(Default)]
struct Channels {
    channels: BTreeMap<String, Channel>,
    neighbours: BTreeMap<String, Neighbours>,
}

/// What the attacker finds: each channel, column or derivation that gives people away.
pub(super) async fn attack(
    played: &Played,
    pool: &AnyPool,
    postgres: bool,
    files: &[PathBuf],
) -> Vec<String> {
    let tables = tables(pool, postgres).await;
    let owners = owners(played, &tables);
    let mut found = Vec::new();
    let mut channels = Channels::default();
    for table in &tables {
        look_at_columns(&mut channels, table, &owners);
        found.extend(repeats(table, &owners));
    }
    found.extend(beside_passes(&tables, &owners));
    found.extend(from_cards_in_tables(played, &tables));
    let (finder, kinds) = finder(played, &owners);
    for file in files {
        let disk = Disk::read(file);
        let open = match &played.open_backup {
            Some((session, backup)) if backup == file => Some(*session),
            _ => None,
        };
        found.extend(look_at_file(&mut channels, &disk, &finder, &kinds, open));
    }
    assert!(
        channels.channels.len() > 20,
        "the attacker looks at enough: {}",
        channels.channels.len()
    );
    let with_draws = |orders: &Orders| [orders.clone(), vec![played.drew.clone()]].concat();
    for orders in [with_draws(&played.first), with_draws(&played.last)] {
        found.extend(better_than_chance(&channels, &orders));
    }
    // The disk as it was while a session was open tells nothing of those who sent at once.
    for (session, files) in &played.open_disks {
        let mut channels = Channels::default();
        for file in files {
            look_at_file(
                &mut channels,
                &Disk::read(file),
                &finder,
                &kinds,
                Some(*session),
            );
        }
        let mut orders = vec![Vec::new(); played.first.len()];
        orders[*session] = played.first[*session].clone();
        found.extend(better_than_chance(&channels, &orders));
    }
    found.sort();
    found.dedup();
    found
}

fn better_than_chance(channels: &Channels, orders: &Orders) -> Vec<String> {
    let orders_found = channels
        .channels
        .iter()
        .filter_map(|(name, channel)| Some(format!("{name}: {}", channel.found(orders)?)));
    let neighbours_found = channels
        .neighbours
        .iter()
        .filter_map(|(name, it)| Some(format!("neighbours in {name}: {}", it.found(orders)?)));
    orders_found.chain(neighbours_found).collect()
}

/// Everything that a database says, in the order in which it gives it.
async fn tables(pool: &AnyPool, postgres: bool) -> Vec<Table> {
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

/// Whose each row is. The test knows it by the number of the person in two answers, and by
/// the texts; the attacker is not told, and only the places of the rows are held against it.
fn owners(played: &Played, tables: &[Table]) -> Owners {
    let numbers: HashMap<String, usize> = played
        .sessions
        .iter()
        .map(|it| {
            let number = it.plan.key.as_str()[1..]
                .parse()
                .unwrap_or(played.first.len());
            (it.id.to_string(), number)
        })
        .collect();
    let mut owners = Owners::new();
    for ((session, person), drawing) in &played.drawings {
        let ids = drawing.ids(&QUESTION.parse().unwrap());
        for (id, kind) in ids.into_iter().zip(["response", "comment", "ticket"]) {
            owners.insert(id, ((*session, *person), kind));
        }
    }
    for (place, text) in &played.texts {
        owners.insert(text.clone(), (*place, "text"));
    }
    for (person, pass) in played.passes.iter().enumerate() {
        owners.insert(pass.to_string(), ((played.first.len(), person), "pass"));
    }
    let cells = |name: &str, wanted: &[&str]| -> Vec<Vec<String>> {
        let (_, columns, rows) = tables.iter().find(|it| it.0 == name).unwrap();
        let at = |it: &&str| columns.iter().position(|column| column == it).unwrap();
        let places: Vec<usize> = wanted.iter().map(at).collect();
        let pick = |row: &Vec<String>| places.iter().map(|it| row[*it].clone()).collect();
        rows.iter().map(pick).collect()
    };
    let mut people: HashMap<String, usize> = HashMap::new();
    for row in cells("answer", &["response_id", "question_key", "value"]) {
        let value: usize = row[2].parse().unwrap();
        *people.entry(row[0].clone()).or_default() += match row[1].as_str() {
            "relevance" => value - 1,
            "new-knowledge" => 4 * (value - 1),
            _ => 0,
        };
    }
    for row in cells("response", &["id", "session_id"]) {
        let owner = (numbers[&row[1]], people[&row[0]]);
        owners.insert(row[0].clone(), (owner, "response"));
    }
    for row in cells("comment", &["id", "text"]) {
        let (owner, _) = owners[&row[1]];
        owners.insert(row[0].clone(), (owner, "comment"));
    }
    owners
}

fn owner(row: &[String], owners: &Owners) -> Option<(usize, usize)> {
    row.iter().find_map(|it| Some(owners.get(it)?.0))
}

/// The order of the rows, of the values of each column, and of the places in each page.
fn look_at_columns(channels: &mut Channels, (table, columns, rows): &Table, owners: &Owners) {
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
const CONTENT: [&str; 2] = ["value", "text"];

/// Columns whose equal values in two sessions belong to one person more often than chance.
fn repeats((table, columns, rows): &Table, owners: &Owners) -> Vec<String> {
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
fn beside_passes(tables: &[Table], owners: &Owners) -> Vec<String> {
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
fn from_cards_in_tables(played: &Played, tables: &[Table]) -> Vec<String> {
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

/// What is looked for in files.
enum Kind {
    /// A row or a text of somebody, whose place may tell an order.
    Owned(&'static str, (usize, usize)),
    /// What follows from a card, for a session.
    Follows(&'static str, usize),
    /// A text that its writer has replaced.
    Replaced,
}

fn finder(played: &Played, owners: &Owners) -> (Finder, Vec<Kind>) {
    let mut texts = Vec::new();
    let mut kinds = Vec::new();
    for (text, (owner, kind)) in owners {
        texts.push(text.clone().into_bytes());
        kinds.push(Kind::Owned(*kind, *owner));
    }
    for ((session, _), drawing) in &played.drawings {
        // The session that is never opened may be drawn still.
        if *session < played.first.len() {
            for (kind, text) in drawing.follows(&played.questionnaire) {
                texts.push(text);
                kinds.push(Kind::Follows(kind, *session));
            }
        }
    }
    for text in &played.replaced {
        texts.push(text.clone().into_bytes());
        kinds.push(Kind::Replaced);
    }
    (Finder::new(texts), kinds)
}

/// Notes where the rows and texts of people lie in a file, and says what must not be in it.
/// In a copy from the time when a session was open, what belongs to it and to later ones
/// follows from the cards; of earlier ones nothing does.
fn look_at_file(
    channels: &mut Channels,
    disk: &Disk,
    finder: &Finder,
    kinds: &[Kind],
    open: Option<usize>,
) -> Vec<String> {
    let name = &disk.name;
    let mut found = Vec::new();
    let mut trees: HashMap<usize, String> = HashMap::new();
    let mut note = |which: &str, text: usize, place: usize| {
        let Kind::Owned(kind, (session, person)) = &kinds[text] else {
            return;
        };
        let page = disk.page(place);
        let tree = trees.entry(page).or_insert_with(|| disk.tree(page));
        for (name, group) in [
            (format!("{which} {kind} in {name}"), 0),
            (
                format!("{which} {kind} in a page of {name} ({tree})"),
                page as u64 + 1,
            ),
        ] {
            let channel = channels.channels.entry(name).or_default();
            channel.note(*session, group, *person, place as f64);
        }
    };
    let places = finder.places(&disk.bytes);
    let mut pages: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (text, place) in &places {
        note("first", *text, *place);
        if let Kind::Owned(_, (session, person)) = &kinds[*text] {
            let page = pages.entry((disk.page(*place), *session)).or_default();
            if !page.contains(person) {
                page.push(*person);
            }
        }
    }
    for ((_, session), people) in pages {
        let neighbours = channels.neighbours.entry(name.clone()).or_default();
        neighbours.add(session, &people);
    }
    for (text, place) in places.iter().rev() {
        note("last", *text, *place);
        match &kinds[*text] {
            Kind::Follows(kind, session) if open.is_none_or(|it| *session < it) => {
                found.push(format!("follows from a card: {kind} in {name}"));
            }
            Kind::Replaced if open.is_none() => found.push(format!("a replaced text in {name}")),
            _ => {}
        }
    }
    found
}
