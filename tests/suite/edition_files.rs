//! Editions from files, and the files of the real seminar.

use kanso::domain::{
    Decision, DecisionId, DecisionPlan, DecisionSubject, EditionDraft, EditionId, Kind,
    RawResponse, Secret, Texts, Threshold,
};
use kanso::exchange::{decisions_toml, edition_from_csv, edition_from_toml};
use kanso::store::{Store, Submission, inbox};

use crate::fixture::{EDITION, draft, postgres, running, sqlite};

#[test]
fn every_error_names_the_line_the_field_and_the_mend() {
    let wrong = EDITION
        .replace("Asia/Tokyo", "Mars/Olympus")
        .replace("kind = \"observation visit\"", "kind = \"picnic\"")
        .replace("number = 1", "number = \"one\"")
        .replace("grace_minutes = 0", "grace_minutes = 10081\nthreshold = 2");
    let problems = edition_from_toml(&wrong).unwrap_err();
    let said: Vec<(usize, &str)> = problems
        .0
        .iter()
        .map(|it| (it.line, it.field.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (7, "number"),
            (10, "time_zone"),
            (12, "grace_minutes"),
            (13, "threshold"),
            (29, "kind")
        ]
    );
    assert!(
        problems
            .to_string()
            .contains("use a name of the IANA database")
    );
    assert!(problems.to_string().contains("use one of lecture"));
    assert!(
        problems
            .to_string()
            .contains("use a whole number from 3 to")
    );
    assert!(problems.to_string().contains("use at most 10080, a week"));
}

#[test]
fn a_line_that_is_no_toml_is_named_with_its_field() {
    let wrong = EDITION.replace("cohort_size = 16", "starts_on = 2025-13-09");
    let problems = edition_from_toml(&wrong).unwrap_err();
    assert_eq!(problems.0.len(), 1);
    assert_eq!(
        (problems.0[0].line, problems.0[0].field.as_str()),
        (11, "starts_on")
    );
    assert!(problems.0[0].message.contains("dates as 2025-12-09"));
}

#[test]
fn a_spreadsheet_gives_the_same_edition() {
    let csv = "\u{feff}programme;programme_title;edition;edition_title;theme;time_zone;cohort_size;grace_minutes;key;kind;title;state\r\n\
        seminar;A seminar;1;The 1st seminar;Reintegration;Asia/Tokyo;16;0;opening;lecture;The opening <lecture> & more;open\r\n\
        ;;;;;;;;past;lecture;A lecture that is over;closed\r\n\
        ;;;;;;;;visit;observation visit;A visit to come;\r\n";
    assert_eq!(edition_from_csv(csv.as_bytes()).unwrap(), draft());
}

#[test]
fn a_spreadsheet_s_errors_name_its_own_columns() {
    let wrong = "sep=;\nprogramme;edition;edition_title;theme;time_zone;cohort_size;key;kind;title\n\
        seminar;x;The 1st;Reintegration;Asia/Tokyo;16;opening;lecture;One\n\
        ;;;;;;past;lecture\n";
    let problems = edition_from_csv(wrong.as_bytes()).unwrap_err();
    let said: Vec<(usize, &str)> = problems
        .0
        .iter()
        .map(|it| (it.line, it.field.as_str()))
        .collect();
    assert_eq!(said, [(2, "programme_title"), (3, "edition"), (4, "")]);
    assert!(
        problems
            .to_string()
            .contains("this row has 8 cells and the row of column names 9")
    );
    let empty = edition_from_csv(b"\xef\xbb\xbf\r\n").unwrap_err();
    assert_eq!(
        empty.to_string(),
        "line 1: the file is empty: write the names of the columns first"
    );
    let none = edition_from_toml("").unwrap_err();
    assert_eq!(none.0[0].field, "key of [programme]");
}

/// The types of lecturers that a file’s first session tells, or what is wrong with it.
fn lecturer_types(speaker: &str) -> Result<Vec<String>, String> {
    let session = "title = \"The opening <lecture> & more\"\nstate = \"open\"";
    let file = EDITION.replace(
        session,
        &format!("{session}\n[[session.speaker]]\n{speaker}"),
    );
    let draft = edition_from_toml(&file).map_err(|it| it.to_string())?;
    let plan = &draft.sessions[0].plan;
    Ok(plan
        .lecturer_types()
        .into_iter()
        .map(str::to_owned)
        .collect())
}

