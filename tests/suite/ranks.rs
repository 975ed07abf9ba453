//! Rank tests, trends and many looks against reference values, and what must hold of them.

use kanso::analysis::{
    Cell, Change, Difference, Distribution, Line, LineSubject, Point, Reason, benjamini_hochberg,
    compare_ranks, difference_p_value, jonckheere_terpstra,
};
use kanso::domain::{Comparability, Kind, Polarity, Question, Threshold};
use kanso::figure::{Figure, Followed, trend_figures};
use proptest::prelude::*;

use crate::fixture::questionnaire;

const REFERENCE: &str = include_str!("reference/ranks.csv");

/// A line of the reference: its name, its groups of numbers, and the values told of them.
fn reference(name: &str) -> Vec<(Vec<Vec<f64>>, Vec<f64>)> {
    let of = |text: &str, mark: char| -> Vec<f64> {
        text.split(mark)
            .filter(|it| !it.is_empty())
            .map(|it| it.parse().unwrap())
            .collect()
    };
    REFERENCE
        .lines()
        .filter_map(|line| {
            let (told, rest) = line.split_once(',')?;
            let (groups, values) = rest.split_once(',')?;
            (told == name).then(|| {
                (
                    groups.split('|').map(|it| of(it, ' ')).collect(),
                    of(values, ','),
                )
            })
        })
        .collect()
}

fn counts(groups: &[Vec<f64>]) -> Vec<Vec<u64>> {
    groups
        .iter()
        .map(|it| it.iter().map(|count| *count as u64).collect())
        .collect()
}

#[track_caller]
fn assert_near(found: f64, expected: f64, what: &dyn std::fmt::Debug) {
    assert!(
        (found - expected).abs() <= 1e-9 * expected.abs().max(1e-12),
        "{what:?}: {found} is not {expected}"
    );
}

#[test]
fn two_samples_are_compared_as_the_reference_implementations_do() {
    for (groups, _) in reference("none") {
        let groups = counts(&groups);
        assert_eq!(compare_ranks(&groups[0], &groups[1]), None);
        assert_eq!(compare_ranks(&groups[1], &groups[0]), None);
    }
    let sizes = reference("sizes");
    assert_eq!(sizes.len(), 33);
    for (groups, expected) in sizes {
        let groups = counts(&groups);
        let found = compare_ranks(&groups[0], &groups[1]).unwrap();
        let (lower, upper) = found.superiority_interval;
        for (found, expected) in [found.superiority, lower, upper, found.smallest_change]
            .into_iter()
            .zip(&expected)
        {
            assert!(
                (found - expected).abs() < 1e-9,
                "{groups:?}: {found} is not {expected}"
            );
        }
        assert_near(found.cliffs_delta, 2.0 * found.superiority - 1.0, &groups);
        assert_near(found.delta_interval.0, 2.0 * lower - 1.0, &groups);
        assert_near(found.delta_interval.1, 2.0 * upper - 1.0, &groups);
    }
}

#[test]
fn the_rank_test_is_exact_with_ties() {
    let exact = reference("exact");
    assert_eq!(exact.len(), 28);
    for (groups, expected) in &exact {
        let groups = counts(groups);
        let found = compare_ranks(&groups[0], &groups[1]).unwrap();
        assert!(found.exact, "{groups:?}");
        assert_near(found.p_value, expected[0], &groups);
    }
    let mut approximate = 0;
    for (groups, expected) in reference("normal") {
        let groups = counts(&groups);
        let found = compare_ranks(&groups[0], &groups[1]).unwrap();
        if !found.exact {
            assert_near(found.p_value, expected[0], &groups);
            approximate += 1;
        }
    }
    assert_eq!(
        approximate, 3,
        "those too large to be counted, and only those"
    );
}

