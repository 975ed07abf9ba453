//! How much time for questions is enough: the minutes that were given against what people
//! said of them, all editions of a programme on one curve.

use std::collections::BTreeMap;

use super::compare::EditionAnswers;
use super::disclosure::{self, Cell};
use super::distribution::{Distribution, Estimate};
use super::frame::{AnalysisError, count};
use super::interval::{bonett_price_within, bonferroni, wilson_within};
use super::isotonic::{falling_band, falling_fit};
use super::qa_advice::{QaAdvice, advice};
use super::qa_level::{Level, dispersion, levels};
use crate::domain::{Comparability, Key, Kind, Polarity, Question, Session, SessionId, State};

/// The question that is asked everywhere about the time for questions.
const TIME_FOR_QUESTIONS: &str = "time-for-questions";

/// One closed session with its minutes and what people said of them.
#[derive(Clone, Debug, PartialEq)]
pub struct QaPoint {
    /// The edition's number.
    pub edition: u32,
    /// The session.
    pub session: SessionId,
    /// Its title.
    pub title: String,
    /// The minutes planned for questions.
    pub minutes: u32,
    /// The share that found them too short, with its Wilson interval.
    pub too_short: Estimate,
    /// The share that found them too short minus the share that found them too long.
    pub net: Estimate,
}

/// The curve at one length that was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct QaFit {
    /// The minutes.
    pub minutes: u32,
    /// The fit: a share (0 to 1), or net pacing (-1 to 1). It never rises with the minutes.
    pub value: f64,
    /// The lower end of the band; it never rises, and holds the fit.
    pub lower: f64,
    /// The upper end of the band.
    pub upper: f64,
}

/// The time for questions of one kind of session.
#[derive(Clone, Debug, PartialEq)]
pub struct QaCurve {
    /// The kind.
    pub kind: Kind,
    /// The sessions that are on it, the oldest edition first, then in their order.
    pub points: Vec<QaPoint>,
    /// The share that found the time too short, by minutes from the fewest; empty without points,
    /// and where the answers contradict that more time is never more often too short.
    pub fit: Vec<QaFit>,
    /// Net pacing (too short minus too long), likewise.
    pub net_fit: Vec<QaFit>,
    /// How many times more the net pacing of sessions of the same length varies than the answers to one
    /// session explain, at least 1; the band is as wide as that asks for.
    pub dispersion: f64,
    /// What to give next.
    pub advice: QaAdvice,
    /// How many earlier editions asked it and are not on the curve, because the question, its
    /// answers or its meaning have changed since.
    pub editions_before_break: usize,
    /// How many closed sessions have minutes and are not on it, because their answers may
    /// not be shown or are to another version of the question than the rest of their edition's.
    pub left_out: usize,
    /// How many closed sessions are not on it because no minutes are recorded.
    pub without_minutes: usize,
}

/// One session that was asked, with its answers.
pub(super) struct Asked<'a> {
    /// The place of its edition among those given.
    pub(super) place: usize,
    /// The edition's number.
    edition: u32,
    /// The session.
    pub(super) session: &'a Session,
    /// Its answers.
    pub(super) answers: Cell<Distribution>,
}

