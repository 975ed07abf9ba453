//! What an attacker can work out from all that is shown, whatever they look at and when.

use std::collections::BTreeSet;

use kanso::analysis::{
    Cell, Comparison, Filter, Follow, LineSubject, Reason, Received, brief, qa_curves, summarise,
};
use kanso::domain::{Kind, Questionnaire, SessionId, State, Tally, Threshold};
use proptest::prelude::*;

use crate::fixture::{questionnaire, session};
use crate::world::{
    Attacker, EXPERT, Number, RATED, STEPS, TOPIC, WRITTEN, World, comments, summaries, thresholds,
    world,
};

/// Ways to look at some sessions only. Each differs from another by few sessions, so that
/// taking one from the other is worth trying.
fn filters() -> [Filter; 5] {
    let topic = Some(TOPIC.to_owned());
    let lecturer = Some(EXPERT.to_owned());
    [
        Filter::default(),
        Filter {
            topic: topic.clone(),
            ..Filter::default()
        },
        Filter {
            lecturer: lecturer.clone(),
            ..Filter::default()
        },
        Filter {
            topic,
            lecturer,
            ..Filter::default()
        },
        Filter {
            kind: Some(Kind::Lecture),
            editions: Some(BTreeSet::from([1, 3])),
            ..Filter::default()
        },
    ]
}

/// Everything that is shown of a world at one moment, as text.
fn everything_shown(world: &World) -> String {
    let mut shown = String::new();
    for edition in &world.editions {
        shown.push_str(&format!("{:?}", summaries(edition)));
        for session in &edition.sessions {
            shown.push_str(&format!("{:?}", comments(world, edition, session)));
        }
    }
    let comparison = Comparison::new(&world.editions, None);
    for filter in filters() {
        let selected = comparison.select(&filter);
        for question in RATED {
            for follow in [Follow::Kinds, Follow::Series] {
                let lines = comparison.lines(&question.parse().unwrap(), follow, &selected);
                for point in lines.iter().flat_map(|it| &it.points) {
                    shown.push_str(&format!(
                        "{} {} {} {} {:?} {:?}",
                        point.edition,
                        point.sessions,
                        point.left_out,
                        point.asked_otherwise,
                        point.answers,
                        point.break_before
                    ));
                }
            }
        }
        for edition in 1..=3 {
            for row in comparison
                .session_table(edition, &selected)
                .into_iter()
                .flat_map(|it| it.rows)
            {
                shown.push_str(&format!("{} {:?}", row.session.id, row.cells));
            }
            for (session, received) in comparison
                .days(edition, &selected)
                .into_iter()
                .flatten()
                .flat_map(|it| it.sessions)
            {
                shown.push_str(&format!("{} {received:?}", session.id));
            }
        }
        shown.push_str(&comparison.data_version(&selected));
    }
    shown.push_str(&format!("{:?}", qa_curves(&world.editions).unwrap()));
    shown.push_str(&format!("{:?}", brief(&world.editions, &[]).unwrap()));
    shown
}

/// The sessions whose counts add up to what was published: some of those that are shown
/// where that fits, else any group that does. `None` when none does.
fn behind(
    world: &World,
    question: usize,
    members: &[SessionId],
    shown: &BTreeSet<(SessionId, Number)>,
    published: &[u64],
) -> Option<Vec<SessionId>> {
    let fits = |group: &Vec<SessionId>| {
        let mut sum = [0; 6];
        for session in group {
            for (total, count) in sum.iter_mut().zip(world.counts(*session, question)) {
                *total += count;
            }
        }
        sum == published
    };
    let expected: Vec<SessionId> = members
        .iter()
        .filter(|it| shown.contains(&(**it, Number::Answer(question, 1))))
        .copied()
        .collect();
    let groups = |of: &[SessionId]| -> Vec<Vec<SessionId>> {
        (0..1_u32 << of.len())
            .map(|choice| {
                (0..)
                    .zip(of)
                    .filter(|(place, _)| choice >> place & 1 == 1)
                    .map(|(_, id)| *id)
                    .collect()
            })
            .collect()
    };
    groups(&expected)
        .into_iter()
        .chain(groups(members))
        .find(fits)
}

