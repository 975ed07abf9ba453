//! Why a view of the years has nothing to show, and what to change.

use super::citation::{editions_text, filters};
use super::view::{Asked, View};
use super::view_figures::newest_opened;
use crate::analysis::{Comparison, Follow, Selection};
use crate::domain::Question;
use crate::figure::key_text;

/// What to say where a view has no figure. It is told from what was planned, what was chosen
/// and what may be shown, and from nothing that is closed.
pub(super) fn sentence(
    asked: &Asked,
    comparison: &Comparison<'_>,
    selected: &Selection,
    questions: &[Question],
    is_cohort_known: bool,
) -> String {
    let sessions = comparison.sessions(selected);
    let filters = filters(&asked.filter, comparison);
    if comparison.is_empty() {
        "No edition has sessions yet. Add them to the edition’s file and import it again: \
         kanso import FILE.toml"
            .to_owned()
    } else if selected.editions.is_empty() {
        "None of the chosen editions has sessions. Choose others under “Editions”, or none of \
         them for all."
            .to_owned()
    } else if sessions.is_empty() {
        format!(
            "No session of the {} fits {}. Leave {} out under “Only some sessions”.",
            editions_text(&selected.editions),
            filters.join(" and "),
            if filters.len() > 1 {
                "one of these"
            } else {
                "this"
            }
        )
    } else {
        match asked.view {
            View::Trend | View::Slope => of_lines(asked, comparison, selected, questions),
            View::Heat | View::Days if newest_opened(comparison, selected).is_none() => {
                "None of these sessions has been opened yet. They appear when they take answers."
                    .to_owned()
            }
            View::Heat => {
                "None of these sessions was asked a question with answers to choose from."
                    .to_owned()
            }
            View::Days if !is_cohort_known => {
                "It is not known how many people take part in this edition. Write cohort_size in \
                 the edition’s file and import it again."
                    .to_owned()
            }
            View::Days => "How many answered is told when a session is closed and enough people \
                           have answered, and none of these is so far. Choose another edition, or \
                           wait."
                .to_owned(),
        }
    }
}

fn of_lines(
    asked: &Asked,
    comparison: &Comparison<'_>,
    selected: &Selection,
    questions: &[Question],
) -> String {
    let lines: Vec<_> = questions
        .iter()
        .flat_map(|it| comparison.lines(&it.key, asked.follow, selected))
        .collect();
    let what = match questions {
        [one] => format!("“{}”", key_text(&one.key)),
        _ => "any question with answers to choose from".to_owned(),
    };
    if lines.is_empty() && asked.follow == Follow::Series {
        format!(
            "None of these sessions is linked with one of another edition and was asked {what}. \
             Link sessions with “follows” in the edition’s file, or choose “kind of session” \
             under “By”."
        )
    } else if lines.is_empty() {
        format!(
            "None of these sessions was asked {what}. Choose another question, or other sessions."
        )
    } else if asked.view == View::Slope {
        "Two editions with answers to show are needed, and there are fewer. Choose more editions, \
         or look at all of them in “Over the years”."
            .to_owned()
    } else {
        "None of these sessions has been opened yet: the results of a session appear when it is \
         closed and enough people have answered."
            .to_owned()
    }
}
