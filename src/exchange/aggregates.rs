//! The aggregates of an edition as a CSV file.

use super::table_csv::{bytes, harmless, writer};
use crate::analysis::{Cell, Received, SessionSummary};
use crate::domain::{Edition, Questionnaire, Session};

/// The aggregates of every rated question of every session, one row an answer of the
/// scale; UTF-8 with a byte order mark, as spreadsheets expect it. A cell that is closed is
/// one row without numbers, whose note says why. Texts that a spreadsheet would take for a
/// formula get an apostrophe in front.
///
/// # Errors
/// When a row cannot be written, which memory does not refuse.
pub fn aggregates_csv(
    edition: &Edition,
    sessions: &[Session],
    questionnaires: &[Questionnaire],
    summaries: &[SessionSummary],
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = writer();
    writer.write_record([
        "programme",
        "edition",
        "data",
        "session",
        "kind",
        "title",
        "responses",
        "cohort",
        "question",
        "asked",
        "value",
        "answer",
        "count",
        "of",
        "note",
        "lecturer_type",
    ])?;
    let data = if edition.programme.synthetic {
        "synthetic"
    } else {
        "collected"
    };
    for (session, summary) in sessions.iter().zip(summaries) {
        let Some(questionnaire) = questionnaires
            .iter()
            .find(|it| it.id == session.questionnaire_id)
        else {
            continue;
        };
        let lecturers = harmless(&session.plan.lecturer_types().join("; "));
        for answers in &summary.questions {
            let Some(question) = questionnaire.question(answers.key.as_str()) else {
                continue;
            };
            let mut row = |value: &str, answer: &str, count: &str, of: &str, note: &str| {
                writer.write_record([
                    harmless(&edition.programme.title).as_str(),
                    &edition.plan.number.to_string(),
                    data,
                    session.plan.key.as_str(),
                    session.plan.kind.as_str(),
                    &harmless(&session.plan.title),
                    &received(summary.received),
                    &edition.plan.cohort_size.to_string(),
                    question.key.as_str(),
                    &harmless(question.texts.english()),
                    value,
                    &harmless(answer),
                    count,
                    of,
                    note,
                    &lecturers,
                ])
            };
            match (&answers.answers, &question.scale) {
                (Cell::Shown(distribution), Some(scale)) => {
                    let of = distribution.n().to_string();
                    for (place, (answer, count)) in
                        scale.answers.iter().zip(&distribution.counts).enumerate()
                    {
                        let value = (place + 1).to_string();
                        row(&value, answer.english(), &count.to_string(), &of, "")?;
                    }
                }
                (Cell::Withheld(reason), Some(_)) => row("", "", "", "", &reason.to_string())?,
                // Free texts have no distribution.
                (Cell::Shown(_), None) | (Cell::Withheld(_), None) => {}
            }
        }
    }
    bytes(writer)
}

/// An exact number, or in words what may be said of it.
fn received(received: Received) -> String {
    match received {
        Received::Exactly(n) => n.to_string(),
        Received::AtLeast(n) => format!("{n} or more"),
        Received::FewerThan(n) => format!("fewer than {n}"),
    }
}
