//! What an attacker can work out from all that is shown, whatever they look at and when.

use std::collections::{BTreeMap, BTreeSet};

use kanso::analysis::{Cell, EditionAnswers, LineSubject, Reason, Received, compare, summarise};
use kanso::domain::{
    Edition, EditionId, Key, Kind, Programme, ProgrammeId, Questionnaire, Secret, SeriesLink,
    Session, SessionId, State, Tally, Threshold,
};
use proptest::prelude::*;

use crate::fixture::{EDITION_PAGE, draft, form_token, questionnaire, running, session};

/// The answers that one session ends with, and how much of the world is done by then.
#[derive(Clone, Debug)]
struct Plan {
    visit: bool,
    /// How many of the cohort give each answer, from “no opinion”.
    counts: [u64; 6],
    absent: u64,
    /// After which of the steps it closes; never, when there are fewer.
    closes: usize,
    /// Whether it corresponds to the session in the same place of the year before.
    follows: bool,
}

const STEPS: usize = 4;

fn plan() -> impl Strategy<Value = Plan> {
    // Small groups, groups of one mind, and all others.
    let counts = prop_oneof![
        proptest::array::uniform6(0u64..3),
        proptest::array::uniform6(0u64..8),
        (1usize..6, 0u64..25, 1usize..6).prop_map(|(most, n, other)| {
            let mut counts = [0; 6];
            counts[most] += n;
            counts[other] += 1;
            counts
        }),
    ];
    (any::<bool>(), counts, 0u64..7, 0..STEPS + 2, any::<bool>()).prop_map(
        |(visit, counts, absent, closes, follows)| Plan {
            visit,
            counts,
            absent,
            closes,
            follows,
        },
    )
}

/// Up to three editions of up to four sessions.
fn world() -> impl Strategy<Value = Vec<Vec<Plan>>> {
    proptest::collection::vec(proptest::collection::vec(plan(), 1..5), 1..4)
}

/// A world whose ids stay the same from step to step.
struct World {
    plans: Vec<Vec<Plan>>,
    editions: Vec<EditionAnswers>,
}

const QUESTION: &str = "overall";

fn build(plans: Vec<Vec<Plan>>, threshold: Threshold) -> World {
    let mut editions: Vec<EditionAnswers> = Vec::new();
    for (number, sessions_of) in (1..).zip(&plans) {
        let questionnaires = [Kind::Lecture, Kind::ObservationVisit]
            .map(questionnaire)
            .to_vec();
        let mut plan = draft().plan;
        plan.number = number;
        plan.threshold = threshold;
        let edition = Edition {
            id: EditionId::random(),
            programme: Programme {
                id: ProgrammeId::random(),
                key: "seminar".parse().unwrap(),
                title: "A seminar".to_owned(),
                synthetic: false,
            },
            plan,
        };
        let sessions: Vec<Session> = sessions_of
            .iter()
            .map(|it| Session {
                edition_id: edition.id,
                ..session(&questionnaires[usize::from(it.visit)])
            })
            .collect();
        let links = editions.last().map_or_else(Vec::new, |before| {
            sessions
                .iter()
                .zip(&before.sessions)
                .zip(sessions_of)
                .filter(|(_, plan)| plan.follows)
                .map(|((session, earlier), _)| SeriesLink {
                    session: session.id,
                    earlier: earlier.id,
                })
                .collect()
        });
        editions.push(EditionAnswers {
            edition,
            sessions,
            questionnaires,
            tallies: Vec::new(),
            links,
        });
    }
    World { plans, editions }
}

/// What has come in of a count that is complete after `closes` steps.
fn so_far(count: u64, closes: usize, step: usize) -> u64 {
    let whole = closes.clamp(1, STEPS) as u64;
    count * (step as u64).min(whole) / whole
}

