"""Makes estimates.csv, the reference values of reliability, the curve of the time for questions, and standings.

Run with NumPy, SciPy, statsmodels, scikit-learn and pingouin installed:
python -P estimates.py > estimates.csv && Rscript estimates.R >> estimates.csv
(-P keeps statistics.py beside it from taking the place of the module of that name).
"""

import numpy as np
import pandas as pd
import pingouin
from scipy import integrate, stats
from scipy.special import gammaln
from sklearn.isotonic import IsotonicRegression
from statsmodels.stats.proportion import proportion_confint


def row(name, given, values):
    print(f"{name},{given},{' '.join('nan' if np.isnan(it) else f'{it:.12f}' for it in values)}")


def text(rows):
    return "|".join(" ".join(str(it) for it in row) for row in rows)


print("name,given,expected")

# Cronbach's alpha with Feldt's interval: pingouin; item-rest correlations: pandas.
random = np.random.default_rng(1951)
quality = random.normal(size=(24, 1))
noisy = np.clip(np.round(3.6 + 0.8 * quality + 0.7 * random.normal(size=(24, 5))), 1, 5).astype(int)
for answers in (
    noisy,
    noisy[:6, :3],
    random.integers(1, 6, size=(15, 4)),
    np.array([[1, 2], [2, 1], [3, 5]]),
    np.column_stack([noisy[:10, :2], np.full(10, 4)]),
    np.array([[2, 4, 3], [2, 4, 3], [2, 4, 3], [5, 5, 4], [5, 5, 4]]),
):
    frame = pd.DataFrame(answers)
    alpha, interval = pingouin.cronbach_alpha(frame)
    n, k = answers.shape
    # pingouin rounds the interval to three digits; these are the same quantiles unrounded.
    ends = [1 - (1 - alpha) * stats.f.ppf(p, n - 1, (n - 1) * (k - 1)) for p in (0.975, 0.025)]
    assert np.allclose(np.round(ends, 3), interval, atol=1.1e-3), (ends, interval)
    with np.errstate(all="ignore"):
        rest = [frame[it].corr(frame.drop(columns=it).sum(axis=1)) for it in frame]
    row("reliability", text(answers), [alpha, *ends, *rest])

# Two independent alphas: the moments of the product of two F variables, and its exact distribution.
for a1, n1, a2, n2, k in ((0.81, 16, 0.62, 14, 5), (0.4, 40, 0.9, 30, 3), (0.7, 15, 0.7, 15, 4), (-0.2, 9, 0.5, 12, 3)):
    w = (1 - a1) / (1 - a2)
    x, y = stats.f((n1 - 1) * (k - 1), n1 - 1), stats.f(n2 - 1, (n2 - 1) * (k - 1))
    mean, square = x.mean() * y.mean(), x.moment(2) * y.moment(2)
    below = 2 * mean / (mean - 1)
    q = square * (below - 4) / (mean**2 * (below - 2))
    above = 2 / (q - 1)
    matched = stats.f(above, below)
    assert np.isclose(matched.mean(), mean) and np.isclose(matched.moment(2), square)
    cdf, _ = integrate.quad(lambda u: y.cdf(w / x.ppf(u)), 0, 1, limit=500)
    row(
        "two-alphas",
        f"{a1} {n1} {a2} {n2} {k}",
        [w, above, below, min(1, 2 * min(matched.cdf(w), matched.sf(w))), min(1, 2 * min(cdf, 1 - cdf))],
    )

# Weighted isotonic regression: scikit-learn.
for values, weights in (
    ([0.9, 0.4, 0.6, 0.1], [14, 3, 12, 5]),
    ([0.2, 0.75], [5, 100]),
    ([0.1, 0.3, 0.2, 0.6], [1, 2, 3, 4]),
):
    fit = IsotonicRegression(increasing=False).fit(range(len(values)), values, sample_weight=weights)
    row("isotonic", text([values, weights]), fit.predict(range(len(values))))


# The curve: sessions as edition:minutes:counts of the five answers from far too short to far too long.
def curve(sessions):
    levels = {}
    for minutes in sorted({it[1] for it in sessions}):
        people = short = long = 0
        for edition in sorted({it[0] for it in sessions}):
            same = np.array([it[2] for it in sessions if it[:2] == (edition, minutes)])
            if len(same):
                mean = same.mean(axis=0)
                people, short, long = people + mean.sum(), short + mean[:2].sum(), long + mean[3:].sum()
        levels[minutes] = (people, short, long)
    m = len(levels)
    minutes = list(levels)
    people, short, long = np.array(list(levels.values())).T
    raw = (short - long) / people
    level = pd.Series(range(m), index=minutes)
    own = np.array([it[2] for it in sessions], dtype=float)
    n = own.sum(axis=1)
    at = level[[it[1] for it in sessions]].to_numpy()

    # Pearson's statistic over its degrees of freedom, at least 1.
    def dispersion(values, means, variance):
        departs = n * (values - means[at]) ** 2
        pearson = np.divide(departs, variance[at], out=np.zeros(len(n)), where=variance[at] > 0).sum()
        return max(1, pearson / (len(n) - m)) if len(n) > m else 1

    p_short, p_long = short / people, long / people
    own_short, own_long = own[:, :2].sum(axis=1) / n, own[:, 3:].sum(axis=1) / n
    by_short = dispersion(own_short, p_short, p_short * (1 - p_short))
    by_net = dispersion(own_short - own_long, raw, p_short + p_long - raw**2)
    shares = [
        proportion_confint(x / by_short, k / by_short, alpha=0.05 / m, method="wilson") for x, k in zip(short, people)
    ]
    z = stats.norm.isf(0.025 / m)
    fewer = people / by_net
    p, q = (p_short * fewer + 1) / (fewer + 2), (p_long * fewer + 1) / (fewer + 2)
    half = z * np.sqrt((p + q - (p - q) ** 2) / (fewer + 2))
    nets = np.column_stack([np.minimum(np.maximum(p - q - half, -1), raw), np.maximum(np.minimum(p - q + half, 1), raw)])
    for name, values, limits in (("short", short / people, np.array(shares)), ("net", raw, nets)):
        fit = IsotonicRegression(increasing=False).fit(minutes, values, sample_weight=people).predict(minutes)
        upper = np.minimum.accumulate(limits[:, 1])
        lower = np.maximum.accumulate(limits[::-1, 0])[::-1]
        falls = (lower <= upper).all()
        lower, upper = np.minimum(lower, fit), np.maximum(upper, fit)
        numbers = np.column_stack([minutes, fit, lower, upper]).ravel() if falls else []
        given = "|".join(f"{e}:{m}:{' '.join(map(str, c))}" for e, m, c in sessions)
        row(f"curve-{name}", given, numbers)
    row("curve-dispersion", given, [by_net])


