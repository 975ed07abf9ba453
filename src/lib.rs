//! Kanso.
