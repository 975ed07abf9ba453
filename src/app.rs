//! The application from a configuration, listening: on port 0 in tests.

mod body;
mod capacity;
mod claim;
mod clock;
mod connection;
mod server;

use std::net::SocketAddr;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use actix_web::dev::{Server, ServerHandle, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::middleware::{
    Compress, DefaultHeaders, ErrorHandlerResponse, ErrorHandlers, from_fn,
};
use actix_web::{App, ResponseError, web};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::config::Config;
use crate::mail::{Mailer, MailerError};
use crate::pages::officer::{Reminders, Scales};
use crate::pages::participant::language::speak;
use crate::pages::{BODY_LIMIT, Limits, Live, PageError, Site, pack_pages, routes};
use crate::store::{Inbox, Store, StoreError, inbox};

pub use claim::{Claim, claim, sqlite_file};

/// An application that listens but does not answer yet: [`Listening::run`] does.
pub struct Listening {
    /// The address, with the port that the system gave where 0 was asked for.
    pub address: SocketAddr,
    /// Ends it from elsewhere.
    pub handle: Ending,
    server: Server,
    store: Store,
    inbox_task: JoinHandle<()>,
    clock_task: JoinHandle<()>,
}

/// Ends an application. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Ending {
    server: ServerHandle,
    streams: watch::Sender<bool>,
}

impl Ending {
    /// Lets what was asked be answered, and ends; streams, which have no end of their own,
    /// end at once.
    pub async fn stop(&self) {
        self.streams.send_replace(true);
        self.server.stop(true).await;
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
    /// The address is taken or not allowed.
    #[error("cannot listen on {0}: {1}. Name another port with --listen, such as --listen 8081")]
    Listen(SocketAddr, std::io::Error),
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
    Ok(Store::open(&address).await?)
}

/// Binds the address of a configuration over an open database.
///
/// # Errors
/// When the address cannot be used, or the settings of the mail server cannot.
pub fn listen(config: Config, store: Store) -> Result<Listening, StartError> {
    let mailer = config.mail.as_ref().map(Mailer::new).transpose()?;
    let (inbox, inbox_task) = inbox(store.clone());
    let clock_task = tokio::spawn(clock::turn(store.clone()));
    let asked = config.listen;
    let (streams, ending) = watch::channel(false);
    let site = web::Data::new(Site {
        store: store.clone(),
        inbox: Inbox::clone(&inbox),
        config,
        mailer,
        reminders: Reminders::default(),
        scales: Scales::default(),
        limits: Limits::default(),
        live: Live::default(),
        ending,
    });
    drop(inbox);
    let (server, address) = server::start(asked, move || {
        App::new()
            .app_data(site.clone())
            .app_data(web::PayloadConfig::new(BODY_LIMIT))
            .app_data(web::PathConfig::default().error_handler(|_, _| PageError::NotFound.into()))
            .app_data(web::QueryConfig::default().error_handler(|error, _| {
                PageError::Bad(format!("The address cannot be read: {error}.")).into()
            }))
            .wrap(from_fn(body::in_time))
            .wrap(from_fn(speak))
            .wrap(ErrorHandlers::new().handler(StatusCode::PAYLOAD_TOO_LARGE, too_long))
            .wrap(security_headers())
            .wrap(from_fn(pack_pages))
            .wrap(Compress::default())
            .wrap(from_fn(connection::handle))
            .route("/healthz", web::get().to(healthy))
            .configure(routes)
    })
    .map_err(|error| StartError::Listen(asked, error))?;
    Ok(Listening {
        address,
        handle: Ending {
            server: server.handle(),
            streams,
        },
        server,
        store,
        inbox_task,
        clock_task,
    })
}

impl Listening {
    /// Answers requests until the handle stops it, then stores what still waits and
    /// closes the database.
    ///
    /// # Errors
    /// When the server breaks.
    pub async fn run(self) -> Result<(), StartError> {
        let result = self.server.await.map_err(StartError::Server);
        if let Err(error) = self.inbox_task.await {
            tracing::error!(%error, "the inbox ended badly");
        }
        // What it leaves undone is done at the next start.
        self.clock_task.abort();
        if let Err(error) = self.clock_task.await
            && !error.is_cancelled()
        {
            tracing::error!(%error, "the clock that opens and closes sessions ended badly");
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
/// participant's page holds their pass), and nothing kept but what says otherwise.
fn security_headers() -> DefaultHeaders {
    DefaultHeaders::new()
        .add((
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
             img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ))
        .add(("Referrer-Policy", "no-referrer"))
        .add(("X-Content-Type-Options", "nosniff"))
        .add(("Cross-Origin-Opener-Policy", "same-origin"))
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

async fn healthy(site: web::Data<Site>) -> Result<&'static str, PageError> {
    site.store.ping().await?;
    Ok("ok\n")
}
