//! The points of one line through the years, and where it breaks.

use super::compare::Point;
use super::comparison::AskedCell;
use super::disclosure::{self, Cell};
use crate::domain::{Comparability, Question};

/// The points of editions, given the oldest first: of each its number, whether it is to be
/// shown, and the cells of its sessions that were asked.
pub(super) fn points<'a>(
    editions: impl Iterator<Item = (u32, bool, Vec<&'a AskedCell<'a>>)>,
) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut before: Option<&Question> = None;
    // A change that happened in an edition that is not shown still lies between its
    // neighbours.
    let mut change: Option<Comparability> = None;
    for (edition, is_shown, asked) in editions {
        let cells = asked_alike(&asked);
        let Some(question) = cells.last().map(|it| it.question) else {
            continue;
        };
        change = before.and_then(|it| changed(it, question)).or(change);
        before = Some(question);
        if !is_shown {
            continue;
        }
        let answers: Vec<_> = cells.iter().map(|it| it.answers.clone()).collect();
        let pool = disclosure::pool(&answers);
        points.push(Point {
            edition,
            sessions: pool.sessions,
            left_out: pool.left_out,
            asked_otherwise: asked.len() - cells.len(),
            answers: pool.answers,
            // The first has nothing before it to be joined with.
            break_before: change.take().filter(|_| !points.is_empty()),
            question: question.clone(),
        });
    }
    points
}

/// Only answers to one question on one scale add up: of those that are asked in several ways
/// within an edition, the way of which most can be shown, and of equals the latest.
fn asked_alike<'a>(asked: &[&'a AskedCell<'a>]) -> Vec<&'a AskedCell<'a>> {
    let way = |it: &AskedCell<'_>| {
        let scale = it.question.scale.as_ref();
        (
            scale.map(|it| (it.key.clone(), it.polarity, it.answers.len())),
            it.question.revision,
        )
    };
    let mut ways: Vec<(_, Vec<&AskedCell<'_>>)> = Vec::new();
    for cell in asked.iter().copied() {
        let this = way(cell);
        match ways.iter_mut().find(|it| it.0 == this) {
            Some((_, cells)) => cells.push(cell),
            None => ways.push((this, vec![cell])),
        }
    }
    ways.into_iter()
        .map(|it| it.1)
        .max_by_key(|cells| {
            let is_shown = |it: &&&AskedCell<'_>| matches!(it.answers, Cell::Shown(_));
            cells.iter().filter(is_shown).count()
        })
        .unwrap_or_default()
}

/// Why a question cannot be compared with what it was in the edition before.
pub(super) fn changed(before: &Question, now: &Question) -> Option<Comparability> {
    let shape = |it: &Question| {
        let scale = it.scale.as_ref();
        scale.map(|it| (it.polarity, it.answers.len()))
    };
    // A file that is copied from the year before still tells what had changed then.
    let is_copied = before.comparability == now.comparability
        && before.revision == now.revision
        && before.texts.english() == now.texts.english();
    match now.comparability {
        _ if shape(before) != shape(now) => Some(Comparability::ScaleChanged),
        Comparability::Same if now.revision < before.revision => Some(Comparability::Reworded),
        Comparability::Same => None,
        _ if is_copied => None,
        changed => Some(changed),
    }
}
