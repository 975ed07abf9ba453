//! The years side by side: every question, in four views, of the sessions that are chosen.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::answers::OpenProgramme;
use super::choices::Choices;
use super::citation::{citation, of_what, today};
use super::figures::{self, Drawn};
use super::view::{Asked, Questions, View};
use super::view_figures::{cohort_of, days, heat, slope, trend};
use super::{Around, SignedIn, nothing};
use crate::analysis::{Comparison, EditionAnswers, Follow, compare_question_keys};
use crate::domain::{ATTENDED, Key, Question};
use crate::figure::Figure;
use crate::pages::error::{html, see_other};
use crate::pages::{PageError, Site, assets};

#[derive(Template)]
#[template(path = "officer/compare.html")]
struct ComparePage<'a> {
    around: Around<'a>,
    programme: &'a str,
    copy_js: &'a str,
    choices: &'a Choices,
    is_empty: bool,
    heading: &'a str,
    of_what: &'a str,
    figures: &'a [Drawn],
    nothing: &'a str,
    citation: Option<&'a str>,
}

/// What the page shows of the answers.
pub(super) struct Content {
    choices: Choices,
    /// Whether there is nothing to choose from either.
    is_empty: bool,
    heading: String,
    of_what: String,
    figures: Vec<Drawn>,
    nothing: String,
    citation: Option<String>,
}

/// `GET /officer/compare/{programme}`, with what is asked for as [`Asked`] reads it.
pub async fn show(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let programme: Key = path.parse().map_err(|_| PageError::NotFound)?;
    // A form sends its empty fields too; without them the address is one to keep.
    let mut fields = figures::fields(request.query_string());
    let sent = fields.len();
    fields.retain(|it| !it.1.trim().is_empty());
    if fields.len() < sent {
        let query = figures::query(&fields);
        return Ok(see_other(format!("{}?{query}", request.path())));
    }
    let asked = Asked::from_query(request.query_string())?;
    let open = OpenProgramme::load(&site, &programme).await?;
    let Some(newest) = open.editions.last().map(|it| &it.edition) else {
        return Err(PageError::NotFound);
    };
    let here = figures::own_address(&request);
    let today = today(&newest.plan.time_zone)?;
    let (name, from) = (
        format!("{programme} {here}"),
        format!("{} {today}", open.from),
    );
    let base_url = site.config.base_url.clone();
    let editions = Arc::clone(&open.editions);
    let look = move || look(asked, &programme, &editions, &base_url, &today);
    // Drawing must not hold up others.
    if let Some(file) = figures::asked_file(&request) {
        let seen = web::block(look).await;
        let (view, _) = seen.map_err(|error| PageError::internal(&error))??;
        return file.of(&view.figures, &view.file_name).await;
    }
    let draw = async move {
        let drawn = web::block(move || -> Result<_, PageError> {
            let (view, mut content) = look()?;
            content.figures = figures::drawn_at(&here, view.figures)?;
            let bytes = content.figures.iter().map(Drawn::bytes).sum::<usize>() + 20_000;
            Ok((content, bytes))
        });
        drawn.await.map_err(|error| PageError::internal(&error))?
    };
    let content = site.kept.compare_pages.of(name, from, draw).await?;
    html(&ComparePage {
        around: Around::new(&officer, newest.programme.synthetic),
        programme: &newest.programme.title,
        copy_js: assets::COPY_JS.address(),
        choices: &content.choices,
        is_empty: content.is_empty,
        heading: &content.heading,
        of_what: &content.of_what,
        figures: &content.figures,
        nothing: &content.nothing,
        citation: content.citation.as_deref(),
    })
}

/// The figures of a view, and how the names of their files begin.
struct Figures {
    figures: Vec<Figure>,
    file_name: String,
}

