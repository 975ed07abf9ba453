//! Settings that hold a password: from the environment or from a file that it names, which
//! is the way of systemd's credentials and of Docker's secrets.

use super::{ConfigError, variable};

/// A setting from the variable `name`, or from the file that the variable `file` names.
///
/// # Errors
/// When both are set, or the file cannot be read or is empty.
pub(super) fn secret(
    name: &'static str,
    file: &'static str,
) -> Result<Option<String>, ConfigError> {
    choose(name, variable(name), variable(file))
}

fn choose(
    name: &'static str,
    value: Option<String>,
    file: Option<String>,
) -> Result<Option<String>, ConfigError> {
    match (value, file) {
        (Some(_), Some(_)) => Err(ConfigError::SecretTwice(name)),
        (value, None) => Ok(value),
        (None, Some(file)) => match std::fs::read_to_string(&file) {
            Ok(text) if text.trim().is_empty() => {
                let why = "it is empty".to_owned();
                Err(ConfigError::SecretFile { name, file, why })
            }
            Ok(text) => Ok(Some(text.trim().to_owned())),
            Err(error) => {
                let why = error.to_string();
                Err(ConfigError::SecretFile { name, file, why })
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "KANSO_EXAMPLE_URL";

    #[test]
    fn a_secret_comes_from_one_place() -> std::io::Result<()> {
        let some = |it: &str| Some(it.to_owned());
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("secret").display().to_string();
        assert_eq!(choose(NAME, None, None), Ok(None));
        assert_eq!(choose(NAME, some("url"), None), Ok(some("url")));
        std::fs::write(&file, "url of the file\n")?;
        assert_eq!(choose(NAME, None, some(&file)), Ok(some("url of the file")));
        assert_eq!(
            choose(NAME, some("url"), some(&file)),
            Err(ConfigError::SecretTwice(NAME))
        );
        std::fs::write(&file, " \n")?;
        assert_eq!(
            choose(NAME, None, some(&file)).map_err(|it| it.to_string()),
            Err(format!(
                "the file “{file}” that KANSO_EXAMPLE_URL_FILE names cannot be read: it is empty. \
                 It holds what would stand in KANSO_EXAMPLE_URL"
            ))
        );
        assert!(matches!(
            choose(NAME, None, some("/no/such/file")),
            Err(ConfigError::SecretFile { file, .. }) if file == "/no/such/file"
        ));
        Ok(())
    }
}
