//! Style sheets and scripts: compressed once, in the coding that is asked for.

use reqwest::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, VARY,
};

use crate::fixture::{Running, running};

const FILES: [(&str, &str); 10] = [
    ("participant.css", "text/css; charset=utf-8"),
    ("officer.css", "text/css; charset=utf-8"),
    ("cards.css", "text/css; charset=utf-8"),
    ("copy.js", "text/javascript; charset=utf-8"),
    ("marks.js", "text/javascript; charset=utf-8"),
    ("form.js", "text/javascript; charset=utf-8"),
    ("names.js", "text/javascript; charset=utf-8"),
    ("wallet.js", "text/javascript; charset=utf-8"),
    ("draw.js", "text/javascript; charset=utf-8"),
    ("cards.js", "text/javascript; charset=utf-8"),
];

/// A file as it comes over the wire.
struct Sent {
    coding: Option<String>,
    length: Option<String>,
    bytes: Vec<u8>,
}

/// Asks for a file at an old address, which serves the present one; nothing is decoded.
async fn ask(app: &Running, name: &str, media_type: &str, accepted: Option<&str>) -> Sent {
    let client = reqwest::Client::builder()
        .no_brotli()
        .no_gzip()
        .build()
        .unwrap();
    let mut request = client.get(format!("{}/static/old/{name}", app.base));
    if let Some(accepted) = accepted {
        request = request.header(ACCEPT_ENCODING, accepted);
    }
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 200, "{name} with {accepted:?}");
    let header = |name| {
        let value = response.headers().get(name)?;
        Some(value.to_str().unwrap().to_owned())
    };
    assert_eq!(header(CACHE_CONTROL).as_deref(), Some("no-cache"));
    assert_eq!(header(CONTENT_TYPE).as_deref(), Some(media_type));
    assert!(
        header(VARY).is_some_and(|it| it.eq_ignore_ascii_case("accept-encoding")),
        "{name} with {accepted:?} says what it depends on"
    );
    Sent {
        coding: header(CONTENT_ENCODING),
        length: header(CONTENT_LENGTH),
        bytes: response.bytes().await.unwrap().to_vec(),
    }
}

#[actix_web::test]
async fn a_file_comes_in_the_coding_that_a_browser_likes_best() {
    let app = running().await;
    for (name, media_type) in FILES {
        let plain = ask(&app, name, media_type, None).await;
        assert_eq!(plain.coding, None);
        let text = app.get(&format!("/static/old/{name}")).await.1;
        assert_eq!(plain.bytes, text.as_bytes(), "{name} is the same in both");
        for (accepted, coding) in [
            ("gzip, deflate, br, zstd", Some("br")),
            ("br", Some("br")),
            ("gzip, deflate", Some("gzip")),
            ("gzip;q=1, br;q=0.5", Some("gzip")),
            ("gzip;q=0.2, br;q=0.5, identity;q=0.1", Some("br")),
            ("br;q=0, gzip", Some("gzip")),
            ("identity", None),
            ("identity;q=1, br;q=0.5", None),
            ("br;q=0, gzip;q=0", None),
            ("", None),
        ] {
            let sent = ask(&app, name, media_type, Some(accepted)).await;
            assert_eq!(sent.coding.as_deref(), coding, "{name} with “{accepted}”");
            assert_eq!(
                sent.length.as_deref(),
                Some(sent.bytes.len().to_string().as_str()),
                "{name} with “{accepted}”"
            );
            match coding {
                Some(_) => assert!(sent.bytes.len() < plain.bytes.len()),
                None => assert_eq!(sent.bytes, plain.bytes),
            }
        }
    }
}

#[actix_web::test]
async fn scripts_come_without_their_comments() {
    let app = running().await;
    for (name, _) in FILES.iter().filter(|(it, _)| it.ends_with(".js")) {
        let (_, text) = app.get(&format!("/static/old/{name}")).await;
        assert!(!text.contains("// ") && !text.contains("\n  "), "{name}");
    }
}
