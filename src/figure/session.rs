//! The figures of one session: its rated questions, those on one scale together.

use kanso_charts::{BarCell, BarRow, DivergingBars, Polarity as ChartPolarity};

use super::counted::{Counted, counted};
use super::draw::Chart;
use super::words::BESIDE;
use super::words::{
    answers_of, best_answers, headline_counts, interval_of, label, median_text, nothing_shown,
    percent, why, withheld,
};
use super::{Figure, Table};
use crate::analysis::{Cell, Distribution, QuestionSummary, SessionSummary};
use crate::domain::{Polarity, Question, Questionnaire, Scale};

/// The question by which a session as a whole is told.
const OVERALL: &str = "overall";

/// Silence is spoken of when at least one in so many of the cohort gave no opinion.
const SILENT: u64 = 10;

/// The figures of a session, one for each scale of its questionnaire, in the order in
/// which the scales first occur.
pub fn session_figures(
    questionnaire: &Questionnaire,
    summary: &SessionSummary,
    synthetic: bool,
) -> Vec<Figure> {
    let mut groups: Vec<(&Scale, Vec<(&Question, &QuestionSummary)>)> = Vec::new();
    for answers in &summary.questions {
        let Some(question) = questionnaire.question(answers.key.as_str()) else {
            continue;
        };
        let Some(scale) = &question.scale else {
            continue;
        };
        match groups.iter_mut().find(|(it, _)| it.key == scale.key) {
            Some((_, group)) => group.push((question, answers)),
            None => groups.push((scale, vec![(question, answers)])),
        }
    }
    groups
        .into_iter()
        .map(|(scale, group)| of_scale(scale, &group, synthetic))
        .collect()
}

/// What the answers to “overall” (else to the first question that is shown) say of a whole cohort of so
/// many people, in one sentence; `None` where at least 90 % of it gave an opinion, where
/// its size is not known, and where nothing may be shown.
pub fn cohort_note(
    questionnaire: &Questionnaire,
    summary: &SessionSummary,
    cohort: u32,
) -> Option<String> {
    let shown: Vec<(&Question, &Scale, &Distribution)> = summary
        .questions
        .iter()
        .filter_map(|it| {
            let question = questionnaire.question(it.key.as_str())?;
            Some((question, question.scale.as_ref()?, it.answers.shown()?))
        })
        .collect();
    let (question, scale, answers) = shown
        .iter()
        .find(|it| it.0.key.as_str() == OVERALL)
        .or_else(|| shown.first())?;
    let (cohort, n) = (u64::from(cohort), answers.n());
    let silent = cohort.checked_sub(n)?;
    if silent * SILENT < cohort || cohort == 0 {
        return None;
    }
    let bounds = answers.manski_bounds(cohort)?;
    let text = question.texts.english();
    let others = match silent {
        1 => "the other one".to_owned(),
        n => format!("the other {n}"),
    };
    let said = format!(
        "{n} of {cohort} people gave an opinion on “{text}” Whatever {others} would have said,"
    );
    let chance = answers.hypergeometric_interval(cohort);
    let certain = interval_of(bounds, answers.polarity);
    Some(match chance {
        // So few are silent that chance could not have chosen them better.
        Some(chance) if chance == bounds => format!(
            "{said} {certain} of all {cohort} would say “{}”.",
            best_answers(scale)
        ),
        Some(chance) => format!(
            "{said} {certain} of all {cohort} would say “{}”; if chance decided who answered, {} (95 %).",
            best_answers(scale),
            interval_of(chance, answers.polarity),
        ),
        None => format!("{said} net pacing of all {cohort} would be {certain}."),
    })
}

fn of_scale(scale: &Scale, group: &[(&Question, &QuestionSummary)], synthetic: bool) -> Figure {
    let rows = group
        .iter()
        .map(|(question, summary)| (question.texts.english(), &summary.answers));
    Figure {
        id: format!("scale-{}", scale.key),
        title: finding(scale, group),
        caption: format!(
            "Each bar holds the answers to one question, in numbers of answers. {} {BESIDE} \
             “No opinion” is not in the bars.{}",
            match scale.polarity {
                Polarity::Unipolar => "The better the answers, the further right the bar.",
                Polarity::Bipolar =>
                    "Too short lies left of the middle, too long right of it; about right is the middle.",
            },
            why(group.iter().filter_map(|(_, it)| it.answers.reason()))
        ),
        method: String::new(),
        table: counts_table("Question", scale, rows.clone()),
        data: counts_data("question", scale, rows.clone()),
        chart: Chart::Bars(bars(scale, rows)),
        synthetic,
    }
}

