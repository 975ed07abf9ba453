# Adds to estimates.csv what R computes by itself: the exact interval of a finite cohort, by looking at
# every number that the cohort can hold, quartiles, and a fit with equal weights.
#
# Run after estimates.py: Rscript estimates.R >> estimates.csv

row <- function(name, input, values) {
  cat(name, ",", input, ",", paste(sprintf("%.12f", values), collapse = " "), "\n", sep = "")
}

for (case in list(
  c(0, 0, 16), c(0, 1, 16), c(1, 1, 16), c(1, 2, 2), c(0, 5, 16), c(5, 5, 16), c(9, 14, 16), c(14, 14, 16),
  c(8, 16, 16), c(16, 16, 16), c(0, 16, 16), c(7, 12, 40), c(1, 1, 40), c(30, 200, 1000), c(11, 15, 15), c(0, 0, 1)
)) {
  x <- case[1]; n <- case[2]; cohort <- case[3]
  possible <- x:(cohort - n + x)
  tails <- function(m) c(
    1 - phyper(x - 1, m, cohort - m, n), phyper(x, m, cohort - m, n)
  )
  kept <- possible[sapply(possible, function(m) all(tails(m) >= 0.025 - 1e-10))]
  row("hypergeometric", paste(x, n, cohort), c(min(kept), max(kept)))
}

for (counts in list(
  c(0, 0, 1, 0, 0), c(1, 0, 0, 0, 1), c(0, 1, 2, 7, 4), c(3, 3, 3, 3, 3), c(0, 0, 14, 0, 0), c(1, 1, 1, 1),
  c(2, 2), c(0, 4, 4, 0, 8), c(5, 0, 0, 0, 11), c(17, 40, 3, 80, 101)
)) {
  answers <- rep(seq_along(counts), counts)
  row("quartiles", paste(counts, collapse = " "), quantile(answers, c(0.25, 0.75), type = 2))
}

for (values in list(c(0.5), c(0.9, 0.4, 0.6, 0.1), c(0.1, 0.2, 0.3), c(0.5, 0.5, 0.7, 0.2, 0.4, 0.4))) {
  fit <- -isoreg(-values)$yf
  row("isotonic", paste0(paste(values, collapse = " "), "|", paste(rep(1, length(values)), collapse = " ")), fit)
}
