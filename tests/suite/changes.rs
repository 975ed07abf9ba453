//! What may be said of the changes between editions: by ranks, by intervals, over many lines.

use kanso::analysis::{
    Cell, Change, Difference, Distribution, Line, LineSubject, Point, Reason, compare_ranks,
    difference_p_value, jonckheere_terpstra,
};
use kanso::domain::{Comparability, Kind, Polarity, Question, Threshold};
use kanso::figure::{Figure, Followed, trend_figures};
use proptest::prelude::*;

use crate::fixture::questionnaire;
use crate::ranks::{assert_near, counts, reference};

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
        "Overall. Prisons: better than in the 1st edition (87 %, was 69 %)"
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
        "Overall. Prisons: better than in the 1st edition (88 %, was 6 %)"
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

proptest! {
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
