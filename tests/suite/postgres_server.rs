//! PostgreSQL for tests that need more than one table space to share: a database of one's own on
//! the server that `tests/run` starts, and whole servers of one's own, with standbys.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use sqlx::{AnyPool, AssertSqlSafe, Connection};
use tempfile::TempDir;

use crate::program::free_port;

/// The address of the server that `tests/run` starts.
fn shared() -> String {
    std::env::var("KANSO_TEST_POSTGRES")
        .expect("KANSO_TEST_POSTGRES names no PostgreSQL database: use tests/run, which starts one")
}

/// An empty database on the shared server, which goes when [`Database::drop_it`] is called.
pub(crate) struct Database {
    pub(crate) address: String,
    name: String,
}

impl Database {
    pub(crate) async fn new() -> Self {
        let name = format!("kanso_{}", uuid::Uuid::new_v4().simple());
        run(&shared(), &format!("CREATE DATABASE {name}")).await;
        let (server, _) = shared().rsplit_once('/').map(owned).unwrap();
        Self {
            address: format!("{server}/{name}"),
            name,
        }
    }

    /// The host and port of the server, and the address with another one in their place.
    pub(crate) fn server(&self) -> String {
        let (_, rest) = self.address.split_once('@').unwrap();
        rest.split_once('/').unwrap().0.to_owned()
    }

    pub(crate) fn through(&self, port: u16) -> String {
        self.address
            .replace(&self.server(), &format!("127.0.0.1:{port}"))
    }

    /// Ends the connection of everybody else, as `pg_terminate_backend` does; says how many
    /// there were.
    pub(crate) async fn cut_all(&self) -> i64 {
        let sql = format!(
            "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity \
             WHERE datname = '{}'",
            self.name
        );
        let mut connection = connect(&shared()).await;
        let cut = sqlx::query_scalar(AssertSqlSafe(sql));
        cut.fetch_one(&mut connection).await.unwrap()
    }

    pub(crate) async fn drop_it(self) {
        run(
            &shared(),
            &format!("DROP DATABASE {} WITH (FORCE)", self.name),
        )
        .await;
    }
}

fn owned((one, two): (&str, &str)) -> (String, String) {
    (one.to_owned(), two.to_owned())
}

async fn connect(address: &str) -> sqlx::AnyConnection {
    sqlx::any::install_default_drivers();
    sqlx::AnyConnection::connect(address).await.unwrap()
}

/// Runs one statement.
pub(crate) async fn run(address: &str, sql: &str) {
    let mut connection = connect(address).await;
    let sql = AssertSqlSafe(sql.to_owned());
    sqlx::query(sql).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// One number.
pub(crate) async fn number(address: &str, sql: &'static str) -> i64 {
    sqlx::any::install_default_drivers();
    let pool = AnyPool::connect(address).await.unwrap();
    let number = sqlx::query_scalar(sql).fetch_one(&pool).await.unwrap();
    pool.close().await;
    number
}

/// A PostgreSQL server of one's own. It is stopped when this is dropped.
pub(crate) struct Server {
    folder: TempDir,
    pub(crate) port: u16,
    running: bool,
}

impl Server {
    /// Makes a server and starts it. A machine that breaks is not what is tested with it, only
    /// processes that end: so it does not wait for its disk.
    pub(crate) fn primary() -> Self {
        let mut server = Self::folder();
        let data = server.data();
        let data = data.to_str().unwrap();
        tool(
            "initdb",
            &[
                "-D",
                data,
                "-U",
                "kanso",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "-N",
            ],
        );
        server.start();
        server
    }

    /// Makes a streaming standby of this server and starts it.
    pub(crate) fn standby(&self) -> Self {
        let mut standby = Self::folder();
        let from = format!("host=127.0.0.1 port={} user=kanso", self.port);
        let data = standby.data();
        let data = data.to_str().unwrap();
        tool(
            "pg_basebackup",
            &["-D", data, "-R", "-c", "fast", "-N", "-d", &from],
        );
        standby.start();
        standby
    }

    /// The address of a database, and of the same one behind another server's address.
    pub(crate) fn address(&self, database: &str) -> String {
        format!("postgres://kanso@127.0.0.1:{}/{database}", self.port)
    }

    pub(crate) fn start(&mut self) {
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off",
            self.port
        );
        let log = self.folder.path().join("data/server.log");
        self.control(&["-w", "-l", log.to_str().unwrap(), "-o", &options, "start"]);
        self.running = true;
    }

    /// Stops it: `immediate` leaves all as a crash does.
    pub(crate) fn stop(&mut self, mode: &str) {
        self.control(&["-w", "-m", mode, "stop"]);
        self.running = false;
    }

    /// Makes a standby a server that takes writes.
    pub(crate) fn promote(&self) {
        self.control(&["-w", "promote"]);
    }

    fn control(&self, arguments: &[&str]) {
        let data = self.data();
        tool(
            "pg_ctl",
            &[&["-D", data.to_str().unwrap()], arguments].concat(),
        );
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A folder in which only the user of the server may write.
    fn folder() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o711)).unwrap();
        let data = folder.path().join("data");
        fs::create_dir(&data).unwrap();
        fs::set_permissions(&data, fs::Permissions::from_mode(0o700)).unwrap();
        if is_root() {
            let owner = Command::new("chown").arg("postgres").arg(&data).status();
            assert!(owner.unwrap().success());
        }
        Self {
            folder,
            port: free_port(),
            running: false,
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.running {
            self.stop("immediate");
        }
    }
}

/// Runs one of PostgreSQL's tools, which refuse to work for root.
fn tool(name: &str, arguments: &[&str]) {
    let program = tools().join(name);
    let mut command = match is_root() {
        true => {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        }
        false => Command::new(program),
    };
    // A server that it starts keeps what it inherits open.
    let log = tempfile::NamedTempFile::new().unwrap();
    let status = command
        .args(arguments)
        .current_dir("/")
        .stdin(std::process::Stdio::null())
        .stdout(log.reopen().unwrap())
        .stderr(log.reopen().unwrap())
        .status()
        .unwrap();
    let said = fs::read_to_string(log.path()).unwrap();
    assert!(status.success(), "{name} {arguments:?}: {said}");
}

/// The folder of PostgreSQL's tools: that of `initdb` in the path, or the newest that the
/// system has.
fn tools() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let in_path = std::env::split_paths(&path)
        .find_map(|it| fs::canonicalize(it.join("initdb")).ok())
        .map(|it| it.parent().unwrap().to_owned());
    in_path.unwrap_or_else(|| {
        let mut installed: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
            .expect("PostgreSQL is not installed: use tests/run, which installs it")
            .map(|it| it.unwrap().path().join("bin"))
            .filter(|it| it.join("initdb").exists())
            .collect();
        installed.sort();
        installed.pop().unwrap()
    })
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(Path::new("/proc/self")).unwrap().uid() == 0
}