/// Brings a world to a step: answers have come in, sessions have closed.
fn advance(world: &mut World, step: usize) {
    for (edition, plans) in world.editions.iter_mut().zip(&world.plans) {
        edition.tallies.clear();
        for (session, plan) in edition.sessions.iter_mut().zip(plans) {
            session.state = if plan.closes <= step {
                State::Closed
            } else {
                State::Open
            };
            let counts = plan.counts.map(|it| so_far(it, plan.closes, step));
            let mut tally = |question: &str, value, count| {
                edition.tallies.push(Tally {
                    session: session.id,
                    question: question.parse().unwrap(),
                    value,
                    count,
                });
            };
            for (value, count) in (0..).zip(counts) {
                tally(QUESTION, value, count);
            }
            tally("attended", 1, counts.iter().sum());
            tally("attended", 0, so_far(plan.absent, plan.closes, step));
        }
    }
}

/// What was in the tallies of a session at a step: five answers without “no opinion”.
fn counts_of(world: &World, session: SessionId) -> [u64; 5] {
    let mut counts = [0; 5];
    for tally in world.editions.iter().flat_map(|it| &it.tallies) {
        if tally.session == session && tally.question.as_str() == QUESTION && tally.value > 0 {
            counts[usize::from(tally.value) - 1] += tally.count;
        }
    }
    counts
}

/// Everything that is shown of a world at one moment, as text.
fn everything_shown(world: &World) -> String {
    let mut shown = String::new();
    for edition in &world.editions {
        let summaries = summarise(
            edition.edition.plan.threshold,
            &edition.sessions,
            &edition.questionnaires,
            &edition.tallies,
        )
        .unwrap();
        shown.push_str(&format!("{summaries:?}"));
    }
    for by_series in [false, true] {
        let lines = compare(&world.editions, &key(), by_series).unwrap();
        shown.push_str(&format!("{lines:?}"));
    }
    shown
}

fn key() -> Key {
    QUESTION.parse().unwrap()
}

/// The unknowns of the attacker: how often each answer was given to each session by
/// each step, and the published sums of them.
#[derive(Default)]
struct Attacker {
    /// Everyone knows when a session closed, and that nothing comes in afterwards.
    closes: BTreeMap<SessionId, usize>,
    unknowns: BTreeMap<(SessionId, usize, usize), usize>,
    equations: Vec<Vec<(usize, u64)>>,
}

impl Attacker {
    fn unknown(&mut self, session: SessionId, value: usize, step: usize) -> usize {
        let next = self.unknowns.len();
        *self.unknowns.entry((session, value, step)).or_insert(next)
    }

    /// Notes that the answers with one value to these sessions, all that had come in by
    /// a step, were published as a sum.
    fn learn(&mut self, sessions: &BTreeSet<SessionId>, value: usize, step: usize) {
        let mut equation = Vec::new();
        for session in sessions {
            for at in 0..=step.min(self.closes[session]) {
                equation.push((self.unknown(*session, value, at), 1));
            }
        }
        self.equations.push(equation);
    }

    /// Whether a sum of unknowns follows from the equations: Gauss over a prime field.
    fn knows(&self, sum: &[usize]) -> bool {
        const PRIME: u64 = 1_000_003;
        let width = self.unknowns.len();
        let dense = |terms: &mut dyn Iterator<Item = (usize, u64)>| {
            let mut row = vec![0u64; width];
            for (place, factor) in terms {
                row[place] = (row[place] + factor) % PRIME;
            }
            row
        };
        let power = |base: u64, mut exponent: u64| {
            let (mut base, mut result) = (base, 1);
            while exponent > 0 {
                if exponent % 2 == 1 {
                    result = result * base % PRIME;
                }
                base = base * base % PRIME;
                exponent /= 2;
            }
            result
        };
        let mut basis: Vec<(usize, Vec<u64>)> = Vec::new();
        let reduce = |row: &mut Vec<u64>, basis: &[(usize, Vec<u64>)]| {
            for (pivot, by) in basis {
                let factor = row[*pivot];
                if factor != 0 {
                    for (it, other) in row.iter_mut().zip(by) {
                        *it = (*it + (PRIME - factor) * other) % PRIME;
                    }
                }
            }
        };
        for equation in &self.equations {
            let mut row = dense(&mut equation.iter().copied());
            reduce(&mut row, &basis);
            if let Some(pivot) = row.iter().position(|it| *it != 0) {
                let inverse = power(row[pivot], PRIME - 2);
                row.iter_mut().for_each(|it| *it = *it * inverse % PRIME);
                basis.push((pivot, row));
            }
        }
        let mut row = dense(&mut sum.iter().map(|place| (*place, 1)));
        reduce(&mut row, &basis);
        row.iter().all(|it| *it == 0)
    }
}

