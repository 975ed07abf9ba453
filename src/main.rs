//! The command line.

mod command;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use command::Failure;
use kanso::app::StartError;
use kanso::config::{Flags, config};
use kanso::mail::Mailer;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::prelude::*;

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

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_max_level(tracing::Level::WARN)
        .finish()
        .with(silence())
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

/// All that is worth a line, but not what HTTP thinks of each client: that would note moments at
/// which phones came, and let a hostile one fill the disk.
fn silence() -> Targets {
    Targets::new()
        .with_default(LevelFilter::WARN)
        .with_target("actix_http::h1", LevelFilter::OFF)
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
        Command::Officer { email } => command::officer::officer(&config, &email).await,
        Command::Backup { file } => command::database::backup(&config, &file).await,
        Command::Restore { file } => command::database::restore_backup(&config, &file).await,
        Command::Recount => command::database::recount(&config).await,
    }
}
