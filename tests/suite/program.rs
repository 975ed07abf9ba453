//! The real program, started as a process of its own over a folder of its own.

use std::ffi::OsStr;
use std::fs::File;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a start may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that serves. It is killed when this is dropped.
pub(crate) struct Program {
    child: Child,
    pub(crate) base: String,
}

/// How a command ended and what it said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The settings of a program on a PostgreSQL database.
pub(crate) fn on(database: &str) -> [(&'static str, String); 1] {
    [("KANSO_DATABASE_URL", database.to_owned())]
}

/// A command of the program over the data folder `data`.
pub(crate) fn command(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kanso"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("KANSO_")) {
        command.env_remove(name);
    }
    command.args(arguments).arg("--data").arg(data);
    command.stdin(Stdio::null());
    command
}

/// Runs a command to its end.
pub(crate) fn kanso(data: &Path, arguments: &[&str]) -> Said {
    kanso_with::<&str>(data, arguments, &[])
}

/// As [`kanso`], with settings from the environment.
pub(crate) fn kanso_with<V: AsRef<OsStr>>(
    data: &Path,
    arguments: &[&str],
    settings: &[(&str, V)],
) -> Said {
    let output = command(data, arguments)
        .envs(settings.iter().map(|(name, value)| (name, value)))
        .output()
        .unwrap();
    Said {
        success: output.status.success(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A port that was free a moment ago.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}

impl Program {
    /// Starts `serve` or `demo` and does not wait. What it logs is added to `log` in the
    /// data folder.
    pub(crate) fn start(data: &Path, what: &str) -> Self {
        Self::start_with::<&str>(data, what, &[])
    }

    /// As [`Program::start`], with settings from the environment.
    pub(crate) fn start_with<V: AsRef<OsStr>>(
        data: &Path,
        what: &str,
        settings: &[(&str, V)],
    ) -> Self {
        let address = format!("127.0.0.1:{}", free_port());
        std::fs::create_dir_all(data).unwrap();
        let log = File::options()
            .create(true)
            .append(true)
            .open(data.join("log"))
            .unwrap();
        let child = command(data, &[what, "--listen", &address])
            .envs(settings.iter().map(|(name, value)| (name, value)))
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        Self {
            child,
            base: format!("http://{address}"),
        }
    }

    /// Waits until it answers.
    pub(crate) async fn ready(&mut self) {
        let health = format!("{}/healthz", self.base);
        let begun = Instant::now();
        while reqwest::get(&health).await.is_err() {
            assert_eq!(self.child.try_wait().unwrap(), None, "it has ended");
            assert!(begun.elapsed() < PATIENCE, "it does not answer");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> &str {
        self.base.strip_prefix("http://").unwrap()
    }

    /// Waits until it takes connections, encrypted or not.
    pub(crate) async fn listens(&self) {
        let begun = Instant::now();
        while tokio::net::TcpStream::connect(self.address())
            .await
            .is_err()
        {
            assert!(begun.elapsed() < PATIENCE, "it does not listen");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Sends it a signal by its name: TERM, HUP.
    pub(crate) fn signal(&self, name: &str) {
        let mut kill = Command::new("kill");
        kill.arg(format!("-{name}"))
            .arg(self.child.id().to_string());
        assert!(kill.status().unwrap().success());
    }

    /// Waits until it has ended by itself; its exit code.
    pub(crate) fn ended(mut self) -> Option<i32> {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            assert!(begun.elapsed() < PATIENCE, "it does not end");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The number of its process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as a power switch would: SIGKILL.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already.
        if self.child.kill().is_ok() {
            self.child.wait().unwrap();
        }
    }
}
