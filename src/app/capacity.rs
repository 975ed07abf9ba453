//! How many connections there may be: as many as the system lets the program open files, but
//! for those that the database and the program itself need.

use std::num::NonZeroUsize;
use std::thread::available_parallelism;

/// What the program opens beside connections: the database and its log for each connection of
/// the pool, certificates, mail, and what the threads wait on.
const RESERVED: u64 = 256;

/// No room of people, and no hotel, has more; each needs some memory.
const MOST: u64 = 12_000;

/// Where the system does not say: what it usually lets a program open.
const USUAL: u64 = 1_024;

/// Threads that serve, and connections for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Capacity {
    pub(super) threads: usize,
    pub(super) connections: usize,
}

/// Asks the system for as many open files as it allows, and divides them. Without this a few
/// hundred idle connections could keep the database from opening its files, because a shell
/// usually allows 1,024 and more only to who asks.
pub(super) fn capacity() -> Capacity {
    let files = rlimit::increase_nofile_limit(MOST + RESERVED).unwrap_or_else(|error| {
        tracing::warn!(%error, "the limit of open files cannot be raised");
        USUAL
    });
    let threads = available_parallelism().map_or(1, NonZeroUsize::get);
    divide(files, threads)
}

fn divide(files: u64, threads: usize) -> Capacity {
    let all = files.saturating_sub(RESERVED).clamp(64, MOST);
    Capacity {
        threads,
        connections: usize::try_from(all).map_or(64, |all| (all / threads).max(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_leave_files_for_the_database() {
        let of = |files, threads| divide(files, threads).connections * threads;
        assert_eq!(of(1_024, 2), 768);
        assert_eq!(of(20_000, 4), 12_000);
        assert_eq!(of(200, 1), 64);
        assert_eq!(of(0, 256), 256);
    }
}
