//! What each view of the comparison shows: its figures, what stands above them, and how many answers
//! stand behind them.

use std::collections::BTreeSet;

use crate::analysis::{Comparison, EditionAnswers, Follow, Selection};
use crate::domain::{Question, State};
use crate::figure::{
    Figure, Followed, days_figure, heat_figures, key_text, slope_figures, trend_figures,
};

/// What one view shows.
pub(super) struct Seen {
    pub(super) heading: String,
    pub(super) figures: Vec<Figure>,
    /// The editions and sessions that it shows.
    pub(super) selected: Selection,
    /// How many answers stand behind it, in words.
    pub(super) answers: String,
}

pub(super) fn trend(
    comparison: &Comparison<'_>,
    follow: Follow,
    questions: &[Question],
    selected: &Selection,
    synthetic: bool,
) -> Seen {
    let followed = followed(comparison, follow, questions, selected);
    let editions: Vec<u32> = selected.editions.iter().copied().collect();
    Seen {
        heading: format!("{}, edition by edition", asked_text(questions)),
        // Of sessions that were never opened not even a reason can be told.
        figures: if followed.iter().all(|it| it.lines.is_empty())
            || newest_opened(comparison, selected).is_none()
        {
            Vec::new()
        } else {
            trend_figures(&followed, &editions, synthetic)
        },
        answers: answers_to(&followed),
        selected: selected.clone(),
    }
}

/// The newest two of the editions that have something to show.
pub(super) fn slope(
    comparison: &Comparison<'_>,
    follow: Follow,
    questions: &[Question],
    selected: &Selection,
    synthetic: bool,
) -> Seen {
    let shown: BTreeSet<u32> = followed(comparison, follow, questions, selected)
        .iter()
        .flat_map(|it| &it.lines)
        .flat_map(|it| &it.points)
        .filter(|it| it.answers.shown().is_some())
        .map(|it| it.edition)
        .collect();
    let pair: Vec<u32> = shown.into_iter().rev().take(2).collect();
    let &[later, earlier] = pair.as_slice() else {
        return Seen {
            heading: format!("{}, two editions", asked_text(questions)),
            figures: Vec::new(),
            selected: selected.clone(),
            answers: String::new(),
        };
    };
    let selected = selected.within(&BTreeSet::from([earlier, later]));
    let mut followed = followed(comparison, follow, questions, &selected);
    if questions.len() > 1 {
        // Of many lines those are drawn, and counted, that have both ends.
        for it in &mut followed {
            it.lines.retain(|line| {
                let shown = line.points.iter().filter(|it| it.answers.shown().is_some());
                shown.count() == 2
            });
        }
    }
    Seen {
        heading: format!("{}, two editions", asked_text(questions)),
        figures: slope_figures(&followed, (earlier, later), synthetic),
        answers: answers_to(&followed),
        selected,
    }
}

pub(super) fn heat(comparison: &Comparison<'_>, selected: &Selection, synthetic: bool) -> Seen {
    let Some((edition, selected)) = newest_opened(comparison, selected) else {
        return none_of_an_edition(BY_QUESTION, selected);
    };
    let table = comparison.session_table(edition, &selected);
    let cells = || {
        table
            .iter()
            .flat_map(|it| &it.rows)
            .flat_map(|it| &it.cells)
    };
    let n: u64 = cells()
        .filter_map(|it| Some(it.as_ref()?.shown()?.n()))
        .sum();
    let questions = table.as_ref().map_or(0, |it| it.questions.len());
    Seen {
        heading: BY_QUESTION.to_owned(),
        figures: table.map_or_else(Vec::new, |it| heat_figures(&it, synthetic)),
        answers: format!("{n} answers to {questions} questions"),
        selected,
    }
}

pub(super) fn days(
    comparison: &Comparison<'_>,
    answers: &[EditionAnswers],
    selected: &Selection,
    synthetic: bool,
) -> Seen {
    let Some((edition, selected)) = newest_opened(comparison, selected) else {
        return none_of_an_edition(BY_DAY, selected);
    };
    let cohort = cohort_of(answers, &selected);
    let days = comparison.days(edition, &selected).unwrap_or_default();
    let received: u64 = days
        .iter()
        .flat_map(|it| &it.sessions)
        .filter_map(|it| Some(it.1?.at_least()))
        .sum();
    Seen {
        heading: BY_DAY.to_owned(),
        figures: days_figure(&days, cohort, synthetic).into_iter().collect(),
        answers: format!("{received} responses"),
        selected,
    }
}

const BY_QUESTION: &str = "All sessions and questions of one edition";
const BY_DAY: &str = "How many answered, by the day of the session";

fn none_of_an_edition(heading: &str, selected: &Selection) -> Seen {
    Seen {
        heading: heading.to_owned(),
        figures: Vec::new(),
        selected: selected.clone(),
        answers: String::new(),
    }
}

/// The newest of the editions of which a selected session was opened, and the sessions of it
/// alone.
pub(super) fn newest_opened(
    comparison: &Comparison<'_>,
    selected: &Selection,
) -> Option<(u32, Selection)> {
    let sessions = comparison.sessions(selected);
    let (edition, _) = sessions.iter().rfind(|it| it.1.state != State::Planned)?;
    Some((*edition, selected.within(&BTreeSet::from([*edition]))))
}

/// How many people take part in the newest selected edition; 0 where that is not known.
pub(super) fn cohort_of(answers: &[EditionAnswers], selected: &Selection) -> u32 {
    answers
        .iter()
        .rfind(|it| selected.editions.contains(&it.edition.plan.number))
        .map_or(0, |it| it.edition.plan.cohort_size)
}

fn followed(
    comparison: &Comparison<'_>,
    follow: Follow,
    questions: &[Question],
    selected: &Selection,
) -> Vec<Followed> {
    questions
        .iter()
        .map(|it| Followed {
            question: it.clone(),
            lines: comparison.lines(&it.key, follow, selected),
        })
        .collect()
}

fn answers_to(followed: &[Followed]) -> String {
    let answers: u64 = followed
        .iter()
        .flat_map(|it| &it.lines)
        .flat_map(|it| &it.points)
        .filter_map(|it| Some(it.answers.shown()?.n()))
        .sum();
    match followed {
        [_] => format!("{answers} answers"),
        _ => format!("{answers} answers to {} questions", followed.len()),
    }
}

fn asked_text(questions: &[Question]) -> String {
    match questions {
        [] => "No question".to_owned(),
        [one] => key_text(&one.key),
        _ => "All questions".to_owned(),
    }
}
