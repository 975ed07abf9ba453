//! The server's own encryption, with a certificate made here and real clients.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::{Prepared, prepare};
use crate::program::{Program, kanso_with};

const HOST: &str = "feedback.example.org";

/// A certificate in a folder, and its key.
struct Files {
    certificate: PathBuf,
    key: PathBuf,
}

impl Files {
    fn new(folder: &Path) -> Self {
        Self {
            certificate: folder.join("certificate.pem"),
            key: folder.join("key.pem"),
        }
    }

    /// Writes a new pair over what is there.
    fn renew(&self) -> CertificateDer<'static> {
        let made = generate_simple_self_signed([HOST.to_owned()]).unwrap();
        let CertifiedKey { cert, signing_key } = made;
        std::fs::write(&self.certificate, cert.pem()).unwrap();
        std::fs::write(&self.key, signing_key.serialize_pem()).unwrap();
        cert.der().clone()
    }

    fn settings(&self) -> [(&str, &str); 3] {
        [
            ("KANSO_TLS_CERTIFICATE", self.certificate.to_str().unwrap()),
            ("KANSO_TLS_KEY", self.key.to_str().unwrap()),
            ("KANSO_BASE_URL", "https://feedback.example.org"),
        ]
    }
}

/// A client that trusts this certificate only.
async fn connect(
    program: &Program,
    trusted: &CertificateDer<'static>,
) -> std::io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(program.address()).await.unwrap();
    let name = ServerName::try_from(HOST).unwrap();
    TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
}

/// Asks for a page on a connection that goes on; the status line.
async fn get(stream: &mut TlsStream<TcpStream>, path: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nhost: {HOST}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    // The health page is all that these tests ask for, and its body is known.
    while !bytes.ends_with(b"ok\n") {
        let mut buffer = [0; 1024];
        let read = stream.read(&mut buffer).await.unwrap();
        assert!(read > 0, "the connection was closed");
        bytes.extend_from_slice(&buffer[..read]);
    }
    let text = String::from_utf8(bytes).unwrap();
    text.lines().next().unwrap().to_owned()
}

/// Waits until a certificate is shown.
async fn shown(program: &Program, certificate: &CertificateDer<'static>) -> TlsStream<TcpStream> {
    let begun = Instant::now();
    loop {
        if let Ok(stream) = connect(program, certificate).await {
            return stream;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "it is not shown");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[actix_web::test]
async fn a_new_certificate_is_taken_without_dropping_a_connection() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    prepare(&data).await;
    let files = Files::new(folder.path());
    let first = files.renew();
    let program = Program::start_with(&data, "serve", &files.settings());
    program.listens().await;
    let mut old = shown(&program, &first).await;
    assert_eq!(get(&mut old, "/healthz").await, "HTTP/1.1 200 OK");

    let second = files.renew();
    program.signal("HUP");
    let mut new = shown(&program, &second).await;
    assert_eq!(get(&mut new, "/healthz").await, "HTTP/1.1 200 OK");
    assert_eq!(get(&mut old, "/healthz").await, "HTTP/1.1 200 OK");
    assert!(connect(&program, &first).await.is_err());

    // What cannot be used is said, and the one before goes on.
    std::fs::write(&files.key, KeyPair::generate().unwrap().serialize_pem()).unwrap();
    program.signal("HUP");
    let begun = Instant::now();
    let log = || std::fs::read_to_string(data.join("log")).unwrap();
    while !log().contains("the certificate from before goes on") {
        assert!(begun.elapsed() < Duration::from_secs(60), "{}", log());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    shown(&program, &second).await;
    for stream in [&mut old, &mut new] {
        assert_eq!(get(stream, "/healthz").await, "HTTP/1.1 200 OK");
    }
    program.signal("TERM");
    assert_eq!(program.ended(), Some(0));
}

#[actix_web::test]
async fn no_session_is_resumed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    prepare(&data).await;
    let files = Files::new(folder.path());
    files.renew();
    let program = Program::start_with(&data, "serve", &files.settings());
    program.listens().await;
    for version in ["-tls1_2", "-tls1_3"] {
        let address = program.address().to_owned();
        let output = Command::new("openssl")
            .args(["s_client", "-connect", &address, version, "-reconnect"])
            .stdin(Stdio::null())
            .output()
            .expect("openssl is installed");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(said.contains("New, TLSv1."), "{said}");
        assert!(!said.contains("Reused, "), "{said}");
        assert!(!said.contains("TLS session ticket:"), "{said}");
    }
}

/// What curl gets: the version, the status and the place that is sent to.
fn curl(program: &Program, files: &Files, arguments: &[&str], path: &str) -> String {
    let (_, port) = program.address().rsplit_once(':').unwrap();
    let output = Command::new("curl")
        .args(["--silent", "--show-error", "--output", "/dev/null"])
        .args([
            "--write-out",
            "%{http_version} %{response_code} %header{location}",
        ])
        .args(["--noproxy", "*", "--resolve"])
        .arg(format!("{HOST}:{port}:127.0.0.1"))
        .arg("--cacert")
        .arg(&files.certificate)
        .args(arguments)
        .arg(format!("https://{HOST}:{port}{path}"))
        .output()
        .expect("curl is installed");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[actix_web::test]
async fn http_1_is_spoken_whatever_is_offered_and_a_foreign_form_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let Prepared { link, .. } = prepare(&data).await;
    let files = Files::new(folder.path());
    files.renew();
    let program = Program::start_with(&data, "serve", &files.settings());
    program.listens().await;
    let link = format!("/officer/sign-in/{link}");
    let (_, port) = program.address().rsplit_once(':').unwrap();
    let own = format!("origin: https://{HOST}:{port}");
    let ask = |more: &[&str], path: &str| {
        let arguments = [&["--http2"], more].concat();
        curl(&program, &files, &arguments, path)
    };
    assert_eq!(ask(&[], "/healthz"), "1.1 200 ");
    assert_eq!(ask(&[], "/officer"), "1.1 303 /officer/sign-in");
    let post = |origin| ["--request", "POST", "--header", origin];
    assert_eq!(
        ask(&post("origin: https://evil.example"), &link),
        "1.1 403 "
    );
    // It is refused because it is wrong, not because it is foreign.
    assert_eq!(ask(&post(&own), "/officer/sign-in/none"), "1.1 410 ");
    assert_eq!(ask(&post(&own), &link), "1.1 303 /officer");
}

#[actix_web::test]
async fn files_that_cannot_be_used_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let files = Files::new(folder.path());
    files.renew();
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    std::fs::write(&files.key, KeyPair::generate().unwrap().serialize_pem()).unwrap();
    let said = kanso_with(&data, &serve, &files.settings());
    assert_eq!(
        said.stderr.split(": ").nth(1),
        Some("the certificate of KANSO_TLS_CERTIFICATE and KANSO_TLS_KEY cannot be used"),
        "{said:?}"
    );
    std::fs::write(&files.certificate, "no certificate").unwrap();
    let said = kanso_with(&data, &serve, &files.settings());
    assert!(!said.success);
    assert_eq!(
        said.stderr,
        format!(
            "kanso: the file “{}” that KANSO_TLS_CERTIFICATE names cannot be read: it holds no \
             certificate. It has to be PEM, and readable by the user who runs Kanso\n",
            files.certificate.display()
        )
    );
    let said = kanso_with(&data, &serve, &files.settings()[..1]);
    assert_eq!(
        said.stderr,
        "kanso: KANSO_TLS_CERTIFICATE and KANSO_TLS_KEY belong together: set both or neither\n"
    );
}
