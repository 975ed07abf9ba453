//! From located fields to a draft of an edition, for every file format alike.

use std::collections::BTreeMap;

use super::decisions::decision;
use super::problem::{Problems, Record};
use super::ready_made;
use crate::domain::{
    CohortGroup, EditionDraft, EditionPlan, Key, Kind, LECTURER_TYPE_LIMIT, Question, SessionDraft,
    SessionPlan, Speaker, State, Texts,
};

/// What a file says, before it is checked.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) programme: Record,
    pub(super) edition: Record,
    pub(super) cohort: Vec<Record>,
    pub(super) sessions: Vec<(Record, Vec<Record>)>,
    pub(super) revisions: Vec<Record>,
    pub(super) decisions: Vec<Record>,
}

/// The fields of a session.
pub(super) const SESSION_FIELDS: &[&str] = &[
    "key",
    "kind",
    "title",
    "held_on",
    "starts_at",
    "ends_at",
    "qa_minutes",
    "venue",
    "topics",
    "open_link",
    "state",
    "follows",
];

/// The fields of an edition.
pub(super) const EDITION_FIELDS: &[&str] = &[
    "number",
    "title",
    "theme",
    "starts_on",
    "ends_on",
    "time_zone",
    "cohort_size",
    "threshold",
    "grace_minutes",
    "opens_by_clock",
    "opens_minutes_before_end",
    "closes_minutes_after_end",
    "without_javascript",
    "illustrative",
    "note",
];

/// The grace time where a file says nothing: two days, in which every phone meets a network.
const GRACE_MINUTES: u32 = 48 * 60;

/// When a session opens before its planned end where a file says nothing, and when it begins
/// to close after it.
const OPENS_MINUTES_BEFORE_END: u32 = 10;
const CLOSES_MINUTES_AFTER_END: u32 = 24 * 60;

/// A session that opens earlier opens on another day.
const EARLIEST_MINUTES_BEFORE_END: u32 = 24 * 60;

/// What one still remembers of a session.
const LATEST_MINUTES_AFTER_END: u32 = 14 * 24 * 60;

/// A session over midnight that is longer has its times mixed up.
const LONGEST_NIGHT_MINUTES: f64 = 12.0 * 60.0;
const DAY_MINUTES: f64 = 24.0 * 60.0;

/// Results that come later than this come too late for the programme.
const LONGEST_GRACE_MINUTES: u32 = 7 * 24 * 60;

/// The most of anything that one file may list; a longer one is a mistake.
const MOST: usize = 1_000;

/// Checks what a file says and makes a draft of it.
///
/// # Errors
/// Everything that is wrong, each with its line and field.
pub(super) fn draft(parts: Parts, mut problems: Problems) -> Result<EditionDraft, Problems> {
    let draft = read(&parts, &mut problems);
    problems.unless_any(draft)
}

fn read(parts: &Parts, problems: &mut Problems) -> Option<EditionDraft> {
    problems.only(&parts.programme, &["key", "title", "synthetic"]);
    let programme_key = problems.required(&parts.programme, "key");
    let programme_title = problems.required(&parts.programme, "title");
    let synthetic = problems
        .optional(&parts.programme, "synthetic")
        .unwrap_or(false);
    let plan = plan(parts, problems);
    let mut questionnaires = ready_made();
    for revision in &parts.revisions {
        revise(&mut questionnaires, revision, problems);
    }
    if parts.sessions.len() > MOST {
        let line = parts.sessions[MOST].0.line;
        problems.add(line, "", format!("an edition has at most {MOST} sessions"));
        return None;
    }
    let mut sessions = Vec::new();
    let mut keys: BTreeMap<Key, usize> = BTreeMap::new();
    for (record, speakers) in &parts.sessions {
        let Some(session) = session(record, speakers, problems) else {
            continue;
        };
        let line = record.line_of("key");
        if let Some(first) = keys.insert(session.plan.key.clone(), line) {
            let message = format!("line {first} has a session with this key: change one of them");
            problems.add(line, "key", message);
        }
        sessions.push(session);
    }
    let decisions = parts
        .decisions
        .iter()
        .filter_map(|it| decision(it, &sessions, &questionnaires, problems))
        .collect();
    Some(EditionDraft {
        programme_key: programme_key?,
        programme_title: programme_title?,
        synthetic,
        plan: plan?,
        questionnaires,
        sessions,
        decisions,
    })
}

