//! What the pages and files of officers say of what is closed.

use kanso::domain::{Secret, State, Threshold};

use crate::fixture::{EDITION_PAGE, Running, draft, form_token, running};

type Form<'a> = Vec<(&'a str, &'a str)>;

/// The small edition with a second lecture.
pub(crate) async fn with_second_lecture() -> Running {
    let app = running().await;
    app.sign_in().await;
    let mut draft = draft();
    let mut second = draft.sessions[0].clone();
    second.plan.key = "second".parse().unwrap();
    second.state = State::Open;
    draft.sessions.push(second);
    app.store.put_edition(&draft, 0).await.unwrap();
    app
}

/// All that an officer can look at after these people answered: the opening is still open,
/// the visit and the second lecture are closed.
async fn everything_an_officer_gets(
    opening: &[Form<'_>],
    visit: &[Form<'_>],
    second: &[Form<'_>],
) -> String {
    let app = with_second_lecture().await;
    app.answer("opening", opening).await;
    app.set_state("visit", "open").await;
    app.answer("visit", visit).await;
    app.set_state("visit", "closed").await;
    app.answer("second", second).await;
    app.set_state("second", "closed").await;
    // The same number of cards was handed out.
    let made = opening.len() + visit.len() + second.len();
    let rest = (made..40).map(|_| Secret::random().hash());
    let edition = app.store.editions().await.unwrap().remove(0);
    app.store
        .add_passes(edition.id, &rest.collect::<Vec<_>>())
        .await
        .unwrap();
    let mut shown = String::new();
    for page in [
        "/officer",
        EDITION_PAGE,
        "/officer/editions/seminar/1/sessions/opening",
        "/officer/editions/seminar/1/sessions/visit",
        "/officer/editions/seminar/1/sessions/second",
        "/officer/editions/seminar/1/answers.csv",
        "/officer/compare/seminar",
        "/officer/compare/seminar?question=overall&by=series",
        "/officer/compare/seminar?question=overall&by=kind",
        "/officer/compare/seminar?question=all",
        "/officer/compare/seminar?question=all&kind=lecture",
        "/officer/compare/seminar?view=slope&question=overall",
        "/officer/compare/seminar?view=heat",
        "/officer/compare/seminar?view=days",
        "/officer/compare/seminar?question=overall&figure=trend-overall&as=csv",
        "/officer/compare/seminar?view=heat&figure=heat-shares&as=csv",
        "/officer/compare/seminar?view=heat&figure=heat-pacing&as=svg",
        "/officer/editions/seminar/1/sessions/second?figure=scale-quality&as=csv",
    ] {
        let (status, text) = app.get(page).await;
        assert_eq!(status, 200, "{page}");
        let token = if text.contains("name=\"token\"") {
            form_token(&text).to_owned()
        } else {
            "no token".to_owned()
        };
        shown.push_str(&text.replace(&token, "token"));
    }
    shown
}

#[actix_web::test]
async fn no_page_or_file_differs_between_two_worlds_that_differ_in_closed_cells() {
    let rated = |value| vec![("overall", value)];
    let wrote = |value, text| vec![("overall", value), ("improve", text)];
    let absent = || vec![("attended", "no")];
    // Seven attended the second lecture, and wrote five texts to one question.
    let lecture = |overall: [&'static str; 7], improve: &[&'static str]| -> Vec<Form<'static>> {
        (0..7)
            .map(|place| {
                let pacing = ["1", "2", "2", "3", "3", "4", "0"][place];
                let mut form = vec![("time-for-questions", pacing)];
                if !overall[place].is_empty() {
                    form.push(("overall", overall[place]));
                }
                if place < 5 {
                    form.push(("most-useful", "All of it"));
                }
                if let Some(text) = improve.get(place) {
                    form.push(("improve", text));
                }
                form
            })
            .collect()
    };
    // Fewer than five at the visit, five or more but not yet ten at the opening; at the
    // second lecture nearly all chose one answer.
    let one = everything_an_officer_gets(
        &[
            rated("1"),
            rated("2"),
            wrote("5", "Too long"),
            rated("5"),
            rated("4"),
            absent(),
        ],
        &[wrote("1", "Cold"), rated("2")],
        &lecture(
            ["4", "4", "4", "4", "4", "4", "2"],
            &["More", "Less", "No", "Yes"],
        ),
    )
    .await;
    let absent_second = || {
        let mut forms = lecture(["1", "1", "", "1", "0", "1", "1"], &[]);
        forms.extend([absent(), absent(), absent(), absent(), absent(), absent()]);
        forms
    };
    let other = everything_an_officer_gets(
        &[
            rated("3"),
            rated("3"),
            rated("3"),
            rated("4"),
            rated("2"),
            rated("1"),
            wrote("1", "Too short"),
        ],
        &[
            rated("5"),
            absent(),
            wrote("4", "Warm"),
            rated("4"),
            absent(),
            absent(),
        ],
        &absent_second(),
    )
    .await;
    assert!(one.contains("5 or more") && one.contains("fewer than 5"));
    assert!(one.contains("nearly all the same: not shown"));
    assert!(one.contains("All of it") && !one.contains("Less"));
    let differ: Vec<(&str, &str)> = one
        .lines()
        .zip(other.lines())
        .filter(|(one, other)| one != other)
        .collect();
    assert_eq!(differ, []);
    assert_eq!(one, other);
    let third = everything_an_officer_gets(&[rated("3")], &[], &[]).await;
    assert_ne!(one, third, "a step of the number received is seen");
}

/// What stands between two marks of a page, without its tags.
pub(crate) fn between(page: &str, from: &str, to: &str) -> String {
    let start = page
        .find(from)
        .unwrap_or_else(|| panic!("no {from} in {page}"));
    let end = page[start..].find(to).unwrap() + start;
    let mut text = String::new();
    for part in page[start..end].split('<').skip(1) {
        text.push_str(part.split_once('>').unwrap().1);
    }
    text
}

#[actix_web::test]
async fn comments_are_counted_by_people_and_question() {
    let app = with_second_lecture().await;
    // Three people write six texts, so no text is of one of five.
    let both = |text| vec![("most-useful", text), ("improve", text)];
    app.answer("opening", &[both("One"), both("Two"), both("Three")])
        .await;
    // Five people write to one question, four of them to the other.
    let mut forms = vec![both("One"), both("Two"), both("Three"), both("Four")];
    forms.push(vec![("most-useful", "Five")]);
    app.answer("second", &forms).await;
    for session in ["opening", "second"] {
        app.set_state(session, "closed").await;
    }
    let few = "Fewer than 5 people wrote something here, or nobody did: so few texts are not \
               shown, because they could point to a person.";
    let words = async |session: &str| {
        let path = format!("{EDITION_PAGE}/sessions/{session}");
        between(&app.get(&path).await.1, "<h2 id=\"comments\"", "</section>")
    };
    let opening = words("opening").await;
    assert_eq!(opening.matches(few).count(), 2, "{opening}");
    assert!(!opening.contains("One") && !opening.contains("Three"));
    // A question to which nobody wrote looks like one to which few did.
    app.set_state("visit", "open").await;
    app.set_state("visit", "closed").await;
    let visit = words("visit").await;
    assert_eq!(visit.matches(few).count(), 2, "{visit}");
    let second = words("second").await;
    let (useful, improve) = second
        .split_once("What should be done differently next time?")
        .unwrap();
    for text in ["One", "Two", "Three", "Four", "Five"] {
        assert!(useful.contains(text), "{useful}");
        assert!(!improve.contains(text), "{improve}");
    }
    assert!(!useful.contains(few) && improve.contains(few));
    // Nobody rated anything: no lecture may be shown, and so no sum of lectures.
    let path = "/officer/compare/seminar?question=overall&by=kind";
    let (_, compared) = app.get(path).await;
    let none =
        "Where none of several sessions may be shown on its own, their sum is not shown either.";
    assert!(compared.contains(none), "{compared}");
}

#[actix_web::test]
async fn what_is_closed_says_why_in_one_sentence() {
    let app = with_second_lecture().await;
    let rated = |value| vec![("overall", value), ("clarity", "3")];
    app.answer("second", &vec![rated("5"); 19]).await;
    app.answer("second", &[rated("2"), vec![("attended", "no")]])
        .await;
    app.answer("opening", &vec![rated("5"); 18]).await;
    app.answer("opening", &[rated("1"), vec![("attended", "no")]])
        .await;
    let not_counted = "Who said that they did not attend is not counted.";
    let page = async |path: &str| app.get(&format!("{EDITION_PAGE}{path}")).await.1;
    assert!(page("/sessions/second").await.contains(not_counted));
    for session in ["opening", "second"] {
        app.set_state(session, "closed").await;
    }
    // Twenty people are no small group, nineteen are.
    let second = page("/sessions/second").await;
    assert!(
        second.contains("19 of 20 very good or excellent"),
        "{second}"
    );
    assert!(
        second.contains("<b>20</b> of 16 answers received</p>"),
        "{second}"
    );
    assert!(second.contains(not_counted));
    let unanimous = "Where at least 5 answered and all or nearly all chose the same answer, it is \
                     not shown which one, because in a group of fewer than 20 it would tell what \
                     each of them chose.";
    let opening = page("/sessions/opening").await;
    assert!(opening.contains("<b>19</b> of 16"));
    assert!(opening.contains(unanimous), "{opening}");
    let figure = between(&opening, "<figure id=\"scale-quality\"", "</figure>");
    for number in ["18", "19", "95"] {
        assert!(!figure.contains(number), "{number} in {figure}");
    }
    let few =
        "Fewer than 5 answers, or none, are not shown, because so few could point to a person.";
    assert!(opening.contains(few));
    let past = page("/sessions/past").await;
    assert!(
        past.contains("Fewer than 5 answers are not counted out"),
        "{past}"
    );
    let edition = page("").await;
    assert!(edition.contains("Fewer than 5 are never counted out"));
    assert!(edition.contains(not_counted) && edition.contains(unanimous));
    // No ranking, no sum: one session is left.
    assert!(!edition.contains("Where the sessions stand") && !edition.contains("18 of 19"));

    let csv = page("/answers.csv").await;
    let row = |session: &str, question: &str| -> Vec<String> {
        let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        let rows = reader.records().map(|it| it.unwrap());
        rows.filter(|it| &it[3] == session && &it[8] == question)
            .map(|it| format!("{}|{}|{}|{}|{}", &it[6], &it[11], &it[12], &it[13], &it[14]))
            .collect()
    };
    assert_eq!(row("opening", "overall"), [format!("19||||{unanimous}")]);
    assert_eq!(row("opening", "relevance"), [format!("19||||{few}")]);
    assert_eq!(row("past", "overall"), [format!("fewer than 5||||{few}")]);
    assert_eq!(
        row("visit", "overall"),
        [
            "fewer than 5||||Until a session is closed for good only the number of its answers is \
             shown, in steps, so that nobody learns who has just answered."
        ]
    );
    assert_eq!(row("second", "overall").len(), 5);
}

#[actix_web::test]
async fn a_raised_threshold_closes_what_it_no_longer_allows() {
    let app = with_second_lecture().await;
    let forms: Vec<Form<'_>> = ["1", "2", "3", "4", "5", "5"]
        .map(|value| vec![("overall", value), ("improve", "A text")])
        .to_vec();
    app.answer("opening", &forms).await;
    app.set_state("opening", "closed").await;
    let path = format!("{EDITION_PAGE}/sessions/opening");
    let (_, page) = app.get(&path).await;
    assert!(page.contains("3 of 6 very good or excellent") && page.contains("A text"));
    let mut file = draft();
    file.sessions.push(file.sessions[0].clone());
    file.sessions[3].plan.key = "second".parse().unwrap();
    file.plan.threshold = Threshold::new(7).unwrap();
    app.store.put_edition(&file, 0).await.unwrap();
    let (_, page) = app.get(&path).await;
    assert!(!page.contains("3 of 6") && !page.contains("A text"));
    assert!(page.contains("<b>fewer than 7</b>"));
    assert!(page.contains("Fewer than 7 people wrote something here"));
    // It does not sink again, and so nothing opens.
    file.plan.threshold = Threshold::new(5).unwrap();
    let refusal = app.store.put_edition(&file, 0).await.unwrap_err();
    assert!(refusal.to_string().starts_with("threshold: "), "{refusal}");
    assert!(!app.get(&path).await.1.contains("3 of 6"));
}
