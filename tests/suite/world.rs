//! Random editions whose answers come in step by step, and an attacker who looks at all
//! that is shown of them and solves for the rest.

use std::collections::BTreeMap;

use kanso::analysis::{
    EditionAnswers, QuestionComments, SessionSummary, readable_comments, summarise,
};
use kanso::domain::{
    Edition, EditionId, Key, Kind, Programme, ProgrammeId, SeriesLink, Session, SessionId, State,
    Tally, Threshold,
};
use proptest::prelude::*;

use crate::fixture::{draft, lecturer, questionnaire, session};

/// How often somebody looks.
pub(crate) const STEPS: usize = 4;

/// Two questions that every session rates, and two for texts.
pub(crate) const RATED: [&str; 2] = ["overall", "time-for-questions"];
pub(crate) const WRITTEN: [&str; 2] = ["most-useful", "improve"];

/// What some sessions are about, and who speaks in some.
pub(crate) const TOPIC: &str = "Community";
pub(crate) const EXPERT: &str = "visiting expert";

/// The answers that one session ends with, and when.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    visit: bool,
    /// How many give each answer to each rated question, from “no opinion”.
    counts: [[u64; 6]; 2],
    /// How many write a text to each question for texts.
    texts: [u64; 2],
    /// How many say that they did not attend.
    absent: u64,
    /// After which of the steps it closes; never, when there are fewer.
    pub(crate) closes: usize,
    /// Whether it corresponds to the session in the same place of the year before.
    follows: bool,
    /// Whether it has the topic that is looked for.
    on_topic: bool,
    /// Whether a visiting expert speaks in it.
    by_expert: bool,
}

/// The threshold of all editions, which an import may raise at a step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Thresholds {
    first: u32,
    raised_at: usize,
    by: u32,
}

/// A world whose ids stay the same from step to step.
pub(crate) struct World {
    pub(crate) plans: Vec<Vec<Plan>>,
    pub(crate) editions: Vec<EditionAnswers>,
    /// How many texts there are to each question of each session by now.
    pub(crate) texts: BTreeMap<(SessionId, Key), u64>,
    thresholds: Thresholds,
}

/// One of the numbers of a session that an attacker may want to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Number {
    /// How often a rated question got an answer; 0 is “no opinion”.
    Answer(usize, usize),
    /// How many texts a question got.
    Texts(usize),
    /// How many who attended responded.
    Attended,
    /// How many said that they did not attend.
    Absent,
}

impl Number {
    /// Whether this is what a tally counts.
    fn is_in(self, tally: &Tally) -> bool {
        let (question, value) = match self {
            Self::Answer(question, value) => (RATED[question], value),
            Self::Attended => ("attended", 1),
            Self::Absent => ("attended", 0),
            Self::Texts(_) => return false,
        };
        tally.question.as_str() == question && usize::from(tally.value) == value
    }
}

fn counts() -> impl Strategy<Value = [u64; 6]> {
    // Small groups, groups of one mind, and all others.
    prop_oneof![
        proptest::array::uniform6(0u64..3),
        proptest::array::uniform6(0u64..8),
        (1usize..6, 0u64..28, 1usize..6, 0u64..4).prop_map(|(most, n, other, none)| {
            let mut counts = [none, 0, 0, 0, 0, 0];
            counts[most] += n;
            counts[other] += 1;
            counts
        }),
    ]
}

fn plan() -> impl Strategy<Value = Plan> {
    (
        any::<bool>(),
        [counts(), counts()],
        [0u64..9, 0u64..9],
        0u64..9,
        1..STEPS + 2,
        any::<[bool; 3]>(),
    )
        .prop_map(|(visit, counts, texts, absent, closes, more)| {
            let [follows, on_topic, by_expert] = more;
            Plan {
                visit,
                counts,
                texts,
                absent,
                closes,
                follows,
                on_topic,
                by_expert,
            }
        })
}

/// Up to three editions of up to four sessions.
pub(crate) fn world() -> impl Strategy<Value = Vec<Vec<Plan>>> {
    proptest::collection::vec(proptest::collection::vec(plan(), 1..5), 1..4)
}

pub(crate) fn thresholds() -> impl Strategy<Value = Thresholds> {
    (3u32..7, 0..STEPS + 2, 0u32..4).prop_map(|(first, raised_at, by)| Thresholds {
        first,
        raised_at,
        by,
    })
}

impl Thresholds {
    pub(crate) fn at(self, step: usize) -> Threshold {
        let by = if step >= self.raised_at { self.by } else { 0 };
        Threshold::new(self.first + by).unwrap()
    }
}

