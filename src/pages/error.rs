//! What goes wrong on the way to a page, and the page that says so.

use std::fmt;

use actix_web::body::BoxBody;
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentType, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError};
use askama::Template;
use uuid::Uuid;

use super::{assets, health, request};
use crate::analysis::AnalysisError;
use crate::figure::FigureError;
use crate::store::{Health, SendError, StoreError};
use crate::wording::Wording;

/// A request that cannot be answered as asked.
#[derive(Debug)]
pub enum PageError {
    /// There is no such page.
    NotFound,
    /// The pass is unknown, cut or revoked.
    UnknownPass,
    /// An officer has to sign in first.
    SignInFirst,
    /// An officer's form came after the sign-in had ended.
    SignInEnded,
    /// A form came from elsewhere or from a sign-in that ended.
    ForeignForm,
    /// The body is longer than a form can be.
    TooLong,
    /// The body is packed, which could be very much unpacked.
    Packed,
    /// The body has not come in time; the same request may be sent again.
    TooSlow,
    /// Too many tries; the next one may be made after so many seconds.
    TooMany(u64),
    /// Too much to do at the moment; the same request may be sent again.
    Busy,
    /// The database stores nothing at the moment; the same request may be sent again.
    Ailing(Health),
    /// What the request needs is damaged in the database; only the log says where.
    Damaged(Uuid),
    /// A request that no page of ours sends; the text says what is wrong.
    Bad(String),
    /// Something of ours failed; only the log says what.
    Internal(Uuid),
}

impl PageError {
    /// Logs the cause under a new id, which is all that the page shows.
    pub fn internal(cause: &dyn fmt::Display) -> Self {
        let id = request::id();
        tracing::error!(request = %id, %cause, "a request failed");
        Self::Internal(id)
    }

    fn title_and_text(&self, t: &Wording) -> (String, String) {
        let both = |id: &str| (t.text(id), t.text(&format!("{id}-text")));
        let officers = |title: &str, text: &str| (title.to_owned(), text.to_owned());
        match self {
            Self::NotFound => both("error-not-found"),
            Self::UnknownPass => both("error-pass"),
            Self::TooLong => both("error-too-long"),
            Self::TooSlow => both("error-too-slow"),
            Self::TooMany(_) => both("error-too-many"),
            Self::Busy => both("error-busy"),
            Self::Ailing(_) => both("error-ailing"),
            Self::Bad(text) => (t.text("error-bad"), text.clone()),
            Self::Internal(id) | Self::Damaged(id) => (
                t.text("error-internal"),
                t.with("error-internal-text", "id", &id.to_string()),
            ),
            Self::Packed => officers(
                "This body is compressed",
                "Send it as it is, without Content-Encoding.",
            ),
            // Only officers meet these, and their pages are in English.
            Self::SignInFirst => officers("Please sign in", "This page is for officers."),
            Self::SignInEnded => officers(
                "Your sign-in has ended",
                "Nothing was changed. Most browsers still have what you have written: first sign in \
                 in another tab. Then come back to this one, go back to the page before it, and \
                 send the form again.",
            ),
            Self::ForeignForm => officers(
                "This form is out of date",
                "Nothing was changed. Go back, load the page anew and send the form again.",
            ),
        }
    }

    /// The page that says it in a reader's language.
    pub(super) fn page(&self, t: &'static Wording) -> HttpResponse {
        let (title, text) = self.title_and_text(t);
        self.page_that_says(t, &title, &text)
    }

    /// A page of another template in the place of the one that says it.
    ///
    /// # Errors
    /// When the template fails.
    pub(super) fn on(&self, page: &impl Template) -> Result<HttpResponse, Self> {
        let mut response = HttpResponse::build(self.status_code());
        self.say_when(&mut response);
        let html = page.render()?;
        Ok(self.with_health(response.content_type(ContentType::html()).body(html)))
    }

