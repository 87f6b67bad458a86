"""python examples/frames.py hasil.parquet  (pandas, pyarrow; netral export hasil.ndjson -o hasil.parquet)"""

import sys

import pandas as pd

articles = pd.read_parquet(sys.argv[1])

# Lists are lists, days are days.
themes = articles.explode("themes")
print(themes.groupby("themes")["id"].nunique().sort_values(ascending=False).head(5), "\n")

# One row for each piece of evidence; the tag's id goes by another name than the article's.
evidence = articles[["id", "evidence"]].explode("evidence").dropna().reset_index(drop=True)
evidence = evidence[["id"]].join(pd.json_normalize(evidence["evidence"]).rename(columns={"id": "tag"}))
print(evidence.groupby("kind").agg(rows=("tag", "size"), confidence=("confidence", "mean")).round(2), "\n")

# Who speaks about what: actors that are in an article with a theme.
pairs = articles.explode("main_actors").explode("main_themes")
print(pd.crosstab(pairs["main_actors"], pairs["main_themes"])[["netralitas", "politik-uang", "hoaks"]].query("netralitas > 0"))