#[test]
fn a_lecturer_has_a_type_in_the_words_of_the_institute() {
    let typed = |it: &str| lecturer_types(it);
    let named = "name = \"Dr. A\"\ntype = \"visiting expert\"";
    assert_eq!(typed(named).unwrap(), ["visiting expert"]);
    assert_eq!(typed("type = \"faculty\"").unwrap(), ["faculty"]);
    assert_eq!(typed("name = \"Dr. A\"").unwrap(), [""; 0]);
    let longest = "é".repeat(60);
    assert_eq!(
        typed(&format!("type = \"{longest}\"")).unwrap(),
        [longest.as_str()]
    );
    let refused = typed(&format!("type = \"{longest}x\"")).unwrap_err();
    assert!(
        refused.contains("type: use at most 60 characters"),
        "{refused}"
    );
    let nobody = typed("position = \"Director\"").unwrap_err();
    assert!(nobody.contains("name: this is missing"), "{nobody}");

    let csv = "programme,programme_title,edition,edition_title,theme,time_zone,cohort_size,key,kind,title,speakers\r\n\
        seminar,A seminar,1,The 1st seminar,,Asia/Tokyo,16,opening,lecture,The opening,\
        Dr. A | Professor | A university | visiting expert; | | | faculty\r\n";
    let draft = edition_from_csv(csv.as_bytes()).unwrap();
    let plan = &draft.sessions[0].plan;
    assert_eq!(plan.lecturer_types(), ["visiting expert", "faculty"]);
    assert_eq!(plan.names().collect::<Vec<_>>(), ["Dr. A"]);
}

#[test]
fn the_real_edition_holds_what_the_report_says() {
    let draft = edition_from_toml(include_str!("../../data/asean-japan-2.toml")).unwrap();
    assert_eq!(draft.plan.starts_on.unwrap().to_string(), "2025-12-09");
    assert_eq!(draft.plan.ends_on.unwrap().to_string(), "2025-12-18");
    let cohort: Vec<(u32, u32)> = draft
        .plan
        .cohort
        .iter()
        .map(|it| (it.participants, it.countries))
        .collect();
    assert_eq!(cohort, [(14, 9), (2, 1)]);
    let of = |kind: &str| {
        draft
            .sessions
            .iter()
            .filter(|it| it.plan.kind.as_str() == kind)
            .count()
    };
    assert_eq!(
        [
            "lecture",
            "country presentation",
            "observation visit",
            "action plan",
            "whole programme"
        ]
        .map(of),
        [5, 1, 6, 2, 1]
    );
    assert!(draft.sessions.iter().all(|it| it.plan.starts_at.is_none()));
    let lecturers: Vec<_> = draft
        .sessions
        .iter()
        .flat_map(|it| it.plan.lecturer_types())
        .collect();
    assert_eq!(
        lecturers,
        [
            "visiting expert",
            "Japanese expert",
            "Japanese expert",
            "Japanese expert",
            "faculty"
        ]
    );
}

#[actix_web::test]
async fn importing_again_updates_and_nothing_is_half_imported() {
    let file = sqlite().await;
    let first = file.store.put_edition(&draft(), 0).await.unwrap();
    assert_eq!((first.added, first.updated, first.removed), (3, 0, 0));
    let mut changed = draft();
    changed.sessions.remove(1);
    changed.sessions[0].plan.title = "Another title".to_owned();
    let second = file.store.put_edition(&changed, 0).await.unwrap();
    assert_eq!((second.added, second.updated, second.removed), (0, 2, 1));
    assert_eq!(first.edition, second.edition);

    changed.sessions[0].plan.title = "A third title".to_owned();
    changed.sessions[1].follows = vec![(7, "nothing".parse().unwrap())];
    assert!(file.store.put_edition(&changed, 0).await.is_err());
    let sessions = file.store.sessions(first.edition).await.unwrap();
    let titles: Vec<&str> = sessions.iter().map(|it| it.plan.title.as_str()).collect();
    assert_eq!(titles, ["Another title", "A visit to come"]);
    assert!(file.folder.path().join("kanso.db").exists());
}

fn with_threshold(answers: u32) -> EditionDraft {
    let mut file = draft();
    file.plan.threshold = Threshold::new(answers).unwrap();
    file
}

fn with_javascript_only() -> EditionDraft {
    let mut file = draft();
    file.plan.without_javascript = false;
    file
}

fn with_another_question() -> EditionDraft {
    let mut file = draft();
    for (_, questions) in &mut file.questionnaires {
        questions[0].texts = Texts::new("Is it another question?");
    }
    file
}

