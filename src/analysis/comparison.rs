//! The cells of all editions, each closed or shown on its own, once; every view of the years
//! is made of these cells and of sums of those that are shown.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::compare::{EditionAnswers, Line, LineSubject};
use super::disclosure::{self, Cell, Received};
use super::distribution::Distribution;
use super::filter::Filter;
use super::line;
use super::series::{Series, series};
use crate::domain::{ATTENDED, Key, Kind, Question, Session, SessionId, State};

/// What the lines of a comparison follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// A line for each kind of session.
    Kinds,
    /// A line for each series of sessions that correspond to one another.
    Series,
}

/// Editions of a programme, ready to be compared.
#[derive(Debug)]
pub struct Comparison<'a> {
    editions: &'a [EditionAnswers],
    asked: HashMap<SessionId, Asked<'a>>,
    series: Vec<Series>,
}

/// What a filter lets through of the editions that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The numbers of the editions.
    pub editions: BTreeSet<u32>,
    /// Sessions of any edition: whether a line breaks is decided over all of them.
    sessions: HashSet<SessionId>,
}

impl Selection {
    /// The same sessions as far as they are of these editions.
    pub fn within(&self, editions: &BTreeSet<u32>) -> Self {
        Self {
            editions: self.editions.intersection(editions).copied().collect(),
            sessions: self.sessions.clone(),
        }
    }
}

/// What is known of one session.
#[derive(Debug)]
struct Asked<'a> {
    cells: Vec<AskedCell<'a>>,
    /// How many attended and responded; nothing until the session is closed, because until
    /// then even the steps in which the number moves are shown with a delay, elsewhere.
    received: Option<Received>,
}

/// The answers to one rated question of one session.
#[derive(Debug)]
pub(super) struct AskedCell<'a> {
    pub(super) question: &'a Question,
    pub(super) answers: Cell<Distribution>,
}

/// The sessions of one edition by the questions that they were asked.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionTable {
    /// The questions, in the order of the questionnaires.
    pub questions: Vec<Question>,
    /// The sessions that were opened, in their order.
    pub rows: Vec<SessionRow>,
}

/// One session of a [`SessionTable`].
#[derive(Clone, Debug, PartialEq)]
pub struct SessionRow {
    /// The session.
    pub session: Session,
    /// A cell for each question; nothing where it was not asked.
    pub cells: Vec<Option<Cell<Distribution>>>,
}

/// The sessions that were held on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The day; nothing for sessions whose day is not known.
    pub held_on: Option<Date>,
    /// The sessions that were opened, each with how many responded, once it is closed.
    pub sessions: Vec<(Session, Option<Received>)>,
}

impl<'a> Comparison<'a> {
    /// Indexes the tallies of editions, given the oldest first, and closes what may not be
    /// shown. With a question, only its cells exist; their tallies are all that is needed.
    pub fn new(editions: &'a [EditionAnswers], only: Option<&Key>) -> Self {
        let mut asked = HashMap::new();
        for edition in editions {
            let threshold = edition.edition.plan.threshold;
            let counts = Counts::new(edition);
            let questionnaires: HashMap<_, _> = edition
                .questionnaires
                .iter()
                .map(|it| (it.id, it.questions.as_slice()))
                .collect();
            for session in &edition.sessions {
                let questions = questionnaires.get(&session.questionnaire_id);
                let cells = questions
                    .into_iter()
                    .flat_map(|it| it.iter())
                    .filter(|it| only.is_none_or(|only| it.key == *only))
                    .filter_map(|question| {
                        let scale = question.scale.as_ref()?;
                        let counted = counts.of(session.id, question.key.as_str());
                        let answers = Distribution::of_counts(scale, counted);
                        Some(AskedCell {
                            question,
                            answers: disclosure::answers(session.state, answers, threshold),
                        })
                    })
                    .collect();
                let attended = counts.of(session.id, ATTENDED)[1];
                let received = (session.state == State::Closed)
                    .then(|| Received::of(session.state, attended, threshold));
                asked.insert(session.id, Asked { cells, received });
            }
        }
        Self {
            editions,
            asked,
            series: series(editions),
        }
    }

