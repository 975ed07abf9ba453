"""Makes ranks.csv, the reference values of the rank tests, together with ranks.R.

Run with SciPy and statsmodels, and R with coin and kSamples installed: python ranks.py | Rscript ranks.R > ranks.csv
A case is groups of counts, lowest answer first, "3 0 1|0 2 2". What coin and kSamples can say
is added by ranks.R. Here are SciPy's moments, quantiles and adjustment, the variance of Brunner
and Munzel held against SciPy's test, the exact test of Jonckheere and Terpstra in whole
numbers for cases too large to list all arrangements, the level at which Newcombe's interval of
statsmodels touches 0 ("inverted"), and a line through shares with Wilson's intervals ("slope").
"""

from collections import Counter
from itertools import product
from math import comb, exp, log, prod, sqrt

import numpy as np
from scipy.optimize import brentq
from scipy.stats import brunnermunzel, false_discovery_control, norm, t
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

PAIRS = [
    # Nobody, one, two.
    ((0, 0, 0), (1, 2, 3)), ((0, 0), (0, 0)),
    ((1, 0, 0), (0, 0, 1)), ((0, 1, 0), (0, 1, 0)), ((0, 1, 0), (1, 0, 2)),
    ((1, 1, 0), (0, 1, 1)), ((2, 0), (0, 2)), ((0, 2, 0), (1, 0, 1)),
    # All equal; completely apart; the same twice.
    ((0, 0, 0, 16, 0), (0, 0, 0, 15, 0)), ((9, 7, 0, 0, 0), (0, 0, 4, 8, 3)),
    ((0, 0, 3, 9, 4), (4, 12, 0, 0, 0)), ((1, 2, 3, 6, 4), (1, 2, 3, 6, 4)),
    # Two to eleven answers, about as many as in a seminar.
    ((9, 5), (4, 11)), ((1, 15), (8, 8)), ((5, 6, 3), (1, 6, 8)), ((2, 4, 6, 3), (0, 3, 5, 8)),
    ((1, 2, 5, 6, 2), (0, 1, 3, 6, 6)), ((0, 1, 4, 9, 2), (1, 3, 6, 5, 0)), ((0, 0, 1, 14, 1), (0, 0, 0, 10, 6)),
    ((2, 0, 3, 0, 9), (0, 5, 0, 6, 0)), ((1, 2, 4, 5, 3, 1), (0, 1, 2, 5, 5, 3)),
    ((1, 1, 2, 4, 5, 2, 1), (0, 0, 1, 2, 5, 5, 3)), ((1, 1, 1, 2, 3, 4, 2, 1), (0, 1, 0, 1, 2, 4, 4, 3)),
    ((1, 0, 2, 1, 3, 3, 2, 2, 1), (0, 0, 1, 0, 2, 3, 3, 4, 2)),
    ((1, 1, 1, 1, 2, 3, 2, 2, 1, 1), (0, 0, 1, 1, 1, 2, 3, 3, 3, 2)),
    ((1, 0, 1, 1, 2, 2, 3, 2, 2, 1, 1), (0, 0, 1, 0, 1, 1, 2, 3, 4, 2, 2)),
    ((2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0), (0, 0, 0, 1, 1, 2, 3, 3, 3, 2, 1)),
    # Unequal sizes, and larger ones.
    ((1, 1, 2, 1, 0), (2, 8, 20, 30, 20)), ((5, 20, 40, 25, 10), (2, 12, 40, 30, 16)),
    ((30, 20), (18, 42)), ((60, 80, 60), (45, 75, 80)), ((4, 5, 6, 7, 8, 4, 3, 2, 1, 0, 0), (0, 1, 2, 3, 4, 8, 7, 6, 5, 4, 2)),
    # Too large to be counted: the normal approximation.
    ((150, 250, 400, 700, 500), (140, 230, 400, 700, 530)), ((181, 182, 182, 182, 182, 182, 182, 182, 182, 182, 181), (160, 175, 180, 180, 180, 184, 184, 184, 188, 191, 194)),
    ((10_000_000, 20_000_000), (10_010_000, 19_990_000)),
]

