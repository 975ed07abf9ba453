//! The pages of the comparison, their files and their citation.

use kanso::exchange::edition_from_toml;
use kanso::store::Store;

use crate::fixture::{Running, running};

const PAGE: &str = "/officer/compare/seminar";

/// An edition's file with so many closed lectures, each on a day of its own and every third
/// by a visiting expert.
fn year(number: usize, lectures: usize) -> String {
    let mut file = format!(
        "[programme]\nkey = \"seminar\"\ntitle = \"A seminar\"\n[edition]\nnumber = {number}\n\
         title = \"Seminar {number}\"\ntheme = \"\"\ntime_zone = \"Asia/Tokyo\"\n\
         cohort_size = 16\ngrace_minutes = 0\n"
    );
    for lecture in 0..lectures {
        let kind = ["lecture", "observation visit", "discussion"][lecture % 3];
        let speaker = if lecture % 3 == 0 {
            "[[session.speaker]]\ntype = \"visiting expert\"\n"
        } else {
            ""
        };
        let follows = if number > 1 {
            format!("follows = [\"{}/session-{lecture}\"]\n", number - 1)
        } else {
            String::new()
        };
        file.push_str(&format!(
            "[[session]]\nkey = \"session-{lecture}\"\nkind = \"{kind}\"\n\
             title = \"=Session {lecture}\"\nstate = \"closed\"\n\
             held_on = 20{:02}-05-{:02}\ntopics = [\"Topic {}\"]\n{follows}{speaker}",
            number,
            lecture % 28 + 1,
            lecture % 4
        ));
    }
    file
}

/// Adds editions to the programme, with answers to all rated questions. Answers that were
/// really given would take minutes; the tallies are what the pages read.
async fn with_years(years: usize, lectures: usize) -> Running {
    let app = running().await;
    app.sign_in().await;
    for number in 2..years + 2 {
        let draft = edition_from_toml(&year(number - 1, lectures).replace(
            &format!("number = {}", number - 1),
            &format!("number = {number}"),
        ));
        // The first is the small edition, which nobody follows.
        let mut draft = draft.unwrap();
        for session in &mut draft.sessions {
            session.follows.retain(|_| number > 2);
            for (earlier, _) in &mut session.follows {
                *earlier = number as u32 - 1;
            }
        }
        app.store.put_edition(&draft, 0).await.unwrap();
    }
    let address = Store::sqlite_address(&app.folder.path().join("kanso.db"));
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    // Fifteen answers, spread over the five values in a way that differs between sessions.
    sqlx::raw_sql(
        "INSERT OR REPLACE INTO tally (session_id, question_key, value, edition_id, count) \
         SELECT s.id, q.key, v.value, s.edition_id, \
         CASE WHEN v.value = 1 + (s.position + e.number) % 5 THEN 7 ELSE 2 END \
         FROM session s JOIN edition e ON e.id = s.edition_id \
         JOIN question q ON q.questionnaire_id = s.questionnaire_id AND q.scale_key IS NOT NULL \
         JOIN (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) v \
         WHERE e.number > 1; \
         INSERT OR REPLACE INTO tally (session_id, question_key, value, edition_id, count) \
         SELECT s.id, 'attended', 1, s.edition_id, 15 - s.position % 4 FROM session s \
         JOIN edition e ON e.id = s.edition_id WHERE e.number > 1",
    )
    .execute(&pool)
    .await
    .unwrap();
    pool.close().await;
    app
}

async fn page(app: &Running, query: &str) -> String {
    let (status, page) = app.get(&format!("{PAGE}{query}")).await;
    assert_eq!(status, 200, "{query}: {page}");
    page
}

