//! The ranks of ARCHITECTURE.md, read off the sources.

use std::fs;
use std::path::{Path, PathBuf};

/// Every top-level module and its rank; a module names only modules of lower rank.
const RANKS: [(&str, u8); 14] = [
    ("domain", 0),
    ("config", 0),
    ("metrics", 0),
    ("store", 1),
    ("analysis", 1),
    ("wording", 1),
    ("mail", 1),
    ("figure", 2),
    ("exchange", 2),
    ("pages", 3),
    ("app", 4),
    ("demo", 4),
    ("command", 5),
    ("main", 6),
];

/// What only some modules may name.
const ONLY_IN: [(&str, &[&str]); 15] = [
    ("fluent_bundle", &["wording"]),
    ("blind_rsa_signatures", &["domain"]),
    ("ring", &["domain", "app"]),
    ("sqlx", &["store"]),
    ("prometheus_client", &["metrics"]),
    ("listenfd", &["config"]),
    ("rustls", &["app"]),
    ("ureq", &["app"]),
    ("sd_notify", &["command"]),
    ("lettre", &["mail"]),
    ("polars", &["analysis"]),
    ("kanso_charts", &["figure"]),
    ("actix_web", &["pages", "app", "command", "main"]),
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
            let binary = ["main", "command"].contains(&module.as_str());
            let reference = if binary && other != "command" {
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

/// Who may ask the store for what participants said, and for what: pages that hand it to
/// the analysis, the pages of who holds the ticket, the command that recounts, and the
/// demonstration, which makes up answers where there are none.
const ASKS_FOR_ANSWERS: [(&str, &[&str]); 8] = [
    (".tallies", &["pages/officer/mod.rs"]),
    (".tallies_of", &["pages/officer/answers.rs"]),
    (".received_tallies", &["pages/live.rs"]),
    (".comments", &["pages/officer/session.rs"]),
    (".answers_by_response", &["pages/officer/scales.rs"]),
    (
        "store.response",
        &["pages/api/responses.rs", "pages/participant/form.rs"],
    ),
    (".recount", &["command/database.rs"]),
    (".has_responses", &["demo.rs"]),
];

/// The rooms of the store that may read the tables of answers.
const READS_ANSWERS: [&str; 8] = [
    "store/check/answers.rs",
    "store/closing.rs",
    "store/editions.rs",
    "store/group.rs",
    "store/recount.rs",
    "store/renewal.rs",
    "store/responses.rs",
    "store/tallies.rs",
];

/// What officers' pages read of an edition, but for the answers.
const SHOWN: [&str; 17] = [
    "cohort_group",
    "decision",
    "edition",
    "programme",
    "question",
    "question_text",
    "questionnaire",
    "scale",
    "scale_text",
    "series_link",
    "session",
    "session_speaker",
    "session_topic",
    "speaker",
    "topic",
    "comment",
    "tally",
];

/// The rooms of the store that change what is shown without a new tag: what comes in while a
/// session is open, the ids of answers, the codes of links; and parts of an import, which draws
/// the tags in the end.
const LEAVES_TAGS: [&str; 8] = [
    "store/codes.rs",
    "store/import/sessions.rs",
    "store/moves.rs",
    "store/renewal.rs",
    "store/group.rs",
    "store/etag.rs",
    "store/passes.rs",
    "store/import/mod.rs",
];

#[test]
fn who_changes_what_is_shown_draws_the_tag_of_the_edition_anew() {
    for (module, path, text) in files() {
        let place = place(&path);
        if module != "store" || LEAVES_TAGS.contains(&place.as_str()) {
            continue;
        }
        let sql = text.replace("\\\n", " ");
        let words: Vec<&str> = sql
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|it| !it.is_empty())
            .collect();
        let changes = words.windows(3).any(|it| {
            let table = match [it[0], it[1]] {
                ["UPDATE", table] => table,
                ["INSERT", "INTO"] | ["DELETE", "FROM"] => it[2],
                _ => return false,
            };
            SHOWN.contains(&table)
        });
        assert!(
            !changes || text.contains("self.touch"),
            "{place} changes what officers see and draws no new tag"
        );
    }
    let import =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/import/mod.rs"));
    assert!(import.unwrap().contains("self.touch_programme("));
}

/// What only the module of disclosure control may make.
const MADE_BY_DISCLOSURE: [&str; 5] = [
    "Cell::Shown",
    "Cell::Withheld",
    "Received::Exactly",
    "Received::AtLeast",
    "Received::FewerThan",
];

/// The path below `src`, with slashes.
fn place(path: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let place = path.strip_prefix(root).unwrap();
    place.to_str().unwrap().replace('\\', "/")
}

/// The lines that make a value of an enum instead of matching one: neither an arm, nor a
/// `let`, nor `matches!`. A pattern that is broken over lines counts as making one.
fn makes<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    text.lines()
        .filter(|line| {
            line.match_indices(name).any(|(start, _)| {
                let (before, after) = line.split_at(start);
                if before.ends_with(|c: char| c.is_alphanumeric()) {
                    return false;
                }
                let arm = after.contains("=>");
                let taken_apart = before.contains("let ") && after.contains(" = ");
                !(arm || taken_apart || before.contains("matches!("))
            })
        })
        .collect()
}

