//! Markup and formulas in everything that people write, and what becomes of them in pages,
//! charts and tables: parsed as a browser or a spreadsheet would.

use kanso::domain::{EditionDraft, State};
use scraper::{Html, Selector};
use serde_json::Value;

use crate::fixture::{EDITION_PAGE, Running, draft, form_token, lecturer, running};
use crate::route_list::{OFFICERS, OPEN, encoded};

const MARKUP: &str = "<img class=planted src=x onerror=alert(1)>\"'><script class=planted>alert(1)</script></style></title></textarea></svg><svg onload=alert(1) class=planted>";

/// A text that a spreadsheet would compute, with markup behind it.
fn planted(first: char) -> String {
    format!("{first}1+1{MARKUP}")
}

fn hostile(number: u32) -> EditionDraft {
    let mut draft = draft();
    draft.programme_title = planted('=');
    draft.plan.number = number;
    draft.plan.title = planted('+');
    draft.plan.theme = planted('-');
    draft.plan.note = planted('@');
    for (session, first) in draft.sessions.iter_mut().zip(['=', '+', '-']) {
        session.plan.title = planted(first);
        session.plan.venue = planted('\t');
        session.plan.topics = vec![planted('=')];
        let mut speaker = lecturer(&planted('@'));
        speaker.name = planted('=');
        speaker.position = planted('+');
        speaker.organisation = planted('-');
        session.plan.speakers = vec![speaker];
        if number > 1 {
            session.state = State::Planned;
        }
    }
    draft
}

/// Nothing of what was planted has become an element, a script or a handler.
fn is_harmless(what: &str, html: &str, whole: bool) {
    let page = if whole {
        Html::parse_document(html)
    } else {
        Html::parse_fragment(html)
    };
    let all = Selector::parse("*").unwrap();
    for element in page.select(&all) {
        let element_html: String = element.html().chars().take(300).collect();
        let value = element.value();
        assert!(
            value.attr("class").is_none_or(|it| !it.contains("planted")),
            "{what}: {element_html}"
        );
        for (name, value) in value.attrs() {
            assert!(!name.starts_with("on"), "{what}: {element_html}");
            let address = ["href", "src", "action", "formaction", "xlink:href"].contains(&name);
            let scheme = value.trim().to_lowercase();
            assert!(
                !address || !(scheme.starts_with("javascript:") || scheme.starts_with("data:text")),
                "{what}: {element_html}"
            );
        }
        if value.name() == "script" && value.attr("type") != Some("application/json") {
            let source = value.attr("src").unwrap_or_default();
            assert!(source.starts_with("/static/"), "{what}: {element_html}");
            assert_eq!(element.text().collect::<String>(), "", "{what}");
        }
    }
}

/// All texts of a JSON value that hold markup are pages or parts of pages.
fn json_is_harmless(what: &str, value: &Value) {
    match value {
        Value::String(text) if text.contains('<') => {
            is_harmless(
                what,
                text,
                text.starts_with("<!doctype") || text.starts_with("<!DOCTYPE"),
            );
        }
        Value::Array(list) => list.iter().for_each(|it| json_is_harmless(what, it)),
        Value::Object(fields) => fields.values().for_each(|it| json_is_harmless(what, it)),
        _ => {}
    }
}

/// No cell of a table is taken for a formula.
fn computes_nothing(what: &str, csv: &[u8]) {
    let text = std::str::from_utf8(csv)
        .unwrap()
        .trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut cells = 0;
    for row in reader.records() {
        for cell in &row.unwrap() {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
            assert!(!formula || cell.parse::<f64>().is_ok(), "{what}: {cell:?}");
            cells += 1;
        }
    }
    assert!(cells > 0, "{what}");
}

/// The addresses of the files that a page offers.
fn files(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let links = Selector::parse("a[href*='figure='][href*='&as=']").unwrap();
    page.select(&links)
        .filter_map(|it| it.value().attr("href").map(str::to_owned))
        .collect()
}

async fn with_markup() -> (Running, String) {
    let app = running().await;
    app.sign_in().await;
    let mut draft = hostile(1);
    let mut linked = draft.sessions[0].clone();
    linked.plan.key = "linked".parse().unwrap();
    linked.plan.open_link = true;
    draft.sessions.push(linked);
    let edition = app.store.put_edition(&draft, 0).await.unwrap().edition;
    app.store.make_missing_codes(edition).await.unwrap();
    app.store.make_missing_keys(edition).await.unwrap();
    app.store.put_edition(&hostile(2), 0).await.unwrap();
    let comment = planted('=');
    let forms: Vec<Vec<(&str, &str)>> = (0..8)
        .map(|place| {
            vec![
                ("overall", ["2", "3", "4", "5"][place % 4]),
                ("time-for-questions", ["2", "3", "4"][place % 3]),
                ("improve", comment.as_str()),
                ("most-useful", comment.as_str()),
            ]
        })
        .collect();
    let editions = app.store.editions().await.unwrap();
    assert_eq!(editions.len(), 2);
    let first = editions.iter().find(|it| it.plan.number == 1).unwrap();
    answer_first(&app, first, &forms).await;
    app.set_state("opening", "closed").await;
    let sessions = app.store.sessions(first.id).await.unwrap();
    let linked = sessions.iter().find(|it| it.plan.key.as_str() == "linked");
    let code = linked.unwrap().code.clone().unwrap().to_string();
    (app, code)
}

