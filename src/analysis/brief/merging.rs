//! From findings to statements: what says the same is said once, and nothing is said that
//! contradicts what is surer.

use super::joining::{joined, placed};
use super::pacing;
use super::place::Placed;
use super::{Advice, Certainty, Evidence, Moved, Part, Statement, Subject, Tested};
use crate::domain::{Decision, DecisionSubject, Polarity};

/// Makes statements of what was found.
pub(super) fn merged(
    pacing: &[Tested],
    levels: &[Tested],
    places: &[Placed],
    moved: &Moved<'_>,
    decisions: &[Decision],
) -> Vec<Statement> {
    let of_places = of_places(places);
    let mut statements = of_time(pacing, &placed(&of_places));
    statements.extend(of_levels(levels));
    since(&mut statements, moved.changes);
    let told: Vec<&Tested> = told(moved)
        .into_iter()
        .filter(|it| !is_decided(it, decisions))
        .collect();
    // Of the two that are about the same answers, the surer one is said.
    statements.retain(|it| {
        told.iter().all(|change| {
            !change.is_about(&it.subject, &it.question.key) || it.certainty <= change.certainty()
        })
    });
    let left: Vec<&Tested> = told
        .into_iter()
        .filter(|change| {
            statements
                .iter()
                .all(|it| !change.is_about(&it.subject, &it.question.key))
        })
        .collect();
    statements.extend(of_changes(&left));
    over_the_years(&mut statements, moved.courses);
    statements.extend(of_places);
    joined(statements)
}

/// What has likely moved, each question and kind once: since the edition before, or over the
/// years where only that can be told or is surer.
fn told<'a>(moved: &Moved<'a>) -> Vec<&'a Tested> {
    let likely = |it: &&Tested| it.certainty() <= Certainty::Likely;
    let (changes, courses) = (
        moved.changes.iter().filter(likely),
        moved.courses.iter().filter(likely),
    );
    let other = |one: &Tested, list: &'a [Tested]| {
        list.iter()
            .find(|it| it.is_about(&one.subject, &one.question.key))
    };
    changes
        .filter(|it| other(it, moved.courses).is_none_or(|of| it.certainty() <= of.certainty()))
        .chain(
            courses.filter(|it| {
                other(it, moved.changes).is_none_or(|of| it.certainty() < of.certainty())
            }),
        )
        .collect()
}

/// Says in each statement that is not about it where its number goes over the years.
fn over_the_years(statements: &mut [Statement], courses: &[Tested]) {
    for statement in statements {
        let is_told = statement.before.as_ref().is_some_and(|it| it.editions > 2);
        statement.course = courses
            .iter()
            .filter(|_| !is_told)
            .find(|it| it.is_about(&statement.subject, &statement.question.key))
            .and_then(Tested::course);
    }
}

/// More or less time, where enough people ask for it. What the sessions of a kind say in the
/// same direction belongs to the statement about the kind; sessions that say the opposite are
/// its exceptions. Where the kind as a whole says little, the sessions are said instead of it,
/// those of one
/// direction and one certainty together; but each alone whose place is said too.
fn of_time(pacing: &[Tested], placed: &[&Subject]) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    let is_kind = |it: &&Tested| matches!(it.subject, Subject::Kind(_));
    for kind in pacing.iter().filter(is_kind) {
        let sessions: Vec<&Tested> = pacing
            .iter()
            .filter(|it| !is_kind(it) && pacing::is_wanted(it))
            .filter(|it| it.subject.kind() == kind.subject.kind())
            .filter(|it| it.question.key == kind.question.key)
            .filter(|it| it.certainty() <= Certainty::Likely)
            .collect();
        let (same, opposite): (Vec<_>, Vec<_>) = sessions
            .into_iter()
            .partition(|it| (it.value.0 > 0.0) == (kind.value.0 > 0.0));
        if kind.certainty() <= Certainty::Likely && pacing::is_wanted(kind) {
            statements.push(Statement {
                with: parts(same),
                except: parts(opposite),
                ..time(kind)
            });
        } else if same.is_empty() && opposite.is_empty() {
            let is_hint = kind.certainty() == Certainty::Weak && pacing::is_wanted(kind);
            statements.extend(is_hint.then(|| time(kind)));
        } else {
            for sessions in [same, opposite] {
                let (alone, sessions): (Vec<_>, Vec<_>) = sessions
                    .into_iter()
                    .partition(|it| placed.contains(&&it.subject));
                statements.extend(alone.into_iter().map(time));
                let (clear, likely): (Vec<_>, Vec<_>) = sessions
                    .into_iter()
                    .partition(|it| it.certainty() == Certainty::Clear);
                statements.extend([clear, likely].into_iter().filter_map(together));
            }
        }
    }
    shifted(statements)
}

