//! Decisions, held against what participants said before and after them.

use super::action::{aspect, kinds, part};
use super::numbers::p_text;
use super::{Step, certainty_word, chart, ordinal, reason};
use crate::analysis::{Brief, Certainty, CheckedDecision, Fallen, Outcome, Subject};
use crate::domain::{
    Comparability, Decision, DecisionId, DecisionSubject, Expected, Polarity, Question,
    Questionnaire, Session,
};
use crate::figure::words::{answers_of, percent, quoted};
use crate::figure::{FigureError, key_text};

/// A decision as an officer reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckText {
    /// Its id.
    pub id: DecisionId,
    /// Whether it stands in the edition's file.
    pub from_file: bool,
    /// What it was about, such as “Lectures: time for questions”.
    pub about: String,
    /// What participants had said.
    pub found: String,
    /// What was decided.
    pub decided: String,
    /// What became of it, with the counts.
    pub result: String,
    /// How sure that is.
    pub certainty: Certainty,
    /// The answers before and after; empty where they cannot be compared.
    pub chart: String,
    /// On what its certainty rests; empty where it is not known.
    pub grounds: String,
}

/// The decisions of the brief in words.
///
/// # Errors
/// When a chart cannot be drawn.
pub fn check_texts(brief: &Brief) -> Result<Vec<CheckText>, FigureError> {
    brief.decisions.iter().map(text).collect()
}

/// A decision for an edition that is to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedText {
    /// Its id.
    pub id: DecisionId,
    /// Whether it stands in the edition's file.
    pub from_file: bool,
    /// What it is about, such as “Lectures: time for questions”.
    pub about: String,
    /// What participants had said.
    pub found: String,
    /// What is decided.
    pub decided: String,
    /// What is hoped for, as the end of a sentence.
    pub hope: &'static str,
}

/// A decision of an edition with these sessions and questionnaires, in words.
pub fn planned_text(
    decision: &Decision,
    sessions: &[Session],
    questionnaires: &[Questionnaire],
) -> PlannedText {
    let plan = &decision.plan;
    let (subject, kind) = match &plan.subject {
        DecisionSubject::Kind(kind) => (kind.plural().to_owned(), Some(*kind)),
        DecisionSubject::Session(key) => match sessions.iter().find(|it| it.plan.key == *key) {
            Some(session) => (session.plan.title.clone(), Some(session.plan.kind)),
            None => (key.to_string(), None),
        },
    };
    let question = questionnaires
        .iter()
        .filter(|it| Some(it.kind) == kind)
        .filter_map(|it| it.question(plan.question.as_str()))
        .next_back();
    let polarity = question
        .and_then(|it| it.scale.as_ref())
        .map(|it| it.polarity);
    let named = question.map_or_else(|| key_text(&plan.question).to_lowercase(), name_of);
    PlannedText {
        id: decision.id,
        from_file: decision.from_file,
        about: format!("{subject}: {named}"),
        found: plan.found.to_string(),
        decided: plan.decided.to_string(),
        hope: hope(plan.expected, polarity),
    }
}

impl CheckText {
    /// A word for how sure its result is.
    pub fn word(&self) -> &'static str {
        certainty_word(self.certainty)
    }
}

/// A step with what is hoped for, as the end of “We decide to …”.
pub fn step_text(step: Step) -> &'static str {
    match step {
        Step::MoreTime => "give more time, so that fewer say “too short”",
        Step::LessTime => "give less time, so that fewer say “too long”",
        Step::Repeat => "repeat it, and keep it as good or better",
        Step::Rework => "rework it, so that more choose the best answers",
        Step::Drop => "drop a part of it, so that more choose the best answers for what is left",
    }
}

/// What a decision is meant to do.
fn hope(expected: Expected, polarity: Option<Polarity>) -> &'static str {
    match (polarity, expected) {
        (Some(Polarity::Bipolar), Expected::Lower) => "fewer say “too short”",
        (Some(Polarity::Bipolar), Expected::Higher) => "fewer say “too long”",
        (_, Expected::Higher) => "more choose the best answers",
        (_, Expected::Lower) => "fewer choose the best answers",
    }
}

fn name_of(question: &Question) -> String {
    match question.scale.as_ref().map(|it| it.polarity) {
        Some(Polarity::Bipolar) => part(question).to_lowercase(),
        _ => aspect(question),
    }
}

