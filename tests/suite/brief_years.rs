//! What the design brief says of several editions, and what no brief may say.

use kanso::analysis::{Advice, Certainty, EditionAnswers, Limit, Outcome, Subject, brief};
use kanso::domain::{
    Comparability, Decision, DecisionId, DecisionPlan, DecisionSubject, EditionId, Expected, Kind,
    SeriesLink, State,
};
use kanso::figure::{Theme, Width, question_figures};
use proptest::prelude::*;

use crate::brief::{Held, PACE, RIGHT, SHORT, all, edition, of, said};

#[test]
fn changes_are_held_against_all_comparisons() {
    let before = edition(
        1,
        &[("talk", Kind::Lecture, None, &[("overall", [1, 4, 5, 3, 1])])],
    );
    let better = [("overall", [0, 0, 2, 6, 6])];
    let alone = edition(2, &[("talk", Kind::Lecture, None, &better)]);
    let found = of(&[before.clone(), alone]);
    assert_eq!(said(&found), ["risen-lecture-overall Clear"]);
    let risen = &found.front[0];
    let since = risen.before.as_ref().unwrap();
    assert_eq!(since.answers.answers.top_two_count(), 4);
    let texts = kanso::figure::statement_texts(&found).unwrap().0;
    assert_eq!(
        texts[0].action,
        "Better than last time: the overall impression in lectures"
    );
    assert_eq!(
        texts[0].reason,
        "Answers of “very good” or “excellent” rose from 4 of 14 to 12 of 14."
    );

    // Among many comparisons that find nothing, the same change is only likely.
    let same = [2, 3, 4, 3, 2];
    let many = [
        "relevance",
        "clarity",
        "new-knowledge",
        "intention-to-apply",
    ];
    let with = |overall| -> Vec<(&str, [u64; 5])> {
        many.iter()
            .map(|it| (*it, same))
            .chain([(PACE, RIGHT), ("length", RIGHT), ("overall", overall)])
            .collect()
    };
    let (then, now) = (with([1, 4, 5, 3, 1]), with([0, 0, 3, 6, 5]));
    let found = of(&[
        edition(1, &[("talk", Kind::Lecture, None, &then)]),
        edition(2, &[("talk", Kind::Lecture, None, &now)]),
    ]);
    let risen = all(&found)
        .into_iter()
        .find(|it| it.advice == Advice::Risen)
        .unwrap();
    assert_eq!(risen.certainty, Certainty::Likely);
    assert!(found.limits.contains(&Limit::Undecided {
        comparisons: 7,
        undecided: 6
    }));
}

#[test]
fn what_the_same_answers_say_is_said_once_by_the_surer() {
    // Still too short, and less so than before: both are in one statement.
    let found = of(&[
        edition(
            1,
            &[("talk", Kind::Lecture, None, &[(PACE, [8, 5, 1, 0, 0])])],
        ),
        edition(
            2,
            &[("talk", Kind::Lecture, None, &[(PACE, [3, 9, 2, 0, 0])])],
        ),
    ]);
    assert_eq!(said(&found), ["more-lecture-time-for-questions Clear"]);
    assert!(found.front[0].before.is_some());
    // About right now, after much too short: only the change is news.
    let found = of(&[
        edition(
            1,
            &[("talk", Kind::Lecture, None, &[(PACE, [8, 5, 1, 0, 0])])],
        ),
        edition(2, &[("talk", Kind::Lecture, None, &[(PACE, RIGHT)])]),
    ]);
    assert_eq!(said(&found), ["fallen-lecture-time-for-questions Clear"]);
    let texts = kanso::figure::statement_texts(&found).unwrap().0;
    assert_eq!(
        texts[0].action,
        "Fewer found the time for questions in lectures too short than last time"
    );
    assert_eq!(texts[0].reason, "Too short fell from 13 of 14 to 1 of 14.");
}

