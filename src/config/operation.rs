//! The settings of who operates the server: encryption, what is measured, how it ends. No
//! page looks at them.

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::time::Duration;

use listenfd::ListenFd;

use super::variable;

/// How long a request may still take when the program ends, unless something else is said.
const SHUTDOWN_SECONDS: &str = "10";

/// How a server is operated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The files of the server's certificate, where it encrypts by itself.
    pub tls: Option<TlsFiles>,
    /// Where the metrics are served, if anywhere.
    pub metrics_listen: Option<SocketAddr>,
    /// The collector that gets the spans of officers' requests, without a slash at the end.
    pub otlp_endpoint: Option<String>,
    /// How long requests may still take when the program ends, and then the storing of what
    /// they have left.
    pub shutdown: Duration,
}

/// A certificate and its private key, as PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// The certificate, and those between it and the root.
    pub certificate: PathBuf,
    /// The private key.
    pub key: PathBuf,
}

/// A setting of operation that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OperationError {
    /// The level of the log.
    #[error("KANSO_LOG is “{0}”: set it to off, error, warn, info, debug or trace")]
    LogLevel(String),
    /// The form of the log.
    #[error("KANSO_LOG_FORMAT is “{0}”: set it to lines or json")]
    LogFormat(String),
    /// A certificate without its key, or the other way round.
    #[error("KANSO_TLS_CERTIFICATE and KANSO_TLS_KEY belong together: set both or neither")]
    TlsHalf,
    /// The address of the metrics.
    #[error("KANSO_METRICS_LISTEN is “{0}”: set it to an address such as 127.0.0.1:9464")]
    MetricsListen(String),
    /// The address of the collector.
    #[error(
        "KANSO_OTLP_ENDPOINT is “{0}”: set it to a collector without encryption, such as \
         http://127.0.0.1:4318"
    )]
    OtlpEndpoint(String),
    /// The time to end.
    #[error("KANSO_SHUTDOWN_SECONDS is “{0}”: set it to a number from 1 to 300")]
    ShutdownSeconds(String),
    /// The system has handed over what cannot be used.
    #[error(
        "a socket that systemd has handed over cannot be used: {0}. The unit has to have one \
         ListenStream= with a port"
    )]
    Socket(String),
}

impl Default for Operation {
    fn default() -> Self {
        Self {
            tls: None,
            metrics_listen: None,
            otlp_endpoint: None,
            shutdown: Duration::from_secs(10),
        }
    }
}

/// The settings from the environment.
pub(super) fn operation() -> Result<Operation, OperationError> {
    settings(&variable)
}

/// The listening socket that systemd has opened for this program, if it has. It can be had
/// once.
///
/// # Errors
/// When it is none that requests can come by, or there are several.
pub fn passed_listener() -> Result<Option<TcpListener>, OperationError> {
    let mut passed = ListenFd::from_env();
    let failed = |error: std::io::Error| OperationError::Socket(error.to_string());
    match passed.len() {
        0 => Ok(None),
        1 => {
            let listener = passed.take_tcp_listener(0).map_err(failed)?;
            if let Some(listener) = &listener {
                listener.set_nonblocking(true).map_err(failed)?;
            }
            Ok(listener)
        }
        several => Err(OperationError::Socket(format!("there are {several}"))),
    }
}

fn settings(variable: &dyn Fn(&str) -> Option<String>) -> Result<Operation, OperationError> {
    let tls = match (variable("KANSO_TLS_CERTIFICATE"), variable("KANSO_TLS_KEY")) {
        (None, None) => None,
        (Some(certificate), Some(key)) => Some(TlsFiles {
            certificate: certificate.into(),
            key: key.into(),
        }),
        _ => return Err(OperationError::TlsHalf),
    };
    let metrics_listen = match variable("KANSO_METRICS_LISTEN") {
        // A port alone does not do, because it would be open to everybody.
        Some(text) => match text.replace("localhost", "127.0.0.1").parse() {
            Ok(address) => Some(address),
            Err(_) => return Err(OperationError::MetricsListen(text)),
        },
        None => None,
    };
    let otlp_endpoint = match variable("KANSO_OTLP_ENDPOINT") {
        Some(text) => Some(endpoint(&text).ok_or(OperationError::OtlpEndpoint(text))?),
        None => None,
    };
    let seconds = variable("KANSO_SHUTDOWN_SECONDS").unwrap_or_else(|| SHUTDOWN_SECONDS.to_owned());
    let shutdown = match seconds.parse() {
        Ok(it @ 1..=300) => Duration::from_secs(it),
        _ => return Err(OperationError::ShutdownSeconds(seconds)),
    };
    Ok(Operation {
        tls,
        metrics_listen,
        otlp_endpoint,
        shutdown,
    })
}

/// An address without query, user or password.
fn endpoint(text: &str) -> Option<String> {
    let rest = text.strip_prefix("http://")?;
    let host = rest.split('/').next().unwrap_or_default();
    let fine = !host.is_empty() && !text.contains(['?', '#', ' ', '@']);
    fine.then(|| text.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&str, &str)]) -> Result<Operation, OperationError> {
        settings(&|name| {
            let pair = pairs.iter().find(|it| it.0 == name);
            pair.map(|it| it.1.to_owned())
        })
    }

    #[test]
    fn nothing_is_on_unless_it_is_set() {
        assert_eq!(with(&[]), Ok(Operation::default()));
    }

    #[test]
    fn every_setting_is_held_against_what_it_may_be() {
        let all = with(&[
            ("KANSO_TLS_CERTIFICATE", "/c.pem"),
            ("KANSO_TLS_KEY", "/k.pem"),
            ("KANSO_METRICS_LISTEN", "127.0.0.1:9464"),
            ("KANSO_OTLP_ENDPOINT", "http://collector:4318/"),
            ("KANSO_SHUTDOWN_SECONDS", "300"),
        ]);
        assert_eq!(
            all,
            Ok(Operation {
                tls: Some(TlsFiles {
                    certificate: "/c.pem".into(),
                    key: "/k.pem".into(),
                }),
                metrics_listen: "127.0.0.1:9464".parse().ok(),
                otlp_endpoint: Some("http://collector:4318".to_owned()),
                shutdown: Duration::from_secs(300),
            })
        );
        for (name, wrong) in [
            ("KANSO_METRICS_LISTEN", "9464"),
            ("KANSO_METRICS_LISTEN", "here"),
            ("KANSO_OTLP_ENDPOINT", "https://collector:4318"),
            ("KANSO_OTLP_ENDPOINT", "http://"),
            ("KANSO_OTLP_ENDPOINT", "http://user:password@collector"),
            ("KANSO_SHUTDOWN_SECONDS", "0"),
            ("KANSO_SHUTDOWN_SECONDS", "301"),
            ("KANSO_SHUTDOWN_SECONDS", "ten"),
        ] {
            let begins = format!("{name} is “{wrong}”");
            let error = with(&[(name, wrong)]).err().map(|it| it.to_string());
            assert!(error.is_some_and(|it| it.starts_with(&begins)), "{begins}");
        }
        for half in ["KANSO_TLS_CERTIFICATE", "KANSO_TLS_KEY"] {
            assert_eq!(with(&[(half, "/f.pem")]), Err(OperationError::TlsHalf));
        }
    }
}
