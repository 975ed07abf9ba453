//! Durable submissions a second: phones that PUT a response with eight ratings and a comment
//! under a signed ticket of their own to the release build of the program, over keep-alive
//! connections on loopback. The database is looked at after each run.
//!
//!     cargo bench --bench submissions [-- CONNECTIONS SECONDS RUNS]

mod load;
mod phones;

use std::error::Error;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kanso::store::Store;

use load::{Load, Outcome};
use phones::Phones;

type Failure = Box<dyn Error + Send + Sync>;

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn main() -> Result<(), Failure> {
    let mut numbers = std::env::args().skip(1).filter_map(|it| it.parse::<usize>().ok());
    let connections = numbers.next().unwrap_or(64);
    let seconds = Duration::from_secs(numbers.next().unwrap_or(5) as u64);
    let runs = numbers.next().unwrap_or(3);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let mut rates = Vec::new();
    for run in 1..=runs {
        let outcome = runtime.block_on(measure(connections, seconds))?;
        println!("run {run}: {outcome}");
        rates.push(outcome.rate());
    }
    rates.sort_by(f64::total_cmp);
    println!(
        "median {:.0} durable submissions/s at {connections} connections",
        rates[rates.len() / 2]
    );
    Ok(())
}

async fn measure(connections: usize, seconds: Duration) -> Result<Outcome, Failure> {
    let folder = tempfile::tempdir()?;
    let data = folder.path();
    let phones = Phones::prepare(data).await?;
    let mut program = Program::start(data).await?;
    let load = Load {
        address: program.address.clone(),
        connections,
        seconds,
    };
    let outcome = load.run(&phones).await?;
    program.stop()?;
    let store = Store::open(&Store::sqlite_address(&data.join("kanso.db"))).await?;
    let differences = store.recount().await?;
    let tallies = store.tallies(phones.edition).await?;
    store.close().await;
    let stored: u64 = tallies
        .iter()
        .filter(|it| it.question.as_str() == kanso::domain::ATTENDED)
        .map(|it| it.count)
        .sum();
    if !differences.is_empty() {
        return Err(format!("{} tallies are not the responses counted", differences.len()).into());
    }
    if stored < outcome.acknowledged() {
        let lost = outcome.acknowledged() - stored;
        return Err(format!("{lost} acknowledged responses are not in the database").into());
    }
    Ok(outcome)
}

struct Program {
    child: Child,
    address: String,
}

impl Program {
    async fn start(data: &std::path::Path) -> Result<Self, Failure> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let address = format!("127.0.0.1:{port}");
        let child = Command::new(env!("CARGO_BIN_EXE_kanso"))
            .args(["serve", "--listen", &address, "--data"])
            .arg(data)
            .stdout(Stdio::null())
            .spawn()?;
        let program = Self { child, address };
        for _ in 0..500 {
            if tokio::net::TcpStream::connect(&program.address).await.is_ok() {
                return Ok(program);
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err("the program does not listen".into())
    }

    fn stop(&mut self) -> Result<(), Failure> {
        let id = self.child.id().to_string();
        Command::new("kill").args(["-INT", &id]).status()?;
        let status = self.child.wait()?;
        if !status.success() {
            return Err(format!("the program ended with {status}").into());
        }
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It has ended, unless the measurement broke off.
        let _ = self.child.kill();
    }
}
