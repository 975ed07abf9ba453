//! Tables as CSV files, and texts that no spreadsheet takes for a formula.

use csv::{QuoteStyle, Writer, WriterBuilder};

/// A table as CSV: the names of its columns in the first line, then its rows; UTF-8 with a
/// byte order mark, as spreadsheets expect it. Texts that a spreadsheet would take for a
/// formula get an apostrophe in front; plain numbers stay numbers.
///
/// # Errors
/// When a row is not as long as the header, or cannot be written.
pub fn table_csv(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = writer();
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        writer.write_record(row.iter().map(|it| harmless(it)))?;
    }
    bytes(writer)
}

/// A writer of a file that begins with a byte order mark.
pub(super) fn writer() -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .quote_style(QuoteStyle::Necessary)
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec())
}

/// What was written.
pub(super) fn bytes(writer: Writer<Vec<u8>>) -> Result<Vec<u8>, csv::Error> {
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

/// Spreadsheets run a cell that begins with one of these as a formula, unless all of it is
/// a number.
pub(super) fn harmless(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if runs && !is_number(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Such as “-0.35”: digits with at most one point, perhaps below zero.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part]
        .iter()
        .all(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("\t=1+1"), "'\t=1+1");
        assert_eq!(harmless("A plain title"), "A plain title");
        for formula in ["-1+1", "+1", "-", "-.", "-1.2.3", "-A1", "-1\n=1", "--1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
    }

    #[test]
    fn numbers_stay_numbers() {
        for number in ["0", "12", "0.6429", "-0.35", "-1"] {
            assert_eq!(harmless(number), number);
        }
    }

    #[test]
    fn a_table_begins_with_its_header() {
        let header = ["session", "n"].map(str::to_owned);
        let rows = vec![["=a, \"b\"", "-1"].map(str::to_owned).to_vec()];
        let csv = table_csv(&header, &rows).expect("the rows are as long as the header");
        assert_eq!(
            csv,
            "\u{feff}session,n\r\n\"'=a, \"\"b\"\"\",-1\r\n".as_bytes()
        );
        assert!(table_csv(&header, &[vec![String::new()]]).is_err());
    }
}
