//! The figures of a page, and each of them as a file: the page's own address with
//! `figure=ID&as=svg`, `png` or `csv` added, so that what the page chose is chosen in the
//! file too.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpRequest, HttpResponse, web};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::exchange::table_csv;
use crate::figure::{Figure, Table, Theme, Width};
use crate::pages::PageError;

/// A figure of a page as a file, as an address asks for it.
pub(super) struct AskedFile {
    figure: String,
    format: String,
}

/// A figure as the page's template shows it.
pub(super) struct Drawn {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) caption: String,
    pub(super) method: String,
    pub(super) table: Table,
    /// The chart for wide screens, as an SVG element.
    pub(super) wide: String,
    /// The chart for narrow screens, as an SVG element.
    pub(super) narrow: String,
    /// The addresses of its files.
    pub(super) files: Vec<File>,
}

/// A link to a figure as a file.
pub(super) struct File {
    pub(super) format: &'static str,
    pub(super) address: String,
}

/// The file that the address of a page asks for; nothing where it asks for the page.
pub(super) fn asked_file(request: &HttpRequest) -> Option<AskedFile> {
    let mut fields = fields(request.query_string()).into_iter();
    let (_, figure) = fields.clone().find(|it| it.0 == "figure")?;
    let format = fields.find(|it| it.0 == "as");
    Some(AskedFile {
        figure,
        format: format.map_or(String::new(), |it| it.1),
    })
}

/// Draws the figures of a page whose address is given up to where fields can be added.
///
/// # Errors
/// When one cannot be drawn.
pub(super) fn drawn_at(address: &str, figures: Vec<Figure>) -> Result<Vec<Drawn>, PageError> {
    figures.into_iter().map(|it| drawn(it, address)).collect()
}

impl Drawn {
    /// How many bytes it takes, roughly.
    pub(super) fn bytes(&self) -> usize {
        let cells: usize = self.table.rows.iter().map(|it| 40 * it.len()).sum();
        self.wide.len() + self.narrow.len() + self.caption.len() + self.method.len() + cells
    }
}

impl AskedFile {
    /// The file, of the figures of the page. `of` begins its name and says of what the figures
    /// are, in letters, digits and hyphens: programme, edition, and what was chosen.
    ///
    /// # Errors
    /// When there is no such figure or format, or it cannot be drawn.
    pub(super) async fn of(self, figures: &[Figure], of: &str) -> Result<HttpResponse, PageError> {
        let Self { figure: id, format } = self;
        let figure = figures
            .iter()
            .find(|it| it.id == id)
            .ok_or_else(|| PageError::Bad("figure: this page has no such figure.".to_owned()))?;
        let (media_type, bytes) = match format.as_str() {
            "svg" => (
                "image/svg+xml; charset=utf-8",
                figure.svg(Width::Desktop, Theme::Light)?.into_bytes(),
            ),
            "png" => {
                // A picture takes a tenth of a second, in which other requests go on.
                let figure = figure.clone();
                let drawn = web::block(move || figure.png()).await;
                let bytes = drawn.map_err(|error| PageError::internal(&error))??;
                ("image/png", bytes)
            }
            "csv" => (
                "text/csv; charset=utf-8",
                table_csv(&figure.data.header, &figure.data.rows)?,
            ),
            _ => {
                return Err(PageError::Bad("as: use svg, png or csv.".to_owned()));
            }
        };
        let synthetic = if figure.is_synthetic() {
            "-synthetic"
        } else {
            ""
        };
        // Keys and ids are letters, digits and hyphens, so the name needs no quoting rules.
        let name = format!("attachment; filename=\"{of}-{id}{synthetic}.{format}\"");
        Ok(HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, media_type))
            .insert_header((CONTENT_DISPOSITION, name))
            .body(bytes))
    }
}

fn drawn(figure: Figure, address: &str) -> Result<Drawn, PageError> {
    let files = [("SVG", "svg"), ("PNG", "png"), ("CSV", "csv")]
        .map(|(format, ending)| File {
            format,
            address: format!("{address}figure={}&as={ending}", figure.id),
        })
        .into();
    Ok(Drawn {
        wide: figure.svg(Width::Desktop, Theme::Page)?,
        narrow: figure.svg(Width::Narrow, Theme::Page)?,
        id: figure.id,
        title: figure.title,
        caption: figure.caption,
        method: figure.method,
        table: figure.table,
        files,
    })
}

/// The fields of a query, in order; one may be there several times.
pub(super) fn fields(query: &str) -> Vec<(String, String)> {
    // What cannot be read as a query asks for nothing.
    web::Query::<Vec<(String, String)>>::from_query(query)
        .map(web::Query::into_inner)
        .unwrap_or_default()
}

/// What is encoded in a query; addresses of keys stay readable.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'/')
    .remove(b'_');

/// Fields as a query.
pub(super) fn query(fields: &[(String, String)]) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, ENCODED).to_string();
    fields
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
        .collect::<Vec<_>>()
        .join("&")
}

/// The address of this page, up to where more fields can be added.
pub(super) fn own_address(request: &HttpRequest) -> String {
    let mut fields = fields(request.query_string());
    fields.retain(|(name, _)| name != "figure" && name != "as");
    if fields.is_empty() {
        "?".to_owned()
    } else {
        format!("?{}&", query(&fields))
    }
}
