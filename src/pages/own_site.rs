//! Whether a form was sent by a page of ours.

use actix_web::HttpRequest;

use super::PageError;

/// Browsers that can, say whether a form comes from another site; others are held to the origin
/// that they name. One of a page that sends no referrer is `null`, as that of a page in a frame of
/// somebody else's: `null_is_ours` takes it for ours, for old browsers that have nothing else to show.
///
/// # Errors
/// When it comes from elsewhere.
pub(super) fn own_site(request: &HttpRequest, null_is_ours: bool) -> Result<(), PageError> {
    let header = |name: &str| request.headers().get(name).and_then(|it| it.to_str().ok());
    let fine = match (header("sec-fetch-site"), header("origin"), header("host")) {
        (Some(site), _, _) => site == "same-origin" || site == "none",
        (None, Some("null"), _) => null_is_ours,
        (None, Some(origin), Some(host)) => {
            origin.split_once("://").is_some_and(|(_, it)| it == host)
        }
        (None, _, _) => true,
    };
    if fine {
        Ok(())
    } else {
        Err(PageError::ForeignForm)
    }
}
