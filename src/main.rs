//! The command line.

mod command;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use command::Failure;
use kanso::app::StartError;
use kanso::config::{Flags, config, log_settings};
use kanso::mail::Mailer;

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
        /// Let them in no more: end their sign-ins and take their password.
        #[arg(long)]
        remove: bool,
    },
    /// Copy the database to a new file, written anew so that it tells no order.
    Backup {
        /// The file, which must not exist yet, or a folder, in which it is named by the date.
        file: PathBuf,
        /// Encrypt it for this recipient of age; may be said more than once (or
        /// KANSO_BACKUP_RECIPIENT).
        #[arg(long, value_name = "age1…")]
        recipient: Vec<String>,
    },
    /// Verify a backup and put it in the place of a database that is gone.
    Restore {
        /// The file that `kanso backup` has written.
        file: PathBuf,
        /// The file with the key that opens an encrypted backup, as age-keygen writes it.
        #[arg(long, value_name = "FILE")]
        identity: Option<PathBuf>,
    },
    /// Verify all that can be verified of the database, without changing it.
    Check,
    /// Copy all data from one database into another one that is empty, of the same kind or the other.
    MigrateDatabase {
        /// Where the data is: sqlite:FILE or postgres://USER@HOST/DATABASE.
        from: String,
        /// Where it is to be.
        to: String,
    },
    /// Count all answers anew and hold the tallies against them.
    Recount,
}

fn main() -> ExitCode {
    let arguments = CommandLine::parse();
    let ended = log_settings()
        .map_err(|error| Failure::Config(error.into()))
        .and_then(|settings| {
            command::log::begin(settings);
            actix_web::rt::System::new().block_on(run(arguments))
        });
    match ended {
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
        Command::Demo { fresh } => command::demo::demo(config, fresh).await,
        Command::Serve => command::serve::serve(config).await,
        Command::Import { file } => command::import::import(&config, &file).await,
        Command::Officer {
            email,
            remove: false,
        } => command::officer::officer(&config, &email).await,
        Command::Officer {
            email,
            remove: true,
        } => command::officer::remove(&config, &email).await,
        Command::Backup { file, recipient } => {
            command::database::backup(&config, &file, &recipient).await
        }
        Command::Restore { file, identity } => {
            command::database::restore_backup(&config, &file, identity.as_deref()).await
        }
        Command::Check => command::check::check(&config).await,
        Command::MigrateDatabase { from, to } => {
            command::migrate_database::migrate(&config, &from, &to).await
        }
        Command::Recount => command::database::recount(&config).await,
    }
}
