//! The settings of the institute's mail server.

use std::fmt;

use super::ConfigError;

/// How e-mail is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct MailSettings {
    /// The mail server with user and password, such as
    /// `smtp://user:password@host:587?tls=required`.
    pub smtp_url: String,
    /// The sender, such as `Programme office <office@example.org>`.
    pub from: String,
}

impl fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address of the server holds a password.
        f.debug_struct("MailSettings")
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

/// The settings from the mail server's address and the sender.
pub(super) fn settings(
    url: Option<String>,
    from: Option<String>,
) -> Result<Option<MailSettings>, ConfigError> {
    match (url, from) {
        (None, None) => Ok(None),
        (Some(_), None) => Err(ConfigError::MailFromMissing),
        (None, Some(_)) => Err(ConfigError::SmtpUrlMissing),
        (Some(url), Some(_)) if sends_password_openly(&url) => Err(ConfigError::SmtpPasswordOpen),
        (Some(smtp_url), Some(from)) => Ok(Some(MailSettings { smtp_url, from })),
    }
}

/// Whether an address has a password, and neither insists on encryption nor stays on
/// this machine.
fn sends_password_openly(url: &str) -> bool {
    let Some((user, host)) = url
        .strip_prefix("smtp://")
        .and_then(|it| it.rsplit_once('@'))
    else {
        return false;
    };
    let here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|it| {
        host.strip_prefix(it)
            .is_some_and(|rest| !rest.starts_with('.'))
    });
    user.contains(':') && !host.contains("tls=required") && !here
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_settings_go_together() {
        let some = |it: &str| Some(it.to_owned());
        let url = "smtp://user:password@mail.example.org:587?tls=required";
        let from = "office@example.org";
        assert_eq!(settings(None, None), Ok(None));
        assert_eq!(
            settings(some(url), some(from)),
            Ok(Some(MailSettings {
                smtp_url: url.to_owned(),
                from: from.to_owned(),
            }))
        );
        assert_eq!(settings(some(url), None), Err(ConfigError::MailFromMissing));
        assert_eq!(settings(None, some(from)), Err(ConfigError::SmtpUrlMissing));
    }

    #[test]
    fn a_password_is_not_sent_openly() {
        for open in [
            "smtp://u:p@mail.example.org",
            "smtp://u:p@localhost.example.org?tls=opportunistic",
        ] {
            assert!(sends_password_openly(open), "{open}");
        }
        for fine in [
            "smtps://u:p@mail.example.org",
            "smtp://u:p@mail.example.org?tls=required",
            "smtp://u:p@127.0.0.1:2525",
            "smtp://mail.example.org",
        ] {
            assert!(!sends_password_openly(fine), "{fine}");
        }
    }
}