/// The time for questions of every kind of session that was asked about it on a pacing
/// scale in a closed session, in the order of the kinds; editions are given the oldest first.
///
/// **What is on the curve.** Closed sessions whose minutes are recorded and whose answers may be
/// shown ([`Cell`]), from the edition of the last break on. A break is a question whose
/// revision is not [`Comparability::Same`], that returned to an earlier revision, or whose
/// scale changed.
///
/// **Levels.** Sessions with the same minutes are one level. Within an edition they were answered by
/// the same people, which nothing can match, so `N` answers to `S` sessions weigh as much as
/// `N / S` people (see [`Distribution::headline_over`]). Different editions have different people,
/// whose weights are added; a level's share is the mean of its editions' by these weights.
///
/// **Dispersion.** Sessions of one length differ in more than chance: in speaker and topic. Their Pearson
/// statistic, the sum over the `S` sessions of `n (share - level's share)^2 / variance of one answer at the level`,
/// divided by `S` less the number of levels, is the dispersion, at least 1 (McCullagh & Nelder 1989, section 4.5); all weights
/// are divided by it. Where every length was given once it is 1, for nothing tells.
///
/// **Fit.** Weighted isotonic regression, non-increasing in the minutes ([`falling_fit`]): more
/// minutes are never found too short by more people, all else equal.
///
/// **Band.** At each of `m` levels the Wilson interval of the share (for net pacing that of Bonett and
/// Price) at the level `1 - 0.05 / m` (Bonferroni, which holds whatever the same people's
/// answers to different levels have in common), narrowed by the fall ([`falling_band`]). The
/// whole band holds with at least 95 %, as far as its intervals hold their level.
///
/// **Assumptions.** Sessions of a kind differ in their minutes and otherwise as if by chance. Nobody
/// allotted the minutes at random, so the curve describes and does not prove a cause. With few sessions
/// of the same length the dispersion is known badly, and the band may be too narrow.
///
/// **Advice.** See [`QaAdvice`].
///
/// # Errors
/// When polars fails.
pub fn qa_curves(editions: &[EditionAnswers]) -> Result<Vec<QaCurve>, AnalysisError> {
    let mut curves = Vec::new();
    for kind in Kind::ALL {
        if let Some(curve) = curve(*kind, editions)? {
            curves.push(curve);
        }
    }
    Ok(curves)
}

fn curve(kind: Kind, editions: &[EditionAnswers]) -> Result<Option<QaCurve>, AnalysisError> {
    let asking: Vec<(&EditionAnswers, Vec<(&Session, &Question)>)> = editions
        .iter()
        .map(|edition| (edition, asked(kind, edition)))
        .filter(|(_, asked)| !asked.is_empty())
        .collect();
    let is_closed = |it: &(&Session, &Question)| it.0.state == State::Closed;
    let Some(last) = asking
        .iter()
        .rposition(|(_, asked)| asked.iter().any(is_closed))
    else {
        return Ok(None);
    };
    // What was planned and not held yet breaks nothing.
    let asking = &asking[..=last];
    let current = |place: usize| asking[place].1.last().map(|it| it.1);
    let start = (1..asking.len())
        .rev()
        .find(|place| match (current(place - 1), current(*place)) {
            (Some(before), Some(question)) => breaks(before, question),
            _ => false,
        })
        .unwrap_or(0);

    let mut on_curve: Vec<Asked<'_>> = Vec::new();
    let (mut left_out, mut without_minutes, mut recorded) = (0, 0, false);
    for (place, (edition, asked)) in asking.iter().enumerate().skip(start) {
        let Some(question) = current(place) else {
            continue;
        };
        for (answers, (session, own)) in distributions(edition, asked)?.into_iter().zip(asked) {
            if session.state != State::Closed {
                continue;
            }
            if session.plan.qa_minutes.is_none() {
                without_minutes += 1;
                continue;
            }
            recorded = true;
            let same = own.revision == question.revision && same_scale(own, question);
            if answers.shown().is_none() || !same {
                left_out += 1;
                continue;
            }
            on_curve.push(Asked {
                place,
                edition: edition.edition.plan.number,
                session,
                answers,
            });
        }
    }

    let points: Vec<QaPoint> = on_curve.iter().filter_map(point).collect();
    let levels = levels(&on_curve);
    let minutes: Vec<u32> = levels.iter().map(|it| it.minutes).collect();
    let people: Vec<f64> = levels.iter().map(|it| it.people).collect();
    let z = bonferroni(levels.len());
    let uneven_short = dispersion(&points, &levels, |it| it.too_short.value, Level::short);
    let uneven_net = dispersion(&points, &levels, |it| it.net.value, Level::net);
    let fit = fitted(
        &minutes,
        &people,
        levels.iter().map(|it| {
            (
                it.short,
                wilson_within(z, it.short, it.people / uneven_short),
            )
        }),
    );
    let net_fit = fitted(
        &minutes,
        &people,
        levels.iter().map(|it| {
            let people = it.people / uneven_net;
            let limits = bonett_price_within(z, it.short, it.long, people);
            (it.short - it.long, limits)
        }),
    );
    let advice = match (&fit, &net_fit) {
        _ if !recorded => QaAdvice::NoMinutes,
        _ if levels.is_empty() => QaAdvice::NothingShown,
        (Some(_), Some(net)) => advice(net),
        _ => QaAdvice::not_falling(&minutes, &people),
    };
    Ok(Some(QaCurve {
        kind,
        points,
        fit: fit.unwrap_or_default(),
        net_fit: net_fit.unwrap_or_default(),
        dispersion: uneven_net,
        advice,
        editions_before_break: asking[..start]
            .iter()
            .filter(|(_, asked)| asked.iter().any(is_closed))
            .count(),
        left_out,
        without_minutes,
    }))
}

