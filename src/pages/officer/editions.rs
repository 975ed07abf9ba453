//! The editions of all programmes.

use actix_web::{HttpResponse, web};
use askama::Template;

use super::{Around, SignedIn, address, dates};
use crate::domain::Edition;
use crate::pages::{PageError, Site, error::html};

#[derive(Template)]
#[template(path = "officer/editions.html")]
struct Editions<'a> {
    around: Around<'a>,
    programmes: Vec<ProgrammeList<'a>>,
    backups: Option<String>,
}

struct ProgrammeList<'a> {
    title: &'a str,
    synthetic: bool,
    brief: String,
    compare: String,
    editions: Vec<Item<'a>>,
}

struct Item<'a> {
    number: u32,
    title: &'a str,
    theme: &'a str,
    dates: String,
    illustrative: bool,
    address: String,
}

/// `GET /officer`
pub async fn show(site: web::Data<Site>, officer: SignedIn) -> Result<HttpResponse, PageError> {
    let editions = site.store.editions().await?;
    let mut programmes: Vec<ProgrammeList<'_>> = Vec::new();
    let mut last = None;
    for edition in &editions {
        if last != Some(edition.programme.id) {
            last = Some(edition.programme.id);
            programmes.push(ProgrammeList {
                title: &edition.programme.title,
                synthetic: edition.programme.synthetic,
                brief: super::decision::address(&edition.programme.key),
                compare: format!("/officer/compare/{}", edition.programme.key),
                editions: Vec::new(),
            });
        }
        if let Some(programme) = programmes.last_mut() {
            programme.editions.push(item(edition));
        }
    }
    html(&Editions {
        around: Around::new(&officer, programmes.iter().any(|it| it.synthetic)),
        programmes,
        backups: site.backups.sentence(),
    })
}

fn item(edition: &Edition) -> Item<'_> {
    Item {
        number: edition.plan.number,
        title: &edition.plan.title,
        theme: &edition.plan.theme,
        dates: dates(edition),
        illustrative: edition.plan.illustrative,
        address: address(edition),
    }
}
