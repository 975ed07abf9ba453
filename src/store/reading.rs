//! Reading a database as a whole, in one moment of it and without changing anything.

use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyPool, ConnectOptions, Executor, Transaction};

use super::hosts::Hosts;
use super::{BUSY_TIMEOUT, Dialect, Store, StoreError, temporary};

/// A database that is only read, over one connection.
pub(super) struct Reading {
    pub(super) dialect: Dialect,
    pool: AnyPool,
}

impl Reading {
    /// Opens the database at an address; it is not made where it is not there.
    pub(super) async fn open(address: &str) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let dialect = Dialect::of(address)?;
        if let Some(file) = Store::sqlite_file(address)? {
            temporary::place_beside(&file).await;
        }
        let options = match dialect {
            Dialect::Sqlite => address
                .parse::<AnyConnectOptions>()?
                .disable_statement_logging(),
            Dialect::Postgres => {
                let hosts = Hosts::parse(address)?;
                hosts.writable_soon().await?.options.clone()
            }
        };
        let pool = AnyPoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(10))
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if dialect == Dialect::Sqlite {
                        connection.execute(BUSY_TIMEOUT).await?;
                        connection.execute("PRAGMA query_only = ON").await?;
                    }
                    Ok(())
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self { dialect, pool })
    }

    /// A transaction in which everything is of one moment.
    pub(super) async fn moment(&self) -> Result<Transaction<'static, Any>, StoreError> {
        Ok(self.pool.begin_with(self.dialect.begin_moment()).await?)
    }

    pub(super) async fn close(self) {
        self.pool.close().await;
    }
}
