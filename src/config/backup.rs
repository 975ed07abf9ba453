//! The settings for backups: for whom they are encrypted, and when the program makes them by
//! itself.

use std::path::PathBuf;
use std::time::Duration;

use super::ConfigError;

/// How backups are made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupSettings {
    /// For whom they are encrypted, as `age1…`; for nobody when it is empty.
    pub recipients: Vec<String>,
    /// When and where the program makes them by itself.
    pub schedule: Option<BackupSchedule>,
}

/// When and where the program makes backups by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupSchedule {
    /// Where they are put.
    pub folder: PathBuf,
    /// How long after one the next is made: a second or more.
    pub every: Duration,
    /// How many are kept: 1 or more.
    pub keep: usize,
}

/// What stands for nobody where a recipient is asked for.
const NOBODY: &str = "none";

/// The settings from `KANSO_BACKUP_RECIPIENT`, `_FOLDER`, `_EVERY` and `_KEEP`.
///
/// Copies of an open session that follow one another tell which answers came between them. So
/// a schedule needs a recipient, whose key is best kept elsewhere, or somebody's word that
/// there is none.
pub(super) fn settings(
    recipient: Option<String>,
    folder: Option<String>,
    every: Option<String>,
    keep: Option<String>,
) -> Result<BackupSettings, ConfigError> {
    let for_nobody = recipient.as_deref().map(str::trim) == Some(NOBODY);
    let recipients: Vec<String> = match recipient {
        Some(text) if !for_nobody => text
            .split([',', ' ', '\n'])
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    };
    let Some(folder) = folder else {
        return match (every, keep) {
            (None, None) => Ok(BackupSettings {
                recipients,
                schedule: None,
            }),
            _ => Err(ConfigError::BackupFolderMissing),
        };
    };
    if recipients.is_empty() && !for_nobody {
        return Err(ConfigError::BackupRecipientMissing);
    }
    let every = every.unwrap_or_else(|| "1d".to_owned());
    let keep = keep.unwrap_or_else(|| "14".to_owned());
    Ok(BackupSettings {
        recipients,
        schedule: Some(BackupSchedule {
            folder: folder.into(),
            every: parse_every(&every).ok_or(ConfigError::BackupEvery(every))?,
            keep: match keep.parse() {
                Ok(it) if it > 0 => it,
                _ => return Err(ConfigError::BackupKeep(keep)),
            },
        }),
    })
}

/// `90s`, `30m`, `6h` or `1d`.
fn parse_every(text: &str) -> Option<Duration> {
    let unit = match text.chars().last()? {
        's' => 1,
        'm' => 60,
        'h' => 60 * 60,
        'd' => 24 * 60 * 60,
        _ => return None,
    };
    let number: u64 = text[..text.len() - 1].parse().ok()?;
    let seconds = number.checked_mul(unit)?;
    // A year is more than anybody means, and far from what overflows.
    (1..=366 * 24 * 60 * 60)
        .contains(&seconds)
        .then(|| Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn a_time_is_a_number_and_a_unit() {
        let seconds = |text| parse_every(text).map(|it| it.as_secs());
        assert_eq!(seconds("90s"), Some(90));
        assert_eq!(seconds("30m"), Some(1_800));
        assert_eq!(seconds("6h"), Some(21_600));
        assert_eq!(seconds("1d"), Some(86_400));
        for wrong in [
            "",
            "d",
            "1",
            "0h",
            "-1d",
            "1.5h",
            "1w",
            "1日",
            "367d",
            "99999999999999999999d",
        ] {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_schedule_needs_a_folder_and_a_word_about_encryption() {
        assert_eq!(
            settings(None, None, None, None),
            Ok(BackupSettings::default())
        );
        assert_eq!(
            settings(None, some("/backups"), None, None),
            Err(ConfigError::BackupRecipientMissing)
        );
        for (every, keep) in [(some("1d"), None), (None, some("3"))] {
            assert_eq!(
                settings(some("none"), None, every, keep),
                Err(ConfigError::BackupFolderMissing)
            );
        }
        let day = Duration::from_secs(86_400);
        let schedule = BackupSchedule {
            folder: "/backups".into(),
            every: day,
            keep: 14,
        };
        assert_eq!(
            settings(some("none"), some("/backups"), None, None),
            Ok(BackupSettings {
                recipients: Vec::new(),
                schedule: Some(schedule.clone()),
            })
        );
        assert_eq!(
            settings(
                some("age1a, age1b"),
                some("/backups"),
                some("12h"),
                some("3")
            ),
            Ok(BackupSettings {
                recipients: vec!["age1a".to_owned(), "age1b".to_owned()],
                schedule: Some(BackupSchedule {
                    every: day / 2,
                    keep: 3,
                    ..schedule
                }),
            })
        );
        assert_eq!(
            settings(some("none"), some("/backups"), some("soon"), None),
            Err(ConfigError::BackupEvery("soon".to_owned()))
        );
        assert_eq!(
            settings(some("none"), some("/backups"), None, some("0")),
            Err(ConfigError::BackupKeep("0".to_owned()))
        );
    }
}
