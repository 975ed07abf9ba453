//! How much time for questions is enough: the curve against reference values, what it advises,
//! and what must hold of all answers.

use kanso::analysis::{
    BalanceRule, EditionAnswers, QaAdvice, QaCurve, QaFit, VaryReason, falling_band, falling_fit,
    qa_curves,
};
use kanso::domain::{
    Comparability, Edition, EditionId, Kind, Programme, ProgrammeId, Questionnaire, State, Tally,
};
use proptest::prelude::*;

use crate::estimates::{cases, close, numbers, rows};
use crate::fixture::{draft, questionnaire, session};

#[test]
fn falling_fits_are_those_of_scikit_learn_and_r() {
    for (given, expected) in cases("isotonic") {
        let given = rows::<f64>(given);
        close(&falling_fit(&given[0], &given[1]), &expected, 1e-9, "fit");
    }
    assert_eq!(falling_fit(&[], &[]), [0.0; 0]);
}

/// A session: its minutes, its state, and the counts of its five answers.
type Held = (Option<u32>, State, [u64; 5]);

/// One edition: its number, how its question stands to the one before, and its sessions with
/// their minutes and counts.
struct Year<'a> {
    number: u32,
    revision: u32,
    comparability: Comparability,
    sessions: &'a [Held],
}

fn edition(year: &Year<'_>) -> EditionAnswers {
    let mut questionnaire: Questionnaire = questionnaire(Kind::Lecture);
    for question in &mut questionnaire.questions {
        question.revision = year.revision;
        question.comparability = year.comparability;
    }
    let mut plan = draft().plan;
    plan.number = year.number;
    let mut sessions = Vec::new();
    let mut tallies = Vec::new();
    for (minutes, state, counts) in year.sessions {
        let mut session = session(&questionnaire);
        session.plan.qa_minutes = *minutes;
        session.state = *state;
        tallies.extend((1..).zip(counts).map(|(value, count)| Tally {
            session: session.id,
            question: "time-for-questions".parse().unwrap(),
            value,
            count: *count,
        }));
        sessions.push(session);
    }
    EditionAnswers {
        edition: Edition {
            id: EditionId::random(),
            etag: String::new(),
            programme: Programme {
                id: ProgrammeId::random(),
                key: "seminar".parse().unwrap(),
                title: "A seminar".to_owned(),
                synthetic: false,
            },
            plan,
        },
        sessions,
        questionnaires: vec![questionnaire],
        tallies,
        links: Vec::new(),
    }
}

/// The curve of the lectures of editions with one question that never changed.
fn curve(years: &[&[Held]]) -> Option<QaCurve> {
    let editions: Vec<EditionAnswers> = (1..)
        .zip(years)
        .map(|(number, sessions)| {
            edition(&Year {
                number,
                revision: 1,
                comparability: Comparability::Same,
                sessions,
            })
        })
        .collect();
    qa_curves(&editions).unwrap().pop()
}

fn flat(fit: &[QaFit]) -> Vec<f64> {
    fit.iter()
        .flat_map(|it| [f64::from(it.minutes), it.value, it.lower, it.upper])
        .collect()
}

#[test]
fn the_curve_is_that_of_scikit_learn_and_statsmodels() {
    let short = cases("curve-short");
    let net = cases("curve-net");
    let dispersion = cases("curve-dispersion");
    for (((given, short), (_, net)), (_, dispersion)) in short.iter().zip(&net).zip(&dispersion) {
        let mut years: Vec<Vec<Held>> = vec![Vec::new(); 3];
        for session in given.split('|') {
            let fields: Vec<&str> = session.split(':').collect();
            let year: usize = fields[0].parse().unwrap();
            years[year - 1].push((
                Some(fields[1].parse().unwrap()),
                State::Closed,
                numbers(fields[2]).try_into().unwrap(),
            ));
        }
        let years: Vec<&[_]> = years.iter().map(Vec::as_slice).collect();
        let curve = curve(&years).unwrap();
        close(&flat(&curve.fit), short, 1e-9, given);
        close(&flat(&curve.net_fit), net, 1e-9, given);
        close(&[curve.dispersion], dispersion, 1e-9, given);
        assert_eq!(curve.points.len(), given.split('|').count());
    }
}

const CLOSED: State = State::Closed;

/// What is advised after sessions of one edition each.
fn advice(sessions: &[(u32, [u64; 5])]) -> QaAdvice {
    let years: Vec<[Held; 1]> = sessions
        .iter()
        .map(|(minutes, counts)| [(Some(*minutes), CLOSED, *counts)])
        .collect();
    let years: Vec<&[_]> = years.iter().map(|it| it.as_slice()).collect();
    curve(&years).unwrap().advice
}

