//! What the address of the comparison asks for. All of it is in the query, so that every
//! view can be kept as a bookmark; empty fields, as forms send them, ask for nothing.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use super::figures;
use crate::analysis::{Filter, Follow};
use crate::domain::Key;
use crate::pages::PageError;

crate::domain::named_enum! {
    /// How the editions are looked at.
    View, UnknownView, "view" {
        /// All editions, a panel for each line.
        Trend = "trend",
        /// Two editions, a line for each change.
        Slope = "slope",
        /// The sessions of one edition by all questions.
        Heat = "heat",
        /// The responses of one edition by day.
        Days = "days",
    }
}

/// Which question is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Questions {
    /// None was named.
    Default,
    /// Every rated question.
    All,
    /// One.
    One(Key),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) view: View,
    pub(super) questions: Questions,
    pub(super) follow: Follow,
    pub(super) filter: Filter,
}

/// The name of all questions in an address; no question has it for a key of its own.
pub(super) const ALL: &str = "all";

impl Asked {
    /// Reads a query.
    ///
    /// # Errors
    /// When a field holds what it cannot hold; the message names the field and the mend.
    pub(super) fn from_query(query: &str) -> Result<Self, PageError> {
        let mut asked = Self {
            view: View::Trend,
            questions: Questions::Default,
            follow: Follow::Kinds,
            filter: Filter::default(),
        };
        let mut editions = BTreeSet::new();
        for (name, value) in figures::fields(query) {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            match name.as_str() {
                "view" => asked.view = parsed("view", value)?,
                "question" if value == ALL => asked.questions = Questions::All,
                "question" => asked.questions = Questions::One(parsed("question", value)?),
                "by" => asked.follow = follow(value)?,
                "kind" => asked.filter.kind = Some(parsed("kind", value)?),
                "series" => asked.filter.series = Some(series(value)?),
                "topic" => asked.filter.topic = Some(value.to_owned()),
                "lecturer" => asked.filter.lecturer = Some(value.to_owned()),
                "edition" => editions.extend(numbers(value)?),
                _ => {}
            }
        }
        asked.filter.editions = (!editions.is_empty()).then_some(editions);
        Ok(asked)
    }

    /// The fields of this view, without those that say what is understood.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let filter = &self.filter;
        let question = match &self.questions {
            Questions::Default => None,
            Questions::All => Some(ALL.to_owned()),
            Questions::One(key) => Some(key.to_string()),
        };
        let named = [
            (
                "view",
                (self.view != View::Trend).then(|| self.view.to_string()),
            ),
            ("question", question),
            (
                "by",
                (self.follow == Follow::Series).then(|| "series".to_owned()),
            ),
            ("kind", filter.kind.map(|it| it.to_string())),
            ("series", filter.series.as_ref().map(series_value)),
            ("topic", filter.topic.clone()),
            ("lecturer", filter.lecturer.clone()),
        ];
        let editions = filter.editions.as_ref().map_or_else(Vec::new, spans);
        named
            .into_iter()
            .filter_map(|(name, value)| Some((name.to_owned(), value?)))
            .chain(editions.into_iter().map(|it| ("edition".to_owned(), it)))
            .collect()
    }

    /// This view as a query; empty for the view that is understood.
    pub(super) fn query(&self) -> String {
        figures::query(&self.fields())
    }

    /// Whether sessions are left out, or editions where these count too.
    pub(super) fn is_filtered(&self, with_editions: bool) -> bool {
        let editions = self.filter.editions.clone();
        let all = Filter {
            editions: editions.filter(|_| !with_editions),
            ..Filter::default()
        };
        self.filter != all
    }
}

/// A session as an address names a series by it.
pub(super) fn series_value((edition, key): &(u32, Key)) -> String {
    format!("{edition}/{key}")
}

fn parsed<T>(field: &str, value: &str) -> Result<T, PageError>
where
    T: FromStr<Err: Display>,
{
    value
        .parse()
        .map_err(|error| PageError::Bad(format!("{field}: {error}")))
}

/// A number, or a span of at most so many, such as “1-20”.
const LONGEST_SPAN: u32 = 1_000;

fn numbers(value: &str) -> Result<RangeInclusive<u32>, PageError> {
    let (first, last) = value.split_once('-').unwrap_or((value, value));
    match (first.parse::<u32>(), last.parse::<u32>()) {
        (Ok(first), Ok(last)) if first <= last && last - first < LONGEST_SPAN => Ok(first..=last),
        _ => Err(PageError::Bad(
            "edition: use the number of an edition, or two with a hyphen, such as 1-20.".to_owned(),
        )),
    }
}

/// Numbers, those of three or more in a row as a span.
fn spans(numbers: &BTreeSet<u32>) -> Vec<String> {
    let mut rows: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match rows.last_mut() {
            Some((first, last)) if *last + 1 == number && number - *first < LONGEST_SPAN => {
                *last = number;
            }
            _ => rows.push((number, number)),
        }
    }
    rows.into_iter()
        .flat_map(|(first, last)| match last - first {
            0 => vec![first.to_string()],
            1 => vec![first.to_string(), last.to_string()],
            _ => vec![format!("{first}-{last}")],
        })
        .collect()
}

fn follow(value: &str) -> Result<Follow, PageError> {
    match value {
        "kind" => Ok(Follow::Kinds),
        "series" => Ok(Follow::Series),
        _ => Err(PageError::Bad("by: use “kind” or “series”.".to_owned())),
    }
}

fn series(value: &str) -> Result<(u32, Key), PageError> {
    value
        .split_once('/')
        .and_then(|(edition, key)| Some((edition.parse().ok()?, key.parse().ok()?)))
        .ok_or_else(|| {
            PageError::Bad(
                "series: write an edition's number, a slash and the key of a session, such as \
                 2/closing-survey."
                    .to_owned(),
            )
        })
}
