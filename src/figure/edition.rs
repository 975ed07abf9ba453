//! The figures of an edition: its sessions side by side.

use kanso_charts::{DotPlot, DotRow, Unit};

use super::counted::{Counted, counted};
use super::draw::{Chart, mark};
use super::session::{bars, counts_data, counts_table};
use super::words::BESIDE;
use super::words::{
    answers_of, headline_counts, interval, label, nothing_shown, percent, why, withheld,
};
use super::{Figure, Table};
use crate::analysis::{Cell, Distribution, SessionSummary};
use crate::domain::{Question, Questionnaire, Scale, Session, State};

/// The sessions that were asked a question, with their answers.
type Asked<'a> = Vec<(&'a Session, &'a Question, &'a Scale, &'a Cell<Distribution>)>;

/// The sessions by their overall impression, and the time for questions in each.
/// Sessions that are not closed are left out.
pub fn edition_figures(
    sessions: &[Session],
    questionnaires: &[Questionnaire],
    summaries: &[SessionSummary],
    synthetic: bool,
) -> Vec<Figure> {
    let mut figures = Vec::new();
    let overall = asked("overall", sessions, questionnaires, summaries);
    if !overall.is_empty() {
        figures.push(dots(overall, synthetic));
    }
    let pacing = asked("time-for-questions", sessions, questionnaires, summaries);
    // Bars of one chart share one scale; it is the first session's.
    if let Some((_, question, scale, _)) = pacing.first().copied() {
        let same: Asked<'_> = pacing
            .into_iter()
            .filter(|(_, _, it, _)| *it == scale)
            .collect();
        figures.push(pacing_bars(question, scale, &same, synthetic));
    }
    figures
}

fn asked<'a>(
    key: &str,
    sessions: &'a [Session],
    questionnaires: &'a [Questionnaire],
    summaries: &'a [SessionSummary],
) -> Asked<'a> {
    sessions
        .iter()
        .zip(summaries)
        .filter(|(session, _)| session.state == State::Closed)
        .filter_map(|(session, summary)| {
            let question = questionnaires
                .iter()
                .find(|it| it.id == session.questionnaire_id)?
                .question(key)?;
            let answers = summary.questions.iter().find(|it| it.key.as_str() == key)?;
            Some((
                session,
                question,
                question.scale.as_ref()?,
                &answers.answers,
            ))
        })
        .collect()
}

fn dots(mut asked: Asked<'_>, synthetic: bool) -> Figure {
    let value = |cell: &Cell<Distribution>| cell.shown().map_or(-2.0, |it| it.headline().value);
    asked.sort_by(|a, b| value(b.3).total_cmp(&value(a.3)));
    let title = match asked.first() {
        Some((session, _, scale, cell)) if cell.shown().is_some() => format!(
            "{}: {}",
            session.plan.title,
            cell.shown()
                .map_or_else(String::new, |it| headline_counts(it, scale))
        ),
        _ => nothing_shown(asked.iter().filter_map(|it| it.3.reason())).to_owned(),
    };
    let chart = Chart::Dots(DotPlot {
        unit: Unit::Percent,
        range: (0.0, 1.0),
        rows: asked
            .iter()
            .map(|(session, _, _, cell)| DotRow {
                label: label(&session.plan.title),
                mark: mark(cell, 1),
            })
            .collect(),
        ends: None,
    });
    let rows = asked
        .iter()
        .map(|(session, _, _, cell)| match cell {
            Cell::Shown(answers) => {
                let headline = answers.headline();
                vec![
                    session.plan.title.clone(),
                    answers_of(answers.top_two_count(), answers.n()),
                    percent(headline.value, answers.polarity),
                    interval(&headline, answers.polarity),
                ]
            }
            Cell::Withheld(reason) => vec![
                session.plan.title.clone(),
                withheld(*reason).to_owned(),
                "–".to_owned(),
                "–".to_owned(),
            ],
        })
        .collect();
    let cells: Vec<Counted<'_>> = asked
        .iter()
        .map(|(session, _, _, answers)| Counted {
            of: vec![session.plan.title.clone()],
            answers,
            sessions: 1,
            note: String::new(),
        })
        .collect();
    // The answers have names where all sessions are asked on one scale.
    let scale = asked.first().map(|it| it.2);
    let scale = scale.filter(|scale| asked.iter().all(|it| it.2 == *scale));
    Figure {
        id: "overall".to_owned(),
        title,
        caption: format!(
            "The share of answers in the two best categories of “overall”, with its 95 % interval \
             (Wilson): where lines overlap widely, the order of the sessions may be chance.{}",
            why(asked.iter().filter_map(|(_, _, _, cell)| cell.reason()))
        ),
        method: String::new(),
        table: Table {
            header: ["Session", "Two best answers", "Share", "95 % interval"]
                .map(str::to_owned)
                .to_vec(),
            rows,
        },
        data: counted(&["session"], scale, &cells),
        chart,
        synthetic,
    }
}

fn pacing_bars(question: &Question, scale: &Scale, asked: &Asked<'_>, synthetic: bool) -> Figure {
    let rows = asked
        .iter()
        .map(|(session, _, _, cell)| (session.plan.title.as_str(), *cell));
    let (mut short, mut long, mut n) = (0, 0, 0);
    for answers in asked.iter().filter_map(|(_, _, _, cell)| cell.shown()) {
        let pacing = answers.pacing();
        short += pacing.short;
        long += pacing.long;
        n += answers.n();
    }
    let title = if n == 0 {
        nothing_shown(asked.iter().filter_map(|it| it.3.reason())).to_owned()
    } else {
        format!(
            "Time for questions: too short in {} answers, too long in {long}",
            answers_of(short, n)
        )
    };
    Figure {
        id: "time-for-questions".to_owned(),
        title,
        caption: format!(
            "“{}” by session. The title adds up the sessions that are shown: these are answers, \
             not people, because the same people answered several sessions. {BESIDE}{}",
            question.texts.english(),
            why(asked.iter().filter_map(|(_, _, _, cell)| cell.reason()))
        ),
        method: String::new(),
        table: counts_table("Session", scale, rows.clone()),
        data: counts_data("session", scale, rows.clone()),
        chart: Chart::Bars(bars(scale, rows)),
        synthetic,
    }
}