/// Looks at every page at one step and notes what it publishes; returns the numbers of
/// single sessions that are shown.
fn look(world: &World, step: usize, attacker: &mut Attacker) -> BTreeSet<(SessionId, Number)> {
    let mut shown = BTreeSet::new();
    for edition in &world.editions {
        for (session, summary) in edition.sessions.iter().zip(summaries(edition)) {
            let id = session.id;
            if let Received::Exactly(received) = summary.received {
                let [attended, absent] =
                    [Number::Attended, Number::Absent].map(|it| world.number(id, it));
                if received == attended {
                    attacker.learn(&[(id, Number::Attended)], step);
                } else {
                    assert_eq!(received, attended + absent);
                    attacker.learn(&[(id, Number::Attended), (id, Number::Absent)], step);
                }
                shown.insert((id, Number::Attended));
            }
            for (question, key) in RATED.iter().enumerate() {
                let Some(answers) = summary.shown(key) else {
                    continue;
                };
                let counts = world.counts(id, question);
                assert_eq!(answers.counts, counts[1..]);
                assert_eq!(answers.no_opinion, counts[0]);
                for value in 0..6 {
                    let number = Number::Answer(question, value);
                    attacker.learn(&[(id, number)], step);
                    shown.insert((id, number));
                }
            }
            for (question, part) in comments(world, edition, session).iter().enumerate() {
                assert_eq!(part.key.as_str(), WRITTEN[question]);
                let Some(texts) = part.texts.shown() else {
                    continue;
                };
                let number = Number::Texts(question);
                assert_eq!(texts.len() as u64, world.number(id, number));
                attacker.learn(&[(id, number)], step);
                shown.insert((id, number));
            }
        }
    }
    let comparison = Comparison::new(&world.editions, None);
    for filter in filters() {
        learn_sums(world, &comparison, &filter, step, &shown, attacker);
    }
    shown
}

/// Notes what the comparison of the years publishes of the sessions that a filter lets
/// through.
fn learn_sums(
    world: &World,
    comparison: &Comparison<'_>,
    filter: &Filter,
    step: usize,
    shown: &BTreeSet<(SessionId, Number)>,
    attacker: &mut Attacker,
) {
    let selected = comparison.select(filter);
    let sessions = comparison.sessions(&selected);
    for (question, key) in RATED.iter().enumerate() {
        for follow in [Follow::Kinds, Follow::Series] {
            for line in comparison.lines(&key.parse().unwrap(), follow, &selected) {
                for point in &line.points {
                    let Some(answers) = point.answers.shown() else {
                        continue;
                    };
                    let members: Vec<SessionId> = sessions
                        .iter()
                        .filter(|(edition, _)| *edition == point.edition)
                        .filter(|(_, it)| match &line.subject {
                            LineSubject::Kind(kind) => it.plan.kind == *kind,
                            LineSubject::Series(_) => true,
                        })
                        .map(|(_, it)| it.id)
                        .collect();
                    let published = [&[answers.no_opinion], answers.counts.as_slice()].concat();
                    let group = behind(world, question, &members, shown, &published)
                        .expect("a sum is a sum of sessions that are looked at");
                    for value in 0..6 {
                        let sum: Vec<(SessionId, Number)> = group
                            .iter()
                            .map(|it| (*it, Number::Answer(question, value)))
                            .collect();
                        attacker.learn(&sum, step);
                    }
                }
            }
        }
        // A table of sessions holds what each session's own page says.
        for edition in &selected.editions {
            let table = comparison.session_table(*edition, &selected).unwrap();
            let place = table
                .questions
                .iter()
                .position(|it| it.key.as_str() == *key);
            for row in &table.rows {
                let cell = place.and_then(|it| row.cells[it].as_ref());
                if let Some(answers) = cell.and_then(Cell::shown) {
                    assert!(shown.contains(&(row.session.id, Number::Answer(question, 1))));
                    assert_eq!(answers.counts, world.counts(row.session.id, question)[1..]);
                }
            }
        }
    }
    for edition in &selected.editions {
        for (session, received) in comparison
            .days(*edition, &selected)
            .unwrap()
            .into_iter()
            .flat_map(|it| it.sessions)
        {
            let Some(Received::Exactly(number)) = received else {
                continue;
            };
            assert!(shown.contains(&(session.id, Number::Attended)));
            assert_eq!(number, world.number(session.id, Number::Attended));
        }
    }
}

