//! The server under the application: its socket, its threads, and the times after which it gives
//! up on who does not go on.

use std::fmt;
use std::future::ready;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use actix_http::{HttpService, Protocol, Request, Response};
use actix_server::Server;
use actix_service::{
    IntoServiceFactory, ServiceFactory, ServiceFactoryExt, fn_service, map_config,
};
use actix_web::body::MessageBody;
use actix_web::dev::AppConfig;
use tokio::net::{TcpSocket, TcpStream};

use super::capacity::capacity;
use super::connection::{Connection, Unanswered};

/// How many connections may wait for room while idle ones end; the system may allow fewer.
const BACKLOG: u32 = 4_096;

/// The first request of a connection has to be there within this: a phone has opened it to ask,
/// and asks in one packet or two, also after some that were lost.
const HEAD_TIME: Duration = Duration::from_secs(10);

/// The next request may come within this over the same connection: enough for the style sheet
/// and scripts of a page. Whoever comes back later opens another.
const KEEP_ALIVE: Duration = Duration::from_secs(5);

/// What still comes in after an answer that ends a connection is read for so long, so that the
/// answer is not lost on its way.
const GOODBYE: Duration = Duration::from_secs(2);

/// Threads for what takes long, for each thread that serves: more would only wait for a core.
const BLOCKING: usize = 16;

/// Requests that are being answered when the program ends may take this many seconds more.
const LAST_ANSWERS: u64 = 10;

/// Listens at an address; the second value is that address with the port that the system gave.
///
/// # Errors
/// When the address cannot be used.
pub(super) fn start<F, I, S, B>(asked: SocketAddr, app: F) -> io::Result<(Server, SocketAddr)>
where
    F: Fn() -> I + Send + Clone + 'static,
    I: IntoServiceFactory<S, Request>,
    S: ServiceFactory<Request, Config = AppConfig> + 'static,
    S::Service: 'static,
    S::Error: Into<actix_web::Error> + 'static,
    S::InitError: fmt::Debug,
    S::Response: Into<Response<B>> + 'static,
    B: MessageBody + 'static,
{
    let socket = if asked.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    // A restart need not wait for the connections of the last run.
    socket.set_reuseaddr(true)?;
    socket.bind(asked)?;
    let listener = socket.listen(BACKLOG)?.into_std()?;
    let address = listener.local_addr()?;
    let room = capacity();
    let unanswered = Unanswered::default();
    let server = Server::build();
    let ends = server.graceful_shutdown_signal();
    let server = server
        .workers(room.threads)
        .max_concurrent_connections(room.connections)
        // For pictures, signatures and packing; each thread keeps some memory of what it did.
        .worker_max_blocking_threads(BLOCKING)
        .disable_signals()
        .shutdown_timeout(LAST_ANSWERS)
        .listen("kanso", listener, move || {
            let (unanswered, ends) = (unanswered.clone(), ends.clone());
            let app = app()
                .into_factory()
                .map_err(|error| error.into().error_response());
            let service = HttpService::build()
                .keep_alive(KEEP_ALIVE)
                .client_request_timeout(HEAD_TIME)
                .client_disconnect_timeout(GOODBYE)
                .graceful_shutdown_signal(move || {
                    let ends = ends.clone();
                    async move { ends.notified().await }
                })
                .on_connect_ext(|connection: &Connection<TcpStream>, data| {
                    data.insert(connection.handling());
                })
                .finish(map_config(app, |()| AppConfig::default()));
            // A phone's address goes no further than here.
            fn_service(move |stream: TcpStream| {
                let connection = Connection::new(stream, unanswered.clone());
                ready(Ok((connection, Protocol::Http1, None)))
            })
            .and_then(service)
        })?
        .run();
    Ok((server, address))
}
