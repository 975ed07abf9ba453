//! Whether an order that was found is better than chance.
//!
//! A channel gives places to people: in groups that can be compared only within themselves,
//! such as the rows of one page, each of one session. Four statistics hold it against the
//! order in which people answered; where there is nothing to find all orders within a group
//! are equally likely, whatever the channel is.
//!
//! 1. *All sessions together*: pairs in the right order less pairs in the wrong one
//!    (Kendall's S with its variance under ties), summed and taken as a standard score.
//!    Found beyond 5.33, which chance passes once in 10,000,000.
//! 2. *Right matches together*: how many people stand exactly at their place, from the front
//!    or from the back, against a Poisson distribution with mean 1 a group. Found below a
//!    probability of 1 in 10,000,000.
//! 3. *One session alone*: the exact distribution of S over its groups (inversions of
//!    independent permutations), and the number of people at their exact places, of which
//!    chance gives k or more with a probability of at most 1 / k!. Found below 1 in
//!    1,000,000,000.
//! 4. *Neighbours*: of two people of a session who lie beside each other in a page, whether
//!    the one who came first lies first; over all pages of a file, whichever table or index
//!    they belong to, because a page that was split keeps only a part of its order. Found
//!    beyond a standard score of 4.5 for one session, of 5.33 for all together.
//!
//! There are some hundred channels, two orders (who answered first, who wrote last) and
//! some twenty sessions, so a run without a leak finds something less than once in 1,000.
//! The power, from the tests below: of 20 sessions of 16 people that lie there with a mean
//! rank correlation of 0.4, 97 of 100 are found; a single session that lies there in its
//! whole order is always found, alone among 19 without any; so is a page of 13 rows in their
//! order; and of pages that were split after the fifth of 16, 95 of 100.

use std::collections::HashMap;

/// The persons of each session in the order in which they answered.
pub(super) type Orders = Vec<Vec<usize>>;

/// Where the people of each session stand, by group: session, and what can be compared.
#[derive(Default)]
pub(super) struct Channel(HashMap<(usize, u64), HashMap<usize, f64>>);

impl Channel {
    /// Notes a place of a person in a group of a session; the first one counts.
    pub(super) fn note(&mut self, session: usize, group: u64, person: usize, at: f64) {
        self.0
            .entry((session, group))
            .or_default()
            .entry(person)
            .or_insert(at);
    }

    /// What is better than chance here; `None` where nothing is.
    pub(super) fn found(&self, orders: &Orders) -> Option<String> {
        let mut by_session: HashMap<usize, Vec<Group>> = HashMap::new();
        for ((session, _), places) in &self.0 {
            let Some(order) = orders.get(*session) else {
                continue;
            };
            let places: Vec<f64> = order
                .iter()
                .filter_map(|person| places.get(person).copied())
                .collect();
            if places.len() > 1 {
                by_session
                    .entry(*session)
                    .or_default()
                    .push(Group::of(&places));
            }
        }
        let (mut s, mut variance) = (0.0, 0.0);
        let (mut groups, mut right, mut reversed) = (0_u32, 0, 0);
        for (session, list) in &by_session {
            let sums = list.iter().fold((0.0, 0.0), |(s, variance), it| {
                (s + it.s, variance + it.variance)
            });
            s += sums.0;
            variance += sums.1;
            for it in list.iter().filter(|it| !it.tied && it.people > 3) {
                groups += 1;
                right += it.right;
                reversed += it.reversed;
                if 1.0 / factorial(it.right.max(it.reversed)) < ALONE {
                    let most = it.right.max(it.reversed);
                    return Some(format!("{most} of {} in session {session}", it.people));
                }
            }
            if sums.1 > 0.0
                && sums.0.abs() / sums.1.sqrt() > 3.5
                && list.iter().all(|it| !it.tied)
                && exact(list) < ALONE
            {
                return Some(format!("the whole order of session {session}"));
            }
        }
        let score = if variance > 0.0 {
            s / variance.sqrt()
        } else {
            0.0
        };
        if score.abs() > SCORE {
            return Some(format!("an order with a score of {score:.1}"));
        }
        let most = right.max(reversed);
        (poisson_tail(f64::from(groups), most) < TOGETHER)
            .then(|| format!("{most} exact matches where {groups} are by chance"))
    }
}

/// Who lies beside whom in the pages of a file, over all its tables and indexes: for each
/// session how often one person lies just before another, less the other way round.
#[derive(Default)]
pub(super) struct Neighbours(HashMap<usize, HashMap<(usize, usize), f64>>);