fn plan(parts: &Parts, problems: &mut Problems) -> Option<EditionPlan> {
    let record = &parts.edition;
    problems.only(record, EDITION_FIELDS);
    let number: Option<u32> = problems.required(record, "number");
    if number == Some(0) {
        problems.add(
            record.line_of("number"),
            "number",
            "the first edition is number 1",
        );
    }
    let title = problems.required(record, "title");
    let theme = problems.optional(record, "theme").unwrap_or_default();
    let starts_on: Option<jiff::civil::Date> = problems.optional(record, "starts_on");
    let ends_on = problems.optional(record, "ends_on");
    if let (Some(start), Some(end)) = (starts_on, ends_on)
        && end < start
    {
        let message = format!("the last day is before the first, {start}: change one of them");
        problems.add(record.line_of("ends_on"), "ends_on", message);
    }
    let time_zone = problems.required(record, "time_zone");
    let cohort_size = problems.required(record, "cohort_size");
    let cohort: Vec<CohortGroup> = parts
        .cohort
        .iter()
        .filter_map(|group| cohort_group(group, problems))
        .collect();
    let sum: u64 = cohort.iter().map(|it| u64::from(it.participants)).sum();
    if let Some(size) = cohort_size
        && !cohort.is_empty()
        && sum != u64::from(size)
    {
        let message = format!("the groups add up to {sum}, not {size}: change one of them");
        problems.add(record.line_of("cohort_size"), "cohort_size", message);
    }
    let threshold = problems.optional(record, "threshold").unwrap_or_default();
    let without_javascript = problems
        .optional(record, "without_javascript")
        .unwrap_or(true);
    let illustrative = problems.optional(record, "illustrative").unwrap_or(false);
    let note = problems.optional(record, "note").unwrap_or_default();
    let grace_minutes = problems
        .optional(record, "grace_minutes")
        .unwrap_or(GRACE_MINUTES);
    let opens_by_clock = problems.optional(record, "opens_by_clock").unwrap_or(true);
    let opens_minutes_before_end = problems
        .optional(record, "opens_minutes_before_end")
        .unwrap_or(OPENS_MINUTES_BEFORE_END);
    let closes_minutes_after_end = problems
        .optional(record, "closes_minutes_after_end")
        .unwrap_or(CLOSES_MINUTES_AFTER_END);
    for (field, minutes, most, span) in [
        (
            "grace_minutes",
            grace_minutes,
            LONGEST_GRACE_MINUTES,
            "a week",
        ),
        (
            "opens_minutes_before_end",
            opens_minutes_before_end,
            EARLIEST_MINUTES_BEFORE_END,
            "a day",
        ),
        (
            "closes_minutes_after_end",
            closes_minutes_after_end,
            LATEST_MINUTES_AFTER_END,
            "two weeks",
        ),
    ] {
        if minutes > most {
            let message = format!("{minutes} is too long: use at most {most}, {span}");
            problems.add(record.line_of(field), field, message);
        }
    }
    if opens_minutes_before_end == 0 && closes_minutes_after_end == 0 {
        problems.add(
            record.line_of("closes_minutes_after_end"),
            "closes_minutes_after_end",
            "sessions would close when they open: let them close later, or open before their end",
        );
    }
    Some(EditionPlan {
        number: number?,
        title: title?,
        theme,
        starts_on,
        ends_on,
        time_zone: time_zone?,
        cohort_size: cohort_size?,
        cohort,
        threshold,
        grace_minutes,
        opens_by_clock,
        opens_minutes_before_end,
        closes_minutes_after_end,
        without_javascript,
        illustrative,
        note,
    })
}

fn cohort_group(record: &Record, problems: &mut Problems) -> Option<CohortGroup> {
    problems.only(
        record,
        &["label", "participants", "countries", "country_names"],
    );
    let label = problems.required(record, "label");
    let participants = problems.required(record, "participants");
    let countries = problems.optional(record, "countries").unwrap_or(0);
    let country_names = problems.list(record, "country_names");
    Some(CohortGroup {
        label: label?,
        participants: participants?,
        countries,
        country_names,
    })
}

