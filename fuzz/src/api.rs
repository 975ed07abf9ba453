//! The body of the API.

#[path = "../../src/pages/api/letter.rs"]
mod letter;

/// What the API makes of a body.
pub(super) fn read(bytes: &[u8]) -> Option<crate::domain::RawResponse> {
    let body: letter::Body = serde_json::from_slice(bytes).ok()?;
    letter::raw(body.attended, body.answers).ok()
}