impl Plan {
    /// How many attended: everybody who answered or wrote anything.
    fn attended(&self) -> u64 {
        let answered = self.counts.map(|it| it.iter().sum::<u64>());
        answered.into_iter().chain(self.texts).max().unwrap()
    }
}

impl World {
    pub(crate) fn new(plans: Vec<Vec<Plan>>, thresholds: Thresholds) -> Self {
        let mut editions: Vec<EditionAnswers> = Vec::new();
        for (number, sessions_of) in (1..).zip(&plans) {
            let questionnaires = [Kind::Lecture, Kind::ObservationVisit]
                .map(questionnaire)
                .to_vec();
            let mut plan = draft().plan;
            plan.number = number;
            let edition = Edition {
                id: EditionId::random(),
                etag: String::new(),
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
                .zip(1..)
                .map(|(it, place)| {
                    let mut session = session(&questionnaires[usize::from(it.visit)]);
                    session.edition_id = edition.id;
                    // Two sessions of the same length stand behind one level of the curve.
                    session.plan.qa_minutes = Some(15 * (place / 2));
                    if it.on_topic {
                        session.plan.topics.push(TOPIC.to_owned());
                    }
                    if it.by_expert {
                        session.plan.speakers.push(lecturer(EXPERT));
                    }
                    session
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
        Self {
            plans,
            editions,
            texts: BTreeMap::new(),
            thresholds,
        }
    }

    /// Brings the world to a step: answers have come in, sessions have closed, a file was
    /// imported again.
    pub(crate) fn advance(&mut self, step: usize) {
        for (edition, plans) in self.editions.iter_mut().zip(&self.plans) {
            edition.edition.plan.threshold = self.thresholds.at(step);
            edition.tallies.clear();
            for (session, plan) in edition.sessions.iter_mut().zip(plans) {
                session.state = if plan.closes <= step {
                    State::Closed
                } else {
                    State::Open
                };
                let so_far = |count: u64| {
                    let whole = plan.closes as u64;
                    count * (step as u64).min(whole) / whole
                };
                let mut tally = |question: &str, value, count| {
                    edition.tallies.push(Tally {
                        session: session.id,
                        question: question.parse().unwrap(),
                        value,
                        count: so_far(count),
                    });
                };
                for (question, counts) in RATED.iter().zip(plan.counts) {
                    for (value, count) in (0..).zip(counts) {
                        tally(question, value, count);
                    }
                }
                tally("attended", 1, plan.attended());
                tally("attended", 0, plan.absent);
                for (question, texts) in WRITTEN.iter().zip(plan.texts) {
                    let place = (session.id, question.parse().unwrap());
                    self.texts.insert(place, so_far(texts));
                }
            }
        }
    }

    /// What a number of a session is by now.
    pub(crate) fn number(&self, session: SessionId, number: Number) -> u64 {
        if let Number::Texts(question) = number {
            return self.texts[&(session, WRITTEN[question].parse().unwrap())];
        }
        self.editions
            .iter()
            .flat_map(|it| &it.tallies)
            .filter(|it| it.session == session && number.is_in(it))
            .map(|it| it.count)
            .sum()
    }

    /// Changes a number of a session.
    pub(crate) fn set(&mut self, session: SessionId, number: Number, count: u64) {
        if let Number::Texts(question) = number {
            let place = (session, WRITTEN[question].parse().unwrap());
            self.texts.insert(place, count);
        }
        for tally in self.editions.iter_mut().flat_map(|it| &mut it.tallies) {
            if tally.session == session && number.is_in(tally) {
                tally.count = count;
            }
        }
    }

    /// How often each answer was given by now, from “no opinion”.
    pub(crate) fn counts(&self, session: SessionId, question: usize) -> [u64; 6] {
        std::array::from_fn(|value| self.number(session, Number::Answer(question, value)))
    }
}

/// The summaries of the sessions of an edition.
pub(crate) fn summaries(edition: &EditionAnswers) -> Vec<SessionSummary> {
    summarise(
        edition.edition.plan.threshold,
        &edition.sessions,
        &edition.questionnaires,
        &edition.tallies,
    )
    .unwrap()
}

/// The comments on a session as an officer gets them.
pub(crate) fn comments(
    world: &World,
    edition: &EditionAnswers,
    session: &Session,
) -> Vec<QuestionComments> {
    let questionnaire = edition
        .questionnaires
        .iter()
        .find(|it| it.id == session.questionnaire_id)
        .unwrap();
    let texts = world
        .texts
        .iter()
        .filter(|((it, _), _)| *it == session.id)
        .flat_map(|((_, key), count)| (0..*count).map(|place| (key.clone(), format!("{place}"))))
        .collect();
    let threshold = edition.edition.plan.threshold;
    readable_comments(session, questionnaire, threshold, texts)
}

/// What is known of the numbers of all sessions, as linear equations over a prime field.
/// The unknowns are what came in at each step: everyone knows when a session closed, and
/// that nothing comes in afterwards.
#[derive(Default)]
pub(crate) struct Attacker {
    closes: BTreeMap<SessionId, usize>,
    unknowns: BTreeMap<(SessionId, Number, usize), usize>,
    /// Rows in echelon form, each by its first unknown, whose factor is 1.
    rows: BTreeMap<usize, BTreeMap<usize, u64>>,
}

const PRIME: u64 = 1_000_003;

impl Attacker {
    /// The attacker knows of each session how many of those who attended skipped each
    /// question, as if they all had told.
    pub(crate) fn new(world: &World) -> Self {
        let mut attacker = Self::default();
        for (edition, plans) in world.editions.iter().zip(&world.plans) {
            let ids = edition.sessions.iter().map(|it| it.id);
            let closes = plans.iter().map(|it| it.closes.min(STEPS));
            attacker.closes.extend(ids.zip(closes));
        }
        for (session, closes) in attacker.closes.clone() {
            for step in 0..=closes {
                for question in 0..RATED.len() {
                    let answers = (0..6).map(|value| Number::Answer(question, value));
                    let mut row: BTreeMap<usize, u64> = answers
                        .map(|it| (attacker.unknown(session, it, step), 1))
                        .collect();
                    let attended = attacker.unknown(session, Number::Attended, step);
                    row.insert(attended, PRIME - 1);
                    attacker.note(row);
                }
            }
        }
        attacker
    }

    /// Notes that a sum of all that had come in by a step was published.
    pub(crate) fn learn(&mut self, sum: &[(SessionId, Number)], step: usize) {
        let mut row = BTreeMap::new();
        for (session, number) in sum {
            for at in 0..=step.min(self.closes[session]) {
                row.insert(self.unknown(*session, *number, at), 1);
            }
        }
        self.note(row);
    }

    /// Whether a sum of all that has come in can be computed.
    pub(crate) fn knows(&self, sum: &[(SessionId, Number)]) -> bool {
        let mut row = BTreeMap::new();
        for (session, number) in sum {
            for step in 0..=self.closes[session] {
                // What nothing that is known speaks of cannot be computed.
                let Some(unknown) = self.unknowns.get(&(*session, *number, step)) else {
                    return false;
                };
                row.insert(*unknown, 1);
            }
        }
        self.reduce(row).is_empty()
    }

    /// Whether it can be computed what of a number came in at one step, where there were
    /// several.
    pub(crate) fn knows_a_step(&self, session: SessionId, number: Number) -> bool {
        let steps = self.closes[&session];
        steps > 0
            && (0..=steps).any(|step| {
                self.unknowns
                    .get(&(session, number, step))
                    .is_some_and(|it| self.reduce(BTreeMap::from([(*it, 1)])).is_empty())
            })
    }

    fn unknown(&mut self, session: SessionId, number: Number, step: usize) -> usize {
        let next = self.unknowns.len();
        *self.unknowns.entry((session, number, step)).or_insert(next)
    }

    fn note(&mut self, row: BTreeMap<usize, u64>) {
        let mut row = self.reduce(row);
        if let Some((&first, &factor)) = row.first_key_value() {
            let inverse = power(factor, PRIME - 2);
            row.values_mut().for_each(|it| *it = *it * inverse % PRIME);
            self.rows.insert(first, row);
        }
    }

    /// What is left of a row when all that is known is taken away; nothing when it follows.
    fn reduce(&self, mut row: BTreeMap<usize, u64>) -> BTreeMap<usize, u64> {
        let mut from = 0;
        while let Some((&place, &factor)) = row.range(from..).next() {
            for (at, by) in self.rows.get(&place).into_iter().flatten() {
                let value = row.entry(*at).or_default();
                *value = (*value + (PRIME - factor) * by) % PRIME;
            }
            row.retain(|_, it| *it != 0);
            from = place + 1;
        }
        row
    }
}

fn power(base: u64, mut exponent: u64) -> u64 {
    let (mut base, mut result) = (base, 1);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    result
}
