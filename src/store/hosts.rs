//! The hosts of a PostgreSQL address. One address may name several, as libpq's do:
//! `postgres://user@one:5432,two:5432/database?target_session_attrs=read-write`. The first one
//! that takes writes is used; a standby is asked and left alone.

use std::str::FromStr;
use std::time::Duration;

use sqlx::any::AnyConnectOptions;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AnyConnection, ConnectOptions, Connection, Row};
use tokio::time::{Instant, sleep, timeout};

use super::StoreError;
use super::passing::passes;

/// How long a host may take to let us in and to say whether it takes writes. One whose machine is
/// off says nothing at all.
const TRY: Duration = Duration::from_secs(3);

/// How long a start waits for a host that takes writes, and the pause between two rounds.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(250);

/// One server of a database.
#[derive(Clone, Debug)]
pub(super) struct Host {
    /// Its name and port as the address writes them, without user and password.
    pub(super) name: String,
    pub(super) options: AnyConnectOptions,
    /// The same for what only PostgreSQL's own driver can do.
    pub(super) postgres: PgConnectOptions,
}

/// All servers of an address, in its order.
#[derive(Clone, Debug)]
pub(super) struct Hosts(Vec<Host>);

impl Hosts {
    /// Reads an address that begins with `postgres://` or `postgresql://`.
    pub(super) fn parse(address: &str) -> Result<Self, StoreError> {
        let wrong = |what: &str| StoreError::Hosts(what.to_owned());
        let (scheme, rest) = address.split_once("://").ok_or_else(|| wrong("no “://”"))?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, database) = rest.split_once('/').unwrap_or((rest, ""));
        let (user, hosts) = match authority.rsplit_once('@') {
            Some((user, hosts)) => (format!("{user}@"), hosts),
            None => (String::new(), authority),
        };
        let mut kept = Vec::new();
        for pair in query.split('&').filter(|it| !it.is_empty()) {
            match pair.split_once('=') {
                // Kanso writes, so it takes no other server.
                Some(("target_session_attrs", "read-write" | "primary")) => {}
                Some(("target_session_attrs", _)) => {
                    return Err(wrong(
                        "target_session_attrs has to be read-write, or left out: Kanso writes",
                    ));
                }
                _ => kept.push(pair),
            }
        }
        let query = kept.join("&");
        hosts
            .split(',')
            .map(|host| {
                if host.is_empty() && hosts.contains(',') {
                    return Err(wrong("between two commas there is no host"));
                }
                let address = format!("{scheme}://{user}{host}/{database}?{query}");
                let failed = |error: sqlx::Error| StoreError::Hosts(format!("“{host}”: {error}"));
                Ok(Host {
                    name: host.to_owned(),
                    options: AnyConnectOptions::from_str(&address)
                        .map_err(failed)?
                        .disable_statement_logging(),
                    postgres: PgConnectOptions::from_str(&address)
                        .map_err(failed)?
                        .disable_statement_logging(),
                })
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The first server that takes writes. Each is asked over a connection of its own.
    ///
    /// # Errors
    /// When there is none at this moment; the reason of each is in it.
    pub(super) async fn writable(&self) -> Result<&Host, StoreError> {
        let mut reasons = Vec::new();
        let mut passing = false;
        for host in &self.0 {
            let (reason, passes) = match timeout(TRY, takes_writes(&host.options)).await {
                Ok(Ok(true)) => return Ok(host),
                Ok(Ok(false)) => ("it takes no writes".to_owned(), true),
                Ok(Err(error)) => (error.to_string(), passes(&error)),
                Err(_) => (format!("no answer within {} s", TRY.as_secs()), true),
            };
            reasons.push(format!("“{}”: {reason}", host.name));
            passing |= passes;
        }
        Err(StoreError::NoServer {
            reasons: reasons.join("; "),
            passing,
        })
    }

    /// As [`Hosts::writable`], but waits for a server that is just starting or being promoted.
    ///
    /// # Errors
    /// When there is none for ten seconds, or none that could become one.
    pub(super) async fn writable_soon(&self) -> Result<&Host, StoreError> {
        let begun = Instant::now();
        loop {
            match self.writable().await {
                Err(error) if error.passes() && begun.elapsed() < PATIENCE => sleep(PAUSE).await,
                result => return result,
            }
        }
    }
}

async fn takes_writes(options: &AnyConnectOptions) -> Result<bool, sqlx::Error> {
    let mut connection = AnyConnection::connect_with(options).await?;
    let writes = is_writable(&mut connection).await?;
    connection.close().await?;
    Ok(writes)
}

/// Whether the server at the other end takes writes: a standby does not.
pub(super) async fn is_writable(connection: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let row = sqlx::query("SHOW transaction_read_only")
        .fetch_one(connection)
        .await?;
    Ok(row.try_get::<String, _>(0)? == "off")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(address: &str) -> Vec<String> {
        let hosts = Hosts::parse(address).expect("an address").0;
        hosts
            .iter()
            .map(|it| {
                let url = it.options.to_url_lossy();
                // Both drivers mean the same server.
                assert_eq!(it.postgres.get_port(), url.port().unwrap_or(5432));
                assert_eq!(Some(it.postgres.get_host()), url.host_str());
                url.to_string()
            })
            .collect()
    }

    #[test]
    fn an_address_with_several_hosts_is_that_many_addresses() {
        assert_eq!(
            parsed("postgres://kanso@127.0.0.1:54399/kanso"),
            ["postgres://kanso@127.0.0.1:54399/kanso?"]
        );
        assert_eq!(
            parsed(
                "postgresql://kanso:a%40b,c@one:5433,two/kanso?sslmode=disable&target_session_attrs=read-write"
            ),
            [
                "postgresql://kanso:a%40b,c@one:5433/kanso?sslmode=disable",
                "postgresql://kanso:a%40b,c@two/kanso?sslmode=disable"
            ]
        );
        assert_eq!(
            parsed("postgres://one,[::1]:5433/kanso?target_session_attrs=primary"),
            ["postgres://one/kanso?", "postgres://[::1]:5433/kanso?"]
        );
    }

    #[test]
    fn what_cannot_be_used_is_named_without_the_password() {
        for (address, says) in [
            (
                "postgres://u:secret@a,,b/k",
                "between two commas there is no host",
            ),
            ("postgres://u:secret@a:port,b/k", "“a:port”: "),
            (
                "postgres://u:secret@a/k?target_session_attrs=any",
                "target_session_attrs has to be read-write, or left out: Kanso writes",
            ),
        ] {
            let said = Hosts::parse(address).expect_err("no address").to_string();
            assert!(said.contains(says), "{said}");
            assert!(!said.contains("secret"), "{said}");
        }
    }
}