/// The sessions whose counts add up to what was published: those of which something is
/// shown where that fits, else any group that does. `None` when none does.
fn behind(
    world: &World,
    members: &[SessionId],
    shown: &BTreeSet<SessionId>,
    published: &[u64],
) -> Option<BTreeSet<SessionId>> {
    let fits = |group: &BTreeSet<SessionId>| {
        let mut sum = [0; 5];
        for session in group {
            for (total, count) in sum.iter_mut().zip(counts_of(world, *session)) {
                *total += count;
            }
        }
        sum == published
    };
    let expected: BTreeSet<SessionId> = members
        .iter()
        .filter(|it| shown.contains(*it))
        .copied()
        .collect();
    std::iter::once(expected)
        .chain((0..1_u32 << members.len()).map(|choice| {
            (0..)
                .zip(members)
                .filter(|(place, _)| choice >> place & 1 == 1)
                .map(|(_, id)| *id)
                .collect()
        }))
        .find(fits)
}

/// Looks at every page at one step and notes what it publishes.
fn look(world: &World, step: usize, attacker: &mut Attacker, shown_ever: &mut BTreeSet<SessionId>) {
    for edition in &world.editions {
        let summaries = summarise(
            edition.edition.plan.threshold,
            &edition.sessions,
            &edition.questionnaires,
            &edition.tallies,
        )
        .unwrap();
        let mut shown = BTreeSet::new();
        for summary in &summaries {
            if let Some(answers) = summary.shown(QUESTION) {
                assert_eq!(answers.counts, counts_of(world, summary.session));
                shown.insert(summary.session);
                for value in 0..5 {
                    attacker.learn(&BTreeSet::from([summary.session]), value, step);
                }
            }
        }
        shown_ever.extend(&shown);
        for by_series in [false, true] {
            for line in compare(&world.editions, &key(), by_series).unwrap() {
                let members: Vec<SessionId> = edition
                    .sessions
                    .iter()
                    .filter(|it| match &line.subject {
                        LineSubject::Kind(kind) => it.plan.kind == *kind,
                        LineSubject::Series(_) => true,
                    })
                    .map(|it| it.id)
                    .collect();
                for point in line
                    .points
                    .iter()
                    .filter(|it| it.edition == edition.edition.plan.number)
                {
                    let Some(answers) = point.answers.shown() else {
                        continue;
                    };
                    let group = behind(world, &members, &shown, &answers.counts)
                        .expect("a sum is a sum of sessions");
                    for value in 0..5 {
                        attacker.learn(&group, value, step);
                    }
                }
            }
        }
    }
}

