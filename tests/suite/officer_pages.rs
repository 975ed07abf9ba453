//! What an officer gets.

use kanso::domain::Secret;

use crate::disclosure_pages::{between, with_second_lecture};
use crate::fixture::{EDITION_PAGE, Running, client, draft, form_token, making, running};

/// Lets `count` other passes answer the opening: “overall” 4 from the first four, then 2;
/// the first with a text.
async fn answers(app: &Running, count: usize) {
    let forms: Vec<Vec<(&str, &str)>> = (0..count)
        .map(|place| {
            let mut form = vec![("overall", if place < 4 { "4" } else { "2" })];
            if place == 0 {
                form.push(("improve", "More time <b>please</b>"));
            }
            form
        })
        .collect();
    app.answer("opening", &forms).await;
}

#[actix_web::test]
async fn every_page_asks_to_sign_in_first() {
    let app = running().await;
    for path in [
        "/officer",
        EDITION_PAGE,
        "/officer/editions/seminar/1/sessions/opening",
        "/officer/editions/seminar/1/answers.csv",
        "/officer/editions/seminar/1/passes",
        "/officer/compare/seminar",
        "/officer/brief/seminar",
        "/officer/brief/seminar/1/decisions.toml",
        "/officer/password",
    ] {
        let url = format!("{}{path}", app.base);
        let response = client().get(url).send().await.unwrap();
        assert_eq!(response.status().as_u16(), 303, "{path}");
        assert_eq!(response.headers()["location"], "/officer/sign-in", "{path}");
    }
}

#[actix_web::test]
async fn a_link_signs_in_once_and_a_password_ever_after() {
    let app = running().await;
    let officer = app
        .store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let token = Secret::random();
    app.store
        .add_sign_in_link(officer, &token.hash(), i64::MAX)
        .await
        .unwrap();
    let link = format!("/officer/sign-in/{token}");
    assert_eq!(app.get(&link).await.0, 200, "opening it uses nothing up");
    assert_eq!(app.post(&link, "").await, (303, "/officer".to_owned()));
    assert_eq!(app.post(&link, "").await.0, 410);
    assert_eq!(app.get("/officer").await.0, 200);

    let (_, page) = app.get("/officer/password").await;
    let token = form_token(&page).to_owned();
    assert_eq!(
        app.post("/officer/password", format!("token={token}&password=short"))
            .await
            .0,
        422
    );
    let long = format!("token={token}&password=correct+horse+battery");
    assert_eq!(app.post("/officer/password", long.clone()).await.0, 200);
    assert_eq!(
        app.post("/officer/sign-out", format!("token={token}"))
            .await
            .0,
        303
    );
    assert_eq!(app.get("/officer").await.0, 303);
    let wrong = app
        .post(
            "/officer/sign-in",
            "email=officer%40example.org&password=wrong",
        )
        .await;
    assert_eq!(wrong.0, 422);
    let nobody = app
        .post(
            "/officer/sign-in",
            "email=nobody%40example.org&password=wrong",
        )
        .await;
    assert_eq!(nobody.0, 422);
    let right = "email=Officer%40example.org&password=correct+horse+battery";
    assert_eq!(
        app.post("/officer/sign-in", right).await,
        (303, "/officer".to_owned())
    );
    assert_eq!(app.get("/officer").await.0, 200);
}

#[actix_web::test]
async fn the_cookie_is_kept_from_scripts_and_other_sites() {
    let app = running().await;
    let officer = app
        .store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let token = Secret::random();
    app.store
        .add_sign_in_link(officer, &token.hash(), i64::MAX)
        .await
        .unwrap();
    let url = format!("{}/officer/sign-in/{token}", app.base);
    let foreign = app
        .client
        .post(&url)
        .header("sec-fetch-site", "cross-site")
        .send()
        .await
        .unwrap();
    assert_eq!(foreign.status().as_u16(), 403);
    let foreign = app
        .client
        .post(&url)
        .header("origin", "https://elsewhere.example")
        .send()
        .await
        .unwrap();
    assert_eq!(foreign.status().as_u16(), 403);
    let response = app
        .client
        .post(&url)
        .header("sec-fetch-site", "same-origin")
        .send()
        .await
        .unwrap();
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
}

