//! What the program says of itself, and how.

use tracing::level_filters::LevelFilter;

use super::operation::OperationError;
use super::variable;

/// What is logged, and in which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogSettings {
    /// The least important that is still logged.
    pub level: LevelFilter,
    /// The form of a line.
    pub format: LogFormat,
}

/// The form of a line of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Lines,
    /// An object of JSON a line, for programs.
    Json,
}

/// The settings of the log. They are read apart from all others, because these may have
/// something to log.
///
/// # Errors
/// When a setting is not one of those that there are.
pub fn log_settings() -> Result<LogSettings, OperationError> {
    settings(variable("KANSO_LOG"), variable("KANSO_LOG_FORMAT"))
}

fn settings(level: Option<String>, format: Option<String>) -> Result<LogSettings, OperationError> {
    let level = match level.as_deref().unwrap_or("info") {
        "off" => LevelFilter::OFF,
        "error" => LevelFilter::ERROR,
        "warn" => LevelFilter::WARN,
        "info" => LevelFilter::INFO,
        "debug" => LevelFilter::DEBUG,
        "trace" => LevelFilter::TRACE,
        other => return Err(OperationError::LogLevel(other.to_owned())),
    };
    let format = match format.as_deref().unwrap_or("lines") {
        "lines" => LogFormat::Lines,
        "json" => LogFormat::Json,
        other => return Err(OperationError::LogFormat(other.to_owned())),
    };
    Ok(LogSettings { level, format })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_and_a_format_are_names() {
        let some = |it: &str| Some(it.to_owned());
        assert_eq!(
            settings(None, None),
            Ok(LogSettings {
                level: LevelFilter::INFO,
                format: LogFormat::Lines,
            })
        );
        assert_eq!(
            settings(some("trace"), some("json")),
            Ok(LogSettings {
                level: LevelFilter::TRACE,
                format: LogFormat::Json,
            })
        );
        assert_eq!(
            settings(some("kanso=debug"), None),
            Err(OperationError::LogLevel("kanso=debug".to_owned()))
        );
        assert_eq!(
            settings(None, some("xml")),
            Err(OperationError::LogFormat("xml".to_owned()))
        );
    }
}
