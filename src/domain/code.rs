//! The short code of a session, shown on the wall of the room and typed by hand.

use std::fmt;
use std::str::FromStr;

/// Small letters and digits without those that are taken for one another: 0 and o, 1, l and i.
const ALPHABET: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// How many of them a code has: some 900 million codes.
const LENGTH: usize = 6;

/// A code of six letters and digits. It is no secret: it names a session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code(String);

/// The text is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a code has 6 letters and digits, without 0, 1, i, l and o")]
pub struct CodeError;

impl Code {
    /// A new code from random numbers.
    pub fn random() -> Self {
        let letters = std::iter::repeat_with(|| {
            let place = rand::random_range(0..ALPHABET.len());
            char::from(ALPHABET[place])
        });
        Self(letters.take(LENGTH).collect())
    }

    /// The code as it stands in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code in two groups, for reading and typing.
    pub fn grouped(&self) -> String {
        let (one, two) = self.0.split_at(LENGTH / 2);
        format!("{one} {two}")
    }
}

/// Takes what people type: large letters, letters and digits of East Asian width, spaces,
/// hyphens and dashes.
impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut code = String::with_capacity(LENGTH);
        for c in text.chars() {
            if c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{ff0d}' | 'ー')
            {
                continue;
            }
            // The full-width forms stand in the order of ASCII.
            let c = match c {
                '\u{ff01}'..='\u{ff5e}' => {
                    char::from_u32(u32::from(c) - 0xfee0).ok_or(CodeError)?
                }
                _ => c,
            };
            let c = c.to_ascii_lowercase();
            if code.len() == LENGTH || !c.is_ascii() || !ALPHABET.contains(&(c as u8)) {
                return Err(CodeError);
            }
            code.push(c);
        }
        if code.len() == LENGTH {
            Ok(Self(code))
        } else {
            Err(CodeError)
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_understood() {
        for text in [
            "k7m3qx",
            "K7M3QX",
            "k7m 3qx",
            " K7M-3QX\n",
            "k7m–3qx",
            "ｋ７Ｍ　３ｑｘ",
            "k 7 m 3 q x",
        ] {
            assert_eq!(text.parse(), Ok(Code("k7m3qx".to_owned())), "{text}");
        }
        for text in [
            "",
            "k7m3q",
            "k7m3qxx",
            "k7m3q0",
            "k7m3ql",
            "k7m3qé",
            "кккккк",
            "k7m/3qx",
        ] {
            assert_eq!(text.parse::<Code>(), Err(CodeError), "{text}");
        }
    }

    #[test]
    fn a_new_code_is_one_and_another_each_time() {
        let codes: std::collections::HashSet<String> = (0..1_000)
            .map(|_| Code::random())
            .inspect(|it| assert_eq!(it.as_str().parse::<Code>().as_ref(), Ok(it)))
            .map(|it| it.to_string())
            .collect();
        assert!(codes.len() > 990);
    }
}