#[actix_web::test]
async fn a_form_without_its_token_changes_nothing() {
    let app = running().await;
    app.sign_in().await;
    let page = format!("{EDITION_PAGE}/sessions/visit");
    assert_eq!(app.post(&page, "state=open").await.0, 403);
    assert_eq!(app.post(&page, "token=guess&state=open").await.0, 403);
    assert_eq!(app.sessions().await[2].state.as_str(), "planned");
    assert_eq!(app.set_state("visit", "open").await, (303, page));
    assert_eq!(app.sessions().await[2].state.as_str(), "open");
}

#[actix_web::test]
async fn a_session_opens_closes_and_stays_closed() {
    let app = running().await;
    app.sign_in().await;
    let (status, page) = app.set_state("visit", "closed").await;
    assert_eq!(status, 400);
    assert!(page.contains("Only a session that is open can be closed."));
    assert_eq!(app.set_state("visit", "planned").await.0, 400);
    assert_eq!(app.set_state("visit", "open").await.0, 303);
    assert_eq!(app.set_state("visit", "closed").await.0, 303);
    assert_eq!(app.sessions().await[2].state.as_str(), "closed");
    let (status, page) = app.set_state("visit", "open").await;
    assert_eq!(status, 400);
    assert!(page.contains("cannot be opened again"));
}

#[actix_web::test]
async fn a_closing_session_takes_late_answers_until_its_grace_time_is_over() {
    let app = running().await;
    app.sign_in().await;
    let mut draft = draft();
    draft.plan.grace_minutes = 60;
    app.store.put_edition(&draft, 0).await.unwrap();
    let opening = app.sessions().await.remove(0);
    answers(&app, 4).await;
    assert_eq!(app.set_state("opening", "closed").await.0, 303);
    let (_, page) = app.get(&format!("{EDITION_PAGE}/sessions/opening")).await;
    assert!(page.contains("Phones that had no network can send until"));
    assert!(page.contains("Keep open") && !page.contains("<svg"));

    // A change of mind takes the closing back, and another click closes again.
    assert_eq!(app.set_state("opening", "open").await.0, 303);
    assert_eq!(app.sessions().await[0].closes_at, None);
    assert_eq!(app.set_state("opening", "closed").await.0, 303);
    answers(&app, 4).await;
    let closes_at = app.sessions().await[0].closes_at.unwrap();
    assert_eq!(app.store.finish_closing(closes_at - 1).await.unwrap(), []);
    assert_eq!(
        app.store.finish_closing(closes_at).await.unwrap(),
        [opening.id]
    );
    let (_, page) = app.get(&format!("{EDITION_PAGE}/sessions/opening")).await;
    assert!(page.contains("<b>8</b> of 16"), "{page}");
}

#[actix_web::test]
async fn the_number_of_an_open_session_moves_in_steps_and_not_at_once() {
    for (answered, said) in [
        (4, "fewer than 5"),
        (5, "5 or more"),
        (9, "5 or more"),
        (10, "10 or more"),
    ] {
        let app = running().await;
        app.sign_in().await;
        answers(&app, answered).await;
        let said = format!("<b>{said}</b>");
        let session = format!("{EDITION_PAGE}/sessions/opening");
        assert!(app.get(&session).await.1.contains(&said), "{answered}");
        assert!(app.get(EDITION_PAGE).await.1.contains(&said), "{answered}");
        // Who looks at the screen while a neighbour taps does not see it move.
        answers(&app, 1).await;
        assert!(app.get(&session).await.1.contains(&said), "{answered}");
        assert!(app.get(EDITION_PAGE).await.1.contains(&said), "{answered}");
    }
}