/// Stacked bars of rows on one scale.
pub(super) fn bars<'a>(
    scale: &Scale,
    rows: impl Iterator<Item = (&'a str, &'a Cell<Distribution>)>,
) -> DivergingBars {
    DivergingBars {
        polarity: match scale.polarity {
            Polarity::Unipolar => ChartPolarity::Agreement,
            Polarity::Bipolar => ChartPolarity::Pacing,
        },
        answers: scale.answers.iter().map(|it| label(it.english())).collect(),
        rows: rows
            .map(|(text, cell)| BarRow {
                label: label(text),
                cell: match cell {
                    Cell::Shown(answers) => BarCell::Counts(answers.counts.clone()),
                    Cell::Withheld(reason) => BarCell::Withheld(withheld(*reason).to_owned()),
                },
            })
            .collect(),
    }
}

/// The counts of rows on one scale.
pub(super) fn counts_table<'a>(
    what: &str,
    scale: &Scale,
    rows: impl Iterator<Item = (&'a str, &'a Cell<Distribution>)>,
) -> Table {
    let mut header = vec![what.to_owned()];
    header.extend(scale.answers.iter().map(|it| it.english().to_owned()));
    header.extend(
        [
            "Answers",
            "No opinion",
            "Median",
            match scale.polarity {
                Polarity::Unipolar => "Top two",
                Polarity::Bipolar => "Net pacing",
            },
        ]
        .map(str::to_owned),
    );
    let rows = rows
        .map(|(text, cell)| {
            let mut row = vec![text.to_owned()];
            match cell {
                Cell::Shown(answers) => {
                    row.extend(answers.counts.iter().map(u64::to_string));
                    row.push(answers.n().to_string());
                    row.push(answers.no_opinion.to_string());
                    row.push(
                        answers
                            .median()
                            .map_or_else(|| "–".to_owned(), |it| median_text(it, scale)),
                    );
                    row.push(percent(answers.headline().value, answers.polarity));
                }
                Cell::Withheld(reason) => {
                    row.push(withheld(*reason).to_owned());
                    row.resize(header.len(), "–".to_owned());
                }
            }
            row
        })
        .collect();
    Table { header, rows }
}

/// The counts of rows on one scale, for a file.
pub(super) fn counts_data<'a>(
    what: &str,
    scale: &Scale,
    rows: impl Iterator<Item = (&'a str, &'a Cell<Distribution>)>,
) -> Table {
    let cells: Vec<Counted<'a>> = rows
        .map(|(text, answers)| Counted {
            of: vec![text.to_owned()],
            answers,
            sessions: 1,
            note: String::new(),
        })
        .collect();
    counted(&[what], Some(scale), &cells)
}

fn finding(scale: &Scale, group: &[(&Question, &QuestionSummary)]) -> String {
    let shown: Vec<(&Question, &Distribution)> = group
        .iter()
        .filter_map(|(question, summary)| Some((*question, summary.answers.shown()?)))
        .collect();
    let nothing = nothing_shown(group.iter().filter_map(|(_, it)| it.answers.reason()));
    let value = |answers: &Distribution| answers.headline().value;
    match scale.polarity {
        Polarity::Unipolar => {
            let best = shown
                .iter()
                .max_by(|a, b| value(a.1).total_cmp(&value(b.1)));
            match best {
                Some((question, answers)) => {
                    format!("{}: {}", subject(question), headline_counts(answers, scale))
                }
                None => nothing.to_owned(),
            }
        }
        Polarity::Bipolar => {
            // Who finds it too short and who too long can be even: both are departures.
            let departed = |answers: &Distribution| {
                let pacing = answers.pacing();
                pacing.short.max(pacing.long) as f64 / answers.n().max(1) as f64
            };
            let most = shown
                .iter()
                .max_by(|a, b| departed(a.1).total_cmp(&departed(b.1)));
            match most {
                Some((question, answers)) => {
                    let pacing = answers.pacing();
                    let said = if pacing.short == 0 && pacing.long == 0 {
                        format!("about right for all {}", answers.n())
                    } else if pacing.short >= pacing.long {
                        format!("too short for {}", answers_of(pacing.short, answers.n()))
                    } else {
                        format!("too long for {}", answers_of(pacing.long, answers.n()))
                    };
                    format!("{}: {said}", subject(question))
                }
                None => nothing.to_owned(),
            }
        }
    }
}

/// A question as the beginning of a sentence that goes on with its answers.
fn subject(question: &Question) -> &str {
    let text = question
        .texts
        .english()
        .trim_end_matches(['.', '?', '…', ' ']);
    text.strip_suffix(" was").unwrap_or(text)
}
