//! Histograms that can be copied, which those of the library cannot.

use prometheus_client::encoding::{MetricEncoder, NoLabelSet};

/// How many values fell below each bound, and their sum.
#[derive(Clone, Debug)]
pub(super) struct Histogram {
    sum: f64,
    count: u64,
    /// Upper bounds, the last one infinite, each with the values above the one before.
    buckets: Vec<(f64, u64)>,
}

impl Histogram {
    pub(super) fn new(bounds: &[f64]) -> Self {
        let bounds = bounds.iter().copied().chain([f64::INFINITY]);
        Self {
            sum: 0.0,
            count: 0,
            buckets: bounds.map(|it| (it, 0)).collect(),
        }
    }

    pub(super) fn observe(&mut self, value: f64) {
        self.sum += value;
        self.count += 1;
        if let Some(bucket) = self.buckets.iter_mut().find(|it| value <= it.0) {
            bucket.1 += 1;
        }
    }

    pub(super) fn encode(&self, mut metric: MetricEncoder) -> std::fmt::Result {
        metric.encode_histogram::<NoLabelSet>(self.sum, self.count, &self.buckets, None)
    }
}