/// The sessions of a kind that ask about the time for questions on a pacing scale.
fn asked(kind: Kind, edition: &EditionAnswers) -> Vec<(&Session, &Question)> {
    edition
        .sessions
        .iter()
        .filter(|it| it.plan.kind == kind)
        .filter_map(|session| {
            let question = edition
                .questionnaires
                .iter()
                .find(|it| it.id == session.questionnaire_id)?
                .question(TIME_FOR_QUESTIONS)?;
            let scale = question.scale.as_ref()?;
            (scale.polarity == Polarity::Bipolar).then_some((session, question))
        })
        .collect()
}

fn breaks(before: &Question, question: &Question) -> bool {
    question.comparability != Comparability::Same
        || question.revision < before.revision
        || !same_scale(before, question)
}

fn same_scale(one: &Question, other: &Question) -> bool {
    let scale = |it: &Question| it.scale.as_ref().map(|it| (it.key.clone(), it.highest()));
    scale(one) == scale(other)
}

/// The answers to the sessions of one edition, in their order.
fn distributions(
    edition: &EditionAnswers,
    asked: &[(&Session, &Question)],
) -> Result<Vec<Cell<Distribution>>, AnalysisError> {
    let places: BTreeMap<SessionId, u32> = asked.iter().map(|it| it.0.id).zip(0..).collect();
    let counts = count(edition.tallies.iter().filter_map(|tally| {
        let place = places.get(&tally.session)?;
        (tally.question.as_str() == TIME_FOR_QUESTIONS).then_some((*place, tally))
    }))?;
    let none = BTreeMap::new();
    Ok((0_u32..)
        .zip(asked)
        .filter_map(|(place, (session, question))| {
            let key: &Key = &question.key;
            let counts = counts.get(&(place, key.to_string())).unwrap_or(&none);
            Some(disclosure::answers(
                session.state,
                Distribution::new(question.scale.as_ref()?, counts),
                edition.edition.plan.threshold,
            ))
        })
        .collect())
}

fn point(asked: &Asked<'_>) -> Option<QaPoint> {
    let answers = asked.answers.shown()?;
    Some(QaPoint {
        edition: asked.edition,
        session: asked.session.id,
        title: asked.session.plan.title.clone(),
        minutes: asked.session.plan.qa_minutes?,
        too_short: answers.too_short(),
        net: answers.net_pacing(),
    })
}

/// The falling fit of values at their minutes with its band; `None` where the limits contradict
/// that they fall. Each value comes with its limits.
fn fitted(
    minutes: &[u32],
    people: &[f64],
    levels: impl Iterator<Item = (f64, (f64, f64))>,
) -> Option<Vec<QaFit>> {
    let (values, limits): (Vec<f64>, Vec<(f64, f64)>) = levels.unzip();
    let fit = falling_fit(&values, people);
    let band = falling_band(&limits, &fit)?;
    let fits = minutes.iter().zip(fit).zip(band);
    Some(
        fits.map(|((minutes, value), (lower, upper))| QaFit {
            minutes: *minutes,
            value,
            lower,
            upper,
        })
        .collect(),
    )
}
