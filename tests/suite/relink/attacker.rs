//! The attacker: has everything on the disk, the cards, and the true order in which people
//! drew and answered, and looks at every place where an order or a person could hide.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use sqlx::AnyPool;

use super::bytes::Disk;
use super::chance::{Channel, Neighbours, Orders};
use super::files::{finder, look_at_file};
use super::script::{Played, QUESTION};
use super::tables::{Table, beside_passes, from_cards_in_tables, look_at_columns, repeats, tables};

/// Whose a text is, and what it is: the session, the person. The draws of the session that
/// is never opened count as one more session, whose order is that in which people drew.
pub(super) type Owners = HashMap<String, ((usize, usize), &'static str)>;

/// The places to look at: channels by their name, and who lies beside whom in each file.
#[derive(Default)]
pub(super) struct Channels {
    pub(super) channels: BTreeMap<String, Channel>,
    pub(super) neighbours: BTreeMap<String, Neighbours>,
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
    for row in cells("response", &["id", "session_id", "answers"]) {
        let numbered = |question: &str| -> usize {
            let mut answers = row[2].split(' ').filter_map(|it| it.split_once(':'));
            let value = answers.find(|(key, _)| *key == question).unwrap().1;
            value.parse::<usize>().unwrap() - 1
        };
        let person = numbered("relevance") + 4 * numbered("new-knowledge");
        owners.insert(row[0].clone(), ((numbers[&row[1]], person), "response"));
    }
    for row in cells("comment", &["id", "text"]) {
        let (owner, _) = owners[&row[1]];
        owners.insert(row[0].clone(), (owner, "comment"));
    }
    owners
}

pub(super) fn owner(row: &[String], owners: &Owners) -> Option<(usize, usize)> {
    row.iter().find_map(|it| Some(owners.get(it)?.0))
}
