//! Rank tests and the adjustment for many looks against reference values, and what must hold of
//! them.

use kanso::analysis::{benjamini_hochberg, compare_ranks, jonckheere_terpstra};
use proptest::prelude::*;

const REFERENCE: &str = include_str!("reference/ranks.csv");

/// A line of the reference: its name, its groups of numbers, and the values told of them.
pub(crate) fn reference(name: &str) -> Vec<(Vec<Vec<f64>>, Vec<f64>)> {
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

/// Its groups as counts.
pub(crate) fn counts(groups: &[Vec<f64>]) -> Vec<Vec<u64>> {
    groups
        .iter()
        .map(|it| it.iter().map(|count| *count as u64).collect())
        .collect()
}

/// They differ by no more than rounding.
#[track_caller]
pub(crate) fn assert_near(found: f64, expected: f64, what: &dyn std::fmt::Debug) {
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
}
