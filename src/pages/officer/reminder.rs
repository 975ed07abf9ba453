//! Who has not answered yet: how many, never who; and the reminder, which goes to
//! everybody, as a text for the group chat or by e-mail.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse, web};

use super::{OpenEdition, SignedIn, address, moment, now};
use crate::domain::{AuditEntryId, Edition, EditionId, MailAddress, State};
use crate::figure::missing_text;
use crate::mail::{Letter, Mailer, Outcome};
use crate::pages::{PageError, Site};
use crate::store::{Reminded, Store};

/// How many seconds lie between two reminders of an edition: one hour.
const PAUSE: i64 = 60 * 60;

/// How long the officer's browser is kept waiting for the mail server; after that the
/// page says how far it is.
const WAIT: Duration = Duration::from_secs(8);

/// How the reminders of this program's run went, by edition. It is kept in memory only: after a
/// restart, and to other programs on the database, the audit tells when the last one was sent and
/// how many messages were taken.
#[derive(Clone, Debug, Default)]
pub struct Reminders(Arc<Mutex<HashMap<EditionId, Progress>>>);

#[derive(Clone, Debug, Default)]
struct Progress {
    entry: Option<AuditEntryId>,
    total: usize,
    taken: usize,
    /// How many the mail server refused, and which, unless they were deleted since.
    refusals: usize,
    refused: Vec<MailAddress>,
    /// How many were deleted before it was their turn.
    withdrawn: usize,
    broken: Option<String>,
    ended: bool,
}

impl Reminders {
    fn all(&self) -> MutexGuard<'_, HashMap<EditionId, Progress>> {
        // Whoever held it when it broke has left whole numbers.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn of(&self, edition: EditionId) -> Option<Progress> {
        self.all().get(&edition).cloned()
    }

    /// Changes what is known of the reminder with this entry, unless a later one has begun.
    fn change(&self, edition: EditionId, entry: AuditEntryId, change: impl FnOnce(&mut Progress)) {
        let mut all = self.all();
        if let Some(it) = all.get_mut(&edition).filter(|it| it.entry == Some(entry)) {
            change(it);
        }
    }

    /// Forgets addresses. How far one that is being sent has come is still told.
    fn forget(&self, edition: EditionId) {
        let mut all = self.all();
        match all.get_mut(&edition) {
            Some(it) if !it.ended => it.refused.clear(),
            _ => drop(all.remove(&edition)),
        }
    }
}

/// What the edition's page says about those who have not answered.
pub(super) struct Missing {
    /// The open sessions that miss answers: title, and how many in words.
    pub(super) sessions: Vec<(String, String)>,
    pub(super) any_open: bool,
    /// The text for the group chat.
    pub(super) text: String,
    pub(super) addresses: usize,
    pub(super) can_mail: bool,
    /// When the next reminder is possible, where it is not possible now.
    pub(super) next: Option<String>,
    /// How the last reminder went.
    pub(super) went: Option<Went>,
    pub(super) edition_over: bool,
}

/// How a reminder went, in words.
pub(super) struct Went {
    pub(super) well: bool,
    pub(super) running: bool,
    pub(super) words: String,
    pub(super) refused: Vec<String>,
}

impl Missing {
    pub(super) async fn load(site: &Site, open: &OpenEdition) -> Result<Self, PageError> {
        let edition = &open.edition;
        let passes = site.store.pass_count(edition.id).await?;
        let addresses = site.store.reminder_addresses(edition.id).await?;
        let last = site.store.last_reminder(edition.id, now() + PAUSE).await?;
        let next = last.map(|it| it.at + PAUSE).filter(|it| *it > now());
        // What another program has sent since is newer than what this one remembers.
        let own = site.reminders.of(edition.id);
        let went = match (own, last) {
            (Some(own), last)
                if last.is_none_or(|it| own.entry == Some(it.entry) || !own.ended) =>
            {
                Some(own.words(&addresses))
            }
            (own, Some(last)) => elsewhere(last).or_else(|| Some(own?.words(&addresses))),
            (_, None) => None,
        };
        let sessions = sessions(open, passes);
        Ok(Self {
            any_open: open.sessions.iter().any(|it| it.state == State::Open),
            edition_over: !open.sessions.is_empty()
                && open.sessions.iter().all(|it| it.state == State::Closed),
            text: letter(site, edition, &sessions).text,
            sessions,
            can_mail: site.mailer.is_some(),
            next: next
                .map(|it| moment(it, &edition.plan.time_zone))
                .transpose()?,
            went,
            addresses: addresses.len(),
        })
    }
}

