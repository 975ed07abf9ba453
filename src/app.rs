//! The application from a configuration, listening: on port 0 in tests.

mod backups;
mod body;
mod capacity;
mod claim;
mod clock;
mod connection;
mod observe;
mod scrape;
mod server;
mod spans;
mod tls;

use std::net::SocketAddr;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::{Server, ServerHandle, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::{
    Compress, DefaultHeaders, ErrorHandlerResponse, ErrorHandlers, from_fn,
};
use actix_web::{App, ResponseError, web};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::config::{Config, OperationError, passed_listener};
use crate::mail::{Mailer, MailerError};
use crate::pages::officer::{Backups, Kept, Reminders};
use crate::pages::participant::Same;
use crate::pages::participant::language::speak;
use crate::pages::{
    BODY_LIMIT, Limits, Live, PageError, Site, health, in_time, is_of_api, pack_pages, routes,
};
use crate::store::{Inbox, RecipientError, Store, StoreError, inbox};

use observe::observe;
use server::Socket;
use spans::Spans;
use tls::Certificate;

pub use claim::{Claim, claim, sqlite_file};
pub use tls::TlsError;

/// How long connections are told to close before they are closed.
const FAREWELL: Duration = Duration::from_secs(1);

/// An application that listens but does not answer yet: [`Listening::run`] does.
pub struct Listening {
    /// The address, with the port that the system gave where 0 was asked for.
    pub address: SocketAddr,
    /// Ends it from elsewhere.
    pub handle: Ending,
    /// Where the metrics are, if anywhere.
    pub metrics_address: Option<SocketAddr>,
    server: Server,
    metrics_server: Option<Server>,
    spans_task: Option<JoinHandle<()>>,
    shutdown: Duration,
    store: Store,
    inbox_task: JoinHandle<()>,
    clock_task: JoinHandle<()>,
    backup_task: Option<JoinHandle<()>>,
    watch_task: JoinHandle<()>,
}

/// Ends an application. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Ending {
    server: ServerHandle,
    streams: watch::Sender<bool>,
    certificate: Option<Arc<Certificate>>,
}

impl Ending {
    /// Lets what was asked be answered, and ends; streams, which have no end of their own,
    /// end at once. For a moment every answer closes its connection, because one that is kept
    /// would be closed while the next request is on its way.
    pub async fn stop(&self) {
        self.streams.send_replace(true);
        tokio::time::sleep(FAREWELL).await;
        self.server.stop(true).await;
    }

    /// Reads the certificate anew, for connections that come from now on. Says whether there
    /// is one.
    ///
    /// # Errors
    /// When the new one cannot be used; the one before goes on.
    pub fn reload(&self) -> Result<bool, TlsError> {
        self.certificate.as_ref().map_or(Ok(false), |it| {
            it.reload()?;
            Ok(true)
        })
    }
}

/// Why an application could not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder cannot be made.
    #[error("the data folder “{0}” cannot be made: {1}. Name another one with --data")]
    Folder(String, std::io::Error),
    /// Another program serves the same file.
    #[error(
        "another Kanso already serves the data folder “{0}”: end that one first, or name another \
         folder with --data"
    )]
    Claimed(String),
    /// The lock file cannot be made or locked.
    #[error(
        "the file “{0}”, by which only one Kanso serves a folder, cannot be locked: {1}. It has to \
         belong to the user who runs Kanso, on a disk of this machine; or name another folder with \
         --data"
    )]
    Lock(String, std::io::Error),
    /// The database cannot be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The mail server's settings cannot be used.
    #[error(transparent)]
    Mail(#[from] MailerError),
    /// There is no database yet.
    #[error("there is no database “{0}”: name its folder with --data")]
    NoDatabase(String),
    /// The recipient of backups is none.
    #[error(transparent)]
    Recipient(#[from] RecipientError),
    /// The folder for backups cannot be used.
    #[error(
        "the folder for backups “{0}” cannot be used: {1}. Name another in KANSO_BACKUP_FOLDER"
    )]
    BackupFolder(String, std::io::Error),
    /// Scheduled backups are of SQLite files.
    #[error(
        "KANSO_BACKUP_FOLDER is for SQLite files: unset it, and back a PostgreSQL database up with \
         its own tools (docs/operation.md)"
    )]
    BackupElsewhere,
    /// The address is taken or not allowed.
    #[error("cannot listen on {0}: {1}. Name another port with --listen, such as --listen 8081")]
    Listen(SocketAddr, std::io::Error),
    /// The address of the metrics is taken or not allowed.
    #[error("cannot serve metrics on {0}: {1}. Name another address in KANSO_METRICS_LISTEN")]
    Metrics(SocketAddr, std::io::Error),
    /// A socket that the system has handed over cannot be used.
    #[error(transparent)]
    Operation(#[from] OperationError),
    /// The certificate cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The program had to end while answers were waiting to be stored.
    #[error(
        "the database took longer than KANSO_SHUTDOWN_SECONDS to store what was waiting; nothing \
         of that was acknowledged, and phones send it again"
    )]
    Undrained,
    /// The server broke.
    #[error("the server failed: {0}")]
    Server(std::io::Error),
}

