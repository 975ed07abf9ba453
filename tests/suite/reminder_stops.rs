//! A reminder whose addresses are deleted while it is being sent.

use std::sync::Arc;

use kanso::config::MailSettings;
use kanso::domain::MailAddress;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};

use crate::fixture::{EDITION_PAGE, form_token, running_with};

/// A mail server that tells of each message and takes it when it is let.
async fn mail_server() -> (u16, mpsc::UnboundedReceiver<()>, Arc<Semaphore>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (come, came) = mpsc::unbounded_channel();
    let let_in = Arc::new(Semaphore::new(0));
    let may_take = Arc::clone(&let_in);
    actix_web::rt::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            actix_web::rt::spawn(talk(stream, come.clone(), Arc::clone(&may_take)));
        }
    });
    (port, came, let_in)
}

async fn talk(stream: TcpStream, come: mpsc::UnboundedSender<()>, may_take: Arc<Semaphore>) {
    let mut stream = BufReader::new(stream);
    let (mut line, mut in_text, mut answer) = (String::new(), false, "220 here\r\n");
    loop {
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
        line.clear();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return;
        }
        answer = match line.trim_end() {
            "." if in_text => {
                in_text = false;
                let _ = come.send(());
                may_take.acquire().await.unwrap().forget();
                "250 taken\r\n"
            }
            _ if in_text => "",
            "DATA" => {
                in_text = true;
                "354 go on\r\n"
            }
            _ => "250 well\r\n",
        };
    }
}

#[actix_web::test]
async fn who_was_deleted_meanwhile_gets_no_reminder() {
    let (port, mut came, take) = mail_server().await;
    let mail = MailSettings {
        smtp_url: format!("smtp://127.0.0.1:{port}"),
        from: "office@example.org".to_owned(),
    };
    let app = running_with("http://127.0.0.1", Some(mail)).await;
    app.sign_in().await;
    let edition = app.sessions().await[0].edition_id;
    let addresses: Vec<MailAddress> = ["a", "b", "c", "d", "e"]
        .map(|it| format!("{it}@example.org").parse().unwrap())
        .to_vec();
    app.store
        .add_reminder_addresses(edition, &addresses)
        .await
        .unwrap();
    let (_, page) = app.get(EDITION_PAGE).await;
    let token = form_token(&page).to_owned();
    let reminder = format!("{EDITION_PAGE}/reminder");
    let send = app.post(&reminder, format!("token={token}&action=send"));
    let meanwhile = async {
        came.recv().await.unwrap();
        take.add_permits(1);
        came.recv().await.unwrap();
        // One is taken, and the second is on its way.
        let (status, _) = app
            .post(&reminder, format!("token={token}&action=forget"))
            .await;
        assert_eq!(status, 303);
        let (_, page) = app.get(EDITION_PAGE).await;
        assert!(page.contains("has taken 1 of 5 messages"), "{page}");
        take.add_permits(4);
    };
    let (sent, ()) = futures_util::future::join(send, meanwhile).await;
    assert_eq!(sent.0, 303);
    assert!(came.try_recv().is_err(), "nobody else got a message");
    let (_, page) = app.get(EDITION_PAGE).await;
    assert!(
        page.contains(
            "The reminder was sent in part: the mail server took 2 of 5 messages. 3 addresses were \
             not found any more when it was their turn."
        ),
        "{page}"
    );
}
