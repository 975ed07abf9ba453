//! What a cohort would say, where sessions stand, and whether questions agree: against
//! reference values, and what must hold of all answers.

use kanso::analysis::{
    Distribution, Reliability, compare_reliability, hypergeometric, reliability, reliability_over,
    standings, third,
};
use kanso::domain::{Key, Polarity, SessionId};
use proptest::prelude::*;

const REFERENCE: &str = include_str!("reference/estimates.csv");

/// The cases of one name: what is given, and the numbers expected.
pub(crate) fn cases(name: &str) -> Vec<(&'static str, Vec<f64>)> {
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

pub(crate) fn numbers<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Vec<T> {
    text.split_whitespace()
        .map(|it| it.parse().unwrap())
        .collect()
}

pub(crate) fn rows<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Vec<Vec<T>> {
    text.split('|').map(numbers).collect()
}

#[track_caller]
pub(crate) fn close(found: &[f64], expected: &[f64], within: f64, case: &str) {
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