#[test]
fn only_some_ask_the_store_for_answers() {
    for (_, path, text) in files() {
        let place = place(&path);
        if place.starts_with("store/") {
            continue;
        }
        let text: String = text.split_whitespace().collect();
        for (function, rooms) in ASKS_FOR_ANSWERS {
            let bare = function.rsplit('.').next().unwrap();
            let calls =
                text.contains(&format!("{function}(")) || text.contains(&format!("Store::{bare}"));
            assert!(
                !calls || rooms.contains(&place.as_str()),
                "{place} calls {function}: numbers leave only through the analysis"
            );
        }
    }
}

#[test]
fn answers_are_read_in_few_rooms_by_known_functions() {
    for (_, path, text) in files() {
        let place = place(&path);
        let text = text.replace("\\\n", " ");
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|it| !it.is_empty())
            .collect();
        let reads = words.windows(2).any(|it| {
            ["FROM", "JOIN"].contains(&it[0])
                && ["tally", "comment", "answer", "response"].contains(&it[1])
        });
        // Taking a session away takes its empty tallies away.
        let removes = place == "store/import/sessions.rs";
        assert!(
            !reads || removes || READS_ANSWERS.contains(&place.as_str()),
            "{place} reads the tables of answers"
        );
        if place == "store/tallies.rs" {
            let public: Vec<&str> = text
                .split("pub async fn ")
                .skip(1)
                .map(|it| it.split('(').next().unwrap())
                .collect();
            assert_eq!(
                public,
                [
                    "tallies",
                    "tallies_of",
                    "received_tallies",
                    "comments",
                    "answers_by_response"
                ]
            );
        }
    }
}

#[test]
fn numbers_leave_only_through_disclosure_control() {
    for (_, path, text) in files() {
        let place = place(&path);
        if place == "analysis/disclosure.rs" {
            continue;
        }
        // A module's own tests may make what it is given.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for name in MADE_BY_DISCLOSURE {
            assert_eq!(makes(text, name), [""; 0], "{place} makes a {name}");
        }
        for around in [
            "Cell::{",
            "Cell::*",
            "Received::{",
            "Received::*",
            "disclosure::*",
        ] {
            assert!(!text.contains(around), "{place} names {around}");
        }
        assert!(
            place == "analysis/distribution.rs" || !text.contains("Distribution {"),
            "{place} makes a distribution"
        );
    }
}

#[test]
fn making_a_value_is_told_from_matching_it() {
    let text = "\
        Cell::Shown(answers) => answers.n(),\n\
        (Cell::Shown(answers), Some(_)) => Cell::Shown(answers),\n\
        if let Cell::Shown(answers) = cell {\n\
        let few = matches!(cell, Cell::Shown(_));\n\
        sum.map_or(none, Cell::Shown)\n\
        let cell = Cell::Shown(7);\n\
        BarCell::Shown(7)\n";
    assert_eq!(
        makes(text, "Cell::Shown"),
        [
            "(Cell::Shown(answers), Some(_)) => Cell::Shown(answers),",
            "sum.map_or(none, Cell::Shown)",
            "let cell = Cell::Shown(7);"
        ]
    );
}
