//! How many responded, by the day on which a session was held.

use kanso_charts::{Timeline, TimelineDay, TimelineSession};

use super::draw::Chart;
use super::words::{answers_of, label, percent, received_text};
use super::{Figure, Table};
use crate::analysis::{Day, Received};
use crate::domain::Polarity;

/// The responses of an edition by day, of a cohort of so many people; nothing where no
/// number is exact, or without people. What is not exact is not drawn: an empty row would
/// say that nobody answered.
pub fn days_figure(days: &[Day], cohort: u32, synthetic: bool) -> Option<Figure> {
    let is_counted = |day: &&Day| day.sessions.iter().any(|it| exactly(it.1).is_some());
    if cohort == 0 || !days.iter().any(|it| is_counted(&it)) {
        return None;
    }
    let expected = u64::from(cohort);
    let chart = Chart::Timeline(Timeline {
        days: days
            .iter()
            .filter(is_counted)
            .map(|day| TimelineDay {
                label: label(&name(day)),
                sessions: day
                    .sessions
                    .iter()
                    .filter_map(|(session, received)| {
                        Some(TimelineSession {
                            label: label(&session.plan.title),
                            received: Some(exactly(*received)?),
                            expected,
                        })
                    })
                    .collect(),
            })
            .collect(),
    });
    let not_drawn: Vec<&str> = days
        .iter()
        .flat_map(|it| &it.sessions)
        .filter(|it| exactly(it.1).is_none())
        .map(|it| it.0.plan.title.as_str())
        .collect();
    Some(Figure {
        id: "days".to_owned(),
        title: finding(days, expected),
        caption: format!(
            "A filled dot (or part of a bar) for each of the {cohort} people who attended and \
             answered, by the day on which the session was held. When somebody answered is not \
             known.{}",
            if not_drawn.is_empty() {
                String::new()
            } else {
                format!(
                    " Not drawn, because they still take answers or too few came in to say how \
                     many: {}.",
                    not_drawn.join(", ")
                )
            }
        ),
        method: String::new(),
        table: table(days, expected),
        data: data(days, cohort),
        chart,
        synthetic,
    })
}

/// The number, where it is exact.
fn exactly(received: Option<Received>) -> Option<u64> {
    match received? {
        Received::Exactly(number) => Some(number),
        Received::AtLeast(_) => None,
        Received::FewerThan(_) => None,
    }
}

fn name(day: &Day) -> String {
    match day.held_on {
        Some(date) => date.strftime("%A, %-d %B %Y").to_string(),
        None => "Day not known".to_owned(),
    }
}

/// How many answered on a day, of how many who could.
fn total(day: &Day, expected: u64) -> (u64, u64) {
    let counted: Vec<u64> = day.sessions.iter().filter_map(|it| exactly(it.1)).collect();
    (
        counted.iter().sum(),
        expected.saturating_mul(counted.len() as u64),
    )
}

fn finding(days: &[Day], expected: u64) -> String {
    let totals: Vec<(&Day, (u64, u64))> = days
        .iter()
        .map(|it| (it, total(it, expected)))
        .filter(|(_, (_, of))| *of > 0)
        .collect();
    let (received, of) = totals
        .iter()
        .fold((0, 0), |sum, (_, it)| (sum.0 + it.0, sum.1 + it.1));
    let share = |(received, of): (u64, u64)| received as f64 / of as f64;
    let known = || totals.iter().filter(|(day, _)| day.held_on.is_some());
    let most = known().max_by(|a, b| share(a.1).total_cmp(&share(b.1)));
    let fewest = known().min_by(|a, b| share(a.1).total_cmp(&share(b.1)));
    let told = |(day, counts): &(&Day, (u64, u64))| {
        let date = day
            .held_on
            .map_or(String::new(), |it| it.strftime("%-d %B").to_string());
        format!("{date} ({})", answers_of(counts.0, counts.1))
    };
    match (most, fewest) {
        (Some(most), Some(fewest)) if share(most.1) > share(fewest.1) => format!(
            "Most answered on {}, fewest on {}",
            told(most),
            told(fewest)
        ),
        _ => format!(
            "{} possible answers came in ({})",
            answers_of(received, of),
            percent(share((received, of)), Polarity::Unipolar)
        ),
    }
}

fn table(days: &[Day], expected: u64) -> Table {
    let mut rows = Vec::new();
    for day in days {
        for (session, received) in &day.sessions {
            let share = exactly(*received).map(|it| it as f64 / expected as f64);
            rows.push(vec![
                session.plan.title.clone(),
                name(day),
                received.map_or("still open".to_owned(), received_text),
                expected.to_string(),
                share.map_or("–".to_owned(), |it| percent(it, Polarity::Unipolar)),
            ]);
        }
    }
    Table {
        header: ["Session", "Day", "Answered", "Cohort", "Share"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}

fn data(days: &[Day], cohort: u32) -> Table {
    let mut rows = Vec::new();
    for day in days {
        for (session, received) in &day.sessions {
            let note = match received {
                None => "the session still takes answers".to_owned(),
                Some(Received::Exactly(_)) => String::new(),
                Some(few) => received_text(*few),
            };
            rows.push(vec![
                session.plan.title.clone(),
                day.held_on.map_or(String::new(), |it| it.to_string()),
                exactly(*received).map_or(String::new(), |it| it.to_string()),
                cohort.to_string(),
                note,
            ]);
        }
    }
    Table {
        header: ["session", "held on", "received", "cohort", "note"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}
