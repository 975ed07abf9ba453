//! What the operator can measure. Officers' requests are counted exactly; whatever moves when
//! a participant does is [`Held`] back, so that who scrapes often learns no moment.

mod held;
mod histogram;
mod process;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::registry::Registry;

use held::Held;
use histogram::Histogram;

/// The media type of [`Metrics::text`].
pub const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// By how many the letters that wait are told: so many at one moment date none of them.
const WAITING_STEP: usize = 64;

/// Upper bounds in seconds.
const SECONDS: [f64; 10] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// Upper bounds of how many submissions are committed together.
const GROUP: [f64; 8] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0];

/// Errors of all databases of this process.
static DATABASE_ERRORS: AtomicU64 = AtomicU64::new(0);

/// The counts of a program. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Metrics {
    begun: Instant,
    started: SystemTime,
    counts: Arc<Mutex<Counts>>,
}

#[derive(Clone, Debug)]
struct Counts {
    /// By route, method and status.
    officers: BTreeMap<(String, String, u16), u64>,
    /// By route.
    seconds: BTreeMap<String, Histogram>,
    /// By class of route and of status.
    participants: BTreeMap<(&'static str, &'static str), Held<u64>>,
    group: Held<Histogram>,
    commit: Held<Histogram>,
}

/// Notes that a database answered with an error.
pub fn note_database_error() {
    DATABASE_ERRORS.fetch_add(1, Ordering::Relaxed);
}

impl Default for Metrics {
    fn default() -> Self {
        let counts = Counts {
            officers: BTreeMap::new(),
            seconds: BTreeMap::new(),
            participants: BTreeMap::new(),
            group: Held::new(Histogram::new(&GROUP)),
            commit: Held::new(Histogram::new(&SECONDS)),
        };
        Self {
            begun: Instant::now(),
            started: SystemTime::now(),
            counts: Arc::new(Mutex::new(counts)),
        }
    }
}

impl Metrics {
    /// Counts an officer's request. `route` is the pattern of its address, never the address,
    /// which may hold a secret.
    pub fn officer(&self, route: &str, method: &str, status: u16, took: Duration) {
        self.change(|it| {
            let request = (route.to_owned(), method.to_owned(), status);
            *it.officers.entry(request).or_default() += 1;
            it.seconds
                .entry(route.to_owned())
                .or_insert_with(|| Histogram::new(&SECONDS))
                .observe(took.as_secs_f64());
        });
    }

    /// Counts a request that a participant may have made.
    pub fn participant(&self, class: &'static str, status: u16) {
        let status = match status {
            100..=199 => "1xx",
            200..=299 => "2xx",
            300..=399 => "3xx",
            400..=499 => "4xx",
            _ => "5xx",
        };
        self.change(|it| {
            it.participants
                .entry((class, status))
                .or_insert_with(|| Held::new(0))
                .change(1, |count| *count += 1);
        });
    }

    /// Counts submissions that were committed together, and how long that took.
    pub fn group(&self, submissions: usize, took: Duration) {
        let fresh = u64::try_from(submissions).unwrap_or(u64::MAX);
        self.change(|it| {
            it.group.change(fresh, |sizes| sizes.observe(fresh as f64));
            it.commit
                .change(fresh, |times| times.observe(took.as_secs_f64()));
        });
    }

