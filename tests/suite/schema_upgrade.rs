//! Databases of every released schema, with data in them, opened by this program.

use kanso::store::Store;

/// The dump of a database of each schema, oldest first: one lecture, answered by six.
pub(crate) const DUMPS: [&str; 5] = [
    include_str!("schemas/0001.sql"),
    include_str!("schemas/0003.sql"),
    include_str!("schemas/0007.sql"),
    include_str!("schemas/0009.sql"),
    include_str!("schemas/0012.sql"),
];

#[actix_web::test]
async fn every_released_schema_is_brought_up_to_date_with_its_data() {
    for dump in DUMPS {
        let folder = tempfile::tempdir().unwrap();
        let address = Store::sqlite_address(&folder.path().join("kanso.db"));
        sqlx::any::install_default_drivers();
        let pool = sqlx::AnyPool::connect(&address).await.unwrap();
        sqlx::raw_sql(dump).execute(&pool).await.unwrap();
        pool.close().await;

        let store = Store::open(&address).await.unwrap();
        let edition = store.editions().await.unwrap().remove(0);
        assert_eq!(edition.plan.title, "The 1st seminar");
        let sessions = store.sessions(edition.id).await.unwrap();
        assert_eq!(sessions.len(), 3);
        for session in &sessions {
            let times = (session.opens_at, session.shuts_at);
            assert_eq!(times, (None, None), "the clock keeps out of what was there");
        }
        let mut overall: Vec<(u8, u64)> = store
            .tallies(edition.id)
            .await
            .unwrap()
            .into_iter()
            .filter(|it| it.question.as_str() == "overall" && it.count > 0)
            .map(|it| (it.value, it.count))
            .collect();
        overall.sort_unstable();
        assert_eq!(overall, [(3, 2), (4, 4)]);
        assert_eq!(store.comments(sessions[0].id).await.unwrap().len(), 6);
        assert_eq!(store.recount().await.unwrap(), []);
        assert_eq!(store.pass_count(edition.id).await.unwrap(), 6);
        let decisions = store.decisions(edition.id).await.unwrap();
        let decided: Vec<&str> = decisions
            .iter()
            .map(|it| it.plan.decided.as_str())
            .collect();
        let had = dump.contains("INSERT INTO \"decision\"");
        assert_eq!(decided, ["It ends after 20 minutes."][..usize::from(had)]);
    }
}
