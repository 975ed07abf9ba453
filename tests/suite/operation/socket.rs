//! Started by systemd: a listening socket is handed over, and systemd is told how the
//! program stands.

use std::net::TcpListener;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::prepare;
use crate::program::Program;

/// Starts the program as systemd does: file descriptor 3 is the socket, and the environment
/// says so to this process only.
fn activated(data: &Path, listener: TcpListener, sockets: &str) -> Child {
    let log = std::fs::File::create(data.join("log")).unwrap();
    let script = "export LISTEN_PID=$$; exec \"$0\" \"$@\" 3<&0 </dev/null";
    Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_kanso"), "serve", "--data"])
        .arg(data)
        .env("LISTEN_FDS", sockets)
        .stdin(Stdio::from(std::os::fd::OwnedFd::from(listener)))
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap()
}

fn terminate(child: &mut Child) -> Option<i32> {
    let mut kill = Command::new("kill");
    kill.arg("-TERM").arg(child.id().to_string());
    assert!(kill.status().unwrap().success());
    child.wait().unwrap().code()
}

#[actix_web::test]
async fn a_socket_that_is_handed_over_is_served_and_loses_nobody_in_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    prepare(&data).await;
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}/healthz", listener.local_addr().unwrap());
    let ask = |url: String| {
        tokio::spawn(async move {
            let client = reqwest::Client::builder();
            let client = client.timeout(Duration::from_secs(60)).build().unwrap();
            client.get(url).send().await.unwrap().text().await.unwrap()
        })
    };
    // It asks before there is a program, and while one is replaced by the next.
    let early = ask(url.clone());
    let mut child = activated(&data, listener.try_clone().unwrap(), "1");
    assert_eq!(early.await.unwrap(), "ok\n");
    assert_eq!(terminate(&mut child), Some(0));
    let between = ask(url);
    let mut child = activated(&data, listener.try_clone().unwrap(), "1");
    assert_eq!(between.await.unwrap(), "ok\n");
    assert_eq!(terminate(&mut child), Some(0));

    // More than one is a mistake in the unit.
    let mut child = activated(&data, listener, "2");
    assert_eq!(child.wait().unwrap().code(), Some(1));
    let log = std::fs::read_to_string(data.join("log")).unwrap();
    assert!(
        log.contains("there are 2. The unit has to have one ListenStream="),
        "{log}"
    );
}

#[actix_web::test]
async fn systemd_is_told_of_start_reload_life_and_end() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    prepare(&data).await;
    let path = folder.path().join("notify");
    let notified = UnixDatagram::bind(&path).unwrap();
    notified
        .set_read_timeout(Some(Duration::from_secs(60)))
        .unwrap();
    let settings = [
        ("NOTIFY_SOCKET", path.to_str().unwrap()),
        ("WATCHDOG_USEC", "400000"),
    ];
    let mut program = Program::start_with(&data, "serve", &settings);
    let begun = Instant::now();
    let wait_for = |state: &str| {
        let mut buffer = [0; 256];
        loop {
            let read = notified.recv(&mut buffer).unwrap();
            let text = String::from_utf8_lossy(&buffer[..read]).into_owned();
            if text.lines().next() == Some(state) {
                return text;
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "no {state}");
        }
    };
    wait_for("READY=1");
    program.ready().await;
    wait_for("WATCHDOG=1");
    wait_for("WATCHDOG=1");
    program.signal("HUP");
    assert!(wait_for("RELOADING=1").contains("MONOTONIC_USEC="));
    wait_for("READY=1");
    program.ready().await;
    program.signal("TERM");
    wait_for("STOPPING=1");
    assert_eq!(program.ended(), Some(0));
}
