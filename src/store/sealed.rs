//! Encryption of backups in the format of age (age-encryption.org/v1), which the command line
//! tool `age` reads and writes too.

use std::fmt;
use std::io::{BufRead, Read, Write};
use std::path::Path;

use age::x25519::Recipient;
use age::{DecryptError, Decryptor, Encryptor, Identity, IdentityFile};

/// How every file in this format begins.
pub(super) const BEGINS: &[u8] = b"age-encryption.org/";

/// For whom a backup is encrypted; for nobody unless some are named.
#[derive(Clone, Default)]
pub struct Recipients(Vec<Recipient>);

/// What opens an encrypted backup.
pub struct Identities(Vec<Box<dyn Identity + Send + Sync>>);

/// The text names no recipient.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is no recipient for a backup ({1}): use the line with age1… that age-keygen prints as \
     the public key"
)]
pub struct RecipientError(String, &'static str);

/// The file holds nothing that opens a backup.
#[derive(Debug, thiserror::Error)]
#[error(
    "the identity file “{0}” cannot be used: {1}. It is the file that age-keygen has written, with \
     a line AGE-SECRET-KEY-1…"
)]
pub struct IdentityError(String, String);

impl Recipients {
    /// Reads recipients such as `age1ql3z…`.
    ///
    /// # Errors
    /// When one is no X25519 recipient of age.
    pub fn parse<T: AsRef<str>>(texts: &[T]) -> Result<Self, RecipientError> {
        let parsed = texts.iter().map(|text| {
            let text = text.as_ref().trim();
            if text.starts_with("AGE-SECRET-KEY-") {
                // It must not be repeated, least of all in a log.
                let why = "this is the secret key";
                return Err(RecipientError("AGE-SECRET-KEY-…".to_owned(), why));
            }
            text.parse()
                .map_err(|why| RecipientError(text.chars().take(80).collect(), why))
        });
        parsed.collect::<Result<_, _>>().map(Self)
    }

    /// Whether they are nobody.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Writes to `output`, encrypted, whatever `write` writes.
    pub(super) fn seal<W: Write>(
        &self,
        output: W,
        write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
    ) -> std::io::Result<W> {
        let all = self.0.iter().map(|it| it as &dyn age::Recipient);
        let encryptor = Encryptor::with_recipients(all).map_err(std::io::Error::other)?;
        let mut sealed = encryptor.wrap_output(output)?;
        write(&mut sealed)?;
        sealed.finish()
    }
}

impl fmt::Debug for Recipients {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(ToString::to_string))
            .finish()
    }
}

impl Identities {
    /// Reads the file that `age-keygen` has written.
    ///
    /// # Errors
    /// When it cannot be read or holds no identity.
    pub fn read(file: &Path) -> Result<Self, IdentityError> {
        let failed = |why: String| IdentityError(file.display().to_string(), why);
        let identities = IdentityFile::from_file(file.display().to_string())
            .map_err(|error| failed(error.to_string()))?
            .into_identities()
            .map_err(|error| failed(error.to_string()))?;
        if identities.is_empty() {
            return Err(failed("it holds no key".to_owned()));
        }
        Ok(Self(identities))
    }

    /// What was sealed, as a reader that fails where something was changed or is missing.
    pub(super) fn open<'a>(
        &'a self,
        sealed: impl BufRead + 'a,
    ) -> Result<impl Read + 'a, DecryptError> {
        let all = self.0.iter().map(|it| it.as_ref() as &dyn Identity);
        Decryptor::new_buffered(sealed)?.decrypt(all)
    }
}

impl fmt::Debug for Identities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // They are secret.
        f.debug_struct("Identities").finish_non_exhaustive()
    }
}
