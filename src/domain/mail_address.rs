//! E-mail addresses, of officers and of those whom an officer wants to remind.

use std::fmt;
use std::str::FromStr;

use email_address::{EmailAddress, Options};

/// An e-mail address in small letters, with a domain of at least two parts.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MailAddress(String);

/// The text is no e-mail address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not an e-mail address: write one such as you@example.org")]
pub struct MailAddressError(String);

/// A line of a list that is no e-mail address; the first line is 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Line {line}: {error}.")]
pub struct LineError {
    line: usize,
    error: MailAddressError,
}

impl MailAddress {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the @.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The addresses of a list, one a line; empty lines are skipped, and a comma or
    /// semicolon at the end of a line is taken for what a mail program has left there.
    ///
    /// # Errors
    /// Every line that is no address.
    pub fn list(text: &str) -> Result<Vec<Self>, Vec<LineError>> {
        let mut addresses = Vec::new();
        let mut errors = Vec::new();
        for (place, line) in text.lines().enumerate() {
            let line = line.trim().trim_end_matches([',', ';']);
            if line.is_empty() {
                continue;
            }
            match line.parse() {
                Ok(address) => addresses.push(address),
                Err(error) => errors.push(LineError {
                    line: place + 1,
                    error,
                }),
            }
        }
        if errors.is_empty() {
            Ok(addresses)
        } else {
            Err(errors)
        }
    }
}

impl FromStr for MailAddress {
    type Err = MailAddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let options = Options::default()
            .with_required_tld()
            .without_domain_literal()
            .without_display_text();
        match EmailAddress::parse_with_options(text, options) {
            // No provider tells capital letters from small ones, though RFC 5321 would
            // allow it; one person is not to be written to twice.
            Ok(address) => Ok(Self(address.as_str().to_lowercase())),
            Err(_) => Err(MailAddressError(text.chars().take(80).collect())),
        }
    }
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_line_by_line_and_every_wrong_line_is_named() {
        let list = MailAddress::list(" A@Example.org \r\n\r\nb+c@mail.example.org;\n").unwrap();
        let texts: Vec<&str> = list.iter().map(MailAddress::as_str).collect();
        assert_eq!(texts, ["a@example.org", "b+c@mail.example.org"]);
        assert_eq!(list[1].domain(), "mail.example.org");

        let errors = MailAddress::list("a@example.org\nb@\nAnn <c@example.org>\nd@localhost");
        let said: Vec<String> = errors
            .unwrap_err()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            said,
            [
                "Line 2: “b@” is not an e-mail address: write one such as you@example.org.",
                "Line 3: “Ann <c@example.org>” is not an e-mail address: write one such as you@example.org.",
                "Line 4: “d@localhost” is not an e-mail address: write one such as you@example.org.",
            ]
        );
        assert_eq!(MailAddress::list("\n \n"), Ok(Vec::new()));
    }

    #[test]
    fn an_address_holds_no_line_of_a_header() {
        for text in [
            "a@example.org\r\nBcc: b@example.org",
            "a@exam ple.org",
            "a b@example.org",
        ] {
            assert!(text.parse::<MailAddress>().is_err(), "{text}");
        }
    }
}
