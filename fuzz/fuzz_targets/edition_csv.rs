#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kanso_fuzz::edition_csv(bytes));
