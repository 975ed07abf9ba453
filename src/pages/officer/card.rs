//! Cards as they are printed: eight a sheet, two beside each other, with cut marks. The
//! measures stand here and in `cards.css`.

use qrcode::QrCode;
use qrcode::render::svg;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::domain::Secret;
use crate::pages::PageError;

/// The most columns, of which a Chinese letter takes two, that a card has for its title:
/// three lines.
pub(super) const TITLE_WIDTH: usize = 60;

const CARDS_A_SHEET: usize = 8;
const CARDS_A_ROW: usize = 2;

/// The size of a card in millimetres.
const WIDTH: usize = 95;
const HEIGHT: usize = 64;

/// How far the lines of a cut mark go from the corner, in millimetres.
const ARM: usize = 3;

/// A page of cards.
pub(super) struct Sheet {
    pub(super) cards: Vec<Card>,
    /// The size of all its cards together, in millimetres.
    pub(super) width: usize,
    pub(super) height: usize,
    /// The path of its cut marks, in millimetres.
    pub(super) marks: String,
}

/// What stands on a card; the browser adds to the link what the server must not know.
pub(super) struct Card {
    pub(super) number: u32,
    pub(super) link: String,
    /// The link in two parts, to be typed where a phone has no camera.
    pub(super) host: String,
    pub(super) secret: String,
    pub(super) qr: String,
}

impl Card {
    pub(super) fn new(number: u32, base_url: &str, secret: &Secret) -> Result<Self, PageError> {
        let link = format!("{base_url}/p/{secret}");
        let code = QrCode::new(&link).map_err(|error| PageError::internal(&error))?;
        let qr = code
            .render::<svg::Color<'_>>()
            .min_dimensions(160, 160)
            .build();
        // Inline SVG has no XML declaration.
        let qr = qr
            .find("<svg")
            .map_or(qr.as_str(), |start| &qr[start..])
            .to_owned();
        // Browsers add https by themselves; where it is not used it has to be typed.
        let host = base_url.strip_prefix("https://").unwrap_or(base_url);
        Ok(Self {
            number,
            link,
            host: host.to_owned(),
            secret: secret.to_string(),
            qr,
        })
    }
}

/// Lays cards out, in their order.
pub(super) fn sheets(cards: Vec<Card>) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    let mut cards = cards.into_iter().peekable();
    while cards.peek().is_some() {
        let cards: Vec<Card> = cards.by_ref().take(CARDS_A_SHEET).collect();
        let columns = cards.len().min(CARDS_A_ROW);
        let rows = cards.len().div_ceil(CARDS_A_ROW);
        sheets.push(Sheet {
            width: columns * WIDTH,
            height: rows * HEIGHT,
            marks: marks(columns, rows),
            cards,
        });
    }
    sheets
}

/// A cross at every corner of a card.
fn marks(columns: usize, rows: usize) -> String {
    let mut path = String::new();
    for row in 0..=rows {
        for column in 0..=columns {
            let (x, y) = (column * WIDTH, row * HEIGHT);
            let whole = 2 * ARM;
            path.push_str(&format!("M{x} {y}m-{ARM} 0h{whole}m-{ARM} -{ARM}v{whole}"));
        }
    }
    path
}

/// A title that fits so many columns: without its subtitle where it is too long, and then
/// cut, between words where there are any.
pub(super) fn shortened(title: &str, columns: usize) -> String {
    if title.width() <= columns {
        return title.to_owned();
    }
    let subtitle = title.find(": ").or_else(|| title.find('：'));
    if let Some(main) = subtitle.map(|it| &title[..it])
        && main.width() <= columns
    {
        return main.to_owned();
    }
    let mut used = 0;
    let mut end = title.len();
    for (at, letter) in title.char_indices() {
        used += letter.width().unwrap_or(0);
        if used > columns {
            end = at;
            break;
        }
    }
    let kept = &title[..end];
    let kept = match kept.rfind(' ') {
        Some(space) if space > end / 2 => &kept[..space],
        _ => kept,
    };
    format!("{}…", kept.trim_end_matches([' ', ',', ':', '-', '–']))
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking"
)]
mod tests {
    use super::*;

    fn card(number: u32) -> Card {
        Card::new(number, "https://feedback.example.org", &Secret::random()).unwrap()
    }

    #[test]
    fn eight_cards_are_a_sheet_and_one_card_has_four_marks() {
        let sizes = |count: u32| -> Vec<(usize, usize, usize)> {
            sheets((1..=count).map(card).collect())
                .iter()
                .map(|it| (it.cards.len(), it.width, it.height))
                .collect()
        };
        assert_eq!(sizes(0), []);
        assert_eq!(sizes(1), [(1, 95, 64)]);
        assert_eq!(sizes(16), [(8, 190, 256), (8, 190, 256)]);
        assert_eq!(sizes(19), [(8, 190, 256), (8, 190, 256), (3, 190, 128)]);
        let marks = marks(1, 1);
        assert_eq!(
            marks,
            "M0 0m-3 0h6m-3 -3v6M95 0m-3 0h6m-3 -3v6M0 64m-3 0h6m-3 -3v6M95 64m-3 0h6m-3 -3v6"
        );
    }

    #[test]
    fn a_long_title_ends_at_a_word() {
        assert_eq!(shortened("A seminar", 60), "A seminar");
        assert_eq!(shortened("A seminar on reintegration", 12), "A seminar…");
        assert_eq!(shortened("A seminar: reintegration", 12), "A seminar");
        assert_eq!(shortened("刑事司法セミナー第二回", 8), "刑事司法…");
        assert_eq!(shortened("Donaudampfschifffahrt", 5), "Donau…");
    }

    #[test]
    fn an_address_to_type_names_http_only() {
        assert_eq!(card(1).host, "feedback.example.org");
        let plain = Card::new(1, "http://10.0.0.1:8080", &Secret::random()).unwrap();
        assert_eq!(plain.host, "http://10.0.0.1:8080");
    }
}
