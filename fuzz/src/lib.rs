//! The parsers of Kanso on their own, without the database, the charts and the server, so that
//! they build in a minute with the instruments of a fuzzer. A target is a function of bytes; what
//! has to hold is asserted here.

// Not everything of these files is a parser.
#![allow(dead_code, unused_imports, missing_docs)]

#[path = "../../src/domain/mod.rs"]
pub mod domain;

#[path = "../../src/pages/body.rs"]
mod body;

mod api;
mod exchange;

use domain::{
    Blinded, COMMENT_LIMIT, Code, EditionDraft, Key, Language, MailAddress, Questionnaire,
    QuestionnaireId, RawResponse, Secret, SentTicket, SessionId, SigningKey, Threshold, TicketKey,
    TimeZone,
};

/// A form as a browser sends it.
pub fn form(bytes: &[u8]) {
    let (fields, errors) = body::fields(bytes);
    for error in errors {
        assert!(error.field.chars().count() <= 80);
    }
    response(fields);
}

/// A letter as a phone sends it.
pub fn letter(bytes: &[u8]) {
    if let Some(fields) = api::read(bytes) {
        response(fields);
    }
}

/// What was taken is within the scales and limits of the questionnaire.
fn response(fields: RawResponse) {
    for (kind, questions) in exchange::ready_made() {
        let questionnaire = Questionnaire {
            id: QuestionnaireId::random(),
            kind,
            version: 1,
            questions,
        };
        match RawResponse(fields.0.clone()).parse(&questionnaire) {
            Ok(response) => {
                for (key, choice) in &response.choices {
                    let question = questionnaire.question(key.as_str()).unwrap();
                    assert!(choice.value() <= question.scale.as_ref().unwrap().highest());
                }
                for comment in response.comments.iter().map(|it| it.1.as_str()) {
                    assert!(!comment.is_empty() && comment.chars().count() <= COMMENT_LIMIT);
                    assert!(!comment.contains('\0'));
                }
            }
            Err(errors) => assert!(!errors.is_empty()),
        }
    }
}

/// The file of an edition as TOML.
pub fn edition_toml(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        edition(text, exchange::edition_from_toml(text));
    }
}

/// The file of an edition as CSV.
pub fn edition_csv(bytes: &[u8]) {
    edition(&String::from_utf8_lossy(bytes), exchange::edition_from_csv(bytes));
}

/// Decisions behind an edition that is right.
pub fn decisions(bytes: &[u8]) {
    const EDITION: &str = include_str!("../edition.toml");
    if let Ok(text) = std::str::from_utf8(bytes) {
        let text = format!("{EDITION}\n[[decision]]\n{text}");
        edition(&text, exchange::edition_from_toml(&text));
    }
}

/// What was refused says where and why, at no greater length than anybody reads.
fn edition(text: &str, read: Result<EditionDraft, exchange::Problems>) {
    match read {
        Ok(draft) => assert!(draft.sessions.len() <= 1_000),
        Err(problems) => {
            assert!(!problems.0.is_empty() && problems.0.len() <= 501);
            for problem in problems.0 {
                assert!(problem.line >= 1 && problem.line <= text.split('\n').count() + 1);
                assert!(!problem.message.is_empty());
                assert!(problem.message.chars().count() <= 1_001);
            }
        }
    }
}

/// Tickets, blinded messages and keys.
pub fn tickets(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(sent) = text.parse::<SentTicket>()
        && let Ok(ticket) = sent.check(None)
    {
        assert_eq!(ticket.message_text(), text);
    }
    if let Ok(blinded) = text.parse::<Blinded>() {
        assert_eq!(blinded.hash(), text.parse::<Blinded>().unwrap().hash());
    }
    if let Ok(key) = text.parse::<TicketKey>() {
        assert_eq!(key.to_text().parse::<TicketKey>().unwrap().der(), key.der());
    }
    let _ = text.parse::<SigningKey>();
}

/// What people type or have in their links.
pub fn links(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(secret) = text.parse::<Secret>() {
        assert_eq!(secret.to_string(), text);
    }
    if let Ok(code) = text.parse::<Code>() {
        assert_eq!(code.as_str().parse::<Code>().unwrap(), code);
        assert_eq!(code.grouped().parse::<Code>().unwrap(), code);
    }
    if let Ok(key) = text.parse::<Key>() {
        assert!(key.as_str().bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-'));
    }
    let _ = text.parse::<SessionId>();
    let _ = text.parse::<TimeZone>();
    let _ = text.parse::<Language>();
    let _ = text.parse::<Threshold>();
}

/// Lists of mail addresses, which become the receivers of letters.
pub fn addresses(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    match MailAddress::list(text) {
        Ok(addresses) => {
            for address in addresses {
                assert!(!address.as_str().contains(['\r', '\n', '\0', ' ', ',']));
                assert!(address.as_str().ends_with(address.domain()));
            }
        }
        Err(errors) => assert!(!errors.is_empty()),
    }
}
