//! What a cohort would say, where sessions stand, whether questions agree, and how much time for
//! questions is enough: against reference values, and what must hold of all answers.

use kanso::analysis::{
    BalanceRule, Distribution, EditionAnswers, QaAdvice, QaCurve, QaFit, Reliability, VaryReason,
    compare_reliability, falling_band, falling_fit, hypergeometric, qa_curves, reliability,
    reliability_over, standings, third,
};
use kanso::domain::{
    Comparability, Edition, EditionId, Key, Kind, Polarity, Programme, ProgrammeId, Questionnaire,
    SessionId, State, Tally,
};
use proptest::prelude::*;

use crate::fixture::{draft, questionnaire, session};

const REFERENCE: &str = include_str!("reference/estimates.csv");

/// The cases of one name: what is given, and the numbers expected.
fn cases(name: &str) -> Vec<(&'static str, Vec<f64>)> {
    let cases: Vec<(&str, Vec<f64>)> = REFERENCE
        .lines()
        .skip(1)
        .map(|line| line.splitn(3, ',').collect::<Vec<&str>>())
        .filter(|fields| fields[0] == name)
        .map(|fields| (fields[1], numbers(fields[2])))
        .collect();
    assert!(!cases.is_empty(), "no case of {name}");
    cases
}

fn numbers<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Vec<T> {
    text.split_whitespace()
        .map(|it| it.parse().unwrap())
        .collect()
}

fn rows<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Vec<Vec<T>> {
    text.split('|').map(numbers).collect()
}

#[track_caller]
fn close(found: &[f64], expected: &[f64], within: f64, case: &str) {
    assert_eq!(found.len(), expected.len(), "{case}");
    for (found, expected) in found.iter().zip(expected) {
        let scale = expected.abs().max(1.0);
        assert!(
            (found - expected).abs() <= within * scale,
            "{case}: {found} instead of {expected}"
        );
    }
}

fn distribution(polarity: Polarity, counts: &[u64]) -> Distribution {
    Distribution {
        counts: counts.to_vec(),
        no_opinion: 0,
        polarity,
    }
}

fn keys(count: usize) -> Vec<Key> {
    (0..count)
        .map(|it| format!("q{it}").parse().unwrap())
        .collect()
}

#[test]
fn a_cohort_holds_what_r_finds_by_looking_at_every_number() {
    for (given, expected) in cases("hypergeometric") {
        let given: Vec<u64> = numbers(given);
        let (lower, upper) = hypergeometric(given[0], given[1], given[2]).unwrap();
        assert_eq!(vec![lower as f64, upper as f64], expected, "{given:?}");
    }
    assert_eq!(hypergeometric(3, 2, 16), None);
    assert_eq!(hypergeometric(3, 17, 16), None);
    assert_eq!(hypergeometric(0, 0, 0), Some((0, 0)));
}

#[test]
fn quartiles_are_those_of_r() {
    for (given, expected) in cases("quartiles") {
        let answers = distribution(Polarity::Unipolar, &numbers::<u64>(given));
        let quartiles = answers.quartiles().unwrap();
        let middle = |it: kanso::analysis::Median| (it.lower + it.upper) as f64 / 2.0;
        let found = [middle(quartiles.first), middle(quartiles.third)];
        close(&found, &expected, 1e-12, given);
        assert_eq!(quartiles.range(), expected[1] - expected[0]);
    }
    assert_eq!(distribution(Polarity::Unipolar, &[0; 5]).quartiles(), None);
}

#[test]
fn who_is_silent_widens_what_the_cohort_may_say() {
    let answers = distribution(Polarity::Unipolar, &[0, 1, 2, 7, 4]);
    assert_eq!(answers.manski_bounds(16), Some((11.0 / 16.0, 13.0 / 16.0)));
    assert_eq!(answers.manski_bounds(14), Some((11.0 / 14.0, 11.0 / 14.0)));
    assert_eq!(
        answers.hypergeometric_interval(14),
        Some((11.0 / 14.0, 11.0 / 14.0))
    );
    // More answers than people: the size of the cohort is wrong.
    assert_eq!(answers.manski_bounds(13), None);
    assert_eq!(answers.hypergeometric_interval(13), None);
    let pacing = distribution(Polarity::Bipolar, &[3, 5, 4, 1, 0]);
    assert_eq!(pacing.manski_bounds(16), Some((4.0 / 16.0, 10.0 / 16.0)));
    assert_eq!(pacing.hypergeometric_interval(16), None);
    let nobody = distribution(Polarity::Unipolar, &[0; 5]);
    assert_eq!(nobody.manski_bounds(16), Some((0.0, 1.0)));
    assert_eq!(nobody.hypergeometric_interval(16), Some((0.0, 1.0)));
    assert_eq!(nobody.manski_bounds(0), None);
    assert_eq!(nobody.hypergeometric_interval(0), None);
}

