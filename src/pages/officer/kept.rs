//! What officers' pages are made of, kept as long as it is the same. A session that is closed stays
//! as it is, and whatever else changes in an edition draws its entity tag anew; so what was
//! computed once needs to be computed again only when the tag, or the number that an open session
//! shows, is another one.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::{OpenEdition, brief, compare, edition, session};
use crate::analysis::{EditionAnswers, ScaleReliability};
use crate::pages::PageError;

/// What is kept, each kind by itself. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    pub(super) editions: Memory<OpenEdition>,
    pub(super) scales: Memory<Vec<ScaleReliability>>,
    pub(super) edition_pages: Memory<edition::Content>,
    pub(super) session_pages: Memory<session::Content>,
    pub(super) programmes: Memory<Vec<EditionAnswers>>,
    pub(super) compare_pages: Memory<compare::Content>,
    pub(super) briefs: Memory<brief::OpenBrief>,
}

/// The most that is kept of a kind, in bytes, roughly: some hundred pages with their charts.
const ROOM: u64 = 24 * 1024 * 1024;

/// About how many of a kind find room.
const MANY: usize = 128;

/// Values of a kind, each by a name and by what it was made from. Those that were not asked for
/// lately go when there is no room.
pub(super) struct Memory<T>(Arc<Cache<String, Made<T>, ByBytes>>);

impl<T> Clone for Memory<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

struct Made<T> {
    from: String,
    bytes: u64,
    value: Arc<T>,
}

impl<T> Clone for Made<T> {
    fn clone(&self) -> Self {
        Self {
            from: self.from.clone(),
            bytes: self.bytes,
            value: Arc::clone(&self.value),
        }
    }
}

#[derive(Clone)]
struct ByBytes;

impl<T> Weighter<String, Made<T>> for ByBytes {
    fn weight(&self, name: &String, made: &Made<T>) -> u64 {
        made.bytes + (name.len() + made.from.len()) as u64 + 64
    }
}

impl<T> Default for Memory<T> {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(MANY, ROOM, ByBytes)))
    }
}

impl<T> fmt::Debug for Memory<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Memory").field(&self.0.len()).finish()
    }
}

impl<T> Memory<T> {
    /// The value of this name, made anew where none is kept that was made from the same. `make`
    /// gives it with the bytes that it takes, roughly.
    ///
    /// # Errors
    /// Those of making it; then nothing is kept.
    pub(super) async fn of(
        &self,
        name: String,
        from: String,
        make: impl Future<Output = Result<(T, usize), PageError>>,
    ) -> Result<Arc<T>, PageError> {
        if let Some(kept) = self.0.get(&name)
            && kept.from == from
        {
            return Ok(kept.value);
        }
        let (value, bytes) = make.await?;
        let value = Arc::new(value);
        let made = Made {
            from,
            bytes: bytes as u64,
            value: Arc::clone(&value),
        };
        self.0.insert(name, made);
        Ok(value)
    }
}
