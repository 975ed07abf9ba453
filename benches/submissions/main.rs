//! Durable submissions a second: phones that PUT a response with seven ratings and a comment
//! under a signed ticket of their own, over keep-alive connections on loopback, to the release
//! build of the program and to two that do less. What was acknowledged is looked for in the
//! database after each run. `benches/README.md` says how to build the other two.
//!
//!     cargo bench --bench submissions [-- CONNECTIONS SECONDS RUNS [kanso] [bare] [fastify]]

mod load;
mod phones;
mod program;
mod reading;

use std::error::Error;
use std::path::Path;
use std::time::Duration;

use load::{Load, Outcome, milliseconds};
use phones::Phones;
use program::Program;
use tempfile::TempDir;

type Failure = Box<dyn Error + Send + Sync>;

#[expect(
    clippy::print_stdout,
    reason = "a benchmark prints what it has measured"
)]
fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut numbers = arguments.iter().filter_map(|it| it.parse::<usize>().ok());
    let connections = numbers.next().unwrap_or(64);
    let seconds = Duration::from_secs(numbers.next().unwrap_or(4) as u64);
    let runs = numbers.next().unwrap_or(3).max(1);
    let named = |it: &Program| arguments.iter().any(|argument| argument == it.name());
    let mut programs: Vec<Program> = Program::ALL.into_iter().filter(named).collect();
    if programs.is_empty() {
        programs = Program::ALL.to_vec();
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let prepared = tempfile::tempdir()?;
    let phones = runtime.block_on(Phones::prepare(prepared.path()))?;
    let mut rates = vec![Vec::new(); programs.len()];
    for run in 1..=runs {
        // In turns, so that a busy moment of the machine meets all.
        for (program, rates) in programs.iter().zip(&mut rates) {
            let outcome = runtime.block_on(measure(
                *program,
                prepared.path(),
                &phones,
                connections,
                seconds,
            ))?;
            println!("run {run}, {program}: {outcome}");
            rates.push(outcome.rate());
        }
    }
    runtime.block_on(read_and_write(
        prepared.path(),
        &phones,
        connections,
        seconds,
    ))?;
    let medians: Vec<f64> = rates
        .into_iter()
        .map(|mut it| {
            it.sort_by(f64::total_cmp);
            it[it.len() / 2]
        })
        .collect();
    let of_first = programs.iter().zip(&medians).skip(1);
    let ratios: Vec<String> = of_first
        .map(|(program, rate)| format!("{:.2} times {}", medians[0] / rate, program.name()))
        .collect();
    println!(
        "medians at {connections} connections: {} {:.0}/s; {}",
        programs[0].name(),
        medians[0],
        ratios.join(", ")
    );
    Ok(())
}

/// One run of one program, on a database that nobody has answered in yet.
async fn measure(
    program: Program,
    prepared: &Path,
    phones: &Phones,
    connections: usize,
    seconds: Duration,
) -> Result<Outcome, Failure> {
    let folder = copy_of(prepared)?;
    let running = program.start(folder.path()).await?;
    let load = Load {
        address: running.address.clone(),
        connections,
        seconds,
    };
    let outcome = load.run(phones).await?;
    running.stop()?;
    program
        .verify(folder.path(), phones, outcome.acknowledged())
        .await?;
    Ok(outcome)
}

/// A folder with the database as it was prepared.
fn copy_of(prepared: &Path) -> Result<TempDir, Failure> {
    let folder = tempfile::tempdir()?;
    for file in std::fs::read_dir(prepared)? {
        let file = file?;
        std::fs::copy(file.path(), folder.path().join(file.file_name()))?;
    }
    Ok(folder)
}

/// What a write load does to who reads, and what memory both take.
#[expect(
    clippy::print_stdout,
    reason = "a benchmark prints what it has measured"
)]
async fn read_and_write(
    prepared: &Path,
    phones: &Phones,
    connections: usize,
    seconds: Duration,
) -> Result<(), Failure> {
    let folder = copy_of(prepared)?;
    let running = Program::Kanso.start(folder.path()).await?;
    let idle = running.resident()?;
    let (_, alone) = reading::read(&running.address, seconds).await?;
    let load = Load {
        address: running.address.clone(),
        connections,
        seconds,
    };
    let (outcome, read) = tokio::join!(load.run(phones), reading::read(&running.address, seconds));
    let (_, meanwhile) = read?;
    println!(
        "a form, 99th percentile: {:.1} ms alone, {:.1} ms while {:.0} responses a second are stored; \
         resident {idle} MB before, {} MB after",
        milliseconds(alone),
        milliseconds(meanwhile),
        outcome?.rate(),
        running.resident()?,
    );
    running.stop()
}
