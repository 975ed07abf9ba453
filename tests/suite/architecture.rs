//! The ranks of ARCHITECTURE.md, read off the sources.

use std::fs;
use std::path::{Path, PathBuf};

/// Every top-level module and its rank; a module names only modules of lower rank.
const RANKS: [(&str, u8); 12] = [
    ("domain", 0),
    ("config", 0),
    ("store", 1),
    ("analysis", 1),
    ("wording", 1),
    ("mail", 1),
    ("figure", 2),
    ("exchange", 2),
    ("pages", 3),
    ("app", 4),
    ("demo", 4),
    ("main", 5),
];

/// What only some modules may name.
const ONLY_IN: [(&str, &[&str]); 9] = [
    ("fluent_bundle", &["wording"]),
    ("blind_rsa_signatures", &["domain"]),
    ("sqlx", &["store"]),
    ("lettre", &["mail"]),
    ("polars", &["analysis"]),
    ("kanso_charts", &["figure"]),
    ("actix_web", &["pages", "app", "main"]),
    ("askama", &["pages"]),
    ("std::env", &["config"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

/// The module, the path and the text of every source file, without its comments.
fn files() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let first = path
                .strip_prefix(&root)
                .unwrap()
                .components()
                .next()
                .unwrap();
            let module = first
                .as_os_str()
                .to_str()
                .unwrap()
                .trim_end_matches(".rs")
                .to_owned();
            let text: String = fs::read_to_string(&path)
                .unwrap()
                .lines()
                .filter(|it| !it.trim_start().starts_with("//"))
                .map(|it| format!("{it}\n"))
                .collect();
            (module, path, text)
        })
        .collect()
}

fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(start, _)| {
        let before = text[..start].chars().next_back();
        let after = text[start + name.len()..].chars().next();
        let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !part(before) && !part(after)
    })
}

#[test]
fn every_module_has_a_rank() {
    for (module, path, _) in files() {
        assert!(
            module == "lib" || RANKS.iter().any(|(name, _)| *name == module),
            "{} has no rank",
            path.display()
        );
    }
}

#[test]
fn a_module_names_only_modules_of_lower_rank() {
    for (module, path, text) in files() {
        let Some((_, rank)) = RANKS.iter().find(|(name, _)| *name == module) else {
            continue;
        };
        for (other, other_rank) in RANKS {
            let reference = if module == "main" {
                "kanso::"
            } else {
                "crate::"
            };
            let named = text.contains(&format!("{reference}{other}::"));
            assert!(
                other == module || !named || other_rank < *rank,
                "{} ({rank}) names {other} ({other_rank})",
                path.display()
            );
        }
    }
}

#[test]
fn libraries_stay_in_their_rooms() {
    for (module, path, text) in files() {
        for (library, rooms) in ONLY_IN {
            assert!(
                rooms.contains(&module.as_str()) || !names(&text, library),
                "{} names {library}",
                path.display()
            );
        }
    }
}

#[test]
fn no_file_is_longer_than_a_room() {
    for (_, path, _) in files() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(
            lines <= 430,
            "{} has {lines} lines: make it two",
            path.display()
        );
    }
}