fn vary(minutes: u32, why: VaryReason) -> QaAdvice {
    QaAdvice::Vary { minutes, why }
}

#[test]
fn a_balance_is_advised_only_where_the_band_shows_one() {
    assert_eq!(
        advice(&[(15, [6, 7, 2, 0, 0]), (60, [0, 0, 2, 6, 7])]),
        QaAdvice::Balance {
            minutes: 38,
            from: 15,
            to: 60,
            rule: BalanceRule::Between
        }
    );
    assert_eq!(
        advice(&[
            (30, [1, 2, 24, 2, 1]),
            (30, [1, 1, 26, 2, 1]),
            (30, [2, 2, 28, 1, 2])
        ]),
        QaAdvice::Balance {
            minutes: 30,
            from: 30,
            to: 30,
            rule: BalanceRule::AboutRight
        }
    );
    // The same shares from 15 people are no balance yet.
    assert_eq!(
        advice(&[(30, [1, 1, 11, 1, 1])]),
        vary(30, VaryReason::TooFewAnswers)
    );
}

#[test]
fn where_there_is_none_the_length_that_tells_most_is_named() {
    let too_short = |longest, surely| VaryReason::TooShortThroughout { longest, surely };
    let too_long = |shortest, surely| VaryReason::TooLongThroughout { shortest, surely };
    assert_eq!(
        advice(&[(20, [4, 8, 2, 0, 0]), (30, [3, 7, 3, 0, 0])]),
        vary(45, too_short(30, true))
    );
    assert_eq!(
        advice(&[(20, [4, 8, 2, 0, 0])]),
        vary(30, too_short(20, true))
    );
    assert_eq!(
        advice(&[(5, [4, 8, 2, 0, 0]), (7, [2, 5, 5, 2, 0])]),
        vary(15, too_short(7, false))
    );
    // A few more to one side send nobody further that way.
    assert_eq!(
        advice(&[(5, [4, 8, 2, 0, 0]), (7, [1, 4, 6, 3, 0])]),
        vary(7, VaryReason::TooFewAnswers)
    );
    assert_eq!(
        advice(&[(45, [0, 0, 2, 8, 4])]),
        vary(30, too_long(45, true))
    );
    assert_eq!(
        advice(&[(20, [0, 2, 7, 6, 1]), (60, [0, 0, 2, 8, 4])]),
        vary(10, too_long(20, false))
    );
    assert_eq!(
        advice(&[(20, [0, 3, 8, 5, 0]), (60, [0, 0, 2, 8, 4])]),
        vary(20, VaryReason::TooFewAnswers)
    );
    assert_eq!(
        advice(&[(20, [1, 4, 7, 3, 0])]),
        vary(30, VaryReason::OneLength { tried: 20 })
    );
    assert_eq!(
        advice(&[(20, [0, 3, 7, 4, 1])]),
        vary(10, VaryReason::OneLength { tried: 20 })
    );
    assert_eq!(
        advice(&[(20, [1, 5, 7, 3, 0]), (44, [0, 3, 7, 5, 1])]),
        vary(30, VaryReason::Gap { from: 20, to: 44 })
    );
    assert_eq!(
        advice(&[(20, [1, 4, 7, 3, 0]), (25, [0, 3, 7, 5, 1])]),
        vary(20, VaryReason::TooFewAnswers)
    );
    // More time is found too short by more: nothing is fitted.
    assert_eq!(
        advice(&[(10, [0, 0, 5, 8, 8]), (60, [9, 9, 2, 0, 0])]),
        vary(60, VaryReason::NotFalling)
    );
}

#[test]
fn only_what_is_closed_and_shown_is_on_the_curve() {
    let usual = [2, 6, 5, 1, 0];
    assert_eq!(curve(&[&[(Some(20), State::Open, usual)]]), None);
    let without = curve(&[&[(None, CLOSED, usual)]]).unwrap();
    assert_eq!(without.advice, QaAdvice::NoMinutes);
    assert_eq!(without.without_minutes, 1);
    let hidden = curve(&[&[
        (Some(20), CLOSED, [1, 1, 1, 1, 0]),
        (Some(20), CLOSED, [0, 13, 1, 0, 0]),
    ]]);
    let hidden = hidden.unwrap();
    assert_eq!(hidden.advice, QaAdvice::NothingShown);
    assert_eq!(
        (hidden.left_out, hidden.points.len(), hidden.fit.len()),
        (2, 0, 0)
    );
    let some = curve(&[
        &[(Some(20), CLOSED, usual), (Some(20), State::Open, usual)],
        &[(Some(40), CLOSED, [1, 0, 1, 0, 0]), (None, CLOSED, usual)],
    ]);
    let some = some.unwrap();
    assert_eq!(
        (some.points.len(), some.left_out, some.without_minutes),
        (1, 1, 1)
    );
    assert_eq!((some.points[0].edition, some.points[0].minutes), (1, 20));
    assert_eq!(some.points[0].too_short.value, 8.0 / 14.0);
}

