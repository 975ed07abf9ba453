//! The log, on the standard error. Only Kanso itself and the server's life are in it: what a
//! library says of a connection would date a participant's request, at any level.

use kanso::config::{LogFormat, LogSettings};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Begins to log.
pub(crate) fn begin(settings: LogSettings) {
    let targets = Targets::new()
        .with_target("kanso", settings.level)
        // When the last backup was made is said also where little else is.
        .with_target("kanso::app::backups", settings.level.max(LevelFilter::INFO))
        .with_target("actix_server", settings.level.min(LevelFilter::WARN));
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        // Saying on stderr that stderr cannot be written would panic, and a log on a full disk
        // must not end who writes it.
        .log_internal_errors(false)
        .with_target(false);
    let layer = match settings.format {
        LogFormat::Lines => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    tracing_subscriber::registry()
        .with(layer.with_filter(targets))
        .init();
}
