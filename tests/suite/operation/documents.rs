//! What docs/running.md says, held against the program.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn running() -> String {
    fs::read_to_string(root().join("docs/running.md")).unwrap()
}

/// The names in code that a text holds, each from its beginning to where it ends.
fn names(text: &str, prefix: &str, part: fn(char) -> bool) -> BTreeSet<String> {
    text.match_indices(prefix)
        .map(|(start, _)| text[start..].chars().take_while(|c| part(*c)).collect())
        .collect()
}

fn texts(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(path).unwrap();
        // A module's own tests may name what there is not.
        all.push_str(text.split("#[cfg(test)]").next().unwrap());
    }
    all
}

/// The rows of the table of settings: name, default, effect.
fn settings() -> Vec<(String, String, String)> {
    let text = running();
    let table = text.split("## systemd").next().unwrap();
    let rows = table.lines().filter(|it| it.starts_with("| `KANSO_"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [name, default, effect] = cells[..] else {
            panic!("{row}");
        };
        let name = name.trim_matches('`').to_owned();
        (name, default.to_owned(), effect.to_owned())
    })
    .collect()
}

#[test]
fn every_setting_is_in_the_table_and_no_other() {
    let source = texts(&root().join("src/config"));
    let part = |c: char| c.is_ascii_uppercase() || c == '_';
    let read: BTreeSet<String> = names(&source, "\"KANSO_", |c| {
        c == '"' || c.is_ascii_uppercase() || c == '_'
    })
    .into_iter()
    // Messages begin with a name, too, but do not end with it.
    .filter(|it| it.len() > 2 && it.ends_with('"'))
    .map(|it| it.trim_matches('"').to_owned())
    .collect();
    let told: BTreeSet<String> = settings().into_iter().map(|it| it.0).collect();
    assert_eq!(told, read);
    for (name, _, effect) in settings() {
        assert!(!effect.is_empty(), "{name}");
    }
    // Nothing that is shipped sets what there is not.
    for file in [
        "kanso.service",
        "kanso.default",
        "Dockerfile",
        "compose.yaml",
    ] {
        let text = fs::read_to_string(root().join("packaging").join(file)).unwrap();
        for name in names(&text, "KANSO_", part) {
            assert!(told.contains(&name), "{file} sets {name}");
        }
    }
}

#[test]
fn defaults_are_those_of_the_sources() {
    let mut source = texts(&root().join("src/config"));
    source.push_str(&fs::read_to_string(root().join("src/main.rs")).unwrap());
    let mut compared = 0;
    for (name, default, _) in settings() {
        if let Some(value) = default
            .strip_prefix('`')
            .and_then(|it| it.strip_suffix('`'))
        {
            let written = [format!("\"{value}\""), format!(" = {value};")];
            assert!(
                written.iter().any(|it| source.contains(it)),
                "{name}: {value}"
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 8);
}

#[test]
fn every_metric_is_in_the_documents_and_no_other() {
    let source = texts(&root().join("src/metrics"));
    let part = |c: char| c.is_ascii_lowercase() || c == '_';
    let told: BTreeSet<String> = ["kanso_", "process_"]
        .iter()
        .flat_map(|it| {
            let quoted = format!("`{it}");
            names(&running(), &quoted, |c| {
                c == '`' || c.is_ascii_lowercase() || c == '_'
            })
        })
        .map(|it| it.trim_matches('`').to_owned())
        .map(|it| {
            let bare = it
                .strip_suffix("_total")
                .or_else(|| it.strip_suffix("_info"));
            bare.unwrap_or(&it).to_owned()
        })
        .collect();
    let made: BTreeSet<String> = ["\"kanso_", "\"process_"]
        .iter()
        .flat_map(|it| {
            source.match_indices(it).map(|(start, _)| {
                let name = &source[start + 1..];
                name.chars().take_while(|c| part(*c)).collect::<String>()
            })
        })
        .collect();
    assert_eq!(told, made);
}