    fn page_that_says(&self, t: &'static Wording, title: &str, text: &str) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::SignInFirst => response.insert_header((LOCATION, "/officer/sign-in")),
            // RFC 9110 asks for it; browsers leave a scheme alone that they do not know.
            Self::SignInEnded => {
                response.insert_header((WWW_AUTHENTICATE, "Cookie realm=\"officers\""))
            }
            _ => &mut response,
        };
        self.say_when(&mut response);
        let page = ErrorPage {
            css: assets::PARTICIPANT_CSS.address(),
            t,
            title,
            text,
            sign_in: matches!(self, Self::SignInEnded),
        };
        // The template has nothing that can fail; should it, the text alone is sent.
        let html = page.render().unwrap_or(text.to_owned());
        self.with_health(response.content_type(ContentType::html()).body(html))
    }

    /// When to send the request again.
    fn say_when(&self, response: &mut HttpResponseBuilder) {
        match self {
            Self::Busy => response.insert_header((RETRY_AFTER, "2")),
            Self::Ailing(_) => response.insert_header((RETRY_AFTER, "20")),
            Self::TooMany(seconds) => response.insert_header((RETRY_AFTER, seconds.to_string())),
            Self::Internal(id) | Self::Damaged(id) => {
                response.insert_header((request::REQUEST_ID, id.to_string()))
            }
            _ => response,
        };
    }

    /// Leaves beside the response what was seen of the database, for [`health::watch`].
    fn with_health(&self, mut response: HttpResponse) -> HttpResponse {
        match self {
            Self::Ailing(health) => response.extensions_mut().insert(*health),
            Self::Damaged(_) => response.extensions_mut().insert(Health::Damaged),
            _ => None,
        };
        response
    }

    /// The error as who asked there expects it: JSON from the API, a page from elsewhere.
    pub fn for_reader(self, of_api: bool) -> actix_web::Error {
        if !of_api {
            return self.into();
        }
        let problem = self.problem();
        InternalError::from_response(self, problem).into()
    }

    /// The problem as `application/problem+json` (RFC 9457).
    pub fn problem(&self) -> HttpResponse {
        self.problem_in(Wording::english())
    }

    /// The problem in a reader's language.
    pub(super) fn problem_in(&self, t: &Wording) -> HttpResponse {
        let (title, detail) = self.title_and_text(t);
        let mut response = HttpResponse::build(self.status_code());
        self.say_when(&mut response);
        let response =
            response
                .content_type("application/problem+json")
                .json_body(&serde_json::json!({
                    "type": "about:blank",
                    "title": title,
                    "status": self.status_code().as_u16(),
                    "detail": detail,
                }));
        self.with_health(response)
    }
}

trait JsonBody {
    fn json_body(&mut self, value: &serde_json::Value) -> HttpResponse;
}

impl JsonBody for actix_web::HttpResponseBuilder {
    fn json_body(&mut self, value: &serde_json::Value) -> HttpResponse {
        self.body(value.to_string())
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    css: &'a str,
    t: &'static Wording,
    title: &'a str,
    text: &'a str,
    sign_in: bool,
}

impl ResponseError for PageError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::UnknownPass => StatusCode::NOT_FOUND,
            Self::SignInFirst => StatusCode::SEE_OTHER,
            Self::SignInEnded => StatusCode::UNAUTHORIZED,
            Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Packed => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Busy | Self::Ailing(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Bad(_) => StatusCode::BAD_REQUEST,
            Self::Internal(_) | Self::Damaged(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse<BoxBody> {
        let english = Wording::english();
        match self {
            // Participants get the page in their language; what is left are officers.
            Self::Ailing(health) => {
                let text = health::advice(*health).unwrap_or("Please try again in a moment.");
                self.page_that_says(english, "The database cannot be used now", text)
            }
            _ => self.page(english),
        }
    }
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.title_and_text(Wording::english()).0)
    }
}

macro_rules! internal {
    ($($error:ty),+) => {$(
        impl From<$error> for PageError {
            fn from(error: $error) -> Self {
                Self::internal(&error)
            }
        }
    )+};
}

internal!(AnalysisError, FigureError, askama::Error, csv::Error);

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        Self::of_store(&error)
    }
}

impl PageError {
    /// What a page can say of an error of the database.
    fn of_store(error: &StoreError) -> Self {
        match error.health() {
            Some(Health::Damaged) => {
                let id = Uuid::new_v4();
                tracing::error!(%id, %error, "a request met damage in the database");
                Self::Damaged(id)
            }
            _ if error.passes() => Self::Busy,
            Some(health) if health.stores_nothing() => {
                tracing::debug!(%error, "the database stores nothing");
                Self::Ailing(health)
            }
            _ => Self::internal(error),
        }
    }
}

impl From<SendError> for PageError {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Full | SendError::Ending | SendError::Changed => Self::Busy,
            SendError::Failed(error) => match Self::of_store(&error) {
                // The answer can be sent again, also after a backup was restored.
                Self::Damaged(_) => Self::Ailing(Health::Damaged),
                other => other,
            },
            SendError::Refused(refusal) => Self::Bad(super::participant::refusal_text(
                Wording::english(),
                refusal,
            )),
        }
    }
}

/// Whether an address belongs to the API.
pub fn is_of_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// The answer for every address that is not in the route table.
pub(super) async fn not_found(request: HttpRequest) -> Result<HttpResponse, actix_web::Error> {
    Err(PageError::NotFound.for_reader(is_of_api(request.path())))
}

/// The way to another page, after a form was sent or where a page does not fit.
pub(super) fn see_other(address: String) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, address))
        .finish()
}

/// An HTML page from a template.
pub(super) fn html(page: &impl Template) -> Result<HttpResponse, PageError> {
    html_with(StatusCode::OK, page)
}

/// An HTML page from a template, with a status.
pub(super) fn html_with(
    status: StatusCode,
    page: &impl Template,
) -> Result<HttpResponse, PageError> {
    Ok(HttpResponse::build(status)
        .content_type(ContentType::html())
        .body(page.render()?))
}