/// What an import does, in words, and the first question of every session after it.
async fn import(store: &Store, file: &EditionDraft) -> String {
    let mut told = match store.put_edition(file, 0).await {
        Ok(it) => format!("{} updated, {} kept:", it.updated, it.kept),
        Err(refusal) => format!("{refusal}:"),
    };
    let edition = store.editions().await.unwrap().remove(0);
    let questionnaires = store.questionnaires(edition.id).await.unwrap();
    for session in store.sessions(edition.id).await.unwrap() {
        let asks = questionnaires
            .iter()
            .find(|it| it.id == session.questionnaire_id);
        let first = asks.unwrap().questions[0].texts.english();
        told.push_str(&format!(" {first}"));
    }
    told
}

#[actix_web::test]
async fn an_import_tells_nobody_whether_anybody_answered() {
    let mut removed = draft();
    removed.sessions.remove(0);
    let mut other_kind = draft();
    other_kind.sessions[0].plan.kind = Kind::Discussion;
    let files = [
        removed,
        other_kind,
        with_threshold(4),
        with_threshold(6),
        with_threshold(5),
        with_threshold(6),
        EditionDraft {
            plan: with_threshold(6).plan,
            ..with_another_question()
        },
    ];
    let lecture = "This lecture matters for my work.";
    let asked = format!("{lecture} {lecture} The visit fitted the topic of the seminar.");
    let threshold = |before: u32, after: u32| {
        format!(
            "threshold: people answer on the word that nothing is shown of fewer than {before} \
             answers, so it cannot become {after} any more: write threshold = {before} or more: \
             {asked}"
        )
    };
    let expected = [
        format!(
            "key: session “opening” was opened and may have answers, so it cannot be removed: put \
             it back into the file: {asked}"
        ),
        format!(
            "kind: session “opening” was opened and may have answers to the questions of a \
             lecture, so it cannot become a discussion: write kind = \"lecture\", or give the \
             other session a key of its own: {asked}"
        ),
        threshold(5, 4),
        format!("3 updated, 0 kept: {asked}"),
        threshold(6, 5),
        format!("3 updated, 0 kept: {asked}"),
        format!("3 updated, 2 kept: {lecture} {lecture} Is it another question?"),
    ];
    for answered in [0, 1, 6] {
        let app = running().await;
        app.answer("opening", &vec![vec![("overall", "3")]; answered])
            .await;
        for (file, expected) in files.iter().zip(&expected) {
            assert_eq!(import(&app.store, file).await, *expected, "{answered}");
        }
        assert_eq!(app.store.recount().await.unwrap(), []);
    }
}

#[actix_web::test]
async fn the_way_without_javascript_is_not_opened_behind_people_s_backs() {
    for answered in [0, 1] {
        let app = running().await;
        app.answer("opening", &vec![vec![("overall", "3")]; answered])
            .await;
        let off = with_javascript_only();
        app.store.put_edition(&off, 0).await.unwrap();
        let refusal = app.store.put_edition(&draft(), 0).await.unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "without_javascript: people answer on the word that the server never sees a card and \
             its answers together, so it cannot be turned on any more: write without_javascript = \
             false"
        );
        let edition = app.store.editions().await.unwrap().remove(0);
        assert!(!edition.plan.without_javascript, "nothing was changed");
    }
}

#[actix_web::test]
async fn an_edition_that_nobody_can_have_answered_can_be_changed() {
    // There are no passes yet.
    let file = sqlite().await;
    file.store
        .put_edition(&with_javascript_only(), 0)
        .await
        .unwrap();
    let asked = "Is it another question? Is it another question? Is it another question?";
    let told = import(&file.store, &with_another_question()).await;
    assert_eq!(told, format!("3 updated, 0 kept: {asked}"));
    file.store.put_edition(&with_threshold(3), 0).await.unwrap();
    let edition = file.store.editions().await.unwrap().remove(0);
    assert!(edition.plan.without_javascript);
    assert_eq!(edition.plan.threshold, Threshold::new(3).unwrap());
}

/// The small edition, of which the opening has an open link.
fn with_link() -> EditionDraft {
    let mut file = draft();
    file.sessions[0].plan.open_link = true;
    file.plan.without_javascript = false;
    file
}

/// Lets so many people answer the opening without a pass.
async fn answer_by_link(store: &Store, people: usize) {
    let edition = store.editions().await.unwrap().remove(0).id;
    let opening = store.sessions(edition).await.unwrap().remove(0);
    let questionnaires = store.questionnaires(edition).await.unwrap();
    let asked = questionnaires
        .iter()
        .find(|it| it.id == opening.questionnaire_id)
        .unwrap();
    let (inbox, task) = inbox(store.clone());
    for _ in 0..people {
        let ticket = Secret::random().ticket(opening.id);
        store.add_open_ticket(&opening, &ticket).await.unwrap();
        let fields = vec![("overall".to_owned(), "3".to_owned())];
        let response = RawResponse(fields).parse(asked).unwrap();
        let submission = Submission::new(&opening, asked, &ticket, response);
        inbox.send(submission).await.unwrap();
    }
    drop(inbox);
    task.await.unwrap();
}

