//! Durable submissions a second: phones that PUT a response with seven ratings and a comment
//! under a signed ticket of their own, over keep-alive connections on loopback, to the release
//! build of the program and to two that do less. What was acknowledged is looked for in the
//! database after each run. `benches/README.md` says how to build the other two.
//!
//!     cargo bench --bench submissions [-- CONNECTIONS SECONDS RUNS]

mod load;
mod phones;
mod program;
mod reading;

use std::error::Error;
use std::time::Duration;

use load::{Load, milliseconds};
use phones::Phones;
use program::Program;

type Failure = Box<dyn Error + Send + Sync>;

#[expect(
    clippy::print_stdout,
    reason = "a benchmark prints what it has measured"
)]
fn main() -> Result<(), Failure> {
    let mut numbers = std::env::args()
        .skip(1)
        .filter_map(|it| it.parse::<usize>().ok());
    let connections = numbers.next().unwrap_or(64);
    let seconds = Duration::from_secs(numbers.next().unwrap_or(4) as u64);
    let runs = numbers.next().unwrap_or(3).max(1);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let mut rates = [const { Vec::new() }; Program::ALL.len()];
    for run in 1..=runs {
        // In turns, so that a busy moment of the machine meets all.
        for (program, rates) in Program::ALL.iter().zip(&mut rates) {
            let rate = runtime.block_on(async {
                let folder = tempfile::tempdir()?;
                let phones = Phones::prepare(folder.path()).await?;
                let running = program.start(folder.path()).await?;
                let load = Load {
                    address: running.address.clone(),
                    connections,
                    seconds,
                };
                let outcome = load.run(&phones).await?;
                running.stop()?;
                program
                    .verify(folder.path(), &phones, outcome.acknowledged())
                    .await?;
                println!("run {run}, {program}: {outcome}");
                Ok::<f64, Failure>(outcome.rate())
            })?;
            rates.push(rate);
        }
    }
    let medians = rates.map(|mut it| {
        it.sort_by(f64::total_cmp);
        it[it.len() / 2]
    });
    let [kanso, bare, fastify] = medians;
    runtime.block_on(read_and_write(connections, seconds))?;
    println!(
        "medians at {connections} connections: kanso {kanso:.0}/s; {:.2} of bare, {:.2} times fastify",
        kanso / bare,
        kanso / fastify
    );
    Ok(())
}

/// What a write load does to who reads, and what memory both take.
#[expect(
    clippy::print_stdout,
    reason = "a benchmark prints what it has measured"
)]
async fn read_and_write(connections: usize, seconds: Duration) -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let phones = Phones::prepare(folder.path()).await?;
    let running = Program::Kanso.start(folder.path()).await?;
    let idle = running.resident()?;
    let (_, alone) = reading::read(&running.address, seconds).await?;
    let load = Load {
        address: running.address.clone(),
        connections,
        seconds,
    };
    let (outcome, read) = tokio::join!(load.run(&phones), reading::read(&running.address, seconds));
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
