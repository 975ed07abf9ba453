# Adds to the lines of ranks.py what R's packages say of the same cases: coin of two groups
# ("exact", "normal"), kSamples of ordered ones ("trend", and "trend-listed" with all arrangements listed).
suppressMessages({library(coin); library(kSamples)})

numbers <- function(x) paste(format(x, digits = 15, trim = TRUE, scientific = 20), collapse = ",")
groups_of <- function(text) lapply(strsplit(strsplit(text, "|", fixed = TRUE)[[1]], " "), as.numeric)
answers <- function(counts) rep(seq_along(counts), counts)

for (line in readLines("stdin")) {
  fields <- strsplit(line, ",", fixed = TRUE)[[1]]
  groups <- if (fields[1] %in% c("sizes", "trend")) groups_of(fields[2])
  sizes <- vapply(groups, sum, 0)
  if (fields[1] != "trend") cat(line, "\n", sep = "")
  if (fields[1] == "sizes" && sum(sizes) < 10000) {
    data <- data.frame(
      answer = unlist(lapply(groups, answers)),
      group = factor(rep(seq_along(groups), sizes))
    )
    # Where all answers are equal coin has no test, and by convention nothing differs.
    if (length(unique(data$answer)) > 1) {
      p <- function(distribution) as.numeric(pvalue(wilcox_test(answer ~ group, data, distribution = distribution)))
      cat("normal,", fields[2], ",", numbers(p("asymptotic")), "\n", sep = "")
      if (sum(sizes) <= 400) cat("exact,", fields[2], ",", numbers(p("exact")), "\n", sep = "")
    }
  }
  if (fields[1] == "trend") {
    samples <- lapply(groups[sizes > 0], answers)
    if (length(unique(unlist(samples))) > 1) {
      told <- suppressWarnings(jt.test(samples))$JT
      z <- (told[1] - told[2]) / told[3]
      cat("trend,", fields[2], ",", numbers(c(told[1], z, 2 * pnorm(-abs(z)))), "\n", sep = "")
      n <- sizes[sizes > 0]
      if (sum(lfactorial(sum(n)), -lfactorial(n)) < log(50000)) {
        listed <- suppressWarnings(jt.test(samples, method = "exact", dist = TRUE, Nsim = 100000))
        far <- abs(listed$null.dist - told[2]) >= abs(told[1] - told[2]) - 1e-9
        stopifnot(listed$method == "exact")
        cat("trend-listed,", fields[2], ",", numbers(mean(far)), "\n", sep = "")
      }
    }
  }
}
