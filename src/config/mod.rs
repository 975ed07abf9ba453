//! Settings: the only reader of the environment. A flag of the command line wins over
//! the environment, and that over the default.

mod backup;
mod log;
mod mail;
mod operation;
mod secret;

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::path::PathBuf;

pub use backup::{BackupSchedule, BackupSettings};
pub use log::{LogFormat, LogSettings, log_settings};
pub use mail::MailSettings;
pub use operation::{Operation, OperationError, TlsFiles, passed_listener};

/// How many connections to the database there are where nothing else is said: a program writes
/// over one at a time, and pages read over the others.
pub const CONNECTIONS: u32 = 8;

/// How a server runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Where the database file lies unless `database` says otherwise.
    pub data: PathBuf,
    /// The address of the database, where it is not the file in `data`.
    pub database: Option<String>,
    /// How backups are made.
    pub backup: BackupSettings,
    /// How many connections to the database there are at most.
    pub connections: u32,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address by which phones reach this server, without a slash at the end.
    pub base_url: String,
    /// What concerns the operator alone.
    pub operation: Operation,
    /// The mail server, where reminders can be sent by e-mail.
    pub mail: Option<MailSettings>,
}

/// What the command line says; what is `None` is taken from the environment.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// The data folder.
    pub data: Option<PathBuf>,
    /// Where to listen.
    pub listen: Option<String>,
    /// The public address.
    pub base_url: Option<String>,
}

/// A setting that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The address to listen on.
    #[error("“{0}” is no address to listen on: use --listen 8080 or --listen 127.0.0.1:8080")]
    Listen(String),
    /// The number of connections to the database.
    #[error("“{0}” is no number of connections: set KANSO_DATABASE_CONNECTIONS to 2 to 200")]
    Connections(String),
    /// The public address.
    #[error("“{0}” is no base URL: use --base-url https://feedback.example.org")]
    BaseUrl(String),
    /// A schedule for backups without a place for them.
    #[error(
        "KANSO_BACKUP_EVERY or KANSO_BACKUP_KEEP is set, so KANSO_BACKUP_FOLDER has to name the \
         folder for the backups"
    )]
    BackupFolderMissing,
    /// A schedule for backups that says nothing about encryption.
    #[error(
        "KANSO_BACKUP_FOLDER is set, so KANSO_BACKUP_RECIPIENT has to say for whom the backups are \
         encrypted: the age1… line that age-keygen prints, whose key is best kept elsewhere; or \
         none. A row of backups that anybody can read tells which answers came between two of them"
    )]
    BackupRecipientMissing,
    /// How often backups are made.
    #[error("KANSO_BACKUP_EVERY is “{0}”: use a number with m, h or d, such as 6h or 1d")]
    BackupEvery(String),
    /// How many backups are kept.
    #[error("KANSO_BACKUP_KEEP is “{0}”: use a whole number from 1, such as 14")]
    BackupKeep(String),
    /// A file that holds a secret.
    #[error(
        "the file “{file}” that {name}_FILE names cannot be read: {why}. It holds what would \
         stand in {name}"
    )]
    SecretFile {
        /// The setting.
        name: &'static str,
        /// The file.
        file: String,
        /// What is wrong with it.
        why: String,
    },
    /// A secret is said twice.
    #[error("{0} and {0}_FILE are both set: set one of them")]
    SecretTwice(&'static str),
    /// A setting of operation.
    #[error(transparent)]
    Operation(#[from] OperationError),
    /// A mail server without a sender.
    #[error("KANSO_SMTP_URL is set, so KANSO_MAIL_FROM has to name the sender: you@example.org")]
    MailFromMissing,
    /// A sender without a mail server.
    #[error(
        "KANSO_MAIL_FROM is set, so KANSO_SMTP_URL has to name the mail server: \
         smtp://user:password@host:587?tls=required"
    )]
    SmtpUrlMissing,
    /// A password that others could read on its way.
    #[error(
        "KANSO_SMTP_URL would send its password where others can read it: add ?tls=required to \
         it, or begin it with smtps://"
    )]
    SmtpPasswordOpen,
}

