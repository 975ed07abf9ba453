//! Ways around the sign-in, and into what belongs to others: pages without it, guessed links,
//! foreign forms, fields that nobody asked for, and what the time of an answer tells.

use std::time::{Duration, Instant};

use kanso::domain::{Secret, SessionId};
use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::fixture::{EDITION_PAGE, Running, client, form_token, running};
use crate::route_list::{OFFICERS, OFFICERS_OTHERS, Route};
use crate::survey_failures::{answered, tables};

/// The routes that need a sign-in.
fn guarded() -> impl Iterator<Item = &'static Route> {
    let sessions = OFFICERS_OTHERS.iter().take(1);
    OFFICERS.iter().chain(sessions)
}

async fn send(
    client: &reqwest::Client,
    app: &Running,
    route: &Route,
    headers: &[(&str, &str)],
    token: Option<&str>,
) -> (StatusCode, String) {
    let url = format!("{}{}", app.base, route.address(None));
    let mut request = if route.method == "GET" {
        client.get(format!("{url}?{}", route.form(None)))
    } else {
        let token = token.map(|it| format!("&token={it}")).unwrap_or_default();
        client
            .post(url)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(format!("{}{token}", route.form(None)))
    };
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await.unwrap();
    (response.status(), response.text().await.unwrap())
}

#[actix_web::test]
async fn no_page_of_an_officer_is_shown_or_obeys_without_a_sign_in() {
    let (app, _) = answered().await;
    let before = tables(&app).await;
    let stranger = client();
    let forged = Secret::random().to_string();
    let cookies = [
        "",
        "kanso-officer=",
        "kanso-officer=admin",
        &format!("kanso-officer={forged}"),
    ];
    for route in guarded() {
        for cookie in cookies {
            let headers: &[(&str, &str)] = if cookie.is_empty() {
                &[]
            } else {
                &[("cookie", cookie)]
            };
            let what = format!("{} {} with “{cookie}”", route.method, route.path);
            let (status, page) = send(&stranger, &app, route, headers, Some("x")).await;
            // Who has written something into a form can go back to it.
            let writes = route.method == "POST" && route.path != "/officer/sign-out";
            assert_eq!(status, if writes { 401 } else { 303 }, "{what}");
            assert!(
                !page.contains("lecture") && !page.contains("seminar"),
                "{what}: {page}"
            );
        }
    }
    // Nor by another method, or another way of writing the path.
    for path in [
        "/Officer",
        "/officer/",
        "/officer/../officer",
        "//officer",
        "/officer%2fpasswd",
        "/officer;x",
    ] {
        let response = stranger
            .get(format!("{}{path}", app.base))
            .send()
            .await
            .unwrap();
        assert!([303, 404].contains(&response.status().as_u16()), "{path}");
        assert!(
            !response.text().await.unwrap().contains("seminar"),
            "{path}"
        );
    }
    for method in [
        Method::HEAD,
        Method::PUT,
        Method::DELETE,
        Method::PATCH,
        Method::OPTIONS,
    ] {
        let url = format!("{}{EDITION_PAGE}", app.base);
        let response = stranger.request(method.clone(), url).send().await.unwrap();
        assert!(
            [303, 404, 405].contains(&response.status().as_u16()),
            "{method}: {}",
            response.status()
        );
    }
    assert_eq!(tables(&app).await, before);
}

#[actix_web::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let (app, _) = answered().await;
    let (_, page) = app.get("/officer/password").await;
    let token = form_token(&page).to_owned();
    let other = client();
    let theirs = sign_in(&app, &other, "other@example.org").await;
    let before = tables(&app).await;
    for route in guarded().filter(|it| it.method == "POST") {
        let what = route.path;
        for (token, headers) in [
            (None, &[][..]),
            (Some(""), &[]),
            (Some("x"), &[]),
            (Some(theirs.as_str()), &[]),
            (Some(token.as_str()), &[("sec-fetch-site", "cross-site")]),
            (Some(token.as_str()), &[("sec-fetch-site", "same-site")]),
            (
                Some(token.as_str()),
                &[("sec-fetch-site", "cross-site"), ("origin", &app.base)],
            ),
            (
                Some(token.as_str()),
                &[("origin", "https://elsewhere.example")],
            ),
            (Some(token.as_str()), &[("origin", "null")]),
        ] {
            let (status, said) = send(&app.client, &app, route, headers, token).await;
            assert_eq!(status, 403, "{what} {token:?} {headers:?}: {said}");
        }
    }
    for route in &OFFICERS_OTHERS[1..] {
        if route.method == "POST" {
            let headers = &[("sec-fetch-site", "cross-site")];
            let (status, _) = send(&app.client, &app, route, headers, None).await;
            assert_eq!(status, 403, "{}", route.path);
        }
    }
    assert_eq!(tables(&app).await, before);
    assert_eq!(app.get("/officer").await.0, 200, "nobody was signed out");
}