/// Looks at the answers as asked; what is shown comes with its figures yet to be drawn.
fn look(
    mut asked: Asked,
    programme: &Key,
    editions: &[EditionAnswers],
    base_url: &str,
    today: &str,
) -> Result<(Figures, Content), PageError> {
    // An edition without sessions has nothing to compare.
    let mut answers = Cow::Borrowed(editions);
    if editions.iter().any(|it| it.sessions.is_empty()) {
        answers.to_mut().retain(|it| !it.sessions.is_empty());
    }
    let newest = &editions.last().ok_or(PageError::NotFound)?.edition;
    let questions = compare_question_keys(&answers);
    let chosen = chosen(&mut asked, &questions)?;
    let only = match (asked.view, chosen.as_slice()) {
        (View::Trend | View::Slope, [one]) => Some(one.key.clone()),
        (View::Days, _) => ATTENDED.parse().ok(),
        _ => None,
    };
    let comparison = Comparison::new(&answers, only.as_ref());
    let selected = comparison.select(&asked.filter);
    let synthetic = newest.programme.synthetic;
    let seen = match asked.view {
        View::Trend => trend(&comparison, asked.follow, &chosen, &selected, synthetic),
        View::Slope => slope(&comparison, asked.follow, &chosen, &selected, synthetic),
        View::Heat => heat(&comparison, &selected, synthetic),
        View::Days => days(&comparison, &answers, &selected, synthetic),
    };
    let seen_editions = &seen.selected.editions;
    let of_what = of_what(&asked.filter, &comparison, seen_editions);
    let citation = (!seen.figures.is_empty()).then(|| {
        citation(
            newest,
            &[&seen.heading, &of_what, &seen.answers],
            &comparison.data_version(&seen.selected),
            today,
            &permanent(base_url, programme, &asked, seen_editions),
        )
    });
    let nothing = if seen.figures.is_empty() {
        let has_cohort = cohort_of(&answers, &seen.selected) > 0;
        nothing::sentence(&asked, &comparison, &selected, &chosen, has_cohort)
    } else {
        String::new()
    };
    let content = Content {
        is_empty: comparison.is_empty(),
        choices: Choices::new(
            &asked,
            &comparison,
            &answers,
            &questions,
            programme,
            seen_editions,
        ),
        of_what,
        nothing,
        citation,
        figures: Vec::new(),
        heading: seen.heading,
    };
    let figures = Figures {
        file_name: file_name(programme, seen_editions),
        figures: seen.figures,
    };
    Ok((figures, content))
}

/// The questions that are followed; which one where none was named is noted in `asked`.
fn chosen(asked: &mut Asked, questions: &[Question]) -> Result<Vec<Question>, PageError> {
    if asked.questions == Questions::Default {
        let usual = questions
            .iter()
            .find(|it| it.key.as_str() == "time-for-questions")
            .or_else(|| questions.first());
        if let Some(question) = usual {
            asked.questions = Questions::One(question.key.clone());
        }
    }
    match &asked.questions {
        Questions::Default => Ok(Vec::new()),
        Questions::All => Ok(questions.to_vec()),
        Questions::One(key) => {
            let found = questions.iter().find(|it| it.key == *key);
            Ok(vec![found.cloned().ok_or_else(|| {
                PageError::Bad(
                    "question: no edition asks this. Choose one from the list.".to_owned(),
                )
            })?])
        }
    }
}

/// The address of a view as it is now: it names its editions, so that one that is added
/// later does not change it.
fn permanent(base_url: &str, programme: &Key, asked: &Asked, editions: &BTreeSet<u32>) -> String {
    let mut asked = asked.clone();
    asked.filter.editions = Some(editions.clone());
    if matches!(asked.view, View::Heat | View::Days) {
        // These follow no question.
        asked.questions = Questions::Default;
        asked.follow = Follow::Kinds;
    }
    format!("{base_url}/officer/compare/{programme}?{}", asked.query())
}

/// Such as `seminar-editions-1-to-20`.
fn file_name(programme: &Key, editions: &BTreeSet<u32>) -> String {
    match (editions.first(), editions.last()) {
        (Some(first), Some(last)) if first == last => format!("{programme}-edition-{first}"),
        (Some(first), Some(last)) => format!("{programme}-editions-{first}-to-{last}"),
        _ => programme.to_string(),
    }
}
