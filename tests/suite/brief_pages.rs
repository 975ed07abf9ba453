//! The brief as an officer opens it, and the decisions that are written down on it.

use kanso::exchange::edition_from_toml;

use crate::fixture::{EDITION, Running, form_token, running};

const BRIEF: &str = "/officer/brief/seminar";

/// 14 people found the time for questions of the opening too short or about right, and the
/// session is closed.
async fn answered() -> Running {
    let app = running().await;
    app.sign_in().await;
    let forms: Vec<Vec<(&str, &str)>> = (0..14)
        .map(|place| {
            let pace = match place {
                0..4 => "1",
                4..12 => "2",
                _ => "3",
            };
            vec![("time-for-questions", pace)]
        })
        .collect();
    app.answer("opening", &forms).await;
    assert_eq!(app.set_state("opening", "closed").await.0, 303);
    app
}

/// The edition after the small one, in which only the opening is planned.
async fn with_next() -> Running {
    let app = answered().await;
    let next = EDITION
        .replace("number = 1", "number = 2")
        .replace("title = \"The 1st seminar\"", "title = \"The 2nd seminar\"")
        .replace("state = \"open\"", "follows = [\"1/opening\"]")
        .replace("state = \"closed\"", "");
    let next = edition_from_toml(&next).unwrap();
    app.store.put_edition(&next, 0).await.unwrap();
    app
}

fn fields(token: &str, about: &str, question: &str, decided: &str) -> String {
    format!(
        "token={token}&about={about}&question={question}&expect=lower&found=Too+short.&decided={decided}"
    )
}

#[actix_web::test]
async fn without_answers_the_brief_says_what_to_do() {
    let app = running().await;
    app.sign_in().await;
    let (status, page) = app.get(BRIEF).await;
    assert_eq!(status, 200);
    assert!(page.contains("No answers to plan by yet"));
    assert!(page.contains("close the sessions that are over"));
    assert!(page.contains("The 2nd edition is not there yet."));
    for path in [
        "/officer/brief/elsewhere",
        "/officer/brief/seminar?after=7",
        "/officer/brief/NO",
    ] {
        assert_eq!(app.get(path).await.0, 404, "{path}");
    }
    let (_, start) = app.get("/officer").await;
    assert!(start.contains("href=\"/officer/brief/seminar\""));
    let (_, edition) = app.get("/officer/editions/seminar/1").await;
    assert!(edition.contains("href=\"/officer/brief/seminar?after=1\""));
}

#[actix_web::test]
async fn the_first_line_says_what_to_change_why_and_how_sure() {
    let app = answered().await;
    let (status, page) = app.get(BRIEF).await;
    assert_eq!(status, 200);
    let text = |start: &str| page.find(start).unwrap_or_else(|| panic!("no {start}"));
    let action = text("More time for questions in lectures");
    let reason = text("12 of 14 found it too short, none too long.");
    assert!(page[..action].ends_with("data-sure=\"Clear\">Clear</b> "));
    assert!(action < reason && reason < text("How many minutes for questions"));
    assert!(page.contains("this is the only edition with answers so far"));
    assert!(page.contains("No minutes for questions are recorded for lectures"));
    // No test of statistics is named in what is read first.
    let first = &page[..text("<div class=\"inside\">")];
    assert!(!first.contains("p = ") && !first.contains("p < "));
}

#[actix_web::test]
async fn a_decision_is_written_down_and_deleted() {
    let app = with_next().await;
    let (_, page) = app.get(BRIEF).await;
    let token = form_token(&page).to_owned();
    let write = "?after=1&amp;write=more-lecture-time-for-questions#write";
    assert!(page.contains(write));
    let (_, filled) = app
        .get(&format!(
            "{BRIEF}?after=1&write=more-lecture-time-for-questions"
        ))
        .await;
    assert!(filled.contains("Lectures: 12 of 14 found it too short, none too long.</textarea>"));
    assert!(filled.contains("<option value=\"kind:lecture\" selected>"));

    let path = format!("{BRIEF}/1/decisions");
    for (body, problem) in [
        (fields(&token, "kind:picnic", "overall", "x"), "About: "),
        (
            fields(&token, "session:tour", "overall", "x"),
            "no such session",
        ),
        (
            fields(&token, "", "overall", "x"),
            "About: choose what is to change.",
        ),
        (
            fields(&token, "kind:lecture", "access", "x"),
            "a lecture is not asked to rate",
        ),
        (
            fields(&token, "kind:lecture", "overall", "+"),
            "What we change: this is empty",
        ),
        (
            fields(&token, "kind:lecture", "overall", &"x".repeat(601)),
            "What we change: this has 601 characters",
        ),
    ] {
        let (status, page) = app.post(&path, body).await;
        assert_eq!(status, 422, "{problem}");
        assert!(page.contains(problem), "{problem}");
        assert!(
            page.contains("Too short.</textarea>"),
            "what was written stays"
        );
    }
    let foreign = fields("AAAA", "kind:lecture", "time-for-questions", "Longer");
    assert_eq!(app.post(&path, foreign).await.0, 403);
    let editions = app.store.editions().await.unwrap();
    let next = editions.iter().find(|it| it.plan.number == 2).unwrap();
    assert_eq!(app.store.decisions(next.id).await.unwrap(), []);

    let good = fields(
        &token,
        "session:opening",
        "time-for-questions",
        "20+%3Cb%3Eminutes%3C%2Fb%3E",
    );
    let (status, location) = app.post(&path, good).await;
    assert_eq!(
        (status, location.as_str()),
        (303, "/officer/brief/seminar?after=1#decided")
    );
    let (_, page) = app.get(BRIEF).await;
    assert!(page.contains("The opening &#60;lecture&#62; &#38; more: the time for questions"));
    assert!(page.contains("20 &#60;b&#62;minutes"));
    assert!(page.contains("fewer say “too short”"));
    let (_, file) = app.get(&format!("{BRIEF}/2/decisions.toml")).await;
    assert!(file.contains("session = \"opening\""), "{file}");

    let id = app.store.decisions(next.id).await.unwrap()[0].id;
    let delete = |number: u32| format!("{BRIEF}/1/decisions/{number}/{id}/delete");
    assert_eq!(app.post(&delete(2), "token=AAAA").await.0, 403);
    assert_eq!(app.post(&delete(1), format!("token={token}")).await.0, 404);
    assert_eq!(app.post(&delete(2), format!("token={token}")).await.0, 303);
    assert_eq!(app.store.decisions(next.id).await.unwrap(), []);
    assert_eq!(app.post(&delete(2), format!("token={token}")).await.0, 404);

    let address = kanso::store::Store::sqlite_address(&app.folder.path().join("kanso.db"));
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    let noted: Vec<(String, String)> = sqlx::query_as(
        "SELECT action, subject FROM audit_entry WHERE action LIKE '%decision' ORDER BY action",
    )
    .fetch_all(&pool)
    .await
    .unwrap();
    let subject = "opening: time-for-questions".to_owned();
    assert_eq!(
        noted,
        [
            ("delete decision".to_owned(), subject.clone()),
            ("write decision".to_owned(), subject)
        ]
    );
}

