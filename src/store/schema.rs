//! The tables of the schema, in an order in which each stands behind those that it refers to,
//! and what their columns hold. A test holds it against the databases themselves.

/// A table.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns; the primary key is the first `key` of them.
    pub columns: &'static [Column],
    /// How many columns the primary key has.
    pub key: usize,
}

/// A column: its name, what it holds, and whether it may hold nothing.
#[derive(Debug)]
pub struct Column(pub &'static str, pub Shape, pub bool);

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A random UUID (version 4).
    Id,
    /// A key.
    Key,
    /// A kind of session.
    Kind,
    /// The state of a session.
    State,
    /// The polarity of a scale.
    Polarity,
    /// How a revision stands to the one before.
    Comparability,
    /// Where a decision is to move a number.
    Expected,
    /// A language tag.
    Language,
    /// A time zone.
    Zone,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A short code.
    Code,
    /// A SHA-256 in hexadecimal.
    Hash,
    /// A SHA-256 in hexadecimal, or nothing.
    HashOrEmpty,
    /// The public key of a session.
    PublicKey,
    /// The private key of a session.
    PrivateKey,
    /// An e-mail address.
    Mail,
    /// A few sentences of a decision.
    Decision,
    /// What a participant wrote.
    Comment,
    /// Any text.
    Text,
    /// A whole number between two.
    Number(i64, i64),
}

impl Shape {
    /// Whether it is stored as a number.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number(..))
    }
}

const COUNT: Shape = Shape::Number(0, u32::MAX as i64);
const FROM_ONE: Shape = Shape::Number(1, u32::MAX as i64);
const FLAG: Shape = Shape::Number(0, 1);
const MOMENT: Shape = Shape::Number(0, i64::MAX);
const VALUE: Shape = Shape::Number(0, 11);

const fn has(name: &'static str, shape: Shape) -> Column {
    Column(name, shape, false)
}

const fn may_have(name: &'static str, shape: Shape) -> Column {
    Column(name, shape, true)
}

const EDITION: Column = has("edition_id", Shape::Id);
const SESSION: Column = has("session_id", Shape::Id);

const fn table(name: &'static str, key: usize, columns: &'static [Column]) -> Table {
    Table { name, columns, key }
}

