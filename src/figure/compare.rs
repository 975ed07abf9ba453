//! What the views of the years share: questions followed through editions, grouped into
//! figures, with the words and the numbers that stand beside each chart.

use super::course::{ToldCourse, over_the_years, tell};
use super::lines_table::{data, table};
use super::words::{key_text, percent, why};
use super::{Figure, draw::Chart};
use crate::analysis::{Cell, Certainty, Change, Distribution, Line, LineSubject, Point};
use crate::domain::{Polarity, Question};

/// A question and its lines through the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    /// The question.
    pub question: Question,
    /// Its lines, the points of each the oldest first.
    pub lines: Vec<Line>,
}

/// The lines of one figure: all of one question, or those of one subject, or those of all
/// questions of pacing. They share one axis.
pub(super) struct Group<'a> {
    /// Ends the figure's id.
    id: String,
    /// What the figure is about.
    about: String,
    pub(super) polarity: Polarity,
    pub(super) panels: Vec<Panel<'a>>,
}

/// One line of a figure.
pub(super) struct Panel<'a> {
    pub(super) label: String,
    pub(super) question: &'a Question,
    pub(super) subject: String,
    pub(super) line: &'a Line,
    /// For each point what may be said of its difference to the point before, where there is
    /// one.
    pub(super) changes: Vec<Option<Change>>,
    /// Where its numbers go since the last break, where three or more editions have any.
    pub(super) course: Option<ToldCourse>,
}

/// The views that follow questions, as the beginnings of the ids of their figures.
pub(super) const TREND: &str = "trend";
pub(super) const SLOPE: &str = "slope";