#[test]
fn limits_say_what_cannot_be_told() {
    let found = of(&[edition(
        1,
        &[("talk", Kind::Lecture, None, &[(PACE, SHORT)])],
    )]);
    assert_eq!(found.limits, [Limit::OneEdition]);

    let before = edition(
        1,
        &[("talk", Kind::Lecture, None, &[("overall", [1, 4, 5, 3, 1])])],
    );
    let mut after = edition(
        2,
        &[
            ("talk", Kind::Lecture, None, &[("overall", [0, 1, 2, 3, 2])]),
            ("few", Kind::Lecture, None, &[("overall", [1, 1, 1, 1, 0])]),
            (
                "alike",
                Kind::Lecture,
                None,
                &[("overall", [0, 0, 0, 13, 1])],
            ),
            ("open", Kind::Lecture, None, &[("overall", [2, 2, 2, 2, 2])]),
            (
                "visit",
                Kind::ObservationVisit,
                None,
                &[("overall", [1, 2, 3, 4, 3])],
            ),
        ],
    );
    after.sessions[3].state = State::Open;
    let lecture = after
        .questionnaires
        .iter_mut()
        .find(|it| it.kind == Kind::Lecture)
        .unwrap();
    let overall = lecture
        .questions
        .iter_mut()
        .find(|it| it.key.as_str() == "overall")
        .unwrap();
    overall.comparability = Comparability::Reworded;
    let found = of(&[before, after]);
    let key = || "overall".parse().unwrap();
    assert_eq!(
        found.limits,
        [
            Limit::LowResponse(vec![("The talk".to_owned(), 8)], 14),
            Limit::NotClosed(vec!["The open".to_owned()]),
            Limit::TooFew(vec!["The few".to_owned()]),
            Limit::NearlyUnanimous(vec![("The alike".to_owned(), key())]),
            Limit::Broken(key(), vec![Kind::Lecture], Comparability::Reworded),
            Limit::NoEarlier(vec![Kind::ObservationVisit]),
        ]
    );
    assert!(all(&found).iter().all(|it| it.before.is_none()));
}

/// A decision about the second edition.
fn decision(subject: DecisionSubject, question: &str, expected: Expected) -> Decision {
    Decision {
        id: DecisionId::random(),
        edition_id: EditionId::random(),
        from_file: false,
        plan: DecisionPlan {
            subject,
            question: question.parse().unwrap(),
            expected,
            found: "Too short.".parse().unwrap(),
            decided: "Twice as long.".parse().unwrap(),
        },
    }
}

#[test]
fn decisions_are_held_against_the_edition_before() {
    let before = edition(
        1,
        &[
            (
                "talk",
                Kind::Lecture,
                Some(10),
                &[(PACE, SHORT), ("overall", [1, 4, 5, 3, 1])],
            ),
            ("trip", Kind::ObservationVisit, Some(10), &[(PACE, SHORT)]),
        ],
    );
    let mut after = edition(
        2,
        &[
            (
                "talk",
                Kind::Lecture,
                Some(20),
                &[(PACE, [0, 4, 9, 2, 0]), ("overall", [1, 4, 5, 3, 1])],
            ),
            ("new-talk", Kind::Discussion, None, &[(PACE, RIGHT)]),
            (
                "trip",
                Kind::ObservationVisit,
                Some(5),
                &[(PACE, [8, 5, 1, 0, 0])],
            ),
        ],
    );
    link(&mut after, &before, &[(2, 1)]);
    let kind = || DecisionSubject::Kind(Kind::Lecture);
    let session = |key: &str| DecisionSubject::Session(key.parse().unwrap());
    let decisions = [
        decision(kind(), PACE, Expected::Lower),
        decision(kind(), "overall", Expected::Higher),
        decision(session("trip"), PACE, Expected::Lower),
        decision(session("new-talk"), PACE, Expected::Lower),
        decision(kind(), "access", Expected::Higher),
        decision(session("talk"), "relevance", Expected::Higher),
    ];
    let found = brief(&[before, after], &decisions).unwrap().unwrap();
    let outcome = |place: usize| &found.decisions[place].outcome;
    let Outcome::Moved {
        as_expected: true,
        now,
        since,
    } = outcome(0)
    else {
        panic!("{:?}", outcome(0))
    };
    assert_eq!((now.answers.pacing().short, now.answers.n()), (4, 15));
    assert_eq!(since.answers.answers.pacing().short, 9);
    assert_eq!(since.certainty, Certainty::Likely);
    let Outcome::Moved { since, .. } = outcome(1) else {
        panic!("{:?}", outcome(1))
    };
    assert_eq!(since.certainty, Certainty::CannotTell, "nothing has moved");
    // The session's own comparison, against the one that it follows.
    let Outcome::Moved {
        as_expected: false,
        since,
        ..
    } = outcome(2)
    else {
        panic!("{:?}", outcome(2))
    };
    assert_eq!(since.certainty, Certainty::Likely);
    assert_eq!(outcome(3), &Outcome::NoEarlier);
    assert_eq!(outcome(4), &Outcome::NotAsked);
    assert_eq!(outcome(5), &Outcome::NoEarlier);
    // What a decision tells is not told again as a change.
    assert!(
        said(&found)
            .iter()
            .all(|it| !it.starts_with("fallen-lecture"))
    );

    let texts = kanso::figure::check_texts(&found).unwrap();
    assert_eq!(texts[0].about, "Lectures: the time for questions");
    assert_eq!(
        texts[0].result,
        "Too short fell from 9 of 14 to 4 of 15. That is likely what was hoped for."
    );
    assert_eq!(texts[3].word(), "Cannot tell");
}