fn session(record: &Record, speakers: &[Record], problems: &mut Problems) -> Option<SessionDraft> {
    problems.only(record, SESSION_FIELDS);
    let key = problems.required(record, "key");
    let kind = problems.required(record, "kind");
    let title = problems.required(record, "title");
    let held_on = problems.optional(record, "held_on");
    let starts_at: Option<jiff::civil::Time> = problems.optional(record, "starts_at");
    let ends_at: Option<jiff::civil::Time> = problems.optional(record, "ends_at");
    if let (Some(start), Some(end)) = (starts_at, ends_at) {
        let minutes = (end - start).total(jiff::Unit::Minute).unwrap_or(0.0);
        // One that ends earlier than it starts ends on the next day.
        let message = if minutes == 0.0 {
            Some(format!(
                "the session ends when it starts, at {start}: change one of them"
            ))
        } else if minutes < 0.0 && minutes + DAY_MINUTES > LONGEST_NIGHT_MINUTES {
            Some(format!(
                "the session starts at {start} and would end on the next day, more than 12 hours \
                 later: change one of them"
            ))
        } else {
            None
        };
        if let Some(message) = message {
            problems.add(record.line_of("ends_at"), "ends_at", message);
        }
    }
    let qa_minutes = problems.optional(record, "qa_minutes");
    let mut topics: Vec<String> = problems.list(record, "topics");
    topics.sort();
    topics.dedup();
    let state = problems.optional(record, "state").unwrap_or(State::Planned);
    let follows = follows(record, problems);
    let speakers = speakers
        .iter()
        .filter_map(|it| speaker(it, problems))
        .collect();
    Some(SessionDraft {
        plan: SessionPlan {
            key: key?,
            kind: kind?,
            title: title?,
            held_on,
            starts_at,
            ends_at,
            qa_minutes,
            venue: problems.optional(record, "venue").unwrap_or_default(),
            speakers,
            open_link: problems.optional(record, "open_link").unwrap_or(false),
            topics,
        },
        state,
        follows,
    })
}

fn speaker(record: &Record, problems: &mut Problems) -> Option<Speaker> {
    problems.only(record, &["name", "position", "organisation", "type"]);
    let lecturer_type: String = problems.optional(record, "type").unwrap_or_default();
    if lecturer_type.chars().count() > LECTURER_TYPE_LIMIT {
        let message = format!("use at most {LECTURER_TYPE_LIMIT} characters, such as “faculty”");
        problems.add(record.line_of("type"), "type", message);
    }
    // A programme may tell who speaks without printing names: “faculty”.
    let name = if lecturer_type.is_empty() {
        problems.required(record, "name")
    } else {
        Some(problems.optional(record, "name").unwrap_or_default())
    };
    Some(Speaker {
        position: problems.optional(record, "position").unwrap_or_default(),
        organisation: problems
            .optional(record, "organisation")
            .unwrap_or_default(),
        lecturer_type,
        name: name?,
    })
}

fn follows(record: &Record, problems: &mut Problems) -> Vec<(u32, Key)> {
    let texts: Vec<String> = problems.list(record, "follows");
    let mut follows = Vec::new();
    for text in texts {
        let parsed = text
            .trim()
            .split_once('/')
            .and_then(|(number, key)| Some((number.parse().ok()?, key.parse().ok()?)));
        match parsed {
            Some(link) => follows.push(link),
            None => problems.add(
                record.line_of("follows"),
                "follows",
                format!(
                    "“{text}” names no session: write the edition's number, a slash and the \
                     session's key, such as 1/closing-survey"
                ),
            ),
        }
    }
    follows
}

fn revise(questionnaires: &mut [(Kind, Vec<Question>)], record: &Record, problems: &mut Problems) {
    problems.only(
        record,
        &["kind", "question", "revision", "comparability", "text"],
    );
    let kind: Option<Kind> = problems.required(record, "kind");
    let key: Option<Key> = problems.required(record, "question");
    let number = problems.required(record, "revision");
    let comparability = problems.required(record, "comparability");
    let text: Option<String> = problems.required(record, "text");
    let (Some(kind), Some(key), Some(number), Some(comparability), Some(text)) =
        (kind, key, number, comparability, text)
    else {
        return;
    };
    let question = questionnaires
        .iter_mut()
        .filter(|(it, _)| *it == kind)
        .flat_map(|(_, questions)| questions)
        .find(|it| it.key == key);
    match question {
        Some(question) => {
            question.revision = number;
            question.comparability = comparability;
            question.texts = Texts::new(text);
        }
        None => problems.add(
            record.line_of("question"),
            "question",
            format!("there is no question “{key}” for a {kind}: use the key of one that is asked"),
        ),
    }
}