/// What the audit says of a reminder that this program does not know of; nothing of one that was
/// never finished.
fn elsewhere(last: Reminded) -> Option<Went> {
    if let Some((taken, failed)) = last.went {
        let went = Progress {
            total: taken + failed,
            taken,
            ended: true,
            ..Progress::default()
        };
        return Some(went.words(&[]));
    }
    (last.at + PAUSE > now()).then(|| Went {
        well: true,
        running: true,
        words: "A reminder is being sent.".to_owned(),
        refused: Vec::new(),
    })
}

impl Progress {
    fn words(&self, addresses: &[MailAddress]) -> Went {
        let messages = |count: usize| match count {
            1 => "1 message".to_owned(),
            _ => format!("{count} messages"),
        };
        let mut words = if !self.ended {
            format!(
                "The reminder is being sent: the mail server has taken {} of {}.",
                self.taken,
                messages(self.total)
            )
        } else if self.taken == 0 {
            "The reminder was not sent.".to_owned()
        } else if self.taken == self.total {
            format!(
                "The reminder was sent: the mail server took all {}.",
                messages(self.total)
            )
        } else {
            format!(
                "The reminder was sent in part: the mail server took {} of {}.",
                self.taken,
                messages(self.total)
            )
        };
        match self.refusals {
            0 => {}
            1 => words.push_str(" It refused 1."),
            count => words.push_str(&format!(" It refused {count}.")),
        }
        match self.withdrawn {
            0 => {}
            1 => words.push_str(" One address was not found any more when it was its turn."),
            count => words.push_str(&format!(
                " {count} addresses were not found any more when it was their turn."
            )),
        }
        if let Some(reason) = &self.broken {
            let told = self.taken + self.refusals + self.withdrawn;
            let rest = self.total.saturating_sub(told);
            words.push_str(&format!(
                " {} could not be handed over, because the mail server cannot be used: {reason}.",
                messages(rest)
            ));
        }
        Went {
            well: self.taken + self.withdrawn == self.total || !self.ended,
            running: !self.ended,
            words,
            // What was deleted since is not shown any more.
            refused: self
                .refused
                .iter()
                .filter(|it| addresses.contains(it))
                .map(ToString::to_string)
                .collect(),
        }
    }
}

/// The open sessions that miss answers, as far as the number received says so.
fn sessions(open: &OpenEdition, passes: u64) -> Vec<(String, String)> {
    let people = match open.edition.plan.cohort_size {
        0 => passes,
        size => u64::from(size),
    };
    open.sessions
        .iter()
        .zip(&open.summaries)
        .filter(|(session, _)| session.state == State::Open)
        .filter_map(|(session, summary)| {
            let words = missing_text(summary.received, people)?;
            Some((session.plan.title.clone(), words))
        })
        .collect()
}

/// The reminder. It is the same for everybody, so it says so to those who have answered.
fn letter(site: &Site, edition: &Edition, sessions: &[(String, String)]) -> Letter {
    let titles: String = sessions
        .iter()
        .map(|(title, _)| format!("- {title}\n"))
        .collect();
    let (these, them) = match sessions.len() {
        1 => ("This session is", "it"),
        _ => ("These sessions are", "them"),
    };
    let title = &edition.plan.title;
    let front = format!(
        "{}/e/{}/{}",
        site.config.base_url, edition.programme.key, edition.plan.number
    );
    Letter {
        subject: format!("Reminder: your view on the sessions of {title}"),
        text: format!(
            "{title}\n\n{these} open for your answers:\n\n{titles}\n\
             Scan the QR code on your card, or go on with the phone on which you opened it before:\n\
             {front}\n\n\
             It takes a minute for each. Nobody can see who answered what, or who has answered at \
             all: this goes to everybody. If you have answered {them}, thank you.\n"
        ),
    }
}