    /// All that may be told now, in the text format of OpenMetrics. `waiting` is how many
    /// letters wait in the inbox.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn text(&self, waiting: usize) -> Result<String, fmt::Error> {
        self.text_at(waiting, self.begun.elapsed())
    }

    fn text_at(&self, waiting: usize, since_start: Duration) -> Result<String, fmt::Error> {
        let mut shown = None;
        self.change(|it| {
            it.group.release(since_start);
            it.commit.release(since_start);
            for held in it.participants.values_mut() {
                held.release(since_start);
            }
            shown = Some(it.clone());
        });
        let mut registry = Registry::default();
        if let Some(counts) = shown {
            let started = self.started.duration_since(UNIX_EPOCH).unwrap_or_default();
            registry.register_collector(Box::new(Scrape {
                counts,
                waiting,
                started,
            }));
        }
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &registry)?;
        Ok(text)
    }

    fn change(&self, change: impl FnOnce(&mut Counts)) {
        // Counts stay counts whatever has panicked beside them.
        change(&mut self.counts.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// What one scrape tells.
#[derive(Debug)]
struct Scrape {
    counts: Counts,
    waiting: usize,
    /// Since 1970.
    started: Duration,
}

impl Collector for Scrape {
    fn encode(&self, mut encoder: DescriptorEncoder) -> fmt::Result {
        let it = &self.counts;
        let mut info = encoder.encode_descriptor(
            "kanso_build",
            "The version that runs",
            None,
            MetricType::Info,
        )?;
        info.encode_info(&[("version", env!("CARGO_PKG_VERSION"))])?;

        counter(
            &mut encoder,
            "kanso_officer_requests",
            "Requests to the officers' pages",
            it.officers.iter().map(|((route, method, status), count)| {
                let labels = vec![
                    ("route", route.clone()),
                    ("method", method.clone()),
                    ("status", status.to_string()),
                ];
                (labels, *count)
            }),
        )?;
        let mut seconds = encoder.encode_descriptor(
            "kanso_officer_request_seconds",
            "How long the officers' pages took",
            None,
            MetricType::Histogram,
        )?;
        for (route, histogram) in &it.seconds {
            let labels = [("route", route.as_str())];
            histogram.encode(seconds.encode_family(&labels)?)?;
        }
        counter(
            &mut encoder,
            "kanso_participant_requests",
            "Requests that participants may have made; moves by 20 or more, once an hour at most",
            // A series that appears would date the first request of its kind.
            it.participants
                .iter()
                .filter(|(_, it)| *it.shown() > 0)
                .map(|((class, status), held)| {
                    let labels = vec![
                        ("class", (*class).to_owned()),
                        ("status", (*status).to_owned()),
                    ];
                    (labels, *held.shown())
                }),
        )?;
        for (name, help, held) in [
            (
                "kanso_inbox_group_size",
                "Submissions committed together; moves by 20 or more, once an hour at most",
                &it.group,
            ),
            (
                "kanso_inbox_commit_seconds",
                "How long a commit took; moves by 20 submissions or more, once an hour at most",
                &it.commit,
            ),
        ] {
            let metric = encoder.encode_descriptor(name, help, None, MetricType::Histogram)?;
            held.shown().encode(metric)?;
        }
        gauge(
            &mut encoder,
            "kanso_inbox_waiting",
            "Letters that wait to be committed, rounded down to a multiple of 64",
            (self.waiting / WAITING_STEP * WAITING_STEP) as f64,
        )?;
        counter(
            &mut encoder,
            "kanso_database_errors",
            "Errors with which the database answered",
            [(Vec::new(), DATABASE_ERRORS.load(Ordering::Relaxed))].into_iter(),
        )?;
        gauge(
            &mut encoder,
            "process_start_time_seconds",
            "When the program was started, in seconds since 1970",
            self.started.as_secs() as f64,
        )?;
        for (name, help, value) in process::values() {
            gauge(&mut encoder, name, help, value)?;
        }
        Ok(())
    }
}

fn counter(
    encoder: &mut DescriptorEncoder,
    name: &str,
    help: &str,
    counts: impl Iterator<Item = (Vec<(&'static str, String)>, u64)>,
) -> fmt::Result {
    let mut metric = encoder.encode_descriptor(name, help, None, MetricType::Counter)?;
    for (labels, count) in counts {
        if labels.is_empty() {
            metric.encode_counter::<NoLabelSet, u64, u64>(&count, None)?;
        } else {
            metric
                .encode_family(&labels)?
                .encode_counter::<NoLabelSet, u64, u64>(&count, None)?;
        }
    }
    Ok(())
}

fn gauge(encoder: &mut DescriptorEncoder, name: &str, help: &str, value: f64) -> fmt::Result {
    encoder
        .encode_descriptor(name, help, None, MetricType::Gauge)?
        .encode_gauge(&value)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    fn line(text: &str, name: &str) -> String {
        let begins = |it: &&str| it.starts_with(name);
        text.lines().find(begins).unwrap_or_default().to_owned()
    }

    #[test]
    fn a_scraper_sees_no_single_answer() -> fmt::Result {
        let metrics = Metrics::default();
        let mut seen = Vec::new();
        // One answer a minute for three hours, and a scrape after each.
        for minute in 0..180u32 {
            metrics.group(1, Duration::from_millis(3));
            metrics.participant("api", 200);
            let at = Duration::from_secs(60) * minute;
            let text = metrics.text_at(1, at)?;
            assert_eq!(
                line(&text, "kanso_inbox_waiting"),
                "kanso_inbox_waiting 0.0"
            );
            let told = [
                "kanso_inbox_group_size_sum",
                "kanso_inbox_commit_seconds_count",
                "kanso_participant_requests_total{class=\"api\",status=\"2xx\"}",
            ]
            .map(|it| {
                line(&text, it)
                    .rsplit(' ')
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            });
            if seen.last() != Some(&told) {
                seen.push(told);
            }
        }
        let told = [
            ["0.0", "0", ""],
            ["61.0", "61", "61"],
            ["121.0", "121", "121"],
        ];
        assert_eq!(seen, told);
        Ok(())
    }

    #[test]
    fn few_answers_are_held_back_until_there_are_more() -> fmt::Result {
        let metrics = Metrics::default();
        metrics.group(19, Duration::from_millis(3));
        let sum = |hours: u32| {
            metrics
                .text_at(0, HOUR * hours)
                .map(|text| line(&text, "kanso_inbox_group_size_sum"))
        };
        assert_eq!(sum(1)?, "kanso_inbox_group_size_sum 0.0");
        metrics.group(1, Duration::from_millis(3));
        // Also the twentieth does not show when it came.
        assert_eq!(sum(1)?, "kanso_inbox_group_size_sum 0.0");
        assert_eq!(sum(2)?, "kanso_inbox_group_size_sum 20.0");
        Ok(())
    }

    #[test]
    fn a_flood_is_seen_at_once() -> fmt::Result {
        let text = Metrics::default().text(200)?;
        assert_eq!(
            line(&text, "kanso_inbox_waiting"),
            "kanso_inbox_waiting 192.0"
        );
        Ok(())
    }
}
