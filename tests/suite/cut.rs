//! A proxy between the program and its database that can lose what the database says.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The message that ends a transaction, as the driver sends it.
const COMMIT: &[u8] = b"Q\0\0\0\x0bCOMMIT\0";

/// What happens to connections.
#[derive(Debug, Default)]
struct Plan {
    /// How many commits are still to be cut.
    cuts: AtomicUsize,
    /// How many were.
    cut: AtomicUsize,
    /// Connections with a number below this one are silent: nothing passes, nothing is closed.
    silent_below: AtomicUsize,
    connections: AtomicUsize,
}

/// The proxy; it ends with the test's runtime.
pub(crate) struct Cut {
    pub(crate) port: u16,
    plan: Arc<Plan>,
}

impl Cut {
    /// Listens, and connects to `server` for each who comes.
    pub(crate) async fn before(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let plan = Arc::new(Plan::default());
        let (server, of_task) = (server.to_owned(), Arc::clone(&plan));
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let number = of_task.connections.fetch_add(1, Ordering::SeqCst);
                let plan = Arc::clone(&of_task);
                let server = TcpStream::connect(&server).await.unwrap();
                tokio::spawn(pass(client, server, number, plan));
            }
        });
        Self { port, plan }
    }

    /// Lets the next so many commits reach the database, and their answers nobody: the
    /// connection breaks as soon as the database has answered.
    pub(crate) fn cut_commits(&self, many: usize) {
        self.plan.cuts.store(many, Ordering::SeqCst);
    }

    /// How many commits were cut.
    pub(crate) fn cut(&self) -> usize {
        self.plan.cut.load(Ordering::SeqCst)
    }

    /// Lets all connections that there are fall silent, as if a machine had lost its power.
    pub(crate) fn silence(&self) {
        let so_far = self.plan.connections.load(Ordering::SeqCst);
        self.plan.silent_below.store(so_far, Ordering::SeqCst);
    }
}

async fn pass(mut client: TcpStream, mut server: TcpStream, number: usize, plan: Arc<Plan>) {
    let (mut from_client, mut from_server) = ([0; 16 * 1024], [0; 16 * 1024]);
    loop {
        // A connection that was closed or broken on one side is dropped on both.
        tokio::select! {
            Ok(read) = client.read(&mut from_client) => {
                hold_if_silent(number, &plan).await;
                let sent = &from_client[..read];
                if read == 0 || server.write_all(sent).await.is_err() {
                    return;
                }
                let commits = sent.windows(COMMIT.len()).any(|it| it == COMMIT);
                let one_less = |cuts: usize| cuts.checked_sub(1);
                if commits
                    && plan
                        .cuts
                        .fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less)
                        .is_ok()
                {
                    // The answer to it; then it is done, and nobody hears of it.
                    let answered = server.read(&mut from_server).await.unwrap();
                    assert!(answered > 0, "the database has hung up");
                    plan.cut.fetch_add(1, Ordering::SeqCst);
                    return;
                }
            }
            Ok(read) = server.read(&mut from_server) => {
                hold_if_silent(number, &plan).await;
                if read == 0 || client.write_all(&from_server[..read]).await.is_err() {
                    return;
                }
            }
            else => return,
        }
    }
}

async fn hold_if_silent(number: usize, plan: &Plan) {
    while number < plan.silent_below.load(Ordering::SeqCst) {
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}
