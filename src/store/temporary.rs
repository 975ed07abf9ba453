//! Where SQLite puts its temporary files.
//!
//! Building a file anew and sorting much take more than memory: SQLite then writes pages, which
//! hold answers and keys, into files that lose their names at once. By itself it puts them into
//! the system's folders for such files. These may be on a disk that nobody thinks of, and where
//! only the data folder can be written there is none, and no session could be closed for good. So
//! they are put beside the database.

use std::path::Path;

use sqlx::any::AnyConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection as _, Executor};
use tokio::sync::OnceCell;

/// The folder is one for the whole process, and is not to be changed while it is in use: the
/// first database decides. Where its folder goes away, SQLite takes the system's again.
static CHOSEN: OnceCell<()> = OnceCell::const_new();

/// Lets SQLite put the temporary files of this process beside a database, unless they have
/// their place already. To be called before the database is opened.
///
/// A folder that cannot be written is not taken: nothing can be written to its database either,
/// and the next one may decide.
pub(super) async fn place_beside(database: &Path) {
    let _ = CHOSEN.get_or_try_init(|| choose(database)).await;
}

async fn choose(database: &Path) -> Result<(), sqlx::Error> {
    let folder = match database.parent() {
        Some(it) if !it.as_os_str().is_empty() => it,
        _ => Path::new("."),
    };
    let folder = std::path::absolute(folder)?;
    // What is not Unicode cannot be said to SQLite.
    let folder = folder.to_str().ok_or(sqlx::Error::RowNotFound)?;
    let options: AnyConnectOptions = "sqlite::memory:".parse()?;
    let mut connection = options.disable_statement_logging().connect().await?;
    // Nothing can be bound to this statement.
    let sql = format!(
        "PRAGMA temp_store_directory = '{}'",
        folder.replace('\'', "''")
    );
    let chosen = connection.execute(AssertSqlSafe(sql)).await;
    connection.close().await?;
    chosen.map(|_| ())
}
