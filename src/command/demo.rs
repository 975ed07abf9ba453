//! `kanso demo`: a real programme with synthetic answers, to try.

use std::path::{Path, PathBuf};

use kanso::app;
use kanso::config::Config;
use kanso::demo;
use kanso::domain::card_mark;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

use super::officer::sign_in_link;
use super::serve::{listen, place};
use super::{Failure, complete, now, say};

/// Serves the demonstration, made anew where `fresh` is asked for.
pub(crate) async fn demo(config: Config, fresh: bool) -> Result<(), Failure> {
    let pass_file = config.data.join("demo-pass.txt");
    if fresh && config.database.is_some() {
        return Err(Failure::FreshElsewhere);
    }
    // Before anything is thrown away that another program is using.
    let claim = app::claim(&config)?;
    if fresh {
        let file = config.database_file();
        for suffix in ["", "-wal", "-shm"] {
            remove(&PathBuf::from(format!("{}{suffix}", file.display())))?;
        }
        remove(&pass_file)?;
    }
    let store = app::open_store(&config).await?;
    say("Preparing the demonstration: a real programme, synthetic answers …")?;
    let visitor = demo::prepare(&store, &pass_file, now()).await?;
    complete(&store).await?;
    let link = sign_in_link(&store, "officer@example.org").await?;
    let mut card = format!("{}#{}", visitor.pass, visitor.tickets);
    if let Some((_, edition)) = store.pass(&visitor.pass.hash()).await? {
        let mark = card_mark(&store.ticket_keys(edition).await?);
        card = format!("{card}.{mark}");
    }
    let participant = format!("{}/p/{card}", config.base_url);
    let address = config.listen.ip();
    let officer = if address.is_unspecified() || address.is_loopback() {
        format!("http://localhost:{}{link}", config.listen.port())
    } else {
        format!("{}{link}", config.base_url)
    };
    let data = place(&config);
    listen(config, store, claim, || {
        // A code that does not fit is no reason not to serve; the link stands beside it.
        if let Ok(code) = QrCode::new(&participant) {
            // Most terminals are dark: the blocks are the light parts of the code.
            let drawn = code
                .render::<Dense1x2>()
                .dark_color(Dense1x2::Light)
                .light_color(Dense1x2::Dark)
                .build();
            say(&drawn)?;
        }
        say(&format!("Participant  {participant}"))?;
        say(&format!("Officer      {officer}   (works once)"))?;
        say(&format!("Data         {data}"))?;
        say("All answers are synthetic. Ctrl-C ends it; the data stays.")
    })
    .await
}

fn remove(file: &Path) -> Result<(), Failure> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::File(file.display().to_string(), error))
        }
        _ => Ok(()),
    }
}