/// Sessions that say the same, and are equally sure of it: the largest leads.
fn together(mut sessions: Vec<&Tested>) -> Option<Statement> {
    sessions.sort_by(|a, b| b.value.0.abs().total_cmp(&a.value.0.abs()));
    let (lead, others) = sessions.split_first()?;
    Some(Statement {
        with: parts(others.to_vec()),
        ..time(lead)
    })
}

/// Where one question about time asks for more and another one for less of the same subject,
/// the surer one is said, with the other beside it: time is then to be shifted, not added.
fn shifted(statements: Vec<Statement>) -> Vec<Statement> {
    let mut kept: Vec<Statement> = Vec::new();
    let mut sorted = statements;
    sorted.sort_by(|a, b| {
        a.certainty
            .cmp(&b.certainty)
            .then(b.effect.total_cmp(&a.effect))
    });
    for statement in sorted {
        let opposite = kept.iter_mut().find(|it| {
            it.subject == statement.subject
                && it.advice != statement.advice
                && it.question.key != statement.question.key
        });
        match opposite {
            Some(surer) if surer.against.is_none() => {
                // What is no more than a direction takes nothing from what is surer.
                if statement.certainty <= Certainty::Likely {
                    surer.against = Some(Part {
                        session: None,
                        minutes: None,
                        question: statement.question,
                        answers: statement.now,
                    });
                }
            }
            Some(_) => {}
            None => kept.push(statement),
        }
    }
    kept
}

fn time(tested: &Tested) -> Statement {
    let advice = if tested.value.0 > 0.0 {
        Advice::MoreTime
    } else {
        Advice::LessTime
    };
    statement(tested, advice, tested.value.0.abs())
}

/// Questions in which fewer than half were pleased: one statement a kind.
fn of_levels(levels: &[Tested]) -> Vec<Statement> {
    let below = levels
        .iter()
        .filter(|it| it.value.0 < 0.0 && it.certainty() <= Certainty::Weak);
    grouped(below, |it| {
        statement(it, Advice::Rework, 2.0 * it.value.0.abs())
    })
}

/// What has changed: the questions of a kind that have moved in the same direction over the same
/// editions are one statement; each question about time is one of its own.
fn of_changes(changes: &[&Tested]) -> Vec<Statement> {
    let is_time = |it: &&&Tested| it.now.answers.polarity == Polarity::Bipolar;
    let mut statements: Vec<Statement> = changes
        .iter()
        .filter(is_time)
        .map(|it| change(it, it.value.0.abs() / 2.0))
        .collect();
    for (rising, latest) in [(true, true), (true, false), (false, true), (false, false)] {
        let same = changes
            .iter()
            .filter(|it| !is_time(it) && (it.value.0 > 0.0) == rising)
            .filter(|it| (it.editions == 2) == latest)
            .copied();
        statements.extend(grouped(same, |it| change(it, it.value.0.abs())));
    }
    statements
}

fn change(tested: &Tested, effect: f64) -> Statement {
    let advice = if tested.value.0 > 0.0 {
        Advice::Risen
    } else {
        Advice::Fallen
    };
    Statement {
        before: tested.since(),
        ..statement(tested, advice, effect)
    }
}