    /// Whether there is nothing to compare at all.
    pub fn is_empty(&self) -> bool {
        self.editions.is_empty()
    }

    /// The series of sessions that correspond to one another, the newest first.
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// The editions and sessions that a filter lets through.
    pub fn select(&self, filter: &Filter) -> Selection {
        let members = filter.series.as_ref().map(|wanted| {
            let found = self.series.iter().find(|it| it.has(wanted));
            found.map(|it| &it.members)
        });
        let in_series = |id: &SessionId| match members {
            None => true,
            Some(found) => found.is_some_and(|it| it.contains(id)),
        };
        let numbers = self.editions.iter().map(|it| it.edition.plan.number);
        let sessions = self.editions.iter().flat_map(|it| &it.sessions);
        Selection {
            editions: numbers.filter(|it| filter.admits_edition(*it)).collect(),
            sessions: sessions
                .filter(|it| filter.admits(it) && in_series(&it.id))
                .map(|it| it.id)
                .collect(),
        }
    }

    /// The selected sessions of the selected editions, each with the number of its edition,
    /// the oldest edition first.
    pub fn sessions(&self, selected: &Selection) -> Vec<(u32, &'a Session)> {
        self.editions
            .iter()
            .filter(|it| selected.editions.contains(&it.edition.plan.number))
            .flat_map(|it| {
                let number = it.edition.plan.number;
                it.sessions.iter().map(move |session| (number, session))
            })
            .filter(|(_, session)| selected.sessions.contains(&session.id))
            .collect()
    }

    /// Follows a question through the editions: a line for each kind or series that was
    /// asked it, made of the sessions that are selected. Whether two points may be joined is
    /// decided over all editions, also those that are not selected.
    pub fn lines(&self, question: &Key, follow: Follow, selected: &Selection) -> Vec<Line> {
        self.subjects(follow)
            .into_iter()
            .filter_map(|(subject, belongs)| {
                let asked = self.editions.iter().map(|edition| {
                    let cells = edition
                        .sessions
                        .iter()
                        .filter(|it| belongs.has(it) && selected.sessions.contains(&it.id))
                        .filter_map(|it| self.cell(it.id, question))
                        .collect();
                    let number = edition.edition.plan.number;
                    (number, selected.editions.contains(&number), cells)
                });
                let points = line::points(asked);
                (!points.is_empty()).then_some(Line { subject, points })
            })
            .collect()
    }

    /// The selected sessions of an edition by question; nothing where there is no such edition.
    pub fn session_table(&self, edition: u32, selected: &Selection) -> Option<SessionTable> {
        let opened = self.opened(edition, selected)?;
        let mut questions: Vec<&Question> = Vec::new();
        for session in &opened {
            for cell in &self.asked.get(&session.id)?.cells {
                if questions.iter().all(|it| it.key != cell.question.key) {
                    questions.push(cell.question);
                }
            }
        }
        let rows = opened
            .into_iter()
            .map(|session| SessionRow {
                cells: questions
                    .iter()
                    .map(|it| Some(self.cell(session.id, &it.key)?.answers.clone()))
                    .collect(),
                session: session.clone(),
            })
            .collect();
        Some(SessionTable {
            questions: questions.into_iter().cloned().collect(),
            rows,
        })
    }

    /// How many responded to the selected sessions of an edition, by the day on which a
    /// session was held, those without a day at the end. When somebody answered is not known.
    /// Nothing where there is no such edition.
    pub fn days(&self, edition: u32, selected: &Selection) -> Option<Vec<Day>> {
        let mut opened = self.opened(edition, selected)?;
        opened.sort_by_key(|it| (it.plan.held_on.is_none(), it.plan.held_on));
        let mut days: Vec<Day> = Vec::new();
        for session in opened {
            let held_on = session.plan.held_on;
            let received = self.asked.get(&session.id).and_then(|it| it.received);
            let told = (session.clone(), received);
            match days.last_mut() {
                Some(day) if day.held_on == held_on => day.sessions.push(told),
                _ => days.push(Day {
                    held_on,
                    sessions: vec![told],
                }),
            }
        }
        Some(days)
    }

