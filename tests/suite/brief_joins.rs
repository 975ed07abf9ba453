//! What the design brief says together: of one session, over several editions, and of a decision
//! beside what fell meanwhile.

use kanso::analysis::{Advice, Brief, Certainty, EditionAnswers, Statement, brief};
use kanso::domain::{
    Decision, DecisionId, DecisionPlan, DecisionSubject, EditionId, Expected, Kind, SeriesLink,
};
use kanso::figure::{Step, bar_keys, check_texts, drafted, question_figures, statement_texts};

use crate::brief::{Held, PACE, RIGHT, all, edition, of, said};

const MIDDLING: [u64; 5] = [0, 1, 4, 6, 3];

/// Five middling sessions and one that pleased everybody, with these answers about its time; the
/// other lecture was too short for as many as these.
fn with_best(pace: [u64; 5], other: [u64; 5]) -> Brief {
    let best = [("overall", [0, 0, 0, 2, 12]), (PACE, pace)];
    let lecture = [("overall", MIDDLING), (PACE, other)];
    let others = [("overall", MIDDLING)];
    let held: Vec<Held<'_>> = vec![
        ("best", Kind::Lecture, Some(10), &best),
        ("other", Kind::Lecture, Some(45), &lecture),
        ("long", Kind::Lecture, Some(45), &[(PACE, [0, 0, 3, 8, 3])]),
        (
            "longer",
            Kind::Lecture,
            Some(60),
            &[(PACE, [0, 0, 2, 8, 4])],
        ),
        ("a", Kind::ObservationVisit, None, &others),
        ("b", Kind::ObservationVisit, None, &others),
        ("c", Kind::Discussion, None, &others),
        ("d", Kind::Discussion, None, &others),
    ];
    of(&[edition(1, &held)])
}

fn named<'a>(found: &'a Brief, name: &str) -> &'a Statement {
    all(found)
        .into_iter()
        .find(|it| it.name() == name)
        .unwrap_or_else(|| panic!("{name} is not in {:?}", said(found)))
}

#[test]
fn place_and_time_of_one_session_are_one_statement_as_sure_as_each() {
    // Repeating is likely, and so is more time: the place leads.
    let found = with_best([1, 5, 8, 0, 0], RIGHT);
    let repeat = named(&found, "repeat-session-best-overall");
    let more = repeat.also.as_deref().unwrap();
    assert_eq!(more.advice, Advice::MoreTime);
    assert_eq!(
        (repeat.certainty, more.certainty),
        (Certainty::Likely, Certainty::Likely)
    );
    assert!(
        said(&found)
            .iter()
            .all(|it| !it.starts_with("more-session-best"))
    );
    let (front, _) = statement_texts(&found).unwrap();
    let text = front.iter().find(|it| it.name == repeat.name()).unwrap();
    assert_eq!(
        text.action,
        "Repeat “The best”, with more time for questions"
    );
    assert_eq!(
        text.reason,
        "Repeat (likely): 14 of 14 said “very good” or “excellent”, in the 5 other sessions 45 of \
         70. More time (likely): 6 of 14 found its 10 minutes too short, none too long."
    );
    assert_eq!(text.chart.matches("<svg").count(), 2);
    assert!(text.grounds.contains("Repeat (likely): The probability"));
    assert!(text.grounds.contains("More time (likely): 95 % interval"));
    // What can be decided on by itself is the time.
    let draft = drafted(&found, &repeat.name()).unwrap();
    assert_eq!(
        (draft.step, draft.question.as_str()),
        (Step::MoreTime, PACE)
    );
    assert!(draft.found.contains("6 of 14"));
    assert!(draft.minutes.starts_with("Lectures: "), "{}", draft.minutes);
    assert_eq!(drafted(&found, "no-such-statement"), None);

    // More time is clear: it leads, and the place keeps its own word.
    let found = with_best([4, 8, 2, 0, 0], RIGHT);
    let more = named(&found, "more-session-best-time-for-questions");
    assert_eq!(more.certainty, Certainty::Clear);
    assert_eq!(more.also.as_ref().unwrap().certainty, Certainty::Likely);
    let (front, _) = statement_texts(&found).unwrap();
    let text = front.iter().find(|it| it.name == more.name()).unwrap();
    assert_eq!(
        text.action,
        "More time for questions in “The best”; likely worth repeating"
    );
    assert!(text.reason.starts_with("More time (clear): 12 of 14"));
}

