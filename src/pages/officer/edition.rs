//! One edition: what came in, where the sessions stand, the charts.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::figures::Drawn;
use super::reminder::Missing;
use super::schedule::Ahead;
use super::{Around, OpenEdition, SignedIn, address, dates, figures, scales};
use crate::domain::{CohortGroup, Edition, State};
use crate::figure::{
    self, Figure, ScaleNote, Standings, Table, edition_figures, received_text, scale_notes,
    session_standings,
};
use crate::pages::{PageError, Site, assets, error::html};

#[derive(Template)]
#[template(path = "officer/edition.html")]
struct EditionPage<'a> {
    around: Around<'a>,
    edition: &'a Edition,
    address: String,
    dates: String,
    cohort: Vec<String>,
    passes: u64,
    standings: Option<Places<'a>>,
    rows: Vec<Row<'a>>,
    timed: bool,
    figures: &'a [Drawn],
    scales: &'a [ScaleNote],
    too_many: bool,
    missing: Missing,
    copy_js: &'a str,
}

struct Places<'a> {
    ends: [End<'a>; 2],
    verdict: &'a str,
    table: &'a Table,
}

/// What is drawn and said of the answers.
pub(super) struct Content {
    figures: Vec<Drawn>,
    standings: Option<Standings>,
    /// None where too many have responded.
    scales: Option<Vec<ScaleNote>>,
}

/// One end of the sessions: its name, and its sessions with what is said of them.
struct End<'a> {
    name: &'a str,
    sessions: Vec<(&'a Row<'a>, &'a str)>,
}

#[derive(Clone)]
struct Row<'a> {
    title: &'a str,
    kind: &'a str,
    state: State,
    ahead: Option<String>,
    address: String,
    received: String,
    at_least: u64,
}

/// `GET /officer/editions/{programme}/{number}`
pub async fn show(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<(String, u32)>,
) -> Result<HttpResponse, PageError> {
    let (programme, number) = path.into_inner();
    let open = OpenEdition::load(&site, &programme, number).await?;
    let edition = &open.edition;
    if let Some(file) = figures::asked_file(&request) {
        let name = format!("{programme}-{number}");
        return file.of(&drawable(&open), &name).await;
    }
    let here = figures::own_address(&request);
    let earlier = scales::earlier(&site, edition).await?;
    let earlier_tag = earlier.as_ref().map_or("", |it| &it.etag).to_owned();
    let content = site
        .kept
        .edition_pages
        .of(
            format!("{} {here}", edition.id),
            format!("{} {}", open.from(), earlier_tag),
            content(&site, &open, earlier, &here),
        )
        .await?;
    let base = address(edition);
    let rows: Vec<Row<'_>> = open
        .sessions
        .iter()
        .zip(&open.summaries)
        .map(|(session, summary)| {
            Ok(Row {
                title: &session.plan.title,
                kind: session.plan.kind.as_str(),
                state: session.state,
                ahead: Ahead::of(session, &edition.plan)?.line(),
                address: format!("{base}/sessions/{}", session.plan.key),
                received: received_text(summary.received),
                at_least: summary.received.at_least(),
            })
        })
        .collect::<Result<_, PageError>>()?;
    html(&EditionPage {
        around: Around::new(&officer, edition.programme.synthetic),
        edition,
        dates: dates(edition),
        cohort: edition.plan.cohort.iter().map(group).collect(),
        passes: site.store.pass_count(edition.id).await?,
        standings: content.standings.as_ref().map(|it| Places {
            ends: [end(&it.top, &rows), end(&it.bottom, &rows)],
            verdict: &it.verdict,
            table: &it.table,
        }),
        too_many: content.scales.is_none(),
        scales: content.scales.as_deref().unwrap_or_default(),
        figures: &content.figures,
        missing: Missing::load(&site, &open).await?,
        copy_js: assets::COPY_JS.address(),
        timed: rows.iter().any(|it| it.ahead.is_some()),
        rows: rows.clone(),
        address: base,
    })
}

fn drawable(open: &OpenEdition) -> Vec<Figure> {
    edition_figures(
        &open.sessions,
        &open.questionnaires,
        &open.summaries,
        open.edition.programme.synthetic,
    )
}

/// What is drawn and said of an edition whose page has this address, and how many bytes it takes.
async fn content(
    site: &Site,
    open: &Arc<OpenEdition>,
    earlier: Option<Edition>,
    here: &str,
) -> Result<(Content, usize), PageError> {
    let scales = scales::scales(site, open).await?;
    let before = match (&scales, earlier) {
        (Some(scales), Some(earlier)) => scales::before(site, open, scales, &earlier).await?,
        _ => None,
    };
    let (open, here) = (Arc::clone(open), here.to_owned());
    // Drawing must not hold up others.
    let made = web::block(move || {
        let standings = session_standings(
            "overall",
            &open.sessions,
            &open.questionnaires,
            &open.summaries,
        );
        let (number, before) = before.map_or((0, Vec::new()), |it| (it.number, it.scales));
        let scales = scales.map(|it| scale_notes(&open.questionnaires, &it, (number, &before)));
        let figures = figures::drawn_at(&here, drawable(&open))?;
        let bytes = figures.iter().map(Drawn::bytes).sum::<usize>() + 20_000;
        let content = Content {
            figures,
            standings,
            scales,
        };
        Ok((content, bytes))
    });
    made.await.map_err(|error| PageError::internal(&error))?
}

fn end<'a>(end: &'a figure::End, rows: &'a [Row<'a>]) -> End<'a> {
    End {
        name: &end.name,
        sessions: end
            .sessions
            .iter()
            .filter_map(|(place, words)| Some((rows.get(*place)?, words.as_str())))
            .collect(),
    }
}

/// Such as "Overseas: 14 participants from 9 countries".
fn group(group: &CohortGroup) -> String {
    let people = if group.participants == 1 {
        "participant"
    } else {
        "participants"
    };
    let mut text = format!("{}: {} {people}", group.label, group.participants);
    if group.countries > 1 {
        text.push_str(&format!(" from {} countries", group.countries));
    }
    if !group.country_names.is_empty() {
        text.push_str(&format!(" ({})", group.country_names.join(", ")));
    }
    text
}