/// One statement a subject: the surest and largest leads, the others that are as likely stand
/// with it.
fn grouped<'a>(
    found: impl Iterator<Item = &'a Tested>,
    statement: impl Fn(&Tested) -> Statement,
) -> Vec<Statement> {
    let mut sorted: Vec<&Tested> = found.collect();
    sorted.sort_by(|a, b| {
        a.certainty()
            .cmp(&b.certainty())
            .then(b.value.0.abs().total_cmp(&a.value.0.abs()))
    });
    let mut statements: Vec<Statement> = Vec::new();
    for tested in sorted {
        match statements
            .iter_mut()
            .find(|it| it.subject == tested.subject)
        {
            Some(lead) if tested.certainty() <= Certainty::Likely => lead.with.push(Part {
                session: None,
                minutes: None,
                question: tested.question.clone(),
                answers: tested.now.clone(),
            }),
            Some(_) => {}
            None => statements.push(statement(tested)),
        }
    }
    statements
}

/// The session that stands out most at each end of “overall”, and every other that likely
/// does; what to rework in it, or why else it should be looked at.
fn of_places(places: &[Placed]) -> Vec<Statement> {
    let likely = |it: &&Placed| it.certainty <= Certainty::Likely;
    let mut statements: Vec<Statement> = Vec::new();
    for top in [true, false] {
        let ends = places.iter().filter(|it| it.is_overall() && it.top == top);
        let sure: Vec<&Placed> = ends.clone().filter(likely).collect();
        let most = ends.max_by(|a, b| a.effect.total_cmp(&b.effect));
        let said = if sure.is_empty() {
            most.into_iter().collect()
        } else {
            sure
        };
        statements.extend(said.into_iter().map(place));
    }
    // What is low in a session beside its overall impression.
    let mut low: Vec<&Placed> = places
        .iter()
        .filter(|it| !it.is_overall() && !it.top)
        .filter(likely)
        .collect();
    low.sort_by(|a, b| {
        a.certainty
            .cmp(&b.certainty)
            .then(b.effect.total_cmp(&a.effect))
    });
    for placed in low {
        match statements
            .iter_mut()
            .find(|it| it.subject == placed.subject)
        {
            Some(lead) => lead.with.push(Part {
                session: None,
                minutes: None,
                question: placed.question.clone(),
                answers: placed.now.clone(),
            }),
            None => statements.push(place(placed)),
        }
    }
    statements
}

fn place(placed: &Placed) -> Statement {
    Statement {
        advice: if placed.top {
            Advice::Repeat
        } else {
            Advice::Rework
        },
        subject: placed.subject.clone(),
        question: placed.question.clone(),
        certainty: placed.certainty,
        effect: placed.effect,
        now: placed.now.clone(),
        before: None,
        others: placed.others.clone(),
        with: Vec::new(),
        except: Vec::new(),
        against: None,
        also: None,
        course: None,
        grounds: placed.grounds,
    }
}

fn statement(tested: &Tested, advice: Advice, effect: f64) -> Statement {
    Statement {
        advice,
        subject: tested.subject.clone(),
        question: tested.question.clone(),
        certainty: tested.certainty(),
        effect,
        now: tested.now.clone(),
        before: None,
        others: None,
        with: Vec::new(),
        except: Vec::new(),
        against: None,
        also: None,
        course: None,
        grounds: tested.grounds(),
    }
}

/// Says in each statement how things were in the edition before, where that is known.
fn since(statements: &mut [Statement], changes: &[Tested]) {
    for statement in statements {
        statement.before = changes
            .iter()
            .find(|it| it.is_about(&statement.subject, &statement.question.key))
            .and_then(Tested::since);
    }
}

/// Whether a decision is about the same answers: then what has changed is told beside it.
fn is_decided(change: &Tested, decisions: &[Decision]) -> bool {
    decisions.iter().any(|it| {
        it.plan.question == change.question.key
            && matches!(&it.plan.subject, DecisionSubject::Kind(kind) if Subject::Kind(*kind) == change.subject)
    })
}

fn parts(sessions: Vec<&Tested>) -> Vec<Part> {
    let mut sorted = sessions;
    sorted.sort_by(|a, b| b.value.0.abs().total_cmp(&a.value.0.abs()));
    sorted
        .into_iter()
        .map(|it| Part {
            session: match &it.subject {
                Subject::Session { title, .. } => Some(title.clone()),
                Subject::Kind(_) => None,
            },
            minutes: match it.subject {
                Subject::Session { minutes, .. } => minutes,
                Subject::Kind(_) => None,
            },
            question: it.question.clone(),
            answers: Evidence::clone(&it.now),
        })
        .collect()
}