curve([(1, 20, (4, 6, 4, 1, 0))])
curve([(1, 15, (5, 6, 3, 0, 0)), (1, 15, (4, 7, 3, 1, 0)), (2, 30, (1, 4, 9, 1, 0)), (3, 45, (0, 1, 8, 4, 2))])
curve([(1, 10, (1, 2, 7, 3, 1)), (1, 20, (3, 5, 6, 1, 0)), (2, 20, (2, 3, 8, 0, 0)), (2, 40, (0, 0, 5, 6, 4))])
curve([(1, 10, (0, 0, 5, 8, 8)), (2, 60, (9, 9, 2, 0, 0))])
curve([(1, 30, (1, 2, 24, 2, 1)), (2, 30, (1, 1, 26, 2, 1)), (2, 45, (0, 3, 20, 5, 2)), (3, 30, (2, 2, 28, 1, 2))])
curve(
    [
        (1, 20, (5, 6, 2, 0, 0)),
        (1, 20, (0, 2, 8, 3, 1)),
        (2, 20, (6, 6, 2, 0, 0)),
        (2, 40, (0, 1, 4, 6, 3)),
        (3, 40, (2, 6, 6, 1, 0)),
        (3, 40, (0, 0, 3, 8, 3)),
    ]
)
curve([(1, 10, (1, 1, 4, 0, 0)), (2, 25, (20, 40, 30, 5, 5))])


# Standings: the same model, drawn by NumPy, with its mean over a finer grid of the shrinkage.
def standings(polarity, sessions, draws=1_000_000, grid=400):
    counts = np.array(sessions, dtype=float)
    size, answers = counts.shape
    pooled = counts.sum(axis=0) / size + 1 / answers
    mean = pooled / pooled.sum()
    n = counts.sum(axis=1)
    shrinkage = (np.arange(grid) + 0.5) / grid
    a = n.mean() * shrinkage / (1 - shrinkage)
    likelihood = np.zeros(grid)
    for it in counts:
        likelihood += gammaln(a) - gammaln(a + it.sum())
        likelihood += (gammaln(a[:, None] * mean + it) - gammaln(a[:, None] * mean)).sum(axis=1)
    weights = np.exp(likelihood - likelihood.max())
    weights /= weights.sum()
    if polarity == "unipolar":
        best = answers - 2 if answers > 2 else answers - 1
        sign = np.r_[np.zeros(best), np.ones(answers - best)]
    else:
        sign = np.r_[np.ones(answers // 2), np.zeros(answers % 2), -np.ones(answers // 2)]
    parts = [sign == 1, sign == 0, sign == -1]
    chosen = random.choice(grid, size=draws, p=weights)

    def dirichlet(alpha):
        drawn = random.standard_gamma(np.maximum(alpha, 1e-300))
        return drawn / drawn.sum(axis=-1, keepdims=True)

    means = dirichlet(np.tile([pooled[it].sum() for it in parts], (draws, 1)))
    values = np.empty((draws, size))
    for place, it in enumerate(counts):
        own = np.array([it[part].sum() for part in parts])
        drawn = dirichlet(own + a[chosen, None] * means)
        values[:, place] = drawn[:, 0] - drawn[:, 2]
    third = int(size / 3 + 0.5) or 1
    ranks = values.argsort(axis=1).argsort(axis=1)
    expected = []
    for place, it in enumerate(counts):
        shrunk = (weights * ((it + a[:, None] * mean) @ sign) / (it.sum() + a)).sum()
        expected += [
            shrunk,
            *np.quantile(values[:, place], [0.025, 0.975]),
            (ranks[:, place] >= size - third).mean() if size > 1 else 0,
            (ranks[:, place] < third).mean() if size > 1 else 0,
        ]
    row(f"standings-{polarity}", text(sessions), expected)


standings("unipolar", [(0, 1, 2, 7, 4), (0, 0, 1, 5, 9), (2, 4, 5, 2, 1), (0, 2, 3, 6, 3), (1, 1, 4, 6, 2), (0, 0, 2, 6, 6), (1, 3, 5, 4, 1)])
standings("unipolar", [(0, 1, 2, 7, 4), (2, 4, 5, 2, 1)])
standings("unipolar", [(0, 1, 2, 7, 4)])
standings("unipolar", [(0, 0, 4, 7, 3)] * 4)
standings("unipolar", [(3, 11), (9, 5), (1, 20), (6, 6)])
standings("bipolar", [(2, 7, 4, 1, 0), (0, 1, 9, 4, 0), (0, 2, 8, 3, 2), (4, 8, 3, 0, 0), (1, 3, 8, 2, 1)])