fn small(counts: [u64; 5], threshold: Threshold) -> bool {
    let n: u64 = counts.iter().sum();
    let one_mind = counts.iter().any(|it| it + 1 >= n) && n < 4 * threshold.answers();
    n < threshold.answers() || one_mind
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Officers look at every page at every step, and then solve for what is closed.
    #[test]
    fn no_sum_of_what_is_shown_opens_a_closed_cell(plans in world(), threshold in 3u32..7) {
        let threshold = Threshold::new(threshold).unwrap();
        let mut world = build(plans, threshold);
        let mut attacker = Attacker::default();
        for (edition, plans) in world.editions.iter().zip(&world.plans) {
            let ids = edition.sessions.iter().map(|it| it.id);
            attacker.closes.extend(ids.zip(plans.iter().map(|it| it.closes)));
        }
        let mut shown = BTreeSet::new();
        for step in 0..=STEPS {
            advance(&mut world, step);
            look(&world, step, &mut attacker, &mut shown);
        }
        for (edition, plans) in world.editions.iter().zip(&world.plans) {
            for (session, plan) in edition.sessions.iter().zip(plans) {
                let counts = counts_of(&world, session.id);
                let closed = session.state == State::Closed;
                prop_assert_eq!(
                    shown.contains(&session.id),
                    closed && !small(counts, threshold),
                    "{:?}", plan
                );
                // Every answer alone, all answers together, and what came in at one step.
                let at = |value: usize, steps: std::ops::RangeInclusive<usize>| -> Vec<usize> {
                    steps
                        .filter_map(|it| attacker.unknowns.get(&(session.id, value, it)).copied())
                        .collect()
                };
                let whole: Vec<Vec<usize>> = (0..5).map(|it| at(it, 0..=STEPS)).collect();
                if shown.contains(&session.id) {
                    for (step, value) in (0..=STEPS).flat_map(|it| (0..5).map(move |v| (it, v))) {
                        let single = at(value, step..=step);
                        prop_assert!(
                            whole[value].len() == 1 || single.is_empty() || !attacker.knows(&single),
                            "a view less an earlier one tells who was late"
                        );
                    }
                } else {
                    for sum in whole.iter().chain([&whole.concat()]) {
                        prop_assert!(sum.is_empty() || !attacker.knows(sum), "{:?}", plan);
                    }
                }
            }
        }
    }

    /// What is closed has no influence at all on what is shown, so nothing can be solved
    /// for, by any method: another world with other closed cells looks the same.
    #[test]
    fn two_worlds_that_differ_in_closed_cells_look_the_same(
        plans in world(),
        other in proptest::collection::vec(proptest::array::uniform6(0u64..8), 12),
        threshold in 3u32..7,
    ) {
        let threshold = Threshold::new(threshold).unwrap();
        let mut world = build(plans, threshold);
        for step in 0..=STEPS {
            advance(&mut world, step);
            let before = everything_shown(&world);
            let mut others = other.iter();
            for edition in &mut world.editions {
                let summaries = summarise(
                    threshold,
                    &edition.sessions,
                    &edition.questionnaires,
                    &edition.tallies,
                )
                .unwrap();
                for summary in &summaries {
                    let cell = summary
                        .questions
                        .iter()
                        .find(|it| it.key.as_str() == QUESTION)
                        .map(|it| it.answers.clone())
                        .unwrap();
                    let place = |n: u64, counts: [u64; 5]| counts.iter().position(|it| it + 1 >= n);
                    let new = others.next().unwrap();
                    let rated = [new[1], new[2], new[3], new[4], new[5]];
                    let n: u64 = rated.iter().sum();
                    let fits = match cell {
                        Cell::Shown(_) => false,
                        Cell::Withheld(Reason::StillOpen) => true,
                        Cell::Withheld(Reason::TooFew) => n < threshold.answers(),
                        Cell::Withheld(Reason::NearlyUnanimous(at)) => {
                            n >= threshold.answers()
                                && n < 4 * threshold.answers()
                                && place(n, rated) == Some(at)
                        }
                    };
                    if !fits {
                        continue;
                    }
                    for tally in &mut edition.tallies {
                        if tally.session == summary.session && tally.question.as_str() == QUESTION {
                            tally.count = new[usize::from(tally.value)];
                        }
                    }
                }
            }
            prop_assert_eq!(before, everything_shown(&world));
        }
    }

    #[test]
    fn the_number_received_moves_in_steps_until_a_session_closes(
        responses in 0u64..40,
        threshold in 3u32..7,
    ) {
        let threshold = Threshold::new(threshold).unwrap();
        let questionnaire: Questionnaire = questionnaire(Kind::Lecture);
        let mut session = session(&questionnaire);
        let tally = Tally {
            session: session.id,
            question: "attended".parse().unwrap(),
            value: 1,
            count: responses,
        };
        let mut received = |state| {
            session.state = state;
            summarise(
                threshold,
                std::slice::from_ref(&session),
                std::slice::from_ref(&questionnaire),
                std::slice::from_ref(&tally),
            )
            .unwrap()[0]
                .received
        };
        let k = threshold.answers();
        let few = Received::FewerThan(k);
        let (open, closed) = (received(State::Open), received(State::Closed));
        if responses < k {
            prop_assert_eq!((open, closed), (few, few));
        } else {
            prop_assert_eq!(open, Received::AtLeast(responses / k * k));
            prop_assert_eq!(closed, Received::Exactly(responses));
        }
    }
}