#[test]
fn where_no_answer_varies_something_is_still_not_known() {
    let equal = compare_ranks(&[0, 0, 0, 16, 0], &[0, 0, 0, 15, 0]).unwrap();
    assert_eq!((equal.p_value, equal.superiority), (1.0, 0.5));
    assert!(equal.delta_interval.0 < -0.2 && equal.delta_interval.1 > 0.2);
    assert!(equal.smallest_change > 0.5);
    let apart = compare_ranks(&[16, 0], &[0, 16]).unwrap();
    assert_eq!(apart.cliffs_delta, 1.0);
    assert!(apart.delta_interval.0 < 0.6 && apart.delta_interval.1 == 1.0);
    let alone = compare_ranks(&[1, 0], &[0, 16]).unwrap();
    assert_eq!(alone.superiority_interval, (0.0, 1.0));
    assert_eq!(compare_ranks(&[1, 2], &[1, 2, 3]), None);
    assert_eq!(compare_ranks(&[], &[]), None);
    let huge = compare_ranks(&[u64::MAX, 1], &[u64::MAX, u64::MAX]).unwrap();
    assert!(!huge.exact && (0.0..=1.0).contains(&huge.p_value));
}

#[test]
fn ordered_groups_are_compared_as_the_reference_implementations_do() {
    let trends = reference("trend");
    assert_eq!(trends.len(), 16);
    for (groups, expected) in trends {
        let groups = counts(&groups);
        let groups: Vec<&[u64]> = groups.iter().map(Vec::as_slice).collect();
        let found = jonckheere_terpstra(&groups).unwrap();
        assert_eq!(found.statistic, expected[0], "{groups:?}");
        assert_near(found.z, expected[1], &groups);
        assert_eq!(found.rising, found.z > 0.0);
        if !found.exact {
            assert_near(found.p_value, expected[2], &groups);
        }
    }
    let mut checked = 0;
    for (groups, expected) in reference("trend-exact")
        .into_iter()
        .chain(reference("trend-listed"))
    {
        let groups = counts(&groups);
        let groups: Vec<&[u64]> = groups.iter().map(Vec::as_slice).collect();
        let found = jonckheere_terpstra(&groups).unwrap();
        assert!(found.exact, "{groups:?}");
        assert_near(found.p_value, expected[0], &groups);
        checked += 1;
    }
    assert_eq!(checked, 20);
    let many = [[10_u64, 15, 30, 45, 40]; 6];
    let many: Vec<&[u64]> = many.iter().map(<[u64; 5]>::as_slice).collect();
    let large = jonckheere_terpstra(&[many.as_slice(), &[&[9, 12, 30, 50, 42]]].concat()).unwrap();
    assert!(!large.exact && large.rising);
    assert_eq!(jonckheere_terpstra(&[]), None);
    assert_eq!(jonckheere_terpstra(&[&[0, 0], &[1, 2]]), None);
    assert_eq!(jonckheere_terpstra(&[&[1, 0], &[1, 2, 3]]), None);
}

#[test]
fn many_looks_are_adjusted_as_by_scipy() {
    let adjusted = reference("adjusted");
    assert_eq!(adjusted.len(), 6);
    for (p_values, expected) in adjusted {
        let found = benjamini_hochberg(&p_values[0]);
        assert_eq!(found.len(), expected.len());
        for (found, expected) in found.iter().zip(&expected) {
            assert_near(*found, *expected, &p_values);
        }
    }
    assert_eq!(benjamini_hochberg(&[f64::NAN, 0.01]), [1.0, 0.02]);
}

fn distribution(counts: &[u64], polarity: Polarity) -> Distribution {
    Distribution {
        counts: counts.to_vec(),
        no_opinion: 0,
        polarity,
    }
}

/// A question whose last answer is the best, or one whose middle is.
fn asked(polarity: Polarity) -> Question {
    let key = match polarity {
        Polarity::Unipolar => "overall",
        Polarity::Bipolar => "time-for-questions",
    };
    let questionnaire = questionnaire(Kind::Lecture);
    questionnaire.question(key).unwrap().clone()
}

fn point(edition: u32, sessions: usize, counts: &[u64], polarity: Polarity) -> Point {
    Point {
        edition,
        sessions,
        left_out: 0,
        asked_otherwise: 0,
        question: asked(polarity),
        answers: Cell::Shown(distribution(counts, polarity)),
        break_before: None,
    }
}