#[actix_web::test]
async fn twenty_editions_of_twelve_sessions_are_compared_in_every_view() {
    let app = with_years(20, 12).await;
    let started = std::time::Instant::now();
    let trend = page(&app, "?question=overall").await;
    assert!(trend.contains("20th") && trend.contains("21st"));
    assert_eq!(trend.matches("<figure").count(), 1);
    // Four lectures a year of fifteen answers each.
    assert!(trend.contains("n 60"), "{trend}");
    let all = page(&app, "?question=all").await;
    assert!(all.matches("<figure").count() >= 4);
    let slope = page(&app, "?view=slope&question=all").await;
    assert!(slope.contains("20th edition") && slope.contains("21st edition"));
    let two = page(&app, "?view=slope&question=overall&edition=3&edition=9").await;
    assert!(two.contains("3rd edition") && two.contains("9th edition"));
    let span = page(&app, "?question=overall&edition=3-5&edition=9").await;
    assert!(span.contains("3rd, 4th, 5th and 9th edition"));
    assert!(span.contains("&#38;edition=3-5&#38;edition=9"), "{span}");
    let heat = page(&app, "?view=heat&edition=7").await;
    assert!(heat.contains("=Session 11") && heat.contains("7th edition"));
    let days = page(&app, "?view=days").await;
    assert!(
        days.contains("1 May 2020") && days.contains("12 of 16"),
        "{days}"
    );
    let series = page(&app, "?question=overall&by=series&series=2/session-3").await;
    assert!(series.contains("=Session 3") && !series.contains("data-mark=\"=Session 4"));
    // A topic of a kind: lectures 0, 3, 6 and 9 of which 0 is on the topic.
    let some = page(
        &app,
        "?question=overall&kind=lecture&topic=topic+0&lecturer=Visiting+expert",
    )
    .await;
    assert!(some.contains("n 15") && !some.contains("n 60"), "{some}");
    assert!(
        started.elapsed().as_secs() < 60,
        "{:?} for eight pages of an unoptimised build",
        started.elapsed()
    );
}

#[actix_web::test]
async fn nothing_to_show_is_said_with_what_to_change() {
    let app = with_years(1, 3).await;
    for (query, said) in [
        ("?topic=Prisons", "fits topic “Prisons”. Leave this out"),
        (
            "?topic=Prisons&kind=lecture",
            "fits lectures and topic “Prisons”. Leave one of these out",
        ),
        ("?lecturer=nobody", "fits lecturer type “nobody”"),
        (
            "?series=9/no-such",
            "fits corresponding to session 9/no-such",
        ),
        ("?edition=99", "None of the chosen editions has sessions."),
        (
            "?question=time-for-questions&kind=action+plan",
            "fits action plans",
        ),
        (
            "?question=clarity&kind=observation+visit",
            "None of these sessions was asked “Clarity”",
        ),
        (
            "?by=series&question=overall",
            "Link sessions with “follows”",
        ),
        (
            "?view=slope&question=overall",
            "Two editions with answers to show are needed",
        ),
        (
            "?view=slope&question=all",
            "Two editions with answers to show are needed",
        ),
        (
            "?view=days&edition=1",
            "How many answered is told when a session is closed",
        ),
        (
            "?view=heat&kind=country+presentation",
            "fits country presentations",
        ),
    ] {
        let page = page(&app, query).await;
        assert!(page.contains(said), "{query}: {page}");
        assert!(
            !page.contains("Cite this view") && !page.contains("<figure"),
            "{query}"
        );
    }
    for (query, said) in [
        (
            "?view=pie",
            "view: “pie” is not a view: use one of trend · slope · heat · days",
        ),
        ("?kind=picnic", "kind: “picnic”"),
        ("?series=nine", "series: write an edition's number, a slash"),
        (
            "?edition=first",
            "edition: use the number of an edition, or two",
        ),
        (
            "?edition=1-4294967295",
            "edition: use the number of an edition, or two",
        ),
        (
            "?edition=3-1",
            "edition: use the number of an edition, or two",
        ),
        ("?question=no-such", "question: no edition asks this."),
        ("?question=%00", "question: "),
        ("?by=weekday", "by: use"),
        (
            "?figure=none&as=svg",
            "figure: this page has no such figure.",
        ),
        (
            "?question=overall&figure=trend-overall&as=pdf",
            "as: use svg, png or csv.",
        ),
        (
            "?question=overall&figure=trend-overall",
            "as: use svg, png or csv.",
        ),
    ] {
        let (status, page) = app.get(&format!("{PAGE}{query}")).await;
        assert_eq!(status, 400, "{query}");
        let text = page.replace("&#39;", "'");
        assert!(text.contains(said), "{query}: {page}");
    }
    // What a form leaves empty does not stay in the address.
    let (status, to) = app
        .get_to(&format!(
            "{PAGE}?question=overall&kind=&topic=Topic+0&edition=2"
        ))
        .await;
    assert_eq!(status, 303);
    assert_eq!(
        to,
        format!("{PAGE}?question=overall&topic=Topic%200&edition=2")
    );
}

