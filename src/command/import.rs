//! `kanso import`: an edition from a file.

use std::io::Read;
use std::path::Path;

use kanso::app;
use kanso::config::Config;
use kanso::exchange::{edition_from_csv, edition_from_toml};

use super::{Failure, complete, now, say};

/// The most bytes of a file: a thousand sessions with long texts have fewer.
const MOST: u64 = 8 * 1024 * 1024;

/// Adds or updates the edition that a TOML or CSV file describes.
pub(crate) async fn import(config: &Config, file: &Path) -> Result<(), Failure> {
    let name = file.display().to_string();
    let bytes = read(file).map_err(|error| Failure::File(name.clone(), error))?;
    let extension = file
        .extension()
        .and_then(|it| it.to_str())
        .unwrap_or_default()
        .to_lowercase();
    let draft = match extension.as_str() {
        "csv" => edition_from_csv(&bytes),
        "toml" => {
            let text = String::from_utf8(bytes).map_err(|error| {
                let reason = format!(
                    "is not UTF-8 text from byte {}: save it as UTF-8",
                    error.utf8_error().valid_up_to()
                );
                Failure::File(name.clone(), std::io::Error::other(reason))
            })?;
            edition_from_toml(&text)
        }
        _ => return Err(Failure::Extension(name)),
    }
    .map_err(|problems| Failure::Problems(name.clone(), problems))?;
    let store = app::open_store(config).await?;
    let imported = store
        .put_edition(&draft, now())
        .await
        .map_err(|refusal| Failure::Import(name, refusal))?;
    complete(&store).await?;
    store.close().await;
    say(&format!(
        "{}, edition {}: {} sessions added, {} updated, {} removed.",
        draft.programme_title,
        draft.plan.number,
        imported.added,
        imported.updated,
        imported.removed
    ))?;
    if imported.kept > 0 {
        say(&format!(
            "{} of them keep their former questions, because they were opened and may have answers.",
            imported.kept
        ))?;
    }
    Ok(())
}

fn read(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut file = std::fs::File::open(file)?.take(MOST + 1);
    if file.read_to_end(&mut bytes)? as u64 > MOST {
        return Err(std::io::Error::other(
            "is longer than 8 MB, which no edition is: import one edition a file",
        ));
    }
    Ok(bytes)
}
