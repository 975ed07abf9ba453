//! What the database holds of participants, column by column. The page “What is stored
//! about you” shows it, and a test holds it against the real schema.

/// A table that has to do with participants.
#[derive(Clone, Copy, Debug)]
pub struct StoredTable {
    /// Its name in the schema.
    pub name: &'static str,
    /// What one row stands for.
    pub row: &'static str,
    /// Its columns: the name, what it holds, an example.
    pub columns: &'static [(&'static str, &'static str, &'static str)],
}

const EDITION: (&str, &str, &str) = (
    "edition_id",
    "The seminar",
    "b9d1c1f0-7a4e-4b1c-9d52-6a3f1c0e8d77",
);
const SESSION: (&str, &str, &str) = (
    "session_id",
    "The session",
    "0f6b2f7e-52f4-4c53-8f0c-2d8a4f3b9c11",
);

/// The cards: what is known before anybody answers.
pub const CARD_TABLES: &[StoredTable] = &[
    StoredTable {
        name: "pass",
        row: "A card that was printed",
        columns: &[
            (
                "id",
                "A random number of the card",
                "5c0e7d0a-93e4-4c8e-b0f4-7a4b8a8e21d3",
            ),
            EDITION,
            (
                "token_hash",
                "A fingerprint of the secret in your link, to know the card again",
                "9f2c…e1 (64 digits)",
            ),
            ("revoked", "Whether the card was taken back", "0"),
            ("number", "The number printed on the card", "7"),
        ],
    },
    StoredTable {
        name: "pass_draw",
        row: "That a card has got its ticket for a session",
        columns: &[
            (
                "pass_id",
                "The number of the card",
                "5c0e7d0a-93e4-4c8e-b0f4-7a4b8a8e21d3",
            ),
            SESSION,
            EDITION,
            (
                "blinded_hash",
                "A fingerprint of what your phone showed to be signed; it fits every ticket equally",
                "41d0…7b (64 digits)",
            ),
        ],
    },
];

/// The answers: nothing in them leads to a card.
pub const ANSWER_TABLES: &[StoredTable] = &[
    StoredTable {
        name: "ticket",
        row: "A ticket that was used",
        columns: &[
            (
                "ticket_hash",
                "A fingerprint of the ticket, so that it is used once",
                "c7a9…02 (64 digits)",
            ),
            SESSION,
            EDITION,
            ("spent", "Whether it was used", "1"),
        ],
    },
    StoredTable {
        name: "response",
        row: "That somebody answered a session",
        columns: &[
            (
                "id",
                "A number made from the ticket; only the phone that holds the ticket can compute it",
                "a3f1b0c2-1e9d-4f60-8a57-c4d2e9b06f18",
            ),
            EDITION,
            SESSION,
            ("attended", "Whether they attended", "1"),
        ],
    },
    StoredTable {
        name: "answer",
        row: "One choice",
        columns: &[
            (
                "response_id",
                "The number of the response",
                "a3f1b0c2-1e9d-4f60-8a57-c4d2e9b06f18",
            ),
            ("question_key", "The question", "time-for-questions"),
            EDITION,
            (
                "value",
                "The answer’s place on the scale; 0 is no opinion",
                "2",
            ),
        ],
    },
    StoredTable {
        name: "comment",
        row: "A text; it does not say to which response it belongs",
        columns: &[
            (
                "id",
                "A number made from the ticket and the question",
                "e80c4d9b-6a1f-4d2b-9c3e-0b7f5a2d1c46",
            ),
            EDITION,
            SESSION,
            ("question_key", "The question", "improve"),
            ("text", "What was written", "More time for questions."),
        ],
    },
    StoredTable {
        name: "tally",
        row: "How often an answer was given",
        columns: &[
            SESSION,
            ("question_key", "The question", "time-for-questions"),
            ("value", "The answer’s place on the scale", "2"),
            EDITION,
            ("count", "How often", "7"),
        ],
    },
];

/// The other tables: programmes, questions and officers.
pub const OTHER_TABLES: &[&str] = &[
    "audit_entry",
    "cohort_group",
    "edition",
    "officer",
    "programme",
    "question",
    "question_text",
    "questionnaire",
    "scale",
    "scale_text",
    "series_link",
    "session",
    "session_key",
    "session_speaker",
    "session_topic",
    "sign_in",
    "sign_in_link",
    "speaker",
    "topic",
];