#[actix_web::test]
async fn an_import_keeps_the_promises_of_an_open_link() {
    for answered in [0, 1, 6] {
        let file = sqlite().await;
        keeps_promises_of_a_link(&file.store, answered).await;
    }
}

#[actix_web::test]
async fn on_postgresql_too_an_import_keeps_the_promises_of_an_open_link() {
    let (_turn, store) = postgres().await;
    keeps_promises_of_a_link(&store, 1).await;
}

async fn keeps_promises_of_a_link(store: &Store, answered: usize) {
    // There are no passes, and nobody needs one.
    let edition = store.put_edition(&with_link(), 0).await.unwrap().edition;
    answer_by_link(store, answered).await;
    let mut removed = with_link();
    removed.sessions.remove(0);
    let mut lower = with_link();
    lower.plan.threshold = Threshold::new(4).unwrap();
    let mut seen = with_link();
    seen.plan.without_javascript = true;
    let mut without_link = with_link();
    without_link.sessions[0].plan.open_link = false;
    let mut other = with_another_question();
    other.plan.without_javascript = false;
    let refusals = [
        (&removed, "key: session “opening” was opened"),
        (&lower, "threshold: people answer on the word"),
        (&seen, "without_javascript: people answer on the word"),
        (
            &without_link,
            "open_link: session “opening” was opened with an open link and may have answers that \
             came by it, so the link cannot be taken away any more: write open_link = true",
        ),
        (&other, "open_link: session “opening”"),
    ];
    for closed in [false, true] {
        if closed {
            let opening = store.sessions(edition).await.unwrap().remove(0).id;
            assert!(store.close_session(opening, 0).await.unwrap());
            assert_eq!(store.finish_closing(1).await.unwrap(), [opening]);
        }
        for (file, begins) in &refusals {
            let refusal = store.put_edition(file, 0).await.unwrap_err().to_string();
            assert!(refusal.starts_with(begins), "{answered}: {refusal}");
        }
        // The file as it was, and what may be changed in it.
        let told = import(store, &with_link()).await;
        assert!(told.contains(" kept: This lecture"), "{told}");
        let mut more = with_link();
        more.questionnaires = with_another_question().questionnaires;
        let told = import(store, &more).await;
        // The other two have no link, and nobody has a pass.
        assert!(
            told.starts_with("3 updated, 1 kept: This lecture"),
            "{told}"
        );
        assert_eq!(store.recount().await.unwrap(), []);
    }
}

#[actix_web::test]
async fn the_open_link_of_a_planned_session_can_be_taken_away() {
    let file = sqlite().await;
    let mut linked = draft();
    linked.sessions[2].plan.open_link = true;
    let edition = file.store.put_edition(&linked, 0).await.unwrap().edition;
    file.store.put_edition(&draft(), 0).await.unwrap();
    let sessions = file.store.sessions(edition).await.unwrap();
    assert!(sessions.iter().all(|it| !it.plan.open_link));
}

/// Two decisions after the small edition: the first of a kind, the second of a session.
const DECISIONS: &str = r#"
[[decision]]
kind = "lecture"
question = "time-for-questions"
expect = "lower"
found = "Nine of 14 found the time for questions too short."
decided = "Twenty minutes for questions, said the \"chair\"."

[[decision]]
session = "visit"
question = "access"
expect = "higher"
found = """
Two lines
of what was found."""
decided = "A guide in English."
"#;

#[test]
fn decisions_are_read_and_written_alike() {
    let draft = edition_from_toml(&format!("{EDITION}{DECISIONS}")).unwrap();
    let subjects: Vec<String> = draft
        .decisions
        .iter()
        .map(|it| format!("{}: {}, {}", it.subject, it.question, it.expected))
        .collect();
    assert_eq!(
        subjects,
        [
            "lecture: time-for-questions, lower",
            "visit: access, higher"
        ]
    );
    let stored: Vec<Decision> = draft
        .decisions
        .iter()
        .map(|plan| Decision {
            id: DecisionId::random(),
            edition_id: EditionId::random(),
            from_file: true,
            plan: plan.clone(),
        })
        .collect();
    let again = edition_from_toml(&format!("{EDITION}{}", decisions_toml(&stored))).unwrap();
    assert_eq!(again.decisions, draft.decisions);
}

