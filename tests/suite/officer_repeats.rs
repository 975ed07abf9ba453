//! What officers send twice, too late, or with a mistake in it: nothing is lost, and nothing is done
//! that they did not see.

use std::collections::BTreeSet;

use kanso::domain::{EditionId, Secret};
use kanso::store::{Made, Making, Replaced, Store};
use sqlx::Row;

use crate::fixture::{
    EDITION_PAGE, Running, draft, form_token, making, postgres, running, sqlite, turn,
};

fn passes() -> String {
    format!("{EDITION_PAGE}/passes")
}

/// The links on the cards of a page.
fn cards(page: &str) -> Vec<String> {
    page.split("data-link=\"")
        .skip(1)
        .map(|it| it[..it.find('"').unwrap()].to_owned())
        .collect()
}

/// How often the audit has an action of these.
async fn noted(app: &Running, like: &str) -> Vec<(String, String)> {
    let address = Store::sqlite_address(&app.folder.path().join("kanso.db"));
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    let rows = sqlx::query(
        "SELECT action, subject FROM audit_entry WHERE action LIKE $1 ORDER BY action, subject",
    )
    .bind(like)
    .fetch_all(&pool)
    .await
    .unwrap();
    rows.iter()
        .map(|it| (it.get("action"), it.get("subject")))
        .collect()
}

async fn in_use(app: &Running) -> u64 {
    let edition = app.sessions().await[0].edition_id;
    app.store.pass_count(edition).await.unwrap()
}

#[actix_web::test]
async fn a_form_that_is_sent_again_shows_the_same_cards() {
    let app = running().await;
    app.sign_in().await;
    let (_, page) = app.get(&passes()).await;
    let body = making(&page, "count=3&addresses=a%40example.org");
    // A double click sends twice at once.
    let (first, second) = futures_util::future::join(
        app.post(&passes(), body.clone()),
        app.post(&passes(), body.clone()),
    )
    .await;
    assert_eq!((first.0, second.0), (200, 200), "{} {}", first.1, second.1);
    let made = cards(&first.1);
    assert_eq!(made.len(), 3);
    assert_eq!(cards(&second.1), made);
    assert_eq!(in_use(&app).await, 4);
    // So does the button that loads a page anew, also when its addresses were deleted since.
    let edition = app.sessions().await[0].edition_id;
    app.store.forget_reminder_addresses(edition).await.unwrap();
    let (status, again) = app.post(&passes(), body.clone()).await;
    assert_eq!((status, cards(&again)), (200, made.clone()));
    assert!(again.contains("nothing was made twice"), "{again}");
    assert_eq!(app.store.reminder_addresses(edition).await.unwrap(), []);
    for link in &made {
        let card = link.strip_prefix("http://127.0.0.1").unwrap();
        assert_eq!(app.get(card).await.0, 200, "{card}");
    }
    assert_eq!(
        noted(&app, "%make passes").await,
        [("make passes".to_owned(), "3".to_owned())]
    );
    assert_eq!(noted(&app, "add reminder%").await.len(), 1);

    // Another number, and another page, are other cards.
    let (status, more) = app.post(&passes(), making(&page, "count=2")).await;
    assert_eq!(status, 200);
    let (_, fresh) = app.get(&passes()).await;
    let (_, other) = app.post(&passes(), making(&fresh, "count=3")).await;
    let all: BTreeSet<String> = [&made, &cards(&more), &cards(&other)]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    assert_eq!(all.len(), 8);
    assert_eq!(in_use(&app).await, 9);
}

#[actix_web::test]
async fn a_lost_card_is_replaced_once() {
    let app = running().await;
    app.sign_in().await;
    let (_, page) = app.get(&passes()).await;
    let body = making(&page, "replace=1");
    let (status, first) = app.post(&passes(), body.clone()).await;
    assert_eq!(status, 200, "{first}");
    let (status, second) = app.post(&passes(), body).await;
    assert_eq!(status, 200);
    assert_eq!(cards(&first).len(), 1);
    assert_eq!(cards(&second), cards(&first));
    assert_eq!(noted(&app, "replace pass").await.len(), 1);
    assert_eq!(app.get(&format!("/p/{}", app.pass)).await.0, 404);

    // Cards that were replaced since are not made once more.
    let (_, page) = app.get(&passes()).await;
    let body = making(&page, "count=5");
    assert_eq!(app.post(&passes(), body.clone()).await.0, 200);
    let (_, page) = app.get(&passes()).await;
    let (status, _) = app.post(&passes(), making(&page, "replace=3")).await;
    assert_eq!(status, 200);
    let (status, said) = app.post(&passes(), body).await;
    assert_eq!(status, 422);
    assert!(
        said.contains("replaced or taken out of use since"),
        "{said}"
    );
    assert_eq!(in_use(&app).await, 6);
}

