//! One edition: what came in, where the sessions stand, the charts.

use actix_web::{HttpRequest, HttpResponse, web};
use askama::Template;

use super::figures::{Asked, Drawn};
use super::reminder::Missing;
use super::schedule::Ahead;
use super::{Around, OpenEdition, SignedIn, address, dates, figures};
use crate::domain::{CohortGroup, Edition, State};
use crate::figure::{
    self, ScaleNote, Table, edition_figures, received_text, scale_notes, session_standings,
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
    figures: Vec<Drawn>,
    scales: Vec<ScaleNote>,
    too_many: bool,
    missing: Missing,
    copy_js: &'a str,
}

struct Places<'a> {
    ends: [End<'a>; 2],
    verdict: String,
    table: Table,
}

/// One end of the sessions: its name, and its sessions with what is said of them.
struct End<'a> {
    name: String,
    sessions: Vec<(&'a Row<'a>, String)>,
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
    let drawable = edition_figures(
        &open.sessions,
        &open.questionnaires,
        &open.summaries,
        edition.programme.synthetic,
    );
    let name = format!("{programme}-{number}");
    let drawn = match figures::asked(&request, drawable, &name).await? {
        Asked::File(file) => return Ok(file),
        Asked::Page(drawn) => drawn,
    };
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
    let standings = session_standings(
        "overall",
        &open.sessions,
        &open.questionnaires,
        &open.summaries,
    );
    let scales = site.scales.of(&site, &open).await?;
    let before = match &scales {
        Some(scales) => site.scales.before(&site, &open, scales).await?,
        None => None,
    };
    html(&EditionPage {
        around: Around::new(&officer, edition.programme.synthetic),
        edition,
        dates: dates(edition),
        cohort: edition.plan.cohort.iter().map(group).collect(),
        passes: site.store.pass_count(edition.id).await?,
        standings: standings.map(|it| Places {
            ends: [end(it.top, &rows), end(it.bottom, &rows)],
            verdict: it.verdict,
            table: it.table,
        }),
        too_many: scales.is_none(),
        scales: scale_notes(
            &open.questionnaires,
            scales.as_deref().unwrap_or_default(),
            (
                before.as_ref().map_or(0, |it| it.number),
                &before.map_or_else(Vec::new, |it| it.scales),
            ),
        ),
        figures: drawn,
        missing: Missing::load(&site, &open).await?,
        copy_js: assets::COPY_JS.address(),
        timed: rows.iter().any(|it| it.ahead.is_some()),
        rows: rows.clone(),
        address: base,
    })
}

fn end<'a>(end: figure::End, rows: &'a [Row<'a>]) -> End<'a> {
    End {
        name: end.name,
        sessions: end
            .sessions
            .into_iter()
            .filter_map(|(place, words)| Some((rows.get(place)?, words)))
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
