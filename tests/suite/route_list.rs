//! Every address of the program with its parameters, so that a test can try all of them.

/// One route. Braces in its path are parameters with a value that exists; `fields` are those of
/// its query or form with a value that is taken.
pub(crate) struct Route {
    pub(crate) method: &'static str,
    pub(crate) path: &'static str,
    pub(crate) fields: &'static [(&'static str, &'static str)],
}

const fn get(path: &'static str, fields: &'static [(&'static str, &'static str)]) -> Route {
    Route {
        method: "GET",
        path,
        fields,
    }
}

const fn post(path: &'static str, fields: &'static [(&'static str, &'static str)]) -> Route {
    Route {
        method: "POST",
        path,
        fields,
    }
}

/// The answers of a form.
const ANSWERS: &[(&str, &str)] = &[
    ("overall", "4"),
    ("improve", "more"),
    ("attended", "yes"),
    ("language", "en"),
];

const COMPARED: &[(&str, &str)] = &[
    ("view", "trend"),
    ("question", "overall"),
    ("by", "kind"),
    ("kind", "lecture"),
    ("series", "1-opening"),
    ("topic", "x"),
    ("lecturer", "x"),
    ("edition", "1"),
    ("figure", "x"),
    ("as", "svg"),
];

/// What is open to everybody. The values `PASS` and `CODE` stand for those of the test.
pub(crate) const OPEN: [Route; 22] = [
    get("/", &[("language", "en")]),
    get("/static/{0}/{participant.css}", &[]),
    get("/worker.js", &[]),
    get("/p/{PASS}", &[("language", "en")]),
    post("/p/{PASS}", &[]),
    get("/p/{PASS}/{opening}", &[]),
    post("/p/{PASS}/{opening}", ANSWERS),
    get("/p/{PASS}/{opening}/received", &[]),
    get("/e/{seminar}/{1}", &[]),
    get("/e/{seminar}/{1}/{opening}", &[]),
    get("/e/{seminar}/{1}/{opening}/received", &[]),
    get("/s", &[("code", "abc234")]),
    get("/s/{CODE}", &[]),
    get("/s/{CODE}/form", &[]),
    post("/s/{CODE}/form", ANSWERS),
    get("/s/{CODE}/received", &[]),
    get("/present/{CODE}", &[]),
    get("/present/{CODE}/count", &[]),
    get("/keys/{seminar}/{1}", &[]),
    get("/stored", &[]),
    get("/api/v1/editions/{seminar}/{1}/keys", &[]),
    get("/api/v1/editions/{seminar}/{1}/pages/{en}", &[]),
];

/// The routes with a body of JSON, and the stream of events: they have tests of their own here.
pub(crate) const OTHERS: usize = 4;

/// What only an officer may see or do.
pub(crate) const OFFICERS: [Route; 15] = [
    get("/officer", &[]),
    get("/officer/password", &[]),
    get("/officer/compare/{seminar}", COMPARED),
    get(
        "/officer/brief/{seminar}",
        &[
            ("after", "1"),
            ("figure", "x"),
            ("as", "svg"),
            ("write", "1"),
        ],
    ),
    get("/officer/brief/{seminar}/{1}/decisions.toml", &[]),
    get(
        "/officer/editions/{seminar}/{1}",
        &[("figure", "x"), ("as", "csv")],
    ),
    get("/officer/editions/{seminar}/{1}/answers.csv", &[]),
    get("/officer/editions/{seminar}/{1}/passes", &[]),
    get(
        "/officer/editions/{seminar}/{1}/sessions/{past}",
        &[("figure", "x"), ("as", "csv")],
    ),
    post("/officer/sign-out", &[]),
    post("/officer/password", &[("password", "short")]),
    post(
        "/officer/brief/{seminar}/{1}/decisions",
        &[
            ("about", "kind:lecture"),
            ("question", "overall"),
            ("expect", "higher"),
            ("found", "x"),
            ("decided", "y"),
        ],
    ),
    post(
        "/officer/brief/{seminar}/{1}/decisions/{1}/{00000000-0000-4000-8000-000000000000}/delete",
        &[],
    ),
    post(
        "/officer/editions/{seminar}/{1}/passes",
        &[
            ("count", "0"),
            ("phone-secret", ""),
            ("addresses", ""),
            ("only", ""),
            ("replace", ""),
            ("making", ""),
        ],
    ),
    post(
        "/officer/editions/{seminar}/{1}/reminder",
        &[("action", "")],
    ),
];

/// Those that change the state of a session, and the way to a sign-in.
pub(crate) const OFFICERS_OTHERS: [Route; 5] = [
    post(
        "/officer/editions/{seminar}/{1}/sessions/{opening}",
        &[("state", "open"), ("seen", "open")],
    ),
    get("/officer/sign-in", &[]),
    post(
        "/officer/sign-in",
        &[("email", "officer@example.org"), ("password", "wrong")],
    ),
    get("/officer/sign-in/{token}", &[]),
    post("/officer/sign-in/{token}", &[]),
];

impl Route {
    /// The path without its braces, with one of its parameters replaced where `place` says so.
    pub(crate) fn address(&self, replaced: Option<(usize, &str)>) -> String {
        let mut address = String::new();
        for (place, part) in self.path.split('{').enumerate() {
            match part.split_once('}') {
                Some((value, rest)) => {
                    match replaced {
                        Some((at, by)) if at + 1 == place => address.push_str(&encoded(by)),
                        _ => address.push_str(value),
                    }
                    address.push_str(rest);
                }
                None => address.push_str(part),
            }
        }
        address
    }

    /// How many parameters the path has.
    pub(crate) fn parameters(&self) -> usize {
        self.path.matches('{').count()
    }

    /// The fields as a query or form, with one of them replaced where `place` says so.
    pub(crate) fn form(&self, replaced: Option<(usize, &str)>) -> String {
        let fields = self
            .fields
            .iter()
            .enumerate()
            .map(|(place, (name, value))| {
                let value = match replaced {
                    Some((at, by)) if at == place => by,
                    _ => value,
                };
                format!("{name}={}", encoded(value))
            });
        fields.collect::<Vec<_>>().join("&")
    }
}

/// Every byte that means something in an address, escaped.
pub(crate) fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[test]
fn the_list_holds_every_route() {
    let routes = |text: &str| {
        ["web::get()", "web::post()", "web::put()"]
            .iter()
            .map(|it| text.matches(it).count())
            .sum::<usize>()
    };
    let all = routes(include_str!("../../src/pages/mod.rs"))
        + routes(include_str!("../../src/pages/officer/mod.rs"));
    let listed = OPEN.len() + OTHERS + OFFICERS.len() + OFFICERS_OTHERS.len();
    assert_eq!(listed, all, "a route is missing in this list, or too many");
}
