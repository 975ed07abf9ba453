//! Whether questions hang together as they did in the edition before.

use kanso::analysis::{
    Cell, Certainty, EditionScales, Reason, Reliability, ScaleBefore, ScaleReliability,
    compare_reliability, compare_scales,
};
use kanso::domain::{Comparability, Key, Kind, Questionnaire};
use kanso::figure::scale_notes;

use crate::fixture::questionnaire;

const KEYS: [&str; 3] = ["relevance", "new-knowledge", "intention-to-apply"];

fn alpha(alpha: f64, people: f64) -> Cell<Reliability> {
    Cell::Shown(Reliability {
        questions: 3,
        responses: people as u64,
        people,
        alpha,
        interval: (alpha - 0.1, alpha + 0.1),
        item_rest: Vec::new(),
    })
}

fn scale(of: &Questionnaire, reliability: Cell<Reliability>) -> ScaleReliability {
    ScaleReliability {
        kind: of.kind,
        questionnaire: of.id,
        questions: KEYS.iter().map(|it| it.parse().unwrap()).collect(),
        sessions: 1,
        left_out: 0,
        reliability,
    }
}

/// What the later of two editions says, each given as its questionnaires and scales.
fn compared(
    earlier: (&[Questionnaire], &[ScaleReliability]),
    later: (&[Questionnaire], &[ScaleReliability]),
) -> Vec<ScaleBefore> {
    let of = |(questionnaires, scales)| EditionScales {
        questionnaires,
        scales,
    };
    compare_scales(of(earlier), of(later))
}

/// The sentence about the only scale.
fn sentence(asked: &Questionnaire, scale: &ScaleReliability, before: &[ScaleBefore]) -> String {
    let notes = scale_notes(
        std::slice::from_ref(asked),
        std::slice::from_ref(scale),
        (1, before),
    );
    notes[0].before.clone()
}

#[test]
fn two_alphas_of_the_same_questions_are_told_apart_or_not() {
    let (then, now) = (questionnaire(Kind::Lecture), questionnaire(Kind::Lecture));
    for (before, after, said) in [
        (
            0.4,
            0.9,
            "They hang together more than in the 1st edition (alpha 0.40): clear.",
        ),
        (
            0.9,
            0.4,
            "They hang together less than in the 1st edition (alpha 0.90): clear.",
        ),
        (
            0.7,
            0.8,
            "Whether they hang together more or less than in the 1st edition (alpha 0.70) cannot \
             be told.",
        ),
        (
            0.6,
            0.78,
            "They hang together more than in the 1st edition (alpha 0.60): likely.",
        ),
    ] {
        let (earlier, later) = (
            scale(&then, alpha(before, 30.0)),
            scale(&now, alpha(after, 30.0)),
        );
        let found = compared(
            (std::slice::from_ref(&then), std::slice::from_ref(&earlier)),
            (std::slice::from_ref(&now), std::slice::from_ref(&later)),
        );
        let [ScaleBefore::Compared(change)] = found.as_slice() else {
            panic!("{found:?}")
        };
        let (Cell::Shown(one), Cell::Shown(other)) = (&earlier.reliability, &later.reliability)
        else {
            panic!("both are shown")
        };
        let feldt = compare_reliability(one, other).unwrap();
        assert_eq!(change.comparison, feldt);
        assert!(
            (change.adjusted - feldt.p_value).abs() < 1e-12,
            "it is alone"
        );
        assert_eq!(sentence(&now, &later, &found), said);
    }
}

#[test]
fn all_scales_of_an_edition_are_adjusted_together() {
    let kinds = [
        Kind::Lecture,
        Kind::CountryPresentation,
        Kind::ObservationVisit,
    ];
    let asked: Vec<Questionnaire> = kinds.iter().map(|it| questionnaire(*it)).collect();
    // The first alone would be clear; of three of which two say nothing it is likely.
    let then: Vec<_> = asked.iter().map(|it| scale(it, alpha(0.6, 30.0))).collect();
    let now: Vec<_> = asked
        .iter()
        .zip([0.85, 0.6, 0.61])
        .map(|(it, value)| scale(it, alpha(value, 30.0)))
        .collect();
    // These kinds have not all the three questions of lectures: the same in both is asked for.
    let with = |asked: &[Questionnaire]| -> Vec<Questionnaire> {
        let lecture = asked[0].questions.clone();
        asked
            .iter()
            .map(|it| Questionnaire {
                questions: lecture.clone(),
                ..it.clone()
            })
            .collect()
    };
    let asked = with(&asked);
    let found = compared((&asked, &then), (&asked, &now));
    let changes: Vec<_> = found
        .iter()
        .map(|it| match it {
            ScaleBefore::Compared(change) => *change,
            other => panic!("{other:?}"),
        })
        .collect();
    let p = changes[0].comparison.p_value;
    assert!(p < 0.05 && 3.0 * p > 0.05, "{p}");
    assert!((changes[0].adjusted - 3.0 * p).abs() < 1e-12);
    assert_eq!(changes[0].certainty(), Certainty::Likely);
    assert!(changes.iter().all(|it| it.comparisons == 3));
}

#[test]
fn only_what_is_the_same_and_shown_is_compared() {
    let then = questionnaire(Kind::Lecture);
    let before = |now: &Questionnaire, earlier: &ScaleReliability| {
        let later = scale(now, alpha(0.8, 30.0));
        let found = compared(
            (std::slice::from_ref(&then), std::slice::from_ref(earlier)),
            (std::slice::from_ref(now), std::slice::from_ref(&later)),
        );
        let said = sentence(now, &later, &found);
        (found.into_iter().next().unwrap(), said)
    };
    let shown = scale(&then, alpha(0.8, 30.0));
    let mut reworded = questionnaire(Kind::Lecture);
    let key: Key = KEYS[1].parse().unwrap();
    let question = reworded.questions.iter_mut().find(|it| it.key == key);
    let question = question.unwrap();
    question.revision += 1;
    question.comparability = Comparability::Reworded;
    let (found, said) = before(&reworded, &shown);
    assert_eq!(found, ScaleBefore::AskedOtherwise);
    assert_eq!(
        said,
        "In the 1st edition these questions were others, so the two cannot be compared."
    );
    // One question less is another scale.
    let mut fewer = shown.clone();
    fewer.questions.pop();
    assert_eq!(
        before(&questionnaire(Kind::Lecture), &fewer).0,
        ScaleBefore::AskedOtherwise
    );
    let closed = scale(&then, Cell::Withheld(Reason::TooFewTogether(20)));
    let (found, said) = before(&questionnaire(Kind::Lecture), &closed);
    assert_eq!(found, ScaleBefore::NotShown);
    assert!(said.contains("too few responses may be shown"), "{said}");
    let (found, said) = before(&questionnaire(Kind::ObservationVisit), &shown);
    assert_eq!((found, said.as_str()), (ScaleBefore::None, ""));
}
