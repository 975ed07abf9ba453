//! A load generator: each connection sends one request after the other, as soon as the answer
//! to the last one is there.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::Failure;
use crate::phones::Phones;

/// What is sent to whom.
pub(crate) struct Load {
    pub(crate) address: String,
    pub(crate) connections: usize,
    pub(crate) seconds: Duration,
}

/// How long each acknowledged request took, in order of length.
pub(crate) struct Outcome {
    times: Vec<Duration>,
    elapsed: Duration,
    exhausted: bool,
}

impl Load {
    /// Sends each phone's response once, until the time is over or nobody is left.
    pub(crate) async fn run(&self, phones: &Phones) -> Result<Outcome, Failure> {
        let requests = Arc::clone(&phones.requests);
        let next = Arc::new(AtomicUsize::new(0));
        let begun = Instant::now();
        let until = begun + self.seconds;
        let mut sending = JoinSet::new();
        for _ in 0..self.connections {
            let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
            let address = self.address.clone();
            sending.spawn(async move { connection(&address, &requests, &next, until).await });
        }
        let mut times = Vec::new();
        while let Some(sent) = sending.join_next().await {
            times.extend(sent??);
        }
        let elapsed = begun.elapsed();
        times.sort();
        Ok(Outcome {
            times,
            elapsed,
            exhausted: next.load(Ordering::Relaxed) >= requests.len(),
        })
    }
}

async fn connection(
    address: &str,
    requests: &[Vec<u8>],
    next: &AtomicUsize,
    until: Instant,
) -> Result<Vec<Duration>, Failure> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut times = Vec::new();
    let mut answer = vec![0; 4096];
    while Instant::now() < until {
        let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) else {
            break;
        };
        let begun = Instant::now();
        stream.write_all(request).await?;
        let mut read = 0;
        // The answer is short and ends with the brace of its JSON.
        while !answer[..read].ends_with(b"}") {
            let more = stream.read(&mut answer[read..]).await?;
            if more == 0 {
                return Err("the program hung up".into());
            }
            read += more;
        }
        if !answer.starts_with(b"HTTP/1.1 200") {
            return Err(String::from_utf8_lossy(&answer[..read]).into_owned().into());
        }
        times.push(begun.elapsed());
    }
    Ok(times)
}

impl Outcome {
    /// How many were acknowledged.
    pub(crate) fn acknowledged(&self) -> u64 {
        self.times.len() as u64
    }

    /// How many were acknowledged a second.
    pub(crate) fn rate(&self) -> f64 {
        self.times.len() as f64 / self.elapsed.as_secs_f64()
    }

    fn quantile(&self, share: f64) -> f64 {
        let place = ((self.times.len() as f64 - 1.0) * share).round() as usize;
        self.times
            .get(place)
            .copied()
            .map_or(f64::NAN, milliseconds)
    }
}

/// A time in milliseconds.
pub(crate) fn milliseconds(time: Duration) -> f64 {
    1000.0 * time.as_secs_f64()
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} in {:.2} s, {:.0}/s, median {:.2} ms, p99 {:.2} ms{}",
            self.acknowledged(),
            self.elapsed.as_secs_f64(),
            self.rate(),
            self.quantile(0.5),
            self.quantile(0.99),
            if self.exhausted {
                " (all tickets were spent)"
            } else {
                ""
            }
        )
    }
}