impl Neighbours {
    /// Adds the people of a session as they lie in a page.
    pub(super) fn add(&mut self, session: usize, people: &[usize]) {
        for pair in people.windows(2) {
            let (before, after) = (pair[0], pair[1]);
            let pairs = self.0.entry(session).or_default();
            *pairs.entry((before, after)).or_default() += 1.0;
            *pairs.entry((after, before)).or_default() -= 1.0;
        }
    }

    /// What is better than chance here; `None` where nothing is.
    pub(super) fn found(&self, orders: &Orders) -> Option<String> {
        let (mut sum, mut variance) = (0.0, 0.0);
        for (session, pairs) in &self.0 {
            let Some(order) = orders.get(*session) else {
                continue;
            };
            let at: HashMap<usize, usize> = order.iter().copied().zip(0..).collect();
            // With every pair twice, once in each direction.
            let (mut right, mut squares) = (0.0, 0.0);
            let mut margins: HashMap<usize, f64> = HashMap::new();
            for ((one, other), count) in pairs {
                if let (Some(first), Some(second)) = (at.get(one), at.get(other)) {
                    right += if first < second { *count } else { -count } / 2.0;
                    squares += count * count / 2.0;
                    *margins.entry(*one).or_default() += count;
                }
            }
            let margins: f64 = margins.values().map(|it| it * it).sum();
            // Two pairs that share a person are correlated by 1/3, so whatever the pages
            // repeat, this is the variance over all orders of the session.
            let of_session: f64 = (squares + margins) / 3.0;
            if right.abs() > NEIGHBOURS * of_session.sqrt() {
                let score = right / of_session.sqrt();
                return Some(format!("session {session} with a score of {score:.1}"));
            }
            sum += right;
            variance += of_session;
        }
        let score = if variance > 0.0 {
            sum / variance.sqrt()
        } else {
            0.0
        };
        (score.abs() > SCORE).then(|| format!("a score of {score:.1}"))
    }
}

const SCORE: f64 = 5.33;
const NEIGHBOURS: f64 = 4.5;
const TOGETHER: f64 = 1e-7;
const ALONE: f64 = 1e-9;

/// The places of one group in the true order, summed up.
struct Group {
    people: usize,
    s: f64,
    variance: f64,
    tied: bool,
    right: u32,
    reversed: u32,
}

impl Group {
    fn of(places: &[f64]) -> Self {
        let n = places.len();
        let mut s = 0.0;
        for (at, one) in places.iter().enumerate() {
            for other in &places[at + 1..] {
                s += (other - one)
                    .partial_cmp(&0.0)
                    .map_or(0.0, |it| f64::from(it as i8));
            }
        }
        let mut sorted = places.to_vec();
        sorted.sort_by(f64::total_cmp);
        let ties: Vec<usize> = sorted.chunk_by(|a, b| a == b).map(<[f64]>::len).collect();
        let term = |n: usize| (n * (n - 1) * (2 * n + 5)) as f64;
        let variance = (term(n) - ties.iter().map(|it| term(*it)).sum::<f64>()) / 18.0;
        let at = |place: usize| sorted[place];
        let right = (0..n).filter(|it| places[*it] == at(*it)).count();
        let reversed = (0..n).filter(|it| places[*it] == at(n - 1 - it)).count();
        Self {
            people: n,
            s,
            variance,
            tied: ties.len() < n,
            right: u32::try_from(right).unwrap(),
            reversed: u32::try_from(reversed).unwrap(),
        }
    }
}

/// The probability of a sum of S at least as far from 0 as that of these groups: that of so
/// many inversions in independent random permutations, on both sides.
fn exact(groups: &[Group]) -> f64 {
    let mut distribution = vec![1.0];
    for group in groups {
        for values in 2..=group.people {
            let mut next = vec![0.0; distribution.len() + values - 1];
            for (inversions, probability) in distribution.iter().enumerate() {
                for more in 0..values {
                    next[inversions + more] += probability / values as f64;
                }
            }
            distribution = next;
        }
    }
    let most = distribution.len() - 1;
    let s: f64 = groups.iter().map(|it| it.s).sum();
    let inversions = ((most as f64 - s.abs()) / 2.0).round() as usize;
    2.0 * distribution[..=inversions].iter().sum::<f64>()
}

fn factorial(k: u32) -> f64 {
    (1..=k).map(f64::from).product()
}