/// Opens the database of a configuration, and the data folder where that is needed.
///
/// # Errors
/// When either cannot be opened.
pub async fn open_store(config: &Config) -> Result<Store, StartError> {
    let address = match &config.database {
        Some(address) => address.clone(),
        None => {
            make_folder(&config.data)?;
            Store::sqlite_address(&config.database_file())
        }
    };
    Ok(Store::open_with(&address, config.connections).await?)
}

/// The address of a database that is there, as one that does not make it.
///
/// # Errors
/// When there is none, or its address cannot be read.
pub fn existing_database(config: &Config) -> Result<String, StartError> {
    match (sqlite_file(config)?, &config.database) {
        (Some(file), _) if file.exists() => Ok(format!("sqlite://{}?mode=rw", file.display())),
        (None, Some(address)) => Ok(address.clone()),
        (file, _) => {
            let file = file.unwrap_or_else(|| config.database_file());
            Err(StartError::NoDatabase(file.display().to_string()))
        }
    }
}

/// Binds the address of a configuration over an open database.
///
/// # Errors
/// When the address cannot be used, or the settings of the mail server or of backups cannot.
pub fn listen(config: Config, store: Store) -> Result<Listening, StartError> {
    let mailer = config.mail.as_ref().map(Mailer::new).transpose()?;
    let (inbox, inbox_task) = inbox(store.clone());
    let backups = Backups::default();
    let backup_task = backups::begin(&config, &store, &backups)?;
    let clock_task = tokio::spawn(clock::turn(store.clone()));
    let watch_task = tokio::spawn(store.clone().watch());
    let asked = config.listen;
    let operation = config.operation.clone();
    let https = config.is_https();
    let certificate = operation.tls.map(Certificate::read).transpose()?;
    let tls = certificate
        .as_ref()
        .map(|it| it.server_config())
        .transpose()?;
    let scrape = operation
        .metrics_listen
        .map(|address| scrape::serve(address, store.metrics(), inbox.waiting()));
    let (metrics_address, metrics_server) = scrape.transpose()?.unzip();
    let (spans, spans_task) = operation.otlp_endpoint.as_deref().map(Spans::open).unzip();
    let (streams, ending) = watch::channel(false);
    let site = web::Data::new(Site {
        store: store.clone(),
        inbox: Inbox::clone(&inbox),
        config,
        mailer,
        reminders: Reminders::default(),
        kept: Kept::default(),
        same: Same::default(),
        backups,
        limits: Limits::default(),
        live: Live::default(),
        ending,
    });
    drop(inbox);
    let socket = Socket {
        asked,
        passed: passed_listener()?,
        tls,
        last_answers: operation.shutdown,
    };
    let (server, address) = server::start(socket, move || {
        let app = match &spans {
            Some(spans) => App::new().app_data(web::Data::new(spans.clone())),
            None => App::new(),
        };
        app.app_data(site.clone())
            .app_data(web::PayloadConfig::new(BODY_LIMIT))
            .app_data(web::PathConfig::default().error_handler(|_, request| {
                PageError::NotFound.for_reader(is_of_api(request.path()))
            }))
            .app_data(web::QueryConfig::default().error_handler(|error, _| {
                PageError::Bad(format!("The address cannot be read: {error}.")).into()
            }))
            .wrap(from_fn(health::watch))
            .wrap(from_fn(in_time))
            .wrap(from_fn(body::in_time))
            .wrap(from_fn(speak))
            .wrap(ErrorHandlers::new().handler(StatusCode::PAYLOAD_TOO_LARGE, too_long))
            .wrap(security_headers(https))
            .wrap(from_fn(pack_pages))
            .wrap(Compress::default())
            .wrap(from_fn(observe))
            .wrap(from_fn(connection::handle))
            .route("/healthz", web::get().to(health::alive))
            .route("/readyz", web::get().to(health::ready))
            .configure(routes)
    })
    .map_err(|error| StartError::Listen(asked, error))?;
    Ok(Listening {
        address,
        handle: Ending {
            server: server.handle(),
            streams,
            certificate,
        },
        metrics_address,
        server,
        metrics_server,
        spans_task,
        shutdown: operation.shutdown,
        store,
        inbox_task,
        clock_task,
        backup_task,
        watch_task,
    })
}

