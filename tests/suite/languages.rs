//! The participants' languages: complete, chosen rightly, and marked where a text is not
//! in the language of its page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use kanso::domain::{Language, Texts};
use kanso::exchange::ready_made;
use kanso::wording::{Spoken, Wording};

use crate::fixture::{client, draft, running};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The ids of a file in their order, each with its arguments.
fn messages(tag: &str) -> Vec<(String, BTreeSet<String>)> {
    let text = fs::read_to_string(root().join(format!("locales/{tag}.ftl"))).unwrap();
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in text.lines().filter(|it| !it.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =")
            && line.starts_with(|c: char| c.is_ascii_lowercase())
        {
            found.push((id.to_owned(), BTreeSet::new()));
        }
        for (at, _) in line.match_indices('$') {
            let name = line[at + 1..].chars().take_while(char::is_ascii_lowercase);
            found.last_mut().unwrap().1.insert(name.collect());
        }
    }
    found
}

#[test]
fn every_language_has_every_text_with_the_same_arguments() {
    let english = messages("en");
    assert!(english.len() > 190);
    let ids: BTreeMap<_, _> = english.iter().cloned().collect();
    assert_eq!(ids.len(), english.len(), "an id stands twice");
    for wording in Wording::all() {
        assert_eq!(messages(wording.tag()), english, "{}", wording.tag());
        for (id, arguments) in &english {
            let values: Vec<(&str, String)> = arguments
                .iter()
                .map(|it| (it.as_str(), "7".to_owned()))
                .collect();
            let text = wording.with_all(id, &values);
            assert!(!text.trim().is_empty() && text != *id, "{id}");
            assert!(
                !text.contains(['{', '}']),
                "{}: {id}: {text}",
                wording.tag()
            );
        }
    }
    let files = fs::read_dir(root().join("locales")).unwrap().count();
    assert_eq!(Wording::all().len(), files);
}