#[test]
fn the_other_sessions_that_want_more_time_are_still_said() {
    let found = with_best([1, 5, 8, 0, 0], [1, 6, 7, 0, 0]);
    let repeat = named(&found, "repeat-session-best-overall");
    assert!(repeat.also.is_some());
    let other = named(&found, "more-session-other-time-for-questions");
    assert!(
        other.with.is_empty(),
        "the best stands in its own statement"
    );
}

#[test]
fn what_is_weak_is_not_joined_with_what_is_surer() {
    // Nothing stands out but by a hint: the best of alike sessions.
    let best = [("overall", [0, 1, 3, 7, 3]), (PACE, [4, 8, 2, 0, 0])];
    let others = [("overall", MIDDLING), (PACE, [0, 0, 4, 8, 2])];
    let held: Vec<Held<'_>> = vec![
        ("best", Kind::Lecture, None, &best),
        ("a", Kind::Lecture, None, &others),
        ("b", Kind::Lecture, None, &others),
        ("c", Kind::Discussion, None, &others),
        ("d", Kind::Discussion, None, &others),
    ];
    let found = of(&[edition(1, &held)]);
    for statement in all(&found) {
        if let Some(also) = &statement.also {
            assert!(also.certainty <= Certainty::Likely, "{:?}", said(&found));
        }
    }
}

/// Editions of one lecture whose share of the best answers rises by little each year.
fn rising(editions: u32) -> Vec<EditionAnswers> {
    (1..=editions)
        .map(|number| {
            let from = 2 * u64::from(number);
            let answers = [("overall", [0, 0, 16 - from, from, 1])];
            edition(number, &[("talk", Kind::Lecture, None, &answers)])
        })
        .collect()
}

#[test]
fn what_rises_over_the_years_is_said_where_the_last_two_editions_say_nothing() {
    let found = of(&rising(6));
    let risen = named(&found, "risen-lecture-overall");
    assert_eq!(risen.certainty, Certainty::Clear);
    assert_eq!(risen.before.as_ref().unwrap().editions, 6);
    let (front, _) = statement_texts(&found).unwrap();
    let text = front.iter().find(|it| it.name == risen.name()).unwrap();
    assert_eq!(
        text.action,
        "Better over six editions: the overall impression in lectures"
    );
    assert_eq!(
        text.reason,
        "Answers of “very good” or “excellent” rose from 3 of 17 to 13 of 17, from the 1st edition \
         to now."
    );
    assert!(text.grounds.contains("a straight line"));
    // The level, the change and the course of the one question are three comparisons.
    assert_eq!(found.comparisons, 3);
    // Two editions have a change and no course.
    let found = of(&rising(2));
    assert_eq!(found.comparisons, 2);
    assert!(all(&found).iter().all(|it| it.course.is_none()));
}

#[test]
fn a_statement_about_something_else_says_where_its_number_goes() {
    // Lectures still want more time, clearly; over four editions fewer do.
    let paces = [
        [10, 4, 0, 0, 0],
        [8, 5, 1, 0, 0],
        [6, 6, 2, 0, 0],
        [3, 9, 2, 0, 0],
    ];
    let editions: Vec<EditionAnswers> = (1..)
        .zip(paces)
        .map(|(number, pace)| edition(number, &[("talk", Kind::Lecture, None, &[(PACE, pace)])]))
        .collect();
    let found = of(&editions);
    let more = named(&found, "more-lecture-time-for-questions");
    let (course, certainty) = more.course.unwrap();
    assert_eq!((course.editions, certainty), (4, Certainty::Likely));
    let (front, _) = statement_texts(&found).unwrap();
    assert!(
        front[0]
            .more
            .contains(&"Over four editions fewer ask for more time: likely.".to_owned()),
        "{:?}",
        front[0].more
    );
}

fn decision(subject: DecisionSubject) -> Decision {
    Decision {
        id: DecisionId::random(),
        edition_id: EditionId::random(),
        from_file: false,
        plan: DecisionPlan {
            subject,
            question: PACE.parse().unwrap(),
            expected: Expected::Lower,
            found: "Too short.".parse().unwrap(),
            decided: "Twice as long.".parse().unwrap(),
        },
    }
}

