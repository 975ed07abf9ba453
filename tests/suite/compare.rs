//! Lines through the years: what is added up, what is joined, and what is drawn of it.

use std::collections::BTreeSet;

use kanso::analysis::{Comparison, EditionAnswers, Filter, Follow, Line, LineSubject};
use kanso::domain::{
    Comparability, Edition, EditionId, Key, Kind, Polarity, Programme, ProgrammeId, Questionnaire,
    Scale, Session, Tally, Texts,
};
use kanso::figure::{
    Figure, Followed, Theme, Width, days_figure, heat_figures, slope_figures, trend_figures,
};

use crate::fixture::{draft, lecturer, questionnaire, session};

/// An edition of lectures; of each it is given how often “overall” was answered, from value 1.
fn edition(number: u32, lectures: &[&[u64]]) -> EditionAnswers {
    let questionnaires = vec![questionnaire(Kind::Lecture)];
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
    let mut tallies = Vec::new();
    let sessions: Vec<Session> = lectures
        .iter()
        .zip(0..)
        .map(|(counts, position)| {
            let mut session = session(&questionnaires[0]);
            session.edition_id = edition.id;
            session.position = position;
            session.plan.key = format!("lecture-{position}").parse().unwrap();
            for (value, count) in (1..).zip(*counts) {
                tallies.push(Tally {
                    session: session.id,
                    question: "overall".parse().unwrap(),
                    value,
                    count: *count,
                });
            }
            tallies.push(Tally {
                session: session.id,
                question: "attended".parse().unwrap(),
                value: 1,
                count: counts.iter().sum(),
            });
            session
        })
        .collect();
    EditionAnswers {
        edition,
        sessions,
        questionnaires,
        tallies,
        links: Vec::new(),
    }
}

fn overall() -> Key {
    "overall".parse().unwrap()
}

fn revise(edition: &mut EditionAnswers, revision: u32, comparability: Comparability, text: &str) {
    let question = question(&mut edition.questionnaires[0]);
    question.revision = revision;
    question.comparability = comparability;
    question.texts = Texts::new(text);
}

fn question(questionnaire: &mut Questionnaire) -> &mut kanso::domain::Question {
    let questions = &mut questionnaire.questions;
    questions
        .iter_mut()
        .find(|it| it.key.as_str() == "overall")
        .unwrap()
}

fn lectures(editions: &[EditionAnswers], filter: &Filter) -> Line {
    let comparison = Comparison::new(editions, None);
    let selected = comparison.select(filter);
    comparison
        .lines(&overall(), Follow::Kinds, &selected)
        .into_iter()
        .find(|it| it.subject == LineSubject::Kind(Kind::Lecture))
        .unwrap()
}

/// The editions of a line and why each cannot be joined with the one before.
fn breaks(editions: &[EditionAnswers], filter: &Filter) -> Vec<(u32, Option<Comparability>)> {
    lectures(editions, filter)
        .points
        .iter()
        .map(|it| (it.edition, it.break_before))
        .collect()
}

const USUAL: &[u64] = &[0, 1, 4, 5, 4];

#[test]
fn a_change_breaks_a_line_also_in_an_edition_that_is_not_looked_at() {
    let mut editions: Vec<EditionAnswers> = (1..=4).map(|it| edition(it, &[USUAL])).collect();
    assert_eq!(
        breaks(&editions, &Filter::default()),
        [(1, None), (2, None), (3, None), (4, None)]
    );
    revise(&mut editions[1], 2, Comparability::Reworded, "Other words");
    revise(&mut editions[2], 2, Comparability::Same, "Other words");
    revise(&mut editions[3], 2, Comparability::Same, "Other words");
    assert_eq!(
        breaks(&editions, &Filter::default()),
        [
            (1, None),
            (2, Some(Comparability::Reworded)),
            (3, None),
            (4, None)
        ]
    );
    let some = |editions: &[u32]| Filter {
        editions: Some(editions.iter().copied().collect()),
        ..Filter::default()
    };
    assert_eq!(
        breaks(&editions, &some(&[1, 4])),
        [(1, None), (4, Some(Comparability::Reworded))]
    );
    assert_eq!(breaks(&editions, &some(&[3, 4])), [(3, None), (4, None)]);
    // Copied files still tell what changed in the year before.
    for copied in [2, 3] {
        revise(
            &mut editions[copied],
            2,
            Comparability::Reworded,
            "Other words",
        );
    }
    assert_eq!(breaks(&editions, &some(&[2, 4])), [(2, None), (4, None)]);
    // Who goes back to the first words has changed them once more.
    revise(&mut editions[3], 1, Comparability::Same, "The first words");
    assert_eq!(
        breaks(&editions, &some(&[2, 4])),
        [(2, None), (4, Some(Comparability::Reworded))]
    );
}