/// A line of a lecture in which each point is of so many sessions.
fn line(sessions: usize, points: &[&[u64]], polarity: Polarity) -> Line {
    Line {
        subject: LineSubject::Series("Prisons".to_owned()),
        points: (1..)
            .zip(points)
            .map(|(edition, counts)| point(edition, sessions, counts, polarity))
            .collect(),
    }
}

#[test]
fn sums_of_sessions_are_compared_by_their_intervals() {
    let inverted = reference("inverted");
    assert_eq!(inverted.len(), 6);
    for (groups, expected) in inverted {
        let groups = counts(&groups);
        // As often as there are sessions, and so the same interval.
        for sessions in [1, 3] {
            let of = |counts: &[u64]| {
                let counts: Vec<u64> = counts.iter().map(|it| it * sessions).collect();
                distribution(&counts, Polarity::Unipolar)
            };
            let (earlier, later) = (of(&groups[0]), of(&groups[1]));
            let sessions = sessions as usize;
            let found = difference_p_value((&earlier, sessions), (&later, sessions)).unwrap();
            assert!((found - expected[0]).abs() < 1e-9, "{groups:?}: {found}");
            let line = line(
                sessions,
                &[&earlier.counts, &later.counts],
                Polarity::Unipolar,
            );
            let ranks = compare_ranks(&groups[0], &groups[1]).unwrap();
            let p = line.latest_p_value().unwrap();
            assert_near(p, if sessions > 1 { found } else { ranks.p_value }, &groups);
        }
    }
    let nobody = distribution(&[0, 0], Polarity::Unipolar);
    assert_eq!(difference_p_value((&nobody, 1), (&nobody, 1)), None);
}

#[test]
fn the_line_through_editions_is_that_of_the_reference() {
    let slopes = reference("slope");
    assert_eq!(slopes.len(), 4);
    for (groups, expected) in slopes {
        let groups = counts(&groups);
        let groups: Vec<&[u64]> = groups.iter().map(Vec::as_slice).collect();
        let found = line(1, &groups, Polarity::Unipolar).slope().unwrap();
        assert_eq!(found.editions, groups.len());
        for (found, expected) in [found.slope, found.lower, found.upper, found.p_value]
            .into_iter()
            .zip(&expected)
        {
            assert!((found - expected).abs() < 1e-9, "{groups:?}: {found}");
        }
    }
}

#[test]
fn a_trend_goes_through_comparable_sessions_only() {
    let rising: [&[u64]; 4] = [&[9, 6, 1], &[6, 6, 4], &[3, 6, 7], &[1, 4, 11]];
    let single = line(1, &rising, Polarity::Unipolar);
    let trend = single.trend().unwrap();
    assert!(trend.rising && trend.p_value < 0.001);
    assert!(single.slope().unwrap().lower > 0.0);
    // The same people answered several sessions: their answers are not independent.
    let pooled = line(2, &rising, Polarity::Unipolar);
    assert_eq!(pooled.trend(), None);
    assert!(pooled.slope().unwrap().slope > 0.0);
    // Too short comes first, so net pacing falls where the answers rise.
    let pacing = line(1, &rising, Polarity::Bipolar);
    assert!(!pacing.trend().unwrap().rising && pacing.slope().unwrap().slope < 0.0);

    let mut broken = single.clone();
    broken.points[1].break_before = Some(Comparability::ScaleChanged);
    assert_eq!(
        broken.trend(),
        jonckheere_terpstra(&rising[1..]),
        "what lies before the break is not in it"
    );
    broken.points[2].break_before = Some(Comparability::Reworded);
    assert_eq!(
        broken.trend(),
        None,
        "two editions are a difference, not a trend"
    );
    assert_eq!(broken.slope(), None);
    let mut closed = single.clone();
    closed.points[1].answers = Cell::Withheld(Reason::TooFew(Threshold::default()));
    assert_eq!(
        closed.trend(),
        jonckheere_terpstra(&[rising[0], rising[2], rising[3]])
    );
}

