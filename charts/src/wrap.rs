//! Text in lines no wider than the room it has.

use crate::breaks::{Break, is_space, quality};
use crate::measure::{Cluster, Type, clusters, extent, width};

/// A text broken into lines, ready to be placed. All measures are user units.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    pub(crate) lines: Vec<String>,
    pub(crate) ty: Type,
    /// Of the longest line, rounded up.
    pub(crate) width: i32,
    /// From the top of a line to its baseline.
    pub(crate) ascent: i32,
    /// From one baseline to the next.
    pub(crate) leading: i32,
}

impl Block {
    /// Breaks a text so that no line is wider than `room`, except where a
    /// single letter is.
    pub(crate) fn new(text: &str, ty: Type, room: i32) -> Self {
        let lines = wrap(text, ty, f64::from(room));
        let longest = lines
            .iter()
            .map(|line| width(line, ty))
            .fold(0.0_f64, f64::max);
        let (ascent, descent) = extent(text);
        let size = f64::from(ty.size);
        let ascent = (ascent * size).ceil() as i32;
        Self {
            lines,
            ty,
            width: longest.ceil() as i32,
            ascent,
            leading: ascent + (descent * size).ceil() as i32,
        }
    }

    pub(crate) fn height(&self) -> i32 {
        // A label has few lines, never as many as an `i32` holds.
        self.leading * i32::try_from(self.lines.len()).unwrap_or(i32::MAX)
    }
}

/// The width of the widest part of a text that is best not broken, rounded up.
pub(crate) fn widest_word(text: &str, ty: Type) -> i32 {
    let pieces = pieces(text, ty.bold);
    let mut widest = 0.0_f64;
    let mut word = 0.0;
    for piece in &pieces {
        if piece.before >= Break::Fair {
            word = 0.0;
        }
        if !piece.space {
            word += piece.em;
        }
        widest = widest.max(word);
    }
    (widest * ty.scale()).ceil() as i32
}

struct Piece {
    start: usize,
    em: f64,
    space: bool,
    /// How well a line may be broken before this piece.
    before: Break,
}

fn pieces(text: &str, bold: bool) -> Vec<Piece> {
    let clusters = clusters(text, bold);
    let end = |at: usize| clusters.get(at + 1).map_or(text.len(), |next| next.start);
    let part = |at: usize| {
        clusters
            .get(at)
            .map_or("", |cluster: &Cluster| &text[cluster.start..end(at)])
    };
    clusters
        .iter()
        .enumerate()
        .map(|(at, cluster)| Piece {
            start: cluster.start,
            em: cluster.em,
            space: part(at).chars().all(is_space),
            before: match at {
                0 => Break::Never,
                _ => quality(part(at - 1), part(at), part(at + 1)),
            },
        })
        .collect()
}

fn wrap(text: &str, ty: Type, room: f64) -> Vec<String> {
    let pieces = pieces(text, ty.bold);
    let lines = balanced(&pieces, room / ty.scale());
    if lines.is_empty() {
        return vec![String::new()];
    }
    let byte = |at: usize| pieces.get(at).map_or(text.len(), |piece| piece.start);
    lines
        .into_iter()
        .map(|(from, to)| text[byte(from)..byte(to)].trim_end_matches(is_space))
        .map(str::to_owned)
        .collect()
}

/// Lines as ranges of pieces, as even in length as they can be without another
/// line or a worse break, so that no last line is a single word for want of it.
fn balanced(pieces: &[Piece], room: f64) -> Vec<(usize, usize)> {
    let mut best = lines(pieces, room);
    if !(2..=6).contains(&best.len()) {
        return best;
    }
    let least = room / best.len() as f64;
    let mut tried = room;
    while tried > least {
        tried -= room * 0.04;
        let even = lines(pieces, tried);
        if even.len() > best.len() || cost(pieces, &even) > cost(pieces, &best) {
            break;
        }
        best = even;
    }
    best
}

/// How far the breaks between lines are from good ones, in sum.
fn cost(pieces: &[Piece], lines: &[(usize, usize)]) -> u32 {
    let starts = lines.iter().skip(1).map(|&(from, _)| &pieces[from]);
    starts
        .map(|piece| match piece.before {
            Break::Good => 0,
            Break::Fair => 1,
            Break::Emergency => 10,
            Break::Never => 100,
        })
        .sum()
}

/// Lines that are each as long as they can be.
fn lines(pieces: &[Piece], room: f64) -> Vec<(usize, usize)> {
    let mut lines = Vec::new();
    let mut first = 0;
    while first < pieces.len() {
        if pieces[first].space {
            first += 1;
            continue;
        }
        let next = end_of_line(pieces, first, room);
        lines.push((first, next));
        first = next;
    }
    lines
}

