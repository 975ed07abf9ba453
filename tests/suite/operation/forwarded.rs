//! Kanso looks at no address of a client and believes no proxy.

use std::collections::BTreeMap;

use crate::fixture::{EDITION_PAGE, Running, running_at};

/// What a proxy, or somebody who plays one, may say.
const SAID: [(&str, &str); 9] = [
    ("x-forwarded-for", "203.0.113.7"),
    ("x-forwarded-host", "evil.example"),
    ("x-forwarded-proto", "http"),
    ("x-forwarded-port", "8443"),
    ("x-forwarded-prefix", "/evil"),
    ("x-real-ip", "203.0.113.7"),
    ("x-original-url", "/officer"),
    ("forwarded", "for=203.0.113.7;host=evil.example;proto=http"),
    ("host", "evil.example"),
];

/// An answer without what differs from moment to moment.
async fn answer(
    app: &Running,
    path: &str,
    said: &[(&str, &str)],
) -> (u16, BTreeMap<String, String>, String) {
    let mut request = app.client.get(format!("{}{path}", app.base));
    for (name, value) in said {
        request = request.header(*name, *value);
    }
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let headers = answer
        .headers()
        .iter()
        .filter(|(name, _)| !["date", "x-request-id"].contains(&name.as_str()))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    (
        status,
        headers,
        without_secrets(answer.text().await.unwrap()),
    )
}

/// A page without the secrets that are new in each, by which a form is known that is sent again.
fn without_secrets(mut page: String) -> String {
    let field = "name=\"making\" value=\"";
    let starts: Vec<usize> = page.match_indices(field).map(|it| it.0).collect();
    for start in starts {
        let secret = start + field.len();
        page.replace_range(secret..secret + 22, &"x".repeat(22));
    }
    page
}

#[actix_web::test]
async fn nothing_that_a_proxy_says_changes_an_answer() {
    let app = running_at("http://feedback.example.org").await;
    let edition = app.store.editions().await.unwrap().remove(0);
    app.store.make_missing_codes(edition.id).await.unwrap();
    app.sign_in().await;
    let code = app.sessions().await[0].code.clone().unwrap();
    let mut looked_at = 0;
    for path in [
        "/".to_owned(),
        "/?language=th".to_owned(),
        format!("/p/{}", app.pass),
        format!("/p/{}/opening", app.pass),
        "/e/seminar/1".to_owned(),
        format!("/s/{code}"),
        format!("/s?code={code}"),
        format!("/present/{code}"),
        "/keys/seminar/1".to_owned(),
        "/nothing".to_owned(),
        "/officer".to_owned(),
        EDITION_PAGE.to_owned(),
        format!("{EDITION_PAGE}/passes"),
        format!("{EDITION_PAGE}/sessions/opening"),
    ] {
        let plain = answer(&app, &path, &[]).await;
        assert!(!plain.2.contains("evil"));
        for said in SAID {
            assert_eq!(
                answer(&app, &path, &[said]).await,
                plain,
                "{path}, {said:?}"
            );
        }
        assert_eq!(answer(&app, &path, &SAID).await, plain, "{path}");
        let (status, headers, _) = plain;
        if status == 303 {
            let to = &headers["location"];
            assert!(to.starts_with('/') && !to.starts_with("//"), "{to}");
        }
        looked_at += 1;
    }
    assert_eq!(looked_at, 14);
}