TRENDS = [
    ((1, 1, 0), (0, 1, 1)), ((0, 0, 4, 0), (0, 0, 3, 0), (0, 0, 5, 0)), ((1, 0), (0, 1), (1, 1)), ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    ((2, 1, 0), (1, 1, 1), (0, 1, 2)), ((0, 1, 2), (1, 1, 1), (2, 1, 0)), ((2, 0, 1, 1), (0, 0, 0, 0), (1, 1, 0, 2), (0, 1, 1, 2)),
    ((1, 1, 0, 1), (0, 1, 1, 0), (1, 0, 1, 1), (0, 0, 1, 2)), ((1, 1, 1, 0, 0), (0, 1, 1, 1, 0), (0, 0, 1, 1, 1)),
    ((1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0), (0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1)), ((1, 1), (1, 1), (0, 2), (0, 2), (0, 2)),
    ((1, 2, 5, 6, 2), (1, 2, 4, 6, 3), (0, 1, 3, 6, 6)), ((2, 4, 5, 3, 2), (1, 3, 4, 5, 2), (3, 6, 3, 2, 2)), ((3, 5, 8), (4, 6, 6), (2, 3, 11), (1, 5, 10)),
    ((9, 7), (6, 10), (8, 8), (3, 13), (4, 12)),
    ((1, 2, 5, 6, 2), (1, 2, 4, 6, 3), (0, 1, 3, 6, 6), (1, 1, 4, 4, 6), (0, 2, 2, 6, 6), (0, 1, 1, 6, 7)),
    ((10, 15, 30, 45, 40), (10, 12, 30, 48, 40), (7, 12, 31, 50, 42)),
]

P_VALUES = [
    (), (0.03,), (0.2, 0.01, 0.04, 0.03), (0.05, 0.05, 0.05), (1.0, 0.0, 0.5), (0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341, 0.384, 0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986),
]

# No and yes, the earlier and the later edition.
SHARES = [((5, 9), (5, 10)), ((14, 2), (4, 11)), ((2, 14), (11, 4)), ((9, 0), (0, 9)), ((16, 0), (12, 4)), ((110, 130), (70, 150))]

SLOPES = [((8, 6), (7, 8), (3, 13)), ((4, 12), (9, 6), (2, 14), (10, 5)), ((15, 0), (11, 4), (9, 7), (3, 12), (1, 14)), ((5, 9), (5, 9), (5, 9))]


def text(groups):
    return "|".join(" ".join(map(str, it)) for it in groups)


def numbers(values):
    return ",".join(f"{it:.15g}" for it in values)


def answers(counts):
    return np.repeat(np.arange(1, len(counts) + 1), counts)


def placements(counts, other):
    """Of each answer, the share of the other sample below it, ties counted half."""
    other = np.array(other, float)
    return (np.cumsum(other) - other / 2) / other.sum(), np.array(counts, float)


def interval(earlier, later, superiority):
    n, m = sum(earlier), sum(later)
    if min(n, m) < 2:
        return 0.0, 1.0
    parts = []
    for counts, other in ((earlier, later), (later, earlier)):
        values, weights = placements(counts, other)
        size = weights.sum()
        mean = (weights * values).sum() / size
        parts.append((weights * (values - mean) ** 2).sum() / (size - 1) / size)
    variance = sum(parts)
    least = 0.025 ** (1 / min(n, m))
    if superiority in (0.0, 1.0):
        return (0.0, 1 - least) if superiority == 0 else (least, 1.0)
    if variance < 1e-15:
        return least / 2, 1 - least / 2
    degrees = variance**2 / (parts[0] ** 2 / (n - 1) + parts[1] ** 2 / (m - 1))
    if n + m < 10_000:
        theirs = brunnermunzel(answers(earlier), answers(later))
        ours = (superiority - 0.5) / sqrt(variance)
        assert abs(abs(theirs.statistic) - abs(ours)) < 1e-9
        assert abs(theirs.pvalue - 2 * t.sf(abs(ours), degrees)) < 1e-9
    logit = log(superiority / (1 - superiority))
    half = t.ppf(0.975, degrees) * sqrt(variance) / (superiority * (1 - superiority))
    return 1 / (1 + exp(half - logit)), 1 / (1 + exp(-half - logit))


def pair_lines(earlier, later):
    n, m = sum(earlier), sum(later)
    if min(n, m) == 0:
        yield f"none,{text((earlier, later))},"
        return
    below = np.cumsum(earlier) - np.array(earlier)
    wins = sum(int(b) * y for b, y in zip(below, later))
    ties = sum(x * y for x, y in zip(earlier, later))
    superiority = (wins + ties / 2) / (n * m)
    lower, upper = interval(earlier, later, superiority)
    total = n + m
    tied = sum((x + y) ** 3 - (x + y) for x, y in zip(earlier, later))
    variance = (total + 1 - tied / (total * (total - 1))) / (3 * n * m)
    if max(x + y for x, y in zip(earlier, later)) == total:
        variance = (total + 1) / (3 * n * m)
    smallest = min((norm.ppf(0.975) + norm.ppf(0.8)) * sqrt(variance), 1)
    if total >= 10_000:
        yield f"normal,{text((earlier, later))},{numbers((2 * norm.sf(abs(2 * superiority - 1) / sqrt(variance)),))}"
    yield f"sizes,{text((earlier, later))},{numbers((superiority, lower, upper, smallest))}"