#[actix_web::test]
async fn results_appear_when_a_session_is_closed_and_enough_answered() {
    let app = running().await;
    app.sign_in().await;
    answers(&app, 7).await;
    let session = format!("{EDITION_PAGE}/sessions/opening");
    let open = [
        app.get(&session).await.1,
        app.get(&format!("{EDITION_PAGE}/answers.csv")).await.1,
        app.get("/officer/compare/seminar?question=overall").await.1,
        app.get(EDITION_PAGE).await.1,
    ];
    for page in &open {
        assert!(!page.contains("More time"), "no comment while it is open");
        assert!(
            !page.contains("4 of 7") && !page.contains(",4,7,"),
            "{page}"
        );
    }

    app.set_state("opening", "closed").await;
    let (_, page) = app.get(&session).await;
    assert!(page.contains("<b>7</b> of 16"));
    assert!(page.contains("4 of 7 very good or excellent"), "{page}");
    assert!(
        page.contains("Fewer than 5 people wrote something here"),
        "{page}"
    );
    assert!(!page.contains("synthetic"), "these answers are real");
    let (_, csv) = app.get(&format!("{EDITION_PAGE}/answers.csv")).await;
    assert!(
        csv.contains("seminar") && csv.contains(",overall,") && csv.contains(",4,Very good,4,7,"),
        "{csv}"
    );
}

/// Twelve people whose answers to the three questions on agreement hang together; the better
/// of two lectures is “very good or excellent” for all but two.
fn twelve(better: bool) -> Vec<Vec<(&'static str, &'static str)>> {
    const VALUES: [&str; 5] = ["1", "2", "3", "4", "5"];
    (0..12)
        .map(|place| {
            let agrees = 1 + place % 4;
            let overall = match (better, place) {
                (true, 0..2) => 2,
                (true, _) => 3 + place % 2,
                (false, 0..8) => 1 + place % 2,
                (false, _) => 4,
            };
            vec![
                ("overall", VALUES[overall]),
                ("relevance", VALUES[agrees]),
                ("new-knowledge", VALUES[agrees - place % 2]),
                ("intention-to-apply", VALUES[agrees]),
            ]
        })
        .collect()
}

#[actix_web::test]
async fn an_edition_says_where_its_sessions_stand_and_how_sure_that_is() {
    let app = with_second_lecture().await;
    app.answer("opening", &twelve(true)).await;
    app.answer("second", &twelve(false)).await;
    app.set_state("opening", "closed").await;
    let (_, page) = app.get(EDITION_PAGE).await;
    assert!(
        !page.contains("Where the sessions stand"),
        "one stands alone"
    );
    assert!(!page.contains("alpha"), "twelve responses are too few");
    let (_, session) = app.get(&format!("{EDITION_PAGE}/sessions/opening")).await;
    let said = "12 of 16 people gave an opinion on “Overall, how was this lecture?” Whatever the \
                other 4 would have said, 63 % to 88 % of all 16 would say “very good or \
                excellent”; if chance decided who answered, 69 % to 88 % (95 %).";
    assert!(
        session.contains(said),
        "{}",
        between(&session, "<h2 id=\"questions\"", "<figure")
    );

    app.set_state("second", "closed").await;
    let (_, page) = app.get(EDITION_PAGE).await;
    let standings = between(&page, "<h2 id=\"standings\"", "</section>");
    for said in [
        "10 of 12 very good or excellent: the higher of the two with",
        "4 of 12 very good or excellent: the lower of the two with",
        "Below 90 % the place may well be chance.",
    ] {
        assert!(standings.contains(said), "{standings}");
    }
    let scales = between(&page, "<h2 id=\"scales\"", "</section>");
    assert!(
        scales.contains("These 3 questions measure one thing: alpha 0."),
        "{scales}"
    );
    assert!(
        scales.contains("24 responses to 2 sessions, several of which the same people answered")
    );
    assert!(scales.contains("I learned something new."));
    assert!(!scales.contains("clear"), "two questions are no scale");
}