#[test]
fn reliability_is_that_of_pingouin() {
    for (given, expected) in cases("reliability") {
        let rows: Vec<Vec<Option<u8>>> = rows::<u8>(given)
            .into_iter()
            .map(|row| row.into_iter().map(Some).collect())
            .collect();
        let keys = keys(rows[0].len());
        let found = reliability(&rows, &keys).unwrap();
        assert_eq!(found.responses, rows.len() as u64);
        assert_eq!(found.questions, keys.len());
        let head = [found.alpha, found.interval.0, found.interval.1];
        close(&head, &expected[..3], 1e-9, given);
        // A question to which all gave the same answer has no correlation.
        let (with, correlations): (Vec<Key>, Vec<f64>) = keys
            .iter()
            .cloned()
            .zip(expected[3..].iter().copied())
            .filter(|it| !it.1.is_nan())
            .unzip();
        let (named, values): (Vec<Key>, Vec<f64>) = found.item_rest.iter().cloned().unzip();
        assert_eq!(named, with, "{given}");
        close(&values, &correlations, 1e-9, given);

        let mut turned = rows.clone();
        turned.reverse();
        turned.push(vec![None; keys.len()]);
        turned.push(vec![Some(0); keys.len()]);
        assert_eq!(reliability(&turned, &keys), Some(found));
    }
}

#[test]
fn what_has_no_reliability_has_none() {
    let same = vec![vec![Some(4), Some(3), Some(5)]; 9];
    assert_eq!(reliability(&same, &keys(3)), None);
    assert_eq!(reliability(&[], &keys(3)), None);
    let two = vec![vec![Some(1), Some(2)], vec![Some(2), Some(3)]];
    assert_eq!(reliability(&two, &keys(2)), None);
    let one_question = vec![vec![Some(1)], vec![Some(2)], vec![Some(3)]];
    assert_eq!(reliability(&one_question, &keys(1)), None);
}

#[test]
fn responses_of_the_same_people_leave_the_interval_as_wide() {
    let one: Vec<Vec<Option<u8>>> = (0..15_u8)
        .map(|it| vec![Some(1 + it % 5), Some(1 + it % 3), Some(1 + (it + 1) % 5)])
        .collect();
    let three = [one.clone(), one.clone(), one.clone()].concat();
    let alone = reliability(&one, &keys(3)).unwrap();
    let together = reliability_over(&three, &keys(3), 3).unwrap();
    assert_eq!((together.responses, together.people), (45, 15.0));
    close(&[together.alpha], &[alone.alpha], 1e-12, "alpha");
    close(
        &[together.interval.0, together.interval.1],
        &[alone.interval.0, alone.interval.1],
        1e-12,
        "interval",
    );
}

#[test]
fn two_alphas_are_compared_as_by_feldt() {
    for (given, expected) in cases("two-alphas") {
        let given: Vec<f64> = numbers(given);
        let of = |alpha: f64, people: f64| Reliability {
            questions: given[4] as usize,
            responses: people as u64,
            people,
            alpha,
            interval: (0.0, 0.0),
            item_rest: Vec::new(),
        };
        let (earlier, later) = (of(given[0], given[1]), of(given[2], given[3]));
        let found = compare_reliability(&earlier, &later).unwrap();
        let (above, below) = found.freedom;
        let found = [found.w, above, below, found.p_value];
        close(&found, &expected[..4], 1e-9, "two alphas");
        // The exact distribution of the product, by integration: the F that stands for it is near.
        assert!((found[3] - expected[4]).abs() < 0.03, "{given:?}");

        let few = of(given[0], 5.0);
        assert_eq!(compare_reliability(&few, &later), None);
        let perfect = of(1.0, 20.0);
        assert_eq!(compare_reliability(&perfect, &later), None);
        assert_eq!(compare_reliability(&later, &perfect), None);
    }
}

#[test]
fn falling_fits_are_those_of_scikit_learn_and_r() {
    for (given, expected) in cases("isotonic") {
        let given = rows::<f64>(given);
        close(&falling_fit(&given[0], &given[1]), &expected, 1e-9, "fit");
    }
    assert_eq!(falling_fit(&[], &[]), [0.0; 0]);
}

#[test]
fn sessions_stand_where_a_million_draws_put_them() {
    for (name, polarity) in [
        ("standings-unipolar", Polarity::Unipolar),
        ("standings-bipolar", Polarity::Bipolar),
    ] {
        for (given, expected) in cases(name) {
            let answers: Vec<Distribution> = rows::<u64>(given)
                .iter()
                .map(|counts| distribution(polarity, counts))
                .collect();
            let sessions: Vec<(SessionId, &Distribution)> =
                answers.iter().map(|it| (SessionId::random(), it)).collect();
            let found = standings(&sessions);
            assert_eq!(found.len(), sessions.len());
            for (place, standing) in found.iter().enumerate() {
                let expected = &expected[5 * place..5 * place + 5];
                assert_eq!(standing.session, sessions[place].0);
                assert_eq!(standing.n, answers[place].n());
                assert_eq!(standing.raw, answers[place].headline().value);
                // The grids of the shrinkage differ, so the means do a little.
                close(&[standing.shrunk], &expected[..1], 1e-4, given);
                let interval = [standing.interval.0, standing.interval.1];
                close(&interval, &expected[1..3], 0.01, given);
                // Four standard errors of the 10,000 draws.
                let thirds = [standing.top_third, standing.bottom_third];
                close(&thirds, &expected[3..], 4.0 * 0.005, given);
            }
        }
    }
}