def exact_trend(groups):
    """Two-sided exact p-value, by whole numbers, over the ways to deal each answer to the groups."""
    states = Counter({((0,) * len(groups), 0): 1})
    sizes = [sum(it) for it in groups]
    for pooled in map(sum, zip(*groups)):
        after = Counter()
        for (taken, twice), ways in states.items():
            rooms = [range(min(size - k, pooled) + 1) for size, k in zip(sizes, taken)]
            for first in product(*rooms[:-1]):
                last = pooled - sum(first)
                if last not in rooms[-1]:
                    continue
                dealt, left, chosen = (*first, last), pooled, 1
                for it in dealt:
                    chosen, left = chosen * comb(left, it), left - it
                # Twice the statistic: a pair won counts 2, a tied one 1.
                won = sum(2 * dealt[j] * taken[i] + dealt[i] * dealt[j] for j in range(len(groups)) for i in range(j))
                after[tuple(map(sum, zip(taken, dealt))), twice + won] += ways * chosen
        states = after
    pairs = sum(sizes[i] * sizes[j] for j in range(len(sizes)) for i in range(j))
    observed = sum(
        y * (2 * x if a < b else x) for j in range(len(groups)) for i in range(j)
        for a, x in enumerate(groups[i]) for b, y in enumerate(groups[j]) if a <= b
    )
    tails = sum(ways for (_, twice), ways in states.items() if abs(twice - pairs) >= abs(observed - pairs))
    return tails / sum(states.values())


def inverted(earlier, later):
    def end(z):
        lower, upper = confint_proportions_2indep(
            later[1], sum(later), earlier[1], sum(earlier), method="newcomb", compare="diff", alpha=2 * norm.sf(z)
        )
        return lower if later[1] / sum(later) > earlier[1] / sum(earlier) else -upper

    return 2 * norm.sf(brentq(end, 1e-6, 30, xtol=1e-14, rtol=1e-14))


def slope(groups):
    """The interval of Zou, Huang and Zhang for a linear function, over Wilson's."""
    x = np.arange(1, len(groups) + 1) - (len(groups) + 1) / 2
    c = x / (x**2).sum()
    values = np.array([it[1] / sum(it) for it in groups])

    def ends(z):
        wilson = [proportion_confint(it[1], sum(it), method="wilson", alpha=2 * norm.sf(z)) for it in groups]
        low, high = c * (values - np.array(wilson)[:, 0]), c * (np.array(wilson)[:, 1] - values)
        below, above = np.where(c > 0, low, high), np.where(c > 0, high, low)
        return c @ values - sqrt(below @ below), c @ values + sqrt(above @ above)

    lower, upper = ends(norm.ppf(0.975))
    fitted = np.polyfit(x, values, 1)[0]
    assert abs(fitted - c @ values) < 1e-12
    if abs(fitted) < 1e-12:
        return 0.0, lower, upper, 1.0
    z = brentq(lambda z: ends(z)[0] if fitted > 0 else ends(z)[1], 1e-6, 30, xtol=1e-14, rtol=1e-14)
    return fitted, lower, upper, 2 * norm.sf(z)


print("name,groups,values")
for earlier, later in PAIRS:
    for line in pair_lines(earlier, later):
        print(line)
for groups in TRENDS:
    print(f"trend,{text(groups)},")
    filled = [it for it in groups if sum(it)]
    arrangements = prod(comb(sum(map(sum, filled[: i + 1])), sum(it)) for i, it in enumerate(filled))
    if len(filled) <= 3 and max(map(sum, filled)) < 20 or arrangements < 100_000:
        print(f"trend-exact,{text(groups)},{numbers((exact_trend(filled),))}")
for earlier, later in SHARES:
    print(f"inverted,{text((earlier, later))},{numbers((inverted(earlier, later),))}")
for groups in SLOPES:
    print(f"slope,{text(groups)},{numbers(slope(groups))}")
for p in P_VALUES:
    adjusted = false_discovery_control(p) if p else ()
    print(f"adjusted,{numbers(p).replace(',', ' ')},{numbers(adjusted)}")