#[test]
fn a_change_needs_ranks_and_headline_to_agree() {
    // More of the best two answers, and yet lower by rank.
    let odd = line(
        1,
        &[&[0, 0, 10, 0, 6], &[9, 0, 0, 7, 0]],
        Polarity::Unipolar,
    );
    let (before, after) = (&odd.points[0], &odd.points[1]);
    assert!(after.difference(before).unwrap().value > 0.0);
    assert!(after.ranks(before).unwrap().cliffs_delta < 0.0);
    assert_eq!(after.change_given(before, 0.001), Some(Change::CannotTell));

    let pacing = line(1, &[&[1, 3, 10, 2, 0], &[8, 6, 2, 0, 0]], Polarity::Bipolar);
    let (before, after) = (&pacing.points[0], &pacing.points[1]);
    assert_eq!(after.change_given(before, 0.05), Some(Change::Higher));
    assert_eq!(after.change_given(before, 0.051), Some(Change::CannotTell));
    assert_eq!(before.change_given(after, 0.05), Some(Change::Lower));

    let mut broken = after.clone();
    broken.break_before = Some(Comparability::Reworded);
    assert_eq!(broken.change_p_value(before), None);
    assert_eq!(broken.change_given(before, 0.0), None);
    // On another number of answers ranks say nothing, the shares of the best two do.
    let longer = point(3, 1, &[0, 0, 1, 2, 3, 9], Polarity::Bipolar);
    assert_eq!(longer.ranks(before), None);
    assert!(longer.change_p_value(before).is_some());
}

/// The figure of the overall question for these lines.
fn compared(lines: &[Line]) -> Figure {
    let followed = Followed {
        question: asked(Polarity::Unipolar),
        lines: lines.to_vec(),
    };
    trend_figures(&[followed], &[1, 2], true).remove(0)
}

#[test]
fn many_lines_find_nothing_by_chance() {
    // Alone this change is told apart (p = 0.03), among ten it is not.
    let slight = line(1, &[&[0, 1, 4, 9, 2], &[0, 1, 1, 5, 8]], Polarity::Unipolar);
    let p = slight.latest_p_value().unwrap();
    assert!((0.01..0.05).contains(&p), "{p}");
    let figure = compared(std::slice::from_ref(&slight));
    assert_eq!(
        figure.title,
        "Overall. Prisons: better than in the 1st edition (87 % after 69 %)"
    );
    assert!(
        figure.caption.contains("The one comparison here"),
        "{}",
        figure.caption
    );
    let same = line(1, &[&[0, 2, 4, 8, 2], &[0, 2, 4, 8, 2]], Polarity::Unipolar);
    let mut lines = vec![same; 9];
    lines.push(slight);
    let figure = compared(&lines);
    assert_eq!(
        figure.title,
        "Overall: these numbers cannot tell the last two editions apart"
    );
    assert!(
        figure.caption.contains(
            "Of 10 comparisons here none can be told from chance, after allowing for all that are \
             on this page"
        ),
        "{}",
        figure.caption
    );
    assert!(figure.table.rows[19][6].ends_with("points: cannot tell apart"));
    lines.push(line(
        1,
        &[&[9, 4, 2, 1, 0], &[0, 1, 1, 5, 9]],
        Polarity::Unipolar,
    ));
    let figure = compared(&lines);
    assert_eq!(
        figure.title,
        "Overall. Prisons: better than in the 1st edition (88 % after 6 %)"
    );
    assert!(
        figure
            .caption
            .contains("Of 11 comparisons here 1 can be told"),
        "{}",
        figure.caption
    );
    assert!(figure.table.rows[21][6].ends_with("points: better"));
}

/// Two samples on one scale of two to eleven answers.
fn samples() -> impl Strategy<Value = (Vec<u64>, Vec<u64>)> {
    (2_usize..=11).prop_flat_map(|answers| {
        let counts = || proptest::collection::vec(0_u64..5, answers);
        (counts(), counts())
    })
}

