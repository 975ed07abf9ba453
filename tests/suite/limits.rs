//! What may be tried how often, and that a whole hall of phones behind one address is not
//! stopped by it.

use std::io::Write;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use kanso::domain::Secret;
use reqwest::Method;
use serde_json::json;

use crate::fixture::{Running, client, form_token, running};
use crate::siege::{Besieged, back};
use crate::survey_failures::answered;

async fn try_password(app: &Running, email: &str, password: &str) -> reqwest::Response {
    client()
        .post(format!("{}/officer/sign-in", app.base))
        .form(&[("email", email), ("password", password)])
        .send()
        .await
        .unwrap()
}

fn retry_after(response: &reqwest::Response) -> u64 {
    let header = response.headers().get("retry-after").unwrap();
    header.to_str().unwrap().parse().unwrap()
}

#[actix_web::test]
async fn passwords_of_one_account_are_tried_ten_times_and_then_slowly() {
    let app = running().await;
    app.sign_in().await;
    let (_, page) = app.get("/officer/password").await;
    let body = format!("token={}&password=correct+horse+battery", form_token(&page));
    assert_eq!(app.post("/officer/password", body).await.0, 200);
    let officer = "officer@example.org";
    // Whether there is such an account or not.
    for email in [officer, "nobody@example.org"] {
        for _ in 0..10 {
            assert_eq!(try_password(&app, email, "wrong").await.status(), 422);
        }
        // However it is written.
        let refused = try_password(&app, &format!(" {}", email.to_uppercase()), "wrong").await;
        assert_eq!(refused.status(), 429, "{email}");
        assert!((1..=31).contains(&retry_after(&refused)));
        let page = refused.text().await.unwrap();
        assert!(page.contains("Too many passwords were tried"), "{page}");
        assert!(page.contains("one-time link"), "{page}");
    }
    let right = try_password(&app, officer, "correct horse battery").await;
    assert_eq!(
        right.status(),
        429,
        "a refusal does not tell that it would be right"
    );
    assert_eq!(
        try_password(&app, "other@example.org", "wrong")
            .await
            .status(),
        422
    );
    // The officer has another way in.
    let id = app.store.put_officer(officer, None).await.unwrap();
    let link = Secret::random();
    app.store
        .add_sign_in_link(id, &link.hash(), i64::MAX)
        .await
        .unwrap();
    let url = format!("{}/officer/sign-in/{link}", app.base);
    assert_eq!(client().post(url).send().await.unwrap().status(), 303);
}

#[actix_web::test]
async fn many_who_try_passwords_neither_stop_the_phones_nor_fill_the_memory() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut besieged = Besieged::start(&data, 80).await;
    let before = besieged.memory();
    let mut tries = tokio::task::JoinSet::new();
    for number in 0..150 {
        let url = format!("{}/officer/sign-in", besieged.program.base);
        tries.spawn(async move {
            let email = format!("{number}@example.org");
            let form = [("email", email.as_str()), ("password", "wrong")];
            let sent = reqwest::Client::new().post(url).form(&form).send().await;
            sent.unwrap().status().as_u16()
        });
    }
    let phones = besieged.phones(4, 20, Instant::now() + Duration::from_secs(120));
    let mut most = before;
    let (mut verified, mut refused) = (0, 0);
    while let Some(status) = tries.join_next().await {
        most = most.max(besieged.memory());
        match status.unwrap() {
            422 => verified += 1,
            429 => refused += 1,
            other => panic!("{other}"),
        }
    }
    let fared = back(phones).await;
    assert_eq!(fared.acknowledged, 80);
    assert!(verified >= 32, "{verified} verified, {refused} refused");
    // Each hash takes 19 MB while it is computed: at once they would take gigabytes.
    let grown = (most - before) / (1024 * 1024);
    assert!(grown < 300, "{grown} MB more");
    assert!(fared.p99() < Duration::from_secs(20), "{:?}", fared.p99());
}

