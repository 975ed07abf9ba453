//! Where lines go over the years, beside the last change: in words, in the table and in the file.

use kanso::analysis::{Certainty, Comparison, EditionAnswers, Filter, Follow, benjamini_hochberg};
use kanso::domain::Kind;
use kanso::figure::{Figure, Followed, slope_figures, trend_figures};

use crate::brief::{Held, PACE, edition};

/// A lecture and a visit through the years, each with the answers of each year to “overall”.
fn years(lecture: &[[u64; 5]], visit: &[[u64; 5]]) -> Vec<EditionAnswers> {
    (1..)
        .zip(lecture.iter().zip(visit))
        .map(|(number, (lecture, visit))| {
            let (lecture, visit) = ([("overall", *lecture)], [("overall", *visit)]);
            let held: Vec<Held<'_>> = vec![
                ("talk", Kind::Lecture, None, &lecture),
                ("tour", Kind::ObservationVisit, None, &visit),
            ];
            edition(number, &held)
        })
        .collect()
}

fn followed(editions: &[EditionAnswers], question: &str) -> Followed {
    let comparison = Comparison::new(editions, None);
    let all = comparison.select(&Filter::default());
    let asked = editions[0].questionnaires.iter();
    Followed {
        question: asked
            .filter_map(|it| it.question(question))
            .next()
            .unwrap()
            .clone(),
        lines: comparison.lines(&question.parse().unwrap(), Follow::Kinds, &all),
    }
}

fn figure(editions: &[EditionAnswers], question: &str) -> Figure {
    let numbers: Vec<u32> = (1..=editions.len() as u32).collect();
    trend_figures(&[followed(editions, question)], &numbers, false).remove(0)
}

const RISES: [[u64; 5]; 5] = [
    [0, 0, 13, 3, 1],
    [0, 0, 11, 5, 1],
    [0, 0, 9, 7, 1],
    [0, 0, 7, 9, 1],
    [0, 0, 4, 12, 1],
];
const STAYS: [[u64; 5]; 5] = [
    [0, 1, 6, 7, 1],
    [0, 1, 7, 6, 1],
    [0, 1, 6, 7, 1],
    [0, 1, 7, 6, 1],
    [0, 1, 6, 7, 1],
];

#[test]
fn a_line_of_five_editions_says_where_it_goes_in_the_caption_the_table_and_the_file() {
    let editions = years(&RISES, &STAYS);
    let figure = figure(&editions, "overall");
    assert!(figure.title.contains("Better over the years: Lectures"));
    for said in [
        " Lectures rises over five editions: clear.",
        " No direction over the years can be told for Observation visits.",
    ] {
        assert!(figure.caption.contains(said), "{}", figure.caption);
    }
    let column = figure.table.header.len() - 1;
    assert_eq!(figure.table.header[column], "Over the years");
    let said: Vec<&str> = figure
        .table
        .rows
        .iter()
        .map(|it| it[column].as_str())
        .collect();
    assert_eq!(
        said,
        [
            "–",
            "–",
            "–",
            "–",
            "rises over five editions: clear",
            "–",
            "–",
            "–",
            "–",
            "over five editions no direction can be told",
        ]
    );

    // Eight changes and two courses are one family of ten comparisons.
    let lines = followed(&editions, "overall").lines;
    let mut p_values = Vec::new();
    for line in &lines {
        p_values.extend(
            line.points
                .windows(2)
                .filter_map(|it| it[1].change_p_value(&it[0])),
        );
        p_values.push(line.course().unwrap().p_value);
    }
    assert_eq!(p_values.len(), 10);
    let adjusted = benjamini_hochberg(&p_values);
    let place = |name: &str| figure.data.header.iter().position(|it| it == name).unwrap();
    let file = |row: usize, name: &str| figure.data.rows[row][place(name)].clone();
    let number = |row: usize, name: &str| file(row, name).parse::<f64>().unwrap();
    for (line, row, at) in [(0, 4, 4), (1, 9, 9)] {
        let course = lines[line].course().unwrap();
        assert!((number(row, "course") - course.value).abs() < 1e-4);
        assert!((number(row, "course lower") - course.lower).abs() < 1e-4);
        assert!((number(row, "course upper") - course.upper).abs() < 1e-4);
        assert!((number(row, "course p") - p_values[at]).abs() < 1e-4);
        assert!((number(row, "course p adjusted") - adjusted[at]).abs() < 1e-4);
    }
    assert_eq!(file(4, "over the years"), "rises over five editions: clear");
    assert_eq!(file(3, "course p"), "");
    assert!(
        figure.caption.contains("Of 10 comparisons here"),
        "{}",
        figure.caption
    );
}

#[test]
fn likely_is_looked_at_alone_and_needs_no_title() {
    // A slight rise: below 0.20 alone, not below 0.05 among all.
    let slight: [[u64; 5]; 3] = [[0, 1, 8, 5, 1], [0, 1, 7, 6, 1], [0, 1, 3, 10, 1]];
    let editions = years(&slight, &STAYS[..3]);
    let course = followed(&editions, "overall").lines[0].course().unwrap();
    assert!(course.p_value < 0.20 && course.p_value > 0.05, "{course:?}");
    assert_eq!(course.certainty(0.3), Certainty::Likely);
    assert_eq!(
        course.certainty(0.04),
        Certainty::Likely,
        "no trifle is clear"
    );
    let figure = figure(&editions, "overall");
    assert!(!figure.title.contains("over the years"), "{}", figure.title);
    assert!(
        figure
            .caption
            .contains("Lectures rises over three editions: likely."),
        "{}",
        figure.caption
    );
}

#[test]
fn time_moves_towards_too_short_or_too_long() {
    let paces = [
        [10, 4, 1, 0, 0],
        [7, 5, 3, 0, 0],
        [2, 4, 8, 1, 0],
        [0, 1, 8, 5, 1],
    ];
    let editions: Vec<EditionAnswers> = (1..)
        .zip(paces)
        .map(|(number, pace)| edition(number, &[("talk", Kind::Lecture, None, &[(PACE, pace)])]))
        .collect();
    let figure = figure(&editions, PACE);
    assert!(
        figure
            .caption
            .contains("Lectures moves towards too long over four editions: clear."),
        "{}",
        figure.caption
    );
}

#[test]
fn two_editions_make_no_course() {
    let editions = years(&RISES[..2], &STAYS[..2]);
    let figure = figure(&editions, "overall");
    assert_eq!(figure.table.header.last().unwrap(), "Change");
    assert_eq!(figure.data.header.last().unwrap(), "note");
    let pair = slope_figures(
        &[followed(&years(&RISES, &STAYS), "overall")],
        (1, 5),
        false,
    );
    assert!(!pair.is_empty());
}