/// All sources and templates of the pages as one text.
fn sources(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, text);
        } else if path
            .extension()
            .is_some_and(|it| it == "rs" || it == "html")
        {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_text_is_used_and_every_used_text_is_there() {
    let mut text = String::new();
    sources(&root().join("src"), &mut text);
    let english: BTreeSet<String> = messages("en").into_iter().map(|(id, _)| id).collect();
    // These ids are put together from a number or a kind.
    let made = [
        "weekday-",
        "month-",
        "kind-",
        "question-",
        "scale-",
        "error-",
    ];
    let unused: Vec<&String> = english
        .iter()
        .filter(|id| !made.iter().any(|it| id.starts_with(it)))
        .filter(|id| !text.contains(&format!("\"{id}\"")))
        .collect();
    assert_eq!(unused, Vec::<&String>::new());
    for call in ["t.text(\"", "t.with(\"", "t.counted(\"", "t.with_all(\""] {
        for (at, _) in text.match_indices(call) {
            let id = text[at + call.len()..].split('"').next().unwrap();
            assert!(english.contains(id), "{id} has no text");
        }
    }
}

#[test]
fn the_ready_made_questionnaires_speak_every_language() {
    for wording in Wording::all() {
        for (kind, questions) in ready_made() {
            for question in &questions {
                let answers = question.scale.iter().flat_map(|it| &it.answers);
                for texts in std::iter::once(&question.texts).chain(answers) {
                    let spoken = wording.spoken(texts);
                    assert_eq!(
                        spoken.other,
                        None,
                        "{}: {kind}: {}",
                        wording.tag(),
                        texts.english()
                    );
                }
            }
        }
    }
}

#[test]
fn a_question_of_an_officer_s_own_falls_back_to_english() {
    let thai = Wording::tagged("th").unwrap();
    let mut texts = Texts::new("How was the soup?");
    assert_eq!(
        thai.spoken(&texts),
        Spoken {
            text: "How was the soup?".to_owned(),
            other: Some("en")
        }
    );
    let language: Language = "th".parse().unwrap();
    texts.set(language, "ซุปเป็นอย่างไร".to_owned());
    assert_eq!(
        thai.spoken(&texts),
        Spoken {
            text: "ซุปเป็นอย่างไร".to_owned(),
            other: None
        }
    );
}

#[test]
fn the_language_that_a_browser_asks_for_is_found() {
    for (header, tag) in [
        ("", "en"),
        ("*", "en"),
        ("de-DE,de;q=0.9", "en"),
        ("de,fr;q=0.9,vi;q=0.8,en;q=0.7", "vi"),
        ("en-US,en;q=0.9", "en"),
        ("th-TH,th;q=0.9,en;q=0.8", "th"),
        ("en;q=0.5,km;q=0.9", "km"),
        ("km;q=0,en", "en"),
        ("id-ID", "id"),
        ("in-ID", "id"),
        ("ms-MY", "ms"),
        ("tl-PH", "fil"),
        ("fil", "fil"),
        ("my-MM", "my"),
        ("lo-LA", "lo"),
        ("pt-TL", "pt"),
        ("pt-BR,pt;q=0.9", "pt"),
        ("zh-CN,zh;q=0.9", "zh-Hans"),
        ("zh-Hans-SG", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("ja,en;q=0.5", "ja"),
        ("\u{1f600},;;;q=x,,-", "en"),
    ] {
        assert_eq!(Wording::accepted(header).tag(), tag, "{header}");
    }
}

#[test]
fn one_and_many_are_told_apart() {
    let say = |tag: &str, count| {
        Wording::tagged(tag)
            .unwrap()
            .counted("sessions-waiting", &count)
    };
    assert_eq!(say("en", 1), "One session is waiting for your answers.");
    assert_eq!(say("en", 2), "2 sessions are waiting for your answers.");
    for tag in ["pt", "fil"] {
        assert_ne!(say(tag, 1).replace('1', "2"), say(tag, 2), "{tag}");
    }
    for wording in Wording::all() {
        for count in [2, 3, 21] {
            let text = wording.counted("sessions-waiting", &count);
            assert!(text.contains(&count.to_string()), "{text}");
        }
    }
}

#[actix_web::test]
async fn pages_speak_the_reader_s_language_and_remember_it() {
    let app = running().await;
    let get = |path: &str, language: &str| {
        app.client
            .get(format!("{}{path}", app.base))
            .header("accept-language", language.to_owned())
            .send()
    };
    let page = get("/e/seminar/1/opening", "th-TH,th;q=0.9").await.unwrap();
    assert_eq!(page.headers()["content-language"], "th");
    let html = page.text().await.unwrap();
    assert!(html.contains("<html lang=\"th\">"));
    let thai = Wording::tagged("th").unwrap();
    assert!(html.contains(&thai.text("form-send")));
    assert!(html.contains(&thai.text("scale-quality-5")));
    assert!(html.contains("<h1 lang=\"en\">"));

    let lost = get("/e/none/1", "ja").await.unwrap();
    assert_eq!(lost.status().as_u16(), 404);
    let html = lost.text().await.unwrap();
    let japanese = Wording::tagged("ja").unwrap();
    assert!(
        html.contains("<html lang=\"ja\">") && html.contains(&japanese.text("error-not-found"))
    );

    let choice = get("/e/seminar/1?language=km", "th").await.unwrap();
    assert_eq!(choice.status().as_u16(), 303);
    assert_eq!(choice.headers()["location"], "/e/seminar/1");
    let cookie = choice.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("language=km;"), "{cookie}");
    let html = get("/e/seminar/1", "th")
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(
        html.contains("<html lang=\"km\">"),
        "the choice is remembered"
    );
    let unknown = get("/e/seminar/1?language=xx", "th").await.unwrap();
    assert_eq!(unknown.status().as_u16(), 200);

    // What is wrong is said in the language too, on the page and by the API.
    let khmer = Wording::tagged("km").unwrap();
    let (status, html) = app.post(&format!("/p/{}/opening", app.pass), "").await;
    assert_eq!(status, 422);
    assert!(html.contains(&khmer.text("wrong-nothing")));
    let ticket = app.pass.ticket(app.sessions().await[0].id).message_text();
    let session = app.sessions().await[0].id;
    // A phone sends no cookie with its answers, but says which language the page has.
    let problem: serde_json::Value = client()
        .put(format!("{}/api/v1/responses", app.base))
        .header("accept-language", "vi")
        .body(serde_json::json!({ "session": session, "ticket": ticket }).to_string())
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    let vietnamese = Wording::tagged("vi").unwrap();
    assert_eq!(
        problem["errors"][0]["message"],
        vietnamese.text("wrong-nothing")
    );
}

#[actix_web::test]
async fn days_are_said_in_the_language() {
    let app = running().await;
    let mut draft = draft();
    draft.sessions[0].plan.held_on = Some("2026-11-24".parse().unwrap());
    app.store.put_edition(&draft, 0).await.unwrap();
    for (tag, day) in [("en", "Tuesday 24 November"), ("ja", "11月24日")] {
        let html = app
            .client
            .get(format!("{}/e/seminar/1", app.base))
            .header("accept-language", tag)
            .send()
            .await
            .unwrap()
            .text()
            .await
            .unwrap();
        assert!(html.contains(day), "{tag}");
    }
}
