//! Headers and cookies by https and by http.

use crate::fixture::{Running, running_at};

/// The cookies that a server behind an address sets, by who gets them.
async fn cookies(app: &Running) -> [String; 3] {
    app.store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let cookie = |answer: reqwest::Response| {
        let header = answer.headers().get("set-cookie").unwrap();
        header.to_str().unwrap().to_owned()
    };
    let officer = app
        .store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let link = kanso::domain::Secret::random();
    app.store
        .add_sign_in_link(officer, &link.hash(), i64::MAX)
        .await
        .unwrap();
    let post = |path: String| app.client.post(format!("{}{path}", app.base)).send();
    let officer = cookie(post(format!("/officer/sign-in/{link}")).await.unwrap());
    let plain = cookie(post(format!("/p/{}", app.pass)).await.unwrap());
    let url = format!("{}/?language=th", app.base);
    let language = cookie(app.client.get(url).send().await.unwrap());
    [officer, plain, language].map(|it| {
        let (name, rest) = it.split_once('=').unwrap();
        let (_, attributes) = rest.split_once("; ").unwrap();
        format!("{name}; {attributes}").replace(&app.pass.to_string(), "PASS")
    })
}

#[actix_web::test]
async fn cookies_are_as_strict_as_the_address_allows() {
    let app = running_at("https://feedback.example.org").await;
    assert_eq!(
        cookies(&app).await,
        [
            "__Secure-kanso-officer; HttpOnly; SameSite=Lax; Secure; Path=/officer; Max-Age=43200",
            "__Secure-plain; HttpOnly; SameSite=Lax; Secure; Path=/p/PASS; Max-Age=5184000",
            // The phone's own script writes it, and it holds nothing else.
            "language; SameSite=Lax; Secure; Path=/; Max-Age=31536000",
        ]
    );
    let app = running_at("http://10.0.0.1:8080").await;
    assert_eq!(
        cookies(&app).await,
        [
            "kanso-officer; HttpOnly; SameSite=Lax; Path=/officer; Max-Age=43200",
            "plain; HttpOnly; SameSite=Lax; Path=/p/PASS; Max-Age=5184000",
            "language; SameSite=Lax; Path=/; Max-Age=31536000",
        ]
    );
}

#[actix_web::test]
async fn a_cookie_without_the_prefix_signs_nobody_in_by_https() {
    let app = running_at("https://feedback.example.org").await;
    let officer = app
        .store
        .put_officer("officer@example.org", None)
        .await
        .unwrap();
    let secret = kanso::domain::Secret::random();
    app.store
        .add_sign_in(
            officer,
            kanso::store::SignedInBy::Link,
            &secret.hash(),
            i64::MAX,
            0,
        )
        .await
        .unwrap();
    for (name, status) in [("__Secure-kanso-officer", 200), ("kanso-officer", 303)] {
        let answer = app
            .client
            .get(format!("{}/officer", app.base))
            .header("cookie", format!("{name}={secret}"))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), status, "{name}");
    }
}

#[actix_web::test]
async fn https_is_insisted_on_where_there_is_https() {
    for (base_url, hsts) in [
        ("https://feedback.example.org", Some("max-age=31536000")),
        ("http://10.0.0.1:8080", None),
    ] {
        let app = running_at(base_url).await;
        for path in ["/", "/officer/sign-in", "/nothing", "/api/v1/nothing"] {
            let url = format!("{}{path}", app.base);
            let answer = app.client.get(url).send().await.unwrap();
            let header = |name| answer.headers().get(name).map(|it| it.to_str().unwrap());
            assert_eq!(header("strict-transport-security"), hsts, "{path}");
            assert_eq!(header("cross-origin-resource-policy"), Some("same-origin"));
            assert_eq!(header("cross-origin-opener-policy"), Some("same-origin"));
            assert_eq!(header("referrer-policy"), Some("no-referrer"));
        }
    }
}
