//! The command line.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use kanso::app::{self, Claim, StartError};
use kanso::config::{Config, ConfigError, Flags, config};
use kanso::demo::{self, DemoError};
use kanso::domain::{MailAddress, MailAddressError, Secret, card_mark};
use kanso::exchange::{Problems, edition_from_csv, edition_from_toml};
use kanso::mail::Mailer;
use kanso::store::{ImportRefusal, RestoreError, Store, StoreError, restore};
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

/// Anonymous session feedback for recurring seminars.
#[derive(Parser)]
#[command(name = "kanso", disable_help_subcommand = true)]
struct CommandLine {
    /// The data folder (or KANSO_DATA).
    #[arg(long, global = true, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// The port or address to listen on (or KANSO_LISTEN); 8080 unless said otherwise.
    #[arg(long, global = true, value_name = "ADDRESS")]
    listen: Option<String>,
    /// The address by which phones reach this server (or KANSO_BASE_URL).
    #[arg(long, global = true, value_name = "URL")]
    base_url: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Try Kanso with a real programme and synthetic answers.
    Demo {
        /// Throw the demonstration's data away and start over.
        #[arg(long)]
        fresh: bool,
    },
    /// Serve the institute's own programmes.
    Serve,
    /// Add or update an edition from a TOML or CSV file.
    Import {
        /// The file.
        file: PathBuf,
    },
    /// Make a one-time link by which an officer signs in; adds the officer if need be.
    Officer {
        /// The officer's e-mail address.
        email: String,
    },
    /// Copy the database to a new file, written anew so that it tells no order.
    Backup {
        /// The file; it must not exist yet.
        file: PathBuf,
    },
    /// Verify a backup and put it in the place of a database that is gone.
    Restore {
        /// The file that `kanso backup` has written.
        file: PathBuf,
    },
    /// Count all answers anew and hold the tallies against them.
    Recount,
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Restore(#[from] RestoreError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error("{0}: {1}")]
    File(String, std::io::Error),
    #[error("{0} was not imported; nothing was changed.\n{1}")]
    Problems(String, Problems),
    #[error("{0} was not imported; nothing was changed.\n{1}")]
    Import(String, ImportRefusal),
    #[error("{0}: use a file whose name ends in .toml or .csv")]
    Extension(String),
    #[error(transparent)]
    Email(#[from] MailAddressError),
    #[error(
        "--fresh throws away the file in the data folder, but KANSO_DATABASE_URL names another database"
    )]
    FreshElsewhere,
    #[error("{0} tallies are not what the responses say")]
    Recount(usize),
    #[error("the output cannot be written: {0}")]
    Output(#[from] std::io::Error),
}

/// A one-time link works this long: one day.
const LINK_SECONDS: i64 = 24 * 60 * 60;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_max_level(tracing::Level::WARN)
        .init();
    let arguments = CommandLine::parse();
    match actix_web::rt::System::new().block_on(run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let mut stderr = std::io::stderr();
            // Where nothing can be written, the exit code still tells.
            let _ = writeln!(stderr, "kanso: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: CommandLine) -> Result<(), Failure> {
    let is_demo = matches!(arguments.command, Command::Demo { .. });
    let flags = Flags {
        data: arguments.data,
        listen: arguments.listen,
        base_url: arguments.base_url,
    };
    let config = config(flags, if is_demo { "kanso-demo" } else { "kanso-data" })?;
    // What cannot be used is said before anything is done.
    if let Some(mail) = &config.mail {
        Mailer::new(mail).map_err(StartError::from)?;
    }
    match arguments.command {
        Command::Demo { fresh } => run_demo(config, fresh).await,
        Command::Serve => {
            let claim = app::claim(&config)?;
            let store = app::open_store(&config).await?;
            complete(&store).await?;
            let officers = store.has_officers().await?;
            let base_url = config.base_url.clone();
            say(&format!("Data: {}", place(&config)))?;
            serve(config, store, claim, || {
                say(&format!("Kanso serves {base_url}. Ctrl-C ends it."))?;
                if !officers {
                    say("Nobody can sign in yet: kanso officer you@example.org")?;
                }
                Ok(())
            })
            .await
        }
        Command::Import { file } => import(&config, &file).await,
        Command::Officer { email } => officer(&config, &email).await,
        Command::Backup { file } => {
            let store = app::open_store(&config).await?;
            store.backup(&file).await?;
            store.close().await;
            say(&format!("Written: {}", file.display()))
        }
        Command::Restore { file } => {
            let claim = app::claim(&config)?;
            let database = app::sqlite_file(&config)?.ok_or(RestoreError::Elsewhere)?;
            restore(&file, &database).await?;
            drop(claim);
            say(&format!("Verified and restored: {}", database.display()))
        }
        Command::Recount => {
            let store = app::open_store(&config).await?;
            let differences = store.recount().await?;
            for it in &differences {
                // Numbers of answers are shown by the officers' pages alone.
                say(&format!(
                    "session {} · {}: a tally is not what the responses say",
                    it.session, it.question
                ))?;
            }
            store.close().await;
            if differences.is_empty() {
                say("Every tally is what the responses say.")
            } else {
                Err(Failure::Recount(differences.len()))
            }
        }
    }
}

async fn run_demo(config: Config, fresh: bool) -> Result<(), Failure> {
    let pass_file = config.data.join("demo-pass.txt");
    if fresh && config.database.is_some() {
        return Err(Failure::FreshElsewhere);
    }
    // Before anything is thrown away that another program is using.
    let claim = app::claim(&config)?;
    if fresh {
        let file = config.database_file();
        for suffix in ["", "-wal", "-shm"] {
            remove(&PathBuf::from(format!("{}{suffix}", file.display())))?;
        }
        remove(&pass_file)?;
    }
    let store = app::open_store(&config).await?;
    say("Preparing the demonstration: a real programme, synthetic answers …")?;
    let visitor = demo::prepare(&store, &pass_file, now()).await?;
    complete(&store).await?;
    let link = sign_in_link(&store, "officer@example.org").await?;
    let mut card = format!("{}#{}", visitor.pass, visitor.tickets);
    if let Some((_, edition)) = store.pass(&visitor.pass.hash()).await? {
        let mark = card_mark(&store.ticket_keys(edition).await?);
        card = format!("{card}.{mark}");
    }
    let participant = format!("{}/p/{card}", config.base_url);
    let address = config.listen.ip();
    let officer = if address.is_unspecified() || address.is_loopback() {
        format!("http://localhost:{}{link}", config.listen.port())
    } else {
        format!("{}{link}", config.base_url)
    };
    let data = place(&config);
    serve(config, store, claim, || {
        // A code that does not fit is no reason not to serve; the link stands beside it.
        if let Ok(code) = QrCode::new(&participant) {
            // Most terminals are dark: the blocks are the light parts of the code.
            let drawn = code
                .render::<Dense1x2>()
                .dark_color(Dense1x2::Light)
                .light_color(Dense1x2::Dark)
                .build();
            say(&drawn)?;
        }
        say(&format!("Participant  {participant}"))?;
        say(&format!("Officer      {officer}   (works once)"))?;
        say(&format!("Data         {data}"))?;
        say("All answers are synthetic. Ctrl-C ends it; the data stays.")
    })
    .await
}

async fn import(config: &Config, file: &Path) -> Result<(), Failure> {
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| Failure::File(name.clone(), error))?;
    let extension = file
        .extension()
        .and_then(|it| it.to_str())
        .unwrap_or_default()
        .to_lowercase();
    let draft = match extension.as_str() {
        "csv" => edition_from_csv(&bytes),
        "toml" => {
            let text = String::from_utf8(bytes).map_err(|error| {
                let reason = format!(
                    "is not UTF-8 text from byte {}: save it as UTF-8",
                    error.utf8_error().valid_up_to()
                );
                Failure::File(name.clone(), std::io::Error::other(reason))
            })?;
            edition_from_toml(&text)
        }
        _ => return Err(Failure::Extension(name)),
    }
    .map_err(|problems| Failure::Problems(name.clone(), problems))?;
    let store = app::open_store(config).await?;
    let imported = store
        .put_edition(&draft, now())
        .await
        .map_err(|refusal| Failure::Import(name, refusal))?;
    complete(&store).await?;
    store.close().await;
    say(&format!(
        "{}, edition {}: {} sessions added, {} updated, {} removed.",
        draft.programme_title,
        draft.plan.number,
        imported.added,
        imported.updated,
        imported.removed
    ))?;
    if imported.kept > 0 {
        say(&format!(
            "{} of them keep their former questions, because they were opened and may have answers.",
            imported.kept
        ))?;
    }
    Ok(())
}

/// Makes the keys and codes of sessions that have none: those of a file imported before, too.
async fn complete(store: &Store) -> Result<(), Failure> {
    let mut said = false;
    for edition in store.editions().await? {
        if !said && store.lacks_keys(edition.id).await? {
            said = true;
            say("Making the keys of the sessions …")?;
        }
        store.make_missing_keys(edition.id).await?;
        store.make_missing_codes(edition.id).await?;
    }
    Ok(())
}

async fn officer(config: &Config, email: &str) -> Result<(), Failure> {
    let email: MailAddress = email.parse()?;
    let store = app::open_store(config).await?;
    let link = sign_in_link(&store, email.as_str()).await?;
    store.close().await;
    say(&format!("{}{link}", config.base_url))?;
    say(&format!("Signs {email} in once, within a day."))
}

async fn sign_in_link(store: &Store, email: &str) -> Result<String, Failure> {
    let officer = store.put_officer(email, None).await?;
    let token = Secret::random();
    store
        .add_sign_in_link(officer, &token.hash(), now() + LINK_SECONDS)
        .await?;
    Ok(format!("/officer/sign-in/{token}"))
}

/// Serves until Ctrl-C or the system's request to end. `ready` is told once requests
/// are taken. The claim is held until the database is closed.
async fn serve(
    config: Config,
    store: Store,
    claim: Claim,
    ready: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let listening = app::listen(config, store)?;
    let handle = listening.handle.clone();
    actix_web::rt::spawn(async move {
        if let Err(error) = end_signal().await {
            tracing::error!(%error, "signals cannot be heard; kill the process to end it");
            return;
        }
        handle.stop().await;
    });
    ready()?;
    listening.run().await?;
    drop(claim);
    say("Kanso has ended.")
}

async fn end_signal() -> std::io::Result<()> {
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result,
        _ = terminate.recv() => Ok(()),
    }
}

fn place(config: &Config) -> String {
    match &config.database {
        // The address holds a password.
        Some(_) => "the database that KANSO_DATABASE_URL names".to_owned(),
        None => std::path::absolute(config.database_file())
            .unwrap_or_else(|_| config.database_file())
            .display()
            .to_string(),
    }
}

fn remove(file: &Path) -> Result<(), Failure> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::File(file.display().to_string(), error))
        }
        _ => Ok(()),
    }
}

fn say(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    writeln!(stdout, "{text}")?;
    Ok(stdout.flush()?)
}

fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}
