//! Decisions in the file of an edition, in and out.

use super::problem::{Problems, Record};
use crate::domain::{Decision, DecisionPlan, DecisionSubject, Key, Kind, Question, SessionDraft};

/// The fields of a decision.
const FIELDS: &[&str] = &["kind", "session", "question", "expect", "found", "decided"];

/// What is wrong with the question of a decision about a kind, and the mend; `None` where the
/// kind is asked it and it has a number that can rise or fall.
pub fn check_decision(kind: Kind, key: &Key, questions: &[Question]) -> Option<String> {
    let rated: Vec<&str> = questions
        .iter()
        .filter(|it| it.scale.is_some())
        .map(|it| it.key.as_str())
        .collect();
    if rated.contains(&key.as_str()) {
        return None;
    }
    Some(format!(
        "a {kind} is not asked to rate “{key}”: use one of {}",
        rated.join(", ")
    ))
}

/// The decisions as they stand in the file of their edition, to be added to it.
pub fn decisions_toml(decisions: &[Decision]) -> String {
    let mut text = String::new();
    for Decision { plan, .. } in decisions {
        let (name, subject) = match &plan.subject {
            DecisionSubject::Kind(kind) => ("kind", kind.to_string()),
            DecisionSubject::Session(key) => ("session", key.to_string()),
        };
        text.push_str("[[decision]]\n");
        for (name, value) in [
            (name, subject.as_str()),
            ("question", plan.question.as_str()),
            ("expect", plan.expected.as_str()),
            ("found", plan.found.as_str()),
            ("decided", plan.decided.as_str()),
        ] {
            // A string of JSON is one of TOML.
            text.push_str(&format!("{name} = {}\n", serde_json::Value::from(value)));
        }
        text.push('\n');
    }
    text
}

/// One decision of a file; nothing where a field is wrong.
pub(super) fn decision(
    record: &Record,
    sessions: &[SessionDraft],
    questionnaires: &[(Kind, Vec<Question>)],
    problems: &mut Problems,
) -> Option<DecisionPlan> {
    problems.only(record, FIELDS);
    let subject = subject(record, problems);
    let question: Option<Key> = problems.required(record, "question");
    let expected = problems.required(record, "expect");
    let found = problems.required(record, "found");
    let decided = problems.required(record, "decided");
    let (subject, question) = (subject?, question?);
    let kind = match &subject {
        DecisionSubject::Kind(kind) => *kind,
        DecisionSubject::Session(key) => {
            let Some(session) = sessions.iter().find(|it| it.plan.key == *key) else {
                problems.add(
                    record.line_of("session"),
                    "session",
                    format!(
                        "this edition has no session “{key}”: use the key of one of its own, in \
                         which the decision takes effect"
                    ),
                );
                return None;
            };
            session.plan.kind
        }
    };
    let questions = questionnaires
        .iter()
        .find(|(it, _)| *it == kind)
        .map(|(_, questions)| questions.as_slice())
        .unwrap_or_default();
    if let Some(message) = check_decision(kind, &question, questions) {
        problems.add(record.line_of("question"), "question", message);
        return None;
    }
    Some(DecisionPlan {
        subject,
        question,
        expected: expected?,
        found: found?,
        decided: decided?,
    })
}

fn subject(record: &Record, problems: &mut Problems) -> Option<DecisionSubject> {
    match (record.has("kind"), record.has("session")) {
        (true, false) => problems.optional(record, "kind").map(DecisionSubject::Kind),
        (false, true) => problems
            .optional(record, "session")
            .map(DecisionSubject::Session),
        (both, _) => {
            let message = if both {
                "a decision is about a kind or about one session: take “kind” or “session” out"
            } else {
                "it is missing what the decision is about: add kind = \"lecture\", or session = \
                 and the key of a session of this edition"
            };
            problems.add(record.line_of("kind"), "kind", message);
            None
        }
    }
}