#[test]
fn what_is_wrong_with_a_decision_names_the_field_and_the_mend() {
    let lines = |wrong: &str| -> Vec<(String, String)> {
        edition_from_toml(&format!("{EDITION}{wrong}"))
            .unwrap_err()
            .0
            .into_iter()
            .map(|it| (it.field, it.message))
            .collect()
    };
    for (from, to, field, mend) in [
        (
            "kind = \"lecture\"",
            "kind = \"picnic\"",
            "kind",
            "use one of lecture",
        ),
        (
            "kind = \"lecture\"",
            "",
            "kind",
            "add kind = \"lecture\", or session",
        ),
        (
            "session = \"visit\"",
            "session = \"visit\"\nkind = \"lecture\"",
            "kind",
            "take “kind” or “session” out",
        ),
        (
            "session = \"visit\"",
            "session = \"tour\"",
            "session",
            "has no session “tour”",
        ),
        (
            "\"time-for-questions\"",
            "\"access\"",
            "question",
            "a lecture is not asked to rate “access”: use one of relevance",
        ),
        (
            "\"time-for-questions\"",
            "\"improve\"",
            "question",
            "is not asked to rate “improve”",
        ),
        (
            "\"lower\"",
            "\"better\"",
            "expect",
            "is not a direction: use one of higher · lower",
        ),
        (
            "\"A guide in English.\"",
            "\" \"",
            "decided",
            "this is missing: add it",
        ),
        (
            "expect = \"higher\"",
            "expects = \"higher\"",
            "expects",
            "there is no such field here",
        ),
    ] {
        let found = lines(&DECISIONS.replace(from, to));
        assert!(
            found
                .iter()
                .any(|(it, message)| it == field && message.contains(mend)),
            "{to}: {found:?}"
        );
    }
    let long = DECISIONS.replace("A guide in English.", &"word ".repeat(130));
    assert_eq!(
        lines(&long),
        [(
            "decided".to_owned(),
            "this has 649 characters: use at most 600".to_owned()
        )]
    );
}

#[actix_web::test]
async fn on_sqlite_an_import_writes_the_decisions_of_the_file_anew_and_keeps_those_of_the_page() {
    decisions(&sqlite().await.store).await;
}

#[actix_web::test]
async fn on_postgresql_an_import_writes_the_decisions_of_the_file_anew_and_keeps_those_of_the_page()
{
    let (_turn, store) = postgres().await;
    decisions(&store).await;
    store.close().await;
}

async fn decisions(store: &Store) {
    let with = edition_from_toml(&format!("{EDITION}{DECISIONS}")).unwrap();
    let edition = store.put_edition(&with, 0).await.unwrap().edition;
    let mut own = with.decisions[0].clone();
    own.decided = "Thirty minutes for questions.".parse().unwrap();
    store.add_decision(edition, &own).await.unwrap().unwrap();
    store.put_edition(&with, 0).await.unwrap();
    let all = store.decisions(edition).await.unwrap();
    let from_file: Vec<(bool, &str)> = all
        .iter()
        .map(|it| (it.from_file, it.plan.decided.as_str()))
        .collect();
    assert_eq!(
        from_file,
        [
            (false, "Thirty minutes for questions."),
            (true, "Twenty minutes for questions, said the \"chair\"."),
            (true, "A guide in English."),
        ]
    );
    // One that an officer wrote in the same words is not doubled.
    let mut same = with.clone();
    same.decisions = vec![own.clone()];
    store.put_edition(&same, 0).await.unwrap();
    let all = store.decisions(edition).await.unwrap();
    assert_eq!(all.len(), 1);
    assert!(!all[0].from_file);
    let unknown = DecisionPlan {
        subject: DecisionSubject::Session("tour".parse().unwrap()),
        ..own
    };
    assert_eq!(store.add_decision(edition, &unknown).await.unwrap(), None);
    assert!(store.delete_decision(edition, all[0].id).await.unwrap());
    assert!(!store.delete_decision(edition, all[0].id).await.unwrap());
    // A session that goes takes its decisions with it.
    store.put_edition(&with, 0).await.unwrap();
    let mut without = with.clone();
    without
        .sessions
        .retain(|it| it.plan.key.as_str() != "visit");
    without.decisions.clear();
    store.put_edition(&without, 0).await.unwrap();
    assert_eq!(store.decisions(edition).await.unwrap(), []);
}
