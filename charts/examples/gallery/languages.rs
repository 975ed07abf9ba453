//! The same chart in five languages.

use super::samples::bar;
use kanso_charts::{BarCell, DivergingBars, Polarity};

/// One language: a title, five answers and three questions.
pub(crate) struct Sample {
    pub(crate) language: &'static str,
    pub(crate) title: &'static str,
    answers: [&'static str; 5],
    questions: [&'static str; 3],
    withheld: &'static str,
}

impl Sample {
    pub(crate) fn bars(&self) -> DivergingBars {
        let cells = [
            BarCell::Counts(vec![0, 1, 3, 7, 3]),
            BarCell::Counts(vec![1, 4, 2, 5, 2]),
            BarCell::Withheld(self.withheld.to_owned()),
        ];
        DivergingBars {
            polarity: Polarity::Agreement,
            answers: self.answers.map(str::to_owned).to_vec(),
            rows: self
                .questions
                .iter()
                .zip(cells)
                .map(|(question, cell)| bar(question, cell))
                .collect(),
        }
    }
}

pub(crate) fn languages() -> [Sample; 5] {
    [
        Sample {
            language: "thai",
            title: "ผู้เข้าร่วมส่วนใหญ่เห็นว่าเนื้อหามีประโยชน์",
            answers: [
                "ไม่เห็นด้วยอย่างยิ่ง",
                "ไม่เห็นด้วย",
                "เฉย ๆ",
                "เห็นด้วย",
                "เห็นด้วยอย่างยิ่ง",
            ],
            questions: [
                "เนื้อหาการสัมมนามีประโยชน์ต่องานของฉัน",
                "ฉันมีโอกาสถามคำถามทุกข้อที่อยากถาม และได้รับคำตอบที่เข้าใจได้",
                "ฉันจะแนะนำสัมมนานี้ให้เพื่อนร่วมงาน",
            ],
            withheld: "คำตอบน้อยเกินกว่าจะแสดงได้",
        },
        Sample {
            language: "khmer",
            title: "អ្នកចូលរួមភាគច្រើនយល់ថាខ្លឹមសារមានប្រយោជន៍",
            answers: ["មិនយល់ស្របខ្លាំង", "មិនយល់ស្រប", "អព្យាក្រឹត", "យល់ស្រប", "យល់ស្របខ្លាំង"],
            questions: [
                "ខ្លឹមសារនៃសិក្ខាសាលាមានប្រយោជន៍សម្រាប់ការងាររបស់ខ្ញុំ",
                "ខ្ញុំមានឱកាសសួរសំណួរទាំងអស់ដែលខ្ញុំចង់សួរ",
                "ខ្ញុំនឹងណែនាំសិក្ខាសាលានេះ",
            ],
            withheld: "ចម្លើយតិចពេកមិនអាចបង្ហាញបាន",
        },
        Sample {
            language: "lao",
            title: "ຜູ້ເຂົ້າຮ່ວມສ່ວນໃຫຍ່ເຫັນວ່າເນື້ອໃນມີປະໂຫຍດ",
            answers: ["ບໍ່ເຫັນດີຢ່າງຍິ່ງ", "ບໍ່ເຫັນດີ", "ກາງ ໆ", "ເຫັນດີ", "ເຫັນດີຢ່າງຍິ່ງ"],
            questions: [
                "ເນື້ອໃນຂອງການສຳມະນາມີປະໂຫຍດຕໍ່ວຽກຂອງຂ້ອຍ",
                "ຂ້ອຍມີໂອກາດຖາມທຸກຄຳຖາມທີ່ຢາກຖາມ",
                "ຂ້ອຍຈະແນະນຳການສຳມະນານີ້",
            ],
            withheld: "ຄຳຕອບໜ້ອຍເກີນໄປທີ່ຈະສະແດງ",
        },
        Sample {
            language: "burmese",
            title: "တက်ရောက်သူအများစုက အကြောင်းအရာသည် အသုံးဝင်သည်ဟု ဆိုကြသည်",
            answers: [
                "လုံးဝ သဘောမတူပါ",
                "သဘောမတူပါ",
                "ကြားနေ",
                "သဘောတူပါသည်",
                "အလွန် သဘောတူပါသည်",
            ],
            questions: [
                "ဆွေးနွေးပွဲသည်ကျွန်ုပ်၏အလုပ်အတွက်အသုံးဝင်သည်",
                "မေးလိုသောမေးခွန်းအားလုံးကို မေးခွင့်ရခဲ့သည်",
                "ဤဆွေးနွေးပွဲကို အကြံပြုမည်",
            ],
            withheld: "အဖြေနည်းလွန်း၍ မပြနိုင်ပါ",
        },
        Sample {
            language: "japanese",
            title: "参加者の多くは、内容が役に立ったと答えた",
            answers: [
                "まったくそう思わない",
                "そう思わない",
                "どちらでもない",
                "そう思う",
                "とてもそう思う",
            ],
            questions: [
                "研究会の内容は、自分の仕事に役立つものだった",
                "聞きたいことをすべて質問することができ、納得のいく答えが得られた",
                "同僚にも勧めたい",
            ],
            withheld: "回答が少ないため表示しません",
        },
    ]
}
