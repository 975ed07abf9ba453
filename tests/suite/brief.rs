//! The rules of the design brief, each with answers made for it by hand.

use kanso::analysis::{
    Advice, Brief, Certainty, EditionAnswers, Limit, Statement, Subject, brief, has_shown_answers,
};
use kanso::domain::{Edition, EditionId, Kind, Programme, ProgrammeId, State, Tally};

use crate::fixture::{draft, questionnaire, session};

/// A session: its key, its kind, its minutes for questions, and for each question how many gave
/// each answer, the lowest first.
pub(crate) type Held<'a> = (&'a str, Kind, Option<u32>, &'a [(&'a str, [u64; 5])]);

/// An edition in which everybody of a cohort of 14 attended and all sessions are closed.
pub(crate) fn edition(number: u32, sessions: &[Held<'_>]) -> EditionAnswers {
    let questionnaires: Vec<_> = Kind::ALL.iter().map(|it| questionnaire(*it)).collect();
    let mut plan = draft().plan;
    plan.number = number;
    plan.cohort_size = 14;
    let mut answers = EditionAnswers {
        edition: Edition {
            id: EditionId::random(),
            etag: String::new(),
            programme: Programme {
                id: ProgrammeId::random(),
                key: "seminar".parse().unwrap(),
                title: "A seminar".to_owned(),
                synthetic: false,
            },
            plan,
        },
        sessions: Vec::new(),
        questionnaires,
        tallies: Vec::new(),
        links: Vec::new(),
    };
    for (key, kind, minutes, questions) in sessions {
        let asked = answers.questionnaires.iter().find(|it| it.kind == *kind);
        let mut held = session(asked.unwrap());
        held.plan.key = key.parse().unwrap();
        held.plan.title = format!("The {key}");
        held.plan.qa_minutes = *minutes;
        let mut tally = |question: &str, value: u8, count: u64| {
            answers.tallies.push(Tally {
                session: held.id,
                question: question.parse().unwrap(),
                value,
                count,
            });
        };
        let most = questions.iter().map(|it| it.1.iter().sum()).max();
        tally("attended", 1, most.unwrap_or(0));
        for (question, counts) in *questions {
            for (value, count) in (1..).zip(counts) {
                tally(question, value, *count);
            }
        }
        answers.sessions.push(held);
    }
    answers
}

pub(crate) const PACE: &str = "time-for-questions";

/// 9 of 14 too short, 1 too long; about right for 12 of 14.
pub(crate) const SHORT: [u64; 5] = [3, 6, 4, 1, 0];
pub(crate) const RIGHT: [u64; 5] = [0, 1, 12, 1, 0];
const LONG: [u64; 5] = [0, 1, 4, 7, 2];

pub(crate) fn of(editions: &[EditionAnswers]) -> Brief {
    brief(editions, &[]).unwrap().unwrap()
}

pub(crate) fn all(brief: &Brief) -> Vec<&Statement> {
    brief.front.iter().chain(&brief.rest).collect()
}

/// Advice, what it is about, the question, and how sure it is.
pub(crate) fn said(brief: &Brief) -> Vec<String> {
    all(brief)
        .into_iter()
        .map(|it| format!("{} {:?}", it.name(), it.certainty))
        .collect()
}

#[test]
fn a_kind_that_was_too_short_gets_more_time() {
    let found = of(&[edition(
        1,
        &[
            ("talk", Kind::Lecture, None, &[(PACE, SHORT)]),
            ("visit", Kind::ObservationVisit, None, &[(PACE, RIGHT)]),
        ],
    )]);
    assert_eq!(said(&found), ["more-lecture-time-for-questions Clear"]);
    let [more] = found.front.as_slice() else {
        panic!("one statement")
    };
    assert_eq!(more.subject, Subject::Kind(Kind::Lecture));
    assert_eq!(more.now.answers.pacing().short, 9);
    // The sign test of 9 against 1 has p = 22/1024; with the 1:1 of the visit it doubles.
    let kanso::analysis::Grounds::Test {
        p_value, adjusted, ..
    } = more.grounds
    else {
        panic!("a test")
    };
    assert!((p_value - 22.0 / 1024.0).abs() < 1e-9, "{p_value}");
    assert!((adjusted - 44.0 / 1024.0).abs() < 1e-9, "{adjusted}");
}

#[test]
fn clear_needs_the_whole_interval_beyond_a_trifle() {
    let clear = [4, 8, 2, 0, 0];
    let found = of(&[edition(
        1,
        &[("talk", Kind::Lecture, None, &[(PACE, clear)])],
    )]);
    assert_eq!(said(&found), ["more-lecture-time-for-questions Clear"]);
    // The p-value of 5 against 0 is 0.0625.
    let likely = [0, 5, 8, 0, 0];
    let found = of(&[edition(
        1,
        &[("talk", Kind::Lecture, None, &[(PACE, likely)])],
    )]);
    assert_eq!(said(&found), ["more-lecture-time-for-questions Likely"]);
    let weak = [0, 6, 4, 4, 0];
    let found = of(&[edition(
        1,
        &[("talk", Kind::Lecture, None, &[(PACE, weak)])],
    )]);
    assert_eq!(said(&found), ["more-lecture-time-for-questions Weak"]);
}

#[test]
fn what_no_more_than_a_third_ask_for_is_not_advised() {
    let four_of_twelve = [0, 4, 8, 0, 0];
    let found = of(&[edition(
        1,
        &[("talk", Kind::Lecture, None, &[(PACE, four_of_twelve)])],
    )]);
    assert_eq!(said(&found), [""; 0]);
}

#[test]
fn sessions_belong_to_the_statement_about_their_kind() {
    let found = of(&[edition(
        1,
        &[
            ("first", Kind::Lecture, None, &[(PACE, [4, 8, 2, 0, 0])]),
            ("second", Kind::Lecture, None, &[(PACE, [5, 7, 2, 0, 0])]),
            ("third", Kind::Lecture, None, &[(PACE, SHORT)]),
            ("fourth", Kind::Lecture, None, &[(PACE, [0, 1, 6, 6, 1])]),
        ],
    )]);
    let statements = all(&found);
    let about_time: Vec<&&Statement> = statements
        .iter()
        .filter(|it| it.question.key.as_str() == PACE)
        .collect();
    let [lectures] = about_time.as_slice() else {
        panic!("{:?}", said(&found))
    };
    assert_eq!(lectures.advice, Advice::MoreTime);
    assert_eq!(lectures.now.answers.n(), 56);
    let names = |parts: &[kanso::analysis::Part]| -> Vec<String> {
        parts.iter().filter_map(|it| it.session.clone()).collect()
    };
    assert_eq!(
        names(&lectures.with),
        ["The first", "The second", "The third"]
    );
    assert_eq!(names(&lectures.except), ["The fourth"]);
    let texts = kanso::figure::statement_texts(&found).unwrap().0;
    let text = texts.iter().find(|it| it.name == lectures.name()).unwrap();
    assert_eq!(text.action, "More time for questions in lectures");
    assert_eq!(
        text.reason,
        "34 of 56 answers from 4 lectures found it too short, 8 too long. Not so in “The fourth” \
         (7 of 14 too long)."
    );
}

#[test]
fn where_a_kind_says_little_its_sessions_are_said_instead() {
    let found = of(&[edition(
        1,
        &[
            ("short", Kind::Lecture, Some(10), &[(PACE, [6, 7, 1, 0, 0])]),
            ("other", Kind::Lecture, Some(12), &[(PACE, [4, 8, 2, 0, 0])]),
            ("long", Kind::Lecture, Some(45), &[(PACE, [0, 0, 2, 9, 3])]),
            (
                "longer",
                Kind::Lecture,
                Some(50),
                &[(PACE, [0, 0, 2, 8, 4])],
            ),
        ],
    )]);
    assert_eq!(
        said(&found),
        [
            "more-session-short-time-for-questions Clear",
            "less-session-long-time-for-questions Clear",
        ]
    );
    for statement in all(&found) {
        assert_eq!(statement.with.len(), 1, "the other stands with it");
    }
    let texts = kanso::figure::statement_texts(&found).unwrap().0;
    assert_eq!(
        texts[0].action,
        "More time for questions in “The short” and one other session"
    );
    assert_eq!(
        texts[0].reason,
        "13 of 14 found its 10 minutes too short, none too long. So did 12 of 14 in “The other” (12 minutes)."
    );
}

#[test]
fn more_for_questions_and_less_for_the_whole_is_one_statement() {
    let found = of(&[edition(
        1,
        &[(
            "talk",
            Kind::Lecture,
            None,
            &[(PACE, [4, 8, 2, 0, 0]), ("length", [0, 1, 4, 8, 1])],
        )],
    )]);
    assert_eq!(said(&found), ["more-lecture-time-for-questions Clear"]);
    let against = found.front[0].against.as_ref().unwrap();
    assert_eq!(against.question.key.as_str(), "length");
    let texts = kanso::figure::statement_texts(&found).unwrap().0;
    assert_eq!(
        texts[0].reason,
        "12 of 14 found it too short, none too long. The length was too long for 9 of 14, so \
         shift time rather than add or cut it."
    );
}

#[test]
fn what_pleases_fewer_than_half_is_to_be_reworked() {
    let found = of(&[edition(
        1,
        &[(
            "talk",
            Kind::Lecture,
            None,
            &[
                ("clarity", [2, 6, 5, 1, 0]),
                ("relevance", [1, 5, 4, 3, 1]),
                ("overall", [0, 1, 2, 6, 5]),
            ],
        )],
    )]);
    assert_eq!(said(&found), ["rework-lecture-clarity Clear"]);
    let rework = &found.front[0];
    assert_eq!(rework.with[0].question.key.as_str(), "relevance");
    let texts = kanso::figure::statement_texts(&found).unwrap().0;
    assert_eq!(texts[0].action, "Work on clarity in lectures");
    assert_eq!(texts[0].reason, "1 of 14 said “very good” or “excellent”.");
    assert_eq!(
        texts[0].more,
        ["Likely also below half: relevance (4 of 14)."]
    );
}

#[test]
fn sessions_that_stand_out_are_repeated_or_reworked() {
    const MIDDLING: [u64; 5] = [0, 1, 4, 6, 3];
    let sessions: Vec<Held<'_>> = vec![
        (
            "best",
            Kind::Lecture,
            None,
            &[("overall", [0, 0, 0, 4, 10])],
        ),
        ("a", Kind::Lecture, None, &[("overall", MIDDLING)]),
        ("b", Kind::Lecture, None, &[("overall", MIDDLING)]),
        ("c", Kind::ObservationVisit, None, &[("overall", MIDDLING)]),
        ("d", Kind::ObservationVisit, None, &[("overall", MIDDLING)]),
        (
            "worst",
            Kind::ObservationVisit,
            None,
            &[("overall", [3, 6, 4, 1, 0])],
        ),
    ];
    let found = of(&[edition(1, &sessions)]);
    let names: Vec<String> = all(&found)
        .iter()
        .filter(|it| it.certainty <= Certainty::Likely)
        .map(|it| it.name())
        .collect();
    assert!(
        names.contains(&"repeat-session-best-overall".to_owned()),
        "{names:?}"
    );
    assert!(
        names.contains(&"rework-session-worst-overall".to_owned()),
        "{names:?}"
    );
    let best = all(&found)
        .into_iter()
        .find(|it| it.advice == Advice::Repeat)
        .unwrap();
    let others = best.others.as_ref().unwrap();
    assert_eq!((others.sessions, others.answers.n()), (5, 70));

    // A session that pleased nearly everybody needs no rework, whatever its place; three
    // sessions have no thirds.
    let good: &[(&str, [u64; 5])] = &[("overall", [0, 0, 1, 5, 8])];
    let last: &[(&str, [u64; 5])] = &[("overall", [0, 1, 1, 8, 4])];
    let fine: Vec<Held<'_>> = ["a", "b", "c", "d", "e"]
        .into_iter()
        .map(|key| (key, Kind::Lecture, None, good))
        .chain([("last", Kind::Lecture, None, last)])
        .collect();
    assert!(
        all(&of(&[edition(1, &fine)]))
            .iter()
            .all(|it| it.advice != Advice::Rework)
    );
    assert_eq!(said(&of(&[edition(1, &sessions[..3])])), [""; 0]);
}

