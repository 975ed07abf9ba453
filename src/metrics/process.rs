//! What the system says of this process. A connection is an open file and takes memory, and
//! an answer takes time to compute; so both are told roughly, and the time not at all.

use std::fs;

/// Memory is told in steps of so many bytes, rounded up: 16 MiB.
const MEMORY_STEP: u64 = 16 << 20;

/// Open files are told in steps of so many, rounded up.
const FILES_STEP: u64 = 50;

/// Name, help and value of what can be read; on another system than Linux nothing can.
pub(super) fn values() -> Vec<(&'static str, &'static str, f64)> {
    let mut values = Vec::new();
    if let Some(bytes) = resident_bytes() {
        values.push((
            "process_resident_memory_bytes",
            "Memory in use, rounded up to 16 MiB",
            bytes.next_multiple_of(MEMORY_STEP) as f64,
        ));
    }
    if let Ok(files) = fs::read_dir("/proc/self/fd") {
        let files = u64::try_from(files.count()).unwrap_or(u64::MAX - FILES_STEP);
        values.push((
            "process_open_fds",
            "Open files and connections, rounded up to a multiple of 50",
            files.next_multiple_of(FILES_STEP) as f64,
        ));
    }
    if let Some(files) = most_files() {
        values.push(("process_max_fds", "The most files that may be open", files));
    }
    values
}

fn resident_bytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes << 10)
}

fn most_files() -> Option<f64> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits
        .lines()
        .find_map(|it| it.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}