#[test]
fn another_scale_breaks_a_line_though_nobody_said_so() {
    let mut editions: Vec<EditionAnswers> = (1..=2).map(|it| edition(it, &[USUAL])).collect();
    question(&mut editions[1].questionnaires[0]).scale = Some(scale(7));
    assert_eq!(
        breaks(&editions, &Filter::default()),
        [(1, None), (2, Some(Comparability::ScaleChanged))]
    );
}

fn scale(answers: usize) -> Scale {
    Scale {
        key: "other".parse().unwrap(),
        polarity: Polarity::Unipolar,
        answers: (1..=answers)
            .map(|it| Texts::new(format!("Answer {it}")))
            .collect(),
    }
}

#[test]
fn only_answers_to_the_same_question_add_up() {
    let mut year = edition(1, &[USUAL, USUAL, USUAL]);
    let mut other = questionnaire(Kind::Lecture);
    other.version = 2;
    question(&mut other).revision = 2;
    year.sessions[2].questionnaire_id = other.id;
    year.questionnaires.push(other);
    let line = lectures(std::slice::from_ref(&year), &Filter::default());
    let point = &line.points[0];
    assert_eq!((point.sessions, point.asked_otherwise), (2, 1));
    assert_eq!(point.answers.shown().unwrap().n(), 28);
    // The way in which most were asked is shown, whichever came last.
    year.sessions[0].questionnaire_id = year.sessions[2].questionnaire_id;
    let line = lectures(&[year], &Filter::default());
    assert_eq!(line.points[0].question.revision, 2);
}

#[test]
fn filters_let_some_sessions_through_and_add_up_what_is_shown_of_them() {
    let alike: &[u64] = &[0, 0, 0, 9, 0];
    let mut year = edition(1, &[USUAL, &[4, 4, 4, 0, 0], alike]);
    year.sessions[0].plan.topics = vec!["Community".to_owned()];
    year.sessions[1].plan.speakers = vec![lecturer("Visiting expert")];
    year.sessions[2].plan.topics = vec!["Community".to_owned()];
    let years = [year];
    let n = |filter: &Filter| {
        let line = lectures(&years, filter);
        let point = &line.points[0];
        (
            point.sessions,
            point.left_out,
            point.answers.shown().map(|it| it.n()),
        )
    };
    assert_eq!(n(&Filter::default()), (2, 1, Some(26)));
    let topic = |topic: &str| Filter {
        topic: Some(topic.to_owned()),
        ..Filter::default()
    };
    // Less what the others show, nothing of the third lecture is left.
    assert_eq!(n(&topic("community")), (1, 1, Some(14)));
    let expert = Filter {
        lecturer: Some("visiting EXPERT".to_owned()),
        ..Filter::default()
    };
    assert_eq!(n(&expert), (1, 0, Some(12)));
    let comparison = Comparison::new(&years, None);
    for nothing in [
        topic("Prisons"),
        Filter {
            kind: Some(Kind::ActionPlan),
            ..Filter::default()
        },
        Filter {
            series: Some((1, "no-such".parse().unwrap())),
            ..Filter::default()
        },
        Filter {
            editions: Some(BTreeSet::from([7])),
            ..Filter::default()
        },
    ] {
        let selected = comparison.select(&nothing);
        assert_eq!(comparison.lines(&overall(), Follow::Kinds, &selected), []);
        assert!(comparison.sessions(&selected).is_empty());
    }
}

