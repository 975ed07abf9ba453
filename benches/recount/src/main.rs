//! Makes a Parquet file of answers, and counts them as a full recount does: how often each
//! answer was given, by session and question. `recount.py` times this beside DuckDB on the
//! same file and holds the two results against each other.
//!
//!     kanso-bench-recount make FILE ROWS
//!     kanso-bench-recount count FILE ROUNDS

use std::error::Error;
use std::fs::File;
use std::time::Instant;

use polars::prelude::*;

/// So many sessions as 20 editions of 40 have.
const SESSIONS: u64 = 800;
const QUESTIONS: u64 = 10;
const ANSWERS: u64 = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["make", file, rows] => make(file, rows.parse()?),
        ["count", file, rounds] => count(file, rounds.parse()?),
        _ => Err("say: make FILE ROWS, or: count FILE ROUNDS".into()),
    }
}

/// Writes so many answers in an order without meaning, as a database gives them.
fn make(file: &str, rows: u64) -> Result<(), Box<dyn Error>> {
    let mut state = 20_251_209_u64;
    let mut draw = |below: u64| {
        // xorshift64*: Vigna (2016), “An experimental exploration of Marsaglia's xorshift
        // generators, scrambled”.
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        (state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % below
    };
    let mut sessions = Vec::new();
    let mut questions = Vec::new();
    let mut values = Vec::new();
    for _ in 0..rows {
        sessions.push(u32::try_from(draw(SESSIONS))?);
        questions.push(u32::try_from(draw(QUESTIONS))?);
        values.push(u32::try_from(1 + draw(ANSWERS))?);
    }
    let mut frame = DataFrame::new_infer_height(vec![
        Column::from(Series::new("session".into(), sessions)),
        Column::from(Series::new("question".into(), questions)),
        Column::from(Series::new("value".into(), values)),
    ])?;
    ParquetWriter::new(File::create(file)?).finish(&mut frame)?;
    Ok(())
}

/// Counts the file so many times; prints the seconds of each round, then the number of tallies
/// and the sum of their squares, by which two programs can be compared.
///
/// Session, question and answer make one small number, so a place in a list counts them and
/// nothing has to be hashed.
fn count(file: &str, rounds: usize) -> Result<(), Box<dyn Error>> {
    let mut tallies: Vec<u64> = Vec::new();
    for _ in 0..rounds {
        let begun = Instant::now();
        let frame = ParquetReader::new(File::open(file)?).finish()?;
        tallies = tally(&frame)?;
        println!("{:.4}", begun.elapsed().as_secs_f64());
    }
    let shown = tallies.iter().filter(|it| **it > 0).count();
    let squares: u64 = tallies.iter().map(|it| it * it).sum();
    println!("{shown} {squares}");
    Ok(())
}

fn tally(frame: &DataFrame) -> PolarsResult<Vec<u64>> {
    let sessions = frame.column("session")?.u32()?;
    let questions = frame.column("question")?.u32()?;
    let values = frame.column("value")?.u32()?;
    let most = |column: &UInt32Chunked| column.max().unwrap_or(0) as usize + 1;
    let (asked, answers) = (most(questions), most(values));
    let mut tallies = vec![0; most(sessions) * asked * answers];
    let places = sessions
        .into_no_null_iter()
        .zip(questions.into_no_null_iter())
        .zip(values.into_no_null_iter());
    for ((session, question), value) in places {
        tallies[(session as usize * asked + question as usize) * answers + value as usize] += 1;
    }
    Ok(tallies)
}