proptest! {
    #[test]
    fn swapping_the_samples_turns_the_comparison_around((earlier, later) in samples()) {
        let (Some(one), Some(other)) = (compare_ranks(&earlier, &later), compare_ranks(&later, &earlier)) else {
            prop_assert!(earlier.iter().sum::<u64>() == 0 || later.iter().sum::<u64>() == 0);
            return Ok(());
        };
        prop_assert!(one.exact && 0.0 < one.p_value && one.p_value <= 1.0);
        prop_assert!((one.p_value - other.p_value).abs() < 1e-12);
        prop_assert!((one.cliffs_delta + other.cliffs_delta).abs() < 1e-12);
        prop_assert!((one.delta_interval.0 + other.delta_interval.1).abs() < 1e-9);
        prop_assert!((one.smallest_change - other.smallest_change).abs() < 1e-12);
        prop_assert!(0.0 < one.smallest_change && one.smallest_change <= 1.0);
        let (lower, upper) = one.delta_interval;
        prop_assert!(-1.0 <= lower && lower <= one.cliffs_delta && one.cliffs_delta <= upper && upper <= 1.0);
        prop_assert!(upper - lower > 0.01, "{lower} to {upper}");
        // What the scale calls its answers changes nothing when it is turned around.
        let turned = |counts: &[u64]| counts.iter().rev().copied().collect::<Vec<u64>>();
        let around = compare_ranks(&turned(&later), &turned(&earlier)).unwrap();
        prop_assert!((one.p_value - around.p_value).abs() < 1e-12);
        prop_assert!((one.cliffs_delta - around.cliffs_delta).abs() < 1e-12);
        let trend = jonckheere_terpstra(&[&earlier, &later]).unwrap();
        prop_assert!((one.p_value - trend.p_value).abs() < 1e-12);
        prop_assert_eq!(trend.rising, one.cliffs_delta > 0.0);
    }

    #[test]
    fn going_back_through_the_editions_turns_the_trend(groups in proptest::collection::vec(proptest::array::uniform4(0_u64..3), 2..4)) {
        let groups: Vec<&[u64]> = groups.iter().map(<[u64; 4]>::as_slice).collect();
        let back: Vec<&[u64]> = groups.iter().rev().copied().collect();
        if let (Some(one), Some(other)) = (jonckheere_terpstra(&groups), jonckheere_terpstra(&back)) {
            prop_assert!(0.0 < one.p_value && one.p_value <= 1.0);
            prop_assert!((one.p_value - other.p_value).abs() < 1e-12);
            prop_assert!((one.z + other.z).abs() < 1e-9);
        }
    }

    #[test]
    fn adjusting_keeps_the_order_and_lowers_nothing(p_values in proptest::collection::vec(0.0_f64..=1.0, 0..30)) {
        let adjusted = benjamini_hochberg(&p_values);
        prop_assert_eq!(adjusted.len(), p_values.len());
        for (p, q) in p_values.iter().zip(&adjusted) {
            prop_assert!(p <= q && *q <= 1.0);
            for (other_p, other_q) in p_values.iter().zip(&adjusted) {
                prop_assert!(p > other_p || q <= other_q);
            }
        }
    }

    #[test]
    fn the_p_value_is_below_5_percent_where_the_interval_leaves_0_out(
        earlier in proptest::array::uniform5(0_u64..12),
        later in proptest::array::uniform5(0_u64..12),
        sessions in 1_usize..4,
        bipolar in proptest::bool::ANY,
    ) {
        let polarity = if bipolar { Polarity::Bipolar } else { Polarity::Unipolar };
        let (earlier, later) = (distribution(&earlier, polarity), distribution(&later, polarity));
        let Some(p) = difference_p_value((&earlier, sessions), (&later, sessions)) else {
            return Ok(());
        };
        let change = Difference::between(&earlier.headline_over(sessions), &later.headline_over(sessions)).change();
        prop_assert!(0.0 < p && p <= 1.0);
        prop_assert_eq!(p < 0.05, change != Change::CannotTell, "{} {:?}", p, change);
        let back = difference_p_value((&later, sessions), (&earlier, sessions)).unwrap();
        prop_assert!((p - back).abs() < 1e-9);
    }
}