/// All tables but the record of migrations.
pub const TABLES: &[Table] = &[
    table(
        "programme",
        1,
        &[
            has("id", Shape::Id),
            has("key", Shape::Key),
            has("title", Shape::Text),
            has("synthetic", FLAG),
        ],
    ),
    table(
        "edition",
        1,
        &[
            has("id", Shape::Id),
            has("programme_id", Shape::Id),
            has("number", FROM_ONE),
            has("title", Shape::Text),
            has("theme", Shape::Text),
            may_have("starts_on", Shape::Date),
            may_have("ends_on", Shape::Date),
            has("time_zone", Shape::Zone),
            has("cohort_size", COUNT),
            has("illustrative", FLAG),
            has("note", Shape::Text),
            has("threshold", Shape::Number(3, 1_000)),
            has("grace_minutes", COUNT),
            has("without_javascript", FLAG),
            has("opens_by_clock", FLAG),
            has("opens_minutes_before_end", COUNT),
            has("closes_minutes_after_end", COUNT),
            has("etag", Shape::Text),
        ],
    ),
    table(
        "cohort_group",
        2,
        &[
            EDITION,
            has("position", COUNT),
            has("label", Shape::Text),
            has("participants", COUNT),
            has("countries", COUNT),
            has("country_names", Shape::Text),
        ],
    ),
    table(
        "questionnaire",
        1,
        &[
            has("id", Shape::Id),
            EDITION,
            has("kind", Shape::Kind),
            has("version", FROM_ONE),
        ],
    ),
    table(
        "scale",
        2,
        &[
            EDITION,
            has("key", Shape::Key),
            has("polarity", Shape::Polarity),
            has("answers", Shape::Number(2, 11)),
        ],
    ),
    table(
        "scale_text",
        4,
        &[
            EDITION,
            has("scale_key", Shape::Key),
            has("value", Shape::Number(1, 11)),
            has("language", Shape::Language),
            has("text", Shape::Text),
        ],
    ),
    table(
        "question",
        2,
        &[
            has("questionnaire_id", Shape::Id),
            has("key", Shape::Key),
            EDITION,
            has("position", COUNT),
            may_have("scale_key", Shape::Key),
            has("revision", FROM_ONE),
            has("comparability", Shape::Comparability),
        ],
    ),
    table(
        "question_text",
        3,
        &[
            has("questionnaire_id", Shape::Id),
            has("question_key", Shape::Key),
            has("language", Shape::Language),
            EDITION,
            has("text", Shape::Text),
        ],
    ),
    table(
        "session",
        1,
        &[
            has("id", Shape::Id),
            EDITION,
            has("questionnaire_id", Shape::Id),
            has("key", Shape::Key),
            has("position", COUNT),
            has("kind", Shape::Kind),
            has("title", Shape::Text),
            may_have("held_on", Shape::Date),
            may_have("starts_at", Shape::Time),
            may_have("ends_at", Shape::Time),
            may_have("qa_minutes", COUNT),
            has("venue", Shape::Text),
            has("state", Shape::State),
            may_have("closes_at", MOMENT),
            may_have("opens_at", MOMENT),
            may_have("shuts_at", MOMENT),
            has("closes_by_hand", FLAG),
            may_have("code", Shape::Code),
            has("open_link", FLAG),
        ],
    ),
    table(
        "speaker",
        1,
        &[
            has("id", Shape::Id),
            EDITION,
            has("name", Shape::Text),
            has("position", Shape::Text),
            has("organisation", Shape::Text),
            has("lecturer_type", Shape::Text),
        ],
    ),
    table(
        "session_speaker",
        2,
        &[
            SESSION,
            has("position", COUNT),
            EDITION,
            has("speaker_id", Shape::Id),
        ],
    ),
    table(
        "topic",
        1,
        &[has("id", Shape::Id), EDITION, has("title", Shape::Text)],
    ),
    table(
        "session_topic",
        2,
        &[SESSION, has("topic_id", Shape::Id), EDITION],
    ),
    table(
        "series_link",
        2,
        &[
            SESSION,
            has("earlier_session_id", Shape::Id),
            EDITION,
            has("confirmed", FLAG),
        ],
    ),
    table(
        "session_key",
        1,
        &[
            SESSION,
            EDITION,
            has("ordinal", FROM_ONE),
            has("public_key", Shape::PublicKey),
            may_have("private_key", Shape::PrivateKey),
        ],
    ),
    table(
        "decision",
        1,
        &[
            has("id", Shape::Id),
            EDITION,
            may_have("kind", Shape::Kind),
            may_have("session_id", Shape::Id),
            has("question_key", Shape::Key),
            has("expected", Shape::Expected),
            has("found", Shape::Decision),
            has("decided", Shape::Decision),
            has("from_file", FLAG),
        ],
    ),
    table(
        "reminder_address",
        1,
        &[has("id", Shape::Id), EDITION, has("address", Shape::Mail)],
    ),
    table(
        "pass",
        1,
        &[
            has("id", Shape::Id),
            EDITION,
            has("token_hash", Shape::Hash),
            has("revoked", FLAG),
            may_have("number", FROM_ONE),
        ],
    ),
    table(
        "pass_draw",
        2,
        &[
            has("pass_id", Shape::Id),
            SESSION,
            EDITION,
            has("blinded_hash", Shape::HashOrEmpty),
        ],
    ),
    table(
        "ticket",
        1,
        &[has("ticket_hash", Shape::Hash), SESSION, EDITION],
    ),
    table(
        "response",
        2,
        &[
            SESSION,
            has("id", Shape::Id),
            EDITION,
            has("attended", FLAG),
            has("answers", Shape::Text),
        ],
    ),
    table(
        "comment",
        2,
        &[
            SESSION,
            has("id", Shape::Id),
            EDITION,
            has("question_key", Shape::Key),
            has("text", Shape::Comment),
        ],
    ),
    table(
        "tally",
        3,
        &[
            SESSION,
            has("question_key", Shape::Key),
            has("value", VALUE),
            EDITION,
            has("count", Shape::Number(0, i64::MAX)),
        ],
    ),
    table(
        "officer",
        1,
        &[
            has("id", Shape::Id),
            has("email", Shape::Text),
            may_have("password_hash", Shape::Text),
        ],
    ),
    table(
        "sign_in_link",
        1,
        &[
            has("token_hash", Shape::Hash),
            has("officer_id", Shape::Id),
            has("expires_at", MOMENT),
        ],
    ),
    table(
        "sign_in",
        1,
        &[
            has("token_hash", Shape::Hash),
            has("officer_id", Shape::Id),
            has("expires_at", MOMENT),
            has("by_link", FLAG),
        ],
    ),
    table(
        "audit_entry",
        1,
        &[
            has("id", Shape::Id),
            may_have("edition_id", Shape::Id),
            may_have("officer_id", Shape::Id),
            has("at", MOMENT),
            has("action", Shape::Text),
            has("subject", Shape::Text),
        ],
    ),
];