#[test]
fn the_version_of_the_data_is_that_of_what_is_shown() {
    let years = [edition(1, &[USUAL, &[0, 0, 0, 9, 0]])];
    let version = |years: &[EditionAnswers]| {
        let comparison = Comparison::new(years, None);
        comparison.data_version(&comparison.select(&Filter::default()))
    };
    let before = version(&years);
    assert_eq!(before.len(), 8);
    assert_eq!(version(&years), before);
    // The same file is listed in another order.
    let mut turned = years.clone();
    turned[0].sessions.reverse();
    turned[0].tallies.reverse();
    assert_eq!(version(&turned), before);
    // A closed cell that holds something else looks the same.
    let mut other = years.clone();
    let closed = other[0].sessions[1].id;
    for tally in &mut other[0].tallies {
        if tally.session == closed && tally.question == overall() {
            tally.count = if tally.value == 2 { 9 } else { 0 };
        }
    }
    assert_eq!(version(&other), before);
    let mut open = years.clone();
    open[0].sessions[0].state = kanso::domain::State::Open;
    assert_ne!(version(&open), before);
    let mut more = years;
    let shown = more[0].sessions[0].id;
    for tally in &mut more[0].tallies {
        if tally.session == shown && tally.value == 3 {
            tally.count += 1;
        }
    }
    assert_ne!(version(&more), before);
}

#[test]
fn a_line_that_rises_over_the_years_says_so() {
    // Two neighbours cannot be told apart, the first and the last can.
    let rising = |from: u64, number: u32| edition(number, &[&[0, 0, 16 - from, from, 1]]);
    let mut editions: Vec<EditionAnswers> =
        (1..=6).map(|it| rising(2 * u64::from(it), it)).collect();
    let title = |editions: &[EditionAnswers]| {
        let comparison = Comparison::new(editions, None);
        let all = comparison.select(&Filter::default());
        let followed = Followed {
            question: questionnaire(Kind::Lecture)
                .question("overall")
                .unwrap()
                .clone(),
            lines: comparison.lines(&overall(), Follow::Kinds, &all),
        };
        let figure = trend_figures(&[followed], &[1, 2, 3, 4, 5, 6], false).remove(0);
        (figure.title, figure.method)
    };
    let (found, method) = title(&editions);
    assert_eq!(found, "Overall. Better over the years: Lectures");
    assert!(method.contains("Jonckheere"), "{method}");
    // What was asked in other words is no part of the course.
    revise(&mut editions[4], 2, Comparability::Reworded, "Other words");
    revise(&mut editions[5], 2, Comparability::Same, "Other words");
    let (found, _) = title(&editions);
    assert_eq!(
        found,
        "Overall: these numbers cannot tell the last two editions apart"
    );
    let falling: Vec<EditionAnswers> = (1..=6)
        .map(|it| rising(14 - 2 * u64::from(it), it))
        .collect();
    assert_eq!(title(&falling).0, "Overall. Worse over the years: Lectures");
}

/// Draws a figure in every way in which it is had.
fn draw(figure: &Figure) {
    for width in [Width::Desktop, Width::Narrow] {
        for theme in [Theme::Page, Theme::Light] {
            let svg = figure.svg(width, theme).unwrap();
            assert!(svg.starts_with("<svg"));
        }
    }
    assert!(figure.png().unwrap().starts_with(b"\x89PNG"));
    assert!(!figure.title.is_empty() && !figure.table.rows.is_empty());
    for table in [&figure.table, &figure.data] {
        assert!(table.rows.iter().all(|it| it.len() == table.header.len()));
    }
}