impl Listening {
    /// Answers requests until the handle stops it, then stores what still waits and
    /// closes the database.
    ///
    /// # Errors
    /// When the server breaks.
    pub async fn run(self) -> Result<(), StartError> {
        let metrics = self.metrics_server.map(|server| {
            let handle = server.handle();
            (handle, actix_web::rt::spawn(server))
        });
        let mut result = self.server.await.map_err(StartError::Server);
        if let Some((handle, serving)) = metrics {
            handle.stop(false).await;
            if let Ok(Err(error)) = serving.await {
                tracing::error!(%error, "the server of the metrics ended badly");
            }
        }
        let inbox = self.inbox_task.abort_handle();
        match tokio::time::timeout(self.shutdown, self.inbox_task).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the inbox ended badly"),
            Err(_) => {
                inbox.abort();
                result = result.and(Err(StartError::Undrained));
            }
        }
        if let Some(spans) = self.spans_task
            && tokio::time::timeout(self.shutdown, spans).await.is_err()
        {
            tracing::warn!("the last spans were not sent");
        }
        self.watch_task.abort();
        // What it leaves undone is done at the next start.
        self.clock_task.abort();
        if let Err(error) = self.clock_task.await
            && !error.is_cancelled()
        {
            tracing::error!(%error, "the clock that opens and closes sessions ended badly");
        }
        if let Some(task) = self.backup_task {
            task.abort();
            if let Err(error) = task.await
                && !error.is_cancelled()
            {
                tracing::error!(%error, "the task that makes backups ended badly");
            }
        }
        self.store.close().await;
        result
    }
}

/// Only who runs the server may look into the folder.
fn make_folder(folder: &Path) -> Result<(), StartError> {
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|error| StartError::Folder(folder.display().to_string(), error))
}

/// Nothing inline, nothing from elsewhere, no referrer (the address of a
/// participant's page holds their pass), and nothing kept but what says otherwise. Browsers
/// that came by https once come by it for a year.
fn security_headers(https: bool) -> DefaultHeaders {
    let headers = match https {
        true => DefaultHeaders::new().add(("Strict-Transport-Security", "max-age=31536000")),
        false => DefaultHeaders::new(),
    };
    headers
        .add((
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
             img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ))
        .add(("Referrer-Policy", "no-referrer"))
        .add(("X-Content-Type-Options", "nosniff"))
        .add(("Cross-Origin-Opener-Policy", "same-origin"))
        .add(("Cross-Origin-Resource-Policy", "same-origin"))
        .add(("Cache-Control", "no-store"))
}

/// A body that is too long is refused while it is read, before any page of ours.
fn too_long<B>(response: ServiceResponse<B>) -> actix_web::Result<ErrorHandlerResponse<B>> {
    let (request, _) = response.into_parts();
    let page = if request.path().starts_with("/api/") {
        PageError::TooLong.problem()
    } else {
        PageError::TooLong.error_response()
    };
    Ok(ErrorHandlerResponse::Response(
        ServiceResponse::new(request, page).map_into_right_body(),
    ))
}
