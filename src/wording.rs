//! What participants read, in their language: one Fluent file a language.

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

use crate::domain::{Language, Texts};

/// The texts of one language. Any text that it lacks is there in English.
pub struct Wording {
    tag: &'static str,
    identifier: LanguageIdentifier,
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// A text and, where it is not in the language of the page, its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// The text.
    pub text: String,
    /// The tag for a `lang` attribute.
    pub other: Option<&'static str>,
}

const ENGLISH: &str = include_str!("../locales/en.ftl");

/// The languages of the participants' countries, English first.
const FILES: [(&str, &str); 12] = [
    ("en", ENGLISH),
    ("id", include_str!("../locales/id.ftl")),
    ("ja", include_str!("../locales/ja.ftl")),
    ("km", include_str!("../locales/km.ftl")),
    ("lo", include_str!("../locales/lo.ftl")),
    ("ms", include_str!("../locales/ms.ftl")),
    ("my", include_str!("../locales/my.ftl")),
    ("fil", include_str!("../locales/fil.ftl")),
    ("pt", include_str!("../locales/pt.ftl")),
    ("th", include_str!("../locales/th.ftl")),
    ("vi", include_str!("../locales/vi.ftl")),
    ("zh-Hans", include_str!("../locales/zh-Hans.ftl")),
];

static WORDINGS: LazyLock<Vec<Wording>> =
    LazyLock::new(|| FILES.iter().map(|(tag, file)| wording(tag, file)).collect());

/// The ids of the ready-made questions and answers by their English texts.
static READY_MADE: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    ENGLISH
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .filter(|(id, _)| id.starts_with("question-") || id.starts_with("scale-"))
        .map(|(id, text)| (text.to_owned(), id))
        .collect()
});

impl Wording {
    /// All languages, English first.
    pub fn all() -> &'static [Self] {
        &WORDINGS
    }

    /// English.
    pub fn english() -> &'static Self {
        &WORDINGS[0]
    }

    /// The language with this tag.
    pub fn tagged(tag: &str) -> Option<&'static Self> {
        WORDINGS.iter().find(|it| it.tag == tag)
    }

    /// The best language for an `Accept-Language` header (RFC 9110, 12.5.4).
    pub fn accepted(header: &str) -> &'static Self {
        let mut asked: Vec<(f32, LanguageIdentifier)> = header
            .split(',')
            .filter_map(|part| {
                let (tag, quality) = part.split_once(';').unwrap_or((part, ""));
                let quality = quality.trim().strip_prefix("q=").unwrap_or("1");
                let quality: f32 = quality.parse().ok().filter(|it| *it > 0.0)?;
                // Two old names that browsers still send.
                let tag = match tag.trim() {
                    "tl" | "tl-PH" => "fil",
                    "in" | "in-ID" => "id",
                    tag => tag,
                };
                Some((quality, tag.parse().ok()?))
            })
            .collect();
        asked.sort_by(|a, b| b.0.total_cmp(&a.0));
        let asked: Vec<LanguageIdentifier> = asked.into_iter().map(|(_, it)| it).collect();
        let there: Vec<&LanguageIdentifier> = WORDINGS.iter().map(|it| &it.identifier).collect();
        let english = &Self::english().identifier;
        let lookup = NegotiationStrategy::Lookup;
        let found = negotiate_languages(&asked, &there, Some(&english), lookup);
        found
            .first()
            .and_then(|found| WORDINGS.iter().find(|it| it.identifier == ***found))
            .unwrap_or(Self::english())
    }

    /// The tag for `lang` attributes and addresses.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// The text with this id.
    pub fn text(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The text with this id and its argument `$count`, which picks the plural form.
    pub fn counted(&self, id: &str, count: &usize) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("count", *count);
        self.format(id, Some(&arguments))
    }

    /// The text with this id and one argument.
    pub fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.with_all(id, &[(name, value.to_owned())])
    }

    /// The text with this id and several arguments.
    pub fn with_all(&self, id: &str, values: &[(&str, String)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        self.format(id, Some(&arguments))
    }

    /// A question's or an answer's text: as an officer has written it in this language, or
    /// as the ready-made questionnaires have it, or in English.
    pub fn spoken(&self, texts: &Texts) -> Spoken {
        let english = texts.english();
        let own = texts.get(&self.language).map(str::to_owned);
        let ready_made = || {
            let id = READY_MADE.get(english)?;
            self.bundle.has_message(id).then(|| self.text(id))
        };
        match own.or_else(ready_made) {
            Some(text) => Spoken { text, other: None },
            None => Spoken {
                text: english.to_owned(),
                other: Some("en"),
            },
        }
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|it| it.value());
        let Some(pattern) = pattern else {
            if std::ptr::eq(self, Self::english()) {
                tracing::error!(id, "a text is missing");
                return id.to_owned();
            }
            return Self::english().format(id, arguments);
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        if !errors.is_empty() {
            tracing::error!(id, tag = self.tag, ?errors, "a text lacks an argument");
        }
        text.into_owned()
    }
}

/// The texts are part of the program, and tests read all of them.
fn wording(tag: &'static str, file: &str) -> Wording {
    let identifier: LanguageIdentifier = tag.parse().expect("a tag of ours is a tag");
    let resource = FluentResource::try_new(file.to_owned()).expect("a file of ours is Fluent");
    let mut bundle = FluentBundle::new_concurrent(vec![identifier.clone()]);
    // All of these languages are written from left to right.
    bundle.set_use_isolating(false);
    bundle
        .add_resource(resource)
        .expect("a file of ours has each text once");
    Wording {
        tag,
        identifier,
        language: tag.parse().expect("a tag of ours is a language"),
        bundle,
    }
}
