"""Makes statistics.csv, the reference values of the intervals.

Run with SciPy and statsmodels installed: python statistics.py > statistics.csv
Wilson's interval and Newcombe's difference come from statsmodels, the interval of
Bonett and Price is written out after their paper with SciPy's normal quantile.
"""

from math import sqrt

from scipy.stats import norm
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

Z = norm.ppf(0.975)

print("name,a,b,c,d,lower,upper")
for n in (5, 9, 14, 16, 240):
    for x in sorted({0, 1, n // 3, n // 2, n - 1, n}):
        lower, upper = proportion_confint(x, n, method="wilson")
        print(f"wilson,{x},{n},0,0,{lower:.12f},{upper:.12f}")
for x, n, y, m in ((9, 14, 12, 15), (0, 9, 9, 9), (5, 5, 4, 16), (7, 15, 7, 15), (100, 240, 90, 200)):
    lower, upper = confint_proportions_2indep(x, n, y, m, method="newcomb", compare="diff")
    print(f"newcombe,{x},{n},{y},{m},{lower:.12f},{upper:.12f}")
for first, second, n in ((8, 1, 14), (0, 0, 9), (3, 3, 16), (14, 0, 16), (90, 20, 240)):
    p, q = (first + 1) / (n + 2), (second + 1) / (n + 2)
    half = Z * sqrt((p + q - (p - q) ** 2) / (n + 2))
    raw = (first - second) / n
    lower, upper = min(max(p - q - half, -1), raw), max(min(p - q + half, 1), raw)
    print(f"bonett-price,{first},{second},{n},0,{lower:.12f},{upper:.12f}")