#[test]
fn thirds_of_few_sessions_are_defined() {
    let sizes: Vec<usize> = (0..10).map(third).collect();
    assert_eq!(sizes, [0, 0, 1, 1, 1, 2, 2, 2, 3, 3]);
}

#[test]
fn sessions_on_another_scale_have_no_standing() {
    let quality = distribution(Polarity::Unipolar, &[0, 1, 2, 7, 4]);
    let weak = distribution(Polarity::Unipolar, &[4, 5, 2, 1, 0]);
    let pacing = distribution(Polarity::Bipolar, &[2, 3, 8, 1, 0]);
    let four = distribution(Polarity::Unipolar, &[1, 2, 7, 4]);
    let empty = distribution(Polarity::Unipolar, &[0; 5]);
    let ids: Vec<SessionId> = (0..5).map(|_| SessionId::random()).collect();
    let found = standings(&[
        (ids[0], &pacing),
        (ids[1], &quality),
        (ids[2], &four),
        (ids[3], &weak),
        (ids[4], &empty),
    ]);
    let ranked: Vec<SessionId> = found.iter().map(|it| it.session).collect();
    assert_eq!(ranked, [ids[1], ids[3]]);
    assert!(found[0].top_third > 0.95 && found[1].bottom_third > 0.95);
    assert_eq!(standings(&[]), []);
    assert_eq!(standings(&[(ids[4], &empty)]), []);
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
        advice(&[(5, [4, 8, 2, 0, 0]), (7, [1, 4, 6, 3, 0])]),
        vary(15, too_short(7, false))
    );
    assert_eq!(
        advice(&[(45, [0, 0, 2, 8, 4])]),
        vary(30, too_long(45, true))
    );
    assert_eq!(
        advice(&[(20, [0, 3, 8, 5, 0]), (60, [0, 0, 2, 8, 4])]),
        vary(10, too_long(20, false))
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
    fn a_cohort_interval_holds_the_share_and_vanishes_when_all_answered(
        counts in proptest::array::uniform5(0u64..30),
        silent in 0u64..30,
    ) {
        let answers = distribution(Polarity::Unipolar, &counts);
        let n = answers.n();
        prop_assume!(n > 0);
        let (lower, upper) = answers.hypergeometric_interval(n + silent).unwrap();
        let (least, most) = answers.manski_bounds(n + silent).unwrap();
        let value = answers.top_two().value;
        prop_assert!(least <= lower && upper <= most);
        // Its ends are whole people, so the share lies within up to one of them.
        let one = 1.0 / (n + silent) as f64;
        prop_assert!(lower - one < value && value < upper + one);
        let whole = answers.hypergeometric_interval(n).unwrap();
        prop_assert_eq!(whole, (value, value));
        prop_assert_eq!(answers.manski_bounds(n).unwrap(), (value, value));
        let pacing = distribution(Polarity::Bipolar, &counts);
        let (least, most) = pacing.manski_bounds(n + silent).unwrap();
        prop_assert!(-1.0 <= least && least <= most && most <= 1.0);
    }

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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn standings_follow_their_sessions(
        counts in proptest::collection::vec(proptest::array::uniform5(0u64..9), 1..7),
        turn in 0usize..7,
        bipolar: bool,
    ) {
        let polarity = if bipolar { Polarity::Bipolar } else { Polarity::Unipolar };
        let answers: Vec<Distribution> =
            counts.iter().map(|it| distribution(polarity, it)).collect();
        let mut sessions: Vec<(SessionId, &Distribution)> =
            answers.iter().map(|it| (SessionId::random(), it)).collect();
        let before = standings(&sessions);
        prop_assert_eq!(&standings(&sessions), &before);
        let turn = turn % sessions.len();
        sessions.rotate_left(turn);
        for standing in standings(&sessions) {
            prop_assert!(before.contains(&standing));
        }
        let ranked = before.len();
        for it in &before {
            prop_assert!(it.interval.0 <= it.shrunk && it.shrunk <= it.interval.1);
            prop_assert!((0.0..=1.0).contains(&it.top_third));
            for other in &before {
                let of = |id| sessions.iter().find(|it| it.0 == id).unwrap().1;
                if of(it.session).counts == of(other.session).counts {
                    prop_assert_eq!((it.shrunk, it.top_third), (other.shrunk, other.top_third));
                }
            }
        }
        let places = third(ranked) as f64;
        let sum = |of: fn(&kanso::analysis::SessionStanding) -> f64| before.iter().map(of).sum::<f64>();
        prop_assert!((sum(|it| it.top_third) - places).abs() < 1e-9);
        prop_assert!((sum(|it| it.bottom_third) - places).abs() < 1e-9);
    }
}