#[actix_web::test]
async fn every_figure_can_be_had_as_files() {
    let app = with_years(2, 3).await;
    for page in [
        format!("{PAGE}?question=overall"),
        format!("{PAGE}?view=heat&kind=lecture"),
        format!("{PAGE}?view=days"),
        "/officer/editions/seminar/2".to_owned(),
        "/officer/editions/seminar/2/sessions/session-0".to_owned(),
    ] {
        let (_, html) = app.get(&page).await;
        let path = page.split('?').next().unwrap();
        let mut files = 0;
        for link in html.split("<a href=\"?").skip(1) {
            let query = link.split('"').next().unwrap();
            let query = query.replace("&#38;", "&").replace("&amp;", "&");
            if !query.contains("&as=") && !query.contains("?as=") {
                continue;
            }
            let url = format!("{}{path}?{query}", app.base);
            let response = app.client.get(&url).send().await.unwrap();
            assert_eq!(response.status().as_u16(), 200, "{url}");
            let header = |name: &str| {
                let value = &response.headers()[name];
                value.to_str().unwrap().to_owned()
            };
            let (kind, name) = (header("content-type"), header("content-disposition"));
            let ending = query.rsplit('=').next().unwrap();
            let id = query
                .split("figure=")
                .nth(1)
                .unwrap()
                .split('&')
                .next()
                .unwrap();
            assert!(
                name.starts_with("attachment; filename=\"seminar-"),
                "{name}"
            );
            assert!(name.ends_with(&format!("-{id}.{ending}\"")), "{name}");
            let bytes = response.bytes().await.unwrap();
            match ending {
                "svg" => {
                    assert_eq!(kind, "image/svg+xml; charset=utf-8");
                    let svg = std::str::from_utf8(&bytes).unwrap();
                    assert!(svg.starts_with("<svg") && !svg.contains("var(--"));
                }
                "png" => {
                    assert_eq!(kind, "image/png");
                    assert!(bytes.starts_with(b"\x89PNG"));
                    // Twice the width of a chart on a page, in the file's own header.
                    assert_eq!(bytes[16..20], 1440_u32.to_be_bytes());
                }
                _ => {
                    assert_eq!(kind, "text/csv; charset=utf-8");
                    let text = std::str::from_utf8(&bytes).unwrap();
                    let rows = text.strip_prefix('\u{feff}').unwrap();
                    assert!(rows.lines().count() > 1);
                    let formula = |it: &str| it.starts_with(['=', '+', '@', '\t']);
                    assert!(
                        !rows.lines().flat_map(|it| it.split(',')).any(formula),
                        "{rows}"
                    );
                }
            }
            files += 1;
        }
        assert!(files >= 3 && files % 3 == 0, "{page} has {files}");
    }
    let (_, csv) = app
        .get(&format!(
            "{PAGE}?view=heat&kind=lecture&figure=heat-shares&as=csv"
        ))
        .await;
    let row = csv.lines().find(|it| it.contains(",overall,")).unwrap();
    // 2 + 7 of 15 where the most frequent answer is among the two best.
    assert!(
        row.starts_with("'=Session 0,overall,1,15,2,2,2,7,2,0,0.6000,"),
        "{row}"
    );
}

