//! Where the sessions of an edition stand among one another, in words.

use super::Table;
use super::words::{answers_of, headline_counts, interval_of, percent, probability};
use crate::analysis::{Distribution, SessionStanding, SessionSummary, standings, third};
use crate::domain::{Kind, Polarity, Questionnaire, Scale, Session, SessionId};

/// From this probability on a session is named as one of an end.
const LIKELY: f64 = 0.5;

/// From this probability on the words call it sure enough.
const SURE: f64 = 0.9;

/// The sessions of an edition by one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings {
    /// What the upper end is called, and who is in it more likely than not, the likeliest first.
    pub top: End,
    /// The lower end.
    pub bottom: End,
    /// What these numbers allow to say of both, and how to read them.
    pub verdict: String,
    /// Every session with its numbers, the highest first.
    pub table: Table,
}

/// One end of the sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Such as "Top third (5 of 14 sessions)".
    pub name: String,
    /// The place of each session among those given, and what is said of it.
    pub sessions: Vec<(usize, String)>,
}

/// A session that can be ranked: its place, its answers, their scale.
type Shown<'a> = (usize, &'a Session, &'a Distribution, &'a Scale);

/// Says where sessions stand by the headline number of a question; `None` with fewer than
/// two sessions that may be shown and ranked together. The survey of the whole programme is no part of
/// it and is not among them.
pub fn session_standings(
    key: &str,
    sessions: &[Session],
    questionnaires: &[Questionnaire],
    summaries: &[SessionSummary],
) -> Option<Standings> {
    let shown: Vec<Shown<'_>> = sessions
        .iter()
        .zip(summaries)
        .enumerate()
        .filter(|(_, (session, _))| session.plan.kind != Kind::WholeProgramme)
        .filter_map(|(place, (session, summary))| {
            let questionnaire = questionnaires
                .iter()
                .find(|it| it.id == session.questionnaire_id)?;
            let scale = questionnaire.question(key)?.scale.as_ref()?;
            Some((place, session, summary.shown(key)?, scale))
        })
        .collect();
    let answers: Vec<(SessionId, &Distribution)> = shown.iter().map(|it| (it.1.id, it.2)).collect();
    let mut standings = standings(&answers);
    if standings.len() < 2 {
        return None;
    }
    // The first of equals stays first.
    standings.sort_by(|a, b| b.shrunk.total_cmp(&a.shrunk));
    let ranked: Vec<(SessionStanding, Shown<'_>)> = standings
        .into_iter()
        .filter_map(|it| Some((it, *shown.iter().find(|shown| shown.1.id == it.session)?)))
        .collect();
    let [top, bottom] = ends(&ranked);
    Some(Standings {
        verdict: verdict(&ranked, shown.len() - ranked.len()),
        table: table(&ranked),
        top,
        bottom,
    })
}

fn ends(ranked: &[(SessionStanding, Shown<'_>)]) -> [End; 2] {
    let [top, bottom] = names(ranked);
    let end = |name: &str, of: fn(&SessionStanding) -> f64| {
        let mut likely: Vec<&(SessionStanding, Shown<'_>)> =
            ranked.iter().filter(|it| of(&it.0) > LIKELY).collect();
        likely.sort_by(|a, b| of(&b.0).total_cmp(&of(&a.0)));
        likely
            .into_iter()
            .map(|(standing, (place, _, answers, scale))| {
                let words = format!(
                    "{}: {name} with {} probability",
                    headline_counts(answers, scale),
                    probability(of(standing))
                );
                (*place, words)
            })
            .collect()
    };
    let counted = |name: &str| match ranked.len() {
        2 => name.to_owned(),
        n => format!("{name} ({} of {n} sessions)", third(n)),
    };
    [
        End {
            name: counted(top.0),
            sessions: end(top.1, |it| it.top_third),
        },
        End {
            name: counted(bottom.0),
            sessions: end(bottom.1, |it| it.bottom_third),
        },
    ]
}

/// What the two ends are called: as a heading, and in a sentence.
fn names(ranked: &[(SessionStanding, Shown<'_>)]) -> [(&'static str, &'static str); 2] {
    match ranked {
        [_, _] => [
            ("The higher of the two", "the higher of the two"),
            ("The lower of the two", "the lower of the two"),
        ],
        _ => [
            ("Top third", "in the top third"),
            ("Bottom third", "in the bottom third"),
        ],
    }
}

fn verdict(ranked: &[(SessionStanding, Shown<'_>)], left_out: usize) -> String {
    let surest = ranked
        .iter()
        .map(|it| it.0.top_third.max(it.0.bottom_third))
        .fold(0.0, f64::max);
    let mut verdict = if surest >= SURE {
        "Below 90 % the place may well be chance."
    } else {
        "No place here is sure: with so few answers the order may be chance."
    }
    .to_owned();
    verdict.push_str(
        " Each session’s share is drawn towards that of all sessions as far as chance can explain the \
         difference, and the probabilities say what is left.",
    );
    match left_out {
        0 => {}
        1 => verdict.push_str(" One session asked on another scale is not ranked with these."),
        n => verdict.push_str(&format!(
            " {n} sessions asked on other scales are not ranked with these."
        )),
    }
    verdict
}

fn table(ranked: &[(SessionStanding, Shown<'_>)]) -> Table {
    let [top, bottom] = names(ranked);
    let counted = match ranked.first().map(|it| it.1.2.polarity) {
        Some(Polarity::Bipolar) => "Too short, too long",
        _ => "Two best answers",
    };
    let header = [
        "Session",
        counted,
        "As answered",
        "Drawn towards all",
        "95 % interval",
        top.0,
        bottom.0,
    ];
    let rows = ranked
        .iter()
        .map(|(standing, (_, session, answers, _))| {
            let polarity = answers.polarity;
            let pacing = answers.pacing();
            vec![
                session.plan.title.clone(),
                match polarity {
                    Polarity::Unipolar => answers_of(answers.top_two_count(), answers.n()),
                    Polarity::Bipolar => {
                        format!("{}, {} of {}", pacing.short, pacing.long, answers.n())
                    }
                },
                percent(standing.raw, polarity),
                percent(standing.shrunk, polarity),
                // A number and its sign stay on one line of a narrow column.
                interval_of(standing.interval, polarity).replace(" %", "\u{a0}%"),
                probability(standing.top_third),
                probability(standing.bottom_third),
            ]
        })
        .collect();
    Table {
        header: header.map(str::to_owned).to_vec(),
        rows,
    }
}