/// Too short before and about right now, with these shares of the best answers to “overall”.
fn helped(now: [u64; 5]) -> Vec<EditionAnswers> {
    let before = [(PACE, [7, 5, 1, 0, 0]), ("overall", [0, 0, 1, 4, 8])];
    let after = [(PACE, RIGHT), ("overall", now)];
    let before = edition(1, &[("talk", Kind::Lecture, Some(10), &before)]);
    let mut after = edition(2, &[("talk", Kind::Lecture, Some(30), &after)]);
    after.links.push(SeriesLink {
        session: after.sessions[0].id,
        earlier: before.sessions[0].id,
    });
    vec![before, after]
}

#[test]
fn a_decision_that_helped_tells_what_fell_meanwhile() {
    const FELL: [u64; 5] = [1, 3, 5, 3, 1];
    let result = |editions: &[EditionAnswers], subject: DecisionSubject| {
        let found = brief(editions, &[decision(subject)]).unwrap().unwrap();
        (
            check_texts(&found).unwrap().remove(0).result,
            found.comparisons,
        )
    };
    let kind = || DecisionSubject::Kind(Kind::Lecture);
    let (of_kind, comparisons) = result(&helped(FELL), kind());
    assert_eq!(
        of_kind,
        "Too short fell from 12 of 13 to 1 of 14. That is what was hoped for, and it is clear. But \
         the overall impression clearly fell meanwhile, from 12 of 13 to 4 of 13; whether the \
         decision caused that cannot be told."
    );
    // The session's own line tells the same, by two comparisons more.
    let (of_session, more) = result(
        &helped(FELL),
        DecisionSubject::Session("talk".parse().unwrap()),
    );
    assert_eq!(of_session, of_kind);
    assert_eq!(more, comparisons + 2);
    // Nothing fell, or the decision did not help: nothing is added.
    let (steady, _) = result(&helped([0, 0, 1, 4, 8]), kind());
    assert!(!steady.contains("meanwhile"), "{steady}");
    let mut worse = helped(FELL);
    worse.swap(0, 1);
    worse[0].edition.plan.number = 1;
    worse[1].edition.plan.number = 2;
    let (worse, _) = result(&worse, kind());
    assert!(!worse.contains("meanwhile"), "{worse}");
}

#[test]
fn minutes_are_told_in_steps_of_five_and_kept_exactly() {
    let held: Vec<Held<'_>> = vec![
        ("a", Kind::Lecture, Some(10), &[(PACE, [9, 3, 0, 0, 0])]),
        ("b", Kind::Lecture, Some(20), &[(PACE, [5, 7, 2, 0, 0])]),
        ("c", Kind::Lecture, Some(45), &[(PACE, [0, 0, 1, 8, 1])]),
    ];
    let (figures, _) = question_figures(&of(&[edition(1, &held)]), false);
    let figure = &figures[0];
    assert_eq!(
        figure.title,
        "Lectures: about 30 minutes would balance; 20 minutes are too short and 45 too long, so it may be \
         anything between"
    );
    let last = figure.table.rows.last().unwrap();
    assert_eq!(last[..3], ["Balance, as computed", "–", "32 (20 to 45)"]);
    let place = figure
        .data
        .header
        .iter()
        .position(|it| it == "balance")
        .unwrap();
    for row in &figure.data.rows {
        assert_eq!(row[place..], ["32", "20", "45"]);
    }
}

#[test]
fn the_bars_are_explained_once_for_each_sort_of_answer() {
    let keys = bar_keys(&with_best([1, 5, 8, 0, 0], RIGHT)).unwrap();
    let ends: Vec<(&str, &str)> = keys.iter().map(|it| (it.low, it.high)).collect();
    assert_eq!(
        ends,
        [("too short", "too long"), ("worst answer", "best answer")]
    );
    assert!(
        keys.iter()
            .all(|it| it.swatches.matches("<rect").count() == 5)
    );
    let held: Vec<Held<'_>> = vec![("talk", Kind::Lecture, None, &[(PACE, [4, 8, 2, 0, 0])])];
    assert_eq!(bar_keys(&of(&[edition(1, &held)])).unwrap().len(), 1);
}
