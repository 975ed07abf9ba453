//! Whatever comes in, it is taken or refused with a message; nothing panics.

use kanso::domain::{Blinded, Kind, RawResponse, Secret, SentTicket, SigningKey, TicketKey};
use kanso::exchange::{edition_from_csv, edition_from_toml};
use proptest::prelude::*;

use crate::fixture::{EDITION, questionnaire};

/// The small edition with a few of its characters replaced.
fn damaged() -> impl Strategy<Value = String> {
    let places = EDITION.chars().count();
    proptest::collection::vec((0..places, any::<char>()), 1..6).prop_map(|changes| {
        let mut letters: Vec<char> = EDITION.chars().collect();
        for (place, letter) in changes {
            letters[place] = letter;
        }
        letters.into_iter().collect()
    })
}

#[test]
fn what_is_missing_at_the_end_is_said_of_the_last_line() {
    let problems = edition_from_toml("[programme]\nkey = \"seminar\"\ntitle = \"A seminar\"\n")
        .expect_err("the edition is missing");
    let lines: Vec<usize> = problems.0.iter().map(|it| it.line).collect();
    assert!(!lines.is_empty());
    assert_eq!(lines, vec![3; lines.len()]);
}

proptest! {
    #[test]
    fn a_damaged_file_is_taken_or_every_problem_has_a_line_and_a_message(text in damaged()) {
        if let Err(problems) = edition_from_toml(&text) {
            prop_assert!(!problems.0.is_empty());
            for problem in problems.0 {
                prop_assert!(problem.line >= 1 && problem.line <= text.lines().count().max(1));
                prop_assert!(!problem.message.is_empty());
            }
        }
    }

    #[test]
    fn any_bytes_are_a_table_or_not(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(edition_from_csv(&bytes).is_err());
    }

    #[test]
    fn any_text_is_a_file_or_not(text in "\\PC{0,200}") {
        prop_assert!(edition_from_toml(&text).is_err());
        prop_assert!(edition_from_csv(text.as_bytes()).is_err());
    }

    #[test]
    fn any_fields_are_a_response_within_the_scale_or_are_refused(
        fields in proptest::collection::vec(
            ("overall|clarity|improve|attended|\\PC{0,12}", "[0-9]{0,4}|\\PC{0,40}|yes|no"),
            0..8,
        )
    ) {
        let questionnaire = questionnaire(Kind::Lecture);
        match RawResponse(fields.clone()).parse(&questionnaire) {
            Ok(response) => {
                for (key, choice) in &response.choices {
                    let scale = questionnaire.question(key.as_str()).unwrap().scale.as_ref().unwrap();
                    prop_assert!(choice.value() <= scale.highest());
                }
                prop_assert!(
                    !(response.attended && response.choices.is_empty() && response.comments.is_empty())
                );
            }
            Err(errors) => {
                prop_assert!(!errors.is_empty());
                for error in errors {
                    prop_assert!(error.field.is_empty() || fields.iter().any(|(name, _)| name.starts_with(&error.field)));
                }
            }
        }
    }

    #[test]
    fn a_secret_is_read_back_and_nothing_else_is_one(text in "\\PC{0,50}") {
        if let Ok(secret) = text.parse::<Secret>() {
            prop_assert_eq!(secret.to_string(), text.clone());
        }
        prop_assert!(text.parse::<SentTicket>().is_err());
        prop_assert!(text.parse::<Blinded>().is_err());
        prop_assert!(text.parse::<TicketKey>().is_err());
        prop_assert!(text.parse::<SigningKey>().is_err());
    }
}
