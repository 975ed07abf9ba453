//! Tickets by blind signature, and what follows from a ticket.
//!
//! RFC 9474, variant RSABSSA-SHA384-PSS-Randomized. The phone makes a random message of
//! 32 bytes, prepares it with a random prefix of 32 bytes, and blinds it; the server signs
//! what it cannot read with the session's private key; the phone takes the blinding off and
//! has a signature that the server has never seen. Whatever the server stores, it cannot
//! tell at whose drawing a ticket was made: every ticket fits every drawing equally well.
//! What follows from the message is forgotten or renewed when the session closes, because
//! the message itself follows from a card.
//!
//! ```text
//! message ‖ prefix ──blind──▶ z ──sign──▶ s ──finalise──▶ signature over prefix ‖ message
//!    └─SHA-256─▶ ticket.ticket_hash, response id, comment ids
//! ```

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use blind_rsa_signatures::{DefaultRng, KeyPair, SecretKey};
use ring::signature::{RSA_PSS_2048_8192_SHA384, UnparsedPublicKey};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::pass::digest;
use super::{Key, ResponseId, SecretError, SecretHash, SessionId};

/// The right to answer one session once. Only who holds it can compute what follows
/// from it.
#[derive(Clone, PartialEq, Eq)]
pub struct Ticket {
    message: [u8; 32],
    signed: bool,
}

/// A ticket as a phone sends it, not yet checked: the message of 32 bytes, or message,
/// prefix and signature (32 + 32 + 256 bytes), in URL-safe Base64.
#[derive(Clone, PartialEq, Eq)]
pub struct SentTicket {
    message: [u8; 32],
    proof: Option<([u8; 32], Vec<u8>)>,
}

/// The id of a comment. While the session is open it follows from the ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CommentId(Uuid);

/// What checks the tickets of one session, as DER (SubjectPublicKeyInfo) in Base64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketKey {
    der: Vec<u8>,
}

/// What signs the tickets of one session, as DER (PKCS #8) in Base64.
#[derive(Clone)]
pub struct SigningKey(SecretKey);

/// A message that a phone has blinded, 256 bytes in URL-safe Base64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blinded(Vec<u8>);

/// Why a key or a signature is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TicketError {
    /// The signature is not one of this session's key.
    #[error("the ticket was not signed for this session")]
    NotSigned,
    /// The blinded message is not a number below the key's modulus.
    #[error("the blinded message is not one for this session’s key")]
    NotBlinded,
    /// The text holds no key.
    #[error("this is no RSA key of 2048 bits")]
    NoKey,
}

/// The size of the keys. RFC 9474 asks for 2048 or more; the keys live a few weeks.
const MODULUS_BITS: usize = 2048;
const MODULUS_BYTES: usize = MODULUS_BITS / 8;

/// What stands in a SubjectPublicKeyInfo before the RSAPublicKey of a modulus of 2048 bits and the
/// exponent 65537: two sequences, the name rsaEncryption, and the head of a bit string.
const KEY_HEAD: [u8; 24] = [
    0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01,
    0x01, 0x05, 0x00, 0x03, 0x82, 0x01, 0x0f, 0x00,
];

impl Ticket {
    pub(super) const fn drawn_by_server(message: [u8; 32]) -> Self {
        Self {
            message,
            signed: false,
        }
    }

    /// Whether it was drawn blindly, by its signature: the database has never heard of it
    /// before it is spent.
    pub const fn is_signed(&self) -> bool {
        self.signed
    }

    /// What the database knows of it until the session closes.
    pub fn hash(&self) -> SecretHash {
        SecretHash::of(&[b"kanso ticket hash", &self.message])
    }

    /// The one id under which this ticket's response is stored until the session closes.
    pub fn response_id(&self) -> ResponseId {
        ResponseId::from_uuid(uuid_of(&[b"kanso response", &self.message]))
    }

    /// The one id under which this ticket's comment to a question is stored until the session
    /// closes.
    pub fn comment_id(&self, question: &Key) -> CommentId {
        CommentId(uuid_of(&[
            b"kanso comment",
            &self.message,
            question.as_str().as_bytes(),
        ]))
    }

