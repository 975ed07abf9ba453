//! Labels and frames to lay out, in eleven scripts.

use crate::samples::texts;
use kanso_charts::{Frame, Theme, Width};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn word() -> impl Strategy<Value = String> {
    let words = [
        "pace",
        "Donaudampfschifffahrtsgesellschaft",
        "I",
        "“quite”",
        "R&D",
        "Ångström",
        "a/b",
        "3.5",
        "เนื้อหา",
        "การสัมมนา",
        "ประโยชน์",
        "ที่",
        "น้ำ",
        "ปู่",
        "ខ្លឹមសារ",
        "សិក្ខាសាលា",
        "ប្រយោជន៍",
        "ຫົວຂໍ້",
        "ສຳມະນາ",
        "ປະໂຫຍດ",
        "ဆွေးနွေးပွဲ",
        "ကျွန်ုပ်",
        "အသုံးဝင်",
        "သင်္ဘော",
        "研究会",
        "ちょうどよかった、",
        "「カード」",
        "한국어",
        "교육과정",
        "学习内容很有帮助，",
        "सहभागियों",
        "की चर्चा",
        "Обсуждение",
        "доклад",
        "பயிற்சி",
        "நேரம்",
        "😀",
        "𐌰",
        "e\u{301}",
    ];
    select(texts(&words))
}

pub(crate) fn label() -> impl Strategy<Value = String> {
    let words = (vec(word(), 0..9), select(vec!["", " ", "\u{200b}"]));
    prop_oneof![
        12 => words.prop_map(|(words, gap)| words.join(gap)),
        1 => Just(burmese()),
    ]
}

pub(crate) fn frame() -> impl Strategy<Value = Frame> {
    let width = select(vec![Width::Desktop, Width::Narrow]);
    let theme = select(vec![Theme::Page, Theme::Light, Theme::Print]);
    (label(), option::of(label()), width, theme).prop_map(|(title, note, width, theme)| Frame {
        id: "chart".to_owned(),
        description: title.clone(),
        title,
        note,
        width,
        theme,
    })
}

/// 300 characters without a space.
fn burmese() -> String {
    let sentence = "ဆွေးနွေးပွဲသည်ကျွန်ုပ်၏အလုပ်အတွက်အသုံးဝင်သည်";
    sentence.chars().cycle().take(300).collect()
}