/// As [`Running::answer`], which answers the newest edition.
async fn answer_first(
    app: &Running,
    edition: &kanso::domain::Edition,
    forms: &[Vec<(&str, &str)>],
) {
    use kanso::domain::{RawResponse, Secret};
    use kanso::store::{Submission, inbox};
    let sessions = app.store.sessions(edition.id).await.unwrap();
    let session = sessions
        .iter()
        .find(|it| it.plan.key.as_str() == "opening")
        .unwrap();
    let questionnaires = app.store.questionnaires(edition.id).await.unwrap();
    let asked = questionnaires
        .iter()
        .find(|it| it.id == session.questionnaire_id)
        .unwrap();
    let (inbox, task) = inbox(app.store.clone());
    for form in forms {
        let card = Secret::random();
        app.store
            .add_passes(edition.id, &[card.hash()])
            .await
            .unwrap();
        let (pass, _) = app.store.pass(&card.hash()).await.unwrap().unwrap();
        app.store
            .draw_tickets(pass, &card, &sessions)
            .await
            .unwrap();
        let fields = form
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let response = RawResponse(fields.collect()).parse(asked).unwrap();
        inbox
            .send(Submission::new(
                session,
                asked,
                &card.ticket(session.id),
                response,
            ))
            .await
            .unwrap();
    }
    drop(inbox);
    task.await.unwrap();
}

#[actix_web::test]
async fn markup_stays_text_and_formulas_stay_text_wherever_they_are_shown() {
    let (app, code) = with_markup().await;
    let (_, page) = app.get("/officer/password").await;
    let decision = format!(
        "token={}&about=kind:lecture&question=overall&expect=higher&found={1}&decided={1}",
        form_token(&page),
        encoded(&planted('@')),
    );
    let (status, to) = app
        .post("/officer/brief/seminar/1/decisions", decision)
        .await;
    assert_eq!(status, 303, "{to}");

    let mut addresses: Vec<String> = OPEN
        .iter()
        .chain(&OFFICERS)
        .filter(|it| it.method == "GET")
        .map(|it| {
            it.address(None)
                .replace("PASS", &app.pass.to_string())
                .replace("CODE", &code)
        })
        .collect();
    for view in ["trend", "slope", "heat", "days"] {
        addresses.push(format!(
            "/officer/compare/seminar?view={view}&question=overall&by=series"
        ));
    }
    addresses.extend([
        format!("{EDITION_PAGE}/sessions/opening"),
        "/officer/brief/seminar?after=1".to_owned(),
        format!("/s?code={}", encoded(MARKUP)),
        format!(
            "/officer/compare/seminar?topic={0}&lecturer={0}",
            encoded(&planted('='))
        ),
        format!("/nowhere/{}", encoded(MARKUP)),
        format!("/officer/compare/{}", encoded(MARKUP)),
        format!("/officer/compare/seminar?view={}", encoded(MARKUP)),
    ]);
    let mut shown = 0;
    let mut offered = Vec::new();
    for address in &addresses {
        let response = app
            .client
            .get(format!("{}{address}", app.base))
            .send()
            .await
            .unwrap();
        let kind = response
            .headers()
            .get("content-type")
            .map(|it| it.to_str().unwrap().to_owned());
        let text = response.text().await.unwrap();
        match kind
            .unwrap_or_default()
            .split(';')
            .next()
            .unwrap_or_default()
        {
            "text/html" => {
                is_harmless(address, &text, true);
                let page = Html::parse_document(&text);
                let words: String = page.root_element().text().collect();
                shown += usize::from(words.contains("onerror=alert(1)"));
                let page = address.split(['?', '#']).next().unwrap_or_default();
                offered.extend(
                    files(&text)
                        .into_iter()
                        .map(|it| match it.strip_prefix('?') {
                            Some(query) => format!("{page}?{query}"),
                            None => it,
                        }),
                );
            }
            "application/json" | "application/problem+json" => {
                json_is_harmless(address, &serde_json::from_str(&text).unwrap());
            }
            "text/csv" => computes_nothing(address, text.as_bytes()),
            _ => {}
        }
    }
    assert!(
        shown > 10,
        "what was planted is shown on {shown} pages only"
    );

    offered.sort();
    offered.dedup();
    let (mut charts, mut tables) = (0, 0);
    for file in &offered {
        let response = app
            .client
            .get(format!("{}{file}", app.base))
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 200, "{file}");
        let named = response.headers().get("content-disposition");
        let named = named
            .unwrap_or_else(|| panic!("{file} is no file"))
            .to_str()
            .unwrap();
        assert!(
            named
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || "-_.=; \"".contains(it)),
            "{file}: {named}"
        );
        let bytes = response.bytes().await.unwrap();
        if file.contains("as=svg") {
            let text = std::str::from_utf8(&bytes).unwrap();
            let svg = roxmltree::Document::parse(text).unwrap();
            for node in svg.descendants().filter(roxmltree::Node::is_element) {
                let name = node.tag_name().name();
                assert!(
                    !["script", "foreignObject", "img", "iframe"].contains(&name),
                    "{file}"
                );
                assert_ne!(node.attribute("class"), Some("planted"), "{file}");
                for attribute in node.attributes() {
                    assert!(
                        !attribute.name().starts_with("on"),
                        "{file}: {}",
                        attribute.name()
                    );
                    let link = attribute.name() == "href" && !attribute.value().starts_with('#');
                    assert!(!link, "{file}: {}", attribute.value());
                }
            }
            charts += 1;
        } else if file.contains("as=csv") {
            computes_nothing(file, &bytes);
            tables += 1;
        }
    }
    assert!(
        charts > 3 && tables > 3,
        "{charts} charts and {tables} tables: {offered:?}"
    );
}