#[actix_web::test]
async fn where_nearly_all_answered_silence_is_not_spoken_of() {
    let app = with_second_lecture().await;
    let mut forms = twelve(true);
    forms.extend(twelve(false).into_iter().take(3));
    app.answer("opening", &forms).await;
    app.set_state("opening", "closed").await;
    let (_, session) = app.get(&format!("{EDITION_PAGE}/sessions/opening")).await;
    assert!(
        session.contains("of 15 very good or excellent"),
        "{session}"
    );
    assert!(!session.contains("would have said"), "{session}");
}

#[actix_web::test]
async fn what_all_of_a_small_group_said_is_not_counted_out() {
    let app = running().await;
    app.sign_in().await;
    answers(&app, 4).await;
    app.set_state("opening", "closed").await;
    let (_, page) = app.get(&format!("{EDITION_PAGE}/sessions/opening")).await;
    assert!(page.contains("<b>fewer than 5</b>"));
    assert!(page.contains("too few answers to show"));

    let app = running().await;
    app.sign_in().await;
    for _ in 0..6 {
        answers(&app, 1).await;
    }
    app.set_state("opening", "closed").await;
    let (_, page) = app.get(&format!("{EDITION_PAGE}/sessions/opening")).await;
    assert!(page.contains("nearly all the same: not shown"), "{page}");
    assert!(!page.contains("6 of 6"));
    let (_, csv) = app.get(&format!("{EDITION_PAGE}/answers.csv")).await;
    assert!(
        !csv.contains(",6,6,") && !csv.contains("Very good"),
        "{csv}"
    );
    assert!(page.contains("More time &#60;b&#62;please&#60;/b&#62;"));
}

#[actix_web::test]
async fn editions_compare_and_passes_answer() {
    let app = running().await;
    app.sign_in().await;
    answers(&app, 6).await;
    app.set_state("opening", "closed").await;
    let (status, page) = app.get("/officer").await;
    assert_eq!(status, 200);
    assert!(page.contains("The 1st seminar"));
    let (status, page) = app
        .get("/officer/compare/seminar?question=overall&by=kind")
        .await;
    assert_eq!(status, 200);
    assert!(page.contains("<svg") && page.contains("4 of 6 very good or excellent"));
    assert_eq!(
        app.get("/officer/compare/seminar?question=no-such").await.0,
        400
    );
    assert_eq!(app.get("/officer/compare/seminar?by=weekday").await.0, 400);
    assert_eq!(app.get("/officer/compare/no-such").await.0, 404);
    assert_eq!(app.get("/officer/editions/seminar/9").await.0, 404);
    assert_eq!(app.get("/officer/editions/seminar/first").await.0, 404);

    let path = format!("{EDITION_PAGE}/passes");
    let (_, page) = app.get(&path).await;
    assert_eq!(app.post(&path, making(&page, "count=0")).await.0, 422);
    let (status, cards) = app.post(&path, making(&page, "count=3")).await;
    assert_eq!(status, 200);
    assert_eq!(cards.matches("class=\"qr\"").count(), 3);
    let start = cards.find("http://127.0.0.1/p/").unwrap() + 16;
    assert_eq!(
        app.get(&cards[start..start + 25]).await.0,
        200,
        "a new pass opens"
    );
    let old = cards[start..start + 25].to_owned();
    assert!(cards.contains("Card 8") && cards.contains("Card 10"));
    let (status, page) = app.post(&path, making(&page, "replace=8")).await;
    assert_eq!(status, 200);
    assert_eq!(page.matches("class=\"qr\"").count(), 1);
    assert!(page.contains("Card 8 is new"));
    assert_eq!(app.get(&old).await.0, 404, "the lost card stops");
    let start = page.find("http://127.0.0.1/p/").unwrap() + 16;
    assert_eq!(app.get(&page[start..start + 25]).await.0, 200);
    let (_, form) = app.get(&path).await;
    for wrong in ["99", "x", ""] {
        let body = making(&form, &format!("replace={wrong}"));
        let (status, page) = app.post(&path, body).await;
        assert_eq!(status, 422);
        assert!(page.contains("there is no such card"));
    }
}