/// The piece that begins the next line, when a line begins at `first`.
fn end_of_line(pieces: &[Piece], first: usize, room: f64) -> usize {
    let mut filled = 0.0;
    let mut good = None;
    let mut fair = None;
    let mut emergency = None;
    for (at, piece) in pieces.iter().enumerate().skip(first) {
        if at > first {
            match piece.before {
                Break::Good => good = Some((at, filled)),
                Break::Fair => fair = Some((at, filled)),
                Break::Emergency => emergency = Some((at, filled)),
                Break::Never => {}
            }
        }
        if !piece.space && filled + piece.em > room + 1e-9 {
            return match (good, fair, emergency) {
                // A good break that leaves the line half empty is worse than a
                // fair one that fills it.
                (Some((good, used)), Some((fair, _)), _) if fair > good && used < room * 0.5 => {
                    fair
                }
                (Some((good, _)), _, _) => good,
                (None, Some((fair, _)), _) => fair,
                (None, None, Some((emergency, _))) => emergency,
                (None, None, None) => at.max(first + 1),
            };
        }
        filled += piece.em;
    }
    pieces.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Type = Type {
        size: 13,
        bold: false,
    };

    fn broken(text: &str, room: i32) -> Vec<String> {
        Block::new(text, BODY, room).lines
    }

    #[test]
    fn words_stay_whole_while_they_fit() {
        assert_eq!(
            broken("The pace was about right", 90),
            ["The pace was", "about right"]
        );
    }

    #[test]
    fn lines_are_of_even_length() {
        assert_eq!(
            broken("Time to ask questions after the longer talks", 250),
            ["Time to ask questions", "after the longer talks"]
        );
    }

    #[test]
    fn a_word_too_long_is_broken_and_nothing_is_lost() {
        let lines = broken("Donaudampfschifffahrtsgesellschaft", 60);
        assert!(lines.len() > 2);
        assert_eq!(lines.concat(), "Donaudampfschifffahrtsgesellschaft");
    }

    #[test]
    fn a_thai_line_never_begins_with_a_mark_or_ends_with_a_leading_vowel() {
        let text = "เนื้อหาการสัมมนามีประโยชน์ต่องานของฉันเป็นอย่างมาก";
        for room in 30..200 {
            let lines = broken(text, room);
            assert_eq!(lines.concat(), text);
            for line in &lines {
                let first = line.chars().next().expect("a line has letters");
                let last = line.chars().next_back().expect("a line has letters");
                assert!(!matches!(first, '\u{e30}'..='\u{e3a}' | '\u{e45}'..='\u{e4e}'));
                assert!(!matches!(last, '\u{e40}'..='\u{e44}'));
            }
        }
    }

    #[test]
    fn a_khmer_line_never_parts_a_stacked_consonant() {
        let text = "ខ្លឹមសារនៃសិក្ខាសាលាមានប្រយោជន៍សម្រាប់ការងាររបស់ខ្ញុំ";
        for room in 30..200 {
            let lines = broken(text, room);
            assert_eq!(lines.concat(), text);
            for line in &lines {
                let first = line.chars().next().expect("a line has letters");
                assert!(matches!(first, '\u{1780}'..='\u{17b3}'), "{line}");
                assert!(!line.ends_with('\u{17d2}'));
            }
        }
    }

    #[test]
    fn a_burmese_line_begins_with_a_syllable() {
        let text = "ဆွေးနွေးပွဲသည်ကျွန်ုပ်၏အလုပ်အတွက်အသုံးဝင်သည်";
        for room in 60..200 {
            let lines = broken(text, room);
            assert_eq!(lines.concat(), text);
            for line in &lines {
                let mut chars = line.chars();
                let first = chars.next().expect("a line has letters");
                assert!(
                    matches!(first, '\u{1000}'..='\u{102a}' | '\u{104e}'),
                    "{line}"
                );
                assert_ne!(chars.next(), Some('\u{103a}'), "{line}");
            }
        }
    }

    #[test]
    fn a_japanese_line_never_begins_with_closing_punctuation_or_small_kana() {
        let text = "研究会の進み方は、ちょうどよかったと思います。";
        for room in 30..200 {
            let lines = broken(text, room);
            assert_eq!(lines.concat(), text);
            for line in lines.iter().skip(1) {
                assert!(!line.starts_with(['、', '。', 'ょ', 'っ']), "{line}");
            }
        }
    }

    #[test]
    fn zero_width_spaces_are_the_best_breaks_and_are_not_drawn_at_the_end() {
        assert_eq!(broken("ការងារ\u{200b}របស់ខ្ញុំ", 60), ["ការងារ", "របស់ខ្ញុំ"]);
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        assert_eq!(broken("", 100), [""]);
        assert_eq!(broken("   ", 100), [""]);
    }
}