/// Whether a rated question may be shown, told anew from the words of docs/anonymity.md.
fn is_small(counts: [u64; 6], threshold: Threshold) -> bool {
    let n: u64 = counts[1..].iter().sum();
    let one_mind = counts[1..].iter().any(|it| it + 1 >= n);
    n < threshold.answers() || (one_mind && n < 20.max(4 * threshold.answers()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Officers look at every page at every step, while an import raises the threshold,
    /// and then solve for what is closed.
    #[test]
    fn no_sum_of_what_is_shown_opens_a_closed_cell(plans in world(), thresholds in thresholds()) {
        let mut world = World::new(plans, thresholds);
        let mut attacker = Attacker::new(&world);
        let mut shown = BTreeSet::new();
        for step in 0..=STEPS {
            world.advance(step);
            shown.extend(look(&world, step, &mut attacker));
        }
        for (edition, plans) in world.editions.iter().zip(&world.plans) {
            for (session, plan) in edition.sessions.iter().zip(plans) {
                let id = session.id;
                let closed = session.state == State::Closed;
                let threshold = thresholds.at(plan.closes);
                let enough = |number| {
                    closed && world.number(id, number) >= threshold.answers()
                };
                let must_be_shown = |number| match number {
                    Number::Answer(question, _) => {
                        closed && !is_small(world.counts(id, question), threshold)
                    }
                    Number::Texts(_) | Number::Attended => enough(number),
                    Number::Absent => false,
                };
                let mut numbers = vec![Number::Attended, Number::Absent];
                for question in 0..2 {
                    numbers.push(Number::Texts(question));
                    numbers.extend((0..6).map(|value| Number::Answer(question, value)));
                }
                for number in numbers {
                    let is_shown = shown.contains(&(id, number));
                    prop_assert_eq!(is_shown, must_be_shown(number), "{:?} {:?}", number, plan);
                    prop_assert_eq!(
                        attacker.knows(&[(id, number)]), is_shown, "{:?} {:?}", number, plan
                    );
                    prop_assert!(
                        !attacker.knows_a_step(id, number),
                        "a view less an earlier one tells who was late"
                    );
                }
                // Not even how many had an opinion, nor how many said anything at all.
                for question in 0..2 {
                    let opinions: Vec<(SessionId, Number)> =
                        (1..6).map(|value| (id, Number::Answer(question, value))).collect();
                    prop_assert_eq!(
                        attacker.knows(&opinions),
                        must_be_shown(Number::Answer(question, 1)),
                        "{:?}", plan
                    );
                }
                prop_assert!(!attacker.knows(&[(id, Number::Attended), (id, Number::Absent)]));
            }
        }
    }

    /// What is closed has no influence at all on what is shown, so nothing can be solved
    /// for, by any method: another world with other closed cells looks the same.
    #[test]
    fn two_worlds_that_differ_in_closed_cells_look_the_same(
        plans in world(),
        other in proptest::collection::vec(proptest::array::uniform6(0u64..8), 24),
        few in proptest::collection::vec(0u64..1_000, 48),
        thresholds in thresholds(),
    ) {
        let mut world = World::new(plans, thresholds);
        for step in 0..=STEPS {
            world.advance(step);
            let before = everything_shown(&world);
            let threshold = thresholds.at(step);
            let (mut other, mut few) = (other.iter(), few.iter());
            for place in 0..world.editions.len() {
                let found = summaries(&world.editions[place]);
                for summary in &found {
                    for (question, key) in RATED.iter().enumerate() {
                        let counts = *other.next().unwrap();
                        let cell = summary.questions.iter().find(|it| it.key.as_str() == *key);
                        if may_stand_for(&cell.unwrap().answers, counts, threshold) {
                            for (value, count) in counts.into_iter().enumerate() {
                                let number = Number::Answer(question, value);
                                world.set(summary.session, number, count);
                            }
                        }
                    }
                    let k = threshold.answers();
                    let attended = few.next().unwrap();
                    match summary.received {
                        Received::Exactly(_) => {}
                        Received::AtLeast(n) => {
                            world.set(summary.session, Number::Attended, n + attended % k);
                        }
                        Received::FewerThan(_) => {
                            world.set(summary.session, Number::Attended, attended % k);
                        }
                    }
                    world.set(summary.session, Number::Absent, *few.next().unwrap());
                    let edition = &world.editions[place];
                    let session = edition.sessions.iter().find(|it| it.id == summary.session);
                    let texts = comments(&world, edition, session.unwrap());
                    for (question, part) in texts.into_iter().enumerate() {
                        let count = few.next().unwrap();
                        let number = Number::Texts(question);
                        match part.texts {
                            Cell::Shown(_) => {}
                            Cell::Withheld(Reason::StillOpen) => {
                                world.set(summary.session, number, count % 30);
                            }
                            Cell::Withheld(_) => world.set(summary.session, number, count % k),
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
        absent in 0u64..40,
        threshold in 3u32..7,
    ) {
        let threshold = Threshold::new(threshold).unwrap();
        let questionnaire: Questionnaire = questionnaire(Kind::Lecture);
        let mut session = session(&questionnaire);
        let tallies = [(1, responses), (0, absent)].map(|(value, count)| Tally {
            session: session.id,
            question: "attended".parse().unwrap(),
            value,
            count,
        });
        let mut summary = |state| {
            session.state = state;
            summarise(
                threshold,
                std::slice::from_ref(&session),
                std::slice::from_ref(&questionnaire),
                &tallies,
            )
            .unwrap()
            .remove(0)
        };
        let k = threshold.answers();
        let few = Received::FewerThan(k);
        let (open, closed) = (summary(State::Open), summary(State::Closed));
        let rate = closed.response_rate(40);
        let (open, closed) = (open.received, closed.received);
        if responses < k {
            prop_assert_eq!((open, closed, rate), (few, few, None));
        } else {
            prop_assert_eq!(open, Received::AtLeast(responses / k * k));
            prop_assert_eq!(closed, Received::Exactly(responses));
            prop_assert_eq!(rate, Some(responses as f64 / 40.0));
        }
    }
}

/// Whether a cell that is closed would look the same over these counts.
fn may_stand_for<T>(cell: &Cell<T>, counts: [u64; 6], threshold: Threshold) -> bool {
    let n: u64 = counts[1..].iter().sum();
    match cell {
        Cell::Shown(_)
        | Cell::Withheld(Reason::NoneShown | Reason::TooFewTogether(_) | Reason::NoDifference) => {
            false
        }
        Cell::Withheld(Reason::StillOpen) => true,
        Cell::Withheld(Reason::TooFew(_)) => n < threshold.answers(),
        // Whichever answer it was that nearly all gave.
        Cell::Withheld(Reason::NearlyUnanimous(_)) => {
            n >= threshold.answers() && is_small(counts, threshold)
        }
    }
}
