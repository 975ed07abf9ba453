//! Generated answers, plausible for people: what a person finds of one session hangs
//! together, some skip questions, some have no opinion, some write, not all answer.

use std::collections::BTreeMap;

use rand::rngs::ChaCha12Rng;
use rand::{Rng, RngExt};

use crate::domain::{ATTENDED, Polarity, Question, Questionnaire, RawResponse, Response};

/// The people of an edition.
pub(super) struct Cohort {
    pub(super) people: Vec<Person>,
}

/// What is stable in a person.
pub(super) struct Person {
    /// How kindly they rate, in steps of a scale.
    kindness: f64,
    /// How much time they want for questions, in steps of a scale.
    curiosity: f64,
    /// How likely they write a comment.
    writes: f64,
    /// Which language they write in.
    language: usize,
}

/// What is the same for all who are in a session.
pub(super) struct Occasion {
    quality: f64,
    /// How much too short the time was, in steps of a scale.
    haste: f64,
    share: f64,
}

/// Remarks by language; in each the first half answers “what was useful”, the second
/// “what should be different”. About nobody in particular.
const REMARKS: [[&str; 4]; 8] = [
    [
        "The real cases. I can use them in training at home.",
        "To see how other countries solve the same problem.",
        "More time for questions, please. The discussion had just begun.",
        "Please send the slides one day before, English is difficult for me.",
    ],
    [
        "ได้แลกเปลี่ยนความคิดเห็นกับเพื่อนจากหลายประเทศ",
        "ตัวอย่างจริงช่วยให้เข้าใจง่าย",
        "อยากให้มีเวลาถามคำถามมากขึ้น",
        "ขอเอกสารล่วงหน้า",
    ],
    [
        "ឧទាហរណ៍ជាក់ស្តែងមានប្រយោជន៍ណាស់",
        "ការផ្លាស់ប្តូរបទពិសោធន៍ជាមួយប្រទេសដទៃ",
        "សូមឱ្យមានពេលសួរសំណួរច្រើនជាងនេះ",
        "សូមផ្តល់ឯកសារជាមុន",
    ],
    [
        "ໄດ້ແລກປ່ຽນບົດຮຽນກັບປະເທດອື່ນ",
        "ຕົວຢ່າງຕົວຈິງດີຫຼາຍ",
        "ຢາກໃຫ້ມີເວລາຖາມຫຼາຍຂຶ້ນ",
        "ຢາກໄດ້ເອກະສານກ່ອນ",
    ],
    [
        "လက်တွေ့ဥပမာများ အလွန်အသုံးဝင်ပါသည်",
        "အခြားနိုင်ငံများ၏ အတွေ့အကြုံကို သိရသည်",
        "မေးခွန်းမေးရန် အချိန်ပိုပေးစေချင်ပါသည်",
        "စာရွက်စာတမ်းများကို ကြိုတင်ပေးပါ",
    ],
    [
        "Contoh nyata sangat membantu pekerjaan saya.",
        "Bisa bertukar pengalaman dengan negara lain.",
        "Waktu tanya jawab terlalu singkat.",
        "Mohon materi dibagikan lebih awal.",
    ],
    [
        "Được trao đổi kinh nghiệm với các nước khác.",
        "Ví dụ thực tế rất hữu ích.",
        "Cần thêm thời gian để hỏi và thảo luận.",
        "Nên gửi tài liệu trước.",
    ],
    [
        "他国の参加者と意見を交換できたこと。",
        "具体的な事例が分かりやすかった。",
        "質疑応答の時間をもう少し長くしてほしい。",
        "資料を前日までに配ってほしい。",
    ],
];

/// So many minutes for questions are about right, and so many fewer are one step of the scale
/// too short: 10 minutes are too short for most.
const ABOUT_RIGHT: f64 = 30.0;
const MINUTES_A_STEP: f64 = 18.0;

impl Cohort {
    pub(super) fn generate(size: u32, random: &mut ChaCha12Rng) -> Self {
        let people = (0..size)
            .map(|_| Person {
                kindness: 0.45 * normal(random),
                curiosity: 0.35 * normal(random),
                writes: random.random_range(0.15..0.60),
                language: if random.random_bool(0.5) {
                    0
                } else {
                    random.random_range(0..REMARKS.len())
                },
            })
            .collect();
        Self { people }
    }
}

impl Occasion {
    /// Where the minutes for questions are known, the fewer they are the shorter they were;
    /// elsewhere the later edition left less time than its people wanted.
    pub(super) fn generate(
        edition: u32,
        minutes: Option<u32>,
        share: f64,
        random: &mut ChaCha12Rng,
    ) -> Self {
        let haste = match minutes {
            Some(minutes) => (ABOUT_RIGHT - f64::from(minutes)) / MINUTES_A_STEP,
            None if edition > 1 => 0.85,
            None => 0.35,
        };
        Self {
            quality: 4.0 + 0.5 * normal(random),
            haste: haste + 0.25 * normal(random),
            share,
        }
    }

    /// What a person says of the session; `None` when they do not answer.
    pub(super) fn response(
        &self,
        person: &Person,
        questionnaire: &Questionnaire,
        random: &mut ChaCha12Rng,
    ) -> Option<Response> {
        if !random.random_bool(self.share) {
            return None;
        }
        let mut fields = BTreeMap::new();
        if random.random_bool(0.04) {
            fields.insert(ATTENDED.to_owned(), "no".to_owned());
        } else {
            let impression = 0.4 * normal(random);
            for question in &questionnaire.questions {
                if let Some(value) = self.answer(person, impression, question, random) {
                    fields.insert(question.key.as_str().to_owned(), value);
                }
            }
        }
        RawResponse(fields.into_iter().collect())
            .parse(questionnaire)
            .ok()
    }

    fn answer(
        &self,
        person: &Person,
        impression: f64,
        question: &Question,
        random: &mut ChaCha12Rng,
    ) -> Option<String> {
        let Some(scale) = &question.scale else {
            let wants = matches!(question.key.as_str(), "improve" | "shorten" | "lengthen");
            let remark = random.random_range(0..2) + if wants { 2 } else { 0 };
            return random
                .random_bool(person.writes)
                .then(|| REMARKS[person.language][remark].to_owned());
        };
        if random.random_bool(0.05) {
            return None;
        }
        if random.random_bool(0.03) {
            return Some("0".to_owned());
        }
        let highest = f64::from(scale.highest());
        let latent = match scale.polarity {
            Polarity::Unipolar => {
                let place = self.quality + person.kindness + impression + 0.5 * normal(random);
                1.0 + (place - 1.0) * (highest - 1.0) / 4.0
            }
            Polarity::Bipolar => {
                let middle = f64::midpoint(1.0, highest);
                // The length of a whole session is felt less sharply than the time to ask.
                let haste = if question.key.as_str() == "time-for-questions" {
                    self.haste + person.curiosity
                } else {
                    0.2 * self.haste
                };
                middle - haste + 0.55 * normal(random)
            }
        };
        Some(latent.round().clamp(1.0, highest).to_string())
    }
}

/// A number of the standard normal distribution (Box & Muller 1958).
fn normal(random: &mut impl Rng) -> f64 {
    let radius = (-2.0 * (1.0 - random.random::<f64>()).ln()).sqrt();
    radius * (std::f64::consts::TAU * random.random::<f64>()).cos()
}
