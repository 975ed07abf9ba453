//! Intervals against reference values, and what must hold of every distribution.

use kanso::analysis::{
    Change, Difference, Estimate, Received, bonett_price, mover, summarise, wilson,
};
use kanso::domain::{Kind, Polarity, Tally, Threshold};
use proptest::prelude::*;

use crate::fixture::{questionnaire, session};

const REFERENCE: &str = include_str!("reference/statistics.csv");

#[test]
fn intervals_are_those_of_the_reference_implementations() {
    let mut checked = 0;
    for line in REFERENCE.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let whole: Vec<u64> = fields[1..5].iter().map(|it| it.parse().unwrap()).collect();
        let expected: Vec<f64> = fields[5..].iter().map(|it| it.parse().unwrap()).collect();
        let (lower, upper) = match fields[0] {
            "wilson" => wilson(whole[0], whole[1]),
            "bonett-price" => bonett_price(whole[0], whole[1], whole[2]),
            _ => {
                let of = |x: u64, n: u64| {
                    let (lower, upper) = wilson(x, n);
                    (x as f64 / n as f64, lower, upper)
                };
                mover(of(whole[0], whole[1]), of(whole[2], whole[3]))
            }
        };
        assert!((lower - expected[0]).abs() < 1e-9, "{line}: {lower}");
        assert!((upper - expected[1]).abs() < 1e-9, "{line}: {upper}");
        checked += 1;
    }
    assert_eq!(checked, 39);
}

#[test]
fn equal_shares_cannot_be_told_apart_and_clear_ones_can() {
    let estimate = |x, n| {
        let (lower, upper) = wilson(x, n);
        Estimate {
            value: x as f64 / n as f64,
            lower,
            upper,
            n,
        }
    };
    assert_eq!(
        Difference::between(&estimate(9, 14), &estimate(10, 15)).change(),
        Change::CannotTell
    );
    assert_eq!(
        Difference::between(&estimate(2, 15), &estimate(14, 15)).change(),
        Change::Higher
    );
    assert_eq!(
        Difference::between(&estimate(14, 15), &estimate(2, 15)).change(),
        Change::Lower
    );
}

/// The summary of “overall” and “time-for-questions” with these counts from value 0.
fn summary(counts: &[u64; 6]) -> kanso::analysis::SessionSummary {
    let questionnaire = questionnaire(Kind::Lecture);
    let session = session(&questionnaire);
    let mut tallies: Vec<Tally> = Vec::new();
    for question in ["overall", "time-for-questions"] {
        tallies.extend(counts.iter().zip(0..).map(|(count, value)| Tally {
            session: session.id,
            question: question.parse().unwrap(),
            value,
            count: *count,
        }));
    }
    // Who did not attend is not counted, however many they are.
    for (value, count) in [(0, 9), (1, counts.iter().sum())] {
        tallies.push(Tally {
            session: session.id,
            question: "attended".parse().unwrap(),
            value,
            count,
        });
    }
    summarise(Threshold::default(), &[session], &[questionnaire], &tallies)
        .unwrap()
        .remove(0)
}

#[test]
fn a_lecture_is_summed_up() {
    let summary = summary(&[1, 0, 1, 2, 7, 4]);
    assert_eq!(summary.received, Received::Exactly(15));
    assert_eq!(summary.response_rate(16), Some(0.9375));
    assert_eq!(summary.response_rate(0), None);
    assert_eq!(summary.response_rate(14), None);
    let overall = summary.shown("overall").unwrap();
    assert_eq!(overall.counts, [0, 1, 2, 7, 4]);
    assert_eq!(overall.no_opinion, 1);
    assert_eq!(overall.polarity, Polarity::Unipolar);
    assert_eq!(overall.top_two_count(), 11);
    let median = overall.median().unwrap();
    assert_eq!((median.lower, median.upper), (4, 4));
    let pacing = summary.shown("time-for-questions").unwrap();
    assert_eq!(
        (
            pacing.pacing().short,
            pacing.pacing().right,
            pacing.pacing().long
        ),
        (1, 2, 11)
    );
    assert!((pacing.net_pacing().value - (1.0 - 11.0) / 14.0).abs() < 1e-12);
}

#[test]
fn answers_of_the_same_people_do_not_make_an_interval_narrower() {
    let (one, four) = (summary(&[0, 0, 1, 2, 7, 4]), summary(&[0, 0, 4, 8, 28, 16]));
    let (one, four) = (
        one.shown("overall").unwrap(),
        four.shown("overall").unwrap(),
    );
    let (alone, together) = (one.headline(), four.headline_over(4));
    assert_eq!((together.n, alone.n), (56, 14));
    assert_eq!(together.value, alone.value);
    assert!((together.lower - alone.lower).abs() < 1e-12);
    assert!((together.upper - alone.upper).abs() < 1e-12);
}

proptest! {
    #[test]
    fn estimates_lie_within_their_intervals(counts in proptest::array::uniform6(0u64..40)) {
        let summary = summary(&counts);
        for key in ["overall", "time-for-questions"] {
            let Some(answers) = summary.shown(key) else { continue };
            let headline = answers.headline();
            prop_assert!(headline.lower <= headline.value && headline.value <= headline.upper);
            prop_assert!((-1.0..=1.0).contains(&headline.lower) && headline.upper <= 1.0);
            prop_assert_eq!(answers.n(), counts[1..].iter().sum::<u64>());
            let pacing = answers.pacing();
            prop_assert_eq!(pacing.short + pacing.right + pacing.long, answers.n());
            let median = answers.median().unwrap();
            let at_most = |place: usize| answers.counts[..place].iter().sum::<u64>();
            prop_assert!(2 * at_most(median.upper) >= answers.n());
            prop_assert!(2 * at_most(median.lower - 1) <= answers.n());
        }
    }

    #[test]
    fn more_answers_narrow_the_interval(x in 0u64..20, more in 1u64..20) {
        let width = |(lower, upper): (f64, f64)| upper - lower;
        prop_assert!(width(wilson(x * (1 + more), 20 * (1 + more))) < width(wilson(x, 20)));
    }
}
