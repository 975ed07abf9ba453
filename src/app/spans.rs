//! Spans of officers' requests for a collector, by OTLP over HTTP as JSON. Nothing is kept when
//! the collector is away: a span is worth less than an answer that waits for it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use ureq::Agent;
use uuid::Uuid;

/// How many spans may wait to be sent; more are dropped.
const CAPACITY: usize = 2_048;

/// How many are sent together at most.
const GROUP: usize = 512;

/// How long spans are gathered before they are sent.
const GATHERING: Duration = Duration::from_secs(2);

/// How long the collector has to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// The kind of a span of a server, in the numbers of OTLP.
const SERVER: u8 = 2;

/// The status of a span that failed, in the numbers of OTLP.
const FAILED: u8 = 2;

/// How a request of an officer was answered.
#[derive(Debug)]
pub(super) struct Span {
    /// The id of the request, which becomes that of the trace.
    pub(super) id: Uuid,
    pub(super) method: String,
    /// The pattern of the address.
    pub(super) route: String,
    pub(super) status: u16,
    /// When it came.
    pub(super) at: SystemTime,
    pub(super) took: Duration,
}

/// The way to the collector. Cheap to clone; the last that is dropped ends the task.
#[derive(Clone, Debug)]
pub(super) struct Spans(mpsc::Sender<Span>);

impl Spans {
    /// The way to the collector at an endpoint such as `http://127.0.0.1:4318`, and the task
    /// that sends.
    pub(super) fn open(endpoint: &str) -> (Self, JoinHandle<()>) {
        let (sender, receiver) = mpsc::channel(CAPACITY);
        let address = format!("{endpoint}/v1/traces");
        (Self(sender), tokio::spawn(work(address, receiver)))
    }

    /// Hands a span over, unless too many wait.
    pub(super) fn send(&self, span: Span) {
        // Nobody waits for a span, and one that is lost harms nobody.
        let _ = self.0.try_send(span);
    }
}

async fn work(address: String, mut receiver: mpsc::Receiver<Span>) {
    // A proxy of the environment is not the collector that was named.
    let agent: Agent = Agent::config_builder()
        .proxy(None)
        .max_redirects(0)
        .timeout_global(Some(PATIENCE))
        .build()
        .into();
    let mut group = Vec::with_capacity(GROUP);
    let mut away = false;
    while receiver.recv_many(&mut group, GROUP).await > 0 {
        if !receiver.is_closed() && group.len() < GROUP {
            tokio::time::sleep(GATHERING).await;
            while let Some(span) = receiver.try_recv().ok().filter(|_| group.len() < GROUP) {
                group.push(span);
            }
        }
        let body = request(&group).to_string();
        group.clear();
        let (agent, address) = (agent.clone(), address.clone());
        let sent = tokio::task::spawn_blocking(move || {
            agent
                .post(&address)
                .header("content-type", "application/json")
                .send(body)
                .map(|_| ())
        });
        let failed = match sent.await {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(error) => Some(error.to_string()),
        };
        // Said once, not with every group.
        match (&failed, away) {
            (Some(error), false) => {
                tracing::warn!(error, "the collector of KANSO_OTLP_ENDPOINT takes no spans");
            }
            (None, true) => {
                tracing::info!("the collector of KANSO_OTLP_ENDPOINT takes spans again")
            }
            _ => {}
        }
        away = failed.is_some();
    }
}

/// The body of a request to the collector (OTLP 1, JSON Protobuf encoding).
fn request(spans: &[Span]) -> Value {
    let spans: Vec<Value> = spans.iter().map(span).collect();
    json!({
        "resourceSpans": [{
            "resource": { "attributes": [
                text("service.name", "kanso"),
                text("service.version", env!("CARGO_PKG_VERSION")),
            ]},
            "scopeSpans": [{ "scope": { "name": "kanso" }, "spans": spans }],
        }],
    })
}

fn span(span: &Span) -> Value {
    let begun = span.at.duration_since(UNIX_EPOCH).unwrap_or_default();
    let ended = begun.saturating_add(span.took);
    let mut value = json!({
        "traceId": span.id.simple().to_string(),
        "spanId": Uuid::new_v4().simple().to_string().get(..16),
        "name": format!("{} {}", span.method, span.route),
        "kind": SERVER,
        "startTimeUnixNano": begun.as_nanos().to_string(),
        "endTimeUnixNano": ended.as_nanos().to_string(),
        "attributes": [
            text("http.request.method", &span.method),
            text("http.route", &span.route),
            {
                "key": "http.response.status_code",
                "value": { "intValue": span.status.to_string() },
            },
        ],
    });
    if span.status >= 500 {
        value["status"] = json!({ "code": FAILED });
    }
    value
}

fn text(key: &str, value: &str) -> Value {
    json!({ "key": key, "value": { "stringValue": value } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_written_as_otlp_asks() {
        let written = request(&[Span {
            id: Uuid::from_u128(7),
            method: "GET".to_owned(),
            route: "/officer".to_owned(),
            status: 500,
            at: UNIX_EPOCH + Duration::from_secs(1),
            took: Duration::from_millis(2),
        }]);
        let span = &written["resourceSpans"][0]["scopeSpans"][0]["spans"][0];
        assert_eq!(span["traceId"], "00000000000000000000000000000007");
        assert_eq!(span["spanId"].as_str().unwrap_or_default().len(), 16);
        assert_eq!(span["startTimeUnixNano"], "1000000000");
        assert_eq!(span["endTimeUnixNano"], "1002000000");
        assert_eq!(span["status"]["code"], 2);
        assert_eq!(span["kind"], 2);
    }
}
