//! What a phone keeps to work without network.

use reqwest::header::{ETAG, IF_NONE_MATCH};
use serde_json::Value;

use crate::fixture::running;

const KEPT: &str = "/api/v1/editions/seminar/1/pages";

#[actix_web::test]
async fn a_phone_keeps_the_same_pages_that_it_would_be_sent() {
    let app = running().await;
    let (status, kept) = app
        .call(reqwest::Method::GET, &format!("{KEPT}/en"), "")
        .await;
    assert_eq!(status, 200);
    let pages = kept["pages"].as_object().unwrap();
    let addresses: Vec<&str> = pages.keys().map(String::as_str).collect();
    assert_eq!(
        addresses,
        [
            "/e/seminar/1",
            "/e/seminar/1/opening",
            "/e/seminar/1/opening/received",
            "/e/seminar/1/past",
            "/e/seminar/1/past/received",
            "/e/seminar/1/visit",
            "/e/seminar/1/visit/received",
            "/offline",
            "/offline/card",
            "/stored",
        ]
    );
    for (address, html) in pages.iter().filter(|(it, _)| !it.starts_with("/offline")) {
        assert_eq!(
            app.get(address).await.1,
            html.as_str().unwrap(),
            "{address}"
        );
    }
    // Everything that the pages load is kept too.
    let assets = kept["assets"].as_array().unwrap();
    for html in pages.values().map(|it| it.as_str().unwrap()) {
        for (start, _) in html.match_indices("\"/static/") {
            let address = html[start + 1..].split('"').next().unwrap();
            assert!(assets.contains(&Value::from(address)), "{address}");
        }
    }
    for asset in assets {
        assert_eq!(app.get(asset.as_str().unwrap()).await.0, 200);
    }
    assert_eq!(kept["languages"].as_array().unwrap().len(), 12);
    let (status, thai) = app
        .call(reqwest::Method::GET, &format!("{KEPT}/th"), "")
        .await;
    assert_eq!(status, 200);
    let form = thai["pages"]["/e/seminar/1/opening"].as_str().unwrap();
    assert!(form.contains("<html lang=\"th\">"));
    assert_eq!(app.get(&format!("{KEPT}/xx")).await.0, 404);
}

#[actix_web::test]
async fn a_phone_gets_the_pages_again_only_when_they_have_changed() {
    let app = running().await;
    let url = format!("{}{KEPT}/km", app.base);
    let get = async |mark: &str| {
        let request = app.client.get(&url).header(IF_NONE_MATCH, mark);
        let reply = request.send().await.unwrap();
        let mark = reply.headers()[ETAG].to_str().unwrap().to_owned();
        (reply.status().as_u16(), mark)
    };
    let (status, mark) = get("\"none\"").await;
    assert_eq!(status, 200);
    assert_eq!(get(&mark).await, (304, mark.clone()));
    // As the worker writes it.
    let bare = mark.trim_start_matches("W/");
    assert_eq!(get(bare).await, (304, mark.clone()));
    // Who has answered changes nothing: the pages are the same for everybody.
    app.answer("opening", &[vec![("overall", "4")]]).await;
    assert_eq!(get(&mark).await, (304, mark.clone()));
    let visit = app.sessions().await[2].id;
    assert!(app.store.open_session(visit, 0).await.unwrap());
    let (status, changed) = get(&mark).await;
    assert_eq!(status, 200);
    assert_ne!(changed, mark);
}

#[actix_web::test]
async fn a_closing_session_takes_what_was_begun_but_offers_no_form() {
    let app = running().await;
    let opening = app.sessions().await[0].clone();
    assert!(app.store.close_session(opening.id, i64::MAX).await.unwrap());
    let form = format!("/p/{}/opening", app.pass);
    let (status, page) = app.get(&form).await;
    assert_eq!(status, 409);
    assert!(page.contains("is closed and takes no more answers"));
    assert_eq!(app.post(&form, "overall=4").await.0, 303);
    let (_, page) = app.get("/e/seminar/1/opening").await;
    assert!(page.contains("data-state=\"late\""));
}

#[actix_web::test]
async fn nobody_chooses_for_a_card_that_the_server_sees_it() {
    let app = running().await;
    let page = format!("/p/{}", app.pass);
    // The server has drawn for the card, but this browser has not chosen that.
    let other = crate::fixture::client();
    let get = async |path: &str| {
        let reply = other
            .get(format!("{}{path}", app.base))
            .send()
            .await
            .unwrap();
        let to = reply.headers().get("location").cloned();
        let status = reply.status().as_u16();
        (status, to, reply.text().await.unwrap())
    };
    let (status, _, html) = get(&page).await;
    assert_eq!(status, 200);
    assert!(html.contains("data-by-server=\"yes\""));
    assert!(!html.contains("The opening"));
    let (status, to, _) = get(&format!("{page}/opening")).await;
    assert_eq!(
        (status, to.unwrap().to_str().unwrap()),
        (303, page.as_str())
    );
    let (status, to, _) = get(&format!("{page}/opening/received")).await;
    assert_eq!(
        (status, to.unwrap().to_str().unwrap()),
        (303, page.as_str())
    );
}

#[actix_web::test]
async fn a_padded_letter_is_taken_and_a_strange_one_is_not() {
    let app = running().await;
    let session = app.sessions().await[0].id;
    let ticket = app.pass.ticket(session).message_text();
    let put = async |more: &str| {
        let body = format!(
            r#"{{"session":"{session}","ticket":"{ticket}","answers":{{"overall":4}}{more}}}"#
        );
        app.call(reqwest::Method::PUT, "/api/v1/responses", body)
            .await
    };
    assert_eq!(
        put(&format!(r#","pad":"{}""#, " ".repeat(4_000))).await.0,
        200
    );
    assert_eq!(put(r#","person":"me""#).await.0, 400);
}
