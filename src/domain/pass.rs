//! Passes, and the secrets that officers sign in with. What is drawn with a pass is in
//! [`ticket`](super::ticket).

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::{EditionId, SessionId, Ticket};

/// A random secret of 128 bits, written as 22 characters of URL-safe Base64: the
/// token of a pass, of a sign-in or of a one-time link. It is never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 16]);

/// The SHA-256 of a secret, a ticket or a blinded message, written as 64 hexadecimal
/// digits; what is stored.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SecretHash(String);

/// The text is no secret or ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not a complete link: a part of it is missing or changed")]
pub struct SecretError;

impl Secret {
    /// A new secret from the system's random numbers.
    pub fn random() -> Self {
        Self(rand::random())
    }

    /// What the database knows of it.
    pub fn hash(&self) -> SecretHash {
        SecretHash::of(&[b"kanso secret", &self.0])
    }

    /// The ticket of a session that the server draws with this pass's secret, for a
    /// browser that cannot draw one itself. The same secret always gives the same ticket.
    pub fn ticket(&self, session: SessionId) -> Ticket {
        Ticket::drawn_by_server(self.mac(&[b"kanso ticket", session.to_string().as_bytes()]))
    }

    /// A token that a form carries to show that it comes from a page of ours,
    /// bound to this sign-in (double submit, derived instead of stored).
    pub fn form_token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(&[b"kanso form"]))
    }

    /// The secrets of so many passes that a form makes whose own secret this is, for the officer
    /// whose sign-in is known. The same form always gives the same ones, so that a request that is
    /// sent again makes nothing twice; neither secret without the other gives any.
    pub fn passes(&self, sign_in: &Self, edition: EditionId, count: u32) -> Vec<Self> {
        (0..count)
            .map(|place| self.made(b"kanso pass", sign_in, edition, &[count, place]))
            .collect()
    }

    /// The new secret of the lost card with this number, as [`passes`](Self::passes) makes them.
    pub fn replacement(&self, sign_in: &Self, edition: EditionId, number: u32) -> Self {
        self.made(b"kanso lost card", sign_in, edition, &[number])
    }

    fn made(&self, label: &[u8], sign_in: &Self, edition: EditionId, numbers: &[u32]) -> Self {
        let edition = edition.to_string();
        let numbers: Vec<[u8; 4]> = numbers.iter().map(|it| it.to_be_bytes()).collect();
        let mut parts = vec![label, &sign_in.0, edition.as_bytes()];
        parts.extend(numbers.iter().map(<[u8; 4]>::as_slice));
        let mac = self.mac(&parts);
        Self(std::array::from_fn(|place| mac[place]))
    }

    fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

impl SecretHash {
    /// The hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn of(parts: &[&[u8]]) -> Self {
        use fmt::Write;
        let mut text = String::with_capacity(64);
        for byte in digest(parts) {
            write!(text, "{byte:02x}").expect("a String takes all that is written");
        }
        Self(text)
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl FromStr for Secret {
    type Err = SecretError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| SecretError)?;
        bytes.try_into().map(Self).map_err(|_| SecretError)
    }
}

/// A secret that is printed by accident must not end up in a log.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// SHA-256 over parts, each behind its length, so that no two lists of parts are the same.
pub(super) fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part);
    }
    sha.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_secret_gives_the_same_ticket_and_ids() {
        let secret = Secret([7; 16]);
        let session = SessionId::random();
        let again: Secret = secret.to_string().parse().expect("its own text");
        assert_eq!(again.ticket(session), secret.ticket(session));
        assert_eq!(
            again.ticket(session).response_id(),
            secret.ticket(session).response_id()
        );
        assert_ne!(secret.ticket(SessionId::random()), secret.ticket(session));
    }

    #[test]
    fn a_form_makes_the_same_passes_again_and_no_other_form_does() {
        let (form, sign_in, edition) = (Secret([1; 16]), Secret([2; 16]), EditionId::random());
        let passes = form.passes(&sign_in, edition, 3);
        assert!(passes == form.passes(&sign_in, edition, 3));
        let mut all = passes;
        all.extend(form.passes(&sign_in, edition, 2));
        all.extend(form.passes(&sign_in, EditionId::random(), 3));
        all.extend(form.passes(&form, edition, 3));
        all.extend(sign_in.passes(&form, edition, 3));
        all.push(form.replacement(&sign_in, edition, 1));
        all.push(form.replacement(&sign_in, edition, 2));
        let different: std::collections::BTreeSet<String> =
            all.iter().map(ToString::to_string).collect();
        assert_eq!(different.len(), 16);
    }

    #[test]
    fn a_cut_link_is_refused() {
        let text = Secret([1; 16]).to_string();
        assert_eq!(text[..21].parse::<Secret>(), Err(SecretError));
        assert_eq!("".parse::<Secret>(), Err(SecretError));
        assert_eq!("ä".repeat(11).parse::<Secret>(), Err(SecretError));
    }

    #[test]
    fn debug_output_hides_the_secret() {
        assert_eq!(format!("{:?}", Secret([1; 16])), "Secret(…)");
    }
}
