//! Cards as officers make and replace them: no more than people take part, and nothing twice when
//! the same form is sent again. Who sends one again is known by the hashes of the passes, which
//! follow from the form, so nothing else has to be stored.

use super::passes::insert;
use super::row::{flag, number};
use super::{Connection, Store, StoreError, audit, reminders};
use crate::domain::{EditionId, MailAddress, OfficerId, SecretHash};

/// What an officer asks for by the form of the passes.
#[derive(Clone, Copy, Debug)]
pub struct Making<'a> {
    /// Who asks.
    pub officer: OfficerId,
    /// For which edition.
    pub edition: EditionId,
    /// When, in seconds since 1970.
    pub at: i64,
    /// The hashes of the passes; none where only addresses are to be kept.
    pub hashes: &'a [SecretHash],
    /// The e-mail addresses to be kept for reminders.
    pub addresses: &'a [MailAddress],
}

/// What became of it. But for [`Made::New`] nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// The passes were made and the addresses are kept.
    New {
        /// The numbers on the cards.
        numbers: Vec<u32>,
        /// How many addresses the edition has now; 0 where none were to be kept.
        kept: usize,
    },
    /// The same form has made them before; the numbers on the cards.
    Again(Vec<u32>),
    /// The same form has made them before, and some were replaced or taken out of use since.
    Changed,
    /// There would be more cards than people.
    TooMany {
        /// How many take part.
        people: u64,
        /// How many cards are in use.
        used: u64,
    },
    /// Every session is closed, so nobody can be reminded of one.
    Over,
}

/// What became of a lost card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// It has its new secret, and the old link has stopped.
    Now,
    /// The same form has given it this secret before; nothing was changed.
    Before,
    /// There is no card in use with this number.
    NoSuchCard,
}

impl Store {
    /// Makes passes and keeps addresses for reminders, all of it or nothing, and notes it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn make_cards(&self, making: &Making<'_>) -> Result<Made, StoreError> {
        let Making {
            edition,
            hashes,
            addresses,
            ..
        } = *making;
        let mut transaction = self.begin().await?;
        // The same form that is sent twice at once, and another one that would exceed the number
        // of people together with this one, wait here.
        self.lock_edition(&mut transaction, edition).await?;
        if let Some(before) = made_before(&mut transaction, edition, hashes).await? {
            return Ok(before);
        }
        if let Some(too_many) = too_many(&mut transaction, edition, hashes.len()).await? {
            return Ok(too_many);
        }
        let mut kept = 0;
        if !addresses.is_empty() {
            match reminders::add(&mut transaction, edition, addresses).await? {
                Some(count) => kept = count,
                None => return Ok(Made::Over),
            }
            note(
                &mut transaction,
                making,
                "add reminder addresses",
                addresses.len(),
            )
            .await?;
        }
        let numbers = insert(&mut transaction, edition, hashes).await?;
        if !numbers.is_empty() {
            note(&mut transaction, making, "make passes", numbers.len()).await?;
        }
        transaction.commit().await?;
        Ok(Made::New { numbers, kept })
    }

    /// Gives the card with this number another secret, so that the old link stops, and notes it.
    /// What was drawn with it stays drawn. `at` is in seconds since 1970.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn replace_card(
        &self,
        officer: OfficerId,
        edition: EditionId,
        at: i64,
        number: u32,
        hash: &SecretHash,
    ) -> Result<Replaced, StoreError> {
        let mut transaction = self.begin().await?;
        self.lock_edition(&mut transaction, edition).await?;
        let before = sqlx::query(
            "SELECT number FROM pass \
             WHERE token_hash = $1 AND edition_id = $2 AND number = $3 AND revoked = 0",
        )
        .bind(hash.as_str().to_owned())
        .bind(edition.to_string())
        .bind(i64::from(number))
        .fetch_optional(&mut *transaction)
        .await?;
        if before.is_some() {
            return Ok(Replaced::Before);
        }
        let replaced = sqlx::query(
            "UPDATE pass SET token_hash = $1 \
             WHERE edition_id = $2 AND number = $3 AND revoked = 0",
        )
        .bind(hash.as_str().to_owned())
        .bind(edition.to_string())
        .bind(i64::from(number))
        .execute(&mut *transaction)
        .await?
        .rows_affected();
        if replaced == 0 {
            return Ok(Replaced::NoSuchCard);
        }
        audit::insert(
            &mut transaction,
            Some(officer),
            Some(edition),
            at,
            "replace pass",
            &number.to_string(),
        )
        .await?;
        transaction.commit().await?;
        Ok(Replaced::Now)
    }
}

/// Notes that so many were made or added.
async fn note(
    connection: &mut Connection,
    making: &Making<'_>,
    action: &str,
    count: usize,
) -> Result<(), StoreError> {
    let (officer, edition) = (Some(making.officer), Some(making.edition));
    audit::insert(
        connection,
        officer,
        edition,
        making.at,
        action,
        &count.to_string(),
    )
    .await?;
    Ok(())
}

/// What the same form has made before; `None` where it has made nothing.
async fn made_before(
    connection: &mut Connection,
    edition: EditionId,
    hashes: &[SecretHash],
) -> Result<Option<Made>, StoreError> {
    let (mut numbers, mut found, mut changed) = (Vec::new(), 0, false);
    for hash in hashes {
        let row = sqlx::query(
            "SELECT number, revoked FROM pass WHERE edition_id = $1 AND token_hash = $2",
        )
        .bind(edition.to_string())
        .bind(hash.as_str().to_owned())
        .fetch_optional(&mut *connection)
        .await?;
        match row {
            Some(row) => {
                found += 1;
                changed |= flag(&row, "revoked")?;
                numbers.push(number(&row, "number")?);
            }
            None => changed = true,
        }
    }
    Ok(match (found, changed) {
        (0, _) => None,
        (_, true) => Some(Made::Changed),
        (_, false) => Some(Made::Again(numbers)),
    })
}

/// Says so where so many more cards would be more than people take part. Who holds more could
/// answer with them, take those answers away from what is shown, and be left with those of a few.
async fn too_many(
    connection: &mut Connection,
    edition: EditionId,
    more: usize,
) -> Result<Option<Made>, StoreError> {
    let row = sqlx::query(
        "SELECT cohort_size, (SELECT COUNT(*) FROM pass \
         WHERE pass.edition_id = edition.id AND revoked = 0) AS used \
         FROM edition WHERE id = $1",
    )
    .bind(edition.to_string())
    .fetch_one(connection)
    .await?;
    let (people, used): (u64, u64) = (number(&row, "cohort_size")?, number(&row, "used")?);
    let exceeds = more > 0 && people > 0 && used + more as u64 > people;
    Ok(exceeds.then_some(Made::TooMany { people, used }))
}
