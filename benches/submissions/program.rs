//! The programs that are measured.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kanso::domain::ATTENDED;
use kanso::store::Store;
use sqlx::sqlite::SqlitePool;
use tokio::net::TcpStream;

use crate::Failure;
use crate::phones::Phones;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    /// Ours.
    Kanso,
    /// The least that stores a response with group commit (`benches/peers/bare`).
    Bare,
    /// One INSERT a request in JavaScript (`benches/peers/fastify`).
    Fastify,
}

/// A program that answers.
pub(crate) struct Running {
    child: Child,
    pub(crate) address: String,
}

impl Program {
    pub(crate) const ALL: [Self; 3] = [Self::Kanso, Self::Bare, Self::Fastify];

    /// Its name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kanso => "kanso",
            Self::Bare => "bare",
            Self::Fastify => "fastify",
        }
    }

    fn database(self, data: &Path) -> PathBuf {
        data.join(match self {
            Self::Kanso => "kanso.db",
            Self::Bare => "bare.db",
            Self::Fastify => "fastify.db",
        })
    }

    fn command(self, data: &Path, port: u16) -> Command {
        let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers");
        let mut command = match self {
            Self::Kanso => {
                let mut command = Command::new(env!("CARGO_BIN_EXE_kanso"));
                command.args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data"]);
                command.arg(data);
                return command;
            }
            Self::Bare => Command::new(peers.join("bare/target/release/kanso-bench-bare")),
            Self::Fastify => {
                let mut command = Command::new("node");
                command.arg(peers.join("fastify/server.js"));
                command
            }
        };
        command.arg(port.to_string()).arg(self.database(data));
        command
    }

    /// Starts it and waits until it answers.
    pub(crate) async fn start(self, data: &Path) -> Result<Running, Failure> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?
            .local_addr()?
            .port();
        let mut command = self.command(data, port);
        command.stdout(Stdio::null());
        let child = command.spawn().map_err(|error| {
            format!("{self} cannot be started ({error}): see benches/README.md")
        })?;
        let running = Running {
            child,
            address: format!("127.0.0.1:{port}"),
        };
        for _ in 0..1000 {
            if TcpStream::connect(&running.address).await.is_ok() {
                return Ok(running);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err(format!("{self} does not listen").into())
    }

    /// Everything that was acknowledged must be in the database.
    pub(crate) async fn verify(
        self,
        data: &Path,
        phones: &Phones,
        acknowledged: u64,
    ) -> Result<(), Failure> {
        let address = Store::sqlite_address(&self.database(data));
        let stored = if self == Self::Kanso {
            let store = Store::open(&address).await?;
            let differences = store.recount().await?.len();
            let tallies = store.tallies(phones.edition).await?;
            store.close().await;
            if differences > 0 {
                return Err(format!("{differences} tallies are not the responses counted").into());
            }
            let attended = tallies.iter().filter(|it| it.question.as_str() == ATTENDED);
            attended.map(|it| it.count).sum()
        } else {
            let pool = SqlitePool::connect(&address).await?;
            let rows: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM response")
                .fetch_one(&pool)
                .await?;
            pool.close().await;
            u64::try_from(rows)?
        };
        if stored < acknowledged {
            let lost = acknowledged - stored;
            return Err(format!("{lost} acknowledged responses are not in the database").into());
        }
        Ok(())
    }
}

impl Running {
    /// The memory that it has, in MB.
    pub(crate) fn resident(&self) -> Result<u64, Failure> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|it| it.split_whitespace().next());
        Ok(kilobytes
            .ok_or("the system tells no memory")?
            .parse::<u64>()?
            / 1024)
    }

    /// Ends it as an administrator does.
    pub(crate) fn stop(mut self) -> Result<(), Failure> {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-INT", &id]).status()?;
        let status = self.child.wait()?;
        if !status.success() {
            return Err(format!("the program ended with {status}").into());
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended, unless the measurement broke off.
        let _ = self.child.kill();
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Kanso => "kanso",
            Self::Bare => "bare group commit",
            Self::Fastify => "fastify, an insert a request",
        })
    }
}