fn text(checked: &CheckedDecision) -> Result<CheckText, FigureError> {
    let plan = &checked.decision.plan;
    let mut text = CheckText {
        id: checked.decision.id,
        from_file: checked.decision.from_file,
        about: about(checked),
        found: plan.found.to_string(),
        decided: plan.decided.to_string(),
        result: String::new(),
        certainty: Certainty::CannotTell,
        chart: String::new(),
        grounds: String::new(),
    };
    match (&checked.outcome, &checked.question) {
        (
            Outcome::Moved {
                as_expected,
                now,
                since,
            },
            Some(question),
        ) => {
            text.certainty = since.certainty;
            let moved = reason::moved(now, &since.answers, question);
            let verdict = verdict(since.certainty, *as_expected);
            let but = checked.meanwhile.as_ref();
            let but = but.map_or_else(String::new, |it| meanwhile(checked, it));
            text.result = format!("{moved}. {verdict}{but}");
            let (_, lower, upper) = since.difference;
            text.grounds = format!(
                "The headline number has changed by {} points (95 % interval {} to {}), {}.",
                percent(since.difference.0, Polarity::Bipolar),
                percent(lower, Polarity::Bipolar),
                percent(upper, Polarity::Bipolar),
                p_text(since.p_value)
            );
            let rows = [
                (ordinal(since.answers.edition), &since.answers),
                (ordinal(now.edition), now.as_ref()),
            ];
            let name = format!("decision-{}", checked.decision.id);
            text.chart = chart(&name, &text.about, &text.result, question, &rows)?;
        }
        (outcome, _) => text.result = cannot(outcome).to_owned(),
    }
    Ok(text)
}

fn about(checked: &CheckedDecision) -> String {
    let plan = &checked.decision.plan;
    let subject = match (&checked.subject, &plan.subject) {
        (Some(Subject::Session { title, .. }), _) => title.clone(),
        (Some(Subject::Kind(kind)), _) | (None, DecisionSubject::Kind(kind)) => {
            kind.plural().to_owned()
        }
        (None, DecisionSubject::Session(key)) => key.to_string(),
    };
    let question = match &checked.question {
        Some(question) => name_of(question),
        None => key_text(&plan.question).to_lowercase(),
    };
    format!("{subject}: {question}")
}

/// Whether a decision did what it was meant to do.
fn verdict(certainty: Certainty, as_expected: bool) -> &'static str {
    match (certainty, as_expected) {
        (Certainty::Clear, true) => "That is what was hoped for, and it is clear.",
        (Certainty::Likely, true) => "That is likely what was hoped for.",
        (Certainty::Weak, true) => {
            "That is the hoped-for direction, but so small a change may be chance."
        }
        (Certainty::Clear, false) => "That is the opposite of what was hoped for, and it is clear.",
        (Certainty::Likely, false) => "That is likely the opposite of what was hoped for.",
        (Certainty::Weak, false) => {
            "That is not the hoped-for direction, but so small a change may be chance."
        }
        (Certainty::CannotTell, _) => "Nothing has moved.",
    }
}

/// What fell while a decision helped: nobody can tell whether the one made the other.
fn meanwhile(checked: &CheckedDecision, fallen: &Fallen) -> String {
    let place = match &fallen.subject {
        of if checked.subject.as_ref() == Some(of) => String::new(),
        Subject::Kind(kind) => format!(" in {}", kinds(*kind)),
        Subject::Session { title, .. } => format!(" in {}", quoted(title)),
    };
    let (was, is) = (&fallen.since.answers.answers, &fallen.now.answers);
    let sure = if fallen.since.certainty == Certainty::Clear {
        "clearly"
    } else {
        "likely"
    };
    format!(
        " But {}{place} {sure} fell meanwhile, from {} to {}; whether the decision caused that \
         cannot be told.",
        aspect(&fallen.question),
        answers_of(was.top_two_count(), was.n()),
        answers_of(is.top_two_count(), is.n())
    )
}

fn cannot(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::NoEarlier => {
            "There is nothing to compare it with: no earlier edition has answers to this, or no \
             session says which earlier one it follows."
        }
        Outcome::NotAsked => "This edition has no answers to that question for it.",
        Outcome::NotShown | Outcome::Moved { .. } => {
            "The answers before or after it are too few to show, or not closed yet."
        }
        Outcome::NotComparable(Comparability::Reworded) => {
            "The question was worded differently before, so the two cannot be compared."
        }
        Outcome::NotComparable(Comparability::ScaleChanged) => {
            "The answers to choose from were others before, so the two cannot be compared."
        }
        Outcome::NotComparable(_) => {
            "The question meant something else before, so the two cannot be compared."
        }
    }
}