#[test]
fn a_changed_question_starts_a_new_curve() {
    let sessions = [(Some(20), CLOSED, [2, 6, 5, 1, 0])];
    let later = [(Some(40), CLOSED, [1, 2, 9, 1, 0])];
    let planned = [(Some(50), State::Planned, [0; 5])];
    let year = |number, revision, comparability, sessions| {
        edition(&Year {
            number,
            revision,
            comparability,
            sessions,
        })
    };
    let same = Comparability::Same;
    let editions = |second: EditionAnswers, third: EditionAnswers| {
        let curve = qa_curves(&[year(1, 1, same, &sessions), second, third]);
        let curve = curve.unwrap().pop().unwrap();
        let numbers: Vec<u32> = curve.points.iter().map(|it| it.edition).collect();
        (numbers, curve.editions_before_break)
    };
    for broken in [
        Comparability::Reworded,
        Comparability::ScaleChanged,
        Comparability::NotComparable,
    ] {
        assert_eq!(
            editions(year(2, 2, broken, &later), year(3, 2, same, &later)),
            (vec![2, 3], 1)
        );
    }
    assert_eq!(
        editions(year(2, 2, same, &later), year(3, 2, same, &later)),
        (vec![1, 2, 3], 0)
    );
    // The third edition asks in the words of the first again.
    assert_eq!(
        editions(year(2, 2, same, &later), year(3, 1, same, &later)),
        (vec![3], 2)
    );
    // What is only planned has changed nothing yet.
    assert_eq!(
        editions(
            year(2, 2, same, &later),
            year(3, 3, Comparability::Reworded, &planned)
        ),
        (vec![1, 2], 0)
    );
}

proptest! {
    #[test]
    fn a_band_falls_and_holds_its_fit(
        levels in proptest::collection::vec((0.0..1.0f64, 0.0..0.6f64, 0.0..0.6f64, 1.0..50.0f64), 1..9),
    ) {
        let values: Vec<f64> = levels.iter().map(|it| it.0).collect();
        let weights: Vec<f64> = levels.iter().map(|it| it.3).collect();
        let limits: Vec<(f64, f64)> = levels.iter().map(|it| (it.0 - it.1, it.0 + it.2)).collect();
        let fit = falling_fit(&values, &weights);
        prop_assert_eq!(fit.len(), values.len());
        prop_assert!(fit.windows(2).all(|it| it[0] >= it[1]));
        let mean = |values: &[f64]| values.iter().zip(&weights).map(|(v, w)| v * w).sum::<f64>();
        prop_assert!((mean(&fit) - mean(&values)).abs() < 1e-6);
        if let Some(band) = falling_band(&limits, &fit) {
            prop_assert!(band.windows(2).all(|it| it[0].0 >= it[1].0 && it[0].1 >= it[1].1));
            prop_assert!(band.iter().zip(&fit).all(|(it, fit)| it.0 <= *fit && *fit <= it.1));
        }
    }

    #[test]
    fn a_curve_never_rises_whatever_was_answered(
        sessions in proptest::collection::vec((0usize..3, 0u32..4, proptest::array::uniform5(0u64..12)), 1..12),
    ) {
        let mut years: Vec<Vec<Held>> = vec![Vec::new(); 3];
        for (year, length, counts) in &sessions {
            years[*year].push((Some(length * 15), CLOSED, *counts));
        }
        let years: Vec<&[_]> = years.iter().map(Vec::as_slice).collect();
        let curve = curve(&years).unwrap();
        prop_assert_eq!(curve.points.len() + curve.left_out, sessions.len());
        for (fit, bounds) in [(&curve.fit, 0.0..=1.0), (&curve.net_fit, -1.0..=1.0)] {
            for it in fit {
                prop_assert!(it.lower <= it.value && it.value <= it.upper);
                prop_assert!(bounds.contains(&it.lower) && bounds.contains(&it.upper));
            }
            prop_assert!(fit.windows(2).all(|it| it[0].minutes < it[1].minutes
                && it[0].value >= it[1].value && it[0].lower >= it[1].lower && it[0].upper >= it[1].upper));
        }
        match curve.advice {
            QaAdvice::Balance { minutes, from, to, .. } => prop_assert!(from <= minutes && minutes <= to),
            QaAdvice::Vary { .. } => prop_assert!(!curve.points.is_empty()),
            QaAdvice::NothingShown => prop_assert!(curve.points.is_empty()),
            QaAdvice::NoMinutes => prop_assert!(false, "all have minutes"),
        }
    }
}