    /// A name for the numbers of the selected sessions: eight hexadecimal digits that stay the same as long as every state, every number that is shown and
    /// every reason why one is not stay the same. It is made of nothing that is closed,
    /// because a small number could be found by trying.
    pub fn data_version(&self, selected: &Selection) -> String {
        let mut told: Vec<String> = Vec::new();
        for (number, session) in self.sessions(selected) {
            let Some(asked) = self.asked.get(&session.id) else {
                continue;
            };
            let of = format!("{number}/{} {}", session.plan.key, session.state);
            told.push(format!("{of} {:?}", asked.received));
            told.extend(asked.cells.iter().map(|cell| {
                let numbers = match &cell.answers {
                    Cell::Shown(it) => format!("{:?} {}", it.counts, it.no_opinion),
                    Cell::Withheld(reason) => reason.to_string(),
                };
                format!("{of} {} {numbers}", cell.question.key)
            }));
        }
        // The order in which a file lists the sessions is no number.
        told.sort_unstable();
        Sha256::digest(told.join("\n").as_bytes())
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    pub(super) fn cell(&self, session: SessionId, question: &Key) -> Option<&AskedCell<'a>> {
        let asked = self.asked.get(&session)?;
        asked.cells.iter().find(|it| it.question.key == *question)
    }

    /// The selected sessions of an edition that take or took answers.
    fn opened(&self, edition: u32, selected: &Selection) -> Option<Vec<&'a Session>> {
        let edition = self
            .editions
            .iter()
            .find(|it| it.edition.plan.number == edition)?;
        let opened = edition
            .sessions
            .iter()
            .filter(|it| it.state != State::Planned && selected.sessions.contains(&it.id));
        Some(opened.collect())
    }

    fn subjects(&self, follow: Follow) -> Vec<(LineSubject, Belongs<'_>)> {
        match follow {
            Follow::Kinds => Kind::ALL
                .iter()
                .map(|kind| (LineSubject::Kind(*kind), Belongs::ToKind(*kind)))
                .collect(),
            Follow::Series => self
                .series
                .iter()
                .map(|it| {
                    let subject = LineSubject::Series(it.title.clone());
                    (subject, Belongs::ToSeries(&it.members))
                })
                .collect(),
        }
    }
}

/// Which sessions a line follows.
enum Belongs<'a> {
    ToKind(Kind),
    ToSeries(&'a BTreeSet<SessionId>),
}

impl Belongs<'_> {
    fn has(&self, session: &Session) -> bool {
        match self {
            Self::ToKind(kind) => session.plan.kind == *kind,
            Self::ToSeries(members) => members.contains(&session.id),
        }
    }
}

/// A count for each value from 0, the “no opinion”, to the highest of any scale.
pub(super) type ByValue = [u64; 12];

/// The tallies of an edition by session and question.
struct Counts<'a>(HashMap<SessionId, Vec<(&'a str, ByValue)>>);

impl<'a> Counts<'a> {
    fn new(edition: &'a EditionAnswers) -> Self {
        let mut counts: HashMap<SessionId, Vec<(&str, ByValue)>> = HashMap::new();
        for tally in &edition.tallies {
            let questions = counts.entry(tally.session).or_default();
            let question = tally.question.as_str();
            let place = match questions.iter().position(|it| it.0 == question) {
                Some(place) => place,
                None => {
                    questions.push((question, ByValue::default()));
                    questions.len() - 1
                }
            };
            if let Some(count) = questions[place].1.get_mut(usize::from(tally.value)) {
                *count += tally.count;
            }
        }
        Self(counts)
    }

    fn of(&self, session: SessionId, question: &str) -> ByValue {
        let questions = self.0.get(&session);
        questions
            .and_then(|it| it.iter().find(|it| it.0 == question))
            .map_or_else(ByValue::default, |it| it.1)
    }
}
