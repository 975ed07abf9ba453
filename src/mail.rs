//! Messages out: the one way in which Kanso writes to somebody, through the institute's
//! mail server. Each message goes to one address, and holds nothing that tells whether
//! or when it was read.

use std::time::Duration;

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::AsyncSmtpTransportBuilder;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use uuid::Uuid;

use crate::config::MailSettings;
use crate::domain::MailAddress;

/// How long the mail server may take for one step of the conversation.
const PATIENCE: Duration = Duration::from_secs(20);

type Transport = AsyncSmtpTransport<Tokio1Executor>;

/// The way to the mail server. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransportBuilder,
    from: Mailbox,
}

/// A setting of which no mail can be sent.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// The address of the mail server; the message does not repeat it, because it holds a
    /// password.
    #[error(
        "KANSO_SMTP_URL is no address of a mail server ({0}): write smtps://USER:PASSWORD@HOST or \
         smtp://USER:PASSWORD@HOST:587?tls=required, with %40 for an @ in the password"
    )]
    Server(lettre::transport::smtp::Error),
    /// The sender.
    #[error(
        "KANSO_MAIL_FROM is “{0}”, which is no sender: write you@example.org or \
         Programme office <you@example.org>"
    )]
    From(String),
}

/// What is written to everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The subject.
    pub subject: String,
    /// The text, in lines.
    pub text: String,
}

/// What became of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The mail server took it, and is responsible for it now.
    Taken,
    /// The mail server did not take it for this address, with this code (RFC 5321).
    Refused(u16),
    /// The mail server cannot be reached, did not let us in, or broke off.
    Unreachable(String),
    /// Nobody asked for it any more when it was its turn; nothing was sent.
    Withdrawn,
}

impl Mailer {
    /// Checks the settings; nothing is sent yet.
    ///
    /// # Errors
    /// When a setting cannot be used; the message names the variable.
    pub fn new(settings: &MailSettings) -> Result<Self, MailerError> {
        let from: Mailbox = settings
            .from
            .parse()
            .map_err(|_| MailerError::From(settings.from.clone()))?;
        let transport = Transport::from_url(&settings.smtp_url)
            .map_err(MailerError::Server)?
            .timeout(Some(PATIENCE));
        Ok(Self { transport, from })
    }

    /// Sends a letter to each address by itself and tells `outcome` of each. When the
    /// server cannot be reached it tells once and ends: the other addresses would only
    /// wait for the same. Each address is asked for with `wanted` when it is its turn.
    pub async fn send(
        &self,
        letter: &Letter,
        to: &[MailAddress],
        wanted: impl AsyncFn(&MailAddress) -> bool,
        mut outcome: impl FnMut(&MailAddress, Outcome),
    ) {
        let Some(first) = to.first() else {
            return;
        };
        let transport = self.transport.clone().build::<Tokio1Executor>();
        if let Err(error) = transport.test_connection().await {
            outcome(first, Outcome::Unreachable(chain(&error)));
            return;
        }
        for address in to {
            if !wanted(address).await {
                outcome(address, Outcome::Withdrawn);
                continue;
            }
            let sent = match self.message(letter, address) {
                Ok(message) => transport.send(message).await,
                Err(error) => {
                    tracing::error!(%error, "a message could not be written");
                    outcome(address, Outcome::Refused(0));
                    continue;
                }
            };
            match sent {
                Ok(_) => outcome(address, Outcome::Taken),
                Err(error) => match error.status() {
                    Some(code) => outcome(address, Outcome::Refused(code.into())),
                    // An address that only a newer mail server could take.
                    None if error.is_client() => outcome(address, Outcome::Refused(0)),
                    None => {
                        outcome(address, Outcome::Unreachable(chain(&error)));
                        break;
                    }
                },
            }
        }
        transport.shutdown().await;
    }

    fn message(
        &self,
        letter: &Letter,
        to: &MailAddress,
    ) -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
        let to: Address = to.as_str().parse()?;
        // The name of this machine is nobody's business.
        let id = format!("<{}@{}>", Uuid::new_v4(), self.from.email.domain());
        Ok(Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(letter.subject.clone())
            .date_now()
            .message_id(Some(id))
            .header(AutoSubmitted)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.text.clone())?)
    }
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What else it holds is a password.
        f.debug_struct("Mailer")
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

/// Asks programs that answer mail by themselves not to answer this (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// An error with its causes, such as “Connection error: connection refused”.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let said = error.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        cause = error.source();
    }
    text
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]
mod tests {
    use super::*;

    fn settings(smtp_url: &str, from: &str) -> MailSettings {
        MailSettings {
            smtp_url: smtp_url.to_owned(),
            from: from.to_owned(),
        }
    }

    #[test]
    fn settings_are_checked_and_their_variable_is_named() {
        let sender = "Programme office <office@example.org>";
        for url in [
            "smtp://127.0.0.1:2525",
            "smtps://user:p%40ss@mail.example.org",
            "smtp://user:password@mail.example.org:587?tls=required",
        ] {
            assert!(Mailer::new(&settings(url, sender)).is_ok(), "{url}");
        }
        for url in [
            "mail.example.org",
            "https://mail.example.org",
            "smtp://h?tls=yes",
            "smtp://",
        ] {
            let said = Mailer::new(&settings(url, sender)).unwrap_err().to_string();
            assert!(said.starts_with("KANSO_SMTP_URL is no address"), "{said}");
        }
        let said = Mailer::new(&settings("smtp://h", "office")).unwrap_err();
        assert!(said.to_string().starts_with("KANSO_MAIL_FROM is “office”"));
    }

    #[test]
    fn nothing_of_the_password_is_printed() {
        let settings = settings("smtps://user:hush@mail.example.org", "a@example.org");
        let mailer = Mailer::new(&settings).unwrap();
        assert!(!format!("{mailer:?}{settings:?}").contains("hush"));
    }

    #[test]
    fn a_message_has_the_headers_of_a_machines_letter_and_one_reader() {
        let settings = settings("smtp://127.0.0.1:2525", "Büro <office@example.org>");
        let letter = Letter {
            subject: "Erinnerung: 感想".to_owned(),
            text: "Good day,\n\n“感想” is open.\n".to_owned(),
        };
        let to: MailAddress = "a@example.org".parse().unwrap();
        let message = Mailer::new(&settings)
            .unwrap()
            .message(&letter, &to)
            .unwrap();
        let text = String::from_utf8(message.formatted()).unwrap();
        for header in [
            "Auto-Submitted: auto-generated\r\n",
            "To: a@example.org\r\n",
            "\r\nDate: ",
        ] {
            assert!(text.contains(header), "{header}: {text}");
        }
        assert!(
            text.contains("Content-Type: text/plain; charset=utf-8\r\n"),
            "{text}"
        );
        let id = text.split("Message-ID: <").nth(1).unwrap();
        assert!(id.split('>').next().unwrap().ends_with("@example.org"));
    }
}
