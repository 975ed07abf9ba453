//! Reading the fields of a form, strictly.

use percent_encoding::percent_decode_str;

use crate::domain::{FieldError, RawResponse, Wrong};

/// The fields of an `application/x-www-form-urlencoded` body in their order, and a
/// problem for each that is no UTF-8. Unlike lenient parsers it does not put
/// replacement characters into what a person wrote.
pub(super) fn fields(body: &[u8]) -> (RawResponse, Vec<FieldError>) {
    let mut fields = Vec::new();
    let mut errors = Vec::new();
    for pair in body.split(|byte| *byte == b'&').filter(|it| !it.is_empty()) {
        let middle = pair.iter().position(|byte| *byte == b'=');
        let (name, value) = pair.split_at(middle.unwrap_or(pair.len()));
        let value = value.strip_prefix(b"=").unwrap_or(value);
        let name = decode(name).unwrap_or_else(|| "?".to_owned());
        match decode(value) {
            Some(value) => fields.push((name, value)),
            None => errors.push(FieldError {
                field: name.chars().take(80).collect(),
                wrong: Wrong::Damaged,
            }),
        }
    }
    (RawResponse(fields), errors)
}

fn decode(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?.replace('+', " ");
    let decoded = percent_decode_str(&text).decode_utf8().ok()?;
    // PostgreSQL cannot store it, and nobody writes it.
    (!decoded.contains('\0')).then(|| decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_text_is_named_and_the_rest_is_kept() {
        let (fields, errors) = fields(b"overall=4&improve=%FF%FE&most-useful=a+b%26c");
        assert_eq!(
            fields,
            RawResponse(vec![
                ("overall".to_owned(), "4".to_owned()),
                ("most-useful".to_owned(), "a b&c".to_owned()),
            ])
        );
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].field, "improve");
    }
}
