//! Texts in several languages, and enums that have one written name a variant.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// Declares an enum whose variants have one written name each, in the database,
/// in files and in addresses, and the error for an unknown name.
macro_rules! named_enum {
    (
        $(#[$meta:meta])* $name:ident, $error:ident, $word:literal {
            $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        impl $name {
            /// Every variant, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The written name.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err($error(text.chars().take(80).collect())),
                }
            }
        }

        /// The name is none of those that exist.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $error(String);

        impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let names: Vec<&str> = $name::ALL.iter().map(|it| it.as_str()).collect();
                write!(f, "“{}” is not a {}: use one of {}", self.0, $word, names.join(" · "))
            }
        }

        impl std::error::Error for $error {}
    };
}
pub(crate) use named_enum;

/// A language tag: two or three small letters, then at most one script or region
/// (BCP 47 restricted to what Kanso needs), such as `en`, `km` or `zh-Hans`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(String);

/// The text is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language: use a tag such as “en”, “th” or “zh-Hans”")]
pub struct LanguageError(String);

impl Language {
    /// English, in which every text exists.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag, ready for an HTML `lang` attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Language {
    type Err = LanguageError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (primary, rest) = text.split_once('-').unwrap_or((text, ""));
        let fits = (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_lowercase())
            && (!text.contains('-')
                || ((2..=4).contains(&rest.len())
                    && rest.bytes().all(|b| b.is_ascii_alphabetic())));
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(LanguageError(text.chars().take(80).collect()))
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One text in one or more languages; English is always there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    english: String,
    others: BTreeMap<Language, String>,
}

impl Texts {
    /// A text of which only the English is known yet.
    pub fn new(english: impl Into<String>) -> Self {
        Self {
            english: english.into(),
            others: BTreeMap::new(),
        }
    }

    /// Adds or replaces the text in one language.
    pub fn set(&mut self, language: Language, text: String) {
        if language == Language::english() {
            self.english = text;
        } else {
            self.others.insert(language, text);
        }
    }

    /// The English text.
    pub fn english(&self) -> &str {
        &self.english
    }

    /// The text in a language, where there is one.
    pub fn get(&self, language: &Language) -> Option<&str> {
        if *language == Language::english() {
            Some(&self.english)
        } else {
            self.others.get(language).map(String::as_str)
        }
    }

    /// All texts with their languages, English first.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        std::iter::once((Language::english(), self.english.as_str())).chain(
            self.others
                .iter()
                .map(|(language, text)| (language.clone(), text.as_str())),
        )
    }
}