    /// The message as a form carries it, for a ticket that the server has drawn.
    pub fn message_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.message)
    }
}

impl CommentId {
    /// A new id, random and without any order.
    pub fn random() -> Self {
        Self(Uuid::new_v4())
    }
}

impl SentTicket {
    /// The ticket, where its signature is one of the session's key or it has none: one
    /// without is valid only where the database knows it.
    ///
    /// # Errors
    /// When the signature is wrong, or there is one and the session has no key.
    pub fn check(self, key: Option<&TicketKey>) -> Result<Ticket, TicketError> {
        let Some((prefix, signature)) = self.proof else {
            return Ok(Ticket::drawn_by_server(self.message));
        };
        let key = key.ok_or(TicketError::NotSigned)?;
        // What is left when the blinding is off is an ordinary RSASSA-PSS signature over prefix
        // and message (RFC 9474, section 4.5); ring verifies it ten times as fast.
        let signed = [prefix, self.message].concat();
        UnparsedPublicKey::new(&RSA_PSS_2048_8192_SHA384, key.rsa())
            .verify(&signed, &signature)
            .map_err(|_| TicketError::NotSigned)?;
        Ok(Ticket {
            message: self.message,
            signed: true,
        })
    }
}

impl FromStr for SentTicket {
    type Err = SecretError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| SecretError)?;
        let (message, proof) = bytes.split_first_chunk().ok_or(SecretError)?;
        let proof = match proof.split_first_chunk() {
            None if proof.is_empty() => None,
            Some((prefix, signature)) if signature.len() == MODULUS_BYTES => {
                Some((*prefix, signature.to_vec()))
            }
            _ => return Err(SecretError),
        };
        Ok(Self {
            message: *message,
            proof,
        })
    }
}

impl SigningKey {
    /// A new pair of keys. It takes a part of a second.
    ///
    /// # Errors
    /// When the random numbers give no key.
    pub fn generate() -> Result<(Self, TicketKey), TicketError> {
        let pair =
            KeyPair::generate(&mut DefaultRng, MODULUS_BITS).map_err(|_| TicketError::NoKey)?;
        let der = pair.pk.to_der().map_err(|_| TicketError::NoKey)?;
        Ok((Self(pair.sk), TicketKey::from_der(der)?))
    }

    /// Signs a blinded message (BlindSign). The same message gets the same signature.
    ///
    /// # Errors
    /// When it is not a number below the modulus.
    pub fn sign(&self, blinded: &Blinded) -> Result<String, TicketError> {
        let signature = self
            .0
            .blind_sign(&blinded.0)
            .map_err(|_| TicketError::NotBlinded)?;
        Ok(URL_SAFE_NO_PAD.encode(signature.0))
    }

    /// The text that is stored.
    ///
    /// # Errors
    /// When the key cannot be written.
    pub fn to_text(&self) -> Result<String, TicketError> {
        let der = self.0.to_der().map_err(|_| TicketError::NoKey)?;
        Ok(STANDARD.encode(der))
    }
}

impl FromStr for SigningKey {
    type Err = TicketError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let der = STANDARD.decode(text).map_err(|_| TicketError::NoKey)?;
        SecretKey::from_der(&der)
            .map(Self)
            .map_err(|_| TicketError::NoKey)
    }
}

impl TicketKey {
    fn from_der(der: Vec<u8>) -> Result<Self, TicketError> {
        if der.len() > KEY_HEAD.len() && der.starts_with(&KEY_HEAD) {
            Ok(Self { der })
        } else {
            Err(TicketError::NoKey)
        }
    }

    /// The key as DER: SubjectPublicKeyInfo with rsaEncryption, as WebCrypto reads it.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// The text that is stored and published.
    pub fn to_text(&self) -> String {
        STANDARD.encode(&self.der)
    }

    /// The RSAPublicKey (PKCS #1) within.
    fn rsa(&self) -> &[u8] {
        &self.der[KEY_HEAD.len()..]
    }
}

