//! What there is to choose from on the page of the comparison: links and a form that work
//! without scripts.

use std::collections::BTreeSet;

use super::view::{ALL, Asked, Questions, View, series_value};
use crate::analysis::{Comparison, EditionAnswers, Filter, Follow};
use crate::domain::{Key, Kind, Question};
use crate::figure::{key_text, ordinal};

/// The links and fields of the page.
pub(super) struct Choices {
    pub(super) views: Vec<Link>,
    /// The fields that the form does not show in this view.
    pub(super) hidden: Vec<(&'static str, String)>,
    /// Whether this view follows a question through editions.
    pub(super) asks: bool,
    /// Whether it shows two editions.
    pub(super) two: bool,
    pub(super) questions: Vec<Choice>,
    pub(super) by: Vec<Choice>,
    pub(super) kinds: Vec<Choice>,
    pub(super) series: Vec<Choice>,
    pub(super) topics: Vec<Choice>,
    pub(super) lecturers: Vec<Choice>,
    pub(super) editions: Vec<Choice>,
    pub(super) is_filtered: bool,
    /// The same view of all sessions.
    pub(super) unfiltered: String,
}

/// A way to another view.
pub(super) struct Link {
    pub(super) text: &'static str,
    pub(super) address: String,
    pub(super) is_current: bool,
}

/// One of the values of a field.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) is_chosen: bool,
}

impl Choices {
    /// What there is to choose from among these editions, what is chosen, and which editions
    /// are seen.
    pub(super) fn new(
        asked: &Asked,
        comparison: &Comparison<'_>,
        answers: &[EditionAnswers],
        questions: &[Question],
        programme: &Key,
        seen: &BTreeSet<u32>,
    ) -> Self {
        let filter = &asked.filter;
        let plans = || {
            answers
                .iter()
                .flat_map(|it| &it.sessions)
                .map(|it| &it.plan)
        };
        let used = |kind: &Kind| plans().any(|it| it.kind == *kind);
        let asks = matches!(asked.view, View::Trend | View::Slope);
        let address = |asked: &Asked| match asked.query().as_str() {
            "" => format!("/officer/compare/{programme}"),
            query => format!("/officer/compare/{programme}?{query}"),
        };
        let with_view = |view: View| Asked {
            view,
            ..asked.clone()
        };
        let unfiltered = Asked {
            filter: Filter {
                editions: filter.editions.clone().filter(|_| !asks),
                ..Filter::default()
            },
            ..asked.clone()
        };
        Self {
            views: VIEWS
                .iter()
                .map(|&(view, text)| Link {
                    text,
                    address: address(&with_view(view)),
                    is_current: view == asked.view,
                })
                .collect(),
            hidden: hidden(asked, asks),
            asks,
            two: asked.view == View::Slope,
            questions: question_choices(asked, questions),
            by: [
                (Follow::Kinds, "kind", "kind of session"),
                (Follow::Series, "series", "corresponding sessions"),
            ]
            .map(|(follow, value, text)| Choice {
                value: value.to_owned(),
                text: text.to_owned(),
                is_chosen: follow == asked.follow,
            })
            .into(),
            kinds: Kind::ALL
                .iter()
                .filter(|it| used(it) || filter.kind == Some(**it))
                .map(|it| Choice {
                    value: it.to_string(),
                    text: it.plural().to_owned(),
                    is_chosen: filter.kind == Some(*it),
                })
                .collect(),
            series: series_choices(asked, comparison),
            topics: texts(
                plans().flat_map(|it| it.topics.iter().map(String::as_str)),
                filter.topic.as_deref(),
            ),
            lecturers: texts(
                plans().flat_map(|it| it.lecturer_types()),
                filter.lecturer.as_deref(),
            ),
            editions: answers
                .iter()
                .map(|it| {
                    let number = it.edition.plan.number;
                    Choice {
                        value: number.to_string(),
                        text: match it.edition.plan.starts_on {
                            Some(day) => format!("{} ({})", ordinal(number), day.year()),
                            None => ordinal(number),
                        },
                        // Of one edition it is told which one is seen; ticks are those that
                        // were made.
                        is_chosen: if asks {
                            let ticked = filter.editions.as_ref();
                            ticked.is_some_and(|it| it.contains(&number))
                        } else {
                            seen.contains(&number)
                        },
                    }
                })
                .collect(),
            is_filtered: asked.is_filtered(asks),
            unfiltered: address(&unfiltered),
        }
    }
}

const VIEWS: [(View, &str); 4] = [
    (View::Trend, "Over the years"),
    (View::Slope, "Two editions"),
    (View::Heat, "Sessions and questions"),
    (View::Days, "Who answered, by day"),
];

/// The view, and what another view would ask for, so that going back finds it.
fn hidden(asked: &Asked, asks: bool) -> Vec<(&'static str, String)> {
    let mut hidden = Vec::new();
    if asked.view != View::Trend {
        hidden.push(("view", asked.view.to_string()));
    }
    if !asks {
        hidden.extend(asked.fields().into_iter().filter_map(|(name, value)| {
            let kept = ["question", "by"].into_iter().find(|it| *it == name)?;
            Some((kept, value))
        }));
    }
    hidden
}

fn question_choices(asked: &Asked, questions: &[Question]) -> Vec<Choice> {
    let all = Choice {
        value: ALL.to_owned(),
        text: "All questions".to_owned(),
        is_chosen: asked.questions == Questions::All,
    };
    let each = questions.iter().map(|it| Choice {
        value: it.key.to_string(),
        text: key_text(&it.key),
        is_chosen: asked.questions == Questions::One(it.key.clone()),
    });
    std::iter::once(all).chain(each).collect()
}

fn series_choices(asked: &Asked, comparison: &Comparison<'_>) -> Vec<Choice> {
    let wanted = asked.filter.series.as_ref();
    let mut choices: Vec<Choice> = comparison
        .series()
        .iter()
        .filter_map(|it| {
            let is_chosen = wanted.is_some_and(|wanted| it.has(wanted));
            Some(Choice {
                value: series_value(if is_chosen {
                    wanted?
                } else {
                    it.names.first()?
                }),
                text: it.title.clone(),
                is_chosen,
            })
        })
        .collect();
    if let Some(unknown) = wanted
        && choices.iter().all(|it| !it.is_chosen)
    {
        choices.push(Choice {
            value: series_value(unknown),
            text: series_value(unknown),
            is_chosen: true,
        });
    }
    choices
}

/// Texts once each, in whatever case, in the order of the alphabet, and the one that is
/// chosen even where nothing has it.
fn texts<'a>(all: impl Iterator<Item = &'a str>, chosen: Option<&'a str>) -> Vec<Choice> {
    let mut texts: Vec<&str> = all.chain(chosen).collect();
    texts.sort_by_cached_key(|it| it.to_lowercase());
    texts.dedup_by_key(|it| it.to_lowercase());
    let chosen = chosen.map(str::to_lowercase);
    texts
        .into_iter()
        .map(|it| Choice {
            value: it.to_owned(),
            text: it.to_owned(),
            is_chosen: chosen.as_ref() == Some(&it.to_lowercase()),
        })
        .collect()
}