fn link(later: &mut EditionAnswers, earlier: &EditionAnswers, pairs: &[(usize, usize)]) {
    for (session, before) in pairs {
        later.links.push(SeriesLink {
            session: later.sessions[*session].id,
            earlier: earlier.sessions[*before].id,
        });
    }
}

#[test]
fn twenty_editions_are_on_one_curve() {
    let editions: Vec<EditionAnswers> = (1..=20)
        .map(|number| {
            let minutes = Some(10 + number);
            edition(
                number,
                &[("talk", Kind::Lecture, minutes, &[(PACE, SHORT)])],
            )
        })
        .collect();
    let (figures, _) = question_figures(&of(&editions), true);
    let svg = figures[0].svg(Width::Desktop, Theme::Light).unwrap();
    for name in ["earlier editions", "16th edition", "20th edition"] {
        assert_eq!(svg.matches(&format!(">{name}<")).count(), 1, "{name}");
    }
    assert!(!svg.contains(">15th edition<"));
}

/// Whatever people answer.
fn any_editions() -> impl Strategy<Value = Vec<EditionAnswers>> {
    let counts = || proptest::array::uniform5(0_u64..7);
    let held = (
        any::<bool>(),
        proptest::option::of(5_u32..60),
        counts(),
        counts(),
        counts(),
    );
    let sessions = proptest::collection::vec(held, 1..6);
    proptest::collection::vec(sessions, 1..4).prop_map(|editions| {
        (1..)
            .zip(editions)
            .map(|(number, sessions)| {
                let keys: Vec<String> = (0..sessions.len()).map(|it| format!("s{it}")).collect();
                let questions: Vec<[(&str, [u64; 5]); 3]> = sessions
                    .iter()
                    .map(|(visit, _, pace, length, overall)| {
                        let whole = if *visit { "time-on-site" } else { "length" };
                        [(PACE, *pace), (whole, *length), ("overall", *overall)]
                    })
                    .collect();
                let held: Vec<Held<'_>> = sessions
                    .iter()
                    .zip(keys.iter().zip(&questions))
                    .map(|((visit, minutes, ..), (key, questions))| -> Held<'_> {
                        let kind = [Kind::Lecture, Kind::ObservationVisit][usize::from(*visit)];
                        (key, kind, *minutes, questions)
                    })
                    .collect();
                edition(number, &held)
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Nothing is said twice, nothing contradicts what is surer, everything counts, and no test of
    /// statistics is named in what is read first.
    #[test]
    fn no_brief_contradicts_itself(editions in any_editions()) {
        let found = of(&editions);
        let statements = all(&found);
        prop_assert!(found.front.len() <= kanso::analysis::FRONT);
        prop_assert!(statements.iter().map(|it| it.certainty).is_sorted());
        for (place, one) in statements.iter().enumerate() {
            for other in &statements[..place] {
                let same = one.subject == other.subject;
                prop_assert!(!(same && one.question.key == other.question.key));
                let time = [Advice::MoreTime, Advice::LessTime];
                let both = time.contains(&one.advice) && time.contains(&other.advice);
                prop_assert!(!(same && both && one.advice != other.advice), "{:?}", said(&found));
                let verdicts = [Advice::Repeat, Advice::Rework];
                let session = matches!(one.subject, Subject::Session { .. });
                let judged = verdicts.contains(&one.advice) && verdicts.contains(&other.advice);
                prop_assert!(!(same && session && judged), "{:?}", said(&found));
            }
        }
        let (front, rest) = kanso::figure::statement_texts(&found).unwrap();
        for text in front.iter().chain(&rest) {
            prop_assert!(text.reason.contains(" of "), "{}", text.reason);
            let read = format!("{} {}", text.action, text.reason);
            prop_assert!(!read.contains("p =") && !read.contains("p <") && !read.contains("%"));
            prop_assert!(text.table.rows.iter().all(|it| it.len() == text.table.header.len()));
        }
        for figure in question_figures(&found, true).0 {
            prop_assert!(figure.svg(Width::Narrow, Theme::Page).is_ok());
        }
    }
}