#[actix_web::test]
async fn a_citation_stays_until_the_numbers_change() {
    let app = with_years(2, 3).await;
    let cited = async |query: &str| {
        let page = page(&app, query).await;
        let start = page.find("<textarea id=\"cite-text\"").unwrap();
        let text = &page[start..start + page[start..].find("</textarea>").unwrap()];
        text.split_once('>').unwrap().1.replace("&#38;", "&")
    };
    let query = "?question=overall&kind=lecture&lecturer=visiting+expert";
    let first = cited(query).await;
    for part in [
        "A seminar. Overall, edition by edition. ",
        "1st to 3rd edition; lectures; lecturer type “visiting expert”",
        " 30 answers. ",
        "Kanso, data version ",
        "http://127.0.0.1/officer/compare/seminar?question=overall&kind=lecture\
         &lecturer=visiting%20expert&edition=1-3",
    ] {
        assert!(first.contains(part), "{part}: {first}");
    }
    assert_eq!(cited(query).await, first);
    let address = first.rsplit_once(' ').unwrap().1;
    let here = address
        .strip_prefix("http://127.0.0.1/officer/compare/seminar")
        .unwrap();
    assert_eq!(cited(here).await, first, "the address shows the same view");

    let all = cited("?question=overall").await;
    let version = |it: &str| it.split("version ").nth(1).unwrap()[..8].to_owned();
    assert_ne!(version(&all), version(&first));
    // The opening of the small edition closes without answers to show, and that is told.
    app.set_state("opening", "closed").await;
    assert_ne!(version(&cited("?question=overall").await), version(&all));
    let after = cited("?question=overall&edition=2&edition=3").await;
    assert_eq!(cited("?question=overall&edition=2&edition=3").await, after);
}

#[actix_web::test]
async fn a_programme_without_sessions_has_nothing_to_choose_from() {
    let app = running().await;
    app.sign_in().await;
    let empty = year(1, 0).replace("key = \"seminar\"", "key = \"empty\"");
    let empty = edition_from_toml(&empty).unwrap();
    app.store.put_edition(&empty, 0).await.unwrap();
    let (_, page) = app.get("/officer/compare/empty").await;
    assert!(page.contains("Nothing to compare yet"));
    assert!(page.contains("kanso import FILE.toml"));
    assert!(!page.contains("<select") && !page.contains("Cite this view"));
    let (_, page) = app.get("/officer/brief/empty").await;
    assert!(!page.contains("0 of 0"), "{page}");
    assert!(page.contains("This edition has no sessions."));
    // The small edition has a pass; without any its page says what to do first.
    let next = year(1, 1).replace("number = 1", "number = 2");
    let next = next.replace("key = \"seminar\"", "key = \"empty\"");
    app.store
        .put_edition(&edition_from_toml(&next).unwrap(), 0)
        .await
        .unwrap();
    let (_, page) = app.get("/officer/editions/empty/2").await;
    assert!(page.contains("Nobody has a pass yet."));
    // Nothing is drawn of what was never opened.
    let planned = year(2, 1).replace("state = \"closed\"", "");
    let planned = planned.replace("key = \"seminar\"", "key = \"planned\"");
    app.store
        .put_edition(
            &edition_from_toml(&planned.replace("follows = [\"1/session-0\"]", "")).unwrap(),
            0,
        )
        .await
        .unwrap();
    let (_, page) = app.get("/officer/compare/planned?question=overall").await;
    assert!(page.contains("None of these sessions has been opened yet"));
    assert!(!page.contains("<figure") && !page.contains("Cite this view"));
    let (_, page) = app.get("/officer/editions/seminar/1").await;
    assert!(!page.contains("Nobody has a pass yet."));
}
