//! The sessions of one edition by all questions.

use kanso_charts::{HeatCell, HeatRow, HeatTable};

use super::counted::{Counted, counted};
use super::draw::Chart;
use super::trend::axis;
use super::words::{headline_counts, key_text, label, nothing_shown, percent, why, withheld};
use super::{Figure, Table};
use crate::analysis::{Cell, Distribution, SessionTable};
use crate::domain::{Polarity, Question, Session};

/// A table of sessions and questions for the questions whose last answer is the best, and
/// one for those whose middle is; without those that there are none of.
pub fn heat_figures(table: &SessionTable, synthetic: bool) -> Vec<Figure> {
    [Polarity::Unipolar, Polarity::Bipolar]
        .into_iter()
        .filter_map(|polarity| figure(table, polarity, synthetic))
        .collect()
}

/// Below so many answers a share is uncertain by about a tenth to each side.
const FEW: u64 = 100;

/// A question that was asked of a session, with the answers.
struct Asked<'a> {
    session: &'a Session,
    question: &'a Question,
    answers: &'a Cell<Distribution>,
}

fn figure(table: &SessionTable, polarity: Polarity, synthetic: bool) -> Option<Figure> {
    let scale_is = |it: &Question| it.scale.as_ref().is_some_and(|it| it.polarity == polarity);
    let places: Vec<usize> = (0..table.questions.len())
        .filter(|it| scale_is(&table.questions[*it]))
        .collect();
    let asked: Vec<Asked<'_>> = table
        .rows
        .iter()
        .flat_map(|row| {
            places.iter().filter_map(|place| {
                Some(Asked {
                    session: &row.session,
                    question: &table.questions[*place],
                    answers: row.cells.get(*place)?.as_ref()?,
                })
            })
        })
        .collect();
    if asked.is_empty() {
        return None;
    }
    let (unit, range) = axis(polarity);
    let few = asked
        .iter()
        .filter_map(|it| it.answers.shown())
        .any(|it| it.n() < FEW);
    let bipolar = polarity == Polarity::Bipolar;
    let heat = |cell: Option<&Cell<Distribution>>| match cell {
        None => HeatCell::Absent,
        Some(Cell::Shown(answers)) if answers.polarity == polarity => HeatCell::Shown {
            value: answers.headline().value,
            n: answers.n(),
        },
        Some(Cell::Shown(_)) => HeatCell::Withheld("asked with other answers".to_owned()),
        Some(Cell::Withheld(reason)) => HeatCell::Withheld(withheld(*reason).to_owned()),
    };
    let chart = Chart::Heat(HeatTable {
        unit,
        range,
        diverging: bipolar,
        columns: places
            .iter()
            .map(|it| label(&key_text(&table.questions[*it].key)))
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| HeatRow {
                label: label(&row.session.plan.title),
                cells: places
                    .iter()
                    .map(|it| heat(row.cells.get(*it).and_then(Option::as_ref)))
                    .collect(),
            })
            .collect(),
        ends: bipolar.then(|| ("too long".to_owned(), "too short".to_owned())),
    });
    let cells: Vec<Counted<'_>> = asked
        .iter()
        .map(|it| Counted {
            of: vec![it.session.plan.title.clone(), it.question.key.to_string()],
            answers: it.answers,
            sessions: 1,
            note: String::new(),
        })
        .collect();
    Some(Figure {
        id: if bipolar {
            "heat-pacing"
        } else {
            "heat-shares"
        }
        .to_owned(),
        title: finding(&asked, polarity),
        caption: format!(
            "{} Each row is a session, each column a question, which each kind of session asks in \
             its own words.{}{}",
            if bipolar {
                "The share of “too short” minus the share of “too long” in each session: above 0, \
                 people want more time."
            } else {
                "The share of answers in the two best categories, in each session."
            },
            if few {
                " With so few answers in a cell, neighbours differ by chance alone: look for rows and \
                 columns, not for single cells."
            } else {
                ""
            },
            why(asked.iter().filter_map(|it| it.answers.reason()))
        ),
        method: String::new(),
        table: numbers(&asked, polarity),
        data: counted(&["session", "question"], None, &cells),
        chart,
        synthetic,
    })
}

/// The cell that stands out most: the lowest share, or the furthest from the middle.
fn finding(asked: &[Asked<'_>], polarity: Polarity) -> String {
    let shown: Vec<(&Asked<'_>, &Distribution)> = asked
        .iter()
        .filter_map(|it| Some((it, it.answers.shown()?)))
        .collect();
    let distance = |answers: &Distribution| match polarity {
        Polarity::Unipolar => 1.0 - answers.headline().value,
        Polarity::Bipolar => answers.headline().value.abs(),
    };
    let furthest = shown
        .iter()
        .max_by(|a, b| distance(a.1).total_cmp(&distance(b.1)));
    match furthest {
        Some((cell, answers)) => format!(
            "{} of {} shown: {}, {}: {}",
            match polarity {
                Polarity::Unipolar => "Lowest",
                Polarity::Bipolar => "Furthest from “about right”",
            },
            shown.len(),
            cell.session.plan.title,
            key_text(&cell.question.key).to_lowercase(),
            in_words(cell.question, answers)
        ),
        None => nothing_shown(asked.iter().filter_map(|it| it.answers.reason())).to_owned(),
    }
}

fn in_words(question: &Question, answers: &Distribution) -> String {
    let scale = question.scale.as_ref();
    scale.map_or_else(String::new, |it| headline_counts(answers, it))
}

fn numbers(asked: &[Asked<'_>], polarity: Polarity) -> Table {
    let share = match polarity {
        Polarity::Unipolar => "Two best answers",
        Polarity::Bipolar => "Net pacing",
    };
    let row = |it: &Asked<'_>| {
        let (words, share) = match it.answers {
            Cell::Shown(answers) => (
                in_words(it.question, answers),
                percent(answers.headline().value, answers.polarity),
            ),
            Cell::Withheld(reason) => (withheld(*reason).to_owned(), "–".to_owned()),
        };
        vec![
            it.session.plan.title.clone(),
            key_text(&it.question.key),
            words,
            share,
        ]
    };
    Table {
        header: ["Session", "Question", "Answers", share]
            .map(str::to_owned)
            .to_vec(),
        rows: asked.iter().map(row).collect(),
    }
}
