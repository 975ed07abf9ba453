//! What the database holds of participants, column by column. The page “What is stored
//! about you” shows it, and a test holds it against the real schema.

/// A table that has to do with participants.
#[derive(Clone, Copy, Debug)]
pub struct StoredTable {
    /// Its name in the schema.
    pub name: &'static str,
    /// What one row stands for: the id of a text.
    pub row: &'static str,
    /// Its columns: the name, the id of a text that says what it holds, an example.
    pub columns: &'static [(&'static str, &'static str, &'static str)],
}

const EDITION: (&str, &str, &str) = (
    "edition_id",
    "stored-edition",
    "b9d1c1f0-7a4e-4b1c-9d52-6a3f1c0e8d77",
);
const SESSION: (&str, &str, &str) = (
    "session_id",
    "stored-session",
    "0f6b2f7e-52f4-4c53-8f0c-2d8a4f3b9c11",
);

/// The cards: what is known before anybody answers.
pub const CARD_TABLES: &[StoredTable] = &[
    StoredTable {
        name: "pass",
        row: "stored-pass",
        columns: &[
            (
                "id",
                "stored-pass-id",
                "5c0e7d0a-93e4-4c8e-b0f4-7a4b8a8e21d3",
            ),
            EDITION,
            ("token_hash", "stored-pass-token", "9f2c…e1 (64 digits)"),
            ("revoked", "stored-pass-revoked", "0"),
            ("number", "stored-pass-number", "7"),
        ],
    },
    StoredTable {
        name: "pass_draw",
        row: "stored-draw",
        columns: &[
            (
                "pass_id",
                "stored-draw-pass",
                "5c0e7d0a-93e4-4c8e-b0f4-7a4b8a8e21d3",
            ),
            SESSION,
            EDITION,
            ("blinded_hash", "stored-draw-blinded", "41d0…7b (64 digits)"),
        ],
    },
];

/// The answers: nothing in them leads to a card.
pub const ANSWER_TABLES: &[StoredTable] = &[
    StoredTable {
        name: "ticket",
        row: "stored-ticket",
        columns: &[
            ("ticket_hash", "stored-ticket-hash", "c7a9…02 (64 digits)"),
            SESSION,
            EDITION,
        ],
    },
    StoredTable {
        name: "response",
        row: "stored-response",
        columns: &[
            SESSION,
            (
                "id",
                "stored-response-id",
                "a3f1b0c2-1e9d-4f60-8a57-c4d2e9b06f18",
            ),
            EDITION,
            ("attended", "stored-response-attended", "1"),
            (
                "answers",
                "stored-answer-value",
                "overall:4 time-for-questions:2",
            ),
        ],
    },
    StoredTable {
        name: "comment",
        row: "stored-comment",
        columns: &[
            SESSION,
            (
                "id",
                "stored-comment-id",
                "e80c4d9b-6a1f-4d2b-9c3e-0b7f5a2d1c46",
            ),
            EDITION,
            ("question_key", "stored-question", "improve"),
            ("text", "stored-comment-text", "More time for questions."),
        ],
    },
    StoredTable {
        name: "tally",
        row: "stored-tally",
        columns: &[
            SESSION,
            ("question_key", "stored-question", "time-for-questions"),
            ("value", "stored-answer-value", "2"),
            EDITION,
            ("count", "stored-tally-count", "7"),
        ],
    },
];

/// The addresses for reminders: nothing in them leads to a card or to an answer.
pub const REMINDER_TABLES: &[StoredTable] = &[StoredTable {
    name: "reminder_address",
    row: "stored-address",
    columns: &[
        (
            "id",
            "stored-address-id",
            "7d3f9a10-5c2e-4b8d-8f61-0a9e4c7b2d35",
        ),
        EDITION,
        ("address", "stored-address-address", "you@example.org"),
    ],
}];

/// The other tables: programmes, questions and officers.
pub const OTHER_TABLES: &[&str] = &[
    "audit_entry",
    "cohort_group",
    "decision",
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