/// All figures of editions of lectures.
fn figures(editions: &[EditionAnswers]) -> Vec<Figure> {
    let comparison = Comparison::new(editions, None);
    let all = comparison.select(&Filter::default());
    let numbers: Vec<u32> = editions.iter().map(|it| it.edition.plan.number).collect();
    let asked = &editions[0].questionnaires[0].questions;
    let followed: Vec<Followed> = asked
        .iter()
        .filter(|it| it.scale.is_some())
        .map(|it| Followed {
            question: it.clone(),
            lines: comparison.lines(&it.key, Follow::Kinds, &all),
        })
        .collect();
    let newest = *numbers.last().unwrap();
    let table = comparison.session_table(newest, &all).unwrap();
    let days = comparison.days(newest, &all).unwrap();
    let cohort = editions.last().unwrap().edition.plan.cohort_size;
    [
        trend_figures(&followed, &numbers, false),
        slope_figures(&followed, (numbers[0], newest), false),
        heat_figures(&table, false),
        days_figure(&days, cohort, false).into_iter().collect(),
    ]
    .concat()
}

#[test]
fn long_texts_short_and_long_scales_and_many_people_are_drawn() {
    let burmese: String = "သင်တန်းသားများ၏ အမြင် ".chars().cycle().take(300).collect();
    for answers in [2, 11] {
        let counts: Vec<u64> = (0..answers).map(|it| 60 + 20 * it as u64).collect();
        let mut editions: Vec<EditionAnswers> = (1..=2)
            .map(|it| edition(it, &[counts.as_slice(), counts.as_slice()]))
            .collect();
        for year in &mut editions {
            year.edition.plan.cohort_size = 2_000;
            question(&mut year.questionnaires[0]).scale = Some(scale(answers));
            for session in &mut year.sessions {
                session.plan.title.clone_from(&burmese);
            }
        }
        let drawn = figures(&editions);
        let ids: Vec<&str> = drawn.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "trend-lecture",
                "slope-lecture",
                "heat-shares",
                "heat-pacing",
                "days"
            ]
        );
        drawn.iter().for_each(draw);
        // Every answer of the scale is counted in the file.
        let n: u64 = counts.iter().sum();
        let file = &drawn[0].data;
        let at = |name: &str| file.header.iter().position(|it| it == name).unwrap();
        let row = file
            .rows
            .iter()
            .find(|it| it[at("question")] == "overall")
            .unwrap();
        assert_eq!(row[at("n")], (2 * n).to_string());
        assert_eq!(
            row[at(&format!("Answer {answers}"))],
            (2 * counts[answers - 1]).to_string()
        );
        let best: u64 = counts
            .iter()
            .rev()
            .take(if answers == 2 { 1 } else { 2 })
            .sum();
        assert_eq!(row[at("value")], format!("{:.4}", best as f64 / n as f64));
    }
}

#[test]
fn what_is_not_known_is_not_drawn() {
    // Nobody answered, nobody is expected, and nothing has a day.
    let mut nobody = edition(1, &[&[], &[]]);
    nobody.edition.plan.cohort_size = 0;
    assert!(
        figures(&[nobody.clone()])
            .iter()
            .all(|it| it.id.starts_with("heat"))
    );
    nobody.edition.plan.cohort_size = 16;
    assert!(figures(&[nobody]).iter().all(|it| it.id != "days"));
    let mut days = edition(1, &[USUAL, USUAL, &[1, 0, 0, 0, 0]]);
    days.edition.plan.cohort_size = 16;
    days.sessions[1].plan.held_on = Some("2025-12-09".parse().unwrap());
    let figures = figures(&[days]);
    let days = figures.iter().find(|it| it.id == "days").unwrap();
    let told: Vec<&str> = days.table.rows.iter().map(|it| it[1].as_str()).collect();
    assert_eq!(
        told,
        ["Tuesday, 9 December 2025", "Day not known", "Day not known"]
    );
    assert_eq!(days.title, "28 of 32 possible answers came in (88 %)");
    assert!(days.caption.contains("Not drawn"), "{}", days.caption);
}