#[actix_web::test]
async fn a_form_for_passes_without_its_number_is_sent_back_filled() {
    let app = running().await;
    app.sign_in().await;
    let (_, page) = app.get(&passes()).await;
    let token = form_token(&page);
    for wrong in ["", "&making=", "&making=guess"] {
        let form = format!("token={token}{wrong}&count=3&addresses=a%40example.org");
        let (status, said) = app.post(&passes(), form).await;
        assert_eq!(status, 422, "{wrong}: {said}");
        assert!(said.contains("is out of date"), "{said}");
        assert!(said.contains("value=\"3\"") && said.contains("a@example.org</textarea>"));
        assert_eq!(in_use(&app).await, 1);
        let again = app.post(&passes(), making(&said, "count=3")).await;
        assert_eq!(cards(&again.1).len(), 3, "the form that came back works");
        let edition = app.sessions().await[0].edition_id;
        app.store.revoke_passes(edition).await.unwrap();
        app.store
            .add_passes(edition, &[Secret::random().hash()])
            .await
            .unwrap();
        let form = format!("token={token}{wrong}&replace=1");
        let (status, said) = app.post(&passes(), form).await;
        assert_eq!(status, 422);
        assert!(said.contains("is out of date"), "{said}");
    }
}

#[actix_web::test]
async fn what_cannot_be_made_leaves_the_form_filled_and_keeps_nothing() {
    let app = running().await;
    app.sign_in().await;
    let edition = app.sessions().await[0].edition_id;
    let addresses = "phone-secret=yes&addresses=a%40example.org%0D%0Ab%40example.org";
    for (count, said) in [
        ("0", "write a number from 1 to 200"),
        ("201", "write a number from 1 to 200"),
        ("", "write a number from 1 to 200"),
        ("16", "so 15 more can be made"),
    ] {
        let (_, page) = app.get(&passes()).await;
        let form = making(&page, &format!("count={count}&{addresses}"));
        let (status, page) = app.post(&passes(), form).await;
        assert_eq!(status, 422, "{count}: {page}");
        assert!(page.contains(said), "{count}: {page}");
        assert!(page.contains(&format!("value=\"{count}\"")), "{count}");
        assert!(page.contains("a@example.org\r\nb@example.org</textarea>"));
        assert!(page.contains(" checked"));
        assert_eq!(in_use(&app).await, 1);
        assert_eq!(app.store.reminder_addresses(edition).await.unwrap(), []);
    }
    app.set_state("opening", "closed").await;
    app.set_state("visit", "open").await;
    app.set_state("visit", "closed").await;
    for button in ["count=3", "count=3&only=addresses"] {
        let (_, page) = app.get(&passes()).await;
        let form = making(&page, &format!("{button}&{addresses}"));
        let (status, page) = app.post(&passes(), form).await;
        assert_eq!(status, 422, "{page}");
        assert!(page.contains("every session is closed"), "{page}");
        assert!(page.contains("a@example.org\r\nb@example.org</textarea>"));
        assert_eq!(in_use(&app).await, 1);
    }
}

