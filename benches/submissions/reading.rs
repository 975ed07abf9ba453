//! Somebody who opens a form now and then: how long that takes.

use std::time::{Duration, Instant};

use tokio::time::{MissedTickBehavior, interval};

use crate::Failure;

/// One of the sessions that the phones answer.
const FORM: &str = "/e/bench/1/s0";

/// Between two requests.
const PAUSE: Duration = Duration::from_millis(10);

/// The median and the 99th percentile of how long the form takes, asked for a hundred times a second
/// over one connection.
pub(crate) async fn read(
    address: &str,
    seconds: Duration,
) -> Result<(Duration, Duration), Failure> {
    let client = reqwest::Client::builder().brotli(true).build()?;
    let url = format!("http://{address}{FORM}");
    let until = Instant::now() + seconds;
    let mut next = interval(PAUSE);
    next.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut times = Vec::new();
    while Instant::now() < until {
        next.tick().await;
        let begun = Instant::now();
        let page = client.get(&url).send().await?.error_for_status()?;
        if !page.text().await?.contains("<form") {
            return Err("the page has no form".into());
        }
        times.push(begun.elapsed());
    }
    times.sort();
    let at = |share: usize| times.get(times.len() * share / 100).copied();
    at(50).zip(at(99)).ok_or_else(|| "nothing was read".into())
}