/// Such as "2nd".
pub fn ordinal(number: u32) -> String {
    let suffix = match (number % 10, number % 100) {
        (1, hundred) if hundred != 11 => "st",
        (2, hundred) if hundred != 12 => "nd",
        (3, hundred) if hundred != 13 => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

/// Groups lines into figures. One question makes one figure of all its lines; with several
/// questions there is a figure for each subject, with a panel for each question, and one for
/// the questions of pacing, whose middle answer is the best. Of several questions the lines
/// are left out that have fewer points to show than these.
pub(super) fn groups(followed: &[Followed], least: usize) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let alone = followed.len() == 1;
    for Followed { question, lines } in followed {
        let asked = key_text(&question.key);
        for (place, line) in lines.iter().enumerate() {
            let points = line.points.iter();
            let shown = points.filter(|it| it.answers.shown().is_some()).count();
            if !alone && shown < least {
                continue;
            }
            let polarity = polarity(line);
            let subject = subject(line);
            let (id, about, label) = match polarity {
                _ if alone => (question.key.to_string(), asked.clone(), subject.clone()),
                Polarity::Bipolar => (
                    "pacing".to_owned(),
                    "Time".to_owned(),
                    format!("{subject}: {}", asked.to_lowercase()),
                ),
                Polarity::Unipolar => (slug(line, place), subject.clone(), asked.clone()),
            };
            let panel = Panel {
                label,
                question,
                subject,
                line,
                changes: vec![None; line.points.len()],
                course: None,
            };
            match groups
                .iter_mut()
                .find(|it| it.id == id && it.polarity == polarity)
            {
                Some(group) => group.panels.push(panel),
                None => groups.push(Group {
                    id,
                    about,
                    polarity,
                    panels: vec![panel],
                }),
            }
        }
    }
    // Two figures of one question would have one id.
    if let [_, others @ ..] = groups.as_mut_slice()
        && alone
    {
        for group in others {
            group.id.push_str("-otherwise");
        }
    }
    groups.sort_by_key(|it| it.id == "pacing");
    tell(&mut groups);
    groups
}

impl Group<'_> {
    /// The figure, with what is drawn and how to read it before what holds of all views.
    pub(super) fn figure(
        &self,
        view: &str,
        how_to_read: &str,
        chart: Chart,
        synthetic: bool,
    ) -> Figure {
        Figure {
            id: format!("{view}-{}", self.id),
            title: self.finding(if view == SLOPE {
                "these two editions"
            } else {
                "the last two editions"
            }),
            caption: format!(
                "{}{how_to_read}{}{}",
                self.measure(),
                over_the_years(&self.panels, self.polarity),
                self.cautions()
            ),
            method: self.method(),
            table: table(self),
            data: data(self),
            chart,
            synthetic,
        }
    }

    /// What the ends of the axis mean, where its middle is the best.
    pub(super) fn ends(&self) -> Option<(String, String)> {
        let bipolar = self.polarity == Polarity::Bipolar;
        bipolar.then(|| ("too long".to_owned(), "too short".to_owned()))
    }

    /// The answers of a point, where they can stand on the axis of this figure.
    pub(super) fn on_axis<'p>(&self, point: &'p Point) -> Option<&'p Cell<Distribution>> {
        let scale = point.question.scale.as_ref();
        scale
            .is_some_and(|it| it.polarity == self.polarity)
            .then_some(&point.answers)
    }

    pub(super) fn points(&self) -> impl Iterator<Item = &Point> {
        self.panels.iter().flat_map(|it| &it.line.points)
    }

    fn measure(&self) -> String {
        match self.polarity {
            Polarity::Unipolar => format!(
                "{}: the share of answers in the two best categories, with 95 % intervals. ",
                self.about
            ),
            Polarity::Bipolar => format!(
                "{}: the share of “too short” minus the share of “too long”, with 95 % intervals. \
                 Above 0, people want more time. ",
                self.about
            ),
        }
    }

    /// What a reader has to know before believing the chart.
    fn cautions(&self) -> String {
        let changes = self.panels.iter().flat_map(|it| &it.changes).flatten();
        let courses = self.panels.iter().filter_map(|it| it.course.as_ref());
        let told: Vec<bool> = changes
            .map(|it| *it != Change::CannotTell)
            .chain(courses.map(|it| it.certainty == Certainty::Clear))
            .collect();
        let looks = match (told.len(), told.iter().filter(|it| **it).count()) {
            (0, _) => String::new(),
            (1, 0) => " The one comparison here cannot be told from chance.".to_owned(),
            (1, _) => " The one comparison here can be told from chance.".to_owned(),
            (all, told) => format!(
                " Of {all} comparisons here {} can be told from chance, after allowing for all that \
                 are on this page.",
                if told == 0 {
                    "none".to_owned()
                } else {
                    told.to_string()
                }
            ),
        };
        looks + &why(self.points().filter_map(|it| it.answers.reason()))
    }

    /// How sums, intervals and comparisons were made, as far as this figure has any.
    fn method(&self) -> String {
        let mut sentences = Vec::new();
        if self.points().any(|it| it.sessions > 1) {
            sentences.push(
                "n counts answers, not people, where several sessions are added up; the interval \
                 is that of the people in one session.",
            );
        }
        if self.points().any(|it| it.left_out > 0) {
            sentences.push(
                "Sessions of which nothing may be shown are left out of the sums, because the \
                 sums would tell their numbers.",
            );
        }
        if self.points().any(|it| it.asked_otherwise > 0) {
            sentences.push(
                "Sessions that were asked in other words or with other answers than most of an \
                 edition are left out.",
            );
        }
        if self
            .panels
            .iter()
            .any(|it| it.changes.iter().any(Option::is_some))
        {
            sentences.push(
                "Two single sessions are compared by the ranks of all their answers, sums of \
                 several by the intervals of their shares; at 5 %, adjusted for the number of \
                 comparisons after Benjamini and Hochberg, so that of those told apart about one in \
                 twenty may still be chance.",
            );
        }
        if self.panels.iter().any(|it| it.course.is_some()) {
            sentences.push(
                "Whether a line of three or more editions rises or falls since its last break is \
                 told by the ranks of all answers (Jonckheere and Terpstra) where each edition has \
                 one session, else by a straight line through its numbers. Clear and likely mean what \
                 they mean in the design brief: clear is adjusted for the number of comparisons, \
                 likely is each looked at alone.",
            );
        }
        sentences.join(" ")
    }

    /// What the figure shows; `pair` are the editions that are compared last.
    fn finding(&self, pair: &str) -> String {
        let shown = |it: &Panel<'_>| {
            let points = it.line.points.iter();
            points.filter(|it| it.answers.shown().is_some()).count()
        };
        let most = self.panels.iter().map(shown).max().unwrap_or(0);
        let compared: Vec<(&Panel<'_>, Change)> = self
            .panels
            .iter()
            .filter_map(|it| Some((it, (*it.changes.last()?)?)))
            .collect();
        let told: Vec<String> = compared
            .iter()
            .filter_map(|(panel, change)| self.told(panel, *change))
            .collect();
        let about = &self.about;
        let courses = self.courses();
        if !courses.is_empty() {
            let latest = if told.len() > 2 { &[] } else { told.as_slice() };
            format!(
                "{about}. {}",
                [courses.as_slice(), latest].concat().join(". ")
            )
        } else if most == 0 {
            format!("{about}: nothing of this may be shown yet")
        } else if most == 1 {
            format!("{about}: only one edition has answers to show, so no change can be told yet")
        } else if compared.is_empty() {
            format!("{about}: {pair} cannot be compared")
        } else if told.is_empty() {
            format!("{about}: these numbers cannot tell {pair} apart")
        } else if told.len() > 2 {
            format!(
                "{about}: {} of {} can be told apart from the edition before",
                told.len(),
                compared.len()
            )
        } else {
            format!("{about}. {}", told.join(". "))
        }
    }

    /// Which lines clearly rise and which fall over the years, in words.
    fn courses(&self) -> Vec<String> {
        let lines = |rises: bool| -> Vec<String> {
            let found = self.panels.iter().filter(|it| it.goes_clearly(rises));
            found.map(|it| it.label.clone()).collect()
        };
        let words = match self.polarity {
            Polarity::Unipolar => ["Better over the years", "Worse over the years"],
            Polarity::Bipolar => [
                "Over the years more answers ask for more time",
                "Over the years fewer answers ask for more time",
            ],
        };
        words
            .into_iter()
            .zip([lines(true), lines(false)])
            .filter_map(|(word, lines)| match lines.len() {
                0 => None,
                1..=3 => Some(format!("{word}: {}", lines.join(", "))),
                many => Some(format!("{word}: {many} of {}", self.panels.len())),
            })
            .collect()
    }

    /// A change that these numbers can tell, in words.
    fn told(&self, panel: &Panel<'_>, change: Change) -> Option<String> {
        let [.., before, now] = panel.line.points.as_slice() else {
            return None;
        };
        let word = match (change, self.polarity) {
            (Change::CannotTell, _) => return None,
            (Change::Higher, Polarity::Unipolar) => "better",
            (Change::Lower, Polarity::Unipolar) => "worse",
            (Change::Higher, Polarity::Bipolar) => "more answers ask for more time",
            (Change::Lower, Polarity::Bipolar) => "fewer answers ask for more time",
        };
        let value = |it: &Point| Some(percent(it.headline()?.value, self.polarity));
        Some(format!(
            "{}: {word} than in the {} edition ({}, was {})",
            panel.label,
            ordinal(before.edition),
            value(now)?,
            value(before)?
        ))
    }
}

/// The polarity of the newest point.
fn polarity(line: &Line) -> Polarity {
    let scale = line.points.last().and_then(|it| it.question.scale.as_ref());
    scale.map_or(Polarity::Unipolar, |it| it.polarity)
}

fn subject(line: &Line) -> String {
    match &line.subject {
        LineSubject::Kind(kind) => kind.plural().to_owned(),
        LineSubject::Series(title) => title.clone(),
    }
}

/// A subject as a part of an id.
fn slug(line: &Line, place: usize) -> String {
    match &line.subject {
        LineSubject::Kind(kind) => kind.as_str().replace(' ', "-"),
        LineSubject::Series(_) => format!("series-{}", place + 1),
    }
}