/// Several officers make cards at once, and one replaces a card twice.
async fn makes_no_more_than_people(store: &Store) {
    let edition: EditionId = store.put_edition(&draft(), 0).await.unwrap().edition;
    let officer = store.put_officer("a@example.org", None).await.unwrap();
    let make = async |hashes: Vec<_>| {
        let making = Making {
            officer,
            edition,
            at: 0,
            hashes: &hashes,
            addresses: &[],
        };
        store.make_cards(&making).await.unwrap()
    };
    let of_five = || (0..5).map(|_| Secret::random().hash()).collect::<Vec<_>>();
    let made = futures_util::future::join_all((0..6).map(|_| make(of_five()))).await;
    let new = |it: &&Made| matches!(it, Made::New { .. });
    assert_eq!(made.iter().filter(new).count(), 3, "{made:?}");
    assert!(made.contains(&Made::TooMany {
        people: 16,
        used: 15
    }));
    assert_eq!(store.pass_count(edition).await.unwrap(), 15);
    let last = vec![Secret::random().hash()];
    let one = make(last.clone()).await;
    assert_eq!(
        one,
        Made::New {
            numbers: vec![16],
            kept: 0
        }
    );
    assert_eq!(make(last.clone()).await, Made::Again(vec![16]));

    let hash = Secret::random().hash();
    let replace = async |number| {
        let replaced = store.replace_card(officer, edition, 0, number, &hash);
        replaced.await.unwrap()
    };
    assert_eq!(replace(17).await, Replaced::NoSuchCard);
    assert_eq!(replace(16).await, Replaced::Now);
    assert_eq!(replace(16).await, Replaced::Before);
    assert_eq!(
        make(last).await,
        Made::TooMany {
            people: 16,
            used: 16
        }
    );
}

#[actix_web::test]
async fn officers_who_make_cards_at_once_make_no_more_than_people() {
    makes_no_more_than_people(&sqlite().await.store).await;
    let (_turn, store) = postgres().await;
    makes_no_more_than_people(&store).await;
}

#[actix_web::test]
async fn a_button_acts_on_the_state_that_its_page_showed() {
    let app = running().await;
    app.sign_in().await;
    let mut draft = draft();
    draft.plan.grace_minutes = 60;
    app.store.put_edition(&draft, 0).await.unwrap();
    let page = format!("{EDITION_PAGE}/sessions/visit");
    let (_, planned) = app.get(&page).await;
    assert_eq!(app.set_state("visit", "open").await.0, 303);
    let (_, open) = app.get(&page).await;

    // It was opened meanwhile.
    let (status, said) = app.post(&page, turn(&planned, "open")).await;
    assert_eq!(status, 409, "{said}");
    assert!(said.contains("Nothing was changed") && said.contains("has been opened meanwhile"));
    assert!(said.contains(">Close</button>"), "{said}");

    assert_eq!(app.post(&page, turn(&open, "closed")).await.0, 303);
    let closes_at = app.sessions().await[2].closes_at.unwrap();
    let (_, closing) = app.get(&page).await;

    // Neither does “Open for answers” keep it open, nor “Close” begin the grace time anew.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    for (old, state) in [(&planned, "open"), (&open, "closed")] {
        let (status, said) = app.post(&page, turn(old, state)).await;
        assert_eq!(status, 409, "{said}");
        assert!(said.contains("has begun to close meanwhile"), "{said}");
        assert!(said.contains(">Keep open</button>"), "{said}");
        assert_eq!(app.sessions().await[2].closes_at, Some(closes_at));
    }

    // What that page offers is done.
    assert_eq!(app.post(&page, turn(&closing, "open")).await.0, 303);
    assert_eq!(app.sessions().await[2].closes_at, None);
    let (status, said) = app.post(&page, turn(&closing, "open")).await;
    assert_eq!(status, 409);
    assert!(said.contains("has been kept open meanwhile"), "{said}");
    assert_eq!(app.set_state("visit", "closed").await.0, 303);
    app.store.finish_closing(i64::MAX).await.unwrap();
    for (old, state) in [(&closing, "open"), (&open, "closed")] {
        let (status, said) = app.post(&page, turn(old, state)).await;
        assert_eq!(status, 409);
        assert!(said.contains("has closed meanwhile"), "{said}");
        assert!(!said.contains("<button class=\"button quiet\" name=\"state\""));
    }

    // A button that does not say what its page showed does nothing.
    let before = app.sessions().await;
    let opening = format!("{EDITION_PAGE}/sessions/opening");
    let (_, html) = app.get(&opening).await;
    for seen in ["", "&seen=", "&seen=ajar"] {
        let body = format!("token={}{seen}&state=closed", form_token(&html));
        let (status, said) = app.post(&opening, body).await;
        assert_eq!(status, 400);
        assert!(said.contains("load the page of the session anew"), "{said}");
    }
    assert_eq!(app.sessions().await, before);
}
