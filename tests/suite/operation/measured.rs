//! What a scraper reads.

use std::collections::BTreeMap;

use super::prepare;
use crate::fixture::client;
use crate::program::{Program, free_port};

/// The samples of an exposition by name and labels, which must be well formed: every sample
/// belongs to a metric that is declared before it, and no sample is there twice.
fn parsed(text: &str) -> BTreeMap<String, f64> {
    let mut types: BTreeMap<String, String> = BTreeMap::new();
    let mut samples = BTreeMap::new();
    let (body, end) = text.split_at(text.len() - "# EOF\n".len());
    assert_eq!(end, "# EOF\n");
    for line in body.lines() {
        if let Some(declared) = line.strip_prefix("# TYPE ") {
            let (name, kind) = declared.split_once(' ').unwrap();
            assert_eq!(
                types.insert(name.to_owned(), kind.to_owned()),
                None,
                "{name}"
            );
            continue;
        }
        if line.starts_with("# HELP ") || line.starts_with("# UNIT ") {
            continue;
        }
        let (series, value) = line.rsplit_once(' ').unwrap();
        let name = series.split('{').next().unwrap();
        if let Some((_, labels)) = series.split_once('{') {
            let labels = labels.strip_suffix('}').unwrap();
            for label in labels.split("\",") {
                let (key, value) = label.split_once("=\"").unwrap();
                assert!(
                    key.chars().all(|c| c.is_ascii_lowercase() || c == '_'),
                    "{line}"
                );
                assert!(!value.trim_end_matches('"').contains('"'), "{line}");
            }
        }
        let fits = types.iter().any(|(declared, kind)| {
            let suffix = name.strip_prefix(declared.as_str());
            match kind.as_str() {
                "counter" => suffix == Some("_total"),
                "gauge" => suffix == Some(""),
                "info" => suffix == Some("_info"),
                "histogram" => ["_sum", "_count", "_bucket"].map(Some).contains(&suffix),
                _ => false,
            }
        });
        assert!(fits, "{line}");
        let value: f64 = value.parse().unwrap();
        assert_eq!(samples.insert(series.to_owned(), value), None, "{line}");
    }
    samples
}

#[actix_web::test]
async fn metrics_are_told_at_their_own_address_and_date_no_answer() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let prepared = prepare(&data).await;
    let address = format!("127.0.0.1:{}", free_port());
    let settings = [("KANSO_METRICS_LISTEN", address.as_str())];
    let mut program = Program::start_with(&data, "serve", &settings);
    program.ready().await;
    let client = client();
    let scrape = || async {
        let url = format!("http://{address}/metrics");
        let answer = reqwest::get(url).await.unwrap();
        assert_eq!(answer.status(), 200);
        let kind = answer.headers()["content-type"]
            .to_str()
            .unwrap()
            .to_owned();
        assert_eq!(
            kind,
            "application/openmetrics-text; version=1.0.0; charset=utf-8"
        );
        parsed(&answer.text().await.unwrap())
    };
    let before = scrape().await;
    let version = format!(
        "kanso_build_info{{version=\"{}\"}}",
        env!("CARGO_PKG_VERSION")
    );
    assert_eq!(before[&version], 1.0);
    assert_eq!(before["kanso_database_errors_total"], 0.0);
    assert_eq!(before["process_open_fds"] % 50.0, 0.0);
    assert_eq!(
        before["process_resident_memory_bytes"] % f64::from(16 << 20),
        0.0
    );
    assert!(before["process_resident_memory_bytes"] > 0.0);
    assert!(before["process_max_fds"] >= before["process_open_fds"]);
    let now = jiff::Timestamp::now().as_second() as f64;
    let started = before["process_start_time_seconds"];
    assert!(
        (now - 120.0..=now + 1.0).contains(&started),
        "{started} {now}"
    );
    assert!(!before.keys().any(|it| it.contains("cpu")));

    // A participant answers: nothing moves but what does not follow from it.
    let form = |path: String, body: &'static str| {
        client
            .post(format!("{}{path}", program.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
    };
    let pass = &prepared.pass;
    assert_eq!(form(format!("/p/{pass}"), "").await.unwrap().status(), 303);
    for body in ["overall=4", "overall=3", "overall=2"] {
        let sent = form(format!("/p/{pass}/opening"), body).await.unwrap();
        assert_eq!(sent.status(), 303);
    }
    let numbers = |samples: &BTreeMap<String, f64>| -> BTreeMap<String, f64> {
        samples
            .iter()
            // They are rounded, but may pass a step for reasons of their own.
            .filter(|(name, _)| !name.starts_with("process_"))
            .map(|(name, value)| (name.clone(), *value))
            .collect()
    };
    let after = scrape().await;
    assert_eq!(numbers(&after), numbers(&before));
    assert_eq!(after["kanso_inbox_group_size_count"], 0.0);
    assert_eq!(after["kanso_inbox_commit_seconds_bucket{le=\"+Inf\"}"], 0.0);
    assert_eq!(after["kanso_inbox_waiting"], 0.0);

    // Officers' requests are counted as they come, by the pattern of their address.
    let link = format!("/officer/sign-in/{}", prepared.link);
    assert_eq!(form(link, "").await.unwrap().status(), 303);
    for _ in 0..2 {
        let page = client.get(format!("{}/officer", program.base));
        assert_eq!(page.send().await.unwrap().status(), 200);
    }
    let after = scrape().await;
    let requests = |route: &str, method: &str, status: u16| {
        let labels = format!("route=\"{route}\",method=\"{method}\",status=\"{status}\"");
        after[&format!("kanso_officer_requests_total{{{labels}}}")]
    };
    assert_eq!(requests("/officer", "GET", 200), 2.0);
    assert_eq!(requests("/officer/sign-in/{token}", "POST", 303), 1.0);
    let buckets: Vec<f64> = ["0.002", "0.1", "5.0", "+Inf"]
        .iter()
        .map(|le| format!("kanso_officer_request_seconds_bucket{{le=\"{le}\",route=\"/officer\"}}"))
        .map(|it| *after.get(&it).unwrap_or_else(|| panic!("{it}: {after:#?}")))
        .collect();
    assert!(buckets.is_sorted(), "{buckets:?}");
    assert_eq!(buckets[3], 2.0);
    let told = format!("{after:?}");
    assert!(!told.contains(&prepared.link.to_string()));

    let elsewhere = format!("{}/metrics", program.base);
    assert_eq!(reqwest::get(elsewhere).await.unwrap().status(), 404);
    let elsewhere = format!("http://{address}/");
    assert_eq!(reqwest::get(elsewhere).await.unwrap().status(), 404);
}