#[actix_web::test]
async fn codes_are_guessed_a_thousand_times_and_then_slowly() {
    let (app, code) = answered().await;
    let client = client();
    let get = async |path: String| {
        let response = client
            .get(format!("{}{path}", app.base))
            .send()
            .await
            .unwrap();
        let header = response.headers().get("retry-after").cloned();
        (
            response.status().as_u16(),
            header,
            response.text().await.unwrap(),
        )
    };
    let alphabet = b"23456789abcdefghjkmnpqrstuvwxyz";
    let guess = |number: usize| {
        let letter = |power: usize| char::from(alphabet[number / 31_usize.pow(power as u32) % 31]);
        (0..6).map(letter).collect::<String>()
    };
    let mut tries = 0;
    // Several at once: fifty more may be made in every second, and a slow machine needs longer.
    let refused = 'guessing: loop {
        let guesses = (0..8).map(|it| get(format!("/s/{}", guess(tries + it + 7))));
        for (status, header, page) in join_all(guesses).await {
            if status == 429 {
                break 'guessing (header, page);
            }
            assert_eq!(status, 404);
            tries += 1;
        }
        assert!(tries < 20_000, "guessing goes on");
    };
    assert!(tries > 1_000, "{tries} are what a hall may mistype");
    assert_eq!(refused.0.unwrap(), "2");
    assert!(refused.1.contains("Too many tries"), "{}", refused.1);
    // Right and wrong codes are refused alike, wherever they are taken.
    let draw = json!({ "code": code, "draws": [] }).to_string();
    let (status, _) = app
        .call(Method::POST, "/api/v1/tickets", draw.clone())
        .await;
    assert_eq!(status, 429);
    assert_eq!(get(format!("/s/{code}")).await.0, 429);
    assert_eq!(get(format!("/present/{code}/count")).await.0, 429);
    // Who has a card is not concerned.
    let form = format!("/p/{}/opening", app.pass);
    assert_eq!(app.post(&form, "overall=4").await.0, 303);
    tokio::time::sleep(Duration::from_millis(2_100)).await;
    assert_eq!(get(format!("/s/{code}")).await.0, 200);
    assert_eq!(app.call(Method::POST, "/api/v1/tickets", draw).await.0, 200);
}

#[actix_web::test]
async fn a_card_draws_as_often_as_a_bad_network_needs_and_no_more() {
    let app = running().await;
    let draw = json!({ "pass": app.pass.to_string(), "draws": [] }).to_string();
    let mut granted = 0;
    let refused = loop {
        let url = format!("{}/api/v1/tickets", app.base);
        let response = app
            .client
            .post(url)
            .body(draw.clone())
            .send()
            .await
            .unwrap();
        if response.status() == 429 {
            break response;
        }
        assert_eq!(response.status(), 200);
        granted += 1;
        assert!(granted < 100, "drawing goes on");
    };
    assert!(granted >= 15, "{granted}");
    assert!((1..=7).contains(&retry_after(&refused)));
    // Another card is not concerned.
    let other = Secret::random();
    let edition = app.store.editions().await.unwrap().remove(0).id;
    app.store
        .add_passes(edition, &[other.hash()])
        .await
        .unwrap();
    let draw = json!({ "pass": other.to_string(), "draws": [] }).to_string();
    assert_eq!(app.call(Method::POST, "/api/v1/tickets", draw).await.0, 200);
}

/// How many phones answer at once unless KANSO_HALL says otherwise.
const HALL: usize = 200;

#[actix_web::test]
async fn a_hall_of_phones_behind_one_address_answers_within_a_minute() {
    let phones = match std::env::var("KANSO_HALL") {
        Ok(text) => text.parse().expect("KANSO_HALL is a number"),
        Err(_) => HALL,
    };
    rlimit::increase_nofile_limit(phones as u64 + 500).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut besieged = Besieged::start(&data, phones).await;
    let begun = Instant::now();
    let hall = besieged.phones(phones, 1, begun + Duration::from_secs(60));
    let fared = back(hall).await;
    let took = begun.elapsed();
    assert_eq!(fared.acknowledged, phones);
    assert!(took < Duration::from_secs(60), "{took:?}");
    let figures = format!(
        "{phones} phones at once: all answered after {:.1} s, p99 of a request {} ms",
        took.as_secs_f32(),
        fared.p99().as_millis()
    );
    writeln!(std::io::stderr(), "{figures}").unwrap();
}
