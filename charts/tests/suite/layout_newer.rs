//! The same for slopes, tables, curves, timelines and sparklines.

use crate::labels::{frame, label};
use crate::layout::{check, count, ends, mark, range, unit};
use kanso_charts::{
    CurveBalance, CurveFit, CurvePoint, HeatCell, HeatRow, HeatTable, Interval, Mark,
    ResponseCurve, Slope, SlopeLine, Sparkline, Timeline, TimelineDay, TimelineSession, heat_table,
    response_curve, slope, sparkline, timeline,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn slopes() -> impl Strategy<Value = Slope> {
    range().prop_flat_map(|range| {
        let line = (
            label(),
            mark(range),
            mark(range),
            option::weighted(0.2, label()),
        )
            .prop_map(|(label, from, to, break_between)| SlopeLine {
                label,
                from,
                to,
                break_between,
            });
        let editions = (label(), label());
        (unit(), editions, vec(line, 1..12), ends()).prop_map(
            move |(unit, editions, lines, ends)| Slope {
                unit,
                range,
                editions,
                lines,
                ends,
            },
        )
    })
}

fn tables() -> impl Strategy<Value = HeatTable> {
    (1..13_usize, range()).prop_flat_map(|(columns, (low, high))| {
        let cell = prop_oneof![
            8 => (0.0..=1.0_f64, count()).prop_map(move |(share, n)| HeatCell::Shown {
                value: (low + share * (high - low)).clamp(low, high),
                n,
            }),
            1 => label().prop_map(HeatCell::Withheld),
            1 => Just(HeatCell::Absent),
        ];
        let row = (label(), vec(cell, columns)).prop_map(|(label, cells)| HeatRow { label, cells });
        (
            unit(),
            any::<bool>(),
            vec(label(), columns),
            vec(row, 1..14),
            ends(),
        )
            .prop_map(move |(unit, diverging, columns, rows, ends)| HeatTable {
                unit,
                range: (low, high),
                diverging,
                columns,
                rows,
                ends,
            })
    })
}

fn interval(range: (f64, f64)) -> impl Strategy<Value = Interval> {
    mark(range).prop_filter_map("only what is shown", |mark| match mark {
        Mark::Shown(interval) => Some(interval),
        Mark::Withheld(_) | Mark::Absent => None,
    })
}

fn curves() -> impl Strategy<Value = ResponseCurve> {
    (1..17_usize, range()).prop_flat_map(|(series, range)| {
        // Few amounts, so that many points share one.
        let x = (0..9_u8).prop_map(|fives| f64::from(fives) * 5.0);
        let point = (x.clone(), 0..series, label(), interval(range)).prop_map(
            |(x, series, label, interval)| CurvePoint {
                x,
                series,
                label,
                interval,
            },
        );
        let fit = (x, interval(range)).prop_map(|(x, interval)| CurveFit {
            x,
            value: interval.value,
            lower: interval.lower,
            upper: interval.upper,
        });
        let fit = vec(fit, 0..6).prop_map(|mut fit| {
            fit.sort_by(|one, other| one.x.total_cmp(&other.x));
            fit
        });
        let balance = (vec(0.0..60.0_f64, 3), label()).prop_map(|(mut at, label)| {
            at.sort_by(f64::total_cmp);
            CurveBalance {
                from: at[0],
                at: at[1],
                to: at[2],
                label,
            }
        });
        (
            unit(),
            label(),
            vec(point, 1..21),
            vec(label(), series),
            fit,
            option::of(balance),
        )
            .prop_map(
                move |(unit, axis, points, series, fit, balance)| ResponseCurve {
                    unit,
                    range,
                    axis,
                    points,
                    series,
                    fit,
                    balance,
                },
            )
    })
}

fn timelines() -> impl Strategy<Value = Timeline> {
    let session =
        (label(), option::of(count()), count()).prop_map(|(label, received, expected)| {
            TimelineSession {
                label,
                received,
                expected,
            }
        });
    let day =
        (label(), vec(session, 0..5)).prop_map(|(label, sessions)| TimelineDay { label, sessions });
    vec(day, 1..5).prop_map(|days| Timeline { days })
}

fn sparklines() -> impl Strategy<Value = Sparkline> {
    range().prop_flat_map(|(low, high)| {
        let point = option::weighted(
            0.8,
            (0.0..=1.0_f64).prop_map(move |share| (low + share * (high - low)).clamp(low, high)),
        );
        (vec(point, 1..30), vec(0..30_usize, 0..4)).prop_map(move |(points, breaks)| Sparkline {
            range: (low, high),
            points,
            breaks,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn slopes_are_laid_out_well((frame, chart) in (frame(), slopes())) {
        let labels: Vec<&str> = chart.lines.iter().map(|line| line.label.as_str()).collect();
        check(&labels, || slope(&frame, &chart))?;
    }

    #[test]
    fn tables_are_laid_out_well((frame, chart) in (frame(), tables())) {
        let rows = chart.rows.iter().map(|row| &row.label);
        let labels: Vec<&str> = rows.chain(&chart.columns).map(String::as_str).collect();
        check(&labels, || heat_table(&frame, &chart))?;
    }

    #[test]
    fn curves_are_laid_out_well((frame, chart) in (frame(), curves())) {
        let points = chart.points.iter().map(|point| point.label.as_str());
        let labels: Vec<&str> = points.chain([chart.axis.as_str()]).collect();
        check(&labels, || response_curve(&frame, &chart))?;
    }

    #[test]
    fn timelines_are_laid_out_well((frame, chart) in (frame(), timelines())) {
        let labels: Vec<&str> = chart
            .days
            .iter()
            .flat_map(|day| day.sessions.iter().map(|session| session.label.as_str()))
            .collect();
        check(&labels, || timeline(&frame, &chart))?;
    }

    #[test]
    fn sparklines_are_laid_out_well((frame, chart) in (frame(), sparklines())) {
        check(&[], || sparkline(&frame, &chart))?;
    }
}
