//! Limits where guessing pays and where one request costs much. A hotel's Wi-Fi is one address,
//! so none of them knows an address; nothing of them is stored or logged, and an account stands
//! in memory only as a number that no other run of the program would give it.

use std::fmt;
use std::hash::{BuildHasher, Hash, RandomState};
use std::num::{NonZeroU32, NonZeroUsize};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use tokio::sync::{Semaphore, SemaphorePermit, oneshot};

use super::PageError;
use crate::domain::PassId;

/// Passwords that may be tried for one account before it has to wait, and how long each costs.
const TRIES: u32 = 10;
const TRY_EVERY: Duration = Duration::from_secs(30);

/// How many may wait for a password to be verified, which takes a tenth of a second and 19 MB.
const QUEUE: usize = 32;

/// Codes that may be mistyped by all together at once, and how many more a second. A thousand
/// people mistype some hundreds; who tries all 900 million codes needs half a year.
const MISSES: u32 = 1_000;
const MISSES_A_SECOND: u32 = 50;

/// How long no code is looked up after that.
const SHUT: Duration = Duration::from_secs(2);

/// Draws of one pass at once, and how long each further costs: a phone draws once, and again
/// when sessions were added or the network broke.
const DRAWS: u32 = 20;
const DRAW_EVERY: Duration = Duration::from_secs(6);

/// So many keys take no room worth a search for old ones.
const MANY: usize = 1_024;

type Keyed<K> = RateLimiter<K, HashMapStateStore<K>, DefaultClock>;

/// The limits of a program. Cheap to clone.
#[derive(Clone)]
pub struct Limits(Arc<Inner>);

struct Inner {
    accounts: Keyed<u64>,
    secret: RandomState,
    passwords: mpsc::Sender<Job>,
    waiting: AtomicUsize,
    signatures: Semaphore,
    misses: DefaultDirectRateLimiter,
    shut: Mutex<Option<Instant>>,
    draws: Keyed<PassId>,
}

/// What is done to a password.
type Job = Box<dyn FnOnce() + Send>;

impl fmt::Debug for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Limits")
    }
}

impl Default for Limits {
    fn default() -> Self {
        let cores = available_parallelism().map_or(1, NonZeroUsize::get);
        Self(Arc::new(Inner {
            accounts: RateLimiter::hashmap(slowly(TRIES, TRY_EVERY)),
            secret: RandomState::new(),
            passwords: password_thread(),
            waiting: AtomicUsize::new(0),
            signatures: Semaphore::new(cores),
            misses: RateLimiter::direct(
                Quota::per_second(at_least_one(MISSES_A_SECOND)).allow_burst(at_least_one(MISSES)),
            ),
            shut: Mutex::default(),
            draws: RateLimiter::hashmap(slowly(DRAWS, DRAW_EVERY)),
        }))
    }
}

impl Limits {
    /// Verifies a password for an account, whether there is such an account or not.
    ///
    /// # Errors
    /// [`PageError::TooMany`] when too many were tried for it, or too many wait.
    pub(super) async fn try_password<T: Send + 'static>(
        &self,
        account: &str,
        verify: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, PageError> {
        let key = self.0.secret.hash_one(account);
        check(&self.0.accounts, &key)?;
        self.hash_password(verify).await
    }

    /// Does something to a password, one at a time.
    ///
    /// # Errors
    /// [`PageError::TooMany`] when too many wait.
    pub(super) async fn hash_password<T: Send + 'static>(
        &self,
        hash: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, PageError> {
        let waiting = Waiting::new(&self.0.waiting);
        if waiting.before >= QUEUE {
            return Err(PageError::TooMany(5));
        }
        let (sender, receiver) = oneshot::channel();
        let job = move || {
            // Who asked may be gone.
            drop(sender.send(hash()));
        };
        let sent = self.0.passwords.send(Box::new(job));
        sent.map_err(|error| PageError::internal(&error))?;
        receiver.await.map_err(|error| PageError::internal(&error))
    }

    /// Waits for a core to sign tickets with, so that many draws do not make hundreds of threads.
    ///
    /// # Errors
    /// None that can happen: the queue is never closed.
    pub(super) async fn sign(&self) -> Result<SemaphorePermit<'_>, PageError> {
        let permit = self.0.signatures.acquire().await;
        permit.map_err(|error| PageError::internal(&error))
    }

    /// Lets a code be looked up.
    ///
    /// # Errors
    /// [`PageError::TooMany`] when too many codes just were none.
    pub(super) fn look_up_code(&self) -> Result<(), PageError> {
        let mut shut = self.0.shut.lock().unwrap_or_else(PoisonError::into_inner);
        match *shut {
            Some(until) if until > Instant::now() => Err(PageError::TooMany(2)),
            _ => {
                *shut = None;
                Ok(())
            }
        }
    }

    /// Notes that a code was none. Beyond the limit no code is looked up for a moment, right or
    /// wrong: otherwise the refusal of the wrong ones would tell the right one.
    pub(super) fn missed_code(&self) {
        if self.0.misses.check().is_err() {
            let mut shut = self.0.shut.lock().unwrap_or_else(PoisonError::into_inner);
            *shut = Some(Instant::now() + SHUT);
        }
    }

    /// Lets a pass draw.
    ///
    /// # Errors
    /// [`PageError::TooMany`] when it draws again and again.
    pub(super) fn draw(&self, pass: PassId) -> Result<(), PageError> {
        check(&self.0.draws, &pass)
    }
}

/// One thread for all passwords: it leaves the other cores to the phones, and the 19 MB that a
/// hash takes stay with each thread that has computed one. It ends with the program.
fn password_thread() -> mpsc::Sender<Job> {
    let (sender, receiver) = mpsc::channel::<Job>();
    let thread = std::thread::Builder::new().name("passwords".to_owned());
    if let Err(error) = thread.spawn(move || receiver.into_iter().for_each(|job| job())) {
        tracing::error!(%error, "there is no thread for passwords: nobody can sign in with one");
    }
    sender
}

struct Waiting<'a> {
    all: &'a AtomicUsize,
    before: usize,
}

impl<'a> Waiting<'a> {
    fn new(all: &'a AtomicUsize) -> Self {
        let before = all.fetch_add(1, Ordering::Relaxed);
        Self { all, before }
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.all.fetch_sub(1, Ordering::Relaxed);
    }
}

fn check<K: Clone + Hash + Eq>(limiter: &Keyed<K>, key: &K) -> Result<(), PageError> {
    if limiter.len() > MANY {
        limiter.retain_recent();
    }
    limiter.check_key(key).map_err(|not_until| {
        let wait = not_until.wait_time_from(DefaultClock::default().now());
        PageError::TooMany(wait.as_secs().saturating_add(1))
    })
}

/// So many at once, and one more each time that `every` is over.
fn slowly(burst: u32, every: Duration) -> Quota {
    Quota::with_period(every)
        .unwrap_or_else(|| Quota::per_minute(NonZeroU32::MIN))
        .allow_burst(at_least_one(burst))
}

fn at_least_one(number: u32) -> NonZeroU32 {
    NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN)
}