/// `POST /officer/editions/{programme}/{number}/reminder`
pub async fn send(
    site: web::Data<Site>,
    officer: SignedIn,
    request: HttpRequest,
    path: web::Path<(String, u32)>,
    bytes: web::Bytes,
) -> Result<HttpResponse, PageError> {
    let fields = officer.form(&request, &bytes)?;
    let (programme, number) = path.into_inner();
    let open = OpenEdition::load(&site, &programme, number).await?;
    let edition = &open.edition;
    match fields.value("action") {
        Some("send") => {
            if let Some(task) = begin(&site, &officer, &open).await? {
                // What takes longer goes on by itself.
                let _ = tokio::time::timeout(WAIT, task).await;
            }
        }
        Some("forget") => {
            let count = site.store.forget_reminder_addresses(edition.id).await?;
            site.reminders.forget(edition.id);
            site.store
                .note(
                    officer.id,
                    Some(edition.id),
                    now(),
                    "delete reminder addresses",
                    &count.to_string(),
                )
                .await?;
        }
        _ => {
            return Err(PageError::Bad(
                "action: write “send” or “forget”.".to_owned(),
            ));
        }
    }
    Ok(HttpResponse::SeeOther()
        .insert_header((LOCATION, format!("{}#missing", address(edition))))
        .finish())
}

/// Starts a reminder, unless one was sent within the hour: then the page says so.
async fn begin(
    site: &Site,
    officer: &SignedIn,
    open: &OpenEdition,
) -> Result<Option<actix_web::rt::task::JoinHandle<()>>, PageError> {
    let edition = &open.edition;
    let bad = |text: &str| Err(PageError::Bad(text.to_owned()));
    let Some(mailer) = site.mailer.clone() else {
        return bad(
            "E-mail is not set up: the administrator sets KANSO_SMTP_URL and KANSO_MAIL_FROM.",
        );
    };
    let sessions = sessions(open, site.store.pass_count(edition.id).await?);
    if sessions.is_empty() {
        return bad("No open session misses answers, so there is nothing to remind of.");
    }
    let addresses = site.store.reminder_addresses(edition.id).await?;
    if addresses.is_empty() {
        return bad("There are no e-mail addresses: add them on the page of the passes.");
    }
    let Ok(entry) = site
        .store
        .begin_reminder(officer.id, edition.id, now(), PAUSE)
        .await?
    else {
        return Ok(None);
    };
    let total = addresses.len();
    let progress = Progress {
        entry: Some(entry),
        total,
        ..Progress::default()
    };
    site.reminders.all().insert(edition.id, progress);
    let letter = letter(site, edition, &sessions);
    Ok(Some(actix_web::rt::spawn(deliver(
        mailer,
        site.store.clone(),
        site.reminders.clone(),
        Order {
            edition: edition.id,
            entry,
            letter,
            addresses,
        },
    ))))
}

/// What is to be sent to whom.
struct Order {
    edition: EditionId,
    entry: AuditEntryId,
    letter: Letter,
    addresses: Vec<MailAddress>,
}

async fn deliver(mailer: Mailer, store: Store, reminders: Reminders, order: Order) {
    let Order {
        edition,
        entry,
        letter,
        addresses,
    } = order;
    // What an officer, on whichever server, or the edition's last closing deletes is not written to
    // any more; neither is who cannot be looked up.
    let wanted = async |to: &MailAddress| match store.has_reminder_address(edition, to).await {
        Ok(kept) => kept,
        Err(error) => {
            tracing::error!(%error, "an address for a reminder could not be looked up");
            false
        }
    };
    let mut taken = 0;
    let outcome = |to: &MailAddress, outcome| {
        if outcome == Outcome::Taken {
            taken += 1;
        }
        reminders.change(edition, entry, |it| match outcome {
            Outcome::Taken => it.taken += 1,
            Outcome::Refused(code) => {
                // The server's words would name the address.
                tracing::warn!(code, "the mail server refused a reminder");
                it.refusals += 1;
                it.refused.push(to.clone());
            }
            Outcome::Unreachable(reason) => {
                tracing::warn!(%reason, "the mail server cannot be used");
                it.broken = Some(reason);
            }
            Outcome::Withdrawn => it.withdrawn += 1,
        });
    };
    mailer.send(&letter, &addresses, wanted, outcome).await;
    let failed = addresses.len().saturating_sub(taken);
    if let Err(error) = store.finish_reminder(entry, taken, failed).await {
        tracing::error!(%error, "how a reminder went could not be noted");
    }
    reminders.change(edition, entry, |it| it.ended = true);
}
