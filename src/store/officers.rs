//! Officers and their sign-ins. Times are seconds since 1970.

use super::row::{flag, optional, parsed, text};
use super::{Store, StoreError};
use crate::domain::{OfficerId, SecretHash};

/// How somebody who is signed in has shown who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedInBy {
    /// By a one-time link.
    Link,
    /// By their password.
    Password,
}

impl Store {
    /// Adds an officer, or gives the one with this address a new password hash.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn put_officer(
        &self,
        email: &str,
        password_hash: Option<&str>,
    ) -> Result<OfficerId, StoreError> {
        sqlx::query(
            "INSERT INTO officer (id, email, password_hash) VALUES ($1, $2, $3) \
             ON CONFLICT (email) DO UPDATE SET \
             password_hash = COALESCE(excluded.password_hash, officer.password_hash)",
        )
        .bind(OfficerId::random().to_string())
        .bind(email.to_owned())
        .bind(password_hash.map(str::to_owned))
        .execute(&self.pool)
        .await?;
        let row = sqlx::query("SELECT id FROM officer WHERE email = $1")
            .bind(email.to_owned())
            .fetch_one(&self.pool)
            .await?;
        parsed(&row, "id")
    }

    /// Whether there is any officer yet.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_officers(&self) -> Result<bool, StoreError> {
        let row = sqlx::query("SELECT id FROM officer LIMIT 1")
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.is_some())
    }

    /// The id and password hash of the officer with this address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn officer_by_email(
        &self,
        email: &str,
    ) -> Result<Option<(OfficerId, Option<String>)>, StoreError> {
        let row = sqlx::query("SELECT id, password_hash FROM officer WHERE email = $1")
            .bind(email.to_owned())
            .fetch_optional(&self.pool)
            .await?;
        row.map(|row| Ok((parsed(&row, "id")?, optional(&row, "password_hash")?)))
            .transpose()
    }

    /// Adds a link by which an officer can sign in once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_sign_in_link(
        &self,
        officer: OfficerId,
        token: &SecretHash,
        expires_at: i64,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO sign_in_link (token_hash, officer_id, expires_at) VALUES ($1, $2, $3)",
        )
        .bind(token.as_str().to_owned())
        .bind(officer.to_string())
        .bind(expires_at)
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Uses up a one-time link; `None` when it does not exist, is used or is too old.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_sign_in_link(
        &self,
        token: &SecretHash,
        now: i64,
    ) -> Result<Option<OfficerId>, StoreError> {
        let mut transaction = self.begin().await?;
        sqlx::query("DELETE FROM sign_in_link WHERE expires_at <= $1")
            .bind(now)
            .execute(&mut *transaction)
            .await?;
        let row =
            sqlx::query("DELETE FROM sign_in_link WHERE token_hash = $1 RETURNING officer_id")
                .bind(token.as_str().to_owned())
                .fetch_optional(&mut *transaction)
                .await?;
        transaction.commit().await?;
        row.map(|row| parsed(&row, "officer_id")).transpose()
    }

    /// Signs an officer in: remembers the hash of the cookie's secret.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_sign_in(
        &self,
        officer: OfficerId,
        by: SignedInBy,
        token: &SecretHash,
        expires_at: i64,
        now: i64,
    ) -> Result<(), StoreError> {
        let mut transaction = self.begin().await?;
        sqlx::query("DELETE FROM sign_in WHERE expires_at <= $1")
            .bind(now)
            .execute(&mut *transaction)
            .await?;
        sqlx::query(
            "INSERT INTO sign_in (token_hash, officer_id, expires_at, by_link) \
             VALUES ($1, $2, $3, $4)",
        )
        .bind(token.as_str().to_owned())
        .bind(officer.to_string())
        .bind(expires_at)
        .bind(i64::from(by == SignedInBy::Link))
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Who is signed in by this cookie: their id and address, and how they came in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signed_in(
        &self,
        token: &SecretHash,
        now: i64,
    ) -> Result<Option<(OfficerId, String, SignedInBy)>, StoreError> {
        let row = sqlx::query(
            "SELECT o.id, o.email, s.by_link FROM sign_in s JOIN officer o ON o.id = s.officer_id \
             WHERE s.token_hash = $1 AND s.expires_at > $2",
        )
        .bind(token.as_str().to_owned())
        .bind(now)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| {
            let by = match flag(&row, "by_link")? {
                true => SignedInBy::Link,
                false => SignedInBy::Password,
            };
            Ok((parsed(&row, "id")?, text(&row, "email")?, by))
        })
        .transpose()
    }

    /// Ends all sign-ins of an officer but the one with this cookie.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_other_sign_ins(
        &self,
        officer: OfficerId,
        token: &SecretHash,
    ) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sign_in WHERE officer_id = $1 AND token_hash <> $2")
            .bind(officer.to_string())
            .bind(token.as_str().to_owned())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Takes an officer's password and one-time links and ends their sign-ins; what they did
    /// stays in the audit. False when there is no such officer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_officer(&self, email: &str) -> Result<bool, StoreError> {
        let mut transaction = self.begin().await?;
        let found =
            sqlx::query("UPDATE officer SET password_hash = NULL WHERE email = $1 RETURNING id")
                .bind(email.to_owned())
                .fetch_optional(&mut *transaction)
                .await?;
        let Some(row) = found else {
            return Ok(false);
        };
        for sql in [
            "DELETE FROM sign_in WHERE officer_id = $1",
            "DELETE FROM sign_in_link WHERE officer_id = $1",
        ] {
            sqlx::query(sql)
                .bind(text(&row, "id")?)
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Signs out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_sign_in(&self, token: &SecretHash) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sign_in WHERE token_hash = $1")
            .bind(token.as_str().to_owned())
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