/// The probability of `k` or more where so many are expected.
fn poisson_tail(mean: f64, k: u32) -> f64 {
    let mut term = (-mean).exp();
    let mut below = 0.0;
    for at in 0..k {
        below += term;
        term *= mean / f64::from(at + 1);
    }
    // What lies above k is summed itself where the rest would be rounded away.
    if below < 0.99 {
        return 1.0 - below;
    }
    (k..k + 200)
        .scan(term, |term, at| {
            let now = *term;
            *term *= mean / f64::from(at + 1);
            Some(now)
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use rand::seq::SliceRandom;
    use rand::{RngExt, SeedableRng};

    use super::*;

    const PEOPLE: usize = 16;

    fn orders(random: &mut impl rand::Rng, sessions: usize) -> Orders {
        (0..sessions)
            .map(|_| {
                let mut order: Vec<usize> = (0..PEOPLE).collect();
                order.shuffle(random);
                order
            })
            .collect()
    }

    /// A channel in which each session's true order is blurred by so much noise.
    fn channel(
        random: &mut impl rand::Rng,
        orders: &Orders,
        noise: &dyn Fn(usize) -> f64,
    ) -> Channel {
        let mut channel = Channel::default();
        for (session, order) in orders.iter().enumerate() {
            for (at, person) in order.iter().enumerate() {
                // The sum of twelve even numbers is as good as normal.
                let blur: f64 = (0..12).map(|_| random.random_range(-0.5..0.5)).sum();
                let place = at as f64 + blur * noise(session);
                channel.note(session, 0, *person, place);
            }
        }
        channel
    }

    #[test]
    fn chance_is_not_taken_for_an_order() {
        let mut random = rand::rngs::ChaCha12Rng::seed_from_u64(1);
        for _ in 0..300 {
            let orders = orders(&mut random, 20);
            let found = channel(&mut random, &orders, &|_| 1e6).found(&orders);
            assert_eq!(found, None);
        }
    }

    #[test]
    fn the_power_is_what_the_document_says() {
        let mut random = rand::rngs::ChaCha12Rng::seed_from_u64(2);
        let (mut weak, mut one, mut part) = (0, 0, 0);
        for _ in 0..100 {
            let orders = orders(&mut random, 20);
            // This noise leaves a mean rank correlation of 0.4.
            weak += u32::from(
                channel(&mut random, &orders, &|_| 10.3)
                    .found(&orders)
                    .is_some(),
            );
            let alone = |it: usize| if it == 7 { 0.0 } else { 1e6 };
            one += u32::from(
                channel(&mut random, &orders, &alone)
                    .found(&orders)
                    .is_some(),
            );
            // Of a session only a page of 13 rows kept its order, from the back.
            let mut page = Channel::default();
            for (at, person) in orders[3].iter().take(13).enumerate() {
                page.note(3, 5, *person, -(at as f64));
            }
            part += u32::from(page.found(&orders).is_some());
        }
        assert_eq!((one, part), (100, 100));
        assert!(weak >= 94, "{weak} of 100");
    }

    #[test]
    fn neighbours_are_found_in_pages_that_were_split() {
        let mut random = rand::rngs::ChaCha12Rng::seed_from_u64(3);
        let mut found = 0;
        for _ in 0..200 {
            let orders = orders(&mut random, 20);
            let (mut split, mut none) = (Neighbours::default(), Neighbours::default());
            for (session, order) in orders.iter().enumerate() {
                for _ in 0..3 {
                    let mut page = order.clone();
                    page.shuffle(&mut random);
                    none.add(session, &page);
                    if session == 19 {
                        // What came before the split lies in the order of the keys.
                        page.retain(|it| order[..5].contains(it));
                        page.extend(&order[5..]);
                        split.add(session, &page);
                    }
                }
            }
            assert_eq!(none.found(&orders), None);
            found += u32::from(split.found(&orders).is_some());
        }
        assert!(found >= 185, "{found} of 200");
    }

    #[test]
    fn the_distributions_are_right() {
        let mut line = Neighbours::default();
        line.add(0, &[0, 1, 2, 3, 4]);
        // A line of n has a variance of (n + 1) / 3.
        let score = line.found(&vec![vec![0, 1, 2, 3, 4]; 1]);
        assert_eq!(score, None);
        let sorted = |n: u32| Group::of(&(0..n).map(f64::from).collect::<Vec<_>>());
        // One of 4! and one of 3! orders, forwards and backwards.
        assert!((exact(&[sorted(4)]) - 2.0 / 24.0).abs() < 1e-12);
        assert!((exact(&[sorted(4), sorted(3)]) - 2.0 / 144.0).abs() < 1e-12);
        assert!((poisson_tail(1.0, 1) - (1.0 - (-1.0_f64).exp())).abs() < 1e-12);
        // R: ppois(49, 20, lower.tail = FALSE)
        assert!(
            (poisson_tail(20.0, 50) / 1.2459e-8 - 1.0).abs() < 1e-3,
            "{}",
            poisson_tail(20.0, 50)
        );
        let tied = Group::of(&[1.0, 1.0, 2.0]);
        assert!(tied.tied && tied.s == 2.0);
        assert!((tied.variance - (66.0 - 18.0) / 18.0).abs() < 1e-12);
    }
}