impl FromStr for TicketKey {
    type Err = TicketError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_der(STANDARD.decode(text).map_err(|_| TicketError::NoKey)?)
    }
}

impl Blinded {
    /// What the database notes of it, so that the same phone may ask again.
    pub fn hash(&self) -> SecretHash {
        SecretHash::of(&[b"kanso blinded", &self.0])
    }
}

impl FromStr for Blinded {
    type Err = SecretError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| SecretError)?;
        if bytes.len() == MODULUS_BYTES {
            Ok(Self(bytes))
        } else {
            Err(SecretError)
        }
    }
}

/// The fingerprint of a list of keys in their order: h₀ is empty and
/// hᵢ = SHA-256(hᵢ₋₁ ‖ session id as 36 characters ‖ key as DER). A key that is added
/// later changes nothing of what was before, so a phone that remembers the fingerprint of
/// the first n keys can check them in a longer list.
pub fn fingerprint(keys: &[(SessionId, TicketKey)]) -> [u8; 32] {
    let mut chain: Vec<u8> = Vec::new();
    for (session, key) in keys {
        let mut sha = Sha256::new();
        sha.update(&chain);
        sha.update(session.to_string());
        sha.update(key.der());
        chain = sha.finalize().to_vec();
    }
    chain
        .try_into()
        .unwrap_or_else(|_| Sha256::digest([]).into())
}

/// What a card says of the keys: half of their fingerprint in URL-safe Base64.
pub fn card_mark(keys: &[(SessionId, TicketKey)]) -> String {
    URL_SAFE_NO_PAD.encode(&fingerprint(keys)[..16])
}

// A ticket that is printed by accident must not end up in a log.
impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket(…)")
    }
}

impl fmt::Debug for SentTicket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SentTicket(…)")
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

impl fmt::Display for CommentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn uuid_of(parts: &[&[u8]]) -> Uuid {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest(parts)[..16]);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use blind_rsa_signatures::{Options, PublicKey};

    #[test]
    fn ids_look_like_any_random_uuid() {
        let id: Uuid = Ticket::drawn_by_server([9; 32])
            .response_id()
            .to_string()
            .parse()
            .expect("a UUID");
        assert_eq!(id.get_version_num(), 4);
    }

    #[test]
    fn a_ticket_is_good_for_the_key_that_signed_it_and_no_other() {
        let (signing, key) = SigningKey::generate().expect("a key");
        let (_, other) = SigningKey::generate().expect("a key");
        let message = [3; 32];
        let options = Options::default();
        let phone = PublicKey::from_der(key.der()).expect("a key");
        let blinding = phone
            .blind(&mut DefaultRng, message, &options)
            .expect("a message can be blinded");
        let blinded: Blinded = URL_SAFE_NO_PAD
            .encode(&blinding.blind_message.0)
            .parse()
            .expect("256 bytes");
        let stored: SigningKey = signing.to_text().expect("a text").parse().expect("a key");
        let signed = stored.sign(&blinded).expect("a signature");
        assert_eq!(signing.sign(&blinded), Ok(signed.clone()));
        let signed = URL_SAFE_NO_PAD.decode(signed).expect("Base64");
        let signature = phone
            .finalize(&signed.into(), &blinding, message, &options)
            .expect("the signature is right");
        let prefix = blinding.msg_randomizer.expect("it is randomised").0;
        let sent = |message: [u8; 32]| -> SentTicket {
            let bytes = [&message[..], &prefix, &signature.0].concat();
            URL_SAFE_NO_PAD.encode(bytes).parse().expect("a ticket")
        };
        let read: TicketKey = key.to_text().parse().expect("a key");
        assert!(
            sent(message)
                .check(Some(&read))
                .is_ok_and(|it| it.is_signed())
        );
        let refused = Err(TicketError::NotSigned);
        assert_eq!(sent(message).check(Some(&other)), refused);
        assert_eq!(sent(message).check(None), refused);
        assert_eq!(sent([4; 32]).check(Some(&read)), refused);
        assert_eq!(
            signing.sign(&Blinded(vec![255; 256])),
            Err(TicketError::NotBlinded)
        );
    }
}
