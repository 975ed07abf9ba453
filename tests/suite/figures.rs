//! Figures as they are drawn.

use kanso::analysis::summarise;
use kanso::domain::{Kind, Tally, Threshold};
use kanso::figure::{Theme, Width, session_figures};

use crate::fixture::{questionnaire, session};

#[test]
fn the_figures_of_a_lecture() {
    let questionnaire = questionnaire(Kind::Lecture);
    let session = session(&questionnaire);
    let rows: [(&str, [u64; 6]); 4] = [
        ("attended", [0, 14, 0, 0, 0, 0]),
        ("relevance", [0, 0, 1, 2, 6, 5]),
        ("overall", [1, 0, 0, 1, 1, 2]),
        ("time-for-questions", [0, 3, 6, 4, 1, 0]),
    ];
    let tallies: Vec<Tally> = rows
        .iter()
        .flat_map(|(question, counts)| {
            counts.iter().zip(0..).map(|(count, value)| Tally {
                session: session.id,
                question: question.parse().unwrap(),
                value,
                count: *count,
            })
        })
        .collect();
    let summary = summarise(
        Threshold::default(),
        &[session],
        std::slice::from_ref(&questionnaire),
        &tallies,
    )
    .unwrap()
    .remove(0);
    let figures = session_figures(&questionnaire, &summary, true);
    let titles: Vec<&str> = figures.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "This lecture matters for my work: 11 of 14 agree or strongly agree",
            "Too few answers to show",
            "The time for questions and discussion: too short for 9 of 14",
        ]
    );
    assert_eq!(
        figures[0].table.rows[0],
        [
            "This lecture matters for my work.",
            "0",
            "1",
            "2",
            "6",
            "5",
            "14",
            "0",
            "Agree",
            "79 %"
        ]
    );
    assert_eq!(figures[1].table.rows[1][1], "too few answers to show");
    insta::assert_snapshot!(
        "pacing_wide",
        figures[2].svg(Width::Desktop, Theme::Page).unwrap()
    );
    insta::assert_snapshot!(
        "pacing_narrow",
        figures[2].svg(Width::Narrow, Theme::Page).unwrap()
    );
}
