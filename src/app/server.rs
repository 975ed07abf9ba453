//! The server under the application: its socket, its threads, and the times after which it gives
//! up on who does not go on.

use std::fmt;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_http::error::DispatchError;
use actix_http::{HttpService, Protocol, Request, Response};
use actix_server::Server;
use actix_service::{
    IntoServiceFactory, ServiceFactory, ServiceFactoryExt, fn_service, map_config,
};
use actix_web::body::MessageBody;
use actix_web::dev::AppConfig;
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::capacity::capacity;
use super::connection::{Connection, Unanswered};

/// What is spoken over an encrypted connection, as the two sides name it. What there is of HTTP/2
/// for actix-web, h2 0.3, has a weakness that is mended only in later ones (RUSTSEC-2026-0258).
const HTTP_1: &[u8] = b"http/1.1";

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

/// Where a server listens, and how.
pub(super) struct Socket {
    /// The address that was asked for.
    pub(super) asked: SocketAddr,
    /// A socket that listens already, which then takes the place of the address.
    pub(super) passed: Option<TcpListener>,
    /// How it encrypts, where it does.
    pub(super) tls: Option<ServerConfig>,
    /// How much longer requests may take that are being answered when the program ends.
    pub(super) last_answers: Duration,
}

/// A phone's connection, encrypted or not.
enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// Listens; the second value is the address with the port that the system gave.
///
/// # Errors
/// When the address cannot be used.
pub(super) fn start<F, I, S, B>(socket: Socket, app: F) -> io::Result<(Server, SocketAddr)>
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
    let listener = match socket.passed {
        Some(passed) => passed,
        None => bound(socket.asked)?,
    };
    let address = listener.local_addr()?;
    let acceptor = socket.tls.map(|mut tls| {
        tls.alpn_protocols = vec![HTTP_1.to_vec()];
        TlsAcceptor::from(Arc::new(tls))
    });
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
        .shutdown_timeout(socket.last_answers.as_secs())
        .listen("kanso", listener, move || {
            let (unanswered, ends) = (unanswered.clone(), ends.clone());
            let acceptor = acceptor.clone();
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
                .on_connect_ext(|connection: &Connection<Stream>, data| {
                    data.insert(connection.handling());
                })
                .finish(map_config(app, |()| AppConfig::default()));
            // A phone's address goes no further than here.
            fn_service(move |stream: TcpStream| {
                let unanswered = unanswered.clone();
                let acceptor = acceptor.clone();
                async move {
                    let stream = opened(stream, acceptor).await?;
                    Ok((Connection::new(stream, unanswered), Protocol::Http1, None))
                }
            })
            .and_then(service)
        })?
        .run();
    Ok((server, address))
}

fn bound(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    // A restart need not wait for the connections of the last run.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)?.into_std()
}

/// The connection as it is read, after both sides have agreed on its encryption.
async fn opened(stream: TcpStream, acceptor: Option<TlsAcceptor>) -> Result<Stream, DispatchError> {
    let Some(acceptor) = acceptor else {
        return Ok(Stream::Plain(stream));
    };
    let stream = timeout(HEAD_TIME, acceptor.accept(stream))
        .await
        .map_err(|_| DispatchError::SlowRequestTimeout)?
        .map_err(DispatchError::Io)?;
    Ok(Stream::Tls(Box::new(stream)))
}

impl AsyncRead for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_read(context, buffer),
            Self::Tls(stream) => Pin::new(stream).poll_read(context, buffer),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write(context, bytes),
            Self::Tls(stream) => Pin::new(stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_flush(context),
            Self::Tls(stream) => Pin::new(stream).poll_flush(context),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_shutdown(context),
            Self::Tls(stream) => Pin::new(stream).poll_shutdown(context),
        }
    }
}