#[test]
fn the_surest_stand_in_front_and_weak_ones_only_where_nothing_is_surer() {
    let weak = [0, 6, 4, 4, 0];
    let kinds = [
        ("a", Kind::Lecture),
        ("b", Kind::CountryPresentation),
        ("c", Kind::ObservationVisit),
        ("d", Kind::ActionPlan),
        ("e", Kind::Discussion),
    ];
    let of_answers = |answers: &[[u64; 5]]| {
        let questions: Vec<[(&str, [u64; 5]); 1]> =
            answers.iter().map(|it| [(PACE, *it)]).collect();
        let sessions: Vec<Held<'_>> = kinds
            .iter()
            .zip(&questions)
            .map(|((key, kind), questions)| -> Held<'_> { (key, *kind, None, questions) })
            .collect();
        of(&[edition(1, &sessions)])
    };
    let found = of_answers(&[weak; 5]);
    assert_eq!((found.front.len(), found.rest.len()), (3, 2));
    let found = of_answers(&[weak, SHORT, [4, 8, 2, 0, 0], LONG, weak]);
    let order: Vec<Certainty> = all(&found).iter().map(|it| it.certainty).collect();
    assert!(order.is_sorted());
    assert_eq!(found.front.len(), 3);
    assert_eq!(
        found.front[0].subject,
        Subject::Kind(Kind::ObservationVisit)
    );
    let mut effects = found.front[1..].iter().map(|it| it.effect);
    assert!(effects.next() >= effects.next());
}

#[test]
fn without_answers_there_is_nothing_to_say() {
    assert_eq!(brief(&[], &[]).unwrap(), None);
    let mut open = edition(1, &[("talk", Kind::Lecture, None, &[(PACE, SHORT)])]);
    open.sessions[0].state = State::Open;
    assert!(!has_shown_answers(&open).unwrap());
    let found = of(&[open]);
    assert_eq!(said(&found), [""; 0]);
    assert_eq!(found.limits[0], Limit::OneEdition);
}