/// The settings of this start. `data` is the folder where nothing else is said.
///
/// # Errors
/// When a setting cannot be used; the message names the flag.
pub fn config(flags: Flags, data: &str) -> Result<Config, ConfigError> {
    let listen = flags
        .listen
        .or_else(|| variable("KANSO_LISTEN"))
        .unwrap_or_else(|| "0.0.0.0:8080".to_owned());
    let listen = parse_listen(&listen).ok_or(ConfigError::Listen(listen))?;
    let operation = operation::operation()?;
    let base_url = match flags.base_url.or_else(|| variable("KANSO_BASE_URL")) {
        Some(url) => {
            let scheme = url.starts_with("http://") || url.starts_with("https://");
            if !scheme || url.contains(['?', '#', ' ']) {
                return Err(ConfigError::BaseUrl(url));
            }
            url.trim_end_matches('/').to_owned()
        }
        None => format!(
            "{}://{}",
            if operation.tls.is_some() {
                "https"
            } else {
                "http"
            },
            SocketAddr::new(lan_address(listen.ip()), listen.port())
        ),
    };
    Ok(Config {
        data: flags
            .data
            .or_else(|| variable("KANSO_DATA").map(PathBuf::from))
            .unwrap_or_else(|| PathBuf::from(data)),
        database: secret::secret("KANSO_DATABASE_URL", "KANSO_DATABASE_URL_FILE")?,
        backup: backup::settings(
            variable("KANSO_BACKUP_RECIPIENT"),
            variable("KANSO_BACKUP_FOLDER"),
            variable("KANSO_BACKUP_EVERY"),
            variable("KANSO_BACKUP_KEEP"),
        )?,
        connections: match variable("KANSO_DATABASE_CONNECTIONS") {
            Some(text) => text
                .parse()
                .ok()
                .filter(|it| (2..=200).contains(it))
                .ok_or(ConfigError::Connections(text))?,
            None => CONNECTIONS,
        },
        listen,
        base_url,
        operation,
        mail: mail::settings(
            secret::secret("KANSO_SMTP_URL", "KANSO_SMTP_URL_FILE")?,
            variable("KANSO_MAIL_FROM"),
        )?,
    })
}

impl Config {
    /// The database file in the data folder.
    pub fn database_file(&self) -> PathBuf {
        self.data.join("kanso.db")
    }

    /// The name of a cookie. Browsers take one that begins with `__Secure-` by https only, and
    /// keep it from being overwritten by http. The stricter `__Host-` would need the path `/`, and
    /// an officer's cookie has to stay away from what the same browser sends as a participant.
    pub fn cookie(&self, name: &str) -> String {
        match self.is_https() {
            true => format!("__Secure-{name}"),
            false => name.to_owned(),
        }
    }

    /// Whether phones reach this server by https, so that cookies can insist on it.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|it| !it.is_empty())
}

/// A port alone listens on all addresses.
fn parse_listen(text: &str) -> Option<SocketAddr> {
    if let Ok(port) = text.trim_start_matches(':').parse::<u16>() {
        return Some(SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), port));
    }
    text.replace("localhost", "127.0.0.1").parse().ok()
}

/// The address by which others in the same network reach this machine. Asking the
/// system for the way to a documentation address (RFC 5737) sends no packet.
fn lan_address(listen: IpAddr) -> IpAddr {
    if !listen.is_unspecified() {
        return listen;
    }
    UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0))
        .and_then(|socket| {
            socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9))?;
            socket.local_addr()
        })
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |it| it.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_alone_listens_everywhere() {
        assert_eq!(parse_listen("8081"), parse_listen("0.0.0.0:8081"));
        assert_eq!(parse_listen(":8081"), parse_listen("0.0.0.0:8081"));
        assert_eq!(parse_listen("localhost:1"), "127.0.0.1:1".parse().ok());
        assert_eq!(parse_listen("eighty"), None);
    }
}