/// Signs an officer in with a client of their own; the token of their forms.
async fn sign_in(app: &Running, client: &reqwest::Client, email: &str) -> String {
    let officer = app.store.put_officer(email, None).await.unwrap();
    let link = Secret::random();
    app.store
        .add_sign_in_link(officer, &link.hash(), i64::MAX)
        .await
        .unwrap();
    let url = format!("{}/officer/sign-in/{link}", app.base);
    assert_eq!(client.post(url).send().await.unwrap().status(), 303);
    let page = client
        .get(format!("{}/officer/password", app.base))
        .send()
        .await
        .unwrap();
    form_token(&page.text().await.unwrap()).to_owned()
}

/// The cookie of an officer in an answer.
fn officer_cookie(response: &reqwest::Response) -> Option<String> {
    response
        .headers()
        .get_all("set-cookie")
        .iter()
        .find_map(|it| it.to_str().unwrap().strip_prefix("kanso-officer="))
        .map(|it| it.split(';').next().unwrap().to_owned())
}

#[actix_web::test]
async fn a_sign_in_has_a_new_cookie_that_ends_with_it_and_with_a_new_password() {
    let app = running().await;
    let url = |path: &str| format!("{}{path}", app.base);
    let planted = Secret::random().to_string();
    let plain = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let officer = app
        .store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let mut cookies = Vec::new();
    for _ in 0..3 {
        let link = Secret::random();
        app.store
            .add_sign_in_link(officer, &link.hash(), i64::MAX)
            .await
            .unwrap();
        let response = plain
            .post(url(&format!("/officer/sign-in/{link}")))
            .header("cookie", format!("kanso-officer={planted}"))
            .send()
            .await
            .unwrap();
        let cookie = officer_cookie(&response).unwrap();
        assert_eq!(cookie.len(), 22, "128 bits");
        assert!(cookie != planted && !cookies.contains(&cookie));
        cookies.push(cookie);
    }
    let get = async |cookie: &str| {
        let request = plain.get(url("/officer/password"));
        let response = request.header("cookie", format!("kanso-officer={cookie}"));
        let response = response.send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    assert_eq!(
        get(&planted).await.0,
        303,
        "what was planted signs nobody in"
    );
    let (_, page) = get(&cookies[0]).await;
    let post = async |path: &str, cookie: &str, body: String| {
        let request = plain
            .post(url(path))
            .header("cookie", format!("kanso-officer={cookie}"));
        request.body(body).send().await.unwrap().status().as_u16()
    };
    let body = format!("token={}&password=correct+horse+battery", form_token(&page));
    assert_eq!(post("/officer/password", &cookies[0], body).await, 200);
    let now = [
        get(&cookies[0]).await.0,
        get(&cookies[1]).await.0,
        get(&cookies[2]).await.0,
    ];
    assert_eq!(
        now,
        [200, 303, 303],
        "a new password ends the other sign-ins"
    );
    let body = format!("token={}", form_token(&page));
    assert_eq!(post("/officer/sign-out", &cookies[0], body).await, 303);
    assert_eq!(
        get(&cookies[0]).await.0,
        303,
        "the cookie is worth nothing any more"
    );
}

#[actix_web::test]
async fn a_new_sign_in_ends_the_one_before_and_who_leaves_is_let_in_no_more() {
    let app = running().await;
    let email = "officer@example.org";
    let plain = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap();
    let link = async || {
        let officer = app.store.put_officer(email, None).await.unwrap();
        let link = Secret::random();
        app.store
            .add_sign_in_link(officer, &link.hash(), i64::MAX)
            .await
            .unwrap();
        format!("{}/officer/sign-in/{link}", app.base)
    };
    let with = |request: reqwest::RequestBuilder, cookie: &str| {
        request.header("cookie", format!("kanso-officer={cookie}"))
    };
    let seen = async |cookie: &str| {
        let request = plain.get(format!("{}/officer", app.base));
        with(request, cookie).send().await.unwrap().status()
    };
    let first = plain.post(link().await).send().await.unwrap();
    let first = officer_cookie(&first).unwrap();
    let second = with(plain.post(link().await), &first).send().await.unwrap();
    let second = officer_cookie(&second).unwrap();
    assert_eq!(
        (seen(&first).await, seen(&second).await),
        (StatusCode::SEE_OTHER, StatusCode::OK)
    );

    let unused = link().await;
    assert!(app.store.remove_officer(email).await.unwrap());
    assert!(
        !app.store
            .remove_officer("nobody@example.org")
            .await
            .unwrap()
    );
    assert_eq!(seen(&second).await, StatusCode::SEE_OTHER);
    assert_eq!(
        plain.post(unused).send().await.unwrap().status(),
        StatusCode::GONE
    );
}

#[actix_web::test]
async fn a_link_cannot_be_guessed_nor_tells_how_near_a_guess_was() {
    let (app, _) = answered().await;
    let pass = app.pass.to_string();
    assert_eq!(pass.len(), 22, "128 bits");
    let session = app.sessions().await[0].id;
    assert!(
        app.pass.ticket(session).message_text().len() >= 42,
        "a ticket has 256 bits"
    );
    let one_off = |place: usize| {
        let mut near: Vec<char> = pass.chars().collect();
        near[place] = if near[place] == 'A' { 'B' } else { 'A' };
        near.into_iter().collect::<String>()
    };
    let guesses = [
        Secret::random().to_string(),
        one_off(0),
        one_off(10),
        one_off(20),
        pass[..21].to_owned(),
        format!("{pass}A"),
        pass.to_lowercase(),
        "x".to_owned(),
        "1".to_owned(),
    ];
    for path in [
        "/p/GUESS",
        "/p/GUESS/opening",
        "/p/GUESS/opening/received",
        "/officer/sign-in/GUESS",
    ] {
        let mut said = None;
        for guess in &guesses {
            if *guess == pass {
                continue;
            }
            let path = path.replace("GUESS", guess);
            let link = path.starts_with("/officer");
            let (status, page) = if link {
                app.post(&path, "").await
            } else {
                app.get(&path).await
            };
            assert_eq!(status, if link { 410 } else { 404 }, "{path}");
            // The page may name its own address, for the choice of a language.
            let page = if guess.len() > 9 {
                page.replace(guess.as_str(), "GUESS")
            } else {
                page
            };
            let first = said.get_or_insert_with(|| page.clone());
            assert_eq!(*first, page, "{path}");
        }
    }
    // Who has drawn cannot be found by asking with tickets of others.
    let foreign = Secret::random().ticket(session).message_text();
    let body = json!({ "session": session, "ticket": foreign }).to_string();
    let (status, _) = app.call(Method::POST, "/api/v1/responses/find", body).await;
    assert!([404, 409].contains(&status), "{status}");
    let nowhere = json!({ "session": SessionId::random(), "ticket": foreign }).to_string();
    let (status, _) = app
        .call(Method::POST, "/api/v1/responses/find", nowhere)
        .await;
    assert_eq!(status, 422);
}

#[actix_web::test]
async fn fields_that_nobody_asked_for_set_nothing() {
    let (app, _) = answered().await;
    let session = app.sessions().await[0].id;
    let ticket = app.pass.ticket(session).message_text();
    let before = tables(&app).await;
    let letter = json!({ "session": session, "ticket": ticket, "answers": { "overall": "4" } });
    let draw = json!({ "pass": app.pass.to_string(), "draws": [] });
    let find = json!({ "session": session, "ticket": ticket });
    for (method, path, body) in [
        (Method::PUT, "/api/v1/responses", letter),
        (Method::POST, "/api/v1/responses/find", find),
        (Method::POST, "/api/v1/tickets", draw),
    ] {
        for (name, value) in [
            ("id", json!("00000000-0000-4000-8000-000000000000")),
            ("response_id", json!("x")),
            ("edition", json!("x")),
            ("spent", json!(false)),
            ("state", json!("open")),
            ("threshold", json!(1)),
            ("is_admin", json!(true)),
            ("__proto__", json!({ "state": "open" })),
            ("officer", json!("officer@example.org")),
        ] {
            let mut more = body.clone();
            more[name] = value;
            let (status, said) = app.call(method.clone(), path, more.to_string()).await;
            assert_eq!(status, 400, "{path} {name}: {said}");
        }
        // The same name twice is no second value.
        let text = body
            .to_string()
            .replacen('{', "{\"session\":\"x\",\"pass\":\"x\",", 1);
        let (status, _) = app.call(method, path, text).await;
        assert!((400..500).contains(&status), "{path}: {status}");
    }
    assert_eq!(tables(&app).await, before);

    // A form may hold fields of a browser's own; they are refused or left, and change nothing.
    let (_, page) = app.get("/officer/password").await;
    let more = "threshold=1&synthetic=1&email=x%40example.org&officer_id=x&cohort_size=999";
    let body = format!("token={}&state=open&{more}", form_token(&page));
    let to = format!("{EDITION_PAGE}/sessions/opening");
    app.post(&to, body).await;
    let body = format!("token={}&password=short&{more}", form_token(&page));
    assert_eq!(app.post("/officer/password", body).await.0, 422);
    assert_eq!(tables(&app).await, before);
    let edition = app.store.editions().await.unwrap().remove(0);
    assert_eq!(edition.plan.cohort_size, 16);
    assert_eq!(edition.plan.threshold.to_string(), "5");
    let form = format!("/p/{}/opening", app.pass);
    app.post(
        &form,
        "overall=4&response_id=x&spent=0&session_id=x&threshold=1",
    )
    .await;
    assert_eq!(app.store.recount().await.unwrap(), []);
}

#[actix_web::test]
async fn the_time_of_a_refusal_does_not_tell_who_is_an_officer() {
    let app = running().await;
    let client = client();
    let officer = sign_in(&app, &client, "officer@example.org").await;
    let set = client
        .post(format!("{}/officer/password", app.base))
        .body(format!("token={officer}&password=correct+horse+battery"))
        .send()
        .await
        .unwrap();
    assert_eq!(set.status(), 200);
    app.store
        .put_officer("link-only@example.org", None)
        .await
        .unwrap();
    // Each in turn, so that what else the machine does meets all alike.
    let who = [
        "officer@example.org",
        "link-only@example.org",
        "nobody@example.org",
        "",
    ];
    let mut times = [const { Vec::new() }; 4];
    let mut pages = Vec::new();
    for round in 0..8 {
        for (who, times) in who.iter().zip(&mut times) {
            let begun = Instant::now();
            let body = format!("email={who}&password=wrong+horse+battery");
            let (status, page) = app.post("/officer/sign-in", body).await;
            assert_eq!(status, 422, "{who}");
            if round > 0 {
                times.push(begun.elapsed());
            }
            pages.push(page.replace(&format!("value=\"{who}\""), "value=\"\""));
        }
    }
    pages.dedup();
    assert_eq!(pages.len(), 1, "all are told the same");
    // The fastest of several is what the work takes; the rest is the machine's.
    let work = times.map(|it| it.into_iter().min().unwrap());
    let (least, most) = (work.iter().min().unwrap(), work.iter().max().unwrap());
    assert!(
        *least > Duration::from_millis(5),
        "nobody's password is verified: {work:?}"
    );
    // Without the hash it would be some twentieth.
    assert!(*most < *least * 4, "{work:?}");
}

#[actix_web::test]
async fn who_came_by_a_password_says_it_again_to_change_it() {
    let app = running().await;
    // After a one-time link nothing else is asked for, and again where one is set already.
    let client = client();
    let token = sign_in(&app, &client, "officer@example.org").await;
    let url = format!("{}/officer/password", app.base);
    let send = async |client: &reqwest::Client, token: &str, fields: &str| {
        let body = format!("token={token}&{fields}");
        let response = client.post(&url).body(body).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let (status, page) = send(&client, &token, "password=correct+horse+battery").await;
    assert_eq!(status, 200);
    assert!(!page.contains("name=\"old\""), "{page}");
    let (status, _) = send(&client, &token, "password=staple+horse+battery").await;
    assert_eq!(status, 200);

    let other = self::client();
    let body = "email=officer%40example.org&password=staple+horse+battery";
    let sign_in = format!("{}/officer/sign-in", app.base);
    let response = other.post(&sign_in).body(body).send().await.unwrap();
    assert_eq!(response.status().as_u16(), 303);
    let page = other.get(&url).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("name=\"old\""), "{page}");
    let token = form_token(&page).to_owned();
    for old in ["", "&old=", "&old=correct+horse+battery"] {
        let fields = format!("password=a+whole+new+password{old}");
        let (status, page) = send(&other, &token, &fields).await;
        assert_eq!(status, 422, "{old}");
        assert!(
            page.contains("Your password now: it is not right."),
            "{page}"
        );
    }
    let fields = "password=a+whole+new+password&old=staple+horse+battery";
    assert_eq!(send(&other, &token, fields).await.0, 200);
    // The one that was signed in by the link is not any more.
    let gone = client.get(&url).send().await.unwrap();
    assert_eq!(gone.status().as_u16(), 303);
}