/// All that an officer can look at after these people answered: the opening is still
/// open, the visit closed.
async fn everything_an_officer_gets(
    opening: &[Vec<(&str, &str)>],
    visit: &[Vec<(&str, &str)>],
) -> String {
    let app = running().await;
    app.sign_in().await;
    app.answer("opening", opening).await;
    app.set_state("visit", "open").await;
    app.answer("visit", visit).await;
    app.set_state("visit", "closed").await;
    // The same number of cards was handed out.
    let rest = (opening.len() + visit.len()..20).map(|_| Secret::random().hash());
    let edition = app.store.editions().await.unwrap().remove(0);
    app.store
        .add_passes(edition.id, &rest.collect::<Vec<_>>())
        .await
        .unwrap();
    let mut shown = String::new();
    for page in [
        "/officer",
        EDITION_PAGE,
        "/officer/editions/seminar/1/sessions/opening",
        "/officer/editions/seminar/1/sessions/visit",
        "/officer/editions/seminar/1/answers.csv",
        "/officer/compare/seminar",
        "/officer/compare/seminar?question=overall&by=series",
    ] {
        let (status, text) = app.get(page).await;
        assert_eq!(status, 200, "{page}");
        let token = if text.contains("name=\"token\"") {
            form_token(&text).to_owned()
        } else {
            "no token".to_owned()
        };
        shown.push_str(&text.replace(&token, "token"));
    }
    shown
}

#[actix_web::test]
async fn no_page_or_file_differs_between_two_worlds_that_differ_in_closed_cells() {
    let rated = |value| vec![("overall", value)];
    let wrote = |value, text| vec![("overall", value), ("improve", text)];
    let absent = || vec![("attended", "no")];
    // Fewer than five at the visit, five or more but not yet ten at the opening.
    let one = everything_an_officer_gets(
        &[
            rated("1"),
            rated("2"),
            wrote("5", "Too long"),
            rated("5"),
            absent(),
        ],
        &[wrote("1", "Cold"), rated("2")],
    )
    .await;
    let other = everything_an_officer_gets(
        &[
            rated("3"),
            rated("3"),
            rated("3"),
            rated("4"),
            rated("2"),
            rated("1"),
            wrote("1", "Too short"),
        ],
        &[rated("5"), absent(), wrote("4", "Warm"), rated("4")],
    )
    .await;
    assert!(one.contains("5 or more") && one.contains("fewer than 5"));
    let differ: Vec<(&str, &str)> = one
        .lines()
        .zip(other.lines())
        .filter(|(one, other)| one != other)
        .collect();
    assert_eq!(differ, []);
    assert_eq!(one, other);
    let third = everything_an_officer_gets(&[rated("3")], &[]).await;
    assert_ne!(one, third, "a step of the number received is seen");
}
