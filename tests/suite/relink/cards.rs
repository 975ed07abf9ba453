//! Cards, and everything that can be computed from one: what a card from a drawer is worth
//! to who has the database.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use blind_rsa_signatures::{DefaultRng, Options, PublicKey};
use hmac::{Hmac, KeyInit, Mac};
use kanso::domain::{
    Blinded, Key, Questionnaire, Secret, SecretHash, SentTicket, SessionId, SigningKey, Ticket,
    TicketKey,
};
use sha2::{Digest, Sha256};

/// A card as it is printed: the pass, and the secret behind `#`.
pub(super) struct Card {
    pub(super) pass: Secret,
    secret: [u8; 16],
    /// A browser without a script has it: the server draws its tickets.
    pub(super) by_server: bool,
}

/// A ticket, and what the phone sent and got to have it.
pub(super) struct Drawing {
    pub(super) ticket: Ticket,
    /// What the server signed; `None` where it drew itself.
    pub(super) blinded: Option<Blinded>,
    message: Vec<u8>,
    /// What the phone showed and got, as text.
    shown: Vec<String>,
}

impl Card {
    pub(super) fn new(by_server: bool) -> Self {
        Self {
            pass: Secret::random(),
            secret: rand::random(),
            by_server,
        }
    }

    /// The ticket of a session. The message is derived from the secret as in `blind.js`;
    /// prefix, salt and r are drawn by chance here, and kept.
    pub(super) fn draw(
        &self,
        session: SessionId,
        signing: &SigningKey,
        key: &TicketKey,
    ) -> Drawing {
        if self.by_server {
            let ticket = self.pass.ticket(session);
            let text = ticket.message_text();
            return Drawing {
                message: URL_SAFE_NO_PAD.decode(&text).unwrap(),
                shown: vec![text],
                blinded: None,
                ticket,
            };
        }
        let der = key.der();
        let public = PublicKey::from_der(der).unwrap();
        let message = message(&self.secret, session, der);
        let options = Options::default();
        let blinding = public.blind(&mut DefaultRng, message, &options).unwrap();
        let blinded = URL_SAFE_NO_PAD.encode(&blinding.blind_message.0);
        let signed = signing.sign(&blinded.parse().unwrap()).unwrap();
        let raw = URL_SAFE_NO_PAD.decode(&signed).unwrap();
        let signature = public
            .finalize(&raw.into(), &blinding, message, &options)
            .unwrap();
        let prefix = blinding.msg_randomizer.unwrap().0;
        let text = URL_SAFE_NO_PAD.encode([&message[..], &prefix, &signature.0].concat());
        let sent: SentTicket = text.parse().unwrap();
        Drawing {
            ticket: sent.check(Some(key)).unwrap(),
            blinded: Some(blinded.parse().unwrap()),
            message: message.to_vec(),
            shown: vec![text, blinded, signed],
        }
    }
}

impl Drawing {
    /// Everything that follows from the card for this session: each way to write the
    /// message, what was sent and signed, and every hash and id that `ticket.rs` makes.
    pub(super) fn follows(&self, questionnaire: &Questionnaire) -> Vec<(&'static str, Vec<u8>)> {
        let hex: String = self.message.iter().map(|it| format!("{it:02x}")).collect();
        let mut all = vec![
            ("message", self.message.clone()),
            ("message", hex.into_bytes()),
            (
                "message",
                URL_SAFE_NO_PAD.encode(&self.message).into_bytes(),
            ),
            (
                "ticket hash",
                self.ticket.hash().as_str().as_bytes().to_vec(),
            ),
            (
                "response id",
                self.ticket.response_id().to_string().into_bytes(),
            ),
        ];
        for question in &questionnaire.questions {
            let id = self.ticket.comment_id(&question.key);
            all.push(("comment id", id.to_string().into_bytes()));
        }
        if let Some(blinded) = &self.blinded {
            all.push(("blinded hash", blinded.hash().as_str().as_bytes().to_vec()));
        }
        all.extend(
            self.shown
                .iter()
                .map(|it| ("what was shown", it.clone().into_bytes())),
        );
        all
    }

    /// The ids under which the answers stand while the session is open.
    pub(super) fn ids(&self, question: &Key) -> [String; 3] {
        [
            self.ticket.response_id().to_string(),
            self.ticket.comment_id(question).to_string(),
            self.ticket.hash().as_str().to_owned(),
        ]
    }

    pub(super) fn blinded_hash(&self) -> Option<SecretHash> {
        self.blinded.as_ref().map(Blinded::hash)
    }
}

/// The first 32 bytes of HKDF-SHA-256 (RFC 5869) over a card's secret: its first block.
fn message(secret: &[u8; 16], session: SessionId, der: &[u8]) -> [u8; 32] {
    let mac = |key: &[u8], parts: &[&[u8]]| -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        parts.iter().for_each(|it| mac.update(it));
        mac.finalize().into_bytes().into()
    };
    let info = format!("kanso ticket {session}");
    let extracted = mac(&[0; 32], &[secret]);
    mac(&extracted, &[info.as_bytes(), &Sha256::digest(der), &[1]])
}
