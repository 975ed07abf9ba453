//! The server's own encryption. The certificate can be replaced while connections go on.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, NoServerSessionStorage, ResolvesServerCert, ServerConfig};
use rustls::sign::CertifiedKey;

use crate::config::TlsFiles;

/// Why encryption is not to be had.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file cannot be read, or is no PEM of its kind.
    #[error(
        "the file “{file}” that {setting} names cannot be read: {why}. It has to be PEM, and \
         readable by the user who runs Kanso"
    )]
    File {
        /// The setting.
        setting: &'static str,
        /// The file.
        file: String,
        /// What is wrong with it.
        why: String,
    },
    /// The two do not fit, or rustls does not know their kind.
    #[error("the certificate of KANSO_TLS_CERTIFICATE and KANSO_TLS_KEY cannot be used: {0}")]
    Pair(#[from] rustls::Error),
}

/// The certificate that is shown to whoever connects from now on.
pub(super) struct Certificate {
    files: TlsFiles,
    provider: Arc<CryptoProvider>,
    current: RwLock<Arc<CertifiedKey>>,
}

impl Certificate {
    /// Reads the certificate and its key.
    pub(super) fn read(files: TlsFiles) -> Result<Arc<Self>, TlsError> {
        let provider = Arc::new(ring::default_provider());
        let current = RwLock::new(Arc::new(pair(&files, &provider)?));
        Ok(Arc::new(Self {
            files,
            provider,
            current,
        }))
    }

    /// Reads them again; where that fails, what there was goes on.
    pub(super) fn reload(&self) -> Result<(), TlsError> {
        let new = Arc::new(pair(&self.files, &self.provider)?);
        // Half a pair is never written, so a panic leaves nothing to mend.
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = new;
        Ok(())
    }

    /// How the server encrypts. No session is resumed, so that nothing that is kept ties one
    /// connection of a phone to another.
    pub(super) fn server_config(self: &Arc<Self>) -> Result<ServerConfig, TlsError> {
        let mut config = ServerConfig::builder_with_provider(Arc::clone(&self.provider))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(Arc::clone(self) as Arc<dyn ResolvesServerCert>);
        config.session_storage = Arc::new(NoServerSessionStorage {});
        config.send_tls13_tickets = 0;
        Ok(config)
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        Some(Arc::clone(&current))
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("files", &self.files)
            .finish_non_exhaustive()
    }
}

fn pair(files: &TlsFiles, provider: &CryptoProvider) -> Result<CertifiedKey, TlsError> {
    let failed = |setting, file: &Path, why: &dyn fmt::Display| TlsError::File {
        setting,
        file: file.display().to_string(),
        why: why.to_string(),
    };
    let file = &files.certificate;
    let chain: Vec<_> = CertificateDer::pem_file_iter(file)
        .and_then(Iterator::collect)
        .map_err(|error| failed("KANSO_TLS_CERTIFICATE", file, &error))?;
    if chain.is_empty() {
        let why = "it holds no certificate";
        return Err(failed("KANSO_TLS_CERTIFICATE", file, &why));
    }
    let key = PrivateKeyDer::from_pem_file(&files.key)
        .map_err(|error| failed("KANSO_TLS_KEY", &files.key, &error))?;
    Ok(CertifiedKey::from_der(chain, key, provider)?)
}
