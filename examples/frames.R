# Rscript examples/frames.R hasil.csv bukti.csv
#   netral export hasil.ndjson -o hasil.csv
#   netral export hasil.ndjson -f csv-long -o bukti.csv
args <- commandArgs(trailingOnly = TRUE)
read <- function(file) read.csv(file, na.strings = "", encoding = "UTF-8", colClasses = c(id = "character"))
articles <- read(args[1])
articles$published <- as.Date(articles$published)
articles$relevant <- as.logical(articles$relevant)

# Lists stand in one cell, with "; " between them: one row for each article and theme.
themes <- strsplit(articles$themes, "; ", fixed = TRUE)
long <- data.frame(id = rep(articles$id, lengths(themes)), theme = unlist(themes))
cat("articles by theme:\n")
print(head(sort(table(long$theme), decreasing = TRUE), 5))

cat("\narticles by year and relevance:\n")
print(table(year = format(articles$published, "%Y"), relevant = articles$relevant, useNA = "ifany"))

# Offsets are Unicode code points, as substr() counts them.
evidence <- read(args[2])
cat("\nwords that prove politik-uang:\n")
print(head(unique(evidence[which(evidence$kind == "theme" & evidence$id == "politik-uang"), c("confidence", "quote")]), 5), row.names = FALSE)