#[actix_web::test]
async fn what_is_decided_fits_the_question() {
    let app = with_next().await;
    let (_, page) = app.get(BRIEF).await;
    let token = form_token(&page).to_owned();
    // Each question says of which sort it is; the style sheet shows the steps of that sort.
    assert!(page.contains("<option class=\"of-time\" value=\"time-for-questions\" selected>"));
    assert!(page.contains("<option class=\"of-quality\" value=\"overall\">"));
    assert_eq!(page.matches("name=\"expect\"").count(), 5);
    assert!(!page.contains(" checked"), "nobody decides for the officer");
    let (_, filled) = app
        .get(&format!(
            "{BRIEF}?after=1&write=more-lecture-time-for-questions"
        ))
        .await;
    assert!(filled.contains("value=\"more-time\" checked>"), "{filled}");

    let path = format!("{BRIEF}/1/decisions");
    let send = |question: &str, expect: &str, decided: &str| {
        format!(
            "token={token}&about=kind:lecture&question={question}&expect={expect}&found=So.&decided={decided}"
        )
    };
    for (question, expect, problem) in [
        (
            "time-for-questions",
            "repeat",
            "this question is about time",
        ),
        ("overall", "less-time", "this question is not about time"),
        ("overall", "", "We decide to: choose one of these."),
        ("overall", "sideways", "We decide to: choose one of these."),
    ] {
        let (status, page) = app.post(&path, send(question, expect, "x")).await;
        assert_eq!(status, 422, "{question} {expect}");
        assert!(page.contains(problem), "{question} {expect}");
        assert!(page.contains(&format!("value=\"{question}\" selected")));
    }
    // The file knows two directions; the step that says less than its direction goes into the text.
    for (question, expect, decided, direction, kept) in [
        (
            "time-for-questions",
            "more-time",
            "20+minutes",
            "lower",
            "20 minutes",
        ),
        ("length", "less-time", "One+hour", "higher", "One hour"),
        (
            "overall",
            "repeat",
            "The+same",
            "higher",
            "Repeat: The same",
        ),
        ("clarity", "rework", "Rework+it", "higher", "Rework it"),
        ("relevance", "drop", "The+film", "higher", "Drop: The film"),
        ("new-knowledge", "higher", "More", "higher", "More"),
    ] {
        let (status, _) = app.post(&path, send(question, expect, decided)).await;
        assert_eq!(status, 303, "{question} {expect}");
        let (_, file) = app.get(&format!("{BRIEF}/2/decisions.toml")).await;
        let written = format!(
            "question = \"{question}\"\nexpect = \"{direction}\"\nfound = \"So.\"\ndecided = \"{kept}\"\n"
        );
        assert!(file.contains(&written), "{written} is not in {file}");
    }

    // The word that is put before it takes nothing away from what may be written, also in a file.
    let long = "y".repeat(600);
    let (status, page) = app.post(&path, send("overall", "rework", &long)).await;
    assert_eq!(status, 303, "{page}");
    let (_, file) = app.get(&format!("{BRIEF}/2/decisions.toml")).await;
    assert!(file.contains(&format!("decided = \"Rework: {long}\"\n")));
    assert!(app.get(BRIEF).await.1.contains(&long), "it is read again");
    let (status, page) = app
        .post(&path, send("overall", "rework", &format!("{long}y")))
        .await;
    assert_eq!(status, 422);
    assert!(page.contains("What we change: this has 601 characters: use at most 600"));
}
