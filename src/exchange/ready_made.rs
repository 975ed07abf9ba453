//! The ready-made questionnaires that come with the program.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{Comparability, Key, Kind, Question, Scale, Texts};

/// A questionnaire for each kind of session.
pub type ReadyMade = Vec<(Kind, Vec<Question>)>;

/// The ready-made questionnaires, one for each kind of session.
///
/// # Panics
/// Never in a build that passed its tests: the file is part of the program and a test
/// reads it.
pub fn ready_made() -> ReadyMade {
    read(include_str!("../../data/questionnaires.toml"))
        .expect("the ready-made questionnaires are part of the program")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scale: Vec<ScaleEntry>,
    questionnaire: Vec<QuestionnaireEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleEntry {
    key: String,
    polarity: String,
    answers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionnaireEntry {
    kind: String,
    questions: Vec<QuestionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionEntry {
    key: String,
    scale: Option<String>,
    text: String,
}

fn read(text: &str) -> Result<ReadyMade, Box<dyn std::error::Error>> {
    let file: File = toml::from_str(text)?;
    let mut scales: BTreeMap<String, Scale> = BTreeMap::new();
    for entry in file.scale {
        let scale = Scale {
            key: entry.key.parse()?,
            polarity: entry.polarity.parse()?,
            answers: entry.answers.into_iter().map(Texts::new).collect(),
        };
        scales.insert(entry.key, scale);
    }
    let mut questionnaires = Vec::new();
    for entry in file.questionnaire {
        let mut questions = Vec::new();
        for question in entry.questions {
            let scale = match question.scale {
                Some(key) => Some(
                    scales
                        .get(&key)
                        .cloned()
                        .ok_or_else(|| format!("there is no scale “{key}”"))?,
                ),
                None => None,
            };
            questions.push(Question {
                key: question.key.parse::<Key>()?,
                texts: Texts::new(question.text),
                scale,
                revision: 1,
                comparability: Comparability::Same,
            });
        }
        questionnaires.push((entry.kind.parse()?, questions));
    }
    Ok(questionnaires)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_short_questionnaire_with_time_for_questions() {
        let questionnaires = ready_made();
        let kinds: Vec<Kind> = questionnaires.iter().map(|(kind, _)| *kind).collect();
        assert_eq!(kinds, Kind::ALL);
        for (kind, questions) in questionnaires {
            let rated = questions.iter().filter(|it| it.scale.is_some()).count();
            assert!(rated <= 7, "{kind} has {rated} rated questions");
            assert_eq!(questions.len() - rated, 2, "{kind} has two free texts");
            assert!(
                questions
                    .iter()
                    .any(|it| it.key.as_str() == "time-for-questions"),
                "{kind} asks for the time for questions"
            );
        }
    }
}
