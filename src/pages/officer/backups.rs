//! How the backups go that the program makes by itself: one line at the foot of the list of
//! editions.

use std::sync::{Arc, Mutex, PoisonError};

/// When the last backup was made, and why the one after it was not. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Backups(Arc<Mutex<Option<Told>>>);

#[derive(Clone, Debug, Default)]
struct Told {
    /// When the last one was made, in seconds since 1970.
    made: Option<i64>,
    /// When one failed after that, and why.
    failed: Option<(i64, String)>,
    /// Why older ones are still there, though it was made.
    left: Option<String>,
}

impl Backups {
    /// Tells that backups are made, and when the last one was, in seconds since 1970.
    pub fn tell_made(&self, last: Option<i64>) {
        self.set(|_| Told {
            made: last,
            failed: None,
            left: None,
        });
    }

    /// Tells that one failed, when, in seconds since 1970, and why.
    pub fn tell_failed(&self, at: i64, why: String) {
        self.set(|told| Told {
            made: told.made,
            failed: Some((at, why)),
            left: None,
        });
    }

    /// Tells that older ones could not be removed after the last one was made, and why.
    pub fn tell_left(&self, why: String) {
        self.set(|told| Told {
            left: Some(why),
            ..told
        });
    }

    fn set(&self, next: impl FnOnce(Told) -> Told) {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *told = Some(next(told.take().unwrap_or_default()));
    }

    /// What officers read; `None` where the program makes no backups.
    pub(super) fn sentence(&self) -> Option<String> {
        let told = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()?;
        let made = told.made.map(moment);
        Some(match (told.failed, made) {
            (None, None) => "No backup has been made yet.".to_owned(),
            (None, Some(made)) => match told.left {
                None => format!("Last backup: {made}."),
                Some(why) => format!(
                    "The backup of {made} was made, but older ones are still there, because {why}."
                ),
            },
            (Some((at, why)), None) => {
                let at = moment(at);
                format!("There is no backup: the one of {at} was not made, because {why}.")
            }
            (Some((at, why)), Some(made)) => {
                let at = moment(at);
                format!(
                    "The backup of {at} was not made, because {why}. The last one is of {made}."
                )
            }
        })
    }
}

/// In the time that the files are named by.
fn moment(at: i64) -> String {
    match jiff::Timestamp::from_second(at) {
        Ok(it) => it.strftime("%-d %B %Y, %H:%M UTC").to_string(),
        Err(_) => "a time that no calendar has".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_says_how_the_backups_go() {
        let backups = Backups::default();
        let says = |text: &str| assert_eq!(backups.sentence().as_deref(), Some(text));
        assert_eq!(backups.sentence(), None);
        backups.tell_made(None);
        says("No backup has been made yet.");
        backups.tell_failed(0, "the disk is full".to_owned());
        says(
            "There is no backup: the one of 1 January 1970, 00:00 UTC was not made, because the disk \
             is full.",
        );
        backups.tell_made(Some(60));
        says("Last backup: 1 January 1970, 00:01 UTC.");
        backups.tell_left("“old.db” could not be removed: no".to_owned());
        says(
            "The backup of 1 January 1970, 00:01 UTC was made, but older ones are still there, \
             because “old.db” could not be removed: no.",
        );
        backups.tell_made(Some(60));
        says("Last backup: 1 January 1970, 00:01 UTC.");
        backups.tell_failed(86_400, "the disk is full".to_owned());
        says(
            "The backup of 2 January 1970, 00:00 UTC was not made, because the disk is full. The \
             last one is of 1 January 1970, 00:01 UTC.",
        );
    }
}
